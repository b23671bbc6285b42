#!/bin/sh
# Do those who read annotations take what `inquit cite` writes? JSON-LD is expanded, TEI and HTML are validated, pandoc reads the
# Markdown. Usage: annotations.sh INQUIT
# The TEI's DTD (P5) comes with trafilatura, from PyPI; the others are from npm.
set -eu

inquit=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cp "$here"/annotations.mjs "$here"/annotations.py "$here"/anno.jsonld "$folder"
cp -r "$here/../../fixtures/articles" "$folder/articles"
cd "$folder"
npm install --no-audit --no-fund --silent jsonld@8.3.3 html-validate@9.4.0 schema-dts@2.1.0 typescript@5.9.3 >&2
pip3 download --quiet --no-deps --disable-pip-version-check --dest . trafilatura==2.3.1 >&2
python3 -m zipfile -e trafilatura-*.whl unpacked

/usr/bin/python3 annotations.py write "$inquit"
for each in *.tei; do
    xmllint --noout --nonet --dtdvalid unpacked/trafilatura/data/tei_corpus.dtd "$each"
done
for each in *.html; do
    npx html-validate --config validate.json "$each"
done
node annotations.mjs
npx tsc --noEmit --strict --skipLibCheck *.ts
/usr/bin/python3 annotations.py read
