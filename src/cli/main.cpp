#include "cli/options.hpp"
#include "cli/run.hpp"

int main(int count, char** arguments) {
    using namespace inquit::cli;
    return run(parse(count, arguments));
}
