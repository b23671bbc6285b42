# What cmake --install has, by components: `program` (with its documents), `library` (inquit::inquit for CMake), and `other`, which
# Debian's packages have in a form of their own (package.cmake). A wheel has the program alone.
if(INQUIT_TESTS OR INQUIT_SANITIZE OR INQUIT_FUZZ)
  install(CODE "message(FATAL_ERROR \"nothing is installed from this build, for it counts or checks what it does. \"
                        \"Build and install with: cmake --preset release && cmake --build build/release && cmake --install build/release\")" ALL_COMPONENTS)
  return()
endif()

# The manual page and the completions are what the program prints.
set(shared ${CMAKE_BINARY_DIR}/installed/share)
file(MAKE_DIRECTORY ${shared})
set(printed "")
foreach(row "inquit.1 manual" "inquit.bash completions bash" "inquit.fish completions fish" "inquit.zsh completions zsh")
  string(REPLACE " " ";" row ${row})
  list(POP_FRONT row file)
  add_custom_command(OUTPUT ${shared}/${file} COMMAND inquit_cli_main ${row} > ${shared}/${file} DEPENDS inquit_cli_main VERBATIM)
  list(APPEND printed ${shared}/${file})
endforeach()
add_custom_target(inquit_printed ALL DEPENDS ${printed})

if(SKBUILD)
  include(${CMAKE_CURRENT_LIST_DIR}/wheel.cmake)
  return()
endif()

include(GNUInstallDirs)
install(SCRIPT ${CMAKE_CURRENT_LIST_DIR}/writable_prefix.cmake ALL_COMPONENTS)

install(TARGETS inquit_cli_main RUNTIME COMPONENT program)
file(GLOB documents ${PROJECT_SOURCE_DIR}/docs/*.md)
install(FILES README.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(FILES ${documents} DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs COMPONENT program)
install(FILES LICENSE CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT other)
install(FILES ${shared}/inquit.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT other)
install(FILES ${shared}/inquit.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME inquit COMPONENT program)
install(FILES ${shared}/inquit.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT program)
install(FILES ${shared}/inquit.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions RENAME _inquit COMPONENT other)

include(${CMAKE_CURRENT_LIST_DIR}/installed_library.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/package.cmake)
