#include "cli/json_lines_answer.hpp"

#include "cli/in_order.hpp"
#include "decode/declared_encoding.hpp"
#include "decode/lines.hpp"

#include <atomic>
#include <fmt/format.h>
#include <new>
#include <optional>
#include <string>
#include <utility>

namespace inquit::cli {
namespace {

struct numbered_line {
    std::size_t number = 0;
    result<std::string> text; ///< an error ends the stream
};

struct line_answer {
    result<std::string> text;
    enum class line_state : std::uint8_t { read, failed } state = line_state::read;
};

/// The answers to one input.
class answering {
  public:
    answering(input const& from, extract_options const& options, record_maker const& records,
              reporter& report)
        : from_{from}, options_{options}, records_{records}, report_{report},
          line_options_{options.text_field, options.input.reading.encoding}, name_{readable(from.name)} {}

    delivery run(byte_source& source) {
        line_reader lines{source};
        take_in_order([&] { return next(lines); }, options_.jobs,
                      [this](numbered_line const& line) { return answer_to(line); },
                      [this](line_answer const& answer) { take(answer); });
        if (state_ == delivery::done && failed_ > 0) {
            report_.note(fmt::format("{}: {} of {} lines could not be read; the answer to each says why",
                                     shown_path(from_), failed_, answered_));
        }
        return state_;
    }

  private:
    [[nodiscard]] error failure(error_code code, std::string message) const {
        return {code, shown_path(from_), {}, std::move(message)};
    }

    static bool is_wide(std::string_view line) {
        auto const marked = encoding_of_mark(line);
        return marked && *marked != "UTF-8";
    }

    /// The next line that is not blank, or what ends the stream early; then nothing.
    std::optional<numbered_line> next(line_reader& lines) {
        if (is_at_end_ || is_reader_gone_) {
            return std::nullopt;
        }
        try {
            return read_next(lines);
        } catch (std::bad_alloc const&) {
            is_at_end_ = true;
            return numbered_line{
                number_, tl::unexpected{failure(error_code::too_large, "needs more memory than there is")}};
        }
    }

    std::optional<numbered_line> read_next(line_reader& lines) {
        for (;;) {
            auto const line = lines.next();
            ++number_;
            is_at_end_ = !line || !*line || (number_ == 1 && is_wide(**line));
            if (!line) {
                return numbered_line{number_,
                                     tl::unexpected{failure(line.error().code, line.error().message)}};
            }
            if (!*line) {
                return std::nullopt;
            }
            if (is_at_end_) {
                return numbered_line{number_,
                                     tl::unexpected{failure(error_code::bad_encoding,
                                                            "is UTF-16 or UTF-32; JSON lines are UTF-8")}};
            }
            if ((*line)->find_first_not_of(" \t\r") != std::string_view::npos) {
                return numbered_line{number_, std::string{**line}};
            }
        }
    }

    /// In several threads.
    line_answer answer_to(numbered_line const& line) const {
        using enum line_answer::line_state;
        if (!line.text) {
            return {tl::unexpected{line.text.error()}, failed};
        }
        try {
            auto entry = read_json_line(*line.text, fmt::format("{}:{}", name_, line.number), line_options_);
            if (entry.read) {
                auto const found = records_.made_of(*entry.read, from_.name);
                return {json_line(entry.fields, found.records, options_.units), read};
            }
            return {json_line(entry.fields, entry.read.error()), failed};
        } catch (std::bad_alloc const&) {
            return {json_line({}, error{error_code::too_large, {}, {}, "needs more memory than there is"}),
                    failed};
        }
    }

    void take(line_answer const& answer) {
        if (is_reader_gone_) {
            return;
        }
        if (!answer.text) {
            report_.fail(answer.text.error());
            return;
        }
        ++answered_;
        failed_ += answer.state == line_answer::line_state::failed ? 1 : 0;
        state_ = report_.print(*answer.text);
        is_reader_gone_ = state_ != delivery::done;
    }

    input const& from_;
    extract_options const& options_;
    record_maker const& records_;
    reporter& report_;
    json_line_options line_options_;
    std::string name_;
    std::size_t number_ = 0; ///< of the line
    bool is_at_end_ = false;
    std::size_t answered_ = 0; ///< lines that are not blank
    std::size_t failed_ = 0;
    delivery state_ = delivery::done;
    std::atomic<bool> is_reader_gone_ = false;
};

} // namespace

delivery answer_lines(input const& from, opened_input& open, extract_options const& options,
                      record_maker const& records, reporter& report) {
    auto expanded = expanded_source(std::move(open.bytes), options.input.reading.max_expanded);
    if (!expanded) {
        report.fail({expanded.error().code, shown_path(from), {}, expanded.error().message});
        return delivery::done;
    }
    return answering{from, options, records, report}.run(**expanded);
}

} // namespace inquit::cli
