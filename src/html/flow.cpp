#include "html/flow.hpp"

#include "grammar/furniture.hpp"
#include "html/aligned_text.hpp"
#include "html/names.hpp"
#include "read/text_builder.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <utility>

namespace inquit {
namespace {

constexpr std::string_view blank = " \t\n\r\f";
constexpr std::string_view left_double = "\xE2\x80\x9C";
constexpr std::string_view right_double = "\xE2\x80\x9D";
constexpr std::string_view left_single = "\xE2\x80\x98";
constexpr std::string_view right_single = "\xE2\x80\x99";
constexpr char first_of_marks = '\xE2';

enum class leaf_kind : std::uint8_t { mark_closes, boundary, text, line_break, mark_opens };

struct leaf {
    std::uint32_t at; ///< in the file
    leaf_kind kind;
    std::uint32_t node;
};

/// The end of the last text in a node; 0 where there is none.
std::uint32_t text_end(html_page const& page, std::uint32_t node) {
    std::uint32_t end = 0;
    for (auto i = node; i < page[node].end; ++i) {
        end = std::max(end, page[i].place.end);
    }
    return end;
}

void add_element(std::vector<leaf>& leaves, html_page const& page, html_place const& place, std::uint32_t i) {
    auto const& node = page[i];
    if (node.element == "br") {
        leaves.push_back({node.open_tag.begin, leaf_kind::line_break, i});
    } else if (node.element == "q") {
        auto const end = node.close_tag.empty() ? text_end(page, i) : node.close_tag.begin;
        if (end > node.open_tag.end) {
            leaves.push_back({node.open_tag.begin, leaf_kind::mark_opens, i});
            leaves.push_back({end, leaf_kind::mark_closes, i});
        }
    } else if (place.block == i) {
        for (auto const tag : {node.open_tag, node.close_tag}) {
            if (!tag.empty()) {
                leaves.push_back({tag.begin, leaf_kind::boundary, i});
            }
        }
    }
}

std::vector<leaf> leaves_of(html_page const& page, std::vector<html_place> const& places) {
    std::vector<leaf> leaves;
    for (std::uint32_t i = 0; i < page.size(); ++i) {
        if (!places[i].is_read) {
            continue;
        }
        if (page[i].is_text()) {
            leaves.push_back({page[i].place.begin, leaf_kind::text, i});
        } else {
            add_element(leaves, page, places[i], i);
        }
    }
    std::ranges::stable_sort(leaves, {}, [](leaf const& one) {
        return std::pair{one.at, one.kind};
    }); // kinds in their order
    return leaves;
}

std::string without_invisible(std::string_view words) {
    text_builder cleaned{words};
    cleaned.copy({0, static_cast<std::uint32_t>(words.size())}, references::literal);
    return std::move(cleaned).take().text;
}

bool is_dash(char32_t c) { return c == U'-' || (0x2010 <= c && c <= 0x2015); }

class flow_maker {
  public:
    flow_maker(std::string_view file, html_page const& page, std::vector<html_place> const& places)
        : page_{page}, places_{places}, file_{file}, builder_{file}, leaves_{leaves_of(page, places)} {}

    html_flow made() && {
        for (next_ = 0; next_ < leaves_.size(); ++next_) {
            take(leaves_[next_]);
        }
        end_paragraph();
        flow_.content = std::move(builder_).take();
        return std::move(flow_);
    }

  private:
    void take(leaf const& one) {
        auto const& node = page_[one.node];
        switch (one.kind) {
        case leaf_kind::boundary:
            return end_paragraph();
        case leaf_kind::text:
            return take_text(one.node);
        case leaf_kind::line_break:
            return take_line_break(node.open_tag);
        case leaf_kind::mark_opens:
            return open_mark(one.node);
        case leaf_kind::mark_closes:
            return close_mark(node, one.at);
        }
    }

    void take_text(std::uint32_t node) {
        for (auto const& piece : aligned_text(file_, page_[node].place, page_[node].words)) {
            if (piece.place.begin < builder_.settled()) {
                continue; // never a byte twice
            }
            if (piece.kind == piece_kind::written) {
                take_written(piece, node);
            } else if (piece.words.find_first_not_of(blank) == std::string_view::npos) {
                take_blank(piece.place, piece.words, node);
            } else {
                settle_before_word(node, piece.place.begin);
                builder_.replace(piece.place, without_invisible(piece.words));
                count(piece.words, node);
            }
        }
    }

    /// Words and white space in turn.
    void take_written(text_piece const& piece, std::uint32_t node) {
        for (std::size_t at = 0; at < piece.words.size();) {
            bool const is_blank = blank.find(piece.words[at]) != std::string_view::npos;
            auto const end = std::min(is_blank ? piece.words.find_first_not_of(blank, at)
                                               : piece.words.find_first_of(blank, at),
                                      piece.words.size());
            byte_span const place{piece.place.begin + static_cast<std::uint32_t>(at),
                                  piece.place.begin + static_cast<std::uint32_t>(end)};
            if (is_blank) {
                take_blank(place, piece.words.substr(at, end - at), node);
            } else {
                end_line_before_dash(piece.words.substr(at), node);
                settle_before_word(node, place.begin);
                builder_.copy(place, references::literal);
                count(piece.words.substr(at, end - at), node);
            }
            at = end;
        }
    }

    void count(std::string_view words, std::uint32_t node) {
        auto const size = static_cast<std::uint32_t>(words.size());
        here_.shown += size;
        here_.linked += places_[node].is_linked ? size : 0;
        here_.dated += places_[node].is_dated ? size : 0;
        for (auto at = words.find(first_of_marks); at != std::string_view::npos;
             at = words.find(first_of_marks, at + 1)) {
            auto const mark = words.substr(at, left_double.size());
            open_doubles_ += mark == left_double ? 1 : mark == right_double && open_doubles_ > 0 ? -1 : 0;
        }
    }

    void take_blank(byte_span place, std::string_view words, std::uint32_t node) {
        if (!is_open_) {
            return;
        }
        if (places_[node].is_preformatted) {
            settle_before_word(node, place.begin);
            builder_.replace(place, words);
        } else if (!space_) {
            space_ = place;
        }
    }

    void take_line_break(byte_span tag) {
        ++line_breaks_;
        if (line_breaks_ > 1) {
            end_paragraph();
        } else if (is_open_ && !space_) {
            space_ = tag;
        }
    }

    /// "Words.<br>- Jane Roe": in a quotation, a line with a dash is not the words' next line.
    void end_line_before_dash(std::string_view words, std::uint32_t node) {
        if (line_breaks_ > 0 && places_[node].quotation != 0
            && is_dash(unicode::decode(words, 0).code_point)) {
            end_paragraph();
        }
    }

    void settle_before_word(std::uint32_t node, std::uint32_t at) {
        auto const block = places_[node].block;
        if (is_open_ && block != here_.block) {
            end_paragraph();
        }
        line_breaks_ = 0;
        if (!is_open_) {
            if (builder_.size() > 0) {
                builder_.replace({at, at}, "\n");
            }
            is_open_ = true;
            here_ = {};
            here_.block = block;
            here_.span.begin = builder_.size();
            open_doubles_ = 0;
        } else if (space_) {
            show_space(space_->begin < builder_.settled() ? byte_span{at, at} : *space_);
        }
        space_.reset();
    }

    void show_space(byte_span from) {
        if (file_.substr(from.begin, from.size()) == " ") {
            builder_.copy(from, references::literal);
        } else {
            builder_.replace(from, " ");
        }
    }

    void end_paragraph() {
        space_.reset();
        line_breaks_ = 0;
        if (!is_open_) {
            return;
        }
        is_open_ = false;
        auto const all = builder_.text().substr(here_.span.begin);
        auto const words = unicode::trim(all);
        if (!words.empty()) {
            here_.span.begin += static_cast<std::uint32_t>(words.data() - all.data());
            here_.span.end = here_.span.begin + static_cast<std::uint32_t>(words.size());
            flow_.paragraphs.push_back(here_);
        }
    }

    // Marks of <q>, outer ones double; none where the text has its own.

    void open_mark(std::uint32_t node) {
        auto const last = unicode::decode_before(builder_.text(), builder_.size());
        auto const before = builder_.text().substr(builder_.size() - last.length);
        bool const is_marked =
            has_quotation_mark(first_of_next_text()) || (is_open_ && !space_ && has_quotation_mark(before));
        bool const can_stand = page_[node].open_tag.begin >= builder_.settled();
        if (is_marked || !can_stand) {
            closing_marks_.emplace_back();
            return;
        }
        settle_before_word(node, page_[node].open_tag.begin);
        bool const is_outer = (depth_ + (open_doubles_ > 0 ? 1 : 0)) % 2 == 0;
        closing_marks_.push_back(is_outer ? right_double : right_single);
        builder_.replace(page_[node].open_tag, is_outer ? left_double : left_single);
        ++depth_;
    }

    void close_mark(html_node const& node, std::uint32_t at) {
        if (closing_marks_.empty()) {
            return;
        }
        auto const mark = closing_marks_.back();
        closing_marks_.pop_back();
        depth_ -= mark.empty() ? 0 : 1;
        if (!mark.empty() && has_words() && at >= builder_.settled()) {
            builder_.replace({at, std::max(at, node.close_tag.end)}, mark);
            if (space_) {
                space_ = byte_span{builder_.settled(), builder_.settled()};
            }
        }
    }

    /// A mark that is not in the file can't be all of a paragraph: a soft hyphen opens one and shows nothing.
    [[nodiscard]] bool has_words() const {
        return is_open_ && !unicode::trim(builder_.text().substr(here_.span.begin)).empty();
    }

    [[nodiscard]] std::string_view first_of_next_text() const {
        constexpr std::size_t most_leaves = 8;
        auto const end = std::min(leaves_.size(), next_ + most_leaves);
        for (auto i = next_ + 1; i < end; ++i) {
            auto const words = unicode::trim(page_[leaves_[i].node].words);
            if (leaves_[i].kind == leaf_kind::text && !words.empty()) {
                return words.substr(0, unicode::decode(words, 0).length);
            }
        }
        return {};
    }

    html_page const& page_;
    std::vector<html_place> const& places_;
    std::string_view file_;
    text_builder builder_;
    std::vector<leaf> leaves_;
    std::size_t next_ = 0;
    html_flow flow_;

    bool is_open_ = false; ///< a paragraph has begun
    html_paragraph here_;
    int open_doubles_ = 0;           ///< left marks in it that no right one has closed
    std::optional<byte_span> space_; ///< white space that the next word will show as one
    int line_breaks_ = 0;            ///< since the last word
    int depth_ = 0;                  ///< of <q> with marks of ours
    std::vector<std::string_view> closing_marks_;
};

} // namespace

html_flow flow_of(std::string_view file, html_page const& page, std::vector<html_place> const& places) {
    return flow_maker{file, page, places}.made();
}

} // namespace inquit
