"""Why? in the window: each rule in words, with the faces that speak for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gui.people_library import context as context
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from faceorg.core.entities import FaceId, Hint, PersonId
from faceorg.gui.dialogs.why import WhyDialog
from faceorg.gui.models.person_list import EntryKind
from faceorg.gui.views.face_circle import FaceCircle
from faceorg.gui.views.face_menu import FaceMenu
from faceorg.gui.views.people import PeopleRoom
from faceorg.library import faces as face_rows
from faceorg.library.database import Library
from faceorg.library.hints import set_hints
from faceorg.operations import label

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from faceorg.gui.context import Context


def words(dialog: WhyDialog) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(QLabel))


def opened(context: Context, qtbot: QtBot, face: int) -> WhyDialog:
    dialog = WhyDialog(context, FaceId(face))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: context.jobs.idle and bool(dialog.rule.text()))
    return dialog


@pytest.mark.parametrize(
    ("face", "sentence"),
    [
        (1, "You said that it is Anna"),
        (13, "Very like Anna"),
        (14, "It may be Anna; Review asks you"),
        (9, "in a group of faces alike"),
        (8, "You took it out"),
        (17, "Not like anybody you named"),
    ],
)
def test_each_rule_has_its_sentence(
    context: Context, qtbot: QtBot, face: int, sentence: str
) -> None:
    assert sentence in opened(context, qtbot, face).rule.text()


def test_the_faces_that_speak_for_it_are_shown_with_likeness_and_time(
    context: Context, qtbot: QtBot
) -> None:
    dialog = opened(context, qtbot, 1)
    circles = dialog.findChildren(FaceCircle)
    assert len(circles) == 1 + 5
    for part in dialog.findChildren(QLabel):
        assert part.height() >= part.heightForWidth(part.width()), part.text()
        assert dialog.rect().contains(part.mapTo(dialog, part.rect().bottomRight())), part.text()
    assert "alike" in circles[1].accessibleName()
    assert "years apart" in words(dialog) or "days apart" in words(dialog)


@pytest.mark.parametrize(("poor", "alike"), [(False, "very much alike"), (True, "alike")])
def test_a_poor_face_is_told_as_one_story(
    context: Context, qtbot: QtBot, poor: bool, alike: str
) -> None:
    with Library.open(context.library_path) as library, library.write():
        vector = library.value("SELECT vector FROM embeddings WHERE face_id = 1")
        library.change("UPDATE embeddings SET vector = ? WHERE face_id = 17", (vector,))
        library.change("UPDATE faces SET quality = ? WHERE id = 17", (0.1 if poor else 0.9,))
    dialog = opened(context, qtbot, 17)
    assert dialog.rule.text() == "It may be Anna, but that is not sure enough to say so."
    assert ("small, blurred, dark or turned" in words(dialog)) == poor
    told = [one.text().splitlines()[1] for one in dialog.findChildren(QLabel) if "\n" in one.text()]
    assert told[0] == alike


def test_a_no_is_told_where_it_looks_like_them(context: Context, qtbot: QtBot) -> None:
    with Library.open(context.library_path) as library:
        with library.write():
            vector = library.value("SELECT vector FROM embeddings WHERE face_id = 1")
            library.change("UPDATE embeddings SET vector = ? WHERE face_id = 17", (vector,))
        label.reject_suggestion(library, [FaceId(17)], PersonId(1))
    assert opened(context, qtbot, 17).rule.text() == "You said that it is not Anna."


def test_of_what_you_said_nothing_is_doubted(context: Context, qtbot: QtBot) -> None:
    with Library.open(context.library_path) as library, library.write():
        library.change("UPDATE faces SET quality = 0.1 WHERE id IN (1, 8, 13)")
    for face in (1, 8, 13):
        assert "small, blurred" not in words(opened(context, qtbot, face))


def test_what_was_seen_minutes_apart_is_told(context: Context, qtbot: QtBot) -> None:
    with Library.open(context.library_path) as library, library.write():
        library.change("UPDATE faces SET quality = 0.1 WHERE id = 14")
        library.change("INSERT INTO event_matches VALUES (14, 1, 3, 240)")
    dialog = opened(context, qtbot, 14)
    assert "Probably Anna, who is clear to see in a photo 4 minutes apart" in dialog.rule.text()
    assert "faceorg leaves it to you" in words(dialog)
    assert "Anna" in [circle.accessibleName() for circle in dialog.findChildren(FaceCircle)]


def test_a_name_from_a_file_and_names_offered_are_told(context: Context, qtbot: QtBot) -> None:
    with Library.open(context.library_path) as library, library.write():
        photo = face_rows.faces_by_id(library, [FaceId(17)])[0].photo_id
        set_hints(library, photo, [Hint("Zoë", "google")])
    assert "Zoë? tagged by another program" in words(opened(context, qtbot, 17))


def test_a_drawn_face_says_so(context: Context, qtbot: QtBot) -> None:
    with Library.open(context.library_path) as library, library.write():
        library.change("UPDATE faces SET source = 'drawn' WHERE id = 17")
        library.change("DELETE FROM embeddings WHERE face_id = 17")
    assert "You drew it yourself" in opened(context, qtbot, 17).rule.text()


def test_the_menu_of_a_face_asks_why(context: Context, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    for number in (1, 8):
        face = face_rows.faces_by_id(context.reader, [FaceId(number)])[0]
        menu = FaceMenu(context, window).build(face)
        next(action for action in menu.actions() if action.text() == "Why?").trigger()
        menu.close()
    for dialog in window.findChildren(WhyDialog):
        qtbot.waitUntil(lambda dialog=dialog: bool(dialog.rule.text()))
    assert len(window.findChildren(WhyDialog)) == 2


def test_w_asks_why_on_the_page_of_a_person(context: Context, qtbot: QtBot) -> None:
    room = PeopleRoom(context)
    qtbot.addWidget(room)
    room.refresh(None)
    entry = next(e for e in room.people.model.items if e.kind is EntryKind.PERSON)
    room.show()
    room.people.opened.emit(entry)
    with qtbot.waitActive(room):
        room.activateWindow()
    room.review.view.setFocus()
    room.review.view.go_to(room.review.model.index(0))
    qtbot.keyClick(room.review.view, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: bool(room.findChildren(WhyDialog)))
    (dialog,) = room.findChildren(WhyDialog)
    qtbot.waitUntil(lambda: bool(dialog.rule.text()))
    assert "Anna" in dialog.rule.text()


def test_closed_before_it_was_read_it_leaves_in_peace(context: Context, qtbot: QtBot) -> None:
    dialog = WhyDialog(context, FaceId(1))
    dialog.show()
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.reject()
    qtbot.waitUntil(lambda: bool(gone) and context.jobs.idle)
