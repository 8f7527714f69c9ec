"""Times as people say them, in any of the languages: "June 2025", "24.12.2024", "last summer"."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from faceorg.core.errors import QueryError
from faceorg.core.query.dates import CHRISTMAS, DateRange, Yearly, month_of_years, season_of_years
from faceorg.core.query.vocabulary import Span, in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.query.vocabulary import Language

    Time = DateRange | Yearly

LONGEST = 7
"""Words that a time has at most."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_DECADE = re.compile(r"(?:(19|20))?(\d)0(?:s|er|ern)")
_DAY = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?")
_YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?")
_YEAR_LAST = re.compile(r"(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d\d)")
_MONTH_YEAR = re.compile(r"(\d{1,2})[./](\d{4})")
_NAMED = re.compile(
    r"(?:(?P<word>[^\W\d_]+)-?(?P<year>\d{4})|(?P<first>\d{4})-(?P<then>[^\W\d_]+))"
)
_YEARS = re.compile(r"(\d{4})(?:\.\.|[-\u2013\u2014/])(\d{4})")
_SHORT = 3  # letters of a month's name that alone may be another word, as "mar" and "sep"
_WHOLE = ("may", "mai")
_OF = frozenset(["of", "de", "del", "the", "im", "in", "des", "der"])
_TO = frozenset(["to", "through", "-", "\u2013", "\u2014", "bis", "hasta", "a", "al"])
_FROM = frozenset(["from", "von", "vom", "de", "desde", "between", "zwischen", "entre"])
_BETWEEN = frozenset(["between", "zwischen", "entre"])
_AND = frozenset(["and", "und", "y"])
_YEARS_OF = frozenset(("anos",))
# Where English is written day first.
_DAY_FIRST = frozenset(["en_GB", "en_IE", "en_AU", "en_NZ", "en_IN", "en_ZA"])


@dataclass(frozen=True, slots=True)
class Times:
    """Reads times; ``language`` is a code such as "de" or "en_GB", whose words and order win."""

    today: date
    language: str = "en"

    def read(self, words: Sequence[str]) -> Time | None:
        """What all of these folded words together say; None where it is no time."""
        if not words or len(words) > LONGEST:
            return None
        try:
            return self._range(words) or self._side(words) or self._one(words)
        except (ValueError, OverflowError, QueryError):
            return None

    @property
    def _languages(self) -> tuple[Language, ...]:
        return in_order(self.language)

    def _range(self, words: Sequence[str]) -> Time | None:
        """ "from 2018 to 2020", "june - august 2025", "between 2018 and 2020"."""
        rest = words[1:] if words[0] in _FROM and len(words) > 3 else words
        joining = _TO | _AND if words[0] in _BETWEEN else _TO
        for at in range(1, len(rest) - 1):
            if rest[at] not in joining:
                continue
            first, last = self._one(rest[:at]), self._one(rest[at + 1 :])
            first = first or (self._yearly(rest[0]) if at == 1 else None)  # "jan to mar 2025"
            if isinstance(first, Yearly) and isinstance(last, DateRange) and last.first:
                first = first.of_year(last.first.year)
            if isinstance(first, DateRange) and isinstance(last, DateRange):
                return _between(first, last)
        return None

    def _side(self, words: Sequence[str]) -> DateRange | None:
        """ "since 2019", "before june 2020"."""
        time = self._one(words[1:])
        if not isinstance(time, DateRange) or time.first is None or time.last is None:
            return None
        day = timedelta(days=1)
        for language in self._languages:
            if words[0] in language.since:
                return DateRange(time.first, None)
            if words[0] in language.until:
                return DateRange(None, time.last)
            if words[0] in language.after:
                return DateRange(time.last + day, None)
            if words[0] in language.before:
                return DateRange(None, time.first - day)
        return None

    def _one(self, words: Sequence[str]) -> Time | None:
        """A time without a beginning and an end told apart."""
        if not words or words[0] in _OF or words[-1] in _OF:
            return None
        told = [word for word in words if word not in _OF]
        if len(told) == 1:
            return self._word(told[0])
        return self._relative(told) or self._with_number(told)

    def _word(self, word: str) -> Time | None:
        if _YEAR.fullmatch(word):
            return _year(int(word))
        if match := _DECADE.fullmatch(word):
            return _decade(match[1], match[2])
        if match := _YEARS.fullmatch(word):
            return _between(_year(int(match[1])), _year(int(match[2])))
        if match := _NAMED.fullmatch(word):
            return self._of_year(match["word"] or match["then"], match["year"] or match["first"])
        for language in self._languages:
            if word in language.days:
                day = self.today - timedelta(days=language.days[word])
                return DateRange(day, day)
        return self._numbers(word) or self._yearly(word, alone=True)

    def _numbers(self, word: str) -> DateRange | None:
        """ "2024-12-24", "24.12.2024", "12/24/2024", "6/2024"."""
        if match := _YEAR_FIRST.fullmatch(word):
            return _days(int(match[1]), int(match[2]), int(match[3]) if match[3] else None)
        if match := _MONTH_YEAR.fullmatch(word):
            return _days(int(match[2]), int(match[1]), None)
        if match := _YEAR_LAST.fullmatch(word):
            day, month, year = int(match[1]), int(match[3]), int(match[4])
            american = self.language.startswith("en") and self.language not in _DAY_FIRST
            if month > 12 or (american and match[2] != "." and day <= 12):
                day, month = month, day
            if len(match[4]) == 2:
                year += 1900 if year > self.today.year % 100 else 2000
            return _days(year, month, day)
        return None

    def _yearly(self, word: str, *, alone: bool = False) -> Yearly | None:
        """A season, month or feast by its name, of no year."""
        for language in self._languages:
            if word in language.seasons:
                return season_of_years(language.seasons[word])
            if word in language.months and not (
                alone and len(word) <= _SHORT and word not in _WHOLE
            ):
                return month_of_years(language.months[word])
            if word in language.christmas:
                return CHRISTMAS
        return None

    def _of_year(self, word: str, year: str) -> DateRange | None:
        named = self._yearly(word)
        return named.of_year(int(year)) if named and _YEAR.fullmatch(year) else None

    def _relative(self, words: Sequence[str]) -> Time | None:
        """ "last week", "este verano", "la semana pasada"."""
        if len(words) != 2:
            return None
        for back, word in (words, words[::-1]):
            for language in self._languages:
                if back in language.back:
                    return self._ago(language, language.back[back], word)
        return None

    def _ago(self, language: Language, back: int, word: str) -> DateRange | None:
        span = language.spans.get(word)
        if span is not None:
            return _span(span, self.today, back)
        named = self._yearly(word)
        if named is None:
            return None
        year = self.today.year
        if not back:
            return named.of_year(year)
        past = (named.of_year(year - n) for n in range(3))
        return next((one for one in past if one.last and one.last < self.today), None)

    def _with_number(self, words: Sequence[str]) -> Time | None:
        """ "june 2025", "24. dezember 2024", "december 24", "anos 90"."""
        if words[0] in _YEARS_OF and len(words) == 2:
            match = re.fullmatch(r"(19|20)?(\d)0", words[1])
            return _decade(match[1], match[2]) if match else None
        years = [word for word in words if _YEAR.fullmatch(word)]
        days = [word for word in words if _DAY.fullmatch(word)]
        names = [word for word in words if self._yearly(word)]
        if len(names) != 1 or len(years) > 1 or len(days) > 1:
            return None
        if len(years) + len(days) + 1 != len(words):
            return None
        named = self._yearly(names[0])
        assert named is not None
        if days:
            named = named.on_day(int(_DAY.fullmatch(days[0])[1]))  # type: ignore[index]
        return named.of_year(int(years[0])) if years else named


def _year(year: int) -> DateRange:
    return DateRange(date(year, 1, 1), date(year, 12, 31))


def _decade(century: str | None, ten: str) -> DateRange | None:
    first = int(century or ("20" if ten in "012" else "19")) * 100 + int(ten) * 10
    return _between(_year(first), _year(first + 9))


def _days(year: int, month: int, day: int | None) -> DateRange:
    last = day or calendar.monthrange(year, month)[1]
    return DateRange(date(year, month, day or 1), date(year, month, last))


def _between(first: DateRange, last: DateRange) -> DateRange | None:
    backwards = first.first and last.last and first.first > last.last
    return None if backwards else DateRange(first.first, last.last)


def _span(span: Span, today: date, back: int) -> DateRange:
    if span is Span.YEAR:
        return _year(today.year - back)
    if span is Span.MONTH:
        month = today.year * 12 + today.month - 1 - back
        return _days(month // 12, month % 12 + 1, None)
    monday = today - timedelta(days=today.weekday() + 7 * back)
    first = monday + timedelta(days=5 if span is Span.WEEKEND else 0)
    return DateRange(first, monday + timedelta(days=6))
