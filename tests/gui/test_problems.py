"""The room of files that could not be used."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from faceorg.core.entities import Problem
from faceorg.gui.models.problem_list import ProblemList, grouped
from faceorg.library.database import Library
from faceorg.library.photos import drop_problems, record_problem
from faceorg.operations import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from faceorg.gui.dialogs.problems import ProblemsRoom
    from faceorg.gui.main_window import MainWindow

CUT = [Path(f"/photos/cut{number}.jpg") for number in range(3)]
STRANGE = Path("/photos/strange.jpg")


@pytest.fixture
def room(library_path: Path, open_window: Callable[[], MainWindow]) -> ProblemsRoom:
    with Library.open(library_path) as library, library.write():
        for number, path in enumerate(CUT):
            record_problem(library, path, f"the file is cut short ({number} bytes)", 1, 1)
        record_problem(library, STRANGE, "this is no photo", 1, 1)
    window = open_window()
    window.sidebar.choose("problems")
    window.problems.retry_wanted.disconnect()
    return window.problems


def test_files_are_grouped_by_reason(room: ProblemsRoom) -> None:
    titles = [room.model.index(row, 0).data() for row in range(2)]
    assert titles == ["The file is cut short (\u2026 bytes) (3)", "This is no photo (1)"]
    file = room.model.index(1, 0, room.model.index(0, 0))
    assert file.data() == "cut1.jpg"
    assert "(1 bytes)" in file.data(Qt.ItemDataRole.ToolTipRole)
    assert room.list.isExpanded(room.model.index(0, 0))
    assert not room.again.isEnabled(), "nothing is chosen"


def choose(room: ProblemsRoom, *rows: tuple[int, ...]) -> None:
    for group, *inside in rows:
        index = room.model.index(group, 0)
        if inside:
            index = room.model.index(inside[0], 0, index)
        flags = QItemSelectionModel.SelectionFlag
        room.list.selectionModel().select(index, flags.Select | flags.Rows)
    room.list.setFocus()


def test_a_reason_stands_for_all_of_its_files(room: ProblemsRoom, qtbot: QtBot) -> None:
    choose(room, (0,), (0, 2))
    with qtbot.waitSignal(room.retry_wanted) as wanted:
        qtbot.keyClick(room.list, Qt.Key.Key_Return)
    assert wanted.args == [CUT]
    qtbot.keyClick(room.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "\n".join(map(str, CUT))


def test_one_file_can_be_tried_again(room: ProblemsRoom, qtbot: QtBot) -> None:
    choose(room, (1, 0))
    with qtbot.waitSignal(room.retry_wanted) as wanted:
        room.again.trigger()
    assert wanted.args == [[STRANGE]]
    with qtbot.waitSignal(room.retry_wanted) as wanted:
        room.retry_button.click()
    assert wanted.args == [[*CUT, STRANGE]]


def test_a_reason_that_was_closed_stays_closed(room: ProblemsRoom) -> None:
    room.list.collapse(room.model.index(0, 0))
    room.refresh(None)
    assert not room.list.isExpanded(room.model.index(0, 0))
    assert room.list.isExpanded(room.model.index(1, 0))


def test_copies_made_by_faceorg_are_one_calm_line(
    library_path: Path, open_window: Callable[[], MainWindow]
) -> None:
    with Library.open(library_path) as library, library.write():
        for number in range(57):
            copy = Path(f"/photos/safe/{number}.jpg")
            record_problem(library, copy, "a copy", 1, 1, own_copy=True)
    window = open_window()
    window.sidebar.choose("problems")
    assert window.problems.model.all_files() == []
    assert window.problems.copies_text() == "Not added: 57 copies made by faceorg"
    with Library.open(library_path) as library, library.write():
        drop_problems(library, [Path(f"/photos/safe/{number}.jpg") for number in range(57)])
    window.problems.refresh(None)
    assert window.problems.copies_text() == ""


def test_the_model_keeps_the_rules_with_none_and_with_thousands(qapp: object) -> None:
    model = ProblemList()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    many = [Problem(Path(f"/p/{n}.jpg"), f"reason {'abc'[n % 3]}") for n in range(6000)]
    for problems in (many, [], many[:1]):
        model.show(problems)
        assert sum(model.rowCount(model.index(row, 0)) for row in range(model.rowCount())) == len(
            problems
        )
    assert [len(reason.problems) for reason in grouped(many)] == [2000] * 3


def test_a_problem_is_put_out_of_sight_and_had_again(room: ProblemsRoom, qtbot: QtBot) -> None:
    choose(room, (0,))
    qtbot.keyClick(room.list, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: room.model.all_files() == [STRANGE])
    qtbot.waitUntil(lambda: room._context.jobs.idle)
    room._context.jobs.decide(label.undo)
    qtbot.waitUntil(lambda: set(room.model.all_files()) == {*CUT, STRANGE})
    qtbot.waitUntil(lambda: room._context.jobs.idle)
