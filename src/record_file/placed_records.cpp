#include "record_file/placed_records.hpp"

#include "align/word.hpp"
#include "record/part_words.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

namespace inquit {
namespace {

constexpr std::size_t most_compared = 1000; ///< records, and quotations
constexpr std::size_t most_equal = 200; ///< quotations of the same words that are told apart by their context
constexpr std::size_t most_looked_up = 200; ///< places of words that no quotation is made of
constexpr double least_words = 0.5;         ///< shared
constexpr double least_context = 0.7;
constexpr std::size_t least_context_length = 20; ///< bytes: less stands around anything

/// White space as single blanks, and none at the ends: lines may have been wrapped since.
std::string blanks_joined(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        auto const [code_point, length] = unicode::decode(text, at);
        if (!unicode::is_space(code_point)) {
            out.append(text.substr(at, length));
        } else if (!out.empty() && out.back() != ' ') {
            out.push_back(' ');
        }
        at += std::max(length, 1U); // people edit records: what is no UTF-8 is passed over
    }
    while (out.ends_with(' ')) {
        out.pop_back();
    }
    return out;
}

std::string key_of(std::string_view quote) { return unicode::nfc(blanks_joined(quote)); }

std::size_t same_end(std::string_view left, std::string_view right) {
    auto const at = std::mismatch(left.rbegin(), left.rend(), right.rbegin(), right.rend());
    return static_cast<std::size_t>(at.first - left.rbegin());
}

std::size_t same_begin(std::string_view left, std::string_view right) {
    auto const at = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    return static_cast<std::size_t>(at.first - left.begin());
}

/// The share of what stands around the one that stands around the other.
double shared_context(record const& left, record const& right) {
    auto const length =
        std::max(left.prefix.size(), right.prefix.size()) + std::max(left.suffix.size(), right.suffix.size());
    auto const same = same_end(left.prefix, right.prefix) + same_begin(left.suffix, right.suffix);
    return length < least_context_length ? 0 : static_cast<double>(same) / static_cast<double>(length);
}

std::uint32_t begin_of(record const& of) { return of.parts.empty() ? 0 : of.parts.front().chars.first; }

std::uint32_t distance(record const& left, record const& right) {
    auto const a = begin_of(left);
    auto const b = begin_of(right);
    return a < b ? b - a : a - b;
}

/// Sorted.
std::vector<std::string> sorted_words(std::string_view quote) {
    std::vector<std::string> out;
    for (auto& each : align::words_of(quote)) {
        out.push_back(std::move(each.key));
    }
    std::ranges::sort(out);
    return out;
}

double shared_words(std::vector<std::string> const& left, std::vector<std::string> const& right) {
    std::vector<std::string_view> both;
    std::ranges::set_intersection(left, right, std::back_inserter(both));
    auto const all = left.size() + right.size();
    return all == 0 ? 0 : 2 * static_cast<double>(both.size()) / static_cast<double>(all);
}

std::string_view without_last(std::string_view text) {
    return unicode::trim(text.substr(0, text.size() - unicode::decode_before(text, text.size()).length));
}

byte_span span_of(record const& made) { return made.spans.empty() ? byte_span{} : made.spans.front(); }

class placing {
  public:
    placing(article const& source, std::span<record const> now, std::span<filed_record const* const> filed)
        : text_{source.text.text()}, source_{source}, now_{now}, taken_(now.size()) {
        for (auto const* const each : filed) {
            out_.push_back({each, placement::gone, {}, {}});
        }
    }

    std::vector<placed_record> run() {
        by_words();
        by_words_alone();
        by_likeness();
        for (auto& each : out_) {
            if (each.how == placement::gone) {
                each.where = word_near(each.filed->made);
            }
        }
        return std::move(out_);
    }

  private:
    struct pair {
        double likeness = 0;
        std::uint32_t apart = 0;
        std::size_t filed = 0;
        std::size_t now = 0;
    };

    void place(std::size_t filed, std::size_t now, placement how) {
        taken_[now] = true;
        begins_.insert(span_of(now_[now]).begin);
        out_[filed].how = how;
        out_[filed].now = now;
        out_[filed].where = span_of(now_[now]);
    }

    /// The likeliest first; each record and each quotation once.
    void place_all(std::vector<pair> pairs, placement how) {
        std::ranges::sort(pairs, {}, [](pair const& each) {
            return std::tuple{-each.likeness, each.apart, each.filed, each.now};
        });
        for (auto const& each : pairs) {
            if (!taken_[each.now] && out_[each.filed].how == placement::gone) {
                place(each.filed, each.now, how);
            }
        }
    }

    void by_words() {
        struct equal {
            std::vector<std::size_t> filed, now;
        };
        std::map<std::string, equal> all;
        for (std::size_t at = 0; at < out_.size(); ++at) {
            all[key_of(out_[at].filed->made.quote)].filed.push_back(at);
        }
        for (std::size_t at = 0; at < now_.size(); ++at) {
            if (auto const found = all.find(key_of(now_[at].quote)); found != all.end()) {
                found->second.now.push_back(at);
            }
        }
        for (auto& [key, each] : all) {
            place_equal(each.filed, each.now);
        }
    }

    /// Records and quotations of the same words.
    void place_equal(std::vector<std::size_t> const& filed, std::vector<std::size_t> const& now) {
        std::vector<pair> pairs;
        for (std::size_t i = 0; i < filed.size(); ++i) {
            for (std::size_t k = 0; k < now.size(); ++k) {
                bool const are_few = filed.size() <= most_equal && now.size() <= most_equal;
                if (are_few || i == k) {
                    auto const& made = out_[filed[i]].filed->made;
                    pairs.push_back(
                        {shared_context(made, now_[now[k]]), distance(made, now_[now[k]]), filed[i], now[k]});
                } else if (k > i) {
                    break; // of very many each is its own
                }
            }
        }
        place_all(std::move(pairs), placement::kept);
    }

    /// What an edit elsewhere made the stages read otherwise: the words, with the marks that stood around them.
    void by_words_alone() {
        if (std::ranges::none_of(out_, [](placed_record const& each) { return is_open(each); })) {
            return;
        }
        std::size_t asked = 0;
        for (auto& each : out_) {
            auto const& made = each.filed->made;
            auto const where = is_open(each) && ++asked <= most_compared ? place_of_words(made) : byte_span{};
            if (!where.empty()) {
                each.how = placement::kept;
                each.where = where;
                begins_.insert(where.begin);
                for (std::size_t at = 0; at < now_.size(); ++at) {
                    taken_[at] = taken_[at] || span_of(now_[at]).overlaps(where);
                }
            }
        }
    }

    static bool is_open(placed_record const& each) { return each.how == placement::gone; }

    [[nodiscard]] byte_span place_of_words(record const& made) const {
        auto const parts = part_words(made);
        if (parts.empty() || made.prefix.empty() || made.suffix.empty()) {
            return {};
        }
        std::size_t looked_up = 0;
        for (auto at = text_.find(parts.front());
             at != std::string_view::npos && ++looked_up <= most_looked_up;
             at = text_.find(parts.front(), at + 1)) {
            if (begins_.contains(at)) {
                continue; // another record's: the same words stand twice
            }
            if (auto const end = end_of_parts(parts, at, made)) {
                return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(*end)};
            }
        }
        return {};
    }

    /// Where the last part ends, if all stand between the record's marks, one soon after the other, the first at `at`.
    [[nodiscard]] std::optional<std::size_t> end_of_parts(std::vector<std::string_view> const& parts,
                                                          std::size_t at, record const& made) const {
        constexpr std::size_t most_between = 300; // bytes: "she said" and the like
        auto const before = unicode::decode_before(made.prefix, made.prefix.size()).code_point;
        auto const behind = unicode::decode(made.suffix, 0).code_point;
        auto end = at;
        for (auto const part : parts) {
            auto const begin = text_.find(part, end);
            bool const stands = begin != std::string_view::npos && begin - end <= most_between
                                && unicode::decode_before(text_, begin).code_point == before
                                && unicode::decode(text_, begin + part.size()).code_point == behind;
            if (!stands) {
                return std::nullopt;
            }
            end = begin + part.size();
        }
        return end;
    }

    void by_likeness() {
        std::vector<std::size_t> left;
        for (std::size_t at = 0; at < now_.size() && left.size() < most_compared; ++at) {
            if (!taken_[at]) {
                left.push_back(at);
            }
        }
        std::vector<std::vector<std::string>> words;
        std::ranges::transform(left, std::back_inserter(words),
                               [this](std::size_t at) { return sorted_words(now_[at].quote); });
        std::vector<pair> pairs;
        std::size_t asked = 0;
        for (std::size_t at = 0; at < out_.size() && asked < most_compared; ++at) {
            if (!is_open(out_[at])) {
                continue;
            }
            ++asked;
            auto const& made = out_[at].filed->made;
            auto const mine = sorted_words(made.quote);
            for (std::size_t i = 0; i < left.size(); ++i) {
                auto const& other = now_[left[i]];
                auto const same_words = shared_words(mine, words[i]);
                auto const same_context = shared_context(made, other);
                if (same_words >= least_words || same_context >= least_context) {
                    pairs.push_back({same_words + same_context, distance(made, other), at, left[i]});
                }
            }
        }
        place_all(std::move(pairs), placement::edited);
    }

    /// Behind what stood before the words, else before what stood behind them, else the text's first word.
    [[nodiscard]] byte_span word_near(record const& made) const {
        auto const before = without_last(made.prefix); // the mark went with the words
        auto at = before.size() < least_context_length ? std::string_view::npos : text_.find(before);
        at += at == std::string_view::npos ? 0 : before.size();
        if (at == std::string_view::npos && made.suffix.size() >= least_context_length) {
            at = text_.find(made.suffix);
        }
        if (at == std::string_view::npos) {
            at = source_.blocks.empty() ? 0 : source_.blocks.front().span.begin;
        }
        return word_from(at);
    }

    [[nodiscard]] byte_span word_from(std::size_t at) const {
        constexpr std::string_view blanks = " \t\r\n";
        auto begin = text_.find_first_not_of(blanks, at);
        if (begin == std::string_view::npos) {
            auto const last = text_.find_last_not_of(blanks);
            if (last == std::string_view::npos) {
                return {};
            }
            auto const before = text_.find_last_of(blanks, last);
            begin = before == std::string_view::npos ? 0 : before + 1;
        }
        auto const end = std::min(text_.find_first_of(blanks, begin), text_.size());
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    std::string_view text_;
    article const& source_;
    std::span<record const> now_;
    std::vector<bool> taken_;      ///< parallel to now_
    std::set<std::size_t> begins_; ///< of the words of placed records, in the text
    std::vector<placed_record> out_;
};

} // namespace

std::vector<placed_record> placed_records(article const& source, std::span<record const> now,
                                          std::span<filed_record const* const> filed) {
    return placing{source, now, filed}.run();
}

} // namespace inquit
