#!/bin/sh
# Do drafts from word processors give the records of their Markdown, by pandoc's way? Usage: word_processors.sh INQUIT
set -eu

inquit=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cat >"$folder/draft.md" <<'MARKDOWN'
# The ferry stays

PORT ELLERY, June 9 — The ferry would run through the winter, its owner said on Friday.

“We *don’t* stop for snow,” Marta Quill told the Courier. “We stop for ice, on the 21^st^ of January or so.”

> I was born on it. I never learned to swim.
>
> — Marta Quill, ferry owner

Luis Ortega, who takes it daily, called it “a slow pleasure”.[^1]

[^1]: He used to row. “I was slower,” Ortega said.
MARKDOWN

# Kind, words and speaker of each record, a line each.
records_of() {
    "$inquit" extract - --stdin-path "$1" --format jsonl | /usr/bin/python3 -c '
import json, sys
for line in sys.stdin:
    made = json.loads(line)
    assert made["source"]["path"] == sys.argv[1], made["source"]
    print(made["kind"], made["quote"].replace("\u2019", "\x27"), made["speaker"]["name"], sep=" | ")' "$1"
}

expect() {
    printf '%s\n' "$2" >"$folder/expected"
    printf '%s\n' "$3" | diff -u "$folder/expected" - || {
        echo "$1: other records than expected" >&2
        exit 1
    }
}

sentences="direct | We don't stop for snow, | Marta Quill
direct | We stop for ice, on the 21st of January or so. | Marta Quill"
quotation="block | I was born on it. I never learned to swim. | Marta Quill"
rest="mixed | a slow pleasure | Luis Ortega
direct | I was slower, | Luis Ortega"

pandoc "$folder/draft.md" -o "$folder/draft.docx"
pandoc "$folder/draft.md" -o "$folder/draft.odt"

expect docx "$sentences
$quotation
$rest" "$(pandoc "$folder/draft.docx" -t markdown | records_of draft.docx)"
# pandoc's reader of odt does not know block quotations: they are paragraphs there.
expect odt "$sentences
$rest" "$(pandoc "$folder/draft.odt" -t markdown | records_of draft.odt)"
