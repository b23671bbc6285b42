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
    if (!read.about.outlet) {
        read.about.outlet = outlet_at(name);
    }
    bool const all = std::ranges::find(wanted_.kinds, quotation_kind::indirect) != wanted_.kinds.end();
    auto found = extract(read, words_, all ? reported_speech::all : reported_speech::in_marks);
    if (fingerprints_ == fingerprint_use::printed) {
        std::ranges::for_each(found.records,
                              [](record& each) { each.fingerprints = fingerprints_of(each.quote); });
    }
    return found;
}

std::optional<std::string> record_maker::outlet_at(fs::path const& name) const {
    return outlet_of((working_directory_ / name).lexically_normal(), outlets_in_);
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
