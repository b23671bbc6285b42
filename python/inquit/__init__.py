"""Finds every quotation in news text and who said it.

    import inquit

    for q in inquit.extract('"We won," Ann Ames said.'):
        print(q.speaker.name, q.quote)

Texts are str, or bytes of a file in any format, encoding and compression that inquit reads. Offsets named ``chars`` count
characters, as Python does; those named ``bytes`` count bytes of the file, of a str those of its UTF-8.
"""

from __future__ import annotations

try:
    from . import _core
except ImportError as missing:
    raise ImportError(
        "this inquit was installed with its program and without its Python module, for Python's headers were missing when it was "
        "built: install python3-dev, then inquit again"
    ) from missing

from ._engine import Engine, InquitError, check, compare, explain, extract, extract_file, lint, version
from ._frame import to_dataframe
from ._records import (
    Context,
    Diagnostic,
    Extraction,
    Part,
    Position,
    Quotation,
    Review,
    Source,
    Speaker,
    Words,
)

__version__ = version

__all__ = [
    "Context",
    "Diagnostic",
    "Engine",
    "Extraction",
    "InquitError",
    "Part",
    "Position",
    "Quotation",
    "Review",
    "Source",
    "Speaker",
    "Words",
    "check",
    "compare",
    "explain",
    "extract",
    "extract_file",
    "lint",
    "to_dataframe",
    "version",
]
