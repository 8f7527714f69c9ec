"""A library of drawn faces known by an old pack, and an engine of a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from builders import draw_photo, make_photo, person_vectors

from faceorg.core.entities import FaceSource
from faceorg.core.geometry import BoundingBox
from faceorg.library import faces as face_rows
from faceorg.library.faces import NewFace
from faceorg.operations import label
from faceorg.operations.cluster import cluster_faces
from faceorg.operations.label import Group
from faceorg.vision.engine import FaceEngine
from faceorg.vision.insightface_models import ARCFACE_TEMPLATE
from faceorg.vision.modelpack import ModelPack, Thresholds

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.library.database import Library
    from faceorg.vision.pixels import Picture

OLD = ModelPack("old", "Old", "none", 16, Thresholds(0.8, 0.7, 0.5, 0.75))
NEW = ModelPack("new", "New", "none", 48, Thresholds(0.9, 0.8, 0.5, 0.85))
LANDMARKS = np.array([[0.30, 0.4], [0.45, 0.4], [0.38, 0.5], [0.32, 0.6], [0.44, 0.6]], np.float32)


class GridEmbedder:
    """The mean colours of a 4 x 4 grid, dark below the middle grey."""

    chip_size = 16
    template = ARCFACE_TEMPLATE / 7

    def __init__(self) -> None:
        self.batches: list[int] = []

    def embed(self, chips: np.ndarray) -> np.ndarray:
        self.batches.append(len(chips))
        means = chips.reshape(-1, 4, 4, 4, 4, 3).mean(axis=(2, 4))
        return (means.reshape(len(chips), -1) - 100).astype(np.float32)


class NoDetector:
    """Fails a test that detects."""

    def detect(self, image: Picture, floor: float = 0.5) -> object:
        raise AssertionError("re-embedding must not detect")


def engine(pack: ModelPack = NEW) -> FaceEngine:
    return FaceEngine(pack, NoDetector(), GridEmbedder(), mirrored=False)  # type: ignore[arg-type]


def add_face(
    library: Library,
    photo: PhotoId,
    vector: np.ndarray | None,
    *,
    landmarks: np.ndarray | None = LANDMARKS,
    source: FaceSource = FaceSource.DETECTED,
) -> FaceId:
    box = BoundingBox(0.25, 0.25, 0.3, 0.5)
    with library.write():
        return face_rows.add_face(
            library, photo, NewFace(box, landmarks, 0.9, 0.9, vector, source), OLD.id
        )


def fill(library: Library, folder: Path, photos: int = 40) -> list[FaceId]:
    """Photos by four people in turn, known by the old pack, two of them named."""
    vectors = [person_vectors(person, photos // 4 + 1) for person in range(4)]
    faces = []
    for number in range(photos):
        path = draw_photo(folder / f"{number:03}.png", seed=number % 4, size=(64, 48))
        data = path.read_bytes()
        path.write_bytes(data + bytes([number]))  # the same picture, yet another photo
        photo = make_photo(library, path)
        faces.append(add_face(library, photo, vectors[number % 4][number // 4]))
        with library.write():
            face_rows.mark_analyzed(library, photo, OLD.id)
    cluster_faces(library, OLD)
    for number, name in enumerate(("Anna", "Ben")):
        face = face_rows.faces_by_id(library, [faces[number]])[0]
        assert face.cluster_id is not None
        label.name_group(library, Group(cluster=face.cluster_id), name)
    return faces
