"""Definitions of tables that a damaged file tells wrongly, put right in a copy of it.

SQLite keeps each table's definition as text among the rows of `sqlite_master`. One flipped bit
there hides a whole table whose pages are sound, and with it all that refers to it.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from faceorg.library.database import Library

UNREADABLE = (sqlite3.DatabaseError, OverflowError, UnicodeError)
_TAILS = ("", "-wal")  # what is not yet in the file stands in the log beside it


def connect_damaged(path: Path) -> sqlite3.Connection:
    """A connection that only reads, and goes on behind what is wrong in text or definitions."""
    connection = sqlite3.connect(f"file:{quote(os.fsencode(path))}?mode=ro", uri=True)
    connection.text_factory = lambda value: value.decode("utf-8", "replace")
    connection.execute("PRAGMA writable_schema = on")  # else a file cut short is refused whole
    return connection


def columns_of(connection: sqlite3.Connection, table: str) -> set[str]:
    """Names of the columns; none where the table is not there or its definition is wrong."""
    try:
        return {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
    except UNREADABLE:
        return set()


@contextmanager
def with_definitions(damaged: Path, tables: Sequence[str], sound: Library) -> Iterator[Path]:
    """A file in which the ``tables`` of ``damaged`` can be read, as far as definitions go.

    That is ``damaged`` itself if it tells them all. Otherwise it is a copy beside it, gone
    afterwards, with the definitions of the ``sound`` library where the copy's cannot be read.
    Columns newer than the file are empty in it. Raises `OSError` if there is no room.
    """
    wrong = _hidden(damaged, tables)
    copy = damaged.with_name(f"{damaged.name}.repair.copy")
    try:
        yield _put_right(damaged, wrong, sound, copy) if wrong else damaged
    finally:
        for tail in (*_TAILS, "-shm"):
            copy.with_name(copy.name + tail).unlink(missing_ok=True)


def _hidden(path: Path, tables: Sequence[str]) -> list[str]:
    """Those of ``tables`` that the file names, and whose definitions cannot be read."""
    with suppress(*UNREADABLE), closing(connect_damaged(path)) as connection:
        named = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        return [one for one in tables if one in named and not columns_of(connection, one)]
    return []  # not even that can be read, nor could it be in a copy


def _put_right(damaged: Path, tables: Sequence[str], sound: Library, copy: Path) -> Path:
    for tail in _TAILS:
        with suppress(FileNotFoundError):
            shutil.copyfile(
                damaged.with_name(damaged.name + tail), copy.with_name(copy.name + tail)
            )
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA writable_schema = on")
        with connection:
            for table in tables:
                defined = sound.value("SELECT sql FROM sqlite_master WHERE name = ?", (table,))
                connection.execute(
                    "UPDATE sqlite_master SET sql = ? WHERE type = 'table' AND name = ?",
                    (defined, table),
                )
    return copy
