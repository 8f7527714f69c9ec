"""Face data is deleted on request: no vector is left in any file, no word of the user's is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from builders import contents, draw_photo
from scripted_engine import ScriptedEngine

from faceorg import paths
from faceorg.core.embeddings import packed
from faceorg.core.entities import FaceId
from faceorg.library import faces as face_rows
from faceorg.library.backups import backups, restore
from faceorg.library.check import check_library
from faceorg.library.database import Library
from faceorg.library.face_data import face_data, faces_wanted
from faceorg.library.persons import persons
from faceorg.library.repair import repair
from faceorg.library.search import find_photos
from faceorg.operations import label, organize
from faceorg.operations.forget_faces import find_faces_again, forget_faces
from faceorg.operations.intake import rescan, take_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WORDS = ("decisions", "persons", "labels", "set_asides", "rejections", "albums", "album_photos")
MARK = packed(np.linspace(-1, 1, 128).astype(np.float32))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for seed in range(4):
        draw_photo(tmp_path / "photos" / f"{seed}.jpg", seed)
    return tmp_path / "photos"


@pytest.fixture
def library(tmp_path: Path, folder: Path) -> Iterator[Library]:
    """Four photos of two faces; Anna is the first face, the third is set aside."""
    with Library.open(tmp_path / "own" / "library") as opened:
        take_in(opened, [folder], engine)
        label.name_faces(opened, [FaceId(1)], "Anna")
        label.ignore_faces(opened, [FaceId(3)])
        organize.create_album(opened, "All", find_photos(opened, ""))
        with opened.write():
            opened.change("UPDATE embeddings SET vector = ? WHERE face_id = 1", (MARK,))
        yield opened


def engine() -> ScriptedEngine:
    boxes = [(0.1, 0.2), (0.6, 0.2)]
    return ScriptedEngine({24: boxes})


def words(library: Library) -> dict[str, list[tuple[object, ...]]]:
    return {table: rows for table, rows in contents(library).items() if table in WORDS}


def files_with_the_vector(library: Path) -> set[str]:
    return {p.name for p in library.parent.iterdir() if p.is_file() and MARK in p.read_bytes()}


def test_vectors_and_unnamed_faces_go_and_words_stay(library: Library) -> None:
    said = words(library)
    there = face_data(library)
    assert (there.vectors, there.kept) == (8, 2)
    done = forget_faces(library)
    assert done.what == there
    assert words(library) == said
    assert [(p.name, p.face_count) for p in persons(library)] == [("Anna", 1)]
    assert len(find_photos(library, "Anna")) == 1
    left = face_data(library)
    assert (left.vectors, left.faces, left.kept) == (0, 0, 2)
    assert [face.landmarks for face in face_rows.all_faces(library)] == [None, None]
    assert not face_rows.clusters(library)
    assert check_library(library) == []


def test_no_file_of_the_library_holds_a_vector_but_the_backup(library: Library) -> None:
    path = library.path
    assert files_with_the_vector(path)
    done = forget_faces(library)
    assert done.backup is not None
    assert files_with_the_vector(path) == {done.backup.path.name}
    again = forget_faces(library, backups_too=True)
    assert again.backup is None
    assert files_with_the_vector(path) == set()
    assert len(backups(path)) == 1
    with Library.open(backups(path)[0].path) as kept:
        assert [p.name for p in persons(kept)] == ["Anna"]


def test_scans_find_no_faces_until_they_may_and_names_come_back(
    library: Library, folder: Path
) -> None:
    forget_faces(library)
    draw_photo(folder / "new.jpg", 9)
    report = rescan(library, engine)
    assert (report.new, face_data(library).vectors) == (1, 0)
    assert not faces_wanted(library)
    find_faces_again(library)
    rescan(library, engine)
    assert face_data(library).vectors == 10
    anna = next(p for p in persons(library) if p.name == "Anna")
    assert [face.id for face in face_rows.faces_of_person(library, anna.id)][:1] == [FaceId(1)]
    assert check_library(library) == []


def test_every_step_can_still_be_taken_back(library: Library) -> None:
    forget_faces(library)
    label.undo(library)
    label.undo(library)
    label.undo(library)
    assert persons(library) == []
    for _ in range(3):
        label.redo(library)
    assert [p.name for p in persons(library)] == ["Anna"]
    assert check_library(library) == []


def test_the_backup_leads_back_to_all_of_it(library: Library) -> None:
    path = library.path
    done = forget_faces(library)
    assert done.backup is not None
    library.close()
    restore(path, done.backup.path)
    with Library.open(path) as back:
        assert face_data(back).vectors == 8
        assert faces_wanted(back)


def test_a_repaired_library_still_finds_no_faces(library: Library) -> None:
    path = library.path
    forget_faces(library, backups_too=True)
    library.close()
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(b"\xff" * 3000)
    assert repair(path).damage is not None
    with Library.open(path) as mended:
        assert not faces_wanted(mended)


def test_small_pictures_of_faces_go_and_those_of_photos_stay(library: Library) -> None:
    folder = paths.thumbnails_folder() / "ab"
    folder.mkdir(parents=True)
    names = {"photo": "ab12-256.jpg", "face": "ab12-3-1f-2f-3f-4f-128.jpg",
             "video": "ab12-1.500-3-1f-2f-3f-4f-128.jpg"}  # fmt: skip
    for name in names.values():
        (folder / name).write_bytes(b"x")
    assert forget_faces(library).pictures == 2
    assert [path.name for path in folder.iterdir()] == [names["photo"]]
