#!/bin/sh
# Do other programs read the formats of `inquit cite`, with the words as they were? Usage: citations.sh INQUIT
# ajv comes from npm.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

npm install --prefix "$folder" --no-audit --no-fund --silent ajv@8.17.1 >&2
/usr/bin/python3 "$here/citations.py" "$(realpath "$1")" "$folder"
