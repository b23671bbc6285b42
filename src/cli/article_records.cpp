#include "cli/article_records.hpp"

#include "cli/inputs.hpp"

#include <algorithm>
#include <iterator>
#include <system_error>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

std::vector<quotation_kind> kinds_of(extract_options const& options, settings const& project) {
    auto const& wanted = options.kinds ? options.kinds : project.kinds;
    return wanted.value_or(std::vector<quotation_kind>{usual_kinds.begin(), usual_kinds.end()});
}

} // namespace

record_maker::record_maker(extract_options const& options, settings const& project)
    : words_{project.words}, kinds_{kinds_of(options, project)},
      min_confidence_{options.min_confidence.value_or(project.min_confidence.value_or(0))},
      outlets_in_{project.outlets_in} {
    std::error_code failed;
    working_directory_ = fs::current_path(failed);
}

extraction record_maker::made_of(article& read, fs::path const& name) const {
    if (!read.about.outlet) {
        read.about.outlet = outlet_of((working_directory_ / name).lexically_normal(), outlets_in_);
    }
    auto found = extract(read, words_);
    std::erase_if(found.records, [this](record const& each) { return !is_wanted(each); });
    return found;
}

/// Who wants only what is sure wants a speaker; that nobody says a term is a decision like any other.
bool record_maker::is_wanted(record const& each) const {
    bool const decides = each.speaker.name || each.kind == quotation_kind::term;
    bool const is_sure = min_confidence_ <= 0 || (decides && each.confidence >= min_confidence_);
    return is_sure && std::ranges::find(kinds_, each.kind) != kinds_.end();
}

extract_options records_of_sources() {
    extract_options out;
    out.min_confidence = 0; // whatever the project wants printed
    out.kinds = std::vector{quotation_kind::direct, quotation_kind::mixed, quotation_kind::block,
                            quotation_kind::indirect};
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
