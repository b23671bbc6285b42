#include "captions/cues.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <utility>

namespace inquit {
namespace {

constexpr std::string_view arrow = "-->";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view header = "WEBVTT";
/// Blocks of WebVTT that hold no words: the keyword, and a blank or nothing behind it.
constexpr std::string_view other_blocks[] = {"NOTE", "STYLE", "REGION", header};

bool is_other_block(std::string_view line) {
    return std::ranges::any_of(other_blocks, [line](std::string_view keyword) {
        auto const behind = line.substr(std::min(keyword.size(), line.size()));
        return line.starts_with(keyword)
               && (behind.empty() || behind.front() == ' ' || behind.front() == '\t');
    });
}

bool is_number(std::string_view line) {
    return !line.empty() && line.find_first_not_of("0123456789") == std::string_view::npos;
}

class cue_reader {
  public:
    cue_reader(std::string_view file, std::uint32_t begin, caption_format format)
        : file_{file}, at_{begin}, format_{format} {
        if (at_ == 0 && file_.starts_with(byte_order_mark)) {
            at_ = byte_order_mark.size();
        }
    }

    cue_list cues() && {
        while (at_ < file_.size()) {
            auto const begin = at_;
            auto const line = next_line();
            if (!line.empty()) {
                block_.push_back(line);
            }
            if (is_end_of_block(begin, line)) {
                end_block(0);
            } else if (begins_cue(line)) {
                end_block(1);
            }
        }
        end_block(0);
        return std::move(out_);
    }

  private:
    [[nodiscard]] std::string_view view(byte_span span) const {
        return file_.substr(span.begin, span.size());
    }

    /// The next line without blanks at either end. CR alone ends a line too.
    byte_span next_line() {
        auto const end = std::min(file_.find_first_of("\r\n", at_), file_.size());
        auto const words = unicode::trim(file_.substr(at_, end - at_));
        auto const begin = static_cast<std::uint32_t>(words.data() - file_.data());
        at_ = end + (file_.substr(end).starts_with("\r\n") ? 2U : 1U);
        return {begin, begin + static_cast<std::uint32_t>(words.size())};
    }

    /// A line of blanks is a line of WebVTT's words: rolling captions have those.
    [[nodiscard]] bool is_end_of_block(std::size_t begin, byte_span line) const {
        return line.empty()
               && (format_ == caption_format::subrip || begin >= file_.size() || file_[begin] == '\n'
                   || file_[begin] == '\r');
    }

    /// Times end the block before, though no blank line does.
    [[nodiscard]] bool begins_cue(byte_span line) const {
        return block_.size() > 2 && view(line).find(arrow) != std::string_view::npos
               && cue_times_of(view(line)).has_value();
    }

    /// What was collected is a block, but for its last lines; these begin the next one, with the number above them.
    void end_block(std::size_t lines_of_next) {
        auto kept = block_.size() - std::min(lines_of_next, block_.size());
        if (lines_of_next > 0 && kept > 0 && is_number(view(block_[kept - 1]))) {
            --kept;
        }
        std::vector<byte_span> const next{block_.begin() + static_cast<std::ptrdiff_t>(kept), block_.end()};
        block_.resize(kept);
        if (!block_.empty()) {
            read_block();
        }
        block_ = next;
    }

    void read_block() {
        if (format_ == caption_format::webvtt && is_other_block(view(block_.front()))) {
            return;
        }
        auto const has_arrow = [this](byte_span line) { return view(line).find(arrow) != view(line).npos; };
        auto const head =
            block_.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(2, block_.size()));
        auto const times = std::find_if(block_.begin(), head, has_arrow);
        if (times == head) {
            read_block_without_times();
            return;
        }
        cue made;
        made.times = cue_times_of(view(*times));
        made.lines.assign(std::next(times), block_.end());
        if (!made.times) {
            out_.strange.push_back(*times);
        }
        out_.cues.push_back(std::move(made));
    }

    void read_block_without_times() {
        if (block_.size() == 1 && is_number(view(block_.front()))) {
            return; // the number of a cue that holds nothing
        }
        out_.strange.push_back(block_.front());
        if (format_ == caption_format::subrip && !out_.cues.empty()) {
            auto& lines = out_.cues.back().lines;
            lines.insert(lines.end(), block_.begin(), block_.end());
        }
    }

    std::string_view file_;
    std::size_t at_;
    caption_format format_;
    std::vector<byte_span> block_;
    cue_list out_;
};

} // namespace

cue_list cues_of(std::string_view file, std::uint32_t begin, caption_format format) {
    return cue_reader{file, begin, format}.cues();
}

} // namespace inquit
