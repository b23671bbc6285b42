#include "lint/names.hpp"
#include "lint/rule_run.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace inquit::rules {
namespace {

struct surname {
    std::string word; ///< in lower case
    std::uint32_t entity = 0;
};

constexpr std::size_t most_surnames = 200;
constexpr std::size_t most_lone = 2000;
constexpr std::size_t longest_letter = 4; // bytes

/// Of persons who are named in full, and twice at least.
std::vector<surname> sure_surnames(lint_subject const& subject) {
    std::vector<surname> out;
    auto const all = subject.who().entities().all();
    for (std::uint32_t id = 0; id < all.size() && out.size() < most_surnames; ++id) {
        auto words = compared_name(all[id], subject.words());
        if (all[id].type == speaker_type::person && words.size() >= 2 && all[id].mentioned_at.size() >= 2) {
            out.push_back({std::move(words.back()), id});
        }
    }
    return out;
}

/// Alike at the begin, so that Hart is not Bart; and neither the plural nor the other's gender: "the Reyeses", "Petrova".
bool is_slip(std::string_view word, std::string_view name) {
    auto const& longer = word.size() > name.size() ? word : name;
    auto const& shorter = word.size() > name.size() ? name : word;
    bool const may_be =
        word != name && word.front() == name.front() && longer.size() - shorter.size() <= longest_letter;
    if (!may_be || letters_apart(word, name) != 1) {
        return false;
    }
    bool const is_ending = longer.size() != shorter.size() && longer.starts_with(shorter);
    return !is_ending || (longer.back() != 's' && longer.back() != 'a');
}

} // namespace

void speaker_typo(rule_run& run) {
    auto const& subject = run.subject();
    auto const all = subject.who().entities().all();
    auto const sure = sure_surnames(subject);
    for (auto const& each : all.first(std::min(all.size(), most_lone))) {
        bool const is_lone = each.type == speaker_type::person && each.known == nullptr
                             && each.words.size() == 1 && each.mentioned_at.size() == 1;
        if (!is_lone || unicode::count_code_points(each.name) < run.number("letters")) {
            continue;
        }
        auto const word = unicode::nfc(unicode::lower(each.words.front()));
        auto const meant =
            std::ranges::find_if(sure, [&word](surname const& other) { return is_slip(word, other.word); });
        auto const* const named = subject.who().mention_at(each.mentioned_at.front());
        if (meant != sure.end() && named != nullptr && !named->name.empty()) {
            run.report(named->name, fmt::format("\"{}\": is {} meant?", each.name, all[meant->entity].name));
        }
    }
}

} // namespace inquit::rules
