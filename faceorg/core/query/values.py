"""The parts of a search as values; ``str`` of each is the text that reads back as it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from faceorg.core.query.dates import DateRange, Yearly


class TermKind(StrEnum):
    """What a term of a query is looked up in."""

    ANY = "any"
    PERSON = "person"
    TEXT = "text"


def quoted(name: str) -> str:
    """``name`` as a search writes what belongs together.

    A quotation mark within a name is left out, as there is no way to write it; names are compared
    without.
    """
    return f'"{" ".join(name.replace(chr(34), " ").split())}"'


class Key(StrEnum):
    """What a filter asks about, as written before its colon."""

    ONLY = "only"
    PEOPLE = "people"
    UNNAMED = "unnamed"
    AGE = "age"
    PLACE = "place"
    NEAR = "near"
    CAMERA = "camera"
    LENS = "lens"
    TYPE = "type"
    RATING = "rating"
    FOLDER = "folder"
    ALBUM = "album"
    IS = "is"


class State(StrEnum):
    """What ``is:`` can ask for."""

    OFFLINE = "offline"
    MISSING = "missing"
    DUPLICATE = "duplicate"
    VIDEO = "video"
    STACK = "stack"
    MOTION = "motion"


@dataclass(frozen=True, slots=True)
class Term:
    """A word or quoted phrase that must (or, negated, must not) be there.

    ``at`` is the character of the text it was read at, where it was read.
    """

    text: str
    kind: TermKind = TermKind.ANY
    negated: bool = False
    quoted: bool = False
    at: int | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        key = "" if self.kind is TermKind.ANY else f"{self.kind}:"
        return _sign(self.negated) + key + (f'"{self.text}"' if self.quoted else self.text)


@dataclass(frozen=True, slots=True)
class Bound:
    """Whole numbers from ``low`` to ``high``, both included; None is open, one of them is not."""

    low: int | None
    high: int | None

    def __str__(self) -> str:
        if self.low is None:
            return f"<={self.high}"
        if self.high is None:
            return f">={self.low}"
        return str(self.low) if self.low == self.high else f"{self.low}..{self.high}"


@dataclass(frozen=True, slots=True)
class Circle:
    """All that is within ``km`` of a point in degrees, north and east positive."""

    latitude: float
    longitude: float
    km: float

    def __str__(self) -> str:
        return f"{_number(self.latitude)},{_number(self.longitude)},{_number(self.km)}km"


@dataclass(frozen=True, slots=True)
class Names:
    """People by name, at least one."""

    names: tuple[str, ...]

    def __str__(self) -> str:
        return ",".join(_written(name, ",") for name in self.names)


@dataclass(frozen=True, slots=True)
class Age:
    """A person at an age in completed years."""

    name: str
    years: Bound

    def __str__(self) -> str:
        years = str(self.years)
        return _written(self.name, "<>=") + (years if years[0] in "<>" else f"={years}")


@dataclass(frozen=True, slots=True)
class Filter:
    """Something other than words that must (or, negated, must not) be so.

    ``value`` is a `Bound` for people and rating, a `Circle` for near, `Names` for only, an `Age`
    for age, else text: yes or no for unnamed, a `State` for is, lower case for type. ``at`` is as
    in `Term`.
    """

    key: Key
    value: str | Bound | Circle | Names | Age
    negated: bool = False
    at: int | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        value = _written(self.value) if isinstance(self.value, str) else str(self.value)
        return f"{_sign(self.negated)}{self.key}:{value}"


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Brackets: one of the choices (or, negated, none of them) must hold."""

    choices: tuple[PhotoQuery, ...]
    negated: bool = False

    def __str__(self) -> str:
        return f"{_sign(self.negated)}({' or '.join(str(choice) for choice in self.choices)})"


@dataclass(frozen=True, slots=True)
class PhotoQuery:
    """All of it must hold for a photo to be found; empty finds every photo."""

    terms: tuple[Term, ...] = ()
    dates: tuple[DateRange | Yearly, ...] = ()
    filters: tuple[Filter, ...] = ()
    groups: tuple[AnyOf, ...] = ()

    def __str__(self) -> str:
        parts = (*self.terms, *self.dates, *self.filters, *self.groups)
        return " ".join(str(part) for part in parts)


def _sign(negated: bool) -> str:
    return "-" if negated else ""


def _written(text: str, special: str = "") -> str:
    """``text``, in quotes where it would be read otherwise."""
    plain = re.fullmatch(rf'[^\s"(){special}]+', text) if special else re.fullmatch(_PLAIN, text)
    return text if plain else f'"{text}"'


_PLAIN = r'[^\s"()]+'


def _number(value: float) -> str:
    return repr(int(value)) if value == int(value) else repr(value)
