#include "lint/rule_run.hpp"

#include <fmt/format.h>
#include <unordered_set>

namespace inquit::rules {
namespace {

/// Where the article's prose, headlines and captions aside, first gives a name of two words.
std::optional<std::uint32_t> full_name_at(lint_subject const& subject, std::uint32_t who) {
    for (auto const& each : subject.mentions()) {
        auto const where = subject.zone_at(each.span.begin);
        bool const is_full = each.kind == mention_kind::name
                             && subject.view(each.name).find_first_of(" \n-") != std::string_view::npos;
        if (is_full && where != zone::headline && subject.who().of(each).entity == who) {
            return each.span.begin;
        }
    }
    return std::nullopt;
}

} // namespace

void not_introduced(rule_run& run) {
    auto const& subject = run.subject();
    std::unordered_set<std::uint32_t> told;
    for (auto const& each : subject.quotations()) {
        bool const is_surname =
            each.said.source && each.said.source->kind == mention_kind::name && each.made.where == zone::body
            && subject.view(each.said.source->name).find_first_of(" \n-") == std::string_view::npos;
        auto const who = is_surname ? subject.who().of(*each.said.source).entity : std::nullopt;
        if (!who || !told.insert(*who).second) {
            continue;
        }
        auto const& known = subject.who().entities().all()[*who];
        auto const name = subject.view(each.said.source->name);
        if (known.type != speaker_type::person || known.known != nullptr || run.lists("known", name)) {
            continue;
        }
        auto const full = full_name_at(subject, *who);
        if (!full) {
            run.report(each.said.source->name,
                       fmt::format("\"{}\" is quoted, and the article has no full name", name));
        } else if (*full > each.said.source->span.begin) {
            run.report(
                each.said.source->name,
                fmt::format("\"{}\" is quoted before the article says that this is {}", name, known.name));
        }
    }
}

} // namespace inquit::rules
