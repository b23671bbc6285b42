// What stands in a turn besides its words: stage directions and times.
#include "grammar/transcript.hpp"
#include "read/layout.hpp"
#include "text/unicode.hpp"

#include <utility>

namespace inquit {
namespace {

struct aside {
    std::uint32_t length = 0; ///< 0: none
    std::optional<std::string> at;
};

/// What is no word of the turn at the begin of `text`, which begins with a bracket.
aside aside_at(std::string_view text) {
    if (auto stamp = time_stamp_at(text)) {
        return {stamp->length, std::move(stamp->text)};
    }
    return {stage_direction_length(text), std::nullopt};
}

/// Cuts a turn into runs of words and what stands between them.
class turn_cutter {
  public:
    turn_cutter(std::string_view text, part turn, std::vector<part>& out)
        : text_{text}, turn_{std::move(turn)}, out_{out}, begin_{turn_.prose.begin} {}

    void cut() {
        auto const end = turn_.prose.end;
        auto const words = text_.substr(0, end);
        for (auto at = words.find_first_of("[(", begin_); at != std::string_view::npos;
             at = words.find_first_of("[(", at)) {
            auto const found = aside_at(words.substr(at));
            if (found.length == 0) {
                ++at;
                continue;
            }
            auto const here = static_cast<std::uint32_t>(at);
            add_words(here);
            add_aside({here, here + found.length});
            if (found.at) {
                turn_.at = found.at;
            }
            at += found.length;
            begin_ = static_cast<std::uint32_t>(at);
        }
        add_words(end);
    }

  private:
    void add_words(std::uint32_t end) {
        auto const words = unicode::trim(text_.substr(begin_, end - begin_));
        if (words.empty()) {
            return;
        }
        auto one = turn_;
        one.prose.begin = static_cast<std::uint32_t>(words.data() - text_.data());
        one.prose.end = one.prose.begin + static_cast<std::uint32_t>(words.size());
        one.goes_on = has_words_;
        has_words_ = true;
        out_.push_back(std::move(one));
    }

    void add_aside(byte_span where) {
        part one;
        one.lines.span = one.prose = where;
        layout::settle(one, zone::furniture);
        out_.push_back(std::move(one));
    }

    std::string_view text_;
    part turn_;
    std::vector<part>& out_;
    std::uint32_t begin_;
    bool has_words_ = false;
};

} // namespace

void cut_directions(layout& page) {
    std::vector<part> parts;
    parts.reserve(page.parts.size());
    for (auto& one : page.parts) {
        if (one.where == zone::turn) {
            turn_cutter{page.text, std::move(one), parts}.cut();
        } else {
            parts.push_back(std::move(one));
        }
    }
    page.parts = std::move(parts);
}

} // namespace inquit
