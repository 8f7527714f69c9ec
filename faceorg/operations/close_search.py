"""Finding faces that one look at a whole photo is too coarse for."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Protocol

import numpy as np
from PIL import Image

from faceorg.core.geometry import BoundingBox
from faceorg.vision.pixels import as_image, picture_size

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from faceorg.core.progress import CancelToken
    from faceorg.vision.engine import FoundFace
    from faceorg.vision.modelpack import ModelPack
    from faceorg.vision.pixels import Picture

    Pixels = NDArray[np.uint8]

_LONG_SIDE_MAX = 4096
_TILE = 1280
_STEP = 960
_EDGE_PIXELS = 3
# Lower than for a scan: of 204 faces of 20 pixels or more in 63 album-like photos (wider_dev), 0.5
# finds 91.7 % with 3 false ones, 0.35 finds 93.6 % with 19. A false one costs a grey spot.
_SCORE_FLOOR = 0.35
_SAME_PART = 0.6


class FaceFinder(Protocol):
    """What this package needs of a `FaceEngine`; FoundFace boxes are fractions of the image."""

    @property
    def pack(self) -> ModelPack:
        """Whose thresholds hold for the embeddings."""

    def analyze(self, image: Pixels, floor: float | None = None) -> list[FoundFace]:
        """Faces in an upright RGB image (height, width, 3) with a score above ``floor``."""

    def embed(self, chips: Sequence[Pixels]) -> NDArray[np.float32]:
        """Unit rows (N, D) for the chips of found faces."""


def find_closely(picture: Picture, finder: FaceFinder, cancel: CancelToken) -> list[FoundFace]:
    """Faces in an upright RGB ``picture``, searched whole and again in overlapping tiles.

    Fainter faces than a scan takes count here, too. A detector shrinks a photo first; tiles let
    it see the small faces of a large photo at (nearly) full size. Boxes are fractions of the
    whole image. Raises `Cancelled`.
    """
    cancel.check()
    image = _shrunk(picture)
    found = finder.analyze(image, _SCORE_FLOOR)
    height, width = image.shape[:2]
    for top, left in _tiles(height, width):
        cancel.check()
        tile = image[top : top + _TILE, left : left + _TILE]
        for face in finder.analyze(tile, _SCORE_FLOOR):
            if _cut_off(face.box, tile.shape, top, left, image.shape):
                continue
            box = _in_photo(face.box, tile.shape, top, left, image.shape)
            if not any(_part_inside(box, other.box) > _SAME_PART for other in found):
                landmarks = _points_in_photo(face, tile.shape, top, left, image.shape)
                found.append(dataclasses.replace(face, box=box, landmarks=landmarks))
    return found


def _shrunk(picture: Picture) -> Pixels:
    """Bounds the time for a photo of any size; a face of 20 pixels here had 29 at 24 megapixels."""
    width, height = picture_size(picture)
    scale = _LONG_SIDE_MAX / max(height, width)
    if scale >= 1:
        return np.asarray(picture)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return np.asarray(as_image(picture).resize(size, Image.Resampling.BILINEAR))


def _tiles(height: int, width: int) -> Iterator[tuple[int, int]]:
    """Top left corners; none where the photo is not larger than a tile."""
    if max(height, width) <= _TILE:
        return
    for top in _starts(height):
        for left in _starts(width):
            yield top, left


def _starts(length: int) -> list[int]:
    last = max(length - _TILE, 0)
    return [*range(0, last, _STEP), last]


def _cut_off(
    box: BoundingBox, tile: tuple[int, ...], top: int, left: int, image: tuple[int, ...]
) -> bool:
    """Whether the tile's edge cuts the face: a neighbour tile, or the whole photo, shows it all.

    At the photo's own edges nothing else does.
    """
    x_margin, y_margin = _EDGE_PIXELS / tile[1], _EDGE_PIXELS / tile[0]
    return (
        (box.x < x_margin and left > 0)
        or (box.y < y_margin and top > 0)
        or (box.x + box.w > 1 - x_margin and left + tile[1] < image[1])
        or (box.y + box.h > 1 - y_margin and top + tile[0] < image[0])
    )


def _in_photo(
    box: BoundingBox, tile: tuple[int, ...], top: int, left: int, image: tuple[int, ...]
) -> BoundingBox:
    across, down = tile[1] / image[1], tile[0] / image[0]
    x, y = left / image[1] + box.x * across, top / image[0] + box.y * down
    return BoundingBox(x, y, box.w * across, box.h * down)


def _points_in_photo(
    face: FoundFace, tile: tuple[int, ...], top: int, left: int, image: tuple[int, ...]
) -> NDArray[np.float32]:
    pixels = face.landmarks * [tile[1], tile[0]] + [left, top]
    points: NDArray[np.float32] = (pixels / [image[1], image[0]]).astype(np.float32)
    return points


def _part_inside(box: BoundingBox, other: BoundingBox) -> float:
    """How much of the smaller of two boxes lies in the larger, 0 to 1."""
    smaller = min(box.area, other.area)
    iou = box.iou(other)
    return iou * (box.area + other.area) / (1 + iou) / smaller if smaller > 0 else 0.0
