"""Preloading: imports and makes, while nobody waits, what the user is likely to open next."""

from __future__ import annotations

from collections import deque
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from faceorg.gui.context import Context
    from faceorg.gui.rooms import Rooms
    from faceorg.library.database import Library

_PAUSE_MS = 40  # between two steps, for all that the window has to do besides
_MODULES = (
    "faceorg.gui.views.people",
    "faceorg.gui.views.review",
    "faceorg.gui.views.albums",
    "faceorg.gui.views.places",
    "faceorg.gui.views.folders",
    "faceorg.gui.dialogs.name_person",
    "faceorg.gui.dialogs.check_person",
    "faceorg.gui.dialogs.noes",
    "faceorg.gui.dialogs.why",
    "faceorg.gui.dialogs.album",
    "faceorg.gui.dialogs.export",
    "faceorg.gui.dialogs.anonymize",
    "faceorg.gui.dialogs.preferences",
    "faceorg.gui.dialogs.shortcuts",
    "faceorg.gui.dialogs.add_folders",
)
_ROOMS = ("people", "review", "albums", "places", "folders")


class Preloading(QObject):
    """One small step after another, so that opening a room for the first time is quick, too.

    Modules are imported in the thread that answers questions, between two of them; widgets are
    made in the window's own thread, a room at a time. Signal-free: ask `done`.
    """

    def __init__(self, context: Context, rooms: Rooms, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._steps: deque[Callable[[], object]] = deque()
        self._steps += [partial(self._import, name) for name in _MODULES]
        self._steps += [partial(self._make, rooms, key) for key in _ROOMS]
        self._steps.append(self._open_library)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._step)

    @property
    def done(self) -> bool:
        """Whether everything is there."""
        return not self._steps and not self._timer.isActive()

    def start(self) -> None:
        """Begin; closing the window ends it."""
        self._timer.start()

    def _step(self) -> None:
        if self._steps:
            self._steps.popleft()()

    def _import(self, name: str) -> None:
        def load(_: Library) -> None:
            import_module(name)

        self._context.jobs.read(load, self._on_imported)

    def _on_imported(self, _: None) -> None:
        self._timer.start()

    def _open_library(self) -> None:
        """The thread that writes decisions opens it now, not when the first is made."""
        self._context.jobs.decide(lambda _: None, self._on_imported)

    def _make(self, rooms: Rooms, key: str) -> None:
        rooms.room(key)
        self._timer.start()
