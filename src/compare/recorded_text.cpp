#include "compare/recorded_text.hpp"

#include "record/part_words.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <string_view>

namespace inquit {
namespace {

/// Puts one part behind the other, with a line feed between them.
class joined_parts {
  public:
    explicit joined_parts(recorded_text& out) : out_{out} {}

    void add(std::string_view words, offsets chars) {
        auto& text = out_.text.text;
        auto const parting = text.empty() ? 0U : 1U;
        text.append(parting, '\n');
        out_.text.chars.replace(chars.first - in_file_, parting);
        auto const begin = static_cast<std::uint32_t>(text.size());
        text += words;
        out_.words.push_back({begin, static_cast<std::uint32_t>(text.size())});
        map(static_cast<std::uint32_t>(unicode::count_code_points(words)), chars.second - chars.first);
        in_file_ = chars.second;
    }

  private:
    void map(std::uint32_t here, std::uint32_t in_file) {
        if (here == in_file) {
            out_.text.chars.copy(here);
        } else {
            out_.text.chars.replace(in_file, here);
        }
    }

    recorded_text& out_;
    std::uint32_t in_file_ = 0;
};

/// A person may have written what no file can have.
bool are_in_order(std::vector<record_part> const& parts) {
    auto const overlaps = [](record_part const& before, record_part const& behind) {
        return behind.chars.first < before.chars.second;
    };
    return std::ranges::adjacent_find(parts, overlaps) == parts.end();
}

} // namespace

recorded_text recorded_text_of(record const& made) {
    recorded_text out;
    out.text.path = made.source.path;
    out.text.sha256 = made.source.sha256;
    out.text.about = made.source.about;
    joined_parts to{out};
    auto const words = part_words(made);
    if (words.empty() || !are_in_order(made.parts)) {
        auto const begin = made.parts.empty() ? 0 : made.parts.front().chars.first;
        to.add(made.quote,
               {begin, made.parts.empty() ? begin : std::max(begin, made.parts.back().chars.second)});
        return out;
    }
    for (std::size_t at = 0; at < words.size(); ++at) {
        to.add(words[at], made.parts[at].chars);
    }
    return out;
}

} // namespace inquit
