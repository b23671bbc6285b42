#include "cli/run.hpp"

int main(int count, char** arguments) { return inquit::cli::run(count, arguments); }
