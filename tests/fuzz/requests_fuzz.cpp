// Requests of other programs: a line of options, then an article. Any answer is JSON, or an error.
#include "requests/engine.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <rapidjson/document.h>
#include <string>
#include <string_view>

namespace {

void must_be_json(inquit::result<std::string> const& answer) {
    rapidjson::Document document;
    if (answer && document.Parse(answer->data(), answer->size()).HasParseError()) {
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    static auto const plain = inquit::engine::made("");
    std::string_view const input{reinterpret_cast<char const*>(bytes), size};
    auto const options = input.substr(0, input.find('\n'));
    std::string const article{input.substr(std::min(options.size() + 1, size))};
    must_be_json(plain->extract(article, options));
    must_be_json(plain->explain(article, options));
    must_be_json(plain->lint(article, options));
    must_be_json(plain->check(options));
    must_be_json(plain->compare(options));
    if (auto const own = inquit::engine::made(options)) {
        must_be_json(own->extract(article, ""));
    }
    return 0;
}
