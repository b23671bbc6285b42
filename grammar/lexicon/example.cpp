#include "grammar/lexicon/example.hpp"

#include <fmt/format.h>

namespace inquit::lexicon {

namespace {

constexpr std::string_view markers = "[]<>_{}";

/// Reads a template from left to right; each step handles one marker and says what is wrong with it.
class expansion {
  public:
    explicit expansion(placeholder_value const& value_of) : value_of_{value_of} {}

    std::optional<std::string> append(std::string_view example_template) {
        std::size_t at = 0;
        while (at < example_template.size()) {
            std::size_t const marker =
                std::min(example_template.find_first_of(markers, at), example_template.size());
            result_.text.append(example_template.substr(at, marker - at));
            if (marker == example_template.size()) {
                break;
            }
            at = marker + 1;
            std::optional<std::string> problem;
            if (example_template[marker] == '{') {
                std::size_t const end = example_template.find('}', at);
                if (end == std::string_view::npos) {
                    return "an opening brace is not closed";
                }
                problem = append_value(example_template.substr(at, end - at));
                at = end + 1;
            } else {
                problem = apply_marker(example_template[marker]);
            }
            if (problem) {
                return problem;
            }
        }
        return final_problem();
    }

    example_text result() && { return std::move(result_); }

  private:
    std::optional<std::string> append_value(std::string_view name) {
        std::optional<std::string> const value = value_of_(name);
        if (!value) {
            return fmt::format("the word has nothing for the placeholder {{{}}}", name);
        }
        result_.text.append(*value);
        has_placeholder_ = true;
        return std::nullopt;
    }

    std::optional<std::string> apply_marker(char marker) {
        switch (marker) {
        case '[':
            return open(result_.speaker);
        case ']':
            return close(result_.speaker);
        case '<':
            return open(result_.cue);
        case '>':
            return close(result_.cue);
        case '_':
            return result_.term ? close(result_.term) : open(result_.term);
        default:
            return "a closing brace was not opened";
        }
    }

    std::optional<std::string> open(std::optional<byte_span>& marked) {
        if (marked || open_ != nullptr) {
            return "markers stand twice or one in another";
        }
        auto const here = static_cast<std::uint32_t>(result_.text.size());
        marked = byte_span{here, here};
        open_ = &marked;
        return std::nullopt;
    }

    std::optional<std::string> close(std::optional<byte_span>& marked) {
        if (open_ != &marked) {
            return "a marker is closed that was not opened";
        }
        marked->end = static_cast<std::uint32_t>(result_.text.size());
        open_ = nullptr;
        return std::nullopt;
    }

    [[nodiscard]] std::optional<std::string> final_problem() const {
        if (open_ != nullptr) {
            return "a marker is not closed";
        }
        if (!has_placeholder_) {
            return "the word has no place in it: {} is missing";
        }
        if (!result_.speaker && !result_.cue && !result_.term) {
            return "nothing is marked: [speaker], <cue> or _term_";
        }
        return std::nullopt;
    }

    placeholder_value const& value_of_;
    example_text result_;
    std::optional<byte_span>* open_ = nullptr;
    bool has_placeholder_ = false;
};

} // namespace

tl::expected<example_text, std::string> expanded_example(std::string_view example_template,
                                                         placeholder_value const& value_of) {
    expansion steps{value_of};
    if (std::optional<std::string> const problem = steps.append(example_template)) {
        return tl::unexpected{*problem};
    }
    return std::move(steps).result();
}

} // namespace inquit::lexicon
