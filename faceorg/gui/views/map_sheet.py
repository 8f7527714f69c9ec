"""The arithmetic of a map: degrees to pixels and back, and photos that lie together as one pin."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NORTHMOST = 83.0  # degrees; Mercator has no poles
_EARTH_KM = 40_075.0  # around the equator
_CLOSEST = 2.0**24  # pixels around the equator: a house fills the window
_AROUND = 1.35  # how much more than the points is shown around them


def to_sheet(degrees: NDArray[np.floating]) -> NDArray[np.float64]:
    """Latitude and longitude (N, 2) as x and y (N, 2) of the Mercator square from 0 to 1."""
    wide = np.asarray(degrees, np.float64)
    north = np.radians(np.clip(wide[:, 0], -_NORTHMOST, _NORTHMOST))
    y = 0.5 - np.log(np.tan(math.pi / 4 + north / 2)) / (2 * math.pi)
    return np.stack([(wide[:, 1] + 180) / 360, y], axis=1)


def from_sheet(x: float, y: float) -> tuple[float, float]:
    """The latitude and longitude of a point of the square."""
    north = 2 * math.atan(math.exp((0.5 - y) * 2 * math.pi)) - math.pi / 2
    return math.degrees(north), x * 360 - 180


@dataclass(frozen=True, slots=True)
class Window:
    """Which part of the square is seen: its middle, its scale in pixels, and its size in pixels."""

    x: float = 0.5
    y: float = 0.42
    scale: float = 700.0
    width: int = 1
    height: int = 1

    def pixels(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Points of the square (N, 2) as pixels of the window."""
        middle = np.array([self.width / 2, self.height / 2])
        found: NDArray[np.float64] = (points - [self.x, self.y]) * self.scale + middle
        return found

    def point(self, px: float, py: float) -> tuple[float, float]:
        """The point of the square below a pixel."""
        return (
            self.x + (px - self.width / 2) / self.scale,
            self.y + (py - self.height / 2) / self.scale,
        )

    def seen(self, points: NDArray[np.float64], margin: float = 0) -> NDArray[np.bool_]:
        """Which points (N, 2) lie in the window, or up to ``margin`` pixels beside it."""
        reach = np.array([self.width / 2 + margin, self.height / 2 + margin]) / self.scale
        inside = np.abs(points - [self.x, self.y]) <= reach
        return np.logical_and(inside[:, 0], inside[:, 1])

    def sized(self, width: int, height: int) -> Window:
        """The same middle and scale in a window of another size."""
        return replace(self, width=max(1, width), height=max(1, height))._kept_in()

    def moved(self, dx: float, dy: float) -> Window:
        """What was under the mouse is ``dx``, ``dy`` pixels farther."""
        return replace(self, x=self.x - dx / self.scale, y=self.y - dy / self.scale)._kept_in()

    def zoomed(self, factor: float, px: float, py: float) -> Window:
        """Larger by ``factor``; what lies below the pixel stays there."""
        x, y = self.point(px, py)
        scale = min(max(self.scale * factor, self._least()), _CLOSEST)
        kept = 1 / scale
        return replace(
            self,
            scale=scale,
            x=x - (px - self.width / 2) * kept,
            y=y - (py - self.height / 2) * kept,
        )._kept_in()

    def around(self, points: NDArray[np.float64], closest: float = 2.0**17) -> Window:
        """All ``points`` (at least one) with some room around, no closer than a town."""
        low, high = points.min(axis=0), points.max(axis=0)
        span = np.maximum((high - low) * _AROUND, 1e-9)
        scale = float(min(self.width / span[0], self.height / span[1], closest))
        x, y = (low + high) / 2
        found = replace(self, x=float(x), y=float(y), scale=max(scale, self._least()))
        return found._kept_in()

    def _least(self) -> float:
        """The whole world from west to east, or from north to south in a tall window."""
        return float(max(min(self.width, self.height * 1.6), 64))

    def _kept_in(self) -> Window:
        """The world does not leave the window."""
        return replace(self, x=min(max(self.x, 0.0), 1.0), y=min(max(self.y, 0.05), 0.95))

    @property
    def km_per_pixel(self) -> float:
        """At the middle of the window."""
        north, _ = from_sheet(self.x, self.y)
        return _EARTH_KM * math.cos(math.radians(north)) / self.scale


@dataclass(frozen=True, slots=True, eq=False)
class Pin:
    """Photos that lie together: where (a point of the square), and their rows, first the newest."""

    x: float
    y: float
    rows: NDArray[np.int64]

    @property
    def count(self) -> int:
        """How many photos."""
        return len(self.rows)


class Pins:
    """Gathers points into pins for any scale; what was gathered is kept while the scale is near.

    Cells lie fixed on the sheet, so that pins do not jump while the map is moved.
    """

    def __init__(self, points: NDArray[np.float64], cell_px: float) -> None:
        self._points = points
        self._cell_px = cell_px
        self._level: int | None = None
        self._cells: dict[tuple[int, int], Pin] = {}

    def seen(self, window: Window) -> list[Pin]:
        """The pins in the window, neighbours that would cover each other as one; largest first."""
        level = math.floor(math.log2(window.scale / self._cell_px))
        if level != self._level:
            self._level, self._cells = level, self._gather(level)
        apart = self._cell_px * 0.75 / window.scale
        margin_x = (window.width / 2 + self._cell_px) / window.scale
        margin_y = (window.height / 2 + self._cell_px) / window.scale
        inside = {
            key: pin
            for key, pin in self._cells.items()
            if abs(pin.x - window.x) <= margin_x and abs(pin.y - window.y) <= margin_y
        }
        return _joined(inside, apart)

    def _gather(self, level: int) -> dict[tuple[int, int], Pin]:
        if not len(self._points):
            return {}
        cells = np.floor(self._points * 2.0**level).astype(np.int64)
        keys = cells[:, 0] << 32 | cells[:, 1]
        order = np.argsort(keys, kind="stable")  # stable: within a cell the newest stays first
        starts = np.flatnonzero(np.diff(keys[order], prepend=-1))
        found = {}
        for rows in np.split(order, starts[1:]):
            x, y = self._points[rows].mean(axis=0)
            found[int(cells[rows[0], 0]), int(cells[rows[0], 1])] = Pin(float(x), float(y), rows)
        return found


def _joined(cells: dict[tuple[int, int], Pin], apart: float) -> list[Pin]:
    """Each pin, the largest first, takes in those of the cells around it that are too near."""
    left = dict(cells)
    found = []
    for key, pin in sorted(cells.items(), key=lambda item: (-item[1].count, item[0])):
        if left.pop(key, None) is None:
            continue
        near = [(key[0] + dx, key[1] + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
        taken = [
            left.pop(other)
            for other in near
            if other in left and math.hypot(left[other].x - pin.x, left[other].y - pin.y) < apart
        ]
        found.append(_one(pin, taken) if taken else pin)
    return found


def _one(pin: Pin, others: list[Pin]) -> Pin:
    return Pin(pin.x, pin.y, np.sort(np.concatenate([pin.rows, *(o.rows for o in others)])))
