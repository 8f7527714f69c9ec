"""MainThreadGarbage: collects Python's garbage on the window's thread alone."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_MS = 1000


class MainThreadGarbage(QObject):
    """Takes over from Python's automatic collection until `stop`.

    The automatic one runs in whatever thread happens to allocate, and destroys Qt objects that
    are part of a cycle right there: a worker thread that does so to a widget ends in a crash.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what is there at the start stays: looking through it takes 100 ms
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the generations that Python would collect by its own thresholds."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [
            n
            for n, (count, limit) in enumerate(zip(counts, thresholds, strict=True))
            if count > limit
        ]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Give collection back to Python."""
        self._timer.stop()
        gc.enable()
