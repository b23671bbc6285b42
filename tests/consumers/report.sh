#!/bin/sh
# Do an HTML validator, a browser and axe-core (accessibility) find the pages of `inquit` right? Usage: report.sh INQUIT
set -eu

inquit=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

npm install --prefix "$folder" --no-audit --no-fund --silent html-validate@9.4.0 axe-core@4.14.1 playwright-core@1.49.1 >&2
cp "$here/report.mjs" "$folder"
cd "$here/../../fixtures"

mkdir "$folder/hostile"
cat >"$folder/hostile/script.txt" <<'TEXT'
<script>document.title = "taken over"</script> Rain

"It is <script>document.title = 'taken over'</script> <img src=x onerror=alert(1)> over," said Ann <b>Moss</b>.

"Averyverylongwordthatnobodyeversaidbutthatsomebodyprintedinanarticlenevertheless/andwithoutasinglespaceinit," said "]]> --> </style> &amp; </p> Moss.
TEXT
"$inquit" report articles/*.txt pages transcripts/*.* --exclude '*.yaml' -o "$folder/many.html"
"$inquit" report articles/09-politics.txt -o "$folder/one.html"
"$inquit" report "$folder/hostile" -o "$folder/hostile.html"
"$inquit" compare articles --format html >"$folder/compared.html"
"$inquit" check drafts/*.md --against transcripts articles --format html --fail-on never >"$folder/checked.html"

cd "$folder"
node report.mjs many.html one.html hostile.html compared.html checked.html
