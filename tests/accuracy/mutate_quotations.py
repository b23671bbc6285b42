#!/usr/bin/env python3
"""Change quotations on purpose, and count how often `inquit check` sees it.

usage: mutate_quotations.py INQUIT SOURCE... [--cases 2000] [--seed 1] [--errors N]

SOURCE: texts with the front matter `speaker:` and `date:`, and articles, of which `inquit extract` gives the quotations. Runs of words of
theirs become quotations of a draft of the same day, each changed in one of the ways below, or not at all; then the draft is checked against the sources.

  detected   changed and not called verbatim, typographic or trimmed by its speaker on that day (another speaker: misattributed,
             or the words are shown as somebody else's)
  located    of the detected ones but those of another speaker, the differences name the changed word
  accused    not changed, and called altered or said by another
"""
import argparse, collections, json, os, random, re, subprocess, sys, tempfile

WAYS = ('drop', 'add', 'swap', 'negate', 'number', 'speaker')
NO_DATE = 'undated'
ADDED = 'green hollow seldom marble quickly eastern window'.split()


def transcript(path):
    """Speaker, date and body of a text with front matter; None for others."""
    text = open(path, encoding='utf-8').read()
    found = re.match(r'---\n(.*?)\n---\n(.*)', text, re.S)
    if not found:
        return None
    head, body = found.groups()
    fields = dict(line.split(': ', 1) for line in head.splitlines() if ': ' in line)
    return fields.get('speaker'), fields.get('date'), body


def sentences(body):
    """Runs of 6 to 40 words without marks, brackets or line ends."""
    for run in re.split(r'(?<=[.?!])\s+|\n', body):
        words = run.split()
        if 6 <= len(words) <= 40 and re.fullmatch(r"[A-Z][A-Za-z0-9 ,;:'’%$-]*[.?!]?", run):
            yield words


def quotations(inquit, paths):
    """(speaker, date, words) of articles: quotations of named people, sentence by sentence. For organisations anybody may speak."""
    out = subprocess.run([inquit, 'extract', *paths, '--format', 'jsonl', '--no-config'], capture_output=True, text=True, check=True).stdout
    for line in out.splitlines():
        record = json.loads(line)
        name, date = record['speaker']['name'], (record['source'].get('published') or '')[:10]
        is_person = name and record['speaker']['type'] == 'person' and not record['speaker']['anonymous']
        if is_person and not record['within']:
            for words in sentences(record['quote'].rstrip(',')):
                yield name, date or NO_DATE, words


def changed(words, way, random):
    """The words with one change, and the changed word in lower case; None where that way fits nothing."""
    inner = [i for i, w in enumerate(words) if 0 < i < len(words) - 2 and re.fullmatch(r"[A-Za-z]{4,}", w)]
    out = list(words)
    if way == 'speaker':
        return out, None
    if way == 'number':
        at = [i for i, w in enumerate(words) if re.fullmatch(r'\d+', w)]
        if not at:
            return None
        i = random.choice(at)
        out[i] = str(int(words[i]) + random.randint(1, 9))
        return out, out[i]
    if way == 'negate':
        at = [i for i, w in enumerate(words) if w in ('is', 'are', 'was', 'were', 'will', 'should', 'could', 'have') and i + 1 < len(words) and words[i + 1] != 'not']
        if not at:
            return None
        i = random.choice(at)
        out.insert(i + 1, 'not')
        return out, 'not'
    if not inner:
        return None
    i = random.choice(inner)
    if way == 'drop':
        gone = out.pop(i)
        return out, gone.lower()
    if way == 'add':
        out.insert(i, random.choice(ADDED))
        return out, out[i]
    new = random.choice([w for w in ADDED if w != words[i].lower()])
    out[i] = new
    return out, new


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('inquit'); ap.add_argument('sources', nargs='+')
    ap.add_argument('--cases', type=int, default=2000); ap.add_argument('--seed', type=int, default=1)
    ap.add_argument('--errors', type=int, default=0)
    a = ap.parse_args()
    rng = random.Random(a.seed)
    pool = []
    articles = []
    for path in sorted(a.sources):
        found = transcript(path)
        if found is None:
            articles.append(path)
        elif found[0] and found[1]:
            pool += [(found[0], found[1], w) for w in sentences(found[2])]
    if articles:
        pool += quotations(a.inquit, articles)
    speakers = sorted({s for s, _, _ in pool})
    cases = []
    for n in range(a.cases):
        speaker, date, words = rng.choice(pool)
        way = rng.choice(WAYS) if n % 2 else None
        made = changed(words, way, rng) if way else (words, None)
        if made is None:
            continue
        by = rng.choice([s for s in speakers if s != speaker]) if way == 'speaker' else speaker
        cases.append((way, by, date, made[0], made[1]))
    by_day = collections.defaultdict(list)
    for case in cases:
        by_day[case[2]].append(case)
    c, errors, places = collections.Counter(), [], {}
    with tempfile.TemporaryDirectory() as folder:
        for date, rows in by_day.items():
            with open(os.path.join(folder, f'draft_{date}.txt'), 'w', encoding='utf-8') as f:
                at = 0
                for row in rows:
                    line = '"%s," %s said.\n\n' % (' '.join(row[3]).rstrip('.,'), row[1])
                    f.write(line)
                    places[date, at + 1] = row
                    at += len(line)
        out = subprocess.run([a.inquit, 'check', folder, '--against', *a.sources, '--format', 'jsonl', '--fail-on', 'never'],
                             capture_output=True, text=True, check=True).stdout
    found = {}
    for line in out.splitlines():
        r = json.loads(line)
        found[os.path.basename(r['quotation']['path'])[6:-4], r['quotation']['parts'][0][0]] = r
    for place, (way, by, _, words, word) in places.items():
        r = found.get(place)
        if r is None:
            c['not read'] += 1
            continue
        tied = bool(r['matches']) and r['matches'][0]['tied']
        same = r['verdict'] in ('verbatim', 'typographic', 'trimmed') and tied and not r['misattributed']
        if way is None:
            c['unchanged'] += 1
            wrong = r['misattributed'] or (r['verdict'] in ('altered', 'spliced') and tied)
            c['accused'] += wrong
            c['lost'] += r['verdict'] == 'not-found'
            if wrong or r['verdict'] == 'not-found':
                errors.append(('accused', way, by, words, r))
            continue
        c['changed'] += 1
        c['changed ' + way] += 1
        c['detected'] += not same
        c['detected ' + way] += not same
        if same:
            errors.append(('missed', way, by, words, r))
        elif way != 'speaker':
            c['to locate'] += 1
            named = {w.lower() for m in r['matches'][:1] for d in m['differences'] for w in re.findall(r"[\w']+", d['draft'] + ' ' + d['source'])}
            c['located'] += word in named
            if word not in named:
                errors.append(('not located', way, by, words, r))
    share = lambda x, y: f'{c[x]}/{c[y]} = {c[x] / max(1, c[y]):.4f}'
    print(f"detected {share('detected', 'changed')} | located {share('located', 'to locate')} | accused {share('accused', 'unchanged')} | "
          f"unchanged and not found {c['lost']} | not read as a quotation {c['not read']}")
    print(' | '.join(f"{w} {share('detected ' + w, 'changed ' + w)}" for w in WAYS))
    for what, way, by, words, r in errors[:a.errors]:
        print(f"\n[{what}, {way}] {by}: {' '.join(words)}\n  {r['verdict']} {[(m['path'], m['speaker'], m['tied'], m['text'], m['differences']) for m in r['matches'][:1]]}")


if __name__ == '__main__':
    main()
