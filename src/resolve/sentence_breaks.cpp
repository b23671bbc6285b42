#include "resolve/sentence_breaks.hpp"

#include "text/ascii.hpp"

#include <algorithm>
#include <string>

namespace inquit {
namespace {

/// Abbreviations are of ASCII letters; other bytes stay.
std::string with_ascii_lower(std::string_view word) {
    std::string lower{word};
    std::ranges::transform(lower, lower.begin(), ascii_lower);
    return lower;
}

/// Behind the marks that close at `at`, or `at` itself.
std::size_t end_of_closing(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_closing = 8; // bytes
    constexpr std::string_view closing{"\"')]\xE2\x80\x99\x9D"};
    auto next = at;
    while (next < text.size() && next < at + longest_closing
           && closing.find(text[next]) != std::string_view::npos) {
        ++next;
    }
    return next;
}

/// Whether anything may end at such a byte, as at hardly any.
bool may_end(char byte) { return byte == '.' || byte == '!' || byte == '?' || byte == '\n'; }

bool breaks_at(std::string_view text, std::size_t at) {
    if (text[at] == '\n') {
        return true;
    }
    if (text[at] != '.' && text[at] != '!' && text[at] != '?') {
        return false;
    }
    auto const next = end_of_closing(text, at + 1);
    return next == text.size() || text[next] == ' ' || text[next] == '\n';
}

/// "Mr.", "J.", "U.S." before more words of the line.
bool abbreviates_at(std::string_view text, std::size_t at, vocabulary const& words) {
    constexpr std::size_t longest_abbreviation = 12; // bytes
    if (at + 1 >= text.size() || text[at + 1] != ' ') {
        return false;
    }
    auto begin = at;
    while (begin > 0 && at - begin <= longest_abbreviation && text[begin - 1] != ' '
           && text[begin - 1] != '\n') {
        --begin;
    }
    if (at == begin || at - begin > longest_abbreviation) {
        return false;
    }
    auto const word = text.substr(begin, at + 1 - begin);
    bool const initial =
        word.size() == 2 && word.front() >= 'A' && word.front() <= 'Z' && word.front() != 'I';
    auto const* const entry = words.find(with_ascii_lower(word));
    return initial || (entry != nullptr && entry->is(word_class::abbreviation));
}

/// `He was "sad." Moss left.`: what a quotation's stop ends ends with it.
bool ends_with_quotation(std::string_view text, std::size_t at) {
    auto const next = text[at] == '.' ? end_of_closing(text, at + 1) : at;
    return next > at + 1 && next + 1 < text.size() && text[next] == ' ' && text[next + 1] >= 'A'
           && text[next + 1] <= 'Z';
}

bool ends_at(std::string_view text, std::size_t at) {
    bool const stop =
        text[at] == '.' && (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n');
    return stop || ends_with_quotation(text, at) || (text[at] == '\n' && at > 0 && text[at - 1] != '\n');
}

} // namespace

void counted_offsets::add(std::uint32_t offset) {
    before_stretch_.resize(offset / stretch + 1, static_cast<std::uint32_t>(offsets_.size()));
    offsets_.push_back(offset);
}

std::size_t counted_offsets::count_before(std::uint32_t offset) const {
    auto const where = offset / stretch;
    if (where >= before_stretch_.size()) {
        return offsets_.size();
    }
    std::size_t count = before_stretch_[where];
    while (count < offsets_.size() && offsets_[count] < offset) {
        ++count;
    }
    return count;
}

sentence_breaks::sentence_breaks(std::string_view text, vocabulary const& words) {
    for (std::uint32_t at = 0; at < text.size(); ++at) {
        if (!may_end(text[at]) || (text[at] == '.' && abbreviates_at(text, at, words))) {
            continue;
        }
        if (breaks_at(text, at)) {
            breaks_.add(at);
        }
        if (ends_at(text, at)) {
            ends_.add(at);
        }
    }
}

std::size_t sentence_breaks::ends_between(std::uint32_t from, std::uint32_t to) const {
    if (from >= to) {
        return 0;
    }
    return ends_.count_before(to) - ends_.count_before(from);
}

bool sentence_breaks::in_one(std::uint32_t from, std::uint32_t to) const {
    auto const next = breaks_.count_before(from);
    return next == breaks_.size() || breaks_.at(next) >= to;
}

} // namespace inquit
