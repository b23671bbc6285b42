#include "cli/found_copies.hpp"

#include "cli/inputs.hpp"
#include "text/digest.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace inquit::cli {
namespace {

/// A hash of a text's size, and of what it has at its begin, in its midst and at its end.
std::size_t look_of(std::string_view bytes) {
    constexpr std::size_t piece = 32;
    auto look = std::to_string(bytes.size());
    for (auto const at : {std::size_t{0}, bytes.size() / 2, bytes.size() - std::min(bytes.size(), piece)}) {
        look.append(1, ' ').append(bytes.substr(at, piece));
    }
    return std::hash<std::string>{}(look);
}

} // namespace

found_copies::found_copies(checker const& check,
                           std::function<std::optional<std::string>(std::filesystem::path const&)> outlet_at)
    : check_{check}, outlet_at_{std::move(outlet_at)} {}

source_circumstances found_copies::circumstances_of(metadata told, std::filesystem::path const& name) const {
    if (!told.outlet) {
        told.outlet = outlet_at_(name);
    }
    return check_.circumstances_of(told, readable(name));
}

bool found_copies::is_copy_of(first_copy const& first, std::filesystem::path const& name) const {
    if (first.file.extension() != name.extension()) {
        return false;
    }
    if (first.found.found.empty()) {
        return true;
    }
    bool const only_folders_differ = first.file == name.filename();
    return only_folders_differ ? first.told.outlet || first.circumstances.outlet == outlet_at_(name)
                               : first.circumstances == circumstances_of(first.told, name);
}

std::vector<found_copies::first_copy const*> found_copies::firsts_of(std::string const& sha256) {
    std::lock_guard const lock{mutex_};
    auto const [first, last] = copies_.equal_range(sha256);
    std::vector<first_copy const*> out;
    std::transform(first, last, std::back_inserter(out), [](auto const& each) { return &each.second; });
    return out;
}

found_copies::known_text found_copies::of(std::string_view bytes, std::filesystem::path const& name) {
    {
        std::lock_guard const lock{mutex_};
        if (looks_[look_of(bytes)]++ == 0) {
            return {};
        }
    }
    auto sha256 = sha256_hex(bytes);
    auto found = of_hash(sha256, name);
    return {std::move(sha256), std::move(found)};
}

std::optional<source_finds> found_copies::of_hash(std::string const& sha256,
                                                  std::filesystem::path const& name) {
    auto const firsts = firsts_of(sha256);
    auto const first =
        std::ranges::find_if(firsts, [&](first_copy const* each) { return is_copy_of(*each, name); });
    if (first == firsts.end()) {
        return std::nullopt;
    }
    auto found = (*first)->found;
    std::ranges::for_each(found.found, [&name](found_match& each) { each.what.path = readable(name); });
    return found;
}

void found_copies::note(article const& read, metadata const& told, std::filesystem::path const& name,
                        source_finds const& found) {
    first_copy made{name.filename(), told, circumstances_of(told, name), found};
    std::lock_guard const lock{mutex_};
    copies_.emplace(read.sha256, std::move(made));
}

void found_copies::note_parts(std::string_view bytes, std::filesystem::path const& name,
                              std::vector<std::uint32_t> const& with_parts) {
    {
        std::lock_guard const lock{mutex_};
        if (looks_[look_of(bytes)] < 2) {
            return; // most texts are there once, and need no hash
        }
    }
    first_copy made{name.filename(), {}, {}, {{}, with_parts}};
    auto sha256 = sha256_hex(bytes);
    std::lock_guard const lock{mutex_};
    copies_.emplace(std::move(sha256), std::move(made));
}

} // namespace inquit::cli
