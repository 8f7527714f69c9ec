"""FaceEngine: a loaded model pack that finds the faces in a photo and embeds them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.geometry import BoundingBox, Landmarks
from faceorg.core.quality import face_quality
from faceorg.core.search_level import SearchLevel
from faceorg.vision.alignment import face_chip
from faceorg.vision.embedder import unit_embeddings
from faceorg.vision.pixels import as_image, picture_size
from faceorg.vision.searching import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from faceorg.vision.detector import FaceDetector
    from faceorg.vision.device import Device
    from faceorg.vision.embedder import FaceEmbedder
    from faceorg.vision.modelpack import ModelPack
    from faceorg.vision.pixels import Picture


_POINTS_IN_BOX = np.array(
    [[0.275, 0.383], [0.725, 0.383], [0.5, 0.58], [0.307, 0.736], [0.693, 0.736]]
)
"""Where the five points lie in the box of a face: medians of 200 faces of LFW, made symmetric.
Of 180 others, cut by these alone, 177 are nearest to themselves; median cosine 0.990."""


@dataclass(frozen=True, eq=False)
class FoundFace:
    """One face in one photo.

    ``box`` and ``landmarks`` (5, 2) are fractions of the upright photo, the box clipped to it;
    ``score`` and ``quality`` are 0 to 1; ``chip`` is the aligned face, RGB uint8
    (size, size, 3), ready for `FaceEngine.embed`.
    """

    box: BoundingBox
    landmarks: Landmarks
    score: float
    quality: float
    chip: NDArray[np.uint8]


class FaceEngine:
    """The models of a ``pack``, safe to use from several threads at once."""

    def __init__(
        self,
        pack: ModelPack,
        detector: FaceDetector,
        embedder: FaceEmbedder,
        mirrored: bool,
        floor: float | None = None,
        level: SearchLevel = SearchLevel.NORMAL,
        device: Device | None = None,
    ) -> None:
        """``floor`` is the score a face needs unless a caller says otherwise; ``level`` how hard
        ``detector`` looks; ``device`` is where the models run."""
        self.pack = pack
        self.level = level
        self._floor = floor
        self._detector = detector
        self._embedder = embedder
        self._mirrored = mirrored
        self.device = device

    @property
    def chip_size(self) -> int:
        """Side in pixels of the square chips that `embed` takes."""
        return self._embedder.chip_size

    @property
    def providers(self) -> tuple[str, str]:
        """The keys of `device.PROVIDERS` that detection and embedding run on now."""
        return self._detector.provider, self._embedder.provider

    @property
    def fault(self) -> str | None:
        """What made the models leave the accelerator they were to run on; None if nothing did."""
        return None if self.device is None else self.device.fault

    def look_once(self, image: Picture) -> int:
        """How many faces one plain look at an RGB ``image`` finds: no tiles, no second looks."""
        return len(plain(self._detector).detect(image))

    def analyze(self, image: Picture, floor: float | None = None) -> list[FoundFace]:
        """Find and align the faces in an upright RGB ``image``, surest first.

        ``floor`` is the score they need, None for the pack's own. Faces whose numbers make no
        sense are left out.
        """
        detect = self._detector.detect
        floor = self._floor if floor is None else floor
        picture = as_image(image)
        found = detect(picture) if floor is None else detect(picture, floor)
        faces = (
            self._face(picture, box, float(score), points)
            for box, score, points in zip(found.boxes, found.scores, found.points, strict=True)
        )
        return [face for face in faces if face is not None]

    def embed(self, chips: Sequence[NDArray[np.uint8]] | NDArray[np.uint8]) -> NDArray[np.float32]:
        """Unit rows (N, D), float32, of RGB ``chips`` (N, size, size, 3) that `analyze` cut.

        A row of zeros stands for a face the model could make nothing of: do not store it.
        """
        if len(chips) == 0:
            return np.empty((0, self.pack.embedding_length), np.float32)
        return unit_embeddings(self._embedder, chips, self._mirrored)

    def align(
        self, image: Picture, box: BoundingBox, landmarks: Landmarks | None
    ) -> NDArray[np.uint8] | None:
        """The chip of a face that is known already, as `analyze` would cut it; nothing is detected.

        ``image`` is upright RGB, ``box`` and ``landmarks`` (5, 2) are fractions
        of it. A face without landmarks (one the user drew) is taken to be upright in its box.
        None where the numbers make no sense.
        """
        width, height = picture_size(image)
        if landmarks is None:
            landmarks = (_POINTS_IN_BOX * [box.w, box.h] + [box.x, box.y]).astype(np.float32)
        spots = landmarks.astype(np.float64) * [width, height]
        try:
            return face_chip(image, spots, self._embedder.template, self._embedder.chip_size)
        except ValueError:
            return None

    def _face(
        self,
        image: Picture,
        edges: NDArray[np.float32],
        score: float,
        points: NDArray[np.float32],
    ) -> FoundFace | None:
        width, height = picture_size(image)
        left, top, right, bottom = (float(edge) for edge in edges)
        box = BoundingBox(
            left / width, top / height, (right - left) / width, (bottom - top) / height
        ).clipped()
        if not box.area > 0:
            return None
        spots = points.astype(np.float64)
        try:
            chip = face_chip(image, spots, self._embedder.template, self._embedder.chip_size)
        except ValueError:
            return None
        quality = face_quality(chip, min(right - left, bottom - top), points, score)
        landmarks = (points / [width, height]).astype(np.float32)
        return FoundFace(box, landmarks, score, quality, chip)
