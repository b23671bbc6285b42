#include "lint/rule_run.hpp"
#include "text/unicode.hpp"

#include <array>

namespace inquit::rules {

void sic(rule_run& run) {
    constexpr std::array<std::string_view, 2> forms{"[sic]", "(sic)"};
    auto const& subject = run.subject();
    for (auto const& each : subject.quotations()) {
        for (auto const span : each.made.spans) {
            auto const words = unicode::lower(subject.view(span));
            bool const is_as_long =
                words.size() == span.size(); // else offsets in it are not those of the text
            for (auto const form : forms) {
                if (auto const at = words.find(form); is_as_long && at != std::string::npos) {
                    auto const begin = span.begin + static_cast<std::uint32_t>(at);
                    run.report({begin, begin + static_cast<std::uint32_t>(form.size())},
                               "sic says that the speaker erred");
                }
            }
        }
    }
}

} // namespace inquit::rules
