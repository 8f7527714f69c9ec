"""Which towns of a list are only districts of a city, by what kind of place GeoNames calls them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SECTIONS = frozenset({"PPLX", "PPLL", "PPLQ"})
"""Sections of a populated place, localities, and places given up, such as by a city's growth."""
_SEATS = {"PPLA2": 2, "PPLA3": 3, "PPLA4": 4}
"""Seats of a division, by its level: boroughs of the largest cities are kept as such."""
_METROPOLIS = 1_000_000  # people
_BOROUGH_REACH = 0.75
_CORE = 0.25
_MUNICIPALITY = 3  # divisions deep: a land, a county, a municipality
_SAME_MUNICIPALITY_RATIO = 5
_SECTION_REACH = 2.0  # of a city whose own divisions the section lies in
_NEARER_PER_DIVISION = 0.4


@dataclass(frozen=True, slots=True)
class Settlement:
    """A line of the list of towns.

    ``kind`` is its GeoNames code, ``divisions`` the codes of what it lies in, largest first. It
    has ``people`` and reaches ``reach_km`` around its middle; ``in_city``: is itself a district.
    """

    row: int
    kind: str
    country: str
    divisions: tuple[str, ...]
    people: float
    reach_km: float
    in_city: bool = False


def may_hold(borough: Settlement, one: Settlement) -> bool:
    """Whether ``one`` is in the city of ``borough``, if that is a district itself."""
    return borough.kind in _SEATS and borough.divisions == one.divisions


def city_of(one: Settlement, around: Iterable[tuple[Settlement, float]]) -> Settlement | None:
    """The city ``one`` is a district of; ``around``: others and their distance in kilometres.

    None where it is a town of its own.
    """
    found = [
        (relative * _NEARER_PER_DIVISION ** _shared(one, city), city.row, city)
        for city, km in around
        if city.kind not in _SECTIONS and city.country == one.country and city.people > one.people
        if _is_part(one, city, relative := km / max(city.reach_km, 0.1))
    ]
    return min(found)[2] if found else None


def _is_part(one: Settlement, city: Settlement, relative: float) -> bool:
    depth = len(city.divisions)
    inside = one.divisions[:depth] == city.divisions
    if one.kind in _SECTIONS:
        return relative <= (_SECTION_REACH if inside and depth > 1 else 1.0)
    if one.divisions == city.divisions and (depth >= _MUNICIPALITY or city.in_city):
        return relative <= 1.0 and city.people >= _SAME_MUNICIPALITY_RATIO * one.people
    if not inside or city.people < max(_METROPOLIS, 2 * one.people):
        return False
    # New York has no county of its own, but five within it; London lies across its boroughs.
    is_borough = _SEATS.get(one.kind) == depth + 1
    return relative <= (_BOROUGH_REACH if is_borough else _CORE)


def _shared(one: Settlement, other: Settlement) -> int:
    """How many divisions both lie in."""
    depth = 0
    for ours, theirs in zip(one.divisions, other.divisions, strict=False):
        if ours != theirs:
            break
        depth += 1
    return depth
