"""ListMenu: the context menu of a list, by mouse and by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu

from faceorg.gui import keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractItemView

_INSIDE = QPoint(8, 8)


class ListMenu(QObject):
    """``fill(menu, index)`` puts into a menu what can be done about the row at ``index``.

    The index is invalid beside all rows. A menu that stays empty does not open.
    """

    def __init__(
        self, view: QAbstractItemView, fill: Callable[[QMenu, QModelIndex], object]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._fill = fill
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._on_mouse)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys mean the current row, wherever the mouse is; Qt knows Shift+F10 on Windows only."""
        key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if (key and keys.pressed(event, "lists.menu")) or (  # type: ignore[arg-type]
            isinstance(event, QContextMenuEvent)
            and event.reason() == QContextMenuEvent.Reason.Keyboard
        ):
            self._by_key()
            return True
        return False

    def _by_key(self) -> None:
        view = self._view
        index = view.currentIndex()
        where = _INSIDE
        if index.isValid():
            view.scrollTo(index)
            where = view.visualRect(index).center()
        menu = self._open(index, where)
        first = next((a for a in menu.actions() if a.isEnabled()), None) if menu else None
        if menu is not None and first is not None:
            menu.setActiveAction(first)

    def _on_mouse(self, where: QPoint) -> None:
        self._open(self._view.indexAt(where), where)

    def _open(self, index: QModelIndex, where: QPoint) -> QMenu | None:
        menu = QMenu(self._view)
        self._fill(menu, index)
        if menu.isEmpty():
            menu.deleteLater()
            return None
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._view.viewport().mapToGlobal(where))
        return menu
