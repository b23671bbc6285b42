// Standard input and output as one pair of streams.
#pragma once

#include "lsp/serve.hpp"

namespace inquit::cli {

class standard_streams : public lsp::byte_stream {
  public:
    standard_streams();
    ~standard_streams() override;

    [[nodiscard]] std::string read() override;
    [[nodiscard]] bool write(std::string_view bytes) override;
    /// Ends a read that waits.
    void stop() override;

  private:
    int stopped_[2] = {-1, -1}; ///< a pipe: bytes in it say that read() is to end
};

} // namespace inquit::cli
