"""The viewer: neighbours, faces marked and named, the menu of a face, zooming."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QToolButton

from faceorg.core.entities import SetAside
from faceorg.library.database import Library
from faceorg.library.faces import faces_by_id
from faceorg.library.search import find_photos
from faceorg.operations import label

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.gui.main_window import MainWindow

    Filled = tuple[list[PhotoId], list[FaceId]]


@pytest.fixture
def window(
    library_path: Path, filled: Filled, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> MainWindow:
    """The viewer is open on the first photo, where the first face is Anna."""
    with Library.open(library_path) as library:
        label.name_faces(library, [filled[1][0]], "Anna")
    window = open_window()
    window.photos.grid.activated.emit(filled[0][0])
    assert window.stack.currentWidget() is window.viewer
    return window


def chips(window: MainWindow) -> list[str]:
    return [button.text() for button in window.viewer.strip.findChildren(QToolButton)]


def choose(window: MainWindow, face: FaceId, start: str) -> None:
    """Pick the entry that begins with ``start`` from the menu of ``face``."""
    menu = window.viewer.face_menu(face)
    entries = [action for action in menu.actions() if action.text().startswith(start)]
    assert entries, [action.text() for action in menu.actions()]
    entries[0].trigger()
    menu.deleteLater()


def test_everybody_is_listed(window: MainWindow) -> None:
    assert chips(window) == ["Anna", "Who is this?"]


def test_arrow_keys_walk_through_what_the_grid_shows(
    window: MainWindow, filled: Filled, qtbot: QtBot
) -> None:
    viewer = window.viewer
    qtbot.keyClick(viewer, Qt.Key.Key_Left)
    assert viewer.photo_id == filled[0][1]
    qtbot.keyClick(viewer, Qt.Key.Key_Right)
    qtbot.keyClick(viewer, Qt.Key.Key_Right)
    assert viewer.photo_id == filled[0][0], "the last one stays"
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.photos


def test_click_on_a_face_opens_its_menu(window: MainWindow, filled: Filled, qtbot: QtBot) -> None:
    canvas = window.viewer.canvas
    qtbot.waitUntil(canvas.has_picture)
    box = faces_by_id(window.context.reader, [filled[1][1]])[0].box
    spot = canvas.face_rect(box).center().toPoint()
    with qtbot.waitSignal(canvas.face_clicked) as clicked:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=spot)
    assert clicked.args[0] == filled[1][1]
    menu = next(menu for menu in window.viewer.findChildren(QMenu) if menu.isVisible())
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Who is this?…",
        "Ignore this person here",
        "This is not a face",
    ]
    menu.close()


def test_click_beside_the_faces_does_nothing(window: MainWindow, qtbot: QtBot) -> None:
    canvas = window.viewer.canvas
    qtbot.waitUntil(canvas.has_picture)
    with qtbot.assertNotEmitted(canvas.face_clicked):
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))


def test_rejecting_and_undoing(window: MainWindow, filled: Filled, qtbot: QtBot) -> None:
    choose(window, filled[1][0], "This is not Anna")
    qtbot.waitUntil(lambda: "Anna" not in chips(window))
    reader = window.context.reader
    assert find_photos(reader, "person:Anna") == []
    qtbot.waitUntil(lambda: window.undoing.undo.text() == "Undo: Say that a face is not Anna")
    window.undoing.undo.trigger()
    qtbot.waitUntil(lambda: "Anna" in chips(window))
    assert find_photos(reader, "person:Anna") == [filled[0][0]]
    qtbot.waitUntil(lambda: window.context.jobs.idle)


def test_what_is_no_face_disappears(window: MainWindow, filled: Filled, qtbot: QtBot) -> None:
    choose(window, filled[1][1], "This is not a face")
    qtbot.waitUntil(lambda: chips(window) == ["Anna"])
    face = faces_by_id(window.context.reader, [filled[1][1]])[0]
    assert face.set_aside is SetAside.NOT_A_FACE
    qtbot.waitUntil(lambda: window.context.jobs.idle)


def test_stranger_can_be_brought_back(window: MainWindow, filled: Filled, qtbot: QtBot) -> None:
    choose(window, filled[1][1], "Ignore")
    qtbot.waitUntil(lambda: chips(window) == ["Anna", "Ignored"])
    choose(window, filled[1][1], "Bring this face back")
    qtbot.waitUntil(lambda: chips(window) == ["Anna", "Who is this?"])
    qtbot.waitUntil(lambda: window.context.jobs.idle)


def test_photos_of_a_person_are_a_click_away(window: MainWindow, filled: Filled) -> None:
    choose(window, filled[1][0], "Show photos of Anna")
    assert window.stack.currentWidget() is window.photos
    assert window.photos.grid.photos() == [filled[0][0]]


def test_zooming_keeps_within_bounds(window: MainWindow, qtbot: QtBot) -> None:
    canvas = window.viewer.canvas
    qtbot.waitUntil(canvas.has_picture)
    qtbot.keyClick(window.viewer, Qt.Key.Key_Plus)
    assert canvas.zoom > 1.0
    for _ in range(30):
        canvas.zoom_by(1)
    assert canvas.zoom == 8.0
    qtbot.keyClick(window.viewer, Qt.Key.Key_0)
    assert canvas.zoom == 1.0
