"""Photos taken around another, and photos that show the same people."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from faceorg.core.entities import PersonId, PhotoId
from faceorg.library.photos import chunks, marks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from faceorg.library.database import Library


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


def with_people(library: Library, people: Iterable[PersonId], limit: int) -> dict[PhotoId, str]:
    """Photos that most of these people are in, those with few others first, and when taken."""
    wanted = list(people)
    if not wanted:
        return {}
    rows = library.rows(
        f"""SELECT o.photo_id, l.taken_at FROM photo_people o
            JOIN listing l ON l.photo_id = o.photo_id
            WHERE o.faces > 0 AND o.person_id IN ({marks(wanted)})
            GROUP BY o.photo_id ORDER BY COUNT(*) DESC, l.people, l.taken_at DESC LIMIT ?""",
        (*wanted, limit),
    )
    return {PhotoId(photo): taken for photo, taken in rows}
