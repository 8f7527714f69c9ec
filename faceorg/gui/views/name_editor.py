"""A line for a name that completes the names of people already known, with their faces."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QListView

from faceorg.gui.models.keyed_list import Index, ItemRole
from faceorg.gui.models.person_list import Entry, FoldedNameRole, PersonList
from faceorg.library.text import fold

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_OURS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Escape,
)
_POPUP_WIDTH = 260
_POPUP_ROWS = 8
_MOST = 50
_POPUP_EDGE = "QListView { border: 1px solid palette(mid); }"


@dataclass(frozen=True, slots=True)
class GivenName:
    """What the user typed; ``person_id`` if it was picked from the people known."""

    text: str
    person_id: int | None = None


class NameCompleter(QCompleter):
    """Completes any part of a name, whatever its case and accents.

    What fits is found here: Qt would ask Python many times about each of 100,000 names, at each
    key. Of those that fit the ones with the most faces are offered.
    """

    picked = Signal(GivenName)

    def __init__(self, people: PersonList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = people
        self._names: list[tuple[str, Entry]] | None = None
        self._fitting = PersonList(people.pictures, self)
        people.replaced.connect(self._forget)
        self.setModel(self._fitting)
        self.setCompletionRole(FoldedNameRole)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(_POPUP_ROWS)
        popup = self.popup()
        assert popup is not None
        popup.setIconSize(QSize(32, 32))
        assert isinstance(popup, QListView)
        popup.setUniformItemSizes(True)
        popup.setMinimumWidth(_POPUP_WIDTH)
        popup.setStyleSheet(_POPUP_EDGE)
        self.activated[QModelIndex].connect(  # type: ignore[index]
            self._on_activated
        )

    def offer(self, text: str) -> None:
        """Have those ready whose name holds ``text``."""
        if self._names is None:
            named = (entry for entry in self._people.items if entry.name is not None)
            self._names = [(fold(entry.name or ""), entry) for entry in named]
        wanted = fold(text)
        fitting = (entry for folded, entry in self._names if wanted and wanted in folded)
        self._fitting.replace(list(islice(fitting, _MOST)))

    def _forget(self) -> None:
        self._names = None

    def splitPath(self, path: str) -> list[str]:
        """What to look for, spelled as the names are for comparing."""
        return [fold(path)]

    def pathFromIndex(self, index: Index) -> str:
        """The name as it is written."""
        return str(index.data(Qt.ItemDataRole.EditRole) or "")

    def _on_activated(self, index: QModelIndex) -> None:
        entry = index.data(ItemRole)
        if entry is not None:
            self.picked.emit(GivenName(entry.name, entry.id))


class NameEditor(QLineEdit):
    """Emits ``given`` once, on Enter, on Tab, or when a known person is picked.

    Signals: ``given(GivenName, step)`` where step is 1 for Tab, -1 for Shift+Tab, 0 otherwise;
    ``left()`` when Escape was pressed.
    """

    given = Signal(GivenName, int)
    left = Signal()

    def __init__(self, people: PersonList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Name"))
        self.setAccessibleName(self.tr("Name of this person"))
        self.setMaxLength(500)
        self.setAcceptDrops(False)  # a folder dragged over it is for the window, not a name
        self._done = False
        completer = NameCompleter(people, self)
        completer.picked.connect(self._give)
        self.setCompleter(completer)
        self.textEdited.connect(completer.offer)  # before Qt shows the popup
        self.returnPressed.connect(self._on_return)

    def event(self, event: QEvent) -> bool:
        """Take Tab before Qt moves the focus with it, and our keys before rooms have them."""
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.key() in _OURS:
            event.accept()
            return True
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key()
            in (
                Qt.Key.Key_Tab,
                Qt.Key.Key_Backtab,
            )
        ):
            self._give(GivenName(self.text()), 1 if event.key() == Qt.Key.Key_Tab else -1)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up; a popup that is open closes first."""
        if event.key() == Qt.Key.Key_Escape and not self._popup().isVisible():
            self._done = True
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _popup(self) -> QAbstractItemView:
        popup = self.completer().popup()
        assert popup is not None
        return popup

    def reopen(self, text: str) -> None:
        """Start again with ``text``, as a line that stays in a window does."""
        self._done = False
        self.setText(text)

    def _on_return(self) -> None:
        # Enter on a row of the popup gets here too, before the popup tells which row it was.
        index = self._popup().currentIndex()
        entry = index.data(ItemRole) if self._popup().isVisible() else None
        if entry is not None and entry.name == self.text():
            self._give(GivenName(entry.name, entry.id))
        else:
            self._give(GivenName(self.text()))

    def _give(self, name: GivenName, step: int = 0) -> None:
        if self._done:
            return
        self._done = True
        self._popup().hide()
        self.given.emit(name, step)
