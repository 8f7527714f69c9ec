"""Who works on a library: advisory locks that the system drops with the process that held them."""

from __future__ import annotations

import json
import os
import sys
import time
from contextlib import contextmanager, suppress
from enum import StrEnum
from typing import TYPE_CHECKING

from faceorg.core.errors import LibraryLockedError, LibraryReadOnlyError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

if sys.platform == "win32":  # spelled so that the type checker knows which module is there
    import msvcrt
else:
    import fcntl

_FAR = 1 << 30  # Windows locks bytes: one far behind the note, so that others can read it
_POLL_SECONDS = 0.05
_NOTE_BYTES = 500


class Claim(StrEnum):
    """What only one process may do with a library at a time."""

    WINDOW = "window"
    """Show it in a window that may write; a second window opens it read-only or says so."""
    WORK = "work"
    """Scan, analyze, repair, restore or upgrade it; short commands need no claim."""


@contextmanager
def claimed(
    library: Path, claim: Claim, doing: str, *, wait_seconds: float = 0.0
) -> Iterator[None]:
    """Hold ``claim`` on the library file at ``library``; ``doing`` tells others what for.

    The lock is the operating system's, on a file of its own beside the library: a process that
    is killed leaves the file but no lock, so nothing stale has to be recognised by its age. A
    file system without locks is used without them.
    Raises `LibraryLockedError` when another process, or this one, holds it after ``wait_seconds``,
    `LibraryReadOnlyError` where the folder takes no file.
    """
    path = library.with_name(f"{library.name}.{claim}")
    handle = _locked(path, library, time.monotonic() + wait_seconds)
    try:
        _write_note(handle, doing)
        yield
    finally:
        # Taken away while still locked: whoever waits for it sees that its file is gone.
        with suppress(OSError):
            path.unlink()
        os.close(handle)


def holder(library: Path, claim: Claim) -> str | None:
    """Who holds ``claim``, in words for people; None when nobody does."""
    path = library.with_name(f"{library.name}.{claim}")
    try:
        handle = os.open(path, os.O_RDWR)
    except OSError:
        return None
    try:
        return None if _try_lock(handle) else _read_note(path)
    finally:
        os.close(handle)


def _locked(path: Path, library: Path, until: float) -> int:
    while True:
        handle = _open(path, library)
        if _try_lock(handle):
            if _is_still(handle, path):
                return handle
        elif time.monotonic() >= until:
            os.close(handle)
            raise LibraryLockedError(
                "{what}; try again when it is done", library, what=_read_note(path)
            )
        else:
            time.sleep(_POLL_SECONDS)
        os.close(handle)


def _open(path: Path, library: Path) -> int:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        return os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    except OSError as error:
        reason = error.strerror or str(error)
        raise LibraryReadOnlyError(
            "its folder cannot be written: {reason}", library, reason=reason
        ) from error


def _is_still(handle: int, path: Path) -> bool:
    """Whether the locked file is the one at ``path``, not one its last holder took away."""
    try:
        there, locked = path.stat(), os.fstat(handle)
    except OSError:
        return False
    return (there.st_ino, there.st_dev) == (locked.st_ino, locked.st_dev)


def _try_lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(handle, _FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:  # a network drive without locks: the user is trusted to run one faceorg
        return True
    return True


def _write_note(handle: int, doing: str) -> None:
    with suppress(OSError):
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, json.dumps({"pid": os.getpid(), "doing": doing}).encode())


def _read_note(path: Path) -> str:
    try:
        note = json.loads(path.read_bytes()[:_NOTE_BYTES])
        return f"another faceorg (process {int(note['pid'])}) is {note['doing']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "another faceorg is using this library"
