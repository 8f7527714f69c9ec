"""Check in the window: a wrong face is moved, a look pulled out, and the list follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from builders import unit
from gui.people_library import context as context
from gui.people_library import when_asked
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from faceorg.core.embeddings import packed
from faceorg.core.entities import FaceId, PersonId
from faceorg.gui.dialogs.check_person import CheckPersonDialog
from faceorg.gui.dialogs.name_person import NamePersonDialog
from faceorg.gui.dialogs.noes import NoesDialog
from faceorg.gui.models.person_list import EntryKind
from faceorg.gui.views.face_circle import FaceCircle
from faceorg.gui.views.people import PeopleRoom
from faceorg.library import faces as face_rows
from faceorg.library.database import Library
from faceorg.operations import label

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from faceorg.gui.context import Context

ANNA, BOB = PersonId(1), PersonId(2)
MINE, BOBS, FACES = (1, 3, 5, 13), (2, 4, 6), 18


def near(direction: int, number: int, aside: float) -> np.ndarray:
    """About ``1 / (1 + aside²)`` like others of this direction."""
    vector = np.zeros(128)
    vector[direction], vector[20 + number] = 1, aside
    return unit(vector)


@pytest.fixture
def mixed(context: Context) -> Context:
    """Anna is 1, 3, 5 and surely 13; 7 looks like Bob and is hers by mistake."""
    with Library.open(context.library_path) as library, library.write():
        for number in range(1, FACES + 1):
            direction = 0 if number in MINE else 1 if number in (*BOBS, 7) else number
            vector = packed(near(direction, number, 0.12))
            library.change("UPDATE embeddings SET vector = ? WHERE face_id = ?", (vector, number))
    return context


def opened(context: Context, qtbot: QtBot) -> CheckPersonDialog:
    dialog = CheckPersonDialog(context, ANNA, "Anna")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: context.jobs.idle)
    return dialog


def words(dialog: CheckPersonDialog) -> str:
    shown = [one for one in dialog.findChildren(QLabel) if one.isVisible()]
    return "\n".join(one.text() for one in shown)


def press(dialog: CheckPersonDialog, text: str, qtbot: QtBot) -> None:
    buttons = [b for b in dialog.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._context.jobs.idle)


def row_of(dialog: CheckPersonDialog, face: int) -> QWidget:
    """The row that shows this face beside another of its photo."""
    circles = [one for one in dialog.findChildren(FaceCircle) if one._face_id == face]
    rows = [circle.parentWidget() for circle in circles]
    return next(row for row in rows if "Twice in one photo" in texts(row))


def texts(row: QWidget) -> list[str]:
    return [one.text() for one in row.findChildren(QLabel)]


def answers(row: QWidget) -> dict[str, list[QPushButton]]:
    found: dict[str, list[QPushButton]] = {}
    for button in row.findChildren(QPushButton):
        found.setdefault(button.text(), []).append(button)
    return found


def owner(context: Context, face: int) -> PersonId | None:
    with Library.open(context.library_path, read_only=True) as library:
        return face_rows.faces_by_id(library, [FaceId(face)])[0].person_id


def test_a_face_more_like_somebody_else_goes_there(mixed: Context, qtbot: QtBot) -> None:
    dialog = opened(mixed, qtbot)
    assert "More like somebody else" in words(dialog)
    assert "like Bob" in words(dialog)
    press(dialog, "It is Bob", qtbot)
    assert owner(mixed, 7) == BOB
    qtbot.waitUntil(lambda: "Nothing to doubt" in words(dialog))


def test_who_it_is_not_is_remembered_and_no_more_doubted(mixed: Context, qtbot: QtBot) -> None:
    dialog = opened(mixed, qtbot)
    press(dialog, "It is Anna", qtbot)
    assert owner(mixed, 7) == ANNA
    qtbot.waitUntil(lambda: "More like somebody else" not in words(dialog))
    mixed.jobs.decide(label.undo)
    qtbot.waitUntil(lambda: mixed.jobs.idle and "More like somebody else" in words(dialog))


def test_a_face_like_nobody_is_hers_and_doubted_no_more(mixed: Context, qtbot: QtBot) -> None:
    with Library.open(mixed.library_path) as library:
        label.label_faces(library, [FaceId(18)], ANNA)
    dialog = opened(mixed, qtbot)
    assert "Like none of the others" in words(dialog)
    both = [b for b in dialog.findChildren(QPushButton) if b.text() == "It is Anna"]
    qtbot.mouseClick(both[-1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: mixed.jobs.idle and "Like none" not in words(dialog))
    mixed.jobs.decide(label.undo)
    qtbot.waitUntil(lambda: mixed.jobs.idle and "Like none of the others" in words(dialog))


def test_two_faces_in_one_photo_are_both_right_or_one_is_not(mixed: Context, qtbot: QtBot) -> None:
    with Library.open(mixed.library_path) as library:
        label.label_faces(library, [FaceId(7), FaceId(8)], BOB)
    dialog = CheckPersonDialog(mixed, BOB, "Bob")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: "Twice in one photo" in words(dialog))
    offered = {text: len(buttons) for text, buttons in answers(row_of(dialog, 8)).items()}
    assert offered == {"Both are Bob": 1, "Not Bob": 2}
    yes = answers(row_of(dialog, 7))["Both are Bob"][0]
    qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: mixed.jobs.idle and "Twice in one photo" not in words(dialog))
    assert (owner(mixed, 7), owner(mixed, 8)) == (BOB, BOB)
    mixed.jobs.decide(label.undo)
    qtbot.waitUntil(lambda: mixed.jobs.idle and "Twice in one photo" in words(dialog))
    row = row_of(dialog, 8)
    (circle,) = [one for one in row.findChildren(FaceCircle) if one._face_id == 8]
    middle = circle.geometry().center().x()
    noes = answers(row)["Not Bob"]
    under = min(noes, key=lambda button: abs(button.geometry().center().x() - middle))
    qtbot.mouseClick(under, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: mixed.jobs.idle and "Twice in one photo" not in words(dialog))
    assert (owner(mixed, 7), owner(mixed, 8)) == (BOB, None)


@pytest.mark.parametrize("name", ["", "Dora"])
def test_another_look_is_pulled_out_and_named_at_once(
    mixed: Context, qtbot: QtBot, name: str
) -> None:
    with Library.open(mixed.library_path) as library:
        label.label_faces(library, [FaceId(17), FaceId(18)], ANNA)
        alike = packed(near(9, 0, 0.0))
        with library.write():
            library.change("UPDATE embeddings SET vector = ? WHERE face_id IN (17, 18)", (alike,))
        label.vouch_for(library, [FaceId(17), FaceId(18)], ANNA)
        label.reject_suggestion(library, [FaceId(7)], ANNA)
    dialog = opened(mixed, qtbot)
    assert "Other looks" in words(dialog)
    (pull,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "Pull out…"]
    assert "2 faces" in " ".join(texts(pull.parentWidget())), "not her own good faces"

    def answer(asked: object) -> None:
        assert isinstance(asked, NamePersonDialog)
        qtbot.keyClicks(asked._name, name)
        qtbot.keyClick(asked._name, Qt.Key.Key_Return)

    when_asked(answer)
    qtbot.mouseClick(pull, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: mixed.jobs.idle and "Other looks" not in words(dialog))
    assert owner(mixed, 17) == owner(mixed, 18) != ANNA
    assert owner(mixed, 1) == ANNA
    with Library.open(mixed.library_path, read_only=True) as library:
        assert face_rows.faces_by_id(library, [FaceId(17)])[0].person_name == (name or None)


def test_a_face_is_asked_about_in_one_place(mixed: Context, qtbot: QtBot) -> None:
    with Library.open(mixed.library_path) as library:
        label.label_faces(library, [FaceId(8)], ANNA)  # beside 7, which looks like Bob
    dialog = opened(mixed, qtbot)
    asked = [circle._face_id for circle in dialog.findChildren(FaceCircle)]
    assert asked.count(FaceId(7)) == 1
    assert len(asked) == len(set(asked))
    assert "More like somebody else" in words(dialog)


def test_what_was_said_is_told_there_and_on_the_page_and_taken_back(
    mixed: Context, qtbot: QtBot
) -> None:
    dialog = opened(mixed, qtbot)
    with qtbot.waitSignal(dialog.said) as said:
        press(dialog, "It is Bob", qtbot)
    assert said.args == ["It is Bob"]
    assert dialog.notice.text().startswith("It is Bob.")
    assert owner(mixed, 7) == BOB
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: mixed.jobs.idle and owner(mixed, 7) == ANNA)
    assert dialog.notice.text() == "Every answer can be undone."
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: mixed.jobs.idle)
    assert owner(mixed, 7) == ANNA  # what was said before it opened stays


def test_not_this_person_is_said_of_one_face(mixed: Context, qtbot: QtBot) -> None:
    dialog = opened(mixed, qtbot)
    press(dialog, "Not Anna", qtbot)
    assert owner(mixed, 7) != ANNA
    with Library.open(mixed.library_path, read_only=True) as library:
        assert library.rows("SELECT * FROM rejections") == [(7, 1)]


def test_frames_nearly_the_same_are_shown_together(mixed: Context, qtbot: QtBot) -> None:
    with Library.open(mixed.library_path) as library, library.write():
        vector = packed(near(0, 1, 0.0))
        library.change("UPDATE embeddings SET vector = ? WHERE face_id IN (1, 3)", (vector,))
    dialog = opened(mixed, qtbot)
    assert "Nearly the same picture" in words(dialog)
    assert len(dialog.findChildren(FaceCircle)) >= 2


def test_somebody_who_is_gone_closes_it(mixed: Context, qtbot: QtBot) -> None:
    dialog = CheckPersonDialog(mixed, ANNA, "Anna")
    dialog.show()
    qtbot.waitUntil(lambda: mixed.jobs.idle)
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    for _ in range(3):
        mixed.jobs.decide(label.undo)
    qtbot.waitUntil(lambda: bool(gone))


def test_the_page_of_a_person_leads_there(mixed: Context, qtbot: QtBot) -> None:
    room = PeopleRoom(mixed)
    qtbot.addWidget(room)
    room.refresh(None)
    room.show()
    for kind in (EntryKind.GROUP, EntryKind.PERSON):
        room.people.opened.emit(next(e for e in room.people.model.items if e.kind is kind))
        assert room.review.check.isVisible() == (kind is EntryKind.PERSON)
    room.review.check.trigger()
    room.review.noes.trigger()
    (checking,) = room.findChildren(CheckPersonDialog)
    assert "Anna" in checking.windowTitle()
    (listing,) = room.findChildren(NoesDialog)
    assert "Anna" in listing.windowTitle()
    qtbot.waitUntil(lambda: mixed.jobs.idle)
    assert "Looking" not in words(checking)


def test_closed_before_it_was_read_it_leaves_in_peace(mixed: Context, qtbot: QtBot) -> None:
    dialog = CheckPersonDialog(mixed, ANNA, "Anna")
    dialog.show()
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.reject()
    qtbot.waitUntil(lambda: bool(gone) and mixed.jobs.idle)
