"""Mend a library: people from the log of decisions, a damaged file from what it still tells."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from faceorg.core.errors import LibraryDamagedError, LibraryError
from faceorg.library.backups import backups, damage_of, swap_in
from faceorg.library.check import check_library, log_fault
from faceorg.library.claims import Claim, claimed
from faceorg.library.database import Library, explained
from faceorg.library.finding import refresh_all
from faceorg.library.persons import rebuild
from faceorg.library.salvage import Salvage, salvage

if TYPE_CHECKING:
    from pathlib import Path


_DOING = "repairing this library"


@dataclass(frozen=True, slots=True)
class Repair:
    """What was done: ``kept`` is the damaged file, ``backup`` the copy that helped to save it."""

    damage: str | None = None
    kept: Path | None = None
    backup: Path | None = None
    saved: Salvage = field(default_factory=Salvage)


def repair(path: Path) -> Repair:
    """Make the library at ``path`` sound again, losing as little as can be.

    A whole file gets its people and its search tables written anew from the log. A damaged one is
    set aside, and a new one made from what it still tells and from the newest sound backup.
    Raises `LibraryError` for what is no library at all and has no backup, `LibraryLockedError`
    while a window or a scan has it.
    """
    path = path.absolute()
    with claimed(path, Claim.WINDOW, _DOING), explained(path):
        damage = damage_of(path) or _log_fault(path)
        done = Repair() if damage is None else _replace(path, damage)
    fault = _write_anew(path)
    if fault is not None and done.damage is None:  # within a row, where SQLite sees nothing wrong
        with claimed(path, Claim.WINDOW, _DOING), explained(path):
            done = _replace(path, fault)
        fault = _write_anew(path)
    if fault is not None:
        raise LibraryError("this could not be mended: {cause}", path, cause=fault)
    return done


def _write_anew(path: Path) -> str | None:
    """Make people and search tables again; in what way the file is damaged even then."""
    with Library.open(path) as library, claimed(path, Claim.WORK, _DOING):
        try:
            rebuild(library)
            refresh_all(library)
        except LibraryDamagedError as error:
            return error.message
        return next((line for line in check_library(library) if "damaged" in line), None)


def _log_fault(path: Path) -> str | None:
    with Library.open(path) as library:
        return log_fault(library)


def _replace(path: Path, damage: str) -> Repair:
    with claimed(path, Claim.WORK, _DOING):
        backup = next((b.path for b in backups(path) if damage_of(b.path) is None), None)
        partial = path.with_name(f"{path.name}.repair.part")
        _remove(partial)
        try:
            saved = salvage(path, backup, partial)
            if backup is None and not any(saved.rows.values()):
                raise LibraryError(
                    "nothing in it can be read ({damage}), and there is no backup beside it",
                    path,
                    damage=damage,
                )
            return Repair(damage, swap_in(partial, path, "damaged"), backup, saved)
        finally:
            _remove(partial)


def _remove(path: Path) -> None:
    with suppress(sqlite3.Error):
        for tail in ("", "-wal", "-shm"):
            path.with_name(path.name + tail).unlink(missing_ok=True)
