"""The library file: opening it safely, one writer and readers beside it, backup and check."""

from __future__ import annotations

import glob
import os
import sqlite3
import time
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import quote

import sqlite_utils

from faceorg.core.errors import (
    LibraryDamagedError,
    LibraryError,
    LibraryLockedError,
    LibraryReadOnlyError,
    LibraryTooNewError,
    MigrationError,
)
from faceorg.core.progress import CancelToken
from faceorg.library.beside import MOST_WRITES, Shared
from faceorg.library.claims import Claim, claimed
from faceorg.library.finding import refresh, unfinished
from faceorg.library.migrations import library_migrations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Parameters = Sequence[object] | dict[str, object]
    from pathlib import Path

APPLICATION_ID = 0x46414345
"""FACE: SQLite's mark of whose file this is."""

_SMALLEST_DATABASE = 512  # bytes: one page of the least size SQLite knows
_BUSY_TIMEOUT_MS = 10_000
_CACHE_KB = {True: 8_000, False: 5_000}
"""Of readers, which search, and of writers: the window has six of them open together."""
_DAMAGED = (
    "the library is damaged; faceorg check --repair saves what can be saved, faceorg restore goes "
    "back to a backup"
)
_UPGRADE_WAIT_SECONDS = 60.0
_ROWS_A_TURN = 2000  # a millisecond: with 100,000 at once the window stood still for 70
_WRITES_A_TURN = 500
_PAGES_A_STEP = 2000  # 8 MB: a copy can be stopped a few times a second


class Library:
    """One open library file; use it only in the thread that opened it.

    Raises `LibraryError` and its kinds from every method, naming the file and the cause. ``shared``
    is what all that one process has open on this file have together.
    """

    def __init__(
        self, path: Path, db: sqlite_utils.Database, read_only: bool, shared: Shared | None = None
    ) -> None:
        self.path = path
        self.db = db
        self.read_only = read_only
        self.shared = shared or Shared()
        self.act: int | None = None  # what the decisions of this transaction are called by

    @property
    def kept(self) -> dict[str, tuple[object, Any]]:
        """What is dear to read, as `Shared` has it."""
        return self.shared.kept

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, shared: Shared | None = None) -> Library:
        """Open ``path``; a writer creates it and brings an older one to the current schema."""
        path = path.absolute()
        with explained(path):
            library = cls(path, _connect(path, read_only), read_only, shared)
            try:
                library._prepare()
            except BaseException:
                library.close()
                raise
        return library

    def _prepare(self) -> None:
        self._refuse_foreign_file()
        pending = {step.name for step in library_migrations._migrations} - self._applied()
        if self.read_only:
            if pending:
                raise LibraryError("this library is older; open it once with faceorg", self.path)
            return
        self._mark_new_file()
        self.db.execute("PRAGMA journal_mode = wal").fetchone()
        # What the user said survives the power, too: each transaction waits for the disk.
        self.db.execute("PRAGMA synchronous = full")
        if pending:
            # One brings it up, another that comes meanwhile waits and finds it done.
            with claimed(self.path, Claim.WORK, "upgrading it", wait_seconds=_UPGRADE_WAIT_SECONDS):
                if library_migrations.pending(self.db):
                    self._migrate(is_new=not library_migrations.applied(self.db))
        self.db.execute("PRAGMA foreign_keys = on")
        if unfinished(self):  # an upgrade was cut off between its last step and filling its tables
            with self.write():
                pass

    def _applied(self) -> set[str]:
        """The steps this library has been through; refuses one that knows more than we do."""
        applied = {step.name for step in library_migrations.applied(self.db)}
        if applied - {step.name for step in library_migrations._migrations}:
            raise LibraryTooNewError("this library was made by a newer faceorg", self.path)
        return applied

    def _refuse_foreign_file(self) -> None:
        mark = self.db.execute("PRAGMA application_id").fetchone()[0]
        empty = not self.db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if mark != APPLICATION_ID and not empty:
            raise LibraryError("this is a database, but not a faceorg library", self.path)

    def _mark_new_file(self) -> None:
        """Say whose the file is before anything else is in it, however soon the process is killed.

        Without waiting for the disk: there is nothing yet to lose.
        """
        if self.db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            self.db.execute("PRAGMA synchronous = off")
            self.db.execute(f"PRAGMA application_id = {APPLICATION_ID}")

    def _migrate(self, is_new: bool) -> None:
        backup = None if is_new else self.backup()
        try:
            self.db.execute("PRAGMA foreign_keys = off")
            library_migrations.apply(self.db)
            with self.write():  # fills what the new tables say about photos there already
                pass
        except sqlite3.Error as error:
            kept = f"; as it was, it is kept in {backup}" if backup else ""
            raise MigrationError(
                "it could not be prepared: {cause}{kept}", self.path, cause=error, kept=kept
            ) from error

    def close(self) -> None:
        """Close the file; the write-ahead log is folded in by the last one out."""
        self.db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def refuse_reader(self) -> None:
        """Raise `LibraryReadOnlyError` where this library was opened for reading only.

        For whoever would claim the library, or work for long, before writing.
        """
        if self.read_only:
            raise LibraryReadOnlyError("it is open for reading; nothing was changed", self.path)

    @contextmanager
    def write(self) -> Iterator[None]:
        """All changes inside happen together or not at all; may be nested.

        Raises `LibraryReadOnlyError` where it was opened for reading.
        """
        self.refuse_reader()
        with explained(self.path):
            if self.db.conn.in_transaction:
                yield
                return
            # Immediate: a writer that first reads must not find its snapshot outdated.
            self.db.execute("BEGIN IMMEDIATE")
            self.act = None
            before = self.db.conn.total_changes
            try:
                yield
                refresh(self)
                self._commit(changed=self.db.conn.total_changes != before)
            except BaseException:
                self.db.conn.rollback()
                raise

    def _commit(self, *, changed: bool) -> None:
        """The file counts its writes, so that a process can tell those of others from its own."""
        if changed:
            written = self.db.execute("PRAGMA user_version").fetchone()[0]
            self.db.execute(f"PRAGMA user_version = {(written + 1) % MOST_WRITES}")
        self.shared.count(changed)
        try:
            self.db.conn.commit()
        except BaseException:
            self.shared.count(-changed)
            raise

    def forget_pages(self) -> None:
        """Let go of the pages kept in memory, up to 24 MB; the next question reads them again.

        A writer folds its log in, which after a crash would be all that has the last words.
        """
        self.db.execute("PRAGMA shrink_memory")
        if not self.read_only:
            with suppress(sqlite3.Error):  # others read or write: another time
                self.db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()

    def rows(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        """All rows that ``sql`` gives.

        Among very many, other threads get their turn: SQLite lets go of the interpreter at each
        row, but so shortly that one who waits for it is woken in vain, again and again.
        """
        with explained(self.path):
            cursor = self.db.execute(sql, parameters)
            found: list[tuple[Any, ...]] = cursor.fetchmany(_ROWS_A_TURN)
            while len(found) % _ROWS_A_TURN == 0 and (more := cursor.fetchmany(_ROWS_A_TURN)):
                found += more
                time.sleep(0)
            return found

    def batches(
        self, sql: str, parameters: Parameters = (), size: int = _ROWS_A_TURN
    ) -> Iterator[list[tuple[Any, ...]]]:
        """All rows that ``sql`` gives, ``size`` at a time: as objects they take much memory.

        Other threads get their turn, as in `rows`.
        """
        with explained(self.path):
            cursor = self.db.execute(sql, parameters)
            while rows := cursor.fetchmany(size):
                yield rows
                time.sleep(0)

    def value(self, sql: str, parameters: Parameters = ()) -> Any:
        """First column of the first row, or None."""
        rows = self.rows(sql, parameters)
        return rows[0][0] if rows else None

    def change(self, sql: str, parameters: Parameters = ()) -> int:
        """Run one writing statement inside `write`; the id of an inserted row."""
        return self.db.execute(sql, parameters).lastrowid or 0

    def change_many(self, sql: str, parameters: Iterable[Sequence[object]]) -> None:
        """Run one writing statement for each row of parameters, inside `write`.

        Other threads get their turn, as in `rows`.
        """
        left = iter(parameters)
        while part := list(islice(left, _WRITES_A_TURN)):
            self.db.conn.executemany(sql, part)
            if len(part) == _WRITES_A_TURN:
                time.sleep(0)

    def backup(self, to: Path | None = None, *, cancel: CancelToken | None = None) -> Path:
        """Copy the library with SQLite's own backup; whole or not at all.

        Raises `Cancelled` when ``cancel`` says so: nothing is left of the copy then.
        """
        cancel = cancel or CancelToken()
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        target = to or self.path.with_name(f"{self.path.name}.backup-{stamp}")
        partial = target.with_name(target.name + ".part")
        with explained(target):
            try:
                partial.unlink(missing_ok=True)  # of a run that was cut short
                _create_private(partial)
                with closing(sqlite3.connect(partial)) as copy, self._standing_still():
                    self.db.conn.backup(
                        copy, pages=_PAGES_A_STEP, progress=lambda *_: cancel.check()
                    )
                    copy.execute("PRAGMA journal_mode = delete")  # one file, without company
                partial.replace(target)
            except BaseException:
                partial.unlink(missing_ok=True)
                raise
        return target

    @contextmanager
    def _standing_still(self) -> Iterator[None]:
        """What this connection reads stays as it is now, whatever others write meanwhile.

        Without it a copy made in steps would begin anew whenever somebody writes.
        """
        if self.db.conn.in_transaction:
            yield
            return
        self.db.execute("BEGIN")
        try:
            self.value("SELECT count(*) FROM sqlite_master")  # only now the snapshot is taken
            yield
        finally:
            self.db.conn.rollback()


def is_older(path: Path) -> bool:
    """Whether the library at ``path`` is of an earlier version, so that opening it takes a while.

    Raises `LibraryError` for a file that is no library, or a newer one.
    """
    if not path.is_file() or not path.stat().st_size:
        return False
    with explained(path), closing(_connect(path, read_only=True).conn) as connection:
        library = Library(path, sqlite_utils.Database(connection), read_only=True)
        library._refuse_foreign_file()
        return bool(library._applied() and library_migrations.pending(library.db))


def _connect(path: Path, read_only: bool) -> sqlite_utils.Database:
    if read_only and not path.is_file():
        raise LibraryError("there is no library here yet; scan a folder to make one", path)
    if not path.exists():
        _create_private(path)
    elif path.is_file():
        _refuse_other_content(path)
    mode = "ro" if read_only else "rw"
    uri = f"file:{quote(os.fsencode(path))}?mode={mode}"
    if read_only and _is_beyond_writing(path):
        uri += "&immutable=1"  # without it SQLite would have to make files beside the library
    connection = sqlite3.connect(uri, uri=True, timeout=_BUSY_TIMEOUT_MS / 1000)
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_TIMEOUT_MS}")
    # 2 MB by default: searches read anew
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KB[read_only]}")
    return sqlite_utils.Database(connection)


def _is_beyond_writing(path: Path) -> bool:
    """Whether nobody can write here (a write-protected disk), so that the file stands still."""
    log = path.with_name(path.name + "-wal")
    return not os.access(path.parent, os.W_OK) and not log.exists()


def _refuse_other_content(path: Path) -> None:
    """SQLite takes a short file of any kind for an empty database, and would write over it.

    The file is not opened for this: closing any handle of it would drop the locks of this
    process's other connections, and the next program to leave would delete the log they write to.
    """
    if 0 < path.stat().st_size < _SMALLEST_DATABASE:
        raise LibraryError("this file is not a faceorg library", path)


def _create_private(path: Path) -> None:
    """Face vectors are as sensitive as photos: the file is its owner's alone."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not path.exists():  # one that is there may be in use: see `_refuse_other_content`
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite's and the system's errors about ``path`` into a `LibraryError` for people."""
    try:
        yield
    except sqlite3.Error as error:
        raise _explain(error, path) from error
    except UnicodeError as error:  # the words of the fault are made of damaged bytes themselves
        raise LibraryDamagedError(_DAMAGED, path) from error
    except OSError as error:
        raise LibraryError(
            "cannot be used: {cause}", path, cause=error.strerror or error
        ) from error


def _explain(error: sqlite3.Error, path: Path) -> LibraryError:
    text = str(error)
    if "locked" in text or "busy" in text:
        return LibraryLockedError("another program is writing to this library; try again", path)
    if "full" in text:
        return LibraryError("the disk is full; free some space and try again", path)
    if "readonly" in text or "read-only" in text:
        return LibraryReadOnlyError(
            "this library cannot be written (read-only file or folder)", path
        )
    if "disk I/O error" in text:
        return LibraryError(
            "the disk did not take or give the data (is it full, or was it unplugged?); nothing "
            "half done was kept, try again when it is back",
            path,
        )
    if "unable to open" in text and path.exists() and not os.access(path.parent, os.W_OK):
        return LibraryReadOnlyError(
            "the folder of this library cannot be written; copy the library to a folder of yours",
            path,
        )
    if "unable to open" in text:
        return LibraryError("cannot be opened (does the folder exist, is it yours?)", path)
    if "not a database" in text:
        known = any(path.parent.glob(f"{glob.escape(path.name)}.backup-*"))
        if known:  # so it was one
            return LibraryDamagedError(_DAMAGED, path)
        return LibraryError("this file is not a faceorg library", path)
    if any(sign in text for sign in ("malformed", "Could not decode", "unsupported file format")):
        return LibraryDamagedError(_DAMAGED, path)
    return LibraryError("the library cannot do this: {text}", path, text=text)
