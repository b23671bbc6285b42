# The phrase table: YAML -> phrases.inc, which phrases.cpp includes; by a compiler of our own that runs in the build.
add_executable(compile_phrases ${CMAKE_CURRENT_LIST_DIR}/compile.cpp)
target_link_libraries(compile_phrases PRIVATE inquit_settings yaml-cpp fmt::fmt)

file(GLOB phrase_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*.yaml)
set(phrase_folder ${CMAKE_CURRENT_BINARY_DIR}/generated)
file(MAKE_DIRECTORY ${phrase_folder})
add_custom_command(
  OUTPUT ${phrase_folder}/phrases.inc
  COMMAND compile_phrases ${phrase_folder}/phrases.inc ${phrase_files}
  DEPENDS compile_phrases ${phrase_files}
  COMMENT "Compiling the phrases"
  VERBATIM)
set_source_files_properties(phrases.cpp PROPERTIES OBJECT_DEPENDS ${phrase_folder}/phrases.inc)
target_include_directories(inquit_grammar PRIVATE ${phrase_folder})
