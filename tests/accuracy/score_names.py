#!/usr/bin/env python3
"""Scores the canonical names of speakers against names that two readers found in the articles.

usage: score_names.py TRAIN RECORDS.jsonl [--dev] [--errors N]

TRAIN is the folder polnear/train of the evaluation data; RECORDS.jsonl is what `inquit extract --format jsonl TRAIN/text`
printed.  Without --dev the quotations of names.tsv are scored, of the held-out articles from June 2016 on; with it those
of names_dev.tsv.  --errors N prints errors, of development articles only: nobody looks at the others' errors.

A quotation is right when the record whose parts cover most of it names its speaker in the same words as one of the
accepted names; case, punctuation, a possessive, a leading article and titles aside.  The accepted name `-` says that
there is no speaker to find: no record, or one without a name, is right.
"""
import argparse, collections, json, math, os, random, re, sys, unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
HELD_OUT = re.compile(r'_2016-0[6789]-')
STRATA = ('pronoun', 'descriptor', 'continued', 'name')
LEADING = {'the', 'a', 'an'}
TITLES = {'mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'professor', 'sen', 'senator', 'rep', 'representative', 'gov', 'governor',
          'gen', 'general', 'adm', 'admiral', 'col', 'lt', 'capt', 'rev', 'justice', 'judge', 'president', 'sir', 'dame'}


def key(name):
    """The words of a name that count."""
    plain = unicodedata.normalize('NFKC', name).casefold().replace('’', "'")
    plain = re.sub(r"'s?(?!\w)", '', plain)                           # Clinton's campaign, Sanders' campaign
    words = re.findall(r'\w+', re.sub(r"[.']", '', plain))
    if len(words) > 1 and words[0] in LEADING:
        words = words[1:]
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    return tuple(words)


def labels_of(path):
    with open(path, encoding='utf-8') as f:
        for line in f:
            article, begin, end, stratum, names = line.rstrip('\n').split('\t')
            yield article, int(begin), int(end), stratum, names.split(' | ')


def records_of(path):
    found = collections.defaultdict(list)
    with open(path, encoding='utf-8') as f:
        for line in f:
            record = json.loads(line) if line.strip() else {}
            if 'kind' in record:
                found[os.path.basename(record['source']['path'])].append(record)
    return found


def covered(record, begin, end):
    return sum(max(0, min(end, e) - max(begin, s)) for s, e in (p['chars'] for p in record['parts']))


def covering(records, begin, end):
    """The record with most of the quotation in its parts; of two, the one with less besides it."""
    def rank(record):
        return covered(record, begin, end), -sum(e - s for s, e in (p['chars'] for p in record['parts']))
    best = max(records, key=rank, default=None)
    return best if best is not None and covered(best, begin, end) else None


def wilson(right, total, z=1.96):
    share = right / total
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return middle - half, middle + half


def show_errors(errors, train, count):
    random.Random(1).shuffle(errors)
    for article, begin, end, stratum, accepted, said, rule in errors[:count]:
        if HELD_OUT.search(article):
            sys.exit('refused: errors of held-out articles are not shown')
        with open(os.path.join(train, 'text', article + '.txt'), encoding='utf-8', newline='') as f:
            text = f.read()
        around = text[max(0, begin - 200):begin] + '[[' + text[begin:end] + ']]' + text[end:end + 120]
        print(f'\n[{stratum}] {article} {begin} rule={rule}\n  got {said!r} want {accepted}')
        print('  ...' + around.replace('\n', ' / ') + '...')


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('train')
    ap.add_argument('records')
    ap.add_argument('--dev', action='store_true', help='score names_dev.tsv, of the articles up to May 2016')
    ap.add_argument('--errors', type=int, default=0, help='print N errors; only with --dev')
    a = ap.parse_args()
    if a.errors and not a.dev:
        sys.exit('refused: errors of held-out articles are not shown; --errors goes with --dev')

    labels = list(labels_of(os.path.join(HERE, 'names_dev.tsv' if a.dev else 'names.tsv')))
    records = records_of(a.records)
    total, right, how, errors = collections.Counter(), collections.Counter(), collections.Counter(), []
    for article, begin, end, stratum, accepted in labels:
        if not os.path.exists(os.path.join(a.train, 'text', article + '.txt')):
            sys.exit(f'{a.train} has no text {article}')
        record = covering(records[article + '.txt'], begin, end)
        said = ((record or {}).get('speaker') or {}).get('name')
        ok = key(said) in {key(n) for n in accepted if n != '-'} if said else '-' in accepted
        total[stratum] += 1
        right[stratum] += ok
        if not ok:
            how[stratum, 'no record' if record is None else 'no name' if not said else 'another name'] += 1
            errors.append((article, begin, end, stratum, accepted, said, (record or {}).get('rule')))

    for stratum in STRATA + ('all',):
        n = total[stratum] if stratum != 'all' else sum(total.values())
        r = right[stratum] if stratum != 'all' else sum(right.values())
        if n:
            low, high = wilson(r, n)
            why = ', '.join(f'{w} {c}' for (s, w), c in sorted(how.items()) if s == stratum)
            print(f'{stratum:<11} {r:>3}/{n:<3} {r / n:.3f}  95% {low:.3f}-{high:.3f}' + (f'  ({why})' if why else ''))
    show_errors(errors, a.train, a.errors)


if __name__ == '__main__':
    main()
