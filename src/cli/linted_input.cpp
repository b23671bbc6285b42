#include "cli/linted_input.hpp"

#include "cli/terminal.hpp"
#include "lint/finding_text.hpp"
#include "read/read.hpp"
#include "text/digest.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <new>
#include <system_error>

namespace inquit::cli {
namespace {

/// Another build finds other things.
std::string own_build() {
    std::error_code ignored;
    std::filesystem::path const self{"/proc/self/exe"};
    return fmt::format("{} {} {}", version(), std::filesystem::file_size(self, ignored),
                       std::filesystem::last_write_time(self, ignored).time_since_epoch().count());
}

std::string made_with(lint_options const& options, settings const& project) {
    auto const& reading = options.input.reading;
    return fmt::format("{}\n{}\n{}\n{}\n{}", own_build(), static_cast<int>(reading.format), reading.encoding,
                       reading.max_expanded, sha256_hex(project.texts));
}

} // namespace

input_linter::input_linter(lint_options const& options, settings const& project, lint_companions& companions,
                           lint_cache const* cache)
    : options_{options}, project_{project}, companions_{companions}, rules_{project, options.profile},
      cache_{cache}, columns_{view_of(color_use::never).columns}, made_with_{made_with(options, project)} {}

linted_input input_linter::linted(input const& from) const {
    std::string key;
    if (cache_ != nullptr && from.from == input::origin::file) {
        if (auto const bytes = read_bytes(from.file)) {
            key = sha256_hex(fmt::format("{}\n{}\n{}\n{}", made_with_, readable(from.name),
                                         rules_.text_of(from.name), sha256_hex(*bytes)));
            if (auto known = remembered(from, key)) {
                return std::move(*known);
            }
        }
    }
    linted_input out;
    try {
        out = found_in(from);
    } catch (std::bad_alloc const&) {
        out.failures.push_back(
            {error_code::too_large, readable(from.file), {}, "needs more memory than there is"});
    }
    // A line of JSON lines is an article of another name, which remembered() does not know.
    bool const is_whole = out.failures.empty() && out.articles.size() == 1 && !out.fixed
                          && out.articles.front().path == readable(from.name);
    out.cache_key = is_whole ? std::move(key) : std::string{};
    return out;
}

std::optional<linted_input> input_linter::remembered(input const& from, std::string const& key) const {
    auto found = cache_->find(std::filesystem::absolute(from.file), key);
    if (!found) {
        return std::nullopt;
    }
    bool const needs_article = options_.format == lint_format::full && !found->empty();
    bool const needs_fixes =
        options_.fixes != fix_use::never
        && std::ranges::any_of(*found, [](placed_finding const& each) { return !each.found.fix.empty(); });
    if (needs_article || needs_fixes) {
        return std::nullopt;
    }
    linted_input out;
    out.articles.push_back({readable(from.name), std::move(*found), {}});
    return out;
}

linted_input input_linter::found_in(input const& from) const {
    linted_input out;
    auto const rules = rules_.of(from.name);
    auto const find = [&](article const& read) {
        return lint(read, rules, project_.words, companions_.beside(read));
    };
    bool is_fixed = options_.fixes != fix_use::never;
    companions_.visit(
        from, {[&](article&& read) {
                   if (auto failure = companions_.failure_of(read)) {
                       out.failures.push_back(std::move(*failure));
                   }
                   auto found = find(read);
                   if (!is_fixed) {
                       out.articles.push_back(shown(read, std::move(found)));
                       return;
                   }
                   auto mended = fixed(std::move(read), std::move(found), options_.input.reading, find);
                   out.articles.push_back(shown(mended.read, std::move(mended.findings)));
                   if (mended.fixes != 0) {
                       out.fixed = std::move(mended);
                   }
               },
               [&out](error const& failure) { out.failures.push_back(failure); },
               {},
               [&is_fixed](std::uint32_t) { is_fixed = false; }}); // its text is a part of the file
    return out;
}

linted_article input_linter::shown(article const& read, std::vector<finding>&& found) const {
    linted_article out{read.path, {}, {}};
    for (auto& each : found) {
        if (options_.format == lint_format::full) {
            out.passages.push_back(finding_passage(each, read, columns_));
        }
        auto where = anchor_of(read.file, each.in_file);
        out.findings.push_back({std::move(each), std::move(where)});
    }
    return out;
}

} // namespace inquit::cli
