"""RoomMenu: the menu of the menu bar with all that can be done in the room in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from faceorg.gui import key_table, keys

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget


class RoomMenu(QMenu):
    """Filled when it opens, from the actions of what is shown; so no action lacks an entry.

    Where an action has nothing to do, its entry is grey.
    """

    def __init__(self, stack: QStackedWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._stack = stack
        self.setTitle(self.tr("&Actions"))
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
            self.addAction(action if _fits(action) else self._greyed(action))
        if not found:
            self.addAction(self.tr("Nothing to do here")).setEnabled(False)

    def _greyed(self, action: QAction) -> QAction:
        """In the place of one that can do nothing now: its keys go on saying why."""
        name = keys.name_of(action)
        # Not a shortcut: a Mac would keep the key of a greyed entry from the action.
        entry = QAction(action.icon(), f"{action.text()}\t{keys.named(name)}", self)
        entry.setEnabled(False)
        return keys.mention(entry, name)

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


def _fits(action: QAction) -> bool:
    fits = action.fits if isinstance(action, keys.KeyAction) else None
    return not action.isEnabled() or fits is None or fits()
