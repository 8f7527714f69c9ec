"""FaceFrame: the frame a user draws around a face, then moves and stretches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

if TYPE_CHECKING:
    from faceorg.core.geometry import BoundingBox
    from faceorg.gui.views.photo_canvas import PhotoCanvas

RADIUS = 8.0
LIGHT = QColor(255, 255, 255)
EDGE = QColor(0, 0, 0, 170)
_LEAST = 12  # pixels: less was a click
_GRIP = 9  # pixels around an edge by which it is taken hold of
_KNOB = 4.0
_FIRST = 5  # of the shorter side of the photo: a frame set by key
_STEP = 0.1  # of a frame's side: how far an arrow key goes
_CURSORS = {
    (False, False): Qt.CursorShape.SizeAllCursor,
    (True, False): Qt.CursorShape.SizeHorCursor,
    (False, True): Qt.CursorShape.SizeVerCursor,
}


def paint_frame(painter: QPainter, rect: QRectF, width: float, *, dashed: bool = False) -> None:
    """A light line with a dark edge: one of the two stands out on any photo."""
    side = min(rect.width(), rect.height())
    radius = min(RADIUS, side / 5)
    width *= min(1.0, 0.5 + side / 140)  # a crowd is to be seen behind its frames
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(EDGE, width * 2.2))
    painter.drawRoundedRect(rect, radius, radius)
    pen = QPen(LIGHT, width)
    if dashed:
        pen.setDashPattern([4.5, 3.0])
    painter.setPen(pen)
    painter.drawRoundedRect(rect, radius, radius)


@dataclass(frozen=True, slots=True)
class _Held:
    """What of the frame the mouse holds; neither edge across nor edge down: all of it."""

    left: bool = False
    top: bool = False
    right: bool = False
    bottom: bool = False

    @property
    def whole(self) -> bool:
        return not (self.left or self.top or self.right or self.bottom)

    def moved(self, rect: QRectF, by: QPointF) -> QRectF:
        """``rect`` with what is held moved ``by`` so much."""
        if self.whole:
            return rect.translated(by)
        return rect.adjusted(
            by.x() if self.left else 0,
            by.y() if self.top else 0,
            by.x() if self.right else 0,
            by.y() if self.bottom else 0,
        ).normalized()


class FaceFrame:
    """Lies in fractions of the photo, so that it stays on the face when the photo is enlarged."""

    def __init__(self, canvas: PhotoCanvas) -> None:
        self._canvas = canvas
        self.box: BoundingBox | None = None
        self._held: _Held | None = None
        self._from = QPointF()
        self._start = QRectF()

    @property
    def rect(self) -> QRectF | None:
        """Where it is drawn, in pixels of the canvas."""
        return None if self.box is None else self._canvas.face_rect(self.box)

    @property
    def is_held(self) -> bool:
        """Whether the mouse draws, moves or stretches it."""
        return self._held is not None

    def clear(self) -> None:
        """There is none."""
        self.box = self._held = None

    def press(self, point: QPointF) -> None:
        """Take hold of it, or begin a new one."""
        self._held = self._part_at(point)
        if self._held is None:
            self.box = None
            self._held = _Held(right=True, bottom=True)
        self._from = point
        self._start = self.rect or QRectF(point, point)

    def move(self, point: QPointF) -> None:
        """The mouse is here now."""
        if self._held is not None:
            self._take(self._held.moved(self._start, point - self._from), self._held.whole)

    def release(self) -> bool:
        """Let go; whether there is a frame worth its name."""
        self._held = None
        rect = self.rect
        if rect is None or min(rect.width(), rect.height()) < _LEAST:
            self.box = None
        return self.box is not None

    def set_in_middle(self) -> None:
        """One for the keyboard to begin with."""
        area = self._canvas.photo_rect()
        side = min(area.width(), area.height()) / _FIRST
        rect = QRectF(0, 0, side, side * 1.25)
        rect.moveCenter(QPointF(self._canvas.rect().center()))
        self._take(rect, whole=True)

    def nudge(self, across: int, down: int, *, stretch: bool) -> None:
        """Move, or ``stretch``, by a key."""
        rect = self.rect
        if rect is not None:
            by = QPointF(across, down) * max(2.0, rect.width() * _STEP)
            held = _Held(right=True, bottom=True) if stretch else _Held()
            moved = held.moved(rect, by)
            if min(moved.width(), moved.height()) >= _LEAST:
                self._take(moved, held.whole)

    def _take(self, rect: QRectF, whole: bool) -> None:
        """Keep what lies on the photo: beside it there is no face."""
        area = self._canvas.photo_rect()
        if whole:  # it stops at the edge, and stays as large as it is
            rect.moveLeft(min(max(rect.left(), area.left()), area.right() - rect.width()))
            rect.moveTop(min(max(rect.top(), area.top()), area.bottom() - rect.height()))
        rect = rect.intersected(area)
        self.box = None if rect.isEmpty() else self._canvas.box_of(rect)
        self._canvas.update()

    def _part_at(self, point: QPointF) -> _Held | None:
        rect = self.rect
        if rect is None or not rect.adjusted(-_GRIP, -_GRIP, _GRIP, _GRIP).contains(point):
            return None
        return _Held(
            abs(point.x() - rect.left()) <= _GRIP,
            abs(point.y() - rect.top()) <= _GRIP,
            abs(point.x() - rect.right()) <= _GRIP,
            abs(point.y() - rect.bottom()) <= _GRIP,
        )

    def cursor_at(self, point: QPointF) -> Qt.CursorShape:
        """How the mouse says what it would do there."""
        part = self._part_at(point)
        if part is None:
            return Qt.CursorShape.CrossCursor
        across, down = part.left or part.right, part.top or part.bottom
        if across and down:
            falling = part.left == part.top
            return Qt.CursorShape.SizeFDiagCursor if falling else Qt.CursorShape.SizeBDiagCursor
        return _CURSORS[across, down]

    def paint(self, painter: QPainter, *, knobs: bool) -> None:
        """The frame; ``knobs`` at its corners say that it can be changed, while it is not."""
        rect = self.rect
        if rect is None:
            return
        paint_frame(painter, rect, 2.4)
        if knobs and self._held is None:
            painter.setPen(QPen(EDGE, 1.4))
            painter.setBrush(LIGHT)
            for corner in (rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()):
                painter.drawEllipse(corner, _KNOB, _KNOB)
