#include "lint/rule_run.hpp"

#include "text/unwrapped.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace inquit {

std::size_t rule_run::number(std::string_view option) const {
    std::size_t value = 0;
    if (auto const text = choice(option); !text.empty()) {
        std::from_chars(text.data(), text.data() + text.size(), value);
    }
    return value;
}

std::string_view rule_run::choice(std::string_view option) const {
    auto const values = words(option);
    return values.empty() ? std::string_view{} : std::string_view{values.front()};
}

bool rule_run::lists(std::string_view option, std::string_view word) const {
    auto const values = words(option);
    return std::ranges::find(values, word) != values.end();
}

void rule_run::report(byte_span span, std::string_view message, std::vector<text_edit> const& fix) {
    report_in_file(subject_.source().map.to_file(span), message);
    out_.back().fix = in_file(fix);
}

void rule_run::report_in_file(byte_span span, std::string_view message) {
    out_.push_back({&of_,
                    settings_.level_of(of_),
                    subject_.source().path,
                    subject_.select().part_of_file(span),
                    unwrapped(message),
                    {},
                    span});
}

void rule_run::report_in_file(byte_span span, std::string_view message, lint_level most) {
    report_in_file(span, message);
    out_.back().level = std::min(out_.back().level, most);
}

std::vector<replacement> rule_run::in_file(std::vector<text_edit> const& fix) const {
    auto const& source = subject_.source();
    std::vector<replacement> out;
    for (auto const& each : fix) {
        auto const file = source.map.to_file(each.span);
        bool const is_copied =
            std::string_view{source.file}.substr(file.begin, file.size()) == subject_.view(each.span);
        if (!is_copied || !source.encoding.pieces().empty()) {
            return {};
        }
        out.push_back({subject_.select().part_of_file(file), each.text});
    }
    return out;
}

} // namespace inquit
