// The server on a pair of streams: from the first message to the last.
#pragma once

#include "lsp/project.hpp"

#include <string>
#include <string_view>

namespace inquit::lsp {

/// The two ends of a pipe, or what a test puts in their place. read() is called by one thread, all else by another.
class byte_stream {
  public:
    byte_stream() = default;
    byte_stream(byte_stream const&) = delete;
    byte_stream& operator=(byte_stream const&) = delete;
    virtual ~byte_stream() = default;

    /// Waits for bytes; "" at the end, or once stop() was called.
    [[nodiscard]] virtual std::string read() = 0;
    /// All of them. False: nobody reads any more.
    [[nodiscard]] virtual bool write(std::string_view bytes) = 0;
    virtual void stop() = 0;
};

struct ending {
    int exit_code = 0;  ///< 0: as the client asked; 1: without shutdown; 2: what came is no message
    std::string reason; ///< of 2, a phrase
};

/// Reads until the client says `exit`, closes its end or sends what is no message. Whatever a message says, the next is read.
[[nodiscard]] ending serve(byte_stream& stream, project_source& projects);

} // namespace inquit::lsp
