#!/bin/sh
# Does the program take as many instructions as it did? callgrind counts those of extracting a corpus that is the same everywhere; more or fewer
# than the number of instructions.txt by 2 % fail. Usage: instructions.sh INQUIT [--accept]
#
# Compilers change the count, so a number holds for an architecture and a compiler's version; where there is none for those at hand, this
# says so and passes. ../work_counter/instructions_of.sh has what does not change it.
set -eu

inquit=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
. "$here/../work_counter/instructions_of.sh"
numbers=$here/instructions.txt
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 "$here/../bench/made_news.py" 60 news
python3 "$here/../bench/made_news.py" 60 feed.jsonl
compiler=$(readelf -p .comment "$inquit" | sed -n 's/.*GCC: (.*) \([0-9]*\)\..*/GCC-\1/p; s/.*clang version \([0-9]*\)\..*/clang-\1/p' | sort -u | tail -n 1)
key="$(uname -m) ${compiler:-unknown}"

cat >measures <<'MEASURES'
start --version
folder extract -j 1 --no-config --format jsonl news
feed extract -j 1 --no-config feed.jsonl
yaml extract -j 1 --no-config --format yaml news
MEASURES

failed=0
while read -r name arguments; do
    # shellcheck disable=SC2086 # arguments without spaces
    count=$(instructions_of "$inquit" $arguments)
    echo "$key $name $count" >>counted
    known=$(sed -n "s/^$key $name \([0-9]*\)$/\1/p" "$numbers")
    if [ -z "$known" ]; then
        echo "instructions.sh: $name: $count; instructions.txt has no number for $key" >&2
    elif ! awk -v now="$count" -v then="$known" -v name="$name" 'BEGIN {
        change = 100 * (now / then - 1)
        printf "instructions.sh: %s: %.1f million, %+.2f %%\n", name, now / 1e6, change
        exit change > 2 || change < -2
    }' >&2; then
        failed=1
    fi
done <measures

if [ "${2-}" = --accept ]; then
    grep -v "^$key " "$numbers" >kept || true
    cat kept counted >"$numbers"
    echo "instructions.sh: tests/consumers/instructions.txt has these numbers now" >&2
elif [ "$failed" = 1 ]; then
    echo "instructions.sh: more than 2 % away from tests/consumers/instructions.txt. If that is meant, take the new numbers:" >&2
    echo "    sh tests/consumers/instructions.sh build/release/inquit --accept" >&2
    exit 1
fi
