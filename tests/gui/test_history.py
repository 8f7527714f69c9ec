"""The History room: plain words by day, found again, and any step taken back and had again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gui.people_library import context as context
from gui.people_library import empty_context as empty_context
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from faceorg.core.decisions import Kind
from faceorg.gui.models import history_list
from faceorg.gui.models.history_list import ALBUMS, FOLDERS, PEOPLE, PHOTOS, HistoryList
from faceorg.gui.views.history import HistoryRoom
from faceorg.library.database import Library
from faceorg.library.persons import decide
from faceorg.operations import folders, label, organize

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from faceorg.gui.context import Context


@pytest.fixture
def room(context: Context, qtbot: QtBot) -> HistoryRoom:
    """Three decisions about people, then an album made, filled and deleted."""
    with Library.open(context.library_path) as library:
        album, _ = organize.create_album(library, "Trip", [1, 2])
        organize.add_photos(library, album, [3])
        organize.delete_album(library, album)
    return shown(context, qtbot)


def shown(context: Context, qtbot: QtBot) -> HistoryRoom:
    undo, redo = QAction("Undo"), QAction("Redo")
    room = HistoryRoom(context, undo, redo)
    undo.setParent(room)
    redo.setParent(room)
    qtbot.addWidget(room)
    context.jobs.changed.connect(room.refresh)
    room.resize(800, 500)
    with qtbot.waitSignal(room.model.settled):
        room.refresh(None)
    with qtbot.waitExposed(room):
        room.show()
    return room


def words(room: HistoryRoom) -> list[str]:
    return [line.text for line in room.model.lines if line.entry is not None]


def choose(room: HistoryRoom, text: str) -> None:
    row = next(n for n, line in enumerate(room.model.lines) if line.text == text)
    room.list.setCurrentIndex(room.model.index(row))


ALL = [
    "Delete the album Trip",
    "Add 1 photo to Trip",
    "Create the album Trip",
    "Ignore 1 face",
    "Name 3 faces Bob",
    "Name 4 faces Anna",
]


def test_model_holds_to_qts_rules(
    context: Context, qtmodeltester: ModelTester, qtbot: QtBot
) -> None:
    model = HistoryList(context)
    qtmodeltester.check(model)
    with qtbot.waitSignal(model.settled):
        model.read()
    qtmodeltester.check(model)
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable, "a day is no decision"
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_decisions_are_told_newest_first_below_their_day(room: HistoryRoom) -> None:
    assert words(room) == ALL
    assert [line.entry is None for line in room.model.lines].count(True) == 1
    assert room.model.lines[0].entry is None
    assert not room.grab().isNull()


def test_back_to_a_step_and_all_of_it_again(
    room: HistoryRoom, context: Context, qtbot: QtBot
) -> None:
    choose(room, "Ignore 1 face")
    assert "3 steps after" in room.about.text()
    room.list.setFocus()
    qtbot.keyClick(room.list, Qt.Key.Key_Backspace)
    taken = [f"{text} (undone)" for text in ALL[:4]]
    qtbot.waitUntil(lambda: words(room) == [*taken, *ALL[4:]])
    assert room.chosen is not None, "the step is still the chosen one"
    choose(room, taken[0])
    assert room.back.text() == "Redo up to here"
    room.back.trigger()
    qtbot.waitUntil(lambda: words(room) == ALL)
    qtbot.waitUntil(lambda: context.jobs.idle)


def test_what_was_overtaken_cannot_be_had_again(
    room: HistoryRoom, context: Context, qtbot: QtBot
) -> None:
    context.jobs.decide(label.undo)
    context.jobs.decide(lambda library: organize.create_album(library, "Other"))
    qtbot.waitUntil(lambda: words(room)[:1] == ["Create the album Other"])
    qtbot.waitUntil(lambda: context.jobs.idle)
    choose(room, "Delete the album Trip (undone)")
    assert not room.back.isEnabled()
    assert "other things" in room.about.text()


def test_finding_by_the_words_shown_and_by_what_it_is_about(
    room: HistoryRoom, qtbot: QtBot
) -> None:
    qtbot.keyClicks(room.line, "BOB")
    qtbot.waitUntil(lambda: words(room) == ["Name 3 faces Bob"])
    room.line.clear()
    qtbot.waitUntil(lambda: len(words(room)) == 6)
    room.kinds.setCurrentIndex(2)
    room.kinds.activated.emit(2)
    qtbot.waitUntil(lambda: words(room) == ALL[:3])
    with qtbot.waitSignal(room.model.settled):
        qtbot.keyClicks(room.line, "nothing like it")
    assert words(room) == []
    assert room._empty.isVisible()


def test_what_was_said_of_folders_is_found_as_such(room: HistoryRoom, qtbot: QtBot) -> None:
    assert frozenset(Kind) == PEOPLE | ALBUMS | PHOTOS | FOLDERS
    room.kinds.setCurrentIndex(4)
    room.kinds.activated.emit(4)
    with qtbot.waitSignal(room.model.settled):
        room._context.jobs.decide(lambda library: folders.leave_out_matching(library, ["*.tmp"]))
    qtbot.waitUntil(lambda: words(room) == ["Leave out *.tmp"])
    qtbot.waitUntil(lambda: room._context.jobs.idle)


def test_an_empty_history_says_what_will_be_here(empty_context: Context, qtbot: QtBot) -> None:
    room = shown(empty_context, qtbot)
    assert room._empty.isVisible()
    assert not room.back.isEnabled()


def test_a_long_log_is_read_in_pages_and_searched_to_its_end(
    context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_list, "_WINDOW", 20)
    monkeypatch.setattr(history_list, "_PAGE", 50)
    with Library.open(context.library_path) as library, library.write():
        for n in range(300):
            decide(library, Kind.RENAME, {"person": 1, "name": f"Anna {n}"})
    room = shown(context, qtbot)
    qtbot.waitUntil(lambda: len(words(room)) >= 50)
    assert len(words(room)) < 150
    room.list.scrollToBottom()
    qtbot.waitUntil(lambda: len(words(room)) >= 100)
    with qtbot.waitSignal(room.model.settled):
        qtbot.keyClicks(room.line, "Rename to Anna 7")
    qtbot.waitUntil(lambda: room.model.ended)
    assert len(words(room)) == 11
