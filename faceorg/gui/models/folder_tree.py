"""FolderTree: folders as the library read them, and at the end what scans leave out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt

from faceorg.gui import wording
from faceorg.gui.models.keyed_list import Index, ItemRole
from faceorg.library.patterns import plain_path

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QObject

    from faceorg.library.folder_tree import Folder


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A pattern of what scans leave out; without one, the heading above all of them."""

    pattern: str | None = None

    @property
    def name(self) -> str:
        """The pattern as a person wrote it."""
        return plain_path(self.pattern or "")


@dataclass(frozen=True)
class FolderRead:
    """What the tree shows: see `library.folder_tree.read_folders`."""

    folders: Sequence[Folder] = ()
    skips: Sequence[str] = ()

    @cached_property
    def nodes(self) -> tuple[list[_Node], list[int]]:
        """The rows, and which of them are at the top; asked for where it was read, as it takes."""
        return _nodes(self)


@dataclass(frozen=True, slots=True)
class _Node:
    item: Folder | LeftOut
    parent: int
    row: int
    children: tuple[int, ...]


class FolderTree(QAbstractItemModel):
    """An index carries the number of its node, so that 10,000 folders cost nothing until shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[_Node] = []
        self._tops: list[int] = []

    def show_folders(self, read: FolderRead) -> bool:
        """Show what was read; whether rows came or went, so that nothing is open any more."""
        nodes, tops = read.nodes
        if [_key(node) for node in nodes] == [_key(node) for node in self._nodes]:
            self._nodes, self._tops = nodes, tops
            self._tell()
            return False
        self.beginResetModel()
        self._nodes, self._tops = nodes, tops
        self.endResetModel()
        return True

    def _tell(self) -> None:
        for siblings in (self._tops, *(node.children for node in self._nodes)):
            if siblings:
                first, last = self._index(siblings[0]), self._index(siblings[-1])
                self.dataChanged.emit(first, last)

    def item(self, index: Index) -> Folder | LeftOut | None:
        """What a row stands for."""
        return self._nodes[index.internalId()].item if index.isValid() else None

    def find(self, path: Path) -> QModelIndex:
        """The row of a folder; an invalid index where there is none."""
        for number, node in enumerate(self._nodes):
            if not isinstance(node.item, LeftOut) and node.item.path == path:
                return self._index(number)
        return QModelIndex()

    def _index(self, number: int) -> QModelIndex:
        return self.createIndex(self._nodes[number].row, 0, number)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The row within its folder."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self._index(self._below(parent)[row])

    def _below(self, parent: Index) -> Sequence[int]:
        if not parent.isValid():
            return self._tops
        return () if parent.column() else self._nodes[parent.internalId()].children

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The folder a row lies in."""
        if not index.isValid():
            return QModelIndex()
        above = self._nodes[index.internalId()].parent
        return QModelIndex() if above < 0 else self._index(above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many folders lie in one."""
        return len(self._below(parent))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One."""
        del parent
        return 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The name, what the row stands for, and all of it in words."""
        item = self.item(index)
        if item is None or role == ItemRole:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(item)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join(part for part in self._words(item) if part)
        return None

    def title(self, item: Folder | LeftOut) -> str:
        """The words of a row."""
        if isinstance(item, LeftOut):
            return item.name if item.pattern else self.tr("Left out")
        return item.name

    def state(self, folder: Folder) -> str:
        """What is amiss with a folder, in a few words; empty for most."""
        if folder.offline and folder.offline >= folder.total:
            return self.tr("drive not connected")
        if not folder.there or (folder.total and folder.missing >= folder.total):
            return self.tr("not there")
        return ""

    def _words(self, item: Folder | LeftOut) -> list[str]:
        if isinstance(item, LeftOut):
            text = self.tr("faceorg leaves this out") if item.pattern else ""
            return [item.name or self.title(item), text]
        words = [str(item.path), wording.count_photos(item.total)]
        if item.own and item.own != item.total:
            words.append(self.tr("{count} directly in it").format(count=item.own))
        if item.missing:
            words.append(self.tr("%n files missing", "", item.missing))
        if item.offline:
            words.append(self.tr("%n files on a drive that is not connected", "", item.offline))
        return [*words, self.state(item)]


def _nodes(read: FolderRead) -> tuple[list[_Node], list[int]]:
    rows = {child: row for f in read.folders for row, child in enumerate(f.children)}
    tops = [number for number, folder in enumerate(read.folders) if folder.parent < 0]
    rows.update({number: row for row, number in enumerate(tops)})
    nodes = [_Node(f, f.parent, rows[n], f.children) for n, f in enumerate(read.folders)]
    if read.skips:
        heading = len(nodes)
        inside = tuple(range(heading + 1, heading + 1 + len(read.skips)))
        nodes.append(_Node(LeftOut(), -1, len(tops), inside))
        nodes += [_Node(LeftOut(text), heading, row, ()) for row, text in enumerate(read.skips)]
        tops.append(heading)
    return nodes, tops


def _key(node: _Node) -> tuple[object, ...]:
    item = node.item
    return (item if isinstance(item, LeftOut) else item.path, node.parent, node.row)
