#!/bin/sh
# A shared library has the functions of its header and no other name:  exported_names.sh LIBRARY HEADER NM
set -eu
declared=$(sed -n 's/^INQUIT_API .*\(inquit_[a-z_]*\)(.*/\1/p' "$2" | sort)
exported=$("$3" --dynamic --defined-only "$1" | awk '$2 != "A" { sub(/@.*/, "", $3); print $3 }' | sort)
[ -n "$declared" ]
[ "$declared" = "$exported" ] || {
    echo "declared in $2:" "$declared"
    echo "exported by $1:" "$exported"
    exit 1
}
