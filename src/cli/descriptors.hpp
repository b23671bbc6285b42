// The three standard streams, without buffers and locales in between.
#pragma once

#include "text/error.hpp"

#include <string>
#include <string_view>

namespace inquit::cli {

enum class delivery : std::uint8_t {
    done,
    reader_gone, ///< the other end of the pipe is closed: no error, and nothing more to do
    failed,
};

struct write_result {
    delivery state = delivery::done;
    int reason = 0; ///< errno, where state is failed
};

/// Writes all of `bytes`. SIGPIPE must be ignored.
[[nodiscard]] write_result write_all(int descriptor, std::string_view bytes);

/// Ignores SIGPIPE, and sees to it that no file that we open takes the place of a closed standard stream.
void prepare_standard_streams();

/// "No space left on device", in English whatever the locale.
[[nodiscard]] std::string reason_text(int reason);

} // namespace inquit::cli
