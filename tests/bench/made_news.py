#!/usr/bin/env python3
"""News-like articles from a seed: our own words and templates, quotations of all shapes, several styles of marks.

    tests/bench/made_news.py 1000 FOLDER          FOLDER/000/000.txt ..., a thousand articles a folder
    tests/bench/made_news.py 1000 feed.jsonl      the same articles, a line each: {"id", "text"}

`--seed N` gives others. The same seed gives the same bytes with every Python: only random() is drawn from, whose sequence is
guaranteed. An article has about the words, paragraphs, capitals and marks of a news article (4.5 KB).
"""

import argparse
import json
import pathlib
import random

SEED = 20170413

# Opening and closing mark, those within them, and how many articles of 100 have them.
STYLES = [
    ("\u201c", "\u201d", "\u2018", "\u2019", 34),  # US, curly
    ('"', '"', "'", "'", 34),  # US, straight
    ("\u2018", "\u2019", "\u201c", "\u201d", 10),  # British, curly
    ("'", "'", '"', '"', 8),  # British, straight
    ("\u00ab", "\u00bb", "\u201c", "\u201d", 5),  # guillemets
    ("\u201e", "\u201c", "\u201a", "\u2018", 5),  # German
    ("\u2014 ", "", "\u201c", "\u201d", 4),  # dialogue after dashes, where a paragraph is nothing else
]

FIRST = """Ann Ben Clara David Ella Frank Grace Hana Ivan Jane Karl Lena Maria Noor Oscar Petra Quentin Rosa Samuel Tara Umar
Vera Walter Yusuf Zoe Martin Helen Peter Laura Thomas""".split()
FAMILY = """Moss Reyes Kesaeva Grey Lind Okafor Novak Silva Brandt Haddad Keller Ito Marsh Quinn Ferrara Holm Duarte Petrov
Walsh Nyberg Osei Tanaka Bauer Lowell Mercer Pryce Sandoval Ueda Vance Whitlock""".split()
ROLES = """mayor|the mayor of Elmford|police spokeswoman|head teacher|economist|union leader|chief executive|senator|health minister
defence lawyer|campaign manager|professor of law|fire chief|city councillor|party chairman|retired judge""".replace("\n", "|").split("|")
BODIES = """the city council|the ministry|the party|the company|the Northern Rail Union|the court|the Harbour Trust|the police
the Elmford Gazette|the campaign|the hospital board""".replace("\n", "|").split("|")
PLACES = "Elmford Northgate Karsten Lowmoor Vessin Port Halder Ashby Brenn Castlewick Dunmere".split()
CUES = "said said said said said told|reporters added warned insisted argued wrote asked replied explained recalled announced".split()
NOUNS = """dam budget river school bridge vote plan road winter farm train hospital law deal report strike tax factory report
question answer country government house family letter meeting office people week campaign price company night police decision
street court money system number water job history problem hand child way program fact group case part study market""".split()
ADJECTIVES = """new old local public last final long difficult serious small large recent national early empty open former private
clear poor strong late free whole central common real safe dead angry possible political""".split()
VERBS = """closed opened built changed left lost found paid cut kept held won sold raised called saw took needed passed rejected
supported delayed planned covered reached followed ended""".split()
BARE = "close open build change leave lose find pay cut keep hold win sell raise call see take need pass reject support end".split()
ADVERBS = "again now never always already still quickly on|Monday last|week in|the|end this|year at|night".split()
LINKS = "and but because while after before although when if since".split()
PREPOSITIONS = "in of for with near under over about from without against".split()
MODALS = "will can must should could would cannot may".split()


class News:
    """Draws articles one after another."""

    def __init__(self, seed=SEED):
        self.draw = random.Random(seed).random

    def below(self, count):
        return int(self.draw() * count)

    def one(self, of):
        return of[self.below(len(of))].replace("|", " ")

    def chance(self, percent):
        return self.below(100) < percent

    # --- words ---

    def phrase(self):
        words = ["the" if self.chance(60) else self.one(["a", "its", "their", "this", "our"])]
        words += [self.one(ADJECTIVES)] if self.chance(45) else []
        return " ".join(words + [self.one(NOUNS)])

    def clause(self):
        subject = self.one(["we", "they", "it", "I", "people"]) if self.chance(35) else self.phrase()
        verb = f"{self.one(MODALS)} {self.one(BARE)}" if self.chance(40) else self.one(VERBS)
        words = f"{subject} {verb} {self.phrase()}"
        words += f" {self.one(PREPOSITIONS)} {self.phrase()}" if self.chance(50) else ""
        return words + (f" {self.one(ADVERBS)}" if self.chance(25) else "")

    def statement(self):
        """What somebody says: 4 to 40 words, no full stop."""
        words = self.clause()
        while self.chance(40):
            words += f"{self.one([',', ''])} {self.one(LINKS)} {self.clause()}"
        return words[0].upper() + words[1:]

    def sentence(self, people):
        """The reporter's own."""
        start = self.one(people) if self.chance(30) else self.phrase()
        words = f"{start} {self.one(VERBS)} {self.phrase()} {self.one(PREPOSITIONS)} {self.one(PLACES) if self.chance(30) else self.phrase()}"
        while self.chance(45):
            words += f"{self.one([',', ''])} {self.one(LINKS)} {self.clause()}"
        words += f", {self.one(people)}'s {self.one(NOUNS)}" if self.chance(8) else ""
        return words[0].upper() + words[1:] + "."

    # --- quotations ---

    def source(self, people):
        shape = self.below(10)
        if shape < 4:
            return self.one(people).split()[-1]
        if shape < 6:
            return self.one(people)
        if shape < 7:
            return f"{self.one(people)}, {self.one(ROLES)}"
        return self.one(["he", "she", "they"]) if shape < 9 else self.one(BODIES)

    def quotation(self, people, style):
        """A paragraph with a quotation."""
        opening, closing, inner, inner_closing, _ = style
        who, cue, said = self.source(people), self.one(CUES), self.statement()
        if opening == "\u2014 ":
            return f"{opening}{said}, {cue} {who}." if self.chance(60) else f"{opening}{said}."
        marked = lambda words: f"{opening}{words}{closing}"
        shape = self.below(12)
        if shape < 3:
            return f"{marked(said + ',')} {cue} {who}."
        if shape < 5:
            return f"{marked(said + ',')} {cue} {who}. {marked(self.statement() + '.')}"
        if shape == 5:
            return f"{marked(said + ',')} {who} {cue}, {marked(self.clause() + '.')}"
        if shape == 6:
            return f"{who[0].upper() + who[1:]} {cue} that {self.clause()} was {marked(self.clause())}."
        if shape == 7:
            return f"{who[0].upper() + who[1:]} {cue}: {marked(said + '.')}"
        if shape == 8:
            return f"According to {who}, {self.phrase()} is {marked(self.phrase())}, {marked(self.one(ADJECTIVES))} and {self.one(ADJECTIVES)}."
        if shape == 9:
            return f"{marked(said + f', as he told me, {inner}' + self.statement() + f'{inner_closing},')} {who} {cue}."
        if shape == 10:
            return f"{opening}{said}.\n\n{opening}{self.statement()}.{closing}"
        return f"{who[0].upper() + who[1:]} {cue}:\n\n    {said}. {self.statement()}.\n\n{self.sentence(people)}"

    # --- articles ---

    def style(self):
        left = self.below(100)
        for style in STYLES:
            left -= style[4]
            if left < 0:
                return style
        return STYLES[0]

    def article(self, planted=()):
        """planted: whole paragraphs that stand among the others."""
        people = [f"{self.one(FIRST)} {self.one(FAMILY)}" for _ in range(2 + self.below(3))]
        style = self.style()
        lead = f"{self.one(PLACES).upper()} (Reuters) - {people[0]}, {self.one(ROLES)}, {self.clause()}, {self.one(BODIES)} said."
        paragraphs = [self.statement().title() if self.chance(70) else "By " + self.one(people), lead]
        for _ in range(14 + self.below(22)):
            if self.chance(45):
                paragraphs.append(self.quotation(people, style))
            else:
                paragraphs.append(" ".join(self.sentence(people) for _ in range(1 + self.below(3))))
        for each in planted:
            paragraphs.insert(2 + self.below(len(paragraphs) - 2), each)
        return "\n\n".join(paragraphs) + "\n"


def main():
    parser = argparse.ArgumentParser(description="News-like articles from a seed.")
    parser.add_argument("articles", type=int)
    parser.add_argument("to", type=pathlib.Path, help="a folder, or a file NAME.jsonl")
    parser.add_argument("--seed", type=int, default=SEED)
    asked = parser.parse_args()
    news = News(asked.seed)
    if asked.to.suffix == ".jsonl":
        with open(asked.to, "w", encoding="utf-8", newline="") as out:
            for number in range(asked.articles):
                out.write(json.dumps({"id": f"a{number}", "text": news.article()}, ensure_ascii=False) + "\n")
        return
    for number in range(asked.articles):
        path = asked.to / f"{number // 1000:03}" / f"{number % 1000:03}.txt"
        if number % 1000 == 0:
            path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(news.article().encode())


if __name__ == "__main__":
    main()
