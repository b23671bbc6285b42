"""Made-up news in which some statements stand in several articles, as outlets print them.

    made_statements.py ARTICLES STATEMENTS SEED FEED.jsonl PLANTED.json

PLANTED.json: for each statement its speaker, the ids of the articles that print it, each with how, and those of its words that are made up.
"""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "bench"))

import made_news

SYLLABLES = [a + b for a in "b d f g k l m n p r s t v st tr gr pl".split() for b in "a e i o u an er in or".split()]


class Statements(made_news.News):
    def word(self):
        return "".join(self.one(SYLLABLES) for _ in range(2 + self.below(3)))

    def told(self):
        """12 to 30 words that nothing else has, with a comma behind every sixth, as a list."""
        words = [self.word() if self.chance(60) else self.one(made_news.NOUNS) for _ in range(12 + self.below(19))]
        words[0] = words[0].capitalize()
        return [word + ("," if number % 6 == 5 and number + 1 < len(words) else "") for number, word in enumerate(words)]

    def printed(self, words, how):
        """What an outlet makes of it."""
        if how == "typographic":
            return " ".join(words).replace(",", " -")
        if how == "excerpt":
            begin = self.below(len(words) - 9)
            return " ".join(words[begin:begin + 9]).rstrip(",")
        if how == "altered":
            at = 1 + self.below(len(words) - 2)
            return " ".join(words[:at] + [self.word()] + words[at + 1:])
        return " ".join(words)

    def paragraph(self, words, who, how):
        opening, closing = ("\u201c", "\u201d") if self.chance(50) else ("\"", "\"")
        said = self.printed(words, how)
        if how == "split":
            half = len(words) // 2
            return f"{opening}{' '.join(words[:half]).rstrip(',')},{closing} {who} said, {opening}{' '.join(words[half:])}.{closing}"
        return f"{opening}{said},{closing} said {who}." if self.chance(50) else f"{who} said: {opening}{said}.{closing}"


HOW = ["same", "same", "typographic", "excerpt", "altered", "split"]


def main(articles, statements, seed, feed, planted_to):
    news = Statements(seed)
    planted = [[] for _ in range(articles)]
    told = []
    for _ in range(statements):
        words, who = news.told(), f"{news.one(made_news.FIRST)} {news.one(made_news.FAMILY)}"
        prints = {}
        for _ in range(2 + news.below(5)):
            where, how = news.below(articles), news.one(HOW)
            if where not in prints:
                prints[where] = how
                speaker = "Dora Lindqvist" if news.chance(5) else who
                planted[where].append(news.paragraph(words, speaker, how))
        told.append({"speaker": who, "articles": {f"a{where}": how for where, how in prints.items()}, "made_up": [word.strip(",").lower() for word in words if word.strip(",").lower() not in made_news.NOUNS]})
    with open(feed, "w", encoding="utf-8") as out:
        for number in range(articles):
            out.write(json.dumps({"id": f"a{number}", "text": news.article(planted[number])}, ensure_ascii=False) + "\n")
    with open(planted_to, "w", encoding="utf-8") as out:
        json.dump(told, out)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:4]), *sys.argv[4:6])
