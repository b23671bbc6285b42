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

source_circumstances found_copies::circumstances_of(metadata told, text_place const& at) const {
    if (!told.outlet) {
        told.outlet = outlet_at_(at.file);
    }
    return check_.circumstances_of(told, at.path);
}

bool found_copies::is_copy_of(first_copy const& first, text_place const& at) const {
    if (first.file.extension() != at.file.extension() || first.known != at.known) {
        return false;
    }
    if (first.found.found.empty()) {
        return true;
    }
    bool const only_folders_differ = file_name_of(first.path) == file_name_of(at.path);
    return only_folders_differ ? first.told.outlet || first.circumstances.outlet == outlet_at_(at.file)
                               : first.circumstances == circumstances_of(first.told, at);
}

std::vector<found_copies::first_copy const*> found_copies::firsts_of(std::string const& sha256) {
    std::lock_guard const lock{mutex_};
    auto const [first, last] = copies_.equal_range(sha256);
    std::vector<first_copy const*> out;
    std::transform(first, last, std::back_inserter(out), [](auto const& each) { return &each.second; });
    return out;
}

found_copies::known_text found_copies::of(std::string_view bytes, text_place const& at) {
    {
        std::lock_guard const lock{mutex_};
        if (looks_[look_of(bytes)]++ == 0) {
            return {};
        }
    }
    auto sha256 = sha256_hex(bytes);
    auto found = of_hash(sha256, at);
    return {std::move(sha256), std::move(found)};
}

std::optional<source_finds> found_copies::of_hash(std::string const& sha256, text_place const& at) {
    auto const firsts = firsts_of(sha256);
    auto const first =
        std::ranges::find_if(firsts, [&](first_copy const* each) { return is_copy_of(*each, at); });
    if (first == firsts.end()) {
        return std::nullopt;
    }
    auto found = (*first)->found;
    std::ranges::for_each(found.found, [&at](found_match& each) { each.what.path = at.path; });
    return found;
}

void found_copies::note(article const& read, metadata const& told, text_place const& at,
                        source_finds const& found) {
    first_copy made{at.file.filename(), at.path, at.known, told, circumstances_of(told, at), found};
    std::lock_guard const lock{mutex_};
    copies_.emplace(read.sha256, std::move(made));
}

void found_copies::note_parts(std::string_view bytes, text_place const& at,
                              std::vector<std::uint32_t> const& with_parts) {
    {
        std::lock_guard const lock{mutex_};
        if (looks_[look_of(bytes)] < 2) {
            return; // most texts are there once, and need no hash
        }
    }
    first_copy made{at.file.filename(), at.path, at.known, {}, {}, {{}, with_parts}};
    auto sha256 = sha256_hex(bytes);
    std::lock_guard const lock{mutex_};
    copies_.emplace(std::move(sha256), std::move(made));
}

} // namespace inquit::cli
