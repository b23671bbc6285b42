#include "markdown/pandoc_marks.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace inquit {
namespace {

constexpr std::uint32_t longest_attributes = 1000;
constexpr std::uint32_t longest_label = 80;
constexpr std::uint32_t longest_superscript = 20;
constexpr std::array deletions{std::string_view{".deletion"}, std::string_view{".comment-start"}};

bool is_name_byte(char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '-' || c == '_';
}

/// "{.underline}", "{#anchor}", "{width="5in"}", "{=html}"
bool are_attributes(std::string_view inside) {
    if (inside.empty()) {
        return false;
    }
    if (inside.front() == '.' || inside.front() == '#' || inside.front() == '=') {
        return inside.size() > 1 && is_name_byte(inside[1]);
    }
    auto const name_end = std::ranges::find_if_not(inside, is_name_byte);
    return name_end != inside.begin() && name_end != inside.end() && *name_end == '=';
}

class mark_remover {
  public:
    mark_remover(std::vector<piece> const& pieces, std::string_view file, leaf_kind kind)
        : pieces_{pieces}, file_{file}, kind_{kind} {}

    std::vector<piece> pieces() && {
        for (index_ = 0; index_ < pieces_.size(); ++index_) {
            if (pieces_[index_].kind == leaf_piece_kind::words) {
                read(pieces_[index_].span);
            }
        }
        merge_cuts();
        return kept();
    }

  private:
    void read(byte_span span) {
        for (auto at = std::max(span.begin, resume_); at < span.end;) {
            auto const length = mark_length(at, span);
            at += std::max(length, 1U);
        }
    }

    /// Bytes of the mark at `at`, which it notes; 0 for a byte that is none.
    std::uint32_t mark_length(std::uint32_t at, byte_span span) {
        bool const is_escaped = at == span.begin && at > 0 && file_[at - 1] == '\\';
        if (is_escaped) {
            return 0;
        }
        switch (file_[at]) {
        case '[':
            return open(at);
        case ']':
            return close(at);
        case '{':
            return stray_attributes(at, span);
        case '^':
            return superscript(at, span);
        case '\\':
            return hard_space(at, span);
        default:
            return 0;
        }
    }

    std::uint32_t open(std::uint32_t at) {
        if (auto const note = footnote_length(at)) {
            cut({at, at + *note});
            return *note;
        }
        openers_.push_back(at);
        return 1;
    }

    /// "[^1]"; with a colon where the paragraph begins.
    [[nodiscard]] std::optional<std::uint32_t> footnote_length(std::uint32_t at) const {
        auto const rest = file_.substr(at, longest_label);
        auto const end = rest.find_first_of("] \n[", 1);
        if (!rest.starts_with("[^") || end == std::string_view::npos || rest[end] != ']' || end < 3) {
            return std::nullopt;
        }
        bool const is_definition =
            index_ == 0 && at == pieces_.front().span.begin && rest.substr(end + 1).starts_with(':');
        return static_cast<std::uint32_t>(end + (is_definition ? 2 : 1));
    }

    std::uint32_t close(std::uint32_t at) {
        if (openers_.empty()) {
            return 0;
        }
        auto const opened = openers_.back();
        openers_.pop_back();
        auto const attributes = attributes_at(at + 1);
        if (!attributes) {
            return 0;
        }
        auto const end = at + 1 + static_cast<std::uint32_t>(attributes->size()) + 2;
        bool const is_gone = std::ranges::any_of(
            deletions, [attributes](std::string_view name) { return attributes->starts_with(name); });
        if (is_gone) {
            cut({opened, end});
        } else {
            cut({opened, opened + 1});
            cut({at, end});
        }
        resume_ = end;
        return end - at;
    }

    /// What stands between the braces at `at`; nothing where none do, or in another line.
    [[nodiscard]] std::optional<std::string_view> attributes_at(std::uint32_t at) const {
        auto const rest = file_.substr(at, longest_attributes);
        auto const end = rest.find('}');
        if (!rest.starts_with('{') || end == std::string_view::npos) {
            return std::nullopt;
        }
        auto const inside = rest.substr(1, end - 1);
        return are_attributes(inside) ? std::optional{inside} : std::nullopt;
    }

    /// Behind a link, a picture or code, and at the end of a heading.
    std::uint32_t stray_attributes(std::uint32_t at, byte_span span) {
        auto const attributes = attributes_at(at);
        if (!attributes) {
            return 0;
        }
        auto const end = at + static_cast<std::uint32_t>(attributes->size()) + 2;
        bool const is_behind_span =
            at == span.begin && at > 0 && (file_[at - 1] == ')' || file_[at - 1] == '`');
        bool const is_of_heading = (kind_ == leaf_kind::heading || kind_ == leaf_kind::first_heading)
                                   && end >= pieces_.back().span.end;
        if (!is_behind_span && !is_of_heading) {
            return 0;
        }
        cut({at, end});
        resume_ = end;
        return end - at;
    }

    /// "^st^"
    std::uint32_t superscript(std::uint32_t at, byte_span span) {
        auto const rest = file_.substr(at, std::min(span.end - at, longest_superscript));
        auto const end = rest.find_first_of("^ \n", 1);
        if (end == std::string_view::npos || rest[end] != '^' || end < 2) {
            return 0;
        }
        auto const last = at + static_cast<std::uint32_t>(end);
        cut({at, at + 1});
        cut({last, last + 1});
        return last + 1 - at;
    }

    /// "\ " is a space that does not break.
    std::uint32_t hard_space(std::uint32_t at, byte_span span) {
        if (at + 1 < span.end && file_[at + 1] == ' ') {
            cut({at, at + 1});
        }
        return 1;
    }

    void cut(byte_span what) { cuts_.push_back(what); }

    /// What is deleted may hold other marks.
    void merge_cuts() {
        std::ranges::sort(cuts_);
        std::vector<byte_span> merged;
        for (auto const next : cuts_) {
            if (!merged.empty() && next.begin <= merged.back().end) {
                merged.back().end = std::max(merged.back().end, next.end);
            } else {
                merged.push_back(next);
            }
        }
        cuts_ = std::move(merged);
    }

    /// The pieces without what was cut; cuts ascend and are disjoint.
    [[nodiscard]] std::vector<piece> kept() const {
        std::vector<piece> out;
        auto next = cuts_.begin();
        for (auto const& one : pieces_) {
            while (next != cuts_.end() && next->end <= one.span.begin) {
                ++next;
            }
            auto begin = one.span.begin;
            for (auto cut = next; cut != cuts_.end() && cut->begin < one.span.end; ++cut) {
                if (cut->begin > begin) {
                    out.push_back({one.kind, {begin, cut->begin}});
                }
                begin = std::max(begin, cut->end);
            }
            if (begin < one.span.end || (one.span.empty() && !is_cut(next, one.span.begin))) {
                out.push_back({one.kind, {begin, one.span.end}});
            }
        }
        return out;
    }

    /// A line break within what was cut.
    [[nodiscard]] bool is_cut(std::vector<byte_span>::const_iterator next, std::uint32_t at) const {
        return next != cuts_.end() && next->begin < at && at < next->end;
    }

    std::vector<piece> const& pieces_;
    std::string_view file_;
    leaf_kind kind_;
    std::size_t index_ = 0;
    std::uint32_t resume_ = 0;           ///< behind attributes that reach over pieces
    std::vector<std::uint32_t> openers_; ///< brackets
    std::vector<byte_span> cuts_;
};

} // namespace

std::vector<piece> without_pandoc_marks(std::vector<piece> const& pieces, std::string_view file,
                                        leaf_kind kind) {
    return mark_remover{pieces, file, kind}.pieces();
}

} // namespace inquit
