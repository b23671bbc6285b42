#include "cli/article_records.hpp"

#include "cli/inputs.hpp"

#include <algorithm>
#include <iterator>
#include <system_error>

namespace inquit::cli {

namespace fs = std::filesystem;

record_choice choice_of(extract_options const& options, settings const& project) {
    record_choice out;
    out.kinds = options.kinds ? *options.kinds : project.kinds.value_or(out.kinds);
    out.min_confidence = options.min_confidence.value_or(project.min_confidence.value_or(0));
    return out;
}

record_maker::record_maker(extract_options const& options, settings const& project)
    : words_{project.words}, wanted_{choice_of(options, project)}, fingerprints_{options.fingerprints},
      outlets_in_{project.outlets_in} {
    std::error_code failed;
    working_directory_ = fs::current_path(failed);
}

extraction record_maker::made_of(article& read, fs::path const& name) const {
    auto found = all_of(read, name);
    std::erase_if(found.records, [this](record const& each) { return !wanted_.takes(each); });
    return found;
}

extraction record_maker::all_of(article& read, fs::path const& name) const {
    tell_outlet(read, name);
    auto found = extract(read, words_, wanted_speech());
    if (fingerprints_ == fingerprint_use::printed) {
        std::ranges::for_each(found.records,
                              [](record& each) { each.fingerprints = fingerprints_of(each.quote); });
    }
    return found;
}

pairing record_maker::paired(article const& read) const { return pair_marks(read, words_); }

std::vector<record> record_maker::made_at(std::span<byte_span const> places, article& read,
                                          pairing const& pairs, fs::path const& name) const {
    tell_outlet(read, name);
    auto found = extract_at(places, read, pairs, words_, wanted_speech());
    std::erase_if(found, [this](record const& each) { return !wanted_.takes(each); });
    return found;
}

void record_maker::tell_outlet(article& read, fs::path const& name) const {
    if (!read.about.outlet) {
        read.about.outlet = outlet_at(name);
    }
}

reported_speech record_maker::wanted_speech() const {
    bool const all = std::ranges::find(wanted_.kinds, quotation_kind::indirect) != wanted_.kinds.end();
    return all ? reported_speech::all : reported_speech::in_marks;
}

std::optional<std::string> record_maker::outlet_at(fs::path const& name) const {
    return outlets_in_.empty() ? std::nullopt
                               : outlet_of((working_directory_ / name).lexically_normal(), outlets_in_);
}

extract_options records_of_sources() {
    extract_options out;
    out.min_confidence = 0; // whatever the project wants printed
    out.kinds = std::vector{quotation_kind::direct, quotation_kind::mixed, quotation_kind::block};
    return out;
}

std::optional<std::string> outlet_of(fs::path const& file, std::vector<fs::path> const& outlets_in) {
    for (auto const& folder : outlets_in) {
        auto const below = file.lexically_relative(folder);
        bool const is_inside =
            !below.empty() && *below.begin() != ".." && std::next(below.begin()) != below.end();
        if (is_inside) {
            return readable(*below.begin());
        }
    }
    return std::nullopt;
}

} // namespace inquit::cli
