"""PhotoCanvas: one photo at any size, with the faces in it marked and named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QNativeGestureEvent,
    QPainter,
    QPixmap,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from faceorg.core.geometry import BoundingBox
from faceorg.gui import keys
from faceorg.gui.views.face_frame import FaceFrame
from faceorg.gui.views.face_marks import FaceMark, FaceMarks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

_MARGIN = 12
_ZOOM_STEP = 1.25
_ZOOM_MOST = 8.0
_DRAG_PX = 4
_PAN_PX = 60
_CLOSER = 2.5
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class PhotoCanvas(QWidget):
    """Signals: ``face_clicked(face_id, global position)``; ``zoom_changed(factor)``, 1 = fits;

    ``box_drawn(BoundingBox)``: a frame was drawn around a face, moved or stretched, in fractions
    of the photo; ``frame_begun()``: the mouse, or a key, is about to change it.
    """

    face_clicked = Signal(int, QPoint)
    zoom_changed = Signal(float)
    box_drawn = Signal(object)
    frame_begun = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 120)
        self._pixmap: QPixmap | None = None
        self._shown: tuple[int, int] = (0, 0)
        self._held = False
        self._long_side = 0
        self._marks = FaceMarks(self)
        self._zoom = 1.0
        self._offset = QPointF(0, 0)
        self._grabbed: QPoint | None = None
        self._dragged = False
        self._turns = 0
        self._alone = False
        self._drawing = False
        self._frame = FaceFrame(self)

    def begin_photo(self, long_side: int) -> None:
        """Another photo, ``long_side`` pixels long, is on its way.

        What is seen stays as it is, without its marks, until there is something of the new one.
        """
        self._held = True
        self._long_side = long_side
        self._marks.hovered = None
        self.update()

    def set_picture(self, pixmap: QPixmap) -> None:
        """Show ``pixmap``: another photo, which begins whole, or the same one sharper."""
        if self._held:
            self._turns, self._zoom, self._offset = 0, 1.0, QPointF(0, 0)
            self._held = False
        key = (pixmap.cacheKey(), self._turns)
        if key != self._shown:  # turning one of 100 megapixels takes a while
            self._pixmap, self._shown = _turned(pixmap, self._turns), key
        self.update()

    @property
    def waits(self) -> bool:
        """Whether what is seen is the photo before, or nothing yet."""
        return self._held or not self.has_picture()

    def show_alone(self, alone: bool) -> None:
        """On black up to the edges of the screen, or on the page with some air around it."""
        self._alone = alone
        self._keep_inside()
        self.update()

    def turn(self) -> None:
        """Show the photo a quarter turn further, clockwise; the file stays as it is."""
        self.set_turns(self._turns + 1)

    def set_turns(self, turns: int) -> None:
        """Show the photo this many quarter turns clockwise."""
        if self._pixmap is not None:
            self._pixmap = _turned(self._pixmap, turns - self._turns)
            self._shown = (self._shown[0], turns % 4)
        self._turns = turns % 4
        self.set_zoom(1.0)

    def set_drawing(self, drawing: bool) -> None:
        """Let the mouse draw a frame around a face, instead of moving the photo."""
        self._drawing = drawing
        self._frame.clear()
        cursor = Qt.CursorShape.CrossCursor if drawing else Qt.CursorShape.ArrowCursor
        self.setCursor(cursor)
        self.update()

    def finish_frame(self) -> None:
        """Leave the frame where it is, for nobody to change any more, until `set_drawing`."""
        self._drawing = False
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def has_picture(self) -> bool:
        """Whether there is something to see yet."""
        return self._pixmap is not None and not self._pixmap.isNull()

    def set_marks(self, marks: Sequence[FaceMark]) -> None:
        """Mark these faces."""
        self._marks.items = list(marks)
        self.highlight(None)

    @property
    def marks(self) -> FaceMarks:
        """The faces that are marked."""
        return self._marks

    def show_marks(self, shown: bool) -> None:
        """Draw the marks always, or only the one under the mouse."""
        self._marks.shown = shown
        self.update()

    def highlight(self, face_id: int | None) -> None:
        """Bring out one face."""
        self._marks.hovered = face_id
        self.update()

    @property
    def zoom(self) -> float:
        """How many times larger than fits; 1 fits, as every photo does when it comes."""
        return 1.0 if self._held else self._zoom

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Zoom about the point ``at`` (the middle if None)."""
        zoom = min(max(zoom, 1.0), self._zoom_most())
        middle = QPointF(self.rect().center())
        focus = (at or middle) - middle
        self._offset = focus - (focus - self._offset) * (zoom / self._zoom)
        self._zoom = zoom
        self._keep_inside()
        self.update()
        self.zoom_changed.emit(zoom)

    def _zoom_most(self) -> float:
        """Twice the size at which a pixel of the photo is one of the screen, or more."""
        fits = max(self._fitting().width(), self._fitting().height(), 1.0)
        return max(_ZOOM_MOST, 2 * self._long_side / (fits * self.devicePixelRatioF()))

    def zoom_by(self, steps: int) -> None:
        """Closer with positive ``steps``, away with negative ones."""
        self.set_zoom(self._zoom * _ZOOM_STEP**steps)

    def face_rect(self, box: BoundingBox) -> QRectF:
        """Where ``box`` is drawn, in pixels of this widget."""
        area = self.photo_rect()
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
        area = self.photo_rect()
        x = min(max((position.x() - area.x()) / max(1.0, area.width()), 0.0), 1.0)
        y = min(max((position.y() - area.y()) / max(1.0, area.height()), 0.0), 1.0)
        for _ in range(self._turns):
            x, y = y, 1 - x
        return x, y

    def box_of(self, rect: QRectF) -> BoundingBox:
        """The part of the photo that is drawn in ``rect``."""
        one, other = self._photo_point(rect.topLeft()), self._photo_point(rect.bottomRight())
        x, y = min(one[0], other[0]), min(one[1], other[1])
        return BoundingBox(x, y, abs(one[0] - other[0]), abs(one[1] - other[1]))

    @property
    def _margin(self) -> int:
        return 0 if self._alone else _MARGIN

    def _fitting(self) -> QSizeF:
        """How large the photo is where it fits."""
        if self._pixmap is None or self._pixmap.isNull():
            return QSizeF()
        air = self._margin
        room = QSizeF(self.rect().adjusted(air, air, -air, -air).size())
        return QSizeF(self._pixmap.size()).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)

    def photo_rect(self) -> QRectF:
        """Where the photo is drawn; partly outside of this widget where it is enlarged."""
        area = QRectF(QPointF(0, 0), self._fitting() * self._zoom)
        area.moveCenter(QPointF(self.rect().center()) + self._offset)
        return area

    def _keep_inside(self) -> None:
        """No further aside than the photo's edge."""
        size = self.photo_rect().size()
        most_x = max(0.0, (size.width() - self.width()) / 2 + self._margin)
        most_y = max(0.0, (size.height() - self.height()) / 2 + self._margin)
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
        painter = QPainter(self)
        if self._alone:
            painter.fillRect(event.rect(), Qt.GlobalColor.black)
        if self._pixmap is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(self.photo_rect(), self._pixmap, QRectF(self._pixmap.rect()))
            if not self._held:
                self._marks.paint(painter)
            self._frame.paint(painter, knobs=self._drawing)
        painter.end()

    def face_at(self, position: QPointF) -> int | None:
        """The face that is marked at a point of this widget."""
        mark = None if self._held else self._marks.at(position)
        return None if mark is None else mark.face_id

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the enlarged photo, or bring out the face under the mouse."""
        if self._drawing:
            self._frame.move(event.position())
            if not self._frame.is_held:
                self.setCursor(self._frame.cursor_at(event.position()))
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
        face = self.face_at(event.position())
        arrow, hand = Qt.CursorShape.ArrowCursor, Qt.CursorShape.PointingHandCursor
        self.setCursor(arrow if face is None else hand)
        if face != self._marks.hovered:
            self.highlight(face)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the photo, or begin a frame."""
        if self._drawing and event.button() == Qt.MouseButton.LeftButton:
            self.frame_begun.emit()
            self._frame.press(event.position())
            self.update()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._grabbed = event.position().toPoint()
            self._dragged = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a face asks what to do with it; a frame is done."""
        if self._frame.is_held:
            self._tell_frame()
            return
        clicked = self._grabbed is not None and not self._dragged
        self._grabbed = None
        face = self.face_at(event.position())
        if clicked and face is not None:
            self.face_clicked.emit(face, event.globalPosition().toPoint())

    def _tell_frame(self) -> None:
        if self._frame.release():
            self.box_drawn.emit(self._frame.box)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Zoom in where one points, or out again."""
        if not self._drawing:
            self.set_zoom(1.0 if self._zoom > 1.0 else _CLOSER, event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Bring out no face."""
        super().leaveEvent(event)
        self.highlight(None)

    def event(self, event: QEvent) -> bool:
        """Two fingers on a touch pad zoom; while a face is framed, arrow keys are for the frame."""
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and self._is_for_frame(event):
            event.accept()
            return True
        if isinstance(event, QNativeGestureEvent) and (
            event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.set_zoom(self._zoom * (1 + event.value()), event.position())
            return True
        return super().event(event)

    def _is_for_frame(self, event: QKeyEvent) -> bool:
        return self._drawing and (event.key() in _ARROWS or keys.is_enter(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift and an arrow move the enlarged photo; see `event` for those of a frame."""
        across, down = _ARROWS.get(Qt.Key(event.key()), (0, 0))
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._is_for_frame(event):
            self._change_frame(across, down, stretch=shift)
        elif shift and (across or down) and self._zoom > 1.0:
            self._offset -= QPointF(across, down) * _PAN_PX
            self._keep_inside()
            self.update()
        else:
            super().keyPressEvent(event)

    def _change_frame(self, across: int, down: int, *, stretch: bool) -> None:
        """By keys: Return sets a frame and says that it is right, arrows bring it to the face."""
        if not across and not down and self._frame.box is not None:
            self._tell_frame()
            return
        self.frame_begun.emit()
        if self._frame.box is None:
            self._frame.set_in_middle()
        self._frame.nudge(across, down, stretch=stretch)

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
