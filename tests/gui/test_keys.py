"""Keys: the list says every key there is, each has one meaning, every action can be found."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from gui.scenes import ROOMS, SCENES, Stage
from gui.scenes import stage as stage
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from faceorg.gui import key_table, keys
from faceorg.gui.dialogs.shortcuts import ShortcutsDialog
from faceorg.gui.room_menu import RoomMenu

if TYPE_CHECKING:
    from collections.abc import Iterator

_NONE = Qt.KeyboardModifier.NoModifier
GUI = Path(key_table.__file__).parent
Bound = tuple[QWidget, Qt.ShortcutContext, QKeySequence, object]


def bound(top: QWidget) -> Iterator[Bound]:
    """Every key in a window: who has it, how far it reaches, and what does it."""
    for widget in [top, *top.findChildren(QWidget)]:
        if widget.window() is not top and not isinstance(widget, QMenu):
            continue
        for action in widget.actions():
            for key in action.shortcuts():
                yield widget, action.shortcutContext(), key, action
    for shortcut in top.findChildren(QShortcut):
        parent = shortcut.parent()
        assert isinstance(parent, QWidget)
        for key in shortcut.keys():  # noqa: SIM118 - not a dictionary
            yield parent, shortcut.context(), key, shortcut


def in_menu_bar(stage: Stage) -> set[QAction]:
    found: set[QAction] = set()
    for top in stage.window.menuBar().actions():
        menu = top.menu()
        if isinstance(menu, QMenu) and not isinstance(menu, RoomMenu):
            found |= set(menu.actions())
    return found


def table_keys(name: str) -> list[QKeySequence]:
    return keys.sequences(key_table.row(name).keys)


def visit(stage: Stage) -> Iterator[QWidget]:
    """Each scene in turn; then all rooms are there."""
    for scene in SCENES.values():
        yield scene(stage).window()


def test_every_key_of_every_room_and_dialog_is_in_the_list(stage: Stage) -> None:
    told = in_menu_bar(stage)
    listed = {key for action in told for key in action.shortcuts()}  # a dialog has its own Undo
    seen, nameless = set(), set()
    for top in visit(stage):
        for widget, _, key, act in bound(top):
            if isinstance(act, QAction) and (name := keys.name_of(act)):
                seen.add(name)
                if key not in table_keys(name):
                    nameless.add((name, key.toString()))
            elif act not in told and key not in listed:
                nameless.add((repr(widget), key.toString()))
    assert nameless == set()
    source = "".join(p.read_text("utf-8") for p in GUI.rglob("*.py") if p.name != "key_table.py")
    for place, content in key_table.places().items():
        for name, row in content.rows.items():
            known = f"{place}.{name}" in seen or f'"{place}.{name}"' in source or row.gesture
            assert known or f'"{name}"' in source, f"nothing does {place}.{name}"


def reaches(owner: QWidget, context: Qt.ShortcutContext, focus: QWidget) -> bool:
    if context is Qt.ShortcutContext.WidgetShortcut:
        return owner is focus
    if context is Qt.ShortcutContext.WidgetWithChildrenShortcut:
        return owner is focus or owner.isAncestorOf(focus)
    return True


def test_no_key_means_two_things_where_the_focus_is(stage: Stage) -> None:
    for top in visit(stage):
        # A question on a person's page takes Y and N from the faces below; else keys hold always.
        everything = [one for one in bound(top) if one[0].isVisible() or one[0] is top]
        for focus in [top, *top.findChildren(QWidget)]:
            if focus.focusPolicy() == Qt.FocusPolicy.NoFocus or not focus.isVisible():
                continue
            taken: dict[str, object] = {}
            for owner, context, key, act in everything:
                if not reaches(owner, context, focus) or _off(act):
                    continue
                other = taken.setdefault(key.toString(), act)
                assert other is act, (key.toString(), focus, _say(other), _say(act))


def _off(act: object) -> bool:
    """Answers to a question that is not asked."""
    name = keys.name_of(act) if isinstance(act, QAction) else ""
    return name in ("person.yes", "person.no", "person.no_here") and not act.isEnabled()  # type: ignore[attr-defined]


def _say(act: object) -> str:
    return f"{keys.name_of(act)} {act.text()}" if isinstance(act, QAction) else repr(act)


def test_the_list_shows_menus_and_rooms(stage: Stage) -> None:
    dialog = SCENES["shortcuts"](stage)
    assert isinstance(dialog, ShortcutsDialog)
    rows = [row for _, rows in keys.listed() for row in rows]
    shown = dialog.listed()
    assert all(words in shown for words, _ in rows)
    assert shown["Keyboard shortcuts"] == "F1, Ctrl+?"
    assert shown["Undo back to here"] == "Backspace"
    assert shown["Bring back"] == "B"
    assert shown["Rename"] == "F2"
    for words, key in dialog.listed().items():
        assert words, key
        assert key, words


@pytest.mark.parametrize("scene", [*ROOMS, "viewer", "person", "group", "found", "chosen"])
def test_every_action_of_a_room_is_in_its_menu_with_a_tip_and_a_key(
    stage: Stage, scene: str
) -> None:
    SCENES[scene](stage)
    menus = [top.menu() for top in stage.window.menuBar().actions()]
    room = next(menu for menu in menus if isinstance(menu, RoomMenu))
    room.aboutToShow.emit()
    offered = [action for action in room.actions() if not action.isSeparator()]
    names = {keys.name_of(action) for action in offered}
    page = stage.window.stack.currentWidget()
    assert page is not None
    for part in [page, *page.findChildren(QWidget)]:
        for action in part.actions() if part.isVisible() else ():
            if action in in_menu_bar(stage) or isinstance(part, QMenu):
                continue
            if action.isVisible() and action.text():
                assert keys.name_of(action), action.text()
                assert keys.name_of(action) in names, action.text()
                lent = keys.name_of(action) == "faces.confirm" and not action.shortcuts()
                assert action.toolTip().endswith(")") or lent, action.toolTip()
    assert room.title() == "&Actions"
    stage.rest()


def test_what_cannot_apply_is_grey_in_the_menu_and_its_key_says_why(stage: Stage) -> None:
    window = stage.window
    stage.enter("photos")
    menu = window.menuBar().findChild(RoomMenu)
    assert isinstance(menu, RoomMenu)

    def greyed() -> set[str]:
        menu.aboutToShow.emit()
        return {keys.name_of(action) for action in menu.actions() if not action.isEnabled()}

    never = {"photos.remove", "photos.play_video", "photos.top", "photos.take_out"}
    never |= {"photos.open_stack", "photos.unstack"}
    window.photos.grid.clear_selection()
    assert greyed() >= never | {"photos.none", "photos.open", "photos.export"}
    window.photos.grid.select(window.photos.grid.photos()[-1:])
    assert never <= greyed()
    assert "photos.open" not in greyed()
    assert "photos.delete" not in greyed()
    actions = window.photos.actions_
    for action, words in (
        (actions.remove, "never deletes"),
        (actions.play_video, "No video"),
        (window.photos.stacking.open, "in a stack"),
        (window.photos.stacking.take_out, "in a stack"),
    ):
        assert action.isEnabled()
        assert not action.shortcut().isEmpty()
        action.trigger()
        assert words in window.toast.text


def press(
    key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers)


def test_a_pressed_key_is_known_on_every_keyboard() -> None:
    pad, shift = Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier
    assert keys.pressed(press(Qt.Key.Key_Return), "photos.open")
    assert keys.pressed(press(Qt.Key.Key_Enter, pad), "photos.open")
    assert keys.pressed(press(Qt.Key.Key_Plus, shift), "places.closer")
    assert keys.pressed(press(Qt.Key.Key_Plus, pad), "places.closer")
    assert keys.pressed(press(Qt.Key.Key_Delete), "people.put_aside")
    assert not keys.pressed(press(Qt.Key.Key_Delete, shift), "people.put_aside")


def test_a_mac_keeps_the_keys_it_has_for_itself(qapp: object) -> None:
    own = {"Ctrl+H", "Ctrl+M", "Ctrl+Space", "Ctrl+Tab"}
    for place in key_table.places().values():
        for row in place.rows.values():
            mac = {key.toString() for key in keys.sequences(row.keys, "darwin")}
            assert not mac & own, row
    delete = [key.toString() for key in keys.sequences(["Del"], "darwin")]
    assert delete == ["Backspace", "Del"]
    assert QKeySequence("Ctrl+Y") in keys.sequences(["Ctrl+Shift+Z", "Ctrl+Y"])


def test_keys_are_called_the_same_everywhere(stage: Stage) -> None:
    """One name for each key, that on the keys: no Return beside Enter, no Delete beside Del."""
    for top in visit(stage):
        for widget in [top, *top.findChildren(QWidget)]:
            tips = [widget.toolTip(), *(action.toolTip() for action in widget.actions())]
            for tip in tips:
                key = tip.rpartition("(")[2].rstrip(")") if tip.endswith(")") else ""
                for name in ("Return", "Delete", "Escape"):
                    assert name not in key.split(", "), tip


def test_a_mac_finds_its_three_entries_and_no_other_is_moved(stage: Stage) -> None:
    roles = QAction.MenuRole
    SCENES["viewer"](stage)  # which has an "About this photo"
    found = [a for top in (stage.window, stage.window.viewer) for a in top.actions()]
    moved = {a.text(): a.menuRole() for a in found if a.menuRole() != roles.NoRole and a.text()}
    assert moved == {
        "P&references…": roles.PreferencesRole,
        "&Quit": roles.QuitRole,
        "&About faceorg": roles.AboutRole,
    }
    stage.rest()
