"""People as the user's decisions made them, with their faces counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from faceorg.core.entities import FaceId, Person, PersonId
from faceorg.library.decision_log import decide, read_log, rebuild, redo, undo
from faceorg.library.text import fold
from faceorg.library.verdicts import stored_verdicts

if TYPE_CHECKING:
    from faceorg.library.database import Library

__all__ = [
    "count_hidden", "decide", "live_person", "next_person_id", "persons", "persons_named",
    "read_log", "rebuild", "redo", "stored_verdicts", "undo",
]  # fmt: skip


def next_person_id(library: Library) -> PersonId:
    """An id no person ever had, not even one whose making was undone."""
    return PersonId((library.value("SELECT MAX(id) FROM persons") or 0) + 1)


def persons(library: Library, *, hidden: bool = False) -> list[Person]:
    """People by number of faces, then name; ``hidden`` includes those left out by the user."""
    rows = library.rows(
        # A cover speaks only while its face is theirs, in a photo that is there to be shown.
        """SELECT id, name, (SELECT face_id FROM face_people WHERE face_id = cover_face_id
               AND COALESCE(labelled, CASE WHEN sure = 1 THEN matched END) = persons.id), hidden,
               birthday
           FROM persons WHERE live = 1 AND merged_into IS NULL AND (hidden = 0 OR ?)
           ORDER BY folded_name, id""",
        (hidden,),
    )
    counts = _face_counts(library)
    covers = _best_faces(library)
    people = [
        Person(
            PersonId(person),
            name,
            cover or covers.get(person),
            *counts.get(person, (0, 0, 0)),
            hidden=bool(is_hidden),
            birthday=birthday,
        )
        for person, name, cover, is_hidden, birthday in rows
    ]
    return sorted(people, key=lambda person: -person.face_count)


def count_hidden(library: Library) -> int:
    """How many people the user left out of sight."""
    count: int = library.value(
        "SELECT COUNT(*) FROM persons WHERE live = 1 AND merged_into IS NULL AND hidden = 1"
    )
    return count


def _face_counts(library: Library) -> dict[int, tuple[int, int, int]]:
    """Faces, photos and open questions of each person."""
    rows = library.rows(
        """SELECT person_id, SUM(faces), SUM(faces > 0), SUM(asked)
           FROM photo_people GROUP BY person_id"""
    )
    return {row[0]: (row[1], row[2], row[3]) for row in rows}


def _best_faces(library: Library) -> dict[int, FaceId]:
    """The best face of each person, a confirmed one if there is one."""
    rows = library.rows(
        """SELECT COALESCE(labelled, matched) AS person, face_id,
                  MAX(quality + (labelled IS NOT NULL)) FROM face_people
           WHERE person IS NOT NULL AND (labelled IS NOT NULL OR sure = 1) GROUP BY person"""
    )
    return {person: face for person, face, _ in rows}


def live_person(library: Library, person: PersonId) -> PersonId | None:
    """The person that ``person`` is part of now; None when there is no such person."""
    return library.value(  # type: ignore[no-any-return]
        "SELECT COALESCE(merged_into, id) FROM persons WHERE id = ? AND live = 1", (person,)
    )


def persons_named(library: Library, name: str) -> list[PersonId]:
    """People of this name, case and accents ignored."""
    rows = library.rows(
        """SELECT id FROM persons WHERE folded_name = ? AND live = 1 AND merged_into IS NULL
           ORDER BY id""",
        (fold(name),),
    )
    return [row[0] for row in rows]
