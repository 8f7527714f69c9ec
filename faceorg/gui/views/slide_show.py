"""SlideShow: tells when it is time for the next photo."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

_SHOWN_MS = 4000


class SlideShow(QObject):
    """Signal: ``due()``: the photo has been seen long enough."""

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.timer = QTimer(self, interval=_SHOWN_MS)
        self.timer.timeout.connect(self.due)

    def play(self, on: bool) -> None:
        """Start, or stop."""
        if on:
            self.timer.start()
        else:
            self.timer.stop()
