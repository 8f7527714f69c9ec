"""HistoryList: decisions in plain words, newest first, day by day, read as one scrolls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from faceorg.core.decisions import Kind
from faceorg.gui import wording
from faceorg.gui.latest import LatestRead
from faceorg.gui.models.keyed_list import Index, ItemRole
from faceorg.library import history
from faceorg.library.history import Effect
from faceorg.library.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from faceorg.core.entities import DecisionId
    from faceorg.gui.context import Context
    from faceorg.library.database import Library
    from faceorg.library.history import Entry, Names

_WINDOW = 500  # decisions looked at in one go
_FAR = 1 << 40  # more rows than there are
_PAGE = 100  # rows added before it waits for the user to scroll on

ALBUMS = frozenset(kind for kind in Kind if kind.startswith("album"))
PHOTOS = frozenset((Kind.STACK, Kind.UNSTACK, Kind.REMOVE_PHOTOS))
FOLDERS = frozenset((Kind.LEAVE_OUT, Kind.TAKE_IN, Kind.REMOVE_FOLDER))
PEOPLE = frozenset(Kind) - ALBUMS - PHOTOS - FOLDERS


@dataclass(frozen=True, slots=True)
class Line:
    """A row: a decision in words, or (``entry`` None) the heading of a day."""

    text: str
    time: str = ""
    entry: Entry | None = None


class HistoryList(QAbstractListModel):
    """What was decided, of chosen ``kinds``, where the words shown hold ``wanted``.

    Signal: ``settled()``, when a page is full or the log is at its end.
    """

    settled = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Decisions about thousands of faces are long texts, so another thread reads them.
        self._latest = LatestRead(context, self)
        self._lines: list[Line] = []
        self._waiting: list[Line] = []
        self._kinds: frozenset[Kind] = frozenset(Kind)
        self._wanted = ""
        self._before: DecisionId | None = None
        self._ended = True
        self._reading = False
        self._due = 0

    @property
    def ended(self) -> bool:
        """Whether everything there is has been read."""
        return self._ended

    @property
    def lines(self) -> list[Line]:
        """The rows read so far."""
        return self._lines

    def read(self, wanted: str = "", kinds: Iterable[Kind] = Kind) -> None:
        """Begin anew at the newest decision; what is shown stays until that is read."""
        self._wanted, self._kinds = fold(wanted), frozenset(kinds)
        self._before, self._ended = None, False
        self._waiting = []
        self._due = _PAGE
        self._read_window()

    def find(self, decision: int) -> QModelIndex:
        """The row of a decision; an invalid index where it is not read (yet)."""
        for row, line in enumerate(self._lines):
            if line.entry is not None and line.entry.decision.id == decision:
                return self.index(row)
        return QModelIndex()

    def _read_window(self) -> None:
        self._reading = True
        before, count = self._before, _WINDOW

        def window(library: Library) -> tuple[list[Entry], Names]:
            found = history.read_page(library, before, count)
            return found, history.names_in(library, [entry.decision for entry in found])

        self._latest.ask(window, lambda found: self._on_window(*found))

    def _on_window(self, found: list[Entry], names: Names) -> None:
        self._reading = False
        lines = self._matching(found, names)
        self._waiting += lines
        self._due -= len(lines)
        self._ended = len(found) < _WINDOW
        # On the way to the end, all at once: the view lays out everything for each page it is told.
        if self._before is None or self._ended or self._due < _FAR:
            self._show_waiting(anew=self._before is None)
        if found:
            self._before = found[-1].decision.id
        if not self._ended and self._due > 0:
            self._read_window()
        else:
            self.settled.emit()

    def _show_waiting(self, *, anew: bool) -> None:
        lines, self._waiting = self._waiting, []
        if anew:
            self.beginResetModel()
            self._lines = []
            self._lines = self._by_day(lines)
            self.endResetModel()
        elif shown := self._by_day(lines):
            start = len(self._lines)
            self.beginInsertRows(QModelIndex(), start, start + len(shown) - 1)
            self._lines += shown
            self.endInsertRows()

    def _matching(self, found: list[Entry], names: Names) -> list[Line]:
        lines = []
        for entry in found:
            if entry.decision.kind not in self._kinds:
                continue
            text = wording.decision(entry.decision, names)
            if entry.effect is not Effect.HOLDS:
                text = self.tr("{what} (undone)").format(what=text)
            if self._wanted in fold(text):
                lines.append(Line(text, wording.clock(entry.decision.made_at), entry))
        return lines

    def _by_day(self, lines: list[Line]) -> list[Line]:
        """These lines, to come after those there are, each new day below its heading."""
        shown: list[Line] = []
        last = next((line.entry for line in reversed(self._lines) if line.entry), None)
        day = wording.local_day(last.decision.made_at) if last else None
        for line in lines:
            assert line.entry is not None
            here = wording.local_day(line.entry.decision.made_at)
            if here != day:
                shown.append(Line(wording.period(here)))
                day = here
            shown.append(line)
        return shown

    def canFetchMore(self, parent: Index) -> bool:
        """Whether the log goes on."""
        return not parent.isValid() and not self._ended and not self._reading

    def read_to_the_end(self) -> None:
        """Read all there is; `settled` tells when."""
        self._due = 2 * _FAR
        if self._ended:
            self.settled.emit()
        elif not self._reading:
            self._read_window()

    def fetchMore(self, parent: Index) -> None:
        """Read another page."""
        if self.canFetchMore(parent):
            self._due = _PAGE
            self._read_window()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Rows read so far."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = ItemRole) -> Any:
        """The `Line`, its words."""
        if not index.isValid() or not 0 <= index.row() < len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == ItemRole:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{line.text}\n{line.time}" if line.time else line.text
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen, so keys step over them."""
        if index.isValid() and self._lines[index.row()].entry is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)
