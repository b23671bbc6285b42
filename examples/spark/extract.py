"""Extracts quotations with Apache Spark: spark-submit extract.py [OPTION...] FEED... OUT

Options that begin with "--" are those of `inquit extract`: --fingerprints, --kinds=direct.

Each FEED (JSON lines, also compressed; a file, a folder or a pattern that Hadoop reads) becomes a folder OUT/NAME of part files, in the feed's
order: `cat OUT/NAME/part-*` are the answers of one process. A feed is finished once its folder has Spark's _SUCCESS; finished feeds
are skipped, and what an interrupted run left of the others is made anew.
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from pyspark.sql import SparkSession

import inquit_lines


def main(options, feeds, out):
    command = inquit_lines.COMMAND + tuple(options)
    spark = SparkSession.builder.appName("inquit extract").getOrCreate()
    context = spark.sparkContext
    context.addPyFile(inquit_lines.__file__)
    path_of = context._jvm.org.apache.hadoop.fs.Path
    for feed in feeds:
        place = f"{out}/{pathlib.PurePosixPath(feed).name}"
        files = path_of(place).getFileSystem(context._jsc.hadoopConfiguration())
        if files.exists(path_of(f"{place}/_SUCCESS")):
            print(f"{feed}: finished before", file=sys.stderr)
            continue
        files.delete(path_of(place), True)
        lines = context.textFile(feed, context.defaultParallelism * 4)
        lines.mapPartitions(lambda part: inquit_lines.answers(part, command)).saveAsTextFile(place)
        print(f"{feed}: done", file=sys.stderr)
    spark.stop()


if __name__ == "__main__":
    options = [each for each in sys.argv[1:] if each.startswith("--")]
    places = [each for each in sys.argv[1:] if not each.startswith("--")]
    if len(places) < 2:
        sys.exit("usage: spark-submit extract.py [OPTION...] FEED... OUT")
    main(options, places[:-1], places[-1])
