"""From an empty window to the first name, and what the window remembers and explains."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from faceorg.gui.appearance import choose_scheme
from faceorg.gui.dialogs.album import AlbumDialog
from faceorg.gui.dialogs.shortcuts import ShortcutsDialog
from faceorg.gui.palettes import faint, high_contrast
from faceorg.gui.views.albums import AlbumsRoom
from faceorg.library.database import Library
from faceorg.operations import label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.gui.main_window import MainWindow

Filled = tuple[list["PhotoId"], list["FaceId"]]


def test_welcome_says_in_a_line_what_finds_faces(main_window: MainWindow) -> None:
    assert main_window.stack.currentWidget() is main_window.welcome
    assert "built-in models" in main_window.welcome.models.text()


def test_the_first_start_begins_on_its_main_button_and_enter_presses_it(
    main_window: MainWindow, qtbot: QtBot
) -> None:
    main_window.activateWindow()
    button = main_window.welcome.folders_button
    qtbot.waitUntil(button.hasFocus)
    main_window.welcome.folders_wanted.disconnect()  # a dialog of the system
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        with qtbot.waitSignal(main_window.welcome.folders_wanted):
            QTest.keyClick(button, key)


def test_adding_photos_leads_the_keyboard_to_them(
    main_window: MainWindow, library_folder: Path, qtbot: QtBot
) -> None:
    main_window.welcome.folders_button.setFocus()
    main_window.take_in([library_folder])
    qtbot.waitUntil(lambda: main_window.focusWidget() is main_window.photos.grid.view)
    qtbot.waitUntil(lambda: main_window.context.jobs.idle)


def test_a_new_album_is_said_and_led_to(
    filled: Filled, main_window: MainWindow, qtbot: QtBot
) -> None:
    for name in ("Aunt", "Beach & more"):
        dialog = AlbumDialog(main_window.context, filled[0][:2], None, main_window)
        dialog.name.setText(name)
        with qtbot.waitSignal(dialog.accepted):
            dialog.accept()
    qtbot.waitUntil(lambda: "Beach &amp; more" in main_window.toast.text)
    qtbot.waitUntil(lambda: main_window.context.jobs.idle)
    text = main_window.toast.text
    assert "Beach &amp; more" in text, "it stays to be read"
    link = text.partition('href="')[2].partition('"')[0]
    main_window.toast.link_activated.emit(link)
    room = main_window.stack.currentWidget()
    assert isinstance(room, AlbumsRoom)
    assert room.album is not None
    assert room.album.name == "Beach & more"
    qtbot.waitUntil(lambda: main_window.context.jobs.idle)


def test_found_people_lead_to_naming_them(filled: Filled, main_window: MainWindow) -> None:
    banner = main_window.photos.banner
    assert not banner.isVisible()
    main_window.adding.people_found.emit(3)
    assert banner.isVisible()
    assert banner.words.text() == "3 people found in your photos."
    banner.button.click()
    assert main_window.sidebar.room == "people"


def test_the_first_name_ends_the_hint(
    filled: Filled, main_window: MainWindow, qtbot: QtBot
) -> None:
    main_window.adding.people_found.emit(3)
    faces = filled[1]
    main_window.context.jobs.decide(lambda library: label.name_faces(library, faces[:1], "Anna"))
    qtbot.waitUntil(lambda: main_window.photos.banner.isHidden())
    qtbot.waitUntil(lambda: main_window.context.jobs.idle)


def test_nobody_is_announced_once_somebody_has_a_name(
    filled: Filled, library_path: Path, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    with Library.open(library_path) as library:
        label.name_faces(library, filled[1][:1], "Anna")
    window = open_window()
    with qtbot.waitSignal(window.adding.people_found) as found:
        window.adding.offer_to_go_on()
    assert found.args == [0]
    assert not window.photos.banner.isVisible()
    qtbot.waitUntil(lambda: window.context.jobs.idle)


def test_the_window_opens_where_it_was_left(
    filled: Filled, open_window: Callable[[], MainWindow]
) -> None:
    first = open_window()
    assert first.sidebar.room == "photos"
    first.sidebar.choose("people")
    first.close()
    assert open_window().sidebar.room == "people"


def test_every_key_is_listed(main_window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(main_window, Qt.Key.Key_F1)
    dialog = main_window.findChild(ShortcutsDialog)
    assert dialog is not None
    listed = dialog.listed()
    assert listed["Search"] == "Ctrl+F"
    assert listed["Frame a missed face"] == "D"
    dialog.words.setText("missed")
    assert list(dialog.listed()) == ["Frame a missed face"]
    dialog.close()


@pytest.fixture
def contrast(qapp: QApplication) -> Iterator[None]:
    choose_scheme("contrast")
    yield
    choose_scheme("system")


def test_nothing_is_faint_in_high_contrast(contrast: None, qapp: QApplication) -> None:
    assert high_contrast()
    text = qapp.palette().text().color()
    assert faint(text, 0.6).alphaF() == 1.0
    assert abs(text.lightness() - qapp.palette().base().color().lightness()) == 255
    choose_scheme("system")
    assert not high_contrast()
    assert faint(text, 0.6).alphaF() < 0.7


def test_an_empty_grid_says_what_a_job_does(
    main_window: MainWindow, qtbot: QtBot, library_folder: Path
) -> None:
    empty = main_window.photos.grid._empty
    with qtbot.waitSignal(main_window.context.jobs.started):
        main_window.take_in([library_folder / "broken.jpg"])
    assert empty._title.text() == "Looking for photos…"
    qtbot.waitUntil(lambda: main_window.context.jobs.idle)
    assert empty._title.text() == "No photos yet"


def test_half_a_name_is_not_searched_while_the_whole_is_offered(
    filled: Filled, library_path: Path, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    with Library.open(library_path) as library:
        label.name_faces(library, filled[1][:1], "Anna")
    bar = open_window().search_bar
    with qtbot.assertNotEmitted(bar.searched):
        qtbot.keyClicks(bar.line, "an")
        bar._on_pause()
    qtbot.keyClicks(bar.line, "na")
    with qtbot.waitSignal(bar.searched):
        bar._on_pause()
    bar._popup.hide()


@pytest.mark.parametrize(("typed", "searched"), [("An", "Anna "), ("Anna", "Anna"), ("Ana", "Ana")])
def test_enter_takes_an_offer_only_where_half_of_it_is_typed(
    filled: Filled, main_window: MainWindow, qtbot: QtBot, typed: str, searched: str
) -> None:
    with Library.open(main_window.context.library_path) as library:
        label.name_faces(library, filled[1][:2], "Anna")
    bar = main_window.search_bar
    bar.refresh_names()
    main_window.activateWindow()
    bar.line.setFocus()
    qtbot.waitUntil(lambda: bar._known.people != ())
    qtbot.keyClicks(bar.line, typed)
    assert bar._popup.visible
    popup = bar._popup.popup()
    assert popup is not None
    assert popup.currentIndex().isValid() == (typed == "An")
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert bar.line.text() == searched
    assert not bar._popup.visible
