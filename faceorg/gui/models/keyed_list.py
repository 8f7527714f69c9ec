"""A list model whose rows have keys, so that a refresh keeps selection and scroll position."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
    Slot,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex

ItemRole = int(Qt.ItemDataRole.UserRole)
"""The row's own value, as the library told it."""

_MANY_RUNS = 32  # of rows that come or go: each is told to the view by itself


class KeyedList(QStringListModel, Generic[T]):
    """Rows of one kind; `replace` tells the view only what differs.

    A model reset would drop the selection, close an open editor and scroll to the top.
    Signal: ``replaced()`` when it is done.

    Qt's list of strings (all empty) counts the rows beside ours: a view asks four times a row for
    their number when it lays them out, which in Python takes 50 ms for 5,000 of them, in C++ one.
    """

    replaced = Signal()

    def __init__(self, key: Callable[[T], Hashable], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._items: list[T] = []
        self._keys: list[Hashable] = []
        self._coming: tuple[Sequence[T], Sequence[Hashable]] = ((), ())
        # Before anybody else: whoever hears of rows may ask for them.
        self.rowsInserted.connect(self._take_in)
        self.rowsRemoved.connect(self._let_go)

    @property
    def items(self) -> Sequence[T]:
        """The rows from first to last."""
        return self._items

    def data(self, index: Index, role: int = ItemRole) -> Any:
        """The row's value for `ItemRole`."""
        if not index.isValid() or role != ItemRole:
            return None
        return self._items[index.row()]

    def setData(self, index: Index, value: Any, role: int = ItemRole) -> bool:
        """Nothing is written here: the library has the last word."""
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be chosen; more is for those who know what they are."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def supportedDropActions(self) -> Qt.DropAction:
        """Nothing moves from where it is by being dragged."""
        return Qt.DropAction.CopyAction

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
        self._items, self._keys = list(items), keys
        self.setStringList([""] * len(keys))

    def _insert(self, row: int, items: Sequence[T], keys: Sequence[Hashable]) -> None:
        self._coming = items, keys
        self.insertRows(row, len(keys))
        self._coming = (), ()

    @Slot(QModelIndex, int, int)
    def _take_in(self, _: QModelIndex, first: int, last: int) -> None:
        items, keys = self._coming
        self._items[first:first] = items
        self._keys[first:first] = keys

    @Slot(QModelIndex, int, int)
    def _let_go(self, _: QModelIndex, first: int, last: int) -> None:
        del self._items[first : last + 1], self._keys[first : last + 1]

    def _remove_all_but(self, keys: set[Hashable]) -> None:
        gone = [row for row, key in enumerate(self._keys) if key not in keys]
        parts = list(runs(gone))
        if len(parts) > _MANY_RUNS:  # together at the end they go in one
            stay = [row for row, key in enumerate(self._keys) if key in keys]
            self._rearrange(stay + gone)
            parts = [(len(stay), len(self._keys) - 1)]
        for first, last in reversed(parts):
            self.removeRows(first, last + 1 - first)

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
        parts = list(runs(missing))
        if len(parts) > _MANY_RUNS:  # all at the end, then each to its place
            new = [items[row] for row in missing], [keys[row] for row in missing]
            self._insert(len(self._keys), *new)
            self._reorder(keys)
            return
        for first, last in parts:
            self._insert(first, items[first : last + 1], keys[first : last + 1])

    def _update(self, items: Sequence[T]) -> None:
        pairs = enumerate(zip(self._items, items, strict=True))
        # Most are the very same (see `arranged`), and to ask is cheaper than to compare.
        changed = [row for row, (old, new) in pairs if old is not new and old != new]
        self._items = list(items)
        for first, last in runs(changed):
            self.dataChanged.emit(self.index(first), self.index(last))


def runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of neighbours in ascending ``rows``."""
    if not rows:
        return
    first = last = rows[0]
    for row in rows[1:]:
        if row != last + 1:
            yield first, last
            first = row
        last = row
    yield first, last


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
