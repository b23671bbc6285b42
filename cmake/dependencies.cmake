# Debian packages, found by find_package or pkg-config; docs/decisions says why each is here.
include(${CMAKE_CURRENT_LIST_DIR}/libraries.cmake)

# What programs that link inquit::inquit need as well.
set(inquit_libraries
    "libexpected-dev package tl-expected"
    "libyaml-cpp-dev package yaml-cpp"
    "libfmt-dev package fmt"
    "zlib1g-dev package ZLIB"
    "libexpat1-dev package EXPAT"
    "libsqlite3-dev package SQLite3"
    "libpugixml-dev package pugixml"
    "libc6-dev package Iconv" # of glibc itself on Linux
    "libcsv-dev library csv csv.h"
    "libcmark-dev module cmark libcmark"
    "libmd4c-dev module md4c md4c"
    "libutf8proc-dev module utf8proc libutf8proc"
    "nettle-dev module nettle nettle"
    "libzstd-dev module zstd libzstd"
    "libgumbo-dev module gumbo gumbo")
# What the build needs besides: headers alone, and what the program links.
set(inquit_build_libraries
    "pkgconf package PkgConfig"
    "libboost-dev package Boost 1.74"
    "rapidjson-dev package RapidJSON"
    "libcli11-dev package CLI11"
    "libdtl-dev headers dtl dtl/dtl.hpp"
    "libtbb-dev package TBB"
    "libc6-dev package Threads")

inquit_find(inquit_missing ${inquit_build_libraries} ${inquit_libraries})
if(inquit_missing)
  list(JOIN inquit_missing " " inquit_missing)
  message(FATAL_ERROR "inquit cannot be built here, for these libraries are missing: ${inquit_missing}\n"
                      "That is what Debian 12 calls them. Install them with\n"
                      "  apt install ${inquit_missing}\n"
                      "or, in a clone of the repository, with\n"
                      "  ./dev deps\n"
                      "then start again.")
endif()
