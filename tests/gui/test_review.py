"""The Review room: questions one by one, answered by key, skipped, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gui.people_library import context as context
from gui.people_library import when_asked
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from faceorg.core.entities import Assignment, Hint
from faceorg.gui.dialogs.name_person import Choice, PersonChooser
from faceorg.gui.views.review import ReviewRoom
from faceorg.library import faces as face_rows
from faceorg.library.database import Library
from faceorg.library.hints import set_hints
from faceorg.operations import label
from faceorg.operations.cards import IsThis, WhichAre, WhoIsThis

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from faceorg.gui.context import Context
    from faceorg.gui.views.candidate_tiles import CandidateTiles


class Reviewer:
    """Somebody at the Review room, waiting for each answer to be written."""

    def __init__(self, context: Context, qtbot: QtBot) -> None:
        self.context, self.qtbot = context, qtbot
        self.room = ReviewRoom(context)
        qtbot.addWidget(self.room)
        context.jobs.changed.connect(self.room.refresh)
        self.room.resize(900, 600)
        with qtbot.waitExposed(self.room):
            self.room.show()
        self.room.activateWindow()
        self.room.refresh(None)
        self.wait()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: self.context.jobs.idle)

    def card(self) -> object:
        return self.room.card.card if self.room.card else None

    def go_to(self, wanted: Callable[[object], bool]) -> object:
        """Skip to a question of this kind."""
        for _ in range(20):
            if self.card() is None or wanted(self.card()):
                return self.card()
            self.press(Qt.Key.Key_S)
        raise AssertionError("no such question")

    def press(self, key: Qt.Key) -> None:
        self.room.setFocus()
        self.qtbot.keyClick(self.room, key)
        self.wait()
        self.wait()

    def face(self, number: int) -> face_rows.Face:
        return face_rows.faces_by_id(self.context.reader, [number])[0]


@pytest.fixture
def reviewer(context: Context, qtbot: QtBot) -> Reviewer:
    return Reviewer(context, qtbot)


def is_question(card: object) -> bool:
    return isinstance(card, IsThis)


def test_questions_are_shown_with_how_much_is_left(reviewer: Reviewer) -> None:
    assert reviewer.room.card is not None
    assert reviewer.room.card.question.text().endswith("?")
    assert "to go, nearly done" in reviewer.room.left.text()


def test_y_says_yes(reviewer: Reviewer) -> None:
    card = reviewer.go_to(is_question)
    assert isinstance(card, IsThis)
    reviewer.press(Qt.Key.Key_Y)
    assert reviewer.face(card.faces[0]).person_id == card.person
    assert reviewer.face(card.faces[0]).assigned_by is Assignment.USER


def test_n_says_no(reviewer: Reviewer) -> None:
    card = reviewer.go_to(is_question)
    assert isinstance(card, IsThis)
    reviewer.press(Qt.Key.Key_N)
    assert reviewer.face(card.faces[0]).person_id is None
    assert reviewer.face(card.faces[0]).suggested_id != card.person


@pytest.fixture
def which(reviewer: Reviewer) -> WhichAre:
    """Which of 15 and 14 are Anna? Neither is ticked; 14 is beside 13, who is surely her."""
    card = reviewer.go_to(lambda card: isinstance(card, WhichAre))
    assert isinstance(card, WhichAre)
    assert card.faces == (15, 14)
    assert reviewer.room.card is not None
    assert reviewer.room.card.question.text() == "Which of these are Anna?"
    return card


def tiles(reviewer: Reviewer) -> CandidateTiles:
    assert reviewer.room.card is not None
    assert reviewer.room.card.tiles is not None
    return reviewer.room.card.tiles


@pytest.mark.usefixtures("which")
@pytest.mark.parametrize("key", [Qt.Key.Key_Y, Qt.Key.Key_Return])
def test_numbers_tick_and_y_or_enter_takes_the_ticked(reviewer: Reviewer, key: Qt.Key) -> None:
    reviewer.press(Qt.Key.Key_1)
    reviewer.press(Qt.Key.Key_2)
    reviewer.press(Qt.Key.Key_2)
    reviewer.press(Qt.Key.Key_9)
    assert tiles(reviewer).chosen() == {15}
    reviewer.press(key)
    assert reviewer.face(15).person_name == "Anna"
    assert (reviewer.face(14).person_id, reviewer.face(14).suggested_id) == (None, None)
    assert reviewer.go_to(lambda card: isinstance(card, WhichAre)) is None


@pytest.mark.usefixtures("which")
def test_a_tile_is_ticked_by_mouse_and_by_space(reviewer: Reviewer) -> None:
    first, second = tiles(reviewer).tiles
    reviewer.qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    second.setFocus()
    reviewer.qtbot.keyClick(second, Qt.Key.Key_Space)
    assert tiles(reviewer).chosen() == {14, 15}
    ticked = first.grab().toImage()
    first.toggle()
    assert first.grab().toImage() != ticked


@pytest.mark.usefixtures("which")
def test_who_would_be_in_a_photo_twice_is_marked(reviewer: Reviewer) -> None:
    first, second = tiles(reviewer).tiles
    assert (first.candidate.twice, second.candidate.twice) == (False, True)
    assert "Anna is in this photo already" in second.toolTip()
    assert second.accessibleDescription() in second.toolTip()
    assert first.accessibleDescription() == ""


def test_n_says_that_none_of_them_is(reviewer: Reviewer, which: WhichAre) -> None:
    reviewer.press(Qt.Key.Key_1)
    reviewer.press(Qt.Key.Key_N)
    assert {reviewer.face(face).suggested_id for face in which.faces} == {None}


def test_keys_that_fit_no_tiles_do_nothing(reviewer: Reviewer, which: WhichAre) -> None:
    reviewer.press(Qt.Key.Key_I)
    assert reviewer.card() == which
    assert {reviewer.face(face).set_aside for face in which.faces} == {None}


def test_the_next_question_waits_until_the_answer_is_written(reviewer: Reviewer) -> None:
    card = reviewer.go_to(is_question)
    assert isinstance(card, IsThis)
    reviewer.room.setFocus()
    reviewer.qtbot.keyClick(reviewer.room, Qt.Key.Key_Y)
    reviewer.qtbot.keyClick(reviewer.room, Qt.Key.Key_N)  # too early: nothing to answer yet
    assert reviewer.card() == card
    reviewer.wait()
    reviewer.wait()
    assert reviewer.card() != card
    assert reviewer.face(card.faces[0]).person_id == card.person
    assert len(label.history(reviewer.context.reader)[1].done) == 4


def test_s_skips_and_skipped_questions_come_again(reviewer: Reviewer) -> None:
    first = reviewer.card()
    reviewer.press(Qt.Key.Key_S)
    assert reviewer.card() != first
    while reviewer.card() is not None:
        reviewer.press(Qt.Key.Key_S)
    reviewer.room.hide()
    reviewer.room.show()
    reviewer.wait()
    assert reviewer.card() == first


def test_enter_asks_for_a_name(reviewer: Reviewer) -> None:
    card = reviewer.go_to(lambda card: isinstance(card, WhoIsThis))
    assert isinstance(card, WhoIsThis)

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, PersonChooser)
        dialog.set_text("Clara")
        dialog.accept()

    when_asked(answer)
    reviewer.press(Qt.Key.Key_Return)
    assert {reviewer.face(face).person_name for face in card.faces} == {"Clara"}


def test_an_answer_comes_back_after_undo(reviewer: Reviewer) -> None:
    card = reviewer.go_to(is_question)
    assert isinstance(card, IsThis)
    reviewer.press(Qt.Key.Key_Y)
    reviewer.context.jobs.decide(label.undo)
    reviewer.wait()
    reviewer.wait()
    assert reviewer.face(card.faces[0]).assigned_by is not Assignment.USER
    again = reviewer.card()
    assert isinstance(again, IsThis), "the question that was taken back comes before all others"
    assert again.key == card.key


def test_somebody_known_can_be_chosen(reviewer: Reviewer) -> None:
    card = reviewer.go_to(is_question)
    assert isinstance(card, IsThis)
    other = 2 if card.person == 1 else 1
    reviewer.room.answer_choice(Choice("", label.PersonId(other)))
    reviewer.wait()
    assert reviewer.face(card.faces[0]).person_id == other


def test_with_nothing_to_ask_it_says_so(context: Context, qtbot: QtBot) -> None:
    with Library.open(context.library_path) as library:
        label.ignore_faces(library, [face.id for face in face_rows.all_faces(library)])
    reviewer = Reviewer(context, qtbot)
    assert reviewer.card() is None
    assert reviewer.room.left.text() == ""


def with_names(context: Context, qtbot: QtBot) -> Reviewer:
    """The photos of a group without a name are tagged with somebody nobody here is named."""
    with Library.open(context.library_path) as library, library.write():
        for face in face_rows.faces_by_id(library, [9, 11]):
            set_hints(library, face.photo_id, [Hint("Zoë", "google")])
    reviewer = Reviewer(context, qtbot)
    reviewer.go_to(lambda card: isinstance(card, WhoIsThis) and 9 in card.faces)
    return reviewer


def test_names_in_the_words_of_photos_have_number_keys(context: Context, qtbot: QtBot) -> None:
    reviewer = with_names(context, qtbot)
    assert reviewer.room.card is not None
    texts = [button.text() for button in reviewer.room.card.findChildren(QPushButton)]
    assert "1  Zoë \u00b7 tagged by another program" in texts
    reviewer.press(Qt.Key.Key_1)
    assert reviewer.face(9).person_name == "Zoë"
    assert reviewer.face(11).person_name == "Zoë"


def test_n_refuses_the_names_and_they_come_no_more(context: Context, qtbot: QtBot) -> None:
    reviewer = with_names(context, qtbot)
    reviewer.press(Qt.Key.Key_N)
    assert reviewer.face(9).person_id is None
    card = reviewer.go_to(lambda card: isinstance(card, WhoIsThis) and 9 in card.faces)
    assert isinstance(card, WhoIsThis)
    assert card.offers == ()
    reviewer.press(Qt.Key.Key_N)
    assert reviewer.card() == card, "there is nothing to say no to"
