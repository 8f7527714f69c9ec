"""What a search line can offer to complete: people, towns, albums, cameras."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from faceorg.library.albums import albums
from faceorg.library.persons import persons

if TYPE_CHECKING:
    from collections.abc import Mapping

    from faceorg.core.entities import FaceId, PersonId
    from faceorg.library.database import Library


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody with a name; ``cover_id`` is None where nobody asked for it yet."""

    id: PersonId
    name: str
    cover_id: FaceId | None = None


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
            KnownPerson(person.id, person.name, person.cover_id)
            for person in persons(library)
            if person.name
        ),
        tuple(row[0] for row in towns),
        tuple(album.name for album in albums(library)),
        tuple(row[0] for row in cameras),
    )


def known_people(
    library: Library, covers: Mapping[PersonId, FaceId | None] | None = None
) -> list[KnownPerson]:
    """People with a name who are not hidden, by name; costs little.

    Of ``covers`` only those known already: to ask for all takes long.
    """
    rows = library.rows(
        """SELECT id, name FROM persons WHERE live = 1 AND merged_into IS NULL AND hidden = 0
           AND name IS NOT NULL ORDER BY folded_name, id"""
    )
    known_covers = covers or {}
    return [KnownPerson(person, name, known_covers.get(person)) for person, name in rows]
