"""What can be done with photos in the grid: choose a day, copy, look again, name by drag."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import lose
from gui_builders import draw_photo, store_photo
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from faceorg.gui import keys
from faceorg.gui.views.people import PeopleRoom
from faceorg.library.database import Library
from faceorg.library.faces import faces_of_photos
from faceorg.library.persons import persons
from faceorg.library.photos import count_photos, photos_by_id
from faceorg.operations import label
from faceorg.operations.say_in_photos import faces_meant, say_in_photos

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.gui.main_window import MainWindow

Filled = tuple[list["PhotoId"], list["FaceId"]]


@pytest.fixture
def days(library_path: Path, tmp_path: Path) -> list[PhotoId]:
    """Five photos of one day, then five of the next."""
    ids = []
    with Library.open(library_path) as library:
        for number in range(10):
            path = draw_photo(tmp_path / f"photo{number}.jpg", number)
            moment = f"2020-06-0{1 + number // 5}T1{number % 5}:00:00"
            ids.append(store_photo(library, path, faces=1, taken_at=moment)[0])
    return ids


def test_a_click_on_a_heading_chooses_its_day(
    days: list[PhotoId], main_window: MainWindow, qtbot: QtBot
) -> None:
    grid = main_window.photos.grid
    view = grid.view
    assert [section.count for section in view.sections] == [5, 5]
    layout = view.sections_layout
    places = [QPoint(20, top + layout.heading // 2) for top in layout.tops[:2]]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=places[0])
    assert set(grid.selected()) == set(days[5:])
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, control, places[1])
    assert set(grid.selected()) == set(days)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, control, places[1])
    assert set(grid.selected()) == set(days[5:])


def test_the_menu_of_photos_has_everything(filled: Filled, main_window: MainWindow) -> None:
    main_window.photos.grid.select(filled[0][:1])
    menu = QMenu()
    main_window.photos.actions_.fill(menu)
    texts = [action.text() for action in menu.actions() if action.text()]
    for wanted in ("Open", "Copy", "More like this", "Show in folder", "Read the files again"):
        assert wanted in texts
    menu.close()


def test_opening_from_the_menu_shows_the_photo(filled: Filled, main_window: MainWindow) -> None:
    main_window.photos.grid.select(filled[0][1:2])
    main_window.photos.actions_.open.trigger()
    assert main_window.stack.currentWidget() is main_window.viewer
    assert main_window.viewer.photo_id == filled[0][1]
    assert main_window.viewer._ids == main_window.photos.grid.photos()


def test_copied_photos_are_files(filled: Filled, main_window: MainWindow, qtbot: QtBot) -> None:
    main_window.photos.grid.select(filled[0][:2])
    main_window.photos.grid.view.setFocus()
    qtbot.keyClick(main_window.photos.grid.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QGuiApplication.clipboard().mimeData()
    names = {url.fileName() for url in mime.urls()}
    assert names == {"photo0.jpg", "photo1.jpg"}


def test_photos_are_looked_at_again(
    filled: Filled, main_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    photo = filled[0][4]
    draw_photo(tmp_path / "photos" / "photo4.jpg", 99)
    main_window.photos.grid.select([photo])
    main_window.photos.actions_.look_again.trigger()
    qtbot.waitUntil(lambda: main_window.context.jobs.idle)
    assert len(main_window.photos.grid.photos()) == 5


def test_which_face_is_meant_has_to_be_clear(library_path: Path, filled: Filled) -> None:
    photos, faces = filled
    with Library.open(library_path) as library:
        label.name_faces(library, faces[:1], "Anna")
        person = persons(library)[0].id
        assert faces_meant(library, photos[:2], person) == ([], [photos[1]])
        label.ignore_faces(library, [faces[3]])
        changes, named, unclear = say_in_photos(library, photos[:3], person)
        assert (named, unclear) == (1, 1)
        assert faces[2] in changes.faces
        found = faces_of_photos(library, [photos[1]])[photos[1]]
        assert [face.person_name for face in found] == ["Anna", None]


def test_photos_let_go_on_somebody_are_of_them(
    library_path: Path, filled: Filled, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    photos, faces = filled
    with Library.open(library_path) as library:
        label.name_faces(library, faces[:1], "Anna")
        label.ignore_faces(library, [faces[3]])
    window = open_window()
    window.sidebar.choose("people")
    room = window.findChild(PeopleRoom)
    assert room is not None
    page = room.people
    page._photo_drop.dropped.emit(page.shown.index(0, 0), [photos[1]])
    qtbot.waitUntil(lambda: "1 photo" in page.notice.text())
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    found = faces_of_photos(window.context.reader, [photos[1]])[photos[1]]
    assert found[0].person_name == "Anna"


def test_a_photo_whose_file_is_gone_stays_until_the_user_removes_it(
    days: list[PhotoId],
    library_path: Path,
    open_window: Callable[[], MainWindow],
    qtbot: QtBot,
) -> None:
    with Library.open(library_path) as library:
        lose(library, *(photo.path for photo in photos_by_id(library, days[:1])))
    window = open_window()
    room = window.photos

    def offered(*photos: PhotoId) -> bool:
        room.grid.select(list(photos))
        menu = QMenu()
        room.actions_.fill(menu)
        return "Remove from library" in [action.text() for action in menu.actions()]

    assert days[0] in room.grid.photos()
    assert not offered(days[1])
    assert offered(days[0], days[1])
    room.actions_.remove.trigger()
    qtbot.waitUntil(lambda: days[0] not in room.grid.photos())
    assert len(room.grid.photos()) == 9, "whose file is there stays"
    assert room.shown_count() == "9 photos"


def test_the_delete_key_explains_itself_and_removes_what_is_gone(
    library_path: Path, filled: Filled, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    grid, reader = window.photos.grid, window.context.reader
    with qtbot.waitActive(window):
        window.activateWindow()
    grid.view.setFocus()
    grid.select(filled[0][:1])
    qtbot.keyClick(grid.view, Qt.Key.Key_Delete)
    assert window.toast.text.startswith("faceorg never deletes your photos.")
    assert keys.named("photos.show_file") in window.toast.text
    assert count_photos(reader) == 5
    path = photos_by_id(reader, filled[0][:1])[0].path
    assert path.is_file()
    with Library.open(library_path) as library:
        lose(library, path)
    qtbot.keyClick(grid.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: count_photos(reader) == 4)
    qtbot.waitUntil(lambda: window.context.jobs.idle)


def test_what_badges_mean_can_be_read_and_heard(
    library_path: Path, filled: Filled, open_window: Callable[[], MainWindow]
) -> None:
    with Library.open(library_path) as library, library.write():
        library.change_many("UPDATE places SET missing = 2 WHERE photo_id = ?", [(filled[0][1],)])
        library.change_many("UPDATE photos SET format = 'RAW' WHERE id = ?", [(filled[0][0],)])
    model = open_window().photos.grid.model
    tips = {
        photo: str(model.index(row).data(Qt.ItemDataRole.ToolTipRole))
        for row, photo in enumerate(model.ids)
    }
    assert "2 faces" in tips[filled[0][0]]
    assert "RAW" in tips[filled[0][0]]
    assert "drive" in tips[filled[0][1]]
    assert "face" not in tips[filled[0][2]].lower().replace("faceorg", "")


def test_escape_leaves_the_full_screen_of_the_grid(
    filled: Filled, main_window: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitActive(main_window):
        main_window.activateWindow()
    main_window.toggle_full_screen()
    main_window.photos.grid.view.setFocus()
    main_window.photos.grid.select(filled[0][:1])
    qtbot.keyClick(main_window.photos.grid.view, Qt.Key.Key_Escape)
    assert main_window.isFullScreen(), "what was chosen goes first"
    qtbot.keyClick(main_window.photos.grid.view, Qt.Key.Key_Escape)
    assert not main_window.isFullScreen()
    assert main_window.sidebar.isVisible()
