"""A face drawn by hand: kept with its vector, found again, and it outlives a new search."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from faceorg.core.decisions import Kind, replay
from faceorg.core.entities import FaceSource, PhotoFacts, SetAside
from faceorg.core.errors import DecisionError
from faceorg.core.geometry import BoundingBox
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.library.database import Library
from faceorg.library.faces import NewFace
from faceorg.library.persons import persons, read_log, rebuild, stored_verdicts
from faceorg.operations import label
from faceorg.operations.draw_face import draw_face
from faceorg.operations.hiding import HideRule, plan_hiding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from faceorg.core.entities import FaceId, PhotoId

BOX = BoundingBox(0.2, 0.2, 0.3, 0.4)


class _Pack:
    id = "builtin-1"


class BlindEngine:
    """Sees no face anywhere; a drawn box gets a vector all the same."""

    pack = _Pack()

    def analyze(self, image: NDArray[np.uint8], floor: float | None = None) -> list[object]:
        return []

    def align(
        self, image: NDArray[np.uint8], box: BoundingBox, landmarks: object
    ) -> NDArray[np.uint8]:
        return np.zeros((112, 112, 3), np.uint8)

    def embed(self, chips: list[NDArray[np.uint8]]) -> NDArray[np.float32]:
        return np.eye(128, dtype=np.float32)[: len(chips)]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "test.faceorg") as library:
        yield library


@pytest.fixture
def photo(library: Library, tmp_path: Path) -> PhotoId:
    path = tmp_path / "a.jpg"
    Image.new("RGB", (200, 160), "teal").save(path)
    with library.write():
        photo = photo_rows.add_photo(library, "h", 1, PhotoFacts("JPEG", 200, 160))
        photo_rows.put_place(library, photo, path, 1)
    return photo


def test_a_drawn_face_is_kept_with_its_vector(library: Library, photo: PhotoId) -> None:
    face, changes = draw_face(library, photo, BOX, BlindEngine)
    stored = face_rows.faces_by_id(library, [face])[0]
    assert stored.source is FaceSource.DRAWN
    assert stored.box.iou(BOX) > 0.999
    assert changes.photos == {photo}
    assert face_rows.load_vectors(library, "builtin-1").ids.tolist() == [face]


def test_drawing_it_again_gives_the_same_face(library: Library, photo: PhotoId) -> None:
    face, _ = draw_face(library, photo, BOX, BlindEngine)
    again, _ = draw_face(library, photo, BoundingBox(0.21, 0.2, 0.3, 0.4), BlindEngine)
    assert again == face


def test_it_outlives_a_new_search(library: Library, photo: PhotoId) -> None:
    face, _ = draw_face(library, photo, BOX, BlindEngine)
    with library.write():
        face_rows.drop_undecided(library, [face])
    assert [one.id for one in face_rows.faces_of_photos(library, [photo])[photo]] == [face]


def test_a_box_outside_the_photo_is_refused(library: Library, photo: PhotoId) -> None:
    with pytest.raises(DecisionError, match="outside"):
        draw_face(library, photo, BoundingBox(1.2, 0.1, 0.2, 0.2), BlindEngine)
    with pytest.raises(DecisionError, match="not in the library"):
        draw_face(library, photo + 99, BOX, BlindEngine)


def shown(library: Library, photo: PhotoId) -> list[tuple[FaceId, str | None]]:
    """The faces of the photo that are faces, with their names."""
    faces = face_rows.faces_of_photos(library, [photo])[photo]
    return [(f.id, f.person_name) for f in faces if f.set_aside is not SetAside.NOT_A_FACE]


def test_a_drawing_and_the_name_said_next_are_undone_and_redone_as_one(
    library: Library, photo: PhotoId
) -> None:
    face, _ = draw_face(library, photo, BOX, BlindEngine)
    label.name_faces(library, [face], "Anna")
    assert label.undo(library)[0].kind is Kind.DRAW
    assert (shown(library, photo), persons(library)) == ([], [])
    assert replay(read_log(library)) == stored_verdicts(library)
    label.redo(library)
    assert shown(library, photo) == [(face, "Anna")]
    assert replay(read_log(library)) == stored_verdicts(library)


def test_undoing_a_drawing_leaves_what_was_said_before_and_after(
    library: Library, photo: PhotoId
) -> None:
    first, _ = draw_face(library, photo, BOX, BlindEngine)
    label.name_faces(library, [first], "Anna")
    draw_face(library, photo, BoundingBox(0.6, 0.2, 0.3, 0.4), BlindEngine)
    label.undo(library)
    label.name_faces(library, [first], "Ben")
    assert shown(library, photo) == [(first, "Ben")]
    rebuild(library)
    assert shown(library, photo) == [(first, "Ben")]
    label.undo(library)
    assert shown(library, photo) == [(first, "Anna")]


def test_drawing_again_what_was_undone_brings_it_back(library: Library, photo: PhotoId) -> None:
    face, _ = draw_face(library, photo, BOX, BlindEngine)
    label.undo(library)
    again, changes = draw_face(library, photo, BOX, BlindEngine)
    assert (again, face in changes.faces) == (face, True)
    assert shown(library, photo) == [(face, None)]
    label.undo(library)
    assert shown(library, photo) == []


def test_a_drawing_of_an_older_version_stays(library: Library, photo: PhotoId) -> None:
    new = NewFace(BOX, None, 0.0, 0.0, None, FaceSource.DRAWN)
    with library.write():
        face = face_rows.add_face(library, photo, new, "builtin-1")
    rebuild(library)
    assert shown(library, photo) == [(face, None)]


def test_a_drawing_that_was_undone_shields_nobody_from_being_hidden(
    library: Library, photo: PhotoId
) -> None:
    draw_face(library, photo, BOX, BlindEngine)
    label.undo(library)
    faces = face_rows.faces_of_photos(library, [photo])[photo]
    plan = plan_hiding(faces, [], HideRule())
    assert (plan.not_faces, plan.targets) == ((), ())
