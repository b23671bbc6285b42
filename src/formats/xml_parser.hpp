// expat behind an interface of ours.
#pragma once

#include "text/error.hpp"
#include "text/span.hpp"

#include <optional>
#include <string_view>

namespace inquit {

/// Of one element; valid while it begins.
class xml_attributes {
  public:
    explicit xml_attributes(char const* const* names_and_values) : pairs_{names_and_values} {}
    /// "" where there is none.
    [[nodiscard]] std::string_view value(std::string_view name) const;

  private:
    char const* const* pairs_;
};

/// Is told what the document holds, in order. Names come without their namespace's prefix. All spans are bytes of the document;
/// those of characters ascend and are disjoint, and an entity's character has the bytes of the entity.
class xml_handler {
  public:
    xml_handler() = default;
    xml_handler(xml_handler const&) = delete;
    xml_handler& operator=(xml_handler const&) = delete;
    virtual ~xml_handler() = default;

    virtual void begin_element(std::string_view name, xml_attributes const& attributes, byte_span at) = 0;
    virtual void end_element(std::string_view name, byte_span at) = 0;
    virtual void characters(std::string_view words, byte_span at) = 0;
};

/// Runs through `xml`, valid UTF-8 below 4 GiB, whatever its declaration says. Nothing is fetched: of entities that a DTD elsewhere
/// defines, those that HTML knows too are decoded, others are left out.
/// Returns what is wrong: malformed, with the offset, and line and column in the message; also for a document that defines entities.
[[nodiscard]] std::optional<error> xml_failure(std::string_view xml, xml_handler& handler);

} // namespace inquit
