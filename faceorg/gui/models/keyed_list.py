"""A list model whose rows have keys, so that a refresh keeps selection and scroll position."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex

ItemRole = int(Qt.ItemDataRole.UserRole)
"""The row's own value, as the library told it."""

_MANY_RUNS = 32  # of rows that come or go: each is told to the view by itself


class KeyedList(QAbstractListModel, Generic[T]):
    """Rows of one kind; `replace` tells the view only what differs.

    A model reset would drop the selection, close an open editor and scroll to the top.
    Signal: ``replaced()`` when it is done.
    """

    replaced = Signal()

    def __init__(self, key: Callable[[T], Hashable], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._items: list[T] = []
        self._keys: list[Hashable] = []

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
        return self.index(self._keys.index(key)) if key in self._keys else QModelIndex()

    def replace(self, items: Sequence[T]) -> None:
        """Show ``items`` (with different keys) instead, moving as little as possible."""
        keys = [self._key(item) for item in items]
        if keys != self._keys:
            if set(keys).isdisjoint(self._keys):
                self._reset(items, keys)
            else:
                self._remove_all_but(set(keys))
                self._reorder(keys)
                self._insert_missing(items, keys)
        self._update(items)
        self.replaced.emit()

    def _reset(self, items: Sequence[T], keys: list[Hashable]) -> None:
        self.beginResetModel()
        self._items, self._keys = list(items), keys
        self.endResetModel()

    def _remove_all_but(self, keys: set[Hashable]) -> None:
        gone = [row for row, key in enumerate(self._keys) if key not in keys]
        runs = list(_runs(gone))
        if len(runs) > _MANY_RUNS:  # together at the end they go in one
            stay = [row for row, key in enumerate(self._keys) if key in keys]
            self._rearrange(stay + gone)
            runs = [(len(stay), len(self._keys) - 1)]
        for first, last in reversed(runs):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._items[first : last + 1], self._keys[first : last + 1]
            self.endRemoveRows()

    def _reorder(self, keys: list[Hashable]) -> None:
        """Bring the rows that stay into the order of ``keys``; an index goes with its row."""
        place = {key: position for position, key in enumerate(keys)}
        places = [place[key] for key in self._keys]
        order = sorted(range(len(places)), key=places.__getitem__)
        if order != list(range(len(order))):
            self._rearrange(order)

    def _rearrange(self, order: list[int]) -> None:
        """Put the rows in this order, given by where they are now."""
        self.layoutAboutToBeChanged.emit()
        new_row = {old: new for new, old in enumerate(order)}
        held = self.persistentIndexList()
        self._items = [self._items[row] for row in order]
        self._keys = [self._keys[row] for row in order]
        self.changePersistentIndexList(held, [self.index(new_row[i.row()]) for i in held])
        self.layoutChanged.emit()

    def _insert_missing(self, items: Sequence[T], keys: list[Hashable]) -> None:
        present = set(self._keys)
        missing = [row for row, key in enumerate(keys) if key not in present]
        runs = list(_runs(missing))
        if len(runs) > _MANY_RUNS:  # all at the end, then each to its place
            end = len(self._keys)
            self.beginInsertRows(QModelIndex(), end, end + len(missing) - 1)
            self._items += [items[row] for row in missing]
            self._keys += [keys[row] for row in missing]
            self.endInsertRows()
            self._reorder(keys)
            return
        for first, last in runs:
            self.beginInsertRows(QModelIndex(), first, last)
            self._items[first:first] = items[first : last + 1]
            self._keys[first:first] = keys[first : last + 1]
            self.endInsertRows()

    def _update(self, items: Sequence[T]) -> None:
        pairs = enumerate(zip(self._items, items, strict=True))
        # Most are the very same (see `arranged`), and to ask is cheaper than to compare.
        changed = [row for row, (old, new) in pairs if old is not new and old != new]
        self._items = list(items)
        for first, last in _runs(changed):
            self.dataChanged.emit(self.index(first), self.index(last))


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of neighbours in ascending ``rows``."""
    for _, run in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        members = [row for _, row in run]
        yield members[0], members[-1]


def in_known_order(
    known: Sequence[Hashable], items: Sequence[T], key: Callable[[T], Hashable]
) -> list[T]:
    """``items``, those of ``known`` keys in the order of ``known``; nothing jumps after an action.

    A new item comes after the one it follows in ``items``.
    """
    place = {known_key: row for row, known_key in enumerate(known)}
    last = -1
    order: list[tuple[int, int]] = []
    for position, item in enumerate(items):
        row = place.get(key(item))
        last = last if row is None else row
        order.append((last, position if row is None else -1))
    return [items[position] for position in sorted(range(len(items)), key=order.__getitem__)]


def arranged(
    known: Sequence[T], items: Sequence[T], key: Callable[[T], Hashable], *, keep_order: bool
) -> list[T]:
    """``items`` as `KeyedList.replace` has least to do with them; any thread may prepare that.

    What is as in ``known``, the rows shown now, becomes the very same object; with ``keep_order``
    those stay where they are.
    """
    there = {key(item): item for item in known}
    if keep_order:
        items = in_known_order(list(there), items, key)
    found = []
    for item in items:
        old = there.get(key(item))
        found.append(old if old is not None and old == item else item)
    return found
