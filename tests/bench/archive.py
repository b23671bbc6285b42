#!/usr/bin/env python3
"""Measures `inquit index` and `inquit check --against ARCHIVE` on made-up news.

    tests/bench/archive.py build/release/inquit FOLDER 1000 10000 100000

FOLDER is made and kept; the articles in it are the same for the same seed. Prints a row for each number of articles:
bytes of archive per byte of text, MB of text indexed per second, seconds to find that nothing changed, and milliseconds per
quotation for a draft of one and for one of 1,000, best of three. Each quotation has two of its words altered.

The words are drawn by Zipf's law: first those that any English text is full of, then made-up ones; half of the sentences have
stock phrases, drawn likewise, since real news repeats itself.
"""
import bisect
import itertools
import os
import random
import subprocess
import sys
import time

COMMON = """the of to and a in that is was he for it with as his on be at by i this had not are but from or have an they
which one you were her all she there would their we him been has when who will more no if out so said what up its about into
than them can only other new some could time these two may then do first any my now such like our over man me even most made
after also did many before must through back years where much your way well down should because each just those people how
too little state good very make world still own see men work long get here between both life being under never day same
another know while last might us great old year off come since against go came right used take three""".split()
SYLLABLES = [a + b for a in "b d f g k l m n p r s t v st tr gr pl".split() for b in "a e i o u an er in or".split()]
NAMES = ["Ann Moss", "Peter Hale", "Maria Reyes", "Tom Birch", "Lena Ford", "Omar Said", "Ruth Lane", "Ivan Petrov"]
SEED = 20161121
WORDS = 60000
PHRASES = 4000


class News:
    def __init__(self, seed):
        self.random = random.Random(seed)
        made_up = {}  # a set has an order of its own in each run
        while len(made_up) < WORDS:
            made_up.setdefault("".join(self.random.choices(SYLLABLES, k=self.random.choice([2, 3, 3, 4]))))
        self.words = COMMON + list(made_up)
        self.weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(self.words))))
        self.phrases = [self.drawn(self.random.randint(3, 6)) for _ in range(PHRASES)]
        self.phrase_weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(PHRASES)))

    def drawn(self, count):
        return self.random.choices(self.words, cum_weights=self.weights, k=count)

    def words_of_sentence(self):
        words = self.drawn(self.random.randint(8, 25))
        if self.random.random() < 0.5:
            at = self.random.randrange(len(words))
            words[at:at] = self.random.choices(self.phrases, cum_weights=self.phrase_weights)[0]
        return words

    def sentence(self):
        words = self.words_of_sentence()
        return " ".join([words[0].capitalize()] + words[1:]) + "."

    def article(self):
        """Text, and of its quotations the words and who says them."""
        quoted = []
        paragraphs = [" ".join(word.capitalize() for word in self.drawn(6))]
        for _ in range(self.random.randint(8, 18)):
            if self.random.random() < 0.4:
                words = self.words_of_sentence()
                name = self.random.choice(NAMES)
                quoted.append((words, name))
                text = '"%s," said %s.' % (" ".join([words[0].capitalize()] + words[1:]), name)
                paragraphs.append(text + " " + self.sentence())
            else:
                paragraphs.append(" ".join(self.sentence() for _ in range(self.random.randint(1, 3))))
        return "\n\n".join(paragraphs) + "\n", quoted

    def altered(self, words):
        words = list(words)
        for at in self.random.sample(range(len(words)), 2):
            words[at] = self.drawn(1)[0]
        return " ".join([words[0].capitalize()] + words[1:])


def make(folder, most):
    """Articles and drafts; returns the bytes of the first n articles for each n."""
    news = News(SEED)
    sizes = [0]
    quoted = []
    for number in range(most):
        text, quotations = news.article()
        sizes.append(sizes[-1] + len(text))
        if number < 1000:
            quoted += quotations
        path = "%s/news/%04d/%06d.txt" % (folder, number // 1000, number)
        if not os.path.exists(path):
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w") as out:
                out.write(text)
    other = random.Random(SEED)
    chosen = other.sample([each for each in quoted if len(each[0]) >= 10], 1000)
    news.random = other
    for count, name in (1, "one"), (1000, "thousand"):
        with open("%s/%s.txt" % (folder, name), "w") as out:
            for words, name in chosen[:count]:
                out.write('"%s," said %s.\n\n' % (news.altered(words), name))
    return sizes


def seconds(command, folder, times=1):
    best = None
    for _ in range(times):
        begin = time.perf_counter()
        done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        spent = time.perf_counter() - begin
        if done.returncode != 0:
            sys.exit("%s: %s" % (" ".join(command[:4]), done.stderr[-500:]))
        best = min(best or spent, spent)
    return best, done.stdout


def main():
    inquit, folder, counts = os.path.abspath(sys.argv[1]), sys.argv[2], [int(count) for count in sys.argv[3:]]
    sizes = make(folder, max(counts))
    print("| articles | MB of text | archive, bytes a byte of text | index, MB/s | nothing changed, s | ms, draft of 1 quotation "
          "| ms a quotation, draft of 1,000 | found |")
    print("|---|---|---|---|---|---|---|---|")
    for count in counts:
        size = sizes[count]
        archive = "archive-%d.db" % count
        if os.path.exists(os.path.join(folder, archive)):
            os.remove(os.path.join(folder, archive))
        index = [inquit, "index", "--no-config", "-o", archive] + ["news/%04d" % n for n in range(count // 1000)]
        spent, _ = seconds(index, folder)
        again, _ = seconds(index, folder)
        check = ["--no-config", "--fail-on", "never", "--format", "jsonl", "--against", archive]
        one, _ = seconds([inquit, "check", "one.txt"] + check, folder, 3)
        thousand, lines = seconds([inquit, "check", "thousand.txt"] + check, folder, 3)
        found = sum('"verdict":"not-found"' not in line for line in lines.splitlines())
        print("| %d | %.1f | %.2f | %.1f | %.2f | %.1f | %.2f | %d of 1000 |"
              % (count, size / 1e6, os.path.getsize(os.path.join(folder, archive)) / size, size / 1e6 / spent, again,
                 one * 1000, thousand, found), flush=True)


if __name__ == "__main__":
    main()
