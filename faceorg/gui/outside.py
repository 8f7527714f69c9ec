"""OutsideChanges: the window notices what another program, such as the command line, changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from faceorg.core.changes import Changes
from faceorg.core.errors import LibraryError
from faceorg.library.beside import MOST_WRITES, writes_of_others

if TYPE_CHECKING:
    from faceorg.gui.context import Context

_LOOK_MS = 1000  # a look takes a few microseconds
_BUSY_MS = 4000  # while somebody writes all the time, reading everything anew each second is much


class OutsideChanges(QObject):
    """Looks each second, and when the window comes to the front; then all is read anew.

    The window is told as of any other change, by the ``changed`` of the jobs.
    """

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._seen = writes_of_others(context.reader, context.jobs.shared)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state)

    def look(self) -> None:
        """Look now."""
        try:
            found = writes_of_others(self._context.reader, self._context.jobs.shared)
        except LibraryError:
            return  # whoever reads next says what is wrong
        news = 0 < (found - self._seen) % MOST_WRITES < MOST_WRITES // 2
        if news:
            self._seen = found
        self._timer.setInterval(_BUSY_MS if news else _LOOK_MS)
        if news:
            self._context.jobs.changed.emit(Changes(everything=True))

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive and self._timer.isActive():
            self.look()
