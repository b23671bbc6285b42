#include "markdown/leaves.hpp"

#include "grammar/furniture.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <exception>
#include <functional>
#include <md4c.h>
#include <utility>

namespace inquit {
namespace {

bool is_line_break(std::string_view tag) { return unicode::lower(tag.substr(0, 3)) == "<br"; }

/// What md4c calls, in the order of the file.
class leaf_collector {
  public:
    leaf_collector(std::string_view text, std::string_view file) : text_{text}, file_{file} {}

    void enter(MD_BLOCKTYPE type, void* detail) {
        end_leaf();
        switch (type) {
        case MD_BLOCK_QUOTE:
            quotations_.push_back(++last_quotation_);
            break;
        case MD_BLOCK_H:
            kind_ = heading_of(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            kind_ = leaf_kind::cell;
            break;
        case MD_BLOCK_CODE:
        case MD_BLOCK_HTML:
            is_verbatim_ = true;
            break;
        default:
            break;
        }
    }

    void leave(MD_BLOCKTYPE type) {
        end_leaf();
        if (type == MD_BLOCK_QUOTE) {
            quotations_.pop_back();
        }
        is_verbatim_ = false;
        kind_ = leaf_kind::paragraph;
    }

    void enter(MD_SPANTYPE type) { pictures_ += type == MD_SPAN_IMG ? 1U : 0U; }
    void leave(MD_SPANTYPE type) { pictures_ -= type == MD_SPAN_IMG ? 1U : 0U; }

    void add(MD_TEXTTYPE type, std::string_view words) {
        if (is_verbatim_) {
            return;
        }
        switch (type) {
        case MD_TEXT_BR:
        case MD_TEXT_SOFTBR:
            add_break();
            break;
        case MD_TEXT_HTML:
            if (is_line_break(words)) {
                add_break();
            }
            break;
        case MD_TEXT_ENTITY:
            add_piece(leaf_piece_kind::reference, words);
            break;
        case MD_TEXT_CODE:
            if (!has_quotation_mark(words) && words.find('\'') == std::string_view::npos) {
                add_piece(leaf_piece_kind::words, words);
            }
            break;
        default:
            add_piece(leaf_piece_kind::words, words);
            break;
        }
    }

    std::vector<leaf> leaves() && {
        end_leaf();
        return std::move(leaves_);
    }

  private:
    leaf_kind heading_of(unsigned level) {
        bool const is_first = level == 1 && !has_first_heading_;
        has_first_heading_ = has_first_heading_ || is_first;
        return is_first ? leaf_kind::first_heading : leaf_kind::heading;
    }

    /// md4c hands out pieces of its input, but for blanks and line ends of its own.
    void add_piece(leaf_piece_kind kind, std::string_view words) {
        std::less<> const before;
        auto const* const begin = text_.data();
        auto const* const end = begin + text_.size();
        if (before(words.data(), begin) || !before(words.data(), end)) {
            add_break();
            return;
        }
        auto const at = static_cast<std::uint32_t>(words.data() - begin);
        auto& pieces = pictures_ > 0 ? picture_ : pieces_;
        if (!words.empty() && at >= last_end_) {
            last_end_ = at + static_cast<std::uint32_t>(words.size());
            pieces.push_back({kind, {at, last_end_}});
        }
    }

    void add_break() {
        auto& pieces = pictures_ > 0 ? picture_ : pieces_;
        if (!pieces.empty()) {
            pieces.push_back({leaf_piece_kind::line_break, {last_end_, last_end_}});
        }
    }

    [[nodiscard]] bool has_words(std::vector<piece> const& pieces) const {
        return std::ranges::any_of(pieces, [this](piece const& one) {
            return !unicode::trim(file_.substr(one.span.begin, one.span.size())).empty();
        });
    }

    void end_leaf() {
        auto const is_picture = !has_words(pieces_) && kind_ == leaf_kind::paragraph;
        auto& pieces = is_picture ? picture_ : pieces_;
        if (has_words(pieces)) {
            leaves_.push_back({is_picture ? leaf_kind::picture : kind_,
                               quotations_.empty() ? 0 : quotations_.back(), std::move(pieces)});
        }
        pieces_ = {};
        picture_ = {};
    }

    std::string_view text_;
    std::string_view file_;
    std::vector<leaf> leaves_;
    std::vector<piece> pieces_;
    std::vector<piece> picture_; ///< words of the pictures in this leaf
    std::vector<std::uint32_t> quotations_;
    std::uint32_t last_quotation_ = 0;
    std::uint32_t last_end_ = 0;
    std::uint32_t pictures_ = 0; ///< around the words
    leaf_kind kind_ = leaf_kind::paragraph;
    bool is_verbatim_ = false;
    bool has_first_heading_ = false;
};

/// No exception may cross md4c, which is C: it is kept, and thrown again behind it.
struct parsing {
    leaf_collector into;
    std::exception_ptr failure;

    template <class Step>
    static int run(void* self, Step step) {
        auto& here = *static_cast<parsing*>(self);
        try {
            step(here.into);
            return 0;
        } catch (...) {
            here.failure = std::current_exception();
            return -1;
        }
    }
};

MD_PARSER parser() {
    MD_PARSER made{};
    made.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    made.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
        return parsing::run(self, [=](leaf_collector& into) { into.enter(type, detail); });
    };
    made.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
        return parsing::run(self, [=](leaf_collector& into) { into.leave(type); });
    };
    made.enter_span = [](MD_SPANTYPE type, void*, void* self) {
        return parsing::run(self, [=](leaf_collector& into) { into.enter(type); });
    };
    made.leave_span = [](MD_SPANTYPE type, void*, void* self) {
        return parsing::run(self, [=](leaf_collector& into) { into.leave(type); });
    };
    made.text = [](MD_TEXTTYPE type, MD_CHAR const* words, MD_SIZE size, void* self) {
        return parsing::run(self, [=](leaf_collector& into) { into.add(type, {words, size}); });
    };
    return made;
}

} // namespace

std::vector<leaf> leaves_of(std::string_view text, std::string_view file) {
    parsing run{leaf_collector{text, file}, nullptr};
    auto const callbacks = parser();
    if (md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &callbacks, &run) != 0) {
        // Nothing but a lack of memory ends it early.
        std::rethrow_exception(run.failure ? run.failure : std::make_exception_ptr(std::bad_alloc{}));
    }
    return std::move(run.into).leaves();
}

} // namespace inquit
