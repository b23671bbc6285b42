"""What may befall the bytes of an article on its way: each mutation takes a random generator, the bytes, and those of another article."""

MARKS = ['"', "'", "\u201c", "\u201d", "\u2018", "\u2019", "\u00ab", "\u00bb", "\u201e", "\u2039", "\u203a", "\u300c", "\u2014", "``", "''", "&quot;", "&ldquo;"]
MARKUP = ["<p>", "</p>", "<div>", "<!--", "-->", "<![CDATA[", "</article>", "```", "> ", "* ", "---\n", "[", "](", "{", "}", "\\", "\\u201c", "\\ud83d",
          "00:00:01,000 --> 00:00:02,000\n", "WEBVTT\n\n", "<v Ann>", "&#x201C;", "&#0;", "&#x110000;", "&amp;"]
ODD = ["\0", "\ufeff", "\u00ad", "\u200b", "\u202e", "\u2028", "\u0301" * 50, "\U0001f9d1\u200d\U0001f680", "\uffff", "\u0130", "\ufb01", "\U000e0041", "\r", "\x1a", "\x7f", "\u0085"]


def place(rng, content):
    return rng.randrange(len(content) + 1)


def stretch(rng, content):
    begin = place(rng, content)
    return begin, min(len(content), begin + int(rng.expovariate(1 / 80)))


def inserted(rng, content, piece):
    at = place(rng, content)
    return content[:at] + piece + content[at:]


def bits_flipped(rng, content, _):
    out = bytearray(content)
    for _ in range(rng.randint(1, 8)):
        if out:
            out[rng.randrange(len(out))] ^= 1 << rng.randrange(8)
    return bytes(out)


def bytes_replaced(rng, content, _):
    begin, end = stretch(rng, content)
    return content[:begin] + rng.randbytes(end - begin) + content[end:]


def cut_short(rng, content, _):
    return content[:place(rng, content)]


def beginning_lost(rng, content, _):
    return content[place(rng, content):]


def piece_lost(rng, content, _):
    begin, end = stretch(rng, content)
    return content[:begin] + content[end:]


def piece_repeated(rng, content, _):
    begin, end = stretch(rng, content)
    return content[:begin] + content[begin:end] * rng.choice([2, 3, 20, 200]) + content[end:]


def piece_moved(rng, content, _):
    begin, end = stretch(rng, content)
    return inserted(rng, content[:begin] + content[end:], content[begin:end])


def spliced(rng, content, other):
    return content[:place(rng, content)] + other[place(rng, other):]


def mark_lost(rng, content, _):
    marks = [each.encode() for each in MARKS if each.encode() in content]
    if not marks:
        return content
    mark = rng.choice(marks)
    found = [at for at in range(len(content)) if content.startswith(mark, at)]
    at = rng.choice(found)
    return content[:at] + content[at + len(mark):]


def marks_exchanged(rng, content, _):
    return content.replace(rng.choice(MARKS).encode(), rng.choice(MARKS).encode(), rng.choice([1, 3, -1]))


def marks_added(rng, content, _):
    return inserted(rng, content, rng.choice(MARKS).encode() * rng.choice([1, 2, 3, 500]))


def markup_added(rng, content, _):
    return inserted(rng, content, rng.choice(MARKUP).encode() * rng.choice([1, 2, 300]))


def odd_characters_added(rng, content, _):
    return inserted(rng, content, rng.choice(ODD).encode() * rng.choice([1, 4]))


def any_characters_added(rng, content, _):
    points = [rng.choice([rng.randrange(0x80), rng.randrange(0x3000), rng.randrange(0xE000, 0x110000)]) for _ in range(rng.randint(1, 30))]
    return inserted(rng, content, "".join(map(chr, points)).encode())


def bad_bytes_added(rng, content, _):
    return inserted(rng, content, rng.choice([b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf8", b"\x80", b"\xe2\x80", b"\xf4\x90\x80\x80"]))


def lines_joined(rng, content, _):
    return content.replace(b"\n", rng.choice([b" ", b"", b"\r", b"\r\n", b"\0"]), rng.choice([1, 5, -1]))


def line_made_huge(rng, content, other):
    line = rng.choice(content.split(b"\n") + other.split(b"\n")) + b" "
    return inserted(rng, content, line * (100_000 // len(line)) if rng.random() < 0.3 else line * 20)


def recoded(rng, content, _):
    return content.decode(errors="replace").encode(rng.choice(["utf-16", "utf-16-be", "utf-32", "latin-1", "cp1252", "utf-7", "shift_jis"]), errors="replace")


ALL = [bits_flipped, bytes_replaced, cut_short, beginning_lost, piece_lost, piece_repeated, piece_moved, spliced, mark_lost, marks_exchanged,
       marks_added, markup_added, odd_characters_added, any_characters_added, bad_bytes_added, lines_joined, line_made_huge, recoded]
RARE = {recoded, bad_bytes_added, bytes_replaced, bits_flipped}  # most of these leave no text, which is told at once


def mutated(rng, content, other):
    for _ in range(rng.randint(1, 5)):
        mutation = rng.choice(ALL)
        if mutation in RARE and rng.random() < 0.7:
            mutation = rng.choice(ALL)
        content = mutation(rng, content, other)
    return content
