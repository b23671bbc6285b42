#include "lint/fix.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <iterator>

namespace inquit {
namespace {

bool is_typography(std::string_view file, replacement const& change) {
    auto const [begin, end] = change.where.bytes;
    return begin <= end && end <= file.size()
           && unicode::letters_and_digits(file.substr(begin, end - begin))
                  == unicode::letters_and_digits(change.text);
}

/// The changes that are taken: ascending and disjoint.
class chosen_changes {
  public:
    /// All of a finding or none: one mark of a pair alone would be worse than before.
    bool take(std::vector<replacement> const& fix) {
        if (!std::ranges::all_of(fix,
                                 [this](replacement const& each) { return is_free(each.where.bytes); })) {
            return false;
        }
        for (auto const& each : fix) {
            taken_.insert(std::ranges::upper_bound(taken_, each.where.bytes.first, {}, begin_of), &each);
        }
        return true;
    }

    [[nodiscard]] std::vector<replacement> all() const {
        std::vector<replacement> out;
        std::ranges::transform(taken_, std::back_inserter(out), [](auto const* each) { return *each; });
        return out;
    }

  private:
    static std::uint32_t begin_of(replacement const* each) { return each->where.bytes.first; }

    /// Changes that touch are not free of each other: what each rule saw beside its words would not be there any more.
    [[nodiscard]] bool is_free(offsets wanted) const {
        auto const next = std::ranges::lower_bound(taken_, wanted.first, {}, begin_of);
        bool const before = next == taken_.begin() || (*std::prev(next))->where.bytes.second < wanted.first;
        bool const behind = next == taken_.end() || wanted.second < begin_of(*next);
        return before && behind;
    }

    std::vector<replacement const*> taken_;
};

} // namespace

chosen_fixes fixes_of(std::string_view file, std::span<finding const> all) {
    chosen_changes chosen;
    chosen_fixes out;
    for (auto const& each : all) {
        bool const is_safe =
            !each.fix.empty() && std::ranges::all_of(each.fix, [file](replacement const& one) {
                return is_typography(file, one);
            });
        if (is_safe && chosen.take(each.fix)) {
            ++out.findings;
        }
    }
    out.changes = chosen.all();
    return out;
}

fixed_text with_fixes(std::string_view file, std::span<finding const> all) {
    auto const chosen = fixes_of(file, all);
    fixed_text out{{}, chosen.findings};
    std::size_t at = 0;
    for (auto const& each : chosen.changes) {
        out.bytes.append(file.substr(at, each.where.bytes.first - at)).append(each.text);
        at = each.where.bytes.second;
    }
    out.bytes.append(file.substr(at));
    return out;
}

} // namespace inquit
