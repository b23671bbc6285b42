"""Compares `inquit extract` as YAML, read by PyYAML (libyaml and pure Python) and by libfyaml, with the JSON lines.

Every fixture, and articles made here whose quotations, speakers and paths are values that YAML readers are known to
mistake for something else. Objects must be equal record by record: same types, same strings, same order of fields.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import yaml

ALL_KINDS = ["--kinds", "direct,mixed,block,indirect,term"]

# What becomes a boolean, null, number, time or date in some reader, or ends a value early.
SCALARS = [
    "yes", "No", "on", "off", "y", "true", "null", "NULL", "~", "017", "0o17", "0x1F", "0b1", "1e3", "1_000", "+.5", "-1",
    ".inf", ".NaN", "12:30:45", "190:20:30", "2017-04-14", "2017-04-14t21:59:43.10-05:00", "=", "<<", "!!str", "&a", "*a",
    "[a]", "{a: b}", "a: b", "a #b", "#", "- a", "? a", "| a", "> a", "%YAML 1.1", "@a", "`a`", "--- a", "...", ",", ":",
]

# Characters that break lines, are not printable or are invisible in YAML; tab, backslash and inner marks.
CHARACTERS = [
    "\t", "\\", "\\n", "'", "\u0085", "\u00a0", "\u2003", "\u2028", "\u2029", "\u0080", "\u009f",
    "\x01", "\x0b", "\x0c", "\x1b", "\x7f", "\ue000", "\ufffd", "\ufffe", "\uffff", "\U0001f600", "\U0001f468\u200d\U0001f469",
    "\U0010ffff", "\u0301", "\u05d0",
]

# Names of files that are such values themselves, or hold characters that inquit drops from a text.
PATHS = ["null", "2017-04-14", "017", "a: b #c.txt", "caf\u00e9 \U0001f600.txt", "\ufeffa\u200b\u202e\u00ad.txt"]


class unique_keys:
    """A mixin for PyYAML loaders: a key that stands twice is an error, as YAML demands."""

    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        if len(set(keys)) != len(keys):
            raise yaml.constructor.ConstructorError(None, None, f"a key stands twice in {keys}", node.start_mark)
        return super().construct_mapping(node, deep)


class c_loader(unique_keys, yaml.CSafeLoader):
    pass


class pure_loader(unique_keys, yaml.SafeLoader):
    pass


def read_json_stream(text):
    """The JSON values that stand one after another in a text."""

    def unique(pairs):
        if len(dict(pairs)) != len(pairs):
            raise ValueError(f"a key stands twice in {pairs}")
        return dict(pairs)

    decoder = json.JSONDecoder(object_pairs_hook=unique)
    values, at = [], 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        value, at = decoder.raw_decode(text, at)
        values.append(value)
    return values


def read_libfyaml(data):
    with tempfile.NamedTemporaryFile(suffix=".yaml") as file:
        file.write(data)
        file.flush()
        out = subprocess.run(["fy-tool", "--dump", "-m", "json", file.name], capture_output=True, check=False)
    if out.returncode != 0:
        raise ValueError(f"fy-tool: {out.stderr.decode(errors='replace').strip()}")
    return read_json_stream(out.stdout.decode("utf-8"))


READERS = {
    "PyYAML with libyaml": lambda data: list(yaml.load_all(data, c_loader)),
    "PyYAML": lambda data: list(yaml.load_all(data, pure_loader)),
    "libfyaml": read_libfyaml,
}


def difference(expected, actual, where=""):
    """Where two values differ first, in words; None if they are equal, types included (1 is not true)."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        if list(expected) != list(actual):
            return f"{where}: fields {list(expected)} are read as {list(actual)}"
        inner = (difference(expected[key], actual[key], f"{where}.{key}") for key in expected)
        return next((found for found in inner if found), None)
    if isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
        inner = (difference(a, b, f"{where}[{n}]") for n, (a, b) in enumerate(zip(expected, actual)))
        return next((found for found in inner if found), None)
    are_numbers = all(isinstance(value, (int, float)) and not isinstance(value, bool) for value in (expected, actual))
    if (are_numbers or type(expected) is type(actual)) and expected == actual:
        return None
    return f"{where}: {expected!r} is read as {actual!r}"


def run(inquit, arguments, folder):
    """What inquit, working in a folder, writes to stdout, as bytes. Any failure ends the test."""
    done = subprocess.run([inquit, "extract", *ALL_KINDS, *arguments], cwd=folder, capture_output=True, check=False)
    if done.returncode != 0:
        sys.exit(f"inquit extract {' '.join(arguments)}: exit {done.returncode}\n{done.stderr.decode(errors='replace')}")
    return done.stdout


def records_of(inquit, path, folder):
    """The records of an article by its JSON lines; LF alone ends a line."""
    out = run(inquit, ["--format", "jsonl", path], folder)
    return [json.loads(line) for line in out.decode("utf-8").split("\n") if line]


def failures_of(name, expected, data):
    """What each reader gets wrong in a YAML stream."""
    for reader, read in READERS.items():
        try:
            actual = read(data)
        except (yaml.YAMLError, ValueError) as error:
            yield f"{name}: {reader} cannot read the YAML: {error}"
            continue
        if found := difference(expected, actual):
            yield f"{name}: {reader}: record {found}" if len(expected) == len(actual) else (
                f"{name}: {reader} reads {len(actual)} records of {len(expected)}")


def strings_of(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from strings_of(inner)


def nasty_articles(folder):
    """Writes the articles made here; gives (path in the folder, the texts that must stand in its records)."""
    quoted = [f"\u201c{value},\u201d said Maria Keller, a lawyer.\n" for value in SCALARS]
    alone = [f"Maria Keller said: \u201c{value}\u201d\n" for value in SCALARS]
    within = [f"\u201cWe waited{c}for the answer \u201a{c}\u2018 all day,\u201d said Maria Keller.\n" for c in CHARACTERS]
    speakers = [f"\u201cWe waited for the answer all day,\u201d said {name}.\n" for name in ("Null Yes", "No Off", "True Nan")]
    articles = {
        "scalars.txt": (quoted + alone, SCALARS),
        "characters.txt": (within, CHARACTERS),
        "speakers.txt": (speakers, []),
        **{path: (alone[:2], [path]) for path in PATHS},
    }
    for path, (paragraphs, wanted) in articles.items():
        (folder / path).write_text("\n".join(paragraphs), encoding="utf-8", newline="")
        yield path, wanted


def absent_texts(name, records, wanted):
    """Texts that were to be tested and stand in no record: then the test would prove nothing."""
    strings = list(strings_of(records))
    for text in wanted:
        if not any(text in string for string in strings):
            yield f"{name}: no record holds {text!r}"


def failures_of_article(inquit, path, folder, wanted):
    """(failures, number of records) of an article; `path` is relative to the folder."""
    expected = records_of(inquit, path, folder)
    failures = list(absent_texts(path, expected, wanted))
    failures += failures_of(path, expected, run(inquit, [path], folder))
    with tempfile.TemporaryDirectory() as out:
        run(inquit, ["-o", out, path], folder)
        written = [file for file in pathlib.Path(out).rglob("*") if file.is_file()]
        if len(written) != 1:
            failures.append(f"{path}: -o wrote {len(written)} files")
        for file in written:
            failures += failures_of(f"{path}, written with -o", expected, file.read_bytes())
    return failures, len(expected)


def main(inquit):
    inquit = str(pathlib.Path(inquit).resolve())
    root = pathlib.Path(__file__).resolve().parent.parent.parent
    fixtures = sorted((root / "fixtures/articles").rglob("*.txt"))
    if not fixtures:
        sys.exit("there are no fixtures")
    failures, records = [], 0
    with tempfile.TemporaryDirectory() as made:
        articles = [(str(path.relative_to(root)), root, []) for path in fixtures]
        articles += [(path, made, wanted) for path, wanted in nasty_articles(pathlib.Path(made))]
        for path, folder, wanted in articles:
            found, count = failures_of_article(inquit, path, folder, wanted)
            failures += found
            records += count
    for failure in failures:
        print(failure)
    print(f"{records} records of {len(articles)} articles by {len(READERS)} readers: {len(failures)} differences")
    return 1 if failures or records == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
