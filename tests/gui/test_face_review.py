from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from gui.people_library import add_photo, opened, people_of, when_asked
from gui.people_library import context as context
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from faceorg.core.entities import Assignment, FaceId, SetAside
from faceorg.gui.dialogs.name_person import NamePersonDialog
from faceorg.gui.models.face_grid import FaceGrid
from faceorg.gui.models.person_list import Entry, EntryKind
from faceorg.gui.views.people import PeopleRoom
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library.database import Library
from faceorg.operations import label

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QImage
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from faceorg.gui.context import Context
    from faceorg.gui.views.tile_view import TileView

ANNA, BOB = {1, 3, 5, 7}, {2, 4, 6}


class Driver:
    """The page of one tile."""

    def __init__(self, context: Context, qtbot: QtBot, key: str) -> None:
        self.context = context
        self.qtbot = qtbot
        self.room = PeopleRoom(context)
        qtbot.addWidget(self.room)
        context.jobs.changed.connect(self.room.refresh)
        self.room.resize(900, 640)
        self.room.refresh(None)
        self.room.show()
        with qtbot.waitActive(self.room):
            self.room.activateWindow()
        self.review = self.room.review
        self.view = self.review.view
        self.open(key)

    def open(self, key: str) -> None:
        entry: Entry = self.room.people.model.find(key).data(int(Qt.ItemDataRole.UserRole))
        self.room.open_entry(entry)
        self.view.setFocus()

    def shown(self) -> list[int]:
        return [face.id for face in self.review.model.items]

    def asked(self) -> list[int]:
        return [face.id for face in self.review.suggestions.model.items]

    def choose(self, *faces: int) -> None:
        for number, face in enumerate(faces):
            where = self.view.visualRect(self.review.model.find(face)).center()
            modifier = (
                Qt.KeyboardModifier.ControlModifier if number else Qt.KeyboardModifier.NoModifier
            )
            self.qtbot.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, modifier, where)

    def press(self, key: Qt.Key, view: TileView | None = None) -> None:
        self.qtbot.keyClick(view or self.view, key)

    def answer_all_questions(self) -> None:
        ids = [face.id for face in self.review.suggestions.model.items]
        self.context.jobs.decide(lambda library: label.reject_suggestion(library, ids, 1))
        self.qtbot.waitUntil(lambda: not self.review.suggestions.asking)
        self.qtbot.waitUntil(lambda: self.context.jobs.idle)

    def wait_for(self, people: dict[str | None, set[int]]) -> None:
        self.qtbot.waitUntil(lambda: people_of(self.context) == people)
        self.qtbot.waitUntil(lambda: self.context.jobs.idle)

    def undo(self) -> None:
        self.context.jobs.decide(label.undo)
        self.qtbot.waitUntil(lambda: self.context.jobs.idle)


@pytest.fixture
def anna(context: Context, qtbot: QtBot) -> Driver:
    return Driver(context, qtbot, "person:1")


def test_model_holds_to_qts_rules(context: Context, qtmodeltester: ModelTester) -> None:
    grid = FaceGrid()
    qtmodeltester.check(grid)
    grid.show_faces(face_rows.all_faces(context.reader))
    assert grid.rowCount() == 18
    qtmodeltester.check(grid)
    grid.show_faces(face_rows.all_faces(context.reader)[5:])
    assert grid.rowCount() == 13


def test_page_shows_confirmed_faces_first_then_matched_ones_and_asks(anna: Driver) -> None:
    assert anna.shown() == [1, 3, 5, 7, 13]
    assert anna.review.model.items[-1].assigned_by is Assignment.MATCHED
    assert anna.asked() == [14, 15]
    assert anna.review.suggestions.isVisible()
    assert anna.review.name.text() == "Anna"
    assert anna.view.currentIndex().row() == 0


def test_y_confirms_a_match(anna: Driver) -> None:
    anna.answer_all_questions()
    anna.choose(13)
    anna.press(Qt.Key.Key_Y)
    anna.wait_for({"Anna": ANNA | {13}, "Bob": BOB})
    assert anna.shown() == [1, 3, 5, 7, 13]
    anna.undo()
    assert people_of(anna.context) == {"Anna": ANNA, "Bob": BOB}


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_Delete])
def test_n_takes_a_face_out_and_the_next_one_is_current(anna: Driver, key: Qt.Key) -> None:
    anna.answer_all_questions()
    anna.choose(3)
    anna.press(key)
    anna.wait_for({"Anna": ANNA - {3}, "Bob": BOB})
    assert anna.shown() == [1, 5, 7, 13]
    assert anna.review.model.ids(anna.view.chosen()) == [5]
    anna.undo()
    assert people_of(anna.context) == {"Anna": ANNA, "Bob": BOB}


def test_y_and_n_answer_the_question_shown_and_never_a_face_below(anna: Driver) -> None:
    anna.room.open_entry(anna.review.entry)
    focus = QApplication.focusWidget()
    assert focus is anna.review.suggestions.view, "what is asked first is what has the keys"
    anna.view.setFocus()  # and elsewhere on the page they mean the question all the same
    anna.press(Qt.Key.Key_N)
    anna.press(Qt.Key.Key_N)
    assert anna.asked() == []
    assert QApplication.focusWidget() is anna.view
    assert anna.view.chosen() == []
    anna.press(Qt.Key.Key_N)
    anna.press(Qt.Key.Key_Y)
    anna.qtbot.waitUntil(lambda: anna.context.jobs.idle)
    assert people_of(anna.context) == {"Anna": ANNA, "Bob": BOB}
    assert anna.shown() == [1, 3, 5, 7, 13]
    anna.undo()
    assert anna.asked() == [15], "only one decision was made of each key"


def test_the_last_answer_leaves_the_strip_for_the_faces(anna: Driver) -> None:
    strip = anna.review.suggestions.view
    strip.setFocus()
    anna.press(Qt.Key.Key_N, strip)
    anna.press(Qt.Key.Key_Y, strip)
    assert QApplication.focusWidget() is anna.view
    assert anna.view.chosen() == []
    anna.wait_for({"Anna": ANNA | {15}, "Bob": BOB})
    assert anna.view.chosen() == []


def test_answering_questions_by_key(anna: Driver) -> None:
    strip = anna.review.suggestions.view
    strip.setFocus()
    anna.press(Qt.Key.Key_Y, strip)
    anna.wait_for({"Anna": ANNA | {14}, "Bob": BOB})
    assert anna.asked() == [15]
    anna.press(Qt.Key.Key_N, strip)
    anna.qtbot.waitUntil(lambda: anna.asked() == [])
    assert not anna.review.suggestions.isVisible()
    assert people_of(anna.context) == {"Anna": ANNA | {14}, "Bob": BOB}
    anna.undo()
    assert anna.asked() == [15]


def test_answering_a_question_with_the_mouse(anna: Driver) -> None:
    strip = anna.review.suggestions.view
    tile = strip.visualRect(anna.review.suggestions.model.find(15))
    no = QPoint(tile.right() - 30, tile.bottom() - 20)
    anna.qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=no)
    anna.qtbot.waitUntil(lambda: anna.asked() == [14])
    yes = QPoint(tile.left() + 30, tile.bottom() - 20)
    yes.setX(strip.visualRect(anna.review.suggestions.model.find(14)).left() + 30)
    anna.qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=yes)
    anna.wait_for({"Anna": ANNA | {14}, "Bob": BOB})


def test_what_is_not_a_face_comes_after_those_ignored(context: Context, qtbot: QtBot) -> None:
    with Library.open(context.library_path) as library:
        label.ignore_faces(library, [FaceId(10)], SetAside.NOT_A_FACE)
    pile = Driver(context, qtbot, "set_aside:0")
    assert pile.shown() == [8, 10]
    shown = [grab(pile.view, pile.review.model.index(row)) for row in (0, 1)]
    pile.review.model.show_faces(
        [replace(face, set_aside=None) for face in pile.review.model.items]
    )
    plain = [grab(pile.view, pile.review.model.index(row)) for row in (0, 1)]
    assert (shown[0] == plain[0], shown[1] == plain[1]) == (True, False), "and says so"


def grab(view: TileView, index: QModelIndex) -> QImage:
    return view.viewport().grab(view.visualRect(index)).toImage()


def test_yes_to_all(anna: Driver) -> None:
    anna.review.suggestions._yes.trigger()
    anna.wait_for({"Anna": ANNA | {14, 15}, "Bob": BOB})
    assert not anna.review.suggestions.isVisible()
    anna.undo()
    assert anna.asked() == [14, 15]


def test_splitting_off_asks_for_a_name_which_can_wait(anna: Driver) -> None:
    def later(dialog: object) -> None:
        assert isinstance(dialog, NamePersonDialog)
        assert dialog._primary.text() == "Name them later"
        anna.qtbot.keyClick(dialog._name, Qt.Key.Key_Return)

    anna.choose(5, 7)
    when_asked(later)
    anna.press(Qt.Key.Key_S)
    anna.wait_for({"Anna": {1, 3}, "Bob": BOB, None: {5, 7}})
    assert anna.shown() == [1, 3, 13]


@pytest.mark.parametrize("name", ["Dora", "Bob", ""])
def test_who_is_split_off_gets_a_name_at_once_and_one_undo(anna: Driver, name: str) -> None:
    def answer(dialog: object) -> None:
        assert isinstance(dialog, NamePersonDialog)
        anna.qtbot.keyClicks(dialog._name, name)
        listed = [dialog._shown.index(row, 0).data() for row in range(dialog._shown.rowCount())]
        assert "Anna" not in listed, "they are taken from her"
        if name:
            anna.qtbot.keyClick(dialog._name, Qt.Key.Key_Return)
        else:
            dialog.reject()

    anna.choose(5, 7)
    when_asked(answer)
    anna.press(Qt.Key.Key_S)
    split = {"Anna": {1, 3}, "Bob": BOB} | ({name: {5, 7}} if name else {"Anna": ANNA})
    anna.wait_for(split | ({"Bob": BOB | {5, 7}} if name == "Bob" else {}))
    if name:
        anna.undo()
    assert people_of(anna.context) == {"Anna": ANNA, "Bob": BOB}


def test_moving_to_somebody_known(anna: Driver) -> None:
    def bob(dialog: object) -> None:
        assert isinstance(dialog, NamePersonDialog)
        anna.qtbot.keyClicks(dialog._name, "bo")
        anna.qtbot.keyClick(dialog._name, Qt.Key.Key_Down)
        assert dialog._primary.text() == "This is Bob"
        anna.qtbot.keyClick(dialog._name, Qt.Key.Key_Return)

    anna.choose(7)
    when_asked(bob)
    anna.press(Qt.Key.Key_M)
    anna.wait_for({"Anna": ANNA - {7}, "Bob": BOB | {7}})


def test_moving_to_a_new_person_of_the_same_name(anna: Driver) -> None:
    def another(dialog: object) -> None:
        assert isinstance(dialog, NamePersonDialog)
        dialog.set_text("bob")
        assert dialog._another.isVisible()
        dialog._another.click()

    anna.choose(7)
    when_asked(another)
    anna.press(Qt.Key.Key_M)
    anna.wait_for({"Anna": ANNA - {7}, "Bob": BOB, "bob": {7}})


def test_ignored_faces_can_be_brought_back(anna: Driver) -> None:
    anna.choose(1)
    anna.press(Qt.Key.Key_I)
    anna.wait_for({"Anna": ANNA - {1}, "Bob": BOB})
    anna.choose(3)
    anna.press(Qt.Key.Key_X)
    anna.wait_for({"Anna": ANNA - {1, 3}, "Bob": BOB})
    anna.press(Qt.Key.Key_Escape)
    anna.open("set_aside:0")
    assert anna.shown() == [8, 1, 3]
    assert anna.review.model.items[2].set_aside is SetAside.NOT_A_FACE
    anna.choose(3)
    anna.press(Qt.Key.Key_B)
    anna.qtbot.waitUntil(lambda: anna.shown() == [8, 1])


def test_a_cover_is_chosen(anna: Driver) -> None:
    anna.choose(5)
    anna.press(Qt.Key.Key_C)
    anna.qtbot.waitUntil(lambda: person_rows.persons(anna.context.reader)[0].cover_id == 5)
    assert people_of(anna.context) == {"Anna": ANNA, "Bob": BOB}


def test_space_opens_the_photo(anna: Driver) -> None:
    anna.choose(5)
    with anna.qtbot.waitSignal(anna.room.open_photo) as opened_photo:
        anna.press(Qt.Key.Key_Space)
    assert opened_photo.args == [3]


def test_naming_a_group_on_its_page_stays_on_the_page(context: Context, qtbot: QtBot) -> None:
    page = Driver(context, qtbot, "group:3")
    assert page.shown() == [9, 11]
    page.review.name.setFocus()
    qtbot.keyClicks(page.review.name, "Carla")
    qtbot.keyClick(page.review.name, Qt.Key.Key_Return)
    page.wait_for({"Anna": ANNA, "Bob": BOB, "Carla": {9, 11}})
    assert page.room.currentWidget() is page.review
    assert page.review.entry is not None
    assert page.review.entry.kind is EntryKind.PERSON
    assert page.review.name.text() == "Carla"
    page.undo()
    assert page.room.currentWidget() is page.room.people


def test_a_face_that_does_not_belong_leaves_the_group_for_good(
    context: Context, qtbot: QtBot
) -> None:
    page = Driver(context, qtbot, "group:3")
    assert page.review.actions_.reject.text() == "Does not belong here"
    assert not page.review.actions_.confirm.isEnabled()
    page.choose(9)
    page.press(Qt.Key.Key_N)
    page.qtbot.waitUntil(lambda: context.jobs.idle)
    with Library.open(context.library_path, read_only=True) as library:
        assert library.rows("SELECT face_id, other_id FROM separations") == [(9, 11)]


def test_unsorted_faces_can_be_named(context: Context, qtbot: QtBot) -> None:
    page = Driver(context, qtbot, "unsorted:0")
    assert page.shown() == [17, 18]

    def name(dialog: object) -> None:
        assert isinstance(dialog, NamePersonDialog)
        dialog.set_text("Dora")
        assert dialog._primary.text() == "New person “Dora”"
        dialog.accept()

    page.choose(17, 18)
    when_asked(name)
    page.press(Qt.Key.Key_F2)
    page.wait_for({"Anna": ANNA, "Bob": BOB, "Dora": {17, 18}})
    assert page.shown() == []
    assert "Every face is in a group" in page.view.accessibleDescription()


def test_photos_of_the_person(anna: Driver) -> None:
    anna.review._show.choose("photos")
    photos = anna.review._photos
    assert photos is not None
    assert photos.photos() == [1, 2, 3, 4, 7]
    assert not anna.review._buttons.isVisible()
    with anna.qtbot.waitSignal(anna.room.open_photo) as opened_photo:
        photos.activated.emit(2)
    assert opened_photo.args == [2]


def test_undoing_the_person_leads_back_to_everyone(anna: Driver) -> None:
    for _ in range(3):  # the set aside face, Bob, Anna
        anna.undo()
    assert anna.room.currentWidget() is anna.room.people
    assert people_of(anna.context) == {}


@pytest.fixture
def crowd(tmp_path: Path) -> Iterator[Context]:
    """One person with 5,000 faces."""
    path = tmp_path / "crowd.faceorg"
    with Library.open(path) as library:
        with library.write():
            photo = add_photo(library, tmp_path / "crowd" / "p.jpg", 1)
            box = face_rows.faces_of_photos(library, [photo])[photo][0].box
            new = face_rows.NewFace(box, None, 0.9, 0.5, None)
            ids = [face_rows.add_face(library, photo, new, "builtin-1") for _ in range(5_000)]
        label.name_faces(library, ids, "Everybody")
    with opened(path) as context:
        yield context


def test_nothing_jumps_among_five_thousand_faces(crowd: Context, qtbot: QtBot) -> None:
    page = Driver(crowd, qtbot, "person:1")
    qtbot.waitUntil(lambda: len(page.shown()) == 5_000)  # read in another thread
    row = page.review.model.index(2_500)
    page.view.go_to(row)
    face, following = page.review.model.items[2_500].id, page.review.model.items[2_501].id
    before = page.view.verticalScrollBar().value()
    page.press(Qt.Key.Key_N)
    qtbot.waitUntil(lambda: face not in page.shown())
    qtbot.waitUntil(lambda: crowd.jobs.idle)
    assert page.review.model.ids(page.view.chosen()) == [following]
    assert abs(page.view.verticalScrollBar().value() - before) <= 120
    assert QApplication.focusWidget() is page.view


def test_a_person_of_very_many_faces_is_read_in_another_thread(
    tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "famous.faceorg"
    with Library.open(path) as library:
        with library.write():
            photo = add_photo(library, tmp_path / "p.jpg", 1)
            box = face_rows.faces_of_photos(library, [photo])[photo][0].box
            new = face_rows.NewFace(box, None, 0.9, 0.5, None)
            faces = [face_rows.add_face(library, photo, new, "builtin-1") for _ in range(1200)]
        label.name_faces(library, faces, "Anna")
        label.name_faces(library, [faces[0]], "Bob")
    with opened(path) as context:
        room = PeopleRoom(context)
        qtbot.addWidget(room)
        room.refresh(None)
        anna, bob = room.people.model.items[:2]
        room.open_entry(anna)
        assert room.review.model.rowCount() == 0
        qtbot.waitUntil(lambda: room.review.model.rowCount() == 1199)
        assert room.review.view.currentIndex().row() == 0
        room.open_entry(anna)
        room.open_entry(bob)  # at once, whatever is still being read
        qtbot.waitUntil(lambda: context.jobs.idle)
        assert room.review.model.rowCount() == 1
