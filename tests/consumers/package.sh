#!/bin/sh
# Is the Debian package one that Debian would take, does it install, run and go? Usage: package.sh INQUIT
# tests/packages/fresh_system.sh, run by hand, installs it in a new Debian.
set -eu

inquit=$(realpath "$1")
build=$(dirname -- "$inquit")
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fail() {
    echo "package: $*" >&2
    exit 1
}

pack() {
    rm -rf packed
    SOURCE_DATE_EPOCH=1767225600 cpack --config "$build/CPackConfig.cmake" -B "$folder/packed" >log 2>&1 || fail "cpack: $(cat log)"
    mv packed/inquit_*.deb "$1"
}
pack inquit.deb
pack again.deb
cmp inquit.deb again.deb || fail "made twice from the same files, it is not the same package"

# As root lintian asks for that option; a package that nobody asked for closes no bug.
lintian --allow-root --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs inquit.deb >log 2>&1 || fail "lintian: $(cat log)"

dpkg-deb -f inquit.deb Depends | tr ',' '\n' | sed 's/^ *//; s/[ (].*//' >needed
grep -q '^libyaml-cpp' needed || fail "it does not depend on yaml-cpp: $(cat needed)"
while read -r package; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -q '^installed$' || fail "it depends on $package, which is not what it was linked with"
done <needed

# Into a system of its own, whose packages are not looked at; PATH is the usual one of root.
mkdir -p system/var/lib/dpkg/info system/var/lib/dpkg/updates system/var/lib/dpkg/triggers
: >system/var/lib/dpkg/status
PATH=/usr/local/sbin:/usr/sbin:/sbin:$PATH
dpkg_there() { dpkg --force-not-root --force-depends --root="$folder/system" --log=/dev/null "$@" >log 2>&1 || fail "dpkg $*: $(cat log)"; }
dpkg_there --install inquit.deb
"$inquit" extract "$root/fixtures/articles" >expected
system/usr/bin/inquit extract "$root/fixtures/articles" | cmp - expected || fail "the program of the package has other records"
for file in share/doc/inquit/copyright share/man/man1/inquit.1.gz share/bash-completion/completions/inquit \
    share/fish/vendor_completions.d/inquit.fish share/zsh/vendor-completions/_inquit; do
    [ -s "system/usr/$file" ] || fail "there is no /usr/$file"
done
dpkg_there --purge inquit
left=$(find system -path system/var -prune -o ! -type d -print)
[ -z "$left" ] || fail "when it is removed, this is left: $left"
