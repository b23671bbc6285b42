#include "formats/read_article.hpp"

#include "decode/encoding.hpp"
#include "read/refusal.hpp"
#include "text/digest.hpp"

#include <utility>

namespace inquit {
namespace {

error unread(input_format format) {
    auto const what = format == input_format::jsonl
                          ? "holds JSON lines, which are many articles; this reads one"
                          : "is in a format that inquit does not read yet";
    return {error_code::unread_format, {}, {}, what};
}

/// digest: of the file; empty where the text has its bytes.
result<article> read_text(decoded_text text, std::string path, input_format format, std::string digest) {
    if (auto refused = refusal_of(text.utf8)) {
        if (refused->code == error_code::invalid_utf8) {
            refused->message += "; --encoding names another encoding";
        }
        return tl::unexpected{std::move(*refused)};
    }
    if (format == input_format::automatic) {
        format = format_of(text.utf8, path);
    }
    auto const* const known = find_format(format);
    if (known == nullptr || known->read == nullptr) {
        return tl::unexpected{unread(format)};
    }
    if (digest.empty() && known->offsets != offsets_of::file) {
        digest = sha256_hex(text.utf8);
    }
    auto read = known->read(std::move(text.utf8), std::move(path));
    if (read && known->offsets == offsets_of::file) {
        read->encoding = std::move(text.map);
    }
    if (read && !digest.empty()) { // else the reader found it out
        read->sha256 = std::move(digest);
    }
    return read;
}

} // namespace

result<article> read_article(std::string bytes, std::string path, read_options const& options) {
    bool const is_same =
        compression_of(bytes) == compression::none && stays_as_it_is(bytes, options.encoding);
    auto digest = is_same ? std::string{} : sha256_hex(bytes);
    auto read =
        expanded(std::move(bytes), options.max_expanded)
            .and_then([&options](std::string&& all) { return decoded(std::move(all), options.encoding); })
            .and_then([&](decoded_text&& text) {
                return read_text(std::move(text), path, options.format, std::move(digest));
            });
    if (!read) {
        read.error().path = std::move(path);
    }
    return read;
}

} // namespace inquit
