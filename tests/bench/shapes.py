#!/usr/bin/env python3
"""Texts of six shapes and any size: prose, marks only, words only, names only, one paragraph, one line.

    tests/bench/shapes.py 100000 FOLDER       FOLDER/prose.txt, FOLDER/marks-only.txt ...
"""

import argparse
import pathlib

import made_news


def cut(text, size):
    return text[: text.rindex(" ", 0, size)] + "\n"


def shapes(size):
    """Texts of about `size` bytes, by their shape; from the same words whatever the size."""
    news = made_news.News(11)
    people = [f"{first} {family}" for first in made_news.FIRST for family in made_news.FAMILY]
    prose = "\n\n".join(news.article() for _ in range(size // 2000 + 1))
    paragraph = " ".join(prose.split())
    stock = made_news.NOUNS + made_news.ADJECTIVES + made_news.BARE
    words = "\n".join(" ".join(news.one(stock) for _ in range(12)) for _ in range(size // 60 + 1)) + " "
    return {
        "prose": cut(prose, size),
        "marks only": cut('" \u201c \u201d \' \u2018 \u2019 ' * (size // 12), size // 2),
        "words only": cut(words, size),
        "names only": cut(". ".join(news.one(people) for _ in range(size // 10)), size),
        "one paragraph": cut(paragraph, size).replace(". ", ".\n"),
        "one line": cut(paragraph, size),
    }


def main():
    parser = argparse.ArgumentParser(description="Texts of six shapes, from a seed.")
    parser.add_argument("size", type=int, help="bytes, about")
    parser.add_argument("folder", type=pathlib.Path)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    for name, text in shapes(asked.size).items():
        (asked.folder / f"{name.replace(' ', '-')}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
