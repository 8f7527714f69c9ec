"""A face the detector missed: the user draws its box, the models look closer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.changes import Changes
from faceorg.core.decisions import Kind
from faceorg.core.entities import FaceSource, SetAside
from faceorg.core.errors import DecisionError
from faceorg.core.geometry import BoundingBox
from faceorg.library import faces as face_rows
from faceorg.library import persons
from faceorg.library import photos as photo_rows
from faceorg.library.faces import NewFace
from faceorg.library.text import path_to_text
from faceorg.operations import label
from faceorg.vision.images import load_upright

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.library.database import Library
    from faceorg.vision.engine import FaceEngine, FoundFace

_LONG_SIDE = 4096
_AROUND = 0.6  # of the box on each side: a detector wants to see the head a face belongs to
_LOW_SCORE = 0.1  # the user says that there is a face
_SAME_IOU = 0.5
_AGREES_IOU = 0.3
_QUALITY = 0.3  # shown to be named, but no model of what the person looks like


def draw_face(
    library: Library, photo: PhotoId, box: BoundingBox, load_engine: Callable[[], FaceEngine]
) -> tuple[FaceId, Changes]:
    """Add the face in ``box`` (0 to 1 of the upright photo); one that is there already is kept.

    The vector comes from the face found within the box, else from the box as it was drawn. A
    drawn face outlives every new search for faces, and is undone like any decision: one that was
    undone, or is not a face by the user's word, comes back when it is drawn again.
    Raises `DecisionError` for an empty box or an unknown photo, `PhotoError` where the photo
    cannot be read.
    """
    box = box.clipped()
    if not box.area > 0:
        raise DecisionError("The frame is outside the photo")
    found = photo_rows.photos_by_id(library, [photo])
    if not found:
        raise DecisionError("This photo is not in the library any more")
    known = face_rows.faces_of_photos(library, [photo])[photo]
    shown = [face for face in known if face.moment is None]  # a video is shown by its poster
    same = next((face for face in shown if face.box.iou(box) > _SAME_IOU), None)
    if same is not None:
        hidden = same.set_aside is SetAside.NOT_A_FACE
        back = label.release_faces(library, [same.id]) if hidden else Changes()
        return same.id, back | Changes(photos=frozenset([photo]))
    engine = load_engine()
    face = look_closer(engine, load_upright(found[0].path, _LONG_SIDE), box)
    with library.write():
        drawn = face_rows.add_face(library, photo, face, engine.pack.id)
        said = {"face": drawn, "photo": photo, "file": path_to_text(found[0].path.name)}
        changes = persons.decide(library, Kind.DRAW, said)
    return drawn, changes | Changes(photos=frozenset([photo]), faces=frozenset([drawn]))


def look_closer(engine: FaceEngine, image: NDArray[np.uint8], box: BoundingBox) -> NewFace:
    """The face in ``box`` of ``image`` (upright RGB), with its vector where there can be one."""
    seen = _found_inside(engine, image, box)
    chip = engine.align(image, box, None) if seen is None else seen[0].chip
    vector = None if chip is None else engine.embed([chip])[0]
    usable = vector is not None and bool(np.any(vector)) and bool(np.isfinite(vector).all())
    landmarks = None if seen is None else seen[1]
    score = 0.0 if seen is None else seen[0].score
    quality = _QUALITY if seen is None else seen[0].quality
    return NewFace(
        box,
        landmarks,
        score,
        quality if usable else 0.0,
        vector if usable else None,
        FaceSource.DRAWN,
    )


def _found_inside(
    engine: FaceEngine, image: NDArray[np.uint8], box: BoundingBox
) -> tuple[FoundFace, NDArray[np.float32]] | None:
    """What the detector sees in the box and around it; landmarks are of the whole image."""
    height, width = image.shape[:2]
    around = BoundingBox(
        box.x - box.w * _AROUND,
        box.y - box.h * _AROUND,
        box.w * (1 + 2 * _AROUND),
        box.h * (1 + 2 * _AROUND),
    ).clipped()
    left, top = int(around.x * width), int(around.y * height)
    right = max(left + 1, round((around.x + around.w) * width))
    bottom = max(top + 1, round((around.y + around.h) * height))
    part = np.ascontiguousarray(image[top:bottom, left:right])
    size = np.array([right - left, bottom - top], np.float32)
    corner, whole = np.array([left, top], np.float32), np.array([width, height], np.float32)
    for face in engine.analyze(part, _LOW_SCORE):
        if _in_whole(face.box, size, corner, whole).iou(box) > _AGREES_IOU:
            landmarks = ((face.landmarks * size + corner) / whole).astype(np.float32)
            return face, landmarks
    return None


def _in_whole(
    box: BoundingBox,
    size: NDArray[np.float32],
    corner: NDArray[np.float32],
    whole: NDArray[np.float32],
) -> BoundingBox:
    x, y = (np.array([box.x, box.y]) * size + corner) / whole
    w, h = np.array([box.w, box.h]) * size / whole
    return BoundingBox(float(x), float(y), float(w), float(h))
