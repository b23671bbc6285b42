// A user's configuration and lexicon: what is wrong is told, what is left extends the vocabulary, and an article is read with it.
#include "tests/fuzz/target.hpp"

#include "config/config.hpp"
#include "grammar/lexicon/user_words.hpp"
#include "inquit.hpp"

#include <algorithm>
#include <vector>

using namespace inquit;
using namespace inquit::testing;

namespace {

constexpr std::string_view article_text =
    "Maria Reyes chortled: \"We will go.\" \"Not so,\" said the harbour board, and Reyes added \"soon\".\n";

void check_diagnostics(std::vector<lexicon::diagnostic> const& told) {
    for (auto const& each : told) {
        require(!each.message.empty(), "a diagnostic says what is wrong");
        require(!unicode::first_invalid(describe(each)), "a diagnostic is UTF-8");
    }
}

void use(lexicon::user_source const& words) {
    check_diagnostics(words.diagnostics);
    std::vector const sources{words};
    auto const extended = lexicon::extended_vocabulary(sources);
    if (!extended) {
        check_diagnostics(extended.error());
        return;
    }
    auto const read = read_plain(std::string{article_text}, "a.txt");
    require(extract(*read, *extended).records.size() >= 2, "quotations are found with any words");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string const yaml{bytes_of(data, size)};
    use(lexicon::parsed_user_source(yaml, "words.yaml"));
    use(parsed_configuration(yaml, ".inquit.yaml").words);
    return 0;
}
