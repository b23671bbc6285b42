#include "cli/reporter.hpp"

#include <fmt/format.h>
#include <unistd.h>

namespace inquit::cli {

void reporter::fail(error const& failure) { fail(describe(failure)); }

void reporter::fail(std::string_view failure) {
    has_failed_ = true;
    note(failure);
}

void reporter::note(std::string_view remark) {
    bar_.hide();
    // Where standard error is closed, the exit code still tells.
    static_cast<void>(write_all(STDERR_FILENO, message_line(remark)));
}

delivery reporter::print(std::string_view output) {
    bar_.hide();
    auto const written = write_all(STDOUT_FILENO, output);
    if (written.state == delivery::failed) {
        fail({error_code::not_writable,
              "standard output",
              {},
              "cannot be written: " + reason_text(written.reason)});
    }
    return written.state;
}

std::string message_line(std::string_view text) {
    std::string out = "inquit: ";
    for (auto const byte : text) {
        auto const code = static_cast<unsigned char>(byte);
        if (code < 0x20 || code == 0x7F) {
            out += fmt::format("\\x{:02X}", code);
        } else {
            out.push_back(byte);
        }
    }
    return out + '\n';
}

} // namespace inquit::cli
