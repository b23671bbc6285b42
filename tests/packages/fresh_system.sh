#!/bin/sh
# Installs a Debian package of inquit in a new Debian 12, runs it and removes it. By hand, as root, with debootstrap and the network:
#   fresh_system.sh PACKAGE.deb FOLDER     FOLDER: where the system is made, or is from an earlier run; it is left there
set -eu

package=$(realpath "$1")
system=$2
fixtures=$(CDPATH='' cd -- "$(dirname -- "$0")/../../fixtures" && pwd -P)

there() { chroot "$system" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }

[ -e "$system/usr/bin/apt-get" ] || debootstrap --variant=minbase bookworm "$system" >&2
there apt-get -q update >&2
there dpkg-query -W -f '${Package}\n' | sort >"$system/root/packages.before"
there find / -xdev -path /proc -prune -o -path /var -prune -o -path /root -prune -o -print | sort >"$system/root/files.before"

cp "$package" "$system/root/inquit.deb"
cp -r "$fixtures/articles" "$system/root"
there apt-get -q install -y --no-install-recommends /root/inquit.deb >&2
there inquit --version
records=$(there sh -c 'cd /root && inquit extract articles --format jsonl' | wc -l)
echo "$records records of the fixtures"
[ "$records" -gt 50 ]
there env LC_ALL=xx_XX.UTF-8 sh -c 'cd /root && inquit lint articles --fail-on never' | tail -n 1

there apt-get -q purge -y --auto-remove inquit >&2
there dpkg-query -W -f '${Package}\n' | sort | diff "$system/root/packages.before" - || { echo 'packages are left'; exit 1; }
there find / -xdev -path /proc -prune -o -path /var -prune -o -path /root -prune -o -print | sort |
    diff "$system/root/files.before" - || { echo 'files are left, or gone'; exit 1; }
echo 'installed, run and removed: nothing is left'
