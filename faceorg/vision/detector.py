"""FaceDetector: from a photo to boxes, scores and five points per face."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from PIL import Image

from faceorg.vision.device import running_on
from faceorg.vision.pixels import as_image
from faceorg.vision.session import open_session

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from faceorg.vision.device import Device
    from faceorg.vision.pixels import Picture

    Floats = NDArray[np.float32]

SCORE_FLOOR = 0.5
"""Detections less sure than this are not reported, unless a caller asks for them."""

_OVERLAP_MAX = 0.3
_INSIDE_MAX = 0.5
_SAME_FACE = 0.4
_NEARLY = 0.04
_AVERAGED = 1.3


@dataclass(frozen=True)
class Detections:
    """Faces in one photo, surest first, in pixels of the given image.

    ``boxes`` (N, 4) are left, top, right, bottom; ``scores`` (N,) 0 to 1; ``points`` (N, 5, 2)
    are x, y of the eyes, the nose tip and the mouth corners, image left before right. float32.
    """

    boxes: Floats
    scores: Floats
    points: Floats

    def __len__(self) -> int:
        return len(self.scores)

    def only(self, chosen: NDArray[np.intp] | NDArray[np.bool_]) -> Detections:
        """The chosen faces, in the given order."""
        return Detections(self.boxes[chosen], self.scores[chosen], self.points[chosen])


class FaceDetector(Protocol):
    """What every detector offers; safe to use from several threads."""

    @property
    def provider(self) -> str:
        """The key of `device.PROVIDERS` that it runs on now."""

    def detect(self, image: Picture, floor: float = SCORE_FLOOR) -> Detections:
        """Find the faces in an RGB image whose score is above ``floor``."""


class CenterFace:
    """The CenterFace network, run at several sizes of the photo and merged."""

    def __init__(
        self,
        model: bytes,
        threads: int,
        provider: Device | str | None,
        sides: tuple[int, ...] = (1024,),
        taken: type[np.uint8 | np.float32] = np.float32,
        careful: bool = False,
    ) -> None:
        """``sides`` are the long sides it looks at; ``taken`` is the type of the graph's input;
        ``careful`` as in `session_options`."""
        self._session: Any = open_session(model, threads, provider, careful)
        self._taken = taken
        self.sides = sides

    @property
    def provider(self) -> str:
        """The key of `device.PROVIDERS` that the model runs on now."""
        return running_on(self._session)

    def at(self, *sides: int) -> CenterFace:
        """The same model looking at other sizes: long sides in pixels."""
        other = copy.copy(self)
        other.sides = sides
        return other

    def detect(self, image: Picture, floor: float = SCORE_FLOOR) -> Detections:
        """Find the faces in an RGB image; raises `ModelPackError`."""
        small = as_image(image)
        size = small.size
        sides = {min(side, max(size)) for side in self.sides}
        passes = []
        for side in sorted(sides, reverse=True):  # each made from the one before: less to read
            small = _shrunk(small, side)
            passes.append(self._pass(small, size, floor))
        return merged(passes)

    def _pass(self, small: Image.Image, size: tuple[int, int], floor: float) -> Detections:
        """Detect at one size."""
        columns, rows = small.size
        found = _decoded(*self.maps(np.asarray(small)), floor)
        stretch = np.array([size[0] / columns, size[1] / rows], np.float32)
        return Detections(found.boxes * np.tile(stretch, 2), found.scores, found.points * stretch)

    def maps(self, image: NDArray[np.uint8]) -> tuple[Floats, Floats, Floats, Floats]:
        """What the network says of an RGB image (height, width, 3) at its own size, one cell per
        4 pixels: scores (rows, columns), sizes and offsets (2, ...), points (10, ...).

        It wants sides divisible by 32: padded, not stretched. Raises `ModelPackError`.
        """
        rows, columns = image.shape[:2]
        batch = np.zeros((1, 3, -(-rows // 32) * 32, -(-columns // 32) * 32), self._taken)
        batch[0, :, :rows, :columns] = image.transpose(2, 0, 1)
        heat, sizes, offsets, points = self._session.run(
            ["537", "538", "539", "540"], {"input.1": batch}
        )
        return heat[0, 0], sizes[0], offsets[0], points[0]


def merged(passes: list[Detections]) -> Detections:
    """One list of the faces of several passes: of overlapping ones, the surest.

    Its box becomes the mean of theirs, sure ones weighing more: passes err independently. On 188
    photos of WIDER FACE cut to half their size, and at a precision of 0.95, that finds 0.68 for
    0.60 of the faces of 10 to 20 pixels and 0.79 for 0.76 below 40, and in no band fewer. The
    points stay those of the surest: a pass that saw the face upside down has them in other places.
    """
    everything = Detections(
        np.concatenate([found.boxes for found in passes]),
        np.concatenate([found.scores for found in passes]),
        np.concatenate([found.points for found in passes]),
    )
    kept = _not_overlapping(everything.boxes, everything.scores)
    agreed = _agreed(everything.boxes, everything.scores, kept)
    return Detections(agreed, everything.scores[kept], everything.points[kept])


def _shrunk(image: Image.Image, side: int) -> Image.Image:
    """``image`` with its long side near ``side`` pixels, if it is longer.

    Where a whole number of its pixels makes nearly one, they are averaged: a fifth of the time.
    Else its pixels are averaged, too, as far as they are more than those wanted: a third less
    time than blending, and as many faces (47 photos of WIDER FACE, 1.42, 2.15 and 2.4 times as
    long: 101, 102 and 102 of 121 faces, blended 102, 101 and 102). Nearly the same size has to be
    blended.
    """
    long_side = max(image.size)
    if long_side <= side:
        return image
    whole = round(long_side / side)
    if whole > 1 and abs(long_side / whole / side - 1) < _NEARLY:
        return image.reduce(whole)
    size = [max(1, round(length * side / long_side)) for length in image.size]
    left = long_side / (long_side // side) / side
    how = Image.Resampling.BOX if left >= _AVERAGED else Image.Resampling.BILINEAR
    return image.resize((size[0], size[1]), how, reducing_gap=1.0)


def _decoded(
    heat: Floats, sizes: Floats, offsets: Floats, points: Floats, floor: float
) -> Detections:
    """Faces from the network's maps, one cell per 4 pixels; y comes before x in all of them.

    ``heat`` (rows, columns) is the score, ``sizes`` and ``offsets`` (2, rows, columns) the
    logarithm of the box in cells and its centre within the cell, ``points`` (10, ...) fractions
    of the box. Cells with numbers that are not finite are left out.
    """
    rows, columns = np.nonzero(heat > floor)
    with np.errstate(over="ignore", invalid="ignore"):
        extent = np.exp(sizes[::-1, rows, columns].T) * 4
        center = np.stack([columns, rows], axis=1) + offsets[::-1, rows, columns].T + 0.5
        corner = np.maximum(center * 4 - extent / 2, 0)
        inside = points[:, rows, columns].T.reshape(-1, 5, 2)[..., ::-1]
        spots = corner[:, None] + inside * extent[:, None]
    boxes = np.concatenate([corner, corner + extent], axis=1)
    scores = heat[rows, columns].clip(0, 1)
    sound = np.isfinite(boxes).all(axis=1) & np.isfinite(spots).all(axis=(1, 2))
    found = Detections(
        boxes.astype(np.float32), scores.astype(np.float32), spots.astype(np.float32)
    ).only(sound)
    return found.only(_not_overlapping(found.boxes, found.scores))


def _agreed(boxes: Floats, scores: Floats, kept: NDArray[np.intp]) -> Floats:
    """For each of the ``kept`` boxes, the mean of those that show the same face."""
    areas = (boxes[:, 2:] - boxes[:, :2]).prod(axis=1)
    low = np.maximum(boxes[kept, None, :2], boxes[:, :2])
    high = np.minimum(boxes[kept, None, 2:], boxes[:, 2:])
    shared = np.clip(high - low, 0, None).prod(axis=2)
    same = shared >= _SAME_FACE * (areas[kept, None] + areas - shared)
    same[np.arange(len(kept)), kept] = True  # also where a box has no area
    weights = same * scores.astype(np.float64) ** 2
    mean: Floats = (weights @ boxes / weights.sum(axis=1, keepdims=True)).astype(np.float32)
    return mean


def _not_overlapping(boxes: Floats, scores: Floats) -> NDArray[np.intp]:
    """Indices of the surest boxes of each heap of overlapping ones (greedy), surest first."""
    order = np.argsort(-scores, kind="stable")
    areas = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    kept = []
    while order.size:
        best, order = order[0], order[1:]
        kept.append(best)
        low = np.maximum(boxes[best, :2], boxes[order, :2])
        high = np.minimum(boxes[best, 2:], boxes[order, 2:])
        shared = np.clip(high - low, 0, None).prod(axis=1)
        apart = shared < _OVERLAP_MAX * (areas[best] + areas[order] - shared)
        # Eyes and nose of a large face, seen as a face of their own, overlap it by little of both.
        order = order[apart & (shared < _INSIDE_MAX * np.minimum(areas[best], areas[order]))]
    return np.array(kept, np.intp)
