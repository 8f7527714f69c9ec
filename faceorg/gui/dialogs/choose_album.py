"""ChooseAlbumDialog: find one of many albums by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui.fitting import fit
from faceorg.gui.models.album_list import AlbumList
from faceorg.gui.models.keyed_list import ItemRole
from faceorg.gui.views.controls import WordyView, offer_buttons, primary
from faceorg.library.albums import albums
from faceorg.library.text import fold

if TYPE_CHECKING:
    from faceorg.core.entities import AlbumId
    from faceorg.gui.context import Context

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ChooseAlbumDialog(QDialog):
    """A line to type in, and the albums of chosen photos with these letters in their names."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all = [album for album in albums(context.reader) if album.query is None]
        self._folded = [fold(album.name) for album in self._all]
        self.model = AlbumList(self)
        self._build()
        self._show("")
        self.finished.connect(self.deleteLater)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Add to album"))
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(self.tr("Find an album"))
        self.name.setAccessibleName(self.tr("Find an album"))
        self.name.setClearButtonEnabled(True)
        self.name.textChanged.connect(self._show)
        self.name.installEventFilter(self)
        self.list = WordyView(self)
        self.list.setModel(self.model)
        self.list.set_empty_text(self.tr("No album is called that."))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.tr("Albums"))
        self.list.selectionModel().currentChanged.connect(self._allow)
        self.list.doubleClicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.add = primary(QPushButton(self.tr("Add"), self))
        self.add.clicked.connect(self.accept)
        offer_buttons(self.list, [self.add])
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.addWidget(self.name)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        fit(self, 380, 460)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move through the list while the line keeps the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            row = self.list.currentIndex().row() + _STEPS.get(Qt.Key(event.key()), 0)
            if event.key() in _STEPS and 0 <= row < self.model.rowCount():
                self.list.setCurrentIndex(self.model.index(row))
            return event.key() in _STEPS
        return super().eventFilter(watched, event)

    def _show(self, text: str) -> None:
        words = fold(text).split()
        pairs = zip(self._all, self._folded, strict=True)
        self.model.replace([a for a, folded in pairs if all(word in folded for word in words)])
        self.list.setCurrentIndex(self.model.index(0) if words else QModelIndex())
        self._allow()

    def _allow(self, *_: object) -> None:
        self.add.setEnabled(self.list.currentIndex().isValid())

    def accept(self) -> None:
        """Take the chosen one."""
        if self.list.currentIndex().isValid():
            super().accept()

    def choose(self) -> AlbumId | None:
        """Ask; None when the user thought better of it."""
        if self.exec() != QDialog.DialogCode.Accepted:
            return None
        album: AlbumId = self.list.currentIndex().data(ItemRole).id
        return album
