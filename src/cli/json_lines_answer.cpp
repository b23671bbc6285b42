#include "cli/json_lines_answer.hpp"

#include "cli/in_order.hpp"
#include "cli/numbered_lines.hpp"

#include <atomic>
#include <fmt/format.h>
#include <new>
#include <optional>
#include <string>
#include <utility>

namespace inquit::cli {
namespace {

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
          line_options_{options.text_field, options.input.reading.encoding} {}

    delivery run(numbered_lines lines) {
        take_in_order([&] { return is_reader_gone_ ? std::nullopt : lines.next(); }, options_.jobs,
                      [this](numbered_line const& line) { return answer_to(line); },
                      [this](line_answer const& answer) { take(answer); });
        if (state_ == delivery::done && failed_ > 0) {
            report_.note(fmt::format("{}: {} of {} lines could not be read; the answer to each says why",
                                     shown_path(from_), failed_, answered_));
        }
        return state_;
    }

  private:
    /// In several threads.
    line_answer answer_to(numbered_line const& line) const {
        using enum line_answer::line_state;
        if (!line.text) {
            return {tl::unexpected{line.text.error()}, failed};
        }
        try {
            auto entry = read_json_line(*line.text, place_of(from_, line.number), line_options_);
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
    std::size_t answered_ = 0; ///< lines that are not blank
    std::size_t failed_ = 0;
    delivery state_ = delivery::done;
    std::atomic<bool> is_reader_gone_ = false;
};

} // namespace

delivery answer_lines(input const& from, opened_input& open, extract_options const& options,
                      record_maker const& records, reporter& report) {
    return answering{from, options, records, report}.run({from, std::move(open), options.input.reading});
}

} // namespace inquit::cli
