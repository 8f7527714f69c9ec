"""The migration that makes albums part of the log of decisions, and how old ones come into it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from faceorg.core.decisions import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from sqlite3 import Connection
    from typing import Any

    Rows = Callable[[str], Iterable[tuple[Any, ...]]]

# Name not UNIQUE: of a damaged library's log the word that gave an album another name may be lost.
# created_at is the time of the decision that made it.
_STATEMENTS = (
    """CREATE TABLE albums_by_log (
        id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, query TEXT) STRICT""",
    "INSERT INTO albums_by_log SELECT id, name, query FROM albums",
    "DROP TABLE albums",
    "ALTER TABLE albums_by_log RENAME TO albums",
    # Undo, redo and the names of albums are found without looking through the whole log.
    "CREATE INDEX decisions_kind ON decisions (kind)",
)


def take_over(db: Connection) -> None:
    """All of m008: every album there is becomes the first words of the log."""
    times = dict(db.execute("SELECT id, created_at FROM albums"))
    for statement in _STATEMENTS:
        db.execute(statement)
    rows = carried_over(db.execute, datetime.now(UTC).isoformat(timespec="seconds"), times)
    db.executemany("INSERT INTO decisions (id, made_at, kind, payload) VALUES (?, ?, ?, ?)", rows)
    for *_, payload in rows:  # positions as the rules count them, without gaps
        said = json.loads(payload)
        db.executemany(
            "UPDATE album_photos SET position = ? WHERE album_id = ? AND photo_id = ?",
            [(at, said["album"], photo) for at, photo in enumerate(said["photos"], 1)],
        )


def carried_over(
    rows: Rows, now: str, times: Mapping[int, str], made: frozenset[int] = frozenset()
) -> list[tuple[int, str, str, str]]:
    """Rows of the log that make the albums there are, but for those that were ``made`` in it.

    Their ids are below zero: before everything that was ever said, so that "undo" takes back what
    the user did last and what was undone can still be done again. ``times`` says when an album
    was made, where that is known.
    """
    albums = [
        row for row in rows("SELECT id, name, query FROM albums ORDER BY id") if row[0] not in made
    ]
    photos: dict[int, list[int]] = {album: [] for album, *_ in albums}
    for album, photo in rows(
        "SELECT album_id, photo_id FROM album_photos ORDER BY position, photo_id"
    ):
        if album in photos:
            photos[album].append(photo)
    said = [
        {"album": album, "name": name, "query": query, "photos": photos[album]}
        for album, name, query in albums
    ]
    return [
        (
            number - len(said),
            times.get(payload["album"], now),
            str(Kind.ALBUM),
            json.dumps(payload, ensure_ascii=False),
        )
        for number, payload in enumerate(said)
    ]
