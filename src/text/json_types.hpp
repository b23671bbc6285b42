// RapidJSON's types, with memory that throws std::bad_alloc where there is none: RapidJSON's own goes on with a null pointer.
// For files that include RapidJSON anyway.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>
#include <rapidjson/document.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace inquit::json {

// NOLINTBEGIN(readability-identifier-naming, cppcoreguidelines-no-malloc): RapidJSON's names, and memory that it lets grow
struct memory {
    static constexpr bool kNeedFree = true;
    static void* Malloc(std::size_t size) { return size == 0 ? nullptr : checked(std::malloc(size)); }
    static void* Realloc(void* old, std::size_t, std::size_t size) {
        if (size == 0) {
            std::free(old);
            return nullptr;
        }
        return checked(std::realloc(old, size));
    }
    static void Free(void* old) { std::free(old); }

  private:
    static void* checked(void* made) {
        if (made == nullptr) {
            throw std::bad_alloc{};
        }
        return made;
    }
};
// NOLINTEND(readability-identifier-naming, cppcoreguidelines-no-malloc)

using utf8 = rapidjson::UTF8<>;
using document = rapidjson::GenericDocument<utf8, rapidjson::MemoryPoolAllocator<memory>, memory>;
using value = document::ValueType;
using reader = rapidjson::GenericReader<utf8, utf8, memory>;
using buffer = rapidjson::GenericStringBuffer<utf8, memory>;
using writer = rapidjson::Writer<buffer, utf8, utf8, memory>;
using pretty_writer = rapidjson::PrettyWriter<buffer, utf8, utf8, memory>;

} // namespace inquit::json
