"""Drives that come and go: where photos were found on one, and whether it is there now."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Drives:
    """The drives that photos were found on.

    A drive is told by the folder it hangs in (on Windows by its letter or share): its files are
    away, not deleted, while nothing hangs there. That folder itself may stay, empty.
    """

    def __init__(self, known: Iterable[Path]) -> None:
        self._known = set(known)
        self.new: list[str] = []
        self.away = [path for path in self._known if not _hangs(path)]

    def enter(self, root: Path) -> None:
        """Remember the drive that ``root`` is on; it is known to be there."""
        drive = drive_of(root)
        if drive is not None and not any(away == drive for away in self.away):
            self.add([str(drive)])

    def add(self, paths: Iterable[str]) -> None:
        """Remember drives that were found inside a folder."""
        for path in paths:
            if Path(path) not in self._known:
                self._known.add(Path(path))
                self.new.append(path)

    def is_away(self, path: Path) -> bool:
        """Whether ``path`` was on a drive that is not there now."""
        return any(drive == path or drive in path.parents for drive in self.away)


def drive_of(path: Path) -> Path | None:
    """The folder that the drive of ``path`` hangs in; None for the one the system is on."""
    for folder in (path, *path.parents):
        if os.path.ismount(folder):
            return None if folder.parent == folder and os.sep == "/" else folder
    return None


def _hangs(path: Path) -> bool:
    return path.exists() if path.parent == path else os.path.ismount(path)


def true_case(path: Path) -> Path:
    """``path`` as its folders spell it, where their disks take any spelling for the same.

    Asked folder by folder: a stick that ignores case hangs in a system that does not.
    """
    spelled = Path(path.anchor)
    for part in path.parts[1:]:
        spelled /= _spelling(spelled, part) if _ignores_case(spelled / part) else part
    return spelled


def _ignores_case(path: Path) -> bool:
    swapped = path.with_name(path.name.swapcase())
    try:
        return swapped != path and swapped.samefile(path)
    except OSError:  # case matters on this disk
        return False


def _spelling(folder: Path, name: str) -> str:
    try:
        names = [entry.name for entry in folder.iterdir()]
    except OSError:
        return name
    if name in names:
        return name
    return next((n for n in names if n.casefold() == name.casefold()), name)
