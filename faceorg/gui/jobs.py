"""JobRunner: operations run in worker threads, their results come back to the window's thread.

Five lanes, each one thread with a `Library` of its own: what the user decides is written at once,
what follows from it is found beside that, long work waits its turn, long questions are answered
beside all of these, and backups are made.
"""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from faceorg.core.changes import Changes
from faceorg.core.errors import Cancelled, FaceorgError, LibraryReadOnlyError
from faceorg.core.progress import CancelToken
from faceorg.gui.faults import fault_words
from faceorg.gui.lanes import Failed, Lane, Outcome, Pending, Task
from faceorg.library.beside import Shared

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from faceorg.core.progress import Progress
    from faceorg.library.database import Library

T = TypeVar("T")

_log = logging.getLogger(__name__)
_REPORT_SECONDS = 0.1
_REST_MS = 15_000  # after that the user is likely to look at photos
_SLOW_MS = 400  # what takes longer is told of
_SHOW_MS = 120  # in which the window shows what was decided, before what follows takes its share


class JobRunner(QObject):
    """Runs operations and tells the window, always in the window's own thread.

    With a ``refusal`` every lane only reads, and that sentence answers whatever would write.
    ``follow_up`` runs after decisions about faces or persons, once however many came in a row,
    and is told what they changed together. It waits until what the window asks is answered and
    shown: it takes long, and both want the interpreter.

    What is given to ``on_done`` and ``on_error`` runs only while its ``owner`` is there: a dialog
    may be closed, a page be thrown away before the answer comes. A bound method owns itself.

    Signals: ``started(id, title)``, ``progressed(id, stage, done, total)``, ``finished(id)``,
    ``failed(id, message)`` (the message is empty where an ``on_error`` took care of it),
    ``cancelled(id)``, ``changed(Changes)``, ``rested()`` when nothing ran for a while: what only
    makes the next job faster may be let go of, ``slow(title)`` when a decision takes a
    while, with an empty title at its end.
    """

    started = Signal(int, str)
    progressed = Signal(int, str, int, int)
    finished = Signal(int)
    failed = Signal(int, str)
    cancelled = Signal(int)
    changed = Signal(object)
    rested = Signal()
    slow = Signal(str)

    _began = Signal(object)
    _reported = Signal(int, str, int, int)
    _returned = Signal(object)

    def __init__(
        self,
        library_path: Path,
        follow_up: Callable[[Library, Changes], Changes] | None = None,
        parent: QObject | None = None,
        *,
        refusal: str = "",
    ) -> None:
        super().__init__(parent)
        self.refusal = refusal
        self._follow_up = follow_up
        self._following = False
        self._to_follow = Pending()
        self._closed = False
        self._last_id = 0
        self._tasks: dict[int, Task] = {}
        # Queued by name: a signal emitted by a plain Python thread must never run a slot there.
        queued = Qt.ConnectionType.QueuedConnection
        self._began.connect(self._on_began, queued)
        self._reported.connect(self._on_reported, queued)
        self._returned.connect(self._on_returned, queued)
        self.shared = Shared()  # one lane has use for what another one read
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._on_rest)
        self._pause = QTimer(self, singleShot=True, interval=_SHOW_MS)
        self._pause.timeout.connect(self._begin_follow_up)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(self._tell_slow)
        self._quick = self._lane("decide", library_path)
        # Not the lane of decisions: the next answer must not wait for what this one implies.
        self._after = self._lane("follow", library_path)
        self._long = self._lane("run", library_path)
        self._reading = self._lane("read", library_path, read_only=True)
        self._aside = self._lane("keep", library_path, read_only=True)
        self._lanes = (self._quick, self._after, self._long, self._reading, self._aside)

    def _lane(self, name: str, library_path: Path, *, read_only: bool = False) -> Lane:
        began, returned = self._began.emit, self._returned.emit
        read_only = read_only or bool(self.refusal)
        return Lane(name, library_path, began, returned, read_only=read_only, shared=self.shared)

    def run(
        self,
        title: str,
        operation: Callable[[Library, Progress, CancelToken], T],
        on_done: Callable[[T], object] | None = None,
        on_error: Failed | None = None,
        *,
        owner: QObject | None = None,
        quiet: bool = False,
    ) -> int:
        """Queue a long job; ``title`` is what the status area calls it. Returns the job's id.

        ``quiet``: it only looks, and leaves nothing behind that stopping it could cut short.
        """
        number = self._next_id()
        token = CancelToken()
        progress = _Throttled(self, number)
        task = Task(
            number,
            title,
            lambda library: operation(library, progress, token),
            on_done,
            on_error,
            owner,
            token,
            long=True,
            quiet=quiet,
        )
        return self._put(self._long, task)

    def decide(
        self,
        operation: Callable[[Library], T],
        on_done: Callable[[T], object] | None = None,
        on_error: Failed | None = None,
        *,
        owner: QObject | None = None,
        title: str = "",
    ) -> int:
        """Queue a quick write, which never waits behind a long job. Returns its id.

        ``title`` is what to call it, should it take longer with very many photos.
        """

        def work(library: Library) -> T:
            result = operation(library)
            changes = changes_of(result)
            if changes is not None and (changes.faces or changes.persons):
                self._to_follow.add(changes)
            return result

        task = Task(self._next_id(), title, work, on_done, on_error, owner, decision=True)
        if title and not self._closed:
            self._slow.start()
        return self._put(self._quick, task)

    def read(
        self,
        operation: Callable[[Library], T],
        on_done: Callable[[T], object],
        on_error: Failed | None = None,
        *,
        owner: QObject | None = None,
    ) -> int:
        """Queue a question too long for the window's own thread. Returns its id."""
        task = Task(self._next_id(), "", operation, on_done, on_error, owner, question=True)
        return self._put(self._reading, task)

    def aside(
        self,
        operation: Callable[[Library, CancelToken], T],
        on_done: Callable[[T], object] | None = None,
        on_error: Failed | None = None,
        *,
        owner: QObject | None = None,
    ) -> int:
        """Queue reading that takes long and that nobody waits for, such as a backup.

        It is told to stop when the window closes. Returns its id.
        """
        token = CancelToken()
        task = Task(
            self._next_id(), "", lambda one: operation(one, token), on_done, on_error, owner, token
        )
        return self._put(self._aside, task)

    def cancel(self, job: int, *, for_now: bool = False) -> None:
        """Ask a job to stop at its next check; one that has ended is left alone.

        ``for_now``: not as the user wishes it, but to let something else go first.
        """
        if task := self._tasks.get(job):
            task.token.cancel(by_user=not for_now)

    def pause(self, job: int) -> None:
        """Hold a job at its next check."""
        if task := self._tasks.get(job):
            task.token.pause()

    def resume(self, job: int) -> None:
        """Let a paused job go on."""
        if task := self._tasks.get(job):
            task.token.resume()

    def is_held(self, job: int) -> bool:
        """Whether a paused job has come to its next check and stands still."""
        task = self._tasks.get(job)
        return task is not None and task.token.held

    @property
    def busy(self) -> bool:
        """Whether a long job runs or waits."""
        return any(task.long for task in self._tasks.values())

    @property
    def waiting(self) -> int:
        """How many long jobs wait for the one that runs."""
        return max(0, sum(task.long for task in self._tasks.values()) - 1)

    @property
    def idle(self) -> bool:
        """Whether nothing at all runs or waits."""
        return not self._tasks and not self._pause.isActive()

    @property
    def settled(self) -> bool:
        """Whether nothing runs or waits but long jobs: all that was asked and decided is shown."""
        return all(task.long for task in self._tasks.values()) and not self._pause.isActive()

    def shutdown(self) -> None:
        """Cancel long jobs, let decisions be written, end the threads, close the library."""
        if self._closed:
            return
        self._closed = True
        self._rest.stop()
        self._pause.stop()
        self._slow.stop()
        for task in self._tasks.values():
            if not task.decision:
                task.token.cancel()
        for lane in self._lanes:
            lane.stop()
        for lane in self._lanes:
            lane.join()

    def _next_id(self) -> int:
        self._last_id += 1
        return self._last_id

    def _put(self, lane: Lane, task: Task) -> int:
        if not self._closed:
            self._tasks[task.id] = task
            lane.put(task)
        return task.id

    @Slot()
    def _on_rest(self) -> None:
        """What vectors and pages take is given back, hundreds of megabytes in a large library."""
        if self._tasks:
            self._rest.start()
            return
        self.shared.kept.clear()
        self.rested.emit()
        for lane in self._lanes:
            lane.rest()

    @Slot(object)
    def _on_began(self, task: Task) -> None:
        self.started.emit(task.id, task.title)

    @Slot(int, str, int, int)
    def _on_reported(self, job: int, stage: str, done: int, total: int) -> None:
        if job in self._tasks:
            self.progressed.emit(job, stage, done, total)

    @Slot(object)
    def _on_returned(self, given: list[Outcome]) -> None:
        outcome = given.pop()
        self._tasks.pop(outcome.task.id, None)
        if self._closed:
            return
        if outcome.task.follow_up:
            self._following = False
        if outcome.task.decision and outcome.task.title:
            self._slow.stop()
            self.slow.emit("")
        self._rest.start()
        self._tell(outcome)
        self._queue_follow_up()

    @Slot()
    def _tell_slow(self) -> None:
        for task in self._tasks.values():
            if task.decision and task.title:
                self.slow.emit(task.title)
                return

    def _tell(self, outcome: Outcome) -> None:
        if outcome.error is None:
            self._deliver(outcome)
        elif outcome.task.quiet and isinstance(outcome.error, Cancelled):
            self.finished.emit(outcome.task.id)
        elif isinstance(outcome.error, Cancelled):
            self._announce_changes(outcome)
            self.cancelled.emit(outcome.task.id)
        else:
            self._announce_changes(outcome)
            self._complain(outcome.task, outcome.error)

    def _deliver(self, outcome: Outcome) -> None:
        outcome.task.tell(outcome.task.on_done, outcome.result)
        self._announce_changes(outcome)
        self.finished.emit(outcome.task.id)

    def _announce_changes(self, outcome: Outcome) -> None:
        """Tell what changed; a long job that was cut short may have changed anything."""
        task = outcome.task
        changes = changes_of(outcome.result)
        if outcome.error is not None and task.long:
            changes = Changes(everything=True)
        if changes is None or changes == Changes():
            return
        self.changed.emit(changes)

    def _queue_follow_up(self) -> None:
        """It takes along what all decisions written by then changed."""
        if self._may_follow():
            self._pause.start()

    def _may_follow(self) -> bool:
        if self._follow_up is None or self._following or not self._to_follow:
            return False
        return not any(task.question for task in self._tasks.values())

    @Slot()
    def _begin_follow_up(self) -> None:
        follow_up, waiting = self._follow_up, self._to_follow
        if follow_up is None or not self._may_follow():
            return  # asked again when the question that came meanwhile is answered
        self._following = True
        task = Task(
            self._next_id(), "", lambda library: follow_up(library, waiting.take()), follow_up=True
        )
        self._put(self._after, task)

    def _complain(self, task: Task, error: Exception) -> None:
        if self.refusal and isinstance(error, LibraryReadOnlyError):
            task.tell(task.on_error, error)
            self.changed.emit(Changes(everything=True))  # rooms that were ahead of the answer
            self.failed.emit(task.id, self.refusal)
            return
        if isinstance(error, FaceorgError):
            handled = task.tell(task.on_error, error)
            self.failed.emit(task.id, "" if handled else fault_words(error))
            return
        _log.error("job failed: %s", task.title or "decision", exc_info=error)
        message = self.tr("Something unexpected went wrong. The log file has the details.")
        self.failed.emit(task.id, message)


class _Throttled:
    """Progress that reaches the window about ten times a second, and at each turn of stage."""

    def __init__(self, runner: JobRunner, job: int) -> None:
        self._runner = runner
        self._job = job
        self._stage = ""
        self._told_at = 0.0

    def __call__(self, stage: str, done: int, total: int) -> None:
        now = time.monotonic()
        last = done == total and total > 0
        if stage == self._stage and not last and now - self._told_at < _REPORT_SECONDS:
            return
        self._stage, self._told_at = stage, now
        self._runner._reported.emit(self._job, stage, done, total)


def changes_of(result: object) -> Changes | None:
    """The `Changes` an operation returned: alone, within a tuple, or as ``result.changes``."""
    if isinstance(result, Changes):
        return result
    if isinstance(result, tuple):
        return next((part for part in result if isinstance(part, Changes)), None)
    changes = getattr(result, "changes", None)
    return changes if isinstance(changes, Changes) else None
