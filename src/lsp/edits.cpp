#include "lsp/edits.hpp"

namespace inquit::lsp {

std::vector<document_edit> edits_of(std::span<replacement const> changes) {
    std::vector<document_edit> out;
    for (auto const& each : changes) {
        out.push_back({{each.where.bytes.first, each.where.bytes.second}, each.text});
    }
    return out;
}

std::string edited(std::string text, document_edit const& by) {
    return text.replace(by.where.begin, by.where.size(), by.text);
}

} // namespace inquit::lsp
