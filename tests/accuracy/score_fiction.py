#!/usr/bin/env python3
"""Score attribution in chapters of novels against labels made by hand.

usage: score_fiction.py TEXTS [RECORDS.jsonl] [--inquit BINARY] [--errors]

TEXTS is a folder with NAME.txt for each tests/accuracy/fiction/NAME.tsv: the passage that the head of the table names, as
UTF-8 with LF.  A text whose SHA-256 is not the table's is refused; one that is not there is left out.  RECORDS.jsonl is
what `inquit extract --format jsonl TEXTS` printed; without it the binary is run here, and then also on two texts made
from these by exchanging marks, to see what the glyphs alone do: `alice` with curly single marks, `ulysses` with real dashes.

A line of a table is a run of spoken words: its code points without marks (several spans where an inquit stands inside),
its group, the speaker's names (`|` between them; one with `?` names others as well and counts only with the right
mention), the code points of the inquit's mention, and the first three words.  The groups:
  inquit  an inquit clause belongs to the run: "...," said X, "..."; X said: "..."
  after   the same speaker goes on in the same paragraph after the inquit's sentence: said X. "..."
  turn    no inquit in the paragraph: alternation, or an action beside it
  none    words in marks that nobody speaks

found: the record that shares most with the run overlaps it by at least half of it.
extent: intersection over union of run and record, the other runs of the record aside, is at least 0.8.
mention (inquit): the record's mention overlaps the labelled one.  name: the record's name is one of the names.
right (after, turn): the name is right, or the mention is one of the same speaker's labelled mentions.
null: neither name nor mention.  wrong: neither right nor null.  confidence: mean over those that are given a speaker
(after / turn).
"""
import argparse
import collections
import glob
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
LEFT_SINGLE, RIGHT_SINGLE, EM_DASH = '\u2018', '\u2019', '\u2014'
SAME_EXTENT = 0.8


def spans_of(field):
    return [tuple(int(x) for x in span.split('-')) for span in field.split(',') if '-' in span and span != '-']


class Run:
    def __init__(self, line):
        chars, self.group, names, mention, self.words = line.rstrip('\n').split('\t')
        self.spans, self.mention = spans_of(chars), spans_of(mention)
        names = names.split('|')
        self.names = {n for n in names if not n.endswith('?')}
        self.shared_names = {n[:-1] for n in names if n.endswith('?')}
        self.speaker = names[0]

    def moved(self, where):
        """The same run where each offset has gone to where(offset)."""
        run = object.__new__(Run)
        run.__dict__.update(self.__dict__)
        run.spans = [(where(b), where(e)) for b, e in self.spans]
        run.mention = [(where(b), where(e)) for b, e in self.mention]
        return run


class Chapter:
    def __init__(self, name, text, runs):
        self.name, self.text, self.runs = name, text, runs


def chapter_of(table, folder):
    name = os.path.splitext(os.path.basename(table))[0]
    path = os.path.join(folder, name + '.txt')
    if not os.path.exists(path):
        print(f'{name}: no {path}, left out', file=sys.stderr)
        return None
    with open(table, encoding='utf-8') as f:
        lines = list(f)
    with open(path, 'rb') as f:
        data = f.read()
    want = next(x.split()[2] for x in lines if x.startswith('# sha256:'))
    if hashlib.sha256(data).hexdigest() != want:
        sys.exit(f'{path}: not the text that was labelled (SHA-256 differs)')
    return Chapter(name, data.decode('utf-8'), [Run(x) for x in lines if not x.startswith('#')])


def with_curly_marks(chapter):
    text = list(chapter.text.replace("'", RIGHT_SINGLE))
    for run in chapter.runs:
        text[run.spans[0][0] - 1] = LEFT_SINGLE
    return Chapter(chapter.name + ', curly', ''.join(text), chapter.runs)


def with_dashes(chapter):
    starts = [m.start() for m in re.finditer('^--', chapter.text, re.M)]
    return Chapter(chapter.name + ', dashes', re.sub('^--', EM_DASH, chapter.text, flags=re.M),
                   [run.moved(lambda at: at - sum(s < at for s in starts)) for run in chapter.runs])


def records_of(lines, key):
    found = collections.defaultdict(list)
    for line in lines:
        record = json.loads(line)
        found[key(record['source']['path'])].append(record)
    return found


def printed_by(binary, chapters):
    with tempfile.TemporaryDirectory() as folder:
        for chapter in chapters:
            with open(os.path.join(folder, chapter.name + '.txt'), 'w', encoding='utf-8', newline='') as f:
                f.write(chapter.text)
        run = subprocess.run([binary, 'extract', '--no-config', '--format', 'jsonl', folder], check=True, stdout=subprocess.PIPE)
        return run.stdout.decode('utf-8').splitlines()


def length(spans):
    return sum(e - b for b, e in spans)


def common(one, other):
    return sum(max(0, min(e, f) - max(b, a)) for b, e in one for a, f in other)


def best_record(run, records):
    best = max(records, key=lambda r: common(run.spans, [p['chars'] for p in r['parts']]), default=None)
    if best is None or common(run.spans, [p['chars'] for p in best['parts']]) * 2 < length(run.spans):
        return None
    return best


def has_extent(run, record, runs):
    """A split quotation is one record of several runs: what it shares with other runs is not held against it."""
    parts = [p['chars'] for p in record['parts']]
    shared = common(run.spans, parts)
    elsewhere = sum(common(r.spans, parts) for r in runs if r is not run)
    return shared >= SAME_EXTENT * (length(run.spans) + length(parts) - shared - elsewhere)


def bare(name):
    return re.sub(r'^(?:the|a|an) ', '', name.replace('\n', ' '), flags=re.I).lower() if name else None


class Verdict:
    """What was said of a run. counts: the tests it passed."""

    def __init__(self, run, chapter, records, mentions):
        self.run, self.record = run, best_record(run, records)
        self.passed = set()
        if not self.record:
            return
        self.passed.add('found')
        if has_extent(run, self.record, chapter.runs):
            self.passed.add('extent')
        speaker = self.record['speaker']
        given = [tuple(speaker['mention']['chars'])] if speaker['mention'] else []
        name = bare(speaker['name'])
        named = name in {bare(n) for n in run.names}
        at_labelled = any(common(given, m) for m in mentions[run.speaker])
        may_be = name in {bare(n) for n in run.shared_names}
        if common(given, run.mention):
            self.passed.add('mention')
        if named or (may_be and at_labelled):
            self.passed.add('name')
        if named or at_labelled:
            self.passed.add('right')
        if name is None and not given:
            self.passed.add('null')


def verdicts_of(chapter, records):
    mentions = collections.defaultdict(list)
    for run in chapter.runs:
        mentions[run.speaker].append(run.mention)
    return [Verdict(run, chapter, records, mentions) for run in chapter.runs]


def mean_confidence(verdicts):
    values = [v.record['confidence'] for v in verdicts if v.record and 'null' not in v.passed]
    return f'{sum(values) / len(values):.2f}' if values else '-'


WITH_INQUIT = """| with an inquit | runs | found | extent | mention | name | confidence |
|---|---|---|---|---|---|---|"""
WITHOUT = """| no inquit | after: runs | right | wrong | null | turn: runs | found | right | wrong | null | confidence | none: printed |
|---|---|---|---|---|---|---|---|---|---|---|---|"""


def count(verdicts, test):
    return sum(test in v.passed for v in verdicts)


def wrong(verdicts):
    return sum('found' in v.passed and not v.passed & {'right', 'null'} for v in verdicts)


def cells_with_inquit(verdicts):
    some = [v for v in verdicts if v.run.group == 'inquit']
    return [len(some), *(count(some, t) for t in ('found', 'extent', 'mention', 'name')), mean_confidence(some)]


def cells_without(verdicts):
    after, turn, none = ([v for v in verdicts if v.run.group == g] for g in ('after', 'turn', 'none'))
    return [len(after), count(after, 'right'), wrong(after), count(after, 'null'),
            len(turn), count(turn, 'found'), count(turn, 'right'), wrong(turn), count(turn, 'null'),
            mean_confidence(after) + ' / ' + mean_confidence(turn), f'{count(none, "found")} of {len(none)}']


def print_table(head, cells_of, scored):
    print(head)
    for name, verdicts in scored:
        print('| ' + ' | '.join(str(c) for c in [name, *cells_of(verdicts)]) + ' |')
    print()


def print_errors(chapter, verdicts):
    for v in verdicts:
        good = {'inquit': {'mention', 'name', 'extent'}, 'after': {'right'}, 'turn': {'right'}, 'none': set()}[v.run.group]
        if v.run.group == 'none' and not v.record or v.run.group != 'none' and good <= v.passed:
            continue
        what = 'missed'
        if v.record:
            speaker = v.record['speaker']
            mention = speaker['mention']['text'].replace('\n', ' ') if speaker['mention'] else None
            what = f"{speaker['name']} [{mention}] {v.record['rule']} {v.record['confidence']}"
        lacks = ','.join(sorted(good - v.passed))
        print(f'{chapter.name}\t{v.run.spans[0][0]}\t{v.run.group}\t{v.run.words}\t{v.run.speaker}\t-{lacks}\t{what}')


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('texts')
    parser.add_argument('records', nargs='?')
    parser.add_argument('--inquit', default=os.path.join(HERE, '..', '..', 'build', 'release', 'inquit'))
    parser.add_argument('--errors', action='store_true')
    options = parser.parse_args()
    tables = sorted(glob.glob(os.path.join(HERE, 'fiction', '*.tsv')))
    chapters = [c for c in (chapter_of(t, options.texts) for t in tables) if c]
    if not chapters:
        sys.exit('no texts')
    if options.records:
        with open(options.records, encoding='utf-8') as f:
            lines = list(f)
    else:
        chapters += [with_curly_marks(c) for c in chapters if c.name == 'alice']
        chapters += [with_dashes(c) for c in chapters if c.name == 'ulysses']
        lines = printed_by(options.inquit, chapters)
    records = records_of(lines, lambda path: os.path.splitext(os.path.basename(path))[0])
    scored = [(c, verdicts_of(c, records[c.name])) for c in chapters]
    named = [(c.name, vs) for c, vs in scored]
    named.append(('as they are', [v for c, vs in scored if ',' not in c.name for v in vs]))
    print_table(WITH_INQUIT, cells_with_inquit, named)
    print_table(WITHOUT, cells_without, named)
    if options.errors:
        for chapter, verdicts in scored:
            print_errors(chapter, verdicts)


if __name__ == '__main__':
    main()
