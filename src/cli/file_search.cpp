#include "cli/file_search.hpp"

#include "cli/article_visits.hpp"
#include "cli/found_copies.hpp"
#include "cli/in_order.hpp"
#include "cli/numbered_lines.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <new>
#include <optional>
#include <utility>

namespace inquit::cli {
namespace {

/// What is left to ask of one text.
struct partly_asked {
    std::size_t line = 0;                  ///< of JSON lines; 0: of a file
    std::vector<std::uint32_t> with_parts; ///< quotations of which an article may have a part
    std::string sha256;                    ///< of its bytes, where they are one article and it is known
};

/// Of one input, or of one line of JSON lines.
struct findings {
    std::vector<error> failures;
    std::vector<std::string> notes;
    std::vector<source_finds> of_articles;
    partly_asked rest;
    std::optional<opened_input> lines = {}; ///< which are asked when it is their turn
};

/// What the bytes of a file have told of its text.
enum class text_state : std::uint8_t { unseen, may_be_quoted };

/// Character references and soft hyphens stand within words that are read otherwise.
bool shows_words_as_read(std::string_view bytes) {
    return bytes.find('&') == std::string_view::npos && bytes.find("\xC2\xAD") == std::string_view::npos;
}

/// Of what is told of a text beside it, all that may tell whose words it has, of when and of what event.
metadata circumstances_in(metadata told) {
    told.url.reset();
    told.archive_url.reset();
    told.accessed.reset();
    return told;
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

    /// One of the two, put to one text after another.
    struct question {
        finder look;
        filter may_have;
        found_copies copies;
    };

    void look_for_whole() {
        question whole{[this](reference const& text) { return check_.whole_matching_in(text); },
                       [this](std::string_view bytes, findings& out) {
                           if (!shows_words_as_read(bytes)) {
                               return check_.may_be_quoted(bytes);
                           }
                           auto const what = check_.may_have(bytes);
                           if (!what.may_have_whole) {
                               out.rest.with_parts = what.parts;
                           }
                           return what.may_have_whole;
                       },
                       no_copies()};
        std::size_t done = 0;
        auto const take = [&](findings&& found) {
            std::ranges::for_each(found.failures, [this](error const& each) { report_.fail(each); });
            std::ranges::for_each(found.notes, [this](std::string const& each) { report_.note(each); });
            auto& parts = found.rest.with_parts;
            for (auto const& each : found.of_articles) {
                parts.insert(parts.end(), each.with_parts.begin(), each.with_parts.end());
            }
            if (!parts.empty()) { // else nothing is left to ask
                asked_[done].push_back(std::move(found.rest));
            }
            add(std::move(found.of_articles));
        };
        for_each_in_order(
            inputs_.size(), options_.jobs, [&](std::size_t at) { return found_in(inputs_[at], whole); },
            [&](findings&& found) {
                if (found.lines) {
                    numbered_lines lines{inputs_[done], std::move(*found.lines), options_.reading};
                    look_in_lines(
                        inputs_[done], [&] { return lines.next(); }, whole, take);
                } else {
                    take(std::move(found));
                }
                bar_.show(++done);
            });
    }

    /// What could not be read has been said before.
    void look_for_parts() {
        auto const quotations = take_what_is_open();
        std::vector<std::size_t> places;
        for (std::size_t at = 0; at < inputs_.size(); ++at) {
            if (!asked_[at].empty()) {
                places.push_back(at);
            }
        }
        question parts{[&](reference const& text) { return check_.parts_matching_in(text, quotations); },
                       [](std::string_view, findings&) { return true; }, no_copies()};
        std::size_t done = 0;
        auto const take = [this](findings&& found) { add(std::move(found.of_articles)); };
        for_each_in_order(
            places.size(), options_.jobs,
            [&](std::size_t next) {
                auto const& place = inputs_[places[next]];
                auto const& asked = asked_[places[next]].front();
                auto copied =
                    asked.line > 0 ? std::nullopt : parts.copies.of_hash(asked.sha256, place_of_file(place));
                return copied ? findings{{}, {}, {std::move(*copied)}, {}} : found_in(place, parts);
            },
            [&](findings&& found) {
                auto const at = places[done++];
                if (!found.lines) {
                    take(std::move(found));
                    return;
                }
                numbered_lines lines{inputs_[at], std::move(*found.lines), options_.reading};
                auto wanted = asked_[at].begin();
                auto const next = [&]() -> std::optional<numbered_line> {
                    while (wanted != asked_[at].end()) {
                        auto line = lines.next();
                        if (!line || line->number == wanted->line) {
                            ++wanted;
                            return line;
                        }
                    }
                    return std::nullopt;
                };
                look_in_lines(inputs_[at], next, parts, take);
            });
    }

    /// Leaves of what is to be asked again only what nothing has whole; all these quotations, ascending.
    std::vector<std::uint32_t> take_what_is_open() {
        std::vector<std::uint32_t> quotations;
        for (auto& texts : asked_) {
            for (auto& each : texts) {
                std::erase_if(each.with_parts, [this](std::uint32_t one) { return check_.has_whole(one); });
                quotations.insert(quotations.end(), each.with_parts.begin(), each.with_parts.end());
            }
            std::erase_if(texts, [](partly_asked const& each) { return each.with_parts.empty(); });
        }
        std::ranges::sort(quotations);
        quotations.erase(std::unique(quotations.begin(), quotations.end()), quotations.end());
        return quotations;
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

    static text_place place_of_file(input const& from) { return {from.name, readable(from.name)}; }

    /// In several threads.
    findings found_in(input const& from, question& asked) const {
        findings out;
        auto const at = place_of_file(from);
        auto looked_at = text_state::unseen;
        auto const wants = [&](std::string_view bytes) {
            looked_at = text_state::may_be_quoted;
            return is_wanted(bytes, at, asked, out);
        };
        auto const fail = [&out](error const& failure) { out.failures.push_back(failure); };
        auto const read = [&](article&& source) {
            search(std::move(source), at, shown_path(from), asked, looked_at, out);
        };
        try {
            auto open = opened(from, options_.reading);
            if (!open) {
                fail(open.error());
            } else if (open->format == input_format::jsonl) {
                out.lines = std::move(*open);
            } else {
                visit_articles(from, std::move(*open), options_.reading, {read, fail, wants});
            }
        } catch (std::bad_alloc const&) {
            fail(memory_failure(readable(from.file)));
        }
        return out;
    }

    template <class Next, class Take>
    void look_in_lines(input const& from, Next next, question& asked, Take take) const {
        take_in_order(
            next, options_.jobs, [&](numbered_line const& line) { return found_in(line, from, asked); },
            take);
    }

    /// In several threads.
    findings found_in(numbered_line const& line, input const& from, question& asked) const {
        findings out;
        out.rest.line = line.number;
        auto const shown = shown_place_of(from, line.number);
        try {
            if (!line.text) {
                out.failures.push_back(line.text.error());
            } else if (auto const failure = search_line(line, from, shown, asked, out)) {
                out.failures.push_back({failure->code, shown, failure->offset, failure->message});
            }
        } catch (std::bad_alloc const&) {
            out.failures.push_back(memory_failure(shown));
        }
        return out;
    }

    /// What makes it no article.
    std::optional<error> search_line(numbered_line const& line, input const& from, std::string const& shown,
                                     question& asked, findings& out) const {
        auto opened =
            open_json_line(*line.text, place_of(from, line.number), {"", options_.reading.encoding}).text;
        if (!opened) {
            return opened.error();
        }
        text_place const at{from.name, opened->path, circumstances_in(opened->about)};
        bool const shows_words = opened->format == input_format::text;
        if (shows_words && !is_wanted(opened->words, at, asked, out)) {
            return std::nullopt;
        }
        auto read = article_of(std::move(*opened));
        if (!read) {
            return read.error();
        }
        search(std::move(*read), at, shown, asked,
               shows_words ? text_state::may_be_quoted : text_state::unseen, out);
        return std::nullopt;
    }

    static error memory_failure(std::string path) {
        return {error_code::too_large, std::move(path), {}, "needs more memory than there is"};
    }

    /// False: what it has is known, or that it has nothing.
    static bool is_wanted(std::string_view bytes, text_place const& at, question& asked, findings& out) {
        auto known = asked.copies.of(bytes, at);
        out.rest.sha256 = std::move(known.sha256);
        if (known.found) {
            out.of_articles.push_back(std::move(*known.found));
            return false;
        }
        bool const may_have = asked.may_have(bytes, out);
        if (!may_have) {
            asked.copies.note_parts(bytes, at, out.rest.with_parts);
        }
        return may_have;
    }

    void search(article&& source, text_place const& at, std::string const& shown, question& asked,
                text_state looked_at, findings& out) const {
        bool const is_draft = check_.is_draft(source.sha256);
        if (is_draft) {
            out.notes.push_back(
                fmt::format("{}: is a draft itself, and no source of its own quotations", shown));
        }
        auto const told = source.about;
        auto found = finds_of(source, at.file, asked.look, looked_at);
        if (!is_draft) {
            asked.copies.note(source, told, at, found);
        }
        out.of_articles.push_back(std::move(found));
    }

    /// Who said the words is asked only where they stand: it costs much more than finding them.
    source_finds finds_of(article& read, std::filesystem::path const& name, finder const& look,
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
    std::vector<std::vector<partly_asked>> asked_; ///< of each input, by line
};

} // namespace

void look_in_files(input_list const& files, file_search_options const& options, checker& check,
                   reporter& report, progress& bar) {
    std::ranges::for_each(files.failures, [&report](error const& failure) { report.fail(failure); });
    file_search{files.inputs, options, check, report, bar}.run();
}

} // namespace inquit::cli
