"""FaceMarks: the frames and names that lie over the faces of an open photo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from faceorg.gui.views.face_frame import LIGHT, paint_frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from faceorg.core.geometry import BoundingBox
    from faceorg.gui.views.photo_canvas import PhotoCanvas

_INK = QColor(20, 20, 20)
_UNKNOWN = QColor(255, 255, 255, 215)
_NAME_EDGE = QColor(0, 0, 0, 90)
_AWAY = 5  # pixels from a frame to its name
_EDGE = 2  # pixels that a name keeps from the edge of the window


@dataclass(frozen=True, slots=True)
class FaceMark:
    """A face to mark; ``text`` is its name or what to ask, ``known`` whether it has one."""

    face_id: int
    box: BoundingBox
    text: str
    known: bool


class FaceMarks:
    """All, or only the one brought out, where ``shown`` says that the photo is to be seen."""

    def __init__(self, canvas: PhotoCanvas) -> None:
        self._canvas = canvas
        self.items: Sequence[FaceMark] = ()
        self.shown = True
        self.hovered: int | None = None

    def at(self, position: QPointF) -> FaceMark | None:
        """The smallest one under ``position``: small ones may lie within large ones."""
        rect = self._canvas.face_rect
        here = [mark for mark in self.items if rect(mark.box).contains(position)]
        return min(here, key=lambda mark: mark.box.area, default=None)

    def paint(self, painter: QPainter) -> None:
        """The frames, then the names, which must not be crossed by a neighbour's frame."""
        seen = [
            (mark, self._canvas.face_rect(mark.box))
            for mark in self.items
            if self.shown or mark.face_id == self.hovered
        ]
        for mark, rect in seen:
            width = 2.8 if mark.face_id == self.hovered else 1.8
            paint_frame(painter, rect, width, dashed=not mark.known)
        for mark, rect in sorted(seen, key=lambda one: one[0].face_id == self.hovered):
            if mark.known or mark.face_id == self.hovered:
                self._paint_name(painter, mark, self.name_rect(rect, mark.text))

    def name_rect(self, face: QRectF, text: str) -> QRectF:
        """Where a name stands: below its face or above it, whole, inside of the window."""
        metrics, room = self._canvas.fontMetrics(), self._canvas.rect()
        room = room.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        width = min(metrics.horizontalAdvance(text) + 18, room.width())
        label = QRectF(0, 0, width, metrics.height() + 6)
        label.moveCenter(QPointF(face.center().x(), face.bottom() + label.height() / 2 + _AWAY))
        if label.bottom() > room.bottom():
            label.moveBottom(face.top() - _AWAY)
        label.moveLeft(min(max(label.left(), room.left()), room.right() - label.width()))
        label.moveTop(min(max(label.top(), room.top()), room.bottom() - label.height()))
        return label

    def _paint_name(self, painter: QPainter, mark: FaceMark, label: QRectF) -> None:
        painter.setPen(_NAME_EDGE)
        painter.setBrush(LIGHT if mark.known else _UNKNOWN)
        painter.drawRoundedRect(label, label.height() / 2, label.height() / 2)
        painter.setPen(_INK)
        room = round(label.width()) - 12
        text = painter.fontMetrics().elidedText(mark.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)
