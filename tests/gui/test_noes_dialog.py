"""Every no in one list: shown by kind, taken back by a key or a click, whatever came after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gui.people_library import context as context
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from faceorg.core.entities import PersonId
from faceorg.gui.dialogs.noes import NoesDialog
from faceorg.gui.models.keyed_list import ItemRole
from faceorg.gui.views.people import PeopleRoom
from faceorg.library import faces as face_rows
from faceorg.library.database import Library
from faceorg.operations import label, review
from faceorg.operations.name_offers import refuse_names

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from faceorg.gui.context import Context

ANNA = PersonId(1)


@pytest.fixture
def dialog(context: Context, qtbot: QtBot) -> NoesDialog:
    """Face 14 is not Anna, 9 and 11 are not one, 8 is ignored, 17 has nothing to do with Lindau."""
    with Library.open(context.library_path) as library:
        label.reject_suggestion(library, [14], ANNA)
        label.reject_faces(library, [9])
        refuse_names(library, [17], ["Lindau"])
        label.set_birthday(library, ANNA, "2001-02-03")
    return opened(context, qtbot)


def opened(context: Context, qtbot: QtBot, **of: object) -> NoesDialog:
    made = NoesDialog(context, **of)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: context.jobs.idle)
    return made


def sentences(dialog: NoesDialog) -> list[str]:
    rows = range(dialog.model.rowCount())
    return [dialog.model.index(row).data(Qt.ItemDataRole.DisplayRole) for row in rows]


def test_every_kind_is_said_in_words(dialog: NoesDialog, qtmodeltester: ModelTester) -> None:
    assert sentences(dialog) == [
        "This is not Anna",
        "Someone else than the others in the group",
        "Nobody I know",
        "“lindau” has nothing to do with this face",
    ]
    qtmodeltester.check(dialog.model)


def test_two_people_told_apart_are_named(context: Context, qtbot: QtBot) -> None:
    with Library.open(context.library_path) as library:
        review.tell_apart(library, label.Group(person=ANNA), label.Group(person=PersonId(2)))
    assert sentences(opened(context, qtbot)) == [
        "Anna and Bob are different people",
        "Nobody I know",
    ]


def test_one_kind_alone(dialog: NoesDialog, qtbot: QtBot) -> None:
    ignored = next(b for b in dialog.findChildren(QToolButton) if b.text() == "Ignored")
    qtbot.mouseClick(ignored, Qt.MouseButton.LeftButton)
    assert sentences(dialog) == ["Nobody I know"]


def test_delete_takes_back_and_undo_says_it_again(
    dialog: NoesDialog, context: Context, qtbot: QtBot
) -> None:
    dialog.view.setCurrentIndex(dialog.model.index(0))
    dialog.activateWindow()
    dialog.view.setFocus()
    qtbot.keyClick(dialog.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: context.jobs.idle)
    assert "This is not Anna" not in sentences(dialog)
    with Library.open(context.library_path, read_only=True) as library:
        assert face_rows.faces_by_id(library, [14])[0].suggested_id == ANNA
    context.jobs.decide(label.undo)
    qtbot.waitUntil(lambda: context.jobs.idle and "This is not Anna" in sentences(dialog))


def test_everything_at_once_leaves_nothing(
    dialog: NoesDialog, context: Context, qtbot: QtBot
) -> None:
    assert not dialog.button.isEnabled()
    dialog.view.selectAll()
    qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: context.jobs.idle)
    assert sentences(dialog) == []
    assert not dialog.view.isVisible()
    assert not dialog.button.isEnabled()


@pytest.mark.usefixtures("dialog")
def test_of_one_person_only_what_concerns_them(context: Context, qtbot: QtBot) -> None:
    of_anna = opened(context, qtbot, person=ANNA, name="Anna")
    assert sentences(of_anna) == ["This is not Anna"]
    assert "Anna" in of_anna.windowTitle()
    assert of_anna.model.index(0).data(ItemRole).faces == (14,)


@pytest.mark.usefixtures("dialog")
def test_the_people_room_opens_the_list(context: Context, qtbot: QtBot) -> None:
    room = PeopleRoom(context)
    qtbot.addWidget(room)
    room.refresh(None)
    with qtbot.waitExposed(room):
        room.show()
    action = next(a for a in room.people.actions() if a.shortcut().toString() == "Ctrl+Shift+N")
    action.trigger()
    (shown,) = room.people.findChildren(NoesDialog)
    qtbot.waitUntil(lambda: shown.model.rowCount() == 4)
    close = next(b for b in shown.findChildren(QPushButton) if b.text() == "Close")
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: context.jobs.idle)


def test_closed_before_it_was_read_it_leaves_in_peace(context: Context, qtbot: QtBot) -> None:
    dialog = NoesDialog(context)
    dialog.show()
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.reject()
    qtbot.waitUntil(lambda: bool(gone) and context.jobs.idle)
