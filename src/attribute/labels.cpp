#include "attribute/labels.hpp"

#include "attribute/source.hpp"

#include "text/unicode.hpp"

#include <map>
#include <set>
#include <string_view>

namespace inquit {
namespace {

/// Labels are explicit.
constexpr double probability_of_label = 0.99;

class label_pass {
  public:
    label_pass(article const& source, pairing const& paired, vocabulary const& words, reading& read)
        : source_{source}, paired_{paired}, words_{words}, read_{read} {}

    void run() {
        auto const asks = labels_that_ask();
        for (auto& d : read_.drafts) {
            block const& here = block_of(d);
            bool const is_labelled = here.speaker
                                     && (here.where == zone::turn || here.where == zone::blockquote)
                                     && paired_.quotations[d.quotation].form == quotation_form::block;
            if (!is_labelled) {
                continue;
            }
            d.candidates.clear();
            d.settled = true;
            if (!asks.contains(source_.text.view(*here.speaker))) {
                d.decided = decision_of(here);
                d.probability = probability_of_label;
            }
        }
    }

  private:
    [[nodiscard]] block const& block_of(draft const& d) const {
        return source_.blocks[read_.paragraphs[d.paragraph].block];
    }

    [[nodiscard]] decision decision_of(block const& here) const {
        decision made;
        if (here.where == zone::turn) {
            made.source = alone(turn_mention(*here.speaker));
            made.rule = "turn-label";
            made.via = speaker_via::turn;
        } else {
            made.source = alone(attribution_mention(*here.speaker));
            made.rule = "attribution-line";
            made.via = speaker_via::name;
        }
        return made;
    }

    /// "MR. ORTEGA": a title and a name; "A": the label alone.
    [[nodiscard]] mention turn_mention(byte_span label) const {
        auto const read = read_paragraph(source_.text.text(), label, 0, {}, words_);
        bool const is_one_name = read.sentences.size() == 1 && read.sentences.front().phrases.size() == 1
                                 && !read.sentences.front().phrases.front().words.name.empty();
        auto words = is_one_name ? read.sentences.front().phrases.front().words : bare_mention(label);
        words.span = label;
        return words;
    }

    /// "Jane Roe, county engineer": the name with what stands by it.
    [[nodiscard]] mention attribution_mention(byte_span line) const {
        auto const read = read_paragraph(source_.text.text(), line, 0, {}, words_);
        auto const named =
            read.sentences.empty() ? std::vector<mention>{} : mentions_of(read.sentences.front());
        return named.empty() ? bare_mention(line) : named.front();
    }

    [[nodiscard]] static source_mention alone(mention const& words) { return {words, words.span.end, {}}; }

    [[nodiscard]] static mention bare_mention(byte_span label) {
        mention words;
        words.kind = mention_kind::name;
        words.span = words.name = words.head = label;
        words.number = grammatical_number::singular;
        return words;
    }

    [[nodiscard]] std::set<std::string_view> labels_that_ask() const {
        struct counts {
            std::size_t turns = 0;
            std::size_t questions = 0;
        };
        std::map<std::string_view, counts> of_label;
        for (auto const& d : read_.drafts) {
            block const& here = block_of(d);
            if (here.where == zone::turn && here.speaker) {
                auto& all = of_label[source_.text.view(*here.speaker)];
                ++all.turns;
                all.questions += d.shape.last_point == '?' ? 1U : 0U;
            }
        }
        std::set<std::string_view> found;
        for (auto const& [label, all] : of_label) {
            if (unicode::count_code_points(label) == 1 && 2 * all.questions > all.turns) {
                found.insert(label);
            }
        }
        return found;
    }

    article const& source_;
    pairing const& paired_;
    vocabulary const& words_;
    reading& read_;
};

} // namespace

void give_labelled(article const& source, pairing const& paired, vocabulary const& words, reading& read) {
    label_pass{source, paired, words, read}.run();
}

} // namespace inquit
