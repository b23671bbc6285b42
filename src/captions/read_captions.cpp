#include "captions/read_captions.hpp"

#include "captions/spoken_lines.hpp"
#include "read/front_matter.hpp"
#include "read/layout.hpp"
#include "read/refusal.hpp"
#include "text/position_index.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace inquit {
namespace {

/// Where a paragraph of somebody unnamed ends: behind a sentence, when he pauses or has said so much; or when he pauses for long; or,
/// where nothing else ends it, after so much.
constexpr std::uint64_t short_pause = 2000; // milliseconds
constexpr std::uint64_t long_pause = 4000;
constexpr std::size_t usual_length = 300;
constexpr std::size_t greatest_length = 2000;

/// Every mark that opens is closed: a paragraph must not end within a quotation.
bool is_balanced(std::string_view words) {
    std::size_t straight = 0;
    std::ptrdiff_t open = 0;
    for (std::size_t at = 0; at < words.size();) {
        auto const next = unicode::decode(words, at);
        constexpr char32_t left = 0x201C;
        constexpr char32_t right = 0x201D;
        straight += next.code_point == U'"' ? 1U : 0U;
        open += next.code_point == left ? 1 : next.code_point == right ? -1 : 0;
        at += next.length;
    }
    return straight % 2 == 0 && open <= 0;
}

/// Joins lines to paragraphs.
class paragraph_maker {
  public:
    paragraph_maker(std::string_view file, caption_format format) : file_{file}, builder_{file} {
        begin_ = read_front_matter(file, builder_, marked_);
        list_ = cues_of(file, begin_, format);
    }

    marked_text marked() && {
        for (auto const& one : spoken_lines_of(file_, list_.cues)) {
            add(one);
        }
        end_paragraph();
        note_strange_lines();
        marked_.content = std::move(builder_).take();
        return std::move(marked_);
    }

  private:
    void add(caption_line const& said) {
        auto const& line = said.line;
        if (begins_paragraph(said)) {
            end_paragraph();
            begin_paragraph(said);
        } else {
            builder_.replace({builder_.settled(), builder_.settled()}, "\n");
        }
        places_.push_back({line.words.front().begin, builder_.size()});
        auto skipped = line.label ? line.label->length : 0U;
        for (auto run : line.words) {
            run.begin += std::exchange(skipped, 0U);
            builder_.copy(run, references::decoded);
        }
        last_cue_ = said.cue;
    }

    [[nodiscard]] std::string_view view(byte_span span) const {
        return file_.substr(span.begin, span.size());
    }

    [[nodiscard]] bool begins_paragraph(caption_line const& said) const {
        auto const& line = said.line;
        if (!is_open_ || line.label || line.changes_speaker) {
            return true;
        }
        bool const is_new_cue = said.cue != last_cue_;
        if (line.voice || (voice_ && is_new_cue)) {
            return !line.voice || !voice_ || view(*line.voice) != view(*voice_);
        }
        return !now_.speaker && is_new_cue && ends_paragraph(said.cue);
    }

    /// What was said up to here is a paragraph.
    [[nodiscard]] bool ends_paragraph(std::uint32_t next_cue) const {
        auto const words = builder_.text().substr(now_.span.begin);
        if (words.size() >= greatest_length) {
            return true;
        }
        auto const pause = pause_before(next_cue);
        bool const is_rest =
            ends_sentence(unicode::trim(words)) && (pause >= short_pause || words.size() >= usual_length);
        return (is_rest || pause >= long_pause) && is_balanced(words);
    }

    [[nodiscard]] std::uint64_t pause_before(std::uint32_t next_cue) const {
        auto const& before = list_.cues[last_cue_].times;
        auto const& next = list_.cues[next_cue].times;
        bool const is_known = before && next && next->begin.milliseconds > before->end.milliseconds;
        return is_known ? next->begin.milliseconds - before->end.milliseconds : 0;
    }

    /// Puts the name or the label into the text, before the paragraph.
    void begin_paragraph(caption_line const& said) {
        auto const& line = said.line;
        now_ = {};
        voice_ = line.voice;
        if (line.voice) {
            now_.speaker = copied(*line.voice);
            builder_.replace({builder_.settled(), builder_.settled()}, "\n");
        }
        if (line.label) {
            auto const label = line.words.front().begin;
            now_.speaker = copied({label + line.label->label.begin, label + line.label->label.end});
            builder_.copy({label + line.label->label.end, label + line.label->length}, references::literal);
            voice_.reset();
        }
        if (!now_.speaker) {
            now_.speaker = line.changes_speaker ? std::nullopt : marked_.voice;
        }
        if (auto const& times = list_.cues[said.cue].times) {
            now_.at = times->begin.text;
        }
        now_.where = now_.speaker ? zone::turn : zone::body;
        now_.span.begin = builder_.size();
        is_open_ = true;
    }

    byte_span copied(byte_span from) {
        auto const begin = builder_.size();
        builder_.copy(from, references::decoded);
        auto const words = unicode::trim(builder_.text().substr(begin));
        return words.empty() ? byte_span{begin, begin} : byte_span{begin, builder_.size()};
    }

    void end_paragraph() {
        if (!is_open_) {
            return;
        }
        auto const words = unicode::trim(builder_.text().substr(now_.span.begin));
        now_.span.begin = static_cast<std::uint32_t>(words.data() - builder_.text().data());
        now_.span.end = now_.span.begin + static_cast<std::uint32_t>(words.size());
        if (now_.speaker && now_.speaker->empty()) {
            now_.speaker.reset();
            now_.where = zone::body;
        }
        if (!words.empty()) {
            marked_.paragraphs.push_back(now_);
        }
        builder_.replace({builder_.settled(), builder_.settled()}, "\n");
        is_open_ = false;
    }

    /// A diagnostic stands where the words behind the line do.
    void note_strange_lines() {
        if (list_.strange.empty()) {
            return;
        }
        position_index const positions{file_};
        for (auto const line : list_.strange) {
            auto const behind = std::ranges::lower_bound(places_, line.begin, {}, &place::in_file);
            auto const at = behind == places_.end() ? builder_.size() : behind->in_text;
            marked_.diagnostics.push_back({{at, at},
                                           "bad-cue",
                                           fmt::format("line {}: a cue without times that can be read",
                                                       positions.position(line.begin).line)});
        }
    }

    struct place {
        std::uint32_t in_file;
        std::uint32_t in_text;
    };

    std::string_view file_;
    text_builder builder_;
    marked_text marked_;
    cue_list list_;
    std::uint32_t begin_ = 0;
    std::vector<place> places_;      ///< of each line
    marked_paragraph now_;           ///< while is_open_
    std::optional<byte_span> voice_; ///< of the file: that said it
    std::uint32_t last_cue_ = 0;
    bool is_open_ = false;
};

result<article> read_captions(std::string file, std::string path, caption_format format) {
    if (auto refused = refusal_of(file)) {
        refused->path = std::move(path);
        return tl::unexpected{std::move(*refused)};
    }
    auto marked = paragraph_maker{file, format}.marked();
    return article_from(std::move(marked), std::move(file), std::move(path));
}

} // namespace

result<article> read_subrip(std::string file, std::string path) {
    return read_captions(std::move(file), std::move(path), caption_format::subrip);
}

result<article> read_webvtt(std::string file, std::string path) {
    return read_captions(std::move(file), std::move(path), caption_format::webvtt);
}

} // namespace inquit
