#include "captions/cue_words.hpp"

#include "text/unicode.hpp"

#include <string_view>

namespace inquit {
namespace {

constexpr std::size_t longest_tag = 200;
constexpr std::size_t longest_override = 100;

bool is_tag_begin(char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '/';
}

class line_reader {
  public:
    line_reader(std::string_view file, byte_span line) : file_{file.substr(0, line.end)}, run_{line.begin} {
        out_.emplace_back();
    }

    std::vector<cue_line> lines() && {
        for (std::size_t at = run_; at < file_.size();) {
            auto const length = markup_length(at);
            if (length == 0) {
                ++at;
                continue;
            }
            add_run(at);
            read_voice(at, length);
            at += length;
            run_ = at;
        }
        add_run(file_.size());
        std::erase_if(out_, [](cue_line const& one) { return one.words.empty(); });
        for (auto& one : out_) {
            read_begin(one);
        }
        std::erase_if(out_, [](cue_line const& one) { return one.words.empty(); });
        return std::move(out_);
    }

  private:
    /// Bytes of the tag, or of the override of a SubRip player, at `at`.
    [[nodiscard]] std::size_t markup_length(std::size_t at) const {
        auto const rest = file_.substr(at);
        if (rest.starts_with("{\\")) {
            auto const end = rest.substr(0, longest_override).find('}');
            return end == std::string_view::npos ? 0 : end + 1;
        }
        if (rest.size() < 2 || rest.front() != '<' || !is_tag_begin(rest[1])) {
            return 0;
        }
        auto const end = rest.substr(0, longest_tag).find('>');
        return end == std::string_view::npos ? 0 : end + 1;
    }

    void add_run(std::size_t end) {
        if (run_ < end) {
            out_.back().words.push_back({static_cast<std::uint32_t>(run_), static_cast<std::uint32_t>(end)});
        }
    }

    /// "<v Jane Roe>", "<v.loud Jane Roe>"
    void read_voice(std::size_t at, std::size_t length) {
        auto const tag = file_.substr(at, length);
        auto const name_at = tag.find_first_of(" \t");
        if (!(tag.starts_with("<v ") || tag.starts_with("<v.") || tag.starts_with("<v\t"))
            || name_at == std::string_view::npos) {
            return;
        }
        auto const name = unicode::trim(tag.substr(name_at, tag.size() - 1 - name_at));
        if (name.empty()) {
            return;
        }
        auto const begin = static_cast<std::uint32_t>(name.data() - file_.data());
        auto& next = out_.emplace_back();
        next.voice = byte_span{begin, begin + static_cast<std::uint32_t>(name.size())};
    }

    /// ">> JANE ROE: ..."
    void read_begin(cue_line& one) {
        skip_blanks(one);
        for (auto const sign : {"&gt;&gt;", ">>"}) {
            while (!one.words.empty() && first_words(one).starts_with(sign)) {
                skip(one, std::string_view{sign}.size());
                one.changes_speaker = true;
                skip_blanks(one);
            }
        }
        if (one.words.empty()) {
            return;
        }
        auto const words = first_words(one);
        if (auto const dash = bullet_length(words, bullets::dashes); dash != 0 && dash < words.size()) {
            skip(one, dash);
            one.changes_speaker = true;
        }
        read_label(one);
    }

    void read_label(cue_line& one) {
        auto const label = speaker_label_of(first_words(one));
        if (!label || label->form == label_form::question_answer) {
            return;
        }
        one.label = label;
    }

    [[nodiscard]] std::string_view first_words(cue_line const& one) const {
        return file_.substr(one.words.front().begin, one.words.front().size());
    }

    static void skip(cue_line& one, std::size_t bytes) {
        auto& first = one.words.front();
        first.begin += static_cast<std::uint32_t>(bytes);
        if (first.empty()) {
            one.words.erase(one.words.begin());
        }
    }

    void skip_blanks(cue_line& one) const {
        while (!one.words.empty()) {
            auto const words = first_words(one);
            auto const trimmed = unicode::trim(words);
            if (!trimmed.empty()) {
                skip(one, static_cast<std::size_t>(trimmed.data() - words.data()));
                return;
            }
            one.words.erase(one.words.begin());
        }
    }

    std::string_view file_;
    std::size_t run_; ///< where the words began that are not yet added
    std::vector<cue_line> out_;
};

} // namespace

std::vector<cue_line> cue_lines_of(std::string_view file, byte_span line) {
    return line_reader{file, line}.lines();
}

} // namespace inquit
