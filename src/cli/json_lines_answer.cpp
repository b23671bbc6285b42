#include "cli/json_lines_answer.hpp"

#include "decode/declared_encoding.hpp"
#include "decode/lines.hpp"

#include <fmt/format.h>
#include <new>

namespace inquit::cli {
namespace {

/// The answers to one input.
class answering {
  public:
    answering(input const& from, extract_options const& options, record_maker const& records,
              reporter& report)
        : from_{from}, options_{options}, records_{records}, report_{report},
          line_options_{options.text_field, options.input.reading.encoding}, name_{readable(from.name)} {}

    delivery run(byte_source& source) {
        line_reader lines{source};
        for (;;) {
            auto const line = lines.next();
            if (!line) {
                report_.fail({line.error().code, shown_path(from_), {}, line.error().message});
                break;
            }
            if (!*line) {
                break;
            }
            ++number_;
            if (number_ == 1 && is_wide(**line)) {
                report_.fail({error_code::bad_encoding,
                              shown_path(from_),
                              {},
                              "is UTF-16 or UTF-32; JSON lines are UTF-8"});
                break;
            }
            if (auto const printed = answer(**line); printed != delivery::done) {
                return printed;
            }
        }
        if (failed_ > 0) {
            report_.note(fmt::format("{}: {} of {} lines could not be read; the answer to each says why",
                                     shown_path(from_), failed_, answered_));
        }
        return delivery::done;
    }

  private:
    static bool is_wide(std::string_view line) {
        auto const marked = encoding_of_mark(line);
        return marked && *marked != "UTF-8";
    }

    delivery answer(std::string_view line) {
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
            return delivery::done;
        }
        ++answered_;
        return report_.print(answer_to(line));
    }

    std::string answer_to(std::string_view line) {
        try {
            auto entry = read_json_line(line, fmt::format("{}:{}", name_, number_), line_options_);
            if (entry.read) {
                auto const found = records_.made_of(*entry.read, from_.name);
                return json_line(entry.fields, found.records, options_.units);
            }
            ++failed_;
            return json_line(entry.fields, entry.read.error());
        } catch (std::bad_alloc const&) {
            ++failed_;
            return json_line({}, error{error_code::too_large, {}, {}, "needs more memory than there is"});
        }
    }

    input const& from_;
    extract_options const& options_;
    record_maker const& records_;
    reporter& report_;
    json_line_options line_options_;
    std::string name_;
    std::size_t number_ = 0;   ///< of the line
    std::size_t answered_ = 0; ///< lines that are not blank
    std::size_t failed_ = 0;
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
