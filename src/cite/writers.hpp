// The writers of citation_formats(), each in the file of its name. What is unknown is left out.
#pragma once

#include "cite/citation_format.hpp"

namespace inquit::cite {

[[nodiscard]] std::string csl_json(std::span<cited_source const> all, citation_options const& options);
[[nodiscard]] std::string w3c(std::span<cited_source const> all, citation_options const& options);
[[nodiscard]] std::string hypothesis(std::span<cited_source const> all, citation_options const& options);
[[nodiscard]] std::string schema_org(std::span<cited_source const> all, citation_options const& options);
[[nodiscard]] std::string tei(std::span<cited_source const> all, citation_options const& options);
[[nodiscard]] std::string markdown(std::span<cited_source const> all, citation_options const& options);
[[nodiscard]] std::string html(std::span<cited_source const> all, citation_options const& options);
[[nodiscard]] std::string csv(std::span<cited_source const> all, citation_options const& options);

} // namespace inquit::cite
