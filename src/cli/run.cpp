#include "cli/run.hpp"

#include "cli/check_command.hpp"
#include "cli/cite_command.hpp"
#include "cli/compare_command.hpp"
#include "cli/descriptors.hpp"
#include "cli/explain_command.hpp"
#include "cli/extract_command.hpp"
#include "cli/index_command.hpp"
#include "cli/lexicon_command.hpp"
#include "cli/lint_command.hpp"
#include "cli/lsp_command.hpp"
#include "cli/options.hpp"
#include "cli/report_command.hpp"
#include "cli/reporter.hpp"
#include "cli/review_command.hpp"

#include <cstdlib>
#include <exception>
#include <new>
#include <pugixml.hpp>
#include <string_view>
#include <unistd.h>

namespace inquit::cli {
namespace {

constexpr int failed = 2;

int said(last_words const& words) {
    auto const stream = words.exit_code == 0 ? STDOUT_FILENO : STDERR_FILENO;
    auto const written = write_all(stream, words.text);
    if (written.state != delivery::failed || stream == STDERR_FILENO) {
        return words.exit_code;
    }
    static_cast<void>(
        write_all(STDERR_FILENO, message_line("standard output: " + reason_text(written.reason))));
    return failed;
}

int done(command const& todo) {
    if (auto const* const extract = std::get_if<extract_options>(&todo)) {
        return extract_files(*extract);
    }
    if (auto const* const index = std::get_if<index_options>(&todo)) {
        return index_articles(*index);
    }
    if (auto const* const compare = std::get_if<compare_options>(&todo)) {
        return compare_articles(*compare);
    }
    if (auto const* const page = std::get_if<page_options>(&todo)) {
        return write_report(*page);
    }
    if (auto const* const cite = std::get_if<cite_options>(&todo)) {
        return cite_articles(*cite);
    }
    if (auto const* const lexicons = std::get_if<check_lexicon_options>(&todo)) {
        return check_lexicons(*lexicons);
    }
    if (auto const* const lint = std::get_if<lint_options>(&todo)) {
        return lint_articles(*lint);
    }
    if (auto const* const rules = std::get_if<rules_options>(&todo)) {
        return show_rules(*rules);
    }
    if (auto const* const review = std::get_if<review_options>(&todo)) {
        return review_records(*review);
    }
    if (std::holds_alternative<init_options>(todo)) {
        return init_project();
    }
    if (auto const* const editor = std::get_if<lsp_options>(&todo)) {
        return serve_editor(*editor);
    }
    if (auto const* const check = std::get_if<check_options>(&todo)) {
        return check_drafts(*check);
    }
    if (auto const* const explain = std::get_if<explain_options>(&todo)) {
        return explain_files(*explain);
    }
    return said(std::get<last_words>(todo));
}

void say_that_memory_ran_out() { // without any
    constexpr std::string_view message = "inquit: out of memory\n";
    static_cast<void>(write_all(STDERR_FILENO, message));
}

/// Where no exception may go further: libstdc++ lists folders in such a function.
[[noreturn]] void end_at_once() {
    try {
        throw;
    } catch (std::bad_alloc const&) {
        say_that_memory_ran_out();
        ::_exit(failed);
    } catch (...) {
        std::abort();
    }
}

/// pugixml goes on without what it has no memory for.
void* taken_or_thrown(std::size_t size) {
    auto* const made = std::malloc(size);
    if (made == nullptr) {
        throw std::bad_alloc{};
    }
    return made;
}

} // namespace

int run(int count, char** arguments) {
    prepare_standard_streams();
    std::set_terminate(end_at_once);
    pugi::set_memory_management_functions(taken_or_thrown, std::free);
    try {
        return done(parse(count, arguments));
    } catch (std::bad_alloc const&) {
        say_that_memory_ran_out();
    } catch (std::exception const& failure) { // nothing of ours throws this far
        static_cast<void>(write_all(STDERR_FILENO, message_line(failure.what())));
    }
    return failed;
}

} // namespace inquit::cli
