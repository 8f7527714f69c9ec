"""A stored library of each released schema comes to the newest with all that was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlite_utils
from benchmarks.kill import make_first_library

from faceorg.library import persons as person_rows
from faceorg.library import photos as photo_rows
from faceorg.library.check import check_library
from faceorg.library.database import Library
from faceorg.library.migrations import library_migrations

if TYPE_CHECKING:
    from pathlib import Path


def test_a_library_of_version_0_1(tmp_path: Path) -> None:
    path = tmp_path / "library"
    make_first_library(path)
    with Library.open(path) as library:
        assert check_library(library) == []
        assert len(person_rows.read_log(library)) == 60
        people = person_rows.persons(library)
        assert {p.name for p in people} == {f"P{n}" for n in range(1, 61)}
        assert {p.photo_count for p in people} == {1}
        photo = photo_rows.photos_by_id(library, [1])[0]
        assert (photo.facts.caption, photo.facts.taken_at) == ("Tea", "2020-05-17T10:00:00")
        assert library.value("SELECT COUNT(*) FROM listing") == 60
        person_rows.undo(library)
        assert len(person_rows.persons(library)) == 59
    (backup,) = tmp_path.glob("*.backup-*")
    backup.rename(tmp_path / "old")
    with Library.open(tmp_path / "old") as library:
        assert len(person_rows.read_log(library)) == 60


def test_an_upgrade_cut_off_before_its_tables_were_filled_is_finished(tmp_path: Path) -> None:
    path = tmp_path / "library"
    make_first_library(path)
    db = sqlite_utils.Database(path)
    library_migrations.apply(db)  # and then the power went
    db.close()
    with Library.open(path) as library:
        assert check_library(library) == []
        assert {p.photo_count for p in person_rows.persons(library)} == {1}
        assert library.value("SELECT COUNT(*) FROM listing") == 60


def test_copies_that_were_problems_are_problems_no_more(tmp_path: Path) -> None:
    path = tmp_path / "library"
    make_first_library(path)
    db = sqlite_utils.Database(path)
    for name, reason in (
        ("copy", "a copy that faceorg made: the original is what counts"),
        ("cut", "the file is cut short"),
    ):
        db.execute("INSERT INTO problems VALUES (?, ?, 1, 1, '2026')", (f"/{name}.jpg", reason))
    db.conn.commit()
    db.close()
    with Library.open(path) as library:
        assert [p.path.name for p in photo_rows.problems(library)] == ["cut.jpg"]
        assert [p.name for p in photo_rows.own_copies(library)] == ["copy.jpg"]
