"""ReorderDrop: photos dragged within a grid, with a mark between those they would come between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent

from faceorg.gui.models.photo_grid import PHOTOS_MIME, dragged_photos

if TYPE_CHECKING:
    from collections.abc import Callable

    from faceorg.gui.views.photo_view import PhotoView

_EDGE = 28
_STEP = 24
_SCROLL_MS = 30


class ReorderDrop(QObject):
    """``allowed`` says whether the order is the user's to choose.

    Near its upper and lower edge the grid scrolls. Signal: ``dropped(row, photo ids)``: they come
    before the photo that is at ``row`` now, or at the end for the number of rows.
    """

    dropped = Signal(int, list)

    def __init__(self, view: PhotoView, allowed: Callable[[], bool]) -> None:
        super().__init__(view)
        self._view = view
        self._allowed = allowed
        self._at = QPoint()
        self._scroll = QTimer(self, interval=_SCROLL_MS)
        self._scroll.timeout.connect(self._scroll_on)
        view.viewport().setAcceptDrops(True)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Photos are ours to take; whatever else is dragged goes its usual way."""
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self._end()
        if not isinstance(event, QDropEvent) or not event.mimeData().hasFormat(PHOTOS_MIME):
            return False
        if not self._allowed():
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if kind == QEvent.Type.Drop:
            self._end()
            row = self._view.gap_at(event.position().toPoint())[0]
            self.dropped.emit(row, dragged_photos(event.mimeData()))
        else:
            self._move(event.position().toPoint())
        return True

    def _move(self, at: QPoint) -> None:
        self._at = at
        self._view.mark_gap(self._view.gap_at(at)[1])
        near = at.y() < _EDGE or at.y() > self._view.viewport().height() - _EDGE
        if near and not self._scroll.isActive():
            self._scroll.start()
        elif not near:
            self._scroll.stop()

    def _scroll_on(self) -> None:
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + (-_STEP if self._at.y() < _EDGE else _STEP))
        self._view.mark_gap(self._view.gap_at(self._at)[1])

    def _end(self) -> None:
        self._scroll.stop()
        self._view.mark_gap(None)
