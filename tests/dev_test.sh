#!/bin/sh
# ./dev deps with a pretended system: what it says, what it runs, and where it stops. Usage: dev_test.sh PATH-OF-DEV
set -eu

dev=$1
system=$(mktemp -d)
trap 'rm -rf "$system"' EXIT
failures=0

# A system of nothing but these tools and what the cases pretend.
for tool in sh dirname sed grep sort xargs cat env echo; do
    mkdir -p "$system/bin"
    ln -s "/usr/bin/$tool" "$system/bin/$tool"
done

pretend() {
    printf '#!/bin/sh\n%s\n' "$2" >"$system/bin/$1"
    chmod +x "$system/bin/$1"
}

# A Debian where clang-format is missing, can be installed, and the caller is root.
fresh_system() {
    rm -f "$system/bin/sudo" "$system/ran" "$system/installed"
    mkdir -p "$system/lists"
    : >"$system/lists/debian_Packages.lz4"
    pretend id 'echo 0'
    pretend apt-config "echo \"lists='$system/lists/'\""
    pretend dpkg-query "[ -e '$system/installed' ] && echo 'installed clang-format'; exit 1"
    pretend apt-get "echo \"apt-get \$*\" >>'$system/ran'
case \"\$*\" in
-s*) echo 'Inst libllvm14 (1)'; echo 'Inst clang-format (1)'; echo 'Conf clang-format (1)' ;;
esac"
}

# Runs ./dev deps SET; what it writes is in $output, its exit status in $status, what it ran in $ran.
run_deps() {
    status=0
    output=$(PATH=$system/bin "$dev" deps "$1" 2>&1) || status=$?
    ran=$(cat "$system/ran" 2>/dev/null || true)
}

expect() {
    case $2 in
    *"$3"*) ;;
    *)
        failures=$((failures + 1))
        printf 'FAILED: %s\n  wanted: %s\n  got: %s\n' "$1" "$3" "$2"
        ;;
    esac
}

expect_not() {
    case $2 in
    *"$3"*)
        failures=$((failures + 1))
        printf 'FAILED: %s\n  unwanted: %s\n  got: %s\n' "$1" "$3" "$2"
        ;;
    esac
}

case_name='what is missing is named, simulated and installed'
fresh_system
run_deps fmt
expect "$case_name" "$status" 0
expect "$case_name" "$output" 'missing and will be installed: clang-format'
expect "$case_name" "$output" 'that is 2 packages'
expect "$case_name" "$ran" 'apt-get -s install --no-install-recommends clang-format
apt-get -qq install -y --no-install-recommends --no-remove'
expect_not "$case_name" "$ran" 'update'

case_name='nothing is done, and no rights are needed, where nothing is missing'
fresh_system
: >"$system/installed"
pretend id 'echo 1000'
run_deps fmt
expect "$case_name" "$status" 0
expect "$case_name" "[$output$ran]" '[]'

case_name='absent package lists are fetched first'
fresh_system
rm "$system/lists/debian_Packages.lz4"
run_deps fmt
expect "$case_name" "$status" 0
expect "$case_name" "$ran" 'apt-get -q update
apt-get -s install'

case_name='without root and sudo it stops before apt-get'
fresh_system
pretend id 'echo 1000'
run_deps fmt
expect "$case_name" "$status" 1
expect "$case_name" "$output" 'there is no sudo here'
expect "$case_name" "[$ran]" '[]'

case_name='sudo that asks for a password needs a terminal'
fresh_system
pretend id 'echo 1000'
pretend sudo 'exit 1'
run_deps fmt
expect "$case_name" "$status" 1
expect "$case_name" "$output" 'asks for a password without a terminal'
expect "$case_name" "[$ran]" '[]'

case_name='with sudo the installation alone runs through it'
fresh_system
pretend id 'echo 1000'
pretend sudo "[ \"\$1\" = -n ] || { echo \"sudo \$*\" >>'$system/ran'; \"\$@\"; }"
run_deps fmt
expect "$case_name" "$status" 0
expect "$case_name" "$ran" 'apt-get -s install --no-install-recommends clang-format
sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq install'

case_name='a package that would be removed stops it'
fresh_system
pretend apt-get "echo \"apt-get \$*\" >>'$system/ran'; echo 'Remv libboost1.81-dev [1.81]'; echo 'Inst clang-format (1)'"
run_deps fmt
expect "$case_name" "$status" 1
expect "$case_name" "$output" 'would remove: libboost1.81-dev; nothing was installed'
expect_not "$case_name" "$ran" 'install -y'

case_name='an unknown package stops it, after one look into fresh lists'
fresh_system
pretend apt-get "echo \"apt-get \$*\" >>'$system/ran'
case \"\$*\" in -s*) echo 'E: Unable to locate package clang-format'; exit 100 ;; esac"
run_deps fmt
expect "$case_name" "$status" 1
expect "$case_name" "$output" 'do not have: clang-format'
expect "$case_name" "$ran" 'apt-get -q update'
expect_not "$case_name" "$ran" 'install -y'

case_name='an installation that fails is tried again with fresh lists, once'
fresh_system
pretend apt-get "echo \"apt-get \$*\" >>'$system/ran'
case \"\$*\" in -qq*) exit 100 ;; -s*) echo 'Inst clang-format (1)' ;; esac"
run_deps fmt
expect "$case_name" "$status" 1
expect "$case_name" "$output" 'could not install'
expect "$case_name" "$(printf '%s\n' "$ran" | grep -c -e '-qq install') $(printf '%s\n' "$ran" | grep -c update)" '2 1'

case_name='lists that cannot be fetched stop it'
fresh_system
rm "$system/lists/debian_Packages.lz4"
pretend apt-get "echo \"apt-get \$*\" >>'$system/ran'; exit 100"
run_deps fmt
expect "$case_name" "$status" 1
expect "$case_name" "$output" 'apt-get update failed; nothing was installed'

case_name='an unknown set is refused'
fresh_system
run_deps nonsense
expect "$case_name" "$status" 1
expect "$case_name" "$output" "no package set 'nonsense'"

# --- ./dev new-rule, in a repository of nothing but its folders ---

made=$system/repository
mkdir -p "$made/src/lint/rules" "$made/src/lint/profiles" "$made/fixtures/corpus/lint"
cp "$dev" "$made/dev"
run_new_rule() {
    status=0
    output=$(PATH=$system/bin:/usr/bin:/bin "$made/dev" new-rule "$@" 2>&1) || status=$?
}

case_name='a new rule has its files, each with the same name'
run_new_rule headline-shouts
expect "$case_name" "$status" 0
expect "$case_name" "$(cat "$made/src/lint/rules/headline-shouts.yaml")" 'id: headline-shouts'
expect "$case_name" "$(cat "$made/src/lint/rules/headline-shouts.cpp")" 'void headline_shouts(rule_run& run) {'
expect "$case_name" "$(cat "$made/fixtures/corpus/lint/headline-shouts.txt")" '=== TODO: where it ends'
expect "$case_name" "$(cat "$made/src/lint/profiles/strict.txt")" 'headline-shouts = warning'

case_name='a rule that is there stays as it is'
echo mine >"$made/src/lint/rules/headline-shouts.cpp"
run_new_rule headline-shouts
expect "$case_name" "$status" 1
expect "$case_name" "$output" 'src/lint/rules/headline-shouts.yaml is there already'
expect "$case_name" "[$(cat "$made/src/lint/rules/headline-shouts.cpp")]" '[mine]'

case_name='a name that no rule can have makes nothing'
for name in 'Headline' 'a b' '../x' '-x' 'x-' 'a--b' ''; do
    run_new_rule "$name"
    expect "$case_name: '$name'" "$status" 1
done
run_new_rule
expect "$case_name" "$status" 1
run_new_rule a b
expect "$case_name" "$status" 1
expect "$case_name" "$(find "$made/src/lint/rules" -type f | wc -l)" 2

[ "$failures" -eq 0 ]
