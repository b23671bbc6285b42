#include "requests/engine.hpp"

#include "config/config.hpp"
#include "decode/encoding.hpp"
#include "emit/json_sink.hpp"
#include "grammar/lexicon/nearest.hpp"
#include "inquit.hpp"
#include "record/selector.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <span>
#include <utility>

namespace inquit {
namespace {

tl::unexpected<error> refused(std::string why) {
    return tl::unexpected{error{error_code::bad_option, {}, {}, std::move(why)}};
}

/// The lines as a list under a name, in an object; more: a member behind it, or "".
std::string object_of(std::string_view name, std::span<std::string const> lines, std::string_view more = {}) {
    std::string out = fmt::format("{{\"{}\":[", name);
    for (auto const& line : lines) {
        out += out.back() == '[' ? "" : ",";
        out += std::string_view{line}.substr(0, line.find_last_not_of('\n') + 1);
    }
    out += ']';
    out += more;
    out += '}';
    return out;
}

/// line: makes a line of JSON of each.
template <class Range, class Line>
std::string list_of(std::string_view name, Range const& all, Line const& line) {
    std::vector<std::string> lines;
    std::ranges::transform(all, std::back_inserter(lines), line);
    return object_of(name, lines);
}

std::string diagnostics_text(article const& read, std::vector<diagnostic> const& all) {
    return json_text([&](json_writer& writer) {
        json_sink sink{writer};
        json_fields fields{sink};
        selector const select{read};
        sink.begin_list(node_style::lines);
        for (auto const& each : all) {
            auto const where = select.part(each.span);
            fields.begin();
            fields.text("code", each.code);
            fields.text("message", each.message);
            fields.range("bytes", where.bytes);
            fields.range("chars", where.chars);
            fields.end();
        }
        sink.end_list();
    });
}

std::vector<std::string_view> format_names() {
    std::vector<std::string_view> out;
    std::ranges::transform(known_formats(), std::back_inserter(out), &known_format::name);
    return out;
}

read_options reading_of(request& asked, std::string const& format, std::string const& encoding) {
    read_options out;
    if (!format.empty() && format != "auto") {
        auto const* const known = find_format(std::string_view{format});
        if (known == nullptr) {
            asked.complain("input_format: " + lexicon::unknown_message("format", format, format_names()));
        } else {
            out.format = known->format;
        }
    }
    if (!encoding.empty() && !is_known_encoding(encoding)) {
        asked.complain("encoding: " + lexicon::unknown_message("encoding", encoding, common_encodings()));
    }
    out.encoding = encoding;
    return out;
}

/// How a request wants its one article to be read, and called.
struct named_reading {
    std::string path;
    read_options how;
};

named_reading reading_in(request& asked) {
    auto path = asked.text("path").value_or("text");
    auto const format = asked.text("input_format").value_or("");
    auto const encoding = asked.text("encoding").value_or("");
    return {std::move(path), reading_of(asked, format, encoding)};
}

profile profile_in(request& asked) {
    auto const name = asked.text("profile");
    auto const known = name ? profile::named(*name) : std::optional{profile{}};
    if (!known) {
        asked.complain("profile: " + lexicon::unknown_message("profile", *name, profile::names()));
    }
    return known.value_or(profile{});
}

struct sent_article {
    std::string path;
    std::string text;
    read_options how;
};

std::vector<sent_article> articles_in(request& asked, std::string_view name) {
    std::vector<sent_article> out;
    for (auto& each : asked.sent_texts(name)) {
        auto how = reading_of(asked, each.format, "utf-8"); // whatever a page says of the file that it was
        out.push_back({std::move(each.path), std::move(each.text), std::move(how)});
    }
    return out;
}

/// Calls `take` with each article and its records; ends with the first that cannot be read.
template <class Take>
std::optional<error> for_each_article(std::vector<sent_article>& all, vocabulary const& words,
                                      record_choice const& wanted, Take const& take) {
    bool const with_reports = std::ranges::find(wanted.kinds, quotation_kind::indirect) != wanted.kinds.end();
    for (auto& each : all) {
        auto const read = read_article(std::move(each.text), each.path, each.how);
        if (!read) {
            return read.error();
        }
        auto found =
            inquit::extract(*read, words, with_reports ? reported_speech::all : reported_speech::in_marks);
        std::erase_if(found.records, [&wanted](record const& one) { return !wanted.takes(one); });
        take(*read, std::move(found));
    }
    return std::nullopt;
}

/// Who said what in a source, however sure.
std::optional<error> look_in(std::vector<sent_article>& sources, vocabulary const& words, checker& check) {
    check.finish_drafts();
    return for_each_article(sources, words, {}, [&check](article const& read, extraction&& found) {
        check.add(check.found_in(reference_of(read, found.records)));
    });
}

/// What a configuration says that a program without files cannot do.
std::optional<std::string_view> named_file_in(configuration const& from) {
    if (!from.lexicons.empty()) {
        return "lexicon";
    }
    if (!from.outlets_in.empty()) {
        return "outlets_in";
    }
    if (!from.lint.against.empty()) {
        return "against";
    }
    if (!from.lint.records.empty()) {
        return "records";
    }
    return from.lint.overrides.empty() ? std::nullopt : std::optional<std::string_view>{"overrides"};
}

} // namespace

result<engine> engine::made(std::string_view options) {
    request asked{options};
    auto const text = asked.text("configuration");
    auto const lexicons = asked.sent_texts("lexicons");
    if (auto const wrong = asked.problem()) {
        return tl::unexpected{*wrong};
    }
    engine out;
    std::vector<lexicon::user_source> sources;
    if (text) {
        auto read = parsed_configuration(*text, "configuration");
        if (auto const member = named_file_in(read)) {
            return refused(fmt::format("configuration: {} names files, and no file is read here", *member));
        }
        out.wanted_.kinds = read.kinds.value_or(out.wanted_.kinds);
        out.wanted_.min_confidence = read.min_confidence.value_or(0);
        out.rules_ = std::move(read.lint);
        sources.push_back(std::move(read.words));
    }
    for (auto const& each : lexicons) {
        sources.push_back(lexicon::parsed_user_source(each.text, each.path));
    }
    auto words = lexicon::extended_vocabulary(sources);
    if (!words) {
        return refused(lexicon::describe(words.error().front()));
    }
    out.words_ = std::move(*words);
    return out;
}

record_choice engine::choice_in(request& asked) const {
    auto out = wanted_;
    if (auto const names = asked.texts("kinds"); !names.empty()) {
        out.kinds.clear();
        for (auto const& name : names) {
            auto const kind = kind_named(name);
            if (!kind) {
                std::vector<std::string_view> known;
                std::ranges::transform(all_kinds, std::back_inserter(known),
                                       [](quotation_kind each) { return name_of(each); });
                asked.complain("kinds: " + lexicon::unknown_message("kind", name, known));
                return out;
            }
            out.kinds.push_back(*kind);
        }
    }
    return out;
}

result<std::string> engine::extract(std::string article, std::string_view options) const {
    request asked{options};
    auto reading = reading_in(asked);
    auto wanted = choice_in(asked);
    wanted.min_confidence = asked.number("min_confidence").value_or(wanted.min_confidence);
    if (!(wanted.min_confidence >= 0 && wanted.min_confidence <= 1)) {
        asked.complain("min_confidence: a number from 0 to 1 is wanted");
    }
    auto const units = asked.flag("utf16") ? position_units::with_utf16 : position_units::usual;
    if (auto const wrong = asked.problem()) {
        return tl::unexpected{*wrong};
    }
    std::string out;
    std::vector<sent_article> one{{std::move(reading.path), std::move(article), std::move(reading.how)}};
    auto const failure =
        for_each_article(one, words_, wanted, [&](inquit::article const& read, extraction&& found) {
            std::vector<std::string> lines;
            std::ranges::transform(found.records, std::back_inserter(lines),
                                   [units](record const& each) { return json_line(each, units); });
            out = object_of("quotations", lines,
                            ",\"diagnostics\":" + diagnostics_text(read, found.diagnostics));
        });
    if (failure) {
        return tl::unexpected{*failure};
    }
    return out;
}

result<std::string> engine::explain(std::string article, std::string_view options) const {
    request asked{options};
    auto const reading = reading_in(asked);
    if (auto const wrong = asked.problem()) {
        return tl::unexpected{*wrong};
    }
    auto const read = read_article(std::move(article), reading.path, reading.how);
    if (!read) {
        return tl::unexpected{read.error()};
    }
    return list_of("explanations", inquit::explain(*read, words_),
                   [](explanation const& each) { return json_line(each); });
}

result<std::string> engine::lint(std::string article, std::string_view options) const {
    request asked{options};
    auto const reading = reading_in(asked);
    auto const name = asked.text("profile");
    auto sources = articles_in(asked, "sources");
    auto settings = lint_settings::of_profile(
        name ? *name : rules_.profile.value_or(std::string{lint_settings::profiles().front()}));
    if (!settings) {
        asked.complain("profile: " + lexicon::unknown_message("profile", *name, lint_settings::profiles()));
    }
    if (auto const wrong = asked.problem()) {
        return tl::unexpected{*wrong};
    }
    for (auto const& each : rules_.rules) {
        settings->apply(each);
    }
    auto const read = read_article(std::move(article), reading.path, reading.how);
    if (!read) {
        return tl::unexpected{read.error()};
    }
    lint_beside beside;
    beside.recorded = wanted_;
    if (!sources.empty()) {
        checker check;
        auto drafted = inquit::extract(*read, words_).records;
        std::erase_if(drafted, [this](record const& each) { return !wanted_.takes(each); });
        check.add_draft(*read, drafted);
        if (auto const failure = look_in(sources, words_, check)) {
            return tl::unexpected{*failure};
        }
        beside.checked = check.result();
    }
    return list_of("findings", inquit::lint(*read, *settings, words_, beside),
                   [](finding const& each) { return json_line(each); });
}

result<std::string> engine::check(std::string_view options) const {
    request asked{options};
    auto drafts = articles_in(asked, "drafts");
    auto sources = articles_in(asked, "sources");
    auto const wanted = choice_in(asked);
    checker found{profile_in(asked)};
    if (auto const wrong = asked.problem()) {
        return tl::unexpected{*wrong};
    }
    auto const failure =
        for_each_article(drafts, words_, wanted, [&found](article const& read, extraction&& made) {
            found.add_draft(read, made.records);
        });
    if (failure) {
        return tl::unexpected{*failure};
    }
    if (auto const unread = look_in(sources, words_, found)) {
        return tl::unexpected{*unread};
    }
    return list_of("quotations", found.result(),
                   [](checked_quotation const& each) { return json_line(each); });
}

result<std::string> engine::compare(std::string_view options) const {
    request asked{options};
    auto articles = articles_in(asked, "articles");
    auto const original = asked.text("original").value_or("");
    auto const wanted = choice_in(asked);
    auto const rules = profile_in(asked);
    bool const is_sent = std::ranges::any_of(
        articles, [&original](sent_article const& each) { return each.path == original; });
    if (!original.empty() && !is_sent) {
        asked.complain(fmt::format("original: no article has the path {}", original));
    }
    if (auto const wrong = asked.problem()) {
        return tl::unexpected{*wrong};
    }
    comparison all{rules, original};
    auto const failure =
        for_each_article(articles, words_, wanted,
                         [&all](article const& read, extraction&& made) { all.add(read, made.records); });
    if (failure) {
        return tl::unexpected{*failure};
    }
    return list_of("statements", all.result(),
                   [](compared_statement const& each) { return json_line(each); });
}

} // namespace inquit
