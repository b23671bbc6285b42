# Run by cpack: without these it would make a package that depends on nothing.
find_program(shlibdeps dpkg-shlibdeps)
find_program(file_types file)
if(NOT shlibdeps OR NOT file_types)
  message(FATAL_ERROR "a Debian package is made with dpkg-shlibdeps and file: apt install dpkg-dev file, or ./dev deps package")
endif()
