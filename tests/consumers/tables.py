"""Do pandas and DuckDB read from the CSV what the JSON lines say? Usage: tables.py INQUIT FOLDER"""

import json
import pathlib
import re
import subprocess
import sys

import duckdb
import pandas

inquit, folder = sys.argv[1], pathlib.Path(sys.argv[2])
fixtures = pathlib.Path(__file__).parents[2] / "fixtures" / "articles"

HOSTILE = '''"=1+1 is what they asked, and {it} costs 50% & more, \u2018so\u2019," said Alexander von Humboldt.

"-- No <script>, no *stars*, no under_scores;" said "Aung" San Suu Kyi.

"+1 and @all, \u041c\u044b \u043f\u043e\u0431\u0435\u0434\u0438\u043b\u0438," said Leandro de Guzman Jr.

"It began so, and went on.

"And it ended, with a comma, here," said Anna Moss.
'''


def run(*options):
    return subprocess.run([inquit, "extract", *options], check=True, capture_output=True).stdout.decode()


def as_written(cell):
    """A cell without the apostrophe that keeps it from being a formula: docs/RECORDS.md."""
    return re.sub(r"^'('*[=+\-@\t\r\n])", r"\1", cell)


def cells_of(record):
    review, source, speaker = record["review"] or {}, record["source"], record["speaker"]
    mention, cue, parts = speaker["mention"] or {}, record["cue"] or {}, record["parts"]
    return {
        "id": record["id"],
        "kind": record["kind"],
        "quote": record["quote"],
        "speaker_name": speaker["name"] or "",
        "speaker_role": speaker["role"] or "",
        "mention": mention.get("text", ""),
        "cue": cue.get("text", ""),
        "confidence": f'{record["confidence"]:.2f}',
        "line": str(parts[0]["start"]["line"]),
        "chars_begin": str(parts[0]["chars"][0]),
        "chars_end": str(parts[-1]["chars"][1]),
        "prefix": record["context"]["prefix"],
        "suffix": record["context"]["suffix"],
        "review_status": review.get("status") or "",
        "path": source["path"],
        "sha256": source["sha256"],
        "authors": "; ".join(source["authors"]),
    }


def check(what, rows, records):
    assert len(rows) == len(records), f"{what}: {len(rows)} rows of {len(records)} records"
    for row, record in zip(rows, records):
        for name, wanted in cells_of(record).items():
            assert as_written(row[name]) == wanted, f"{what}: {name} of {record['id']}: {row[name]!r}, not {wanted!r}"


hostile = folder / "hostile.txt"
hostile.write_text(HOSTILE)
paths = [str(fixtures), str(hostile)]
records = [json.loads(line) for line in run(*paths, "--format", "jsonl").splitlines()]
table = folder / "quotations.csv"
table.write_text(run(*paths, "--format", "csv"), newline="")
assert len(records) > 50 and any("\n" in each["quote"] for each in records)
assert any(each["quote"].startswith("=") for each in records)

frame = pandas.read_csv(table, dtype=str, keep_default_na=False)
check("pandas", frame.to_dict("records"), records)
assert not frame.map(lambda cell: cell.startswith(("=", "+", "-", "@"))).any(axis=None), "a formula"
typed = pandas.read_csv(table)
assert typed["confidence"].dtype == float and typed["line"].dtype == int, "pandas finds no numbers"

relation = duckdb.sql(f"select * from read_csv('{table}', all_varchar=true, header=true)")
names = relation.columns
rows = [{name: cell or "" for name, cell in zip(names, row)} for row in relation.fetchall()]
check("DuckDB", rows, records)
types = dict(duckdb.sql(f"select column_name, column_type from (describe select * from read_csv('{table}'))").fetchall())
assert types["confidence"] == "DOUBLE" and types["line"] == "BIGINT", f"DuckDB finds no numbers: {types}"
print(f"{len(records)} records in pandas {pandas.__version__} and DuckDB {duckdb.__version__}")
