#include "emit/written.hpp"
#include "record/review_fields.hpp"
#include "text/digest.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <sstream>
#include <string>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace inquit {
namespace {

constexpr std::size_t digest_length = 64;

/// Takes the first line off `text`, with its line feed.
std::string_view take_line(std::string_view& text) {
    auto const length = std::min(text.find('\n'), text.size() - 1) + 1;
    auto const line = text.substr(0, length);
    text.remove_prefix(length);
    return line;
}

/// The stream with each review as null. inquit writes every string on one line and indents whatever is below the
/// top level, so a review is its line and the indented or empty lines that follow.
std::string without_reviews(std::string_view stream) {
    std::string out;
    out.reserve(stream.size());
    bool in_review = false;
    while (!stream.empty()) {
        auto const line = take_line(stream);
        if (line.starts_with("review:")) {
            in_review = true;
            out += "review: null\n";
            continue;
        }
        in_review = in_review && (line == "\n" || line.front() == ' ');
        if (!in_review) {
            out += line;
        }
    }
    return out;
}

std::string digest_of(std::string_view stream) { return sha256_hex(without_reviews(stream)); }

error unreadable(std::string message) { return {error_code::edited_file, {}, {}, std::move(message)}; }

std::optional<std::string> string_or_null(YAML::Node const& node) {
    return node.IsNull() ? std::nullopt : std::optional{node.Scalar()};
}

std::optional<record_review> review_of(YAML::Node const& map) {
    record_review out;
    for (auto const& entry : map) {
        auto const name = entry.first.Scalar();
        if (!entry.second.IsScalar() && !entry.second.IsNull()) {
            return std::nullopt;
        }
        auto const* const field = review_field_named(name);
        if (field == nullptr) {
            return std::nullopt;
        }
        out.*field->value = string_or_null(entry.second);
    }
    return out;
}

result<written_record> written_record_of(YAML::Node const& document) {
    auto const field = [](YAML::Node const& node, char const* name) {
        return node.IsMap() && node[name] ? node[name] : YAML::Node{};
    };
    auto const id = field(document, "id");
    if (!id.IsScalar()) {
        return tl::unexpected{unreadable("a document has no id")};
    }
    written_record out{id.Scalar(), {}, {}};
    if (auto const path = field(field(document, "source"), "path"); path.IsScalar()) {
        out.source_path = path.Scalar();
    }
    auto const review = field(document, "review");
    if (review.IsNull()) {
        return out;
    }
    if (review.IsMap()) {
        out.review = review_of(review);
    }
    if (!out.review) {
        return tl::unexpected{
            unreadable(fmt::format("the review of {} is no map of status, by, at and note", out.id))};
    }
    return out;
}

/// Where documents begin, and nothing of what they hold.
class document_counter : public YAML::EventHandler {
  public:
    void OnDocumentStart(YAML::Mark const& mark) override { last_ = mark; }
    void OnDocumentEnd() override {}
    void OnNull(YAML::Mark const&, YAML::anchor_t) override {}
    void OnAlias(YAML::Mark const&, YAML::anchor_t) override {}
    void OnScalar(YAML::Mark const&, std::string const&, YAML::anchor_t, std::string const&) override {}
    void OnSequenceStart(YAML::Mark const&, std::string const&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(YAML::Mark const&, std::string const&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}

    [[nodiscard]] YAML::Mark const& last() const { return last_; }

  private:
    YAML::Mark last_ = YAML::Mark::null_mark();
};

/// yaml-cpp reads a stray comma behind a document as one empty document after another, without end.
void require_progress(std::string const& yaml) {
    std::istringstream stream{yaml};
    YAML::Parser parser{stream};
    document_counter documents;
    for (int before = -1; parser.HandleNextDocument(documents); before = documents.last().pos) {
        if (documents.last().pos <= before) {
            throw YAML::ParserException{documents.last(), "something between two documents is neither's"};
        }
    }
}

} // namespace

std::string sealed_yaml(std::string_view stream) {
    return fmt::format("{}{}\n{}", seal_prefix, digest_of(stream), stream);
}

seal seal_of(std::string_view yaml_file) {
    if (!yaml_file.starts_with(seal_prefix)) {
        return seal::missing;
    }
    auto stream = yaml_file.substr(seal_prefix.size());
    auto const digest = take_line(stream);
    auto const is_whole = digest.size() == digest_length + 1 && digest.back() == '\n';
    return is_whole && digest.substr(0, digest_length) == digest_of(stream) ? seal::intact : seal::broken;
}

result<std::vector<written_record>> records_in_yaml(std::string_view yaml_file) {
    try {
        std::vector<written_record> out;
        std::string const whole{yaml_file};
        require_progress(whole);
        for (auto const& document : YAML::LoadAll(whole)) {
            auto read = written_record_of(document);
            if (!read) {
                return tl::unexpected{std::move(read).error()};
            }
            out.push_back(std::move(*read));
        }
        return out;
    } catch (YAML::Exception const& failure) {
        return tl::unexpected{
            unreadable(fmt::format("line {} is not YAML: {}", failure.mark.line + 1, failure.msg))};
    }
}

} // namespace inquit
