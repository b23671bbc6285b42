#include "cli/file_search.hpp"

#include "cli/article_visits.hpp"
#include "cli/found_copies.hpp"
#include "cli/in_order.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <new>
#include <utility>

namespace inquit::cli {
namespace {

/// What is left to ask of one input.
struct partly_asked {
    std::vector<std::uint32_t> with_parts; ///< quotations of which an article may have a part
    std::string sha256;                    ///< of its bytes, where they are one article and it is known
};

/// Of one input.
struct findings {
    std::vector<error> failures;
    std::vector<std::string> notes;
    std::vector<source_finds> of_articles;
    partly_asked rest;
};

/// What the bytes of a file have told of its text.
enum class text_state : std::uint8_t { unseen, may_be_quoted };

/// Character references and soft hyphens stand within words that are read otherwise.
bool shows_words_as_read(std::string_view bytes) {
    return bytes.find('&') == std::string_view::npos && bytes.find("\xC2\xAD") == std::string_view::npos;
}

/// Two questions, as to an archive: what has a quotation whole; then, what has parts of those that nothing has whole.
class file_search {
  public:
    file_search(std::vector<input> const& inputs, file_search_options const& options, checker& check,
                reporter& report, progress& bar)
        : inputs_{inputs}, options_{options}, check_{check}, report_{report}, bar_{bar},
          asked_(inputs.size()) {}

    void run() {
        look_for_whole();
        look_for_parts();
    }

  private:
    using finder = std::function<source_matches(reference const&)>;
    using filter = std::function<bool(std::string_view, findings&)>;

    void look_for_whole() {
        finder const whole = [this](reference const& text) { return check_.whole_matching_in(text); };
        filter const may_have = [this](std::string_view bytes, findings& out) {
            if (!shows_words_as_read(bytes)) {
                return check_.may_be_quoted(bytes);
            }
            auto const what = check_.may_have(bytes);
            if (!what.may_have_whole) {
                out.rest.with_parts = what.parts;
            }
            return what.may_have_whole;
        };
        auto copies = no_copies();
        std::size_t done = 0;
        for_each_in_order(
            inputs_.size(), options_.jobs,
            [&](std::size_t at) { return found_in(inputs_[at], whole, may_have, copies); },
            [&](findings&& found) {
                std::ranges::for_each(found.failures, [this](error const& each) { report_.fail(each); });
                std::ranges::for_each(found.notes, [this](std::string const& each) { report_.note(each); });
                auto& parts = found.rest.with_parts;
                for (auto const& each : found.of_articles) {
                    parts.insert(parts.end(), each.with_parts.begin(), each.with_parts.end());
                }
                if (!parts.empty()) { // else nothing is left to ask
                    asked_[done] = std::move(found.rest);
                }
                add(std::move(found.of_articles));
                bar_.show(done++);
            });
    }

    /// What could not be read has been said before.
    void look_for_parts() {
        std::vector<std::uint32_t> quotations;
        std::vector<std::size_t> places;
        for (std::size_t at = 0; at < inputs_.size(); ++at) {
            auto const before = quotations.size();
            std::ranges::copy_if(asked_[at].with_parts, std::back_inserter(quotations),
                                 [this](std::uint32_t each) { return !check_.has_whole(each); });
            if (quotations.size() > before) {
                places.push_back(at);
            }
        }
        std::ranges::sort(quotations);
        quotations.erase(std::unique(quotations.begin(), quotations.end()), quotations.end());
        finder const parts = [&](reference const& text) {
            return check_.parts_matching_in(text, quotations);
        };
        filter const all = [](std::string_view, findings&) { return true; };
        auto copies = no_copies();
        for_each_in_order(
            places.size(), options_.jobs,
            [&](std::size_t at) {
                auto const& place = inputs_[places[at]];
                auto copied = copies.of_hash(asked_[places[at]].sha256, place.name);
                return copied ? findings{{}, {}, {std::move(*copied)}, {}}
                              : found_in(place, parts, all, copies);
            },
            [this](findings&& found) { add(std::move(found.of_articles)); });
    }

    found_copies no_copies() {
        return {check_,
                [this](std::filesystem::path const& name) { return options_.records.outlet_at(name); }};
    }

    void add(std::vector<source_finds>&& all) {
        for (auto& each : all) {
            check_.add(std::move(each.found));
        }
    }

    /// In several threads.
    findings found_in(input const& from, finder const& look, filter const& may_have,
                      found_copies& copies) const {
        findings out;
        auto looked_at = text_state::unseen;
        auto const wants = [&](std::string_view bytes) {
            auto known = copies.of(bytes, from.name);
            out.rest.sha256 = std::move(known.sha256);
            if (known.found) {
                out.of_articles.push_back(std::move(*known.found));
                return false;
            }
            looked_at = text_state::may_be_quoted;
            bool const is_wanted = may_have(bytes, out);
            if (!is_wanted) {
                copies.note_parts(bytes, from.name, out.rest.with_parts);
            }
            return is_wanted;
        };
        auto const fail = [&out](error const& failure) { out.failures.push_back(failure); };
        auto const read = [&](article&& source) {
            bool const is_draft = check_.is_draft(source.sha256);
            if (is_draft) {
                out.notes.push_back(fmt::format("{}: is a draft itself, and no source of its own quotations",
                                                shown_path(from)));
            }
            auto const told = source.about;
            auto found = found_in(source, from.name, look, looked_at);
            if (!is_draft) {
                copies.note(source, told, from.name, found);
            }
            out.of_articles.push_back(std::move(found));
        };
        try {
            visit_articles(from, options_.reading, {read, fail, wants});
        } catch (std::bad_alloc const&) {
            fail({error_code::too_large, readable(from.file), {}, "needs more memory than there is"});
        }
        return out;
    }

    /// Who said the words is asked only where they stand: it costs much more than finding them.
    source_finds found_in(article& read, std::filesystem::path const& name, finder const& look,
                          text_state looked_at) const {
        if (looked_at == text_state::unseen && !check_.may_be_quoted(read.text.text())) {
            return {};
        }
        auto const pairs = options_.records.paired(read);
        auto const known = look(unattributed_reference_of(read, pairs));
        if (known.all.empty()) {
            return {{}, known.with_parts};
        }
        std::vector<byte_span> places;
        std::ranges::transform(known.all, std::back_inserter(places), &source_matches::one::reach);
        return check_.finds_in(reference_of(read, options_.records.made_at(places, read, pairs, name)),
                               known);
    }

    std::vector<input> const& inputs_;
    file_search_options const& options_;
    checker& check_;
    reporter& report_;
    progress& bar_;
    std::vector<partly_asked> asked_; ///< of each input
};

} // namespace

void look_in_files(input_list const& files, file_search_options const& options, checker& check,
                   reporter& report, progress& bar) {
    std::ranges::for_each(files.failures, [&report](error const& failure) { report.fail(failure); });
    file_search{files.inputs, options, check, report, bar}.run();
}

} // namespace inquit::cli
