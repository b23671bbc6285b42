// Pull quotes: words of the article that the page shows once more, large.
#include "read/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace inquit {
namespace {

/// In bytes of letters and digits; a shorter one ("Never") may well be a word of the text by chance.
constexpr std::size_t shortest_pullquote = 10;
/// Pages have a few; the bounds keep the search linear.
constexpr std::size_t most_pullquotes = 100;
constexpr std::size_t most_places = 100;
/// "I have had visitors," she says, pouring tea. "I did not care for it.": what the reporter puts in, and how often.
constexpr std::size_t longest_insertion = 200;
constexpr std::size_t most_insertions = 4;

/// Letters and digits in lower case, and where each byte of that comes from: pull quotes have other marks, points and capitals.
struct bare_words {
    std::string letters;
    std::vector<byte_span> from; ///< of the text
    std::vector<bool> begins_word;
};

void append_bare(bare_words& out, std::string_view text, byte_span span) {
    bool begins_word = true;
    for (auto at = span.begin; at < span.end;) {
        auto const next = unicode::decode(text, at);
        bool const is_bare = unicode::is_letter(next.code_point) || unicode::is_digit(next.code_point);
        if (is_bare) {
            out.letters += unicode::lower(text.substr(at, next.length));
            out.begins_word.resize(out.from.size());
            out.begins_word.push_back(begins_word);
            out.from.resize(out.letters.size(), {at, at + next.length});
        }
        begins_word = !is_bare;
        at += next.length;
    }
    out.begins_word.resize(out.from.size());
}

bool can_hold_pulled(zone where) {
    return where == zone::body || where == zone::blockquote || where == zone::turn;
}

class pullquote_pass {
  public:
    explicit pullquote_pass(layout& page) : page_{page} {}

    void run() {
        std::size_t seen = 0;
        for (auto& one : page_.parts) {
            if (one.where == zone::pullquote && ++seen <= most_pullquotes) {
                settle(one);
            }
        }
    }

  private:
    void settle(part& pullquote) {
        bare_words pulled;
        append_bare(pulled, page_.text, pullquote.prose);
        if (pulled.letters.size() < shortest_pullquote) {
            return;
        }
        read_body();
        auto const found = places_of(pulled);
        if (found.empty()) {
            return;
        }
        layout::settle(pullquote, zone::furniture);
        for (auto const words : found) {
            mark(words);
        }
    }

    /// Where all of the words stand, in one run or in some with insertions between; empty where they do not.
    [[nodiscard]] std::vector<byte_span> places_of(bare_words const& pulled) const {
        auto const seed = std::string_view{pulled.letters}.substr(0, shortest_pullquote);
        auto at = body_.letters.find(seed);
        for (std::size_t tried = 0; at != std::string::npos && tried < most_places; ++tried) {
            if (auto runs = runs_from(pulled, at); !runs.empty()) {
                return runs;
            }
            at = body_.letters.find(seed, at + 1);
        }
        return {};
    }

    [[nodiscard]] std::vector<byte_span> runs_from(bare_words const& pulled, std::size_t at) const {
        std::vector<byte_span> runs;
        for (std::size_t said = 0; runs.size() <= most_insertions;) {
            auto const length = common_words(pulled, said, at);
            if (length == 0) {
                return {};
            }
            runs.push_back({body_.from[at].begin, body_.from[at + length - 1].end});
            said += length;
            at += length;
            if (said == pulled.letters.size()) {
                return runs;
            }
            auto const seed = std::string_view{pulled.letters}.substr(said, shortest_pullquote);
            auto const reach =
                std::string_view{body_.letters}.substr(0, at + longest_insertion + seed.size());
            at = reach.find(seed, at);
            if (at == std::string_view::npos) {
                return {};
            }
        }
        return {};
    }

    /// Bytes of the whole words that both go on with.
    [[nodiscard]] std::size_t common_words(bare_words const& pulled, std::size_t said, std::size_t at) const {
        auto const [left, right] =
            std::mismatch(pulled.letters.begin() + static_cast<std::ptrdiff_t>(said), pulled.letters.end(),
                          body_.letters.begin() + static_cast<std::ptrdiff_t>(at), body_.letters.end());
        auto end = static_cast<std::size_t>(left - pulled.letters.begin());
        while (end > said && end < pulled.letters.size() && !pulled.begins_word[end]) {
            --end;
        }
        return end - said;
    }

    void read_body() {
        if (is_read_) {
            return;
        }
        for (auto const& one : page_.parts) {
            if (can_hold_pulled(one.where)) {
                append_bare(body_, page_.text, one.prose);
            }
        }
        is_read_ = true;
    }

    /// The words may go over several paragraphs.
    void mark(byte_span words) {
        for (auto& one : page_.parts) {
            byte_span const here{std::max(words.begin, one.prose.begin), std::min(words.end, one.prose.end)};
            if (!here.empty() && can_hold_pulled(one.where)) {
                one.pulled.push_back(here);
            }
        }
    }

    layout& page_;
    bare_words body_;
    bool is_read_ = false;
};

} // namespace

void settle_pullquotes(layout& page) { pullquote_pass{page}.run(); }

} // namespace inquit
