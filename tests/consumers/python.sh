#!/bin/sh
# The Python package beside the command line: pytest over the fixtures, and mypy over its types.
set -eu
program=$1
build=$(dirname "$program")
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cmake "$build" -DINQUIT_PYTHON=ON >"$work/cmake.log" 2>&1 || { cat "$work/cmake.log"; exit 1; }
cmake --build "$build" --target inquit_python >"$work/build.log" 2>&1 || { tail -30 "$work/build.log"; exit 1; }

python3 -m venv "$work/venv"
"$work/venv/bin/pip" --quiet install pytest pandas mypy pandas-stubs
export PYTHONPATH="$build/python" INQUIT_PROGRAM="$program" INQUIT_FIXTURES="$root/fixtures" INQUIT_EXAMPLES="$root/examples"
"$work/venv/bin/python" -m pytest -q -p no:cacheprovider "$root/python/tests"
# Types: of the package, and of a program that uses it.
cat >"$work/program.py" <<'PROGRAM'
import inquit

for q in inquit.extract("text"):
    name: str | None = q.speaker.name
    first: tuple[int, int] = q.parts[0].chars
    reveal_type(q.quote)
frame = inquit.to_dataframe(inquit.extract_file("a.txt"))
PROGRAM
cd "$work"
"$work/venv/bin/mypy" --strict --cache-dir "$work/cache" "$build/python/inquit" "$work/program.py" >"$work/types.log" || { cat "$work/types.log"; exit 1; }
grep -Eq 'Revealed type is "(builtins\.)?str"' "$work/types.log" || { cat "$work/types.log"; exit 1; }
