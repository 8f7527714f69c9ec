"""From the text behind ``people:``, ``near:``, ``age:`` and their like to a `Filter`."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from faceorg.core.errors import QueryError
from faceorg.core.mistakes import Mistake
from faceorg.core.query.values import Age, Bound, Circle, Filter, Key, Names, State

if TYPE_CHECKING:
    from collections.abc import Callable

    Value = str | Bound | Circle | Names | Age

_BOUND = re.compile(
    r"(?P<sign>>=|<=|>|<|=)?(?P<one>\d{1,9})|(?P<low>\d{1,9})?\.\.(?P<high>\d{1,9})?"
)
_AGE = re.compile(r'(?:"(?P<quoted>[^"]*)"|(?P<bare>[^"<>=]*))(?P<years>[<>=].*)')
_PART = re.compile(r'"(?P<quoted>[^"]*)"|(?P<bare>[^",]+)')
_PARTS = re.compile(r'(?:"[^"]*"|[^",]+)(?:,(?:"[^"]*"|[^",]+))*')
_NEAR_KM = 10.0
_UNITS_KM = {"km": 1.0, "m": 0.001, "mi": 1.609344}


def parse_filter(key: Key, text: str, negated: bool, at: int | None = None) -> Filter:
    """The filter written ``key:text`` at a character; raises `QueryError` saying what is wanted."""
    return Filter(key, _READERS.get(key, _read_text)(key, text), negated, at)


def _read_text(key: Key, text: str) -> str:
    value = " ".join(text.replace('"', "").split())
    if not value:
        raise QueryError(Mistake.NOTHING_AFTER, key=key)
    return value


def _read_type(key: Key, text: str) -> str:
    return _read_text(key, text).lower()


def _read_choice(key: Key, text: str) -> str:
    choices = ("yes", "no") if key is Key.UNNAMED else tuple(State)
    value = _read_text(key, text).lower()
    if value not in choices:
        known = ", ".join(f"{key}:{choice}" for choice in choices)
        raise QueryError(Mistake.UNKNOWN_CHOICE, key=key, text=text, known=known)
    return str(value)


def _read_bound(key: Key, text: str) -> Bound:
    bound = parse_bound(text.replace('"', ""))
    if bound is None:
        raise QueryError(Mistake.NOT_A_NUMBER, key=key, text=text)
    return bound


def parse_bound(text: str) -> Bound | None:
    """``3``, ``=3``, ``>4``, ``<=4`` or ``2..4``; None for anything else, the impossible too."""
    match = _BOUND.fullmatch(text)
    if match is None:
        return None
    if match["one"] is None:
        low, high = (int(part) if part else None for part in (match["low"], match["high"]))
    else:
        low, high = _compared(match["sign"] or "=", int(match["one"]))
    if (low is None and high is None) or (high is not None and high < (low or 0)):
        return None
    return Bound(low, high)


def _compared(sign: str, number: int) -> tuple[int | None, int | None]:
    return {
        "=": (number, number),
        ">": (number + 1, None),
        ">=": (number, None),
        "<": (None, number - 1),
        "<=": (None, number),
    }[sign]


def _read_names(key: Key, text: str) -> Names:
    found = [
        (match["quoted"] if match["bare"] is None else match["bare"]).strip()
        for match in _PART.finditer(text)
    ]
    if _PARTS.fullmatch(text) is None or not all(found):
        raise QueryError(Mistake.NOT_NAMES, key=key)
    return Names(tuple(found))


def _read_age(key: Key, text: str) -> Age:
    match = _AGE.fullmatch(text)
    years = parse_bound(match["years"].removeprefix("=")) if match else None
    if match is None or years is None:
        raise QueryError(Mistake.NOT_AN_AGE, key=key, text=text)
    name = (match["quoted"] if match["bare"] is None else match["bare"]).strip()
    if not name:
        raise QueryError(Mistake.NO_NAME, key=key, text=text)
    return Age(name, years)


def _read_near(key: Key, text: str) -> Circle:
    parts = text.replace('"', "").replace(" ", "").split(",")
    try:
        latitude, longitude = float(parts[0]), float(parts[1])
        km = _read_km(parts[2]) if len(parts) == 3 else _NEAR_KM
        sound = abs(latitude) <= 90 and abs(longitude) <= 180 and 0 < km < math.inf
        if len(parts) > 3 or not sound:
            raise ValueError(text)
    except (ValueError, IndexError) as error:
        raise QueryError(Mistake.NOT_A_POINT, key=key, text=text) from error
    return Circle(latitude, longitude, km)


def _read_km(text: str) -> float:
    match = re.fullmatch(r"([\d.]+(?:e-?\d+)?)(km|m|mi)", text, re.IGNORECASE)
    if match is None:
        raise ValueError(text)
    return float(match[1]) * _UNITS_KM[match[2].lower()]


_READERS: dict[Key, Callable[[Key, str], Value]] = {
    Key.PEOPLE: _read_bound,
    Key.RATING: _read_bound,
    Key.UNNAMED: _read_choice,
    Key.IS: _read_choice,
    Key.TYPE: _read_type,
    Key.ONLY: _read_names,
    Key.AGE: _read_age,
    Key.NEAR: _read_near,
}
