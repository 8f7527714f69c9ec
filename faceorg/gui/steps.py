"""Steps: what takes a while is shown piece by piece, with all that the window has to do between."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Callable


class Steps(QObject):
    """Each in a turn of the event loop of its own; `take` takes the first at once.

    Keys, clicks and paintings come between them; new ones take the place of those that wait.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[Callable[[], object]] = deque()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def done(self) -> bool:
        """Whether none waits."""
        return not self._waiting

    def take(self, *steps: Callable[[], object]) -> None:
        """Take the first now, the others one after the other."""
        self._waiting = deque(steps)
        self._go_on()

    def wait(self, *steps: Callable[[], object]) -> None:
        """Take these one after the other, none of them now."""
        self._waiting = deque(steps)
        self._timer.start()

    def finish(self) -> None:
        """Take all that wait now."""
        while self._waiting:
            self._go_on()
        self._timer.stop()

    @Slot()
    def _go_on(self) -> None:
        if self._waiting:
            self._waiting.popleft()()
        if self._waiting:
            self._timer.start()
        else:
            self._timer.stop()
