"""Words that annotators gave to somebody, or to nobody, without marks: examples for train.py.

The news has few quotations of one to three words, but thousands of sentences in which somebody reports something.  Marks are put
around a word or two of each, and what inquit then says of the candidates is compared with the annotation of these words.
"""
import bisect
import random
import re

WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
SENTENCE = re.compile(r'[^.!?]+[.!?]?')
BEGINS_NONE = re.compile(r'(the|a|an|of|to|in|on|at|by|and|or|that|who|which|for|with|from|as)\b', re.I)
LENGTHS = (1, 1, 1, 2, 2, 3)  # words between the marks; as often as they stand here
SHORTEST_PARAGRAPH = 60       # code points: no headline, no heading
FEWEST_WORDS = 6              # of a sentence
TRIES = 3                     # words that are looked at in a sentence


def choice_in(words, text, taken, overlap, chance):
    """A span of one to three words that can stand between marks; none where chance has found none."""
    for _ in range(TRIES):
        count = chance.choice(LENGTHS)
        first = chance.randrange(1, len(words) - count + 1)
        span = (words[first][0], words[first + count - 1][1])
        inside = text[span[0]:span[1]]
        alone = text[span[0] - 1] == ' ' and text[span[1]:span[1] + 1] in tuple(' ,.;:?!')
        if (alone and not overlap([span], taken) and not re.search(r"[^A-Za-z '’-]", inside)
                and not BEGINS_NONE.match(inside) and len(inside) > 2):
            return span
    return None


def chosen_words(text, gold, discard, scorer, chance):
    """Spans of words, at most one a sentence, outside marks, sources and cues; ascending."""
    runs, unbalanced = scorer.segments(text)
    left_out = unbalanced + discard
    taken = left_out + [(begin - 1, end + 1) for begin, end in runs] + [m.span() for m in scorer.TAG.finditer(text)]
    taken += [span for one in gold for part in ('Source', 'Cue') for span in one[part]]
    found = []
    for paragraph in re.finditer(r'[^\n]+', text):
        if len(paragraph[0]) < SHORTEST_PARAGRAPH or scorer.overlap([paragraph.span()], left_out):
            continue
        for sentence in SENTENCE.finditer(text, *paragraph.span()):
            words = [w.span() for w in WORD.finditer(text, *sentence.span())]
            span = choice_in(words, text, taken, scorer.overlap, chance) if len(words) >= FEWEST_WORDS else None
            if span is not None:
                found.append(span)
    return found


class MarkedText:
    """A text with marks around spans of it."""

    def __init__(self, text, spans):
        self.spans = spans
        self.marks = [at + 2 * i + behind for i, span in enumerate(spans) for behind, at in enumerate(span)]
        pieces, last = [], 0
        for begin, end in spans:
            pieces += [text[last:begin], '“', text[begin:end], '”']
            last = end
        self.text = ''.join(pieces) + text[last:]

    def begin_of(self, number):
        """Where the words of that span begin in the marked text."""
        return self.spans[number][0] + 2 * number + 1

    def unmarked(self, span):
        return tuple(at - bisect.bisect_left(self.marks, at) for at in span)


def marked(text, gold, discard, scorer, seed):
    return MarkedText(text, chosen_words(text, gold, discard, scorer, random.Random(seed)))


def source_of(span, gold, scorer):
    """Of the annotation that holds the words; None: nobody says them. The second is False where they have no known source."""
    holding = next((one for one in gold if scorer.overlap([span], one['Content']) >= .5 * (span[1] - span[0])), None)
    if holding is None:
        return None, True
    return holding['Source'], bool(holding['Source'])
