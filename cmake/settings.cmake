# Compiler settings shared by every target, and the functions that declare a stage.

add_library(inquit_settings INTERFACE)
target_compile_options(inquit_settings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
                                                 -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 sees uninitialized strings in optionals that hold none, and string copies of impossible length, at -O3.
  target_compile_options(inquit_settings INTERFACE -Wno-maybe-uninitialized -Wno-stringop-overflow -Wno-restrict
                                                   -Wno-array-bounds)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # The tables of words are checked at compile time; GCC's limit is high enough.
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fconstexpr-steps=100000000>)
endif()
if(INQUIT_WERROR)
  target_compile_options(inquit_settings INTERFACE -Werror)
endif()
if(CMAKE_INTERPROCEDURAL_OPTIMIZATION)
  # Two types of one name in two files: no compiler sees it, and vectors of the one are filled with the other.
  add_link_options(-Werror=odr -Werror=lto-type-mismatch)
endif()
if(INQUIT_TESTS)
  # Tests bound the work that an input costs by counting basic blocks; tests/work.hpp has the count.
  add_library(inquit_work STATIC tests/work_counter/work.cpp)
  target_include_directories(inquit_work PUBLIC ${PROJECT_SOURCE_DIR})
  target_compile_options(inquit_settings INTERFACE -fsanitize-coverage=trace-pc)
  target_link_libraries(inquit_settings INTERFACE inquit_work)
endif()
if(INQUIT_SANITIZE)
  add_compile_options(-fsanitize=${INQUIT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
  add_link_options(-fsanitize=${INQUIT_SANITIZE})
endif()
if(INQUIT_FUZZ)
  # RapidJSON adds to a null pointer where a stack is empty: harmless, and not ours to mend.
  add_compile_options(-fsanitize=fuzzer-no-link -fsanitize-ignorelist=${PROJECT_SOURCE_DIR}/tests/fuzz/ignored.txt)
endif()

# inquit_stage(NAME [DEPENDS stage...] [LIBRARIES lib...])
# One folder, one static library: every *.cpp in the folder goes in.
function(inquit_stage name)
  cmake_parse_arguments(ARG "" "" "DEPENDS;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cpp)
  if(sources)
    add_library(inquit_${name} STATIC ${sources})
    target_include_directories(inquit_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR})
    list(TRANSFORM ARG_DEPENDS PREPEND inquit_)
    target_link_libraries(inquit_${name} PUBLIC ${ARG_DEPENDS} PRIVATE inquit_settings ${ARG_LIBRARIES})
  else()
    add_library(inquit_${name} INTERFACE)
    target_include_directories(inquit_${name} INTERFACE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR})
    list(TRANSFORM ARG_DEPENDS PREPEND inquit_)
    target_link_libraries(inquit_${name} INTERFACE ${ARG_DEPENDS})
  endif()
endfunction()

# inquit_rows(STAGE NAME...)
# NAME.txt -> NAME.inc in the build folder, to be included in an array of rows of two strings: a line "a = b" is {"a", "b"}, a
# line "a" is {"a", ""}; lines that begin with # are comments.
function(inquit_rows stage)
  foreach(path IN LISTS ARGN)
    cmake_path(GET path FILENAME name)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path}.txt)
    file(STRINGS ${path}.txt rows REGEX "^[^#]")
    list(TRANSFORM rows REPLACE "^([^=]*[^ =]) *= *(.*[^ ]) *$" "    {\"\\1\", \"\\2\"},")
    list(TRANSFORM rows REPLACE "^([^ {].*[^ ]) *$" "    {\"\\1\", \"\"},")
    list(JOIN rows "\n" rows)
    file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.inc CONTENT "${rows}\n" @ONLY)
  endforeach()
  target_include_directories(inquit_${stage} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()

# inquit_texts(STAGE FILE...)
# FOLDER/FILE -> FILE.inc in the build folder: the whole file as a string literal.
function(inquit_texts stage)
  foreach(path IN LISTS ARGN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
    cmake_path(GET path FILENAME name)
    file(READ ${path} text)
    file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.inc CONTENT "R\"inquit(${text})inquit\"\n" @ONLY)
  endforeach()
  target_include_directories(inquit_${stage} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
