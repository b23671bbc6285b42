#include "resolve/home.hpp"

#include "text/unicode.hpp"

#include <algorithm>

namespace inquit {
namespace {

constexpr std::size_t longest_home = 48; // bytes

/// Reads one after another, from the front of a text.
class reader {
  public:
    reader(std::string_view rest, vocabulary const& lexicon) : rest_{rest}, lexicon_{lexicon} {}

    bool take(std::string_view expected) {
        if (!rest_.starts_with(expected)) {
            return false;
        }
        rest_.remove_prefix(expected.size());
        return true;
    }

    /// "R" of "R-Ohio" or "R)"
    std::optional<std::string> party() {
        auto const* const entry =
            rest_.size() < 2 ? nullptr : lexicon_.find(unicode::lower(rest_.substr(0, 1)));
        bool const ends = rest_.size() > 1 && (rest_[1] == '-' || rest_[1] == ')');
        if (entry == nullptr || !entry->is(word_class::party) || !ends) {
            return std::nullopt;
        }
        rest_.remove_prefix(1);
        return std::string{entry->lemma};
    }

    /// "Ohio", "New York", "N.Y."
    std::optional<std::string> place() {
        auto const one = word_at(0);
        auto const two = one < rest_.size() && rest_[one] == ' ' ? word_at(one + 1) : 0;
        auto const* const phrase =
            two == 0 ? nullptr
                     : lexicon_.find_phrase(unicode::lower(rest_.substr(0, one)),
                                            unicode::lower(rest_.substr(one + 1, two - one - 1)));
        auto const* const word = lexicon_.find(unicode::lower(rest_.substr(0, one)));
        auto const* const listed = phrase != nullptr && phrase->is(word_class::place) ? phrase : word;
        if (listed == nullptr || !listed->is(word_class::place)) {
            return std::nullopt;
        }
        rest_.remove_prefix(listed == word ? one : two);
        return std::string{listed->lemma};
    }

    /// No name goes on here.
    [[nodiscard]] bool ends() const {
        bool const upper =
            rest_.size() > 1 && rest_[0] == ' ' && unicode::is_upper(unicode::decode(rest_, 1).code_point);
        return !upper && !rest_.starts_with('-');
    }

  private:
    /// End of the letters and points from there.
    [[nodiscard]] std::size_t word_at(std::size_t from) const {
        auto end = from;
        while (end < rest_.size()) {
            auto const c = unicode::decode(rest_, end);
            if (!unicode::is_letter(c.code_point) && c.code_point != U'.') {
                break;
            }
            end += c.length;
        }
        return end;
    }

    std::string_view rest_;
    vocabulary const& lexicon_;
};

} // namespace

home home_behind(std::string_view text, std::uint32_t behind_name, vocabulary const& lexicon) {
    reader read{text.substr(std::min<std::size_t>(behind_name, text.size()), longest_home), lexicon};
    home found;
    if (read.take(" of ")) {
        found.place = read.place();
        return read.ends() ? found : home{};
    }
    bool const in_brackets = read.take(" (");
    if (!in_brackets && !read.take(", ")) {
        return found;
    }
    found.party = read.party();
    if (found.party ? read.take("-") : in_brackets) {
        found.place = read.place();
    }
    bool const closes = in_brackets ? read.take(")") : found.party && found.place;
    return closes ? found : home{};
}

} // namespace inquit
