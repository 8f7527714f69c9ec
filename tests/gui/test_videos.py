"""A video in the window: a badge with its length, and the way to the system's player."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gui_builders import draw_photo
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu
from video_builders import make_video, needs_ffmpeg

from faceorg.gui import wording
from faceorg.library.database import Library
from faceorg.library.photos import photo_at
from faceorg.operations.scan import scan_paths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import PhotoId
    from faceorg.gui.main_window import MainWindow


class Player(QObject):
    """Stands where the desktop would open a file."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open_url(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


@pytest.fixture
def player(qapp: object) -> Iterator[Player]:
    player = Player()
    QDesktopServices.setUrlHandler("file", player, "open_url")
    yield player
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def video(library_path: Path, tmp_path: Path) -> tuple[PhotoId, Path]:
    path = make_video(tmp_path / "films" / "a.mp4", [(200, 30, 30), (30, 40, 200)])
    draw_photo(tmp_path / "films" / "b.jpg")
    with Library.open(library_path) as library:
        scan_paths(library, [tmp_path / "films"])
        found = photo_at(library, path)
    assert found is not None
    return found, path


@needs_ffmpeg
def test_a_video_says_how_long_it_is(
    video: tuple[PhotoId, Path], open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    grid = window.photos.grid
    row = grid.model.row_of(video[0])
    assert row is not None
    spoken = grid.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Video, 0:02" in spoken
    with qtbot.waitSignal(window.context.thumbnails.ready):
        grid.view.grab()


@needs_ffmpeg
def test_a_video_is_played_by_the_system(
    video: tuple[PhotoId, Path],
    player: Player,
    open_window: Callable[[], MainWindow],
    qtbot: QtBot,
) -> None:
    window = open_window()
    qtbot.waitUntil(window.isActiveWindow)
    window.photos.grid.activated.emit(video[0])
    qtbot.keyClick(window.viewer, Qt.Key.Key_V)
    assert player.opened == [str(video[1])]
    with qtbot.waitSignal(window.viewer._actions.play_video.triggered):
        qtbot.mouseClick(window.viewer.stage.trouble.play, Qt.MouseButton.LeftButton)
    assert player.opened == [str(video[1])] * 2
    player.opened.pop()
    other = next(photo for photo in window.photos.grid.photos() if photo != video[0])
    window.viewer.show_photo(other, [other])
    qtbot.keyClick(window.viewer, Qt.Key.Key_V)
    assert len(player.opened) == 1
    menu = QMenu()
    window.photos.grid.select([video[0]])
    window.photos.grid.menu_requested.emit(menu)
    assert "Play video" in [action.text() for action in menu.actions()]


def test_lengths_are_written_as_clocks_write_them() -> None:
    assert [wording.duration(s) for s in (0.4, 7, 750, 3723)] == [
        "0:00",
        "0:07",
        "12:30",
        "1:02:03",
    ]
