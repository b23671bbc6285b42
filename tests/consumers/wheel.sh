#!/bin/sh
# Does `pip install` of this folder bring the program, and say what is missing where it cannot? Usage: wheel.sh INQUIT
# The wheel is made of INQUIT, for compiling takes minutes; `pip install .` without CMAKE_ARGS compiles.
set -eu

inquit=$(realpath "$1")
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fail() {
    echo "wheel: $*" >&2
    exit 1
}

build=$(dirname "$inquit")
{ cmake "$build" -DINQUIT_PYTHON=ON && cmake --build "$build" --target inquit_python; } >log 2>&1 || fail "no module: $(tail -n 20 log)"
python3 -m venv venv
CMAKE_ARGS="-DINQUIT_PREBUILT=$inquit" venv/bin/pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir . "$root" >log 2>&1 || fail "pip wheel: $(cat log)"
version=$("$inquit" --version | sed 's/^inquit //')
ls "inquit-$version-cp3"*-linux_*.whl >/dev/null 2>&1 || fail "the wheel is called $(ls ./*.whl)"

venv/bin/pip install --quiet --disable-pip-version-check --no-index ./*.whl >log 2>&1 || fail "pip install: $(cat log)"
cp "$root/fixtures/articles/01-wire.txt" article.txt
"$inquit" extract article.txt >expected
PATH=$folder/venv/bin:/usr/bin:/bin
[ "$(command -v inquit)" = "$folder/venv/bin/inquit" ] || fail "the program is not in the environment"
[ "$(inquit --version)" = "inquit $version" ] || fail "inquit --version says $(inquit --version)"
[ "$(python3 -c 'import inquit; print(inquit.__version__)')" = "$version" ] || fail "the package has another version"
said=$(python3 -c 'import inquit; print(inquit.extract_file("article.txt")[1].speaker.name)')
[ "$said" = "$(grep -m 2 '^  name:' expected | tail -n 1 | sed 's/.*"\(.*\)"/\1/')" ] || fail "the package finds $said"
inquit extract article.txt | cmp - expected || fail "the program of the wheel has other records"
for file in man/man1/inquit.1 bash-completion/completions/inquit fish/vendor_completions.d/inquit.fish zsh/site-functions/_inquit; do
    [ -s "venv/share/$file" ] || fail "share/$file is not installed"
done
pip uninstall --quiet --yes inquit
left=$(find venv -name '*inquit*')
[ -z "$left" ] || fail "when it is uninstalled, this is left: $left"

# refused WHAT SENTENCE COMMAND...: it fails, and says so
refused() {
    what=$1
    sentence=$2
    shift 2
    "$@" >log 2>&1 && fail "$what is no failure"
    case $(tr -s ' \n' '  ' <log) in *"$sentence"*) ;; *) fail "$what: '$sentence' is not in: $(cat log)" ;; esac
}
mkdir tools
for tool in cmake ninja pkg-config sh uname; do ln -s "$(command -v "$tool")" tools; done
refused "pip install without a compiler" "inquit cannot be built here, for there is no C++ compiler." \
    env PATH="$folder/tools" CXX= venv/bin/pip install --disable-pip-version-check "$root"
refused "pip install without libraries" "these libraries are missing: libcmark-dev libmd4c-dev libutf8proc-dev nettle-dev libzstd-dev libgumbo-dev" \
    env PKG_CONFIG_LIBDIR=/nowhere venv/bin/pip install --disable-pip-version-check "$root"
