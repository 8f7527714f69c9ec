"""LastPlace: the room the window was in when it was closed, and what was open in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from faceorg.gui.appearance import window_settings

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.gui.rooms import Rooms
    from faceorg.gui.sidebar import Sidebar

_FIRST = "photos"
_UNFIT = ("problems",)  # nobody wants to begin with these


@runtime_checkable
class Bookmarked(Protocol):
    """A room in which something can be open: an album, a person."""

    def bookmark(self) -> str:
        """What is open; empty for nothing."""

    def open_bookmark(self, bookmark: str) -> None:
        """Open that, if it is still there."""


class LastPlace:
    """What was open counts for the same library only: numbers mean others in another."""

    def __init__(self, library: Path, rooms: Rooms, sidebar: Sidebar) -> None:
        self._library = str(library)
        self._rooms = rooms
        self._sidebar = sidebar

    def remember(self) -> None:
        """Keep where the window is now."""
        stored, key = window_settings(), self._sidebar.room
        room = self._rooms.room(key)
        stored.setValue("room", key)
        stored.setValue("library", self._library)
        stored.setValue("open", room.bookmark() if isinstance(room, Bookmarked) else "")

    def go_back(self, *, new: bool) -> None:
        """Go where the window was the last time; a new library begins with the photos."""
        stored = window_settings()
        key = str(stored.value("room", _FIRST))
        if new or key in _UNFIT or key not in self._sidebar.rooms():
            key = _FIRST
        self._sidebar.choose(key)
        room, opened = self._rooms.room(key), str(stored.value("open", ""))
        same = str(stored.value("library", "")) == self._library
        if opened and same and isinstance(room, Bookmarked):
            room.open_bookmark(opened)
