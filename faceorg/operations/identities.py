"""Which of the faces just found are faces that the library knows: they keep their id and people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from faceorg.library import faces as face_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import Face, FaceId, PhotoId
    from faceorg.library.database import Library
    from faceorg.library.faces import NewFace
    from faceorg.vision.modelpack import ModelPack

_SAME_FACE_IOU = 0.5
_SAME_MOMENT_SECONDS = 0.05


def keep_identities(
    library: Library,
    pack: ModelPack,
    photo: PhotoId,
    old: Sequence[Face],
    found: Sequence[NewFace],
    *,
    edited: bool = False,
) -> None:
    """Give faces found again their old ids; forget old ones nobody ever spoke of.

    They are where they were (IoU over 0.5). In an ``edited`` photo, cropped or turned, they may
    be elsewhere: there, those that look like an old face as surely as one person are that face.
    """
    free = {face.id: face for face in old}
    new = []
    for face in found:
        there = [one for one in free.values() if _same_moment(one.moment, face.moment)]
        nearest = max(there, key=lambda one: one.box.iou(face.box), default=None)
        if nearest is not None and nearest.box.iou(face.box) > _SAME_FACE_IOU:
            del free[nearest.id]
            face_rows.update_face(library, nearest.id, face, pack.id)
        else:
            new.append(face)
    if edited and free and new:
        new = _found_elsewhere(library, pack, free, new)
    for face in new:
        face_rows.add_face(library, photo, face, pack.id)
    face_rows.drop_undecided(library, free)


def _same_moment(one: float | None, other: float | None) -> bool:
    return abs((one or 0.0) - (other or 0.0)) < _SAME_MOMENT_SECONDS


def _found_elsewhere(
    library: Library, pack: ModelPack, free: dict[FaceId, Face], new: Sequence[NewFace]
) -> list[NewFace]:
    """Take the likest pairs out of both; what is left of ``new``."""
    known = face_rows.vectors_of(library, list(free), pack.id)
    pairs = sorted(
        (
            (float(vector @ face.vector), old, place)
            for old, vector in known.items()
            for place, face in enumerate(new)
            if face.vector is not None
        ),
        reverse=True,
    )
    placed: set[int] = set()
    for likeness, old, place in pairs:
        if likeness >= pack.thresholds.auto and old in free and place not in placed:
            placed.add(place)
            del free[old]
            face_rows.update_face(library, old, new[place], pack.id)
    return [face for place, face in enumerate(new) if place not in placed]


def each_once(found: Sequence[NewFace], sure: float) -> list[NewFace]:
    """The best face of each person in the frames of a video; ``sure``: a likeness beyond doubt.

    Two faces of one frame are two people, whatever they look like.
    """
    kept: list[NewFace] = []
    for face in sorted(found, key=lambda face: -face.quality):
        again = any(
            not _same_moment(one.moment, face.moment)
            and one.vector is not None
            and face.vector is not None
            and float(np.dot(one.vector, face.vector)) >= sure
            for one in kept
        )
        if not again:
            kept.append(face)
    return kept
