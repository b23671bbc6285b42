#!/bin/sh
# Do other programs read the formats of `inquit lint`? Usage: lint_formats.sh INQUIT
exec /usr/bin/python3 "$(dirname -- "$0")/lint_formats.py" "$1"
