"""Asks the library; texts in, objects out."""

from __future__ import annotations

import json
import os
from typing import Any, Callable, Dict, Iterable, List, Mapping, Optional, Sequence, Tuple, Union

from . import _core
from ._records import Extraction, diagnostic_of, quotation_of

version: str = _core.version

Text = Union[str, bytes, bytearray, memoryview]
#: A text, or (path, text), or {"text": ..., "path": ..., "input_format": ...}.
NamedText = Union[str, Tuple[str, str], Mapping[str, str]]


class InquitError(ValueError):
    """A text that cannot be read, or an option that means nothing. `code` is a stable name: "invalid-utf8", "bad-option", ..."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def _checked(text: str, what: str) -> str:
    """Half a character of UTF-16 is no text, though a str can hold it."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as found:
        raise InquitError(
            "invalid-utf8",
            f"{what}: character {found.start} is a lone surrogate (U+{ord(text[found.start]):04X}), half of a character that UTF-8 "
            "cannot hold; decode the text again, or replace it with errors='replace'",
        ) from None
    return text


def _bytes_of(text: Text, options: Dict[str, Any]) -> bytes:
    if isinstance(text, str):
        if options.get("encoding") is None:
            options["encoding"] = "utf-8"  # whatever a page says of the file that it was
        return _checked(text, "text").encode("utf-8")
    if isinstance(text, (bytes, bytearray, memoryview)):
        return bytes(text)
    raise TypeError(f"a text is str or bytes, not {type(text).__name__}")


def _named(text: NamedText, what: str) -> Dict[str, str]:
    if isinstance(text, str):
        text = {"text": text}
    elif isinstance(text, tuple):
        path, words = text
        text = {"path": os.fspath(path), "text": words}
    elif not isinstance(text, Mapping):
        raise TypeError(f"{what}: a str, a tuple of path and text, or a mapping with text, not {type(text).__name__}")
    return {name: _checked(value, f"{what}: {name}") for name, value in text.items()}


def _all_named(texts: Iterable[NamedText], what: str) -> List[Dict[str, str]]:
    if isinstance(texts, (str, bytes, Mapping)):
        raise TypeError(f"{what}: a list of texts is wanted")
    return [_named(each, f"{what}[{index}]") for index, each in enumerate(texts)]


def _answer(ask: Callable[..., str], *arguments: object) -> Dict[str, List[Dict[str, Any]]]:
    try:
        answer: Dict[str, List[Dict[str, Any]]] = json.loads(ask(*arguments))
        return answer
    except _core.Refusal as refused:
        raise InquitError(*refused.args) from None


def _json(options: Mapping[str, Any]) -> str:
    return json.dumps({name: value for name, value in options.items() if value is not None and value is not False})


class Engine:
    """Words and settings for any number of texts. It does not change; threads may share it, and run while it works.

    configuration: the text of a `.inquit.yaml` that names no files. lexicons: texts with words and names of your own.
    """

    def __init__(self, *, configuration: Optional[str] = None, lexicons: Sequence[NamedText] = ()) -> None:
        options: Dict[str, Any] = {"configuration": configuration}
        if lexicons:
            options["lexicons"] = _all_named(lexicons, "lexicons")
        try:
            self._core = _core.Engine(_json(options))
        except _core.Refusal as refused:
            raise InquitError(*refused.args) from None

    def extract(
        self,
        text: Text,
        *,
        path: Optional[str] = None,
        input_format: Optional[str] = None,
        encoding: Optional[str] = None,
        kinds: Optional[Sequence[str]] = None,
        min_confidence: Optional[float] = None,
        utf16: bool = False,
    ) -> Extraction:
        """The quotations of a text, in its order; `.diagnostics` tells what is odd in it."""
        options: Dict[str, Any] = {
            "path": path,
            "input_format": input_format,
            "encoding": encoding,
            "kinds": None if kinds is None else list(kinds),
            "min_confidence": min_confidence,
            "utf16": utf16,
        }
        data = _bytes_of(text, options)
        answer = _answer(self._core.extract, data, _json(options))
        found = Extraction(map(quotation_of, answer["quotations"]))
        found.diagnostics = tuple(map(diagnostic_of, answer["diagnostics"]))
        return found

    def extract_file(self, path: Union[str, "os.PathLike[str]"], **options: Any) -> Extraction:
        """The quotations of a file; options as for extract."""
        with open(path, "rb") as file:
            return self.extract(file.read(), **{"path": os.fspath(path), **options})

    def explain(
        self,
        text: Text,
        *,
        path: Optional[str] = None,
        input_format: Optional[str] = None,
        encoding: Optional[str] = None,
    ) -> List[Dict[str, Any]]:
        """For each quotation the candidates for its speaker, as `inquit explain --format jsonl` has them."""
        options: Dict[str, Any] = {"path": path, "input_format": input_format, "encoding": encoding}
        data = _bytes_of(text, options)
        return _answer(self._core.explain, data, _json(options))["explanations"]

    def lint(
        self,
        text: Text,
        *,
        path: Optional[str] = None,
        input_format: Optional[str] = None,
        encoding: Optional[str] = None,
        profile: Optional[str] = None,
        sources: Iterable[NamedText] = (),
    ) -> List[Dict[str, Any]]:
        """What an editor should see, as `inquit lint --format json` has it."""
        options: Dict[str, Any] = {
            "path": path,
            "input_format": input_format,
            "encoding": encoding,
            "profile": profile,
            "sources": _all_named(sources, "sources"),
        }
        data = _bytes_of(text, options)
        return _answer(self._core.lint, data, _json(options))["findings"]

    def check(
        self,
        drafts: Iterable[NamedText],
        sources: Iterable[NamedText],
        *,
        profile: Optional[str] = None,
        kinds: Optional[Sequence[str]] = None,
    ) -> List[Dict[str, Any]]:
        """Whether the quotations of drafts were said, by whom, and what was changed, as `inquit check --format jsonl` has it."""
        options = {
            "drafts": _all_named(drafts, "drafts"),
            "sources": _all_named(sources, "sources"),
            "profile": profile,
            "kinds": None if kinds is None else list(kinds),
        }
        return _answer(self._core.check, _json(options))["quotations"]

    def compare(
        self,
        articles: Iterable[NamedText],
        *,
        original: Optional[str] = None,
        profile: Optional[str] = None,
        kinds: Optional[Sequence[str]] = None,
    ) -> List[Dict[str, Any]]:
        """The same statement as each article prints it, as `inquit compare --format jsonl` has it."""
        options = {
            "articles": _all_named(articles, "articles"),
            "original": original,
            "profile": profile,
            "kinds": None if kinds is None else list(kinds),
        }
        return _answer(self._core.compare, _json(options))["statements"]


_usual = Engine()

extract = _usual.extract
extract_file = _usual.extract_file
explain = _usual.explain
lint = _usual.lint
check = _usual.check
compare = _usual.compare
