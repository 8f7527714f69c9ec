"""Where photos lie, as a scan needs it: many at a time, present, gone or on a drive unplugged."""

from __future__ import annotations

import os
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from faceorg.core.entities import PhotoId
from faceorg.library.text import path_to_text, text_to_path

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from faceorg.library.database import Library


class Presence(IntEnum):
    """What the last look at a place found; the column ``missing``."""

    PRESENT = 0
    MISSING = 1
    OFFLINE = 2


class KnownFile(NamedTuple):
    """A place with what tells whether its file was changed; ``path`` as the library writes it."""

    path: str
    photo_id: PhotoId
    size_bytes: int
    modified_ns: int
    missing: int
    beside_stamp: int
    facts_version: int


# The same as a bare tuple: of 100,000 of them only few are looked at closer.
KnownRow = tuple[str, PhotoId, int, int, int, int, int]


def known_files(library: Library, root: Path) -> dict[str, KnownRow]:
    """Every known place at or below ``root``, by its path."""
    rows = library.rows(
        """SELECT l.path, l.photo_id, p.size_bytes, l.modified_ns, l.missing, l.beside,
                  p.facts_version
           FROM places l CROSS JOIN photos p ON p.id = l.photo_id
           WHERE l.path = ? OR l.path > ? AND l.path < ?""",
        scope(root),
    )
    return {row[0]: row for row in rows}


BELOW = "(path = ? OR path > ? AND path < ?)"
"""The condition that takes what `scope` gives."""


def scope(root: Path) -> tuple[str, str, str]:
    """For `BELOW`: the root and all below, by the index of paths."""
    text = path_to_text(root)
    below = text.rstrip(os.sep)
    return text, below + os.sep, below + chr(ord(os.sep) + 1)


def count_files(library: Library, root: Path) -> int:
    """How many files at and below ``root`` were there at the last look and hold photos shown."""
    count: int = library.value(
        """SELECT COUNT(*) FROM places l JOIN photos p ON p.id = l.photo_id
           WHERE l.missing = 0 AND p.readable = 1
           AND (l.path = ? OR l.path > ? AND l.path < ?)""",
        scope(root),
    )
    return count


def set_presence(library: Library, paths: Iterable[str], presence: Presence) -> None:
    """Note what a look found at places; nothing about their photos is forgotten."""
    library.change_many(
        "UPDATE places SET missing = ?1 WHERE path = ?2 AND missing != ?1",
        [(int(presence), path) for path in paths],
    )


def set_below(library: Library, root: Path, presence: Presence) -> int:
    """Note it for all places at and below ``root``; how many changed."""
    before = library.db.conn.total_changes
    library.change(
        f"UPDATE places SET missing = ? WHERE {BELOW} AND missing != ?",
        (int(presence), *scope(root), int(presence)),
    )
    return int(library.db.conn.total_changes - before)


def set_beside(library: Library, path: str, stamp: int) -> None:
    """Remember which files beside a place were read."""
    library.change("UPDATE places SET beside = ?1 WHERE path = ?2 AND beside != ?1", (stamp, path))


def add_volumes(library: Library, paths: Iterable[str]) -> None:
    """Remember folders that are drives of their own."""
    library.change_many(
        "INSERT OR IGNORE INTO volumes (path) VALUES (?)", [(path_to_text(p),) for p in paths]
    )


def volumes(library: Library) -> list[Path]:
    """Folders that were drives of their own when photos were found on them."""
    return [text_to_path(row[0]) for row in library.rows("SELECT path FROM volumes")]
