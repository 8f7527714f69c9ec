"""The list of folders: what each holds, and how one is let go."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMenu

from faceorg.gui.dialogs.add_folders import FoldersDialog
from faceorg.library.database import Library
from faceorg.library.photos import add_folder, folders
from faceorg.operations import label
from faceorg.operations.scan import scan_paths

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.gui.main_window import MainWindow


@pytest.fixture
def window(
    library_path: Path,
    tmp_path: Path,
    filled: tuple[list[PhotoId], list[FaceId]],
    open_window: Callable[[], MainWindow],
) -> MainWindow:
    with Library.open(library_path) as library:
        add_folder(library, tmp_path / "photos")
        label.name_faces(library, filled[1][:1], "Anna")
    return open_window()


def test_a_folder_is_let_go_and_a_link_brings_it_back(window: MainWindow, qtbot: QtBot) -> None:
    dialog = FoldersDialog(window.context, window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.remove.isEnabled()
    dialog.list.setCurrentRow(0)
    assert "5 photos" in dialog.list.item(0).text()
    dialog.remove.click()
    qtbot.waitUntil(lambda: dialog.list.count() == 0)
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    assert folders(window.context.reader) == []
    assert window.photos.shown_count() == "0 photos"
    assert "Removed “photos” with 5 photos" in dialog.removed.text()
    dialog.removed.linkActivated.emit("undo")
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    assert dialog.removed.isHidden()
    assert window.photos.shown_count() == "5 photos"
    assert window.search_bar.names() == ["Anna"]


def test_the_link_takes_back_that_removal_and_nothing_else(
    window: MainWindow, filled: tuple[list[PhotoId], list[FaceId]], qtbot: QtBot
) -> None:
    dialog = FoldersDialog(window.context, window)
    qtbot.addWidget(dialog)
    dialog.list.setCurrentRow(0)
    dialog.remove.click()
    qtbot.waitUntil(lambda: dialog.list.count() == 0)
    window.context.jobs.decide(lambda library: label.ignore_faces(library, filled[1][1:2]))
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    dialog.removed.linkActivated.emit("undo")
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    assert folders(window.context.reader) == []
    assert label.history(window.context.reader)[1].undone == []


def test_what_takes_longer_is_told_while_it_lasts(window: MainWindow, qtbot: QtBot) -> None:
    jobs, bar = window.context.jobs, window.jobs_bar
    hold = threading.Event()

    def wait(library: Library) -> None:
        del library
        assert hold.wait(60)

    with qtbot.waitSignal(jobs.slow):
        jobs.decide(wait, title="Removing “photos”…")
    assert bar.text.text() == "Removing “photos”…"
    assert not bar.isHidden()
    hold.set()
    qtbot.waitUntil(lambda: jobs.idle)
    assert bar.isHidden()


def test_photos_that_are_not_there_can_be_removed_from_the_library(
    window: MainWindow, tmp_path: Path, library_path: Path, qtbot: QtBot
) -> None:
    window.photos.grid.view.selectAll()
    menu = QMenu()
    qtbot.addWidget(menu)
    window.photos.actions_.fill(menu)
    remove = window.photos.actions_.remove
    assert remove not in menu.actions(), "files that are there are not the library's to forget"
    for gone in sorted((tmp_path / "photos").glob("photo[01].jpg")):
        gone.unlink()
    with Library.open(library_path) as library:
        scan_paths(library, [tmp_path / "photos"])
    window.photos.refresh(None)
    window.photos.grid.view.selectAll()
    menu.clear()
    window.photos.actions_.fill(menu)
    assert remove in menu.actions()
    remove.trigger()
    qtbot.waitUntil(lambda: window.photos.shown_count() == "3 photos")
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    assert window.search_bar.names() == ["Anna"], "names are kept"
    qtbot.waitUntil(lambda: "Removed from the library: 2 photos" in window.toast.text)
    assert window.toast.accessibleName() == "Removed from the library: 2 photos. Undo"
    window.toast.words.linkActivated.emit("undo")
    qtbot.waitUntil(lambda: window.photos.shown_count() == "5 photos")
    qtbot.waitUntil(lambda: window.context.jobs.idle)
