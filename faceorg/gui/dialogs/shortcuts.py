"""ShortcutsDialog: every key there is, by where it works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from faceorg.gui import keys
from faceorg.gui.fitting import fit
from faceorg.gui.room_menu import RoomMenu
from faceorg.gui.style import scaled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenuBar, QWidget

    Keys = Sequence[tuple[str, str]]

_SIZE = (560, 620)
_SYSTEM = (
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.FullScreen,
    QKeySequence.StandardKey.HelpContents,
    QKeySequence.StandardKey.Refresh,
    QKeySequence.StandardKey.ZoomIn,
    QKeySequence.StandardKey.ZoomOut,
    QKeySequence.StandardKey.Find,
    QKeySequence.StandardKey.Open,
)


class ShortcutsDialog(QDialog):
    """``more`` are keys of rooms, by heading: pairs of what is done and the key's name."""

    def __init__(self, bar: QMenuBar, more: Sequence[tuple[str, Keys]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        fit(self, *(max(side, scaled(side * 7 // 8)) for side in _SIZE))
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Find"))
        self.words.setAccessibleName(self.tr("Find a shortcut"))
        self.words.setToolTip(self.tr("Show only shortcuts with these words"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._on_find)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(2)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setIndentation(12)
        for action in bar.actions():
            menu = action.menu()
            if isinstance(menu, QMenu) and not isinstance(menu, RoomMenu):
                self._add(menu.title().replace("&", ""), _keys_of(menu))
        for heading, rows in more:
            self._add(heading, rows)
        self.tree.expandAll()
        head = self.tree.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(10)
        for part in (self.words, self.tree, buttons):
            layout.addWidget(part)

    def _add(self, heading: str, rows: Keys) -> None:
        top = QTreeWidgetItem(self.tree, [heading])
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        top.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for words, key in rows:
            QTreeWidgetItem(top, [words, key])
        top.setHidden(not rows)

    def listed(self) -> dict[str, str]:
        """What is shown: words and keys."""
        rows = (row for top in self._tops() for row in _rows(top))
        return {row.text(0): row.text(1) for row in rows if not row.isHidden()}

    def _tops(self) -> list[QTreeWidgetItem]:
        tops = (self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount()))
        return [top for top in tops if top is not None]

    def _on_find(self, text: str) -> None:
        wanted = text.casefold().split()
        for top in self._tops():
            for row in _rows(top):
                words = f"{row.text(0)} {row.text(1)}".casefold()
                row.setHidden(not all(word in words for word in wanted))
            top.setHidden(all(row.isHidden() for row in _rows(top)))


def _rows(top: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    rows = (top.child(row) for row in range(top.childCount()))
    return [row for row in rows if row is not None]


def _keys_of(menu: QMenu) -> list[tuple[str, str]]:
    """Every entry of a menu that has a key."""
    return [
        (_plain(action.text()), ", ".join(keys.native(key) for key in _told(action)))
        for action in menu.actions()
        if not action.shortcut().isEmpty()
    ]


def _told(action: QAction) -> list[QKeySequence]:
    """The keys of this program; those of the system that mean the same everybody knows."""
    system = [key for one in _SYSTEM for key in QKeySequence.keyBindings(one)]
    found = [key for key in action.shortcuts()[1:] if key not in system]
    return [action.shortcut(), *found[:1]]


def _plain(text: str) -> str:
    return text.replace("&", "").partition(":")[0].rstrip("…")  # "Undo: Name 3 faces Anna"
