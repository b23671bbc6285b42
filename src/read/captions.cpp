// Captions: pages print each one twice, in galleries, with credits, under the picture's file name.
#include "read/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace inquit {
namespace {

/// How far apart, in paragraphs, the two prints of a caption stand.
constexpr std::size_t reach = 4;
/// Shorter lines may well be said twice.
constexpr std::size_t shortest_near_repeat = 25;
constexpr std::size_t shortest_far_repeat = 40;
constexpr std::size_t longest_file_name = 60;
constexpr std::size_t longest_caption = 600;

using kind = furniture_kind;

class caption_pass {
  public:
    explicit caption_pass(layout& page) : page_{page}, parts_{page.parts} {}

    void run() {
        strip_credits();
        settle_repeats();
        settle_glued_repeats();
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            if (!parts_[i].settled) {
                settle_beside_furniture(i);
            }
        }
        for (std::size_t i = 0; i + 1 < parts_.size(); ++i) {
            if (!parts_[i].settled && is_file_name_of_next(i)) {
                layout::settle(parts_[i], zone::furniture);
            }
        }
    }

  private:
    // What is settled stays so: both ends of the prose only ever move towards each other, and each walk goes on where the
    // last one stopped.

    [[nodiscard]] std::size_t first_prose() const {
        while (first_prose_ < parts_.size() && parts_[first_prose_].settled) {
            ++first_prose_;
        }
        return first_prose_;
    }

    [[nodiscard]] bool is_last_prose(std::size_t i) const {
        while (prose_end_ > 0 && parts_[prose_end_ - 1].settled) {
            --prose_end_;
        }
        return prose_end_ <= i + 1;
    }

    [[nodiscard]] bool is(std::size_t i, kind wanted) const {
        return i < parts_.size() && parts_[i].furniture == wanted;
    }
    [[nodiscard]] bool follows(std::size_t i, kind wanted) const { return i > 0 && is(i - 1, wanted); }

    /// "... fair. PHOTO: AGENCE FRANCE-PRESSE", "Image caption The school"
    void strip_credits() {
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            auto& one = parts_[i];
            if (one.settled) {
                continue;
            }
            if (auto const label = caption_label_length(page_.words(one)); label != 0) {
                page_.strip_front(one, label);
                layout::settle(one, zone::caption);
            }
            auto const credit = final_credit_of(page_.words(one));
            if (!credit) {
                continue;
            }
            one.prose.end =
                one.prose.begin
                + static_cast<std::uint32_t>(unicode::trim(page_.words(one).substr(0, *credit)).size());
            if (one.prose.empty()) {
                layout::settle(one, zone::furniture);
            } else if (one.prose.size() <= longest_caption && !is_last_prose(i)) {
                layout::settle(one, zone::caption);
            }
        }
    }

    [[nodiscard]] bool is_open(part const& one) const { return !one.settled || one.where == zone::caption; }

    /// The same words again: nearby a caption, farther off a paragraph that the page prints twice.
    void settle_repeats() {
        std::unordered_map<std::string_view, std::size_t> seen;
        auto const first = first_prose();
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            if (!is_open(parts_[i])) {
                continue;
            }
            auto const words = page_.words(parts_[i]);
            auto const [earlier, is_new] = seen.try_emplace(words, i);
            auto const is_near = !is_new && i - earlier->second <= reach;
            auto const shortest =
                is_near || earlier->second == first ? shortest_near_repeat : shortest_far_repeat;
            if (!is_new && words.size() >= shortest) {
                settle_repeat(earlier->second, i, is_near && earlier->second != first);
            }
        }
    }

    void settle_repeat(std::size_t earlier, std::size_t later, bool is_caption) {
        layout::settle(parts_[later], zone::furniture);
        parts_[earlier].repeated = true;
        if (is_caption || parts_[later].where == zone::caption) {
            layout::settle(parts_[earlier], zone::caption);
        }
    }

    /// "Beslan siegeOn September 1, ..." after "On September 1, ...": the second has the file's name glued to it.
    void settle_glued_repeats() {
        for (std::size_t i = 1; i < parts_.size(); ++i) {
            for (auto j = i - std::min(i, reach); j < i && is_open(parts_[i]); ++j) {
                if (!is_open(parts_[j])) {
                    continue;
                }
                if (auto const name = glued_name(page_.words(parts_[i]), page_.words(parts_[j])); name != 0) {
                    settle_repeat(j, i, true);
                } else if (auto const first_name = glued_name(page_.words(parts_[j]), page_.words(parts_[i]));
                           first_name != 0) {
                    page_.strip_front(parts_[j], first_name);
                    settle_repeat(j, i, true);
                }
            }
        }
    }

    /// Bytes of `longer` before `words` at its end, if they can be a file's name or a gallery's; else 0.
    static std::uint32_t glued_name(std::string_view longer, std::string_view words) {
        if (words.size() < shortest_near_repeat || longer.size() <= words.size()
            || !longer.ends_with(words)) {
            return 0;
        }
        auto const size = longer.size() - words.size();
        auto const last = unicode::decode_before(longer, size).code_point;
        auto const is_name =
            size <= longest_file_name && (unicode::is_letter(last) || unicode::is_digit(last));
        return is_name ? static_cast<std::uint32_t>(size) : 0;
    }

    void settle_beside_furniture(std::size_t i) {
        auto& one = parts_[i];
        auto const words = page_.words(one);
        if (words.size() > longest_caption) {
            return;
        }
        auto const is_in_gallery = follows(i, kind::gallery_counter) || follows(i, kind::gallery_control);
        if (is(i + 1, kind::gallery_control) || (is_in_gallery && is(i + 1, kind::gallery_label))) {
            layout::settle(one, zone::caption);
        } else if (is_in_gallery && !ends_sentence(words)) {
            layout::settle(one, zone::caption);
        } else if (is_gallery_title(i) || (follows(i, kind::gallery_end) && is_list_of_names(words))) {
            layout::settle(one, zone::furniture);
        } else if (is_credited_by_next(i)) {
            layout::settle(one, zone::caption);
        }
    }

    /// "The siege in pictures" above "Photos: The siege in pictures"
    [[nodiscard]] bool is_gallery_title(std::size_t i) const {
        return is(i + 1, kind::gallery_label) && page_.words(parts_[i + 1]).ends_with(page_.words(parts_[i]));
    }

    /// What a gallery leaves behind: its pictures' names in one line.
    static bool is_list_of_names(std::string_view words) {
        return !ends_sentence(words) && !has_quotation_mark(words);
    }

    /// A picture's credit on the next line; an agency's name alone may as well end the article.
    [[nodiscard]] bool is_credited_by_next(std::size_t i) const {
        if (i == first_prose() || i + 1 >= parts_.size() || parts_[i + 1].lines.after_blank) {
            return false;
        }
        return is(i + 1, kind::picture_credit) || (is(i + 1, kind::agency) && !is_last_prose(i));
    }

    /// "beslan school hostage crisis 2004" directly above a caption.
    [[nodiscard]] bool is_file_name_of_next(std::size_t i) const {
        auto const words = page_.words(parts_[i]);
        auto const& next = parts_[i + 1];
        if (next.where != zone::caption || next.lines.after_blank || words.size() > longest_file_name
            || ends_sentence(words) || has_quotation_mark(words)) {
            return false;
        }
        auto const is_short = std::ranges::count(words, ' ') <= 1;
        return is_short || i != first_prose() || !unicode::is_upper(unicode::decode(words, 0).code_point);
    }

    layout& page_;
    std::vector<part>& parts_;
    mutable std::size_t first_prose_ = 0;
    mutable std::size_t prose_end_ = parts_.size(); ///< one past the last part that is not settled
};

} // namespace

void settle_captions(layout& page) { caption_pass{page}.run(); }

} // namespace inquit
