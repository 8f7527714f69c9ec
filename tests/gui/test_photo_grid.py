"""The grid of photos: model, selection, opening, sizes, many photos."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from builders import lose
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu

from faceorg.core.entities import PhotoId
from faceorg.gui.models.photo_grid import PhotoGridModel, Role
from faceorg.gui.views.photo_grid import LARGEST, SMALLEST
from faceorg.library.database import Library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import FaceId
    from faceorg.gui.main_window import MainWindow

    Filled = tuple[list[PhotoId], list[FaceId]]


def test_model_keeps_qt_rules(library_path: Path, filled: Filled, qapp: object) -> None:
    with Library.open(library_path, read_only=True) as reader:
        model = PhotoGridModel(reader)
        tester = QAbstractItemModelTester(
            model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )
        model.set_ids(filled[0])
        model.set_ids([*filled[0][:2], PhotoId(999)])
        assert model.rowCount() == 3
        assert model.index(0).data() == "photo0.jpg"
        assert model.index(2).data() is None, "a photo the library no longer knows"
        assert model.index(0).data(Role.FOCUS) is not None
        assert tester.model() is model


def test_photos_are_shown_newest_first_with_their_date(
    filled: Filled, main_window: MainWindow, qtbot: QtBot
) -> None:
    grid = main_window.photos.grid
    assert grid.photos() == filled[0][::-1]
    qtbot.waitUntil(lambda: main_window.photos.shown_date() == "June 2014")
    assert main_window.photos.shown_count() == "5 photos"


def test_selection_is_kept_when_photos_are_added(filled: Filled, main_window: MainWindow) -> None:
    grid = main_window.photos.grid
    grid.select(filled[0][1:3])
    grid.set_photos([*filled[0], PhotoId(77)])
    assert set(grid.selected()) == set(filled[0][1:3])


def test_choosing_several_offers_what_can_be_done(filled: Filled, main_window: MainWindow) -> None:
    room = main_window.photos
    assert not room.actions_.export.isEnabled()
    room.grid.select_all()
    assert room.actions_.export.isEnabled()
    assert room.shown_choice() == "5 photos selected"
    menu = QMenu()
    room.grid.menu_requested.emit(menu)
    texts = [action.text() for action in menu.actions()]
    assert "New album…" in texts
    assert "Share a safe copy…" in texts
    room.grid.clear_selection()
    assert not room.actions_.export.isEnabled()


def test_ctrl_and_wheel_change_the_size(
    filled: Filled, main_window: MainWindow, qtbot: QtBot
) -> None:
    grid = main_window.photos.grid
    before = grid.cell
    middle = QPointF(grid.view.viewport().rect().center())
    event = QWheelEvent(
        middle,
        grid.view.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(grid.view.viewport(), event)
    assert grid.cell > before
    grid.set_cell(10)
    assert grid.cell == SMALLEST
    grid.set_cell(9999)
    assert grid.cell == LARGEST


def test_return_opens_the_current_photo(
    filled: Filled, main_window: MainWindow, qtbot: QtBot
) -> None:
    grid = main_window.photos.grid
    grid.reveal(filled[0][1])
    with qtbot.waitSignal(grid.activated) as opened:
        qtbot.keyClick(grid.view, Qt.Key.Key_Return)
    assert opened.args == [filled[0][1]]


def test_thumbnails_arrive(filled: Filled, main_window: MainWindow, qtbot: QtBot) -> None:
    photo = main_window.photos.grid.model.photo(0)
    assert photo is not None
    thumbnails = main_window.context.thumbnails

    def there() -> bool:
        return thumbnails.photo(photo.id, photo.path, photo.content_hash, 200) is not None

    qtbot.waitUntil(there)
    assert there()


def test_photo_whose_file_is_gone_says_so(
    library_path: Path, filled: Filled, tmp_path: Path, open_window: Callable[[], MainWindow]
) -> None:
    gone = tmp_path / "photos" / "photo4.jpg"
    gone.unlink()
    with Library.open(library_path) as library:
        lose(library, gone)
    window = open_window()
    index = window.photos.grid.model.index(0)
    assert "not there" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert not window.photos.grid.grab().isNull()


def test_a_hundred_thousand_photos_show_and_scroll(
    library_path: Path, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    count = 100_000
    with Library.open(library_path) as library, library.write():
        library.change_many(
            """INSERT INTO photos (id, content_hash, size_bytes, format, width, height,
                   orientation, taken_at, added_at)
               VALUES (?, ?, 1, 'JPEG', 4, 3, 1, '2020-01-01T00:00:00', '')""",
            ((n, f"h{n}") for n in range(1, count + 1)),
        )
        library.change_many(
            "INSERT INTO places (photo_id, path, folded, modified_ns) VALUES (?, ?, ?, 0)",
            ((n, f"/nowhere/{n}.jpg", f"/nowhere/{n}.jpg") for n in range(1, count + 1)),
        )
    window = open_window()
    grid = window.photos.grid
    qtbot.waitUntil(lambda: window.photos.shown_count() == "100,000 photos")
    bar = grid.view.verticalScrollBar()
    slowest = 0.0
    for step in range(1, 11):
        started = time.thread_time()
        bar.setValue(bar.maximum() * step // 10)
        grid.view.viewport().repaint()
        slowest = max(slowest, time.thread_time() - started)
    assert slowest < 1.0, "a jump through 100,000 photos takes a blink"
    assert grid.view.indexAt(QPoint(20, 20)).row() > count * 0.9


def test_what_a_search_can_do_is_whole_in_a_small_window(
    stretched: None, filled: Filled, main_window: MainWindow, qtbot: QtBot
) -> None:
    header = main_window.photos._header
    main_window.resize(720, 500)
    main_window.show_search("date:2010..2030")
    header.show_maybe(3, 0)
    qtbot.waitUntil(lambda: header.title.width() >= 80)
    for part in (header.count, header.maybe, header.clear, header.save):
        assert part.width() >= part.minimumSizeHint().width()
        assert header.rect().contains(part.geometry())
    assert header.save.accessibleName().startswith("S")
    main_window.resize(1400, 500)
    qtbot.waitUntil(lambda: header.save.text() == header.save.accessibleName())


def test_the_choice_is_counted_in_full_in_a_small_window(
    filled: Filled, main_window: MainWindow, qtbot: QtBot
) -> None:
    main_window.resize(720, 500)
    main_window.photos.grid.select(filled[0])
    count = main_window.photos._chosen.count
    qtbot.waitUntil(lambda: count.width() >= count.sizeHint().width())
