// A folder of its own for a test, and the real binary in it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace inquit::testing {

struct outcome {
    int exit_code = 0; ///< 128 + n: ended by signal n
    std::string out;
    std::string err;
};

/// Made empty, removed at the end.
class workplace {
  public:
    workplace();
    workplace(workplace const&) = delete;
    workplace& operator=(workplace const&) = delete;
    ~workplace();

    /// Runs a line of sh in the folder; `inquit` is the binary of this build. Standard input is empty unless redirected.
    [[nodiscard]] outcome run(std::string const& command_line) const;

    /// Writes a file, and the folders on its way.
    void write(std::string_view path, std::string_view bytes) const;
    /// The bytes of a file; a missing one fails the test.
    [[nodiscard]] std::string read(std::string_view path) const;
    [[nodiscard]] bool has(std::string_view path) const;
    /// Paths of all files in a folder, hidden ones too, relative to it and sorted; nothing for a missing one.
    [[nodiscard]] std::vector<std::string> files(std::string_view folder) const;
    [[nodiscard]] std::filesystem::path path() const { return folder_ / "work"; }

  private:
    std::filesystem::path folder_;
};

} // namespace inquit::testing
