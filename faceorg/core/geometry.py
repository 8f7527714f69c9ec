"""Boxes, landmarks and orientation in fractions of the upright photo."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Landmarks = NDArray[np.float32]
"""Shape (5, 2): eye at image left, eye at image right, nose tip, mouth corner left, right;
x and y as fractions of the upright photo's width and height."""


@dataclass(frozen=True, slots=True)
class BoundingBox:
    """A rectangle in fractions (0 to 1) of the upright photo; ``x, y`` is its top left corner."""

    x: float
    y: float
    w: float
    h: float

    @property
    def area(self) -> float:
        """Area as a fraction of the photo's."""
        return self.w * self.h

    @property
    def center(self) -> tuple[float, float]:
        """Centre as (x, y)."""
        return self.x + self.w / 2, self.y + self.h / 2

    def clipped(self) -> BoundingBox:
        """The part inside the photo."""
        left, top = min(max(self.x, 0.0), 1.0), min(max(self.y, 0.0), 1.0)
        right, bottom = min(max(self.x + self.w, 0.0), 1.0), min(max(self.y + self.h, 0.0), 1.0)
        return BoundingBox(left, top, right - left, bottom - top)

    def iou(self, other: BoundingBox) -> float:
        """Intersection over union, 0 to 1."""
        width = min(self.x + self.w, other.x + other.w) - max(self.x, other.x)
        height = min(self.y + self.h, other.y + other.h) - max(self.y, other.y)
        if width <= 0 or height <= 0:
            return 0.0
        shared = width * height
        either = self.area + other.area - shared
        # Boxes too small to have an area share nothing; rounding must not make a share over 1.
        return min(shared / either, 1.0) if either > 0 else 0.0

    def stored(self, orientation: int) -> BoundingBox:
        """The same rectangle in the file's stored pixels, before EXIF ``orientation`` is applied.

        Metadata regions (MWG) speak of stored pixels, faceorg of upright ones.
        """
        corners = [(self.x, self.y), (self.x + self.w, self.y + self.h)]
        (x1, y1), (x2, y2) = (_upright_to_stored(x, y, orientation) for x, y in corners)
        return BoundingBox(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))

    def upright(self, orientation: int) -> BoundingBox:
        """The inverse of `stored`: from stored pixels to the upright photo."""
        return self.stored({6: 8, 8: 6}.get(orientation, orientation))


def _upright_to_stored(x: float, y: float, orientation: int) -> tuple[float, float]:
    """One point from the upright photo to the stored one; EXIF 2.32, tag 0x0112."""
    return {
        2: (1 - x, y),
        3: (1 - x, 1 - y),
        4: (x, 1 - y),
        5: (y, x),
        6: (y, 1 - x),
        7: (1 - y, 1 - x),
        8: (1 - y, x),
    }.get(orientation, (x, y))
