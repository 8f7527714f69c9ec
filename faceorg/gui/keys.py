"""Keys: gives actions their keys, words and tips from the table, and names keys for people."""

from __future__ import annotations

import sys
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from faceorg.gui import key_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

A = TypeVar("A", bound=QAction)

_NAME = "key name"  # the property by which an action tells its row of the table
_PLACE_HOLDERS = "…"
_STANDARD = {
    "Ctrl+C": QKeySequence.StandardKey.Copy,
    "Ctrl+Z": QKeySequence.StandardKey.Undo,
    "Ctrl+Shift+Z": QKeySequence.StandardKey.Redo,
    "Ctrl+A": QKeySequence.StandardKey.SelectAll,
    "Ctrl+F": QKeySequence.StandardKey.Find,
    "Ctrl+O": QKeySequence.StandardKey.Open,
    "Ctrl+N": QKeySequence.StandardKey.New,
    "Ctrl+S": QKeySequence.StandardKey.Save,
    "Ctrl+,": QKeySequence.StandardKey.Preferences,
    "Ctrl+Q": QKeySequence.StandardKey.Quit,
    "F1": QKeySequence.StandardKey.HelpContents,
    "F5": QKeySequence.StandardKey.Refresh,
    "F11": QKeySequence.StandardKey.FullScreen,
    "Ctrl++": QKeySequence.StandardKey.ZoomIn,
    "Ctrl+-": QKeySequence.StandardKey.ZoomOut,
    "Del": QKeySequence.StandardKey.Delete,
}
# Keys a Mac keeps for itself (hide, minimize) or does not have: its "Meta" is the control key.
_MAC = {
    "Ctrl+H": ("Meta+H",),
    "Ctrl+M": ("Meta+M",),
    "F2": ("F2", "Meta+R"),
    "Del": ("Backspace", "Del"),
    "Shift+Del": ("Shift+Backspace", "Shift+Del"),
    "Ins": ("Ctrl+Shift+I",),
    "F5": ("F5", "Meta+Ctrl+R"),
}


class KeyAction(QAction):
    """``fits`` says whether it can do anything now.

    A menu greys it out where not; its keys work still, and may say why nothing happens.
    """

    fits: Callable[[], bool] | None = None


class Reach(Enum):
    """Where the focus must be for a key to work."""

    HERE = Qt.ShortcutContext.WidgetShortcut
    INSIDE = Qt.ShortcutContext.WidgetWithChildrenShortcut
    WINDOW = Qt.ShortcutContext.WindowShortcut  # anywhere, while the action's owner is seen


def sequences(keys: Iterable[str], platform: str = sys.platform) -> list[QKeySequence]:
    """``keys`` as this system has them: its own standard keys come with ours, each once."""
    found: list[QKeySequence] = []
    for key in keys:
        mine = _MAC.get(key, (key,)) if platform == "darwin" else (key,)
        found += [QKeySequence(one) for one in _both_enters(mine, platform)]
        if key in _STANDARD and not (platform == "darwin" and key in _MAC):
            found += QKeySequence.keyBindings(_STANDARD[key])
    return list(dict.fromkeys(found))


def _both_enters(keys: Iterable[str], platform: str) -> list[str]:
    """The key beside the letters and the one of the block of numbers, which Qt tells apart.

    The first one names both in menus, and "Enter" is what stands on keyboards; on a Mac a sign
    does, which is that of "Return".
    """
    found = []
    for key in keys:
        pad = key.replace("Return", "Enter")
        found += [key, pad] if platform == "darwin" else [pad, key]
    return list(dict.fromkeys(found))


def native(keys: QKeySequence | str) -> str:
    """A key as this system writes it; ``keys`` as the table does."""
    if isinstance(keys, str):
        keys = sequences([keys])[0]
    return str(keys.toString(QKeySequence.SequenceFormat.NativeText))


def named(name: str) -> str:
    """The keys of a row of the table, for people."""
    return _in_words(key_table.row(name))


def _in_words(row: key_table.Row) -> str:
    return row.gesture or ", ".join(native(key) for key in row.keys)


def make(
    name: str,
    act: Callable[[], object],
    owner: QWidget,
    reach: Reach = Reach.INSIDE,
    parent: QWidget | None = None,
) -> KeyAction:
    """An action with the words and keys of row ``name``, which work in ``owner``."""
    action = KeyAction(key_table.row(name).words, parent or owner)
    action.triggered.connect(lambda *_: act())
    return equip(action, name, owner, reach)


def equip(action: A, name: str, owner: QWidget, reach: Reach = Reach.INSIDE) -> A:
    """Give ``action`` the keys of row ``name`` in ``owner``, and a tip that ends with them."""
    action.setShortcuts(sequences(key_table.row(name).keys))
    action.setShortcutContext(reach.value)
    owner.addAction(action)
    return mention(action, name)


def mention(action: A, name: str) -> A:
    """Say the keys of row ``name`` in the tip of ``action``; something else listens to them."""
    action.setProperty(_NAME, name)
    # Else a Mac takes every "About…" for the application's own and moves it to its menu.
    action.setMenuRole(QAction.MenuRole.NoRole)
    tell(action, action.toolTip())
    return action


def tell(action: QAction, tip: str) -> None:
    """Set the tip of ``action``, with its keys behind it."""
    text = with_keys(tip, _in_words(key_table.row(name_of(action))))
    action.setToolTip(text)
    action.setStatusTip(text)


def with_keys(tip: str, keys: str) -> str:
    """A tip that ends with ``keys``."""
    return f"{tip.rstrip(_PLACE_HOLDERS)} ({keys})" if keys else tip


def name_of(action: QAction) -> str:
    """Which row of the table ``action`` is of; empty where it is of none."""
    return str(action.property(_NAME) or "")


def pressed(event: QKeyEvent, name: str) -> bool:
    """Whether ``event`` is a key of row ``name``."""
    aside = Qt.KeyboardModifier.KeypadModifier
    if Qt.Key.Key_Space < event.key() < Qt.Key.Key_A:
        aside |= Qt.KeyboardModifier.ShiftModifier  # where a sign is on the keys is nobody's matter
    wanted = QKeySequence((event.modifiers() & ~aside).value | event.key())
    return wanted in sequences(key_table.row(name).keys)


def is_enter(event: QKeyEvent) -> bool:
    """Whether ``event`` is the Enter key beside the letters, or the one of the block of numbers."""
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def listed() -> list[tuple[str, list[tuple[str, str]]]]:
    """The whole table for people: headings with pairs of what is done and its keys."""
    return [
        (place.heading, [(row.words.rstrip(_PLACE_HOLDERS), _in_words(row)) for row in rows])
        for place in key_table.places().values()
        if (rows := list(place.rows.values()))
    ]
