"""A line for a name that completes the names of people already known, with their faces."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QListView

from faceorg.gui.models.keyed_list import Index, ItemRole
from faceorg.gui.models.offered_names import NOBODY, OfferedNames
from faceorg.library.text import fold

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from faceorg.gui.models.person_list import Entry, PersonList

_OURS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Escape,
)
_POPUP_WIDTH = 260
_POPUP_ROWS = 8
_POPUP_EDGE = "QListView { border: 1px solid palette(mid); }"


@dataclass(frozen=True, slots=True)
class GivenName:
    """What the user typed; ``person_id`` if it is one of the people known, ``new`` for one more
    person of a name that somebody has."""

    text: str
    person_id: int | None = None
    new: bool = False


class NameCompleter(QCompleter):
    """Offers who may be meant, and the name as it was typed; the row that Enter takes is lit.

    What fits is found by `OfferedNames`: Qt would ask Python many times about each of 100,000
    names, at each key.
    """

    picked = Signal(GivenName)

    def __init__(self, people: PersonList, parent: QWidget) -> None:
        super().__init__(parent)
        self.offered = OfferedNames(people, parent)
        self._lit = False  # Qt lights another row, or none, before
        self.setModel(self.offered)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(_POPUP_ROWS)
        popup = self.popup()
        assert isinstance(popup, QListView)
        self._popup = popup
        popup.setIconSize(QSize(32, 32))
        popup.setUniformItemSizes(True)
        popup.setMinimumWidth(_POPUP_WIDTH)
        popup.setStyleSheet(_POPUP_EDGE)
        self.activated[QModelIndex].connect(  # type: ignore[index]
            self._on_activated
        )

    def offer(self, text: str) -> None:
        """Have those ready who may be meant by ``text``."""
        self._lit = False
        self.offered.offer(text)
        QTimer.singleShot(0, self, self.light)  # when Qt has shown them

    def light(self) -> None:
        """Show which row Enter takes, without writing its name into the line."""
        popup = self._popup
        if self._lit or not popup.isVisible():
            return
        self._lit = True
        row = self.offered.taken
        with QSignalBlocker(popup.selectionModel()):
            popup.setCurrentIndex(QModelIndex() if row is None else popup.model().index(row, 0))
        popup.viewport().update()

    def given(self, text: str) -> GivenName:
        """What Enter takes: the row that is lit, else what ``text`` means by itself."""
        lit = self._popup.currentIndex() if self._lit and self._popup.isVisible() else QModelIndex()
        entry = lit.data(ItemRole)
        if entry is None and self.offered.taken is not None:
            taken = self.offered.items[self.offered.taken]
            # Else the line has a name that was not typed but put there.
            entry = taken if fold(taken.name or "") == fold(" ".join(text.split())) else None
        return GivenName(text) if entry is None else self._given(entry)

    def _given(self, entry: Entry) -> GivenName:
        if entry.id == NOBODY:
            return GivenName(entry.name or "", new=self.offered.has_namesake)
        return GivenName(entry.name or "", entry.id)

    def splitPath(self, path: str) -> list[str]:
        """A name is not the path of a file."""
        return [path]

    def pathFromIndex(self, index: Index) -> str:
        """The name as it is written."""
        return str(index.data(Qt.ItemDataRole.EditRole) or "")

    def _on_activated(self, index: QModelIndex) -> None:
        entry = index.data(ItemRole)
        if entry is not None:
            self.picked.emit(self._given(entry))


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
        self._offers = NameCompleter(people, self)
        self._offers.picked.connect(self._give)
        self.setCompleter(self._offers)
        self.textEdited.connect(self._offers.offer)  # before Qt shows the popup
        self.returnPressed.connect(self._on_return)

    def about(self, entry: Entry | None) -> None:
        """Whose name it is: they are not offered, and who has a name is renamed."""
        self._offers.offered.about(entry)

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
            step = 1 if event.key() == Qt.Key.Key_Tab else -1
            self._give(self._offers.given(self.text()), step)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up; a popup that is open closes first."""
        if event.key() == Qt.Key.Key_Escape and not self._popup().isVisible():
            self._done = True
            self.left.emit()
            return
        super().keyPressEvent(event)
        self._offers.light()

    def _popup(self) -> QAbstractItemView:
        popup = self.completer().popup()
        assert popup is not None
        return popup

    def reopen(self, text: str) -> None:
        """Start again with ``text``, as a line that stays in a window does."""
        self._done = False
        self.setText(text)
        self._offers.offered.offer("")

    def _on_return(self) -> None:
        # Enter on a row of the popup gets here too, before the popup tells which row it was.
        self._give(self._offers.given(self.text()))

    def _give(self, name: GivenName, step: int = 0) -> None:
        if self._done:
            return
        self._done = True
        self._popup().hide()
        self.given.emit(name, step)
