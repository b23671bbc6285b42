// What holds of any article that looks like news, stage by stage and from end to end.
#include "inquit.hpp"
#include "pair/quotation.hpp"
#include "resolve/resolve.hpp"

#include "tests/catch.hpp"
#include "tests/exact_copy.hpp"
#include "tests/mark_soup.hpp"
#include "tests/news.hpp"
#include "tests/pairing_properties.hpp"
#include "tests/stage_properties.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <iterator>
#include <string>

using namespace inquit;
using inquit::testing::exact_copy;
using inquit::testing::news_text;
using inquit::testing::plain_article;

namespace {

article article_from(std::string_view bytes) {
    return read_plain(std::string{bytes}, "articles/a.txt").value();
}

std::string printed(extraction const& found) {
    std::string out;
    for (auto const& made : found.records) {
        out += json_line(made);
        out += yaml_document(made);
    }
    for (auto const& told : found.diagnostics) {
        out += told.code + ' ' + std::to_string(told.span.begin) + '\n';
    }
    return out;
}

void check_segments(article const& source, std::string_view text) {
    auto const paired = pair_marks(source);
    for (auto const& here : source.blocks) {
        std::vector<opaque_span> opaque;
        for (std::uint32_t index = 0; index < paired.quotations.size(); ++index) {
            auto const outer = paired.quotations[index].outer;
            if (here.span.contains(outer) && (opaque.empty() || opaque.back().span.end <= outer.begin)) {
                opaque.push_back({outer, index});
            }
        }
        auto tokens = tokens_of(text, here.span, opaque, {});
        auto const sentences = sentences_of(text, tokens);
        RC_ASSERT(testing::broken_segments(text, here.span, opaque, tokens, sentences) == "");
        for (auto const& read : read_paragraph(text, here.span, 0, opaque, {}).sentences) {
            RC_ASSERT(testing::broken_sentence(text, read) == "");
        }
    }
}

} // namespace

TEST_CASE("articles keep the properties of every stage") {
    CHECK(rc::check("on news", [] {
        auto const source = article_from(*news_text());
        RC_ASSERT(testing::broken_article(source) == "");
        auto const paired = pair_marks(source);
        RC_ASSERT(testing::broken_property(source, paired) == "");
        auto const attributed = attribute(source, paired);
        RC_ASSERT(testing::broken_attribution(source, paired, attributed) == "");
        RC_ASSERT(testing::broken_sources(attributed, resolve(source, attributed)) == "");
        RC_ASSERT(testing::broken_records(source, extract(source).records) == "");
        RC_ASSERT(testing::broken_records(source, extract(source, {}, reported_speech::all).records) == "");
    }));
}

TEST_CASE("no stage reads a byte beyond the text") {
    CHECK(rc::check("on news", [] {
        auto const source = article_from(*news_text());
        exact_copy const copy{source.text.text()};
        check_segments(source, copy.view());
    }));
    CHECK(rc::check("on mark soup", [] {
        auto const source = article_from(*testing::mark_soup());
        exact_copy const copy{source.text.text()};
        check_segments(source, copy.view());
    }));
}

TEST_CASE("the same bytes give the same records") {
    CHECK(rc::check("on news", [] {
        auto const text = *news_text();
        RC_ASSERT(printed(extract(article_from(text))) == printed(extract(article_from(text))));
    }));
}

TEST_CASE("line ends and a byte order mark change offsets, not records") {
    CHECK(rc::check("on news with LF", [] {
        auto text = *news_text();
        std::erase(text, '\r');
        if (text.starts_with("\xEF\xBB\xBF")) {
            text.erase(0, 3);
        }
        std::string other = "\xEF\xBB\xBF";
        for (char const c : text) {
            other += c == '\n' ? "\r\n" : std::string{c};
        }
        auto const records = extract(article_from(text)).records;
        auto const others = extract(article_from(other)).records;
        RC_ASSERT(std::ranges::equal(records, others, [](record const& a, record const& b) {
            return a.id == b.id && a.quote == b.quote && a.speaker.name == b.speaker.name && a.rule == b.rule
                   && a.parts.size() == b.parts.size() && a.parts.front().start == b.parts.front().start;
        }));
    }));
}

TEST_CASE("every quotation of a plain article is a record with a source") {
    CHECK(rc::check("on plain articles", [] {
        auto const written = *plain_article();
        auto const source = article_from(written.text);
        std::vector<std::string> quotes;
        for (auto const& made : extract(source).records) {
            quotes.push_back(made.quote);
            RC_ASSERT(made.speaker.mention.has_value());
        }
        RC_ASSERT(quotes == written.quotes);
    }));
}
