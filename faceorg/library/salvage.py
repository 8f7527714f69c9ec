"""What can still be read of a damaged library file, row by row, around the damage."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from faceorg.core.decisions import Decision, History, Kind, Verdicts, read_history
from faceorg.core.entities import DecisionId
from faceorg.library.albums_schema import carried_over
from faceorg.library.database import Library
from faceorg.library.definitions import (
    UNREADABLE,
    columns_of,
    connect_damaged,
    with_definitions,
)
from faceorg.library.face_data import WISH
from faceorg.library.pages import decisions_in_pages
from faceorg.library.persons import rebuild
from faceorg.library.photos import now
from faceorg.library.shelf import release_lost, seen_or_kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    Row = tuple[Any, ...]

# In the order of their references. What is not here is made again: people from the log, groups,
# matches and words for searching by the program, problems and notes by the next scan. Albums
# speak for themselves only where the word that made them is lost, or is older than the log.
_TABLES = {
    "folders": "id",
    "photos": "id",
    "places": "id",
    "shelf": "id",
    "analyses": "photo_id",
    "faces": "id",
    "embeddings": "face_id",
    "albums": "id",
    "album_photos": "album_id",
}
_FARTHEST_STEP = 1 << 40
_MOST_CARRIED = 1 << 30
_ROWS_A_PAGE = 1000  # no page holds more


@dataclass(slots=True)
class Salvage:
    """Rows saved by table, and decisions that could not be used (``lost``: their ids)."""

    rows: dict[str, int] = field(default_factory=dict)
    lost: list[int] = field(default_factory=list)


def salvage(damaged: Path, backup: Path | None, new: Path) -> Salvage:
    """Make a sound library at ``new`` of all that ``damaged`` and its ``backup`` still tell.

    The log of decisions is taken from the backup as far as that goes, since its bits are known to
    be right, and goes on from the damaged file; of everything else the damaged file is the newer.
    """
    report = Salvage()
    with (
        Library.open(new) as library,
        with_definitions(damaged, [*_TABLES, "decisions"], library) as readable,
    ):
        sources = [path for path in (readable, backup) if path is not None]
        library.db.execute("PRAGMA foreign_keys = off")
        with library.write():
            with seen_or_kept(library):
                for source in sources:
                    _copy_source(library, source)
            _drop_unreferenced(library)
            _copy_log(library, readable, list(reversed(sources)), report)
            report.rows = {t: library.value(f"SELECT COUNT(*) FROM {t}") for t in _TABLES}
        library.db.execute("PRAGMA foreign_keys = on")
        rebuild(library)
        release_lost(library)
    return report


def _copy_source(library: Library, source: Path) -> None:
    """What is known already, from a source that is newer, stays."""
    for table, key in _TABLES.items():
        _copy_table(library, source, table, key)
    _copy_wish(library, source)
    _copy_copies(library, source)


def _copy_table(library: Library, source: Path, table: str, key: str) -> None:
    names = [row[1] for row in library.rows(f"PRAGMA table_info({table})")]
    with closing(connect_damaged(source)) as connection:
        columns = [name for name in names if name in columns_of(connection, table)]
        if not columns:
            return
        into = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)})"
        values = f"VALUES ({', '.join('?' * len(columns))})"
        for row in _readable_rows(connection, table, key, columns):
            with suppress(sqlite3.IntegrityError):  # a bit flipped where the table allows none
                library.change(f"{into} {values}", row)


def _copy_wish(library: Library, source: Path) -> None:
    """That no faces are to be found is the user's word, though it stands among the notes."""
    with suppress(*UNREADABLE), closing(connect_damaged(source)) as connection:
        sql = "SELECT key, value FROM notes WHERE key = ?"
        for row in connection.execute(sql, (WISH,)).fetchall():
            library.change("INSERT OR IGNORE INTO notes VALUES (?, ?)", row)


def _copy_copies(library: Library, source: Path) -> None:
    """Else the copies that faceorg made would be taken for photos."""
    with suppress(*UNREADABLE), closing(connect_damaged(source)) as connection:
        sql = "SELECT content_hash, size_bytes, made_at FROM copies"
        for row in connection.execute(sql):
            with suppress(sqlite3.IntegrityError):
                library.change("INSERT OR IGNORE INTO copies VALUES (?, ?, ?)", row)


def _readable_rows(
    connection: sqlite3.Connection, table: str, key: str, columns: Sequence[str], start: int = 0
) -> Iterator[Row]:
    """Rows by ``key`` from ``start`` on; where one cannot be read, on from the next that can."""
    sql = f"SELECT {key}, {', '.join(columns)} FROM {table} WHERE {key} >= ? ORDER BY {key}"
    left = _most_rows(connection)
    while left > 0:
        try:
            for row in connection.execute(sql, (start,)):
                left -= 1
                if not isinstance(row[0], int) or row[0] < start or left <= 0:
                    break  # pages that lead in a circle, or to another table
                start = row[0]
                yield row[1:]
            else:
                return
        except UNREADABLE:
            pass
        beyond = _next_readable(connection, f"{sql} LIMIT 1", start + 1)
        if beyond is None:
            return
        start = max(beyond, start + 1)


def _most_rows(connection: sqlite3.Connection) -> int:
    try:
        return int(connection.execute("PRAGMA page_count").fetchone()[0]) * _ROWS_A_PAGE
    except UNREADABLE:
        return 0


def _next_readable(connection: sqlite3.Connection, sql: str, start: int) -> int | None:
    """The least key from ``start`` on from which reading works again; None: nothing more does."""
    step, low = 1, start
    while not _reads(connection, sql, start + step):
        low, step = start + step, step * 2
        if step > _FARTHEST_STEP:
            return None
    high = start + step
    while low < high:
        middle = (low + high) // 2
        if _reads(connection, sql, middle):
            high = middle
        else:
            low = middle + 1
    return high


def _reads(connection: sqlite3.Connection, sql: str, key: int) -> bool:
    try:
        connection.execute(sql, (key,)).fetchall()
    except UNREADABLE:
        return False
    return True


_STRANGE_VECTORS = """DELETE FROM embeddings WHERE length(vector) != (
    SELECT length(o.vector) FROM embeddings o WHERE o.pack_id = embeddings.pack_id
    GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT 1)"""
# The face stays, with all that was said about it; only where it was is not known any more.
_STRANGE_BOXES = """UPDATE faces SET x = 0, y = 0, w = 1, h = 1
    WHERE x < 0 OR y < 0 OR x + w > 1 OR y + h > 1 OR w <= 0 OR h <= 0"""


def _drop_unreferenced(library: Library) -> None:
    """Let go of rows about photos and faces that are lost, and of what cannot be true."""
    for table, column, other in (
        ("places", "photo_id", "photos"),
        ("shelf", "photo_id", "photos"),
        ("analyses", "photo_id", "photos"),
        ("faces", "photo_id", "photos"),
        ("embeddings", "face_id", "faces"),
        ("album_photos", "photo_id", "photos"),
        ("album_photos", "album_id", "albums"),
    ):
        library.change(f"DELETE FROM {table} WHERE {column} NOT IN (SELECT id FROM {other})")
    library.change(_STRANGE_VECTORS)
    library.change(_STRANGE_BOXES)
    # Problems are not saved, so all is tried again; what was out of sight goes again by the log.
    library.change("UPDATE photos SET readable = 1 WHERE id IN (SELECT photo_id FROM places)")
    # A photo nobody knows the place of waits, unseen, until a scan finds its content again.
    library.change("UPDATE photos SET readable = 0 WHERE id NOT IN (SELECT photo_id FROM places)")


def _copy_log(library: Library, damaged: Path, sources: Sequence[Path], report: Salvage) -> None:
    """Write the decisions that make sense without those that are lost."""
    found: dict[int, Row] = {}
    for source in sources:
        with closing(connect_damaged(source)) as connection:
            columns = ("id", "made_at", "kind", "payload")
            for row in _readable_rows(connection, "decisions", "id", columns, -_MOST_CARRIED):
                found.setdefault(row[0], row)
    for row in decisions_in_pages(damaged):
        if _read_decision(found.get(row[0], (0, "", "", ""))) is None:
            found[row[0]] = row
    faces = {row[0] for row in library.rows("SELECT id FROM faces")}
    photos = {row[0] for row in library.rows("SELECT id FROM photos")}
    read = [e for number in sorted(found) if (e := _read_decision(found[number])) is not None]
    said = [_with_photos_there(entry, photos) for entry in read]
    whole = {one.id for one, other in zip(read, said, strict=True) if one is other}
    kept = _replayable([*_albums_without_words(library, said), *said], faces, photos)
    report.lost = sorted(found.keys() - {entry.id for entry in kept})
    report.lost += sorted(set(range(1, max(found, default=0))) - found.keys())
    library.change_many(
        "INSERT INTO decisions (id, made_at, kind, payload) VALUES (?, ?, ?, ?)",
        [found[e.id] if e.id in whole else _as_row(e) for e in kept],
    )


def _as_row(entry: Decision) -> Row:
    payload = json.dumps(dict(entry.payload), ensure_ascii=False)
    return entry.id, entry.made_at, str(entry.kind), payload


def _albums_without_words(library: Library, log: Sequence[Decision]) -> list[Decision]:
    """Decisions that make the albums whose own are lost, or were never in the log."""
    made = [entry.payload.get("album") for entry in log if entry.kind is Kind.ALBUM]
    known = frozenset(album for album in made if isinstance(album, int))
    rows = carried_over(library.rows, now(), {}, known)
    before = min((entry.id for entry in log if entry.id < 0), default=0)
    return [
        Decision(DecisionId(before + number), Kind(kind), json.loads(payload), made_at)
        for number, made_at, kind, payload in rows
    ]


def _with_photos_there(entry: Decision, photos: set[int]) -> Decision:
    """What is said of photos that are lost is left out of lists; the rest of the word holds."""
    a_list = "album" in entry.payload or "removal" in entry.payload
    said = entry.payload.get("photos", []) if a_list else []
    there = [photo for photo in said if isinstance(photo, int) and photo in photos]
    if len(there) == len(said):
        return entry
    return replace(entry, payload={**entry.payload, "photos": there})


def _read_decision(row: Row) -> Decision | None:
    number, made_at, kind, payload = row
    with suppress(ValueError, TypeError):
        content = json.loads(payload)
        if isinstance(content, dict):
            return Decision(DecisionId(number), Kind(kind), content, made_at)
    return None


def _replayable(log: list[Decision], faces: set[int], photos: set[int]) -> list[Decision]:
    """``log`` without entries that speak of people, faces, photos or decisions not there."""
    while True:
        bad = _first_impossible(log, faces, photos)
        if bad is None:
            return log
        log = [entry for entry in log if entry.id != bad]


def _first_impossible(log: Sequence[Decision], faces: set[int], photos: set[int]) -> int | None:
    history, by_id = History(), {entry.id: entry for entry in log}
    for entry in log:
        try:
            history.add(entry)
            # A drawing says something of its face even where it was taken back.
            lost = entry.kind is Kind.DRAW and entry.payload["face"] not in faces
        except (ValueError, LookupError, TypeError):
            return entry.id
        if lost:
            return entry.id
    verdicts = Verdicts()
    for number in read_history(log).done:
        try:
            verdicts.apply(by_id[number])
        except (LookupError, ValueError, TypeError, AttributeError):
            return number
        said = by_id[number]
        if not (_faces_of(said) <= faces and set(said.payload.get("photos", ())) <= photos):
            return number
    return None


def _faces_of(entry: Decision) -> set[int]:
    said = entry.payload
    lists = ("faces", "others", "refused")
    many = {face for key in lists for face in said.get(key, ())}
    return many | set(filter(None, [said.get("face")]))
