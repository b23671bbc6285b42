#include "cite/bib_entry.hpp"

#include <fmt/format.h>
#include <utility>

namespace inquit {
namespace {

std::string joined(std::string_view left, std::string_view right) {
    return left.empty() || right.empty() ? fmt::format("{}{}", left, right)
                                         : fmt::format("{} {}", left, right);
}

/// A word "and" would part two names.
bool holds_and(std::string_view text) { return text.find(" and ") != std::string_view::npos; }

std::string name_in_bib(bibliographic_name const& name, latex_letters letters) {
    auto const latex = [letters](std::string_view text) {
        auto out = latex_of(text, letters);
        bool const is_split = out.find(',') != std::string::npos || holds_and(out);
        return is_split ? '{' + out + '}' : out;
    };
    if (!name.literal.empty()) {
        return '{' + latex_of(name.literal, letters) + '}';
    }
    auto const particle = joined(name.dropped_particle, name.kept_particle);
    bool const is_long = particle.empty() && name.family.find(' ') != std::string::npos;
    auto const family = is_long ? '{' + latex(name.family) + '}' : latex(name.family);
    auto out = joined(latex(particle), family);
    if (!name.suffix.empty()) {
        out += ", " + latex(name.suffix);
    }
    if (!name.given.empty()) {
        return out + ", " + latex(name.given);
    }
    bool const is_word = name.suffix.empty() && particle.empty();
    return is_word ? out : out + ",";
}

} // namespace

std::string url_in_latex(std::string_view url) {
    std::string out;
    for (char const c : url) {
        bool const is_taken = c != '{' && c != '}' && c != '\\' && static_cast<unsigned char>(c) > ' ';
        out += is_taken ? std::string{c} : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

bib_entry_writer::bib_entry_writer(std::string_view type, std::string_view key, latex_letters letters)
    : letters_{letters}, out_{fmt::format("@{}{{{},\n", type, key)} {}

void bib_entry_writer::field(std::string_view name, std::string_view latex) {
    if (!latex.empty()) {
        out_ += fmt::format("  {} = {{{}}},\n", name, latex);
    }
}

void bib_entry_writer::name(std::string_view name, std::string_view value) {
    if (!value.empty()) {
        out_ += fmt::format("  {} = {},\n", name, value);
    }
}

void bib_entry_writer::words(std::string_view name, std::string_view value) {
    field(name, latex_of(value, letters_));
}

void bib_entry_writer::fixed_words(std::string_view name, std::string_view value) {
    field(name, value.empty() ? std::string{} : '{' + latex_of(value, letters_) + '}');
}

void bib_entry_writer::names(std::string_view name, std::vector<bibliographic_name> const& all) {
    std::string out;
    for (auto const& each : all) {
        out += (out.empty() ? "" : " and ") + name_in_bib(each, letters_);
    }
    field(name, out);
}

void bib_entry_writer::url(std::string_view name, std::string_view value) {
    field(name, url_in_latex(value));
}

std::string bib_entry_writer::take() && { return std::move(out_) + "}\n"; }

} // namespace inquit
