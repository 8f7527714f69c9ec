"""The library file: opened safely or refused with words, written whole or not at all."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import contents, make_photo

from faceorg.core.errors import (
    LibraryError,
    LibraryLockedError,
    LibraryTooNewError,
    MigrationError,
)
from faceorg.library import database
from faceorg.library.backups import damage_of
from faceorg.library.check import check_library
from faceorg.library.database import Library
from faceorg.library.photos import add_folder, count_photos, folders

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def path(library: Library) -> Path:
    return library.path


@pytest.fixture
def locked(library: Library, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The file is being written by another program."""
    monkeypatch.setattr(database, "_BUSY_TIMEOUT_MS", 20)
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def test_a_new_library_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "my %20?#library"
    old = os.umask(0)
    try:
        with Library.open(path) as library:
            add_folder(library, Path("/photos"))
            files = list(path.parent.iterdir())
            assert {file.name for file in files} >= {path.name, f"{path.name}-wal"}
            assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    finally:
        os.umask(old)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_new_file_is_marked_before_anything_else_is_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(self: Library, *, is_new: bool) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Library, "_migrate", killed)
    with pytest.raises(KeyboardInterrupt):
        Library.open(tmp_path / "library.faceorg")
    assert damage_of(tmp_path / "library.faceorg") is None


def test_what_is_written_is_there_next_time(tmp_path: Path) -> None:
    with Library.open(tmp_path / "l") as library:
        add_folder(library, Path("/photos"))
        before = contents(library)
    with Library.open(tmp_path / "l") as library:
        assert folders(library) == [Path("/photos")]
        assert contents(library) == before
    assert [p.name for p in tmp_path.iterdir()] == ["l"]  # no log, no backup left


def test_the_file_keeps_its_word_about_writing(library: Library) -> None:
    pragmas = {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 2, "busy_timeout": 10_000}
    assert {name: library.value(f"PRAGMA {name}") for name in pragmas} == pragmas


def test_every_foreign_key_has_an_index(library: Library) -> None:
    for (table,) in library.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
        keys = {row[3] for row in library.rows(f"PRAGMA foreign_key_list({table})")}
        first = {
            library.rows(f"PRAGMA index_info({row[1]})")[0][2]
            for row in library.rows(f"PRAGMA index_list({table})")
        }
        primary = {row[1] for row in library.rows(f"PRAGMA table_info({table})") if row[5] == 1}
        assert keys <= first | primary, table


@pytest.mark.parametrize("content", [b"hello, this is no database at all" * 40, b"x"])
def test_another_kind_of_file_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "l").write_bytes(content)
    with pytest.raises(LibraryError, match="not a faceorg library"):
        Library.open(tmp_path / "l")
    assert (tmp_path / "l").read_bytes() == content
    assert [p.name for p in tmp_path.iterdir()] == ["l"]


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "l")) as other:
        other.execute("CREATE TABLE songs (title)")
    before = (tmp_path / "l").read_bytes()
    with pytest.raises(LibraryError, match="a database, but not a faceorg library"):
        Library.open(tmp_path / "l")
    assert (tmp_path / "l").read_bytes() == before


@pytest.mark.parametrize("read_only", [True, False])
def test_a_newer_library_is_refused(path: Path, library: Library, read_only: bool) -> None:
    with library.write():
        library.change(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "VALUES ('faceorg', 'm999_the_future', '2099')"
        )
    with pytest.raises(LibraryTooNewError, match="newer faceorg") as raised:
        Library.open(path, read_only=read_only)
    assert raised.value.path == path


def test_an_older_library_is_backed_up_before_it_is_brought_up(
    path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_folder(library, Path("/photos"))
    library.close()
    steps = list(database.library_migrations._migrations)
    step = type(steps[0])("m002_broken", lambda db: db.execute("CREATE TABLE folders (x)"))
    monkeypatch.setattr(database.library_migrations, "_migrations", [*steps, step])
    with pytest.raises(LibraryError, match="older; open it once with faceorg"):
        Library.open(path, read_only=True)
    with pytest.raises(MigrationError, match="already exists; as it was, it is kept in") as raised:
        Library.open(path)
    monkeypatch.undo()
    (backup,) = (p for p in path.parent.iterdir() if ".backup-" in p.name)
    assert str(backup) in raised.value.message
    for kept in (path, backup):
        with Library.open(kept) as reopened:
            assert folders(reopened) == [Path("/photos")]
            assert check_library(reopened) == []


@pytest.mark.parametrize("make", [Path.mkdir, None])
def test_what_cannot_be_opened_is_told(tmp_path: Path, make: object) -> None:
    path = tmp_path / "l"
    if callable(make):
        make(path)
    else:
        path.write_text("a file")
        path = path / "inside" / "l"
    with pytest.raises(LibraryError) as raised:
        Library.open(path)
    assert raised.value.path == path


def test_a_reader_needs_a_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="no library here yet"):
        Library.open(tmp_path / "l", read_only=True)
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "l").touch()
    with pytest.raises(LibraryError, match="open it once with faceorg"):
        Library.open(tmp_path / "l", read_only=True)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
def test_a_closed_folder_is_told(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    with pytest.raises(LibraryError, match="cannot be used: Permission denied"):
        Library.open(closed / "l")


@pytest.mark.usefixtures("locked")
def test_a_library_in_use_is_told(library: Library, path: Path) -> None:
    library.db.execute("PRAGMA busy_timeout = 20")
    with pytest.raises(LibraryLockedError, match="another program is writing"), library.write():
        pytest.fail("nothing may be written now")
    with Library.open(path) as second, pytest.raises(LibraryLockedError):
        add_folder(second, Path("/photos"))
    with Library.open(path, read_only=True) as reader:
        assert folders(reader) == []


def test_a_reader_beside_the_writer_sees_what_is_finished(library: Library, path: Path) -> None:
    with Library.open(path, read_only=True) as reader:
        with library.write():
            make_photo(library, Path("/a.jpg"))
            assert count_photos(reader) == 0
        assert count_photos(reader) == 1
        with pytest.raises(LibraryError, match="open for reading; nothing was changed"):
            add_folder(reader, Path("/photos"))


def test_a_failed_write_leaves_nothing(library: Library) -> None:
    before = contents(library)
    with pytest.raises(ZeroDivisionError):
        _write_and_fail(library)
    assert contents(library) == before
    make_photo(library, Path("/b.jpg"))
    assert count_photos(library) == 1


def test_a_write_inside_a_write_belongs_to_it(library: Library) -> None:
    with pytest.raises(ZeroDivisionError):
        _write_and_fail(library)
    assert folders(library) == []


def _write_and_fail(library: Library) -> None:
    with library.write():
        add_folder(library, Path("/photos"))  # a finished write inside this one
        make_photo(library, Path("/a.jpg"))
        raise ZeroDivisionError


def test_a_write_that_cannot_be_finished_leaves_no_open_one(library: Library) -> None:
    with pytest.raises(LibraryError, match="FOREIGN KEY"):
        _fail_at_the_end(library)
    assert not library.db.conn.in_transaction
    assert library.value("SELECT COUNT(*) FROM album_photos") == 0


def _fail_at_the_end(library: Library) -> None:
    with library.write():
        library.change("PRAGMA defer_foreign_keys = on")
        library.change("INSERT INTO album_photos VALUES (7, 7, 7)")


def test_a_wrong_reference_is_refused(library: Library) -> None:
    with pytest.raises(LibraryError, match="FOREIGN KEY constraint failed"), library.write():
        library.change("INSERT INTO album_photos VALUES (7, 7, 7)")


def test_a_backup_is_a_sound_private_copy(library: Library, tmp_path: Path) -> None:
    make_photo(library, Path("/a.jpg"))
    target = tmp_path / "copy"
    (tmp_path / "copy.part").write_text("of a run that was cut short")
    assert library.backup(target) == target
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert not (tmp_path / "copy.part").exists()
    with Library.open(target) as copy:
        assert contents(copy) == contents(library)
        assert check_library(copy) == []


def test_a_backup_that_fails_leaves_nothing(library: Library, tmp_path: Path) -> None:
    (tmp_path / "target").mkdir()
    with pytest.raises(LibraryError, match="cannot be used"):
        library.backup(tmp_path / "target")
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("database or disk is full", "disk is full"),
        ("attempt to write a readonly database", "cannot be written"),
        ("unable to open database file", "cannot be opened"),
        ("database disk image is malformed", "damaged"),
        ("unsupported file format", "check --repair"),
        ("database is locked", "another program"),
        ("no such table: songs", "no such table: songs"),
    ],
)
def test_faults_of_sqlite_are_told_in_words(library: Library, fault: str, words: str) -> None:
    with pytest.raises(LibraryError, match=words) as raised, library.write():
        raise sqlite3.OperationalError(fault)
    assert raised.value.path == library.path


def test_very_many_rows_are_all_read_and_in_order(library: Library) -> None:
    """They are fetched in turns, of which the last may be full, short or empty."""
    numbers = """WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
                 SELECT i FROM n WHERE ? > 0"""
    for count in (0, 1, 1999, 2000, 2001, 4000, 6500):
        rows = library.rows(numbers, (max(count, 1), count))
        assert [row[0] for row in rows] == list(range(1, count + 1))


@pytest.mark.parametrize("count", [0, 1, 500, 1300])
def test_very_many_rows_are_all_written(library: Library, count: int) -> None:
    with library.write():
        library.change("CREATE TABLE numbers (i INTEGER PRIMARY KEY)")
        library.change_many("INSERT INTO numbers VALUES (?)", ((n,) for n in range(count)))
    assert [row[0] for row in library.rows("SELECT i FROM numbers")] == list(range(count))
