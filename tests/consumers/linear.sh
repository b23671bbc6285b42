#!/bin/sh
# Does twice the text take twice the work, whatever its shape? callgrind counts the instructions of extracting and linting texts of 100 and of
# 200 KB, less those of starting: more than 2.1 times as many fail. A part that grows with the square may take 5 % of the shorter text's
# work unseen. Usage: linear.sh INQUIT
set -eu

inquit=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
. "$here/../work_counter/instructions_of.sh"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

PYTHONDONTWRITEBYTECODE=1 python3 "$here/../bench/shapes.py" 100000 once
PYTHONDONTWRITEBYTECODE=1 python3 "$here/../bench/shapes.py" 200000 twice
echo 'Nothing.' >nothing.txt

extract() { instructions_of "$inquit" extract -j 1 --no-config --format jsonl "$1"; }
lint() { instructions_of "$inquit" lint -j 1 --no-config --fail-on never "$1"; }

failed=0
for what in extract lint; do
    start=$($what nothing.txt)
    for text in once/*.txt; do
        shape=$(basename "$text" .txt)
        once=$($what "$text")
        twice=$($what "twice/$shape.txt")
        awk -v once=$((once - start)) -v twice=$((twice - start)) -v bytes="$(wc -c <"$text")" -v name="$what, $shape" 'BEGIN {
            printf "linear.sh: %s: %.0f instructions a byte; twice the text takes %.3f times as many\n", name, once / bytes, twice / once
            exit twice > 2.1 * once
        }' >&2 || failed=1
    done
done
[ "$failed" = 0 ] || { echo "linear.sh: more than 2.1 times the instructions for twice the text" >&2; exit 1; }
