// How long each stage takes on its own: inquit_stages FOLDER. A line a stage on standard output, its name and seconds of processor time,
// parted by a tab; before them the bytes, articles and records. The best of three rounds, in one thread, nothing read from disk or written.
#include "attribute/attribute.hpp"
#include "emit/fields.hpp"
#include "inquit.hpp"
#include "pair/quotation.hpp"
#include "record/make_records.hpp"
#include "resolve/resolve.hpp"

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include <yaml-cpp/yaml.h>

namespace {

using namespace inquit;

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// What yaml-cpp makes of a record by itself, as its documentation has it: the limit for YAML.
class plain_yaml_sink {
  public:
    plain_yaml_sink() { emitter_ << YAML::BeginDoc; }
    void begin_map(node_style how) { emitter_ << style(how) << YAML::BeginMap; }
    void end_map() { emitter_ << YAML::EndMap; }
    void begin_list(node_style how) { emitter_ << style(how) << YAML::BeginSeq; }
    void end_list() { emitter_ << YAML::EndSeq; }
    void key(std::string_view name) { emitter_ << YAML::Key << std::string{name} << YAML::Value; }
    void text(std::string_view value) { emitter_ << YAML::DoubleQuoted << std::string{value}; }
    void number(std::uint32_t value) { emitter_ << value; }
    void decimal(double value) { emitter_ << value; }
    void boolean(bool value) { emitter_ << value; }
    void null() { emitter_ << YAML::Null; }
    [[nodiscard]] std::size_t size() const { return emitter_.size(); }

  private:
    static YAML::EMITTER_MANIP style(node_style how) {
        return how == node_style::flow ? YAML::Flow : YAML::Block;
    }

    YAML::Emitter emitter_;
};

struct text_file {
    std::string path;
    std::string bytes;
};

std::vector<text_file> files_below(std::string const& folder) {
    std::vector<text_file> out;
    for (auto const& each : std::filesystem::recursive_directory_iterator{folder}) {
        if (each.is_regular_file()) {
            std::ifstream from{each.path(), std::ios::binary};
            out.push_back({each.path().string(), {std::istreambuf_iterator<char>{from}, {}}});
        }
    }
    std::ranges::sort(out, {}, &text_file::path);
    return out;
}

struct counts {
    std::size_t bytes = 0;
    std::size_t articles = 0;
    std::size_t records = 0;
    std::size_t printed = 0; ///< bytes, so that no compiler leaves the printing out
};

/// One article through all stages.
class timed_round {
    template <class Run>
    auto timed(std::string_view stage, Run run) {
        auto const begin = processor_seconds();
        auto out = run();
        seconds_[stage] += processor_seconds() - begin;
        return out;
    }

    template <class Print>
    void emit(std::string_view stage, std::vector<record> const& records, Print print) {
        counted_.printed += timed(stage, [&] {
            std::size_t bytes = 0;
            std::ranges::for_each(records, [&](record const& each) { bytes += print(each); });
            return bytes;
        });
    }

  public:
    void run(text_file const& from) {
        ++counted_.articles;
        counted_.bytes += from.bytes.size();
        auto bytes = from.bytes;
        auto const read = timed("read", [&] { return read_article(std::move(bytes), from.path); });
        if (!read) {
            return;
        }
        auto const pairs = timed("pair", [&] { return pair_marks(*read); });
        auto const attributed = timed("attribute", [&] { return attribute(*read, pairs); });
        auto const sources = timed("resolve", [&] { return resolve(*read, attributed); });
        auto const made =
            timed("make records", [&] { return make_records(*read, pairs, attributed.statements, sources); });
        counted_.records += made.size();
        emit("emit JSON lines", made, [](record const& each) { return json_line(each).size(); });
        emit("emit YAML", made, [](record const& each) { return yaml_document(each).size(); });
        emit("yaml-cpp alone", made, [](record const& each) {
            plain_yaml_sink sink;
            write_fields(sink, each, position_units::usual);
            return sink.size();
        });
        emit("fingerprints", made, [](record const& each) { return fingerprints_of(each.quote).size(); });
    }

    [[nodiscard]] std::map<std::string_view, double> const& seconds() const { return seconds_; }
    [[nodiscard]] counts const& counted() const { return counted_; }

  private:
    std::map<std::string_view, double> seconds_;
    counts counted_;
};

} // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: inquit_stages FOLDER\n";
        return 2;
    }
    auto const files = files_below(arguments[1]);
    std::map<std::string_view, double> best;
    counts counted;
    for (int times = 0; times < 3; ++times) {
        timed_round one;
        std::ranges::for_each(files, [&one](text_file const& each) { one.run(each); });
        for (auto const& [stage, seconds] : one.seconds()) {
            auto const known = best.try_emplace(stage, seconds).first;
            known->second = std::min(known->second, seconds);
        }
        counted = one.counted();
    }
    std::cout << "bytes\t" << counted.bytes << "\narticles\t" << counted.articles << "\nrecords\t"
              << counted.records << "\nprinted\t" << counted.printed << '\n';
    for (auto const& [stage, seconds] : best) {
        std::cout << stage << '\t' << seconds << '\n';
    }
    return 0;
}
