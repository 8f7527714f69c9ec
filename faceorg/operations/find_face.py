"""Every photo with a face: by a photo that shows it, or by a face of the library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.errors import DecisionError
from faceorg.library import faces as face_rows
from faceorg.operations.analyze import DECODE_LONG_SIDE
from faceorg.vision.images import load_upright

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from faceorg.core.embeddings import PackedVectors
    from faceorg.core.entities import Face, FaceId, PhotoId
    from faceorg.library.database import Library
    from faceorg.library.faces import FaceVectors
    from faceorg.vision.engine import FaceEngine
    from faceorg.vision.modelpack import Thresholds

    Vectors = NDArray[np.float32]

_AT_ONCE = 8  # sought faces: a million faces are 4 MB like each


@dataclass(frozen=True, slots=True)
class FoundPhoto:
    """A photo with a face alike: the likest face in it, and its cosine similarity."""

    photo_id: PhotoId
    face_id: FaceId
    similarity: float


def similarity_floor(thresholds: Thresholds, strictness: float) -> float:
    """The least similarity to show: at strictness 0 all that is worth a look, at 1 only sure ones.

    Raises `ValueError` for a strictness outside of 0 to 1.
    """
    if not 0 <= strictness <= 1:
        raise ValueError(strictness)
    return thresholds.never + strictness * (thresholds.auto - thresholds.never)


def rank_photos(
    found: FaceVectors, sought: Vectors, floor: float, limit: int | None = None
) -> list[FoundPhoto]:
    """Photos with a face at least ``floor`` like one of ``sought`` (N, D), likest first.

    Compares with every face, exactly; see `by_face.py` among the benchmarks for the time.
    """
    best = _similarities(found.vectors, sought)
    rows = np.flatnonzero(best >= floor)
    rows = rows[np.argsort(-best[rows], kind="stable")]
    _, first = np.unique(found.photos[rows], return_index=True)
    rows = rows[np.sort(first)][:limit]
    return [
        FoundPhoto(photo, face, similarity)
        for photo, face, similarity in zip(
            found.photos[rows].tolist(), found.ids[rows].tolist(), best[rows].tolist(), strict=True
        )
    ]


def _similarities(vectors: PackedVectors, sought: Vectors) -> Vectors:
    """The best similarity (M,) of each vector (M, D) with any of ``sought`` (N, D)."""
    best = np.full(len(vectors), -1, np.float32)
    for start in range(0, len(sought) if len(vectors) else 0, _AT_ONCE):
        alike = vectors @ sought[start : start + _AT_ONCE].T
        np.maximum(best, alike.max(axis=1), out=best)
    return best


def vectors_of_faces(found: FaceVectors, faces: Sequence[FaceId]) -> Vectors:
    """Embeddings (N, D) of faces of the library; raises `DecisionError` for one that has none."""
    rows = []
    for face in faces:
        row = int(np.searchsorted(found.ids, face))
        if row >= len(found.ids) or found.ids[row] != face:
            raise DecisionError("There is no face {face} to compare with", face=face)
        rows.append(row)
    return found.vectors[rows]


def vectors_in_photo(engine: FaceEngine, path: Path) -> Vectors:
    """Embeddings (N, D) of the faces in a photo that need not be in the library.

    Raises `PhotoError` for a file that cannot be read, `DecisionError` where it shows no face.
    """
    faces = engine.analyze(load_upright(path, DECODE_LONG_SIDE))
    if not faces:
        raise DecisionError("There is no face to be seen in {file}", file=path)
    return engine.embed([face.chip for face in faces])


def find_faces_like(
    library: Library,
    pack_id: str,
    faces: Sequence[FaceId],
    thresholds: Thresholds,
    *,
    strictness: float = 0.5,
) -> list[FoundPhoto]:
    """Photos with a face like one of these faces of the library, likest first.

    Raises `DecisionError` for a face that is not there.
    """
    found = face_rows.load_vectors(library, pack_id)
    sought = vectors_of_faces(found, faces)
    return rank_photos(found, sought, similarity_floor(thresholds, strictness))


def find_photo_faces(
    library: Library, engine: FaceEngine, path: Path, *, strictness: float = 0.5
) -> list[FoundPhoto]:
    """Photos with a face like one in the photo at ``path``, likest first.

    Raises as `vectors_in_photo` does.
    """
    sought = vectors_in_photo(engine, path)
    found = face_rows.load_vectors(library, engine.pack.id)
    return rank_photos(found, sought, similarity_floor(engine.pack.thresholds, strictness))


def faces_found(library: Library, photos: Sequence[FoundPhoto]) -> dict[FaceId, Face]:
    """The faces that were found, by id, to draw or to name."""
    faces = face_rows.faces_by_id(library, [found.face_id for found in photos])
    return {face.id: face for face in faces}
