"""Photos found by a face, by a picture and like another photo, on a page of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from gui_builders import draw_photo
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QScrollBar,
    QToolButton,
    QWidget,
)

from faceorg.core.entities import PhotoFacts
from faceorg.core.geometry import BoundingBox
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.library.database import Library
from faceorg.library.faces import NewFace
from faceorg.operations import label
from faceorg.operations.reading import content_hash
from faceorg.vision.modelpack import builtin_pack

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.gui.main_window import MainWindow

Row = tuple["PhotoId", "FaceId"]


@pytest.fixture
def rows(library_path: Path, tmp_path: Path) -> list[Row]:
    """Four photos of a face each: the first two surely the same, the third perhaps, one other."""
    pack = builtin_pack()
    unsure = (pack.thresholds.never + pack.thresholds.auto) / 2 + 0.01
    similarities = (1.0, 0.999, unsure, pack.thresholds.never - 0.2)
    rows = []
    with Library.open(library_path) as library, library.write():
        for number, similarity in enumerate(similarities):
            path = draw_photo(tmp_path / "photos" / f"photo{number}.jpg", number)
            vector = np.zeros(128, np.float32)
            vector[0], vector[1 + number] = similarity, np.sqrt(1 - similarity**2)
            taken = f"2019-06-01T1{number}:00:00"
            facts = PhotoFacts("JPEG", 320, 240, taken_at=taken)
            photo = photo_rows.add_photo(library, content_hash(path), path.stat().st_size, facts)
            photo_rows.put_place(library, photo, path, path.stat().st_mtime_ns)
            face = NewFace(BoundingBox(0.3, 0.3, 0.3, 0.4), None, 0.99, 0.9, vector)
            rows.append((photo, face_rows.add_face(library, photo, face, pack.id)))
            face_rows.mark_analyzed(library, photo, pack.id)
    return rows


def test_a_face_finds_its_photos_surest_first(
    rows: list[Row], open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    window.context.wishes.face_search.emit(rows[0][1])
    page = window.finding.page
    assert window.stack.currentWidget() is page
    photos = [photo for photo, _ in rows]
    qtbot.waitUntil(lambda: page.grid.photos() == photos[:3])
    assert [(s.title, s.count) for s in page.grid.view.sections] == [("Surely", 2), ("Perhaps", 1)]
    page.slider.setValue(100)
    assert page.grid.photos() == photos[:2]
    page.slider.setValue(0)
    assert page.grid.photos() == photos[:3]
    qtbot.keyClick(page.grid.view, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.photos


def test_everything_on_the_page_says_what_it_is(
    rows: list[Row], open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    window.context.wishes.face_search.emit(rows[0][1])
    page = window.finding.page
    # The strictness slider shows with the answer, which may come after the face itself.
    qtbot.waitUntil(lambda: len(page.faces()) == 1 and page.slider.isVisible())
    controls = [*page.findChildren(QAbstractButton), *page.findChildren(QAbstractSlider)]
    told = [one for one in controls if one.isVisible() and not isinstance(one, QScrollBar)]
    assert len(told) >= 3
    for control in told:
        text = getattr(control, "text", str)()
        assert control.accessibleName() or text, control
        assert control.toolTip(), control
    qtbot.waitUntil(lambda: window.context.jobs.idle)


def test_the_viewer_leads_back_to_what_was_found(
    rows: list[Row], open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    window.context.wishes.face_search.emit(rows[0][1])
    page = window.finding.page
    qtbot.waitUntil(lambda: len(page.grid.photos()) == 3)
    page.grid.activated.emit(rows[1][0])
    assert window.stack.currentWidget() is window.viewer
    assert window.viewer.photo_id == rows[1][0]
    window.viewer.close_photo()
    assert window.stack.currentWidget() is page


def test_more_like_a_photo_is_of_the_same_event(
    rows: list[Row], open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    window.photos.grid.select([rows[0][0]])
    window.photos.actions_.alike.trigger()
    page = window.finding.page
    qtbot.waitUntil(lambda: len(page.grid.photos()) == 3)
    assert [s.title for s in page.grid.view.sections] == ["From the same event"]
    assert not page.slider.isVisible()


def test_photos_that_may_be_of_somebody_stand_apart(
    rows: list[Row], library_path: Path, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    with Library.open(library_path) as library:
        label.name_faces(library, [rows[0][1]], "Anna")
        person = label.name_faces(library, [rows[1][1]], "Anna").persons
        who = next(iter(person))
        with library.write():
            face_rows.replace_matches(library, [face_rows.Match(rows[2][1], who, 0.5, False)])
    window = open_window()
    window.search_bar.show_search("Anna")
    assert len(window.photos.grid.photos()) == 2
    button = window.photos.findChild(type(window.photos._header.maybe), "maybe")
    assert button is not None
    assert button.isVisible()
    assert button.text() == "1 more perhaps"
    window.search_bar.show_search("-Anna")
    assert rows[2][0] not in window.photos.grid.photos(), "who shares them wants no Anna in them"
    assert button.text() == "1 left out to be safe"
    assert button.toolTip() == "1 photo may show somebody you want to leave out"
    window.search_bar.show_search("Anna")
    button.click()
    assert window.finding.page.grid.photos() == [rows[2][0]]
    assert window.finding.page.shown_title() == "Perhaps: Anna"


def test_a_picture_without_a_face_says_so(
    rows: list[Row], tmp_path: Path, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    empty = draw_photo(tmp_path / "elsewhere" / "empty.jpg", 0)
    _drop(window, [empty])
    with qtbot.waitSignal(window.finding.said) as said:
        pass
    assert said.args[0] == "No face was found in empty.jpg."
    assert window.stack.currentWidget() is window.photos
    assert window.toast.text == said.args[0]


def test_what_is_no_picture_says_so(
    rows: list[Row], tmp_path: Path, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    (tmp_path / "a <b>.jpg").write_bytes(b"no picture")
    _drop(window, [tmp_path / "a <b>.jpg"])
    with qtbot.waitSignal(window.finding.said) as said:
        pass
    assert said.args[0] == "a &lt;b&gt;.jpg is no picture that faceorg can read."
    assert window.stack.currentWidget() is window.photos


def test_every_face_of_a_picture_can_be_looked_for(
    rows: list[Row], group_photo: Path, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    _drop(window, [group_photo])
    page = window.finding.page
    qtbot.waitUntil(lambda: len(page.faces()) == 6)
    assert page.faces()[0].isChecked()
    assert page._which.isVisible()
    window.resize(760, 600)
    QApplication.processEvents()
    assert all(page.rect().contains(_place_in(page, face)) for face in page.faces())
    with qtbot.waitSignal(page.face_chosen):
        page.faces()[3].click()
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    assert page.shown_title() == "Photos with this face"
    page.show_faces([QPixmap(8, 8)])
    assert not page._which.isVisible(), "there is nothing to choose from"
    assert len([b for b in page._faces.findChildren(QToolButton) if b.isVisible()]) == 1


def test_folders_and_several_files_are_for_the_window(
    rows: list[Row], tmp_path: Path, open_window: Callable[[], MainWindow]
) -> None:
    window = open_window()
    one = draw_photo(tmp_path / "one.jpg", 0)
    for several in ([tmp_path], [one, tmp_path]):
        _enter(window, several)
        assert window.search_bar.error.text() == ""
        assert window.overlay.isVisible()
    _enter(window, [one])
    assert "photos of these people" in window.search_bar.error.text()


def _place_in(page: QWidget, part: QWidget) -> QRect:
    return QRect(part.mapTo(page, QPoint()), part.size())


def _mime(paths: list[Path]) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def _enter(window: MainWindow, paths: list[Path]) -> None:
    mime = _mime(paths)
    event = QDragEnterEvent(
        QPoint(20, 10),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window.search_bar, event)


def _drop(window: MainWindow, paths: list[Path]) -> None:
    mime = _mime(paths)
    _enter(window, paths)
    event = QDropEvent(
        QPointF(20, 10),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window.search_bar, event)
