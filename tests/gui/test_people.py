from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

import pytest
from gui.people_library import add_photo, opened, people_of, when_asked
from gui.people_library import context as context
from gui.people_library import empty_context as empty_context
from PySide6.QtCore import QMimeData, QPersistentModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QToolButton, QWidget

from faceorg.core.entities import FaceId
from faceorg.gui import wording
from faceorg.gui.appearance import window_settings
from faceorg.gui.dialogs.merge import MergeDialog
from faceorg.gui.dialogs.name_person import PersonChooser
from faceorg.gui.models.checked_people import CheckedPeople
from faceorg.gui.models.keyed_list import ItemRole, arranged
from faceorg.gui.models.offered_names import OfferedNames
from faceorg.gui.models.person_list import Entry, EntryKind, PersonFilter, PersonList, Scope
from faceorg.gui.models.pictures import FacePictures
from faceorg.gui.views.name_editor import NameEditor
from faceorg.gui.views.people import PeopleRoom
from faceorg.gui.views.tiles import PersonTile
from faceorg.library import faces as face_rows
from faceorg.library import history
from faceorg.library.database import Library
from faceorg.operations import label

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QModelIndex
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from faceorg.gui.context import Context


class Driver:
    """The People room, as somebody with a keyboard and a mouse sees it."""

    def __init__(self, context: Context, qtbot: QtBot) -> None:
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
        self.view = self.room.people.view
        self.view.setFocus()

    def tile(self, key: str) -> QModelIndex:
        found = self.room.people.shown.find(key)
        assert found.isValid(), key
        return found

    def groups(self) -> list[Entry]:
        return [e for e in self.room.people.model.items if e.kind is EntryKind.GROUP]

    def choose(self, *keys: str) -> None:
        self.view.clearSelection()
        for number, key in enumerate(keys):
            where = self.view.visualRect(self.tile(key)).center()
            modifier = (
                Qt.KeyboardModifier.ControlModifier if number else Qt.KeyboardModifier.NoModifier
            )
            self.qtbot.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, modifier, where)

    def editor(self) -> NameEditor:
        editor = QApplication.focusWidget()
        assert isinstance(editor, NameEditor), editor
        return editor

    def wait_for(self, people: dict[str | None, set[int]]) -> None:
        self.qtbot.waitUntil(lambda: people_of(self.context) == people)
        self.qtbot.waitUntil(lambda: self.context.jobs.idle)

    def undo(self) -> str:
        """Take back the last word; what that was."""
        last = history.last_done(self.context.reader)
        assert last is not None
        names = history.names_in(self.context.reader, [last])
        self.context.jobs.decide(label.undo)
        self.qtbot.waitUntil(lambda: self.context.jobs.idle)
        return wording.decision(last, names)


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> Driver:
    return Driver(context, qtbot)


ANNA, BOB = {1, 3, 5, 7}, {2, 4, 6}


def test_model_holds_to_qts_rules(context: Context, qtmodeltester: ModelTester) -> None:
    people = PersonList(FacePictures(context))
    people.read(context.reader)
    assert people.rowCount() == 6
    qtmodeltester.check(people)
    shown = PersonFilter(people, Scope.UNNAMED)
    assert shown.rowCount() == 2
    qtmodeltester.check(shown)
    ticks = CheckedPeople(people)
    assert ticks.rowCount() == 2
    qtmodeltester.check(ticks)


def test_model_keeps_rows_through_removal_move_and_arrival(
    context: Context, qtmodeltester: ModelTester
) -> None:
    people = PersonList(FacePictures(context))
    qtmodeltester.check(people)
    entries = [Entry(EntryKind.GROUP, number, face_count=1) for number in range(10)]
    people.replace(entries)
    kept = [people.index(row) for row in (2, 7)]
    held = [QPersistentModelIndex(index) for index in kept]
    changed = [entries[7], Entry(EntryKind.PERSON, 1, "New"), entries[2], entries[9]]
    people.replace(changed)
    assert list(people.items) == changed
    assert [index.data(ItemRole) for index in held] == [entries[2], entries[7]]
    people.replace([])
    assert people.rowCount() == 0


def test_rows_scattered_through_a_list_come_and_go_in_few_steps(
    context: Context, qtmodeltester: ModelTester
) -> None:
    people = PersonList(FacePictures(context))
    qtmodeltester.check(people)
    entries = [Entry(EntryKind.GROUP, number, face_count=1) for number in range(400)]
    people.replace(entries)
    steps: list[str] = []
    people.rowsRemoved.connect(lambda *_: steps.append("removed"))
    people.rowsInserted.connect(lambda *_: steps.append("inserted"))
    held = {number: QPersistentModelIndex(people.index(number)) for number in range(400)}
    people.replace(entries[::2])
    assert list(people.items) == entries[::2]
    assert [held[n].data(ItemRole) for n in range(0, 400, 2)] == entries[::2]
    assert not any(held[n].isValid() for n in range(1, 400, 2))
    people.replace(entries)
    assert list(people.items) == entries
    assert [held[n].data(ItemRole) for n in range(0, 400, 2)] == entries[::2]
    assert steps == ["removed", "inserted"]


def test_what_is_as_it_was_is_the_same_object_and_stays_in_its_place() -> None:
    known = [Entry(EntryKind.GROUP, number, face_count=1) for number in (3, 1, 2)]
    read = [Entry(EntryKind.GROUP, number, face_count=number) for number in (4, 2, 1, 3)]
    kept = arranged(known, read, attrgetter("key"), keep_order=True)
    assert [entry.id for entry in kept] == [4, 3, 1, 2]
    assert [entry is old for entry, old in zip(kept[1:], known, strict=True)] == [0, 1, 0]
    assert [e.id for e in arranged(known, read, attrgetter("key"), keep_order=False)] == [
        4,
        2,
        1,
        3,
    ]


def test_tiles_come_named_first_then_unnamed_then_single_faces(page: Driver) -> None:
    kinds = [(e.kind, e.name, e.face_count) for e in page.room.people.model.items]
    assert kinds == [
        (EntryKind.PERSON, "Anna", 5),
        (EntryKind.PERSON, "Bob", 3),
        (EntryKind.GROUP, None, 2),
        (EntryKind.GROUP, None, 2),
        (EntryKind.UNSORTED, None, 2),
        (EntryKind.SET_ASIDE, None, 1),
    ]
    assert page.room.people.model.items[0].question_count == 2


def test_typing_names_a_group_and_goes_on_to_the_next(page: Driver) -> None:
    first, second = page.groups()
    page.choose(first.key)
    page.qtbot.keyClicks(page.view, "C")
    page.qtbot.keyClicks(page.editor(), "arla")
    assert page.editor().text() == "Carla"
    page.qtbot.keyClick(page.editor(), Qt.Key.Key_Return)
    page.qtbot.waitUntil(lambda: page.view.currentIndex().data(ItemRole) == second)
    page.wait_for({"Anna": ANNA, "Bob": BOB, "Carla": {9, 11}})
    assert page.view.currentIndex().data(ItemRole) == second
    assert [e.key for e in page.view.chosen_items()] == [second.key]
    assert "Ctrl+Z" in page.room.people.notice.text()
    page.undo()
    assert {e.key for e in page.groups()} == {first.key, second.key}


def test_typing_part_of_a_known_name_offers_them_and_enter_takes_them(page: Driver) -> None:
    first, _ = page.groups()
    page.choose(first.key)
    page.qtbot.keyClicks(page.view, "n")
    editor = page.editor()
    page.qtbot.keyClicks(editor, "n")
    popup = editor.completer().popup()
    page.qtbot.waitUntil(popup.isVisible)
    assert rows(popup) == ["New person “nn”", "Anna"]
    page.qtbot.keyClick(popup, Qt.Key.Key_Down)
    page.qtbot.keyClick(popup, Qt.Key.Key_Return)
    page.wait_for({"Anna": ANNA | {9, 11}, "Bob": BOB})


def rows(popup: QAbstractItemView) -> list[str]:
    """The rows, the one that Enter takes is lit."""
    return [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]


def naming(page: Driver, text: str) -> QAbstractItemView:
    """The first group is being named, so far ``text``."""
    page.choose(page.groups()[0].key)
    page.qtbot.keyClick(page.view, Qt.Key.Key_Return)
    page.qtbot.keyClicks(page.editor(), text)
    popup = page.editor().completer().popup()
    assert popup is not None
    page.qtbot.waitUntil(popup.isVisible)
    return popup


def test_the_row_that_enter_takes_is_lit(page: Driver) -> None:
    popup = naming(page, "an")
    assert (rows(popup), popup.currentIndex().row()) == (["New person “an”", "Anna"], 0)
    editor = QApplication.focusWidget()
    assert isinstance(editor, NameEditor)
    assert editor.text() == "an", "what is lit is not written into the line"
    page.qtbot.keyClicks(popup, "na")
    found = ["Anna", "Another person named anna"]
    assert (rows(popup), popup.currentIndex().row()) == (found, 0)
    page.qtbot.keyClick(popup, Qt.Key.Key_Return)
    page.wait_for({"Anna": ANNA | {9, 11}, "Bob": BOB})
    assert page.room.people.notice.text().startswith("Added to Anna.")
    assert page.undo() == "Add 2 faces to Anna"
    assert people_of(page.context) == {"Anna": ANNA, "Bob": BOB}


def test_there_can_be_a_second_anna(page: Driver) -> None:
    popup = naming(page, "Anna")
    page.qtbot.keyClick(popup, Qt.Key.Key_Down)
    page.qtbot.keyClick(popup, Qt.Key.Key_Return)
    page.qtbot.waitUntil(lambda: page.room.people.notice.text().startswith("Named Anna."))
    named = [entry for entry in page.room.people.model.items if entry.name == "Anna"]
    assert sorted(entry.face_count for entry in named) == [2, 5]


def test_who_is_spelled_nearly_so_is_offered(page: Driver) -> None:
    popup = naming(page, "Ana")
    assert rows(popup) == ["New person “Ana”", "Anna"]
    page.qtbot.keyClick(popup, Qt.Key.Key_Down)
    page.qtbot.keyClick(popup, Qt.Key.Key_Return)
    page.wait_for({"Anna": ANNA | {9, 11}, "Bob": BOB})


def test_offered_names_keep_the_rules_of_qt(
    page: Driver, qtmodeltester: ModelTester, qtbot: QtBot
) -> None:
    line = QWidget()
    qtbot.addWidget(line)
    names = OfferedNames(page.room.people.model, line)
    qtmodeltester.check(names)
    anna = next(entry for entry in page.room.people.model.items if entry.name == "Anna")
    names.offer("an")
    assert [names.line(entry) for entry in names.items] == ["New person “an”", "Anna"]
    names.about(anna)
    names.offer("anna")
    assert (list(names.items), names.taken) == ([], None), "nobody is offered herself"
    names.offer("bo")
    assert names.line(names.items[0]) == "Rename to “bo”"


def test_tab_names_and_opens_the_next_line(page: Driver) -> None:
    first, second = page.groups()
    page.choose(first.key)
    page.qtbot.keyClick(page.view, Qt.Key.Key_Return)
    page.qtbot.keyClicks(page.editor(), "Dora")
    page.qtbot.keyClick(page.editor(), Qt.Key.Key_Tab)
    page.qtbot.waitUntil(lambda: page.view.currentIndex().data(ItemRole) == second)
    page.qtbot.keyClicks(page.editor(), "Emil")
    page.qtbot.keyClick(page.editor(), Qt.Key.Key_Tab)
    page.wait_for({"Anna": ANNA, "Bob": BOB, "Dora": {9, 11}, "Emil": {10, 12}})


def test_one_name_for_several_chosen_groups_is_one_decision(page: Driver) -> None:
    first, second = page.groups()
    page.choose(first.key, second.key)
    page.qtbot.keyClick(page.view, Qt.Key.Key_F2)
    page.qtbot.keyClicks(page.editor(), "Gus")
    page.qtbot.keyClick(page.editor(), Qt.Key.Key_Return)
    page.wait_for({"Anna": ANNA, "Bob": BOB, "Gus": {9, 10, 11, 12}})
    page.undo()
    assert people_of(page.context) == {"Anna": ANNA, "Bob": BOB}


def test_escape_leaves_everything_as_it_was(page: Driver) -> None:
    page.choose(page.groups()[0].key)
    page.qtbot.keyClicks(page.view, "Z")
    page.qtbot.keyClick(page.editor(), Qt.Key.Key_Escape)
    page.qtbot.waitUntil(page.view.hasFocus)
    assert page.context.jobs.idle
    assert people_of(page.context) == {"Anna": ANNA, "Bob": BOB}


def test_renaming_a_person_in_place(page: Driver) -> None:
    page.choose("person:1")
    page.qtbot.keyClick(page.view, Qt.Key.Key_F2)
    assert page.editor().text() == "Anna"
    page.qtbot.keyClicks(page.editor(), "Anna Ng")
    page.qtbot.keyClick(page.editor(), Qt.Key.Key_Return)
    page.wait_for({"Anna Ng": ANNA, "Bob": BOB})


def test_a_name_somebody_else_has_asks_whether_they_are_one(page: Driver) -> None:
    page.choose("person:1")
    page.qtbot.keyClick(page.view, Qt.Key.Key_F2)
    page.editor().selectAll()
    page.qtbot.keyClicks(page.editor(), "bob")
    when_asked(lambda dialog: dialog.accept())
    page.qtbot.keyClick(page.editor(), Qt.Key.Key_Return)
    page.wait_for({"Bob": ANNA | BOB})
    page.undo()
    assert people_of(page.context) == {"Anna": ANNA, "Bob": BOB}


def drag(page: Driver, source: str, target: str) -> bool:
    """Drop the tile ``source`` on ``target`` by the events Qt sends; whether it was taken."""
    page.choose(source)
    data = QMimeData()
    where = page.view.visualRect(page.tile(target)).center()
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where, copy, data, left, none)
    move = QDragMoveEvent(where, copy, data, left, none)
    drop = QDropEvent(QPointF(where), copy, data, left, none)
    taken = True
    assert page.view.viewport().acceptDrops()
    for event in (enter, move, drop):
        # Events made here know no source; a drag within the view has it.
        event.source = lambda: page.view  # type: ignore[method-assign]
        QApplication.sendEvent(page.view.viewport(), event)
        taken = taken and event.isAccepted()
    return taken


def test_dropping_a_group_on_a_person_merges_after_a_yes(page: Driver) -> None:
    asked: list[tuple[str, ...]] = []

    def yes(dialog: object) -> None:
        assert isinstance(dialog, MergeDialog)
        merge = dialog.answer()
        asked.append((merge.into.key, *(other.key for other in merge.others)))
        dialog.accept()

    group = page.groups()[0]
    when_asked(yes)
    assert drag(page, group.key, "person:2")
    page.wait_for({"Anna": ANNA, "Bob": BOB | {9, 11}})
    assert asked == [("person:2", group.key)]
    page.undo()
    assert people_of(page.context) == {"Anna": ANNA, "Bob": BOB}


def test_the_pile_of_those_ignored_shows_no_face_among_people(page: Driver) -> None:
    tile = page.view.itemDelegate()
    assert isinstance(tile, PersonTile)
    page.qtbot.waitUntil(lambda: tile.pictures.of_id(FaceId(1), 116) is not None)
    shown = []
    for kind, cover in (("set_aside", None), ("set_aside", 1), ("unsorted", None), ("unsorted", 1)):
        page.room.people.model.replace(
            [Entry(EntryKind(kind), cover_id=None if cover is None else FaceId(cover))]
        )
        here = page.view.visualRect(page.room.people.shown.index(0))
        shown.append(page.view.viewport().grab(here).toImage())
    assert shown[0] == shown[1], "a sign, whatever was ignored"
    assert shown[2] != shown[3]


def test_dropping_on_the_pile_of_unsorted_faces_is_refused(page: Driver) -> None:
    assert not drag(page, page.groups()[0].key, "unsorted:0")
    assert page.context.jobs.idle


def test_two_people_merge_under_the_name_that_is_chosen(page: Driver) -> None:
    def choose_bob(dialog: object) -> None:
        assert isinstance(dialog, MergeDialog)
        dialog._choices[1].click()
        dialog.accept()

    page.choose("person:1", "person:2")
    when_asked(choose_bob)
    page.qtbot.keyClick(page.view, Qt.Key.Key_M)
    page.wait_for({"Bob": ANNA | BOB})
    page.undo()
    assert people_of(page.context) == {"Anna": ANNA, "Bob": BOB}


def test_two_groups_merge_without_a_name(page: Driver) -> None:
    first, second = page.groups()
    page.choose(first.key, second.key)
    when_asked(lambda dialog: dialog.accept())
    page.qtbot.keyClick(page.view, Qt.Key.Key_M)
    page.wait_for({"Anna": ANNA, "Bob": BOB, None: {9, 10, 11, 12}})
    assert page.undo() == "Merge 2 groups"


def test_no_merges_nothing(page: Driver) -> None:
    page.choose("person:1", "person:2")
    when_asked(lambda dialog: dialog.reject())
    page.qtbot.keyClick(page.view, Qt.Key.Key_M)
    assert page.context.jobs.idle
    assert people_of(page.context) == {"Anna": ANNA, "Bob": BOB}


def test_one_tile_alone_asks_whom_to_merge_with(page: Driver) -> None:
    def pick(dialog: object) -> None:
        assert isinstance(dialog, PersonChooser)
        dialog.set_text("Bob")
        when_asked(lambda merge: merge.accept())
        dialog.accept()

    page.choose("person:1")
    when_asked(pick)
    page.qtbot.keyClick(page.view, Qt.Key.Key_M)
    page.wait_for({"Bob": ANNA | BOB})


def test_delete_sets_a_group_aside_and_undo_brings_it_back(page: Driver) -> None:
    first, second = page.groups()
    page.choose(first.key)
    page.qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    page.qtbot.waitUntil(lambda: [e.key for e in page.groups()] == [second.key])
    assert page.view.currentIndex().data(ItemRole).key == second.key
    aside = page.room.people.model.find("set_aside:0").data(ItemRole)
    assert aside.face_count == 3
    page.undo()
    assert {e.key for e in page.groups()} == {first.key, second.key}


def test_hidden_people_go_and_can_be_shown_again(page: Driver) -> None:
    people = page.room.people
    page.choose("person:2")
    page.qtbot.keyClick(page.view, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    page.qtbot.waitUntil(lambda: not people.model.find("person:2").isValid())
    page.qtbot.waitUntil(lambda: page.context.jobs.idle)
    people._show_hidden.trigger()
    assert people.model.find("person:2").data(ItemRole).hidden
    page.choose("person:2")
    page.qtbot.keyClick(page.view, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    page.qtbot.waitUntil(lambda: not people.model.find("person:2").data(ItemRole).hidden)


def test_hidden_people_have_a_place_of_their_own(page: Driver) -> None:
    people = page.room.people
    hidden = people.scopes.buttons()[-1]
    assert not hidden.isVisible()
    page.choose("person:2")
    page.qtbot.keyClick(page.view, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    page.qtbot.waitUntil(hidden.isVisible)
    people.scopes.choose(Scope.HIDDEN)
    assert [e.name for e in shown(page)] == ["Bob"]
    assert people._hide.text() == "Show again"
    people._hide.trigger()
    page.qtbot.waitUntil(lambda: shown(page) == [])
    page.qtbot.waitUntil(lambda: page.context.jobs.idle)
    assert page.view.accessibleDescription() == "Nobody is hidden."
    people.scopes.choose(Scope.NAMED)
    assert [e.name for e in shown(page)] == ["Anna", "Bob"]
    assert not hidden.isVisible()


def test_how_much_is_to_check_stands_in_words_under_the_name(page: Driver) -> None:
    people = page.room.people.model
    anna = people.find("person:1").data(ItemRole)
    assert people.captions(anna) == ["5 photos · 2 to check", "2 to check"], "whichever fits"
    assert people.summary(anna) == "5 photos"


def test_the_smallest_window_shows_every_word(page: Driver) -> None:
    page.choose("person:2")
    page.qtbot.keyClick(page.view, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    people = page.room.people
    page.qtbot.waitUntil(people.scopes.buttons()[-1].isVisible)
    page.qtbot.waitUntil(lambda: page.context.jobs.idle)
    page.room.setMinimumWidth(1)
    page.room.resize(720 - 177, 380)
    people._count.setText("123 people · 45 to name")
    QApplication.processEvents()
    assert page.room.width() == 720 - 177
    buttons = [b for b in people.findChildren(QToolButton) if b.isVisible()]
    assert [b.text() for b in buttons if b.width() < b.sizeHint().width()] == []
    assert people._count.width() >= people._count.sizeHint().width()
    assert people._find.width() >= 72
    texts = [people._title, people._count, people.scopes, people._find]
    right = [part.mapTo(people, QPoint(part.width(), 0)).x() for part in texts[1:3]]
    left = [part.mapTo(people, QPoint(0, 0)).x() for part in texts[2:]]
    assert all(end <= start for end, start in zip(right, left, strict=True))


def test_the_menu_of_a_person_leads_to_their_photos(page: Driver) -> None:
    people = page.room.people
    anna = page.tile("person:1")
    menu = QMenu(page.room)
    people._fill_menu(menu, anna)
    entries = {action.text(): action for action in menu.actions()}
    assert entries["Export…"].isEnabled()
    assert entries["Share a safe copy…"].isEnabled()
    entries["Show photos"].trigger()
    assert page.room.currentWidget() is page.room.review
    assert page.room.review._photos is not None
    assert page.room.review._photos.photos() == page.room.review.photo_ids() != []
    groups = QMenu(page.room)
    people._fill_menu(groups, people.shown.index(people.shown.rowCount() - 1, 0))
    assert "Show photos" not in {action.text() for action in groups.actions()}


def test_tips_say_more_than_the_words_of_the_button(page: Driver) -> None:
    people = page.room.people
    for action in (people._open, people._name, people._merge, people._ignore, people._hide):
        assert not action.toolTip().startswith(action.text()), action.text()


def test_finding_somebody_and_showing_who_waits(page: Driver) -> None:
    people = page.room.people
    people._find.setText("ANN")
    assert [e.name for e in shown(page)] == ["Anna"]
    people._find.setText("nobody")
    assert shown(page) == []
    assert "nobody" in page.view.accessibleDescription()
    people._find.clear()
    people.scopes.choose(Scope.UNNAMED)
    assert [e.kind for e in shown(page)] == [EntryKind.GROUP, EntryKind.GROUP]
    people.scopes.choose(Scope.NAMED)
    assert [e.name for e in shown(page)] == ["Anna", "Bob"]


def shown(page: Driver) -> list[Entry]:
    model = page.room.people.shown
    return [model.index(row, 0).data(ItemRole) for row in range(model.rowCount())]


def test_an_empty_library_says_what_to_do(empty_context: Context, qtbot: QtBot) -> None:
    page = Driver(empty_context, qtbot)
    assert page.room.people.shown.rowCount() == 0
    assert "Add a folder" in page.view.accessibleDescription()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_M, Qt.Key.Key_Delete, Qt.Key.Key_F2):
        qtbot.keyClick(page.view, key)
    assert empty_context.jobs.idle
    assert not page.room.grab().isNull()


@pytest.fixture
def many(tmp_path: Path) -> Iterator[Context]:
    """5,000 groups of one face each."""
    path = tmp_path / "many.faceorg"
    with Library.open(path) as library, library.write():
        first = add_photo(library, tmp_path / "many" / "p.jpg", 1)
        faces = face_rows.faces_of_photos(library, [first])[first]
        new = face_rows.NewFace(faces[0].box, None, 0.9, 0.5, None)
        ids = [face_rows.add_face(library, first, new, "builtin-1") for _ in range(5_000)]
        face_rows.replace_groups(library, [(None, [face]) for face in ids])
    with opened(path) as context:
        yield context


def test_five_thousand_groups_stay_where_they_are_while_one_is_named(
    many: Context, qtbot: QtBot
) -> None:
    page = Driver(many, qtbot)
    # And the pile of unsorted faces; so many are read in another thread.
    qtbot.waitUntil(lambda: page.room.people.shown.rowCount() == 5_001)
    following = page.room.people.shown.index(2_501, 0).data(ItemRole)
    page.view.go_to(page.room.people.shown.index(2_500, 0))
    qtbot.keyClicks(page.view, "M")
    qtbot.keyClicks(page.editor(), "ia")
    before = page.view.verticalScrollBar().value()
    qtbot.keyClick(page.editor(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Mia" in people_of(many))
    qtbot.waitUntil(lambda: many.jobs.idle)
    assert page.view.currentIndex().data(ItemRole).key == following.key
    assert abs(page.view.verticalScrollBar().value() - before) <= 200
    place = page.view.visualRect(page.view.currentIndex())
    assert page.view.viewport().rect().intersects(place)


def test_double_click_opens_the_page_of_a_person(page: Driver) -> None:
    where: QPoint = page.view.visualRect(page.tile("person:1")).center()
    page.qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    page.qtbot.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert page.room.currentWidget() is page.room.review
    assert page.room.review.entry is not None
    assert page.room.review.entry.name == "Anna"
    page.qtbot.keyClick(page.room.review.view, Qt.Key.Key_Escape)
    assert page.room.currentWidget() is page.room.people


def test_names_come_in_the_order_of_the_alphabet_on_demand(page: Driver) -> None:
    page.context.jobs.decide(
        lambda library: label.name_group(library, label.Group(person=1), "Zoe")  # type: ignore[arg-type]
    )
    page.qtbot.waitUntil(lambda: page.context.jobs.idle)
    people = page.room.people
    try:
        people.by_name.trigger()
        names = [entry.name for entry in people.model.items]
        assert names[:3] == ["Bob", "Zoe", None]  # who has no name comes after
        people.by_name.trigger()
        assert [entry.name for entry in people.model.items][:2] == ["Zoe", "Bob"]
    finally:
        people.by_name.setChecked(False)
        window_settings().setValue("people_by_name", False)
