"""Do two runs of `inquit compare --format jsonl` say the same of planted statements? same_statements.py ONE.jsonl OTHER.jsonl PLANTED.json

Planted ones are told by their made-up words; the others are of a few hundred words in all, and short ones among them are alike by chance. Of
both runs what records do not have is left out: the words around a quotation (`scope-promoted`) and the reporter's between its parts
(`punctuation`). All else must be equal: order, members, speakers, differences. Then each planted statement must be there, with all articles
that print it.
"""

import json
import sys

OF_SURROUNDINGS = {"scope-promoted", "punctuation"}


def words_of(text):
    return {word.strip(",.-").lower() for word in text.split()}


def told(path, made_up):
    out = []
    for line in open(path, encoding="utf-8"):
        statement = json.loads(line)
        del statement["cluster"]
        for each in statement["variants"]:
            each["differences"] = [one for one in each["differences"] if one["kind"] not in OF_SURROUNDINGS]
        if words_of(statement["variants"][0]["text"]) & made_up:
            out.append(statement)
    return out


def main(one, other, planted_in):
    with open(planted_in, encoding="utf-8") as file:
        planted = [each for each in json.load(file) if len(each["articles"]) > 1]
    made_up = {word for each in planted for word in each["made_up"]}
    left, right = told(one, made_up), told(other, made_up)
    for number, (mine, theirs) in enumerate(zip(left, right)):
        if mine != theirs:
            sys.exit(f"statement {number} differs:\n{json.dumps(mine)}\n{json.dumps(theirs)}")
    if len(left) != len(right):
        sys.exit(f"{len(left)} statements and {len(right)}")
    printed = [{quotation["path"] for each in statement["variants"] for quotation in each["quotations"]} for statement in right]
    missing = [each for each in planted if not any(set(each["articles"]) <= articles for articles in printed)]
    if missing:
        sys.exit(f"{len(missing)} of {len(planted)} are missing: {missing[0]}")
    print(f"{len(right)} statements, among them all {len(planted)} that are planted, with all their articles")


if __name__ == "__main__":
    main(*sys.argv[1:])
