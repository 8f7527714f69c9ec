"""Damage of every kind is survived, and what can be read is read."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from builders import contents, make_faces, person_vectors
from random_library import drawing

from faceorg.core.decisions import Kind
from faceorg.core.entities import SetAside
from faceorg.core.errors import LibraryError, LibraryLockedError
from faceorg.library.backups import back_up
from faceorg.library.check import check_library
from faceorg.library.claims import Claim, claimed
from faceorg.library.database import Library
from faceorg.library.persons import decide, read_log, stored_verdicts, undo
from faceorg.library.repair import repair
from faceorg.library.salvage import salvage

if TYPE_CHECKING:
    from pathlib import Path

EARLY, LATE = 30, 60
"""Decisions in the backup, and in all."""
SPARED = ("photos", "places", "faces", "embeddings")


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a library of 60 named people and a backup from when there were 30."""
    folder = tmp_path_factory.mktemp("stored")
    with Library.open(folder / "library") as library:
        with library.write():
            faces = make_faces(library, folder, person_vectors(0, 300, length=128))
        for person in range(1, LATE + 1):
            said = faces[person * 4 : person * 4 + 3]
            decide(library, Kind.LABEL, {"faces": said, "person": person, "name": f"P{person}"})
            if person == EARLY:
                back_up(library)
    return folder


@pytest.fixture
def path(stored: Path, tmp_path: Path) -> Path:
    return shutil.copytree(stored, tmp_path / "own") / "library"


def without_backup(path: Path) -> None:
    for backup in path.parent.glob("*.backup-*"):
        backup.unlink()


def names(path: Path) -> list[str | None]:
    with Library.open(path) as library:
        assert check_library(library) == []
        assert library.rows("SELECT 1 FROM persons WHERE name != 'P' || id") == []
        return [row[0] for row in library.rows("SELECT name FROM persons WHERE live ORDER BY id")]


def test_a_sound_library_stays_what_it_is(path: Path) -> None:
    with Library.open(path) as library:
        before = contents(library, without=["ways_back"])  # made again when it is asked for
    done = repair(path)
    assert (done.damage, done.kept) == (None, None)
    with Library.open(path) as library:
        assert contents(library, without=["ways_back"]) == before


def test_people_are_made_again_from_the_log(path: Path) -> None:
    with Library.open(path) as library, library.write():
        library.change("UPDATE persons SET name = 'Eve'")
        library.change("DELETE FROM labels")
        library.change("DELETE FROM photo_people")
    assert repair(path).damage is None
    assert len(names(path)) == LATE


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("backed_up", [True, False])
def test_flipped_bits(path: Path, seed: int, backed_up: bool) -> None:
    if not backed_up:
        without_backup(path)
    source, data = random.Random(seed), bytearray(path.read_bytes())
    for _ in range(12):
        data[source.randrange(4096, len(data))] ^= 1 << source.randrange(8)
    path.write_bytes(data)
    done = repair(path)
    if done.damage is not None:
        assert done.kept is not None
        assert done.kept.read_bytes() == data
    found = len(names(path))
    # Without a backup, words about faces that are lost cannot be used; they are counted.
    assert found >= EARLY if backed_up else found + len(done.saved.lost) >= LATE - 12


@pytest.mark.parametrize("share", [0.4, 0.7, 0.95])
def test_a_file_cut_short_comes_back_through_its_backup(path: Path, share: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    done = repair(path)
    assert done.damage is not None
    assert done.backup is not None
    assert len(names(path)) >= EARLY
    assert done.saved.rows["faces"] >= 300 * 0.4


def test_a_hole_in_the_middle_costs_only_what_lay_there(path: Path) -> None:
    without_backup(path)
    data = bytearray(path.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 3 * 4096] = bytes(3 * 4096)
    path.write_bytes(data)
    saved = repair(path).saved
    assert saved.rows["photos"] >= 200
    assert len(names(path)) + len(saved.lost) >= LATE - 12


def test_a_lost_header_leaves_the_photos_of_the_backup_and_all_that_was_said(path: Path) -> None:
    path.write_bytes(b"\0" * 4096 + path.read_bytes()[4096:])
    assert repair(path).backup is not None
    assert len(names(path)) == LATE  # the faces were in the backup, the words on their pages


def test_what_is_not_readable_at_all_is_left_alone(path: Path) -> None:
    without_backup(path)
    path.write_bytes(b"\0" * 50_000)
    with pytest.raises(LibraryError, match="nothing in it can be read"):
        repair(path)
    assert path.read_bytes() == b"\0" * 50_000
    assert {p.name for p in path.parent.iterdir() if p.is_file()} == {"library"}


def test_decisions_that_make_no_sense_any_more_are_left_out(path: Path) -> None:
    without_backup(path)
    data = path.read_bytes()
    broken = data.replace(b'"person": 7,', b'"person" 77,')
    broken = broken.replace(b'"name": "P9"', b'"name":\xff"P9"')
    assert broken != data
    path.write_bytes(broken)
    with Library.open(path) as library:
        assert any("cannot be understood" in line for line in check_library(library))
    done = repair(path)
    assert done.saved.lost == [7, 9]
    assert len(names(path)) == LATE - 2
    with Library.open(path) as library:
        assert [entry.id for entry in read_log(library)][5:8] == [6, 8, 10]


def test_drawings_of_which_the_face_is_lost_are_left_out(tmp_path: Path) -> None:
    """Also one that was taken back, and then what took it back."""
    path, new, chance = tmp_path / "library", tmp_path / "new", random.Random(1)
    with Library.open(path) as library:
        make_faces(library, tmp_path, person_vectors(0, 3, length=128))
        for _ in range(4):
            decide(library, Kind.DRAW, drawing(library, chance))
        undo(library)
        undo(library)
        library.db.execute("PRAGMA foreign_keys = off")
        with library.write():
            library.change("DELETE FROM faces WHERE id IN (4, 7)")  # the first drawn, and the last
    assert salvage(path, None, new).lost == [1, 4, 5]
    with Library.open(new) as library:
        assert check_library(library) == []
        assert stored_verdicts(library).set_asides == {6: SetAside.NOT_A_FACE}


def test_a_window_keeps_its_library_from_being_repaired(path: Path) -> None:
    with claimed(path, Claim.WINDOW, "showing it"), pytest.raises(LibraryLockedError):
        repair(path)


@pytest.mark.parametrize("table", ["folders", "photos", "faces", "decisions", "albums"])
def test_a_table_whose_definition_is_damaged_keeps_its_rows(path: Path, table: str) -> None:
    without_backup(path)
    with Library.open(path) as library:
        counts = {name: library.value(f"SELECT COUNT(*) FROM {name}") for name in SPARED}
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA writable_schema = on")
        connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, ' ', char(127)) WHERE name = ?", (table,)
        )
    before = path.read_bytes()
    done = repair(path)
    assert done.kept is not None
    assert done.kept.read_bytes() == before
    assert len(names(path)) == LATE
    assert done.saved.lost == []
    assert {name: done.saved.rows[name] for name in counts} == counts
    assert not list(path.parent.glob("*.repair.*"))
