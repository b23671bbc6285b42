#!/usr/bin/env python3
"""Draws quotations of PolNeAR training articles to be labelled with their speakers' full names.

usage: sample_names.py EVAL_DIR later|earlier|more|fresh > sample.tsv

EVAL_DIR holds score_attribution.py (its parser and its finder of marked runs are used) and polnear/train.  `later` draws
from the articles of June to September 2016, `earlier` from those before, `more` again from those before what `earlier` left,
`fresh` from those before of which no other quotation was drawn.  Prints rows of id, article, begin, end, stratum;
begin and end are code points of a run between double marks in text/ARTICLE.txt.  The same seed draws the same rows.

The stratum says how the annotated source of the run is put:
  pronoun     only a pronoun                                      "...," she said
  descriptor  no name in it                                       the spokesman said "..."
  continued   four words or more, no source in the run's sentence(s): it goes on from elsewhere
  name        a name, often a surname only
"""
import argparse, collections, glob, os, random, re, sys

SEED = 20161121
COUNTS = {'later': {'descriptor': 75, 'continued': 75, 'pronoun': 75, 'name': 140},
          'earlier': {'descriptor': 40, 'continued': 40, 'pronoun': 40, 'name': 40},
          'more': {'descriptor': 90, 'continued': 34, 'pronoun': 44, 'name': 44},
          'fresh': {'descriptor': 100, 'pronoun': 60}}
LATER = re.compile(r'_2016-0[6789]-')
PER_ARTICLE = 3
MIN_CONTINUED_WORDS = 4

PRONOUNS = set('he she they it i we you him her them who which one this that these those many some others another '
               'both all most'.split())
# Capitalised words that name nobody.
NO_NAMES = set('republican republicans democrat democrats democratic gop american americans african muslim muslims '
               'christian christians latino latinos hispanic hispanics black white congressman congresswoman senator '
               'governor president secretary mayor judge justice house senate congress internet nominee'.split())
ABBREVIATION = re.compile(r'(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Rev|St|Jr|Sr|vs|No|Jan|Feb|Aug|Sept|Oct|'
                          r'Nov|Dec|Inc|Corp|Co)|\b[A-Z])\.$')
SENTENCE_END = re.compile(r"([.!?])(?:”|\"|''|’’|’|'|\))*\s+(?=[“\"'`‘(]*[A-Z0-9])")
CLOSING = re.compile(r"”|\"|''|’’")


def sentences(text):
    """Spans of sentences; none crosses a line end."""
    found = []
    for line in re.finditer(r'[^\n]+', text):
        begin = line.start()
        for m in SENTENCE_END.finditer(text, *line.span()):
            if m[1] == '.' and ABBREVIATION.search(text[max(begin, m.start() - 6):m.start() + 1]):
                continue
            found.append((begin, m.end()))
            begin = m.end()
        found.append((begin, line.end()))
    return found


def surroundings(text, spans, run, cue):
    """From the begin of the sentence in which the run begins to the end of the one in which it, or its cue close by, ends."""
    begin = max((s for s, _ in spans if s <= run[0]), default=0)
    end = min((e for _, e in spans if e >= run[1]), default=len(text))
    for s, e in cue:                                  # "Is that so?" Smith asked.
        if 0 <= s - end <= 40 and '\n' not in text[end:s]:
            end = min((y for _, y in spans if y >= e), default=end)
    return begin, end


def manner(words):
    """pronoun, descriptor or name: how these words put a source."""
    tokens = re.findall(r"[^\W\d_][\w'’.-]*", words)
    if tokens and all(t.lower() in PRONOUNS for t in tokens):
        return 'pronoun'
    named = [t for i, t in enumerate(tokens) if t[0].isupper() and t.lower() not in NO_NAMES
             and not (i == 0 and t.lower() in ('the', 'a', 'an', 'his', 'her', 'their', 'its', 'one', 'some', 'many', 'two',
                                               'several', 'another', 'other', 'critics', 'officials', 'experts', 'voters'))]
    return 'name' if named else 'descriptor' if tokens else None


def candidates(tools, train, name):
    """(stratum, begin, end) of the runs of one article, one of each attribution and stratum."""
    anns = sorted(glob.glob(os.path.join(train, 'attributions', name + '_????.ann')))
    if not anns:
        return
    with open(os.path.join(train, 'text', name + '.txt'), encoding='utf-8', newline='') as f:
        text = f.read()
    with open(anns[0], encoding='utf-8', newline='') as f:
        gold, discard = tools.parse_ann(f.read())
    runs, _ = tools.segments(text)
    spans, seen = sentences(text), set()
    for run in runs:
        if tools.overlap([run], discard) or not gold:
            continue
        n, best = max(enumerate(gold), key=lambda g: (tools.overlap([run], g[1]['Content']), -tools.length(g[1]['Content'])))
        if tools.overlap([run], best['Content']) < .5 * (run[1] - run[0]):
            continue
        around = surroundings(text, spans, run, best['Cue'])
        near = [s for s in best['Source'] if tools.overlap([s], [around])]
        if near:
            stratum = manner(' '.join(text[s:e] for s, e in near))
        elif len(text[run[0]:run[1]].split()) >= MIN_CONTINUED_WORDS:
            stratum = 'continued'
        else:
            stratum = None
        if stratum and (n, stratum) not in seen:
            seen.add((n, stratum))
            yield stratum, run[0], run[1]


def pool_of(tools, train, period):
    """Rows by stratum and publisher."""
    pool = collections.defaultdict(lambda: collections.defaultdict(list))
    for path in sorted(glob.glob(os.path.join(train, 'text', '*.txt'))):
        name = os.path.basename(path)[:-4]
        if bool(LATER.search(name)) == (period == 'later'):
            for stratum, begin, end in candidates(tools, train, name):
                pool[stratum][name.split('_')[0]].append((name, begin, end, stratum))
    return pool


def drawn(pool, period):
    """As many of each stratum as wanted, in turn over the publishers; empties the pool from its end."""
    rng = random.Random(f'{SEED} {period}')
    rows_drawn, of_article = [], collections.Counter()
    for stratum, wanted in COUNTS[period].items():
        publishers = sorted(pool[stratum])
        for p in publishers:
            rng.shuffle(pool[stratum][p])
        took = 0
        while took < wanted and any(pool[stratum].values()):
            for p in publishers:
                rows = pool[stratum][p]
                while rows and of_article[rows[-1][0]] >= PER_ARTICLE:
                    rows.pop()
                if rows and took < wanted:
                    row = rows.pop()
                    of_article[row[0]] += 1
                    rows_drawn.append(row)
                    took += 1
    return rows_drawn


def without(pool, rows):
    return {stratum: {p: [row for row in of_publisher if row not in rows] for p, of_publisher in of.items()}
            for stratum, of in pool.items()}


def drawn_articles(tools, train):
    """Those of which `earlier` or `more` has a row."""
    earlier = drawn(pool_of(tools, train, 'earlier'), 'earlier')
    more = drawn(without(pool_of(tools, train, 'earlier'), set(earlier)), 'more')
    return {row[0] for row in earlier + more}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('eval_dir')
    ap.add_argument('period', choices=sorted(COUNTS))
    ap.add_argument('--pool', action='store_true', help='only say how many there are of each stratum')
    a = ap.parse_args()
    sys.path.insert(0, a.eval_dir)
    sys.dont_write_bytecode = True
    import score_attribution as tools

    train = os.path.join(a.eval_dir, 'polnear', 'train')
    pool = pool_of(tools, train, 'later' if a.period == 'later' else 'earlier')
    if a.pool:
        for stratum in COUNTS[a.period]:
            print(stratum, {p: len(rows) for p, rows in sorted(pool[stratum].items())})
        return
    if a.period == 'more':
        pool = without(pool, set(drawn(pool_of(tools, train, 'earlier'), 'earlier')))
    if a.period == 'fresh':
        articles = drawn_articles(tools, train)
        pool = {stratum: {p: [row for row in rows if row[0] not in articles] for p, rows in of.items()}
                for stratum, of in pool.items()}
    rows = drawn(pool, a.period)
    for i, row in enumerate(sorted(rows), 1):
        print(f"{a.period[0].replace('e', 'd').replace('l', 'n')}{i:03}", *row, sep='\t')


if __name__ == '__main__':
    main()
