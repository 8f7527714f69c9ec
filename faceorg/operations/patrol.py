"""Notice, in a thread of its own, that something changed in folders; by events, or by looking."""

from __future__ import annotations

import os
import threading
import time
from typing import TYPE_CHECKING

from faceorg.core.errors import Cancelled
from faceorg.core.progress import CancelToken
from faceorg.operations.walk import is_inner_folder
from faceorg.operations.watch import POLL_SECONDS, Watch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

_TICK_SECONDS = 0.25
_SHARE = 50  # of the time looking takes: a slow network drive is looked at more seldom


class Patrol:
    """Tells ``noticed`` which of ``roots`` changed, until stopped; in batches, each once.

    Where the file system tells of changes, they are passed on when they have come to rest for
    ``quiet_seconds``. All the same the folders are listed every ``poll_seconds``, as network
    drives tell only of what this machine changes; a folder's own time shows what came or went in
    it, so no file is looked at. Whether a folder is there, and the same, is asked every
    ``drives_seconds``: a drive that comes back tells nobody.

    ``noticed``, and ``listening``, which says that changes are noticed from now on, are called in
    the patrol's thread.
    """

    def __init__(
        self,
        roots: Sequence[Path],
        noticed: Callable[[list[Path]], object],
        *,
        quiet_seconds: float,
        drives_seconds: float,
        poll_seconds: float = POLL_SECONDS,
        listening: Callable[[], object] = lambda: None,
    ) -> None:
        self.roots = list(roots)
        self._noticed = noticed
        self._quiet_seconds = quiet_seconds
        self._poll_seconds = poll_seconds
        self._drives_seconds = drives_seconds
        self._listening = listening
        self._there: dict[Path, tuple[int, int] | None] = {}
        self._seen: dict[Path, int] = {}
        self._stop = threading.Event()
        self._cancel = CancelToken()
        self._thread = threading.Thread(target=self._work, name="faceorg-watch", daemon=True)

    def start(self) -> None:
        """Begin; setting up the listening takes a while for many folders, but not the caller's."""
        self._thread.start()

    def stop(self) -> None:
        """Ask the thread to end soon."""
        self._cancel.cancel()
        self._stop.set()

    def join(self, seconds: float) -> bool:
        """Wait for the thread to end; whether it has (a dead network drive may hold it)."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _work(self) -> None:
        self._there = {root: _where(root) for root in self.roots}
        self._listen()
        self._listening()
        try:
            self._go_round()
        except Cancelled:
            pass
        finally:
            self._watch.stop()

    def _listen(self) -> None:
        self._watch = Watch(self.roots)
        self._watch.start()

    def _go_round(self) -> None:
        next_poll = time.monotonic() + self._poll_seconds
        next_drives = time.monotonic() + self._drives_seconds
        while not self._stop.wait(min(_TICK_SECONDS, self._drives_seconds, self._poll_seconds)):
            due = set(self._watch.due(self._quiet_seconds))
            now = time.monotonic()
            if now >= next_drives:
                due |= self._come_and_gone()
                next_drives = time.monotonic() + self._drives_seconds
            if now >= next_poll:
                due |= self._look()
                took = time.monotonic() - now
                next_poll = time.monotonic() + max(self._poll_seconds, _SHARE * took)
            if due:
                self._noticed([root for root in self.roots if root in due])

    def _come_and_gone(self) -> set[Path]:
        """Roots that are there now and were not before, or the other way round."""
        before, self._there = self._there, {root: _where(root) for root in self.roots}
        other = {root for root in self.roots if before[root] != self._there[root]}
        if other:
            self._watch.stop()  # what listened to a drive that was away hears nothing
            self._listen()
        return other

    def _look(self) -> set[Path]:
        """Roots in which a folder has another time than at the last look, or the first one."""
        before, self._seen = self._seen, {r: folder_times(r, self._cancel) for r in self.roots}
        return {root for root in self.roots if before.get(root) != self._seen[root]}


def _where(root: Path) -> tuple[int, int] | None:
    """Tells a folder from one that hangs in its place now; None where there is none."""
    try:
        status = root.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def folder_times(root: Path, cancel: CancelToken) -> int:
    """A number that changes when anything comes, goes or is renamed at or below ``root``.

    Raises `Cancelled`.
    """
    times: list[tuple[str, int]] = []
    stack = [str(root)]
    while stack:
        cancel.check()
        folder = stack.pop()
        try:
            times.append((folder, os.stat(folder).st_mtime_ns))  # noqa: PTH116 - a name
            with os.scandir(folder) as entries:
                stack += [e.path for e in entries if is_inner_folder(e)]
        except OSError:  # a file, or not there, or not ours to read
            continue
    return hash(tuple(sorted(times)))
