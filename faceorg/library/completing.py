"""What a search line can offer to complete: people, towns, albums, cameras."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from faceorg.library.albums import albums
from faceorg.library.persons import persons

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
    """Names there are in the library: people with the most faces first, the rest by name.

    ``photos_in`` tells of a town or country how many photos were taken there, ``months`` of each
    (year, month) how many were taken then.
    """

    people: tuple[KnownPerson, ...] = ()
    towns: tuple[str, ...] = ()
    albums: tuple[str, ...] = ()
    cameras: tuple[str, ...] = ()
    photos_in: Mapping[str, int] = field(default_factory=dict)
    months: Mapping[tuple[int, int], int] = field(default_factory=dict)


def known(library: Library) -> Known:
    """Everything that can be completed; reads each photo's row once, so not for every key."""
    photos_in = _photos_in(library)
    cameras = library.rows(
        "SELECT DISTINCT camera FROM photos WHERE camera IS NOT NULL ORDER BY camera"
    )
    return Known(
        tuple(
            KnownPerson(person.id, person.name, person.cover_id, person.photo_count)
            for person in persons(library)
            if person.name
        ),
        tuple(sorted(photos_in)),
        tuple(album.name for album in albums(library)),
        tuple(row[0] for row in cameras),
        photos_in,
        _months(library),
    )


def _photos_in(library: Library) -> dict[str, int]:
    """Towns and countries where photos were taken, and how many."""
    rows = library.rows(
        """SELECT t.name, COUNT(DISTINCT p.photo_id) FROM photo_towns p
               JOIN towns t ON t.id = p.town_id GROUP BY t.name
           UNION ALL
           SELECT t.country, COUNT(DISTINCT p.photo_id) FROM photo_towns p
               JOIN towns t ON t.id = p.town_id GROUP BY t.country"""
    )
    return dict(rows)


def _months(library: Library) -> dict[tuple[int, int], int]:
    """Months in which photos were taken, and how many."""
    rows = library.rows(
        """SELECT substr(taken_at, 1, 7), COUNT(*) FROM listing WHERE taken_at > ''
           GROUP BY 1 ORDER BY 1 DESC"""
    )
    return {(int(month[:4]), int(month[5:])): count for month, count in rows}


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
