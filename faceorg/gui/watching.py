"""FolderWatch: while the window is open, what changes in the user's folders comes in by itself."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from faceorg.core.errors import LibraryLockedError
from faceorg.gui.context import settings_file
from faceorg.gui.faults import fault_words
from faceorg.library.photos import folders
from faceorg.settings import load_settings

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.changes import Changes
    from faceorg.core.errors import FaceorgError
    from faceorg.core.progress import CancelToken, Progress
    from faceorg.gui.context import Context
    from faceorg.library.database import Library
    from faceorg.operations.intake import News
    from faceorg.operations.patrol import Patrol

_log = logging.getLogger(__name__)
_LOOK_MS = 500
_REST_SHARE = 10  # looking takes at most a tenth of the time, however often something changes
_QUIET_SECONDS = 2.0
_DRIVES_SECONDS = 10.0
_LOCKED_SECONDS = 30.0
_JOIN_SECONDS = 5.0


class FolderWatch(QObject):
    """Off until `start`; then on as long as the preferences say so.

    It looks only while no other job runs, and gives way to one that the user wants meanwhile.
    Signals: ``looking()`` just before a look, ``looked(News)`` after it; ``said(text, stays)``;
    ``listening()`` when folders that changed are noticed from now on.
    """

    looking = Signal()
    looked = Signal(object)
    said = Signal(str, bool)
    listening = Signal()

    _noticed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._started = False
        self._due: set[Path] = set()
        self._rest_until = 0.0
        self._job: int | None = None
        self._looking_at: set[Path] = set()
        self._patrol: Patrol | None = None
        self._ending: list[Patrol] = []
        self.quiet_seconds, self.drives_seconds = _QUIET_SECONDS, _DRIVES_SECONDS
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._go)
        # By name: a patrol's thread must never run a slot.
        self._noticed.connect(self._on_noticed, Qt.ConnectionType.QueuedConnection)
        context.jobs.changed.connect(self._on_changed)
        context.jobs.cancelled.connect(self._on_cancelled)
        context.wishes.watching_chosen.connect(self._on_choice)

    @property
    def wanted(self) -> bool:
        """Whether the preferences say so."""
        return load_settings(settings_file()).watch_folders

    def start(self) -> None:
        """Look at everything once, and watch from then on; nothing when it is not wanted."""
        self._started = True
        self._follow_folders()
        if self._patrol is not None:
            self._on_noticed(self._patrol.roots)

    def _on_choice(self) -> None:
        """The user turned it on or off."""
        if not self.wanted:
            self._leave()
        elif self._started:
            self.start()

    def stop(self) -> None:
        """End for good, with the threads."""
        self._started = False
        self._leave()
        for patrol in self._ending:
            if not patrol.join(_JOIN_SECONDS):
                _log.warning("the watch of the folders does not end; leaving it behind")
        self._ending.clear()

    def _leave(self) -> None:
        self._timer.stop()
        self._due.clear()
        if self._patrol is not None:
            self._patrol.stop()
            self._ending.append(self._patrol)
            self._patrol = None

    def _follow_folders(self) -> None:
        """Watch the folders there are now; those that are already watched stay so."""
        roots = folders(self._context.reader) if self._started and self.wanted else []
        if roots == (self._patrol.roots if self._patrol is not None else []):
            return
        due = self._due & set(roots)
        self._leave()
        self._ending = [patrol for patrol in self._ending if not patrol.join(0)]
        if roots:
            self._patrol = self._make_patrol(roots)
            self._patrol.start()
            self._on_noticed(sorted(due))

    def _make_patrol(self, roots: list[Path]) -> Patrol:
        from faceorg.operations.patrol import Patrol

        return Patrol(
            roots, self._noticed.emit, listening=self.listening.emit,
            quiet_seconds=self.quiet_seconds, drives_seconds=self.drives_seconds,
        )  # fmt: skip

    @Slot(object)
    def _on_noticed(self, roots: list[Path]) -> None:
        if self._patrol is not None and roots:
            self._due.update(roots)
            self._timer.start()

    def _on_changed(self, _: Changes) -> None:
        if self._started:
            self._follow_folders()

    def _go(self) -> None:
        """Look when nothing else is being done; give way when somebody waits."""
        jobs = self._context.jobs
        if self._job is not None:
            if jobs.waiting:
                self._due |= self._looking_at
                jobs.cancel(self._job, for_now=True)
        elif not self._due:
            self._timer.stop()
        elif not jobs.busy and time.monotonic() >= self._rest_until:
            self._look()

    def _look(self) -> None:
        self._looking_at, self._due = self._due, set()
        due, began = sorted(self._looking_at), time.monotonic()

        def look(library: Library, progress: Progress, cancel: CancelToken) -> News:
            from faceorg.operations.intake import take_in_news

            load = self._context.engines.lend
            return take_in_news(library, due, load, progress=progress, cancel=cancel)

        def done(news: News) -> None:
            self._end(_REST_SHARE * (time.monotonic() - began))
            self._tell(news)

        self.looking.emit()
        jobs = self._context.jobs
        title = self.tr("Looking for new photos")
        self._job = jobs.run(title, look, done, self._on_fault, owner=self)

    def _tell(self, news: News) -> None:
        report = news.report
        if report is not None:
            text = self.tr("%n photos added.", "", report.new)
            if not report.new:
                text = self.tr("Changes in your folders have been picked up.")
            # The job's own end comes after this and would clear the row.
            QTimer.singleShot(0, self, lambda: self.said.emit(text, False))
        self.looked.emit(news)

    def _end(self, rest_seconds: float) -> None:
        self._job = None
        self._rest_until = time.monotonic() + rest_seconds

    def _on_cancelled(self, job: int) -> None:
        """What the user stopped is not begun again before something changes."""
        if job == self._job:
            self._end(0.0)

    def _on_fault(self, error: FaceorgError) -> None:
        if isinstance(error, LibraryLockedError):  # by another faceorg that takes photos in
            self._due |= self._looking_at
            self._end(_LOCKED_SECONDS)
            return
        self._end(0.0)
        text = fault_words(error)
        QTimer.singleShot(0, self, lambda: self.said.emit(text, True))
