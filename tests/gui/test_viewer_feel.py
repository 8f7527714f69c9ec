"""The viewer without a flash, by touch pad, as a slide show, and what it says of a photo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import lose
from gui_builders import draw_photo, store_photo
from PIL import Image
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QNativeGestureEvent,
    QPixmap,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from faceorg.core.entities import PhotoFacts
from faceorg.gui.views.photo_canvas import PhotoCanvas
from faceorg.gui.views.slide_show import SlideShow
from faceorg.library.database import Library
from faceorg.library.photos import add_photo, put_place
from faceorg.library.places import Presence
from faceorg.operations import label

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.gui.main_window import MainWindow
    from faceorg.gui.views.viewer import Viewer

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


class Watch(QObject):
    """The colour in the middle of the photo each time the window is about to be painted."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.canvas = canvas
        self.seen: list[QColor] = []
        canvas.window().installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.UpdateRequest:
            picture = self.canvas.grab().toImage()
            self.seen.append(picture.pixelColor(self.canvas.rect().center()))
        return False


def draw_large(path: Path, colour: tuple[int, int, int], size: tuple[int, int]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size, colour).save(path, quality=90)
    return path


def test_no_empty_frame_is_painted_between_two_photos(
    library_path: Path, tmp_path: Path, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    colours = [(200, 30, 30), (30, 160, 40), (30, 50, 200), (190, 160, 20)]
    with Library.open(library_path) as library:
        ids = [
            store_photo(
                library,
                draw_large(tmp_path / "photos" / f"{n}.jpg", colour, (3000, 2000)),
                taken_at=f"201{n}-01-01T12:00:00",
            )[0]
            for n, colour in enumerate(colours)
        ]
    window = open_window()
    viewer = window.viewer
    window._open(ids[0], ids)
    qtbot.waitUntil(lambda: not viewer.canvas.waits)
    viewer.canvas.set_zoom(2.0)
    watch = Watch(viewer.canvas)
    for step in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End):
        qtbot.keyClick(viewer, step)
        qtbot.waitUntil(lambda: not viewer.canvas.waits)
        QApplication.processEvents()
    assert viewer.photo_id == ids[-1]
    assert len(watch.seen) > 4
    photos = [QColor(*colour) for colour in colours]
    for seen in watch.seen:
        assert min(_apart(seen, photo) for photo in photos) < 40, seen
    assert viewer.canvas.zoom == 1.0


def _apart(one: QColor, other: QColor) -> int:
    return sum(
        abs(a - b)
        for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    )


def test_keys_held_down_ask_for_nothing_that_was_passed(
    library_path: Path, tmp_path: Path, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    with Library.open(library_path) as library:
        ids = [
            store_photo(
                library,
                draw_photo(tmp_path / "photos" / f"{n}.jpg", n),
                faces=2,
                taken_at=f"2010-01-{n + 1:02}T12:00:00",
            )[0]
            for n in range(30)
        ]
    window = open_window()
    viewer, waiting = window.viewer, window.context.thumbnails._workers._requests
    window._open(ids[0], ids)
    read: list[int] = []
    show = viewer.strip.show_faces
    viewer.strip.show_faces = lambda photo, *rest: (read.append(photo.id), show(photo, *rest))  # type: ignore[method-assign, assignment]
    for _ in range(25):
        qtbot.keyPress(viewer, Qt.Key.Key_Right)
        assert len([request for request in list(waiting) if request.px > 512]) <= 3
    assert viewer.photo_id == ids[25]
    assert len(viewer.canvas.marks.items) == 0, "nobody of an earlier photo is marked"
    qtbot.waitUntil(lambda: len(viewer.canvas.marks.items) == 2)
    qtbot.waitUntil(lambda: not viewer.canvas.waits)
    assert read == [ids[25]], "who is in a photo that was passed by is not read"
    assert viewer.photo_id == ids[25], "no key is still to come"


def test_a_photo_that_cannot_be_read_says_so_and_comes_back(
    window: MainWindow, filled: Filled, tmp_path: Path, qtbot: QtBot
) -> None:
    viewer, trouble = window.viewer, window.viewer.stage.trouble
    path = tmp_path / "photos" / "photo3.jpg"
    good = path.read_bytes()
    path.write_bytes(b"broken" * 99)
    viewer.show_photo(filled[0][3], filled[0])
    qtbot.waitUntil(trouble.isVisible)
    assert trouble.words.text() == "This photo cannot be read"
    assert viewer.stage.rect().contains(trouble.geometry())
    assert not trouble.play.isVisible()
    path.write_bytes(good)
    with qtbot.waitSignal(window.context.wishes.look_again):
        qtbot.mouseClick(trouble.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    qtbot.waitUntil(lambda: not trouble.isVisible())


@pytest.mark.parametrize("offline", [False, True])
def test_a_photo_that_is_not_there_is_shown_small_with_a_word(
    window: MainWindow, library_path: Path, filled: Filled, tmp_path: Path, offline: bool,
    qtbot: QtBot,
) -> None:  # fmt: skip
    viewer, photo = window.viewer, filled[0][2]
    viewer.show_photo(photo, filled[0])
    qtbot.waitUntil(lambda: not viewer.canvas.waits)
    thumbnails = window.context.thumbnails
    found = viewer._photo
    assert found is not None
    small = lambda: thumbnails.photo(found.id, found.path, found.content_hash, 256)  # noqa: E731
    qtbot.waitUntil(lambda: small() is not None)
    thumbnails._memory.clear()
    away = (tmp_path / "photos").rename(tmp_path / "away")
    assert away.is_dir()
    with Library.open(library_path) as library:
        lose(library, found.path, presence=Presence.OFFLINE if offline else Presence.MISSING)
    viewer.show_photo(photo, filled[0])
    qtbot.waitUntil(lambda: not viewer.canvas.waits)
    words = viewer.stage.trouble.words.text()
    assert words == (
        "The drive with this photo is not connected"
        if offline
        else "The file of this photo is not there any more"
    )
    assert viewer.canvas._pixmap.size().width() == 256, "what is kept of it, not a drawing"  # type: ignore[union-attr]


def test_a_turned_photo_is_not_turned_back_before_the_next_is_there(window: MainWindow) -> None:
    canvas = window.viewer.canvas
    picture = QPixmap(60, 40)
    picture.fill(Qt.GlobalColor.red)
    canvas.set_picture(picture)
    canvas.turn()
    canvas.set_zoom(2.0)
    upright = canvas.photo_rect()
    canvas.begin_photo(60)
    assert canvas.photo_rect() == upright
    assert canvas.zoom == 1.0, "the next one is asked for as it will be seen"
    assert canvas.face_at(QPointF(canvas.rect().center())) is None
    other = QPixmap(60, 40)
    other.fill(Qt.GlobalColor.blue)
    canvas.set_picture(other)
    assert canvas.photo_rect().width() > canvas.photo_rect().height()
    assert canvas.grab().toImage().pixelColor(canvas.rect().center()) == Qt.GlobalColor.blue


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
    before = canvas.photo_rect().x()
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
    assert canvas.photo_rect().x() == pytest.approx(before - 30)


@pytest.fixture
def slides(window: MainWindow, filled: Filled, qtbot: QtBot) -> Viewer:
    """A slide show of three photos has begun, by key."""
    viewer = window.viewer
    viewer.show_photo(filled[0][0], filled[0][:3])
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.waitUntil(lambda: not viewer.canvas.waits)
    qtbot.keyClick(viewer, Qt.Key.Key_P)
    return viewer


def test_a_slide_show_has_the_screen_and_rests_at_the_last_photo(
    slides: Viewer, window: MainWindow, filled: Filled, qtbot: QtBot
) -> None:
    assert window.isFullScreen()
    assert not slides.bar.isVisible()
    assert slides.slides.playing
    slides.slides.timer.setInterval(1)
    qtbot.waitUntil(lambda: slides.photo_id == filled[0][2])
    qtbot.waitUntil(lambda: not slides.slides.playing)
    assert window.isFullScreen()
    assert slides.alone.controls.isVisible(), "what one can do now is in sight"
    qtbot.keyClick(slides, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.stack.currentWidget() is slides


def test_space_pauses_a_slide_show_and_arrows_go_on_in_it(
    slides: Viewer, filled: Filled, qtbot: QtBot
) -> None:
    play = slides.alone.controls.play
    assert play.accessibleName() == "Pause the slide show"
    qtbot.keyClick(slides, Qt.Key.Key_Space)
    assert not slides.slides.playing
    assert play.accessibleName() == "Play the slide show"
    assert slides.photo_id == filled[0][0], "Space did not go on, too"
    qtbot.keyClick(slides, Qt.Key.Key_Right)
    assert slides.photo_id == filled[0][1]
    qtbot.mouseClick(play, Qt.MouseButton.LeftButton)
    assert slides.slides.playing


def test_the_pace_of_a_slide_show_is_remembered(slides: Viewer, qtbot: QtBot) -> None:
    before = slides.slides.seconds
    qtbot.keyClick(slides, Qt.Key.Key_Down)
    slower = slides.slides.seconds
    assert slower > before
    assert slides.slides.timer.interval() == 1000 * slower
    assert SlideShow(slides).seconds == slower
    for _ in range(9):
        qtbot.mouseClick(slides.alone.controls.faster, Qt.MouseButton.LeftButton)
    assert slides.slides.seconds < before
    assert not slides.alone.controls.faster.isEnabled()


def test_a_slide_waits_for_its_photo(slides: Viewer, filled: Filled) -> None:
    slides.canvas.begin_photo(100)
    slides.slides.due.emit()
    assert slides.photo_id == filled[0][0]


def test_leaving_ends_the_slide_show(slides: Viewer, window: MainWindow) -> None:
    window.sidebar.choose("people")
    assert not slides.slides.playing
    assert not slides.alone.on


def test_controls_and_arrow_of_the_mouse_come_and_go(
    slides: Viewer, window: MainWindow, qtbot: QtBot
) -> None:
    fading, canvas = slides.alone.fading, slides.canvas
    parts = [slides.alone.controls, slides.stage.next, slides.film]
    assert all(part.isVisible() for part in parts)
    fading.rest()
    assert not any(part.isVisible() for part in parts)
    assert canvas.cursor().shape() == Qt.CursorShape.BlankCursor
    qtbot.keyClick(slides, Qt.Key.Key_Right)
    assert not fading.seen, "who goes on by key wants to see photos"
    qtbot.mouseMove(canvas, QPoint(200, 200))
    assert all(part.isVisible() for part in parts)
    assert canvas.cursor().shape() != Qt.CursorShape.BlankCursor
    fading.rest()
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    assert fading.seen, "Tab leads to what can be pressed"
    slides.alone.controls.play.setFocus()
    fading.rest()
    assert fading.seen, "what has the keyboard stays"
    canvas.setFocus()
    qtbot.keyClick(slides, Qt.Key.Key_T)
    assert not slides.film.isVisible()
    window.toggle_full_screen()
    assert not slides.film.isVisible(), "the choice is remembered"
    assert slides.stage.next.isVisible()
    assert not slides.alone.controls.isVisible()
    qtbot.keyClick(slides, Qt.Key.Key_T)
    assert slides.film.isVisible()


@pytest.mark.parametrize("width", [720, 760, 1180])
def test_the_way_to_the_neighbours_is_there_at_any_width(
    window: MainWindow, filled: Filled, qtbot: QtBot, width: int
) -> None:
    viewer = window.viewer
    viewer.show_photo(filled[0][1], filled[0])
    window.resize(width, 500)
    viewer.bar.info.setChecked(True)
    qtbot.waitUntil(lambda: viewer.stage.canvas.size() == viewer.stage.size())
    for button in (viewer.stage.previous, viewer.stage.next, viewer.bar.more):
        assert button.isVisible()
        assert button.toolTip()
        assert button.parentWidget().rect().contains(button.geometry())
    qtbot.mouseClick(viewer.stage.next, Qt.MouseButton.LeftButton)
    assert viewer.photo_id == filled[0][2]
    qtbot.mouseClick(viewer.stage.previous, Qt.MouseButton.LeftButton)
    assert viewer.photo_id == filled[0][1]
    words = [b.text() for b in (viewer.bar.draw, viewer.bar.info) if b.isVisible()
             and b.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon]  # fmt: skip
    assert words == (["Missed face", "About"] if width > 1000 else [])
    qtbot.waitUntil(lambda: viewer.bar._title.width() >= 90)


def test_every_pixel_of_a_very_large_photo_can_be_seen(qtbot: QtBot) -> None:
    canvas = PhotoCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(800, 600)
    canvas.begin_photo(12_000)
    canvas.set_picture(QPixmap(1200, 800))
    canvas.set_zoom(100.0)
    assert canvas.photo_rect().width() == pytest.approx(24_000, rel=0.01)


def test_all_pixels_stay_while_one_zooms_and_go_when_the_photo_fits(
    library_path: Path, tmp_path: Path, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    size = (9000, 3000)
    path = draw_large(tmp_path / "photos" / "wide.jpg", (30, 90, 160), size)
    with Library.open(library_path) as library, library.write():
        photo = add_photo(library, "wide", path.stat().st_size, PhotoFacts("JPEG", *size))
        put_place(library, photo, path, path.stat().st_mtime_ns)
    window = open_window()
    canvas = window.viewer.canvas
    window._open(photo, [photo])
    qtbot.waitUntil(lambda: not canvas.waits)

    def width() -> int:
        assert canvas._pixmap is not None
        return canvas._pixmap.width()

    window.viewer.show_every_pixel()
    qtbot.waitUntil(lambda: width() == size[0])
    seen = canvas.photo_rect().width() * canvas.devicePixelRatioF()
    assert seen == pytest.approx(size[0], rel=0.02)
    canvas.set_zoom(canvas.zoom / 3)
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    QApplication.processEvents()
    assert width() == size[0], "nothing less sharp takes its place"
    canvas.set_zoom(1.0)
    qtbot.waitUntil(lambda: width() <= 2048)


def test_the_enlarged_photo_moves_by_key(window: MainWindow, qtbot: QtBot) -> None:
    canvas = window.viewer.canvas
    canvas.set_zoom(4.0)
    before = canvas.photo_rect().topLeft()
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    after = canvas.photo_rect().topLeft()
    assert after.x() < before.x()
    assert after.y() < before.y()


def test_news_of_an_undo_move_nothing_and_are_spoken(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    tell = QAccessible.updateAccessibility
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: (spoken.append(getattr(event, "message", str)()), tell(event)),
    )
    canvas, toast = window.viewer.canvas, window.toast
    before = canvas.size()
    window.undoing.undo.trigger()
    qtbot.waitUntil(lambda: toast.text.startswith("Undone"))
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    assert canvas.size() == before
    assert toast.isVisible()
    assert window.stack.rect().contains(toast.geometry())
    assert spoken == [toast.text]
    window.resize(760, 520)
    qtbot.waitUntil(lambda: window.stack.rect().contains(toast.geometry()))
    toast._timer.setInterval(1)
    window.news.say("A very long word for a small window " * 6)
    assert window.stack.rect().contains(toast.geometry())
    qtbot.waitUntil(lambda: not toast.isVisible())
    window.toggle_full_screen()
    window.context.jobs.failed.emit(1, "That did not work")
    assert toast.text == "That did not work", "the row below is not there in full screen"
    qtbot.mouseClick(toast.close_button, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


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
