"""Photos taken around another, and photos that show the same people."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from faceorg.core.entities import PersonId, PhotoId
from faceorg.library.sql import chunks, marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from faceorg.library.database import Library

_MANY = 3000  # photos


def taken_around(library: Library, photo: PhotoId, days: int) -> list[tuple[PhotoId, str]]:
    """Photos at most ``days`` before or after this one and when each was taken, in that order.

    Empty for a photo without a date.
    """
    taken = library.value("SELECT taken_at FROM listing WHERE photo_id = ?", (photo,))
    if not taken:
        return []
    middle, span = datetime.fromisoformat(taken), timedelta(days=days)
    rows = library.rows(
        """SELECT photo_id, taken_at FROM listing WHERE taken_at BETWEEN ? AND ?
           ORDER BY taken_at, photo_id""",
        ((middle - span).isoformat(), (middle + span).isoformat()),
    )
    return [(PhotoId(one), moment) for one, moment in rows]


def people_of(library: Library, photos: Iterable[PhotoId]) -> dict[PhotoId, frozenset[PersonId]]:
    """Who is surely in each photo; photos of nobody are left out."""
    found: dict[PhotoId, set[PersonId]] = {}
    for part in chunks(photos):
        rows = library.rows(
            f"""SELECT photo_id, person_id FROM photo_people
                WHERE faces > 0 AND photo_id IN ({marks(part)})""",
            part,
        )
        for photo, person in rows:
            found.setdefault(photo, set()).add(person)
    return {photo: frozenset(people) for photo, people in found.items()}


def in_many_photos(library: Library, people: Sequence[PersonId]) -> bool:
    """Whether passing by photos in order finds these people sooner than looking each up."""
    count: int = library.value(
        f"""SELECT COUNT(*) FROM (SELECT 1 FROM photo_people
            WHERE person_id IN ({marks(people)}) LIMIT {_MANY})""",
        people,
    )
    return count == _MANY


def with_people(
    library: Library, people: Sequence[PersonId], photo: PhotoId, limit: int
) -> dict[PhotoId, str]:
    """Photos that one of these people is in and when each was taken, the nearest in time.

    At most ``limit`` before ``photo`` and as many after it.
    """
    if not people:
        return {}
    whose = f"person_id IN ({marks(people)}) AND faces > 0"
    if in_many_photos(library, people):
        shows = f"""EXISTS (SELECT 1 FROM photo_people o
            WHERE o.photo_id = l.photo_id AND o.{whose})"""
    else:
        shows = f"l.photo_id IN (SELECT photo_id FROM photo_people WHERE {whose})"
    taken = library.value("SELECT taken_at FROM listing WHERE photo_id = ?", (photo,)) or ""
    rows = [
        row
        for order, sign in (("DESC", "<="), ("ASC", ">"))
        for row in library.rows(
            f"""SELECT l.photo_id, l.taken_at FROM listing l WHERE l.taken_at {sign} ? AND {shows}
                ORDER BY l.taken_at {order}, l.photo_id {order} LIMIT ?""",
            (taken, *people, limit),
        )
    ]
    return {PhotoId(one): moment for one, moment in rows}
