"""What speaks for a match that rests on photos taken minutes apart, and where photos were taken."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from faceorg.core.entities import FaceId, PersonId, PhotoId
    from faceorg.library.database import Library


@dataclass(frozen=True, slots=True)
class Nearby:
    """A poor face may be ``person``, who is clear to see in ``near_id``, ``seconds`` away."""

    face_id: FaceId
    person_id: PersonId
    near_id: FaceId
    seconds: int


def load_nearby(library: Library) -> dict[FaceId, Nearby]:
    """Faces that are asked about for what was seen minutes apart."""
    rows = library.rows("SELECT face_id, person_id, near_id, seconds FROM event_matches")
    return {row[0]: Nearby(*row) for row in rows}


def nearby_of(library: Library, face: FaceId) -> Nearby | None:
    """Why this face is asked about, if for what was seen minutes apart; of people as of now."""
    rows = library.rows(
        """SELECT e.face_id, COALESCE(p.merged_into, p.id), e.near_id, e.seconds
           FROM event_matches e JOIN persons p ON p.id = e.person_id AND p.live = 1
           WHERE e.face_id = ?""",
        (face,),
    )
    return Nearby(*rows[0]) if rows else None


def replace_nearby(
    library: Library, looked_at: Iterable[FaceId] | None, found: Iterable[Nearby]
) -> None:
    """Write anew what speaks for these faces, or with None for all."""
    if looked_at is None:
        library.change("DELETE FROM event_matches")
    else:
        library.change(
            "DELETE FROM event_matches WHERE face_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(looked_at)),),
        )
    library.change_many(
        "INSERT INTO event_matches VALUES (?, ?, ?, ?)",
        [(one.face_id, one.person_id, one.near_id, one.seconds) for one in found],
    )


def photos_of(library: Library, faces: Iterable[FaceId]) -> set[PhotoId]:
    """Photos that these faces are in, faces that are none among them."""
    rows = library.rows(
        "SELECT DISTINCT photo_id FROM faces WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(faces)),),
    )
    return {row[0] for row in rows}


def positions(library: Library) -> dict[PhotoId, tuple[float, float, float]]:
    """The point of the unit sphere where each photo was taken that tells it."""
    rows = library.rows("SELECT photo_id, x, y, z FROM listing WHERE x IS NOT NULL")
    return {photo: (x, y, z) for photo, x, y, z in rows}
