"""Offered times: years, months and seasons in which photos were taken, for what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from faceorg.core.query import parse_dates
from faceorg.core.query.dates import month_of_years, season_of_years
from faceorg.core.query.vocabulary import LANGUAGES
from faceorg.library.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from faceorg.core.query import DateRange, Yearly
    from faceorg.library.completing import Known

_LEAST = 3  # letters of a month or season
_MOST = 3  # years of each


def offered_times(typed: str, known: Known) -> Iterator[tuple[DateRange | Yearly, int]]:
    """Times that begin as typed, and how many photos there are: any year first, then the newest."""
    if typed.isdigit() and len(typed) == 4:
        count = sum(n for (year, _), n in known.months.items() if year == int(typed))
        if count:
            yield parse_dates(typed), count
    if len(typed) < _LEAST:
        return
    for yearly in _named(fold(typed)):
        found = _years(yearly, known)
        if found:
            yield yearly, sum(found.values())
        for year in sorted(found, reverse=True)[:_MOST]:
            yield yearly.of_year(year), found[year]


def _named(word: str) -> list[Yearly]:
    """Months and seasons with a name that begins so, in the window's language or another."""
    names = [
        (fold(QLocale().standaloneMonthName(month)), month_of_years(month))
        for month in range(1, 13)
    ]
    for language in LANGUAGES.values():
        names += [(name, month_of_years(month)) for name, month in language.months.items()]
        names += [(name, season_of_years(month)) for name, month in language.seasons.items()]
    return list(dict.fromkeys(time for name, time in names if name.startswith(word)))


def _years(yearly: Yearly, known: Known) -> dict[int, int]:
    """How many photos there are of each year's month or season; a winter is of its first year."""
    first = yearly.first[0]
    months = [(first + n - 1) % 12 + 1 for n in range(3 if yearly.season else 1)]
    found: dict[int, int] = {}
    for (year, month), count in known.months.items():
        if month in months:
            begun = year - (month < first)
            found[begun] = found.get(begun, 0) + count
    return found
