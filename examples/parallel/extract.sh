#!/bin/sh
# Extracts quotations with GNU parallel, a block of lines at a time: extract.sh FEED OUT [PARALLEL'S OPTIONS, such as --sshloginfile nodes]
# FEED: a file of JSON lines, uncompressed. OUT/1.jsonl, OUT/2.jsonl, ... in the feed's order; `ls -v OUT/*.jsonl | xargs cat` are the answers of one process.
# Blocks that are finished are skipped, so the same command goes on where it was interrupted. Another size of the block makes other parts: clear OUT then.
set -eu

feed=$1
OUT=$2
shift 2
INQUIT=${INQUIT:-inquit}
export OUT INQUIT
mkdir -p "$OUT"
# shellcheck disable=SC2016 # the jobs' shells expand it
parallel --pipepart -a "$feed" --block "${BLOCK:-16M}" "$@" \
    'if [ -e "$OUT/{#}.jsonl" ]; then cat >/dev/null; else
        "$INQUIT" extract - --input-format jsonl --no-config -j 1 >"$OUT/.{#}.tmp" && mv "$OUT/.{#}.tmp" "$OUT/{#}.jsonl"; fi'
