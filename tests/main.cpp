// Catch2 has a ready main, but links it in two ways (2.13 and 3); this one serves both.
#define CATCH_CONFIG_RUNNER
#include "tests/catch.hpp"

int main(int argc, char* argv[]) { return Catch::Session().run(argc, argv); }
