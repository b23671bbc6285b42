# What cmake --install has, by components: `program` (with its documents), `library` (inquit::inquit for
# CMake), and `other`, which Debian's packages have in a form of their own (package.cmake).
if(INQUIT_TESTS OR INQUIT_SANITIZE OR INQUIT_FUZZ)
  install(CODE "message(FATAL_ERROR \"nothing is installed from this build, for it counts or checks what it does. \"
                        \"Build and install with: cmake --preset release && cmake --build build/release && cmake --install build/release\")" ALL_COMPONENTS)
  return()
endif()

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
include(${CMAKE_CURRENT_LIST_DIR}/bundle.cmake)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/inquit)

install(SCRIPT ${CMAKE_CURRENT_LIST_DIR}/writable_prefix.cmake ALL_COMPONENTS)

# The program
install(TARGETS inquit_cli_main RUNTIME COMPONENT program)
file(GLOB documents ${PROJECT_SOURCE_DIR}/docs/*.md)
install(FILES README.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(FILES ${documents} DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs COMPONENT program)
install(FILES LICENSE CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT other)

# Its manual page and completions, which it prints.
set(shared ${CMAKE_BINARY_DIR}/installed/share)
set(printed "")
foreach(row "inquit.1 manual" "inquit.bash completions bash" "inquit.fish completions fish" "inquit.zsh completions zsh")
  string(REPLACE " " ";" row ${row})
  list(POP_FRONT row file)
  add_custom_command(OUTPUT ${shared}/${file} COMMAND inquit_cli_main ${row} > ${shared}/${file} DEPENDS inquit_cli_main VERBATIM)
  list(APPEND printed ${shared}/${file})
endforeach()
file(MAKE_DIRECTORY ${shared})
add_custom_target(inquit_printed ALL DEPENDS ${printed})
install(FILES ${shared}/inquit.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT other)
install(FILES ${shared}/inquit.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME inquit COMPONENT program)
install(FILES ${shared}/inquit.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT program)
install(FILES ${shared}/inquit.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions RENAME _inquit COMPONENT other)

# The library
install(CODE "include(\"${CMAKE_CURRENT_LIST_DIR}/public_headers.cmake\")
              inquit_public_headers(\"${PROJECT_SOURCE_DIR}\" \"${CMAKE_BINARY_DIR}/installed/include\")" COMPONENT library)
install(DIRECTORY ${CMAKE_BINARY_DIR}/installed/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT library)
install(TARGETS inquit_bundle EXPORT inquit ARCHIVE COMPONENT library INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT inquit FILE inquitTargets.cmake NAMESPACE inquit:: DESTINATION ${package_folder} COMPONENT library)
list(JOIN inquit_libraries "\" \"" inquit_libraries)
configure_file(${CMAKE_CURRENT_LIST_DIR}/inquitConfig.cmake.in ${CMAKE_BINARY_DIR}/installed/inquitConfig.cmake @ONLY)
write_basic_package_version_file(${CMAKE_BINARY_DIR}/installed/inquitConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/installed/inquitConfig.cmake ${CMAKE_BINARY_DIR}/installed/inquitConfigVersion.cmake
              ${CMAKE_CURRENT_LIST_DIR}/libraries.cmake
        DESTINATION ${package_folder} COMPONENT library)

include(${CMAKE_CURRENT_LIST_DIR}/package.cmake)
