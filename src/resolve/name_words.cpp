#include "resolve/name_words.hpp"

#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace inquit {
namespace {

bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019; }

bool is_name_character(char32_t c) {
    return unicode::is_letter(c) || unicode::is_digit(c) || c == U'-' || is_apostrophe(c) || c == U'&'
           || (c >= 0x300 && c <= 0x36F);
}

std::size_t ascii_letters_end(std::string_view name, std::size_t at) {
    while (at < name.size() && is_ascii_letter(name[at])) {
        ++at;
    }
    return at;
}

bool may_end_tail(char byte) { return byte == 's' || byte == '\''; }

/// "Moss's": "Moss"
void drop_tail(std::string& word) {
    for (std::string_view const tail : {"'s", "'"}) {
        if (word.size() > tail.size() && std::string_view{word}.ends_with(tail)) {
            word.resize(word.size() - tail.size());
            return;
        }
    }
}

} // namespace

std::vector<std::string> words_of_name(std::string_view name) {
    std::vector<std::string> words;
    std::string word;
    auto const finish = [&] {
        if (!word.empty() && may_end_tail(word.back())) {
            drop_tail(word);
        }
        if (!word.empty()) {
            words.push_back(std::move(word));
        }
        word.clear();
    };
    for (std::size_t at = 0; at < name.size();) {
        if (auto const end = ascii_letters_end(name, at); end != at) {
            word.append(name.substr(at, end - at));
            at = end;
            continue;
        }
        auto const c = unicode::decode(name, at);
        if (is_name_character(c.code_point)) {
            word.append(is_apostrophe(c.code_point) ? "'" : name.substr(at, c.length));
        } else if (c.code_point != U'.') {
            finish();
        }
        at += c.length;
    }
    finish();
    return words;
}

std::vector<std::string> calm_words(std::vector<std::string> words) {
    for (auto& word : words) {
        auto const first = unicode::decode(word, 0).length;
        bool const shouted = unicode::count_code_points(word) > 3 && word == unicode::upper(word);
        if (shouted) {
            word = word.substr(0, first) + unicode::lower(std::string_view{word}.substr(first));
        }
    }
    return words;
}

std::string acronym_of(std::vector<std::string> const& words) {
    std::string letters;
    for (auto const& word : words) {
        auto const first = unicode::decode(word, 0);
        if (unicode::is_upper(first.code_point)) {
            letters += word.substr(0, first.length);
        }
    }
    return letters;
}

bool same_or_initial(std::string const& a, std::string const& b) {
    if (a == b) {
        return true;
    }
    auto const& shorter = a.size() < b.size() ? a : b;
    auto const& longer = a.size() < b.size() ? b : a;
    return unicode::count_code_points(shorter) == 1 && longer.starts_with(shorter);
}

bool begins_upper(std::string const& word) { return unicode::is_upper(unicode::decode(word, 0).code_point); }

bool means_narrator(std::vector<std::string> const& words, vocabulary const& lexicon) {
    auto const* const only = words.size() == 1 ? lexicon.find(unicode::lower(words.front())) : nullptr;
    return only != nullptr && only->is(word_class::first_person);
}

} // namespace inquit
