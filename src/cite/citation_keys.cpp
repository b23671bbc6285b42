#include "cite/citation_keys.hpp"

#include "cite/ascii_letters.hpp"
#include "cite/bibliographic_name.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace inquit {
namespace {

constexpr std::size_t longest_name = 20; ///< letters
constexpr std::size_t longest_word = 16;
constexpr std::size_t words_looked_at = 40;
constexpr std::string_view nobody = "unnamed"; ///< in the place of a speaker's name

constexpr std::string_view no_word = "source"; ///< in the place of a title's word

struct keyed {
    std::string base;
    std::tuple<std::string, std::string, std::uint32_t> place; ///< date, path, first byte
    std::string* key = nullptr;
};

/// Blanks between the words.
template <class Take>
void for_each_word(std::string_view letters, Take take) {
    while (!letters.empty()) {
        auto const end = std::min(letters.find(' '), letters.size());
        take(letters.substr(0, end));
        letters.remove_prefix(std::min(end + 1, letters.size()));
    }
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The first of the longest words without digits among the first forty.
std::string telling_word(std::string_view text) {
    auto const letters = ascii_letters(text);
    std::string_view best;
    std::size_t count = 0;
    for_each_word(letters, [&](std::string_view word) {
        if (++count <= words_looked_at && word.size() > best.size() && std::ranges::none_of(word, is_digit)) {
            best = word;
        }
    });
    return std::string{best.substr(0, longest_word)};
}

std::string without_blanks(std::string text) {
    std::erase(text, ' ');
    return text.substr(0, longest_name);
}

std::string name_in_key(bibliographic_name const& name, speaker_type type) {
    auto out = !name.family.empty() ? without_blanks(ascii_letters(name.kept_particle + name.family))
               : type == speaker_type::person ? without_blanks(ascii_letters(name.literal))
                                              : telling_word(name.literal);
    return out.empty() ? without_blanks(ascii_letters(name.literal)) : out;
}

std::string house_of(metadata const& about) {
    for (auto const& each : {about.outlet, about.agency}) {
        if (auto name = each ? name_in_key(literal_name(*each), speaker_type::organization) : std::string{};
            !name.empty()) {
            return name;
        }
    }
    return {};
}

std::string_view year_of(metadata const& about) {
    return about.published ? inquit::year_of(*about.published) : std::string_view{};
}

std::string source_base(record_source const& from) {
    auto const& about = from.about;
    auto name = about.authors.empty()
                    ? std::string{}
                    : name_in_key(name_of_author(about.authors.front(), about), speaker_type::organization);
    if (name.empty()) {
        name = house_of(about);
    }
    auto word = telling_word(about.title.value_or(""));
    word = word.empty() ? telling_word(from.path) : std::move(word);
    word = word.empty() ? std::string{no_word} : std::move(word);
    auto const year = std::string{year_of(about)};
    return name.empty() ? word + year : name + year + word;
}

std::string quotation_base(record const& made, metadata const& about) {
    auto const type = made.speaker.anonymous ? speaker_type::unknown : made.speaker.type;
    auto const name = name_in_key(name_of_speaker(made.speaker), type);
    return (name.empty() ? std::string{nobody} : name) + std::string{year_of(about)}
           + telling_word(made.quote);
}

/// 0: "a", 25: "z", 26: "aa".
std::string letters_of(std::size_t number) {
    constexpr std::size_t letters = 26;
    std::string out;
    for (auto rest = number + 1; rest > 0; rest = (rest - 1) / letters) {
        out.insert(out.begin(), static_cast<char>('a' + (rest - 1) % letters));
    }
    return out;
}

void set_unique(std::vector<keyed> all, std::set<std::string>& used) {
    std::ranges::stable_sort(all, {}, &keyed::place);
    std::vector<keyed*> equal;
    for (auto& each : all) {
        if (used.insert(each.base).second) {
            *each.key = each.base;
        } else {
            equal.push_back(&each);
        }
    }
    std::map<std::string, std::size_t> tried;
    for (auto* const each : equal) {
        do {
            *each->key = each->base + letters_of(tried[each->base]++);
        } while (!used.insert(*each->key).second);
    }
}

} // namespace

std::string_view year_of(std::string_view iso_date) {
    constexpr std::size_t digits = 4;
    auto const year = iso_date.substr(0, digits);
    bool const is_year = year.size() == digits && std::ranges::all_of(year, is_digit)
                         && (iso_date.size() == digits || !is_digit(iso_date[digits]));
    return is_year ? year : std::string_view{};
}

void set_keys(std::vector<cited_source>& all) {
    std::vector<keyed> sources;
    std::vector<keyed> quotations;
    for (auto& source : all) {
        auto const& about = source.source.about;
        auto const date = about.published.value_or("");
        sources.push_back({source_base(source.source), {date, source.source.path, 0}, &source.key});
        for (auto& each : source.quotations) {
            auto const& parts = each.made->parts;
            auto const begin = parts.empty() ? 0 : parts.front().bytes.first;
            quotations.push_back(
                {quotation_base(*each.made, about), {date, source.source.path, begin}, &each.key});
        }
    }
    std::set<std::string> used;
    set_unique(std::move(sources), used);
    set_unique(std::move(quotations), used);
}

} // namespace inquit
