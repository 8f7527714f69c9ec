"""Photos dragged from a grid: onto albums, onto people, over the sidebar, out of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from faceorg.gui.views.albums import AlbumsRoom
from faceorg.library.albums import album_photos
from faceorg.library.database import Library
from faceorg.operations import organize

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QAbstractItemView
    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.gui.main_window import MainWindow

    Filled = tuple[list[PhotoId], list[FaceId]]

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def drag_over(view: QAbstractItemView, mime: QMimeData, spot: QPoint) -> bool:
    """Bring photos over a spot; whether they may be let go there."""
    enter = QDragEnterEvent(spot, COPY, mime, LEFT, NONE)
    QApplication.sendEvent(view.viewport(), enter)
    move = QDragMoveEvent(spot, COPY, mime, LEFT, NONE)
    QApplication.sendEvent(view.viewport(), move)
    return bool(move.isAccepted())


def drop_on(view: QAbstractItemView, mime: QMimeData, spot: QPoint) -> None:
    drop = QDropEvent(QPointF(spot), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(view.viewport(), drop)


@pytest.fixture
def window(library_path: Path, filled: Filled, open_window: Callable[[], MainWindow]) -> MainWindow:
    with Library.open(library_path) as library:
        organize.create_album(library, "Beach")
        organize.create_album(library, "Found", query="photo1")
    return open_window()


def test_photos_dropped_on_an_album_are_in_it(
    window: MainWindow, filled: Filled, qtbot: QtBot
) -> None:
    model = window.photos.grid.model
    mime = model.mimeData([model.index(0), model.index(1)])
    window.sidebar.choose("albums")
    room = window.findChild(AlbumsRoom)
    assert room is not None
    spots = {
        index.data(): room.list.visualRect(index).center()
        for index in map(room.model.index, range(room.model.rowCount()))
    }
    assert drag_over(room.list, mime, spots["Beach"])
    assert not drag_over(room.list, mime, spots["Found"]), "a search fills itself"
    drop_on(room.list, mime, spots["Beach"])
    album = next(album.id for album in room.model.items if album.name == "Beach")
    reader = window.context.reader
    qtbot.waitUntil(lambda: len(album_photos(reader, album)) == 2)
    assert set(album_photos(reader, album)) == set(filled[0][-2:])
    qtbot.waitUntil(lambda: window.context.jobs.idle)


def test_a_room_opens_under_photos_that_linger(window: MainWindow, qtbot: QtBot) -> None:
    model = window.photos.grid.model
    mime = model.mimeData([model.index(0)])
    item = window.sidebar._item("albums")
    spot = window.sidebar.visualItemRect(item).center()
    assert not drag_over(window.sidebar, mime, spot)
    qtbot.waitUntil(lambda: window.sidebar.room == "albums")
    assert window.sidebar.room == "albums"


def test_the_window_does_not_add_its_own_photos(window: MainWindow) -> None:
    model = window.photos.grid.model
    mime = model.mimeData([model.index(0)])
    enter = QDragEnterEvent(QPoint(300, 300), COPY, mime, LEFT, NONE)
    enter.ignore()
    window.dragEnterEvent(enter)
    assert not enter.isAccepted()
    assert not window.overlay.isVisible()
