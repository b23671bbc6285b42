// Keys by which the same statement is found among millions of records, without comparing each with each.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// Two quotations that have a run of so many words in common have a fingerprint in common.
inline constexpr std::size_t shortest_common_run = 5;

/// Keys of a quotation's words, each of 12 hex digits, in text order, none twice; no key where there is no word. Words are those
/// of words_of(), so case, points, marks and hyphens make no difference; an editor's glosses and stage directions are passed over.
///     He will not yield to any threat.     HE WILL *NOT* YIELD to any such demand     two keys in common at most, one at least
/// Of every three runs of three words that follow each other, the one of the least hash (winnowing: Schleimer, Wilkerson and Aiken
/// 2003), so about a key for every two words; of less than shortest_overlap words each run, for they are looked for in longer
/// quotations. What has one word or two has one key of its own, which only its equal has.
/// Whoever changes a word or a hash changes the keys: archives have to be made anew then, and CHANGELOG.md says so.
[[nodiscard]] std::vector<std::string> fingerprints_of(std::string_view quote);

} // namespace inquit
