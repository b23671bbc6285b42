#include "record_file/yaml_tree.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <sstream>
#include <string_view>
#include <utility>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace inquit {
namespace {

constexpr std::size_t most_levels = 16;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF"; ///< yaml-cpp takes it away and counts without it

/// Builds one document after another; throws what yaml-cpp's parser may throw.
class tree_builder : public YAML::EventHandler {
  public:
    explicit tree_builder(std::size_t skipped) : skipped_{skipped} {}

    void OnDocumentStart(YAML::Mark const& at) override {
        begin_ = at;
        root_ = {};
        root_.at = offset_of(at);
    }
    void OnDocumentEnd() override {}
    void OnNull(YAML::Mark const& at, YAML::anchor_t anchor) override {
        require_plain(at, anchor);
        add(at, {yaml_value::form::null, offset_of(at), {}, {}, {}});
    }
    void OnAlias(YAML::Mark const& at, YAML::anchor_t) override {
        throw YAML::ParserException{at, "an alias (*name): records have none"};
    }
    void OnScalar(YAML::Mark const& at, std::string const&, YAML::anchor_t anchor,
                  std::string const& text) override {
        require_plain(at, anchor);
        add(at, {yaml_value::form::scalar, offset_of(at), text, {}, {}});
    }
    void OnSequenceStart(YAML::Mark const& at, std::string const&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(at, anchor, yaml_value::form::list);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(YAML::Mark const& at, std::string const&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(at, anchor, yaml_value::form::map);
    }
    void OnMapEnd() override { close(); }

    [[nodiscard]] yaml_value const& root() const { return root_; }
    [[nodiscard]] YAML::Mark const& begin() const { return begin_; }

  private:
    [[nodiscard]] std::size_t offset_of(YAML::Mark const& at) const {
        return (at.pos < 0 ? 0 : static_cast<std::size_t>(at.pos)) + skipped_;
    }

    static void require_plain(YAML::Mark const& at, YAML::anchor_t anchor) {
        if (anchor != 0) {
            throw YAML::ParserException{at, "an anchor (&name): records have none"};
        }
    }

    void open(YAML::Mark const& at, YAML::anchor_t anchor, yaml_value::form what) {
        require_plain(at, anchor);
        if (open_.size() == most_levels) {
            throw YAML::ParserException{at, fmt::format("more than {} levels", most_levels)};
        }
        if (!open_.empty() && expects_key()) {
            throw YAML::ParserException{at, "a key that is no word"};
        }
        open_.push_back({what, offset_of(at), {}, {}, {}});
    }

    void close() {
        auto done = std::move(open_.back());
        open_.pop_back();
        put(std::move(done));
    }

    [[nodiscard]] bool expects_key() const {
        auto const& here = open_.back();
        return here.is == yaml_value::form::map && here.keys.size() == here.items.size();
    }

    void add(YAML::Mark const& at, yaml_value value) {
        if (open_.empty() || !expects_key()) {
            put(std::move(value));
            return;
        }
        auto& keys = open_.back().keys;
        if (std::ranges::find(keys, value.text) != keys.end()) {
            throw YAML::ParserException{at, fmt::format("the key \"{}\" stands twice", value.text)};
        }
        if (keys.size() == most_keys) {
            throw YAML::ParserException{at, fmt::format("more than {} keys", most_keys)};
        }
        keys.push_back(std::move(value.text));
    }

    void put(yaml_value value) {
        if (open_.empty()) {
            root_ = std::move(value);
        } else {
            open_.back().items.push_back(std::move(value));
        }
    }

    static constexpr std::size_t most_keys = 200; ///< of a map: each new one is compared with all before

    std::size_t skipped_;
    YAML::Mark begin_ = YAML::Mark::null_mark();
    yaml_value root_;
    std::vector<yaml_value> open_;
};

} // namespace

yaml_value const* yaml_value::find(std::string_view key) const {
    auto const found = std::ranges::find(keys, key);
    auto const index = static_cast<std::size_t>(found - keys.begin());
    return index < items.size() ? &items[index] : nullptr;
}

std::optional<yaml_fault> read_documents(std::string const& yaml,
                                         std::function<void(yaml_value const&)> const& read) {
    auto const skipped = yaml.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    try {
        std::istringstream stream{yaml};
        YAML::Parser parser{stream};
        tree_builder build{skipped};
        for (int before = -1; parser.HandleNextDocument(build); before = build.begin().pos) {
            // A stray comma behind a document is to yaml-cpp one empty document after another, without end.
            if (build.begin().pos <= before) {
                throw YAML::ParserException{build.begin(), "something between two documents is neither's"};
            }
            read(build.root());
        }
    } catch (YAML::Exception const& problem) {
        auto const at = problem.mark.pos < 0 ? 0 : static_cast<std::size_t>(problem.mark.pos) + skipped;
        return yaml_fault{std::min(at, yaml.size()), problem.msg};
    }
    return std::nullopt;
}

} // namespace inquit
