"""Records as Python sees them: the fields of `inquit extract --format jsonl`, by the same names."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Tuple

Offsets = Tuple[int, int]  # first, and behind the last


@dataclass(frozen=True)
class Position:
    line: int  # from 1
    column: int  # from 1, in characters


@dataclass(frozen=True)
class Part:
    """A stretch of the quotation; an inquit may stand between two."""

    bytes: Offsets
    chars: Offsets
    start: Position
    end: Position
    utf16: Optional[Offsets] = None


@dataclass(frozen=True)
class Words:
    text: str
    bytes: Offsets
    chars: Offsets
    utf16: Optional[Offsets] = None


@dataclass(frozen=True)
class Speaker:
    name: Optional[str]
    type: str  # "person", "organization", "group", "unknown", ...
    anonymous: bool
    role: Optional[str]
    members: Tuple[str, ...]
    mention: Optional[Words]
    via: Optional[str]  # how the name is known: "name", "pronoun", ...


@dataclass(frozen=True)
class Context:
    prefix: str
    suffix: str


@dataclass(frozen=True)
class Review:
    status: Optional[str] = None
    by: Optional[str] = None
    at: Optional[str] = None
    note: Optional[str] = None
    stale: Optional[str] = None


@dataclass(frozen=True)
class Source:
    path: str
    sha256: str
    outlet: Optional[str]
    title: Optional[str]
    agency: Optional[str]
    place: Optional[str]
    language: Optional[str]
    url: Optional[str]
    archive_url: Optional[str]
    authors: Tuple[str, ...]
    published: Optional[str]
    updated: Optional[str]
    accessed: Optional[str]


@dataclass(frozen=True)
class Quotation:
    """A quotation and who said it; docs/RECORDS.md says what each field means."""

    id: str
    kind: str  # "direct", "mixed", "block", "indirect", "term"
    quote: str
    parts: Tuple[Part, ...]
    content: Tuple[Part, ...]
    within: Optional[str]
    zone: str
    at: Optional[str]
    speaker: Speaker
    cue: Optional[Words]
    addressee: Optional[str]
    rule: str
    confidence: float
    context: Context
    flags: Tuple[str, ...]
    review: Optional[Review]
    source: Source
    inquit: int = 1  # the version of the format

    def to_dict(self) -> Dict[str, Any]:
        """As in JSON."""
        made: Dict[str, Any] = _plain(self)
        return made


@dataclass(frozen=True)
class Diagnostic:
    """What is odd in a text: a mark that nothing closes."""

    code: str
    message: str
    bytes: Offsets
    chars: Offsets


class Extraction(List[Quotation]):
    """The quotations of a text, in its order."""

    diagnostics: Tuple[Diagnostic, ...] = ()


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return {
            field.name: _plain(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if not (field.name in _optional_members and getattr(value, field.name) is None)
        }
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value


_optional_members = {"utf16", "stale"}  # which JSON leaves out


def _offsets(value: Optional[List[int]]) -> Optional[Offsets]:
    return None if value is None else (value[0], value[1])


def _span(value: Dict[str, Any]) -> Dict[str, Any]:
    return {name: _offsets(value.get(name)) for name in ("bytes", "chars", "utf16")}


def _part(value: Dict[str, Any]) -> Part:
    return Part(start=Position(**value["start"]), end=Position(**value["end"]), **_span(value))


def _words(value: Optional[Dict[str, Any]]) -> Optional[Words]:
    return None if value is None else Words(text=value["text"], **_span(value))


def _speaker(value: Dict[str, Any]) -> Speaker:
    return Speaker(**{**value, "members": tuple(value["members"]), "mention": _words(value["mention"])})


def quotation_of(value: Dict[str, Any]) -> Quotation:
    return Quotation(
        **{
            **value,
            "parts": tuple(map(_part, value["parts"])),
            "content": tuple(map(_part, value["content"])),
            "speaker": _speaker(value["speaker"]),
            "cue": _words(value["cue"]),
            "context": Context(**value["context"]),
            "flags": tuple(value["flags"]),
            "review": None if value["review"] is None else Review(**value["review"]),
            "source": Source(**{**value["source"], "authors": tuple(value["source"]["authors"])}),
        }
    )


def diagnostic_of(value: Dict[str, Any]) -> Diagnostic:
    span = _span(value)
    return Diagnostic(code=value["code"], message=value["message"], bytes=span["bytes"], chars=span["chars"])
