"""Where photos were taken: countries with their towns, the points themselves, and what has none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.entities import PhotoId

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from faceorg.library.database import Library


@dataclass(frozen=True, slots=True)
class TownPhotos:
    """A town, how many photos were taken there, and one of them to stand for it.

    A city has those of its districts, which are found by their names but not listed.
    """

    id: int
    name: str
    country: str
    count: int
    cover_id: PhotoId


@dataclass(frozen=True, slots=True)
class CountryPhotos:
    """A country with its towns, the one of most photos first."""

    name: str
    count: int
    cover_id: PhotoId
    towns: tuple[TownPhotos, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Travels:
    """Every photo that says where it was taken, newest first, and the countries they lie in.

    Row i of ``degrees`` (N, 2; latitude, longitude) belongs to ``photos[i]``. ``townless`` photos
    have a position far from every town, ``unplaced`` ones none.
    """

    countries: tuple[CountryPhotos, ...]
    photos: NDArray[np.int64]
    degrees: NDArray[np.float64]
    townless: int
    unplaced: int


# The best rated photo stands for a place, else one with few people, else the newest; SQLite takes
# the other columns of a row from where the largest value was found.
_BEST = """MAX(COALESCE(l.rating, 0) || (l.people BETWEEN 1 AND 3) || l.taken_at)"""


def read_travels(library: Library) -> Travels:
    """All of it in one reading: a second for 300,000 photos, so not in the window's own thread."""
    rows = library.rows(
        """SELECT photo_id, x, y, z FROM listing WHERE x IS NOT NULL
           ORDER BY taken_at DESC, photo_id DESC"""
    )
    found = np.array(rows, np.float64).reshape(-1, 4)
    countries = _countries(library)
    in_towns = library.value(
        """SELECT COUNT(*) FROM listing WHERE x IS NOT NULL
           AND photo_id IN (SELECT photo_id FROM photo_towns)"""
    )
    everything = library.value("SELECT COUNT(*) FROM listing")
    return Travels(
        countries,
        found[:, 0].astype(np.int64),
        in_degrees(found[:, 1:]),
        len(rows) - in_towns,
        everything - len(rows),
    )


def in_degrees(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Latitude and longitude (N, 2) of points of the unit sphere (N, 3)."""
    x, y, z = points.T
    north = np.arcsin(np.clip(z, -1, 1))
    found: NDArray[np.float64] = np.degrees(np.stack([north, np.arctan2(y, x)], axis=1))
    return found


def _countries(library: Library) -> tuple[CountryPhotos, ...]:
    towns: dict[str, list[TownPhotos]] = {}
    for row in library.rows(
        f"""SELECT t.id, t.name, t.country, COUNT(*) AS photos, b.photo_id, {_BEST}
            FROM photo_towns b JOIN towns t ON t.id = b.town_id
            JOIN listing l ON l.photo_id = b.photo_id
            WHERE t.city_id IS NULL GROUP BY t.id ORDER BY photos DESC, t.name"""
    ):
        towns.setdefault(row[2], []).append(TownPhotos(*row[:5]))
    rows = library.rows(
        f"""SELECT country, COUNT(*) AS photos, photo_id, MAX(best) FROM (
                SELECT t.country, b.photo_id, {_BEST} AS best
                FROM photo_towns b JOIN towns t ON t.id = b.town_id
                JOIN listing l ON l.photo_id = b.photo_id GROUP BY t.country, b.photo_id)
            GROUP BY country ORDER BY photos DESC, country"""
    )
    return tuple(
        CountryPhotos(name, count, PhotoId(cover), tuple(towns[name]))
        for name, count, cover, _ in rows
    )


def photos_of_town(library: Library, town: int) -> list[PhotoId]:
    """Photos taken in a town, newest first."""
    return _listed(
        library, "photo_id IN (SELECT photo_id FROM photo_towns WHERE town_id = ?)", town
    )


def photos_of_country(library: Library, country: str) -> list[PhotoId]:
    """Photos taken in the towns of a country, newest first."""
    return _listed(
        library,
        """photo_id IN (SELECT b.photo_id FROM photo_towns b JOIN towns t ON t.id = b.town_id
                        WHERE t.country = ?)""",
        country,
    )


def placed_photos(library: Library) -> list[PhotoId]:
    """Photos that say where they were taken, newest first."""
    return _listed(library, "x IS NOT NULL")


def townless_photos(library: Library) -> list[PhotoId]:
    """Those of them that were taken far from every town."""
    return _listed(library, "x IS NOT NULL AND photo_id NOT IN (SELECT photo_id FROM photo_towns)")


def unplaced_photos(library: Library) -> list[PhotoId]:
    """Photos that do not say where they were taken, newest first."""
    return _listed(library, "x IS NULL")


def _listed(library: Library, where: str, *parameters: object) -> list[PhotoId]:
    sql = f"SELECT photo_id FROM listing WHERE {where} ORDER BY taken_at DESC, photo_id DESC"
    return [row[0] for row in library.rows(sql, parameters)]
