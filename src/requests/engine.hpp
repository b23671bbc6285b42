// What programs of other languages ask: articles in, JSON out. The C interface and the Python module are thin layers above it.
#pragma once

#include "config/lint_configuration.hpp"
#include "grammar/vocabulary.hpp"
#include "record/record_choice.hpp"
#include "requests/request.hpp"
#include "text/error.hpp"

#include <string>
#include <string_view>

namespace inquit {

/// Words and settings that hold for all requests. Nothing of it changes once it is made: any number of threads may ask.
/// It reads no file and no environment. Each answer is a JSON object on one line, without a line feed.
class engine {
  public:
    /// options: "configuration", the text of a .inquit.yaml, and "lexicons", texts as --lexicon reads them from files. A configuration
    /// that names files (lexicon, against, records, outlets_in, overrides) is refused.
    [[nodiscard]] static result<engine> made(std::string_view options);

    /// article: the bytes of a file in any encoding, compressed or not. options: "path", "input_format", "encoding", "kinds",
    /// "min_confidence", "utf16". {"quotations": [records], "diagnostics": [{"code", "message", "bytes", "chars"}]}
    [[nodiscard]] result<std::string> extract(std::string article, std::string_view options) const;
    /// options: "path", "input_format", "encoding". {"explanations": [...]}, each as `explain --format jsonl` has it.
    [[nodiscard]] result<std::string> explain(std::string article, std::string_view options) const;
    /// options: those of a reader, and "profile", "sources" (texts). {"findings": [...]}, each as `lint --format json` has it.
    [[nodiscard]] result<std::string> lint(std::string article, std::string_view options) const;
    /// "drafts" and "sources" (texts), "profile", "kinds". {"quotations": [...]}, each as `check --format jsonl` has it.
    [[nodiscard]] result<std::string> check(std::string_view options) const;
    /// "articles" (texts), "original" (a path among them), "profile", "kinds". {"statements": [...]}, as `compare --format jsonl`.
    [[nodiscard]] result<std::string> compare(std::string_view options) const;

  private:
    engine() = default;
    [[nodiscard]] record_choice choice_in(request& asked) const;

    vocabulary words_;
    record_choice wanted_;
    lint_configuration rules_;
};

} // namespace inquit
