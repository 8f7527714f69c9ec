"""Stacks in the window: one tile with a badge, opened and closed, put together and taken apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from faceorg.gui.dialogs.album import AlbumDialog
from faceorg.gui.dialogs.export import ExportDialog
from faceorg.library.database import Library
from faceorg.library.stacks import replace_finds, stack_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.gui.main_window import MainWindow

    Filled = tuple[list[PhotoId], list[FaceId]]


@pytest.fixture
def photos(library_path: Path, filled: Filled) -> list[PhotoId]:
    """Five photos, newest first; the second to fourth are a stack, the third on top."""
    newest = filled[0][::-1]
    with Library.open(library_path) as library, library.write():
        replace_finds(library, [[newest[2], newest[1], newest[3]]])
    return newest


@pytest.fixture
def window(photos: list[PhotoId], open_window: Callable[[], MainWindow]) -> MainWindow:
    return open_window()


def menu_of(window: MainWindow) -> list[str]:
    menu = QMenu()
    window.photos.grid.menu_requested.emit(menu)
    return [action.text() for action in menu.actions()]


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, *, ctrl: bool = False) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    window.photos.grid.view.setFocus()
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(window.photos.grid.view, key, modifier)


def test_a_stack_is_one_tile_that_says_how_many(photos: list[PhotoId], window: MainWindow) -> None:
    grid = window.photos.grid
    assert grid.photos() == [photos[0], photos[2], photos[4]]
    assert window.photos.shown_count() == "5 photos, shown as 3"
    index = grid.model.index(1)
    assert "A stack of 3 photos" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    shown = grid.model.shown(1)
    assert shown is not None
    assert shown.stack == 3
    assert grid.grab().width() > 0  # with its badge


def test_a_stack_opens_in_the_grid_and_closes(
    photos: list[PhotoId], window: MainWindow, qtbot: QtBot
) -> None:
    grid = window.photos.grid
    grid.select([photos[2]])
    press(qtbot, window, Qt.Key.Key_S)
    assert grid.photos() == photos
    assert "Put on top of its stack" in menu_of(window)
    press(qtbot, window, Qt.Key.Key_S)
    assert grid.photos() == [photos[0], photos[2], photos[4]]
    assert "Put on top of its stack" not in menu_of(window)


def test_counts_are_of_photos_whatever_is_open(
    photos: list[PhotoId], window: MainWindow, qtbot: QtBot
) -> None:
    room = window.photos
    room.grid.select([photos[2]])
    press(qtbot, window, Qt.Key.Key_S)
    assert room.shown_count() == "5 photos"
    window.search_bar.show_search("is:stack")
    assert room.shown_count() == "3 photos"
    room.grid.select([photos[2]])
    press(qtbot, window, Qt.Key.Key_S)
    assert room.shown_count() == "3 photos, shown as 1"


def test_an_album_of_what_a_search_found_has_all_of_it(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def look(dialog: AlbumDialog) -> int:
        asked.append(dialog.fixed.text())
        dialog.deleteLater()
        return 0

    monkeypatch.setattr(AlbumDialog, "exec", look)
    window.search_bar.show_search("is:stack")
    window.photos.save_search()
    assert asked == ["Exactly these 3 photos"]


def test_the_viewer_goes_through_the_stack_and_comes_back_to_it(
    photos: list[PhotoId], window: MainWindow
) -> None:
    window.photos.grid.activated.emit(photos[2])
    seen = [window.viewer.photo_id]
    for _ in range(3):
        window.viewer.show_next()
        seen.append(window.viewer.photo_id)
    assert seen == [photos[2], photos[3], photos[1], photos[4]]
    window.viewer.show_previous()
    window.viewer.close_photo()
    assert window.photos.grid.view.currentIndex().row() == 1


def test_photos_are_stacked_by_hand_and_undone(
    photos: list[PhotoId], window: MainWindow, qtbot: QtBot
) -> None:
    grid = window.photos.grid
    grid.select([photos[0], photos[4]])
    assert "Stack" in menu_of(window)
    press(qtbot, window, Qt.Key.Key_G, ctrl=True)
    qtbot.waitUntil(lambda: grid.photos() == [photos[0], photos[2]])
    assert "Stack 2 photos" in window.undoing.undo.text()
    window.undoing.undo.trigger()
    qtbot.waitUntil(lambda: grid.photos() == [photos[0], photos[2], photos[4]])


def test_a_stack_is_taken_apart(photos: list[PhotoId], window: MainWindow, qtbot: QtBot) -> None:
    grid = window.photos.grid
    grid.select([photos[0]])
    assert "Take the stack apart" not in menu_of(window)
    grid.select([photos[2]])
    window.photos.stacking.unstack.trigger()
    qtbot.waitUntil(lambda: grid.photos() == photos)


def test_one_photo_is_put_on_top_and_another_taken_out(
    photos: list[PhotoId], window: MainWindow, qtbot: QtBot
) -> None:
    grid, stacking = window.photos.grid, window.photos.stacking
    reader = window.context.reader
    grid.select([photos[2]])
    stacking.open.trigger()
    grid.select([photos[3]])
    stacking.top.trigger()
    qtbot.waitUntil(lambda: stack_of(reader, photos[2])[0] == photos[3])
    assert grid.photos() == photos, "it stays open"
    grid.select([photos[1]])
    stacking.take_out.trigger()
    qtbot.waitUntil(lambda: stack_of(reader, photos[1]) == [photos[1]])
    assert set(stack_of(reader, photos[2])) == {photos[2], photos[3]}


def test_an_export_takes_what_is_shown_or_the_whole_stack(
    photos: list[PhotoId], window: MainWindow
) -> None:
    dialog = ExportDialog(window.context, [photos[0], photos[2]], "Photos", window)
    assert not dialog.whole_stacks.isHidden()
    assert dialog.start.text() == "Export 2 photos"
    dialog.whole_stacks.setChecked(True)
    assert dialog.start.text() == "Export 4 photos"
    dialog.whole_stacks.setChecked(False)
    assert dialog.start.text() == "Export 2 photos"
    plain = ExportDialog(window.context, [photos[0]], "Photos", window)
    assert plain.whole_stacks.isHidden()
    for one in (dialog, plain):
        one.deleteLater()
