"""FilmStrip: the photos before and after the one in the viewer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from faceorg.gui.appearance import window_settings
from faceorg.gui.models.photo_grid import PhotoGridModel
from faceorg.gui.views.photo_delegate import PhotoPainter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QWheelEvent

    from faceorg.core.entities import PhotoId
    from faceorg.gui.context import Context

_CELL = 68
_VEIL = QColor(0, 0, 0, 170)


class FilmStrip(QWidget):
    """The current photo in the middle, where there are enough of them at both of its sides.

    Signal: ``chosen(row)``.
    """

    chosen = Signal(int)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = PhotoGridModel(context.reader, self)
        self._painter = PhotoPainter(context.thumbnails, self)
        self._row = 0
        self._over = False
        self._chosen = bool(window_settings().value("viewer_film", True, bool))
        self.setFixedHeight(_CELL + 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Photos before and after this one"))
        self.setToolTip(self.tr("Click a photo to go to it; the wheel goes on and back"))
        context.thumbnails.ready.connect(self.update)

    def show_photos(self, ids: Sequence[PhotoId]) -> None:
        """Everything the arrow keys go through."""
        if list(ids) != self._model.ids:
            self._model.set_ids(ids)

    @property
    def wanted(self) -> bool:
        """Whether it is to be seen: the user chose so, and there is more than one photo."""
        return self._chosen and self._model.rowCount() > 1

    def toggle(self) -> None:
        """Want it, or do not; that is remembered."""
        self._chosen = not self._chosen
        window_settings().setValue("viewer_film", self._chosen)

    def lie_over(self, over: bool) -> None:
        """Lie over the photo, on a dark veil, or below it on the page."""
        self._over = over
        self.update()

    def show_row(self, row: int) -> None:
        """Bring this one to the middle."""
        self._row = row
        self.update()

    def cell_rect(self, row: int) -> QRect:
        """Where a photo is drawn."""
        start = self._start() + row * _CELL
        left = self.width() - start - _CELL if self.isRightToLeft() else start
        return QRect(left, 2, _CELL, _CELL)

    def _start(self) -> int:
        """How far from its beginning the strip has its first photo: no room is left at an end."""
        spare = self.width() - self._model.rowCount() * _CELL
        if spare >= 0:
            return spare // 2
        return min(0, max(spare, self.width() // 2 - _CELL // 2 - self._row * _CELL))

    def paintEvent(self, event: QPaintEvent) -> None:
        """As many as there is room for."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._over:
            painter.fillRect(self.rect(), _VEIL)
        first = max(0, -self._start() // _CELL)
        last = min(self._model.rowCount(), first + self.width() // _CELL + 2)
        try:
            for row in range(first, last):
                self._paint_cell(painter, row)
        finally:
            painter.end()

    def _paint_cell(self, painter: QPainter, row: int) -> None:
        place = self.cell_rect(row)
        self._painter.paint(painter, place, self._model.shown(row), QStyle.StateFlag.State_Enabled)
        if row == self._row:
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(4, 4, -4, -4), 7, 7)

    def row_at(self, x: int) -> int | None:
        """The photo drawn at ``x``, if there is one."""
        row = ((self.width() - 1 - x if self.isRightToLeft() else x) - self._start()) // _CELL
        return row if 0 <= row < self._model.rowCount() else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the photo under the mouse."""
        row = self.row_at(int(event.position().x()))
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(row)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """One on, or one back."""
        row = self._row + (-1 if event.angleDelta().y() > 0 else 1)
        if 0 <= row < self._model.rowCount():
            self.chosen.emit(row)
        event.accept()
