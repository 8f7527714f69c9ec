"""People as the user's decisions made them, with their faces counted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from faceorg.core.entities import FaceId, Person, PersonId, PhotoId
from faceorg.library.decision_log import (
    decide,
    read_log,
    rebuild,
    redo,
    redo_up_to,
    undo,
    undo_back_to,
)
from faceorg.library.finding import look_again
from faceorg.library.text import fold
from faceorg.library.verdicts import stored_verdicts

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from faceorg.library.database import Library

__all__ = [
    "count_hidden", "decide", "live_person", "next_person_id", "persons", "persons_named",
    "read_log", "rebuild", "redo", "redo_up_to", "several_in_a_photo", "stored_verdicts", "undo",
    "undo_back_to", "vouched_faces",
]  # fmt: skip


def next_person_id(library: Library) -> PersonId:
    """An id no person ever had, not even one whose making was undone."""
    return PersonId((library.value("SELECT MAX(id) FROM persons") or 0) + 1)


def persons(
    library: Library, *, hidden: bool = False, among: Collection[PersonId] | None = None
) -> list[Person]:
    """People by number of faces, then name; ``hidden`` includes those left out by the user.

    ``among``: of these only, which costs nothing, however many there are.
    """
    look_again(library)
    few = "" if among is None else "AND p.id IN (SELECT value FROM json_each(?))"
    asked = () if among is None else (json.dumps(list(among)),)
    rows = library.rows(
        # A cover speaks only while its face is theirs, in a photo that is there to be shown.
        f"""SELECT p.id, p.name, COALESCE(s.face_id, t.cover), COALESCE(t.faces, 0),
                  COALESCE(t.photos, 0), COALESCE(t.asked, 0), p.hidden, p.birthday
           FROM persons p
           LEFT JOIN tallies t ON t.place = 'person' AND t.owner = p.id
           LEFT JOIN standings s ON s.face_id = p.cover_face_id AND s.place = 'person'
               AND s.owner = p.id
           WHERE p.live = 1 AND p.merged_into IS NULL AND (p.hidden = 0 OR ?) {few}
           ORDER BY COALESCE(t.faces, 0) DESC, p.folded_name, p.id""",
        (hidden, *asked),
    )
    return [
        Person(
            PersonId(person),
            name,
            None if cover is None else FaceId(cover),
            faces,
            photos,
            asked,
            hidden=bool(is_hidden),
            birthday=birthday,
        )
        for person, name, cover, faces, photos, asked, is_hidden, birthday in rows
    ]


def count_hidden(library: Library) -> int:
    """How many people the user left out of sight."""
    count: int = library.value(
        "SELECT COUNT(*) FROM persons WHERE live = 1 AND merged_into IS NULL AND hidden = 1"
    )
    return count


def live_person(library: Library, person: PersonId) -> PersonId | None:
    """The person that ``person`` is part of now; None when there is no such person."""
    return library.value(  # type: ignore[no-any-return]
        "SELECT COALESCE(merged_into, id) FROM persons WHERE id = ? AND live = 1", (person,)
    )


def vouched_faces(library: Library, person: PersonId) -> set[FaceId]:
    """Faces that were doubted and that the user said are ``person`` all the same."""
    living = live_person(library, person)
    rows = library.rows("SELECT face_id FROM vouched WHERE person_id = ?", (living,))
    return {face for (face,) in rows}


def several_in_a_photo(library: Library, faces: Sequence[FaceId]) -> list[list[FaceId]]:
    """Those of ``faces`` of which a photo has two or more, by photo; all in the order given."""
    rows = library.rows(
        """SELECT f.photo_id, f.id FROM json_each(?) AS given JOIN faces f ON f.id = given.value
           ORDER BY given.key""",
        (json.dumps(list(faces)),),
    )
    photos: dict[PhotoId, list[FaceId]] = {}
    for photo, face in rows:
        photos.setdefault(photo, []).append(face)
    return [together for together in photos.values() if len(together) > 1]


def persons_named(library: Library, name: str) -> list[PersonId]:
    """People of this name, case and accents ignored."""
    rows = library.rows(
        """SELECT id FROM persons WHERE folded_name = ? AND live = 1 AND merged_into IS NULL
           ORDER BY id""",
        (fold(name),),
    )
    return [row[0] for row in rows]
