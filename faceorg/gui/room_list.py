"""RoomList: which rooms the window has, in their order, and how each comes to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from faceorg.gui.context import Context
    from faceorg.gui.rooms import Rooms
    from faceorg.gui.sidebar import Sidebar


class RoomEntry(NamedTuple):
    """A room as the sidebar and the menu call it; ``key`` names its icon, too."""

    key: str
    title: str
    tip: str


class RoomList(QObject):
    """Rooms that are costly to make are made when they are first shown.

    Signals, each for what a room wants of the window: ``open_photo(photo id)``: show it large;
    ``search_wanted(text)``: show what that finds; ``folder_wanted()``: add one more folder;
    ``look_wanted(path)``: look at a folder again.
    """

    open_photo = Signal(int)
    search_wanted = Signal(str)
    folder_wanted = Signal()
    look_wanted = Signal(object)

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window

    def entries(self) -> list[RoomEntry]:
        """Every room from first to last; Ctrl and its number lead there."""
        rooms = (
            ("photos", self.tr("Photos"), self.tr("All photos")),
            ("people", self.tr("People"), self.tr("Who is in your photos")),
            (
                "review",
                self.tr("Review"),
                self.tr("Questions about faces, one at a time"),
            ),
            ("albums", self.tr("Albums"), self.tr("Your albums and saved searches")),
            ("places", self.tr("Places"), self.tr("Where your photos were taken")),
            ("folders", self.tr("Folders"), self.tr("The folders your photos are in")),
            ("history", self.tr("History"), self.tr("What you did, and how to undo it")),
            ("problems", self.tr("Problems"), self.tr("Files that could not be read")),
        )
        return [
            RoomEntry(key, title, f"{tip} (Ctrl+{number})")
            for number, (key, title, tip) in enumerate(rooms, 1)
        ]

    def fill(self, sidebar: Sidebar, rooms: Rooms) -> None:
        """Put every room into the sidebar, and those made later into ``rooms``."""
        for key, title, tip in self.entries():
            sidebar.add_room(key, title, key, tip)
        rooms.add_later("people", self._make_people)
        rooms.add_later("review", self._make_review)
        rooms.add_later("albums", self._make_albums)
        rooms.add_later("places", self._make_places)
        rooms.add_later("folders", self._make_folders)

    def _make_people(self) -> QWidget:
        from faceorg.gui.views.people import PeopleRoom

        room = PeopleRoom(self._context, self._window)
        room.open_photo.connect(self.open_photo)
        room.search_wanted.connect(self.search_wanted)
        return room

    def _make_review(self) -> QWidget:
        from faceorg.gui.views.review import ReviewRoom

        return ReviewRoom(self._context, self._window)

    def _make_albums(self) -> QWidget:
        from faceorg.gui.views.albums import AlbumsRoom

        room = AlbumsRoom(self._context, self._window)
        room.open_photo.connect(self.open_photo)
        return room

    def _make_places(self) -> QWidget:
        from faceorg.gui.views.places import PlacesRoom

        room = PlacesRoom(self._context, self._window)
        room.open_photo.connect(self.open_photo)
        room.search_wanted.connect(self.search_wanted)
        return room

    def _make_folders(self) -> QWidget:
        from faceorg.gui.views.folders import FoldersRoom

        room = FoldersRoom(self._context, self._window)
        room.open_photo.connect(self.open_photo)
        room.search_wanted.connect(self.search_wanted)
        room.add_wanted.connect(self.folder_wanted)
        room.look_wanted.connect(self.look_wanted)
        return room
