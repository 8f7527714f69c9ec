"""From five points of a face to the small upright picture that an embedder wants."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from faceorg.vision.pixels import picture_size, reduced_part

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from faceorg.vision.pixels import Picture

    Points = NDArray[np.float64]


def similarity_transform(source: Points, target: Points) -> NDArray[np.float64]:
    """The 2x3 matrix (turn, scale, shift; no mirroring) that takes ``source`` nearest ``target``.

    Both are (N, 2); the matrix multiplies (x, y, 1). Umeyama's least squares in two dimensions,
    where turn and scale are one complex number. Raises ValueError if all points coincide.
    """
    source_center, target_center = source.mean(axis=0), target.mean(axis=0)
    moved, wanted = source - source_center, target - target_center
    spread = float((moved**2).sum())
    if not spread > 0:
        raise ValueError("the points of the face coincide")
    cosine = float((moved * wanted).sum()) / spread
    sine = float((moved[:, 0] * wanted[:, 1] - moved[:, 1] * wanted[:, 0]).sum()) / spread
    linear = np.array([[cosine, -sine], [sine, cosine]])
    return np.column_stack([linear, target_center - linear @ source_center])


def face_chip(image: Picture, points: Points, template: Points, size: int) -> NDArray[np.uint8]:
    """Cut out a face so that its ``points`` fall on ``template``: RGB, shape (size, size, 3).

    Both point sets are (5, 2), in pixels counted from the
    outer corner (the first pixel's centre is 0.5, 0.5). What lies outside the photo is black.
    Raises ValueError for points that are no face (coinciding, or not finite).
    """
    matrix = similarity_transform(points, template)
    scale = math.hypot(matrix[0, 0], matrix[1, 0])
    if not math.isfinite(scale) or scale <= 0:
        raise ValueError("the points of the face are not usable")
    inverse = np.linalg.inv(np.vstack([matrix, [0, 0, 1]]))[:2]
    region = _region(inverse, size, picture_size(image))
    factor = max(1, int(1 / scale))  # averaging first: sampling few points of a face would alias
    part = reduced_part(image, region, factor)
    inverse[:, 2] -= region[:2]
    inverse /= factor
    chip = part.transform(
        (size, size), Image.Transform.AFFINE, inverse.ravel().tolist(), Image.Resampling.BILINEAR
    )
    return np.asarray(chip)


def _region(
    inverse: NDArray[np.float64], size: int, photo: tuple[int, int]
) -> tuple[int, int, int, int]:
    """The part of the photo that the chip shows, with a margin; at least one pixel."""
    corners = np.array([[0, 0], [size, 0], [size, size], [0, size]])
    spots = corners @ inverse[:, :2].T + inverse[:, 2]
    margin = 2 + 2 * math.hypot(inverse[0, 0], inverse[1, 0])
    width, height = photo
    low = np.clip(np.floor(spots.min(axis=0) - margin), 0, [width - 1, height - 1])
    high = np.clip(np.ceil(spots.max(axis=0) + margin), low + 1, [width, height])
    return int(low[0]), int(low[1]), int(high[0]), int(high[1])
