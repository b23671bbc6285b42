#include "lint/baseline.hpp"

#include "text/unicode.hpp"

namespace inquit {
namespace {

constexpr std::size_t most_around = 32; // code points

bool ends_line(char c) { return c == '\n' || c == '\r'; }

bool is_same_place(text_anchor const& one, text_anchor const& other) {
    return one.prefix == other.prefix && one.suffix == other.suffix;
}

/// A side that is empty says nothing: there the line begins or ends.
bool is_beside_same(text_anchor const& one, text_anchor const& other) {
    return (!one.prefix.empty() && one.prefix == other.prefix)
           || (!one.suffix.empty() && one.suffix == other.suffix);
}

} // namespace

text_anchor anchor_of(std::string_view file, byte_span in_file) {
    std::size_t begin = in_file.begin;
    std::size_t end = in_file.end;
    for (std::size_t count = 0; count < most_around && begin > 0 && !ends_line(file[begin - 1]); ++count) {
        begin -= unicode::decode_before(file, begin).length;
    }
    for (std::size_t count = 0; count < most_around && end < file.size() && !ends_line(file[end]); ++count) {
        end += unicode::decode(file, end).length;
    }
    return {std::string{file.substr(in_file.begin, in_file.size())},
            std::string{file.substr(begin, in_file.begin - begin)},
            std::string{file.substr(in_file.end, end - in_file.end)}};
}

baseline::baseline(std::vector<baseline_entry> entries)
    : entries_{std::move(entries)}, is_used_(entries_.size(), false) {
    for (std::size_t index = 0; index < entries_.size(); ++index) {
        of_path_[entries_[index].path].push_back(index);
    }
}

std::vector<bool> baseline::known(std::string_view path, std::span<placed_finding const> all) {
    std::vector<bool> out(all.size(), false);
    auto const own = of_path_.find(path);
    if (own == of_path_.end()) {
        return out;
    }
    for (auto const is_same : {is_same_place, is_beside_same}) {
        for (auto const index : own->second) {
            auto const& entry = entries_[index];
            for (std::size_t at = 0; at < all.size() && !is_used_[index]; ++at) {
                if (!out[at] && entry.rule == all[at].found.of->id && entry.where.exact == all[at].where.exact
                    && is_same(entry.where, all[at].where)) {
                    out[at] = true;
                    is_used_[index] = true;
                }
            }
        }
    }
    return out;
}

std::vector<baseline_entry> baseline::idle() const { return those(false); }
std::vector<baseline_entry> baseline::used() const { return those(true); }

std::vector<baseline_entry> baseline::those(bool used) const {
    std::vector<baseline_entry> out;
    for (std::size_t index = 0; index < entries_.size(); ++index) {
        if (is_used_[index] == used) {
            out.push_back(entries_[index]);
        }
    }
    return out;
}

} // namespace inquit
