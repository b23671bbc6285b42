#compdef inquit
# Completion of inquit for zsh, made by `inquit completions zsh` of its options.

# Completes the first word as a command, the rest by the function $1 with the command's name behind it.
# $2...: "NAME:what it does"
_inquit_commands() {
    local state line context ret=1 function=$1
    local -a commands=("${@:2}")
    typeset -A opt_args
    _arguments -C '(- : *)'{-h,--help}'[say more]' '(- : *)--version[print the version]' '1: :->command' '*:: :->rest' && ret=0
    case $state in
        command) _describe -t commands command commands && ret=0 ;;
        rest) (( $+functions[${function}_$words[1]] )) && ${function}_$words[1] && ret=0 ;;
    esac
    return ret
}

# ROWS

_inquit "$@"
