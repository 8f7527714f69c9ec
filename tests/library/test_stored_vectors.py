"""What is stored of a face's vector and pose, and libraries that stored them otherwise."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import numpy as np
import pytest
from builders import make_photo
from sqlite_utils import Database

from faceorg.core.geometry import BoundingBox
from faceorg.core.pose import HEAD, HeadPose
from faceorg.library import faces as face_rows
from faceorg.library import migrations
from faceorg.library.database import Library
from faceorg.library.faces import NewFace
from faceorg.library.migrations import m004_poses_and_bytes

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
