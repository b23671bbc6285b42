#include "compare/compare.hpp"

#include "compare/recorded_text.hpp"
#include "compare/wordings.hpp"

namespace inquit {

void comparison::add(article const& from, std::span<record const> records) {
    texts_.emplace_back(reference_of(from, records));
    for (auto const& each : records) {
        add(each, articles_, each.spans);
    }
    ++articles_;
}

void comparison::add(std::span<record const> records) {
    for (auto const& each : records) {
        auto const article = without_text_.try_emplace({each.source.path, each.source.sha256}, articles_);
        articles_ += article.second ? 1 : 0;
        auto from = recorded_text_of(each);
        texts_.emplace_back(std::move(from.text));
        add(each, article.first->second, from.words);
    }
}

void comparison::add(record const& made, std::uint32_t article, std::span<byte_span const> words) {
    if (made.parts.empty()) {
        return;
    }
    printed_quotation out;
    out.article = article;
    out.source = static_cast<std::uint32_t>(texts_.size() - 1);
    out.kind = made.kind;
    out.words = quoted_text_of(texts_.back().text.text, words);
    out.text = made.quote;
    out.id = made.id;
    out.chars = {made.parts.front().chars.first, made.parts.back().chars.second};
    out.start = made.parts.front().start;
    if (!made.speaker.anonymous) {
        out.by = {made.speaker.name, made.speaker.type};
    }
    quotations_.push_back(std::move(out));
}

std::vector<compared_statement> comparison::result() const {
    wording_options const options{rules_, original_, [this](std::uint32_t at) {
                                      return printed_source{texts_[at].text, texts_[at].reader};
                                  }};
    std::vector<compared_statement> out;
    for (auto const& members : statements_among(quotations_)) {
        out.push_back(compared_wordings(quotations_, members, options));
        out.back().number = static_cast<std::uint32_t>(out.size());
    }
    return out;
}

} // namespace inquit
