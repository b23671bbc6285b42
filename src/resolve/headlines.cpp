#include "resolve/headlines.hpp"

#include "align/word.hpp"
#include "resolve/name_words.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace inquit {
namespace {

constexpr std::size_t fewest_words_unnamed =
    4; ///< that are the same, where the headline does not name the speaker
constexpr std::size_t most_quotations = 8; ///< of headlines that are looked for: the bound on the work
constexpr double confidence_named = 0.8;   ///< docs/ACCURACY.md
constexpr double confidence_unnamed = 0.7;

/// The headline with a statement; null where it stands elsewhere.
block const* headline_of(statement const& said, article const& source, pairing const& paired) {
    if (said.quotations.empty()) {
        return nullptr;
    }
    auto const words = paired.quotations[said.quotations.front()].outer;
    auto const behind = std::ranges::upper_bound(source.blocks, words.begin, {},
                                                 [](block const& each) { return each.span.begin; });
    if (behind == source.blocks.begin()) {
        return nullptr;
    }
    auto const& here = *std::prev(behind);
    return here.where == zone::headline && here.span.contains(words) ? &here : nullptr;
}

std::vector<std::string> lower_words(std::string_view text) {
    auto words = words_of_name(text);
    std::ranges::transform(words, words.begin(),
                           [](std::string const& word) { return unicode::lower(word); });
    return words;
}

bool has(std::vector<std::string> const& all, std::vector<std::string> const& words) {
    return std::search(all.begin(), all.end(), words.begin(), words.end()) != all.end();
}

/// Finds the echo of one article's headlines.
class echo_finder {
  public:
    echo_finder(article const& source, pairing const& paired, attribution_result const& attributed,
                std::span<resolved_source const> sources)
        : source_{source}, paired_{paired}, attributed_{attributed}, sources_{sources} {}

    struct echo {
        std::size_t index;            ///< of the statement below
        std::optional<mention> named; ///< who speaks, in the headline
    };

    /// Of a statement of a headline without source. None where two speakers have the words.
    [[nodiscard]] std::optional<echo> of(statement const& said, block const& headline) const {
        auto const words = words_of(said);
        std::optional<echo> found;
        for (std::size_t index = 0; !words.empty() && index < attributed_.statements.size(); ++index) {
            if (!can_be_repeated(index) || !has(words_of(attributed_.statements[index]), words)) {
                continue;
            }
            echo next{index, named_in(headline, said, *sources_[index].name)};
            if (!next.named && words.size() < fewest_words_unnamed) {
                continue;
            }
            if (found && sources_[found->index].name != sources_[index].name) {
                return std::nullopt;
            }
            found = found ? found : next;
        }
        return found;
    }

  private:
    [[nodiscard]] bool can_be_repeated(std::size_t index) const {
        auto const& said = attributed_.statements[index];
        return said.source && sources_[index].name && said.kind != quotation_kind::term
               && !said.quotations.empty();
    }

    [[nodiscard]] std::vector<std::string> words_of(statement const& said) const {
        std::vector<align::word> words;
        for (auto const index : said.quotations) {
            for (auto const part : paired_.quotations[index].content) {
                align::append_words(words, source_.text.text(), part);
            }
        }
        std::vector<std::string> out;
        std::ranges::transform(words, std::back_inserter(out), &align::word::key);
        return out;
    }

    /// "Kerr" of Dan Kerr; not within the words themselves.
    [[nodiscard]] std::optional<mention> named_in(block const& headline, statement const& said,
                                                  std::string_view name) const {
        auto const last = last_word_of(name);
        auto const words = paired_.quotations[said.quotations.front()].outer;
        auto const found = std::ranges::find_if(attributed_.mentions, [&](mention const& each) {
            return !each.quoted && each.kind != mention_kind::pronoun && headline.span.contains(each.span)
                   && !words.overlaps(each.span)
                   && last_word_of(source_.text.view(each.name.empty() ? each.span : each.name)) == last;
        });
        return found == attributed_.mentions.end() ? std::nullopt : std::optional{*found};
    }

    static std::string last_word_of(std::string_view name) {
        auto const words = words_of_name(name);
        return words.empty() ? std::string{} : unicode::lower(words.back());
    }

    article const& source_;
    pairing const& paired_;
    attribution_result const& attributed_;
    std::span<resolved_source const> sources_;
};

/// "Council" of Leeds City Council, "Chief nurse" of Chief Nurse Moira Lang: the one source below that is so called.
std::optional<std::size_t> bearer_of(std::vector<std::string> const& description, speaker_type type,
                                     attribution_result const& attributed,
                                     std::span<resolved_source const> sources) {
    std::optional<std::size_t> found;
    for (std::size_t index = 0; index < sources.size() && !description.empty(); ++index) {
        auto const& who = sources[index];
        auto const& said = attributed.statements[index];
        bool const is_named =
            said.source && who.name && who.type == type && !who.anonymous && who.members.empty();
        bool const by_name = who.type == speaker_type::organization;
        if (!is_named || !(by_name || who.role) || lower_words(*who.name) == description
            || !has(lower_words(by_name ? *who.name : *who.role), description)) {
            continue;
        }
        if (found && sources[*found].name != who.name) {
            return std::nullopt;
        }
        found = index;
    }
    return found;
}

/// Its own words are all that is known of it.
bool is_bare(statement const& said, resolved_source const& who, std::vector<std::string> const& words) {
    return who.name && said.source->number != grammatical_number::plural && said.source->owner.empty()
           && lower_words(*who.name) == words;
}

} // namespace

bool may_be_settled_below(statement const& said, article const& source, pairing const& paired) {
    bool const is_title = said.kind == quotation_kind::term && said.confidence == 0; // nobody was weighed
    bool const is_open = !said.source || said.source->kind != mention_kind::pronoun;
    return is_open && !is_title && headline_of(said, source, paired) != nullptr;
}

void settle_headlines(article const& source, pairing const& paired, attribution_result& attributed,
                      std::span<resolved_source> sources) {
    echo_finder const find{source, paired, attributed, sources};
    std::size_t looked_for = 0;
    for (std::size_t index = 0; index < attributed.statements.size() && looked_for < most_quotations;
         ++index) {
        auto& said = attributed.statements[index];
        if (!may_be_settled_below(said, source, paired)) {
            continue;
        }
        ++looked_for;
        if (said.source) {
            auto const words = lower_words(source.text.view(said.source->span));
            auto const bearer = is_bare(said, sources[index], words)
                                    ? bearer_of(words, sources[index].type, attributed, sources)
                                    : std::nullopt;
            sources[index] = bearer ? sources[*bearer] : sources[index];
        } else if (auto const found = find.of(said, *headline_of(said, source, paired))) {
            auto const& below = attributed.statements[found->index];
            said.source = found->named ? found->named : below.source;
            said.mentioned = found->named ? std::optional{found->named->span} : below.mentioned;
            said.members = below.members;
            said.via = found->named ? speaker_via::name : speaker_via::inference;
            said.rule = "headline-echo";
            said.confidence = found->named ? confidence_named : confidence_unnamed;
            said.kind = said.kind == quotation_kind::term ? quotation_kind::mixed : said.kind;
            sources[index] = sources[found->index];
        }
    }
}

} // namespace inquit
