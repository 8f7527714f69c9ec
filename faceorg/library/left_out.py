"""What scans leave out as the user said it, and the photos that wait until it is taken in again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from faceorg.core.decisions import Kind
from faceorg.library.photos import now
from faceorg.library.shelf import folder_meant, hide, reveal
from faceorg.library.text import text_to_path

if TYPE_CHECKING:
    from collections.abc import Mapping
    from sqlite3 import Connection

    from faceorg.library.database import Library

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
        if there:
            library.change("INSERT OR IGNORE INTO skips VALUES (?, ?)", (pattern, now()))
        else:
            library.change("DELETE FROM skips WHERE pattern = ?", (pattern,))
        change = hide if there else reveal
        if (folder := folder_meant(pattern)) is not None:
            change(library, text_to_path(folder))
