"""Lane: one worker thread with its own connection to the library."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

import shiboken6
from PySide6.QtCore import QObject

from faceorg.core.changes import Changes
from faceorg.core.errors import FaceorgError
from faceorg.core.progress import CancelToken
from faceorg.gui.memory import give_back
from faceorg.library.database import Library

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.library.beside import Shared

Done = Callable[[Any], object]
Failed = Callable[[FaceorgError], object]

_log = logging.getLogger(__name__)
_JOIN_SECONDS = 60.0
_LONG_SECONDS = 1.0  # work that may have used much memory


@dataclass(eq=False)
class Task:
    """Work for a lane, and whom to tell: nobody, once ``owner`` is gone."""

    id: int
    title: str
    work: Callable[[Library], Any]
    on_done: Done | None = None
    on_error: Failed | None = None
    owner: QObject | None = None
    token: CancelToken = field(default_factory=CancelToken)
    long: bool = False
    question: bool = False
    decision: bool = False
    follow_up: bool = False
    quiet: bool = False

    def tell(self, receiver: Callable[[Any], object] | None, value: object) -> bool:
        """Call ``receiver`` unless who wanted to know is gone; whether it was called.

        A method is its object's own to begin with; a function that uses a widget says whose it is.
        """
        if receiver is None:
            return False
        for owner in (self.owner, getattr(receiver, "__self__", None)):
            if isinstance(owner, QObject) and not shiboken6.isValid(owner):
                return False
        receiver(value)
        return True


class Pending:
    """What decisions changed until somebody takes it; any thread may add and take."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._changes = Changes()

    def __bool__(self) -> bool:
        with self._lock:
            return self._changes != Changes()

    def add(self, changes: Changes) -> None:
        """Let ``changes`` wait, too."""
        with self._lock:
            self._changes |= changes

    def take(self) -> Changes:
        """All that waits; nothing does afterwards."""
        with self._lock:
            changes, self._changes = self._changes, Changes()
            return changes


@dataclass(frozen=True)
class Outcome:
    """How a task ended: a result, or the error that ended it."""

    task: Task
    result: Any = None
    error: Exception | None = None


class Lane:
    """One thread that works through its tasks with its own connection.

    ``began`` (long tasks only) and ``returned`` are called in that thread. What ``returned`` gets
    is a list to take the one `Outcome` out of: nothing here holds it any longer, else the last to
    let go of a widget that a task speaks of might be this thread, which must not destroy one.
    """

    def __init__(
        self,
        name: str,
        path: Path,
        began: Callable[[Task], None],
        returned: Callable[[list[Outcome]], None],
        *,
        read_only: bool = False,
        shared: Shared | None = None,
    ) -> None:
        self._path = path
        self._shared = shared
        self._read_only = read_only
        self._began = began
        self._returned = returned
        self._tasks: queue.SimpleQueue[Task | Literal["rest"] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name=f"faceorg-{name}", daemon=True)
        self._thread.start()

    def put(self, task: Task) -> None:
        """Add a task at the end."""
        self._tasks.put(task)

    def rest(self) -> None:
        """Let the thread give back the memory it has no use for until the next task."""
        self._tasks.put("rest")

    def stop(self) -> None:
        """Let the thread end when it is through with its tasks."""
        self._tasks.put(None)

    def join(self) -> None:
        """Wait for the thread to end, though not for ever."""
        self._thread.join(_JOIN_SECONDS)
        if self._thread.is_alive():
            _log.warning("%s does not end; leaving it behind", self._thread.name)

    def _work(self) -> None:
        library: Library | None = None
        while (task := self._tasks.get()) is not None:
            if task == "rest":
                _let_go(library)
                continue
            began = time.monotonic()
            try:
                task.token.check()
                if library is None:
                    library = Library.open(
                        self._path, read_only=self._read_only, shared=self._shared
                    )
                if task.long:
                    self._began(task)
                outcome = Outcome(task, task.work(library))
            except Exception as error:
                outcome = Outcome(task, error=error)
            given = [outcome]
            del outcome, task
            self._returned(given)
            if time.monotonic() - began > _LONG_SECONDS:
                _let_go(library)
        if library is not None:
            library.close()


def _let_go(library: Library | None) -> None:
    if library is not None:
        library.forget_pages()
        give_back()
