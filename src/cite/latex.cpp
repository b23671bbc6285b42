#include "cite/latex.hpp"

#include "cite/ascii_letters.hpp"
#include "cite/rows.hpp"
#include "grammar/latex.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace inquit {
namespace {

constexpr cite_row escape_rows[] = {
#include "latex_escapes.inc"
};
constexpr cite_row accent_rows[] = {
#include "latex_accents.inc"
};
constexpr cite_row letter_rows[] = {
#include "latex_letters.inc"
};

constexpr char32_t no_break_space = 0xA0;

char32_t code_point_of(std::string_view hexadecimal) {
    constexpr int base = 16;
    std::uint32_t out = 0;
    std::from_chars(hexadecimal.data(), hexadecimal.data() + hexadecimal.size(), out, base);
    return out;
}

/// The data both ways.
struct latex_tables {
    std::map<char32_t, std::string> escapes;                      ///< "\&", "\textbackslash{}"
    std::map<std::string, char32_t, std::less<>> characters;      ///< of commands without backslash
    std::map<std::string, char32_t, std::less<>> combining_marks; ///< likewise
    std::map<char32_t, std::string> accents;
    std::map<char32_t, std::string> letters;

    latex_tables() {
        for (auto const& [code, command] : escape_rows) {
            auto const character = code_point_of(code);
            escapes[character] = is_ascii_letter(command.front()) ? fmt::format("\\{}{{}}", command)
                                                                  : fmt::format("\\{}", command);
            characters[std::string{command}] = character;
        }
        for (auto const& [code, mark] : accent_rows) {
            std::string command;
            unicode::append(command, code_point_of(code));
            combining_marks[command] = code_point_of(mark);
            accents[code_point_of(mark)] = command;
        }
        for (auto const& [command, code] : letter_rows) {
            auto const character = code_point_of(code);
            characters[std::string{command}] = character;
            constexpr char32_t first_above_ascii = 0x80;
            if (character >= first_above_ascii) {
                letters.try_emplace(character, command);
            }
        }
    }
};

latex_tables const& tables() {
    static latex_tables const out;
    return out;
}

/// Which braces of a text have their other half.
std::vector<bool> paired_braces(std::string_view text) {
    std::vector<bool> out(text.size());
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '{') {
            open.push_back(at);
        } else if (text[at] == '}' && !open.empty()) {
            out[at] = out[open.back()] = true;
            open.pop_back();
        }
    }
    return out;
}

/// `{\'e}` of a letter with one accent; none of all else.
std::optional<std::string> accented(char32_t composed) {
    auto const [letter, mark] = base_and_mark(composed);
    auto const found = tables().accents.find(mark);
    constexpr char32_t last_ascii = 0x7F;
    if (letter > last_ascii || !is_ascii_letter(static_cast<char>(letter))
        || found == tables().accents.end()) {
        return std::nullopt;
    }
    auto const* const blank = is_ascii_letter(found->second.front()) ? " " : "";
    return fmt::format("{{\\{}{}{}}}", found->second, blank, static_cast<char>(letter));
}

class latex_writing {
  public:
    latex_writing(std::string_view text, latex_letters letters)
        : text_{text}, letters_{letters}, paired_{paired_braces(text)} {}

    std::string run() && {
        for (std::size_t at = 0; at < text_.size();) {
            auto const [code_point, length] = unicode::decode(text_, at);
            auto const command = letters_ == latex_letters::ascii ? accented(code_point) : std::nullopt;
            if (command) {
                out_ += *command;
            } else {
                put(code_point, at, length);
            }
            at += length;
        }
        return std::move(out_);
    }

  private:
    void put(char32_t c, std::size_t at, std::size_t length) {
        if (c == U'{' || c == U'}') {
            std::string_view const name = c == U'{' ? "left" : "right";
            out_ += paired_[at] ? fmt::format("\\{}", text_[at]) : fmt::format("\\textbrace{}{{}}", name);
            return;
        }
        auto const escape = tables().escapes.find(c);
        auto const letter = tables().letters.find(c);
        bool const joins = (c == U'-' || c == U'`' || c == U'\'') && out_.ends_with(static_cast<char>(c));
        if (escape != tables().escapes.end()) {
            out_ += escape->second;
        } else if (letters_ == latex_letters::ascii && letter != tables().letters.end()) {
            out_ += fmt::format("{{\\{}}}", letter->second);
        } else {
            out_.append(joins ? "{}" : "").append(text_.substr(at, length));
        }
    }

    std::string_view text_;
    latex_letters letters_;
    std::vector<bool> paired_;
    std::string out_;
};

class latex_reading {
  public:
    explicit latex_reading(std::string_view latex) : tokens_{latex_tokens(latex)} {}

    std::string run() && {
        for (at_ = 0; at_ < tokens_.size(); ++at_) {
            read(tokens_[at_]);
        }
        return unicode::nfc(unicode::trim(out_));
    }

  private:
    using kind = latex_token::kind;

    void read(latex_token const& from) {
        switch (from.is) {
        case kind::command:
            command(from.words);
            break;
        case kind::symbol:
            symbol(from.words);
            break;
        case kind::blank:
            blank();
            break;
        case kind::tie:
            put(no_break_space);
            break;
        case kind::ligature:
            ligature(from.words);
            break;
        case kind::words:
            put(from.words);
            break;
        case kind::open:
        case kind::close:
        case kind::math:
            break;
        }
    }

    void command(std::string_view name) {
        if (auto const mark = tables().combining_marks.find(name); mark != tables().combining_marks.end()) {
            accent_ = mark->second;
            pass_blank();
            return;
        }
        if (auto const found = tables().characters.find(name); found != tables().characters.end()) {
            put(found->second);
        }
        pass_empty_group();
    }

    void symbol(std::string_view character) {
        bool const stands_alone = character == "^" || character == "~";
        if (stands_alone && is_next(kind::open) && is_next(kind::close, 2)) { // "\^{}", as pandoc has it
            put(character);
            pass_empty_group();
        } else if (auto const mark = tables().combining_marks.find(character);
                   mark != tables().combining_marks.end()) {
            accent_ = mark->second;
            pass_blank();
        } else if (character == " " || character == "\\" || character == "\n" || character == "\t") {
            blank();
        } else if (character != "-" && character != "/"
                   && character != "@") { // marks of hyphenation and spacing
            put(character);
        }
    }

    void ligature(std::string_view of) {
        constexpr char32_t en_dash = 0x2013;
        constexpr char32_t em_dash = 0x2014;
        constexpr char32_t opening = 0x201C;
        constexpr char32_t closing = 0x201D;
        put(of == "---" ? em_dash : of == "--" ? en_dash : of == "``" ? opening : closing);
    }

    void blank() {
        accent_.reset();
        if (!out_.ends_with(' ')) {
            out_.push_back(' ');
        }
    }

    void put(char32_t c) {
        std::string one;
        unicode::append(one, c);
        put(std::string_view{one});
    }

    /// The accent that was read before goes to the first letter.
    void put(std::string_view words) {
        auto const length = accent_ ? unicode::decode(words, 0).length : 0;
        out_.append(words.substr(0, length));
        if (accent_) {
            unicode::append(out_, *accent_);
            accent_.reset();
        }
        out_.append(words.substr(length));
    }

    [[nodiscard]] bool is_next(kind wanted, std::size_t ahead = 1) const {
        return at_ + ahead < tokens_.size() && tokens_[at_ + ahead].is == wanted;
    }
    void pass_blank() { at_ += is_next(kind::blank) ? 1U : 0U; }
    /// "\ss x" and "\ss{}"
    void pass_empty_group() {
        if (is_next(kind::open) && is_next(kind::close, 2)) {
            at_ += 2;
        } else {
            pass_blank();
        }
    }

    std::vector<latex_token> tokens_;
    std::size_t at_ = 0;
    std::optional<char32_t> accent_;
    std::string out_;
};

} // namespace

std::string latex_of(std::string_view text, latex_letters letters) {
    return latex_writing{text, letters}.run();
}

std::string text_of_latex(std::string_view latex) { return latex_reading{latex}.run(); }

} // namespace inquit
