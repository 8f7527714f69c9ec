"""Where the keyboard goes: rooms take it, Ctrl+Z finds decisions, Escape leaves a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QToolButton

from faceorg.gui.models.keyed_list import ItemRole
from faceorg.gui.views.albums import AlbumsRoom
from faceorg.gui.views.people import PeopleRoom
from faceorg.gui.views.tips import Tips
from faceorg.library import faces as face_rows
from faceorg.library.database import Library
from faceorg.operations import label, organize

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.gui.main_window import MainWindow


@pytest.fixture
def window(
    library_path: Path,
    filled: tuple[list[PhotoId], list[FaceId]],
    open_window: Callable[[], MainWindow],
    qtbot: QtBot,
) -> MainWindow:
    """Anna is the first face; the third and fourth are a group without a name."""
    faces = filled[1]
    with Library.open(library_path) as library:
        with library.write():
            face_rows.replace_groups(library, [(None, faces[2:4])])
        organize.create_album(library, "Holiday", filled[0][:2])
        label.name_faces(library, [faces[0]], "Anna")
    window = open_window()
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


def main_list(window: MainWindow, key: str) -> object:
    room = window.rooms.room(key)
    if isinstance(room, PeopleRoom):
        return room.people.view
    if isinstance(room, AlbumsRoom):
        return room.list if room.album else room._empty
    lists = {"photos": window.photos.grid.view, "history": window.history.list}
    return lists[key]


@pytest.mark.parametrize("key", ["people", "albums", "history", "photos"])
def test_a_room_takes_the_keyboard_by_key_and_by_click(
    window: MainWindow, qtbot: QtBot, key: str
) -> None:
    number = [room for room, _ in window.room_titles()].index(key)
    keys = [Qt.Key(Qt.Key.Key_1 + place) for place in range(9)]
    window.search_bar.line.setFocus()
    qtbot.keyClick(window, keys[number], Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is main_list(window, key)
    window.sidebar.setFocus()
    row = window.sidebar.visualItemRect(window.sidebar.item(number))
    qtbot.mouseClick(window.sidebar.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert QApplication.focusWidget() is main_list(window, key)


def test_arrows_go_through_rooms_without_leaving_the_sidebar(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.sidebar.setFocus()
    qtbot.keyClick(window.sidebar, Qt.Key.Key_Down)
    assert window.sidebar.room == "people"
    assert QApplication.focusWidget() is window.sidebar
    qtbot.keyClick(window.sidebar, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is main_list(window, "people")


def test_in_people_a_name_can_be_typed_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.sidebar.enter("people")
    room = window.rooms.room("people")
    assert isinstance(room, PeopleRoom)
    current = room.people.view.currentIndex()
    assert current.data(ItemRole).waits_for_name
    assert [e.key for e in room.people.view.chosen_items()] == [current.data(ItemRole).key]
    qtbot.keyClicks(QApplication.focusWidget(), "Z")
    qtbot.keyClicks(QApplication.focusWidget(), "oe")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Zoe" in window.search_bar.names())
    qtbot.waitUntil(lambda: window.context.jobs.idle)


def test_tab_goes_from_the_tiles_to_the_filters_to_the_find_line(window: MainWindow) -> None:
    window.sidebar.enter("people")
    room = window.rooms.room("people")
    assert isinstance(room, PeopleRoom)
    page = room.people
    stops = []
    widget = page.view.nextInFocusChain()
    while widget is not page.view and len(stops) < 200:
        stops.append(widget)
        widget = widget.nextInFocusChain()
    filters = [stops.index(button) for button in page.scopes.buttons()]
    assert filters == sorted(filters)
    assert filters[-1] < stops.index(page._find)


def undo_by_key(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_an_untouched_search_line_leaves_ctrl_z_to_decisions(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.focus_search()
    undo_by_key(window, qtbot)
    qtbot.waitUntil(window.undoing.redo.isEnabled)
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    assert "Anna" not in window.search_bar.names()


def test_text_that_was_typed_is_undone_before_decisions(window: MainWindow, qtbot: QtBot) -> None:
    window.focus_search()
    qtbot.keyClicks(window.search_bar.line, "Ann")
    undo_by_key(window, qtbot)
    assert window.search_bar.line.text() == ""
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    assert "Anna" in window.search_bar.names()


def test_other_rooms_do_not_show_the_search_of_the_photos(window: MainWindow) -> None:
    window.search_bar.show_search("Anna")
    window.sidebar.enter("people")
    assert window.search_bar.line.text() == ""
    window.sidebar.enter("photos")
    assert window.search_bar.line.text() == "Anna"
    assert window.photos.shown_heading() == "Anna"


def test_escape_in_the_photos_leaves_the_search(window: MainWindow, qtbot: QtBot) -> None:
    window.search_bar.show_search("Anna")
    window.sidebar.enter("photos")
    window.photos.grid.clear_selection()
    qtbot.keyClick(window.photos.grid.view, Qt.Key.Key_Escape)
    assert window.search_bar.line.text() == ""
    assert window.photos.shown_heading() == "Photos"


@pytest.mark.parametrize("key", ["photos", "albums"])
def test_escape_chooses_none_wherever_the_focus_is(
    window: MainWindow, qtbot: QtBot, key: str
) -> None:
    window.sidebar.enter(key)
    grid = window.choosing.grid()
    buttons = window.stack.currentWidget().findChildren(QToolButton)  # type: ignore[union-attr]
    for line in (window.search_bar.line, None):
        grid.view.setFocus()
        window.choosing.choose_all()
        assert grid.count_selected() == len(grid.photos()) > 0
        focus = line or next(one for one in buttons if one.isVisible() and one.isEnabled())
        if key == "albums" and line is not None:
            continue  # the line is beside that room
        focus.setFocus()
        window.choosing.choose_all()
        qtbot.keyClick(focus, Qt.Key.Key_Escape)
        assert grid.count_selected() == 0
    window.search_bar.line.setFocus()
    window.search_bar.line.setText("Ann")
    grid.select(grid.photos()[:1])
    qtbot.keyClick(window.search_bar.line, Qt.Key.Key_Escape)
    assert window.search_bar.line.text() == ""
    assert grid.count_selected() == 1, "the text goes first"


def test_a_wrong_search_leaves_no_earlier_one_standing(window: MainWindow) -> None:
    window.search_bar.show_search("Anna")
    window.search_bar.show_search("person:Zoe")
    assert window.search_bar.error.isVisible()
    assert window.photos.shown_heading() == "Photos"
    window.search_bar.show_search("Anna")
    assert window.photos.shown_heading() == "Anna"
    assert not window.search_bar.error.isVisible()


def test_how_to_search_stands_below_the_line_in_the_windows_colours(window: MainWindow) -> None:
    window.explain_search()
    popup = window.search_bar.findChild(Tips)
    assert popup is not None
    line = window.search_bar.line
    below = line.mapToGlobal(QPoint(0, line.height()))
    assert popup.pos().y() >= below.y()
    assert abs(popup.pos().x() - below.x()) < 8
    page = window.palette().color(QPalette.ColorRole.Base)
    assert popup.grab().toImage().pixelColor(6, popup.height() - 6) == page
    popup.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("end", ["escape", "letter", "inside", "outside"])
def test_how_to_search_goes_at_any_key_or_click(window: MainWindow, qtbot: QtBot, end: str) -> None:
    window.explain_search()
    popup = window.search_bar.findChild(Tips)
    assert popup is not None
    assert QApplication.activePopupWidget() is popup
    if end in ("escape", "letter"):
        qtbot.keyClick(popup, Qt.Key.Key_Escape if end == "escape" else Qt.Key.Key_A)
    else:
        spot = popup.text.pos() if end == "inside" else QPoint(-20, -20)
        target = popup.text if end == "inside" else popup
        qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=spot)
    assert QApplication.activePopupWidget() is None
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.search_bar.findChild(Tips) is None


def test_news_of_an_undo_goes_when_something_else_is_decided(
    window: MainWindow, filled: tuple[list[PhotoId], list[FaceId]], qtbot: QtBot
) -> None:
    window.undoing.undo.trigger()
    qtbot.waitUntil(lambda: window.toast.text.startswith("Undone"))
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    window.context.jobs.decide(lambda library: label.name_faces(library, filled[1][:1], "Bob"))
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    assert window.toast.text == ""
