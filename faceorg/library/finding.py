"""Keeps what searches read in step with what they are about: words, people, towns, the order."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from faceorg.library import gazetteer
from faceorg.library.sql import chunks, marks
from faceorg.library.standings import choose_covers, forget_standings, write_standings
from faceorg.library.text import search_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from faceorg.library.database import Library

APART = " \U0010f700 "
"""A word that nobody writes, so that no phrase runs on into the next path."""


def unfinished(library: Library) -> bool:
    """Whether a photo is out of date though nobody writes; each transaction ends with none."""
    found: int = library.value(
        """SELECT EXISTS (SELECT 1 FROM stale_words) OR EXISTS (SELECT 1 FROM stale_people)
               OR EXISTS (SELECT 1 FROM stale_standings)"""
    )
    return bool(found)


def refresh(library: Library) -> None:
    """Write anew what searches read about photos that changed; the last act of a transaction."""
    words, unseen = _stale_words(library)
    people = [row[0] for row in library.rows("SELECT photo_id FROM stale_people")]
    standings = [
        row[0]
        for row in library.rows(
            "SELECT photo_id FROM stale_standings UNION SELECT photo_id FROM stale_people"
        )
    ]
    if not words and not standings and not unseen:
        return
    touched = set()
    for part in chunks(standings):
        touched |= write_standings(library, part)
    choose_covers(library, touched)
    for part in chunks(words):
        _write_words(library, part)
        _write_towns(library, part)
    for part in chunks(people):
        _write_people(library, part)
    for part in chunks(words):
        _write_listing(library, part)
    library.change_many("DELETE FROM listing WHERE photo_id = ?", [(p,) for p in unseen])
    for part in chunks(sorted({*people}.difference(words, unseen))):
        _count_in_listing(library, part)
    library.change("DELETE FROM stale_words")
    library.change("DELETE FROM stale_people")
    library.change("DELETE FROM stale_standings")


def _stale_words(library: Library) -> tuple[list[int], list[int]]:
    """Photos to write anew that are seen, and those that are not: nobody finds these by words.

    Their words stay as they are until they are seen again, which writes them anew.
    """
    rows = library.rows(
        """SELECT s.photo_id, COALESCE(p.readable, 0) FROM stale_words s
           LEFT JOIN photos p ON p.id = s.photo_id"""
    )
    seen = [photo for photo, readable in rows if readable]
    return seen, [photo for photo, readable in rows if not readable]


def look_again(library: Library) -> None:
    """Within a write, what is kept for readers may be behind: bring it up before it is read."""
    if library.db.conn.in_transaction and not library.read_only:
        refresh(library)


def refresh_all(library: Library) -> None:
    """Make everything that searches and the People page read again, whatever it said."""
    with library.write():
        forget_standings(library)
        for table in ("words", "people"):
            library.change(f"INSERT OR IGNORE INTO stale_{table} SELECT id FROM photos")


def on_sphere(latitude: float, longitude: float) -> tuple[float, float, float]:
    """The point of the unit sphere at these degrees; nearness is then plain arithmetic."""
    north, east = math.radians(latitude), math.radians(longitude)
    return (
        math.cos(north) * math.cos(east),
        math.cos(north) * math.sin(east),
        math.sin(north),
    )


def _write_words(library: Library, photos: list[int]) -> None:
    paths: dict[int, list[str]] = {}
    for photo, folded in library.rows(
        f"SELECT photo_id, folded FROM places WHERE photo_id IN ({marks(photos)}) ORDER BY path",
        photos,
    ):
        paths.setdefault(photo, []).append(folded)
    rows = library.rows(
        f"SELECT id, caption, keywords, camera, lens FROM photos WHERE id IN ({marks(photos)})",
        photos,
    )
    told = cache(search_words)  # of these few hundred: folders and cameras are mostly the same
    wanted = {
        photo: (_words(told, caption), _words(told, keywords, "\n"),
                *_path_words(told, paths.get(photo, [])), _words(told, camera), _words(told, lens))
        for photo, caption, keywords, camera, lens in rows
    }  # fmt: skip
    known = {
        photo: words
        for photo, *words in library.rows(
            f"""SELECT rowid, caption, keywords, name, folder, camera, lens FROM photo_words
                WHERE rowid IN ({marks(photos)})""",
            photos,
        )
    }
    # Those of photos that were out of sight are mostly what they were, and writing is dear.
    changed = [p for p in photos if p not in known or tuple(known[p]) != wanted.get(p)]
    library.change_many("DELETE FROM photo_words WHERE rowid = ?", [(p,) for p in changed])
    library.change_many(
        """INSERT INTO photo_words (rowid, caption, keywords, name, folder, camera, lens)
           VALUES (?, ?, ?, ?, ?, ?, ?)""",
        [(photo, *wanted[photo]) for photo in changed if photo in wanted],
    )


def _words(told: Callable[[str], str], text: str | None, apart: str | None = None) -> str:
    parts = (text or "").split(apart) if apart else [text or ""]
    return APART.join(told(part) for part in parts)


def _path_words(told: Callable[[str], str], folded: Sequence[str]) -> tuple[str, str]:
    """Words of the file names and of the folders; the same name in two places counts once."""
    parts = [path.rpartition("/")[::2] for path in folded]
    names = dict.fromkeys(told(name) for _, name in parts)
    folders = dict.fromkeys(told(folder) for folder, _ in parts)
    return APART.join(names), APART.join(folders)


def _write_towns(library: Library, photos: list[int]) -> None:
    """Which towns each photo was taken in; only for photos that were not there before."""
    here = {
        photo: (latitude, longitude)
        for photo, latitude, longitude in library.rows(
            f"""SELECT id, latitude, longitude FROM photos
                WHERE latitude IS NOT NULL AND id IN ({marks(photos)})""",
            photos,
        )
    }
    known = {
        photo: (x, y, z)
        for photo, x, y, z in library.rows(
            f"SELECT photo_id, x, y, z FROM listing WHERE photo_id IN ({marks(photos)})", photos
        )
    }
    moved = [p for p in here if p not in known or known[p] != on_sphere(*here[p])]
    gone = [p for p in photos if p not in here or p in moved]
    library.change_many("DELETE FROM photo_towns WHERE photo_id = ?", [(p,) for p in gone])
    if moved:
        towns = gazetteer.towns_at([here[photo] for photo in moved])
        _write_new_towns(library, {town.id: town for found in towns for town in found})
        library.change_many(
            "INSERT INTO photo_towns VALUES (?, ?)",
            [(t.id, photo) for photo, found in zip(moved, towns, strict=True) for t in found],
        )


def _write_new_towns(library: Library, towns: dict[int, gazetteer.Town]) -> None:
    known = {row[0] for row in library.rows("SELECT id FROM towns")}
    for town in towns.values():
        if town.id not in known:
            library.change(
                "INSERT INTO towns (id, name, country, city_id) VALUES (?, ?, ?, ?)",
                (town.id, town.name, town.country, town.city_id),
            )
            names = APART.join(search_words(name) for name in town.all_names)
            library.change("INSERT INTO town_words (rowid, names) VALUES (?, ?)", (town.id, names))


def _write_people(library: Library, photos: list[int]) -> None:
    listed = marks(photos)
    library.change(f"DELETE FROM photo_people WHERE photo_id IN ({listed})", photos)
    library.change(
        f"""INSERT INTO photo_people
            SELECT person, photo_id, SUM(is_theirs), SUM(is_asked) FROM (
                SELECT owner AS person, photo_id, 1 AS is_theirs, 0 AS is_asked FROM standings
                WHERE place = 'person' AND photo_id IN ({listed})
                UNION ALL
                SELECT asked, photo_id, 0, 1 FROM standings
                WHERE asked IS NOT NULL AND photo_id IN ({listed}))
            GROUP BY person, photo_id""",
        (*photos, *photos),
    )


def _write_listing(library: Library, photos: list[int]) -> None:
    library.change_many("DELETE FROM listing WHERE photo_id = ?", [(p,) for p in photos])
    counts = {row[0]: row[1:] for row in library.rows(_COUNTS.format(marks=marks(photos)), photos)}
    rows = library.rows(_LISTING.format(marks=marks(photos)), photos)
    library.change_many(
        """INSERT INTO listing (photo_id, taken_at, format, rating, places, present, people,
               unnamed, x, y, z) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        [
            (*row[:6], *counts.get(row[0], (0, 0)),
             *(on_sphere(*row[6:]) if row[6] is not None else (None, None, None)))
            for row in rows
        ],
    )  # fmt: skip


def _count_in_listing(library: Library, photos: list[int]) -> None:
    """Of photos whose people alone changed: who is in them is all that can be otherwise."""
    counts = {row[0]: row[1:] for row in library.rows(_COUNTS.format(marks=marks(photos)), photos)}
    library.change_many(
        """UPDATE listing SET people = ?1, unnamed = ?2
           WHERE photo_id = ?3 AND (people, unnamed) != (?1, ?2)""",
        [(*counts.get(photo, (0, 0)), photo) for photo in photos],
    )


_COUNTS = """
    SELECT s.photo_id, SUM(s.is_face),
           SUM(s.place IN ('group', 'unsorted', 'asked') OR s.place = 'person' AND q.name IS NULL)
    FROM standings s LEFT JOIN persons q ON s.place = 'person' AND q.id = s.owner
    WHERE s.photo_id IN ({marks}) GROUP BY s.photo_id"""

_LISTING = """
    SELECT p.id, COALESCE(p.taken_at, ''), p.format, p.rating,
           (SELECT COUNT(*) FROM places l WHERE l.photo_id = p.id),
           (SELECT COUNT(*) FROM places l WHERE l.photo_id = p.id AND l.missing = 0),
           p.latitude, p.longitude
    FROM photos p WHERE p.readable = 1 AND p.id IN ({marks})"""
