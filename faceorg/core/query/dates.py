"""Days as a search writes them: years, months, days, seasons, spans; and those of any year."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from faceorg.core.errors import QueryError
from faceorg.core.folding import fold
from faceorg.core.mistakes import Mistake
from faceorg.core.query.vocabulary import ENGLISH, LANGUAGES

# The first word of each, by which it is written; seasons are northern, as the words are used where
# most photos are taken. Not `calendar.month_name`: that is in the language of the system.
_SEASONS = {month: word for word, month in reversed([*ENGLISH.seasons.items()])}
_MONTHS = {month: word for word, month in reversed([*ENGLISH.months.items()])}
_SEASON_WORDS = {word: month for one in LANGUAGES.values() for word, month in one.seasons.items()}
_MONTH_WORDS = {word: month for one in LANGUAGES.values() for word, month in one.months.items()}
_CHRISTMAS_WORDS = frozenset().union(*(one.christmas for one in LANGUAGES.values()))
_NAMED = re.compile(r"(?P<name>[^\W\d_]+)-(?P<year>\d{4})")
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_ANY_DAY = re.compile(r"(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True)
class DateRange:
    """Days, both included; None is open."""

    first: date | None
    last: date | None

    @property
    def named(self) -> Yearly | None:
        """The month or season that these days are, of their first day's year."""
        if self.first is None or self.first.day != 1 or self.first.year == date.max.year:
            return None
        month = self.first.month
        seasons = [season_of_years(month)] if month in _SEASONS else []
        whole = (*seasons, month_of_years(month))
        return next((one for one in whole if one.of_year(self.first.year) == self), None)

    def __str__(self) -> str:
        first, last = self.first, self.last
        if first and last and (first, last) == (date(first.year, 1, 1), date(first.year, 12, 31)):
            return f"date:{first.year:04}"
        if first and (named := self.named):
            year = f"{first.year:04}"
            return f"{named}-{year}" if named.season else f"date:{year}-{first.month:02}"
        return f"date:{first}" if first == last else f"date:{first or ''}..{last or ''}"


@dataclass(frozen=True, slots=True)
class Yearly:
    """Days of any year, from one month and day to another, both included.

    They are a month, a season, Christmas, or one day; only a season runs on into the next year.
    """

    first: tuple[int, int]
    last: tuple[int, int]

    @property
    def season(self) -> int | None:
        """The first month, of a season."""
        long = (self.last[0] - self.first[0]) % 12 == 2
        return self.first[0] if long else None

    @property
    def month(self) -> int | None:
        """The month, of a whole one."""
        whole = self == month_of_years(self.first[0])
        return self.first[0] if whole else None

    def of_year(self, year: int) -> DateRange:
        """These days of one year, in which they begin; raises ValueError where it has none."""
        month, day = self.last
        last_year = year + (self.last < self.first)
        if (month, day) == (2, 29) and self.first != (2, 29):
            day = calendar.monthrange(last_year, month)[1]
        return DateRange(date(year, *self.first), date(last_year, month, day))

    def on_day(self, day: int) -> Yearly:
        """One day of a month; raises ValueError for what is none."""
        if self.month is None:
            raise ValueError(day)
        date(2000, self.month, day)
        return Yearly((self.month, day), (self.month, day))

    def __str__(self) -> str:
        if self.season:
            name = _SEASONS[self.season]
        elif self.month:
            name = _MONTHS[self.month]
        elif self == CHRISTMAS:
            name = "christmas"
        else:
            name = f"{self.first[0]:02}-{self.first[1]:02}"
        return f"date:{name}"


CHRISTMAS = Yearly((12, 24), (12, 26))


def month_of_years(month: int) -> Yearly:
    """A month, from 1, of any year."""
    return Yearly((month, 1), (month, calendar.monthrange(2000, month)[1]))


def season_of_years(month: int) -> Yearly:
    """The season that begins with this month."""
    last = (month + 1) % 12 + 1
    return Yearly((month, 1), (last, calendar.monthrange(2000, last)[1]))


def parse_dates(text: str) -> DateRange | Yearly:
    """``2019``, ``2019-06``, ``2019-06-30``, ``summer-2018``, or two with ``..`` between.

    One side of ``..`` may be left out; winter is of the year it begins in. ``june``, ``summer``,
    ``christmas`` and ``12-24`` are those of any year. Names may be English, German or Spanish.
    Raises `QueryError`.
    """
    first, dots, last = text.partition("..")
    if not dots:
        return _any_year(text) or DateRange(*_span(first, text))
    if not first and not last:
        raise QueryError(Mistake.NO_DATE)
    start = _span(first, text)[0] if first else None
    end = _span(last, text)[1] if last else None
    if start and end and start > end:
        raise QueryError(Mistake.BACKWARDS, text=text)
    return DateRange(start, end)


def _any_year(text: str) -> Yearly | None:
    try:
        if match := _ANY_DAY.fullmatch(text):
            return month_of_years(int(match[1])).on_day(int(match[2]))
        return _named(fold(text))
    except (ValueError, IndexError):
        return None


def _named(word: str) -> Yearly | None:
    if word in _SEASON_WORDS:
        return season_of_years(_SEASON_WORDS[word])
    if word in _MONTH_WORDS:
        return month_of_years(_MONTH_WORDS[word])
    return CHRISTMAS if word in _CHRISTMAS_WORDS else None


def _span(text: str, whole: str) -> tuple[date, date]:
    """First and last day of a season, year, month or day."""
    try:
        match = _NAMED.fullmatch(fold(text))
        named = _named(match["name"]) if match else None
        if named is None:
            return _calendar(text)
        assert match is not None
        days = named.of_year(int(match["year"]))
        assert days.first is not None
        assert days.last is not None
    except (ValueError, OverflowError) as error:
        raise QueryError(Mistake.NOT_A_DATE, text=whole) from error
    return days.first, days.last


def _calendar(text: str) -> tuple[date, date]:
    match = _DAY.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    last_month = month or 12
    last_day = day or calendar.monthrange(year, last_month)[1]
    return date(year, month or 1, day or 1), date(year, last_month, last_day)
