"""Days as a search writes them: years, months, days, seasons, and spans of them."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from faceorg.core.errors import QueryError
from faceorg.core.mistakes import Mistake

# First month of each; northern, as the words are used where most photos are taken.
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_SEASON = re.compile(rf"(?P<season>{'|'.join(_SEASONS)})-(?P<year>\d{{4}})", re.IGNORECASE)
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


@dataclass(frozen=True, slots=True)
class DateRange:
    """Days, both included; None is open."""

    first: date | None
    last: date | None

    def __str__(self) -> str:
        return f"date:{self.first or ''}..{self.last or ''}"


def parse_dates(text: str) -> DateRange:
    """``2019``, ``2019-06``, ``2019-06-30``, ``summer-2018``, or two with ``..`` between.

    One side of ``..`` may be left out; winter is of the year it begins in. Raises `QueryError`.
    """
    first, dots, last = text.partition("..")
    if not dots:
        return DateRange(*_span(first, text))
    if not first and not last:
        raise QueryError(Mistake.NO_DATE)
    start = _span(first, text)[0] if first else None
    end = _span(last, text)[1] if last else None
    if start and end and start > end:
        raise QueryError(Mistake.BACKWARDS, text=text)
    return DateRange(start, end)


def _span(text: str, whole: str) -> tuple[date, date]:
    """First and last day of a season, year, month or day."""
    try:
        season = _SEASON.fullmatch(text)
        return _season(season) if season else _calendar(text)
    except (ValueError, OverflowError) as error:
        raise QueryError(Mistake.NOT_A_DATE, text=whole) from error


def _season(match: re.Match[str]) -> tuple[date, date]:
    year, month = int(match["year"]), _SEASONS[match["season"].lower()]
    after = date(year, month + 3, 1) if month < 10 else date(year + 1, 3, 1)
    return date(year, month, 1), after - timedelta(days=1)


def _calendar(text: str) -> tuple[date, date]:
    match = _DAY.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    last_month = month or 12
    last_day = day or calendar.monthrange(year, last_month)[1]
    return date(year, month or 1, day or 1), date(year, last_month, last_day)
