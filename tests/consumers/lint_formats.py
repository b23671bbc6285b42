"""Findings in each format, an emoji before them, as other programs read them; SARIF and rdjsonl also by the schemas that they publish,
where ../shared/schemas has them."""

import json
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

import jsonschema
import junitparser

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMAS = ROOT.parent / "shared" / "schemas"

DRAFTS = {
    "a \u00e9 & <b>.txt": "\U0001f600 Noon. \u201cWe will go on,\" said Mayor Ann Reyes.\r\n\r\n\U0001f600 \"We stop, said Bob Hale.\r\n",
    "clean.txt": "\"We will go on,\" said Mayor Ann Reyes.\n",
}


def output(inquit, folder, name):
    done = subprocess.run([inquit, "lint", ".", "--profile", "strict", "--format", name], cwd=folder, capture_output=True, check=False)
    assert done.returncode == 1 and not done.stderr, (name, done.returncode, done.stderr)
    return done.stdout.decode("utf-8")


def place(text, needle):
    """Line and column in characters, 1-based, of the needle in a text."""
    before = text[: text.index(needle)]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def check_schema(value, file):
    if not (SCHEMAS / file).exists():
        return "no schema here"
    jsonschema.validate(value, json.loads((SCHEMAS / file).read_text("utf-8")))
    return "valid"


def main(inquit):
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made)
        for name, text in DRAFTS.items():
            (folder / name).write_bytes(text.encode("utf-8"))
        path, text = next(iter(DRAFTS.items()))
        mark = place(text, "\"We stop")

        found = json.loads(output(inquit, folder, "json"))
        unbalanced = next(each for each in found if each["rule"] == "unbalanced")
        assert unbalanced["path"] == path and (unbalanced["start"]["line"], unbalanced["start"]["column"]) == mark, unbalanced
        begin, end = unbalanced["bytes"]
        assert text.encode("utf-8")[begin:end] == b'"', unbalanced
        begin, end = unbalanced["utf16"]
        assert text.encode("utf-16-le")[2 * begin : 2 * end] == '"'.encode("utf-16-le"), unbalanced

        sarif = json.loads(output(inquit, folder, "sarif"))
        validity = check_schema(sarif, "sarif-2.1.0.json")
        results = sarif["runs"][0]["results"]
        assert [each["ruleId"] for each in results] == [each["rule"] for each in found], results
        rules = sarif["runs"][0]["tool"]["driver"]["rules"]
        assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in results)
        print(f"SARIF: {len(results)} results, {validity}")

        lines = [json.loads(line) for line in output(inquit, folder, "rdjsonl").splitlines()]
        for line in lines:
            validity = check_schema(line, "rdjson-Diagnostic.json")
            at = line["location"]["range"]["start"]
            assert 0 < at["column"] <= len(text.encode("utf-8").split(b"\n")[at["line"] - 1]) + 1, line
        at = next(each for each in lines if each["code"]["value"] == "unbalanced")["location"]["range"]["start"]
        assert text.encode("utf-8").split(b"\n")[at["line"] - 1][at["column"] - 1 :].startswith(b"\"We stop"), at
        print(f"rdjsonl: {len(lines)} lines, {validity}")

        suites = junitparser.JUnitXml.fromstring(output(inquit, folder, "junit").encode("utf-8"))
        by_name = {suite.name: suite for suite in suites}
        assert set(by_name) == set(DRAFTS), by_name
        failures = [case for case in by_name[path] if case.result]
        assert len(failures) == len(found) == by_name[path].failures and by_name["clean.txt"].failures == 0
        print(f"JUnit: {len(failures)} failures")

        root = xml.etree.ElementTree.fromstring(output(inquit, folder, "checkstyle").encode("utf-8"))
        assert [file.get("name") for file in root] == [path], root
        assert [(int(each.get("line")), int(each.get("column"))) for each in root[0]] == [
            (each["start"]["line"], each["start"]["column"]) for each in found
        ]
        print(f"checkstyle: {len(root[0])} errors")


if __name__ == "__main__":
    main(sys.argv[1])
