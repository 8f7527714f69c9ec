"""Albums by name, with how many photos each shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from faceorg.core.entities import Album
from faceorg.gui.counts import count_photos
from faceorg.gui.models.keyed_list import Index, ItemRole, KeyedList
from faceorg.library import albums as album_rows

if TYPE_CHECKING:
    from faceorg.library.database import Library


class AlbumList(KeyedList[Album]):
    """The user's albums and saved searches; `read` again after every change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda album: album.id, parent)

    def read(self, library: Library) -> None:
        """Show what the library says now."""
        self.replace(album_rows.albums(library))

    def data(self, index: Index, role: int = ItemRole) -> Any:
        """The `Album`, its name, and what it holds."""
        if not index.isValid():
            return None
        album = self.items[index.row()]
        if role == ItemRole:
            return album
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return album.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{album.name}: {self.summary(album)}"
        return None

    def summary(self, album: Album) -> str:
        """The line under the name."""
        if album.query is not None:
            return self.tr("Search: {query}").format(query=album.query)
        return count_photos(album.photo_count)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """An album can be renamed in place."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags
