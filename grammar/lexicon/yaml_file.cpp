#include "grammar/lexicon/yaml_file.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <sstream>
#include <yaml-cpp/eventhandler.h>

namespace inquit::lexicon {

namespace {

/// yaml-cpp takes U+0004 for the end of the file and drops what follows, and a NUL for the end of a line.
bool is_control(char byte) {
    auto const code = static_cast<unsigned char>(byte);
    return (code < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || code == 0x7F;
}

/// yaml-cpp takes it away and counts without it.
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Remembers where a document's first node stands, and whether it is more than null.
class document_begin : public YAML::EventHandler {
  public:
    [[nodiscard]] std::optional<YAML::Mark> const& found() const { return found_; }
    [[nodiscard]] bool is_null() const { return is_null_; }

    void OnDocumentStart(YAML::Mark const&) override {}
    void OnDocumentEnd() override {}
    void OnNull(YAML::Mark const& at, YAML::anchor_t) override {
        is_null_ = !found_;
        found_ = found_ ? found_ : std::optional{at};
    }
    void OnAlias(YAML::Mark const& at, YAML::anchor_t) override { remember(at); }
    void OnScalar(YAML::Mark const& at, std::string const&, YAML::anchor_t, std::string const&) override {
        remember(at);
    }
    void OnSequenceStart(YAML::Mark const& at, std::string const&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {
        remember(at);
    }
    void OnSequenceEnd() override {}
    void OnMapStart(YAML::Mark const& at, std::string const&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {
        remember(at);
    }
    void OnMapEnd() override {}

  private:
    void remember(YAML::Mark const& at) { found_ = found_ ? found_ : std::optional{at}; }

    std::optional<YAML::Mark> found_;
    bool is_null_ = false;
};

/// What stands behind the first document, which YAML::Load leaves unread; a last line of --- is nothing. Not by YAML::LoadAll,
/// which never ends at a token that begins no document: the comma of `[],`.
std::optional<YAML::Mark> begin_of_second_document(std::string const& text) {
    std::istringstream in{text};
    YAML::Parser parser{in};
    document_begin first;
    document_begin second;
    document_begin third;
    bool const has_second = parser.HandleNextDocument(first) && parser.HandleNextDocument(second);
    if (has_second && second.is_null() && !parser.HandleNextDocument(third)) {
        return std::nullopt;
    }
    return second.found();
}

} // namespace

std::string describe(diagnostic const& problem) {
    auto const& [file, line, column] = problem.where;
    if (line == 0) {
        return fmt::format("{}: {}", file, problem.message);
    }
    return fmt::format("{}:{}:{}: {}", file, line, column, problem.message);
}

void yaml_file::read(std::function<void(YAML::Node const&)> const& read) {
    if (!is_text()) {
        return;
    }
    try {
        auto const root = YAML::Load(text_);
        if (auto const rest = begin_of_second_document(text_)) {
            problems_.push_back(
                {place_of(*rest), "a second document, or what belongs to none: a file is one document"});
            return;
        }
        read(root);
    } catch (YAML::Exception const& problem) {
        problems_.push_back({place_of(problem.mark), problem.msg});
    }
}

std::string_view yaml_file::text_up_to_fault() const {
    return std::string_view{text_}.substr(0, unicode::first_invalid(text_).value_or(text_.size()));
}

bool yaml_file::is_text() {
    auto fault = fault_in_text(text_);
    if (fault) {
        problems_.push_back({place_of_byte(fault->offset), std::move(fault->message)});
    }
    return !fault;
}

std::optional<text_fault> fault_in_text(std::string_view yaml) {
    if (auto const offset = unicode::first_invalid(yaml)) {
        return text_fault{*offset, fmt::format("byte {} of the file is not UTF-8", *offset)};
    }
    auto const control = std::ranges::find_if(yaml, is_control);
    if (control == yaml.end()) {
        return std::nullopt;
    }
    return text_fault{static_cast<std::size_t>(control - yaml.begin()),
                      fmt::format("control character U+{:04X}", static_cast<unsigned char>(*control))};
}

source_line yaml_file::place_of(YAML::Mark const& mark) const {
    if (mark.pos < 0) {
        return {name_, 0, 0};
    }
    auto const skipped = text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    return place_of_byte(static_cast<std::size_t>(mark.pos) + skipped);
}

source_line yaml_file::place_of_byte(std::size_t offset) const {
    auto const at = positions_.position(static_cast<std::uint32_t>(std::min(offset, text_.size())));
    return {name_, at.line, at.column};
}

void yaml_file::complain(YAML::Node const& node, std::string message) {
    problems_.push_back({place_of(node), std::move(message)});
}

void yaml_file::check_keys(YAML::Node const& map, std::span<std::string_view const> known) {
    std::set<std::string> seen;
    for (auto const& item : map) {
        auto const& key = item.first.Scalar();
        if (std::ranges::find(known, key) == known.end()) {
            complain(item.first, unknown_message("key", key, known));
        } else if (!seen.insert(key).second) {
            complain(item.first, fmt::format("the key \"{}\" stands twice", key));
        }
    }
}

std::optional<std::size_t> yaml_file::index_of(YAML::Node const& node, std::string_view what,
                                               std::span<std::string_view const> names) {
    auto const found = std::ranges::find(names, node.Scalar());
    if (found == names.end()) {
        complain(node, unknown_message(what, node.Scalar(), names));
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - names.begin());
}

std::optional<std::string> problem_with_spelling(std::string_view words) {
    if (words.empty()) {
        return "an empty entry (YAML's null and ~ need quotation marks)";
    }
    if (words.starts_with(' ') || words.ends_with(' ') || words.find("  ") != std::string_view::npos) {
        return fmt::format("\"{}\": one space stands between words, and none before or behind them", words);
    }
    if (std::ranges::any_of(words,
                            [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; })) {
        return "a line end, a tab or another control character in a word";
    }
    if (unicode::nfc(words) != words) {
        return fmt::format("\"{}\" is not in NFC", words);
    }
    return std::nullopt;
}

} // namespace inquit::lexicon
