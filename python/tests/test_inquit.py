"""The package gives what the command line gives."""

import csv
import io
import json
import os
import pathlib
import subprocess
import threading
import time

import inquit
import pytest

PROGRAM = os.environ["INQUIT_PROGRAM"]
FIXTURES = pathlib.Path(os.environ["INQUIT_FIXTURES"])
ARTICLES = sorted((FIXTURES / "articles").glob("*.txt")) + sorted((FIXTURES / "pages").glob("*.html"))

STATEMENT = '"We won," Ann Ames said on Monday.\n'


def printed(*arguments, code=0):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, cwd=FIXTURES)
    assert done.returncode == code, done.stderr
    return done.stdout


def lines(*arguments, code=0):
    return [json.loads(line) for line in printed(*arguments, code=code).splitlines()]


def test_there_are_articles():
    assert len(ARTICLES) > 10


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_records_are_those_of_the_command_line(path):
    name = str(path.relative_to(FIXTURES))
    for kinds in (None, ["direct", "term", "indirect"]):
        wanted = lines("extract", "--format", "jsonl", name, *(["--kinds", ",".join(kinds)] if kinds else []))
        found = inquit.extract(path.read_bytes(), path=name, kinds=kinds)
        assert [each.to_dict() for each in found] == wanted


def test_utf16_offsets_are_there_when_they_are_wanted():
    name = ARTICLES[0].relative_to(FIXTURES)
    wanted = lines("extract", "--format", "jsonl", "--utf16", name)
    found = inquit.extract(ARTICLES[0].read_bytes(), path=str(name), utf16=True)
    assert [each.to_dict() for each in found] == wanted
    assert found[0].parts[0].utf16 is not None


def test_fields_have_names():
    (q,) = inquit.extract(STATEMENT)
    assert (q.speaker.name, q.quote, q.kind, q.cue.text) == ("Ann Ames", "We won,", "direct", "said")
    begin, end = q.parts[0].chars
    assert STATEMENT[begin:end] == "We won,"
    with pytest.raises(AttributeError):
        q.quote = "We lost"


def test_a_file():
    found = inquit.extract_file(ARTICLES[0])
    assert found[0].source.path == str(ARTICLES[0])
    with pytest.raises(FileNotFoundError):
        inquit.extract_file("no/such/file.txt")


def test_what_is_odd_is_told():
    found = inquit.extract('"Open, said Ann Ames.\n')
    assert [(each.code, each.chars) for each in found.diagnostics] == [("unclosed-mark", (0, 1))]


def test_check_compare_lint_and_explain(tmp_path):
    said = '"We will mend the dam before the winter," {} said on Monday.\n'
    texts = {
        "a.txt": said.format("Ann Ames"),
        "b.txt": said.format("Ben Bell"),
        "s.txt": "Q: Now?\n\nAnn Ames: We will mend the old dam before the winter.\n\nQ: Why?\n\nAnn Ames: It leaks.\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text)

    def run(*arguments):
        return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, cwd=tmp_path).stdout

    def run_lines(*arguments):
        found = [json.loads(line) for line in run(*arguments).splitlines()]
        assert found != []
        return found

    a, b, s = texts.items()
    against = ["--against", "s.txt", "--profile", "ap"]
    assert inquit.check([a], [s], profile="ap") == run_lines("check", "a.txt", *against, "--format", "jsonl")
    as_mapping = {"path": "b.txt", "text": texts["b.txt"]}
    assert inquit.compare([a, as_mapping]) == run_lines("compare", "a.txt", "b.txt", "--format", "jsonl")
    findings = inquit.lint(texts["a.txt"], path="a.txt", profile="ap", sources=[s])
    assert findings == json.loads(run("lint", "a.txt", *against, "--format", "json"))
    assert [each["rule"] for each in findings] == ["altered"]
    assert inquit.explain(texts["a.txt"], path="a.txt") == run_lines("explain", "a.txt", "--format", "jsonl")


def test_words_of_ones_own():
    odd = '"We won," La Jefa said.\n'
    engine = inquit.Engine(lexicons=["names: [{name: Maria Reyes, type: person, aliases: [La Jefa]}]"])
    assert engine.extract(odd)[0].speaker.name == "Maria Reyes" != inquit.extract(odd)[0].speaker.name


def test_a_table_has_the_columns_of_csv():
    pandas = pytest.importorskip("pandas")
    name = str(ARTICLES[0].relative_to(FIXTURES))
    rows = list(csv.DictReader(io.StringIO(printed("extract", "--format", "csv", name))))
    table = inquit.to_dataframe(inquit.extract(ARTICLES[0].read_bytes(), path=name))
    assert isinstance(table, pandas.DataFrame)
    assert list(table.columns) == list(rows[0])
    assert list(table["quote"]) == [row["quote"] for row in rows]
    assert list(table["chars_end"]) == [int(row["chars_end"]) for row in rows]
    assert list(inquit.to_dataframe([]).columns) == list(rows[0])


@pytest.mark.parametrize(
    "call, code, words",
    [
        (lambda: inquit.extract("a \ud83d b"), "invalid-utf8", "character 2 is a lone surrogate (U+D83D)"),
        (lambda: inquit.check(["a\udc80"], []), "invalid-utf8", r"drafts[0]: text: character 1 is a lone"),
        (lambda: inquit.extract(b"\x00\x01\x02", path="b.bin"), "binary-file", "b.bin"),
        (lambda: inquit.extract("a", kinds=["trm"]), "bad-option", 'did you mean "term"?'),
        (lambda: inquit.extract("a", min_confidence=2), "bad-option", "min_confidence"),
        (lambda: inquit.lint("a", profile="reuter"), "bad-option", 'did you mean "reuters"?'),
        (lambda: inquit.compare([], original="a"), "bad-option", "original"),
        (lambda: inquit.Engine(configuration="kinds: [trm]"), "bad-option", "configuration:1:9"),
    ],
)
def test_what_is_wrong_is_told(call, code, words):
    with pytest.raises(inquit.InquitError) as found:
        call()
    assert found.value.code == code
    assert words in str(found.value)


@pytest.mark.parametrize(
    "call",
    [lambda: inquit.extract(1), lambda: inquit.check("a", []), lambda: inquit.compare([1]), lambda: inquit.extract("a", pth="b")],
)
def test_wrong_types_are_type_errors(call):
    with pytest.raises(TypeError):
        call()


def test_other_threads_run_while_it_works():
    engine = inquit._engine._core.Engine("{}")  # without the objects of Python that are made of its answer
    text = STATEMENT.encode() * 20000
    done = threading.Event()

    def work():
        engine.extract(text, "{}")
        done.set()

    thread = threading.Thread(target=work)
    thread.start()
    ticks = 0
    while not done.is_set():
        ticks += 1
        time.sleep(0.001)
    thread.join()
    assert ticks > 10


def test_the_example_runs():
    example = pathlib.Path(os.environ["INQUIT_EXAMPLES"]) / "library" / "quotations.py"
    done = subprocess.run(
        [os.sys.executable, str(example), str(ARTICLES[0])], capture_output=True, text=True, check=True
    )
    assert "Ella Kesaeva: " in done.stdout
