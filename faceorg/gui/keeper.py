"""BackupKeeper: a backup a day made beside everything else, more on request, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from faceorg.library import backups as backup_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from faceorg.core.errors import FaceorgError
    from faceorg.gui.context import Context
    from faceorg.library.backups import Backup

_FIRST_LOOK_MS = 30_000  # the window has better things to do when it opens
_LOOK_MS = 3_600_000


class BackupKeeper(QObject):
    """What the window does about backups.

    Signals: ``made(Backup)`` whenever there is a new one; ``restore_asked(Path)`` when a backup is
    to take the place of the library, which the window has to let go of before.
    """

    made = Signal(object)
    restore_asked = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._timer = QTimer(self, interval=_FIRST_LOOK_MS)
        self._timer.timeout.connect(self._look)
        if not context.jobs.refusal:
            self._timer.start()

    def backups(self) -> list[Backup]:
        """The backups there are, newest first."""
        return backup_files.backups(self._context.library_path)

    def make_now(
        self,
        on_done: Callable[[Backup], object] | None = None,
        on_error: Callable[[FaceorgError], object] | None = None,
    ) -> None:
        """Make one now; without ``on_error`` the window says what went wrong."""

        def done(backup: Backup) -> None:
            self.made.emit(backup)
            if on_done is not None:
                on_done(backup)

        jobs = self._context.jobs
        jobs.aside(lambda library, cancel: backup_files.back_up(library, cancel=cancel), done,
                   on_error, owner=self)  # fmt: skip

    def make_daily(self) -> None:
        """Make today's, if there is none yet."""

        def done(backup: Backup | None) -> None:
            if backup is not None:
                self.made.emit(backup)

        jobs = self._context.jobs
        make = lambda library, cancel: backup_files.daily_backup(library, cancel=cancel)  # noqa: E731
        jobs.aside(make, done, owner=self)

    def restore(self, backup: Path) -> None:
        """Close the window and open it again on ``backup``; the library as it is now is kept.

        Ask the user before.
        """
        self.restore_asked.emit(backup)

    def _look(self) -> None:
        """A running job is let finish: today's backup is worth more with what it brings."""
        if not self._context.jobs.busy:
            self._timer.setInterval(_LOOK_MS)
            self.make_daily()
