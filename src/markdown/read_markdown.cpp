#include "markdown/read_markdown.hpp"

#include "grammar/furniture.hpp"
#include "grammar/transcript.hpp"
#include "markdown/leaves.hpp"
#include "markdown/masked.hpp"
#include "markdown/pandoc_marks.hpp"
#include "read/front_matter.hpp"
#include "read/refusal.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <utility>

namespace inquit {
namespace {

/// A paragraph on its way, with the quotation that it stands in.
struct placed {
    marked_paragraph words;
    leaf_kind kind{};
    std::uint32_t quotation = 0;
};

byte_span trimmed(std::string_view text, byte_span span) {
    auto const words = unicode::trim(text.substr(span.begin, span.size()));
    auto const begin = static_cast<std::uint32_t>(words.data() - text.data());
    return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

/// The lines of a paragraph, each trimmed.
std::vector<byte_span> lines_of(std::string_view text, byte_span span) {
    std::vector<byte_span> lines;
    for (auto begin = span.begin; begin < span.end;) {
        auto const end = static_cast<std::uint32_t>(
            std::min(text.substr(0, span.end).find('\n', begin), std::size_t{span.end}));
        if (auto const line = trimmed(text, {begin, end}); !line.empty()) {
            lines.push_back(line);
        }
        begin = end + 1;
    }
    return lines;
}

bool is_turn(std::string_view line) {
    auto const label = speaker_label_of(line);
    return label && label->form != label_form::name;
}

class markdown_reader {
  public:
    explicit markdown_reader(std::string_view file) : file_{file}, builder_{file} {}

    marked_text read() && {
        auto const begin = read_front_matter(file_, builder_, marked_);
        auto const seen = masked(file_, begin);
        auto leaves = leaves_of(seen.text, file_);
        for (auto const table : seen.tables) {
            leaves.push_back({leaf_kind::furniture, 0, {{leaf_piece_kind::words, table}}});
        }
        std::ranges::sort(leaves, {}, [](leaf const& one) { return one.pieces.front().span.begin; });
        for (auto const& one : leaves) {
            place(one, seen);
        }
        find_attributions();
        settle();
        marked_.content = std::move(builder_).take();
        return std::move(marked_);
    }

  private:
    [[nodiscard]] std::string_view view(byte_span span) const {
        return builder_.text().substr(span.begin, span.size());
    }

    void place(leaf const& one, masked_file const& seen) {
        auto const begin = builder_.size();
        auto const pieces =
            one.kind == leaf_kind::furniture ? one.pieces : without_pandoc_marks(one.pieces, file_, one.kind);
        for (auto const& next : pieces) {
            copy(next);
        }
        byte_span const span = trimmed(builder_.text(), {begin, builder_.size()});
        note_trouble(one, span, seen);
        builder_.replace({builder_.settled(), builder_.settled()}, "\n");
        if (span.empty()) {
            return;
        }
        for (auto const run : one.quotation != 0 ? without_last_line(span) : turns_in(one.kind, span)) {
            auto& added = paragraphs_.emplace_back();
            added.words.span = run;
            added.kind = one.kind;
            added.quotation = one.quotation;
        }
    }

    void copy(piece const& next) {
        switch (next.kind) {
        case leaf_piece_kind::line_break:
            builder_.replace({builder_.settled(), builder_.settled()}, "\n");
            break;
        case leaf_piece_kind::reference:
            builder_.copy(next.span, references::decoded);
            break;
        case leaf_piece_kind::words:
            builder_.copy(next.span, references::literal);
            break;
        }
    }

    void note_trouble(leaf const& one, byte_span span, masked_file const& seen) {
        if (one.kind == leaf_kind::furniture) {
            marked_.diagnostics.push_back(
                {span, "table-not-read", "a table that is drawn with lines is not read; pipe tables are"});
        }
        auto const is_deep = seen.first_too_deep && *seen.first_too_deep < one.pieces.back().span.end;
        if (is_deep && !noted_depth_) {
            noted_depth_ = true;
            marked_.diagnostics.push_back(
                {span, "nested-too-deep",
                 "quotations and lists that open beyond column 200 are taken for text"});
        }
    }

    /// What is quoted, and below it a line of attribution by itself, if there is one.
    [[nodiscard]] std::vector<byte_span> without_last_line(byte_span span) const {
        auto const break_at = view(span).rfind('\n');
        if (break_at == std::string_view::npos) {
            return {span};
        }
        auto const at = span.begin + static_cast<std::uint32_t>(break_at);
        auto const line = trimmed(builder_.text(), {at, span.end});
        return attribution_of(view(line)) ? std::vector{trimmed(builder_.text(), {span.begin, at}), line}
                                          : std::vector{span};
    }

    /// "MODERATOR: ..." a line each, as people write transcripts without blank lines; else the paragraph as it is.
    [[nodiscard]] std::vector<byte_span> turns_in(leaf_kind kind, byte_span span) const {
        auto const text = builder_.text();
        if (kind != leaf_kind::paragraph || !is_turn(view(span))) {
            return {span};
        }
        std::vector<byte_span> turns;
        for (auto const line : lines_of(text, span)) {
            if (turns.empty() || is_turn(view(line))) {
                turns.push_back(line);
            } else {
                turns.back().end = line.end;
            }
        }
        return turns;
    }

    /// Below a block quotation, in it or right behind it, who said it.
    void find_attributions() {
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
            auto const number = paragraphs_[i].quotation;
            auto const next = i + 1;
            if (number == 0 || (next < paragraphs_.size() && paragraphs_[next].quotation == number)) {
                continue; // not the last of a quotation
            }
            auto const first = first_of_quotation(i);
            if (first != i && is_attribution(i)) {
                attribute_to(first, i);
            } else if (next < paragraphs_.size() && paragraphs_[next].quotation == 0
                       && paragraphs_[next].kind == leaf_kind::paragraph && is_attribution(next)) {
                attribute_to(first, next);
            }
        }
    }

    [[nodiscard]] std::size_t first_of_quotation(std::size_t last) const {
        auto first = last;
        while (first > 0 && paragraphs_[first - 1].quotation == paragraphs_[last].quotation) {
            --first;
        }
        return first;
    }

    [[nodiscard]] bool is_attribution(std::size_t i) const {
        return attribution_of(view(paragraphs_[i].words.span)).has_value();
    }

    /// All from `first` on is said by whom paragraph `line` names.
    void attribute_to(std::size_t first, std::size_t line) {
        auto& words = paragraphs_[line].words;
        auto const named = attribution_of(view(words.span)).value_or(byte_span{});
        words.where = zone::furniture;
        for (auto i = first; i < line; ++i) {
            paragraphs_[i].words.speaker =
                byte_span{words.span.begin + named.begin, words.span.begin + named.end};
        }
    }

    void settle() {
        for (auto& one : paragraphs_) {
            if (!one.words.where) {
                one.words.where = zone_of(one);
            }
            if (one.kind == leaf_kind::first_heading && !marked_.about.title) {
                marked_.about.title = joined(view(one.words.span));
            }
            marked_.paragraphs.push_back(std::move(one.words));
        }
    }

    /// What the markup tells; prose is left to the passes of the layout, for they know bylines and turns.
    [[nodiscard]] static std::optional<zone> zone_of(placed const& one) {
        if (one.quotation != 0) {
            return zone::blockquote;
        }
        switch (one.kind) {
        case leaf_kind::first_heading:
            return zone::headline;
        case leaf_kind::heading:
        case leaf_kind::cell:
            return zone::body;
        case leaf_kind::picture:
            return zone::caption;
        case leaf_kind::furniture:
            return zone::furniture;
        case leaf_kind::paragraph:
            return std::nullopt;
        }
        return std::nullopt;
    }

    [[nodiscard]] static std::string joined(std::string_view words) {
        std::string out{words};
        std::ranges::replace(out, '\n', ' ');
        return out;
    }

    std::string_view file_;
    text_builder builder_;
    marked_text marked_;
    std::vector<placed> paragraphs_;
    bool noted_depth_ = false;
};

} // namespace

result<article> read_markdown(std::string file, std::string path) {
    if (auto refused = refusal_of(file)) {
        refused->path = std::move(path);
        return tl::unexpected{std::move(*refused)};
    }
    auto marked = markdown_reader{file}.read();
    return article_from(std::move(marked), std::move(file), std::move(path));
}

} // namespace inquit
