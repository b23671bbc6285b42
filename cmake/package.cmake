# A Debian package of the component `program`, in BUILD/packages: ./dev package, or cpack --config BUILD/CPackConfig.cmake
find_program(GZIP_PROGRAM gzip)
mark_as_advanced(GZIP_PROGRAM)
if(NOT GZIP_PROGRAM)
  return() # no Debian system, and none of its packages
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME inquit)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)
set(CPACK_PROJECT_CONFIG_FILE ${PROJECT_SOURCE_DIR}/packaging/debian/tools.cmake)
set(CPACK_PACKAGE_CONTACT "inquit maintainers <inquit@example.org>" CACHE STRING "Maintainer of the Debian package")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "find every quotation in news text and who said it")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL program debian) # `other` has what Debian wants elsewhere
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "pandoc, citation-style-language-styles") # inquit cite --style
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "inquit reads articles, drafts and transcripts and writes a citation record
for each quotation: the words, the speaker, how that is known, and where the
words stand in the file.

It checks drafts against sources, compares how outlets print one statement,
lints articles before they are published, and writes references, annotations
and reports. Inputs are plain text, web pages, Markdown, captions, JSON lines,
ninjs and NITF.")

# What Debian asks for, and other systems do not.
string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC) # of SOURCE_DATE_EPOCH, if that is set
set(debian_folder ${CMAKE_BINARY_DIR}/installed/debian)
configure_file(${PROJECT_SOURCE_DIR}/packaging/debian/changelog.in ${debian_folder}/changelog.Debian @ONLY)
# inquit_compressed(FILE...)
# FILE -> FILE.gz, as it is named in a Debian package; the same bytes, the same file.
function(inquit_compressed)
  set(made "")
  foreach(file IN LISTS ARGN)
    add_custom_command(OUTPUT ${file}.gz COMMAND ${GZIP_PROGRAM} -9 -n -k -f ${file} DEPENDS ${file} VERBATIM)
    list(APPEND made ${file}.gz)
  endforeach()
  add_custom_target(inquit_debian ALL DEPENDS ${made})
  add_dependencies(inquit_debian inquit_printed)
endfunction()
configure_file(${PROJECT_SOURCE_DIR}/CHANGELOG.md ${debian_folder}/changelog COPYONLY)
inquit_compressed(${debian_folder}/changelog ${debian_folder}/changelog.Debian ${shared}/inquit.1)
install(FILES packaging/debian/copyright ${debian_folder}/changelog.gz ${debian_folder}/changelog.Debian.gz
        DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES ${shared}/inquit.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES ${shared}/inquit.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions RENAME _inquit
        COMPONENT debian EXCLUDE_FROM_ALL)

include(CPack)
