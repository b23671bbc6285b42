#!/bin/sh
# Does what `cmake --install` leaves run, and can other programs be built with it? Usage: install.sh INQUIT
set -eu

inquit=$(realpath "$1")
build=$(dirname -- "$inquit")
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$root/fixtures/articles/01-wire.txt" "$folder/article.txt"
cd "$folder"

fail() {
    echo "install: $*" >&2
    exit 1
}

# quietly COMMAND...: its output only where it fails
quietly() {
    "$@" >"$folder/log" 2>&1 || {
        cat "$folder/log" >&2
        fail "$* failed"
    }
}

# refused WHAT SENTENCE COMMAND...: it fails, and says so; CMake breaks lines where it likes
refused() {
    what=$1
    sentence=$2
    shift 2
    "$@" >"$folder/log" 2>&1 && fail "$what is no failure"
    case $(tr -s ' \n' '  ' <"$folder/log") in
    *"$sentence"*) ;;
    *)
        cat "$folder/log" >&2
        fail "$what: it does not say '$sentence'"
        ;;
    esac
}

# --- what is installed ---

quietly cmake --install "$build" --prefix "$folder/first"
mv "$folder/first" "$folder/prefix" # it may stand anywhere
for file in bin/inquit include/inquit.hpp include/inquit.h share/doc/inquit/LICENSE share/doc/inquit/README.md share/doc/inquit/docs/RECORDS.md share/man/man1/inquit.1 \
    share/bash-completion/completions/inquit share/fish/vendor_completions.d/inquit.fish share/zsh/site-functions/_inquit; do
    [ -s "prefix/$file" ] || fail "$file is not installed"
done
stray=$(find prefix/include -type f ! -name '*.hpp' ! -name inquit.h)
[ -z "$stray" ] || fail "these are no headers: $stray"
[ "$(prefix/bin/inquit --version)" = "$("$inquit" --version)" ] || fail "the installed program is another one"
"$inquit" extract --kinds direct,mixed,block,term --format jsonl article.txt >expected
prefix/bin/inquit extract --kinds direct,mixed,block,term --format jsonl article.txt | cmp - expected || fail "the installed program has other records"

# A locale that this system does not have changes no byte.
LC_ALL=xx_XX.UTF-8 LANG=xx_XX prefix/bin/inquit extract --kinds direct,mixed,block,term --format jsonl article.txt 2>said | cmp - expected ||
    fail "an unknown locale changes the records"
[ ! -s said ] || fail "an unknown locale is complained of: $(cat said)"

# --- a program of others, with what is installed ---

cp -r "$root/tests/consumers/library" consumer
mkdir -p consumer/text consumer/archive
echo '#error "this is not the header of inquit"' | tee consumer/text/span.hpp consumer/text/error.hpp >consumer/archive/archive_reader.hpp
quietly cmake -S consumer -B found -G Ninja -DCMAKE_PREFIX_PATH="$folder/prefix" -DCMAKE_CXX_FLAGS="-I$folder/consumer"
quietly cmake --build found
found/quotations article.txt | cmp - expected || fail "the library that is installed finds other quotations than the program"

quietly cc -Iprefix/include "$root/examples/library/quotations.c" -o in_c -Lprefix/lib "-Lprefix/lib/$(cc -print-multiarch)" -linquit
LD_LIBRARY_PATH="prefix/lib:prefix/lib/$(cc -print-multiarch)" ./in_c article.txt >in_c.json
grep -q '"name":"Ella Kesaeva"' in_c.json || fail "the C interface that is installed finds: $(head -c 200 in_c.json)"

sed 's/find_package(inquit 0.1 REQUIRED)/find_package(inquit 0.2 REQUIRED)/' "$root/tests/consumers/library/CMakeLists.txt" >consumer/CMakeLists.txt
refused "another version" 'compatible with requested version "0.2"' \
    cmake -S consumer -B later -G Ninja -DCMAKE_PREFIX_PATH="$folder/prefix"
cp "$root/tests/consumers/library/CMakeLists.txt" consumer
refused "a library that is missing" "Debian 12 calls them: libyaml-cpp-dev" \
    cmake -S consumer -B lacking -G Ninja -DCMAKE_PREFIX_PATH="$folder/prefix" -DCMAKE_DISABLE_FIND_PACKAGE_yaml-cpp=TRUE

# --- the same with the source folder ---

rm -r consumer/text consumer/archive
quietly cmake -S consumer -B embedded -G Ninja -DCMAKE_BUILD_TYPE=Release -DINQUIT_SOURCE="$root"
# The stages are those of the build that is there, for compiling them again would take minutes; the rest is done as Ninja would.
(cd "$build" && find src grammar -name 'libinquit*.a') | while read -r stage; do
    mkdir -p "embedded/inquit/$(dirname -- "$stage")"
    ln -s "$build/$stage" "embedded/inquit/$stage"
done
ninja -C embedded -t commands quotations | grep 'quotations.cpp.o' >steps
[ "$(wc -l <steps)" -eq 2 ] || fail "the subproject's program is compiled and linked by: $(cat steps)"
(cd embedded && quietly sh -e ../steps)
embedded/quotations article.txt | cmp - expected || fail "the subproject finds other quotations than the program"
cmake --install embedded --prefix "$folder/none" >log 2>&1
[ -z "$(find none -type f 2>/dev/null)" ] || fail "a subproject installs itself with others"

# --- where nothing can be installed or built, and why ---

refused "a prefix that cannot be written to" "nothing is installed, for /proc/inquit cannot be written to." \
    cmake --install "$build" --prefix /proc/inquit
quietly cmake -S "$root" -B checked -G Ninja -DINQUIT_SANITIZE=address,undefined
refused "a build that checks itself" "nothing is installed from this build" cmake --install checked --prefix "$folder/none"
refused "a build without libraries" "these libraries are missing: libcli11-dev libcmark-dev libmd4c-dev libutf8proc-dev nettle-dev libzstd-dev libgumbo-dev" \
    env PKG_CONFIG_LIBDIR=/nowhere cmake -S "$root" -B lacking2 -G Ninja -DCMAKE_DISABLE_FIND_PACKAGE_CLI11=TRUE
mkdir tools
for tool in cmake ninja pkg-config sh uname; do ln -s "$(command -v "$tool")" tools; done
refused "a build without a compiler" "there is no C++ compiler." env PATH="$folder/tools" CXX= cmake -S "$root" -B lacking3 -G Ninja
