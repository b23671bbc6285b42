#!/bin/sh
# Does an editor's own client library speak with `inquit lsp`, and are findings there while one types? Usage: editor.sh INQUIT
# The library is that of VS Code, from npm.
set -eu

inquit=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

npm install --prefix "$folder" --no-audit --no-fund --silent vscode-languageserver-protocol@3.17.5 >&2
cp "$here/editor.mjs" "$folder"
cd "$folder"
node editor.mjs "$inquit" "$here/../../fixtures/articles"
