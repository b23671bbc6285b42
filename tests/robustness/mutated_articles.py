#!/usr/bin/env python3
"""Mutate articles of every format, read them with inquit under limits of memory and time, and hold the records to their contract.

usage: mutated_articles.py INQUIT [--articles N] [--seed S] [--keep FOLDER]

The articles are those of fixtures/, and feeds, ninjs and NITF made of them.  Each is mutated once to five times (mutations.py) and read
in its own format and, one in four, in another.  inquit must end with 0 or 2 and say why in lines of its own; each record must be JSON
with its offsets in the file and its words at them; files of records must be read back.  --keep: where articles go that were not so.
"""
import argparse
import html
import json
import os
import pathlib
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

import mutations

ROOT = pathlib.Path(__file__).resolve().parents[2]
ADDRESSES = 1 << 30  # bytes; of these the program, its libraries and threads have 300 MB
SECONDS = 60  # of processor time, for a batch
BATCH = 200
FORMATS = {".txt": "text", ".html": "html", ".md": "markdown", ".srt": "srt", ".vtt": "vtt", ".jsonl": "jsonl", ".json": "ninjs", ".xml": "nitf"}


def seeds():
    """(extension, bytes) of whole articles."""
    fixtures = ROOT / "fixtures"
    files = sorted(each for folder in ("articles", "pages", "drafts", "transcripts") for each in (fixtures / folder).iterdir())
    out = [(each.suffix, each.read_bytes()) for each in files if each.suffix in FORMATS and each.name != "README.md"]
    for suffix, content in list(out):
        if suffix != ".txt":
            continue
        text = content.decode()
        paragraphs = "".join(f"<p>{html.escape(each)}</p>" for each in text.split("\n\n"))
        out.append((".jsonl", "".join(json.dumps({"id": n, "text": text[n * 500:n * 500 + 1500]}) + "\n" for n in range(3)).encode()))
        out.append((".json", json.dumps({"uri": "tag:x", "type": "text", "headline": "Mill", "body_xhtml": paragraphs}).encode()))
        out.append((".xml", f"<nitf><body><body.head/><body.content>{paragraphs}</body.content></body></nitf>".encode()))
    return out


def limited():
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESSES, ADDRESSES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(inquit, folder, *arguments):
    return subprocess.run([inquit, *arguments], cwd=folder, capture_output=True, preexec_fn=limited, check=False,
                          timeout=10 * SECONDS, env={"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"], "HOME": "/nonexistent"})


def complaint_of_run(done):
    if done.returncode not in (0, 2):
        return f"ended with {done.returncode}: {done.stderr[-300:]!r}"
    for line in done.stderr.decode(errors="replace").splitlines():
        if not line.startswith("inquit: "):
            return f"says {line!r}"
    if done.returncode == 2 and not done.stderr:
        return "failed without a word"
    return None


def letters(text):
    return "".join(each for each in text if each.isalnum())


def stand_in_order(wanted, among):
    left = iter(among)
    return all(each in left for each in wanted)


def complaint_of_record(record, text, suffix):
    """text: the file's, or the field's of a line of JSON; bytes, or None where the encoding is another."""
    for name, span in spans_of(record):
        begin, end = span["bytes"]
        first, last = span["chars"]
        if not 0 <= begin <= end or not 0 <= last - first <= end - begin:
            return f"{name} is no span: {span}"
        if text is None:
            continue
        if end > len(text):
            return f"{name} ends at {end} of {len(text)} bytes"
        try:
            before, within = text[:begin].decode(), text[begin:end].decode()
        except UnicodeDecodeError:
            return f"{name} cuts a character: {span}"
        if (len(before), len(before) + len(within)) != (first, last):
            return f"{name}: the bytes {span['bytes']} are not the code points {span['chars']}"
    if text is None:
        return None
    bare = "".join(text[slice(*part["bytes"])].decode() for part in record["parts"])
    decoded = bare if suffix == ".vtt" else html.unescape(bare)
    wanted = letters(record["quote"])
    is_there = wanted == letters(decoded) if suffix in (".txt", ".jsonl") else stand_in_order(wanted, letters(decoded))
    # A reference that is cut in two, or of a code point that is none, is read as HTML has it; Python has it a little otherwise.
    return None if is_there or "&" in bare or "[inquit:" in bare else f"other words than the file's: {record['quote']!r} of {bare!r}"


def spans_of(record):
    yield from (("parts", each) for each in record["parts"])
    yield from (("content", each) for each in record["content"])
    if record["cue"]:
        yield "cue", record["cue"]
    if record["speaker"]["mention"]:
        yield "mention", record["speaker"]["mention"]


def text_of(content, suffix):
    """What offsets count in; None where that is another encoding than UTF-8."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or content[:4] == b"\0\0\xfe\xff":
        return None
    declared = re.search(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]+)", content[:4096], re.I)
    if suffix in (".html", ".xml") and declared and declared[1].lower() not in (b"utf-8", b"utf8"):
        return None
    return content


def json_text(line, record):
    """The field of a line in which the record's words were found; None where Python reads it otherwise."""
    try:
        fields = json.loads(line)
    except ValueError:
        return None
    for name in ("text", "html", "body_xhtml", "body_text"):
        if isinstance(fields.get(name), str):
            try:
                return fields[name].encode()
            except UnicodeEncodeError:  # half a surrogate
                return None
    return None


class Batch:
    """Articles in a folder, read in one run."""

    def __init__(self, inquit, articles, input_format):
        self.inquit, self.articles, self.format = inquit, articles, input_format
        self.records = self.refused = 0
        self.seconds = 0.0

    def write(self, folder):
        (folder / "in").mkdir()
        for name, content in self.articles.items():
            (folder / "in" / name).write_bytes(content)

    def reading(self):
        return "--no-config", "--include", "*", "--input-format", self.format

    def complaints(self, folder):
        """(names of articles, what is wrong)"""
        self.write(folder)
        begin = time.monotonic()
        done = run(self.inquit, folder, "extract", "in", *self.reading(), "--format", "jsonl", "--kinds", "direct,mixed,block,indirect,term")
        self.seconds = time.monotonic() - begin
        if wrong := complaint_of_run(done):
            yield list(self.articles), wrong
            return
        self.refused = done.stderr.count(b"\n")
        for line in done.stdout.splitlines():
            yield from self.complaints_of_line(line)
        linted = run(self.inquit, folder, "lint", "in", *self.reading(), "--fail-on", "never")
        if wrong := complaint_of_run(linted):
            yield list(self.articles), f"lint: {wrong}"
        if self.format != "jsonl":
            yield from self.complaints_of_files(folder)

    def complaints_of_line(self, line):
        try:
            answer = json.loads(line)
        except ValueError as failure:
            yield list(self.articles), f"no JSON: {failure}: {line[:200]!r}"
            return
        if self.format == "jsonl":
            self.refused += "error" in answer
            for record in answer.get("quotations", []):
                self.records += 1
                # Which line it was is not told: what is left is that all offsets are spans.
                if wrong := complaint_of_record(record, None, ".jsonl"):
                    yield list(self.articles), wrong
            return
        self.records += 1
        name = answer["source"]["path"].split("/", 1)[1]
        suffix = "." + self.format if self.format != "text" else ".txt"
        content = self.articles[name]
        text = None if self.format == "ninjs" else text_of(content, {"nitf": ".xml"}.get(self.format, suffix))
        if wrong := complaint_of_record(answer, text, suffix):
            yield [name], wrong

    def complaints_of_files(self, folder):
        written = run(self.inquit, folder, "extract", "in", *self.reading(), "-o", "out")
        read = run(self.inquit, folder, "review", "out", "--format", "jsonl")
        for what, done in (("extract -o", written), ("review", read)):
            if wrong := complaint_of_run(done):
                yield list(self.articles), f"{what}: {wrong}"
        if read.returncode != 0 and (folder / "out").is_dir() and any((folder / "out").rglob("*.yaml")):
            yield list(self.articles), f"records cannot be read back: {read.stderr[-300:]!r}"
        again = run(self.inquit, folder, "extract", "in", *self.reading(), "-o", "out")
        if again.stderr != written.stderr:
            yield list(self.articles), f"extracted again: {again.stderr[-300:]!r}"


def batches(inquit, count, rng):
    whole = seeds()
    by_format = {}
    for number in range(count):
        suffix, content = rng.choice(whole)
        mutated = mutations.mutated(rng, content, rng.choice(whole)[1])
        read_as = FORMATS[suffix] if rng.random() < 0.75 else rng.choice(list(FORMATS.values()))
        articles = by_format.setdefault(read_as, {})
        articles[f"{number:05}{suffix}"] = mutated
        if len(articles) == BATCH:
            yield Batch(inquit, by_format.pop(read_as), read_as)
    for read_as, articles in by_format.items():
        yield Batch(inquit, articles, read_as)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("inquit")
    options.add_argument("--articles", type=int, default=10000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--keep", type=pathlib.Path)
    options = options.parse_args()
    inquit = os.path.realpath(options.inquit)
    size = records = refused = wrong = 0
    slowest = 0.0
    for batch in batches(inquit, options.articles, random.Random(options.seed)):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="mutated-"))
        try:
            for names, what in batch.complaints(folder):
                wrong += 1
                print(f"{batch.format}: {what}: of {', '.join(names[:3])}", file=sys.stderr, flush=True)
                if options.keep:
                    kept = options.keep / f"{batch.format}-{names[0]}"
                    kept.mkdir(parents=True, exist_ok=True)
                    for name in names:
                        shutil.copy(folder / "in" / name, kept)
        finally:
            shutil.rmtree(folder)
        size += sum(map(len, batch.articles.values()))
        records += batch.records
        refused += batch.refused
        slowest = max(slowest, batch.seconds)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(f"{options.articles} mutated articles, {size / 1e6:.1f} MB: {records} records, {refused} refused, {wrong} wrong; "
          f"at most {memory / 1024:.0f} MB, {slowest:.1f} s for {BATCH}")
    return 1 if wrong or not records else 0


if __name__ == "__main__":
    sys.exit(main())
