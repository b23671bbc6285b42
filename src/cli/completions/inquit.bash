# Completion of inquit for bash, made by `inquit completions bash` of its options.

# COMMAND;NAMES;ARGUMENT...   NAMES: of an option; `command`: of a command in COMMAND; `*`: what stands by itself
_inquit_rows() {
    cat <<'ROWS'
# ROWS
ROWS
}

# What is there for COMMAND and NAME; 1 if nothing.
_inquit_row() {
    local command names arguments
    while IFS=';' read -r command names arguments; do
        if [[ $command == "$1" && " $names " == *" $2 "* ]]; then
            printf '%s' "$arguments"
            return 0
        fi
    done < <(_inquit_rows)
    return 1
}

# Lets bash complete the word $2 as the argument $1: `files`, `folders`, `choice WORD...`, `list WORD...`, `other`.
_inquit_reply() {
    local kept=
    case $1 in
    files) compopt -o default 2>/dev/null ;;
    folders) compopt -o dirnames 2>/dev/null ;;
    choice\ *) mapfile -t COMPREPLY < <(compgen -W "${1#choice }" -- "$2") ;;
    list\ *)
        [[ $2 == *,* ]] && kept=${2%,*},
        compopt -o nospace 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -P "$kept" -W "${1#list }" -- "${2##*,}")
        ;;
    esac
}

_inquit() {
    local word=${COMP_WORDS[COMP_CWORD]} command= awaited= each row index only_operands=
    COMPREPLY=()
    for ((index = 1; index < COMP_CWORD; index++)); do
        each=${COMP_WORDS[index]}
        if [[ $each == = ]]; then # bash takes --format=csv for three words
            continue
        elif [[ -n $awaited ]]; then
            [[ $awaited == *';'* ]] && awaited=${awaited#*;} || awaited=
        elif [[ $each == -- ]]; then
            only_operands=yes
        elif [[ $each == -* ]]; then
            awaited=$(_inquit_row "$command" "$each")
        elif [[ $'\n'$(_inquit_rows)$'\n' == *$'\n'"$command;command;$each"$'\n'* ]]; then
            command=${command:+$command }$each
        fi
    done
    [[ $word == = ]] && word=
    if [[ -n $awaited ]]; then
        _inquit_reply "${awaited%%;*}" "$word"
    elif [[ $word == -* && -z $only_operands ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_inquit_rows | while IFS=';' read -r each row index; do
            [[ $each == "$command" && $row == -* ]] && printf '%s\n' "$row"
        done)" -- "$word")
    elif row=$(_inquit_row "$command" command); then
        mapfile -t COMPREPLY < <(compgen -W "$(_inquit_rows | while IFS=';' read -r each row index; do
            [[ $each == "$command" && $row == command ]] && printf '%s\n' "$index"
        done)" -- "$word")
    else
        _inquit_reply "$(_inquit_row "$command" '*')" "$word"
    fi
}

complete -F _inquit inquit
