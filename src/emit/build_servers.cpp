#include "emit/lint_formats.hpp"
#include "lint/finding_text.hpp"
#include "text/xml_text.hpp"

#include <algorithm>
#include <new>
#include <pugixml.hpp>
#include <sstream>

namespace inquit {
namespace {

void set(pugi::xml_node node, char const* name, std::string_view value) {
    node.append_attribute(name).set_value(xml_text(value).c_str());
}

void set(pugi::xml_node node, char const* name, std::size_t value) {
    node.append_attribute(name).set_value(static_cast<unsigned long long>(value));
}

std::string text_of(pugi::xml_document const& from) {
    std::ostringstream out;
    from.save(out, "  ", pugi::format_default, pugi::encoding_utf8);
    if (!out) { // a stream takes a lack of memory for an end
        throw std::bad_alloc{};
    }
    return std::move(out).str();
}

pugi::xml_node declared(pugi::xml_document& to, char const* root) {
    auto declaration = to.append_child(pugi::node_declaration);
    set(declaration, "version", "1.0");
    set(declaration, "encoding", "UTF-8");
    return to.append_child(root);
}

} // namespace

std::string checkstyle_document(std::span<finding const> all) {
    pugi::xml_document document;
    auto root = declared(document, "checkstyle");
    set(root, "version", "4.3");
    pugi::xml_node file;
    std::string_view path;
    for (auto const& each : all) {
        if (!file || each.path != path) {
            file = root.append_child("file");
            path = each.path;
            set(file, "name", path);
        }
        auto one = file.append_child("error");
        set(one, "line", std::size_t{each.where.start.line});
        set(one, "column", std::size_t{each.where.start.column});
        set(one, "severity", name_of(each.level));
        set(one, "message", each.message);
        set(one, "source", "inquit." + std::string{each.of->id});
    }
    return text_of(document);
}

std::string junit_document(std::span<std::string const> paths, std::span<finding const> all) {
    pugi::xml_document document;
    auto root = declared(document, "testsuites");
    set(root, "name", "inquit lint");
    auto next = all.begin();
    for (auto const& path : paths) {
        auto const end =
            std::find_if(next, all.end(), [&path](finding const& each) { return each.path != path; });
        auto const failures = static_cast<std::size_t>(end - next);
        auto suite = root.append_child("testsuite");
        set(suite, "name", path);
        set(suite, "tests", std::max<std::size_t>(failures, 1));
        set(suite, "failures", failures);
        set(suite, "errors", std::size_t{0});
        if (failures == 0) {
            auto passed = suite.append_child("testcase");
            set(passed, "classname", path);
            set(passed, "name", "lint");
        }
        for (; next != end; ++next) {
            auto failed = suite.append_child("testcase");
            set(failed, "classname", path);
            auto const at = next->where.start;
            set(failed, "name",
                std::string{next->of->id} + ":" + std::to_string(at.line) + ":" + std::to_string(at.column));
            auto failure = failed.append_child("failure");
            set(failure, "type", name_of(next->level));
            set(failure, "message", next->message);
            failure.text().set(xml_text(finding_line(*next)).c_str());
        }
    }
    return text_of(document);
}

} // namespace inquit
