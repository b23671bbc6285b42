"""Citations of hostile names and titles, as pandoc, biber, bibutils and ajv read them; and what they write, read back."""

import html.parser
import json
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMAS = ROOT.parent / "shared" / "schemas"
MODS = "{http://www.loc.gov/mods/v3}"

SOURCES = [
    {
        "path": "a.txt",
        "title": '"Quoted" & {braces} 100% under_score *stars* $5 #1 back\\slash',
        "outlet": "Monde & Cie_100%",
        "authors": ["Alexander von Humboldt", "Leandro de Guzman Jr."],
        "url": "https://example.org/a_b?x=1&y=%20~z",
        "archive_url": "https://web.archive.org/web/2017/https://example.org/a_b",
        "published": "2017-04-13",
        "accessed": "2019-05-01",
    },
    {
        "path": "b.txt",
        "title": "\u0421\u0443\u0434 \u043f\u0440\u0438\u0437\u043d\u0430\u043b: ~\u0432\u0438\u043d\u0430~ ^\u0434\u0430^ [\u0434\u0430] 1. @me",
        "outlet": "\u041d\u043e\u0432\u0430\u044f \u0433\u0430\u0437\u0435\u0442\u0430",
        "authors": ["European Court of Human Rights", "Aung San Suu Kyi"],
        "url": "http://example.org/b",
        "published": "2017-05-02T10:00:00Z",
    },
    {
        "path": "c.txt",
        "title": "\u201cIt\u2019s\u201d 'so' -- caf\u00e9 dashes ... A < B",
        "outlet": "The Courier",
        "authors": ["Vincent van Gogh"],
        "published": "2017-06",
    },
]
FIELDS = ["outlet", "title", "agency", "place", "language", "url", "archive_url", "published", "updated", "accessed"]
FAMILIES = ["Humboldt", "Guzman", "European Court of Human Rights", "Aung San Suu Kyi", "Gogh"]


def record(number, source):
    where = {"line": 16, "column": 1}
    return {
        "inquit": 1, "id": f"q-{number:012x}", "kind": "direct", "quote": 'A "victory" & {all} 100% _so_ $1 #2 \\now',
        "parts": [{"bytes": [1, 9], "chars": [1, 9], "start": where, "end": where}], "content": [], "within": None, "zone": "body",
        "speaker": {"name": "Ella Kesaeva", "type": "person", "anonymous": False, "role": None, "members": [], "mention": None, "via": "name"},
        "cue": None, "addressee": None, "rule": "quote-cue-source", "confidence": 0.97, "context": {"prefix": "", "suffix": ""},
        "flags": [], "review": None,
        "source": {"path": source["path"], "sha256": "00", "authors": source.get("authors", []), **{each: source.get(each) for each in FIELDS}},
    }  # fmt: skip


def write_records(path, sources):
    text = "".join("---\n" + json.dumps(record(*each), ensure_ascii=False) + "\n" for each in enumerate(sources))
    path.write_text(text, "utf-8")


def output(command, folder, text=None):
    done = subprocess.run(command, cwd=folder, capture_output=True, input=text, encoding="utf-8", check=False)
    assert done.returncode == 0, (command, done.returncode, done.stderr)
    return done.stdout


class Words(html.parser.HTMLParser):
    """The text of a page."""

    def __init__(self):
        super().__init__()
        self.text = ""

    def handle_data(self, data):
        self.text += data


def bare(text):
    """Without quotation marks, which styles set, in one case, which some styles change, and with single blanks."""
    text = re.sub("[\"'\u2018\u2019\u201c\u201d]", "", text).replace("\u00a0", " ").replace("\u2013", "--").replace("\u2026", "...")
    return " ".join(text.casefold().split())


def check_bibliography(page, name):
    words = Words()
    words.feed(page)
    for source in SOURCES:
        for field in ("title", "outlet"):
            assert bare(source[field]) in bare(words.text), (name, source[field], words.text)
    for family in FAMILIES:
        assert family in words.text, (name, family, words.text)
    assert "https://example.org/a_b?x=1&y=%20~z" in words.text, (name, words.text)
    assert "\\" not in words.text.replace("back\\slash", "").replace("Back\\slash", ""), (name, words.text)


def check_pandoc(inquit, folder):
    keys = [each["id"] for each in json.loads((folder / "refs.json").read_text("utf-8"))]
    document = "Said here [@" + ", line 16; @".join(keys) + "].\n\n# References\n"
    for name in ("refs.json", "refs.yaml", "refs.bib"):
        page = output(["pandoc", "--citeproc", "--bibliography", name, "--to", "html", "--wrap=none"], folder, document)
        check_bibliography(page, name)
        assert "l. 16" in page or "line 16" in page, page
    for style in ("apa", "chicago-author-date", "modern-language-association", "nature-structural-and-molecular-biology"):
        page = output([inquit, "cite", "records.yaml", "--style", style, "--to", "html"], folder)
        assert "Https://" not in page, page
        if style in ("apa", "chicago-author-date"):
            check_bibliography(page, style)
    print(f"pandoc: {len(keys)} references, from 3 formats and in 4 styles")


def check_names(folder):
    """What pandoc takes for given and family names, of each format."""
    wanted = json.loads((folder / "refs.json").read_text("utf-8"))
    for name, kind in (("refs.bib", "biblatex"), ("refs.bibtex", "bibtex"), ("refs.json", "csljson")):
        found = {each["id"]: each for each in json.loads(output(["pandoc", "--from", kind, "--to", "csljson", name], folder))}
        for each in wanted:
            read = found[each["id"]]
            assert bare(read["title"]) == bare(each["title"]), (kind, read["title"])
            assert len(read["author"]) == len(each["author"]), (kind, read["author"])
            for mine, other in zip(each["author"], read["author"]):
                parts = ("family", "given", "literal", "suffix")
                assert [mine.get(part) for part in parts] == [other.get(part) for part in parts], (kind, mine, other)
            if kind != "bibtex":  # whose day no style knows
                assert read["issued"] == each["issued"], (kind, read)
    print("names: the same in CSL JSON, biblatex and BibTeX")


def complaints_of_biber(folder, name):
    output(["biber", "--tool", "--validate-datamodel", "--output-file", "checked.bib", "--logfile", "biber.log", name], folder)
    log = next(folder.glob("biber.log*")).read_text("utf-8")
    return [line for line in log.splitlines() if "WARN -" in line or "ERROR -" in line]


def check_biber(folder):
    found = complaints_of_biber(folder, "refs.bib")
    assert not found, found
    (folder / "bad.bib").write_text("@article{a, title = {No journal}}\n", "utf-8")
    assert complaints_of_biber(folder, "bad.bib"), "biber is content with anything"
    print("biber: no warning")


def check_bibutils(folder):
    for program, name in (("ris2xml", "refs.ris"), ("bib2xml", "refs.bibtex")):
        root = xml.etree.ElementTree.fromstring(output([program, "-i", "utf8", name], folder))
        records = root.findall(MODS + "mods")
        assert len(records) == len(SOURCES), (program, len(records))
        for source, each in zip(SOURCES, records):
            info = each.find(MODS + "titleInfo")
            title = ": ".join(part.text for part in info if part.tag in (MODS + "title", MODS + "subTitle"))
            wanted = source["title"]
            if program == "bib2xml":  # it takes commands that it does not know for words
                title = re.sub(r"\\?text(backslash|ascii(tilde|circum))", "", title)
                title, wanted = (re.sub(r"[^\w ]|_", "", text) for text in (title, wanted))
            assert bare(title).replace(" ", "") == bare(wanted).replace(" ", ""), (program, title, wanted)
        # RIS has no mark for names that are whole, or bibutils does not know it: their words, at least.
        names = [" ".join(part.text for part in name.findall(MODS + "namePart")) for name in root.iter(MODS + "name")]
        for family in FAMILIES:
            assert any(family in name for name in names), (program, family, names)
    print(f"bibutils: {len(SOURCES)} references of RIS, and of BibTeX")


AJV = """
import { readFileSync } from "node:fs";
import Ajv from "ajv";
const [schema, data] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, "utf-8")));
const validate = new Ajv({ strict: false }).compile(schema);
if (!validate(data)) { console.error(JSON.stringify(validate.errors)); process.exit(1); }
data[0].headline = "no variable of CSL";
if (validate(data)) { console.error("ajv is content with anything"); process.exit(1); }
"""


def check_schema(folder):
    schema = SCHEMAS / "csl-data.json"
    if not schema.exists():
        print("CSL JSON: no schema here")
        return
    (folder / "validate.mjs").write_text(AJV, "utf-8")
    output(["node", "validate.mjs", str(schema), "refs.json"], folder)
    print("CSL JSON: valid by ajv")


def check_round_trip(inquit, folder):
    """What pandoc makes of our files, as an export."""
    write_records(folder / "bare.yaml", [{"path": each["path"], "url": each.get("url"), "title": None if "url" in each else each["title"]} for each in SOURCES])
    (folder / "export.json").write_text(output(["pandoc", "--from", "biblatex", "--to", "csljson", "refs.bib"], folder), "utf-8")
    (folder / "export.bib").write_text(output(["pandoc", "--from", "csljson", "--to", "biblatex", "refs.json"], folder), "utf-8")
    for kind, name in (("csl-json", "export.json"), ("biblatex", "export.bib"), ("ris", "refs.ris"), ("bibtex", "refs.bibtex")):
        back = json.loads(output([inquit, "cite", "bare.yaml", "--from", kind, name, "--to", "csl-json"], folder))
        for source, each in zip(SOURCES, back):
            assert bare(each["title"]) == bare(source["title"]), (kind, each["title"])
            assert bare(each["container-title"]) == bare(source["outlet"]), (kind, each)
            day = [int(part) for part in source["published"][:10].split("-")]
            assert each["issued"]["date-parts"] == [day], (kind, each["issued"])
            names = [author.get("literal") or author["family"] for author in each["author"]]
            assert all(name in FAMILIES for name in names), (kind, names)
    print("round trip: 4 formats, by URL and by title")


def main(inquit, work):
    folder = pathlib.Path(work)
    write_records(folder / "records.yaml", SOURCES)
    for kind, name in (("csl-json", "refs.json"), ("csl-yaml", "refs.yaml"), ("biblatex", "refs.bib"), ("bibtex", "refs.bibtex"), ("ris", "refs.ris")):
        output([inquit, "cite", "records.yaml", "--to", kind, "-o", name], folder)
    check_schema(folder)
    check_pandoc(inquit, folder)
    check_names(folder)
    check_biber(folder)
    check_bibutils(folder)
    check_round_trip(inquit, folder)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
