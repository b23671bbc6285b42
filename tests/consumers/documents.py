"""What stands in code blocks of our Markdown, for docs_sessions.sh.

documents.py session FILE       the console blocks of FILE as a session for prysk; the rest become comments, so that lines keep their numbers
documents.py blocks FILE...     fails where a block is of a kind that nobody checks; prints the blocks that are not run, with the reasons
documents.py options HELP FILE... fails where a file names an option that HELP, docs/reference/commands.md, does not have
documents.py paths ROOT FILE... fails where a file names a page of docs/ that is not there
"""

import re
import sys
from pathlib import Path

from markdown_it import MarkdownIt

CONSOLE = "console"  # is run, and its output compared
SHELL = "sh"  # is not run; a comment before it says why: <!-- not run: it needs a network -->
REASON = re.compile(r"<!-- not run: (.+) -->")
COMMAND = re.compile(r"\s*(\$ |(inquit|\./dev|build/release/inquit) )")

# Options of other programs that our pages name: cmake, ctest, git, GNU parallel, pandoc, Slurm, split, vsce, VS Code, and our own scripts.
OTHERS = set(
    "--build --preset --prefix --warn --check --accept --errors --exact --only --calibration --inquit --leave-out --track-changes --work --block --pipepart"
    " --array --additional-suffix --allow-missing-repository --install-extension --skip-license".split()
)


def tokens_of(path):
    return MarkdownIt("commonmark").parse(Path(path).read_text(encoding="utf-8"))


def session(path):
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    run = set()
    for token in tokens_of(path):
        if token.type == "fence" and token.info == CONSOLE:
            run.update(range(token.map[0] + 1, token.map[1] - 1))
    for number, line in enumerate(lines):
        print("  " + line if number in run else "|" + line)


def faults_of(path):
    before = None
    for token in tokens_of(path):
        if token.type not in ("fence", "code_block"):
            if token.type in ("html_block", "heading_open", "paragraph_open"):
                before = token
            continue
        place = f"{path}:{token.map[0] + 1}"
        if token.type == "code_block" or not token.info:
            yield f"{place}: an indented block, or one without a language: nobody checks whether it is a command"
        elif token.info == SHELL:
            reason = REASON.search(before.content) if before and before.type == "html_block" else None
            if reason:
                print(f"not run: {place}: {token.content.splitlines()[0]} ({reason[1]})")
            else:
                yield f'{place}: sh is not run; make it console, or say why before it: "<!-- not run: REASON -->"'
        elif token.info == CONSOLE:
            if token.level > 0:
                yield f"{place}: a console block within a list or a quotation is not run; put it at the margin"
            if not token.content.startswith("$ "):
                yield f"{place}: a console block begins with a command behind '$ '"
        elif token.info == "text" and any(COMMAND.match(line) for line in token.content.splitlines()):
            yield f"{place}: a command in a block of text, which is not run"
        before = None


def unknown_options_of(known, path):
    for number, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), 1):
        for option in re.findall(r"(?<![\w-])--[a-z][a-z0-9-]+", line):
            if option not in known and option not in OTHERS:
                yield f"{path}:{number}: inquit has no option {option}"


def dead_paths_of(root, path):
    for number, line in enumerate(Path(path).read_text(encoding="utf-8", errors="replace").splitlines(), 1):
        for name in re.findall(r"(?<![\w/.-])docs/[\w/.-]*\.(?:md|svg|png|dot)\b", line):
            if not (root / name).exists():
                yield f"{path}:{number}: there is no {name}"


def main():
    task, *paths = sys.argv[1:]
    if task == "session":
        session(paths[0])
        return
    if task == "blocks":
        faults = [fault for path in paths for fault in faults_of(path)]
    elif task == "options":
        known = set(re.findall(r"--[a-z][a-z0-9-]+", Path(paths[0]).read_text(encoding="utf-8")))
        faults = [fault for path in paths[1:] for fault in unknown_options_of(known, path)]
    elif task == "paths":
        faults = [fault for path in paths[1:] for fault in dead_paths_of(Path(paths[0]), path)]
    for fault in faults:
        print(fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


main()
