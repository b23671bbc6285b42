#!/usr/bin/env python3
"""Make every system call of inquit's runs fail, one at a time, and see what it does.

usage: io_faults.py INQUIT CALLS.so [--every N] [--only TEXT]

A call that is interrupted, reads or writes less than was asked changes nothing: output and exit status are those of a run without faults.
Any other failure either changes nothing as well, or is told: exit status 2, a line of standard error that names the file, every
file as it was before or as it should be (none in part, none that nobody asked for), and the same command run again gives what it should.
--every N: of the faults only each N-th, from another one on in each run.  --only: of the runs those whose name has TEXT.
"""
import argparse
import collections
import errno
import os
import re
import shutil
import sys

import runs

INTERRUPTED = {"open", "read", "write", "close", "pread", "pwrite", "lock", "poll"}
PARTIAL = {"read", "write", "pread", "pwrite"}
ON_FULL_DISKS = {"open", "write", "pwrite", "close", "mkdir", "rename", "sync", "truncate"}
WITHOUT_MORE_FILES = {"open", "fopen", "opendir"}
HARMLESS = {str(errno.EINTR), "short"}
LACKS = {"refs.bib", "page.html", "known.json"}  # of several articles, written whole though one of these could not be read


def faults_of(name, file):
    """How a call may fail."""
    out = [str(errno.EIO)]
    out += [str(errno.EINTR)] if name in INTERRUPTED else []
    out += ["short"] if name in PARTIAL else []
    out += ["shrink"] if name == "read" and not file.startswith("<") else []
    out += [str(errno.ENOSPC)] if name in ON_FULL_DISKS else []
    out += ["full"] if name in ("write", "pwrite") and file != "<stderr>" else []
    out += [str(errno.EMFILE)] if name in WITHOUT_MORE_FILES else []
    out += [str(errno.EPIPE)] if name == "write" else []
    return out


def run_with_fault(place, case, calls, fault=None):
    """The folder, the outcome, the calls that it made, and those of them that failed."""
    folder = place.copy()
    log = folder.with_suffix(".log")
    variables = {"LD_PRELOAD": calls, "INQUIT_FAULT_FOLDER": str(folder), "INQUIT_FAULT_LOG": str(log)}
    outcome = runs.run(place, case, folder, variables | ({"INQUIT_FAULT": fault} if fault else {}))
    made = log.read_text().splitlines() if log.exists() else []
    log.unlink(missing_ok=True)
    failed = [each[2:].split(" ", 1) for each in made if each.startswith("! ")]
    return folder, outcome, [each.split(" ", 1) for each in made], failed


def is_like(outcome, clean, call=None):
    files = outcome.files
    if call == "unlink":  # something temporary stays
        files = {path: content for path, content in files.items() if path in clean.files}
    return (outcome.status, outcome.out, files) == (clean.status, clean.out, clean.files)


def names_of(file):
    """What a message may call a file: its temporary name, a database's companion and a lock are not what people know."""
    if file.startswith("<"):
        return {"<stdin>": ["standard input"], "<stdout>": ["standard output"], "<stderr>": [""]}[file]
    base = os.path.basename(file)
    if base.startswith(".inquit-"):
        return ["cannot be written"]
    if base == "linked.txt":
        return ["d.txt"]
    if base == "a temporary file":
        return ["pandoc"]
    return [re.sub("(-rebuild|-wal|-shm|-journal|-lock)+$", "", base)]


def wrong_files(outcome, clean, before, call):
    """Files that are neither as they were nor as they should be."""
    for path, content in outcome.files.items():
        is_database = path.endswith(".db")
        if is_database and not str(content).count("damaged"):
            continue
        if path in before and content == before[path] or path in clean.files and content == clean.files[path]:
            continue
        if path in LACKS and path in clean.files and content[-1:] in (b"", b"\n"):
            continue
        if call == "unlink" and path not in before:  # it could not be removed
            continue
        if call == "lock" and path.endswith("-lock"):  # another may hold it
            continue
        yield path
    for path in before:
        if path not in outcome.files and path in clean.files:
            yield path + " (gone)"


def complaint(place, case, folder, outcome, clean, before, failed, fault):
    """What is wrong with an outcome, or None."""
    if outcome.status not in (0, 1, 2):
        return f"ended with {outcome.status}: {outcome.err[-300:]}"
    if "what():" in outcome.err or "terminate" in outcome.err:
        return f"a stack of its own: {outcome.err[-300:]}"
    if not failed:
        return None if is_like(outcome, clean) else "differs without a fault"
    call, file = failed[0]
    how = fault.split()[2]
    if file == "<stderr>":
        return None if is_like(outcome, clean) else "standard error changes what is done"
    if how == "shrink":
        return complaint_of_shrunken(place, case, folder, outcome) if is_input(file, folder) else None
    if is_like(outcome, clean, call) and (how not in HARMLESS or outcome.err == clean.err):
        return None
    if how in HARMLESS:
        return f"status {outcome.status}, not {clean.status}, or other output: {outcome.err[-300:]}"
    if how == str(errno.EPIPE) and file == "<stdout>":
        is_quiet = outcome.status == clean.status and clean.out.startswith(outcome.out)
        return None if is_quiet else f"a reader that is gone: {outcome.status} {outcome.err[-300:]}"
    if outcome.status != 2:
        return f"status {outcome.status} though something is missing: {outcome.err[-300:]}"
    if not any(each in outcome.err for each in names_of(file)):
        return f"no line that names {names_of(file)}: {outcome.err[-300:]}"
    if wrong := list(wrong_files(outcome, clean, before, call)):
        return f"left {wrong}: {outcome.err[-300:]}"
    if "extract" in case.name and not is_part(outcome.out, clean.out, file == "<stdout>"):
        return "prints what a whole run does not print"
    again = runs.run(place, case, folder, {})
    for path, content in clean.files.items():
        if again.files.get(path) != content:
            return f"run again, {path} is not what it should be: {again.status} {again.err[-300:]}"
    return None


def is_part(out, whole, may_be_cut):
    if may_be_cut:
        return whole.startswith(out)
    return set(out.splitlines()) <= set(whole.splitlines())


INPUTS = ("in", "draft.md", "feed.jsonl", "linked.txt")


def is_input(file, folder):
    return os.path.relpath(file, folder).split("/")[0] in INPUTS


def complaint_of_shrunken(place, case, folder, outcome):
    """It is as if the file had always been so short, or an error."""
    if outcome.status == 2 or "extract" not in case.name:
        return None
    other = place.copy()
    for path in INPUTS:
        target = other / path
        if target.is_dir():
            shutil.rmtree(target)
            shutil.copytree(folder / path, target, symlinks=True)
        else:
            shutil.copy(folder / path, target)
    expected = runs.run(place, case, other, {})
    shutil.rmtree(other)
    return None if is_like(outcome, expected) else "neither an error nor what the shorter file gives"


def check(place, case, calls, fault, clean, before):
    folder, outcome, _, failed = run_with_fault(place, case, calls, fault)
    try:
        wrong = complaint(place, case, folder, outcome, clean, before, failed, fault)
    finally:
        shutil.rmtree(folder)
    if wrong:
        runs.complain(f"{case.name}: {fault} ({' '.join(failed[0]) if failed else 'not met'}): {wrong}")
    return bool(wrong)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("inquit")
    options.add_argument("calls")
    options.add_argument("--every", type=int, default=1)
    options.add_argument("--only", default="")
    options = options.parse_args()

    def faults_in(place, number, case):
        folder, clean, made, _ = run_with_fault(place, case, options.calls)
        shutil.rmtree(folder)
        counts = collections.Counter()
        faults = []
        for name, file in made:
            counts[name] += 1
            faults += [f"{name} {counts[name]} {how}" for how in faults_of(name, file)]
        return faults[number % options.every::options.every], clean

    return runs.check_all(options.inquit, options.only, "calls", faults_in,
                          lambda place, case, fault, clean, before: check(place, case, options.calls, fault, clean, before))


if __name__ == "__main__":
    sys.exit(main())
