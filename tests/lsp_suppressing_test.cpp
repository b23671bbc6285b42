// Marks that hide a finding, as `inquit lsp` puts them in: each is tried by linting the text with it.
#include "catch.hpp"
#include "corpus.hpp"
#include "lsp_session.hpp"

#include "lsp/suppressing.hpp"

#include <string>

using namespace inquit;
using namespace inquit::lsp;
using namespace inquit::testing;

namespace {

/// The text with the mark for its first finding; "nothing" where none is offered. The rules are those of the profile `strict`.
std::string with_mark(std::string_view name, std::string_view input) {
    one_project projects;
    projects.answer.rules = *lint_settings::of_profile("strict");
    open_document document{"file:///" + std::string{name}, "", std::string{input}};
    auto const& found = document.linted(projects).findings;
    if (found.empty()) {
        return "no finding";
    }
    auto const which = found.front();
    auto const mark = suppression_of(which, document, projects);
    if (!mark) {
        return "nothing";
    }
    auto const text = edited(document.text(), *mark);
    auto const left = document.linted_instead(text, projects);
    REQUIRE(left.source);
    CHECK(left.findings.size() < found.size());
    for (auto const& each : left.findings) {
        CHECK(each.of->id != "suppression");
    }
    return text;
}

} // namespace

TEST_CASE("a comment or a bracket hides a finding where it is put") {
    for (std::string const name : {"markdown.md", "page.html", "plain.txt", "captions.srt"}) {
        INFO(name);
        check_corpus("fixtures/corpus/lsp/" + name.substr(0, name.find('.')) + ".txt",
                     [&name](std::string_view input) { return with_mark(name, input); });
    }
}

TEST_CASE("lines of a file that ends them with CR LF are such") {
    CHECK(with_mark("a.md", "Council\r\n\r\n\"We was [sic] there,\" said Ann Reyes, the mayor.\r\n")
          == "Council\r\n\r\n<!-- inquit-disable-next-line sic: meant so -->\r\n\"We was [sic] there,\" said "
             "Ann Reyes, the mayor.\r\n");
    CHECK(with_mark("a.md", "Council of\r\n\"We was [sic] there,\" said Ann Reyes, the mayor.\r\n")
          == "Council of <!-- inquit-disable-next-line sic: meant so -->\r\n\"We was [sic] there,\" said Ann "
             "Reyes, the mayor.\r\n");
}
