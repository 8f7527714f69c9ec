"""RoomMenu: the menu of the menu bar with all that can be done in the room in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from faceorg.gui import key_table, keys

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QStackedWidget


class RoomMenu(QMenu):
    """Filled when it opens, from the actions of what is shown; so no action lacks an entry."""

    def __init__(self, stack: QStackedWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._stack = stack
        self.setTitle(self.tr("&Here"))
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """The actions of the room, in the order of the list of keys, a line between places."""
        self.clear()
        order = [f"{place}.{row}" for place, p in key_table.places().items() for row in p.rows]
        found = sorted(self._actions(), key=lambda action: order.index(keys.name_of(action)))
        before = ""
        for action in found:
            place = keys.name_of(action).partition(".")[0]
            if before not in ("", place):
                self.addSeparator()
            before = place
            self.addAction(action)
        if not found:
            self.addAction(self.tr("Nothing to do here")).setEnabled(False)

    def _actions(self) -> list[QAction]:
        """Each once: a name that stands for a list and for its room is the one that works."""
        room = self._stack.currentWidget()
        if room is None:
            return []
        shown = [room, *(part for part in room.findChildren(QWidget) if part.isVisible())]
        named: dict[tuple[str, str], QAction] = {}
        for action in (action for part in shown for action in part.actions()):
            name = keys.name_of(action)
            if not name or not action.isVisible():
                continue
            known = named.setdefault((name, action.text()), action)
            if action.isEnabled() and not known.isEnabled():
                named[name, action.text()] = action
        return list(named.values())
