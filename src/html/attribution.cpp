#include "html/attribution.hpp"

#include "text/unicode.hpp"

#include <map>
#include <optional>

namespace inquit {
namespace {

constexpr std::size_t longest_attribution = 200;

bool is_dash(char32_t c) { return c == U'-' || c == U'~' || (0x2010 <= c && c <= 0x2015); }

bool begins_with_dash(std::string_view words) { return is_dash(unicode::decode(words, 0).code_point); }

/// Without dashes and white space before the name.
byte_span name_in(std::string_view text, byte_span line) {
    for (auto next = unicode::decode(text, line.begin); line.begin < line.end;
         next = unicode::decode(text, line.begin)) {
        if (!is_dash(next.code_point) && !unicode::is_space(next.code_point)) {
            break;
        }
        line.begin += next.length;
    }
    return line;
}

class speaker_pass {
  public:
    speaker_pass(std::string_view text, html_flow const& flow, std::vector<html_place> const& places,
                 std::vector<marked_paragraph>& paragraphs)
        : text_{text}, flow_{flow}, places_{places}, paragraphs_{paragraphs} {}

    void run() {
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
            if (place(i).quotation != 0 && is_attribution(i)) {
                settle(i);
            }
        }
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
            auto const found = speaker_of_.find(place(i).quotation);
            if (paragraphs_[i].where == zone::blockquote && found != speaker_of_.end()) {
                paragraphs_[i].speaker = found->second;
            }
        }
    }

  private:
    [[nodiscard]] html_place const& place(std::size_t i) const { return places_[flow_.paragraphs[i].block]; }

    /// By its element, or by its dash: the last of at least two paragraphs.
    [[nodiscard]] bool is_attribution(std::size_t i) const {
        if (place(i).attributes) {
            return true;
        }
        auto const quotation = place(i).quotation;
        bool const is_first = i == 0 || place(i - 1).quotation != quotation;
        bool const is_last = i + 1 == paragraphs_.size() || place(i + 1).quotation != quotation;
        auto const line = paragraphs_[i].span;
        return is_last && !is_first && line.size() <= longest_attribution
               && begins_with_dash(text_.substr(line.begin, line.size()));
    }

    void settle(std::size_t i) {
        paragraphs_[i].where = zone::furniture;
        auto const name = name_in(text_, paragraphs_[i].span);
        if (!name.empty()) {
            speaker_of_.try_emplace(place(i).quotation, name);
        }
    }

    std::string_view text_;
    html_flow const& flow_;
    std::vector<html_place> const& places_;
    std::vector<marked_paragraph>& paragraphs_;
    std::map<std::uint32_t, byte_span> speaker_of_; ///< by quotation
};

} // namespace

void give_speakers(std::string_view text, html_flow const& flow, std::vector<html_place> const& places,
                   std::vector<marked_paragraph>& paragraphs) {
    speaker_pass{text, flow, places, paragraphs}.run();
}

} // namespace inquit
