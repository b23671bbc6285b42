#!/bin/sh
# Does inquit bear calls that fail, memory that runs out, and articles that were mangled? Samples of what docs/ROBUSTNESS.md counts; by hand
# all of it: io_faults.py without --every, memory_faults.py --samples 2000, mutated_articles.py. Usage: faults.sh INQUIT
set -eu

inquit=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
faults=$here/../faults
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE

for library in calls memory; do
    "${CXX:-c++}" -std=c++20 -O1 -fno-builtin -shared -fPIC -o "$folder/$library.so" "$faults/$library.cpp"
done

python3 "$faults/io_faults.py" "$inquit" "$folder/calls.so" --every 12
python3 "$faults/memory_faults.py" "$inquit" "$folder/memory.so" --samples 12
python3 "$here/../robustness/mutated_articles.py" "$inquit" --articles 400
