"""Keep watch over the folders the user gave us, and take in what changes there."""

from __future__ import annotations

import os
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from faceorg.core.errors import LibraryLockedError
from faceorg.library import photos as photo_rows
from faceorg.operations.intake import rescan, take_in
from faceorg.operations.walk import is_looked_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from watchdog.observers.api import BaseObserver

    from faceorg.core.progress import CancelToken, Progress
    from faceorg.library.database import Library
    from faceorg.operations.intake import IntakeReport
    from faceorg.vision.engine import FaceEngine

QUIET_SECONDS = 2.0
"""A folder is looked at when nothing changed in it for so long: a copy under way is let finish."""

LONGEST_WAIT_SECONDS = 60.0
"""It is looked at after this long even where something changes all the time."""

POLL_SECONDS = 600.0
"""All folders are looked at this often: network drives and some others tell of no changes."""

_TICK_SECONDS = 0.2
# What reading a photo causes itself (opening, closing unwritten) must not wake the watch.
_CHANGES = [
    FileCreatedEvent, FileModifiedEvent, FileMovedEvent, FileDeletedEvent, FileClosedEvent,
    DirCreatedEvent, DirMovedEvent, DirDeletedEvent,
]  # fmt: skip


class Watch:
    """Folders that are watched; which of them changed, and when."""

    def __init__(self, roots: list[Path]) -> None:
        self._roots = roots
        self._changed: dict[Path, tuple[float, float]] = {}  # the first change and the last
        self._lock = threading.Lock()
        self._observer: BaseObserver | None = None

    def start(self) -> None:
        """Begin to listen; raises nothing, what cannot be listened to is left to polling."""
        with suppress(OSError):  # the system gives each user so many observers
            self._observer = Observer()
            self._observer.start()  # before it has folders: one that is not there would end all
            for root in self._roots:
                self._listen(self._observer, root)

    def _listen(self, observer: BaseObserver, root: Path) -> None:
        folder = root if root.is_dir() else root.parent
        bell = _Bell(self, root)
        with suppress(OSError):  # not there, or no more watches to be had
            observer.schedule(bell, str(folder), recursive=root.is_dir(), event_filter=_CHANGES)

    def stop(self) -> None:
        """End the listening, if it began."""
        if self._observer is not None:
            self._observer.stop()
            self._observer.join()

    def ring(self, root: Path) -> None:
        """Note a change below ``root``."""
        now = time.monotonic()
        with self._lock:
            self._changed[root] = (self._changed.get(root, (now, now))[0], now)

    def due(self, quiet_seconds: float) -> list[Path]:
        """Folders that changed and have come to rest since; they are given once."""
        now = time.monotonic()
        with self._lock:
            ready = [
                root
                for root, (first, last) in self._changed.items()
                if now - last >= quiet_seconds or now - first >= LONGEST_WAIT_SECONDS
            ]
            for root in ready:
                del self._changed[root]
        return ready


class _Bell(FileSystemEventHandler):
    def __init__(self, watch: Watch, root: Path) -> None:
        self._watch, self._root = watch, root

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Of all that happens only what a scan would look at: the library may lie in there, too."""
        paths = [os.fsdecode(path) for path in (event.src_path, event.dest_path) if path]
        if any(self._matters(Path(path), folder=event.is_directory) for path in paths):
            self._watch.ring(self._root)

    def _matters(self, path: Path, *, folder: bool) -> bool:
        if path == self._root:
            return True
        return path.is_relative_to(self._root) and is_looked_at(
            path.relative_to(self._root), folder=folder
        )


def watch_folders(
    library: Library,
    load_engine: Callable[[], FaceEngine],
    *,
    told: Callable[[IntakeReport], None],
    progress: Progress,
    cancel: CancelToken,
    quiet_seconds: float = QUIET_SECONDS,
    poll_seconds: float = POLL_SECONDS,
) -> None:
    """Take in what changes in the folders of the library until ``cancel`` is set.

    Everything is looked at once at the start and again every ``poll_seconds``; in between, a
    folder whose file system tells of changes is looked at when they have come to rest. Each look
    is reported to ``told``. While another faceorg takes photos in, this one waits.
    Raises `Cancelled` when stopped in the middle of a look.
    """
    watch = Watch(photo_rows.folders(library))
    watch.start()
    look_again = time.monotonic()
    try:
        while not cancel.cancelled:
            everything = time.monotonic() >= look_again
            due = watch.due(quiet_seconds)
            try:
                if everything:
                    look_again = time.monotonic() + poll_seconds
                    told(rescan(library, load_engine, progress=progress, cancel=cancel))
                elif there := [root for root in due if root.exists()]:
                    told(take_in(library, there, load_engine, progress=progress, cancel=cancel))
                elif due:
                    look_again = time.monotonic()  # a folder went: all are looked at
            except LibraryLockedError:
                for root in due:
                    watch.ring(root)
            time.sleep(_TICK_SECONDS)
    finally:
        watch.stop()
