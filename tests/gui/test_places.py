"""The Places room: countries, towns, the map, and what is in none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from gui.people_library import empty_context as empty_context
from gui.people_library import when_asked
from gui.places_library import ATLANTIC, PARIS, ROME
from gui.places_library import places_context as places_context
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from faceorg.gui.dialogs.album import AlbumDialog
from faceorg.gui.models.place_tree import Place, PlaceKind, PlaceTree
from faceorg.gui.views.map_sheet import Pins, Window, from_sheet, to_sheet
from faceorg.gui.views.place_map import circle_around
from faceorg.gui.views.places import PlacesRoom
from faceorg.library import albums, towns
from faceorg.library.search import find_photos

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from faceorg.gui.context import Context


class Driver:
    """The room, as somebody with a mouse and keys sees it."""

    def __init__(self, context: Context, qtbot: QtBot) -> None:
        self.context = context
        self.qtbot = qtbot
        self.room = PlacesRoom(context)
        qtbot.addWidget(self.room)
        self.room.resize(1000, 700)
        self.room.refresh(None)
        self.room.show()
        self.settle()
        self.map = self.room.map.map

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.context.jobs.idle)

    def row(self, *names: str) -> QModelIndex:
        model = self.room.list.model
        index = model.index(-1, 0)
        for name in names:
            rows = [model.index(row, 0, index) for row in range(model.rowCount(index))]
            index = next(row for row in rows if row.data() == name)
        return index

    def choose(self, *names: str) -> None:
        self.room.list.tree.setCurrentIndex(self.row(*names))
        self.settle()

    def shown(self) -> tuple[str, list[int]]:
        return self.room.pane.title_text(), self.room.pane.grid.photos()


@pytest.fixture
def room(places_context: Context, qtbot: QtBot) -> Driver:
    return Driver(places_context, qtbot)


def test_travels_say_where_every_photo_was_taken(places_context: Context) -> None:
    travels = towns.read_travels(places_context.reader)
    told = [(c.name, c.count, [(t.name, t.count) for t in c.towns]) for c in travels.countries]
    assert told[0][:2] == ("Italy", 4)
    assert ("Rome", 3) in told[0][2]
    assert ("Florence", 1) in told[0][2]
    assert told[1][:2] == ("France", 2)
    assert (travels.townless, travels.unplaced) == (1, 2)
    assert travels.photos.tolist() == [7, 6, 5, 4, 3, 2, 1]
    assert np.allclose(travels.degrees[0], ATLANTIC)
    assert np.allclose(travels.degrees[-1], ROME)
    assert travels.countries[0].cover_id == 2  # the best rated, not the newest
    assert travels.countries[1].cover_id == 6


def test_model_holds_to_qts_rules(places_context: Context, qtmodeltester: ModelTester) -> None:
    model = PlaceTree()
    qtmodeltester.check(model)
    model.show_travels(towns.read_travels(places_context.reader))
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Everywhere", "Italy", "France", "Far from every town", "Without a place",
    ]  # fmt: skip
    qtmodeltester.check(model)


def test_list_shows_the_photos_of_what_is_chosen(room: Driver) -> None:
    assert room.shown() == ("Everywhere", [7, 6, 5, 4, 3, 2, 1])
    room.choose("Italy")
    assert room.shown() == ("Italy", [4, 3, 2, 1])
    room.choose("Italy", "Rome")
    assert room.shown() == ("Rome", [3, 2, 1])
    assert room.room.pane.about_text() == "3 photos"
    room.choose("Far from every town")
    assert room.shown() == ("Far from every town", [7])
    room.choose("Without a place")
    assert room.shown() == ("Without a place", [9, 8])


def test_every_row_says_what_its_search_finds(room: Driver) -> None:
    assert Place(PlaceKind.UNPLACED, "Without a place", 2).query is None
    for names, photos in ((("Italy",), [4, 3, 2, 1]), (("France", "Paris"), [6, 5])):
        place = room.room.list.model.place(room.row(*names))
        assert place is not None
        assert place.query is not None
        assert find_photos(room.context.reader, place.query) == photos


def test_a_place_can_be_shown_as_a_search_and_kept_as_an_album(room: Driver) -> None:
    room.choose("Italy", "Rome")
    with room.qtbot.waitSignal(room.room.search_wanted) as wanted:
        room.room.pane.as_search.trigger()
    assert wanted.args == ["place:Rome"]

    def keep(dialog: object) -> None:
        assert isinstance(dialog, AlbumDialog)
        assert dialog.name.text() == "Rome"
        dialog.accept()

    when_asked(keep)
    room.room.pane.save.trigger()
    found = albums.albums(room.context.reader)
    assert [(album.name, album.query) for album in found] == [("Rome", "place:Rome")]
    room.settle()
    room.choose("Without a place")
    assert not room.room.pane.as_search.isVisible()


def test_a_click_on_a_pin_shows_its_photos(room: Driver) -> None:
    pin = next(pin for pin in room.map.pins() if 2 in pin.rows)  # row 2 is photo 5
    place = room.map.window_.pixels(np.array([[pin.x, pin.y]]))[0]
    room.qtbot.mouseClick(
        room.map, Qt.MouseButton.LeftButton, pos=QPoint(round(place[0]), round(place[1]))
    )
    title, photos = room.shown()
    assert title == "On the map"
    assert {5, 6} <= set(photos)
    assert not room.room.list.tree.currentIndex().isValid()
    with room.qtbot.waitSignal(room.room.search_wanted) as wanted:
        room.room.pane.as_search.trigger()
    assert set(find_photos(room.context.reader, wanted.args[0])) >= set(photos)


def test_keys_lead_from_pin_to_pin_and_choose_one(room: Driver) -> None:
    room.map.setFocus()
    room.qtbot.keyClick(room.map, Qt.Key.Key_Right)  # the largest
    for _ in range(3):  # Paris, the Atlantic, and nothing beyond
        room.qtbot.keyClick(room.map, Qt.Key.Key_Left)
    room.qtbot.keyClick(room.map, Qt.Key.Key_Return)
    assert room.shown() == ("On the map", [7])
    scale = room.map.window_.scale
    room.qtbot.keyClick(room.map, Qt.Key.Key_Plus)
    assert room.map.window_.scale > scale
    room.qtbot.keyClick(room.map, Qt.Key.Key_Home)
    assert room.map.window_.scale == scale


def test_shift_and_drag_chooses_a_part_of_the_map(room: Driver) -> None:
    places = room.map.window_.pixels(to_sheet(np.array([ROME, PARIS])))
    low, high = places.min(axis=0) - 8, places.max(axis=0) + 8
    shift = Qt.KeyboardModifier.ShiftModifier
    left = Qt.MouseButton.LeftButton
    start, end = QPoint(*map(round, low)), QPoint(*map(round, high))
    room.qtbot.mousePress(room.map, left, shift, start)
    room.qtbot.mouseMove(room.map, end)
    room.qtbot.mouseRelease(room.map, left, shift, end)
    assert room.shown() == ("On the map", [6, 5, 4, 3, 2, 1])


def test_dragging_moves_the_map_and_the_wheel_zooms_around_the_mouse(room: Driver) -> None:
    before = room.map.window_
    left = Qt.MouseButton.LeftButton
    room.qtbot.mousePress(room.map, left, pos=QPoint(20, 60))
    room.qtbot.mouseMove(room.map, QPoint(60, 60))
    room.qtbot.mouseRelease(room.map, left, pos=QPoint(60, 60))
    assert room.map.window_.x < before.x
    assert room.shown()[0] == "Everywhere"  # a drag chooses nothing
    below = room.map.window_.point(100, 80)
    where = QPointF(100, 80)
    event = QWheelEvent(
        where, room.map.mapToGlobal(where), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(room.map, event)
    assert room.map.window_.scale > before.scale
    assert room.map.window_.point(100, 80) == pytest.approx(below)


def test_what_is_chosen_stays_when_photos_change(room: Driver) -> None:
    room.choose("Italy", "Rome")
    room.room.refresh(None)
    room.settle()
    assert room.shown() == ("Rome", [3, 2, 1])
    room.map.choose_all_in_view()
    chosen = room.shown()
    assert chosen[0] == "On the map"
    room.room.refresh(None)
    room.settle()
    assert room.shown() == chosen


def test_without_positions_the_room_says_what_to_do(empty_context: Context, qtbot: QtBot) -> None:
    room = Driver(empty_context, qtbot)
    assert room.room._empty.isVisible()
    assert "Add a folder" in room.room._empty._text.text()


def test_without_the_list_of_towns_there_still_are_pins(
    room: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.map.show_world(None)
    assert not room.map.grab().isNull()
    assert sum(pin.count for pin in room.map.pins()) == 7


def test_degrees_go_to_the_sheet_and_back() -> None:
    for place in (ROME, PARIS, ATLANTIC, (-33.9, 151.2)):
        x, y = to_sheet(np.array([place]))[0]
        assert 0 < x < 1
        assert from_sheet(x, y) == pytest.approx(place)


def test_pins_hold_every_photo_once_at_every_scale() -> None:
    dice = np.random.default_rng(3)
    degrees = np.stack([dice.uniform(-60, 70, 4000), dice.uniform(-179, 179, 4000)], axis=1)
    points = to_sheet(degrees)
    pins = Pins(points, 62)
    for scale in (700, 3000, 20_000):
        window = Window(0.5, 0.5, scale, 3 * scale, 3 * scale)
        rows = np.concatenate([pin.rows for pin in pins.seen(window)])
        assert sorted(rows.tolist()) == list(range(4000))
        assert all(np.all(np.diff(pin.rows) > 0) for pin in pins.seen(window))


def test_a_hundred_thousand_photos_in_one_town_are_one_pin() -> None:
    pins = Pins(to_sheet(np.tile(np.array([ROME]), (100_000, 1))), 62)
    found = pins.seen(Window(*to_sheet(np.array([ROME]))[0], 2000, 800, 400))
    assert [pin.count for pin in found] == [100_000]


def test_a_circle_holds_all_it_was_drawn_around(places_context: Context) -> None:
    degrees = np.array([ROME, PARIS, (43.7696, 11.2558)])
    north, east, km = circle_around(degrees)
    found = find_photos(places_context.reader, f"near:{north},{east},{km}km")
    assert set(found) == {1, 2, 3, 4, 5, 6}
