#include "cli/report_command.hpp"

#include "cli/atomic_file.hpp"
#include "cli/compared_articles.hpp"
#include "cli/progress.hpp"
#include "cli/reporter.hpp"
#include "cli/settings.hpp"

#include <algorithm>
#include <fstream>
#include <string>
#include <system_error>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

/// Stands in the head of every page that we write.
constexpr std::string_view generator = R"(<meta name="generator" content="inquit"/>)";

bool is_report(fs::path const& file) {
    constexpr std::size_t head = 1024;
    std::string bytes(head, '\0');
    std::ifstream in{file, std::ios::binary};
    in.read(bytes.data(), static_cast<std::streamsize>(head));
    return bytes.find(generator) != std::string::npos;
}

/// Why the page cannot go there; nothing if it can.
std::optional<error> reason_to_keep(fs::path const& output, overwriting overwrite) {
    std::error_code failed;
    auto const state = fs::status(output, failed);
    if (!fs::exists(state)) {
        return std::nullopt;
    }
    if (fs::is_directory(state)) {
        return error{
            error_code::not_writable, readable(output), {}, "is a folder; name a file, such as report.html"};
    }
    if (fs::is_regular_file(state) && overwrite == overwriting::unedited_only && !is_report(output)) {
        return error{error_code::edited_file,
                     readable(output),
                     {},
                     "is there and no report of inquit; it was left as it is (--force replaces it)"};
    }
    return std::nullopt;
}

bool is_same_file(fs::path const& left, fs::path const& right) {
    std::error_code failed;
    return fs::equivalent(left, right, failed);
}

/// An earlier report that lies among the articles is none of them. An article that is named as such is no place for the report.
std::optional<error> without_output(input_list& inputs, fs::path const& output) {
    auto const is_output = [&output](input const& each) {
        return each.from == input::origin::file && is_same_file(each.file, output);
    };
    auto const found = std::ranges::find_if(inputs.inputs, is_output);
    if (found == inputs.inputs.end()) {
        return std::nullopt;
    }
    if (found->how == input::mention::named || !is_report(output)) {
        return error{
            error_code::bad_option, readable(output), {}, "is one of the articles; name another file for -o"};
    }
    std::erase_if(inputs.inputs, is_output);
    return std::nullopt;
}

/// Reports why the page cannot be written, before hours of work are done.
bool may_write(page_options const& options, input_list& inputs, reporter& report) {
    if (!options.output) {
        return true;
    }
    auto failure = without_output(inputs, *options.output);
    if (!failure) {
        failure = reason_to_keep(*options.output, options.overwrite);
    }
    if (failure) {
        report.fail(*failure);
    }
    return !failure;
}

} // namespace

int write_report(page_options const& options) {
    progress no_bar{0};
    reporter early_report{no_bar};
    auto const project = settings_of(options.words, early_report);
    if (!project) {
        return early_report.exit_code();
    }
    auto found = inputs_with_original(options.input, options.original);
    progress bar{found.inputs.size()};
    reporter report{bar};
    std::ranges::for_each(found.failures, [&report](error const& failure) { report.fail(failure); });
    if (!may_write(options, found, report)) {
        return report.exit_code();
    }
    extract_options wanted;
    wanted.kinds = options.kinds;
    record_maker const records{wanted, *project};
    auto const original = name_of_original(options.input, options.original);
    comparison statements{options.rules, original};
    inquit::report page{options.paragraphs, original};
    take_articles(found.inputs, {options.input.reading, options.jobs, records, bar, report},
                  [&](article const& read, std::vector<record>&& made) {
                      statements.add(read, made);
                      page.add(reported(read, std::move(made)));
                  });
    auto const html = page.html(statements.result());
    if (!options.output) {
        static_cast<void>(report.print(html));
    } else if (auto const failure = write_failure(*options.output, html)) {
        report.fail(*failure);
    }
    return report.exit_code();
}

} // namespace inquit::cli
