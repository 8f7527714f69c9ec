"""A check finds planted damage of every kind, and nothing in a sound library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import contents, make_faces, person_vectors

from faceorg.core.decisions import Kind
from faceorg.core.errors import LibraryError
from faceorg.library.check import check_library
from faceorg.library.database import Library
from faceorg.library.persons import decide, rebuild

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def filled(library: Library, tmp_path: Path) -> Library:
    faces = make_faces(library, tmp_path, person_vectors(0, 6))
    decide(library, Kind.LABEL, {"faces": faces[:2], "person": 1, "name": "Anna"})
    decide(library, Kind.REJECT, {"faces": [faces[3]], "person": 1})
    decide(library, Kind.SET_ASIDE, {"faces": [faces[4]], "reason": "stranger"})
    decide(library, Kind.SEPARATE, {"faces": [faces[5]], "others": [faces[0]]})
    return library


def damage(library: Library, *statements: str) -> list[str]:
    library.db.execute("PRAGMA foreign_keys = off")
    with library.write():
        for statement in statements:
            library.change(statement)
    return check_library(library)


def test_a_sound_library_is_sound_and_only_read(filled: Library) -> None:
    before = filled.db.conn.total_changes
    assert check_library(filled) == []
    assert filled.db.conn.total_changes == before


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("DELETE FROM photos WHERE id = 1", "table faces, row 1: refers to a row of photos"),
        ("DELETE FROM places WHERE photo_id = 1", "1 photos without a place"),
        ("INSERT INTO analyses VALUES (99, 'x')", "1 searched photos that are not there"),
        ("INSERT INTO embeddings VALUES (99, 'x', x'00')", "1 face vectors of faces that are not"),
        ("UPDATE embeddings SET vector = x'00' WHERE face_id = 2", "face vectors of a wrong"),
        ("INSERT INTO cluster_faces VALUES (1, 99)", "1 groups of faces that are not there"),
        ("UPDATE faces SET x = 0.99 WHERE id = 1", "1 boxes outside their photo"),
        ("UPDATE persons SET name = 'Eve'", "people are not what your decisions say"),
        ("DELETE FROM labels WHERE face_id = 1", "names of faces are not what"),
        ("UPDATE set_asides SET reason = 'not_a_face'", "faces set aside are not what"),
        ("DELETE FROM rejections", "refusals are not what"),
        ("DELETE FROM separations", "separations are not what"),
    ],
)
def test_planted_damage_is_found(filled: Library, statement: str, words: str) -> None:
    assert any(words in line for line in damage(filled, statement))


def test_a_tampered_label_is_found_and_repaired(filled: Library) -> None:
    sound = contents(filled, without=["ways_back"])
    assert damage(filled, "UPDATE labels SET face_id = 6 WHERE face_id = 1")
    rebuild(filled)
    assert check_library(filled) == []
    assert contents(filled, without=["ways_back"]) == sound


def test_a_torn_file_is_found_or_refused(filled: Library) -> None:
    path = filled.path
    filled.close()
    size = path.stat().st_size
    with path.open("r+b") as stream:
        stream.seek(size // 2)
        stream.write(b"\xff" * (size // 4))
    try:
        with Library.open(path) as torn:
            found = check_library(torn)
    except LibraryError as error:
        found = [error.message]
    assert any("damaged" in line for line in found)
