#include "cli/found_copies.hpp"

#include "cli/inputs.hpp"
#include "text/digest.hpp"

#include <algorithm>
#include <utility>

namespace inquit::cli {

found_copies::found_copies(checker const& check,
                           std::function<std::optional<std::string>(std::filesystem::path const&)> outlet_at)
    : check_{check}, outlet_at_{std::move(outlet_at)} {}

source_circumstances found_copies::circumstances_of(metadata told, std::filesystem::path const& name) const {
    if (!told.outlet) {
        told.outlet = outlet_at_(name);
    }
    return check_.circumstances_of(told, readable(name));
}

std::optional<source_finds> found_copies::of(std::string_view bytes,
                                             std::filesystem::path const& name) const {
    if (!has_of_size(bytes.size())) {
        return std::nullopt;
    }
    auto const sha256 = sha256_hex(bytes);
    std::lock_guard const lock{mutex_};
    auto const first = copies_.find(sha256);
    if (first == copies_.end() || first->second.extension != name.extension()
        || first->second.circumstances != circumstances_of(first->second.told, name)) {
        return std::nullopt;
    }
    auto found = first->second.found;
    std::ranges::for_each(found.found, [&name](found_match& each) { each.what.path = readable(name); });
    return found;
}

void found_copies::note(article const& read, metadata const& told, std::filesystem::path const& name,
                        source_finds const& found) {
    first_copy made{name.extension(), told, circumstances_of(told, name), found};
    std::lock_guard const lock{mutex_};
    copies_.try_emplace(read.sha256, std::move(made));
    sizes_.insert(read.file.size());
}

bool found_copies::has_of_size(std::size_t bytes) const {
    std::lock_guard const lock{mutex_};
    return sizes_.contains(bytes);
}

} // namespace inquit::cli
