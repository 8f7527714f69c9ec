"""The tiles of the People page: typing names one, dropping one on another merges them."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QAbstractItemView

from faceorg.gui import keys
from faceorg.gui.models.keyed_list import ItemRole
from faceorg.gui.views.tile_view import TileView

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QKeyEvent,
    )
    from PySide6.QtWidgets import QWidget

    from faceorg.gui.models.person_list import Entry
    from faceorg.gui.thumbnails import Thumbnails
    from faceorg.gui.views.tiles import PersonTile

_DRAGGED_PX = 72
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class PeopleView(TileView):
    """Letters name who has no name; elsewhere M merges and I ignores.

    Signals: ``opened(index)``; ``merge_asked()`` and ``ignore_asked()`` for the selection;
    ``dropped(entries, target)`` when tiles were dropped on another.
    """

    opened = Signal(QModelIndex)
    merge_asked = Signal()
    ignore_asked = Signal()
    dropped = Signal(object, object)

    def __init__(self, thumbnails: Thumbnails, tile: PersonTile, parent: QWidget) -> None:
        super().__init__(thumbnails, tile.pictures, attrgetter("cover_id"), parent)
        self._tile = tile
        self.setItemDelegate(tile)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.viewport().setAcceptDrops(True)  # which a view whose tiles do not move switches off
        self.setAutoScroll(True)
        self.doubleClicked.connect(self.opened)

    def start_naming(self, index: QModelIndex, event: QKeyEvent | None = None) -> None:
        """Open the line for the name; ``event`` is its first letter."""
        if not index.isValid() or not index.data(ItemRole).is_somebody:
            return
        self.edit(index)
        if event is not None and self._tile.editor is not None:
            QCoreApplication.sendEvent(self._tile.editor, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter names or opens, letters name, Delete sets aside."""
        current = self.currentIndex()
        entry: Entry | None = current.data(ItemRole) if current.isValid() else None
        editing = self.state() == QAbstractItemView.State.EditingState
        taken = (
            entry is not None
            and not editing
            and (self._on_command(event, entry, current) or self._on_letter(event, entry))
        )
        if not taken:
            super().keyPressEvent(event)

    def _on_command(self, event: QKeyEvent, entry: Entry, current: QModelIndex) -> bool:
        enter = keys.is_enter(event)
        if enter and entry.waits_for_name and not event.modifiers() & _COMMANDS:
            self.start_naming(current)
        elif enter or event.key() == Qt.Key.Key_Space:
            self.opened.emit(current)
        elif keys.pressed(event, "people.name"):
            self.start_naming(current)
        elif keys.pressed(event, "people.put_aside"):
            self.ignore_asked.emit()
        else:
            return False
        return True

    def _on_letter(self, event: QKeyEvent, entry: Entry) -> bool:
        if event.modifiers() & _COMMANDS or not event.text() or not event.text().isprintable():
            return False
        if len(self.chosen()) < 2 and entry.waits_for_name:
            self.start_naming(self.currentIndex(), event)
        elif event.key() == Qt.Key.Key_M:
            self.merge_asked.emit()
        elif event.key() == Qt.Key.Key_I:
            self.ignore_asked.emit()
        else:
            return False
        return True

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Carry a small face, so that the one it is dropped upon stays in sight."""
        entries = self._dragged()
        if not entries:
            return
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData(self.chosen()))
        face = self._tile.face(entries[0], _DRAGGED_PX)
        if face is not None:
            drag.setPixmap(face)
            drag.setHotSpot(QPoint(-4, -4))
        drag.exec(Qt.DropAction.CopyAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only tiles of this page."""
        if event.source() is self:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()  # folders and files are the window's to take

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show which tile would take the ones being dragged."""
        target = self._target(event)
        self._mark(target)
        if target is None:
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The mark goes with the mouse."""
        self._mark(None)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask whether the two are one person."""
        target = self._target(event)
        self._mark(None)
        if target is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        # The drag has to end before a question can be asked.
        dragged = self._dragged()
        QTimer.singleShot(0, self, lambda: self.dropped.emit(dragged, target))

    def _dragged(self) -> list[Entry]:
        return [entry for entry in self.chosen_items() if entry.is_somebody]

    def _target(self, event: QDropEvent) -> Entry | None:
        index = self.indexAt(event.position().toPoint())
        if event.source() is not self or not index.isValid():
            return None
        entry: Entry = index.data(ItemRole)
        return entry if entry.is_somebody and entry not in self._dragged() else None

    def _mark(self, target: Entry | None) -> None:
        self._tile.drop_target = target.key if target else None
        self.viewport().update()
