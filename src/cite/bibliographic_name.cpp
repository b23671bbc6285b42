#include "cite/bibliographic_name.hpp"

#include "cite/rows.hpp"
#include "grammar/vocabulary.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>
#include <optional>
#include <span>

namespace inquit {
namespace {

constexpr cite_row particles[] = {
#include "particles.inc"
};
constexpr cite_row undivided_words[] = {
#include "undivided.inc"
};
constexpr cite_row corporate_words[] = {
#include "corporate.inc"
};

using words = std::vector<std::string>;

constexpr std::string_view dropped = "dropped";
constexpr std::size_t least_unknown =
    3; ///< words of a name that is kept whole for its first word says nothing

words words_of(std::string_view text) {
    words out;
    for (std::size_t at = 0, begin = 0; at <= text.size();) {
        auto const [code_point, length] = unicode::decode(text, at);
        if (at == text.size() || unicode::is_space(code_point)) {
            if (at > begin) {
                out.emplace_back(text.substr(begin, at - begin));
            }
            begin = at + length;
        }
        at += std::max(length, 1U);
    }
    return out;
}

std::string joined(std::span<std::string const> all) { return fmt::format("{}", fmt::join(all, " ")); }

bool has_class(std::string_view word, word_class wanted) {
    auto const* const entry = vocabulary{}.find(unicode::lower(word));
    return entry != nullptr && entry->is(wanted);
}

template <std::size_t Count>
cite_row const* row_of(cite_row const (&rows)[Count], std::string_view word) {
    auto const found = std::ranges::find(rows, word, &cite_row::left);
    return found == std::end(rows) ? nullptr : &*found;
}

bool is_suffix(std::string_view word) { return has_class(word, word_class::name_suffix); }

bool begins_upper(std::string_view word) { return unicode::is_upper(unicode::decode(word, 0).code_point); }

/// "J.", "J.K.", "J"
bool is_initial(std::string_view word) {
    return begins_upper(word) && (word.ends_with('.') || word.size() == unicode::decode(word, 0).length);
}

/// Written without blanks between given and family name.
bool is_of_east_asia(std::string_view name) {
    constexpr std::uint32_t wide = 2;
    for (std::size_t at = 0; at < name.size();) {
        auto const [code_point, length] = unicode::decode(name, at);
        if (unicode::is_letter(code_point) && unicode::columns(code_point) == wide) {
            return true;
        }
        at += length;
    }
    return false;
}

bool is_undivided(words const& name) {
    if (auto const* const row = row_of(undivided_words, unicode::lower(name.front()))) {
        std::size_t least = 0;
        std::from_chars(row->right.data(), row->right.data() + row->right.size(), least);
        return name.size() >= least;
    }
    return name.size() >= least_unknown && !is_initial(name.front())
           && !has_class(name.front(), word_class::given_name) && std::ranges::none_of(name, is_initial);
}

/// As it is written, with a small letter.
bool is_particle(std::string_view word) { return !begins_upper(word) && row_of(particles, word) != nullptr; }

/// The first particle behind a given name, or before all; the last word is none.
std::optional<std::size_t> particle_in(words const& name) {
    for (std::size_t at = 0; at + 1 < name.size(); ++at) {
        bool const is_given = at == 0 && begins_upper(name.front()); // Van Morrison, Ben Stiller
        if (!is_given && row_of(particles, unicode::lower(name[at])) != nullptr) {
            return at;
        }
    }
    return std::nullopt;
}

/// name: from the particle on.
void set_family(bibliographic_name& out, std::span<std::string const> name) {
    std::size_t length = 0;
    while (length + 1 < name.size() && is_particle(name[length])) {
        ++length;
    }
    if (length > 0) {
        bool const goes = row_of(particles, name.front())->right == dropped;
        (goes ? out.dropped_particle : out.kept_particle) = joined(name.first(length));
    }
    out.family = joined(name.subspan(length));
}

bibliographic_name split_at_commas(std::string_view name, std::size_t comma) {
    bibliographic_name out;
    auto rest = unicode::trim(name.substr(comma + 1));
    auto const first = unicode::trim(name.substr(0, comma));
    auto const next = std::min(rest.find(','), rest.size());
    if (is_suffix(rest)) { // "Leandro de Guzman, Jr."
        out = name_of_person(first);
        out.suffix = out.literal.empty() ? rest : std::string_view{};
        return out.literal.empty() ? out : literal_name(name);
    }
    if (next < rest.size()) { // "Guzman, Jr., Leandro", or the suffix last
        auto const left = unicode::trim(rest.substr(0, next));
        auto const right = unicode::trim(rest.substr(next + 1));
        out.suffix = is_suffix(left) ? left : right;
        rest = is_suffix(left) ? right : left;
    }
    auto family = words_of(first);
    if (family.empty()) {
        return literal_name(name);
    }
    if (family.size() > 1 && out.suffix.empty() && is_suffix(family.back())) { // "Guzman Jr., Leandro de"
        out.suffix = std::move(family.back());
        family.pop_back();
    }
    auto given = words_of(rest);
    for (; given.size() > 1 && is_particle(given.back()); given.pop_back()) { // "Humboldt, Alexander von"
        family.insert(family.begin(), given.back());
    }
    set_family(out, family);
    out.given = joined(given);
    return out;
}

} // namespace

bibliographic_name literal_name(std::string_view name) {
    bibliographic_name out;
    out.literal = joined(words_of(name));
    return out;
}

bibliographic_name name_of_person(std::string_view name) {
    if (auto const comma = name.find(','); comma != std::string_view::npos) {
        return split_at_commas(name, comma);
    }
    auto all = words_of(name);
    if (all.empty() || is_of_east_asia(name)) {
        return literal_name(name);
    }
    bibliographic_name out;
    if (all.size() > 1 && is_suffix(all.back())) {
        out.suffix = std::move(all.back());
        all.pop_back();
    }
    auto const particle = particle_in(all);
    if (!particle && is_undivided(all)) {
        return literal_name(name);
    }
    auto const family = particle.value_or(all.size() - 1);
    out.given = joined(std::span{all}.first(family));
    set_family(out, std::span{all}.subspan(family));
    return out;
}

bibliographic_name name_of_author(std::string_view name, metadata const& about) {
    auto const whole = literal_name(name);
    auto const all = words_of(name);
    auto const is_house = [&](std::optional<std::string> const& house) {
        return house && unicode::lower(*house) == unicode::lower(whole.literal);
    };
    bool const is_body = is_house(about.outlet) || is_house(about.agency)
                         || std::ranges::any_of(all, [](std::string const& word) {
                                return row_of(corporate_words, unicode::lower(word)) != nullptr
                                       || has_class(word, word_class::organization_noun);
                            });
    return is_body ? whole : name_of_person(name);
}

bibliographic_name name_of_speaker(record_speaker const& who) {
    auto const name = who.name.value_or("");
    bool const is_person = who.type == speaker_type::person && !who.anonymous && who.members.empty();
    return is_person ? name_of_person(name) : literal_name(name);
}

} // namespace inquit
