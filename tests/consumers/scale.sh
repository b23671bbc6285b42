#!/bin/sh
# Do the recipes of docs/SCALE.md give what one process gives, go on where they were interrupted, and survive poisoned articles?
# GNU parallel, a Slurm array (its script with the variables that Slurm sets; no Slurm is installed), Spark, Dask. Usage: scale.sh INQUIT
set -eu

INQUIT=$(realpath "$1")
export INQUIT
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
examples=$here/../../examples
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fail() {
    echo "scale.sh: $*" >&2
    exit 1
}
hash_of() { sha256sum | cut -c 1-64; }
# same_as_one_process WHAT: standard input has the bytes of one process.
same_as_one_process() { [ "$(hash_of)" = "$wanted" ] || fail "$1: not the answers of one process"; }
# Times and inodes: what is skipped is not written again.
state_of() { find "$1" -name '*.jsonl' -exec stat -c '%n %i %y' {} + | LC_ALL=C sort; }
# resumes WHAT FOLDER FILE COMMAND...: without FILE, the command makes that one alone, with the bytes it had.
resumes() {
    what=$1 out=$2 file=$3
    shift 3
    before=$(state_of "$out" | grep -v "^$out/$file ")
    bytes=$(hash_of <"$out/$file")
    rm "$out/$file"
    "$@" 2>>log || fail "$what: failed the second time"
    [ "$(state_of "$out" | grep -v "^$out/$file ")" = "$before" ] || fail "$what: finished parts were made again"
    [ "$(hash_of <"$out/$file")" = "$bytes" ] || fail "$what: $file came back different"
}

python3 "$here/made_feed.py" 2000 >feed.jsonl
"$INQUIT" extract feed.jsonl -j 1 --no-config >one.jsonl 2>notes
wanted=$(hash_of <one.jsonl)
errors=$(grep -c '"error":{' one.jsonl)
[ "$errors" -ge 10 ] || fail "only $errors poisoned lines"
[ "$(grep -c '"quotations":\[{' one.jsonl)" -ge 1900 ] || fail 'the articles have no quotations'
"$INQUIT" extract feed.jsonl -j 2 --no-config 2>>log | same_as_one_process 'two threads'

# GNU parallel
parallel --will-cite --pipepart -k -a feed.jsonl --block 300k "$INQUIT extract - --input-format jsonl --no-config -j 1" 2>>log |
    same_as_one_process 'parallel -k'
one_of_parallel() { BLOCK=300k sh "$examples/parallel/extract.sh" feed.jsonl parallel --will-cite -j 2; }
one_of_parallel 2>>log || fail 'parallel failed'
ls -v parallel/*.jsonl | xargs cat | same_as_one_process parallel
resumes parallel parallel 3.jsonl one_of_parallel

# A Slurm array
mkdir parts
split -l 300 -d -a 4 --additional-suffix=.jsonl feed.jsonl parts/
tasks=$(find parts -name '*.jsonl' | wc -l)
array() {
    task=0
    while [ "$task" -lt "$tasks" ]; do
        SLURM_ARRAY_TASK_ID=$task SLURM_CPUS_PER_TASK=2 sh "$examples/slurm/extract.sbatch" parts slurm || return 1
        task=$((task + 1))
    done
}
array 2>>log || fail 'the Slurm script failed'
cat slurm/*.jsonl | same_as_one_process Slurm
resumes Slurm slurm 0002.jsonl array
! SLURM_ARRAY_TASK_ID=99 sh "$examples/slurm/extract.sbatch" parts slurm 2>>log || fail 'the Slurm script finds a part 99'

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check 'pyspark==3.5.5' 'dask==2025.5.1' >&2
PATH=$folder/python/bin:$PATH
export PATH

# Dask
one_of_dask() { python "$examples/dask/extract.py" parts/*.jsonl dask; }
one_of_dask 2>>log || fail 'Dask failed'
cat dask/*.jsonl | same_as_one_process Dask
resumes Dask dask 0004.jsonl one_of_dask

# Spark
gzip -n -c parts/0001.jsonl >second.jsonl.gz
export SPARK_LOCAL_IP=127.0.0.1 PYSPARK_PYTHON="$folder/python/bin/python"
one_of_spark() { spark-submit --master 'local[2]' "$examples/spark/extract.py" feed.jsonl second.jsonl.gz spark; }
one_of_spark 2>>log || { tail -20 log >&2; fail 'Spark failed'; }
cat spark/feed.jsonl/part-* | same_as_one_process Spark
[ "$(find spark/feed.jsonl -name 'part-*' | wc -l)" -gt 1 ] || fail 'Spark had one partition'
cmp slurm/0001.jsonl spark/second.jsonl.gz/part-00000 || fail 'Spark: a compressed feed has other answers'
# As an interrupted run leaves them: no _SUCCESS.
rm spark/second.jsonl.gz/_SUCCESS spark/second.jsonl.gz/part-00000
before=$(find spark/feed.jsonl -type f -exec stat -c '%n %i %y' {} + | LC_ALL=C sort)
one_of_spark 2>>log || fail 'Spark failed the second time'
[ "$(find spark/feed.jsonl -type f -exec stat -c '%n %i %y' {} + | LC_ALL=C sort)" = "$before" ] || fail 'Spark: a finished feed was made again'
cmp slurm/0001.jsonl spark/second.jsonl.gz/part-00000 || fail 'Spark: an interrupted feed has other answers'

# The same statements as one process finds, by keys in Spark; three or four of an article's paragraphs are planted.
python3 "$here/made_statements.py" 400 150 20170413 statements.jsonl planted.json
"$INQUIT" compare statements.jsonl --format jsonl --no-config >compared.jsonl 2>>log
spark-submit --master 'local[2]' "$examples/spark/extract.py" --fingerprints statements.jsonl keyed 2>>log || { tail -20 log >&2; fail 'Spark failed with keys'; }
cluster() { spark-submit --master 'local[2]' "$examples/spark/cluster.py" keyed/statements.jsonl "$@" >cluster.log 2>&1 || { tail -20 cluster.log >&2; fail 'Spark finds no statements'; }; }
cluster statements
cat statements/clusters/part-* >clustered.jsonl
python3 "$here/same_statements.py" compared.jsonl clustered.jsonl planted.json || fail 'Spark finds other statements'
# With a low limit stock phrases are dropped, and said to be.
cluster few 3
cat few/dropped/part-* | awk -F '\t' '$2 <= 3 || $1 !~ /^[0-9a-f]*$/ { exit 1 } END { exit NR == 0 }' || fail 'no keys are dropped, or wrong ones'
grep -q "^$(cat few/dropped/part-* | wc -l) of [0-9]* keys dropped: more than 3 records have each" cluster.log || fail 'what is dropped is not said'

# A process that dies is no shorter result.
for dies in 'head -n 5' 'exit 3' 'head -n 4; exit 3'; do
    ! python -c "
import sys
sys.path.insert(0, '$examples')
import inquit_lines
print(len(list(inquit_lines.answers(open('feed.jsonl'), ('sh', '-c', '$dies')))))" 2>>log >&2 || fail "a process that dies ('$dies') is not noticed"
done
grep -q 'RuntimeError: inquit ended with 3 behind 4 of' log || fail 'what died is not said'

echo "$(wc -l <one.jsonl) answers, $errors of them errors, the same by one process, two threads, GNU parallel, the Slurm script, Dask and Spark; $(wc -l <clustered.jsonl) statements by keys in Spark"
