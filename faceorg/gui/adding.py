"""Adding: takes photos in through jobs, lets the grid fill meanwhile, says what came of it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from faceorg import paths
from faceorg.gui import wording
from faceorg.gui.counts import count_faces
from faceorg.library.completing import known_people
from faceorg.library.face_data import search_stopped
from faceorg.library.faces import clusters
from faceorg.library.photos import (
    count_photos,
    folders,
    forget_problems,
    waiting_for_analysis,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from faceorg.core.entities import PhotoId
    from faceorg.core.progress import CancelToken, Progress
    from faceorg.gui.context import Context
    from faceorg.library.database import Library
    from faceorg.operations.intake import IntakeReport

    Operation = Callable[[Library, Progress, CancelToken], IntakeReport]

_LOOK_MS = 2000


class Adding(QObject):
    """Signals: ``grew()``: more photos or folders are there; ``said(text, stays)``: news;

    ``people_found(count)``: people who wait for a name, while nobody has one yet.
    """

    grew = Signal()
    people_found = Signal(int)
    said = Signal(str, bool)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._there: tuple[int, list[Path]] = (0, [])
        self._job: int | None = None
        context.jobs.cancelled.connect(self._on_cancelled)
        self.timer = QTimer(self, interval=_LOOK_MS)
        self.timer.timeout.connect(self._look)

    def take_in(self, wanted: Sequence[Path]) -> None:
        """Add these files and folders."""
        chosen = [path.absolute() for path in wanted]

        def operation(library: Library, progress: Progress, cancel: CancelToken) -> IntakeReport:
            from faceorg.operations.intake import take_in

            load = self._context.engines.lend
            return take_in(library, chosen, load, progress=progress, cancel=cancel)

        self._run(self.tr("Adding photos"), operation)

    def look_again(self, files: Sequence[Path]) -> None:
        """Read files anew that may have changed."""
        self._context.thumbnails.forget_failed()
        self.take_in([path for path in files if path.exists()])

    def rescan(self) -> None:
        """Look again at everything that was added."""

        def operation(library: Library, progress: Progress, cancel: CancelToken) -> IntakeReport:
            from faceorg.operations.intake import rescan

            load = self._context.engines.lend
            return rescan(library, load, progress=progress, cancel=cancel)

        self._run(self.tr("Looking for new photos"), operation)

    def look_at(self, folder: Path) -> None:
        """Look again at one folder that was added."""

        def operation(library: Library, progress: Progress, cancel: CancelToken) -> IntakeReport:
            from faceorg.operations.intake import take_in

            load = self._context.engines.lend
            return take_in(library, [folder], load, progress=progress, cancel=cancel)

        self._run(self.tr("Looking for new photos"), operation)

    def retry(self, files: Sequence[Path]) -> None:
        """Try files again that could not be used; those that are gone are forgotten."""

        def operation(library: Library, progress: Progress, cancel: CancelToken) -> IntakeReport:
            from faceorg.operations.intake import take_in

            forget_problems(library, files)
            there = [path for path in files if path.exists()]
            load = self._context.engines.lend
            return take_in(library, there, load, progress=progress, cancel=cancel)

        self._context.thumbnails.forget_failed()
        self._run(self.tr("Trying again"), operation)

    def take_in_sample(self) -> None:
        """Add a few example photos."""

        def operation(library: Library, progress: Progress, cancel: CancelToken) -> IntakeReport:
            from faceorg.operations.intake import take_in
            from faceorg.operations.sample import make_sample

            folder = make_sample(paths.data_folder() / "sample")
            load = self._context.engines.lend
            return take_in(library, [folder], load, progress=progress, cancel=cancel)

        self._run(self.tr("Getting the sample photos"), operation)

    def offer_to_go_on(self) -> None:
        """Search the photos that an earlier run did not come to; ask where the user stopped it."""
        pack = self._context.engines

        def waiting(library: Library) -> list[PhotoId]:
            return waiting_for_analysis(library, pack.pack.id)

        self._context.jobs.decide(waiting, self._on_waiting)
        self._context.jobs.read(_people_to_name, self._tell_people)

    def _tell_people(self, count: int) -> None:
        self.people_found.emit(count)

    def _on_waiting(self, photos: list[PhotoId]) -> None:
        if not photos or self._context.jobs.busy:
            return
        if search_stopped(self._context.reader):
            text = self.tr("%n photos still to be searched for faces.", "", len(photos))
            self.said.emit(f'{text} <a href="rescan">{self.tr("Continue")}</a>', True)
        else:
            self.rescan()

    def follow(self) -> None:
        """Let the grid fill while a job runs that may bring photos."""
        self._there = self._look_up()
        self.timer.start()

    def _run(self, title: str, operation: Operation) -> None:
        self.follow()
        self._job = self._context.jobs.run(title, operation, self._on_done)

    def _on_cancelled(self, job: int) -> None:
        if job == self._job:
            self.offer_to_go_on()

    def _look(self) -> None:
        """Let the rooms show what is there so far; asking costs little, so ask first."""
        if not self._context.jobs.busy:
            self.timer.stop()
            return
        there = self._look_up()
        if there != self._there:
            self._there = there
            self.grew.emit()

    def _look_up(self) -> tuple[int, list[Path]]:
        """How many photos there are, and of which folders: one that was added may bring none."""
        return count_photos(self._context.reader), folders(self._context.reader)

    def _on_done(self, report: IntakeReport) -> None:
        new = self.tr("{n} new").format(n=wording.number(report.new))
        parts = [new if report.new else self.tr("none new"), count_faces(report.faces)]
        if report.missing:
            parts.append(self.tr("%n of them no longer there", "", report.missing))
        text = f"{self._looked_through(report)}: {', '.join(parts)}"
        if report.problems:
            problems = self.tr("%n files could not be read", "", len(report.problems))
            text += f', {problems} (<a href="problems">{self.tr("show")}</a>)'
        if report.own_copies:
            text += ", " + self.tr("%n copies made by faceorg, left out", "", report.own_copies)
        if fault := self._context.engines.new_fault():
            news = self.tr("The graphics card failed, so the processor took over ({cause})")
            text += ". " + news.format(cause=escape(fault))
        self._context.jobs.read(_people_to_name, self._tell_people)
        # The job's own end comes after this and would clear the row.
        QTimer.singleShot(0, self, lambda: self.said.emit(f"<span>{text}</span>", True))

    def _looked_through(self, report: IntakeReport) -> str:
        """What the numbers count, which is less than the library where one folder was meant."""
        # Photos that are gone are still shown and counted everywhere.
        photos = wording.count_photos(report.photos + report.missing)
        if len(report.roots) == 1 and report.roots[0].is_dir():
            name = escape(report.roots[0].name or str(report.roots[0]))
            text = self.tr("Looked through {photos} in “{folder}”")
            return text.format(photos=photos, folder=name)
        if set(folders(self._context.reader)) <= set(report.roots):
            return self.tr("Looked through {photos} in your folders").format(photos=photos)
        return self.tr("Looked through {photos}").format(photos=photos)


def _people_to_name(library: Library) -> int:
    """How many people wait for a name, where nobody has one; 0 once the user knows the way."""
    return 0 if known_people(library) else len(clusters(library))
