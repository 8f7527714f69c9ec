"""SlideShow: tells when it is time for the next photo, as quickly as the user likes it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from faceorg.gui.appearance import window_settings

_SECONDS = (2, 3, 4, 6, 8, 12, 20)
_USUAL = 4


class SlideShow(QObject):
    """Signals: ``due()``: the photo has been seen long enough; ``turned(on)``: it plays, or rests;

    ``paced(seconds)``: each photo is shown that long now.
    """

    due = Signal()
    turned = Signal(bool)
    paced = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.due)
        stored = window_settings().value("slide_seconds", _USUAL, int)
        self._pace = _SECONDS.index(stored) if stored in _SECONDS else _SECONDS.index(_USUAL)
        self.timer.setInterval(1000 * self.seconds)

    @property
    def seconds(self) -> int:
        """How long each photo is shown."""
        return _SECONDS[self._pace]

    @property
    def quickest(self) -> bool:
        """Whether it goes no faster."""
        return self._pace == 0

    @property
    def slowest(self) -> bool:
        """Whether it goes no slower."""
        return self._pace == len(_SECONDS) - 1

    @property
    def playing(self) -> bool:
        """Whether it goes on by itself."""
        return self.timer.isActive()

    def play(self, on: bool) -> None:
        """Start, or rest."""
        if on != self.playing:
            if on:
                self.timer.start()
            else:
                self.timer.stop()
            self.turned.emit(on)

    def begin_again(self) -> None:
        """A photo has only now come to be seen: its time begins."""
        if self.playing:
            self.timer.start()

    def quicken(self, steps: int) -> None:
        """Show each photo a step shorter, or longer for negative ``steps``; it is remembered."""
        self._pace = min(max(self._pace - steps, 0), len(_SECONDS) - 1)
        window_settings().setValue("slide_seconds", self.seconds)
        self.timer.setInterval(1000 * self.seconds)  # one that runs begins anew
        self.paced.emit(self.seconds)
