#!/bin/sh
# Does `inquit lint` work where it is meant to run: in pre-commit, as a step of GitHub Actions, and do patch and git take its diffs?
# Usage: lint_steps.sh INQUIT
set -eu

inquit=$(realpath "$1")
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME="$folder/home" PRE_COMMIT_HOME="$folder/pre-commit" XDG_CONFIG_HOME="$folder/none"
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org
mkdir "$folder/home"

fail() {
    echo "lint_steps: $*" >&2
    exit 1
}

expect() { # WHAT COMMAND'S-OUTPUT PART
    case $2 in
    *"$3"*) ;;
    *) fail "$1: '$3' is not in: $2" ;;
    esac
}

# --- patch and git apply ---

mkdir "$folder/drafts"
count=0
for article in "$root"/fixtures/articles/*.txt; do
    count=$((count + 1))
    # Every second closing mark becomes a straight one, every third opening mark gets a blank behind it.
    python3 - "$article" "$folder/drafts/$(basename "$article")" <<'PYTHON'
import re, sys
text = open(sys.argv[1], encoding="utf-8").read()
seen = 0
def closing(match):
    global seen
    seen += 1
    return '"' if seen % 2 else match[0]
text = re.sub("\u201d", closing, text)
text = re.sub("\u201c(?=\\w)", lambda match: closing(match) and ("\u201c " if seen % 3 == 0 else match[0]), text)
open(sys.argv[2], "w", encoding="utf-8").write(text)
PYTHON
done
[ "$count" -gt 5 ] || fail "there are no fixtures"
printf '\342\200\234Yes," said Mayor Ann Reyes.' >"$folder/drafts/a b 'c'.txt" # no line end
printf '\342\200\234Yes," said Mayor Ann Reyes.\r\n\r\nOne.\r\n' >"$folder/drafts/$(printf 't\303\251.txt')"
cp -r "$folder/drafts" "$folder/patched"
cp -r "$folder/drafts" "$folder/applied"
cp -r "$folder/drafts" "$folder/fixed"

cd "$folder/drafts"
"$inquit" lint . --fix --dry-run >"$folder/diff" && fail "--dry-run found nothing to fix"
(cd "$folder/fixed" && "$inquit" lint . --fix --fail-on never >"$folder/left" 2>"$folder/said")
expect "--fix" "$(cat "$folder/said")" " findings fixed in "
grep -q 'opens with a curly mark and closes' "$folder/left" && fail "mixed marks are left"
(cd "$folder/patched" && patch --quiet --binary -p1 <"$folder/diff") || fail "patch refuses the diff"
(cd "$folder/applied" && git init --quiet . && git apply -p1 <"$folder/diff" && rm -rf .git) || fail "git apply refuses the diff"
diff -r "$folder/fixed" "$folder/patched" || fail "patch gives other files than --fix"
diff -r "$folder/fixed" "$folder/applied" || fail "git apply gives other files than --fix"
(cd "$folder/fixed" && "$inquit" lint . --fix --dry-run) || fail "a second run has something to fix"

# --- pre-commit ---

# The hooks as a repository of their own, of the files that the wheel is made of; the program in it is the one that is tested.
export CMAKE_ARGS="-DINQUIT_PREBUILT=$inquit"
mkdir "$folder/hooks"
(cd "$root" && cp -r .pre-commit-hooks.yaml CMakeLists.txt LICENSE README.md cmake pyproject.toml python "$folder/hooks")
(cd "$folder/hooks" && git init --quiet . && git add . && git commit --quiet -m hooks)

mkdir "$folder/blog"
cd "$folder/blog"
git init --quiet .
# configuration MORE: MORE is said of each hook
configuration() {
    printf 'repos:\n- repo: %s\n  rev: %s\n  hooks:\n' "$folder/hooks" "$(git -C "$folder/hooks" rev-parse HEAD)"
    for id in inquit-lint inquit-fix inquit-lint-project; do printf '  - {id: %s, %s}\n' "$id" "$1"; done
}
hook() { pre-commit run "$@" --verbose 2>&1 || true; }
configuration 'verbose: true' >.pre-commit-config.yaml
printf '# Harbor\n\n"We will go on, said Mayor Ann Reyes.\n' >faulty.md
printf '# Harbor\n\n"We will go on," said Mayor Ann Reyes.\n' >clean.md
printf 'x = "not news\n' >code.py
git add .
said=$(hook inquit-lint --all-files)
expect "the hook for files" "$said" "Failed"
expect "the hook for files" "$said" 'faulty.md:3:1: error: nothing closes the mark before "We will go on, said Mayor Ann Reyes." [unbalanced]'
case $said in *code.py*) fail "the hook reads code" ;; esac
expect "the hook for files" "$(hook inquit-lint --files clean.md)" "Passed"
find "$PRE_COMMIT_HOME" -path '*/bin/inquit' | grep -q . || fail "pre-commit has not installed inquit"
expect "the hook for all files" "$(hook inquit-lint-project --files clean.md)" "faulty.md:3:1: error"
printf '# Harbor\n\n\342\200\234We will go on," said Mayor Ann Reyes.\n' >faulty.md
git add .
expect "the hook that fixes" "$(hook inquit-fix --files faulty.md)" "files were modified by this hook"
expect "the hook that fixes" "$(hook inquit-fix --files faulty.md)" "Passed"
expect "the hook that fixes" "$(cat faulty.md)" "$(printf 'on,\342\200\235 said')"

# The inquit that is installed, where the user says so.
export PATH="$(dirname -- "$inquit"):$PATH"
rm -rf "$PRE_COMMIT_HOME"
configuration 'language: system' >.pre-commit-config.yaml
printf '# Harbor\n\n"We will go on, said Mayor Ann Reyes.\n' >faulty.md
git add .
expect "the hook of the system" "$(hook inquit-lint --all-files)" "faulty.md:3:1: error"
[ -z "$(find "$PRE_COMMIT_HOME" -path '*/bin/inquit')" ] || fail "pre-commit installs what the system has"

# --- a step of GitHub Actions ---

step=$(python3 -c '
import sys, yaml
steps = yaml.safe_load(open(sys.argv[1]))["runs"]["steps"]
print(steps[-1]["run"])' "$root/action.yml")
printf '# Harbor\n\n"We will go on, said Mayor Ann Reyes.\n' >faulty.md
said=$(PATHS="faulty.md clean.md" INQUIT_FAIL_ON=error INQUIT_PROFILE='' INQUIT_BASELINE='' bash -eo pipefail -c "$step" && echo passed || echo failed)
expect "the action" "$said" "::error file=faulty.md,line=3,endLine=3,col=1,"
expect "the action" "$said" "failed"
said=$(PATHS="faulty.md" INQUIT_FAIL_ON=never INQUIT_PROFILE='' INQUIT_BASELINE='' bash -eo pipefail -c "$step" && echo passed || echo failed)
expect "the action" "$said" "passed"
