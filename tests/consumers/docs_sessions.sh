#!/bin/sh
# Is what the documentation shows of inquit what inquit prints? Each console block is run, by prysk, and its output compared.
# Usage: docs_sessions.sh INQUIT [--accept] [FILE.md...]
# --accept writes what inquit prints into the pages, to be read before it is committed.
set -eu

inquit=$(realpath "$1")
shift
accept=no
[ "${1-}" != --accept ] || { accept=yes && shift; }
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
[ -d /usr/share/citation-style-language/styles ] ||
    { echo "docs_sessions.sh: pages show references in styles that are not installed: ./dev deps consumers" >&2 && exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$root"
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check prysk==0.20.0 markdown-it-py==3.0.0
documents() { "$folder/venv/bin/python" "$root/tests/consumers/documents.py" "$@"; }

if [ $# -eq 0 ]; then
    # shellcheck disable=SC2046 # the names of our own files have no blanks
    set -- README.md CONTRIBUTING.md SECURITY.md $(find docs -name '*.md' ! -path docs/RULES.md ! -path docs/reference/commands.md ! -path 'docs/man/*' | LC_ALL=C sort)
fi
documents blocks "$@"
documents options docs/reference/commands.md "$@" CHANGELOG.md
find . -path ./build -prune -o -path ./.git -prune -o -type f ! -name '*.png' -print0 |
    xargs -0 "$folder/venv/bin/python" "$root/tests/consumers/documents.py" paths "$root"

# Each page is one session of one shell, in a folder with the repository's examples and fixtures; inquit is the one that is tested.
mkdir "$folder/bin" "$folder/home" "$folder/pages"
ln -s "$inquit" "$folder/bin/inquit"
cat >"$folder/shell" <<SHELL
#!/bin/sh
cp -r "$root/examples" "$root/fixtures" .
exec bash --norc --noprofile "\$@"
SHELL
chmod +x "$folder/shell"
sessions=0
for page in "$@"; do
    grep -q '^```console' "$page" || continue
    documents session "$page" >"$folder/pages/$(echo "$page" | tr / _).t"
    sessions=$((sessions + 1))
done
[ "$sessions" -gt 0 ] || { echo 'docs_sessions.sh: no page has a console block' >&2; exit 1; }
cd "$folder/pages"
run() { PATH="$folder/bin:$PATH" HOME=$folder/home XDG_CONFIG_HOME=$folder/none "$folder/venv/bin/prysk" --shell "$folder/shell" "$@" ./*.t; }
if [ "$accept" = yes ]; then
    run --interactive --yes >/dev/null 2>&1 || true
    cd "$root"
    for page in "$@"; do
        lines=$folder/pages/$(echo "$page" | tr / _).t
        [ ! -e "$lines" ] || sed 's/^|//; t; s/^  //' "$lines" >"$page"
    done
else
    run
fi
