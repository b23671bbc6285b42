#!/usr/bin/env python3
"""Train the weights of the choice among candidates (src/attribute/model/en.yaml).

usage: train.py GOLD_DIR [--inquit BINARY] [--only REGEX] [--out MODEL.yaml] [--leave-out]

GOLD_DIR holds text/NAME.txt and attributions/NAME_*.ann of PolNeAR; score_attribution.py stands two folders above it.
To these come the project's own examples: fixtures/corpus/attribute and fixtures/articles, which show constructions that
the news articles have once or never, and words of the same news that stand in no marks (reported_words.py).  What is learnt is a conditional logit: the probability of a candidate is the
softmax of the sums of its features' weights, the weights maximise the likelihood of the right candidates with a
Gaussian prior around 0.  Candidates and features are what `inquit explain --format jsonl` prints, so the model that is
compiled in decides which candidates earlier quotations hand on: train, build, train again.

--leave-out trains once without each publisher and scores that one, and once on the articles up to February 2016 only and scores
the later ones; nothing is written.

Needs numpy and scipy (Debian: python3-scipy).
"""
import argparse
import collections
import glob
import json
import os
import re
import subprocess
import sys
import tempfile
import textwrap

import numpy
import yaml
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

import reported_words

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..'))
PRIOR = 6.0           # precision of the Gaussian prior
FEWEST = 4            # quotations that must show a feature
SMALLEST = 0.05       # weights nearer to 0 are left out
OWN_EXAMPLE = 5.0     # what an example of our own counts beside a quotation of the news
REPORTED = 0.15       # what words that we put between marks count
PASSES = 2            # how often words of each sentence are chosen
MARKED_BY_US = 'nobody=marked-by-us' # takes up how often chance chose what nobody says; no feature of the model
LAST_LEARNT = '2016-02' # with --leave-out: the last month that is learnt from before the later ones are scored
CAUTION = 0.6         # log-odds that a run of fewer than four words is nobody's, beyond what the articles teach
HEAD = '''# The weights of features in the choice among candidates: log-odds that add up to a candidate's score.
# Written by tests/accuracy/train.py; docs/ACCURACY.md says on what and how well it does. A property stands with its values, as
# `inquit explain` prints them: property=value,value.
'''


class Example:
    """A quotation with its candidates, which of them are right, and what it counts."""

    def __init__(self, group, candidates, right, weight, long):
        self.group, self.right, self.weight, self.long = group, right, weight, long
        self.month = ''
        self.sources = [c['source'] is not None for c in candidates]
        self.features = [[f['name'] for f in c['features']] for c in candidates]
        self.speech = any(r and s for r, s in zip(right, self.sources))


def explained(binary, paths):
    """What inquit says of each file, by the file's name without folder and extension."""
    found = collections.defaultdict(list)
    for first in range(0, len(paths), 200):
        run = subprocess.run([binary, 'explain', '--format', 'jsonl', *paths[first:first + 200]], check=True,
                             stdout=subprocess.PIPE)
        for line in run.stdout.splitlines():
            one = json.loads(line)
            found[os.path.splitext(os.path.basename(one['path']))[0]].append(one)
    return found


def explained_texts(binary, texts):
    """What inquit says of each text, by its name."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, text in texts.items():
            paths.append(os.path.join(folder, name + '.txt'))
            with open(paths[-1], 'w', encoding='utf-8', newline='') as file:
                file.write(text)
        return explained(binary, paths)


def nobody(candidates):
    return [c['source'] is None for c in candidates]


class News:
    """Annotated articles, by name."""

    def __init__(self, gold_dir, only):
        sys.path.insert(0, os.path.join(gold_dir, '..', '..'))
        import score_attribution
        self.scorer = score_attribution
        self.articles = {}
        for path in sorted(glob.glob(os.path.join(gold_dir, 'text', '*.txt'))):
            name = os.path.splitext(os.path.basename(path))[0]
            annotations = sorted(glob.glob(os.path.join(gold_dir, 'attributions', name + '_????.ann')))
            if not annotations or not re.search(only, name):
                continue
            with open(path, encoding='utf-8', newline='') as file:
                text = file.read()
            with open(annotations[0], encoding='utf-8', newline='') as file:
                self.articles[name] = (text, *self.scorer.parse_ann(file.read()))

    def example(self, name, candidates, source, weight, long, place=lambda span: span):
        """source: spans, or None where nobody said it; place: of a candidate's mention in the text that was annotated."""
        right = [bool(source and c['source'] and self.scorer.right_source([place(tuple(c['source']['chars']))], source))
                 for c in candidates]
        found = any(right)
        made = Example(name.split('_')[0], candidates, right if found else nobody(candidates), weight, long)
        made.month = re.search(r'_(\d{4}-\d\d)-', name)[1]
        return made, found

    def examples(self, binary):
        scorer = self.scorer
        said = explained_texts(binary, {name: text for name, (text, _, _) in self.articles.items()})
        for name, (text, gold, discard) in self.articles.items():
            for run in scorer.segments(text)[0]:
                if scorer.overlap([run], discard):
                    continue
                best = max(gold, key=lambda g: scorer.overlap([run], g['Content']), default=None)
                speech = best is not None and scorer.overlap([run], best['Content']) >= .5 * (run[1] - run[0])
                if speech and not best['Source']:
                    continue

                def iou(one):
                    touching = [tuple(p) for p in one['quotation']['chars'] if scorer.overlap([run], [tuple(p)])]
                    inner = scorer.overlap([run], touching)
                    return inner / (run[1] - run[0] + scorer.length(touching) - inner)

                near = max(said[name], key=iou, default=None)
                if near is not None and iou(near) >= .8 and near['candidates']:
                    yield self.example(name, near['candidates'], best['Source'] if speech else None, 1.0,
                                       len(text[run[0]:run[1]].split()) >= 4)[0]

    def examples_marked_by_us(self, binary):
        for seed in range(PASSES):
            texts = {name: reported_words.marked(*article, self.scorer, seed) for name, article in self.articles.items()}
            said = explained_texts(binary, {name: made.text for name, made in texts.items()})
            for name, made in texts.items():
                quotations = {one['quotation']['chars'][0][0]: one for one in said[name]}
                for number, span in enumerate(made.spans):
                    one = quotations.get(made.begin_of(number))
                    source, known = reported_words.source_of(span, self.articles[name][1], self.scorer)
                    if one is None or not one['candidates'] or not known:
                        continue
                    example, found = self.example(name, one['candidates'], source, REPORTED, False, made.unmarked)
                    if found or source is None: # else the annotated source is no candidate
                        for features in (f for f, s in zip(example.features, example.sources) if not s):
                            features.append(MARKED_BY_US)
                        yield example


def corpus_cases():
    """(text, [(begin of the quotation, mention or None)]) of fixtures/corpus/attribute."""
    for path in sorted(glob.glob(os.path.join(ROOT, 'fixtures/corpus/attribute/*.txt'))):
        with open(path, encoding='utf-8') as file:
            cases = re.split(r'^=== .*\n', file.read(), flags=re.M)[1:]
        for case in cases:
            text, _, expected = case.partition('\n---\n')
            text = re.sub(r'\\u\{([0-9A-Fa-f]+)\}', lambda m: chr(int(m[1], 16)), text)
            rows = [[cell.strip() for cell in line.split('|')] for line in expected.splitlines() if line.count('|') >= 3]
            yield text, [(row[1], None if row[2] == '-' else row[2]) for row in rows]


def article_cases():
    for path in sorted(glob.glob(os.path.join(ROOT, 'fixtures/articles/*.txt'))):
        with open(path, encoding='utf-8', newline='') as file:
            text = file.read()
        with open(path[:-4] + '.expected.yaml', encoding='utf-8') as file:
            rows = yaml.safe_load(file) or []
        yield text, [(row['quote'], row.get('mention')) for row in rows if row.get('via') not in ('turn', None) or 'mention' in row]


def plain(text):
    return re.sub(r'\W+', ' ', text).strip().lower()


def own_examples(binary):
    cases = list(corpus_cases()) + list(article_cases())
    said = explained_texts(binary, {f'{number:04}': text for number, (text, _) in enumerate(cases)})
    for number, (_, rows) in enumerate(cases):
        left = list(rows)
        for one in said[f'{number:04}']:
            words = plain(one['quotation']['text'])
            row = next((r for r in left if words.startswith(plain(r[0])) or plain(r[0]).startswith(words)), None)
            if row is None or not one['candidates']:
                continue
            left.remove(row)
            candidates = one['candidates']
            right = nobody(candidates)
            if row[1] is not None:
                mention = plain(row[1])
                right = [c['source'] is not None and mention in (plain(c['source']['text']),) for c in candidates]
                if not any(right):
                    right = [c['source'] is not None and (plain(c['source']['text']) in mention or mention in plain(c['source']['text']))
                             for c in candidates]
            if any(right):
                yield Example('own', candidates, right, OWN_EXAMPLE, len(words.split()) >= 4)


def vocabulary_of(examples):
    counts = collections.Counter()
    own = set()
    for e in examples:
        features = {f for candidate in e.features for f in candidate}
        counts.update(features)
        if e.group == 'own':
            own |= features
    return {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= FEWEST or f in own))}


def matrix_of(examples, vocabulary):
    rows, columns, begins, count = [], [], [], 0
    for e in examples:
        begins.append(count)
        for candidate in e.features:
            known = [vocabulary[f] for f in candidate if f in vocabulary]
            rows += [count] * len(known)
            columns += known
            count += 1
    return csr_matrix((numpy.ones(len(rows)), (rows, columns)), shape=(count, len(vocabulary))), numpy.array(begins)


def trained(examples):
    vocabulary = vocabulary_of(examples)
    matrix, begins = matrix_of(examples, vocabulary)
    group = numpy.zeros(matrix.shape[0], int)
    group[begins[1:]] = 1
    group = numpy.cumsum(group)
    right = numpy.array([r for e in examples for r in e.right], float)
    weight = numpy.array([e.weight for e in examples])

    def loss(weights):
        scores = matrix @ weights
        scores = numpy.exp(scores - numpy.maximum.reduceat(scores, begins)[group])
        whole = numpy.add.reduceat(scores, begins)
        good = numpy.add.reduceat(scores * right, begins) + 1e-300
        gradient = matrix.T @ (weight[group] * (scores * right / good[group] - scores / whole[group]))
        return (-(weight * (numpy.log(good) - numpy.log(whole))).sum() + PRIOR / 2 * (weights @ weights),
                PRIOR * weights - gradient)

    result = minimize(loss, numpy.zeros(len(vocabulary)), jac=True, method='L-BFGS-B', options={'maxiter': 200, 'ftol': 1e-7})
    weights = {f: result.x[i] for f, i in vocabulary.items() if abs(result.x[i]) >= SMALLEST}
    weights.pop(MARKED_BY_US, None)
    weights['nobody=short'] = weights.get('nobody=short', 0) + CAUTION
    return weights


def scored(examples, weights):
    """P, R, F1 of the sources chosen, and how many quotations without one are given one: long and short ones."""
    lines = []
    for long in (True, False):
        given = right = gold = silent = given_silent = 0
        for e in (e for e in examples if e.long == long):
            best = max(range(len(e.features)), key=lambda i: sum(weights.get(f, 0) for f in e.features[i]))
            gold += e.speech
            silent += not e.speech
            given += e.sources[best]
            given_silent += e.sources[best] and not e.speech
            right += e.sources[best] and e.right[best]
        p, r = right / max(1, given), right / max(1, gold)
        lines.append(f"{'long' if long else 'short'} P {p:.3f} R {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f}"
                     f" no source, given one {given_silent}/{silent}")
    return ' | '.join(lines)


def write_model(weights, path):
    properties = collections.defaultdict(dict)
    for name, weight in weights.items():
        head, _, values = name.partition('=')
        properties[head][values] = weight
    with open(path, 'w', encoding='utf-8') as out:
        out.write(HEAD)
        for head in sorted(properties):
            values = properties[head]
            if list(values) == ['']:
                out.write(f'"{head}": {values[""]:.2f}\n')
                continue
            cells = ', '.join(f'"{v}": {w:.2f}' for v, w in sorted(values.items()))
            out.write(f'"{head}":\n' + textwrap.fill('{' + cells + '}', 118, initial_indent='  ', subsequent_indent='   ',
                                                     break_on_hyphens=False, break_long_words=False) + '\n')


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('gold')
    options.add_argument('--inquit', default=os.path.join(ROOT, 'build/release/inquit'))
    options.add_argument('--only', default='_201(5|6-0[1-5])', help='articles to train on, by name')
    options.add_argument('--out', default=os.path.join(ROOT, 'src/attribute/model/en.yaml'))
    options.add_argument('--leave-out', action='store_true')
    a = options.parse_args()
    articles = News(a.gold, a.only)
    news = list(articles.examples(a.inquit))
    marked = list(articles.examples_marked_by_us(a.inquit))
    own = list(own_examples(a.inquit))
    print(f'{len(news)} quotations of the news, {len(marked)} that we marked, {len(own)} of our own')
    if a.leave_out:
        for publisher in sorted({e.group for e in news}):
            weights = trained([e for e in news + marked if e.group != publisher] + own)
            print(f'{publisher:14} left out: {scored([e for e in news if e.group == publisher], weights)}')
            print(f'{"":14} the rest: {scored([e for e in news if e.group != publisher], weights)}', flush=True)
        weights = trained([e for e in news + marked if e.month <= LAST_LEARNT] + own)
        print(f'later months:  {scored([e for e in news if e.month > LAST_LEARNT], weights)}')
        return
    weights = trained(news + marked + own)
    print('news', scored(news, weights))
    print('own ', scored(own, weights))
    write_model(weights, a.out)
    print(f'{len(weights)} weights in {a.out}')


if __name__ == '__main__':
    main()
