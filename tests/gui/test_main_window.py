"""The window: rooms, first start, problems, history, undo, and its end."""

from __future__ import annotations

import gc
import os
import sqlite3
from typing import TYPE_CHECKING
from weakref import ref

import pytest
from gui_builders import work_through
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QHeaderView, QLineEdit

from faceorg.core.errors import LibraryError
from faceorg.gui import app as app_module
from faceorg.gui.app import build_window, forget_cv2_plugins
from faceorg.gui.appearance import window_settings
from faceorg.gui.plurals import singular
from faceorg.gui.views.albums import AlbumsRoom
from faceorg.gui.views.people import PeopleRoom
from faceorg.library.database import Library
from faceorg.library.photos import record_problem
from faceorg.operations import label, organize

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.gui.main_window import MainWindow

    Filled = tuple[list[PhotoId], list[FaceId]]


def test_first_start_welcomes(main_window: MainWindow) -> None:
    assert main_window.stack.currentWidget() is main_window.welcome
    assert main_window.welcome.folders_button.isVisible()


def test_every_room_opens(filled: Filled, main_window: MainWindow) -> None:
    for key, _title in main_window.room_titles():
        main_window.sidebar.choose(key)
        assert main_window.stack.currentWidget() is main_window.rooms.room(key)


@pytest.mark.parametrize("way", ["click", "enter", "Ctrl+2"])
def test_people_in_the_sidebar_leads_back_to_everybody(
    filled: Filled, main_window: MainWindow, qtbot: QtBot, way: str
) -> None:
    sidebar = main_window.sidebar
    sidebar.choose("people")
    room = main_window.rooms.room("people")
    assert isinstance(room, PeopleRoom)
    room.open_entry(room.people.model.items[0])
    assert room.currentWidget() is room.review
    main_window.activateWindow()
    qtbot.waitUntil(main_window.isActiveWindow)
    if way == "click":
        place = sidebar.visualItemRect(sidebar.currentItem()).center()
        qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=place)
    elif way == "enter":
        sidebar.setFocus()
        qtbot.keyClick(sidebar, Qt.Key.Key_Return)
    else:
        qtbot.keyClick(main_window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert room.currentWidget() is room.people
    assert room.people.view.hasFocus()


def test_controls_have_names_for_screen_readers(filled: Filled, main_window: MainWindow) -> None:
    nameless = [
        control
        for kind in (QAbstractButton, QLineEdit, QAbstractItemView)
        for control in main_window.findChildren(kind)
        if not control.accessibleName() and not getattr(control, "text", str)()
        if not control.objectName().startswith("qt_")
        and not isinstance(control, QHeaderView)
        and type(control).__name__ not in ("QLineEditIconButton", "QListView")
        and not isinstance(control.parent(), QLineEdit)
    ]
    assert [(control, control.parent(), control.toolTip()) for control in nameless] == []


def test_actions_have_words_and_shortcuts_are_unique(main_window: MainWindow) -> None:
    entries = [
        action
        for menu in main_window.menuBar().actions()
        for action in menu.menu().actions()
        if not action.isSeparator()
    ]
    keys = [key.toString() for action in entries for key in action.shortcuts()]
    assert all(action.text() for action in entries)
    assert len(keys) == len(set(keys))
    assert {"Ctrl+O", "Ctrl+F", "Ctrl+Z", "Ctrl+Shift+Z", "F5"} <= set(keys)


def test_undo_and_redo_say_what_they_do(
    library_path: Path, filled: Filled, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    with Library.open(library_path) as library:
        label.name_faces(library, filled[1][:3], "Anna")
    window = open_window()
    undoing = window.undoing
    assert undoing.undo.text() == "Undo: Name 3 faces Anna"
    assert not undoing.redo.isEnabled()
    undoing.undo.trigger()
    qtbot.waitUntil(undoing.redo.isEnabled)
    assert undoing.redo.text() == "Redo: Name 3 faces Anna"
    assert window.toast.text == "Undone: Name 3 faces Anna"
    with qtbot.waitSignal(window.history.model.settled):
        window.sidebar.choose("history")
    assert window.history.model.index(1).data() == "Name 3 faces Anna (undone)"
    with qtbot.waitSignal(window.history.model.settled):
        undoing.redo.trigger()
    assert undoing.undo.isEnabled()
    assert window.history.model.index(1).data() == "Name 3 faces Anna"
    qtbot.waitUntil(lambda: window.context.jobs.idle)


def test_problems_are_listed_and_tried_again(
    library_path: Path,
    library_folder: Path,
    open_window: Callable[[], MainWindow],
    qtbot: QtBot,
) -> None:
    bad = library_folder / "broken.jpg"
    with Library.open(library_path) as library, library.write():
        record_problem(library, bad, "the file is cut short", 1, 1)
    window = open_window()
    window.sidebar.choose("problems")
    reason = window.problems.model.index(0, 0)
    assert reason.data() == "The file is cut short (1)"
    assert window.problems.model.index(0, 0, reason).data() == "broken.jpg"
    bad.write_bytes((library_folder / "drawn0.jpg").read_bytes()[:-1] + b"\xd9")
    work_through(qtbot, window.context.jobs, window.problems.retry_button.click)
    assert window.problems.model.rowCount() == 0


def test_the_same_album_or_person_is_open_after_a_restart(
    library_path: Path, filled: Filled, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    photos, faces = filled
    with Library.open(library_path) as library:
        label.name_faces(library, faces[:1], "Anna")
        label.name_faces(library, faces[1:2], "Bob")
        organize.create_album(library, "Alps", photos[:1])
        organize.create_album(library, "Beach", photos[1:3])
        organize.create_album(library, "City", photos[3:])
    window = open_window()
    window.sidebar.choose("albums")
    albums = window.rooms.room("albums")
    assert isinstance(albums, AlbumsRoom)
    albums.list.setCurrentIndex(albums.model.index(1))
    window.close()
    window = open_window()
    albums = window.stack.currentWidget()
    assert isinstance(albums, AlbumsRoom)
    assert albums.album is not None
    assert albums.album.name == "Beach"
    assert sorted(albums.grid.photos()) == photos[1:3]
    window.sidebar.choose("people")
    people = window.stack.currentWidget()
    assert isinstance(people, PeopleRoom)
    people.open_bookmark("2")
    window.close()
    window = open_window()
    people = window.stack.currentWidget()
    assert isinstance(people, PeopleRoom)
    assert people.review.entry is not None
    assert people.review.entry.name == "Bob"
    qtbot.waitUntil(lambda: window.context.jobs.idle)


def test_what_was_open_in_another_library_is_not_opened(
    library_path: Path, filled: Filled, open_window: Callable[[], MainWindow]
) -> None:
    with Library.open(library_path) as library:
        label.name_faces(library, filled[1][:1], "Anna")
    stored = window_settings()
    for key, value in (("room", "people"), ("open", "1"), ("library", "/elsewhere.faceorg")):
        stored.setValue(key, value)
    people = open_window().stack.currentWidget()
    assert isinstance(people, PeopleRoom)
    assert people.currentWidget() is people.people


def test_who_is_not_there_any_more_is_not_opened(
    library_path: Path, filled: Filled, open_window: Callable[[], MainWindow]
) -> None:
    stored = window_settings()
    for key, value in (("room", "people"), ("open", "7"), ("library", str(library_path))):
        stored.setValue(key, value)
    people = open_window().stack.currentWidget()
    assert isinstance(people, PeopleRoom)
    assert people.currentWidget() is people.people


def test_size_of_thumbnails_is_remembered(
    filled: Filled, open_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    first = open_window()
    first.resize_cells(2)
    wanted = first.photos.grid.cell
    first.close()
    assert open_window().photos.grid.cell == wanted


def test_closing_during_a_job_stops_it(main_window: MainWindow, qtbot: QtBot) -> None:
    jobs = main_window.context.jobs

    def endless(library: object, progress: object, cancel: object) -> None:
        progress("scan", 1, 2)  # type: ignore[operator]
        while True:
            cancel.check()  # type: ignore[attr-defined]

    with qtbot.waitSignal(jobs.progressed):
        jobs.run("endless", endless)
    main_window.close()
    assert not main_window.isVisible()


def test_foreign_file_is_refused(library_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with sqlite3.connect(library_path) as other:
        other.execute("CREATE TABLE recipes (name)")
    other.close()
    with pytest.raises(LibraryError):
        build_window(library_path)
    app_module.complain("the library cannot be used")
    assert "library" in capsys.readouterr().err


def test_paths_left_by_opencv_are_dropped() -> None:
    environ = {"QT_QPA_FONTDIR": "/x/cv2/qt/fonts", "QT_QPA_PLATFORM_PLUGIN_PATH": "/own"}
    forget_cv2_plugins(environ)
    assert environ == {"QT_QPA_PLATFORM_PLUGIN_PATH": "/own"}
    assert os.environ.get("QT_QPA_PLATFORM"), "the test itself runs without a display"


def test_one_of_a_thing_is_singular() -> None:
    assert singular("%n photos selected") == "%n photo selected"
    assert singular("%n people") == "%n person"
    assert singular("about %n minutes left") == "about %n minute left"


def test_keys_lead_to_rooms(filled: Filled, main_window: MainWindow, qtbot: QtBot) -> None:
    main_window.activateWindow()
    qtbot.keyClick(main_window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert main_window.sidebar.room == "albums"


def test_models_are_let_go_of_when_nothing_runs(main_window: MainWindow) -> None:
    engines = main_window.context.engines
    first = engines.load()
    assert engines.load() is first, "kept while there is work"
    main_window.context.jobs.rested.emit()
    assert engines.load() is not first


def test_lent_models_go_with_the_last_who_uses_them(main_window: MainWindow) -> None:
    """Without waiting for Python's garbage collection, which is the window's to call."""
    engines = main_window.context.engines
    gc.disable()
    try:
        lent = engines.lend()
        assert engines.lend() is lent, "not loaded twice at a time"
        gone = ref(lent)
        del lent
        assert gone() is None
    finally:
        gc.enable()
    assert engines.new_fault() is None


def test_the_window_opens_within_the_screen(library_path: Path, qtbot: QtBot) -> None:
    window = build_window(library_path)
    room = window.screen().availableGeometry().size()
    assert room.width() < 1180, "the screen of a test is smaller than the window would like to be"
    assert window.size().boundedTo(room) == window.size()
    window.close()
    window.deleteLater()


def test_the_least_size_is_no_larger_than_the_screen(
    monkeypatch: pytest.MonkeyPatch, library_path: Path
) -> None:
    """As on a notebook of 1400 x 900 pixels with everything twice as large."""
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _: QRect(0, 0, 700, 450))
    window = build_window(library_path)
    assert window.minimumSize().boundedTo(QSize(700, 450)) == window.minimumSize()
    assert window.size().boundedTo(QSize(700, 450)) == window.size()
    window.close()
    window.deleteLater()
