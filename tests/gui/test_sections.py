"""Days over the photos: how they are parted, where cells lie, going to a time, the rubber band."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gui_builders import draw_photo, store_photo
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt

from faceorg.gui.models.photo_grid import dragged_photos
from faceorg.gui.models.sections import Section, part
from faceorg.gui.views.section_layout import lay_out
from faceorg.library.database import Library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.gui.main_window import MainWindow

COUNTS = st.lists(st.integers(1, 40), min_size=1, max_size=12)


def test_many_photos_a_day_are_parted_by_day() -> None:
    assert part(["2020-05-02"] * 5 + ["2020-05-01"] * 4) == [
        Section("2020-05-02", 0, 5),
        Section("2020-05-01", 5, 4),
    ]


def test_few_photos_a_day_are_parted_by_month_or_year() -> None:
    days = [f"2020-05-{day:02}" for day in range(9, 0, -1)] + [""]
    assert part(days) == [Section("2020-05", 0, 9), Section("", 9, 1)]
    assert part(days + [""] * 90) == [Section("2020-05", 0, 9), Section("", 9, 91)]
    years = [f"20{year}-01-01" for year in range(30, 20, -1)]
    assert [section.moment for section in part(years)] == [day[:4] for day in years]
    assert part([]) == []


def test_photos_below_others_in_stacks_are_counted_where_these_are() -> None:
    days = ["2020-05-02"] * 5 + ["2020-05-01"] * 4
    below = {0: 2, 4: 1, 8: 3}
    assert [(section.count, section.below) for section in part(days, below)] == [(5, 3), (4, 3)]
    apart = ["2020-05-02", "2020-05-01", "2019-01-01"]
    (year, other) = part(apart, {0: 1, 1: 2, 2: 4})
    assert (year.count, year.below, other.count, other.below) == (2, 3, 1, 4)


@given(COUNTS, st.integers(1, 900), st.integers(8, 200), st.integers(0, 60))
def test_every_cell_is_found_where_it_lies(
    counts: list[int], width: int, cell: int, heading: int
) -> None:
    layout = lay_out(counts, width, cell, heading)
    rects = [layout.rect(row) for row in range(layout.count)]
    assert layout.count == sum(counts)
    for row, rect in enumerate(rects):
        assert layout.row_at(rect.center().x(), rect.center().y()) == row
        assert rect.bottom() < layout.height
        assert layout.row_beside(row, 1) >= row
        assert layout.row_beside(row, -1) <= row
    for top in range(0, layout.height, 97):
        rows = layout.rows_between(top, top + 150)
        seen = [row for row, r in enumerate(rects) if r.bottom() >= top and r.top() <= top + 150]
        assert set(seen) <= set(rows)
        assert len(rows) <= len(seen) + 2 * layout.columns


@given(COUNTS, st.integers(0, 500), st.integers(0, 500), st.integers(1, 300), st.integers(1, 300))
def test_a_rubber_band_holds_what_it_touches(
    counts: list[int], x: int, y: int, width: int, height: int
) -> None:
    layout = lay_out(counts, 500, 60, 30)
    area = QRect(x, y, width, height)
    held = {row for first, last in layout.spans_in(area) for row in range(first, last + 1)}
    assert held == {row for row in range(layout.count) if layout.rect(row).intersects(area)}


@pytest.fixture
def window(library_path: Path, tmp_path: Path, open_window: Callable[[], MainWindow]) -> MainWindow:
    """Forty photos: ten on each of two days in each of two years."""
    with Library.open(library_path) as library:
        for number in range(40):
            year, day = 2015 + number // 20, 1 + number % 20 // 10
            path = draw_photo(tmp_path / "photos" / f"photo{number}.jpg", number)
            store_photo(library, path, taken_at=f"{year}-03-0{day}T12:00:{number:02}")
    return open_window()


def test_days_are_headings(window: MainWindow) -> None:
    view = window.photos.grid.view
    assert [section.count for section in view.sections] == [10, 10, 10, 10]
    assert view.section_title(0) == "Wednesday, March 2, 2016"
    assert view.heading_at(QPoint(20, 5)) == 0
    assert not view.indexAt(QPoint(20, 5)).isValid(), "a heading is no photo"


def test_a_double_click_on_a_heading_chooses_its_day(window: MainWindow, qtbot: QtBot) -> None:
    grid = window.photos.grid
    spot = QPoint(20, 5)
    qtbot.mouseDClick(grid.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert grid.selected() == grid.photos()[:10]


def test_the_scale_of_years_leads_to_a_time(window: MainWindow) -> None:
    grid = window.photos.grid
    scrubber = grid.scrubber
    grid.set_cell(300)
    assert scrubber.isVisible()
    assert [year for _, year in scrubber.years()] == ["2016", "2015"]
    scrubber.go_to(scrubber.years()[1][0] + 1)
    assert window.photos.shown_date() in ("March 2015", "March 2016")
    scrubber.go_to(scrubber.height())
    assert window.photos.shown_date() == "March 2015"
    assert scrubber.time_at(scrubber.height()) == "March 2015"


def test_arrow_keys_go_over_headings(window: MainWindow, qtbot: QtBot) -> None:
    grid = window.photos.grid
    columns = grid.view.sections_layout.columns
    grid.view.setFocus()
    grid.reveal(grid.photos()[0])
    for _ in range(-(-10 // columns)):
        qtbot.keyClick(grid.view, Qt.Key.Key_Down)
    assert grid.view.currentIndex().row() == 10
    qtbot.keyClick(grid.view, Qt.Key.Key_Up)
    assert grid.view.currentIndex().row() < 10
    qtbot.keyClick(grid.view, Qt.Key.Key_End)
    assert grid.view.currentIndex().row() == 39
    qtbot.keyClick(grid.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert grid.count_selected() == 40


def test_shift_and_click_choose_all_between(window: MainWindow, qtbot: QtBot) -> None:
    grid, left = window.photos.grid, Qt.MouseButton.LeftButton
    spots = [grid.view.cell_rect(row).center() for row in (1, 6)]
    qtbot.mouseClick(grid.view.viewport(), left, pos=spots[0])
    qtbot.mouseClick(grid.view.viewport(), left, Qt.KeyboardModifier.ShiftModifier, pos=spots[1])
    assert grid.selected() == grid.photos()[1:7]
    qtbot.mouseClick(grid.view.viewport(), left, Qt.KeyboardModifier.ControlModifier, pos=spots[0])
    assert grid.selected() == grid.photos()[2:7]


def test_a_rubber_band_begins_on_empty_ground(window: MainWindow, qtbot: QtBot) -> None:
    grid = window.photos.grid
    viewport = grid.view.viewport()
    end = grid.view.cell_rect(1).center()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(20, 5))
    qtbot.mouseMove(viewport, end)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
    assert grid.selected() == grid.photos()[:2]


def test_dragged_photos_are_files_for_others(window: MainWindow) -> None:
    model = window.photos.grid.model
    mime = model.mimeData([model.index(1), model.index(0)])
    assert dragged_photos(mime) == model.ids[:2]
    assert [url.fileName() for url in mime.urls()] == ["photo39.jpg", "photo38.jpg"]
    assert model.supportedDragActions() == Qt.DropAction.CopyAction


def test_from_right_to_left_the_first_photo_is_at_the_right(window: MainWindow) -> None:
    view = window.photos.grid.view
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert view.cell_rect(0).center().x() > view.viewport().width() / 2
    assert view.indexAt(view.cell_rect(3).center()).row() == 3
