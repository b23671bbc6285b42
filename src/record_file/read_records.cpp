#include "record_file/read_records.hpp"

#include "grammar/lexicon/yaml_file.hpp"
#include "record/review_fields.hpp"
#include "record_file/record_fields.hpp"
#include "text/position_index.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>

namespace inquit {
namespace {

constexpr std::uint32_t format_version = 1;
constexpr auto statuses = std::to_array<std::string_view>({"approved", "corrected", "rejected"});

offsets range_of(record_fields& map, std::string_view key) {
    auto const values = map.numbers(key);
    if (values.size() != 2 || values.front() > values.back()) {
        map.complain(key, "two numbers, the second no less than the first");
        return {};
    }
    return {values.front(), values.back()};
}

offsets utf16_of(record_fields& map) { return map.has("utf16") ? range_of(map, "utf16") : offsets{}; }

line_column position_of(record_fields& map, std::string_view key) {
    auto place = map.map(key);
    return {place.number("line"), place.number("column")};
}

std::vector<record_part> parts_of(record_fields& map, std::string_view key) {
    std::vector<record_part> out;
    map.for_each_map(key, [&out](record_fields& part) {
        record_part made;
        made.bytes = range_of(part, "bytes");
        made.chars = range_of(part, "chars");
        made.utf16 = utf16_of(part);
        made.start = position_of(part, "start");
        made.end = position_of(part, "end");
        out.push_back(made);
    });
    return out;
}

std::optional<quoted_words> words_of(record_fields& map, std::string_view key) {
    if (map.is_null(key)) {
        return std::nullopt;
    }
    auto words = map.map(key);
    quoted_words out;
    out.text = words.text("text");
    out.bytes = range_of(words, "bytes");
    out.chars = range_of(words, "chars");
    out.utf16 = utf16_of(words);
    return out;
}

record_speaker speaker_of(record_fields& map) {
    auto said = map.map("speaker");
    record_speaker out;
    out.name = said.text_or_null("name");
    out.type = said.named("type", speaker_type::unknown);
    out.anonymous = said.boolean("anonymous");
    out.role = said.text_or_null("role");
    out.members = said.texts("members");
    out.mention = words_of(said, "mention");
    if (!said.is_null("via")) {
        out.via = said.named("via", speaker_via::inference);
    }
    return out;
}

std::optional<record_review> review_of(record_fields& map) {
    if (map.is_null("review")) {
        return std::nullopt;
    }
    auto said = map.map("review");
    record_review out;
    std::vector<std::string_view> known;
    auto const read = [&](review_field const& field) {
        known.push_back(field.name);
        out.*field.value = said.optional_text(field.name);
    };
    std::ranges::for_each(review_fields, read);
    std::ranges::for_each(stale_fields, read);
    said.check_keys(known);
    if (out.status && std::ranges::find(statuses, *out.status) == statuses.end()) {
        said.complain("status", lexicon::unknown_message("status", *out.status, statuses));
    }
    return out;
}

record_source source_of(record_fields& map) {
    auto said = map.map("source");
    record_source out;
    out.path = said.text("path");
    out.sha256 = said.text("sha256");
    auto& about = out.about;
    about.outlet = said.text_or_null("outlet");
    about.title = said.text_or_null("title");
    about.agency = said.text_or_null("agency");
    about.place = said.text_or_null("place");
    about.language = said.text_or_null("language");
    about.url = said.text_or_null("url");
    about.archive_url = said.text_or_null("archive_url");
    about.authors = said.texts("authors");
    about.published = said.text_or_null("published");
    about.updated = said.text_or_null("updated");
    about.accessed = said.text_or_null("accessed");
    return out;
}

record record_of(record_fields& map) {
    record out;
    out.id = map.text("id");
    out.kind = map.named("kind", quotation_kind::term);
    out.quote = map.text("quote");
    out.parts = parts_of(map, "parts");
    out.content = parts_of(map, "content");
    out.within = map.text_or_null("within");
    out.where = map.named("zone", zone::furniture);
    out.at = map.optional_text("at"); // younger than the format's first records
    out.speaker = speaker_of(map);
    out.cue = words_of(map, "cue");
    out.addressee = map.text_or_null("addressee");
    out.rule = map.text("rule");
    out.confidence = map.share("confidence");
    auto context = map.map("context");
    out.prefix = context.text("prefix");
    out.suffix = context.text("suffix");
    out.flags = map.texts("flags");
    if (map.has("fingerprints")) {
        out.fingerprints = map.texts("fingerprints");
    }
    out.review = review_of(map);
    out.source = source_of(map);
    return out;
}

class stream_reader {
  public:
    stream_reader(std::string const& text, std::string const& name)
        : text_{text}, name_{name}, fault_{lexicon::fault_in_text(text)},
          positions_{std::string_view{text}.substr(0, fault_ ? fault_->offset : text.size())} {}

    record_file read() && {
        if (fault_) {
            tell(fault_->offset, std::move(fault_->message));
            return std::move(out_);
        }
        auto const fault =
            read_documents(text_, [this](yaml_value const& document) { read_document(document); });
        if (fault) {
            tell(fault->at, fault->message);
        }
        return std::move(out_);
    }

  private:
    void read_document(yaml_value const& document) {
        if (document.is == yaml_value::form::null) {
            return; // behind a last "---"
        }
        if (auto refused = refusal_of(document)) {
            tell(document.at, std::move(*refused));
            return;
        }
        field_problems problems;
        record_fields fields{document, "", problems};
        auto made = record_of(fields);
        if (!problems.missing.empty()) {
            tell(document.at, fmt::format("the record {} has no {}", made.id.empty() ? "here" : made.id,
                                          fmt::join(problems.missing, ", ")));
        }
        for (auto& [at, message] : problems.wrong) {
            tell(at, std::move(message));
        }
        if (problems.missing.empty() && problems.wrong.empty()) {
            out_.records.push_back({std::move(made), place_of(document.at)});
        }
    }

    /// Why a document is no record of this version.
    static std::optional<std::string> refusal_of(yaml_value const& document) {
        auto const* const version = document.find("inquit");
        if (version == nullptr) {
            return "no record: a record begins with \"inquit: 1\"";
        }
        auto const number = number_in(*version);
        return number == format_version
                   ? std::nullopt
                   : std::optional{fmt::format("a record of format \"{}\"; this inquit reads format {}",
                                               version->text, format_version)};
    }

    [[nodiscard]] lexicon::source_line place_of(std::size_t offset) const {
        auto const at = positions_.position(static_cast<std::uint32_t>(std::min(offset, text_.size())));
        return {name_, at.line, at.column};
    }

    void tell(std::size_t offset, std::string message) {
        out_.problems.push_back({place_of(offset), std::move(message)});
    }

    std::string const& text_;
    std::string const& name_;
    std::optional<lexicon::text_fault> fault_;
    position_index positions_;
    record_file out_;
};

} // namespace

record_file read_records(std::string const& yaml, std::string const& name) {
    return stream_reader{yaml, name}.read();
}

} // namespace inquit
