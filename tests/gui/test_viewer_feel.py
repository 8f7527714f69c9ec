"""The viewer without a flash, by touch pad, as a slide show, and what it says of a photo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gui_builders import draw_photo
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPixmap, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication

from faceorg.library.database import Library
from faceorg.operations import label

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.gui.main_window import MainWindow

Filled = tuple[list["PhotoId"], list["FaceId"]]


@pytest.fixture
def window(
    library_path: Path, filled: Filled, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> MainWindow:
    """The viewer is open on the last of five photos; Anna, born in 2001, is in it."""
    with Library.open(library_path) as library:
        person = next(iter(label.name_faces(library, filled[1][:1], "Anna").persons))
        label.set_birthday(library, person, "2001-08-01")
    window = open_window()
    window.photos.grid.activated.emit(filled[0][0])
    qtbot.waitUntil(window.viewer.canvas.has_picture)
    return window


def test_the_picture_stays_until_the_next_is_there(window: MainWindow) -> None:
    canvas = window.viewer.canvas
    picture = QPixmap(60, 40)
    picture.fill(Qt.GlobalColor.red)
    canvas.set_picture(picture)
    canvas.hold_picture()
    assert canvas.has_picture()
    spot = canvas.rect().center()
    assert canvas.grab().toImage().pixelColor(spot) == Qt.GlobalColor.red


def test_two_fingers_zoom_and_move(window: MainWindow) -> None:
    canvas = window.viewer.canvas
    middle = QPointF(canvas.rect().center())
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        middle,
        middle,
        middle,
        1.0,
        QPointF(),
    )
    QApplication.sendEvent(canvas, pinch)
    assert canvas.zoom == pytest.approx(2.0)
    before = canvas._area().x()
    swipe = QWheelEvent(
        middle,
        middle,
        QPoint(-30, 0),
        QPoint(-240, 0),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.ScrollUpdate,
        False,
    )
    QApplication.sendEvent(canvas, swipe)
    assert canvas.zoom == pytest.approx(2.0)
    assert canvas._area().x() == pytest.approx(before - 30)


def test_a_slide_show_goes_on_and_ends_with_the_last(
    window: MainWindow, filled: Filled, qtbot: QtBot
) -> None:
    viewer = window.viewer
    viewer.show_photo(filled[0][0], filled[0][:3])
    viewer.slides.timer.setInterval(1)
    qtbot.keyClick(viewer, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: viewer.photo_id == filled[0][2])
    qtbot.waitUntil(lambda: not viewer.bar.play.isChecked())
    assert not viewer.slides.timer.isActive()


def test_leaving_ends_the_slide_show(window: MainWindow, qtbot: QtBot) -> None:
    window.viewer.bar.play.setChecked(True)
    window.viewer.close_photo()
    assert not window.viewer.slides.timer.isActive()


def test_people_are_told_with_their_age(window: MainWindow) -> None:
    window.viewer.bar.info.setChecked(True)
    assert any("(8 years)" in text for text in window.viewer.info.texts())


def test_exposure_is_read_from_the_file(
    window: MainWindow, filled: Filled, tmp_path: Path, qtbot: QtBot
) -> None:
    path = draw_photo(tmp_path / "photos" / "photo0.jpg", 0)
    exif = Image.Exif()
    exif.get_ifd(0x8769).update({0x8827: 800})
    with Image.open(path) as image:
        image.load()
        image.save(path, exif=exif)
    window.viewer.bar.info.setChecked(True)
    qtbot.waitUntil(lambda: any("ISO 800" in text for text in window.viewer.info.texts()))
