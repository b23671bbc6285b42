# What a Python wheel has: the program among the scripts of the environment, its page and completions below its share/.
install(PROGRAMS $<TARGET_FILE:inquit_cli_main> DESTINATION ${SKBUILD_SCRIPTS_DIR})
install(FILES ${shared}/inquit.1 DESTINATION ${SKBUILD_DATA_DIR}/share/man/man1)
install(FILES ${shared}/inquit.bash DESTINATION ${SKBUILD_DATA_DIR}/share/bash-completion/completions RENAME inquit)
install(FILES ${shared}/inquit.fish DESTINATION ${SKBUILD_DATA_DIR}/share/fish/vendor_completions.d)
install(FILES ${shared}/inquit.zsh DESTINATION ${SKBUILD_DATA_DIR}/share/zsh/site-functions RENAME _inquit)

# The module of the package, for the one version of Python that it is built by.
if(INQUIT_PREBUILT)
  cmake_path(GET INQUIT_PREBUILT PARENT_PATH prebuilt_folder)
  file(GLOB prebuilt_module ${prebuilt_folder}/python/inquit/_core.*.so)
  install(PROGRAMS ${prebuilt_module} DESTINATION inquit)
elseif(TARGET inquit_python)
  install(TARGETS inquit_python LIBRARY DESTINATION inquit)
endif()
