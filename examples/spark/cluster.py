"""Finds the same statement over a whole archive with Apache Spark: spark-submit cluster.py ANSWERS OUT [MOST]

ANSWERS is the folder that extract.py --fingerprints made of a feed whose articles each have an `id` of their own. OUT/clusters gets what one
`inquit compare` would print of all of them, a line a statement in two articles or more; OUT/dropped gets the keys that more than MOST
records have (1,000 unless told), with how many: stock phrases, by which nothing is looked for. Both folders appear whole.

    1. records by their keys (fingerprints); a key of one article finds nothing, one of more than MOST records is dropped
    2. of the records that share keys, `inquit compare` says which are one statement: a process a partition
    3. statements that have a record in common are united (connected components)
    4. `inquit compare` once more over each united statement, in the order of the archive: a process a partition
"""

import json
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from pyspark.sql import SparkSession

import inquit_lines

COMPARE = (inquit_lines.COMMAND[0], "compare", "-", "--format", "jsonl", "--no-config", "-j", "1")


def records_of(numbered_answer):
    """A place (number of the article, number of the record in it) and the record, for each record of an answer."""
    answer, article = numbered_answer
    for number, record in enumerate(json.loads(answer).get("quotations", ())):
        yield (article, number), record


def counted(count_and_places, more, most):
    """How many records have a key, and which; no longer which, once they are too many."""
    count, places = count_and_places[0] + more[0], count_and_places[1] + more[1]
    return count, places if count <= most else []


def statements(placed_lines):
    """What `inquit compare` says of records: each statement with the places of its records, the first before the others."""
    lines = dict(placed_lines)  # a record may have been found by several keys
    places = {}
    with tempfile.TemporaryFile() as file:
        for place in sorted(lines):
            record = json.loads(lines[place])
            places[record["source"]["path"], record["id"]] = place
            file.write(lines[place].encode() + b"\n")
        if not places:
            return
        file.seek(0)
        done = subprocess.run(COMPARE, stdin=file, stdout=subprocess.PIPE, check=True)
    for line in done.stdout.splitlines():
        statement = json.loads(line)
        of = [(each["path"], each["id"]) for variant in statement["variants"] for each in variant["quotations"]]
        yield statement, sorted(places[each] for each in of)


def edges_of(placed_lines):
    for _, places in statements(placed_lines):
        for other in places[1:]:
            yield other, places[0]


def large_star(node, neighbours):
    least = min(neighbours | {node})
    return [(each, least) for each in neighbours if each > node]


def small_star(node, smaller):
    least = min(smaller)
    return [(each, least) for each in smaller | {node} if each != least]


def united(edges):
    """Each place with the least of its component: large and small stars in turn (Kiveris et al. 2014), O(log n) rounds."""
    edges = edges.distinct().cache()
    while True:
        both = edges.flatMap(lambda edge: (edge, edge[::-1])).groupByKey().flatMap(lambda each: large_star(each[0], set(each[1])))
        after = both.groupByKey().flatMap(lambda each: small_star(each[0], set(each[1]))).distinct().cache()
        if edges.subtract(after).isEmpty() and after.subtract(edges).isEmpty():
            return after.flatMap(lambda edge: (edge, (edge[1], edge[1]))).distinct()
        edges = after


def parts_of(context, folder):
    """The files that Spark wrote, in the feed's order; Hadoop lists a folder in any."""
    pattern = context._jvm.org.apache.hadoop.fs.Path(f"{folder}/part-*")
    found = pattern.getFileSystem(context._jsc.hadoopConfiguration()).globStatus(pattern)
    return sorted((each.getPath().toString() for each in found), key=lambda path: (len(path), path))


def main(answers, out, most):
    spark = SparkSession.builder.appName("inquit cluster").getOrCreate()
    context = spark.sparkContext
    context.addPyFile(inquit_lines.__file__)
    parts = context.defaultParallelism * 4

    records = context.textFile(",".join(parts_of(context, answers)), parts).zipWithIndex().flatMap(records_of).cache()
    lines = records.mapValues(lambda record: json.dumps(record, ensure_ascii=False, separators=(",", ":")))
    keys = records.flatMap(lambda each: [(key, (1, [each[0]])) for key in each[1].get("fingerprints", ())])
    held = keys.reduceByKey(lambda some, more: counted(some, more, most), parts).cache()

    dropped = held.filter(lambda each: each[1][0] > most)
    dropped.map(lambda each: (each[1][0], each[0])).sortBy(lambda each: (-each[0], each[1])).map(lambda each: f"{each[1]}\t{each[0]}").saveAsTextFile(f"{out}/dropped")
    print(f"{dropped.count()} of {held.count()} keys dropped: more than {most} records have each", file=sys.stderr)
    for key, (count, _) in dropped.top(10, key=lambda each: each[1][0]):
        print(f"  {key}: {count} records", file=sys.stderr)

    shared = held.filter(lambda each: len({place[0] for place in each[1][1]}) > 1)
    wanted = shared.flatMap(lambda each: [(place, each[0]) for place in each[1][1]])
    by_key = wanted.join(lines, parts).map(lambda each: (each[1][0], (each[0], each[1][1]))).partitionBy(parts)
    components = united(by_key.values().mapPartitions(edges_of))

    by_statement = components.join(lines, parts).map(lambda each: (each[1][0], (each[0], each[1][1]))).partitionBy(parts)
    found = by_statement.values().mapPartitions(statements).map(lambda each: (each[1][0], each[0])).sortByKey()
    numbered = found.values().zipWithIndex().map(lambda each: json.dumps({**each[0], "cluster": each[1] + 1}, ensure_ascii=False, separators=(",", ":")))
    numbered.saveAsTextFile(f"{out}/clusters")
    spark.stop()


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit("usage: spark-submit cluster.py ANSWERS OUT [MOST]")
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 1000)
