#!/bin/sh
# Does Sphinx build the site of the documentation without a warning: each link and anchor leads somewhere, each page is on the map? Usage: docs_site.sh INQUIT
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$root"
tar -cf - --exclude=./build --exclude=./.git . | tar -C "$folder" -xf - # Sphinx leaves nothing in the repository

site() { (cd "$folder" && sphinx-build -q -n -W --keep-going -c docs/site -b html -d doctrees . site) >"$folder/said" 2>&1; }

site || { cat "$folder/said" >&2; exit 1; }
pages=$(find "$folder/site" -name '*.html' | wc -l)
[ "$pages" -gt 40 ] || { echo "docs_site.sh: $pages pages only" >&2; exit 1; }

# What it must find: a page that is not there, an anchor that is not there, a page that the map forgot.
printf '\n[a](FORMATS.md#nowhere) [b](NOWHERE.md)\n' >>"$folder/docs/LINTING.md"
printf '# Forgotten\n' >"$folder/docs/forgotten.md"
rm -rf "$folder/doctrees"
if site; then echo 'docs_site.sh: nothing is said of faults' >&2; exit 1; fi
for fault in 'FORMATS.md#nowhere' 'NOWHERE.md' "forgotten.md: WARNING: document isn't included"; do
    grep -q -e "$fault" "$folder/said" || { cat "$folder/said" >&2; echo "docs_site.sh: not '$fault'" >&2; exit 1; }
done
