"""Rooms: the pages behind the sidebar, made when first shown and refreshed when they need it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QStackedWidget, QWidget

    from faceorg.core.changes import Changes
    from faceorg.gui.context import Context


class Room(Protocol):
    """What every room can do."""

    def refresh(self, changes: Changes | None) -> None:
        """Read anew what ``changes`` touched, or everything for None."""


@runtime_checkable
class Deep(Protocol):
    """A room that shows one thing in place of its list, and can go back to the list."""

    def to_start(self) -> None:
        """Show the list."""


class Rooms(QObject):
    """A room that is not shown is only marked as out of date, which costs nothing."""

    def __init__(self, context: Context, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._context = context
        self._stack = stack
        self._made: dict[str, QWidget] = {}
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._stale: set[str] = set()

    def add(self, key: str, room: QWidget) -> None:
        """Add a room that is there already."""
        self._made[key] = room
        self._stale.add(key)
        self._stack.addWidget(room)

    def add_later(self, key: str, make: Callable[[], QWidget]) -> None:
        """Add a room to be made when it is first shown: the window opens sooner."""
        self._makers[key] = make

    def room(self, key: str) -> QWidget:
        """The room called ``key``."""
        if key not in self._made:
            self.add(key, self._makers[key]())
        return self._made[key]

    def show(self, key: str) -> None:
        """Bring a room to the front, up to date."""
        room = self.room(key)
        if key in self._stale:
            self._stale.discard(key)
            cast("Room", room).refresh(None)
        self._stack.setCurrentWidget(room)

    def to_start(self, key: str) -> None:
        """Show what a room begins with."""
        if isinstance(room := self.room(key), Deep):
            room.to_start()

    def on_changed(self, changes: Changes) -> None:
        """Refresh the room that is shown; the others when their turn comes."""
        for key, room in self._made.items():
            if room is self._stack.currentWidget():
                cast("Room", room).refresh(changes)
            else:
                self._stale.add(key)

    def refresh_if_shown(self, key: str) -> None:
        """Refresh one room if it is in front, else mark it."""
        if self._made.get(key) is self._stack.currentWidget():
            cast("Room", self._made[key]).refresh(None)
        else:
            self._stale.add(key)
