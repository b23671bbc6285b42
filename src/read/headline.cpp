// Dateline, headline and standfirst: the first paragraphs of prose.
#include "grammar/transcript.hpp"
#include "read/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cctype>

namespace inquit {
namespace {

/// A dateline stands in one of the first paragraphs, behind headline, standfirst and summaries.
constexpr std::size_t dateline_reach = 6;
constexpr std::size_t longest_headline = 180;
constexpr std::size_t longest_full_stop_headline = 130;
constexpr std::size_t longest_standfirst = 250;

/// Indices of what no pass has settled, in order.
std::vector<std::size_t> open_parts(layout const& page, std::size_t most) {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < page.parts.size() && open.size() < most; ++i) {
        if (!page.parts[i].settled) {
            open.push_back(i);
        }
    }
    return open;
}

/// Headlines of American papers: nearly All Long Words Have Capitals.
bool has_title_case(std::string_view words) {
    constexpr std::size_t long_word = 4;
    std::size_t long_words = 0;
    std::size_t capitals = 0;
    for (std::size_t begin = 0; begin < words.size();) {
        auto const end = std::min(words.find(' ', begin), words.size());
        auto const first = unicode::decode(words, begin).code_point;
        if (end - begin >= long_word && unicode::is_letter(first)) {
            ++long_words;
            capitals += unicode::is_upper(first) ? 1U : 0U;
        }
        begin = end + 1;
    }
    return long_words >= 3 && 10 * capitals >= 8 * long_words;
}

/// ". " before a capital inside: more than one sentence.
bool has_inner_stop(std::string_view words) {
    for (auto at = words.find(". "); at != std::string_view::npos; at = words.find(". ", at + 1)) {
        auto const word_begin = words.rfind(' ', at);
        auto const word =
            words.substr(word_begin == std::string_view::npos ? 0 : word_begin + 1, at - word_begin - 1);
        auto const may_abbreviate = word.size() <= 3 || word.find('.') != std::string_view::npos;
        if (!may_abbreviate && unicode::is_upper(unicode::decode(words, at + 2).code_point)) {
            return true;
        }
    }
    return false;
}

class headline_pass {
  public:
    explicit headline_pass(layout& page) : page_{page}, open_{open_parts(page, 3)} {}

    void run() {
        if (is_settled() || open_.size() < 2 || !is_headline() || !fits_title()) {
            return;
        }
        auto& headline = page_.parts[open_[0]];
        strip_semicolons(headline);
        layout::settle(headline, zone::headline);
        if (!page_.about.title) {
            page_.about.title = std::string{page_.words(headline)};
        }
        settle_repeats(headline);
        if (open_[1] != open_.back() && !page_.parts[open_[1]].settled && is_standfirst()) {
            layout::settle(page_.parts[open_[1]], zone::standfirst);
        }
    }

  private:
    /// "Ferry deal fails;": some agencies part the lines of a headline so.
    void strip_semicolons(part& headline) const {
        auto words = page_.words(headline);
        while (words.ends_with(';')) {
            words = unicode::trim(words.substr(0, words.size() - 1));
        }
        if (!words.empty()) {
            headline.prose.end = headline.prose.begin + static_cast<std::uint32_t>(words.size());
        }
    }

    /// The markup has told.
    [[nodiscard]] bool is_settled() const {
        return std::ranges::find(page_.parts, zone::headline, &part::where) != page_.parts.end();
    }

    /// A title that is known stands above the text, or does not.
    [[nodiscard]] bool fits_title() const {
        return !page_.about.title
               || unicode::lower(*page_.about.title) == unicode::lower(page_.words(open(0)));
    }

    [[nodiscard]] part const& open(std::size_t n) const { return page_.parts[open_[n]]; }

    [[nodiscard]] bool is_headline() const {
        auto const words = page_.words(open(0));
        if (is_spoken(words) || open(0).has_dateline || words.size() > longest_headline
            || words.find('\n') != std::string_view::npos || words.ends_with(',') || words.ends_with(':')) {
            return false;
        }
        if (open(0).repeated || !ends_sentence(words)) {
            return true;
        }
        return has_title_case(words) || (!has_inner_stop(words) && stands_apart(words));
    }

    /// "MODERATOR: ...", "Thank you. (Applause.)"
    [[nodiscard]] static bool is_spoken(std::string_view words) {
        auto const label = speaker_label_of(words);
        return (label && label->form != label_form::name) || holds_stage_direction(words);
    }

    /// A short sentence with a blank line behind it and a longer paragraph next, or after a standfirst: feeds put
    /// full stops to headlines.
    [[nodiscard]] bool stands_apart(std::string_view words) const {
        auto const is_longer = [this, words](std::size_t n) {
            return n < open_.size() && 2 * page_.words(open(n)).size() >= 3 * words.size();
        };
        return words.size() <= longest_full_stop_headline && open(1).lines.after_blank
               && !has_quotation_mark(words.substr(0, 3)) && (is_longer(1) || is_longer(2));
    }

    void settle_repeats(part& headline) {
        auto const words = page_.words(headline);
        for (auto& one : page_.parts) {
            if (&one != &headline && !one.settled && page_.words(one) == words) {
                headline.repeated = true;
                layout::settle(one, zone::furniture);
            }
        }
    }

    /// A line of its own style between headline and text; what ends in a full stop is rather the first paragraph,
    /// unless it stands right below the headline.
    [[nodiscard]] bool is_standfirst() const {
        auto const& one = open(1);
        auto const words = page_.words(one);
        if (one.has_dateline || words.size() > longest_standfirst || words.ends_with(':')
            || words.ends_with(',')) {
            return false;
        }
        auto const is_below = !one.lines.after_blank && open(2).lines.after_blank;
        return !ends_sentence(words) || is_below;
    }

    layout& page_;
    std::vector<std::size_t> open_;
};

} // namespace

void strip_dateline(layout& page) {
    for (auto const i : open_parts(page, dateline_reach)) {
        auto& one = page.parts[i];
        auto const found = dateline_of(page.words(one));
        if (!found) {
            continue;
        }
        one.has_dateline = true;
        page.strip_front(one, found->length);
        if (one.prose.empty()) {
            layout::settle(one, zone::furniture);
        }
        auto const keep = [](std::optional<std::string>& field, std::string const& value) {
            if (!field && !value.empty()) {
                field = value;
            }
        };
        keep(page.about.place, found->place);
        keep(page.about.agency, found->agency);
        keep(page.about.outlet, found->outlet);
        return;
    }
}

void settle_headline(layout& page) { headline_pass{page}.run(); }

} // namespace inquit
