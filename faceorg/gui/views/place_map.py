"""PlaceMap: where photos were taken, as pins on a drawn map; nothing is fetched for it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from faceorg.core.entities import PhotoId
from faceorg.gui import keys, wording
from faceorg.gui.steps import Steps
from faceorg.gui.style import blend
from faceorg.gui.views import map_painter
from faceorg.gui.views.map_sheet import Pins, Window, from_sheet, to_sheet

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from faceorg.gui.models.photo_pictures import PhotoPictures
    from faceorg.gui.thumbnails import Thumbnails
    from faceorg.gui.views.map_sheet import Pin
    from faceorg.library.towns import Travels
    from faceorg.library.world import World

_CELL_PX = 62.0
_MANY = 5000  # photos whose pins take longer than a frame to gather
_STEP = 1.6  # of one press of plus
_NOTCH = 120.0  # of a wheel
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PAN_PX = 90


class PlaceMap(QWidget):
    """Wheel and double click zoom, dragging moves, a click chooses a pin, Shift and drag a part.

    Arrows lead from pin to pin, Enter chooses, + and - zoom, with Shift the arrows move the map.
    Signal: ``chosen(rows, circle)``: rows of the `Travels` shown, and as (latitude, longitude, km)
    the circle around them.
    """

    chosen = Signal(object, object)

    def __init__(self, pictures: PhotoPictures, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._photos = np.zeros(0, np.int64)
        self._points = np.zeros((0, 2))
        self._degrees = np.zeros((0, 2))
        self._pins = Pins(self._points, _CELL_PX)
        self._backdrop: map_painter.Backdrop | None = None
        self.window_ = Window()
        self._fitted = self._leapt = False
        self._steps = Steps(self)
        self._current: tuple[float, float] | None = None
        self._pressed: QPointF | None = None
        self._last: QPointF | None = None
        self._part: QRectF | None = None
        self.setMinimumSize(200, 140)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(self.tr("Map of your photos"))
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys go from pin to pin, {key} shows its photos, plus and minus zoom."
            ).format(key=keys.native("Return"))
        )
        thumbnails.ready.connect(self._on_ready)

    @Slot(int)
    def _on_ready(self, _: int) -> None:
        self.update()

    def show_world(self, world: World | None) -> None:
        """Draw the towns of the world behind the pins."""
        self._backdrop = map_painter.Backdrop(world) if world is not None else None
        self.update()

    def show_travels(self, travels: Travels) -> None:
        """Show these photos; where the map was moved to, it stays."""
        self._photos, self._degrees = travels.photos, travels.degrees
        self._points = to_sheet(travels.degrees)
        self._pins = Pins(self._points, _CELL_PX)
        if not self._fitted and len(self._points):
            self.fit()
        self.update()

    def fit(self) -> None:
        """Show every photo."""
        if len(self._points):
            self._leap(self._points)

    def show_rows(self, rows: np.ndarray[tuple[int], np.dtype[np.int64]]) -> None:
        """Move to these photos."""
        if len(rows):
            self._leap(self._points[rows])

    def show_photos(self, photos: list[PhotoId]) -> None:
        """Move to these photos, as far as they are on the map."""
        self.show_rows(np.flatnonzero(np.isin(self._photos, np.asarray(photos, np.int64))))

    def zoom(self, direction: int) -> None:
        """One step closer (1) or away (-1)."""
        middle = QPointF(self.width() / 2, self.height() / 2)
        self._zoom(_STEP**direction, middle)

    def choose_all_in_view(self) -> None:
        """Show the photos of this part of the map."""
        self._choose(np.flatnonzero(self.window_.seen(self._points)))

    def pins(self) -> list[Pin]:
        """The pins in sight, the largest first."""
        return self._pins.seen(self.window_)

    def _zoom(self, factor: float, where: QPointF) -> None:
        self.window_ = self.window_.zoomed(factor, where.x(), where.y())
        self._fitted = True
        self.update()

    def _choose(self, rows: np.ndarray[tuple[int], np.dtype[np.int64]]) -> None:
        if len(rows):
            self.chosen.emit(rows, circle_around(self._degrees[rows]))

    # Painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The middle stays; until somebody moved the map, everything is shown."""
        first = self.window_.width == 1
        self.window_ = self.window_.sized(self.width(), self.height())
        if first and len(self._points):
            self.fit()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sea, towns, lines, pins, scale."""
        del event
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        palette = self.palette()
        painter.fillRect(self.rect(), map_painter.sea(palette))
        map_painter.paint_lines(painter, self.window_, palette)
        pins = self.pins()
        if self._leapt:  # gathering pins and drawing towns take 20 ms each: one after the other
            self._steps.wait(self._land)
        elif self._backdrop is not None:
            ratio = self.devicePixelRatioF()
            self._backdrop.paint(painter, self.window_, palette, ratio, pins)
        self._paint_pins(painter, palette, pins)
        self._paint_bar(painter, palette)
        if self._part is not None:
            accent = palette.color(QPalette.ColorRole.Highlight)
            painter.setPen(QPen(accent, 1.5))
            accent.setAlphaF(0.15)
            painter.setBrush(accent)
            painter.drawRect(self._part)
        painter.end()

    def _land(self) -> None:
        self._leapt = False
        self.update()

    def _leap(self, points: NDArray[np.float64]) -> None:
        self._leapt = len(self._points) >= _MANY
        self._fitted = True
        self.window_ = self.window_.around(points)
        self.update()

    def _paint_pins(self, painter: QPainter, palette: QPalette, pins: list[Pin]) -> None:
        ratio = self.devicePixelRatioF()
        for pin in reversed(pins):
            place = map_painter.pin_place(pin, self.window_)
            px = round((place.width() - 5) * ratio)
            photo = PhotoId(int(self._photos[pin.rows[0]]))
            picture = self._pictures.square(photo, px, px / 2)
            strong = self.hasFocus() and (pin.x, pin.y) == self._current
            map_painter.paint_pin(painter, place, picture, palette, strong)
            if pin.count > 1:
                map_painter.paint_count(painter, place, wording.number(pin.count), palette)

    def _paint_bar(self, painter: QPainter, palette: QPalette) -> None:
        km, length = map_painter.bar_length(self.window_)
        base = palette.color(QPalette.ColorRole.Base)
        painter.setPen(QPen(blend(base, palette.color(QPalette.ColorRole.Text), 0.6), 1.5))
        bottom = self.height() - 12.0
        painter.drawLine(QPointF(14, bottom), QPointF(14 + length, bottom))
        for x in (14.0, 14 + length):
            painter.drawLine(QPointF(x, bottom - 4), QPointF(x, bottom))
        text = (
            self.tr("{n} km").format(n=wording.number(round(km)))
            if km >= 1
            else self.tr("{n} m").format(n=wording.number(round(km * 1000)))
        )
        painter.drawText(QPointF(18, bottom - 6), text)

    def changeEvent(self, event: QEvent) -> None:
        """The system turned light or dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    # Mouse

    def _pin_at(self, where: QPointF) -> Pin | None:
        over = (
            pin for pin in self.pins() if map_painter.pin_place(pin, self.window_).contains(where)
        )
        return next(over, None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to move the map or, with Shift, to draw a frame around a part of it."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._pressed = self._last = event.position()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._part = QRectF(event.position(), event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the map, or show what lies below the mouse."""
        if self._last is None or self._pressed is None:
            self._point_at(event.position())
            return
        if self._part is not None:
            self._part = QRectF(self._pressed, event.position()).normalized()
        else:
            step = event.position() - self._last
            self.window_ = self.window_.moved(step.x(), step.y())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._last = event.position()
        self.update()

    def _point_at(self, where: QPointF) -> None:
        pin = self._pin_at(where)
        self.setCursor(Qt.CursorShape.PointingHandCursor if pin else Qt.CursorShape.OpenHandCursor)
        if pin is None:
            QToolTip.hideText()
        else:
            text = wording.count_photos(pin.count)
            QToolTip.showText(self.mapToGlobal(where.toPoint()), text, self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses a pin, a frame its photos."""
        pressed, part = self._pressed, self._part
        self._pressed = self._last = self._part = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.update()
        if pressed is None:
            return
        if part is not None:
            self._choose_part(part)
        elif (event.position() - pressed).manhattanLength() < 4:
            pin = self._pin_at(event.position())
            if pin is not None:
                self._current = (pin.x, pin.y)
                self._choose(pin.rows)

    def _choose_part(self, part: QRectF) -> None:
        places = self.window_.pixels(self._points)
        inside = (
            (places[:, 0] >= part.left())
            & (places[:, 0] <= part.right())
            & (places[:, 1] >= part.top())
            & (places[:, 1] <= part.bottom())
        )
        self._choose(np.flatnonzero(inside))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Into a pin, so that its photos come apart; elsewhere a step closer."""
        pin = self._pin_at(event.position())
        if pin is not None and pin.count > 1 and np.ptp(self._points[pin.rows], axis=0).any():
            self.show_rows(pin.rows)
        else:
            self._zoom(2.0, event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Closer or away, around the mouse."""
        self._zoom(_STEP ** (event.angleDelta().y() / _NOTCH), event.position())
        event.accept()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From pin to pin, in and out."""
        key = Qt.Key(event.key())
        if key in _ARROWS:
            dx, dy = _ARROWS[key]
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.window_ = self.window_.moved(-dx * _PAN_PX, -dy * _PAN_PX)
                self.update()
            else:
                self._go(dx, dy)
        elif keys.pressed(event, "places.closer"):
            self.zoom(1)
        elif keys.pressed(event, "places.away"):
            self.zoom(-1)
        elif keys.pressed(event, "places.fit"):
            self.fit()
        elif keys.pressed(event, "places.choose"):
            self._choose_current()
        else:
            super().keyPressEvent(event)

    def _choose_current(self) -> None:
        pin = next((p for p in self.pins() if (p.x, p.y) == self._current), None)
        if pin is not None:
            self._choose(pin.rows)
        else:
            self.choose_all_in_view()

    def _go(self, dx: int, dy: int) -> None:
        """To the nearest pin that lies this way; without a pin yet to the largest."""
        pins = self.pins()
        here = next((p for p in pins if (p.x, p.y) == self._current), None)
        if here is None:
            target = pins[0] if pins else None
        else:
            others = [p for p in pins if (p.x - here.x) * dx + (p.y - here.y) * dy > 0]
            target = min(others, key=lambda p: _way(here, p, dx, dy), default=here)
        if target is not None:
            self._current = (target.x, target.y)
            self.setAccessibleDescription(wording.count_photos(target.count))
            self.update()


def _way(here: Pin, other: Pin, dx: int, dy: int) -> float:
    """How far ``other`` is; what lies aside counts double."""
    along = abs((other.x - here.x) * dx + (other.y - here.y) * dy)
    aside = abs((other.x - here.x) * dy) + abs((other.y - here.y) * dx)
    return along + 2 * aside


def circle_around(
    degrees: np.ndarray[tuple[int, int], np.dtype[np.float64]],
) -> tuple[float, float, float]:
    """Latitude, longitude and kilometres of a circle around points (N, 2), at least 100 m."""
    square = to_sheet(degrees)
    north, east = from_sheet(*(square.min(axis=0) + square.max(axis=0)) / 2)
    up, right = np.radians(degrees - [north, east]).T
    flat = np.cos(np.radians((degrees[:, 0] + north) / 2))
    farthest = float(np.hypot(up, right * flat).max()) * 6371
    return round(float(north), 4), round(float(east), 4), max(0.1, math.ceil(farthest * 10.5) / 10)
