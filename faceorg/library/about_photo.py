"""What is said about one photo beside its own facts: towns, albums, how old people were."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from faceorg.core.entities import PersonId, PhotoId
    from faceorg.library.database import Library


def towns_of(library: Library, photo: PhotoId) -> list[str]:
    """Names of the towns a photo was taken in, then the country; empty where nobody knows."""
    rows = library.rows(
        """SELECT t.name, t.country FROM photo_towns o JOIN towns t ON t.id = o.town_id
           WHERE o.photo_id = ? ORDER BY t.city_id IS NULL, t.id""",
        (photo,),
    )
    names = [name for name, _ in rows]
    return list(dict.fromkeys([*names, *(country for _, country in rows)]))


def ages_in(library: Library, people: list[PersonId], taken_at: str | None) -> dict[PersonId, int]:
    """Completed years of each person whose birthday is known, on the day of ``taken_at``."""
    if not taken_at:
        return {}
    rows = library.rows(
        f"""SELECT id, birthday FROM persons
            WHERE birthday IS NOT NULL AND id IN ({", ".join("?" * len(people))})""",
        tuple(people),
    )
    day = date.fromisoformat(taken_at[:10])
    ages = {person: _years(date.fromisoformat(birthday), day) for person, birthday in rows}
    return {person: years for person, years in ages.items() if years >= 0}


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
