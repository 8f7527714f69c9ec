"""What is stored of a face's vector and pose, and libraries that stored them otherwise."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import numpy as np
import pytest
from builders import make_photo
from sqlite_utils import Database

from faceorg.core.entities import SetAside
from faceorg.core.geometry import BoundingBox
from faceorg.core.pose import HEAD, HeadPose
from faceorg.library import faces as face_rows
from faceorg.library import migrations
from faceorg.library.database import Library
from faceorg.library.faces import NewFace
from faceorg.library.migrations import m004_poses_and_bytes
from faceorg.operations import label

if TYPE_CHECKING:
    from pathlib import Path

BOX = BoundingBox(0.1, 0.1, 0.5, 0.5)


def unit_rows(count: int) -> np.ndarray:
    rows = np.random.default_rng(count).normal(size=(count, 128)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_a_face_takes_128_bytes_and_keeps_its_pose(library: Library, tmp_path: Path) -> None:
    photo, (vector,) = make_photo(library, tmp_path / "a.jpg"), unit_rows(1)
    with library.write():
        new = NewFace(BOX, None, 0.9, 0.8, vector, pose=HeadPose(10.0, -5.0, 90.0))
        face = face_rows.add_face(library, photo, new, "pack")
    assert library.value("SELECT length(vector) FROM embeddings") == 128
    stored = face_rows.load_vectors(library, "pack")
    assert float(stored.vectors[0] @ vector) > 0.9998
    assert face_rows.faces_by_id(library, [face])[0].pose == HeadPose(10.0, -5.0, 90.0)
    with library.write():
        face_rows.update_face(library, face, NewFace(BOX, None, 0.9, 0.8, vector), "pack")
    assert face_rows.faces_by_id(library, [face])[0].pose is None


def test_an_older_library_gets_poses_and_smaller_vectors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, rows = tmp_path / "old.faceorg", unit_rows(7)
    monkeypatch.setattr(migrations, "_ROWS_AT_ONCE", 3)
    with Library.open(path) as library:
        photo = make_photo(library, tmp_path / "a.jpg", width=400, height=200)
        with library.write():
            for row in rows:
                face_rows.add_face(library, photo, NewFace(BOX, None, 0.9, 0.8, row), "pack")
    points = ((HEAD[:, :2] + [200, 50]) / [400, 200]).astype("<f4")
    with sqlite3.connect(path) as old:
        for column in ("yaw", "pitch", "roll"):
            old.execute(f"ALTER TABLE faces DROP COLUMN {column}")
        for face, row in enumerate(rows, 1):
            old.execute(
                "UPDATE embeddings SET vector = ? WHERE face_id = ?",
                (row.astype("<f2").tobytes(), face),
            )
        old.execute("UPDATE embeddings SET vector = x'010203' WHERE face_id = 7")
        old.execute("UPDATE faces SET landmarks = ? WHERE id = 1", (points.tobytes(),))
        old.execute("UPDATE faces SET landmarks = x'00' WHERE id = 2")
        m004_poses_and_bytes(Database(old))
        old.commit()
    with Library.open(path) as library:
        found = face_rows.load_vectors(library, "pack")
        faces = face_rows.faces_by_id(library, [1, 3])
    assert found.ids.tolist() == [1, 2, 3, 4, 5, 6]
    assert np.einsum("ij,ij->i", found.vectors, rows[:6]).min() > 0.9998
    pose = faces[0].pose
    assert pose is not None
    assert (pose.yaw, pose.pitch, pose.roll) == pytest.approx((0, 0, 0), abs=0.5)
    assert faces[1].pose is None


def test_kept_vectors_are_read_again_only_when_they_changed(
    library: Library, tmp_path: Path
) -> None:
    photo = make_photo(library, tmp_path / "a.jpg")
    with library.write():
        faces = [
            face_rows.add_face(library, photo, NewFace(BOX, None, 0.9, 0.8, row), "pack")
            for row in unit_rows(3)
        ]
    first = face_rows.kept_vectors(library, "pack")
    assert face_rows.kept_vectors(library, "pack") is first
    assert len(face_rows.kept_vectors(library, "other").ids) == 0
    label.ignore_faces(library, faces[:1])  # a stranger is compared all the same
    kept = face_rows.kept_vectors(library, "pack")
    label.ignore_faces(library, faces[1:2], SetAside.NOT_A_FACE)
    assert face_rows.kept_vectors(library, "pack").ids.tolist() == [faces[0], faces[2]]
    label.undo(library)
    assert face_rows.kept_vectors(library, "pack").ids.tolist() == faces
    with Library.open(library.path) as other, other.write():
        other.change("UPDATE faces SET quality = 0.5 WHERE id = ?", (faces[0],))
    assert face_rows.kept_vectors(library, "pack").qualities[0] == 0.5
    with Library.open(library.path) as other, other.write():
        other.change("UPDATE photos SET readable = 0")
    assert len(face_rows.kept_vectors(library, "pack").ids) == 0
    assert len(kept.ids) == 3


def test_vectors_read_in_a_transaction_that_fails_are_not_kept(
    library: Library, tmp_path: Path
) -> None:
    photo, rows = make_photo(library, tmp_path / "a.jpg"), unit_rows(2)

    def fail() -> None:
        with library.write():
            face_rows.add_face(library, photo, NewFace(BOX, None, 0.9, 0.8, rows[0]), "pack")
            assert len(face_rows.kept_vectors(library, "pack").ids) == 1
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with library.write():
        face_rows.add_face(library, photo, NewFace(BOX, None, 0.9, 0.8, rows[1]), "pack")
    assert float(face_rows.kept_vectors(library, "pack").vectors[0] @ rows[1]) > 0.99
