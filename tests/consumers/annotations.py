"""The files that annotations.sh has others read. Usage: annotations.py write INQUIT | annotations.py read"""

import json
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree

HOSTILE = '''---
title: 'Say "no" & {never} 50% of_the *time* <script>alert(1)</script> \u041f\u043e\u0431\u0435\u0434\u0430 $x^2$'
author: ["\u0410\u043d\u044f \u0418\u0432\u0430\u043d\u043e\u0432\u0430", "J. de Guzman Jr."]
outlet: "The *Daily* & Post_"
date: 2017-04-13
url: https://news.example/a?b=1&c=2
---

"We are \\*not\\* worried at all about 50% of {it} & the_rest, \\<script>alert(1)\\</script> $5 ^ 2 @doe99 \\~\\~sub\\~\\~ | pipe," said Alexander von Humboldt.

"(a) That costs $5 and it's -- well... more," Aung San Suu Kyi said.

"\u041c\u044b \u043f\u043e\u0431\u0435\u0434\u0438\u043b\u0438," said Leandro de Guzman Jr.

The European Court of Human Rights said in its ruling: "A. The state &amp;amp; its police failed to protect the children."

> 1\\. First the words of one.
>
> \\# Then the [others](https://x.example), `code` and all.

\u2014 Anna Moss
'''

sets = ("articles", "hostile", "reviewed")


def run(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout.decode()


def write(inquit):
    pathlib.Path("hostile.md").write_text(HOSTILE)
    pathlib.Path("reviewed.yaml").write_text(run(inquit, "extract", "articles/01-wire.txt"))
    ids = re.findall(r'^id: "(q-\w+)"', pathlib.Path("reviewed.yaml").read_text(), re.M)
    run(inquit, "review", "reviewed.yaml", "--approve", ids[0], "--correct", ids[1], "--by", 'Ann "A." <Lee>')
    for name, path in zip(sets, ("articles", "hostile.md", "reviewed.yaml")):
        for form in ("w3c", "hypothesis", "schema-org", "tei", "markdown"):
            pathlib.Path(f"{name}.{form}").write_text(run(inquit, "cite", path, "--to", form))
        page = run(inquit, "cite", path, "--to", "html")
        pathlib.Path(f"{name}.html").write_text(
            f'<!DOCTYPE html>\n<html lang="en"><head><title>Quotations</title></head><body>\n{page}</body></html>\n')
        source = path if name != "reviewed" else "articles/01-wire.txt"
        lines = [json.loads(line) for line in run(inquit, "extract", source, "--format", "jsonl").splitlines()]
        for line in lines:
            if name == "reviewed" and line["id"] in ids[:2]:
                line["review"] = {"status": "approved"}
        pathlib.Path(f"{name}.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    pathlib.Path("validate.json").write_text(json.dumps({"extends": ["html-validate:standard"], "root": True}))


def words_of(text):
    return " ".join(text.split())


def plain(blocks):
    """The words of pandoc's blocks, footnotes aside."""
    out = []
    for block in blocks:
        if block["t"] == "Str":
            out.append(block["c"])
        elif block["t"] in ("Space", "SoftBreak", "LineBreak"):
            out.append(" ")
        elif block["t"] == "Link":
            out.append(plain(block["c"][1]))
        elif block["t"] in ("Para", "Plain", "Emph", "BlockQuote"):
            out.append(plain(block["c"]))
        elif block["t"] != "Note":
            raise ValueError(f"no words of ours are a {block['t']}: {block}")
    return "".join(out)


def notes(blocks):
    for block in blocks:
        for inline in block["c"] if block["t"] == "Para" else ():
            if inline["t"] == "Note":
                yield plain(inline["c"])


def read():
    for name in sets:
        records = [json.loads(line) for line in pathlib.Path(f"{name}.jsonl").read_text().splitlines()]
        wanted = [words_of(record["quote"]) for record in records]
        for reader in ("markdown-smart", "commonmark_x-smart", "gfm"):
            document = json.loads(run("pandoc", "-f", reader, "-t", "json", f"{name}.markdown"))
            quotations = [block["c"] for block in document["blocks"] if block["t"] == "BlockQuote"]
            found = [words_of(" ".join(plain([block]) for block in each[:-1])) for each in quotations]
            for one, other in zip(found, wanted):
                assert one == other, f"{name}, {reader}: {one!r}, not {other!r}"
            assert len(found) == len(wanted), f"{name}, {reader}: {len(found)} of {len(wanted)}"
            all_notes = [note for each in quotations for note in notes(each)]
            assert len(all_notes) == len(wanted), f"{name}, {reader}: {len(all_notes)} footnotes"
            for note, record in zip(all_notes, records):
                for said in (record["speaker"]["name"], record["source"]["title"], record["source"]["url"]):
                    assert said is None or words_of(said) in words_of(note), f"{reader}: {said!r} is not in {note!r}"
        tei = xml.etree.ElementTree.parse(f"{name}.tei")
        said = tei.iter("{http://www.tei-c.org/ns/1.0}said")
        assert [words_of(" ".join(each.itertext())) for each in said] == wanted, f"{name}: TEI"
        page = pathlib.Path(f"{name}.html").read_text().split("\n", 1)[1]
        quoted = xml.etree.ElementTree.fromstring(page).iter("blockquote")
        assert [words_of(" ".join(each.itertext())) for each in quoted] == wanted, f"{name}: HTML"


if sys.argv[1] == "write":
    write(sys.argv[2])
else:
    read()
