#!/usr/bin/env python3
"""What `./dev bench` prints: inquit beside wc -w, grep -oP and ripgrep on the same made-up news, in the same run.

    tests/bench/bench.py INQUIT STAGES FOLDER [--mb 100] [--real FOLDER_OF_ARTICLES]

INQUIT and STAGES are the programs build/release/inquit and build/release/tests/bench/inquit_stages. FOLDER is made and kept. Times are of the
processor (user and system), which other work on the machine disturbs least; the wall's stand beside them. Memory is that of a further run.
All output goes through a pipe to a program that reads it. Prints Markdown.
"""

import argparse
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import made_news
from shapes import shapes

MARKS = r'[\x{201C}"\x{00AB}\x{201E}][^\x{201C}\x{201D}"\x{00BB}\n]{1,400}[\x{201D}"\x{00BB}\x{201C}]'  # bare quoted spans
GREP = ["grep", "-oP", "(*UTF8)" + MARKS]
RIPGREP = ["rg", "-j1", "--no-filename", "--no-line-number", "-o", MARKS]


class Spent:
    """What a command took."""

    def __init__(self, command, cwd=None, env=None):
        reader = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        begin = time.perf_counter()
        process = subprocess.Popen(command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=reader.stdin, stderr=subprocess.DEVNULL)
        _, self.status, used = os.wait4(process.pid, 0)
        self.wall = time.perf_counter() - begin
        reader.stdin.close()
        reader.wait()
        self.processor = used.ru_utime + used.ru_stime


def best(command, times=3, **others):
    return min((Spent(command, **others) for _ in range(times)), key=lambda each: each.processor)


def peak_memory(command, **others):
    """Megabytes. A process counts what the one that starts it had: here that is Debian's `time`, which has next to nothing, and not Python."""
    with tempfile.NamedTemporaryFile("r") as told:
        Spent(["/usr/bin/time", "--quiet", "--format=%M", f"--output={told.name}"] + command, **others)
        return int(told.read()) * 1024 / 1e6


def table(*rows):
    rows = [[str(cell) for cell in row] for row in rows]
    rows.insert(1, ["---"] * len(rows[0]))
    print("\n".join("| " + " | ".join(row) + " |" for row in rows) + "\n", flush=True)


# --- corpora ---


def size_of(folder):
    return sum(each.stat().st_size for each in folder.rglob("*.txt"))


def made(folder, megabytes):
    """FOLDER/news/NNN/NNN.txt and FOLDER/feed.jsonl, of the same articles; made once."""
    done = folder / f"made-{megabytes}"
    if done.exists():
        return
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "news").mkdir(parents=True)
    news = made_news.News()
    size = number = 0
    with open(folder / "feed.jsonl", "w", encoding="utf-8") as feed:
        while size < megabytes * 1e6:
            text = news.article()
            path = folder / "news" / f"{number // 1000:03}" / f"{number % 1000:03}.txt"
            path.parent.mkdir(exist_ok=True)
            size += path.write_bytes(text.encode())
            feed.write(json.dumps({"id": f"a{number}", "text": text}, ensure_ascii=False) + "\n")
            number += 1
    done.touch()


def repeated(articles, folder, megabytes):
    """Articles that are not part of the repository, up to May 2016 where their names have dates, as often as they fit."""
    texts = [each for each in sorted(articles.rglob("*.txt")) if "_2016-0" not in each.name or each.name.split("_2016-0")[1][0] in "12345"]
    shutil.rmtree(folder, ignore_errors=True)
    size = turn = 0
    while texts and size < megabytes * 1e6:
        (folder / str(turn)).mkdir(parents=True)
        for each in texts:
            shutil.copyfile(each, folder / str(turn) / each.name)
            size += each.stat().st_size
        turn += 1
    return bool(texts)


# --- measures ---


def whole_program(inquit, folder, name, text):
    """Rows of commands over a folder of texts, or over a file of JSON lines."""
    place = folder / name
    files = [str(each.relative_to(folder)) for each in sorted(place.rglob("*.txt"))] if place.is_dir() else [name]
    extract = [inquit, "extract", "--no-config", name]
    jsonl = extract + ["--format", "jsonl"]
    records = answer_count = 0
    with subprocess.Popen(jsonl + ["-j", "1"], cwd=folder, stdout=subprocess.PIPE) as process:
        for line in process.stdout:
            records += line.count(b'"inquit":1,')
            answer_count += 1
    commands = [("`wc -w`", ["wc", "-w"] + files)]
    if place.is_dir():
        commands += [("`grep -oP` (bare quoted spans)", GREP + files), ("`rg -o` (the same)", RIPGREP + files)]
    commands += [("JSON lines, `-j 1`", jsonl + ["-j", "1"]), (f"JSON lines, `-j {os.cpu_count()}`", jsonl + ["-j", str(os.cpu_count())])]
    if place.is_dir():
        commands += [("YAML, `-j 1`", extract + ["-j", "1"])]
    articles = len(files) if place.is_dir() else answer_count
    rows = [["", "processor, s", "wall, s", "MB/s of processor", "rate beside `wc -w`", "articles/s", "records/s", "peak memory, MB"]]
    words = None
    for what, command in commands:
        often = 3 if text < 3e7 or command[0] == "wc" else 1
        where = {"cwd": folder, "env": {**os.environ, "LC_ALL": "C.UTF-8"}}
        spent = best(command, often, **where)
        if spent.status != 0:  # of grep and ripgrep: they found nothing
            rows.append([what, "no time: it failed or found nothing"] + [""] * 6)
            continue
        words = words or spent.processor
        own = command[0] == inquit
        rows.append([what, f"{spent.processor:.2f}", f"{spent.wall:.2f}", f"{text / 1e6 / spent.processor:.1f}", f"{words / spent.processor:.3f}",
                     f"{articles / spent.processor:.0f}" if own else "", f"{records / spent.processor:.0f}" if own else "",
                     f"{peak_memory(command, **where):.0f}" if own else ""])
    print(f"**{name}**: {text / 1e6:.1f} MB, {articles} articles, {records} records\n")
    table(*rows)


def stages(program, folder):
    """The stages, and YAML beside yaml-cpp alone."""
    values = dict(line.split("\t") for line in subprocess.run([program, folder], capture_output=True, text=True, check=True).stdout.splitlines())
    counts = {name: int(values.pop(name)) for name in ("bytes", "articles", "records", "printed")}
    seconds = {name: float(value) for name, value in values.items()}
    way = ["read", "pair", "attribute", "resolve", "make records", "emit JSON lines"]
    whole = sum(seconds[name] for name in way)
    rows = [["stage", "processor, s", "share", "MB/s of text", "articles/s", "records/s"]]
    for name in way + ["emit YAML", "yaml-cpp alone", "fingerprints"]:
        of = seconds[name]
        rows.append([name, f"{of:.2f}", f"{100 * of / whole:.1f} %" if name in way else "", f"{counts['bytes'] / 1e6 / of:.1f}",
                     f"{counts['articles'] / of:.0f}", f"{counts['records'] / of:.0f}"])
    table(*rows)
    before = whole - seconds["emit JSON lines"]
    yaml = seconds["yaml-cpp alone"]
    print(f"Emitting YAML goes at {yaml / seconds['emit YAML']:.2f} of the rate of yaml-cpp alone with the same records; all stages with YAML at "
          f"{yaml / (before + seconds['emit YAML']):.2f} of it.\n")


def start_up(inquit, folder):
    """One article of 5 KB, start to end."""
    article = made_news.News(5).article().encode()
    while len(article) < 5000:
        article += b"\n" + article
    (folder / "small.txt").write_bytes(article[:5000].rsplit(b"\n\n", 1)[0] + b"\n")
    rows = [["one article of 5 KB", "wall, ms, median of 50", "wall, ms, least", "processor, ms, median", "peak memory, MB"]]
    for what, command in (("`inquit --version`", [inquit, "--version"]), ("`inquit extract`", [inquit, "extract", "small.txt"]), ("`wc -w`", ["wc", "-w", "small.txt"])):
        all_spent = [Spent(command, cwd=folder) for _ in range(50)]
        rows.append([what, f"{1e3 * statistics.median(each.wall for each in all_spent):.1f}", f"{1e3 * min(each.wall for each in all_spent):.1f}",
                     f"{1e3 * statistics.median(each.processor for each in all_spent):.1f}", f"{peak_memory(command, cwd=folder):.0f}"])
    table(*rows)


def doubling(inquit, folder):
    """Twice the input: how much more processor time, less what starting takes."""
    place = folder / "shapes"
    place.mkdir(exist_ok=True)
    (place / "nothing.txt").write_text("Nothing.\n")
    command = lambda name: [inquit, "extract", "-j", "1", "--no-config", "--format", "jsonl", name]
    start = best(command("nothing.txt"), 5, cwd=place).processor
    rows = [["", "MB", "s", "twice the text, s", "times", "four times the text, s", "times again", "peak memory, MB, and bytes of the file"]]
    size = 1_000_000
    for name in shapes(1000):
        spent, size_of_file = [], []
        for times in (1, 2, 4):
            path = place / f"{name.replace(' ', '-')}-{times}.txt"
            path.write_text(shapes(times * size)[name], encoding="utf-8")
            spent.append(best(command(path.name), 3, cwd=place).processor - start)
            size_of_file.append(path.stat().st_size / 1e6)
        one, two, four = spent
        rows.append([name, f"{size_of_file[0]:.2f}", f"{one:.2f}", f"{two:.2f}", f"{two / one:.2f}", f"{four:.2f}", f"{four / two:.2f}",
                     f"{peak_memory(command(path.name), cwd=place):.0f}, {size_of_file[2]:.1f}"])
    table(*rows)


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    commit = subprocess.run(["git", "-C", pathlib.Path(__file__).parent, "describe", "--always", "--dirty", "--abbrev=12"], capture_output=True, text=True).stdout
    load = os.getloadavg()[0]
    return f"{os.cpu_count()} processors, {model}, {platform.system()} {platform.release()}; load {load:.1f} at the beginning; commit {commit.strip() or 'unknown'}"


def main():
    parser = argparse.ArgumentParser(description="inquit beside wc -w, grep -oP and ripgrep.")
    parser.add_argument("inquit", type=os.path.abspath)
    parser.add_argument("stages", type=os.path.abspath)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--mb", type=float, default=100)
    parser.add_argument("--real", type=pathlib.Path, help="articles that are not part of the repository")
    asked = parser.parse_args()
    made(asked.folder, asked.mb)
    text = size_of(asked.folder / "news")
    print(machine() + "\n", flush=True)
    start_up(asked.inquit, asked.folder)
    doubling(asked.inquit, asked.folder)
    print("**Stages**, in one thread, of news/000\n", flush=True)
    stages(asked.stages, str(asked.folder / "news" / "000"))
    whole_program(asked.inquit, asked.folder, "news", text)
    whole_program(asked.inquit, asked.folder, "feed.jsonl", text)
    if asked.real and asked.real.is_dir() and repeated(asked.real, asked.folder / "real", asked.mb / 4):
        print("**Stages** of articles that are not part of the repository\n")
        stages(asked.stages, str(asked.folder / "real" / "0"))
        whole_program(asked.inquit, asked.folder, "real", size_of(asked.folder / "real"))


if __name__ == "__main__":
    sys.exit(main())
