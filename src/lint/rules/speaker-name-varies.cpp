#include "lint/names.hpp"
#include "lint/rule_run.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace inquit::rules {
namespace {

constexpr std::size_t shortest = 4;         // letters of a word that is compared: Jon and Ron are two
constexpr std::size_t long_surname = 7;     // Kirby and Kerry are two
constexpr std::size_t most_compared = 2000; // names of an article

/// "Bennett", "Bennetts"; "Pete", "Peter": a plural, a short form.
bool is_form_of(std::string_view one, std::string_view other) {
    return one.starts_with(other) || other.starts_with(one);
}

/// One word is the same, the other nearly: "sergey knyazkin", "sergei knyazkin". Another gender is another person.
bool may_be_one(entity const& a, entity const& b, std::size_t letters, vocabulary const& words) {
    auto const one = compared_name(a, words);
    auto const other = compared_name(b, words);
    bool const is_full = one.size() >= 2 && one.size() == other.size();
    bool const are_two = a.sex != gender::unknown && b.sex != gender::unknown && a.sex != b.sex;
    if (!is_full || are_two || one == other) {
        return false;
    }
    std::size_t apart = 0;
    for (std::size_t index = 0; index < one.size(); ++index) {
        if (one[index] == other[index]) {
            continue;
        }
        auto const length = std::min(one[index].size(), other[index].size());
        bool const is_surname = index + 1 == one.size();
        if (length < shortest || one[index].front() != other[index].front() || apart > 0
            || is_form_of(one[index], other[index])) {
            return false;
        }
        apart = letters_apart(one[index], other[index]);
        if (is_surname && apart > 1 && length < long_surname) {
            return false;
        }
    }
    return apart <= letters;
}

} // namespace

void speaker_name_varies(rule_run& run) {
    auto const& subject = run.subject();
    auto const all = subject.who().entities().all();
    std::map<std::string, std::vector<std::uint32_t>>
        by_word; // entities by each of their words: one is the same
    for (std::uint32_t id = 0; id < std::min(all.size(), most_compared); ++id) {
        if (all[id].type != speaker_type::person || all[id].known != nullptr
            || all[id].mentioned_at.empty()) {
            continue;
        }
        for (auto const& word : compared_name(all[id], subject.words())) {
            auto& same = by_word[word];
            auto const found = std::ranges::find_if(same, [&](std::uint32_t other) {
                return may_be_one(all[id], all[other], run.number("letters"), subject.words());
            });
            if (found != same.end()) {
                auto const at = all[id].mentioned_at.front();
                auto const* const named = subject.who().mention_at(at);
                run.report(named != nullptr ? named->name : byte_span{at, at + 1},
                           fmt::format("\"{}\" is \"{}\" elsewhere", all[id].name, all[*found].name));
                break;
            }
            if (same.size() < most_entities_a_word) {
                same.push_back(id);
            }
        }
    }
}

} // namespace inquit::rules
