"""People to tick off in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from faceorg.core.entities import PersonId
from faceorg.gui.models.keyed_list import Index, ItemRole
from faceorg.gui.models.person_list import PersonFilter, PersonList, Scope

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from faceorg.gui.models.person_list import Entry


class CheckedPeople(PersonFilter):
    """Named people, each with a box to tick.

    Signal: ``ticked()``.
    """

    ticked = Signal()

    def __init__(
        self,
        people: PersonList,
        only: AbstractSet[int] | None = None,
        parent: QObject | None = None,
    ) -> None:
        self._only = only
        self._checked: set[PersonId] = set()
        super().__init__(people, Scope.NAMED, parent)

    @property
    def checked(self) -> frozenset[PersonId]:
        """Who is ticked."""
        return frozenset(self._checked)

    def tick_all(self, ticked: bool) -> None:
        """Tick everybody who is shown, or take their ticks off."""
        shown = {PersonId(entry.id) for entry in self.items}
        self._checked = self._checked | shown if ticked else self._checked - shown
        if self.items:
            first, last = self.index(0), self.index(len(self.items) - 1)
            self.dataChanged.emit(first, last, [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()

    def accepts(self, entry: Entry) -> bool:
        """Only those who can be chosen at all."""
        if self._only is not None and entry.id not in self._only:
            return False
        return super().accepts(entry)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be ticked, not edited or dragged."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The person, and whether they are ticked."""
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid():
            entry = super().data(index, ItemRole)
            return Qt.CheckState.Checked if entry.id in self._checked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        """Tick somebody, or not."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        person = PersonId(self.data(index, ItemRole).id)
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._checked.add(person)
        else:
            self._checked.discard(person)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()
        return True
