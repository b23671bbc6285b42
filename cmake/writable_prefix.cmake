# Run at the begin of an installation: where it may not write, a sentence in the place of a trace.
set(inquit_prefix "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}")
string(RANDOM LENGTH 12 inquit_trial)
set(inquit_trial "${inquit_prefix}/.inquit-${inquit_trial}")
execute_process(COMMAND ${CMAKE_COMMAND} -E make_directory ${inquit_trial} RESULT_VARIABLE inquit_failure ERROR_QUIET)
if(inquit_failure)
  message(FATAL_ERROR "nothing is installed, for ${inquit_prefix} cannot be written to. Install as root, or elsewhere: "
                      "cmake --install BUILD --prefix $ENV{HOME}/.local")
endif()
file(REMOVE_RECURSE ${inquit_trial})
