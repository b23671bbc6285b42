// Catch2, whichever generation the system has: the only place that includes it.
// Property tests: #include <rapidcheck.h> and CHECK(rc::check("what holds", [] { ... })); a counter-example is printed to stderr.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp> // Catch2 3
#else
#include <catch2/catch.hpp> // Catch2 2.13 (Debian 12)
#endif
