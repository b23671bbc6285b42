#!/bin/sh
# Does each header compile by itself: does it include what it uses? Usage: alone.sh INQUIT [HEADER...]
set -eu

build=$(dirname -- "$(realpath "$1")")
shift
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$root"

# shellcheck disable=SC2046 # the names of our own files have no blanks
[ $# -gt 0 ] || set -- $(find src grammar -name '*.hpp' | LC_ALL=C sort)
[ $# -gt 0 ] || { echo 'alone.sh: there are no headers' >&2; exit 1; }

# All folders' include paths and flags: those of the command line's main.cpp, and where the build makes files of data.
python3 - "$build/compile_commands.json" <<'PYTHON' >"$folder/flags"
import json, os, shlex, sys
commands = json.load(open(sys.argv[1]))
like = next(each for each in commands if each["file"].endswith("src/cli/main.cpp"))
words = shlex.split(like["command"])
taken = {}
for each in commands:
    told = shlex.split(each["command"])
    for number, word in enumerate(told):
        if word == "-isystem":
            taken["-isystem " + os.path.join(each["directory"], told[number + 1])] = None
        elif word.startswith("-I"):
            taken["-I" + os.path.join(each["directory"], word[2:] or told[number + 1])] = None
for word in words:
    if word.startswith(("-std", "-W", "-D", "-f")):
        taken[word] = None
print("\n".join(taken))
PYTHON
compiler=$(python3 -c 'import json, shlex, sys
words = shlex.split(json.load(open(sys.argv[1]))[0]["command"])
print(next(word for word in words if word.endswith(("g++", "c++", "clang++"))))' "$build/compile_commands.json")

# Each by itself, twice, so that a missing #pragma once is seen as well.
cat >"$folder/one" <<SH
printf '#include "%s"\n#include "%s"\n' "$root/\$1" "$root/\$1" | "$compiler" -x c++ @"$folder/flags" -fsyntax-only - || { echo "alone.sh: \$1 does not compile by itself" >&2; exit 1; }
SH
printf '%s\n' "$@" | xargs -P "$(nproc)" -n 1 sh "$folder/one"

# What it must find.
printf '#pragma once\ninline std::string f() { return {}; }\n' >"$folder/bad.hpp"
if printf '#include "%s"\n' "$folder/bad.hpp" | "$compiler" -x c++ @"$folder/flags" -fsyntax-only - 2>/dev/null; then
    echo 'alone.sh: a header without its includes passes' >&2
    exit 1
fi
