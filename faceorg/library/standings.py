"""Where each face stands (a person, a group, a pile) and how many do: kept, not counted anew.

A photo's faces are written anew together, so what a photo adds to a place before and after is
known exactly, and the tallies are moved by the difference, however large a place is.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from faceorg.core.entities import FaceId
from faceorg.library.sql import marks

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from faceorg.library.database import Library


class Place(StrEnum):
    """Where a face can stand; ``ASKED`` faces are in no list but among the questions."""

    PERSON = "person"
    GROUP = "group"
    UNSORTED = "unsorted"
    SET_ASIDE = "set_aside"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Tally:
    """Faces of a place, photos they are in, faces asked about, and the face that stands for it."""

    faces: int
    photos: int
    asked: int
    cover: FaceId | None


# The user's word first: worth more than any quality, which is at most 1. The piles show their
# newest or best first.
_PLACED = """
    SELECT face_id, photo_id,
           CASE WHEN labelled IS NOT NULL OR sure = 1 AND matched IS NOT NULL THEN 'person'
                WHEN set_aside IS NOT NULL THEN 'set_aside'
                WHEN cluster_id IS NOT NULL THEN 'group'
                WHEN matched IS NOT NULL THEN 'asked'
                ELSE 'unsorted' END AS place,
           CASE WHEN labelled IS NOT NULL THEN labelled
                WHEN sure = 1 AND matched IS NOT NULL THEN matched
                WHEN set_aside IS NOT NULL THEN 0
                ELSE COALESCE(cluster_id, 0) END AS owner,
           CASE WHEN labelled IS NULL AND sure = 0 THEN matched END AS asked,
           set_aside IS NOT 'not_a_face' AS is_face,
           CASE WHEN labelled IS NULL AND set_aside IS NOT NULL THEN face_id
                ELSE quality + 2 * (labelled IS NOT NULL) END AS worth
    FROM face_people"""

# Only what is otherwise is written: to write all anew took half as long again.
_GONE = """
    DELETE FROM standings WHERE photo_id IN ({marks}) AND face_id NOT IN (
        SELECT f.id FROM faces f JOIN photos p ON p.id = f.photo_id AND p.readable = 1
        WHERE f.photo_id IN ({marks}))"""
_MOVED = """
    ON CONFLICT (face_id) DO UPDATE SET photo_id = excluded.photo_id, place = excluded.place,
        owner = excluded.owner, asked = excluded.asked, is_face = excluded.is_face,
        worth = excluded.worth
    WHERE photo_id != excluded.photo_id OR place != excluded.place OR owner != excluded.owner
        OR asked IS NOT excluded.asked OR is_face != excluded.is_face OR worth != excluded.worth"""

_COUNTED = """
    SELECT place, owner, COUNT(*) AS faces, COUNT(DISTINCT photo_id) AS photos, 0 AS asked
    FROM standings WHERE {photos} GROUP BY place, owner
    UNION ALL
    SELECT 'person', asked, 0, 0, COUNT(*) FROM standings
    WHERE {photos} AND asked IS NOT NULL GROUP BY asked"""
_COUNTED_ALL = _COUNTED.format(photos="1")

_Owner = tuple[str, int]


def write_standings(library: Library, photos: Sequence[int]) -> set[_Owner]:
    """Write the faces of a few hundred ``photos`` anew; returns whose covers may be others now."""
    listed = marks(photos)
    before = _counted(library, photos, listed)
    library.change(_GONE.format(marks=listed), (*photos, *photos))
    library.change(f"INSERT INTO standings {_PLACED} WHERE photo_id IN ({listed}) {_MOVED}", photos)
    moved = _counted(library, photos, listed)
    touched = {key[:2] for key in (*before, *moved)}
    moved.subtract(before)
    library.change_many(
        """INSERT INTO tallies VALUES (?1, ?2, ?3, ?4, ?5, NULL)
           ON CONFLICT DO UPDATE SET
               faces = faces + ?3, photos = photos + ?4, asked = asked + ?5""",
        [
            (*owner, *(moved[(*owner, what)] for what in range(3)))
            for owner in {key[:2] for key, more in moved.items() if more}
        ],
    )
    return touched


def _counted(library: Library, photos: Sequence[int], listed: str) -> Counter[tuple[str, int, int]]:
    """Faces (0), photos (1) and questions (2) of each place in these photos."""
    counts: Counter[tuple[str, int, int]] = Counter()
    for place, owner, *numbers in library.rows(
        _COUNTED.format(photos=f"photo_id IN ({listed})"), (*photos, *photos)
    ):
        for what, number in enumerate(numbers):
            counts[place, owner, what] += number
    return counts


def choose_covers(library: Library, owners: Iterable[_Owner]) -> None:
    """Let the worthiest face stand for each place; a place nobody is in or asked about goes."""
    touched = list(owners)
    library.change_many(
        "DELETE FROM tallies WHERE place = ? AND owner = ? AND faces = 0 AND asked = 0", touched
    )
    library.change_many(
        """UPDATE tallies SET cover = (
               SELECT face_id FROM standings s WHERE s.place = ?1 AND s.owner = ?2
               ORDER BY worth DESC, face_id LIMIT 1)
           WHERE place = ?1 AND owner = ?2""",
        touched,
    )


def forget_standings(library: Library) -> None:
    """Drop what is kept, to be written anew for all photos."""
    library.change("DELETE FROM standings")
    library.change("DELETE FROM tallies")


def tallies(
    library: Library, place: Place, among: Collection[int] | None = None
) -> dict[int, Tally]:
    """The tallies of each person or group; of a pile under 0. Places without any are left out.

    ``among``: of these people or groups only.
    """
    sql = "SELECT owner, faces, photos, asked, cover FROM tallies WHERE place = ?"
    asked: tuple[str, ...] = (str(place),)
    if among is not None:
        sql, asked = f"{sql} AND owner IN (SELECT value FROM json_each(?))", (*asked, _json(among))
    rows = library.rows(sql, asked)
    return {
        owner: Tally(faces, photos, asked, None if cover is None else FaceId(cover))
        for owner, faces, photos, asked, cover in rows
    }


def _json(numbers: Iterable[int]) -> str:
    return json.dumps(list(numbers))


def count_places(library: Library) -> int:
    """How many people, groups and piles there are."""
    count: int = library.value("SELECT COUNT(*) FROM tallies")
    return count


def standing_faults(library: Library) -> int:
    """How many faces and tallies are kept otherwise than reading everything anew tells."""
    kept = "SELECT face_id, photo_id, place, owner, asked, is_face, worth FROM standings"
    counted = f"""
        SELECT place, owner, SUM(faces), SUM(photos), SUM(asked) FROM (
            {_COUNTED_ALL}) GROUP BY place, owner"""
    told = "SELECT place, owner, faces, photos, asked FROM tallies"
    pairs = ((_PLACED, kept), (kept, _PLACED), (counted, told), (told, counted))
    return sum(
        library.value(
            f"SELECT COUNT(*) FROM (SELECT * FROM ({one}) EXCEPT SELECT * FROM ({other}))"
        )
        for one, other in pairs
    )
