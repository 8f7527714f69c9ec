"""MainThreadGarbage: collects Python's garbage on the window's thread alone, when it is cheap."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

_LOOK_MS = 1000
_CHEAP = 30_000  # objects that are looked through in a few milliseconds
_DEAR = 3_000_000  # objects that are too many to let lie, whatever it costs
_PATIENCE_SECONDS = 60.0


class MainThreadGarbage(QObject):
    """Takes over from Python's automatic collection until `stop`.

    The automatic one runs in whatever thread happens to allocate, and destroys Qt objects that
    are part of a cycle right there: a worker thread that does so to a widget ends in a crash.

    While ``busy`` says that work goes on elsewhere, its hundred thousand rows are among the
    objects; they go by themselves when it ends, and looking through them would hold the window up.
    So only the new ones are looked through then, while they are few, the others once a minute.
    """

    def __init__(
        self, parent: QObject | None = None, busy: Callable[[], bool] = lambda: False
    ) -> None:
        super().__init__(parent)
        self._busy = busy
        self._patience = time.monotonic() + _PATIENCE_SECONDS
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
        if not due:
            return
        generation = due[-1]
        if counts[0] <= _DEAR and self._busy():
            if counts[0] > _CHEAP:
                return
            generation = min(generation, int(time.monotonic() > self._patience))
        if generation:
            self._patience = time.monotonic() + _PATIENCE_SECONDS
        gc.collect(generation)

    def stop(self) -> None:
        """Give collection back to Python."""
        self._timer.stop()
        gc.enable()
