"""Extracts quotations with Dask: extract.py PART... OUT

Each PART (JSON lines) is a partition of a bag and becomes OUT/NAME, in the part's order. Files appear whole or not at all; those that are there
are skipped, so the same command goes on where a run was interrupted. On a cluster: give Client() its scheduler's address.
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

import dask
import dask.bag

import inquit_lines


def main(parts, out):
    places = {part: f"{out}/{pathlib.Path(part).name}" for part in parts}
    missing = [part for part in parts if not pathlib.Path(places[part]).exists()]
    print(f"{len(parts) - len(missing)} of {len(parts)} parts finished before", file=sys.stderr)
    if not missing:
        return
    bag = dask.bag.read_text(missing, errors="surrogateescape").map_partitions(inquit_lines.answers)
    write = dask.delayed(inquit_lines.write_whole)
    done = dask.compute(*[write(part, places[name]) for part, name in zip(bag.to_delayed(), missing)])
    print(f"{sum(count for count, _ in done)} articles, {sum(failed for _, failed in done)} errors", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit("usage: extract.py PART... OUT")
    main(sys.argv[1:-1], sys.argv[-1])
