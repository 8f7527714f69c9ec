"""Every list has a context menu, says what to do when it is empty, and survives one item."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gui.scenes import ROOMS, SCENES, Stage
from gui.scenes import stage as stage
from gui_builders import draw_photo, store_photo
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from faceorg.gui.views.empty import EmptyState
from faceorg.library.database import Library
from faceorg.library.faces import replace_groups

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.gui.main_window import MainWindow

# What one picks from, not what one does something with: a page, a year, a person to be chosen.
PICKED = {
    "Sections",
    "Pages",
    "Growing up",
    "People in these photos",
    "People you named",
    "Film strip",
}
# Scenes that need nothing in the library.
BARE = (*ROOMS, *(name for name in SCENES if name.startswith("preferences-")), "folders-dialog",
        "refused")  # fmt: skip


def lists(top: QWidget) -> Iterator[QAbstractItemView]:
    for view in top.findChildren(QAbstractItemView):
        own = view.window() is top and not view.objectName().startswith("qt_")
        if own and view.isVisible() and not isinstance(view, QHeaderView):
            yield view


def test_every_list_has_a_context_menu(stage: Stage) -> None:
    without = []
    for scene, make in SCENES.items():
        for view in lists(make(stage).window()):
            plain = view.contextMenuPolicy() == Qt.ContextMenuPolicy.DefaultContextMenu
            if plain and view.accessibleName() not in PICKED and scene != "shortcuts":
                without.append((scene, view.accessibleName(), repr(view)))
        stage.close()
    assert not without, "\n".join(map(str, without))


def opened_menu(view: QAbstractItemView, row: int) -> list[str]:
    """The words of the context menu of an item."""
    spot = view.visualRect(view.model().index(row, 0)).center()
    if view.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu:
        return [action.text() for action in view.actions()]
    view.customContextMenuRequested.emit(spot)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu), view.accessibleName()
    words = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    return words


@pytest.mark.parametrize(
    ("scene", "word"),
    [
        ("people", "Merge"),
        ("albums", "Rename"),
        ("history", "Undo back"),
        ("problems", "Try again"),
        ("person", "Yes"),
        ("group", "Does not belong"),
        ("refused", "Take back"),
        ("preferences-folders", "Remove"),
        ("folders-dialog", "Remove"),
    ],
)
def test_the_menu_of_a_list_holds_what_can_be_done(stage: Stage, scene: str, word: str) -> None:
    shown = SCENES[scene](stage)
    named = [v for v in lists(shown.window()) if v.accessibleName() not in PICKED]
    found = []
    for view in named:
        if view.model().rowCount() and shown.isAncestorOf(view):
            row = 1 if scene == "history" else 0  # a day comes first there
            view.setCurrentIndex(view.model().index(row, 0))
            found += opened_menu(view, row)
    assert any(word in text for text in found), found
    stage.rest()


def empty_ones(shown: QWidget) -> Iterator[str]:
    """Lists in view that hold nothing and say nothing."""
    for view in lists(shown.window()):
        if not view.model().rowCount() and not view.accessibleDescription():
            yield view.accessibleName()


def told(shown: QWidget) -> list[str]:
    """What stands in a room or dialog to be read."""
    labels = [label.text() for label in shown.findChildren(QLabel) if label.isVisible()]
    empty = [one.accessibleName() for one in shown.findChildren(EmptyState) if one.isVisible()]
    views = [view.accessibleDescription() for view in lists(shown.window())]
    pages = [page.toPlainText() for page in shown.findChildren(QPlainTextEdit)]
    return [text for text in (*labels, *empty, *views, *pages) if text]


@pytest.fixture
def bare(open_window: Callable[[], MainWindow], qtbot: QtBot) -> Iterator[Stage]:
    """The window on a library with nothing in it."""
    stage = Stage(open_window(), qtbot)
    yield stage
    stage.close()


def test_with_nothing_in_it_every_list_says_what_to_do(bare: Stage) -> None:
    silent = []
    for scene in BARE:
        shown = SCENES[scene](bare)
        silent += [(scene, name) for name in empty_ones(shown)]
        assert any(len(text) > 12 for text in told(shown)), (scene, told(shown))
        assert not shown.grab().isNull()
        bare.close()
    assert not silent, silent


@pytest.fixture
def single(
    library_path: Path, tmp_path: Path, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> Iterator[Stage]:
    """The window on a library of one photo with one face, a group of its own."""
    with Library.open(library_path) as library:
        path = draw_photo(tmp_path / "photos" / "only.jpg")
        _, faces = store_photo(library, path, faces=1, taken_at="2019-06-01T12:00:00")
        with library.write():
            replace_groups(library, [(None, faces)])
    stage = Stage(open_window(), qtbot)
    yield stage
    stage.close()


def test_one_photo_and_one_face_are_shown_everywhere(single: Stage) -> None:
    for scene in (*BARE, "viewer", "viewer-info", "group", "banner", "export", "safe-copy"):
        shown = SCENES[scene](single)
        assert not shown.grab().isNull()
        for view in lists(shown.window()):
            view.customContextMenuRequested.emit(QPoint(2, 2))
            if (menu := QApplication.activePopupWidget()) is not None:
                menu.close()
        single.close()
