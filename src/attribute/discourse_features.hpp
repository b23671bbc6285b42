// Features of candidates that do not stand in the quotation's own sentence.
#pragma once

#include "attribute/feature.hpp"
#include "attribute/shape.hpp"
#include "grammar/chunk.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace inquit {

/// How a quotation stands in its sentence, as far as it may depend on others.
struct quotation_place {
    quotation_shape shape;
    bool alone = false;  ///< speech that is its whole sentence, or begins it
    bool pure = false;   ///< nothing but the quotation in the sentence
    bool speech = false; ///< by its length or its last point
    std::size_t own = 0; ///< candidates that its sentence has
};

/// What every candidate from elsewhere has. sort: of the mention (feature_values.hpp).
void add_outside(feature_list& out, std::string_view rule, std::string_view sort,
                 quotation_place const& place);

/// Of one that another rule has proposed already.
void add_also(feature_list& out, std::string_view rule, quotation_place const& place);

/// The clause whose subject may be who goes on to speak.
struct introduction {
    verb_group verb;
    bool subordinate = false;
    bool colon = false;  ///< its sentence ends in a colon
    bool quoted = false; ///< its sentence or paragraph has a quotation of its own
    bool quoted_at_end = false;
};

void add_previous_sentence(feature_list& out, introduction const& before, quotation_place const& place);
void add_previous_paragraph(feature_list& out, introduction const& before, quotation_place const& place);

/// From the last quotation with a source to this one.
struct way_back {
    std::uint32_t paragraphs = 0;  ///< 0: the same one
    bool next_sentence = false;    ///< no sentence between
    bool begins_paragraph = false; ///< this one's sentence is its paragraph's first
    bool skips = false;            ///< quotations without a source stand between
    bool over_words = false;       ///< the earlier one's paragraph went on behind it
    double probability = 0;        ///< of the earlier one's source
};

void add_continuation(feature_list& out, way_back const& back, quotation_place const& place);

} // namespace inquit
