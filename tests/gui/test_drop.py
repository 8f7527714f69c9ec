"""Dropping photos and folders anywhere in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from accelerator import Card, FailingHalfWay
from gui.scenes import ROOMS, SCENES, Stage
from gui.scenes import stage as stage
from gui_builders import draw_photo, work_through
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from faceorg.gui.drop import dropped_paths
from faceorg.library.photos import folders

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.gui.main_window import MainWindow

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


def mime_of(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def enter(widget: QWidget, mime: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(5, 5), COPY, mime, LEFT, NO_KEY)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drop(widget: QWidget, mime: QMimeData) -> bool:
    """Drag ``mime`` over ``widget`` and let go."""
    if not enter(widget, mime):
        return False
    QApplication.sendEvent(widget, QDragMoveEvent(QPoint(6, 6), COPY, mime, LEFT, NO_KEY))
    event = QDropEvent(QPointF(6, 6), COPY, mime, LEFT, NO_KEY)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def test_dropped_folder_and_file_become_photos_with_faces(
    main_window: MainWindow, qtbot: QtBot, library_folder: Path, group_photo: Path
) -> None:
    assert main_window.stack.currentWidget() is main_window.welcome
    mime = mime_of(library_folder, group_photo)
    work_through(qtbot, main_window.context.jobs, lambda: drop(main_window, mime))
    assert main_window.stack.currentWidget() is main_window.photos
    assert len(main_window.photos.grid.photos()) == 4
    assert folders(main_window.context.reader) == [library_folder, group_photo]
    said = main_window.jobs_bar.text.text()
    assert "Looked through 4 photos in your folders: 4 new, 6 faces" in said
    assert "1 file could not be read" in said
    main_window.jobs_bar.text.linkActivated.emit("problems")
    assert main_window.sidebar.room == "problems"
    assert main_window.problems.model.all_files()[0].name == "broken.jpg"


def test_a_graphics_card_that_breaks_half_way_is_told_once_and_no_photo_is_lost(
    main_window: MainWindow,
    qtbot: QtBot,
    library_folder: Path,
    group_photo: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Card(monkeypatch, FailingHalfWay)
    jobs, said = main_window.context.jobs, main_window.jobs_bar.text
    work_through(qtbot, jobs, lambda: drop(main_window, mime_of(library_folder, group_photo)))
    assert "6 faces" in said.text()
    assert "out of memory" in said.text()
    work_through(qtbot, jobs, main_window.adding.rescan)
    assert "6 faces" in said.text()
    assert "out of memory" not in said.text()


def test_sign_shows_while_dragging(main_window: MainWindow, tmp_path: Path) -> None:
    mime = mime_of(tmp_path)
    assert enter(main_window, mime)
    assert main_window.overlay.isVisible()
    QApplication.sendEvent(main_window, QDragLeaveEvent())
    assert not main_window.overlay.isVisible()


def test_text_and_web_addresses_are_not_taken(main_window: MainWindow) -> None:
    text = QMimeData()
    text.setText("hello")
    web = QMimeData()
    web.setUrls([QUrl("https://example.org/a.jpg")])
    assert not enter(main_window, text)
    assert not enter(main_window, web)
    assert not main_window.overlay.isVisible()


@pytest.mark.parametrize(
    ("mime", "words"),
    [
        ({"text": "hello"}, "Photos, videos and folders"),
        ({"urls": ["https://example.org/a.jpg"]}, "as files first"),
        ({"urls": ["file:///somewhere/letter.odt"]}, "“letter.odt” is not a photo"),
        ({"urls": ["file:///somewhere/a.odt", "file:///somewhere/b.txt"]}, "None of these files"),
    ],
)
def test_what_cannot_be_added_is_refused_with_a_word(
    main_window: MainWindow, mime: dict[str, Any], words: str
) -> None:
    dragged = QMimeData()
    if "text" in mime:
        dragged.setText(mime["text"])
    else:
        dragged.setUrls([QUrl(url) for url in mime["urls"]])
    assert not enter(main_window, dragged)
    assert words in main_window.toast.text
    assert not main_window.overlay.isVisible()
    assert main_window.context.jobs.idle


def test_one_photo_among_other_files_is_enough(main_window: MainWindow, tmp_path: Path) -> None:
    assert enter(main_window, mime_of(tmp_path / "letter.odt", tmp_path / "photo.JPG"))
    QApplication.sendEvent(main_window, QDragLeaveEvent())


def text_and_folder(folder: Path) -> QMimeData:
    """As file managers have it: the address is there as text, too."""
    mime = mime_of(folder)
    mime.setText(str(folder))
    return mime


@pytest.mark.parametrize("scene", [*ROOMS, "viewer", "person", "person-photos", "found", "search"])
def test_a_folder_is_taken_wherever_in_the_window_it_is_dropped(
    stage: Stage, tmp_path: Path, scene: str
) -> None:
    SCENES[scene](stage)
    folder = tmp_path / "more"
    draw_photo(folder / "one.jpg", 77)
    page = stage.window.stack.currentWidget()
    assert page is not None
    taken, mime = [], text_and_folder(folder)  # which events do not keep alive
    stage.window.dropped.disconnect(stage.window.take_in)
    stage.window.dropped.connect(taken.append)
    for widget in [page, *page.findChildren(QWidget), stage.window.sidebar.viewport()]:
        if widget.isVisible() and widget.acceptDrops():
            event = QDragEnterEvent(QPoint(3, 3), COPY, mime, LEFT, NO_KEY)
            event.ignore()
            QApplication.sendEvent(widget, event)
            assert not event.isAccepted() or stage.window.overlay.isVisible(), repr(widget)
            QApplication.sendEvent(widget, QDragLeaveEvent())
    assert drop(stage.window, mime)
    assert taken == [[folder]]
    stage.rest()


def test_search_line_leaves_drops_to_the_window(main_window: MainWindow) -> None:
    assert not main_window.search_bar.line.acceptDrops()
    assert main_window.acceptDrops()


def test_paths_come_once_and_in_order(tmp_path: Path) -> None:
    first, second = tmp_path / "b", tmp_path / "a"
    assert dropped_paths(mime_of(first, second, first)) == [first, second]
