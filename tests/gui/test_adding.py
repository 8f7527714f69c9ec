"""Adding photos: the grid fills meanwhile, an interrupted run is offered to go on."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest
from gui_builders import draw_photo, store_photo, work_through
from PySide6.QtGui import QTextDocumentFragment

from faceorg.core.changes import Changes
from faceorg.gui.jobs import changes_of
from faceorg.gui.views.folders import FoldersRoom
from faceorg.library.database import Library
from faceorg.library.face_data import search_stopped, stop_search
from faceorg.library.photos import add_folder, waiting_for_analysis
from faceorg.operations.organize import forget_folder
from faceorg.vision.modelpack import BUILTIN_ID

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.core.progress import CancelToken
    from faceorg.gui.main_window import MainWindow


def test_grid_fills_while_photos_are_added(
    main_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [draw_photo(tmp_path / f"{number}.jpg", number) for number in range(2)]
    second = threading.Event()

    def slow_take_in(library: Library, *_: Any, cancel: CancelToken, **__: Any) -> None:
        store_photo(library, files[0])
        second.wait()
        store_photo(library, files[1])
        cancel._cancelled.wait()
        cancel.check()

    monkeypatch.setattr("faceorg.operations.intake.take_in", slow_take_in)
    main_window.adding.timer.setInterval(10)
    main_window.take_in([tmp_path])
    grid = main_window.photos.grid
    qtbot.waitUntil(lambda: len(grid.photos()) == 1)
    second.set()
    qtbot.waitUntil(lambda: len(grid.photos()) == 2)
    assert main_window.context.jobs.busy
    gone = tmp_path / "not on the list"
    main_window.context.jobs.decide(lambda library: forget_folder(library, gone))
    qtbot.waitUntil(lambda: "not on the list" in main_window.toast.text)
    main_window.jobs_bar.cancel_button.click()
    qtbot.waitUntil(lambda: main_window.context.jobs.idle)
    assert "kept" in main_window.jobs_bar.text.text()


def test_a_folder_is_in_the_tree_as_soon_as_it_is_being_looked_at(
    main_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one above a folder that is known brings no photo more at first."""
    child, seen = draw_photo(tmp_path / "home" / "Italy" / "1.jpg").parent, threading.Event()
    with Library.open(main_window.context.library_path) as library:
        add_folder(library, child)

    def slow_take_in(library: Library, *_: Any, cancel: CancelToken, **__: Any) -> None:
        seen.wait()
        add_folder(library, child.parent)
        cancel._cancelled.wait()
        cancel.check()

    monkeypatch.setattr("faceorg.operations.intake.take_in", slow_take_in)
    main_window.adding.timer.setInterval(10)
    main_window.take_in([child.parent])
    main_window.sidebar.enter("folders")
    room = main_window.rooms.room("folders")
    assert isinstance(room, FoldersRoom)
    main_window.outside.look()  # what was written here is no news any more
    qtbot.waitUntil(lambda: room.list.model.find(child).isValid())
    seen.set()
    try:
        qtbot.waitUntil(lambda: room.list.model.find(child.parent).isValid())
        assert main_window.context.jobs.busy
    finally:
        main_window.jobs_bar.cancel_button.click()
    qtbot.waitUntil(lambda: main_window.context.jobs.idle)


def test_path_that_does_not_exist_is_named(
    main_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(main_window.context.jobs.failed):
        main_window.take_in([tmp_path / "nowhere"])
    assert "nowhere" in main_window.jobs_bar.text.text()
    assert main_window.jobs_bar.isVisible()


@pytest.fixture
def half_done(library_path: Path, tmp_path: Path) -> Path:
    """A library with a photo that was not yet searched for faces."""
    with Library.open(library_path) as library:
        for number in range(2):
            path = draw_photo(tmp_path / f"{number}.jpg", number)
            store_photo(library, path, analyzed=number == 0)
    return library_path


def test_a_run_that_the_user_stopped_is_offered_to_go_on(
    half_done: Path, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    with Library.open(half_done) as library:
        stop_search(library, stopped=True)
    window = open_window()
    window.adding.offer_to_go_on()
    qtbot.waitUntil(window.jobs_bar.isVisible)
    text = window.jobs_bar.text.text()
    assert text.startswith("1 photo still to be searched for faces")
    assert "rescan" in text
    assert not window.context.jobs.busy


def test_a_run_that_ended_with_the_program_goes_on_by_itself(
    half_done: Path, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    window.adding.offer_to_go_on()
    with Library.open(half_done, read_only=True) as library:
        qtbot.waitUntil(lambda: not waiting_for_analysis(library, BUILTIN_ID))


def test_stop_says_what_is_left(tmp_path: Path, main_window: MainWindow, qtbot: QtBot) -> None:
    for number in range(4):
        draw_photo(tmp_path / f"{number}.jpg", number)
    jobs = main_window.context.jobs

    def on_progress(job: int, stage: str, *_: int) -> None:
        if stage == "faces":
            main_window.jobs_bar.cancel_button.click()

    jobs.progressed.connect(on_progress)
    main_window.take_in([tmp_path])
    bar = main_window.jobs_bar.text
    qtbot.waitUntil(lambda: "still to be searched for faces" in bar.text())
    assert search_stopped(main_window.context.reader)


def test_what_came_of_it_says_what_is_counted(
    main_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    for number in range(3):
        draw_photo(tmp_path / ("Italy & <Rome>" if number else "Home") / f"{number}.jpg", number)
    jobs, bar = main_window.context.jobs, main_window.jobs_bar.text

    def said(begin: Callable[[], object]) -> str:
        work_through(qtbot, jobs, begin)
        return QTextDocumentFragment.fromHtml(bar.text()).toPlainText()

    italy, home = tmp_path / "Italy & <Rome>", tmp_path / "Home"
    text = said(lambda: main_window.take_in([home]))
    assert text == "Looked through 1 photo in “Home”: 1 new, 0 faces"
    text = said(lambda: main_window.take_in([italy]))
    assert text == "Looked through 2 photos in “Italy & <Rome>”: 2 new, 0 faces"
    text = said(main_window.adding.rescan)
    assert text == "Looked through 3 photos in your folders: none new, 0 faces"
    text = said(lambda: main_window.adding.look_again([home / "0.jpg"]))
    assert text == "Looked through 1 photo: none new, 0 faces"


def test_sample_can_be_looked_around_in(main_window: MainWindow, qtbot: QtBot) -> None:
    work_through(qtbot, main_window.context.jobs, main_window.welcome.sample_button.click)
    assert main_window.stack.currentWidget() is main_window.photos
    assert len(main_window.photos.grid.photos()) > 1


def test_changes_are_found_in_what_operations_return() -> None:
    changes = Changes(clusters=True)

    class Report:
        def __init__(self) -> None:
            self.changes = changes

    assert changes_of(changes) is changes
    assert changes_of((3, changes)) is changes
    assert changes_of(Report()) is changes
    assert changes_of("nothing") is None
