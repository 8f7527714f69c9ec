"""Sections: photos in a row parted by day, month or year, whichever suits how many there are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_FULL = 4.0
"""Photos a section should hold on average: a heading over every single photo is noise."""
_LENGTHS = (7, 4)  # of YYYY-MM-DD: by month, by year


@dataclass(frozen=True, slots=True)
class Section:
    """``count`` photos from row ``first`` on, taken at ``moment``: a day, a month or a year.

    ``moment`` is the beginning of ``YYYY-MM-DD``; empty where nobody knows. A ``title`` stands in
    place of it over photos that are not parted by time. ``below`` more lie in stacks below these.
    """

    moment: str
    first: int
    count: int
    title: str = ""
    below: int = 0


def titled(parts: Sequence[tuple[str, int]]) -> list[Section]:
    """Sections of so many photos each under words of their own; empty ones are left out."""
    sections = []
    first = 0
    for title, count in parts:
        if count:
            sections.append(Section("", first, count, title))
            first += count
    return sections


def part(days: Sequence[str], below: Mapping[int, int] | None = None) -> list[Section]:
    """Sections of photos taken on ``days`` (``YYYY-MM-DD`` or empty), in the order given.

    ``below``: how many more lie below the photo in a row, where there are any.
    """
    sections = _by_day(days)
    if below:
        sections = [_with_below(section, below) for section in sections]
    for length in _LENGTHS:
        dated = [section.count for section in sections if section.moment]
        if sum(dated) >= _FULL * len(dated):  # those of no date fill no day
            break
        sections = _joined(sections, length)
    return sections


def _by_day(days: Sequence[str]) -> list[Section]:
    sections = []
    first = 0
    for moment, run in groupby(days):
        count = len(list(run))
        sections.append(Section(moment, first, count))
        first += count
    return sections


def _with_below(section: Section, below: Mapping[int, int]) -> Section:
    rows = range(section.first, section.first + section.count)
    return replace(section, below=sum(below.get(row, 0) for row in rows))


def _joined(sections: Sequence[Section], length: int) -> list[Section]:
    """Neighbours whose moments begin alike, as one."""
    joined = []
    for moment, run in groupby(sections, key=lambda section: section.moment[:length]):
        members = list(run)
        count, below = (sum(getattr(m, what) for m in members) for what in ("count", "below"))
        joined.append(Section(moment, members[0].first, count, below=below))
    return joined
