"""Leaving a folder out is a word of the user like any other: taken back, all is as it was."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from builders import draw_photo, make_face
from library.test_albums_log import damaged

from faceorg.core.decisions import Kind
from faceorg.library import albums
from faceorg.library.backups import back_up
from faceorg.library.check import check_library
from faceorg.library.database import Library
from faceorg.library.left_out import skips
from faceorg.library.patterns import plain_path, whole_path
from faceorg.library.persons import read_log, redo, undo
from faceorg.library.photos import count_photos
from faceorg.library.repair import repair
from faceorg.library.search import find_photos
from faceorg.library.text import path_to_text
from faceorg.operations import label
from faceorg.operations.folders import leave_out, leave_out_matching, let_in
from faceorg.operations.scan import scan_paths

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Three photos, two of them in a folder with signs in its name; one of those lies twice."""
    home = tmp_path / "photos"
    for number, place in enumerate(("a.jpg", "odd [1]/b.jpg", "odd [1]/c.jpg")):
        draw_photo(home / place, number)
    shutil.copy(home / "odd [1]" / "c.jpg", home / "c again.jpg")
    return home


@pytest.fixture(autouse=True)
def filled(library: Library, home: Path) -> None:
    """Anna is in the photo that lies in the odd folder alone, and that is in an album."""
    scan_paths(library, [home])
    photo = library.value("SELECT photo_id FROM places WHERE path LIKE '%b.jpg'")
    label.name_faces(library, [make_face(library, photo)], "Anna")
    albums.create_album(library, "Trip", None, [photo])


def shown(library: Library) -> dict[str, object]:
    """All that the user sees of where photos are and who is in them."""
    return {
        "places": library.rows(
            "SELECT path, photo_id, folded, modified_ns, missing, beside FROM places ORDER BY path"
        ),
        "photos": library.rows("SELECT id, readable FROM photos ORDER BY id"),
        "listing": library.rows("SELECT * FROM listing ORDER BY photo_id"),
        "anna": find_photos(library, "Anna"),
        "trip": find_photos(library, "album:Trip"),
        "skips": skips(library),
    }


def test_taken_back_all_is_as_it_was_also_where_the_drive_is_away(
    library: Library, home: Path
) -> None:
    before = shown(library)
    gone, changes = leave_out(library, home / "odd [1]")
    assert gone == 1, "the copy elsewhere keeps the other in sight"
    assert changes.everything
    assert count_photos(library) == 2
    assert find_photos(library, "Anna") == []
    assert check_library(library) == []
    after = shown(library)
    shutil.rmtree(home)
    decision, changes = undo(library)
    assert decision.kind is Kind.LEAVE_OUT
    assert changes.everything
    assert shown(library) == before
    redo(library)
    assert shown(library) == after
    let_in(library, skips(library))
    assert shown(library) == before
    undo(library)
    assert shown(library) == after
    assert check_library(library) == []


def test_a_scan_meanwhile_leaves_it_out_and_finds_it_unchanged_afterwards(
    library: Library, home: Path
) -> None:
    before = shown(library)
    leave_out(library, home / "odd [1]")
    scan_paths(library, [home])
    assert count_photos(library) == 2
    undo(library)
    report = scan_paths(library, [home])
    assert not report.new
    assert not report.moved
    assert shown(library) == before


def test_what_was_taken_in_meanwhile_is_not_overwritten(library: Library, home: Path) -> None:
    leave_out(library, home / "odd [1]")
    scan_paths(library, [home / "odd [1]" / "b.jpg"])  # given by itself
    there = library.rows("SELECT id, path FROM places ORDER BY id")
    undo(library)
    assert set(there) <= set(library.rows("SELECT id, path FROM places"))
    assert len(find_photos(library, "Anna")) == 1
    assert check_library(library) == []


def test_folders_within_each_other_come_back_one_by_one(library: Library, home: Path) -> None:
    before = shown(library)
    leave_out(library, home / "odd [1]")
    leave_out_matching(library, [whole_path(path_to_text(home.parent))])
    assert count_photos(library) == 2, "the folder the user gave stays"
    undo(library)
    undo(library)
    assert shown(library) == before


def test_nothing_new_is_no_decision(library: Library) -> None:
    said = len(read_log(library))
    assert leave_out_matching(library, ["*.tmp", "*.tmp"]).everything
    assert not leave_out_matching(library, ["*.tmp"]).everything
    assert not let_in(library, ["*.png"]).everything
    assert [entry.payload for entry in read_log(library)[said:]] == [{"patterns": ["*.tmp"]}]
    assert plain_path("a[*]b") == "a[*]b"


def test_what_an_older_library_leaves_out_is_in_the_log(tmp_path: Path) -> None:
    path = tmp_path / "older"
    Library.open(path).close()
    with Library.open(path) as library, library.write():  # as the version before wrote it
        for table in ("shelf", "removals", "shelved_problems"):
            library.change(f"DROP TABLE {table}")
        library.change("INSERT INTO skips VALUES ('b', '2020'), ('a', '2020')")
        library.change(
            """DELETE FROM _sqlite_migrations WHERE name IN ('m016_left_out', 'm021_removals')"""
        )
    with Library.open(path) as library:
        log = [(entry.id, entry.payload) for entry in read_log(library)]
        assert log == [(-1, {"patterns": ["a", "b"]})]
        assert check_library(library) == []
        undo(library)
        assert skips(library) == []


def test_photos_out_of_sight_in_an_older_library_come_back(library: Library, home: Path) -> None:
    before = shown(library)
    leave_out(library, home / "odd [1]")
    kept = library.rows(
        """SELECT path, photo_id, folded, modified_ns, missing, beside, readable FROM shelf"""
    )
    with library.write():  # as the version before wrote it
        library.change("DELETE FROM _sqlite_migrations WHERE name = 'm021_removals'")
        for table in ("shelf", "removals", "shelved_problems"):
            library.change(f"DROP TABLE {table}")
        library.change(
            """CREATE TABLE left_out (
                path TEXT PRIMARY KEY, pattern TEXT NOT NULL,
                photo_id INTEGER NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
                folded TEXT NOT NULL, modified_ns INTEGER NOT NULL, missing INTEGER NOT NULL,
                beside INTEGER NOT NULL, readable INTEGER NOT NULL) STRICT, WITHOUT ROWID"""
        )
        library.change_many(
            "INSERT INTO left_out VALUES (?1, 'a pattern', ?2, ?3, ?4, ?5, ?6, ?7)", kept
        )
    library.close()
    with Library.open(library.path) as newer:
        assert check_library(newer) == []
        undo(newer)
        assert shown(newer) == before


def test_what_is_left_out_outlives_damage(library: Library, home: Path) -> None:
    leave_out(library, home / "odd [1]")
    before = skips(library)
    back_up(library)
    albums.create_album(library, "Broken")
    library.close()
    damaged(library.path, b'"name": "Broken"')
    repair(library.path)
    with Library.open(library.path) as mended:
        assert skips(mended) == before
        assert find_photos(mended, "Anna") == []
        assert check_library(mended) == []
        let_in(mended, before)
        scan_paths(mended, [home])
        assert len(find_photos(mended, "Anna")) == 1
