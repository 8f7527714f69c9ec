"""Albums by name, with how many photos each shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from faceorg.core.changes import Changes
from faceorg.core.entities import Album
from faceorg.core.errors import QueryError
from faceorg.gui.counts import count_photos
from faceorg.gui.log_growth import LogGrowth
from faceorg.gui.models.keyed_list import Index, ItemRole, KeyedList
from faceorg.gui.query_words import sentence
from faceorg.library import albums as album_rows
from faceorg.library.completing import known_people

if TYPE_CHECKING:
    from faceorg.library.database import Library


class AlbumList(KeyedList[Album]):
    """The user's albums and saved searches; `read` again after every change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda album: album.id, parent)
        self._called: dict[int, str] = {}
        self._told: dict[str, str] = {}
        self._log = LogGrowth()

    def read(self, library: Library) -> None:
        """Show what the library says now."""
        albums = album_rows.albums(library)
        searching = any(album.query is not None for album in albums)
        if searching and self._log.is_news(library, Changes()):
            self._called = {person.id: person.name for person in known_people(library)}
        self._told.clear()
        self.replace(albums)

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
            if album.query not in self._told:
                self._told[album.query] = self._in_words(album.query)
            return self.tr("Search: {query}").format(query=self._told[album.query])
        return count_photos(album.photo_count)

    def _in_words(self, query: str) -> str:
        try:
            return sentence(query, list(self._called.values()), self._called)
        except QueryError:
            return query

    def flags(self, index: Index) -> Qt.ItemFlag:
        """An album can be renamed in place."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags
