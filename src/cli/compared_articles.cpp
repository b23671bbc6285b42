#include "cli/compared_articles.hpp"

#include "cli/article_visits.hpp"
#include "cli/in_order.hpp"
#include "cli/record_input.hpp"

#include <algorithm>
#include <new>
#include <utility>

namespace inquit::cli {
namespace {

struct articles_of_input {
    std::vector<error> failures;
    std::vector<std::pair<article, std::vector<record>>> articles;
    read_input filed; ///< where it is a file of records
};

void read_articles(input const& from, opened_input open, article_run const& run, articles_of_input& out) {
    auto const add = [&](article&& read) {
        auto made = run.records.made_of(read, from.name);
        out.articles.emplace_back(std::move(read), std::move(made.records));
    };
    auto const fail = [&out](error const& failure) { out.failures.push_back(failure); };
    visit_articles(from, std::move(open), run.reading, {add, fail, {}});
}

void read(input const& from, article_run const& run, articles_of_input& out) {
    auto open = opened(from, run.reading);
    auto content = result<input_content>{input_content::articles};
    if (!open) {
        content = tl::unexpected{open.error()};
    } else if (run.take_records) {
        content = content_of(from, *open, run.reading);
    }
    if (!content) {
        out.failures.push_back(content.error());
    } else if (*content == input_content::articles) {
        read_articles(from, std::move(*open), run, out);
    } else {
        out.filed = read_record_input(from, *open);
        std::erase_if(out.filed.records,
                      [&run](record const& each) { return !run.records.wanted().takes(each); });
    }
}

/// In several threads.
articles_of_input articles_in(input const& from, article_run const& run) {
    articles_of_input out;
    try {
        read(from, run, out);
    } catch (std::bad_alloc const&) {
        out.failures.push_back(
            {error_code::too_large, readable(from.file), {}, "needs more memory than there is"});
    }
    return out;
}

} // namespace

input_list inputs_with_original(input_options const& options, std::string const& original) {
    auto paths = options.paths;
    if (!original.empty()) {
        paths.push_back(original);
    }
    return inputs_of(paths, options.stdin_path, options.search);
}

std::string name_of_original(input_options const& options, std::string const& original) {
    if (original.empty()) {
        return {};
    }
    auto const found = inputs_of({&original, 1}, {}, options.search);
    return found.inputs.empty() ? std::string{} : readable(found.inputs.front().name);
}

void take_articles(std::span<input const> inputs, article_run const& run, article_taker const& take) {
    std::size_t done = 0;
    for_each_in_order(
        inputs.size(), run.jobs, [&](std::size_t i) { return articles_in(inputs[i], run); },
        [&](articles_of_input&& made) {
            run.bar.show(done++);
            auto const fail = [&run](auto const& problem) { run.report.fail(problem); };
            std::ranges::for_each(made.failures, fail);
            std::ranges::for_each(made.filed.failures, fail);
            std::ranges::for_each(made.filed.problems, fail);
            if (made.filed.is == input_content::records) {
                run.take_records(std::move(made.filed.records));
            }
            for (auto& [read, records] : made.articles) {
                take(read, std::move(records));
            }
        });
    run.bar.hide();
}

} // namespace inquit::cli
