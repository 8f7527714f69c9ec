"""What a search line can offer to complete: people, towns, albums, cameras."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from faceorg.library.albums import albums
from faceorg.library.persons import persons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import FaceId, PersonId
    from faceorg.library.database import Library


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody with a name; ``cover_id`` and ``photos`` are None where nobody asked yet."""

    id: PersonId
    name: str
    cover_id: FaceId | None = None
    photos: int | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """Names there are in the library: people with the most faces first, the rest by name."""

    people: tuple[KnownPerson, ...] = ()
    towns: tuple[str, ...] = ()
    albums: tuple[str, ...] = ()
    cameras: tuple[str, ...] = ()


def known(library: Library) -> Known:
    """Everything that can be completed; reads each photo's row once, so not for every key."""
    towns = library.rows(
        """SELECT DISTINCT name FROM towns WHERE id IN (SELECT town_id FROM photo_towns)
           UNION SELECT DISTINCT country FROM towns ORDER BY 1"""
    )
    cameras = library.rows(
        "SELECT DISTINCT camera FROM photos WHERE camera IS NOT NULL ORDER BY camera"
    )
    return Known(
        tuple(
            KnownPerson(person.id, person.name, person.cover_id, person.photo_count)
            for person in persons(library)
            if person.name
        ),
        tuple(row[0] for row in towns),
        tuple(album.name for album in albums(library)),
        tuple(row[0] for row in cameras),
    )


def known_people(library: Library, before: Sequence[KnownPerson] = ()) -> list[KnownPerson]:
    """People with a name who are not hidden, by name; costs little.

    Of their covers and photos only what was known ``before``: to ask for all takes long.
    """
    rows = library.rows(
        """SELECT id, name FROM persons WHERE live = 1 AND merged_into IS NULL AND hidden = 0
           AND name IS NOT NULL ORDER BY folded_name, id"""
    )
    known_before = {person.id: person for person in before}
    return [
        replace(known_before[person], name=name)
        if person in known_before
        else KnownPerson(person, name)
        for person, name in rows
    ]
