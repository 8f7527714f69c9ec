"""Names as people give them, in the window: emoji, right to left, 500 letters, quotes, SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gui.people_library import context as context
from gui.people_library import people_of, when_asked
from gui.scenes import SCENES, Stage
from gui.scenes import stage as stage
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from faceorg.core.entities import ClusterId, FaceId, PersonId
from faceorg.core.query import quoted
from faceorg.gui.dialogs.name_person import NamePersonDialog, PersonChooser
from faceorg.gui.models.keyed_list import ItemRole
from faceorg.gui.models.pictures import FacePictures
from faceorg.gui.short_names import short
from faceorg.gui.views.name_editor import NameEditor
from faceorg.gui.views.people import PeopleRoom
from faceorg.gui.views.review_card import ReviewCard
from faceorg.library.check import check_library
from faceorg.library.persons import persons
from faceorg.library.search import find_photos
from faceorg.operations import label
from faceorg.operations.cards import (
    Candidate,
    Card,
    IsThis,
    Known,
    SamePerson,
    VerySure,
    WhichAre,
    WhoIsThis,
)
from faceorg.operations.label import Group

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from faceorg.core.changes import Changes
    from faceorg.gui.context import Context
    from faceorg.gui.main_window import MainWindow
    from faceorg.library.database import Library

LONG = "x" * 500
NAMES = (
    "👩\u200d👩\u200d👧", "محمد علي", "דוד", LONG, "O'Neil \"Bob\"",
    "Robert'); DROP TABLE persons;--", "%_*?[", "<b>Bob</b> & <img src=x>", "-or: (a)",
)  # fmt: skip
WITH_NAMES = ("person", "viewer-info", "merge", "why", "check", "search")
WIDEST = 950  # the window's own least width is 882


def rename(stage: Stage, name: str) -> None:
    def act(library: Library) -> Changes:
        return label.name_group(library, Group(person=PersonId(1)), name)

    stage.window.context.jobs.decide(act)
    stage.rest()


@pytest.mark.parametrize("scene", WITH_NAMES)
def test_a_name_of_500_letters_pushes_nothing_out(stage: Stage, scene: str) -> None:
    rename(stage, LONG)
    shown = SCENES[scene](stage)
    assert shown.window().minimumSizeHint().width() <= WIDEST


def questions(name: str) -> list[Card]:
    """Each kind of question about somebody of this name."""
    anna, bob, face = PersonId(1), PersonId(2), FaceId(16)
    known = tuple(Known(who, name, 0.92) for who in (anna, bob))
    groups = Group(person=anna), Group(person=bob)
    return [
        IsThis(bob, name, (face,), 0.93, twice=True),
        WhichAre(bob, name, (Candidate((face,), 0.93, True), Candidate((FaceId(15),), 0.92, True))),
        VerySure(bob, name, (face,)),
        SamePerson(*groups, name, name, (FaceId(1),), (FaceId(2),), 4, 3, 0.93),
        WhoIsThis(ClusterId(1), (FaceId(9), FaceId(11)), known * 4),
    ]


@pytest.mark.parametrize("name", [LONG, "<b>Bob</b>"])
def test_questions_have_room_for_any_name(context: Context, qtbot: QtBot, name: str) -> None:
    people = {one.id: one for one in persons(context.reader)}
    top = QWidget()
    qtbot.addWidget(top)
    for asked in questions(name):
        card = ReviewCard(context, FacePictures(context), asked, people, top)
        card.adjustSize()
        assert card.minimumSizeHint().width() <= WIDEST
        with_name = [one for one in card.findChildren(QLabel) if name[:3] in one.text()]
        assert {one.textFormat() for one in with_name} <= {Qt.TextFormat.PlainText}
        assert with_name or isinstance(asked, WhoIsThis)


@pytest.mark.parametrize("text", [LONG, LONG[:-1] + "y"])
def test_the_buttons_of_a_chooser_do_not_grow_with_the_name(stage: Stage, text: str) -> None:
    rename(stage, LONG)
    dialog = stage.show(NamePersonDialog(stage.window.context, [9, 11], stage.window))
    assert isinstance(dialog, NamePersonDialog)
    dialog.set_text(text)
    stage.rest()
    assert dialog.minimumSizeHint().width() <= WIDEST


@pytest.mark.parametrize("name", NAMES)
def test_what_is_typed_is_the_name_everywhere(stage: Stage, name: str) -> None:
    room = stage.enter("people")
    assert isinstance(room, PeopleRoom)
    view = room.people.view
    tile = next(e for e in room.people.model.items if e.waits_for_name)
    view.setFocus()
    view.go_to(room.people.shown.find(tile.key))
    stage.qtbot.keyClick(view, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, NameEditor)
    editor.setText(name)
    stage.qtbot.keyClick(editor, Qt.Key.Key_Return)
    context = stage.window.context
    stage.qtbot.waitUntil(lambda: name in people_of(context))
    stage.rest()
    there = next(e for e in room.people.model.items if e.name == name)
    stage.window.search_bar.show_search(f"person:{quoted(name)}")
    stage.rest()
    found = find_photos(context.reader, f"person:{quoted(name)}")
    assert len(found) == there.photo_count > 0
    assert stage.window.photos.grid.photos() == found
    undo = stage.window.undoing
    assert short(name)[:10].replace("&", "&&") in undo.undo.text()
    undo.undo.trigger()
    stage.qtbot.waitUntil(lambda: name not in people_of(context))
    stage.rest()
    undo.redo.trigger()
    stage.qtbot.waitUntil(lambda: name in people_of(context))
    stage.rest()
    assert check_library(context.reader) == []


def test_short_names_end_between_characters() -> None:
    family = "👩\u200d👩\u200d👧"
    assert short("Anna") == "Anna"
    assert short("x" * 41) == "x" * 39 + "\u2026"
    assert short("x" * 37 + family + "yy") == "x" * 37 + "\u2026"
    assert short("é" * 50, 10) == "é" * 9 + "\u2026"


def test_nobody_is_merged_with_themselves(stage: Stage) -> None:
    room = stage.enter("people")
    assert isinstance(room, PeopleRoom)
    view = room.people.view
    view.setFocus()
    view.go_to(room.people.shown.find("person:1"))
    offered: list[int] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, PersonChooser)
        model = dialog._list.model()
        offered.extend(model.index(row, 0).data(ItemRole).id for row in range(model.rowCount()))
        dialog.reject()

    when_asked(look)
    stage.qtbot.keyClick(view, Qt.Key.Key_M)
    assert offered == [2]
    before = len(label.history(stage.window.context.reader)[0])
    index = room.people.shown.find("person:1")
    assert view._dragged() == [index.data(ItemRole)]
    stage.rest()
    assert len(label.history(stage.window.context.reader)[0]) == before


def test_undo_with_nothing_to_undo_is_grey_and_does_no_harm(
    main_window: MainWindow, qtbot: QtBot
) -> None:
    undoing = main_window.undoing
    assert (undoing.undo.isEnabled(), undoing.redo.isEnabled()) == (False, False)
    assert undoing.undo.text() == "Undo"
    for key in ("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"):
        qtbot.keySequence(main_window, QKeySequence(key))
    undoing.undo.trigger()
    qtbot.waitUntil(lambda: main_window.context.jobs.idle)
    assert label.history(main_window.context.reader)[0] == []
