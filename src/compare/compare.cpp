#include "compare/compare.hpp"

#include "compare/wordings.hpp"

#include <algorithm>

namespace inquit {

void comparison::add(article const& from, std::span<record const> records) {
    auto const& of = texts_.emplace_back(reference_of(from, records));
    for (auto const& each : records) {
        if (each.parts.empty()) {
            continue;
        }
        printed_quotation made;
        made.article = static_cast<std::uint32_t>(texts_.size() - 1);
        made.kind = each.kind;
        made.words = quoted_text_of(of.text.text, each.spans);
        made.text = each.quote;
        made.id = each.id;
        made.chars = {each.parts.front().chars.first, each.parts.back().chars.second};
        made.start = each.parts.front().start;
        if (!each.speaker.anonymous) {
            made.by = {each.speaker.name, each.speaker.type};
        }
        quotations_.push_back(std::move(made));
    }
}

std::vector<compared_statement> comparison::result() const {
    wording_options const options{rules_, original_, [this](std::uint32_t at) {
                                      return printed_article{texts_[at].text, texts_[at].reader};
                                  }};
    std::vector<compared_statement> out;
    for (auto const& members : statements_among(quotations_)) {
        out.push_back(compared_wordings(quotations_, members, options));
        out.back().number = static_cast<std::uint32_t>(out.size());
    }
    return out;
}

} // namespace inquit
