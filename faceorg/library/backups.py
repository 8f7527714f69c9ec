"""Backups beside the library: made daily, a few kept, put back when they are needed."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from contextlib import closing, nullcontext, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import quote

from faceorg.core.errors import LibraryError, LibraryTooNewError
from faceorg.library.claims import Claim, claimed
from faceorg.library.database import APPLICATION_ID, explained
from faceorg.library.migrations import library_migrations

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.progress import CancelToken
    from faceorg.library.database import Library

KEPT = 7
"""Backups that stay; the newest sound one is never taken away."""

_DAY = timedelta(hours=20)  # a little less, so that "every evening" is every day
_STAMP = "%Y%m%d-%H%M%S"
_NAME = re.compile(r"\.backup-(\d{8}-\d{6})$")


@dataclass(frozen=True, slots=True)
class Backup:
    """A whole copy of the library as it was at ``made_at`` (UTC)."""

    path: Path
    made_at: datetime
    size_bytes: int


def backups(library: Path) -> list[Backup]:
    """The backups beside the library file, newest first."""
    found = []
    with suppress(OSError):
        for path in library.parent.iterdir():
            stamp = _NAME.search(path.name)
            if stamp and path.name == library.name + stamp[0]:
                with suppress(ValueError):
                    made = datetime.strptime(stamp[1], _STAMP).replace(tzinfo=UTC)
                    found.append(Backup(path, made, path.stat().st_size))
    return sorted(found, key=lambda backup: backup.made_at, reverse=True)


def back_up(library: Library, *, keep: int = KEPT, cancel: CancelToken | None = None) -> Backup:
    """Make a backup now, and let go of the oldest beyond ``keep``.

    The copy is read through before any older one goes: a damaged library must not push its own
    sound backups out. Raises `LibraryError`, `Cancelled`.
    """
    path = library.backup(cancel=cancel)
    damage = damage_of(path)
    if damage is not None:
        path.unlink(missing_ok=True)
        raise LibraryError(
            "no backup was made, the library is damaged ({damage}); faceorg check "
            "--repair mends it, faceorg restore brings back an older one",
            library.path,
            damage=damage,
        )
    made = backups(library.path)
    for old in made[max(keep, 1) :]:
        old.path.unlink(missing_ok=True)
    return made[0]


def daily_backup(
    library: Library, *, keep: int = KEPT, cancel: CancelToken | None = None
) -> Backup | None:
    """Back up a library with photos in it whose newest backup is a day old; None: not needed."""
    if not library.value("SELECT 1 FROM photos LIMIT 1"):
        return None
    newest = next(iter(backups(library.path)), None)
    if newest is not None and datetime.now(UTC) - newest.made_at < _DAY:
        return None
    return back_up(library, keep=keep, cancel=cancel)


def damage_of(path: Path) -> str | None:
    """What makes the file at ``path`` no sound library, in a few words; None for a sound one."""
    try:
        with closing(_read_only(path)) as connection:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                return "it is not a faceorg library"
            first = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except UnicodeError:  # the words of the fault are made of damaged bytes themselves
        return "the file is damaged"
    except sqlite3.Error as error:
        return str(error)
    return None if first == "ok" else str(first)


def _read_only(path: Path) -> sqlite3.Connection:
    """A reader whom damaged text does not end, on a write-protected disk too."""
    uri = f"file:{quote(os.fsencode(path))}?mode=ro"
    if not os.access(path.parent, os.W_OK):
        uri += "&immutable=1"
    connection = sqlite3.connect(uri, uri=True)
    connection.text_factory = lambda value: value.decode("utf-8", "replace")
    return connection


def restore(library: Path, backup: Path, *, in_window: bool = False) -> Path | None:
    """Put ``backup`` in the place of the library file; returns where the replaced one is kept.

    ``in_window``: the window that holds this library asks for it, between closing and showing
    it again.

    The backup stays. It is copied aside and read through first, so that the library is either the
    one before or the whole backup, whenever the power fails. None when there was no library.
    Raises `LibraryError` for a backup that is damaged or newer than this program, and
    `LibraryLockedError` while a window or a scan has the library.
    """
    library, backup = library.absolute(), backup.absolute()
    doing = "restoring this library"
    with (
        nullcontext() if in_window else claimed(library, Claim.WINDOW, doing),
        claimed(library, Claim.WORK, doing),
        explained(library),
    ):
        _refuse_unusable(backup)
        partial = library.with_name(f"{library.name}.restore.part")
        _copy_whole(backup, partial)
        try:
            return swap_in(partial, library, "replaced")
        finally:
            partial.unlink(missing_ok=True)


def _refuse_unusable(backup: Path) -> None:
    if not backup.is_file():
        raise LibraryError("there is no such backup", backup)
    damage = damage_of(backup)
    if damage is not None:
        raise LibraryError("this backup cannot be used: {damage}", backup, damage=damage)
    ours = {step.name for step in library_migrations._migrations}
    with closing(_read_only(backup)) as connection:
        rows = connection.execute(
            "SELECT name FROM _sqlite_migrations WHERE migration_set = 'faceorg'"
        )
        if {row[0] for row in rows} - ours:
            raise LibraryTooNewError("this backup was made by a newer faceorg", backup)


def _copy_whole(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    with source.open("rb") as reader:
        handle = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "wb") as writer:
            shutil.copyfileobj(reader, writer, 1 << 20)
            writer.flush()
            os.fsync(writer.fileno())


def swap_in(new: Path, library: Path, why: str) -> Path | None:
    """Let ``new`` take the place of ``library`` in one step; the old one is kept beside it.

    Both names share the old file for a moment, so that there is a library at any time.
    """
    kept = None
    if library.exists():
        _fold_in_log(library)
        kept = _free_name(library, why)
        _second_name(library, kept)
        for tail in ("-wal", "-shm"):
            with suppress(FileNotFoundError):
                library.with_name(library.name + tail).replace(kept.with_name(kept.name + tail))
    new.replace(library)
    return kept


def _fold_in_log(library: Path) -> None:
    """Move what is in the write-ahead log into the file, where the file is sound enough."""
    unreadable = (sqlite3.Error, UnicodeError)
    with suppress(*unreadable), closing(sqlite3.connect(library, timeout=1)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def _free_name(library: Path, why: str) -> Path:
    stamp = datetime.now(UTC).strftime(_STAMP)
    names = (f"{library.name}.{why}-{stamp}{tail}" for tail in ("", *map("-{}".format, range(99))))
    return next(p for p in map(library.with_name, names) if not p.exists())


def _second_name(path: Path, name: Path) -> None:
    try:
        os.link(path, name)
    except OSError:  # FAT and some network drives know no links
        shutil.copyfile(path, name)
