#!/bin/sh
# Is SECURITY.md true? strace sees no socket, no other program and no writing outside the output; hostile inputs stop at their limits. Usage: security.sh INQUIT
set -eu

inquit=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/work"
cd "$folder/work"
XDG_CONFIG_HOME=$folder/no-user
export XDG_CONFIG_HOME

fail() {
    echo "security.sh: $*" >&2
    exit 1
}

mkdir in
for each in articles pages drafts transcripts; do cp -r "$here/../../fixtures/$each" in; done
cat >in/hostile.html <<'HTML'
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://127.0.0.1:9/x.dtd"><html><head><link rel=stylesheet href="http://127.0.0.1:9/x.css">
<script src="http://127.0.0.1:9/x.js"></script><script>open("/")</script><script type="application/ld+json">{"@context":"http://127.0.0.1:9/"}</script>
</head><body><article><img src="http://127.0.0.1:9/x.png"><p>"We are not worried about it," said Ella Kesaeva of <a href="file:///etc/passwd">$(touch owned)</a>.</p></article></body></html>
HTML
echo '<!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/nitf.dtd"><nitf><body><body.content><p>"We are not worried," said Ella Kesaeva.</p></body.content></body></nitf>' >in/hostile.xml
echo '"We are not worried about it," said $(touch owned) Ella/../../Kesaeva; `touch owned`.' >'in/a $(touch owned); touch owned.txt'
echo '{"id":"../../../owned","text":"\"We are not worried about it,\" said ../../Ella Kesaeva."}' >feed.jsonl

# violations TRACE: what the program did that SECURITY.md rules out, a line each; below out/ it may write.
violations() {
    sed 's/^[0-9]* *//' "$1" | grep -v -e '^+++' -e '^---' -e '^[^s].*= -1 E' -e 'resumed>' |
        grep -E -e '^(socket|connect|bind|listen|accept|send|recv)' -e '^(fork|vfork|execve)' \
            -e '^(rename|unlink|rmdir|mkdir|link|symlink|chmod|chown|truncate|mknod|utime|creat)' -e '^(clone|open)' |
        sed '1{/^execve(/d}' |
        grep -v -e '^clone.*CLONE_THREAD' -e '^open.*O_RDONLY' -e '^[a-z0-9]*("out[/"]' -e '^[a-z0-9]*(AT_FDCWD, "out[/"]' || true
}
# harmless ARGUMENTS...: runs inquit under strace.
harmless() {
    strace -f -s 300 -o "$folder/trace" -e trace='%process,%network,%file' "$inquit" "$@" >"$folder/stdout" 2>"$folder/stderr" || true
    [ -s "$folder/stdout" ] || [ -e out ] || { cat "$folder/stderr" >&2; fail "inquit $* gave nothing"; }
    found=$(violations "$folder/trace")
    [ -z "$found" ] || fail "inquit $*: $found"
}

state() { find . -path ./out -prune -o -type f -exec sha256sum {} + | LC_ALL=C sort; }
before=$(state)
harmless extract in -j 2 --format jsonl
harmless extract feed.jsonl -j 2
harmless explain in/articles
harmless lint in -j 2
harmless check in/drafts --against in/articles in/transcripts -j 2
harmless compare in -j 2
harmless report in
harmless cite in --to biblatex
for options in '' --split; do
    rm -rf out
    # shellcheck disable=SC2086
    harmless extract in -o out -j 2 $options
    grep -q '"out/.*O_WRONLY' "$folder/trace" || fail 'strace does not show what is written'
done
[ "$(state)" = "$before" ] || fail 'something was written beside the output'
[ -z "$(find "$folder" -name 'owned*')" ] || fail 'something was carried out'

# What it must find: the one program that is started, and files beside the output.
mkdir tools
printf '#!/bin/sh\ncat >/dev/null\necho pandoc\n' >tools/pandoc
chmod +x tools/pandoc
PATH=$PWD/tools:$PATH strace -f -o "$folder/trace" -e trace='%process,%network,%file' "$inquit" cite in/articles --style apa >/dev/null 2>&1 || true
violations "$folder/trace" | grep -q 'execve.*pandoc' || fail 'strace does not show pandoc'
strace -f -o "$folder/trace" -e trace='%process,%network,%file' python3 -c 'import socket; socket.socket()' >/dev/null 2>&1 || true
violations "$folder/trace" | grep -q '^socket' || fail 'strace does not show a socket'
strace -f -o "$folder/trace" -e trace='%process,%network,%file' "$inquit" report in/articles -o beside.html >/dev/null 2>&1 || true
violations "$folder/trace" | grep -q 'beside\|inquit-' || fail 'strace does not show a file beside the output'

# Limits: exit status, message, within 1.5 GB of addresses and a minute.
# stops STATUS MESSAGE FILE OPTIONS...
stops() {
    wanted=$1 message=$2 file=$3
    shift 3
    status=0
    (ulimit -v 1500000 && timeout 60 "$inquit" extract "$file" "$@" >"$folder/stdout" 2>"$folder/stderr") || status=$?
    [ "$status" -eq "$wanted" ] || { head -3 "$folder/stderr" >&2; fail "$file: exit status $status, not $wanted"; }
    cat "$folder/stdout" "$folder/stderr" | grep -q -e "$message" || { head -3 "$folder/stderr" >&2; fail "$file: not '$message'"; }
}
# shellcheck disable=SC2016
python3 - <<'PY'
def bomb(first, line, last):
    return first + "".join(line(a, b) for a, b in zip("abcdefghij", "bcdefghijk")) + last


words = '"We are not worried about it," said Ella Kesaeva.'
files = {
    "deep.html": "<html><body>" + "<div>" * 100000 + f"<p>{words}</p>",
    "copies.html": "<html><body>" + "<b><i><u><s>" * 5000 + "<p>x</p>" * 20000 + f"<p>{words}</p>",
    "entities.xml": bomb('<!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa">', lambda a, b: f'<!ENTITY {b} "{f"&{a};" * 10}">', "]><nitf>&k;</nitf>"),
    "file.xml": '<!DOCTYPE nitf [<!ENTITY p SYSTEM "file:///etc/passwd">]><nitf><p>&p;</p></nitf>',
    "aliases.md": bomb("---\na: &a [x]\n", lambda a, b: f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n", f"title: *k\nauthors: *k\n---\n\n{words}\n"),
    "deep.md": f"---\ntitle: {'[' * 100000}\n---\n\n{words}\n",
    "deep.jsonl": '{"text": "x", "more": ' + "[" * 100000 + "\n" + '{"id": "next", "text": ""}\n',
    "quotes.md": "> " * 50000 + words + "\n",
    "links.md": "[a](b\n" * 200000 + f"\n{words}\n",
    "authors.md": "---\ntitle: x\nauthors: [" + ", ".join(f"Ann Moss {n}" for n in range(300)) + f"]\n---\n\n{words}\n",
    "objects.html": '<html><head><script type="application/ld+json">[' + ",".join(['{"@graph":[{"a":{}}]}'] * 200000)
    + f']</script></head><body><article><p>{words}</p></article></body></html>',
    "levels.yaml": "inquit: 1\nquote: " + "[" * 100000 + "\n",
    "keys.yaml": "inquit: 1\n" + "".join(f"k{n}: 1\n" for n in range(100000)),
}
for name, text in files.items():
    with open(name, "w", encoding="utf-8") as out:
        out.write(text)
PY
head -c 300000000 /dev/zero | gzip -1 -n >zeros.txt.gz
stops 2 'far beyond what a page needs' deep.html
stops 2 'far beyond what a page needs' copies.html
stops 2 'defines entities of its own' entities.xml
stops 2 'defines entities of its own' file.xml
stops 0 'Ella Kesaeva' aliases.md
stops 0 'Ella Kesaeva' deep.md
stops 0 'nested more than 512 deep' deep.jsonl
stops 0 '"next"' deep.jsonl
stops 0 '' quotes.md
stops 0 'Ella Kesaeva' links.md
stops 0 'Ella Kesaeva' authors.md
grep -q '"Ann Moss 99"' "$folder/stdout" && ! grep -q '"Ann Moss 100"' "$folder/stdout" || fail 'authors.md: not 100 authors'
stops 0 'Ella Kesaeva' objects.html
truncate -s 3G large.txt
stops 2 'needs more memory than there is' large.txt
truncate -s 0 large.txt
stops 2 'expands to more than 100 MiB' zeros.txt.gz --max-expanded 100M
cp aliases.md records.yaml
for each in records levels keys; do
    status=0
    (ulimit -v 1500000 && timeout 60 "$inquit" cite "$each.yaml" --to biblatex >/dev/null 2>"$folder/stderr") || status=$?
    [ "$status" -eq 2 ] || fail "$each.yaml is read"
done
grep -q 'more than 200 keys' "$folder/stderr" || { cat "$folder/stderr" >&2; fail 'keys.yaml: not for its keys'; }
echo 'no sockets, no programs but pandoc, nothing written beside the output; hostile inputs stop at their limits'
