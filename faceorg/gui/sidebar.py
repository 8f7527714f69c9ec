"""Sidebar: the rooms of the window."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from faceorg.gui.icons import icon
from faceorg.gui.photo_drop import PhotoDrop
from faceorg.gui.style import scaled

_WIDTH = 176
_AROUND = 44  # pixels beside the words: margins and air


class Sidebar(QListWidget):
    """A list of rooms by key.

    Signals: ``room_chosen(key)``, by the user's hand or by `choose`; ``entered()`` when the user
    wants to be in the room that is shown: by a click, by Enter, or by `enter`; ``photos_given(
    photo ids)`` when photos were let go on Albums, for a new one.
    """

    room_chosen = Signal(str)
    entered = Signal()
    photos_given = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setFixedWidth(max(_WIDTH, scaled(_WIDTH * 2 // 3)))
        self.setIconSize(QSize(scaled(20), scaled(20)))
        self.setAccessibleName(self.tr("Sections"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._titles: dict[str, str] = {}
        self.currentItemChanged.connect(self._on_changed)
        self.itemClicked.connect(lambda _: self.enter(self.room))
        self.itemActivated.connect(lambda _: self.enter(self.room))
        # Rooms open under photos being dragged, so that these can be let go on an album there.
        self._photos = PhotoDrop(
            self, lambda index: index.data(Qt.ItemDataRole.UserRole) == "albums"
        )
        self._photos.dropped.connect(lambda _, photos: self.photos_given.emit(photos))
        self._photos.lingered.connect(self._on_lingered)

    def add_room(self, key: str, title: str, picture: str, tip: str) -> None:
        """Add a room at the end."""
        item = QListWidgetItem(icon(picture, self), title)
        item.setData(Qt.ItemDataRole.UserRole, key)
        item.setToolTip(tip)
        self._titles[key] = title
        self.addItem(item)
        self._widen(title)

    def set_count(self, key: str, count: int, *, hide_empty: bool = False) -> None:
        """Show a number behind a room's title; 0 shows none."""
        item = self._item(key)
        item.setText(f"{self._titles[key]}  ({count})" if count else self._titles[key])
        self._widen(item.text())
        item.setHidden(hide_empty and not count and self.currentItem() is not item)

    def _widen(self, text: str) -> None:
        """Make room for these words, in whatever size letters are."""
        needed = self.fontMetrics().horizontalAdvance(text) + self.iconSize().width() + _AROUND
        self.setFixedWidth(max(self.width(), needed))

    def choose(self, key: str) -> None:
        """Go to a room."""
        item = self._item(key)
        if self.currentItem() is item:
            self.room_chosen.emit(key)
        self.setCurrentItem(item)

    def enter(self, key: str) -> None:
        """Go to a room to work there: the keyboard goes too."""
        self.choose(key)
        self.entered.emit()

    def rooms(self) -> list[str]:
        """The keys of the rooms there are, from first to last."""
        return list(self._titles)

    @property
    def room(self) -> str:
        """The key of the current room; empty before the first choice."""
        item = self.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else ""

    def _on_lingered(self, index: QModelIndex) -> None:
        if index.isValid():
            self.choose(index.data(Qt.ItemDataRole.UserRole))

    def _item(self, key: str) -> QListWidgetItem:
        rows = (self.item(row) for row in range(self.count()))
        return next(item for item in rows if item.data(Qt.ItemDataRole.UserRole) == key)

    def _on_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.room_chosen.emit(item.data(Qt.ItemDataRole.UserRole))
