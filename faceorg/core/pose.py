"""Which way a head is turned, from the five points of its face."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

HEAD = np.array(
    [[-31.5, 0, 0], [31.5, 0, 0], [0, 36.5, -30], [-27, 64.5, -6], [27, 64.5, -6]], np.float64
)
"""The five points of a head that looks straight ahead, in millimetres: x to image right, y down,
z away from the viewer. Heights and widths are those of the faces that align without a turn."""

_CENTERED = HEAD - HEAD.mean(axis=0)
_INVERSE = np.linalg.pinv(_CENTERED)


@dataclass(frozen=True, slots=True)
class HeadPose:
    """Degrees, all 0 for an upright face that looks at the viewer.

    ``yaw`` is positive when it looks towards image right, ``pitch`` when it looks up, ``roll``
    when it is tilted clockwise (-180 to 180).
    """

    yaw: float
    pitch: float
    roll: float


def head_pose(points: NDArray[np.floating]) -> HeadPose | None:
    """The pose of a face by its ``points`` (5, 2) in square pixels; None where they make no sense.

    The head is taken to be far away (no perspective) and everyone's to be alike: good to about
    10 degrees. Order of points as in `core.geometry.Landmarks`.
    """
    spots = np.asarray(points, np.float64)
    if not np.isfinite(spots).all():
        return None
    rows = (_INVERSE @ (spots - spots.mean(axis=0))).T  # scaled first two rows of the turn
    left, sizes, right = np.linalg.svd(rows, full_matrices=False)
    if not sizes[1] > 1e-9 * max(1.0, sizes[0]):
        return None
    turn = left @ right  # the nearest two rows of a pure turn
    roll = math.atan2(turn[1, 0], turn[0, 0])  # how the line through the eyes lies
    nose_x, nose_y = -turn[:, 2]
    towards = math.sqrt(max(0.0, 1 - nose_x**2 - nose_y**2))
    side = math.cos(roll) * nose_x + math.sin(roll) * nose_y
    down = math.cos(roll) * nose_y - math.sin(roll) * nose_x
    return HeadPose(
        yaw=math.degrees(math.atan2(side, towards)),
        pitch=math.degrees(math.asin(min(1.0, max(-1.0, -down)))),
        roll=math.degrees(roll),
    )
