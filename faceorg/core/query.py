"""What the user looks for: from search text to a value, and back.

``Anna Bob -Carl date:2019-06..2020 rome "first day"``: people together, people without, days, words
of path or caption. A bare word is a person where one has that name, else a word of the text;
``person:`` and ``text:`` say which.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from faceorg.core.errors import QueryError


class TermKind(StrEnum):
    """What a term of a query is looked up in."""

    ANY = "any"
    PERSON = "person"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Term:
    """A word or quoted phrase that must (or, negated, must not) be there."""

    text: str
    kind: TermKind = TermKind.ANY
    negated: bool = False
    quoted: bool = False

    def __str__(self) -> str:
        sign = "-" if self.negated else ""
        key = "" if self.kind is TermKind.ANY else f"{self.kind}:"
        return sign + key + (f'"{self.text}"' if self.quoted else self.text)


@dataclass(frozen=True, slots=True)
class DateRange:
    """Days, both included; None is open."""

    first: date | None
    last: date | None

    def __str__(self) -> str:
        return f"date:{self.first or ''}..{self.last or ''}"


@dataclass(frozen=True, slots=True)
class PhotoQuery:
    """All of it must hold for a photo to be found; empty finds every photo."""

    terms: tuple[Term, ...] = ()
    dates: tuple[DateRange, ...] = ()

    def __str__(self) -> str:
        return " ".join(str(part) for part in (*self.terms, *self.dates))


_TOKEN = re.compile(
    r"""\s*(?P<sign>-?)(?:(?P<key>[A-Za-z]+):)?(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+))"""
)
_KEYS = ("person", "text", "date")
_OPEN_KEYS = tuple(f"{key}:" for key in _KEYS)


def parse_query(text: str) -> PhotoQuery:
    """The query that ``text`` writes; raises `QueryError` naming the place and what is wanted."""
    terms: list[Term] = []
    dates: list[DateRange] = []
    position = 0
    text = text.rstrip()
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise QueryError(f"The quotation mark in {text[position:].strip()} has no partner")
        _add_token(match, terms, dates)
        position = match.end()
    return PhotoQuery(tuple(terms), tuple(dates))


def _add_token(match: re.Match[str], terms: list[Term], dates: list[DateRange]) -> None:
    key = (match["key"] or "").lower()
    quoted = match["quoted"] is not None
    value = match["quoted"] if quoted else match["bare"]
    if not quoted and not key and value.lower() in _OPEN_KEYS:
        raise QueryError(f'"{value}" is not complete; write a name or a word after it')
    if key == "date":
        if match["sign"]:
            raise QueryError(f"A date cannot be left out: -date:{value}")
        dates.append(parse_dates(value))
    elif key in ("", *_KEYS):
        if not value.strip():
            raise QueryError("There is nothing between the quotation marks")
        terms.append(Term(value, TermKind(key or "any"), bool(match["sign"]), quoted))
    else:
        known = ", ".join(f"{name}:" for name in _KEYS)
        raise QueryError(f'"{key}:" is not known here; there are {known}')


def parse_dates(text: str) -> DateRange:
    """``2019``, ``2019-06``, ``2019-06-30``, or two with ``..`` between; either may be left out."""
    first, dots, last = text.partition("..")
    if not dots:
        return DateRange(*_span(first, text))
    if not first and not last:
        raise QueryError("date:.. needs a date on at least one side, such as date:2019..2020")
    start = _span(first, text)[0] if first else None
    end = _span(last, text)[1] if last else None
    if start and end and start > end:
        raise QueryError(f"date:{text} ends before it begins")
    return DateRange(start, end)


def _span(text: str, whole: str) -> tuple[date, date]:
    """First and last day of a year, month or day."""
    match = re.fullmatch(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", text)
    try:
        if match is None:
            raise ValueError(text)
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        first = date(year, month or 1, day or 1)
        last_month = month or 12
        last_day = day or calendar.monthrange(year, last_month)[1]
        return first, date(year, last_month, last_day)
    except ValueError as error:
        raise QueryError(
            f"date:{whole} is not a date; write 2019, 2019-06, 2019-06-30 or 2019-06..2020"
        ) from error
