#include "cli/csl_styles.hpp"

#include "cli/inputs.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <pugixml.hpp>
#include <string_view>
#include <system_error>
#include <vector>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

constexpr char const* debian_styles = "/usr/share/citation-style-language/styles";

std::vector<fs::path> style_folders() {
    std::vector<fs::path> out;
    auto const add = [&out](char const* variable, fs::path const& below) {
        auto const* const value = std::getenv(variable);
        if (value != nullptr && *value != '\0') {
            out.push_back(value / below);
        }
    };
    add("XDG_DATA_HOME", "pandoc/csl");
    add("HOME", ".local/share/pandoc/csl");
    add("HOME", ".pandoc/csl");
    add("HOME", ".csl");
    out.emplace_back(debian_styles);
    out.push_back(fs::path{debian_styles} / "dependent");
    return out;
}

bool is_file(fs::path const& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

fs::path named_style(std::string const& name) {
    for (auto const& folder : style_folders()) {
        if (auto path = folder / (name + ".csl"); is_file(path)) {
            return path;
        }
    }
    return {};
}

/// "apa" of <link href="http://www.zotero.org/styles/apa" rel="independent-parent"/>; "" of a style that stands alone.
std::string parent_of(fs::path const& style) {
    pugi::xml_document document;
    document.load_file(style.c_str());
    for (auto const link : document.child("style").child("info").children("link")) {
        if (std::string_view{link.attribute("rel").value()} == "independent-parent") {
            return fs::path{link.attribute("href").value()}.filename().string();
        }
    }
    return {};
}

error not_found(std::string const& style, std::string message) {
    return {error_code::not_found, "--style " + style, {}, std::move(message)};
}

} // namespace

result<fs::path> style_file(std::string const& style) {
    bool const is_path = style.find('/') != std::string::npos || style.ends_with(".csl");
    if (is_path && !is_file(style)) {
        return tl::unexpected{not_found(style, "no such file")};
    }
    auto const found = is_path ? fs::path{style} : named_style(style);
    if (found.empty()) {
        return tl::unexpected{
            not_found(style, fmt::format("no such style in pandoc's csl folders or {} (Debian: apt install "
                                         "citation-style-language-styles)",
                                         debian_styles))};
    }
    auto const parent = parent_of(found);
    auto const whole = parent.empty() ? found : named_style(parent);
    if (whole.empty()) {
        return tl::unexpected{
            not_found(style, fmt::format("is {} by another name, which is not there", parent))};
    }
    return whole;
}

} // namespace inquit::cli
