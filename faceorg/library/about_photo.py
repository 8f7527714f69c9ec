"""What is said about one photo beside its own facts: towns, albums, how old people were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from faceorg.core.ages import age_on
from faceorg.library.sql import marks

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
            WHERE birthday IS NOT NULL AND id IN ({marks(people)})""",
        people,
    )
    ages = {person: age_on(birthday, taken_at) for person, birthday in rows}
    return {person: years for person, years in ages.items() if years is not None}
