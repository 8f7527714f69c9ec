"""Rules of the window that a tool can see in the source: sizes, models, widgets, pixmaps."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

import faceorg
from faceorg.core.entities import Problem
from faceorg.gui.models.photo_grid import PhotoGridModel
from faceorg.gui.models.problem_list import ProblemList
from faceorg.gui.search_chips import ChipKind
from faceorg.gui.suggesting import Suggestion
from faceorg.gui.views.search_popup import SuggestionList
from faceorg.library.database import Library

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.modeltest import ModelTester

    from faceorg.core.entities import PhotoId

SOURCES = sorted(Path(faceorg.__file__).parent.rglob("*.py"))
GUI = [path for path in SOURCES if "gui" in path.parts]
BASES = {"QAbstractListModel", "QAbstractItemModel", "QAbstractTableModel", "KeyedList"}
A_WIDGET_A_ROW = {"setItemWidget", "setIndexWidget", "openPersistentEditor"}
TO_WORKERS = {"read", "decide", "aside", "run", "ask", "submit"}
ON_THE_MAIN_THREAD = {"QPixmap", "QIcon", "QBitmap", "QWidget", "QLabel"}


def trees(paths: list[Path]) -> Iterator[tuple[Path, ast.Module]]:
    for path in paths:
        yield path, ast.parse(path.read_text("utf-8"))


def test_no_file_is_over_400_lines() -> None:
    long = {path.name: len(path.read_text("utf-8").splitlines()) for path in SOURCES}
    assert {name: lines for name, lines in long.items() if lines > 400} == {}


def models() -> set[str]:
    """Item models of the window, those derived from another one, too."""
    known, found = set(BASES), set()
    for _ in range(3):
        for _, tree in trees(GUI):
            for node in ast.walk(tree):
                if isinstance(node, ast.ClassDef) and known & {_name(base) for base in node.bases}:
                    known.add(node.name)
                    found.add(node.name)
    return found - {"KeyedList"}


def _name(node: ast.expr) -> str:
    while isinstance(node, ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")


def test_each_model_is_held_to_qts_rules_by_some_test() -> None:
    texts = [path.read_text("utf-8") for path in Path(__file__).parent.glob("test_*.py")]
    tested = " ".join(text for text in texts if "qtmodeltester.check(" in text)
    found = models()
    assert {"PhotoGridModel", "PersonFilter", "ProblemList", "SuggestionList"} <= found
    assert {name for name in found if f"{name}(" not in tested and name not in BY_ROOM} == set()


BY_ROOM = {"HistoryList", "NoList", "LifeYears", "FaceGrid"}
"""Tested as the model of their room or dialog, which makes them: see `qtmodeltester` there."""


def test_models_of_rooms_are_tested_there() -> None:
    here = Path(__file__).parent
    for test in ("history", "noes_dialog", "person_page", "face_review"):
        text = (here / f"test_{test}.py").read_text("utf-8")
        assert "qtmodeltester.check(" in text, test


@pytest.mark.parametrize("count", [0, 1, 9])
def test_suggestions_hold_to_qts_rules(
    qtmodeltester: ModelTester, qapp: object, count: int
) -> None:
    parent = QObject()
    model = SuggestionList(parent)
    model.show([Suggestion(ChipKind.WORD, f"Word {n}", "", 0, f"word{n}") for n in range(count)])
    qtmodeltester.check(model)


@pytest.mark.parametrize("count", [0, 1, 9])
def test_problems_hold_to_qts_rules(qtmodeltester: ModelTester, qapp: object, count: int) -> None:
    model = ProblemList()
    model.show([Problem(Path(f"/a/{n}.jpg"), ("Cut off", "Empty")[n % 2]) for n in range(count)])
    qtmodeltester.check(model)


def test_photos_hold_to_qts_rules(
    qtmodeltester: ModelTester, library_path: Path, filled: tuple[list[PhotoId], object]
) -> None:
    with Library.open(library_path, read_only=True) as reader:
        model = PhotoGridModel(reader)
        qtmodeltester.check(model)
        model.set_ids(filled[0])
        qtmodeltester.check(model)


def test_no_row_has_a_widget_of_its_own() -> None:
    used = {
        (path.name, node.attr)
        for path, tree in trees(GUI)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in A_WIDGET_A_ROW
    }
    assert used == set()


def test_what_workers_are_given_makes_no_pixmaps_and_no_widgets() -> None:
    """Functions handed to the lanes of `JobRunner` or to executors, by name or as a lambda."""
    wrong, seen = [], 0
    for path, tree in trees(GUI):
        functions = {n.name: n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)}
        for call in ast.walk(tree):
            if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
                continue
            if call.func.attr not in TO_WORKERS:
                continue
            for given in call.args[:2]:
                # Of two arguments that are functions the second comes back to the main thread.
                work = functions.get(given.id) if isinstance(given, ast.Name) else given
                if isinstance(work, (ast.FunctionDef, ast.Lambda)):
                    seen += 1
                    names = {n.id for n in ast.walk(work) if isinstance(n, ast.Name)}
                    if made := names & ON_THE_MAIN_THREAD:
                        wrong.append((path.name, call.lineno, made))
                    break
    assert seen > 40
    assert not wrong
