"""OfferedNames: what a line for a name may mean, the row that Enter takes among them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap

from faceorg.gui.icons import icon
from faceorg.gui.models.keyed_list import Index, ItemRole
from faceorg.gui.models.person_list import Entry, EntryKind, PersonList, spelled_nearly
from faceorg.gui.short_names import short
from faceorg.library.text import fold

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_MOST = 50
_ROW, _AIR = 42, 10  # pixels of a row, and around its words
NOBODY = 0
"""The id of the row that stands for somebody new."""


class OfferedNames(PersonList):
    """The name as it was typed for somebody new, and those of ``people`` it may mean.

    Those of exactly this name come first; where nobody may be meant there are no rows. ``taken``
    is the row that Enter takes: the only one of this name, else somebody new; None where several
    have the name, and one has to be chosen.
    ``has_namesake``: somebody has the very name that was typed.
    """

    def __init__(self, people: PersonList, parent: QWidget) -> None:
        super().__init__(people.pictures, parent)
        self._line = parent
        self.people = people
        self.taken: int | None = None
        self.renames = False
        self.has_namesake = False
        self._own = ""
        self._names: list[tuple[str, Entry]] | None = None
        people.replaced.connect(self._forget)

    def about(self, entry: Entry | None) -> None:
        """The line is for the name of ``entry``, who is not offered."""
        self._own = entry.key if entry is not None else ""
        self.renames = entry is not None and entry.name is not None

    def offer(self, text: str) -> None:
        """Find who may be meant by ``text``, most faces first."""
        wanted = fold(" ".join(text.split()))
        same = list(islice((e for name, e in self._named() if name == wanted), _MOST))
        rows = [*same, *self._like(wanted, same)] if wanted else []
        self.taken = None
        if rows and len(same) < 2:
            place = len(same)  # below the one who has the name
            rows.insert(place, Entry(EntryKind.PERSON, NOBODY, " ".join(text.split())))
            self.taken = 0
        self.has_namesake = bool(same)
        self.replace(rows)

    def _like(self, wanted: str, same: list[Entry]) -> list[Entry]:
        """Whose name begins so, then who is spelled nearly so, then who has it somewhere."""
        begin: list[Entry] = []
        inside: list[Entry] = []
        for name, entry in self._named():
            if wanted not in name or name == wanted:
                continue
            begins = name.startswith(wanted) or f" {wanted}" in name
            (begin if begins else inside).append(entry)
            if len(begin) >= _MOST:
                break
        near = [] if same else spelled_nearly(wanted, [entry for _, entry in self._named()])
        found = {entry.key: entry for entry in (*begin, *near, *inside)}
        return list(found.values())[:_MOST]

    def _named(self) -> list[tuple[str, Entry]]:
        if self._names is None:
            named = (entry for entry in self.people.items if entry.name is not None)
            self._names = [(fold(entry.name or ""), entry) for entry in named]
        if self._own:
            return [(name, entry) for name, entry in self._names if entry.key != self._own]
        return self._names

    def _forget(self) -> None:
        self._names = None

    def data(self, index: Index, role: int = ItemRole) -> Any:
        """The people as everywhere; the new one with a plus for a face."""
        new = index.isValid() and self.items[index.row()].id == NOBODY
        if role == Qt.ItemDataRole.SizeHintRole:  # the same before and after a picture came
            return QSize(0, max(_ROW, self._line.fontMetrics().height() + _AIR))
        if role == Qt.ItemDataRole.DecorationRole:
            return icon("add", self._line) if new else _lit_or_not(super().data(index, role))
        if new and role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.line(self.items[index.row()])
        return super().data(index, role)

    def line(self, entry: Entry) -> str:
        """A name, or what becomes of one that nobody has yet."""
        if entry.id != NOBODY:
            return super().line(entry)
        text = self.tr("New person “{name}”")
        if self.has_namesake:
            text = self.tr("Another person named {name}")
        elif self.renames:
            text = self.tr("Rename to “{name}”")
        return text.format(name=short(entry.name or ""))


def _lit_or_not(picture: QPixmap | None) -> QIcon | None:
    """The same face where the row is lit: Qt would grey it."""
    if picture is None:
        return None
    found = QIcon(picture)
    found.addPixmap(picture, QIcon.Mode.Selected)
    return found
