#!/bin/sh
# Do pandas and DuckDB read from the CSV what the JSON lines say? Usage: tables.sh INQUIT
set -eu

inquit=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

python3 -m venv "$folder/python"
"$folder/python/bin/pip" install --quiet --disable-pip-version-check pandas duckdb >&2
"$folder/python/bin/python" "$here/tables.py" "$inquit" "$folder"
