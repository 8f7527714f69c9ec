"""Somebody is in these photos, says the user; which face is meant follows where only one can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from faceorg.core.changes import Changes
from faceorg.library.faces import faces_of_photos
from faceorg.operations.label import label_faces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import Face, FaceId, PersonId, PhotoId
    from faceorg.library.database import Library


def faces_meant(
    library: Library, photos: Sequence[PhotoId], person: PersonId
) -> tuple[list[FaceId], list[PhotoId]]:
    """The face meant in each photo, and the photos in which one has to be pointed at.

    Photos in which ``person`` is known already by the user's word are in neither.
    """
    meant: list[FaceId] = []
    unclear: list[PhotoId] = []
    for photo, faces in faces_of_photos(library, photos).items():
        if any(face.person_id == person for face in faces):
            continue
        found = _only_one(faces, person)
        if found is None:
            unclear.append(photo)
        else:
            meant.append(found)
    return meant, unclear


def _only_one(faces: Sequence[Face], person: PersonId) -> FaceId | None:
    """The one face that is asked about as ``person``, else the one nobody has decided about."""
    open_ = [face for face in faces if face.person_id is None and face.set_aside is None]
    asked = [face for face in open_ if face.suggested_id == person]
    for candidates in (asked, open_):
        if len(candidates) == 1:
            return candidates[0].id
    return None


def say_in_photos(
    library: Library, photos: Sequence[PhotoId], person: PersonId
) -> tuple[Changes, int, int]:
    """Label the faces meant; returns how many were, and in how many photos it stayed unclear.

    Raises `DecisionError` for a person there is not.
    """
    meant, unclear = faces_meant(library, photos, person)
    changes = label_faces(library, meant, person) if meant else Changes()
    return changes, len(meant), len(unclear)
