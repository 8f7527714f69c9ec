"""PhotoDrop: lets a list take photos that are dragged from a grid of this window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent

from faceorg.gui.models.photo_grid import PHOTOS_MIME, dragged_photos

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractItemView

_SPRING_MS = 600


class PhotoDrop(QObject):
    """``takes`` says which rows photos can be let go on.

    Signals: ``dropped(index, photo ids)``; ``lingered(index)``: the mouse rests on a row, with
    photos in hand.
    """

    dropped = Signal(QModelIndex, list)
    lingered = Signal(QModelIndex)

    def __init__(self, view: QAbstractItemView, takes: Callable[[QModelIndex], bool]) -> None:
        super().__init__(view)
        self._view = view
        self._takes = takes
        self._over = QModelIndex()
        self._spring = QTimer(self, singleShot=True, interval=_SPRING_MS)
        self._spring.timeout.connect(lambda: self.lingered.emit(self._over))
        view.viewport().setAcceptDrops(True)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Photos are ours to take; whatever else is dragged goes its usual way."""
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self._spring.stop()
        if not isinstance(event, QDropEvent) or not event.mimeData().hasFormat(PHOTOS_MIME):
            return False
        index = self._view.indexAt(event.position().toPoint())
        if kind == QEvent.Type.Drop:
            self._spring.stop()
            self._drop(event, index)
        elif kind == QEvent.Type.DragEnter:
            event.acceptProposedAction()
        else:
            self._move(event, index)
        return True

    def _move(self, event: QDropEvent, index: QModelIndex) -> None:
        if index != self._over:
            self._over = index
            self._spring.start()
        if index.isValid() and self._takes(index):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def _drop(self, event: QDropEvent, index: QModelIndex) -> None:
        if not index.isValid() or not self._takes(index):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(index, dragged_photos(event.mimeData()))
