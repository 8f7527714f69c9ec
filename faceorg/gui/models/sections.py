"""Sections: photos in a row parted by day, month or year, whichever suits how many there are."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_FULL = 4.0
"""Photos a section should hold on average: a heading over every single photo is noise."""
_LENGTHS = (10, 7, 4)  # of YYYY-MM-DD: by day, by month, by year


@dataclass(frozen=True, slots=True)
class Section:
    """``count`` photos from row ``first`` on, taken at ``moment``: a day, a month or a year.

    ``moment`` is the beginning of ``YYYY-MM-DD``; empty where nobody knows.
    """

    moment: str
    first: int
    count: int


def part(days: Sequence[str]) -> list[Section]:
    """Sections of photos taken on ``days`` (``YYYY-MM-DD`` or empty), in the order given."""
    for length in _LENGTHS[:-1]:
        sections = _by(days, length)
        if len(days) >= _FULL * len(sections):
            return sections
    return _by(days, _LENGTHS[-1])


def _by(days: Sequence[str], length: int) -> list[Section]:
    sections = []
    first = 0
    for moment, run in groupby(days, key=lambda day: day[:length]):
        count = sum(1 for _ in run)
        sections.append(Section(moment, first, count))
        first += count
    return sections
