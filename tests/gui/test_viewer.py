"""The viewer: neighbours, faces marked and named, the menu of a face, zooming."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QMenu, QToolButton

from faceorg.core.entities import FaceSource, SetAside
from faceorg.core.geometry import BoundingBox
from faceorg.gui.views.film_strip import FilmStrip
from faceorg.library.database import Library
from faceorg.library.faces import faces_by_id, faces_of_photos
from faceorg.library.persons import persons_named
from faceorg.library.search import find_photos
from faceorg.operations import label

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.gui.main_window import MainWindow
    from faceorg.gui.views.photo_canvas import PhotoCanvas

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


def spot_of(window: MainWindow, face: FaceId) -> QPoint:
    box = faces_by_id(window.context.reader, [face])[0].box
    return window.viewer.canvas.face_rect(box).center().toPoint()


def test_click_on_a_known_face_opens_its_menu(
    window: MainWindow, filled: Filled, qtbot: QtBot
) -> None:
    canvas = window.viewer.canvas
    qtbot.waitUntil(canvas.has_picture)
    with qtbot.waitSignal(canvas.face_clicked) as clicked:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=spot_of(window, filled[1][0]))
    assert clicked.args[0] == filled[1][0]
    menu = next(menu for menu in window.viewer.findChildren(QMenu) if menu.isVisible())
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Show photos of Anna",
        "This is not Anna",
        "This is someone else\u2026",
        "Find photos with this face",
        "Why?",
        "Ignore this person here",
        "This is not a face",
    ]
    menu.close()


def test_click_on_an_unknown_face_asks_for_its_name(
    window: MainWindow, filled: Filled, qtbot: QtBot
) -> None:
    viewer, box = window.viewer, window.viewer.stage.name_box
    qtbot.waitUntil(viewer.canvas.has_picture)
    with qtbot.waitActive(window):
        window.activateWindow()
    spot = spot_of(window, filled[1][1])
    qtbot.mouseClick(viewer.canvas, Qt.MouseButton.LeftButton, pos=spot)
    assert box.isVisible()
    assert box.line.hasFocus()
    assert viewer.stage.rect().contains(box.geometry())
    qtbot.keyClicks(box.line, "Bob")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert not box.isVisible()
    qtbot.waitUntil(lambda: chips(window) == ["Anna", "Bob"])
    assert viewer.photo_id == filled[0][0], "no letter of a name is a key of the viewer"
    qtbot.waitUntil(lambda: window.context.jobs.idle)


def test_the_name_box_leads_to_what_else_can_be_said(
    window: MainWindow, filled: Filled, qtbot: QtBot
) -> None:
    viewer = window.viewer
    qtbot.waitUntil(viewer.canvas.has_picture)
    viewer._on_face(filled[1][1], QPoint())
    qtbot.mouseClick(viewer.stage.name_box.more, Qt.MouseButton.LeftButton)
    menu = next(menu for menu in viewer.findChildren(QMenu) if menu.isVisible())
    texts = [action.text() for action in menu.actions() if action.text()]
    assert "This is not a face" in texts
    menu.close()
    assert not viewer.stage.name_box.isVisible()


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
    bar.say("A rather long name of a photo.jpg", "short")
    bar.layout().activate()
    needed = bar._title.fontMetrics().horizontalAdvance(bar._title.text())
    assert bar._title.width() >= needed


def drag(qtbot: QtBot, canvas: PhotoCanvas, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas, end)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)


def test_a_missed_face_is_framed_and_named_at_once(
    window: MainWindow, filled: Filled, qtbot: QtBot
) -> None:
    viewer, box = window.viewer, window.viewer.stage.name_box
    qtbot.waitUntil(viewer.canvas.has_picture)
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(viewer, Qt.Key.Key_D)
    assert viewer.stage.hint.text() == "Drag a frame around the face \u00b7 Esc leaves"
    assert viewer.stage.hint.isVisible()
    frame = viewer.canvas.face_rect(BoundingBox(0.7, 0.6, 0.2, 0.3)).toRect()
    drag(qtbot, viewer.canvas, frame.topLeft(), frame.bottomRight())
    assert box.line.hasFocus()
    assert not viewer.stage.hint.isVisible()
    assert not box.geometry().intersects(frame)
    assert viewer.stage.rect().contains(box.geometry())
    qtbot.keyClicks(box.line, "an")  # completed from the people there are
    assert box.line.completer().popup().isVisible()
    qtbot.keyClick(box.line.completer().popup(), Qt.Key.Key_Down)
    qtbot.keyClick(box.line.completer().popup(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: chips(window).count("Anna") == 2)
    assert not viewer.stage.hint.isVisible()
    assert not viewer.bar.draw.isChecked()
    faces = faces_of_photos(window.context.reader, [filled[0][0]])[filled[0][0]]
    assert [face.source for face in faces].count(FaceSource.DRAWN) == 1
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    undo, redo = window.undoing.both
    for step, count in ((undo, 2), (redo, 3)):  # the frame goes with its name, and comes back
        qtbot.waitUntil(step.isEnabled)
        step.trigger()
        qtbot.waitUntil(lambda count=count: len(chips(window)) == count)
        assert len(viewer.canvas.marks.items) == count
        qtbot.waitUntil(lambda: window.context.jobs.idle)


def test_a_frame_without_a_name_is_a_face_to_be_named(
    window: MainWindow, filled: Filled, qtbot: QtBot
) -> None:
    viewer = window.viewer
    qtbot.waitUntil(viewer.canvas.has_picture)
    viewer.bar.draw.setChecked(True)
    frame = viewer.canvas.face_rect(BoundingBox(0.7, 0.6, 0.2, 0.3)).toRect()
    drag(qtbot, viewer.canvas, frame.topLeft(), frame.bottomRight())
    qtbot.mouseClick(viewer.stage.name_box.done, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(chips(window)) == 3)
    assert chips(window)[2] != "Anna"
    qtbot.waitUntil(lambda: window.context.jobs.idle)


def test_a_frame_is_moved_and_stretched_before_its_name(window: MainWindow, qtbot: QtBot) -> None:
    canvas, box = window.viewer.canvas, window.viewer.stage.name_box
    qtbot.waitUntil(canvas.has_picture)
    window.viewer.bar.draw.setChecked(True)
    start = canvas.face_rect(BoundingBox(0.2, 0.2, 0.2, 0.2)).toRect()
    drag(qtbot, canvas, start.topLeft(), start.bottomRight())
    with qtbot.waitSignal(canvas.box_drawn) as moved:
        drag(qtbot, canvas, start.center(), start.center() + QPoint(40, 30))
    there = canvas.face_rect(moved.args[0])
    assert (there.center().toPoint() - start.center() - QPoint(40, 30)).manhattanLength() <= 2
    assert there.size().toSize().width() == pytest.approx(start.width(), abs=2)
    with qtbot.waitSignal(canvas.box_drawn) as stretched:
        corner = there.bottomRight().toPoint()
        drag(qtbot, canvas, corner, corner + QPoint(20, 10))
    larger = canvas.face_rect(stretched.args[0])
    assert larger.topLeft() == there.topLeft()
    assert larger.width() == pytest.approx(there.width() + 20, abs=2)
    assert box.isVisible()
    assert not box.geometry().intersects(larger.toRect())


def test_a_frame_can_be_set_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    canvas = window.viewer.canvas
    qtbot.waitUntil(canvas.has_picture)
    with qtbot.waitActive(window):
        window.activateWindow()
    photo = window.viewer.photo_id
    qtbot.keyClick(window.viewer, Qt.Key.Key_D)
    assert canvas.hasFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    before = canvas._frame.box
    assert before is not None
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    qtbot.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    after = canvas._frame.box
    assert after is not None
    assert after.x < before.x
    assert after.h > before.h
    with qtbot.waitSignal(canvas.box_drawn):
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert window.viewer.stage.name_box.line.hasFocus()
    assert window.viewer.photo_id == photo, "arrows moved the frame, not on to another photo"


def test_escape_leaves_first_the_name_then_the_viewer(window: MainWindow, qtbot: QtBot) -> None:
    viewer = window.viewer
    qtbot.waitUntil(viewer.canvas.has_picture)
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(viewer, Qt.Key.Key_D)
    frame = viewer.canvas.face_rect(BoundingBox(0.7, 0.6, 0.2, 0.3)).toRect()
    drag(qtbot, viewer.canvas, frame.topLeft(), frame.bottomRight())
    qtbot.keyClick(viewer.stage.name_box.line, Qt.Key.Key_Escape)
    assert not viewer.naming.is_active()
    assert not viewer.stage.name_box.isVisible()
    assert viewer.canvas.hasFocus()
    assert window.stack.currentWidget() is viewer
    assert len(chips(window)) == 2
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.photos


@pytest.mark.parametrize("corner", [(0.0, 0.0), (0.9, 0.0), (0.0, 0.9), (0.9, 0.9)])
def test_names_at_the_edge_of_the_window_are_whole(
    window: MainWindow, qtbot: QtBot, corner: tuple[float, float]
) -> None:
    canvas, box = window.viewer.canvas, window.viewer.stage.name_box
    qtbot.waitUntil(canvas.has_picture)
    canvas.set_zoom(3.0)
    rect = canvas.face_rect(BoundingBox(*corner, 0.1, 0.1))
    name = "Wilhelmina Alexandra Featherstonehaugh"
    assert QRectF(canvas.rect()).contains(canvas.marks.name_rect(rect, name))
    assert QRectF(canvas.rect()).contains(canvas.marks.name_rect(rect, name * 9))
    box.ask(rect.toRect(), more=True)
    assert window.viewer.stage.rect().contains(box.geometry())


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
    film.show()
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


@pytest.mark.parametrize(
    "name", ["W" * 90, "Anna " * 30, "\U0001f469\u200d\U0001f469\u200d\U0001f467" * 20]
)
def test_information_fits_its_panel_whatever_the_name(
    window: MainWindow, library_path: Path, qtbot: QtBot, name: str
) -> None:
    panel = window.viewer.info
    window.viewer.bar.info.setChecked(True)
    window.resize(720, 500)
    with Library.open(library_path) as library:
        label.name_group(library, label.Group(person=persons_named(library, "Anna")[0]), name)
    window.viewer.refresh(None)
    qtbot.waitUntil(lambda: panel.width() <= window.viewer.width() // 2)
    inside = panel.widget()
    qtbot.waitUntil(lambda: inside.width() <= panel.viewport().width())
    for shown in panel._labels:
        assert shown.minimumSizeHint().width() <= panel.viewport().width()
    plain = re.sub("<[^>]*>|\u200b", "", " ".join(panel.texts()))
    assert " ".join(name.split()) in plain


def test_full_screen_shows_the_photo_alone(window: MainWindow, qtbot: QtBot) -> None:
    viewer = window.viewer
    viewer.bar.info.setChecked(True)
    window.news.say("A word that would lie below the photo", stays=True)
    window.toggle_full_screen()
    assert window.isFullScreen()
    beside = [window.sidebar, window.search_bar, window.jobs_bar, window.menuBar()]
    beside += [viewer.bar, viewer.strip, viewer.info]
    assert [part for part in beside if part.isVisible()] == []
    assert viewer.stage.size() == window.size()
    for corner in (QPoint(2, 2), QPoint(window.width() - 3, 2)):
        assert window.grab().toImage().pixelColor(corner) == Qt.GlobalColor.black
    qtbot.keyClick(window.viewer, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert [part for part in beside if not part.isVisible()] == []
    assert window.stack.currentWidget() is window.viewer
