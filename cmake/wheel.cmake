# What a Python wheel has: the program among the scripts of the environment, its page and completions below its share/.
install(PROGRAMS $<TARGET_FILE:inquit_cli_main> DESTINATION ${SKBUILD_SCRIPTS_DIR})
install(FILES ${shared}/inquit.1 DESTINATION ${SKBUILD_DATA_DIR}/share/man/man1)
install(FILES ${shared}/inquit.bash DESTINATION ${SKBUILD_DATA_DIR}/share/bash-completion/completions RENAME inquit)
install(FILES ${shared}/inquit.fish DESTINATION ${SKBUILD_DATA_DIR}/share/fish/vendor_completions.d)
install(FILES ${shared}/inquit.zsh DESTINATION ${SKBUILD_DATA_DIR}/share/zsh/site-functions RENAME _inquit)
