#!/bin/sh
# Does what `./dev new-rule` makes compile, and is it read as a rule? What it finds is left to its author and to the tests. Usage: new_rule.sh INQUIT
set -eu

build=$(dirname -- "$(realpath "$1")")
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

mkdir -p "$folder/src/lint/profiles" "$folder/fixtures/corpus/lint"
cp -r "$root/src/lint/rules" "$folder/src/lint"
cp "$root/dev" "$folder"
"$folder/dev" new-rule headline-shouts 2>"$folder/said"

"$build/src/lint/compile_rules" "$folder/table.cpp" "$folder"/src/lint/rules/*.yaml
grep -q headline_shouts "$folder/table.cpp" || { echo 'new_rule.sh: the table of rules does not have the new one' >&2; exit 1; }

# As the rule sic is compiled.
command=$(python3 - "$build/compile_commands.json" "$folder/src/lint/rules/headline-shouts.cpp" <<'PYTHON'
import json, shlex, sys
like = next(each for each in json.load(open(sys.argv[1])) if each["file"].endswith("src/lint/rules/sic.cpp"))
words = shlex.split(like["command"])
del words[words.index("-o"):words.index("-o") + 2]
print(f"cd {shlex.quote(like['directory'])} &&", shlex.join([sys.argv[2] if word == like["file"] else word for word in words] + ["-fsyntax-only"]))
PYTHON
)
sh -c "$command"
