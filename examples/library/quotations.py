"""Who says what in an article, with the Python package:  quotations.py article.txt"""

import sys

import inquit

for each in inquit.extract_file(sys.argv[1]):
    print(f"{each.speaker.name or '?'}: {each.quote}")
