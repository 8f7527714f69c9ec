"""A person over the years: when they were photographed, with whom, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from faceorg.core.ages import age_on
from faceorg.core.entities import FaceId, PersonId, PhotoId

if TYPE_CHECKING:
    from faceorg.library.database import Library

_MOST = 12  # companions and towns that are told


@dataclass(frozen=True, slots=True)
class LifeYear:
    """A year (``YYYY``, empty for photos without a date): the face that stands for it, the photos.

    The face is the best of those the user named, else the best of all.
    """

    year: str
    face_id: FaceId
    photos: frozenset[PhotoId]


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody with a name who is in ``count`` of the same photos."""

    person_id: PersonId
    name: str
    cover_id: FaceId | None
    count: int


@dataclass(frozen=True, slots=True)
class Life:
    """Days (``YYYY-MM-DD``) between which a person was photographed, and what was in them.

    ``days`` are those of their photos with a date; ``birthday`` is None where it is not known;
    ``towns`` are names and numbers of photos, most first, as are ``companions``.
    """

    first: str | None
    last: str | None
    birthday: str | None
    hidden: bool
    years: tuple[LifeYear, ...]
    companions: tuple[Companion, ...]
    towns: tuple[tuple[str, int], ...]
    days: dict[PhotoId, str]

    def age_in(self, year: str) -> int | None:
        """How old the person became in a year (``YYYY``); None where that is not known."""
        return age_on(self.birthday, f"{year}-12-31") if self.birthday and year else None


def read_life(library: Library, person: PersonId) -> Life:
    """The life of a living person, as their photos tell it."""
    rows = library.rows(
        """SELECT substr(g.taken_at, 1, 10), s.photo_id, s.face_id FROM standings s
           JOIN listing g ON g.photo_id = s.photo_id
           WHERE s.place = 'person' AND s.owner = ? ORDER BY s.worth DESC, s.face_id""",
        (person,),
    )
    days = {PhotoId(photo): day for day, photo, _ in rows if day}
    told = library.rows("SELECT birthday, hidden FROM persons WHERE id = ?", (person,))
    birthday, hidden = told[0] if told else (None, False)
    return Life(
        min(days.values(), default=None),
        max(days.values(), default=None),
        birthday,
        bool(hidden),
        _years(rows),
        _companions(library, person),
        _towns(library, person),
        days,
    )


def _years(rows: list[tuple[str, int, int]]) -> tuple[LifeYear, ...]:
    faces: dict[str, FaceId] = {}
    photos: dict[str, set[PhotoId]] = {}
    for day, photo, face in rows:  # the best first
        faces.setdefault(day[:4], FaceId(face))
        photos.setdefault(day[:4], set()).add(PhotoId(photo))
    return tuple(LifeYear(year, faces[year], frozenset(photos[year])) for year in sorted(photos))


def _companions(library: Library, person: PersonId) -> tuple[Companion, ...]:
    rows = library.rows(
        """SELECT p.id, p.name, COALESCE(s.face_id, t.cover), COUNT(*) AS photos
           FROM photo_people m
           JOIN photo_people o ON o.photo_id = m.photo_id AND o.person_id != m.person_id
           JOIN persons p ON p.id = o.person_id
           LEFT JOIN tallies t ON t.place = 'person' AND t.owner = p.id
           LEFT JOIN standings s ON s.face_id = p.cover_face_id AND s.place = 'person'
               AND s.owner = p.id
           WHERE m.person_id = ? AND m.faces > 0 AND o.faces > 0 AND p.name IS NOT NULL
               AND p.hidden = 0
           GROUP BY p.id ORDER BY photos DESC, p.folded_name LIMIT ?""",
        (person, _MOST),
    )
    return tuple(Companion(*row) for row in rows)


def _towns(library: Library, person: PersonId) -> tuple[tuple[str, int], ...]:
    rows = library.rows(
        """SELECT t.name, COUNT(*) AS photos FROM photo_people m
           JOIN photo_towns b ON b.photo_id = m.photo_id JOIN towns t ON t.id = b.town_id
           WHERE m.person_id = ? AND m.faces > 0 AND t.city_id IS NULL
           GROUP BY t.id ORDER BY photos DESC, t.name LIMIT ?""",
        (person, _MOST),
    )
    return tuple((name, count) for name, count in rows)
