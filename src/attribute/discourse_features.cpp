#include "attribute/discourse_features.hpp"

#include "attribute/feature_values.hpp"

namespace inquit {
namespace {

std::string_view standing(quotation_place const& place) { return place.alone ? "alone" : "within"; }
std::string_view end_of(introduction const& before) { return before.colon ? "colon" : "stop"; }

std::string_view sureness(double probability) {
    constexpr double sure = 0.9;
    constexpr double likely = 0.6;
    if (probability > sure) {
        return "sure";
    }
    return probability > likely ? "likely" : "doubtful";
}

std::string_view distance(way_back const& back) {
    if (back.paragraphs == 0) {
        return back.next_sentence ? "next-sentence" : "same-paragraph";
    }
    return back.begins_paragraph ? count_bucket(back.paragraphs) : "later-sentence";
}

std::string_view manner(way_back const& back) {
    if (back.skips) {
        return "skipping";
    }
    return back.over_words ? "over-words" : "directly";
}

void add_introduction(feature_list& out, introduction const& before) {
    out.add("subject-cue", {class_of_cue(before.verb), end_of(before)});
    out.add("subject-place", {before.subordinate ? "subordinate" : "main", end_of(before)});
}

} // namespace

void add_outside(feature_list& out, std::string_view rule, std::string_view sort,
                 quotation_place const& place) {
    out.add("rule", {rule});
    out.add("rule+words", {rule, words_bucket(place.shape)});
    out.add("rule+sort", {rule, sort});
    out.add("rule+standing", {rule, standing(place), length_of(place.shape)});
    out.add("rule+own", {rule, count_bucket(place.own), standing(place)});
}

void add_also(feature_list& out, std::string_view rule, quotation_place const& place) {
    out.add("also", {rule, length_of(place.shape)});
}

void add_previous_sentence(feature_list& out, introduction const& before, quotation_place const& place) {
    add_introduction(out, before);
    out.add("previous-sentence",
            {end_of(before), before.quoted ? "quoted" : "plain", length_of(place.shape)});
}

void add_previous_paragraph(feature_list& out, introduction const& before, quotation_place const& place) {
    add_introduction(out, before);
    std::string_view quoted = before.quoted ? "quoted" : "plain";
    if (before.quoted_at_end) {
        quoted = "quoted-at-end";
    }
    out.add("previous-paragraph", {quoted, length_of(place.shape)});
}

void add_continuation(feature_list& out, way_back const& back, quotation_place const& place) {
    auto const far = distance(back);
    out.add("far", {far, manner(back), standing(place)});
    out.add("far+length", {far, length_of(place.shape), standing(place)});
    out.add("far+pure", {far, place.pure ? "pure" : "mixed"});
    out.add("far+sureness", {far, sureness(back.probability)});
    out.add("speech", {place.speech ? "speech" : "words", standing(place)});
}

} // namespace inquit
