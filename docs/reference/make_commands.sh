#!/bin/sh
# Prints docs/reference/commands.md from what the program's --help says. Usage: make_commands.sh INQUIT > commands.md
set -eu

inquit=$1

# The names below "Subcommands:" in the help of a command.
subcommands_of() { "$inquit" "$@" --help | sed -n '/^Subcommands:/,/^$/s/^  \([a-z][a-z-]*\) .*/\1/p'; }

# The section of a command, then those of its subcommands. $1: its level, then its words.
section() (
    level=$1
    shift
    printf '\n%s inquit %s\n\n```text\n' "$level" "$*"
    "$inquit" "$@" --help | sed 's/ *$//' | cat -s
    printf '```\n'
    for name in $(subcommands_of "$@"); do section "$level#" "$@" "$name"; done
)

cat <<'MARKDOWN'
# Commands

Made by docs/reference/make_commands.sh from `inquit --help` and `inquit COMMAND --help`; a test holds it equal.

```text
MARKDOWN
"$inquit" --help | sed 's/ *$//' | cat -s
printf '```\n'
for command in $(subcommands_of); do section '##' "$command"; done
