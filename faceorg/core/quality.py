"""Face quality from resolution, sharpness, exposure, pose and detector score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.embeddings import unpacked

if TYPE_CHECKING:
    from numpy.typing import NDArray

CLUSTER_GATE = 0.25
"""Faces of less quality start no group; they may join one afterwards.

With dlib's network, strangers' faces blurred with a radius of 6 chip pixels, or darkened to a
twentieth, are taken for each other 200 to 400 times as often as sharp ones (LFW).
"""


def face_quality(
    chip: NDArray[np.uint8], size_px: float, points: NDArray[np.float32], score: float
) -> float:
    """Quality from 0 (useless) to 1 (good), falling when any one aspect gets worse.

    ``chip`` is the aligned face, RGB (size, size, 3); ``size_px`` the shorter side of its box in
    the photo; ``points`` (5, 2) eyes, nose, mouth corners in any square pixels; ``score`` the
    detector's 0 to 1.
    """
    aspects = (
        _ramp(size_px, 8, 100),
        _ramp(sharpness(chip), 0.7, 4),
        _ramp(exposure(chip), 0.04, 0.7),
        _ramp(1 - abs(yaw(points)), 0, 0.8),
        _ramp(score, 0.4, 0.9),
    )
    return float(np.sqrt(np.prod(aspects)))


@dataclass(frozen=True, slots=True)
class RuinedFaces:
    """Where the vectors of faces lie that nobody could know, for one pack.

    ``centre`` is their mean as `core.embeddings` packs it. A face as much like it as ``worst`` or
    more is beyond recognition, one as little as ``best`` or less is not held back by this.
    """

    centre: bytes
    worst: float
    best: float

    def recognizability(self, vector: NDArray[np.float32]) -> float:
        """0 (beyond recognition) to 1 for a unit ``vector`` (D,); 1 for one of another length."""
        centre = unpacked(self.centre, 1)[0]
        if centre.shape != vector.shape:
            return 1.0
        return _ramp(self.worst - float(centre @ vector), 0, self.worst - self.best)


def sharpness(chip: NDArray[np.uint8]) -> float:
    """Mean difference of a pixel from its four neighbours' mean, in per cent of the contrast.

    About 4 for a good face, 2 for one of 40 pixels enlarged, below 1 for a badly blurred one.
    """
    grey = _central_grey(chip)
    spread = float(grey.std())
    if spread < 1:
        return 0.0
    beside = grey[1:-1, :-2] + grey[1:-1, 2:]
    neighbours = (grey[:-2, 1:-1] + grey[2:, 1:-1] + beside) / 4
    return float(100 * np.abs(grey[1:-1, 1:-1] - neighbours).mean() / spread)


def exposure(chip: NDArray[np.uint8]) -> float:
    """0 for a face that is black, white or without contrast, towards 1 for a well lit one."""
    grey = _central_grey(chip)
    middle = float(np.median(grey))
    return min(_ramp(middle, 0, 120), _ramp(255 - middle, 0, 60), _ramp(float(grey.std()), 0, 40))


def yaw(points: NDArray[np.float32]) -> float:
    """How far the head is turned: 0 frontal, about -1 or 1 in profile (nose at image left, right).

    Where the nose tip lies between the eyes, along the line through them.
    """
    left, right, nose = (points[row].astype(np.float64) for row in range(3))
    line = right - left
    length = float(line @ line)
    if not length > 0:
        return 1.0
    return float(np.clip(2 * ((nose - left) @ line) / length - 1, -1, 1))


def _central_grey(chip: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Brightness of the middle of the chip, where there is face and no background."""
    size = len(chip)
    middle = chip[size // 4 : size * 3 // 4, size // 4 : size * 3 // 4].astype(np.float64)
    grey: NDArray[np.float64] = middle @ [0.299, 0.587, 0.114]
    return grey


def _ramp(value: float, low: float, high: float) -> float:
    """0 up to ``low``, 1 from ``high``, straight between."""
    return float(np.clip((value - low) / (high - low), 0, 1))
