"""The Review room: questions one by one, answered by key, skipped, taken back."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from gui.people_library import context as context
from gui.people_library import when_asked
from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QPushButton

from faceorg.core.entities import Assignment, ClusterId, FaceId, Hint, PersonId
from faceorg.gui.dialogs.name_person import Choice, PersonChooser
from faceorg.gui.models.ticked_faces import TickedFaces
from faceorg.gui.placing import free_place
from faceorg.gui.views.face_circle import FaceCircle
from faceorg.gui.views.review import ReviewRoom
from faceorg.library import faces as face_rows
from faceorg.library.database import Library
from faceorg.library.faces import Match
from faceorg.library.hints import set_hints
from faceorg.library.review import Lookalike, replace_lookalikes
from faceorg.operations import label
from faceorg.operations.cards import IsThis, Known, SamePerson, VerySure, WhichAre, WhoIsThis
from faceorg.operations.label import Group

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from faceorg.gui.context import Context
    from faceorg.gui.views.candidate_tiles import CandidateTiles
    from faceorg.gui.views.face_wall import FaceWall


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
    assert "to go, less than a minute" in reviewer.room.progress.words.text()
    assert not reviewer.room.progress.bar.isVisible(), "an empty bar says nothing"


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
        shown = dialog.findChildren(FaceCircle)
        assert len(shown) == min(5, len(card.faces)), "they are not hidden by what asks for them"
        assert dialog.testAttribute(Qt.WidgetAttribute.WA_Moved)
        dialog.set_text("Clara")
        dialog.accept()

    when_asked(answer)
    reviewer.press(Qt.Key.Key_Return)
    assert {reviewer.face(face).person_name for face in card.faces} == {"Clara"}


@pytest.mark.parametrize(
    ("seen", "place"),
    [
        (QRect(200, 300, 300, 200), QPoint(515, 169)),  # right of them
        (QRect(1500, 300, 300, 200), QPoint(1104, 169)),  # left of them
        (QRect(100, 40, 1700, 300), QPoint(759, 355)),  # below
        (QRect(100, 700, 1700, 300), QPoint(759, 224)),  # above
    ],
)
def test_a_question_comes_up_beside_what_it_is_about(seen: QRect, place: QPoint) -> None:
    screen = QRect(0, 0, 1920, 1080)
    size = QSize(380, 460)
    assert free_place(size, seen, screen) == place
    assert not QRect(place, size).intersects(seen)
    assert screen.contains(QRect(free_place(size, screen, screen), size)), "whole at least"


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
    assert reviewer.room.progress.words.text() == ""
    assert not reviewer.room.again.isVisible()


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
    refused = reviewer.card()
    assert isinstance(refused, WhoIsThis)
    reviewer.press(Qt.Key.Key_N)
    reviewer.room.refresh(None)
    reviewer.wait()
    assert [card.key for card in reviewer.room._cards].index(refused.key) > 0
    assert reviewer.room._cards[-1].key == refused.key, "after everything else"
    assert reviewer.face(9).person_id is None
    card = reviewer.go_to(lambda card: isinstance(card, WhoIsThis) and 9 in card.faces)
    assert isinstance(card, WhoIsThis)
    assert card.offers == ()
    reviewer.press(Qt.Key.Key_N)
    assert reviewer.card() == card, "there is nothing to say no to"


def wall(reviewer: Reviewer) -> FaceWall:
    assert reviewer.room.card is not None
    assert reviewer.room.card.wall is not None
    return reviewer.room.card.wall


@pytest.fixture
def sure(context: Context, qtbot: QtBot) -> Reviewer:
    """Of Anna eight faces are shown as hers, which nobody said."""
    with Library.open(context.library_path) as library, library.write():
        found = [Match(face, 1, 0.97, True) for face in (10, 12, 13, 14, 15, 16, 17, 18)]
        face_rows.replace_matches(library, found)
    reviewer = Reviewer(context, qtbot)
    reviewer.go_to(lambda card: isinstance(card, VerySure))
    return reviewer


def test_no_face_is_confirmed_unseen(sure: Reviewer) -> None:
    card = sure.card()
    assert isinstance(card, VerySure)
    shown = wall(sure)
    assert list(shown.faces.items) == list(card.faces)
    assert len(card.faces) == 8
    assert sure.room.progress.words.text().startswith("8 faces to go")
    last = shown.model().index(7, 0)
    shown.scrollTo(last)
    assert shown.viewport().rect().contains(shown.visualRect(last))


def test_who_is_unticked_is_not_named_and_refused_for_good(sure: Reviewer) -> None:
    card = sure.card()
    assert isinstance(card, VerySure)
    assert sure.room.card is not None
    said_before = len(label.history(sure.context.reader)[1].done)
    sure.press(Qt.Key.Key_2)
    assert sure.room.card.first.text() == "The ticked ones"
    assert sure.room.hint.text().startswith("Y: The ticked ones")
    place = wall(sure).visualRect(wall(sure).model().index(2, 0)).center()
    sure.qtbot.mouseClick(wall(sure).viewport(), Qt.MouseButton.LeftButton, pos=place)
    wall(sure).setFocus()
    wall(sure).setCurrentIndex(wall(sure).model().index(3, 0))
    sure.qtbot.keyClick(wall(sure), Qt.Key.Key_Space)
    sure.qtbot.keyClick(wall(sure), Qt.Key.Key_Space)
    assert sure.room.card.first.text() == "The ticked ones"
    sure.press(Qt.Key.Key_Y)
    left_out = {card.faces[1], card.faces[2]}
    said = {one: sure.face(one).person_id for one in card.faces}
    assert {one for one, person in said.items() if person is None} == left_out
    said_now = len(label.history(sure.context.reader)[1].done)
    assert said_now == said_before + 1, "one word, to be undone as one"
    sure.context.jobs.decide(label.undo)
    sure.wait()
    sure.wait()
    again = sure.card()
    assert isinstance(again, VerySure), "the very question comes back"
    assert set(again.faces) == set(card.faces)


def test_ticks_keep_the_rules_of_qt(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    owner = QObject()
    faces = TickedFaces([FaceId(3), FaceId(1), FaceId(3)], owner, keys=True)
    qtmodeltester.check(faces)
    with qtbot.waitSignal(faces.dataChanged):
        faces.toggle(1)
    faces.toggle(2)  # there is none
    assert faces.chosen() == (3,)
    words = [faces.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
    assert words == ["Face 1 of 2, ticked", "Face 2 of 2, not ticked"]


def test_the_bar_goes_from_the_first_answer_to_the_end(reviewer: Reviewer) -> None:
    bar = reviewer.room.progress.bar
    card = reviewer.go_to(is_question)
    assert isinstance(card, IsThis)
    reviewer.press(Qt.Key.Key_Y)
    assert bar.isVisible()
    assert 0 < bar.value() < bar.maximum()
    reviewer.context.jobs.decide(label.undo)
    reviewer.wait()
    reviewer.wait()
    assert not bar.isVisible(), "what is taken back is not answered"
    reviewer.press(Qt.Key.Key_N)
    while reviewer.card() is not None:
        reviewer.press(Qt.Key.Key_S)
    assert bar.value() == bar.maximum()


def test_skipped_questions_are_asked_again_by_key(reviewer: Reviewer) -> None:
    first = reviewer.card()
    while reviewer.card() is not None:
        reviewer.press(Qt.Key.Key_S)
    assert reviewer.room.again.hasFocus()
    reviewer.qtbot.keyClick(reviewer.room.again, Qt.Key.Key_Space)
    reviewer.wait()
    assert reviewer.card() == first


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (IsThis, ["Y: Yes", "N: No", "Enter: Someone else", "I: Nobody I know", "S: Skip"]),
        (WhoIsThis, ["Enter: Say who it is", "I: Nobody I know", "S: Skip"]),
        (
            WhichAre,
            [
                "Y/Enter: The ticked ones",
                "N: None of them",
                "1\u20132: Tick or untick",
                "S: Skip",
            ],
        ),
    ],
)
def test_the_foot_names_the_keys_there_are(reviewer: Reviewer, kind: type, told: list[str]) -> None:
    reviewer.go_to(lambda card: isinstance(card, kind))
    assert reviewer.room.hint.text().split(" \u00b7 ") == told
    assert reviewer.room.hint.isVisible()
    shown = [a.text() for a in reviewer.room.actions() if a.isVisible() and a.isEnabled()]
    buttons = [part.partition(": ")[2] for part in told]
    words = {text.rstrip("…") for text in shown}
    assert all(text in words or text == "Tick or untick" for text in buttons)


def test_a_key_that_is_no_answer_is_told_so(reviewer: Reviewer) -> None:
    card = reviewer.go_to(lambda card: isinstance(card, WhoIsThis))
    reviewer.press(Qt.Key.Key_Y)
    assert reviewer.room.notice.text().startswith("Y is no answer")
    reviewer.press(Qt.Key.Key_N)
    assert reviewer.room.notice.text().startswith("N is no answer")
    reviewer.press(Qt.Key.Key_1)
    assert reviewer.room.notice.text().startswith("1 is no answer")
    assert reviewer.card() == card


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        (IsThis, Qt.Key.Key_Y),
        (IsThis, Qt.Key.Key_N),
        (IsThis, Qt.Key.Key_I),
        (WhichAre, Qt.Key.Key_Return),
        (WhichAre, Qt.Key.Key_N),
        (SamePerson, Qt.Key.Key_Y),
        (SamePerson, Qt.Key.Key_N),
        (WhoIsThis, Qt.Key.Key_I),
    ],
)
def test_each_question_comes_back_when_its_answer_is_taken_back(
    context: Context, qtbot: QtBot, kind: type, key: Qt.Key
) -> None:
    with Library.open(context.library_path) as library, library.write():
        first, second = library.rows("SELECT DISTINCT cluster_id FROM cluster_faces ORDER BY 1")[
            -2:
        ]
        alike = Lookalike(0.93, first[0], None, second[0], None)
        replace_lookalikes(library, [alike])
    reviewer = Reviewer(context, qtbot)
    card = reviewer.go_to(lambda card: isinstance(card, kind))
    assert isinstance(card, kind)
    reviewer.press(key)
    assert reviewer.card() != card
    reviewer.context.jobs.decide(label.undo)
    reviewer.wait()
    reviewer.wait()
    assert reviewer.card() == card


def test_of_a_large_group_some_can_be_left_out(context: Context, qtbot: QtBot) -> None:
    group = [9, 10, 11, 12, 14, 15, 17, 18]
    with Library.open(context.library_path) as library, library.write():
        face_rows.replace_matches(library, [])
        face_rows.replace_groups(library, [(None, group)])
    reviewer = Reviewer(context, qtbot)
    card = reviewer.go_to(lambda card: isinstance(card, WhoIsThis) and len(card.faces) == 8)
    assert isinstance(card, WhoIsThis)
    for face in range(8):
        wall(reviewer).faces.toggle(face)
    reviewer.press(Qt.Key.Key_I)
    assert reviewer.room.notice.text() == "Tick at least one face"
    for face in range(6):
        wall(reviewer).faces.toggle(face)
    reviewer.room.answer_choice(Choice("Clara"))
    reviewer.wait()
    reviewer.wait()
    named = {one for one in card.faces if reviewer.face(one).person_name == "Clara"}
    assert named == set(card.faces[:6])


def small_cards() -> list[object]:
    faces = tuple(FaceId(number) for number in range(1, 7))
    known = tuple(Known(PersonId(1), f"Somebody called number {n}", 0.3) for n in range(6))
    return [
        WhoIsThis(None, faces, known),
        IsThis(PersonId(1), "Anna", faces[:1], 0.5, others=known),
        SamePerson(Group(cluster=ClusterId(1)), Group(cluster=ClusterId(2)), None, None, faces[:3],
                   faces[3:], 3, 3, 0.5),
    ]  # fmt: skip


@pytest.mark.parametrize("number", range(3))
@pytest.mark.parametrize("size", [(560, 420), (420, 260)])
def test_in_a_small_window_nothing_is_cut_or_covered(
    reviewer: Reviewer, number: int, size: tuple[int, int]
) -> None:
    """What does not fit is scrolled to."""
    room = reviewer.room
    room.resize(*size)
    room._cards = [small_cards()[number]]  # type: ignore[list-item]
    room._show_next()
    card = room.card
    assert card is not None
    reviewer.qtbot.waitUntil(lambda: card.width() <= size[0])
    buttons = card.findChildren(QPushButton)
    parts = [*card.findChildren(FaceCircle), *buttons]
    places = [QRect(part.mapTo(card, QPoint()), part.size()) for part in parts]
    assert all(card.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
    for button in buttons:
        assert button.width() >= button.minimumSizeHint().width(), button.text()
        assert button.height() >= button.minimumSizeHint().height(), button.text()
