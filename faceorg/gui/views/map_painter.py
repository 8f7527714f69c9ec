"""How the map of places is painted: the towns of the world as dots, their names, pins of photos."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPalette, QPen

from faceorg.gui.palettes import high_contrast
from faceorg.gui.style import blend
from faceorg.gui.views.map_sheet import to_sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray
    from PySide6.QtGui import QPixmap

    from faceorg.gui.views.map_sheet import Pin, Window
    from faceorg.library.world import World

    Picture = Callable[[Pin, int], QPixmap | None]

PIN_PX = 44
_DOT = 1.5  # radius in pixels
_DOT_CELL = 4.0  # one dot at most in a square of so many pixels: the world as a fine pattern
_PATTERN = 2500  # dots
_NAMES_MOST = 40
_NAMES_LOOKED_AT = 400
_BAR_PX = 110


class Backdrop:
    """The world behind the pins, drawn once for each window."""

    def __init__(self, world: World) -> None:
        self._points = to_sheet(world.degrees)
        self._people = world.people
        self._names = world.names
        self._drawn: tuple[object, QImage] | None = None

    def paint(
        self,
        painter: QPainter,
        window: Window,
        palette: QPalette,
        ratio: float,
        pins: Sequence[Pin] = (),
    ) -> None:
        """Dots where towns are, and the names of the largest in sight that have room."""
        taken = [pin_place(pin, window) for pin in pins]
        covered = tuple(place.getRect() for place in taken)
        wanted = (window, palette.cacheKey(), ratio, covered)
        if self._drawn is None or self._drawn[0] != wanted:
            self._drawn = (wanted, self._draw(window, palette, ratio, taken))
        painter.drawImage(0, 0, self._drawn[1])

    def _draw(self, window: Window, palette: QPalette, ratio: float, taken: list[QRectF]) -> QImage:
        seen = np.flatnonzero(window.seen(self._points, 8))
        places = window.pixels(self._points[seen])
        image = _dots(_thinned_out(places), window, palette, ratio)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_names(painter, seen, places, window, palette, taken)
        painter.end()
        return image

    def _draw_names(
        self,
        painter: QPainter,
        seen: NDArray[np.int64],
        places: NDArray[np.float64],
        window: Window,
        palette: QPalette,
        taken: list[QRectF],
    ) -> None:
        font = QFont(painter.font())
        font.setPointSizeF(max(6.5, font.pointSizeF() * 0.82))
        painter.setFont(font)
        metrics = painter.fontMetrics()
        share = 1.0 if high_contrast() else 0.55
        text = blend(_base(palette), palette.color(QPalette.ColorRole.Text), share)
        most = len(taken) + _NAMES_MOST
        wanted = self._people[seen[:_NAMES_LOOKED_AT]] >= _least_people(window.scale)
        for row, (x, y) in zip(seen[:_NAMES_LOOKED_AT][wanted], places, strict=False):
            name = self._names[row]
            place = QRectF(x + 5, y - metrics.height() / 2, 0, metrics.height())
            place.setWidth(metrics.horizontalAdvance(name) + 4)
            roomy = place.adjusted(-14, -6, 14, 6)
            if any(roomy.intersects(other) for other in taken):
                continue
            taken.append(place)
            painter.setPen(text)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)
            if len(taken) == most:
                return


def _least_people(scale: float) -> float:
    """From far away only the largest towns have their names shown."""
    return 4e6 * math.pow(900 / max(scale, 900), 1.4)


def _thinned_out(places: NDArray[np.float64]) -> NDArray[np.float64]:
    """One of the dots that would lie on each other; by a grid: sorting takes long."""
    if not len(places):
        return places
    cells = np.floor(places / _DOT_CELL).astype(np.int64)
    cells -= cells.min(axis=0)
    first = np.full(cells.max(axis=0) + 1, -1, np.int64)
    first[cells[::-1, 0], cells[::-1, 1]] = np.arange(len(places))[::-1]  # the largest town last
    kept = places[first[first >= 0]]
    # Far from each other the dots stay where the towns are; in a pattern they stand in rows.
    dense = len(kept) > _PATTERN
    return (np.floor(kept / _DOT_CELL) + 0.5) * _DOT_CELL if dense else kept


def _dots(places: NDArray[np.float64], window: Window, palette: QPalette, ratio: float) -> QImage:
    """A transparent picture of the window with a dot at each place."""
    size = (round(window.height * ratio), round(window.width * ratio))
    cover = np.zeros(size, np.float32)
    radius = _DOT * ratio
    reach = math.ceil(radius)
    x, y = np.round(places * ratio).astype(np.int64).T
    inside = (x >= reach) & (y >= reach) & (x < size[1] - reach) & (y < size[0] - reach)
    x, y = x[inside], y[inside]
    for dy in range(-reach, reach + 1):
        for dx in range(-reach, reach + 1):
            share = np.clip(radius + 0.5 - math.hypot(dx, dy), 0, 1)
            if share > 0:
                cover[y + dy, x + dx] = np.maximum(cover[y + dy, x + dx], share)
    colour = palette.color(QPalette.ColorRole.Text)
    pixels = np.empty((*size, 4), np.uint8)
    pixels[..., :3] = (colour.blue(), colour.green(), colour.red())
    pixels[..., 3] = cover * 46
    image = QImage(
        pixels.tobytes(), size[1], size[0], size[1] * 4, QImage.Format.Format_ARGB32
    ).copy()
    image.setDevicePixelRatio(ratio)
    return image


def sea(palette: QPalette) -> QColor:
    """The colour behind everything."""
    return blend(_base(palette), palette.color(QPalette.ColorRole.Highlight), 0.05)


def paint_lines(painter: QPainter, window: Window, palette: QPalette) -> None:
    """Meridians and parallels, as many as help the eye."""
    step = next((s for s in (45, 30, 15, 10, 5, 2, 1) if window.scale * s / 360 < 260), 1)
    colour = QColor(palette.color(QPalette.ColorRole.Text))
    colour.setAlphaF(0.07)
    painter.setPen(QPen(colour, 1))
    around = np.arange(-180, 181, step, dtype=np.float64)
    across = window.pixels(to_sheet(np.stack([np.zeros_like(around), around], axis=1)))[:, 0]
    up = np.arange(-75, 76, min(step, 15), dtype=np.float64)
    down = window.pixels(to_sheet(np.stack([up, np.zeros_like(up)], axis=1)))[:, 1]
    for x in across[(across >= 0) & (across <= window.width)]:
        painter.drawLine(QPointF(x, 0), QPointF(x, window.height))
    for y in down[(down >= 0) & (down <= window.height)]:
        painter.drawLine(QPointF(0, y), QPointF(window.width, y))


def pin_place(pin: Pin, window: Window) -> QRectF:
    """Where a pin lies: larger for many photos, though not by much."""
    side = PIN_PX + 3.0 * min(math.log10(pin.count), 4)
    x, y = window.pixels(np.array([[pin.x, pin.y]]))[0]
    return QRectF(x - side / 2, y - side / 2, side, side)


def paint_pin(
    painter: QPainter, place: QRectF, picture: QPixmap | None, palette: QPalette, strong: bool
) -> None:
    """A photo in a ring; ``strong`` for the pin that is chosen or under the keys."""
    shadow = QColor(0, 0, 0, 60)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shadow)
    painter.drawEllipse(place.adjusted(-1, 0, 1, 3))
    ring = palette.color(QPalette.ColorRole.Highlight) if strong else QColor(255, 255, 255)
    painter.setBrush(ring)
    painter.drawEllipse(place)
    inner = place.adjusted(2.5, 2.5, -2.5, -2.5)
    if picture is None:
        painter.setBrush(blend(_base(palette), palette.color(QPalette.ColorRole.Text), 0.2))
        painter.drawEllipse(inner)
    else:
        painter.drawPixmap(inner.toRect(), picture)


def paint_count(painter: QPainter, place: QRectF, text: str, palette: QPalette) -> None:
    """How many photos a pin holds, on its rim."""
    metrics = painter.fontMetrics()
    height = metrics.height() + 1.0
    width = max(height, metrics.horizontalAdvance(text) + 10.0)
    badge = QRectF(place.right() - width * 0.62, place.top() - height * 0.3, width, height)
    painter.setPen(QPen(_base(palette), 1.5))
    painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
    painter.drawRoundedRect(badge, height / 2, height / 2)
    painter.setPen(palette.color(QPalette.ColorRole.HighlightedText))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)


def bar_length(window: Window) -> tuple[float, float]:
    """A round number of kilometres, and how many pixels that is."""
    room = window.km_per_pixel * _BAR_PX
    power = 10 ** math.floor(math.log10(room))
    km = next(step * power for step in (5, 2, 1) if step * power <= room)
    return km, km / window.km_per_pixel


def _base(palette: QPalette) -> QColor:
    return palette.color(QPalette.ColorRole.Base)
