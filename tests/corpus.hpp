// Corpus files: tests as data.
//
//     # A comment; only before the first case.
//     === a name that states the rule
//     input, any number of lines
//     ---
//     what is expected, any number of lines
//
//     === the next case
//
// Blank lines at the end of the input and of the expectation are not part of them; nor is the last line end. The first
// line `---` of a case ends its input; later ones belong to the expectation. \u{A0} stands for that code
// point (hexadecimal), for what no reader can see; all other bytes stand for themselves.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace inquit::testing {

struct corpus_case {
    std::string name;
    std::string input;
    std::string expected;
    std::size_t line = 0; ///< of `=== name`, 1-based
};

struct corpus_error {
    std::size_t line = 0; ///< 1-based
    std::string message;
};

/// The cases of a file's text. Errors: no case, text before the first, a case without a name, with a name that an earlier
/// one has, without `---`, or with an escape that names no code point.
[[nodiscard]] tl::expected<std::vector<corpus_case>, corpus_error> parsed_corpus(std::string_view text);

/// The cases of a file; `path` is relative to the repository's root ("fixtures/corpus/marks.txt").
/// A file that is missing or malformed fails the test that asks for it.
[[nodiscard]] std::vector<corpus_case> corpus_cases(std::string_view path);

/// Checks for each case of a file that `answer(input)` is what is expected. The input is an exact_copy's view.
void check_corpus(std::string_view path, std::function<std::string(std::string_view)> const& answer);

/// The bytes of a file of the repository ("fixtures/articles/x.txt"); missing files fail the test.
[[nodiscard]] std::string repository_file(std::string_view path);

/// The repository's root, for tests that walk through folders.
[[nodiscard]] std::string_view repository_root();

} // namespace inquit::testing
