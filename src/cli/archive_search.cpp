#include "cli/archive_search.hpp"

#include "cli/in_order.hpp"
#include "cli/inputs.hpp"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <iterator>
#include <mutex>
#include <optional>
#include <span>
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
    using article_id = archive_reader::article_id;

    /// Quotations of which an article may have a part.
    struct parts_of_article {
        article_id id{};
        std::vector<std::uint32_t> of;
    };
    struct some_articles {
        std::span<article_id const> ids;
        result<std::vector<std::vector<short_word>>> words;
    };
    static constexpr std::size_t articles_at_a_time = 64;

    /// What one article has.
    struct finding {
        article_id id{};
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
        return archive_.candidates(check_.index())
            .and_then([this](std::vector<article_id> const& ids) { return look_at_words(ids); })
            .and_then([this] {
                auto const whole = [this](reference const& text) { return check_.whole_in(text); };
                return looked_in(with_whole_, whole);
            })
            .and_then([this](std::vector<finding>&& all) {
                add(all);
                return look_for_parts(all);
            });
    }

    /// Most candidates share a common phrase with a quotation and nothing more, which their words tell without the rest.
    result<void> look_at_words(std::vector<article_id> const& ids) {
        auto const prefilter = check_.prefilter();
        std::span<article_id const> rest{ids};
        result<void> done;
        auto const next = [&] { return next_of(rest); };
        auto const look = [&prefilter](some_articles const& some) {
            return some.words.map([&](std::vector<std::vector<short_word>> const& words) {
                std::vector<prefiltered> out;
                std::ranges::transform(words, std::back_inserter(out),
                                       [&](auto const& each) { return prefilter.of(each); });
                return std::pair{some.ids, std::move(out)};
            });
        };
        take_in_order(next, ids.size() <= articles_at_a_time ? 1 : jobs_, look, [&](auto&& some) {
            if (!some) {
                done = tl::unexpected{some.error()};
                return;
            }
            for (std::size_t at = 0; at < some->second.size(); ++at) {
                keep(some->first[at], std::move(some->second[at]));
            }
        });
        return done;
    }

    /// The words of the next articles, which are then gone from the rest.
    std::optional<some_articles> next_of(std::span<article_id const>& rest) {
        if (rest.empty()) {
            return std::nullopt;
        }
        auto const ids = rest.first(std::min(articles_at_a_time, rest.size()));
        rest = rest.subspan(ids.size());
        std::vector<std::vector<short_word>> words;
        for (auto const id : ids) {
            auto of_article = archive_.words(id);
            if (!of_article) {
                return some_articles{ids, tl::unexpected{of_article.error()}};
            }
            words.push_back(std::move(*of_article));
        }
        return some_articles{ids, std::move(words)};
    }

    void keep(article_id id, prefiltered&& what) {
        if (what.may_have_whole) {
            with_whole_.push_back(id);
        } else if (!what.parts.empty()) {
            with_parts_.push_back({id, std::move(what.parts)});
        }
    }

    /// Of quotations that stand nowhere whole.
    result<void> look_for_parts(std::vector<finding> const& all) {
        for (auto const& each : all) {
            with_parts_.push_back({each.id, each.of.with_parts});
        }
        std::vector<article_id> ids;
        std::vector<std::uint32_t> quotations;
        for (auto const& each : with_parts_) {
            auto const before = quotations.size();
            std::ranges::copy_if(each.of, std::back_inserter(quotations),
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
    result<std::vector<finding>> looked_in(std::vector<article_id> const& ids, Look look) {
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
    result<finding> looked_in(article_id id, Look const& look) {
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
    std::vector<article_id> with_whole_; ///< that may have a quotation whole
    std::vector<parts_of_article> with_parts_;
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
