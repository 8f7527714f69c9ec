"""Take over the names that other programs wrote about faces; each can be undone like any word."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from faceorg.core.decisions import Kind
from faceorg.core.entities import FaceSource, PhotoId
from faceorg.core.errors import DecisionError
from faceorg.library import faces as face_rows
from faceorg.library import hints as hint_rows
from faceorg.library import persons as person_rows
from faceorg.library.faces import NewFace
from faceorg.operations.label import clean_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import Face, FaceId, Hint
    from faceorg.library.database import Library

SOURCE = "imported"
"""What the payload of such a decision says under "source"; "told" is the name as it was written."""

_SAME_FACE_IOU = 0.2  # rectangles drawn by people and by other detectors are loose
_CHUNK = 200


@dataclass(frozen=True, slots=True)
class TakenNames:
    """Faces that got a name, and names that several people here have, so nobody got them."""

    faces: int
    ambiguous: tuple[str, ...] = ()


def take_names(library: Library) -> TakenNames:
    """Give the people named in photos' files to their faces, once and for all.

    Only photos searched for faces are looked at. A named region without a face becomes one. What
    was taken over before is never taken again, not even when it was undone; a face the user has
    spoken about keeps the user's word.
    """
    with library.write():
        told = hint_rows.told_names(library)
        found: dict[str, list[FaceId]] = defaultdict(list)
        photos = hint_rows.hinted_searched_photos(library)
        for start in range(0, len(photos), _CHUNK):
            part = photos[start : start + _CHUNK]
            for photo, faces in face_rows.faces_of_photos(library, part).items():
                for face, name in _named_faces(library, photo, faces):
                    if (face, name) not in told:
                        found[name].append(face)
        return _decide(library, found)


def _named_faces(
    library: Library, photo: PhotoId, faces: Sequence[Face]
) -> list[tuple[FaceId, str]]:
    """Who is who in one photo by its hints with a box, the best fit first, each face once."""
    hints = [(hint, name) for hint in hint_rows.hints_of(library, photo) if (name := _name(hint))]
    fits = sorted(
        (
            (-hint.box.iou(face.box), place, face.id)
            for place, (hint, _) in enumerate(hints)
            for face in faces
            if hint.box is not None and hint.box.iou(face.box) > _SAME_FACE_IOU
        ),
    )
    taken: dict[int, FaceId] = {}
    for _, place, face in fits:
        if place not in taken and face not in taken.values():
            taken[place] = face
    written: dict[str, FaceId] = {hints[place][1]: face for place, face in taken.items()}
    for hint, name in hints:
        if name not in written and hint.box is not None:  # two programs may tell of one region
            written[name] = _new_face(library, photo, hint)
    return [(face, name) for name, face in written.items()]


def _name(hint: Hint) -> str | None:
    try:
        return clean_name(hint.name) if hint.box is not None and hint.box.area > 0 else None
    except DecisionError:
        return None


def _new_face(library: Library, photo: PhotoId, hint: Hint) -> FaceId:
    """A face that no detector found: it has a box and a name, but nothing to compare."""
    assert hint.box is not None
    new = NewFace(hint.box.clipped(), None, 0.0, 0.0, None, FaceSource.IMPORTED)
    return face_rows.add_face(library, photo, new, "")


def _decide(library: Library, found: dict[str, list[FaceId]]) -> TakenNames:
    """One decision for each name, about the faces the user never spoke of."""
    count, ambiguous = 0, []
    for name, faces in sorted(found.items()):
        known = person_rows.persons_named(library, name)
        if len(known) > 1:
            ambiguous.append(name)
            continue
        person = known[0] if known else person_rows.next_person_id(library)
        free = hint_rows.never_spoken_of(library, faces)
        if free:
            payload = {"faces": free, "person": person, "source": SOURCE, "told": name}
            person_rows.decide(library, Kind.LABEL, payload if known else payload | {"name": name})
            count += len(free)
    return TakenNames(count, tuple(ambiguous))
