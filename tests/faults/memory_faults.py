#!/usr/bin/env python3
"""Let memory run out at allocation after allocation of inquit's runs, and see what it does.

usage: memory_faults.py INQUIT MEMORY.so [--samples N] [--first N] [--only TEXT]

Either nothing is missing, or the exit status is 2 and a line of standard error says that memory was short; every file is as it was before
or as it should be, and what is printed is a part of what a whole run prints, or an error in the place of an article.
--samples N: of each run so many allocations, spread evenly, each once failing alone and once with all behind it that
are as large; --first N: before them all of the first N.  --only: of the runs those whose name has TEXT.
"""
import argparse
import re
import shutil
import sys

import io_faults
import runs

SAYS_SO = re.compile("memory|pthread_create has failed")


def run_short_of_memory(place, case, memory, when=None):
    """The folder, the outcome, the number of allocations."""
    folder = place.copy()
    log = folder.with_suffix(".log")
    variables = {"LD_PRELOAD": memory, "INQUIT_MEMORY_LOG": str(log)} | ({"INQUIT_MEMORY": when} if when else {})
    outcome = runs.run(place, case, folder, variables)
    count = int(log.read_text()) if log.exists() else 0
    log.unlink(missing_ok=True)
    return folder, outcome, count


def complaint(case, outcome, clean, before):
    """What is wrong with an outcome, or None."""
    if outcome.status not in (0, 1, 2):
        return f"ended with {outcome.status}: {outcome.err[-300:]}"
    if io_faults.is_like(outcome, clean):
        return None
    says_so = SAYS_SO.search(outcome.err) or b"needs more memory" in outcome.out and outcome.status == clean.status
    if not says_so:
        return f"{outcome.status} without a word: {outcome.err[-300:]}"
    if outcome.status != 2 and b"needs more memory" not in outcome.out:
        return f"status {outcome.status} though something is missing: {outcome.err[-300:]}"
    if wrong := list(io_faults.wrong_files(outcome, clean, before, None)):
        return f"left {wrong}: {outcome.err[-300:]}"
    lines = [each for each in outcome.out.splitlines() if b"needs more memory" not in each]
    if "extract" in case.name and not set(lines) <= set(clean.out.splitlines()):
        return "prints what a whole run does not print"
    return None


def check(place, case, memory, when, clean, before):
    folder, outcome, _ = run_short_of_memory(place, case, memory, when)
    shutil.rmtree(folder)
    wrong = complaint(case, outcome, clean, before)
    if wrong:
        runs.complain(f"{case.name}: {when}: {wrong}")
    return bool(wrong)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("inquit")
    options.add_argument("memory")
    options.add_argument("--samples", type=int, default=100)
    options.add_argument("--first", type=int, default=0)
    options.add_argument("--only", default="")
    options = options.parse_args()

    def allocations_of(place, number, case):
        folder, clean, count = run_short_of_memory(place, case, options.memory)
        shutil.rmtree(folder)
        step = max(1, count // options.samples)
        places = [*range(1, options.first + 1), *range(options.first + 1 + number * 61 % step, count + 1, step)]
        return [f"{n} {how}" for n in places for how in ("once", "ever")], clean

    return runs.check_all(options.inquit, options.only, "allocations", allocations_of,
                          lambda place, case, when, clean, before: check(place, case, options.memory, when, clean, before))


if __name__ == "__main__":
    sys.exit(main())
