#include "emit/emit.hpp"
#include "inquit.h"
#include "inquit.hpp"
#include "requests/engine.hpp"

#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <utility>

struct inquit_engine {
    inquit::engine is;
};

struct inquit_answer {
    inquit_status status;
    std::string json;
};

namespace {

std::string_view view_of(char const* bytes, std::size_t size) {
    return bytes == nullptr ? std::string_view{} : std::string_view{bytes, size};
}

inquit_answer failure_of(inquit::error const& why) {
    auto json = inquit::json_line({}, why);
    json.pop_back(); // the line feed
    auto const status = why.code == inquit::error_code::bad_option ? INQUIT_BAD_OPTION : INQUIT_BAD_INPUT;
    return {status, std::move(json)};
}

inquit_answer* owned(inquit_answer&& made) { return new inquit_answer{std::move(made)}; }

inquit_answer* told(inquit_status status, char const* json) noexcept {
    try {
        return owned({status, json});
    } catch (std::exception const&) {
        return nullptr;
    }
}

/// What `ask` returns; no exception passes.
template <class Ask>
inquit_answer* answer_of(Ask const& ask) noexcept {
    try {
        inquit::result<std::string> made = ask();
        return owned(made ? inquit_answer{INQUIT_OK, std::move(*made)} : failure_of(made.error()));
    } catch (std::bad_alloc const&) {
        return told(INQUIT_NO_MEMORY,
                    R"({"error":{"code":"too-large","message":"needs more memory than there is"}})");
    } catch (std::exception const&) {
        return told(INQUIT_FAILED, R"({"error":{"code":"failed","message":"a defect of inquit"}})");
    }
}

tl::unexpected<inquit::error> no_engine() {
    return tl::unexpected{inquit::error{inquit::error_code::bad_option, {}, {}, "there is no engine"}};
}

using article_question = inquit::result<std::string> (inquit::engine::*)(std::string, std::string_view) const;
using texts_question = inquit::result<std::string> (inquit::engine::*)(std::string_view) const;

inquit_answer* asked(inquit_engine const* engine, article_question question, std::string_view article,
                     std::string_view options) noexcept {
    return answer_of([&]() -> inquit::result<std::string> {
        return engine == nullptr ? no_engine() : (engine->is.*question)(std::string{article}, options);
    });
}

inquit_answer* asked(inquit_engine const* engine, texts_question question,
                     std::string_view options) noexcept {
    return answer_of([&]() -> inquit::result<std::string> {
        return engine == nullptr ? no_engine() : (engine->is.*question)(options);
    });
}

} // namespace

char const* inquit_version() {
    return inquit::version().data(); // of a literal
}

inquit_engine* inquit_engine_new(char const* options, size_t options_size, inquit_answer** why) {
    inquit_engine* made = nullptr;
    auto* const answer = answer_of([&]() -> inquit::result<std::string> {
        auto engine = inquit::engine::made(view_of(options, options_size));
        if (!engine) {
            return tl::unexpected{engine.error()};
        }
        made = new inquit_engine{std::move(*engine)};
        return std::string{};
    });
    if (made != nullptr || why == nullptr) {
        inquit_answer_free(answer);
    }
    if (why != nullptr) {
        *why = made != nullptr ? nullptr : answer;
    }
    return made;
}

void inquit_engine_free(inquit_engine* engine) { delete engine; }

inquit_answer* inquit_extract(inquit_engine const* engine, char const* article, size_t article_size,
                              char const* options, size_t options_size) {
    return asked(engine, &inquit::engine::extract, view_of(article, article_size),
                 view_of(options, options_size));
}

inquit_answer* inquit_explain(inquit_engine const* engine, char const* article, size_t article_size,
                              char const* options, size_t options_size) {
    return asked(engine, &inquit::engine::explain, view_of(article, article_size),
                 view_of(options, options_size));
}

inquit_answer* inquit_lint(inquit_engine const* engine, char const* article, size_t article_size,
                           char const* options, size_t options_size) {
    return asked(engine, &inquit::engine::lint, view_of(article, article_size),
                 view_of(options, options_size));
}

inquit_answer* inquit_check(inquit_engine const* engine, char const* options, size_t options_size) {
    return asked(engine, &inquit::engine::check, view_of(options, options_size));
}

inquit_answer* inquit_compare(inquit_engine const* engine, char const* options, size_t options_size) {
    return asked(engine, &inquit::engine::compare, view_of(options, options_size));
}

inquit_status inquit_answer_status(inquit_answer const* answer) {
    return answer == nullptr ? INQUIT_NO_MEMORY : answer->status;
}

char const* inquit_answer_json(inquit_answer const* answer, size_t* size) {
    if (size != nullptr) {
        *size = answer == nullptr ? 0 : answer->json.size();
    }
    return answer == nullptr ? "" : answer->json.c_str();
}

void inquit_answer_free(inquit_answer* answer) { delete answer; }
