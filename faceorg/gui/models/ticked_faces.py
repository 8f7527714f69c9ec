"""TickedFaces: the faces of one question, each with a tick that can be taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from faceorg.gui.models.keyed_list import Index, ItemRole, KeyedList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import FaceId

_KEYS = 9


class TickedFaces(KeyedList["FaceId"]):
    """All are ticked at first. ``ticks``: whether there are ticks at all; ``keys``: whether number
    keys set and take off the first nine.

    Signal: ``changed()`` when a tick was set or taken off.
    """

    changed = Signal()

    def __init__(
        self, faces: Sequence[FaceId], parent: QObject, *, ticks: bool = True, keys: bool = False
    ) -> None:
        super().__init__(int, parent)
        self.ticks = ticks
        self._numbered = _KEYS if ticks and keys else 0
        self._off: set[FaceId] = set()
        self.replace(list(dict.fromkeys(faces)))

    def data(self, index: Index, role: int = ItemRole) -> Any:
        """The face, its tick, and both in words."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.CheckStateRole and self.ticks:
            on = self.is_on(index.row())
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._in_words(index.row())
        if role == Qt.ItemDataRole.ToolTipRole and self.ticks:
            key = self.key_of(index.row())
            text = self.tr("Tick or untick ({key})") if key else self.tr("Tick or untick (Space)")
            return text.format(key=key)
        return super().data(index, role)

    def _in_words(self, row: int) -> str:
        text = self.tr("Face {number} of {count}")
        if self.ticks:
            text = (
                self.tr("Face {number} of {count}, ticked")
                if self.is_on(row)
                else self.tr("Face {number} of {count}, not ticked")
            )
        return text.format(number=row + 1, count=len(self.items))

    def key_of(self, row: int) -> str:
        """The number key of a row; empty where it has none."""
        return str(row + 1) if row < self._numbered else ""

    def is_on(self, row: int) -> bool:
        """Whether this row is ticked."""
        return self.items[row] not in self._off

    def toggle(self, row: int) -> None:
        """Set or take off the tick of a row, if there is one."""
        if self.ticks and 0 <= row < len(self.items):
            self._off ^= {self.items[row]}
            self.dataChanged.emit(self.index(row), self.index(row))
            self.changed.emit()

    def chosen(self) -> tuple[FaceId, ...]:
        """The ticked faces, in their order."""
        return tuple(face for face in self.items if face not in self._off)
