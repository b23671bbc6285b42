#include "cli/archive_search.hpp"

#include "cli/in_order.hpp"
#include "cli/inputs.hpp"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <iterator>
#include <mutex>
#include <system_error>
#include <tuple>
#include <utility>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds patience{10};

class archive_search {
  public:
    archive_search(archive_reader archive, checker& check, reporter& report, unsigned jobs)
        : archive_{std::move(archive)}, check_{check}, report_{report}, jobs_{jobs} {
        std::error_code failed;
        here_ = fs::current_path(failed);
    }

    result<void> run() {
        return note_drafts().and_then([this] { return look_in_articles(); });
    }

  private:
    /// What one article has.
    struct finding {
        archive_reader::article_id id{};
        std::string file;
        std::uint32_t line = 0;
        source_finds of;
    };

    /// As its records call it when its file is read.
    [[nodiscard]] std::string path_of(archived_article const& from) const {
        if (from.name) {
            return *from.name;
        }
        auto const relative = from.file.lexically_relative(here_);
        auto const name = readable(relative.empty() ? from.file : relative);
        return from.line == 0 ? name : fmt::format("{}:{}", name, from.line);
    }

    result<void> note_drafts() {
        for (auto const& hash : check_.draft_hashes()) {
            auto const same = archive_.articles_of_hash(hash);
            if (!same) {
                return tl::unexpected{same.error()};
            }
            for (auto const& each : *same) {
                report_.note(
                    fmt::format("{}: is a draft itself, and no source of its own quotations", path_of(each)));
            }
        }
        return {};
    }

    result<void> look_in_articles() {
        auto const ids = archive_.candidates(check_.index());
        if (!ids) {
            return tl::unexpected{ids.error()};
        }
        auto const whole = [this](reference const& text) { return check_.whole_in(text); };
        return looked_in(*ids, whole).and_then([this](std::vector<finding>&& all) {
            add(all);
            return look_for_parts(all);
        });
    }

    /// Of quotations that stand nowhere whole.
    result<void> look_for_parts(std::vector<finding> const& all) {
        std::vector<archive_reader::article_id> ids;
        std::vector<std::uint32_t> quotations;
        for (auto const& each : all) {
            auto const before = quotations.size();
            std::ranges::copy_if(each.of.with_parts, std::back_inserter(quotations),
                                 [this](std::uint32_t quotation) { return !check_.has_whole(quotation); });
            if (quotations.size() > before) {
                ids.push_back(each.id);
            }
        }
        std::ranges::sort(quotations);
        quotations.erase(std::unique(quotations.begin(), quotations.end()), quotations.end());
        auto const parts = [&](reference const& text) {
            return source_finds{check_.parts_in(text, quotations), {}};
        };
        return looked_in(ids, parts).map([this](std::vector<finding>&& found) { add(found); });
    }

    /// In the order of their files: the checker takes the first of two that are as good as each other.
    template <class Look>
    result<std::vector<finding>> looked_in(std::vector<archive_reader::article_id> const& ids, Look look) {
        std::vector<finding> all;
        result<void> done;
        for_each_in_order(
            ids.size(), jobs_, [&](std::size_t i) { return looked_in(ids[i], look); },
            [&](result<finding>&& each) {
                if (!each) {
                    done = tl::unexpected{std::move(each).error()};
                } else if (!each->of.found.empty() || !each->of.with_parts.empty()) {
                    all.push_back(std::move(*each));
                }
            });
        if (!done) {
            return tl::unexpected{std::move(done).error()};
        }
        std::ranges::sort(all, [](finding const& left, finding const& right) {
            return std::tie(left.file, left.line) < std::tie(right.file, right.line);
        });
        return all;
    }

    /// In several threads.
    template <class Look>
    result<finding> looked_in(archive_reader::article_id id, Look const& look) {
        auto from = [&] {
            std::scoped_lock const lock{one_at_a_time_};
            return archive_.article(id);
        }();
        if (!from) {
            return tl::unexpected{std::move(from).error()};
        }
        from->text.path = path_of(*from);
        return finding{id, from->file.string(), from->line, look(from->text)};
    }

    void add(std::vector<finding>& all) {
        for (auto& each : all) {
            check_.add(std::move(each.of.found));
        }
    }

    std::mutex one_at_a_time_; ///< of archive_
    archive_reader archive_;
    checker& check_;
    reporter& report_;
    unsigned jobs_;
    fs::path here_;
};

} // namespace

void look_in_archive(fs::path const& archive, checker& check, reporter& report, unsigned jobs) {
    auto const done = archive_reader::opened(archive, patience).and_then([&](archive_reader&& open) {
        return archive_search{std::move(open), check, report, jobs}.run();
    });
    if (!done) {
        report.fail(done.error());
    }
}

} // namespace inquit::cli
