"""The viewer: neighbours, faces marked and named, the menu of a face, zooming."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QToolButton

from faceorg.core.entities import FaceSource, SetAside
from faceorg.core.geometry import BoundingBox
from faceorg.gui.views.film_strip import FilmStrip
from faceorg.library.database import Library
from faceorg.library.faces import faces_by_id, faces_of_photos
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
        "Find photos with this face",
        "Why?",
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


def test_turning_the_view_moves_the_marks(window: MainWindow, qtbot: QtBot) -> None:
    canvas = window.viewer.canvas
    qtbot.waitUntil(canvas.has_picture)
    box = BoundingBox(0.0, 0.0, 0.1, 0.1)
    before = canvas.face_rect(box)
    qtbot.keyClick(window.viewer, Qt.Key.Key_R)
    after = canvas.face_rect(box)
    whole = canvas.face_rect(BoundingBox(0.0, 0.0, 1.0, 1.0))
    assert before.left() < canvas.width() / 2 < after.center().x(), "top left went top right"
    assert whole.height() > whole.width()
    for _ in range(3):
        canvas.turn()
    assert canvas.face_rect(box) == before


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_a_frame_is_of_the_photo_however_it_is_turned(
    window: MainWindow, qtbot: QtBot, turns: int
) -> None:
    canvas = window.viewer.canvas
    qtbot.waitUntil(canvas.has_picture)
    canvas.box_drawn.disconnect()
    canvas.set_turns(turns)
    canvas.set_drawing(True)
    wanted = BoundingBox(0.5, 0.6, 0.2, 0.3)
    frame = canvas.face_rect(wanted).toRect()
    with qtbot.waitSignal(canvas.box_drawn) as drawn:
        qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=frame.topLeft())
        qtbot.mouseMove(canvas, frame.bottomRight())
        qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=frame.bottomRight())
    assert drawn.args[0].iou(wanted) > 0.95


def test_a_frame_beside_the_photo_is_no_face(window: MainWindow, qtbot: QtBot) -> None:
    canvas = window.viewer.canvas
    qtbot.waitUntil(canvas.has_picture)
    canvas.set_drawing(True)
    photo = canvas.face_rect(BoundingBox(0.0, 0.0, 1.0, 1.0)).toRect()
    beside = QPoint(photo.left() - 60, photo.top() + 20)
    edge = QPoint(photo.left() + 4, photo.top() + 120)
    with qtbot.assertNotEmitted(canvas.box_drawn):
        qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=beside)
        qtbot.mouseMove(canvas, edge)
        qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=edge)


def test_a_long_name_has_the_room_there_is(window: MainWindow) -> None:
    bar = window.viewer.bar
    bar._title.setText("A rather long name of a photo.jpg")
    bar._facts.setText("short")
    bar.layout().activate()
    needed = bar._title.fontMetrics().horizontalAdvance(bar._title.text())
    assert bar._title.width() >= needed


def test_a_missed_face_is_drawn_and_can_be_named(
    window: MainWindow, filled: Filled, qtbot: QtBot
) -> None:
    window.viewer._on_box(BoundingBox(0.7, 0.6, 0.2, 0.3))
    qtbot.waitUntil(lambda: len(chips(window)) == 3)
    faces = faces_of_photos(window.context.reader, [filled[0][0]])[filled[0][0]]
    assert [face.source for face in faces].count(FaceSource.DRAWN) == 1
    for menu in window.viewer.findChildren(QMenu):
        menu.close()
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    undo, redo = window.undoing.both
    for step, count in ((undo, 2), (redo, 3)):  # the frame goes with its word, and comes back
        qtbot.waitUntil(step.isEnabled)
        assert "Frame a face in" in step.text()
        step.trigger()
        qtbot.waitUntil(lambda count=count: len(chips(window)) == count)
        assert len(window.viewer.canvas._marks) == count
        qtbot.waitUntil(lambda: window.context.jobs.idle)


def test_the_film_strip_leads_to_other_photos(
    window: MainWindow, filled: Filled, qtbot: QtBot
) -> None:
    film = window.viewer.film
    assert film.isVisible()
    row = filled[0][::-1].index(filled[0][0])
    spot = film.cell_rect(row - 2).center()
    qtbot.mouseClick(film, Qt.MouseButton.LeftButton, pos=spot)
    assert window.viewer.photo_id == filled[0][2]


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_film_strip_leaves_no_room_at_its_ends(
    window: MainWindow, filled: Filled, qtbot: QtBot, way: Qt.LayoutDirection
) -> None:
    film = FilmStrip(window.context, window)
    film.setLayoutDirection(way)
    film.show_photos(filled[0])
    film.resize(200, film.height())
    last = len(filled[0]) - 1
    ends = {}
    for row in (0, 2, last):
        film.show_row(row)
        places = [film.cell_rect(other) for other in range(last + 1)]
        ends[row] = (min(place.left() for place in places), max(place.right() for place in places))
        assert film.rect().contains(places[row])
        with qtbot.waitSignal(film.chosen) as chosen:
            qtbot.mouseClick(film, Qt.MouseButton.LeftButton, pos=places[row].center())
        assert chosen.args == [row]
    first, final = (0, last) if way is Qt.LayoutDirection.LeftToRight else (last, 0)
    assert ends[first][0] == 0
    assert ends[final][1] == film.width() - 1
    assert abs(sum(ends[2]) - film.width() + 1) <= 1  # the middle one is in the middle
    film.resize(1000, film.height())  # with room for all, they are in the middle together
    film.show_row(0)
    assert abs(film.cell_rect(0).left() + film.cell_rect(last).right() - 999) <= 1


def test_information_names_people_and_file(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.viewer, Qt.Key.Key_I)
    panel = window.viewer.info
    assert panel.isVisible()
    words = " ".join(panel.texts())
    assert "Anna" in words
    assert "photo0.jpg" in words
    assert "320 \u00d7 240" in words
    with qtbot.waitSignal(panel.search_wanted) as wanted:
        panel._follow("who:Anna")
    assert wanted.args == ['person:"Anna"']


def test_full_screen_shows_the_photo_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.toggle_full_screen()
    assert window.isFullScreen()
    assert not window.sidebar.isVisible()
    qtbot.keyClick(window.viewer, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.sidebar.isVisible()
    assert window.stack.currentWidget() is window.viewer
