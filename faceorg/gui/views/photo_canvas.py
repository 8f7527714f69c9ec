"""PhotoCanvas: one photo at any size, with the faces in it marked and named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QNativeGestureEvent,
    QPainter,
    QPen,
    QPixmap,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from faceorg.core.geometry import BoundingBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

_MARGIN = 12
_ZOOM_STEP = 1.25
_ZOOM_MOST = 8.0
_RADIUS = 8.0
_DRAG_PX = 4
_LEAST_FRAME = 12  # pixels: less was a click
_PAPER = QColor(255, 255, 255)
_INK = QColor(20, 20, 20)
_UNKNOWN = QColor(255, 255, 255, 190)
_SHADOW = QColor(0, 0, 0, 90)


@dataclass(frozen=True, slots=True)
class FaceMark:
    """A face to mark; ``text`` is its name or what to ask, ``known`` whether it has one."""

    face_id: int
    box: BoundingBox
    text: str
    known: bool


class PhotoCanvas(QWidget):
    """Signals: ``face_clicked(face_id, global position)``; ``zoom_changed(factor)``, 1 = fits;

    ``box_drawn(BoundingBox)``: a frame was drawn around a face, in fractions of the photo.
    """

    face_clicked = Signal(int, QPoint)
    zoom_changed = Signal(float)
    box_drawn = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 120)
        self._pixmap: QPixmap | None = None
        self._held = False
        self._marks: list[FaceMark] = []
        self._marks_shown = True
        self._zoom = 1.0
        self._offset = QPointF(0, 0)
        self._hovered: int | None = None
        self._grabbed: QPoint | None = None
        self._dragged = False
        self._turns = 0
        self._drawing = False
        self._frame: QRectF | None = None

    def set_picture(self, pixmap: QPixmap | None) -> None:
        """Show ``pixmap``, as it is or sharper than before; None while there is none."""
        self._pixmap = pixmap if pixmap is None else _turned(pixmap, self._turns)
        self._held = False
        self.update()

    def hold_picture(self) -> None:
        """Keep what is seen, without its marks, until the next picture is there: no flash."""
        self._held = True
        self.update()

    def turn(self) -> None:
        """Show the photo a quarter turn further, clockwise; the file stays as it is."""
        self.set_turns(self._turns + 1)

    def set_turns(self, turns: int) -> None:
        """Show the photo this many quarter turns clockwise."""
        if self._pixmap is not None:
            self._pixmap = _turned(self._pixmap, turns - self._turns)
        self._turns = turns % 4
        self.set_zoom(1.0)

    def set_drawing(self, drawing: bool) -> None:
        """Let the mouse draw a frame around a face, instead of moving the photo."""
        self._drawing = drawing
        self._frame = None
        cursor = Qt.CursorShape.CrossCursor if drawing else Qt.CursorShape.ArrowCursor
        self.setCursor(cursor)
        self.update()

    def has_picture(self) -> bool:
        """Whether there is something to see yet."""
        return self._pixmap is not None and not self._pixmap.isNull()

    def set_marks(self, marks: Sequence[FaceMark]) -> None:
        """Mark these faces."""
        self._marks = list(marks)
        self._hovered = None
        self.update()

    def show_marks(self, shown: bool) -> None:
        """Draw the marks always, or only the one under the mouse."""
        self._marks_shown = shown
        self.update()

    def highlight(self, face_id: int | None) -> None:
        """Bring out one face."""
        self._hovered = face_id
        self.update()

    @property
    def zoom(self) -> float:
        """How many times larger than fits; 1 fits."""
        return self._zoom

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Zoom about the point ``at`` (the middle if None)."""
        zoom = min(max(zoom, 1.0), _ZOOM_MOST)
        middle = QPointF(self.rect().center())
        focus = (at or middle) - middle
        self._offset = focus - (focus - self._offset) * (zoom / self._zoom)
        self._zoom = zoom
        self._keep_inside()
        self.update()
        self.zoom_changed.emit(zoom)

    def zoom_by(self, steps: int) -> None:
        """Closer with positive ``steps``, away with negative ones."""
        self.set_zoom(self._zoom * _ZOOM_STEP**steps)

    def face_rect(self, box: BoundingBox) -> QRectF:
        """Where ``box`` is drawn, in pixels of this widget."""
        area = self._area()
        corners = [self._turned_point(x, y) for x, y in _corners(box)]
        left, top = min(x for x, _ in corners), min(y for _, y in corners)
        width = max(x for x, _ in corners) - left
        height = max(y for _, y in corners) - top
        return QRectF(
            area.x() + left * area.width(),
            area.y() + top * area.height(),
            width * area.width(),
            height * area.height(),
        )

    def _turned_point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the photo (0 to 1) is in the photo as it is shown."""
        for _ in range(self._turns):
            x, y = 1 - y, x
        return x, y

    def _photo_point(self, position: QPointF) -> tuple[float, float]:
        """The point of the photo (0 to 1) under a point of this widget."""
        area = self._area()
        x = min(max((position.x() - area.x()) / max(1.0, area.width()), 0.0), 1.0)
        y = min(max((position.y() - area.y()) / max(1.0, area.height()), 0.0), 1.0)
        for _ in range(self._turns):
            x, y = y, 1 - x
        return x, y

    def _area(self) -> QRectF:
        """Where the photo is drawn."""
        if self._pixmap is None or self._pixmap.isNull():
            return QRectF()
        room = QSizeF(self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN).size())
        size = QSizeF(self._pixmap.size()).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        area = QRectF(QPointF(0, 0), size * self._zoom)
        area.moveCenter(QPointF(self.rect().center()) + self._offset)
        return area

    def _keep_inside(self) -> None:
        """No further aside than the photo's edge."""
        size = self._area().size()
        most_x = max(0.0, (size.width() - self.width()) / 2 + _MARGIN)
        most_y = max(0.0, (size.height() - self.height()) / 2 + _MARGIN)
        if self._zoom == 1.0:
            most_x = most_y = 0.0
        self._offset.setX(min(max(self._offset.x(), -most_x), most_x))
        self._offset.setY(min(max(self._offset.y(), -most_y), most_y))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the photo in view."""
        super().resizeEvent(event)
        self._keep_inside()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the photo, then the marks."""
        if self._pixmap is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self._area(), self._pixmap, QRectF(self._pixmap.rect()))
        for mark in () if self._held else self._marks:
            if self._marks_shown or mark.face_id == self._hovered:
                self._paint_mark(painter, mark)
        if self._frame is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(_SHADOW, 4))
            painter.drawRoundedRect(self._frame.normalized(), _RADIUS, _RADIUS)
            painter.setPen(QPen(_PAPER, 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self._frame.normalized(), _RADIUS, _RADIUS)
        painter.end()

    def _paint_mark(self, painter: QPainter, mark: FaceMark) -> None:
        hovered = mark.face_id == self._hovered
        rect = self.face_rect(mark.box)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(_SHADOW, 4.5 if hovered else 3.5))
        painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
        pen = QPen(_PAPER if mark.known or hovered else _UNKNOWN, 2.5 if hovered else 1.6)
        if not mark.known:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
        if hovered or mark.known:
            self._paint_name(painter, rect, mark)

    def _paint_name(self, painter: QPainter, rect: QRectF, mark: FaceMark) -> None:
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(mark.text) + 18
        label = QRectF(0, 0, width, metrics.height() + 6)
        label.moveCenter(QPointF(rect.center().x(), rect.bottom() + label.height() / 2 + 5))
        if label.bottom() > self.height():
            label.moveBottom(rect.top() - 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_PAPER if mark.known else _UNKNOWN)
        painter.drawRoundedRect(label, label.height() / 2, label.height() / 2)
        painter.setPen(_INK)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, mark.text)

    def face_at(self, position: QPointF) -> int | None:
        """The face that is marked at a point of this widget."""
        mark = self._mark_at(position)
        return None if mark is None else mark.face_id

    def _mark_at(self, position: QPointF) -> FaceMark | None:
        """The smallest marked face under ``position``: small ones may lie within large ones."""
        here = [mark for mark in self._marks if self.face_rect(mark.box).contains(position)]
        return min(here, key=lambda mark: mark.box.area, default=None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the enlarged photo, or bring out the face under the mouse."""
        if self._drawing:
            if self._frame is not None:
                self._frame.setBottomRight(event.position())
                self.update()
            return
        if self._grabbed is not None:
            moved = event.position().toPoint() - self._grabbed
            if self._dragged or moved.manhattanLength() > _DRAG_PX:
                self._dragged = True
                self._grabbed = event.position().toPoint()
                self._offset += QPointF(moved)
                self._keep_inside()
                self.update()
            return
        mark = self._mark_at(event.position())
        hand = Qt.CursorShape.PointingHandCursor if mark else Qt.CursorShape.ArrowCursor
        self.setCursor(hand)
        self.highlight(mark.face_id if mark else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the photo, or begin a frame."""
        if self._drawing and event.button() == Qt.MouseButton.LeftButton:
            self._frame = QRectF(event.position(), event.position())
        elif event.button() == Qt.MouseButton.LeftButton:
            self._grabbed = event.position().toPoint()
            self._dragged = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a face asks what to do with it; a frame is done."""
        if self._frame is not None:
            self._end_frame()
            return
        clicked = self._grabbed is not None and not self._dragged
        self._grabbed = None
        mark = self._mark_at(event.position())
        if clicked and mark is not None:
            self.face_clicked.emit(mark.face_id, event.globalPosition().toPoint())

    def _end_frame(self) -> None:
        frame, self._frame = self._frame, None
        assert frame is not None
        frame = frame.normalized()
        self.update()
        frame = frame.intersected(self._area())  # what lies beside the photo shows no face
        if min(frame.width(), frame.height()) >= _LEAST_FRAME:
            one, other = self._photo_point(frame.topLeft()), self._photo_point(frame.bottomRight())
            x, y = min(one[0], other[0]), min(one[1], other[1])
            width, height = abs(one[0] - other[0]), abs(one[1] - other[1])
            self.box_drawn.emit(BoundingBox(x, y, width, height))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Zoom in where one points, or out again."""
        self.set_zoom(1.0 if self._zoom > 1.0 else 2.5, event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Bring out no face."""
        super().leaveEvent(event)
        self.highlight(None)

    def event(self, event: QEvent) -> bool:
        """Two fingers on a touch pad zoom."""
        if isinstance(event, QNativeGestureEvent) and (
            event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.set_zoom(self._zoom * (1 + event.value()), event.position())
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the mouse; two fingers on a touch pad move the enlarged photo."""
        aside = event.pixelDelta()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not aside.isNull() and not control and self._zoom > 1.0:
            self._offset += QPointF(aside)
            self._keep_inside()
            self.update()
            return
        steps = event.angleDelta().y() / 120
        self.set_zoom(self._zoom * _ZOOM_STEP**steps, event.position())


def _turned(pixmap: QPixmap, turns: int) -> QPixmap:
    return pixmap.transformed(QTransform().rotate(90 * (turns % 4))) if turns % 4 else pixmap


def _corners(box: BoundingBox) -> tuple[tuple[float, float], tuple[float, float]]:
    return (box.x, box.y), (box.x + box.w, box.y + box.h)
