// What `extract` makes of an article: its records, of the kinds and with the confidence that are wanted.
#pragma once

#include "cli/options.hpp"
#include "cli/settings.hpp"
#include "record/record_choice.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace inquit::cli {

/// The options', else the project's, else the usual ones.
[[nodiscard]] record_choice choice_of(extract_options const& options, settings const& project);

class record_maker {
  public:
    record_maker(extract_options const& options, settings const& project);

    /// name: of the file, relative to the working directory; its folder may name the outlet.
    [[nodiscard]] extraction made_of(article& read, std::filesystem::path const& name) const;
    /// The same of all kinds, however sure.
    [[nodiscard]] extraction all_of(article& read, std::filesystem::path const& name) const;
    [[nodiscard]] pairing paired(article const& read) const;
    /// As extract_at() has them, of the kinds and with the confidence that are wanted. pairs: of paired().
    [[nodiscard]] std::vector<record> made_at(std::span<byte_span const> places, article& read,
                                              pairing const& pairs, std::filesystem::path const& name) const;
    /// The outlet that its folder names.
    [[nodiscard]] std::optional<std::string> outlet_at(std::filesystem::path const& name) const;
    [[nodiscard]] record_choice const& wanted() const { return wanted_; }

  private:
    void tell_outlet(article& read, std::filesystem::path const& name) const;
    [[nodiscard]] reported_speech wanted_speech() const;

    vocabulary words_;
    record_choice wanted_;
    fingerprint_use fingerprints_;
    std::vector<std::filesystem::path> outlets_in_;
    std::filesystem::path working_directory_;
};

/// What is wanted of sources that quotations are checked against: who said what, whatever its kind and however sure.
[[nodiscard]] extract_options records_of_sources();

/// "outlets/reuters/2017/a.txt" in "outlets" -> "reuters"; nothing for files outside, and for those directly in it. Both paths are absolute.
[[nodiscard]] std::optional<std::string> outlet_of(std::filesystem::path const& file,
                                                   std::vector<std::filesystem::path> const& outlets_in);

} // namespace inquit::cli
