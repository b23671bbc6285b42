# The C++ compiler: one that is new enough, or a sentence that says which is.
include(CheckLanguage)
check_language(CXX)
if(NOT CMAKE_CXX_COMPILER)
  message(FATAL_ERROR "inquit cannot be built here, for there is no C++ compiler. It needs GCC 12 or clang 14, or later. Install it with\n"
                      "  apt install g++\n"
                      "or, in a clone of the repository on Debian 12, all that the build needs with\n"
                      "  ./dev deps\n"
                      "then start again.")
endif()
enable_language(CXX)
if((CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 12)
   OR (CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 14))
  message(FATAL_ERROR "inquit cannot be built by ${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}. It needs GCC 12 or clang 14, or later; "
                      "CXX=g++-12 in the environment names another compiler.")
endif()
