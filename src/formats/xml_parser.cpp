#include "formats/xml_parser.hpp"

#include "read/entities.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <expat.h>
#include <fmt/format.h>
#include <memory>
#include <string>
#include <type_traits>

namespace inquit {
namespace {

struct freed {
    void operator()(XML_Parser parser) const { ::XML_ParserFree(parser); }
};
using parser_pointer = std::unique_ptr<std::remove_pointer_t<XML_Parser>, freed>;

/// "nitf:p" -> "p"
std::string_view local_name(char const* name) {
    std::string_view const all{name};
    return all.substr(std::min(all.size(), all.rfind(':') + 1));
}

/// One run; the address of it is what expat hands to the callbacks.
class run {
  public:
    run(std::string_view xml, xml_handler& handler)
        : xml_{xml}, handler_{handler}, parser_{::XML_ParserCreate("UTF-8")} {}

    std::optional<error> failure() {
        if (!parser_) {
            return error{error_code::too_large, {}, {}, "needs more memory than there is"};
        }
        ::XML_SetUserData(parser_.get(), this);
        ::XML_SetElementHandler(parser_.get(), begin_element, end_element);
        ::XML_SetCharacterDataHandler(parser_.get(), characters);
        ::XML_SetSkippedEntityHandler(parser_.get(), skipped_entity);
        ::XML_SetEntityDeclHandler(parser_.get(), entity_declaration);
        constexpr std::size_t piece = 1U << 24U; // expat counts in int
        for (std::size_t at = 0;; at += piece) {
            auto const some = xml_.substr(at, piece);
            bool const is_last = at + some.size() == xml_.size();
            if (::XML_Parse(parser_.get(), some.data(), static_cast<int>(some.size()), is_last ? 1 : 0)
                != XML_STATUS_OK) {
                return fault();
            }
            if (is_last) {
                return std::nullopt;
            }
        }
    }

  private:
    static run& of(void* self) { return *static_cast<run*>(self); }

    /// Of the event that is being told.
    [[nodiscard]] byte_span span() const {
        auto const begin = static_cast<std::uint32_t>(::XML_GetCurrentByteIndex(parser_.get()));
        return {begin, begin + static_cast<std::uint32_t>(::XML_GetCurrentByteCount(parser_.get()))};
    }

    static void XMLCALL begin_element(void* self, char const* name, char const** attributes) {
        of(self).handler_.begin_element(local_name(name), xml_attributes{attributes}, of(self).span());
    }

    static void XMLCALL end_element(void* self, char const* name) {
        of(self).handler_.end_element(local_name(name), of(self).span());
    }

    static void XMLCALL characters(void* self, char const* words, int size) {
        of(self).handler_.characters({words, static_cast<std::size_t>(size)}, of(self).span());
    }

    static void XMLCALL skipped_entity(void* self, char const* name, int is_parameter) {
        auto const at = of(self).span();
        auto const known = reference_at(of(self).xml_.substr(at.begin, at.size()));
        if (is_parameter != 0 || !known) {
            return;
        }
        static_cast<void>(name);
        std::string character;
        unicode::append(character, known->code_point);
        of(self).handler_.characters(character, at);
    }

    static void XMLCALL entity_declaration(void* self, char const*, int, char const*, int, char const*,
                                           char const*, char const*, char const*) {
        of(self).defines_entities_ = true;
        ::XML_StopParser(of(self).parser_.get(), XML_FALSE);
    }

    [[nodiscard]] error fault() const {
        auto const* const why = defines_entities_ ? "it defines entities of its own"
                                                  : ::XML_ErrorString(::XML_GetErrorCode(parser_.get()));
        auto const offset = ::XML_GetCurrentByteIndex(parser_.get());
        return {error_code::malformed,
                {},
                static_cast<std::uint64_t>(std::max<XML_Index>(offset, 0)),
                fmt::format("is no XML that inquit reads: {} (line {}, column {})", why,
                            ::XML_GetCurrentLineNumber(parser_.get()),
                            ::XML_GetCurrentColumnNumber(parser_.get()) + 1)};
    }

    std::string_view xml_;
    xml_handler& handler_;
    parser_pointer parser_;
    bool defines_entities_ = false;
};

} // namespace

std::string_view xml_attributes::value(std::string_view name) const {
    for (auto const* pair = pairs_; *pair != nullptr; pair += 2) {
        if (local_name(pair[0]) == name) {
            return pair[1];
        }
    }
    return {};
}

std::optional<error> xml_failure(std::string_view xml, xml_handler& handler) {
    return run{xml, handler}.failure();
}

} // namespace inquit
