# The component `library`: one archive, the public headers, what find_package(inquit) reads, and the C interface.
include(CMakePackageConfigHelpers)
include(${CMAKE_CURRENT_LIST_DIR}/bundle.cmake)
set(made ${CMAKE_BINARY_DIR}/installed)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/inquit)

install(CODE "include(\"${CMAKE_CURRENT_LIST_DIR}/public_headers.cmake\")
              inquit_public_headers(\"${PROJECT_SOURCE_DIR}\" \"${made}/include\")" COMPONENT library)
install(DIRECTORY ${made}/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT library)
install(TARGETS inquit_bundle EXPORT inquit ARCHIVE COMPONENT library INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT inquit FILE inquitTargets.cmake NAMESPACE inquit:: DESTINATION ${package_folder} COMPONENT library)
list(JOIN inquit_libraries "\" \"" inquit_libraries)
configure_file(${CMAKE_CURRENT_LIST_DIR}/inquitConfig.cmake.in ${made}/inquitConfig.cmake @ONLY)
write_basic_package_version_file(${made}/inquitConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${made}/inquitConfig.cmake ${made}/inquitConfigVersion.cmake ${CMAKE_CURRENT_LIST_DIR}/libraries.cmake
        DESTINATION ${package_folder} COMPONENT library)

install(TARGETS inquit_c LIBRARY COMPONENT library NAMELINK_COMPONENT library)
install(FILES ${PROJECT_SOURCE_DIR}/src/c/inquit.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT library)
