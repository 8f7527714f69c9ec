"""Albums are what the log says: made again from it, and old ones are its first words."""

from __future__ import annotations

import random
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from benchmarks.kill import make_first_library
from builders import contents, make_photo
from sqlite_utils import Database

from faceorg.core.decisions import Kind, replay
from faceorg.core.errors import DecisionError
from faceorg.library import albums as album_rows
from faceorg.library import persons as person_rows
from faceorg.library.check import check_library
from faceorg.library.database import Library
from faceorg.library.persons import decide, read_log, redo, stored_verdicts, undo
from faceorg.library.repair import repair

if TYPE_CHECKING:
    from faceorg.core.entities import PhotoId


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A library of version 0.1 with two albums, 60 people, and one decision taken back."""
    path = tmp_path / "library"
    make_first_library(path)
    db = Database(path)
    with db.conn:
        for album, name, query in ((2, "Trip", None), (5, "Her", "P1")):
            db.conn.execute("INSERT INTO albums VALUES (?, ?, ?, '2021')", (album, name, query))
        db.conn.executemany(
            "INSERT INTO album_photos VALUES (2, ?, ?)", [(9, 4), (3, 4), (7, 1), (1, 30)]
        )
        db.conn.execute(
            "INSERT INTO decisions (made_at, kind, payload) VALUES ('2022', 'undo', ?)",
            ('{"decision": 60}',),
        )
        db.conn.execute("DELETE FROM labels WHERE face_id = 60")
        db.conn.execute("UPDATE persons SET live = 0 WHERE id = 60")
    db.close()
    return path


def test_albums_of_an_old_library_are_the_first_words_of_its_log(old: Path) -> None:
    with Library.open(old) as library:
        assert check_library(library) == []
        assert [(a.id, a.name, a.query) for a in album_rows.albums(library)] == [
            (5, "Her", "P1"),
            (2, "Trip", None),
        ]
        assert album_rows.album_photos(library, 2) == [7, 3, 9, 1]
        first = read_log(library)[:2]
        assert [(e.id, e.kind, e.made_at) for e in first] == [
            (-2, Kind.ALBUM, "2021"),
            (-1, Kind.ALBUM, "2021"),
        ]
        assert redo(library)[0].id == 60, "what was taken back before can still be done again"
        assert undo(library)[0].id == 60
        assert undo(library)[0].id == 59, "the last word is taken back first, not the albums"
        for _ in range(58):
            undo(library)
        assert undo(library)[0].payload["name"] == "Her"
        assert [a.name for a in album_rows.albums(library)] == ["Trip"]
        redo(library)
        assert len(album_rows.albums(library)) == 2
        assert stored_verdicts(library) == replay(read_log(library))


def test_an_id_is_never_given_again(library: Library) -> None:
    first = album_rows.create_album(library, "A")
    album_rows.delete_album(library, first)
    assert album_rows.create_album(library, "B") > first
    undo(library)
    undo(library)
    assert [a.id for a in album_rows.albums(library)] == [first]


@pytest.fixture
def photos(library: Library) -> list[PhotoId]:
    return [make_photo(library, Path(f"/{n}.jpg")) for n in range(6)]


def test_tampered_albums_are_made_from_the_log_again(
    library: Library, photos: list[PhotoId]
) -> None:
    trip = album_rows.create_album(library, "Trip", None, photos[:4])
    album_rows.create_album(library, "Her", "Anna")
    album_rows.move_in_album(library, trip, [photos[3]], photos[0])
    sound = contents(library, without=["ways_back"])
    with library.write():
        library.change("UPDATE album_photos SET position = 9 - position")
        library.change("DELETE FROM albums WHERE name = 'Her'")
        library.change("INSERT INTO albums (id, name) VALUES (77, 'Nobody made me')")
    assert len(check_library(library)) == 2
    person_rows.rebuild(library)
    assert contents(library, without=["ways_back"]) == sound
    assert check_library(library) == []


def test_two_albums_that_change_names_are_written_whichever_comes_first(library: Library) -> None:
    one, other = (album_rows.create_album(library, name) for name in "AB")
    for album, name in ((one, "C"), (other, "A"), (one, "B")):
        album_rows.rename_album(library, album, name)
    with library.write():
        library.change("UPDATE albums SET name = CASE id WHEN ? THEN 'A' ELSE 'B' END", (one,))
    person_rows.rebuild(library)
    assert {a.id: a.name for a in album_rows.albums(library)} == {one: "B", other: "A"}


def test_adding_one_to_many_keeps_a_short_way_back(library: Library) -> None:
    with library.write():
        many = [make_photo(library, Path(f"/{n}.jpg")) for n in range(300)]
    album = album_rows.create_album(library, "Many", None, many[:-1])
    album_rows.add_to_album(library, album, many[-1:])
    back = library.value("SELECT back FROM ways_back ORDER BY decision_id DESC LIMIT 1")
    assert len(back) < 200
    undo(library)
    assert album_rows.album_photos(library, album) == many[:-1]


def damaged(path: Path, what: bytes) -> None:
    """Flip a bit in every copy of ``what``."""
    data = path.read_bytes()
    assert what in data
    path.write_bytes(data.replace(what, what[:-1] + bytes([what[-1] ^ 0x80])))


def test_an_album_whose_making_was_lost_is_saved_from_the_tables(tmp_path: Path) -> None:
    path = tmp_path / "library"
    with Library.open(path) as library:
        photos = [make_photo(library, Path(f"/{n}.jpg")) for n in range(4)]
        album = album_rows.create_album(library, "Summer", None, photos[:2])
        album_rows.add_to_album(library, album, photos[2:])
        gone = album_rows.create_album(library, "Gone")
        album_rows.delete_album(library, gone)
    damaged(path, b'"name": "Summer"')
    done = repair(path)
    assert done.saved.lost == [1]
    with Library.open(path) as library:
        assert check_library(library) == []
        assert [a.name for a in album_rows.albums(library)] == ["Summer"]
        assert album_rows.album_photos(library, album) == photos
        assert read_log(library)[0].id == -1


def test_what_is_said_of_lost_photos_is_left_out_and_the_album_stays(tmp_path: Path) -> None:
    path = tmp_path / "library"
    with Library.open(path) as library:
        photos = [make_photo(library, Path(f"/{n}.jpg")) for n in range(4)]
        album_rows.create_album(library, "Summer", None, photos)
        decide(library, Kind.ALBUM_ADD, {"album": 1, "photos": [2]})
        library.db.execute("PRAGMA foreign_keys = off")
        with library.write():
            library.change("DELETE FROM photos WHERE id = 2")
        album_rows.create_album(library, "Broken")
    damaged(path, b'"name": "Broken"')
    repair(path)
    with Library.open(path) as library:
        assert check_library(library) == []
        summer = album_rows.find_album(library, "Summer")
        assert summer is not None
        assert album_rows.album_photos(library, summer.id) == [1, 3, 4]


@pytest.mark.parametrize("seed", range(5))
def test_carried_over_and_repaired_again_is_the_same(old: Path, seed: int) -> None:
    with Library.open(old) as library:
        chance = random.Random(seed)
        for _ in range(20):
            with suppress(DecisionError):  # nothing to take back, or to do again
                (undo if chance.random() < 0.7 else redo)(library)
            if chance.random() < 0.2:
                album_rows.add_to_album(library, 2, [chance.randrange(1, 60)])
        before = contents(library, without=["ways_back"])
    assert repair(old).damage is None
    with Library.open(old) as library:
        assert contents(library, without=["ways_back"]) == before
