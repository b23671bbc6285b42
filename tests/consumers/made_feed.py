"""Made-up news as JSON lines, from a seed, some lines poisoned. Usage: made_feed.py ARTICLES [SEED]"""

import json
import random
import sys

FIRST = "Ann Ben Clara David Ella Frank Grace Hana Ivan Jane Karl Lena Maria Noor Oscar Petra".split()
FAMILY = "Moss Reyes Kesaeva Grey Lind Okafor Novak Silva Brandt Haddad Keller Ito Marsh Quinn".split()
ROLES = ["mayor", "Senator", "police spokeswoman", "head teacher", "economist", "union leader"]
CUES = ["said", "told reporters", "added", "warned", "insisted"]
WORDS = """the dam budget river council school water bridge prices vote plan money road winter farm train hospital city law court
is was will remains became costs needs keeps loses saves again now soon never always perhaps safe old new late full empty better
worse and but because while near under over with without every some many people years miles""".split()
POISON = [
    '{"id": "p", "text": ',
    '{"id": "p", "headline": "no text"}',
    '{"id": "p", "text": "a\\u0000b"}',
    "[" * 2000,
    "null",
    "",
    " \t",
]


def words(of, least, most):
    return " ".join(of.choices(WORDS, k=of.randint(least, most)))


def paragraph(of, who):
    shape, said, cue = of.randrange(6), words(of, 4, 18), of.choice(CUES)
    if shape == 0:
        return f"\u201c{said.capitalize()},\u201d {cue} {who}."
    if shape == 1:
        return f"\u201c{said.capitalize()},\u201d {cue} {who}, the {of.choice(ROLES)}. \u201c{words(of, 4, 12).capitalize()}.\u201d"
    if shape == 2:
        return f'{who} {cue} the {words(of, 2, 5)} was "{words(of, 2, 6)}" on Monday.'
    return f"{words(of, 10, 40).capitalize()}."


def article(number, of):
    who = [f"{of.choice(FIRST)} {of.choice(FAMILY)}" for _ in range(3)]
    paragraphs = [words(of, 3, 8).title(), f"{who[0]}, the {of.choice(ROLES)}, {words(of, 8, 20)}."]
    paragraphs += [paragraph(of, of.choice(who)) for _ in range(of.randint(4, 14))]
    return json.dumps({"id": f"a{number}", "text": "\n\n".join(paragraphs)}, ensure_ascii=number % 2 == 0)


def main(count, seed):
    of = random.Random(seed)
    for number in range(count):
        print(article(number, of))
        if number % 97 == 3:
            print(of.choice(POISON))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 20170413)
