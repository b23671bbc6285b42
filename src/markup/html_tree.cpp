#include "markup/html_tree.hpp"

#include "markup/html_text.hpp"

#include <algorithm>
#include <array>
#include <new>
#include <pugixml.hpp>
#include <utility>

namespace inquit {
namespace {

struct void_element {
    std::string_view name;
    std::string_view unused;
};

constexpr void_element void_elements[] = {
#include "void_elements.inc"
};

bool is_void(std::string_view name) {
    return std::ranges::any_of(void_elements, [name](void_element const& each) { return each.name == name; });
}

/// pugixml gives a null node, or false, for nothing but lack of memory in what is done here.
template <class T>
T made(T what) {
    if (!what) {
        throw std::bad_alloc{};
    }
    return what;
}

/// With nothing in it, <p></p> would be written <p/>, which HTML takes for <p>.
void hold_open(pugi::xml_node element) {
    if (!is_void(element.name())) {
        made(element.append_child(pugi::node_pcdata));
    }
}

void add_text(pugi::xml_node to, std::string_view words) {
    made(made(to.append_child(pugi::node_pcdata)).set_value(html_text(words).c_str()));
}

struct string_writer final : pugi::xml_writer {
    std::string out;
    void write(void const* data, std::size_t size) override {
        out.append(static_cast<char const*>(data), size);
    }
};

} // namespace

html_element html_element::add(std::string_view name) {
    auto const child = made(pugi::xml_node{node_}.append_child(std::string{name}.c_str()));
    hold_open(child);
    return html_element{child.internal_object()};
}

html_element html_element::add(std::string_view name, std::string_view words) {
    return add(name).text(words);
}

html_element html_element::attribute(std::string_view name, std::string_view value) {
    pugi::xml_node node{node_};
    std::string const key{name};
    auto existing = node.attribute(key.c_str());
    auto to = existing ? existing : made(node.append_attribute(key.c_str()));
    made(to.set_value(html_text(value).c_str()));
    return *this;
}

html_element html_element::text(std::string_view words) {
    if (!words.empty()) {
        add_text(pugi::xml_node{node_}, words);
    }
    return *this;
}

html_element html_element::code(std::string_view source) {
    pugi::xml_node node{node_};
    // XML's CDATA section within comments of the style sheet or the script, which HTML does not unescape.
    add_text(node, "/*");
    auto const value = "*/\n" + std::string{source} + "\n/*";
    made(made(node.append_child(pugi::node_cdata)).set_value(value.c_str()));
    add_text(node, "*/");
    return *this;
}

html_tree::html_tree() : document_{std::make_unique<pugi::xml_document>()} {}
html_tree::html_tree(html_tree&&) noexcept = default;
html_tree& html_tree::operator=(html_tree&&) noexcept = default;
html_tree::~html_tree() = default;

result<html_tree> html_tree::of_skeleton(std::string_view skeleton) {
    html_tree out;
    constexpr auto all_text = pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata;
    auto const parsed =
        out.document_->load_buffer(skeleton.data(), skeleton.size(), all_text, pugi::encoding_utf8);
    if (parsed.status == pugi::status_out_of_memory) {
        throw std::bad_alloc{};
    }
    if (!parsed) {
        return tl::unexpected{error{
            error_code::malformed, {}, static_cast<std::uint64_t>(parsed.offset), parsed.description()}};
    }
    out.document_->find_node([](pugi::xml_node each) {
        if (each.type() == pugi::node_element && !each.first_child()) {
            hold_open(each);
        }
        return false; // on to all the others
    });
    return out;
}

html_element html_tree::root() { return html_element{document_->internal_object()}; }

html_element html_tree::with_id(std::string_view id) {
    auto const found =
        document_->find_node([id](pugi::xml_node node) { return node.attribute("id").value() == id; });
    return html_element{found.internal_object()};
}

std::string html_tree::text() const {
    string_writer to;
    document_->save(to, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return std::move(to.out);
}

} // namespace inquit
