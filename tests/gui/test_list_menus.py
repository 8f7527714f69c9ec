"""Every list has a context menu: by mouse, by the Menu key and by Shift+F10, of known entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gui.scenes import SCENES, Stage
from gui.scenes import stage as stage
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QMenu,
    QWidget,
)

from faceorg.gui import keys
from faceorg.gui.dialogs.anonymize import AnonymizeDialog
from faceorg.gui.room_menu import RoomMenu
from faceorg.gui.views.film_strip import FilmStrip
from faceorg.operations.hiding import Hide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from faceorg.gui.main_window import MainWindow

MENU = (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier)
SHIFT_F10 = (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
# What one turns to and nothing more: pages of a dialog, and words to be read.
NOTHING_TO_DO = {"Pages", "Keyboard shortcuts", "Columns"}
# What has an entry but no action of its own: a menu within the menu, and what only dialogs do.
OWN_WORDS = {"Add to album", "Open", "Show in folder", "Tick all", "Tick none"}


def lists(top: QWidget) -> Iterator[QAbstractItemView]:
    for view in top.findChildren(QAbstractItemView):
        own = view.window() is top and not view.objectName().startswith("qt_")
        if own and view.isVisible() and not isinstance(view, QHeaderView):
            yield view


def choose_row(view: QAbstractItemView) -> bool:
    """Make some row of a list the current one; whether there is one that can be."""
    model = view.model()
    if view.selectionModel().isSelected(view.currentIndex()):
        return True
    for row in range(min(model.rowCount(), 3)):
        index = model.index(row, 0)
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            view.setCurrentIndex(index)
            view.selectionModel().select(index, view.selectionModel().SelectionFlag.ClearAndSelect)
            return True
    return False


def closed(menu: QWidget | None) -> list[QAction]:
    """The entries of an open menu, which is closed."""
    if not isinstance(menu, QMenu):
        return []
    found = [action for action in menu.actions() if not action.isSeparator()]
    menu.close()
    return found


def by_mouse(view: QAbstractItemView) -> list[QAction]:
    where = view.visualRect(view.currentIndex()).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, where, view.viewport().mapToGlobal(where)
    )
    QApplication.sendEvent(view.viewport(), event)
    return closed(QApplication.activePopupWidget())


def by_key(view: QWidget, key: tuple[Qt.Key, Qt.KeyboardModifier]) -> list[QAction]:
    QTest.keyClick(view, *key)
    menu = QApplication.activePopupWidget()
    if isinstance(menu, QMenu):
        assert menu.activeAction() is not None or not any(a.isEnabled() for a in menu.actions())
    return closed(menu)


def walk(stage: Stage) -> Iterator[tuple[str, QWidget, QAbstractItemView]]:
    for scene, make in SCENES.items():
        shown = make(stage)
        for view in lists(shown.window()):
            if view.accessibleName() not in NOTHING_TO_DO and scene != "shortcuts":
                yield scene, shown, view
        stage.close()


def words(actions: list[QAction]) -> list[str]:
    return [action.text() for action in actions]


def test_a_menu_opens_by_mouse_and_by_both_keys_and_is_the_same(stage: Stage) -> None:
    silent, seen = [], set()
    for scene, _, view in walk(stage):
        if not choose_row(view):
            continue
        stage.rest()
        seen.add(view.accessibleName())
        found = [words(by_mouse(view)), words(by_key(view, MENU)), words(by_key(view, SHIFT_F10))]
        stage.rest()
        if not found[0] or found[1] != found[0] or found[2] != found[0]:
            silent.append((scene, view.accessibleName(), found))
    assert not silent, "\n".join(map(str, silent))
    # What has no row in these scenes has its menu in the tests of its dialog.
    assert seen >= {
        "Sections", "Photos", "People", "Faces", "Albums", "Folders", "History", "Models",
        "Files with problems", "Growing up", "People you named",
        "What you said no to",
    }  # fmt: skip


def menu_bar(stage: Stage) -> list[QAction]:
    """Every entry of the menus of the window as it is now."""
    found = []
    for top in stage.window.menuBar().actions():
        menu = top.menu()
        assert isinstance(menu, QMenu)
        if isinstance(menu, RoomMenu):
            menu.aboutToShow.emit()
        found += menu.actions()
    return found


def test_its_entries_are_those_of_the_menus_with_their_keys(stage: Stage) -> None:
    strange = []
    for scene, shown, view in walk(stage):
        if not choose_row(view):
            continue
        stage.rest()
        view.setFocus()
        entries = by_mouse(view)
        bar = menu_bar(stage)
        buttons = {b.text() for b in shown.window().findChildren(QAbstractButton)}
        for action in entries:
            if action in bar or action.text() in OWN_WORDS:
                continue
            named = keys.name_of(action)
            same = any(named and keys.name_of(a) == named for a in bar)
            elsewhere = bool(named) and not action.isVisible()
            in_dialog = shown.window() is not stage.window and (
                action.text() in buttons or bool(named)
            )
            if not (same or elsewhere or in_dialog):
                strange.append((scene, view.accessibleName(), action.text(), named))
    assert not strange, "\n".join(map(str, strange))


def test_everybody_in_the_photos_is_ticked_at_once(stage: Stage) -> None:
    dialog = SCENES["safe-copy"](stage)
    assert isinstance(dialog, AnonymizeDialog)
    dialog.whom.hide_choices[Hide.EVERYONE_BUT].click()
    assert choose_row(dialog.whom.people)
    assert words(by_mouse(dialog.whom.people)) == ["Tick all", "Tick none"]
    assert not dialog.whom.chosen.checked
    QTest.keyClick(dialog.whom.people, *SHIFT_F10)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    assert dialog.whom.chosen.checked == {entry.id for entry in dialog.whom.chosen.items}
    dialog.whom.chosen.tick_all(False)
    assert not dialog.whom.chosen.checked


@pytest.fixture
def viewer(stage: Stage) -> QWidget:
    return SCENES["viewer"](stage)


@pytest.mark.parametrize("key", [MENU, SHIFT_F10])
def test_the_open_photo_has_its_menu_by_key(
    stage: Stage, viewer: QWidget, key: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    QTest.keyClick(stage.window.viewer.canvas, *key)
    found = words(closed(QApplication.activePopupWidget()))
    assert "Export…" in found
    assert "Turn the view" in found
    assert "Open" not in found


def test_a_photo_of_the_film_strip_is_gone_to_and_has_its_menu(
    stage: Stage, viewer: QWidget
) -> None:
    film = stage.window.viewer.findChild(FilmStrip)
    assert film is not None
    stage.rest()
    before = stage.window.viewer.photo_id
    where = film.cell_rect(3).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, film.mapToGlobal(where))
    QApplication.sendEvent(film, event)
    assert "Export…" in words(closed(QApplication.activePopupWidget()))
    assert stage.window.viewer.photo_id == stage.window.photos.grid.photos()[3] != before
    stage.rest()


def test_a_marked_face_has_the_menu_of_the_face(stage: Stage, viewer: QWidget) -> None:
    canvas = stage.window.viewer.canvas
    stage.qtbot.waitUntil(canvas.has_picture)
    assert canvas.marks.items
    where = canvas.face_rect(canvas.marks.items[0].box).center().toPoint()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, canvas.mapToGlobal(where))
    QApplication.sendEvent(canvas, event)
    assert "Why?" in words(closed(QApplication.activePopupWidget()))
    aside = QPoint(2, 2)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, aside, canvas.mapToGlobal(aside))
    QApplication.sendEvent(canvas, event)
    assert "Export…" in words(closed(QApplication.activePopupWidget()))
    stage.rest()


def test_the_menu_key_opens_nothing_of_another_list_in_an_empty_room(
    main_window: MainWindow, qtbot: QtBot
) -> None:
    main_window.sidebar.enter("problems")
    focus = QApplication.focusWidget() or main_window.problems
    assert focus is not main_window.sidebar
    qtbot.keyClick(focus, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.activePopupWidget() is None
