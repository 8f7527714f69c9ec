"""News: what the window says of what happened: passing over the room, or waiting below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from faceorg.gui.views.toast import Toast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget, QWidget

    from faceorg.gui.jobs import JobRunner
    from faceorg.gui.jobs_bar import JobsBar


class News(QObject):
    """``toast`` lies over ``rooms``; ``bar`` is the row below them."""

    def __init__(
        self, jobs: JobRunner, bar: JobsBar, rooms: QStackedWidget, window: QWidget
    ) -> None:
        super().__init__(window)
        self._bar = bar
        self._window = window
        self.toast = Toast(rooms)
        rooms.currentChanged.connect(self.toast.raise_)
        jobs.failed.connect(self._on_failed)

    def say(self, text: str, stays: bool = False) -> None:
        """News pass over the room; what ``stays`` until it is answered is said below it."""
        if stays:
            self._bar.show_message(text, stays=True)
        else:
            self.toast.say(text)

    def _on_failed(self, _: int, message: str) -> None:
        """The row below says it, unless it is not there in full screen or has a job to show."""
        if message and (self._window.isFullScreen() or self._bar.running):
            self.toast.say(message)
