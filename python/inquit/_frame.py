"""Quotations as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Iterable

from ._records import Quotation

if TYPE_CHECKING:
    import pandas

# Said beside the rows, for a table without any.
COLUMNS = (
    "id kind quote speaker_name speaker_type speaker_anonymous speaker_role speaker_members mention via cue addressee rule "
    "confidence flags zone within line chars_begin chars_end at prefix suffix review_status review_by review_at review_note "
    "review_stale path sha256 outlet title agency place language url archive_url authors published updated accessed"
).split()


def _row(each: Quotation) -> Dict[str, Any]:
    """The columns of `inquit extract --format csv`; lists stay lists, numbers numbers, and what is missing is None."""
    review, source, speaker = each.review, each.source, each.speaker
    return {
        "id": each.id,
        "kind": each.kind,
        "quote": each.quote,
        "speaker_name": speaker.name,
        "speaker_type": speaker.type,
        "speaker_anonymous": speaker.anonymous,
        "speaker_role": speaker.role,
        "speaker_members": list(speaker.members),
        "mention": speaker.mention.text if speaker.mention else None,
        "via": speaker.via,
        "cue": each.cue.text if each.cue else None,
        "addressee": each.addressee,
        "rule": each.rule,
        "confidence": each.confidence,
        "flags": list(each.flags),
        "zone": each.zone,
        "within": each.within,
        "line": each.parts[0].start.line,
        "chars_begin": each.parts[0].chars[0],
        "chars_end": each.parts[-1].chars[1],
        "at": each.at,
        "prefix": each.context.prefix,
        "suffix": each.context.suffix,
        "review_status": review.status if review else None,
        "review_by": review.by if review else None,
        "review_at": review.at if review else None,
        "review_note": review.note if review else None,
        "review_stale": review.stale if review else None,
        "path": source.path,
        "sha256": source.sha256,
        "outlet": source.outlet,
        "title": source.title,
        "agency": source.agency,
        "place": source.place,
        "language": source.language,
        "url": source.url,
        "archive_url": source.archive_url,
        "authors": list(source.authors),
        "published": source.published,
        "updated": source.updated,
        "accessed": source.accessed,
    }


def to_dataframe(quotations: Iterable[Quotation]) -> "pandas.DataFrame":
    """A row for each quotation, with the columns of `inquit extract --format csv`. Needs pandas."""
    import pandas

    rows = [_row(each) for each in quotations]
    return pandas.DataFrame(rows, columns=COLUMNS)
