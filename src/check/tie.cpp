#include "check/tie.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <tuple>

namespace inquit {
namespace {

// Of words that differ, what ties them.
constexpr double least_score_later = 0.85;
constexpr double fewest_standing = 5;
constexpr double fewest_standing_later = 8;
constexpr std::uint32_t bytes_beside = 200;

constexpr std::size_t fewest_words = 5; ///< that are somebody's own
constexpr std::size_t fewest_words_later = 8;
constexpr double least_confidence = 0.6;

/// The words with what stands near them, cut between characters.
std::string_view beside(reference const& source, byte_span words) {
    auto begin = words.begin < bytes_beside ? 0 : words.begin - bytes_beside;
    while (begin > 0 && unicode::continues_code_point(source.text[begin])) {
        --begin;
    }
    auto end = std::min(std::size_t{words.end} + bytes_beside, source.text.size());
    while (end < source.text.size() && unicode::continues_code_point(source.text[end])) {
        ++end;
    }
    return std::string_view{source.text}.substr(begin, end - begin);
}

int rank_of(source_match const& found) {
    if (has_the_words(found)) {
        return 0;
    }
    return found.tied ? 1 : 2;
}

int rank_of(agreement speakers) {
    switch (speakers) {
    case agreement::same:
        return 0;
    case agreement::metonymy:
        return 1;
    case agreement::unknown:
        return 2;
    case agreement::different:
        break;
    }
    return 3;
}

} // namespace

std::string_view file_name_of(std::string_view path) { return path.substr(path.find_last_of('/') + 1); }

agreement speakers_of(named_speaker const& draft, voice const& by, reference const& source, byte_span words) {
    if (!draft.name) {
        return agreement::unknown;
    }
    auto const plain =
        by.how == speech::spoken ? agreement_of(draft, {by.name, by.type}) : agreement::unknown;
    if (plain == agreement::same || plain == agreement::metonymy) {
        return plain;
    }
    if (is_named_in(*draft.name, file_name_of(source.path))) {
        return agreement::same;
    }
    return plain == agreement::different && is_named_in(*draft.name, beside(source, words))
               ? agreement::unknown
               : plain;
}

bool ties(agreement speakers, occasion when, double score, std::size_t words) {
    bool const is_who = speakers == agreement::same || speakers == agreement::metonymy;
    auto const standing = score * static_cast<double>(words);
    bool const is_whole = score == 1;
    switch (when) {
    case occasion::near:
    case occasion::unknown:
        return is_who && (is_whole || standing >= fewest_standing);
    case occasion::later:
        return is_who && (is_whole || (score >= least_score_later && standing >= fewest_standing_later));
    case occasion::earlier:
    case occasion::other:
        break;
    }
    return false;
}

bool is_better(source_match const& left, source_match const& right) {
    auto const key = [](source_match const& each) {
        return std::tuple{rank_of(each), each.promoted, rank_of(each.speakers),
                          each.how,      -each.score,   !each.tied};
    };
    return key(left) < key(right);
}

bool is_misattributed(source_match const& best, std::size_t words, draft_speaker const& by) {
    auto const fewest = best.when == occasion::later ? fewest_words_later : fewest_words;
    return best.speakers == agreement::different && best.when != occasion::earlier
           && best.when != occasion::other && has_the_words(best) && words >= fewest && by.is_named
           && by.confidence >= least_confidence;
}

} // namespace inquit
