"""Folders to work in and the runs of the program that io_faults.py and memory_faults.py repeat, fault by fault."""

import concurrent.futures
import gzip
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

ARTICLE = """Mill to close, council told

By Ada Lind

The mill \u2018will not open again\u2019, Mayor Jane Roe told the council on Tuesday.

"We looked at every figure twice," she said. "There is no money left in it."

Tom Reyes, who worked there for 30 years, called it "a sad day for the whole valley."
"""
CHANGED = ARTICLE.replace("no money left in it", "no money left in that mill at all").replace("a sad day", "a bad day")
PAGE = """<!DOCTYPE html><html><head><title>Mill to close</title></head><body><article><h1>Mill to close</h1>
<p>&ldquo;We looked at every figure twice before we went there,&rdquo; said Mayor Jane Roe.</p>
<p>&ldquo;It is a sad day for the valley,&rdquo; said Tom Reyes.</p></article></body></html>
"""
DRAFT = """# The mill

"We looked at each figure twice" , said Mayor Jane Roe . "There is no money left in it."

\u201cWe looked at every figure three times,\u201d Roe said, in 'the council's' room.
"""
CONFIGURATION = "names:\n  - {name: Jane Roe, type: person, gender: female}\nlint: {profile: default}\n"
SETTINGS = {"LC_ALL": "C.UTF-8", "TZ": "UTC0", "HOME": "/nonexistent"}
SECONDS = 30  # no run lasts a tenth of that


class Workplace:
    """A folder as it is before a run: made once, copied for each."""

    def __init__(self, inquit):
        self.inquit = os.path.realpath(inquit)
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        self.top = pathlib.Path(tempfile.mkdtemp(prefix="faults-", dir=memory))
        self.copies = 0
        first = self.top / "first"
        (first / "in").mkdir(parents=True)
        (first / "in" / "a.txt").write_text(ARTICLE)
        (first / "in" / "b.html").write_text(PAGE)
        (first / "in" / "c.txt.gz").write_bytes(gzip.compress(CHANGED.encode(), mtime=0))
        (first / "linked.txt").write_text(ARTICLE.replace("Tuesday", "Monday"))
        os.symlink("../linked.txt", first / "in" / "d.txt")
        (first / "in" / "draft.txt").write_text('"Leave this out," said nobody.\n')
        (first / "in" / ".inquitignore").write_text("draft.txt\n")
        (first / "draft.md").write_text(DRAFT)
        (first / "feed.jsonl").write_text("".join(json.dumps({"id": n, "text": ARTICLE}) + "\n" for n in range(3)))
        (first / ".inquit.yaml").write_text(CONFIGURATION)
        (first / "tools").mkdir()
        (first / "tools" / "pandoc").write_text("#!/bin/sh\nwc -c\n")
        (first / "tools" / "pandoc").chmod(0o755)
        (first / "style.csl").write_text("<style/>")
        for options in ("extract in/a.txt -o files", "extract in/a.txt -o split --split", "index in -o a.db",
                        "extract in/a.txt -o lines --format jsonl", "report in/a.txt -o page.html"):
            self._prepare(first, options)
        # What the articles say changes, so that files that are there are brought up to date.
        (first / "in" / "a.txt").write_text(CHANGED)
        (first / "files" / "in" / "a.yaml").write_text(
            (first / "files" / "in" / "a.yaml").read_text().replace("review: null", 'review: {status: "approved"}', 1))

    def _prepare(self, folder, options):
        subprocess.run([self.inquit, *options.split()], cwd=folder, env=self.environment(folder, {}), check=True,
                       stderr=subprocess.DEVNULL)

    def environment(self, folder, more):
        return {**SETTINGS, "PATH": f"{folder}/tools:{os.environ['PATH']}", **more}

    def copy(self):
        self.copies += 1
        folder = self.top / f"run{self.copies}"
        shutil.copytree(self.top / "first", folder, symlinks=True)
        return folder

    def remove(self):
        shutil.rmtree(self.top)


class Case:
    """A run of the program: its name, its arguments, the file that is its standard input."""

    def __init__(self, arguments, stdin=None):
        self.arguments = arguments.split()
        self.stdin = stdin
        self.name = f"inquit {arguments}" + (f" < {stdin}" if stdin else "")


CASES = [
    Case("extract in -o new -j 1"),
    Case("extract in -o files -j 1"),
    Case("extract in -o split --split -j 1"),
    Case("extract in -o lines --format jsonl --force -j 1"),
    Case("extract in --format jsonl -j 2"),
    Case("extract feed.jsonl -j 1"),
    Case("extract - --format csv", "in/a.txt"),
    Case("explain in/a.txt"),
    Case("check draft.md --against in -j 1 --fail-on never"),
    Case("check draft.md --against a.db -j 1"),
    Case("compare in -j 1"),
    Case("lint draft.md --fix"),
    Case("lint draft.md in --against in/a.txt --records files --cache cache.db -j 1"),
    Case("lint draft.md --profile strict --baseline known.json --update-baseline"),
    Case("cite in --to biblatex -o refs.bib -j 1"),
    Case("cite files --to csl-json"),
    Case("cite in/a.txt --style style.csl"),
    Case("report in -o page.html -j 1"),
    Case("index in -o new.db -j 1"),
    Case("index in -o a.db -j 1"),
    Case("index in -o a.db --rebuild -j 1"),
    Case("review files --approve ID --by Ann --at 2026-01-01"),
]


class Outcome:
    """What a run left."""

    def __init__(self, status, out, err, files):
        self.status, self.out, self.err, self.files = status, out, err, files


def case_arguments(case, folder):
    """The id of a record stands in the files alone."""
    if "ID" not in case.arguments:
        return case.arguments
    lines = (folder / "files" / "in" / "a.yaml").read_text().splitlines()
    waiting = [line.split('"')[1] for line in lines if line.startswith("id: ")][-1]
    return [waiting if each == "ID" else each for each in case.arguments]


def run(place, case, folder, variables):
    with open(folder / case.stdin if case.stdin else os.devnull, "rb") as stdin:
        done = subprocess.run([place.inquit, *case_arguments(case, folder)], cwd=folder, stdin=stdin, capture_output=True,
                              env=place.environment(folder, variables), timeout=SECONDS, check=False)
    return Outcome(done.returncode, done.stdout, done.stderr.decode(errors="replace"), files_in(folder))


def files_in(folder):
    """Paths with what their files hold; of a database its rows, for its bytes tell of how it came about.

    What SQLite keeps beside a database is part of it, and stays where one could not be closed in order."""
    out = {}
    for at, _, names in os.walk(folder):
        for name in names:
            path = pathlib.Path(at, name)
            if not name.endswith(("-wal", "-shm", "-journal")):
                out[str(path.relative_to(folder))] = rows_of(path) if name.endswith(".db") else path.read_bytes()
    return out


ARCHIVE_ROWS = """SELECT f.path, f.sha256, f.made_with, f.articles, a.line, a.name, a.sha256, a.content
                  FROM files f LEFT JOIN articles a ON a.file = f.id"""


def rows_of(path):
    """What a database says, whatever numbers its rows have; or "damaged"."""
    if path.stat().st_size == 0:
        return []
    database = sqlite3.connect(path)
    try:
        if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            return ["damaged"]
        tables = {name for name, in database.execute("SELECT name FROM sqlite_schema")}
        rows = database.execute(ARCHIVE_ROWS if "articles" in tables else "SELECT * FROM linted") if tables else []
        return sorted(rows, key=repr)
    except sqlite3.DatabaseError as failure:
        return [f"damaged: {failure}"]
    finally:
        database.close()


def complain(told):
    print(told.replace("\n", "\\n"), file=sys.stderr, flush=True)


def check_all(inquit, only, what, faults_of, check):
    """Exit status. faults_of(place, number, case): (its faults, what check needs besides); check(place, case, fault, besides, before): wrong?"""
    place = Workplace(inquit)
    before = files_in(place.top / "first")
    checked = wrong = 0
    try:
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for number, case in enumerate(each for each in CASES if only in each.name):
                faults, besides = faults_of(place, number, case)
                checked += len(faults)
                wrong += sum(pool.map(lambda fault: check(place, case, fault, besides, before), faults))
    finally:
        place.remove()
    print(f"{checked} {what} that fail: {wrong} with something wrong")
    return 1 if wrong or not checked else 0
