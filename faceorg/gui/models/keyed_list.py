"""A list model whose rows have keys, so that a refresh keeps selection and scroll position."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex

ItemRole = int(Qt.ItemDataRole.UserRole)
"""The row's own value, as the library told it."""


class KeyedList(QAbstractListModel, Generic[T]):
    """Rows of one kind; `replace` tells the view only what differs.

    A model reset would drop the selection, close an open editor and scroll to the top.
    """

    def __init__(self, key: Callable[[T], Hashable], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._items: list[T] = []

    @property
    def items(self) -> Sequence[T]:
        """The rows from first to last."""
        return self._items

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of rows; rows have no children."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = ItemRole) -> Any:
        """The row's value for `ItemRole`."""
        if not index.isValid() or role != ItemRole:
            return None
        return self._items[index.row()]

    def find(self, key: Hashable) -> QModelIndex:
        """The row with this key; an invalid index if there is none."""
        for row, item in enumerate(self._items):
            if self._key(item) == key:
                return self.index(row)
        return QModelIndex()

    def replace(self, items: Sequence[T]) -> None:
        """Show ``items`` (with different keys) instead, moving as little as possible."""
        keys = {self._key(item) for item in items}
        if not any(self._key(item) in keys for item in self._items):
            self._reset(items)
            return
        self._remove_all_but(keys)
        self._reorder(items)
        self._insert_missing(items)
        self._update(items)

    def _reset(self, items: Sequence[T]) -> None:
        if not items and not self._items:
            return
        self.beginResetModel()
        self._items = list(items)
        self.endResetModel()

    def _remove_all_but(self, keys: set[Hashable]) -> None:
        gone = [row for row, item in enumerate(self._items) if self._key(item) not in keys]
        for first, last in reversed(list(_runs(gone))):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._items[first : last + 1]
            self.endRemoveRows()

    def _reorder(self, items: Sequence[T]) -> None:
        """Bring the rows that stay into the new order; an index goes with its row."""
        place = {self._key(item): position for position, item in enumerate(items)}
        ordered = sorted(self._items, key=lambda item: place[self._key(item)])
        if [self._key(item) for item in ordered] == [self._key(item) for item in self._items]:
            return
        self.layoutAboutToBeChanged.emit()
        row_of = {self._key(item): row for row, item in enumerate(ordered)}
        old = self.persistentIndexList()
        new = [self.index(row_of[self._key(self._items[index.row()])]) for index in old]
        self._items = ordered
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _insert_missing(self, items: Sequence[T]) -> None:
        present = {self._key(item) for item in self._items}
        missing = [row for row, item in enumerate(items) if self._key(item) not in present]
        for first, last in _runs(missing):
            self.beginInsertRows(QModelIndex(), first, last)
            self._items[first:first] = items[first : last + 1]
            self.endInsertRows()

    def _update(self, items: Sequence[T]) -> None:
        changed = [row for row, item in enumerate(items) if self._items[row] != item]
        self._items = list(items)
        for first, last in _runs(changed):
            self.dataChanged.emit(self.index(first), self.index(last))


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of neighbours in ascending ``rows``."""
    for _, run in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        members = [row for _, row in run]
        yield members[0], members[-1]


def in_known_order(
    known: Sequence[Hashable], items: Sequence[T], key: Callable[[T], Any]
) -> list[T]:
    """``items``, those of ``known`` keys in the order of ``known``; nothing jumps after an action.

    A new item comes after the one it follows in ``items``.
    """
    place: dict[Any, float] = {known_key: float(row) for row, known_key in enumerate(known)}
    last = -1.0
    order: dict[Any, tuple[float, int]] = {}
    for position, item in enumerate(items):
        last = place.get(key(item), last)
        order[key(item)] = (last, -1 if key(item) in place else position)
    return sorted(items, key=lambda item: order[key(item)])
