"""What scans leave out as the user said it, and the photos that wait until it is taken in again."""

from __future__ import annotations

import glob
import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from faceorg.core.decisions import Kind
from faceorg.library import forgetting
from faceorg.library.photos import now
from faceorg.library.text import text_to_path

if TYPE_CHECKING:
    from collections.abc import Mapping
    from sqlite3 import Connection

    from faceorg.library.database import Library

_ESCAPED = re.compile(r"\[([*?[])\]")

_STATEMENTS = (
    """CREATE TABLE left_out (
        path TEXT PRIMARY KEY, pattern TEXT NOT NULL,
        photo_id INTEGER NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
        folded TEXT NOT NULL, modified_ns INTEGER NOT NULL, missing INTEGER NOT NULL,
        beside INTEGER NOT NULL, readable INTEGER NOT NULL) STRICT, WITHOUT ROWID""",
    "CREATE INDEX left_out_photo ON left_out (photo_id)",
    "CREATE INDEX left_out_pattern ON left_out (pattern)",
)


def take_over(db: Connection) -> None:
    """What is left out already becomes a word of the log, before all others."""
    for statement in _STATEMENTS:
        db.execute(statement)
    patterns = [row[0] for row in db.execute("SELECT pattern FROM skips ORDER BY pattern")]
    if patterns:
        first = db.execute("SELECT MIN(0, MIN(id)) FROM decisions").fetchone()[0] or 0
        db.execute(
            "INSERT INTO decisions (id, made_at, kind, payload) VALUES (?, ?, ?, ?)",
            (
                first - 1,
                now(),
                str(Kind.LEAVE_OUT),
                json.dumps({"patterns": patterns}, ensure_ascii=False),
            ),
        )


def whole_path(path: str) -> str:
    """The pattern that means exactly this path, whatever signs are in it."""
    return glob.escape(path)


def is_whole(pattern: str) -> bool:
    """Whether a pattern means one path and nothing else."""
    return Path(pattern).is_absolute()


def plain_path(pattern: str) -> str:
    """The path that a pattern of `whole_path` means; any other pattern as it is."""
    return _ESCAPED.sub(r"\1", pattern) if is_whole(pattern) else pattern


def skips(library: Library, among: str | None = None) -> list[str]:
    """The patterns of what scans leave out, in order; ``among``: a JSON list of those asked for."""
    rows = library.rows(
        """SELECT pattern FROM skips
           WHERE ?1 IS NULL OR pattern IN (SELECT value FROM json_each(?1)) ORDER BY pattern""",
        (among,),
    )
    return [row[0] for row in rows]


def write_skips(library: Library, patterns: Mapping[str, bool]) -> None:
    """Bring what is left out from one state to another, inside `Library.write`.

    Photos below a folder that is left out go out of sight at once; where they lay is kept aside,
    so that taking the folder in again, or undoing, shows them again, on a drive that is away too.
    """
    for pattern, there in patterns.items():
        if not there:
            library.change("DELETE FROM skips WHERE pattern = ?", (pattern,))
            _bring_back(library, pattern)
            continue
        library.change("INSERT OR IGNORE INTO skips VALUES (?, ?)", (pattern, now()))
        plain = plain_path(pattern)
        if is_whole(pattern) and whole_path(plain) == pattern:
            _put_aside(library, pattern, text_to_path(plain.rstrip(os.sep)))


def _put_aside(library: Library, pattern: str, folder: Path) -> None:
    rows = forgetting.places_below(library, folder)
    library.change_many(
        """INSERT OR REPLACE INTO left_out
               (path, pattern, photo_id, folded, modified_ns, missing, beside, readable)
           SELECT l.path, ?1, l.photo_id, l.folded, l.modified_ns, l.missing, l.beside, p.readable
           FROM places l JOIN photos p ON p.id = l.photo_id WHERE l.path = ?2""",
        [(pattern, path) for path, _ in rows],
    )
    forgetting.forget_below(library, folder)


def _bring_back(library: Library, pattern: str) -> None:
    library.change(
        """INSERT OR IGNORE INTO places (photo_id, path, folded, modified_ns, missing, beside)
           SELECT photo_id, path, folded, modified_ns, missing, beside FROM left_out
           WHERE pattern = ? ORDER BY photo_id, path""",
        (pattern,),
    )
    library.change(
        """UPDATE photos SET readable = 1 WHERE readable = 0 AND id IN
           (SELECT photo_id FROM left_out WHERE pattern = ? AND readable = 1)""",
        (pattern,),
    )
    library.change("DELETE FROM left_out WHERE pattern = ?", (pattern,))
