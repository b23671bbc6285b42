#!/bin/sh
# Do bash, zsh and fish complete what inquit takes, and does man show its page? Usage: completions.sh INQUIT
set -eu

INQUIT=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export INQUIT PATH="$(dirname -- "$INQUIT"):$PATH" LC_ALL=C.UTF-8
mkdir -p "$folder/work/zebras" "$folder/work/zebra of"
: >"$folder/work/zebra one.txt"
cd "$folder/work"

fail() {
    echo "completions: $*" >&2
    exit 1
}

# completed SHELL LINE: what it offers, or the line that it completes
completed() {
    rm -rf "$folder/home"
    mkdir -p "$folder/home/.config"
    if [ "$1" = fish ]; then
        HOME=$folder/home XDG_CONFIG_HOME=$folder/home/.config XDG_DATA_HOME=$folder/home/.local fish --no-config -c \
            'inquit completions fish | source; complete -C $argv[1]' -- "$2" | cut -f 1
    else
        HOME=$folder/home ZDOTDIR=$folder/home python3 "$here/completions.py" "$1" "$2"
    fi
}

# offers SHELL LINE WORD...: the words are offered, and none of those behind `not`
offers() {
    shell=$1
    line=$2
    shift 2
    said=$(completed "$shell" "$line")
    wanted=yes
    for word in "$@"; do
        case $wanted$word in
        yesnot) wanted=no ;;
        yes*) case $said in *"$word"*) ;; *) fail "$shell does not offer '$word' for '$line', but: $said" ;; esac ;;
        no*) case $said in *"$word"*) fail "$shell offers '$word' for '$line': $said" ;; esac ;;
        esac
    done
}

for shell in bash zsh fish; do
    offers $shell 'inquit ' extract lint completions not zebra
    offers $shell 'inquit ex' extract explain not compare
    offers $shell 'inquit extract --for' --format --force not --kinds
    offers $shell 'inquit extract --format ' yaml jsonl csv not zebra sarif
    offers $shell 'inquit lint --format ' sarif github not zebra csv
    offers $shell 'inquit extract --format=j' jsonl not yaml
    offers $shell 'inquit extract --kinds direct,m' direct,mixed
    offers $shell 'inquit extract zebra' zebras 'zebra' 'of' one.txt # spaces are escaped in the ways of the shells
    offers $shell 'inquit extract --format csv zebra' zebras
    offers $shell 'inquit extract -o zebra' zebras 'of' not one.txt
    offers $shell 'inquit extract -j ' not zebra
    offers $shell 'inquit cite --from ' biblatex ris
    offers $shell 'inquit cite --from ris zebra' zebras
    offers $shell 'inquit rules unb' unbalanced not zebra
    offers $shell 'inquit lexicon ' check
    offers $shell 'inquit lexicon check zebra' zebras
    offers $shell 'inquit completions ' bash fish zsh not zebra
done

"$INQUIT" completions csh 2>said && fail "there are completions for csh"
grep -q "^inquit: unknown shell 'csh'; the shells are bash, zsh, fish" said || fail "csh: $(cat said)"

# --- the manual page ---

"$INQUIT" manual >inquit.1
man --warnings -l inquit.1 >page 2>said || fail "man: $(cat said)"
[ ! -s said ] || fail "man warns: $(cat said)"
lexgrog inquit.1 | grep -q 'inquit - find every quotation' || fail "whatis does not know it: $(lexgrog inquit.1)"
MANWIDTH=100 man -l inquit.1 >page
for line in '^       inquit extract \[OPTIONS\] PATHS...$' '^       -o, --output DIR$' '^EXIT STATUS$' '^       inquit lint drafts --fix$'; do
    grep -q -e "$line" page || fail "the page has no line like $line"
done
# Each option of --help is there, and each command.
for command in $("$INQUIT" --help | sed -n '/^Subcommands/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
    grep -q "^   inquit $command" page || fail "the page does not have inquit $command"
    for option in $("$INQUIT" "$command" --help | grep -o '^  [-a-z,]*--[a-z0-9-]*' | sed 's/.*--/--/'); do
        grep -q -e "^       \(-., \)\?$option\( .*\)\?$" page || [ "$option" = --help ] || fail "the page does not have $option of $command"
    done
done
