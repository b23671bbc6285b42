#include "explain/explain.hpp"

#include "attribute/attribute.hpp"
#include "attribute/model.hpp"
#include "explain/passage.hpp"
#include "record/make_records.hpp"
#include "record/selector.hpp"
#include "resolve/headlines.hpp"
#include "resolve/resolve.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace inquit {
namespace {

std::vector<weighted_feature> weighted(feature_list const& features) {
    std::vector<weighted_feature> out;
    auto const names = features.names();
    for (std::size_t index = 0; index < names.size(); ++index) {
        out.push_back({names[index], model::weight_of(features.keys()[index])});
    }
    std::ranges::stable_sort(out, std::ranges::greater{},
                             [](weighted_feature const& each) { return std::abs(each.weight); });
    return out;
}

/// Makes the explanations of one article.
class explainer {
  public:
    explainer(article const& source, pairing const& paired, vocabulary const& words)
        : source_{source}, paired_{paired}, select_{source}, sentences_{source, paired, words} {}

    /// What is said of each quotation of one statement.
    void add(statement const& said, record const& made, std::span<deliberation const> deliberations) {
        auto const marked = evidence_of(said);
        std::vector<byte_span> evidence;
        std::ranges::transform(marked, std::back_inserter(evidence), &marked_span::span);
        auto const sentences = sentences_.around(evidence);
        auto const reported = select_.joined_words(said.content);
        if (said.quotations.empty()) {
            out_.push_back({made,
                            reported,
                            select_.parts(said.content),
                            select_.parts(sentences),
                            passage_of(source_.text.text(), sentences, marked),
                            {},
                            reported});
        }
        for (auto const index : said.quotations) {
            auto const& content = paired_.quotations[index].content;
            auto const weighed = std::ranges::lower_bound(deliberations, index, {}, &deliberation::quotation);
            bool const found = weighed != deliberations.end() && weighed->quotation == index;
            out_.push_back({made, select_.joined_words(content), select_.parts(content),
                            select_.parts(sentences), passage_of(source_.text.text(), sentences, marked),
                            found ? candidates_of(weighed->candidates) : std::vector<explained_candidate>{},
                            reported});
        }
    }

    [[nodiscard]] std::vector<explanation> take() { return std::move(out_); }

  private:
    /// The source may stand in the midst of the words, for reporters put it there: it comes first.
    std::vector<marked_span> evidence_of(statement const& said) const {
        std::vector<marked_span> out;
        if (said.cue) {
            out.push_back({*said.cue, passage_role::cue});
        }
        if (said.mentioned) {
            out.push_back({*said.mentioned, passage_role::source});
        }
        for (auto const index : said.quotations) {
            for (auto const part : paired_.quotations[index].content) {
                out.push_back({part, passage_role::quotation});
            }
        }
        if (said.quotations.empty()) {
            std::ranges::transform(said.content, std::back_inserter(out), [](byte_span part) {
                return marked_span{part, passage_role::quotation};
            });
        }
        return out;
    }

    std::vector<explained_candidate> candidates_of(candidate_list const& weighed) const {
        std::vector<explained_candidate> out;
        for (auto const& each : weighed) {
            auto& next = out.emplace_back();
            next.number = static_cast<std::uint32_t>(out.size() - 1);
            next.rule = nobody_rule;
            next.score = each.score;
            next.probability = each.probability;
            next.features = weighted(each.features);
            if (each.made) {
                next.source = select_.quoted(each.made->source.mentioned());
                next.rule = each.made->rule;
                if (each.made->cue) {
                    next.cue = select_.quoted(*each.made->cue);
                }
            }
        }
        std::ranges::stable_sort(out, std::ranges::greater{}, &explained_candidate::score);
        return out;
    }

    article const& source_;
    pairing const& paired_;
    selector select_;
    sentence_finder sentences_;
    std::vector<explanation> out_;
};

} // namespace

std::vector<explanation> explain(article const& source, vocabulary const& words, reported_speech wanted) {
    auto const paired = pair_marks(source, words);
    auto attributed = attribute(source, paired, words, tracing::on, wanted);
    auto const& statements = attributed.statements;
    auto sources = resolve(source, attributed, words);
    settle_headlines(source, paired, attributed, sources);
    auto const records = make_records(source, paired, statements, sources);
    auto const order = order_of_records(paired, statements);
    explainer explained{source, paired, words};
    for (std::size_t index = 0; index < records.size(); ++index) {
        explained.add(statements[order[index]], records[index], attributed.deliberations);
    }
    return explained.take();
}

} // namespace inquit
