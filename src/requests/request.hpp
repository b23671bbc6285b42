// A request of a program in another language: a JSON object of named options.
//
//     request asked{R"({"path": "a.txt", "kinds": ["direct"]})"};
//     auto const path = asked.text("path");
//     auto const kinds = asked.texts("kinds");
//     if (auto const wrong = asked.problem()) { ... } // after the last question
#pragma once

#include "text/error.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// A text that comes with a request: an article, a file of words.
struct sent_text {
    std::string path; ///< its name in what is answered; "text" where none is said
    std::string text;
    std::string format; ///< "" unless said
};

/// Each question notes the member as known. A member that has another type than was asked for counts as missing, and is a problem.
class request {
  public:
    /// json: UTF-8; "" is a request without members.
    explicit request(std::string_view json);
    ~request();
    request(request const&) = delete;
    request& operator=(request const&) = delete;

    [[nodiscard]] std::optional<std::string> text(std::string_view name);
    [[nodiscard]] bool flag(std::string_view name); ///< false where there is none
    [[nodiscard]] std::optional<double> number(std::string_view name);
    [[nodiscard]] std::vector<std::string> texts(std::string_view name);
    /// Objects with "text" and perhaps "path" and "input_format".
    [[nodiscard]] std::vector<sent_text> sent_texts(std::string_view name);

    /// Notes what is wrong with a value; the first fault is what counts.
    void complain(std::string what);

    /// The first fault: text that is no JSON object, a member of another type, one that was never asked for, or stands twice.
    /// Code bad_option, and the offset where the text is no JSON.
    [[nodiscard]] std::optional<error> problem();

  private:
    struct parsed;
    std::unique_ptr<parsed> json_;
    std::vector<std::string> known_;
    std::optional<error> problem_;
};

} // namespace inquit
