"""Photos by a face, and photos alike."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import PACK, make_face, make_faces, make_photo, person_vectors

from faceorg.core.decisions import Kind
from faceorg.core.entities import FaceId
from faceorg.core.errors import DecisionError
from faceorg.library.persons import decide
from faceorg.operations.alike import find_alike
from faceorg.operations.find_face import find_faces_like, similarity_floor

if TYPE_CHECKING:
    from faceorg.library.database import Library


def test_photos_of_one_face_are_ranked(library: Library, tmp_path: Path) -> None:
    mine = make_faces(library, tmp_path, person_vectors(0, 5))
    make_faces(library, tmp_path, person_vectors(1, 5))
    found = find_faces_like(library, PACK.id, [mine[0]], PACK.thresholds, strictness=0.5)
    assert {one.face_id for one in found} == set(mine)
    assert found[0].face_id == mine[0]
    assert found[0].similarity == pytest.approx(1, abs=1e-3)
    similarities = [one.similarity for one in found]
    assert similarities == sorted(similarities, reverse=True)


def test_a_photo_counts_once_by_its_likest_face(library: Library, tmp_path: Path) -> None:
    vectors = person_vectors(0, 3)
    photo = make_photo(library, tmp_path / "two.jpg")
    near, far = (make_face(library, photo, vector) for vector in vectors[:2])
    found = find_faces_like(library, PACK.id, [near], PACK.thresholds)
    assert [one.face_id for one in found] == [near]
    both = find_faces_like(library, PACK.id, [near, far], PACK.thresholds)
    assert [one.photo_id for one in both] == [photo]


def test_strictness_goes_from_worth_a_look_to_sure() -> None:
    assert similarity_floor(PACK.thresholds, 0) == PACK.thresholds.never
    assert similarity_floor(PACK.thresholds, 1) == pytest.approx(PACK.thresholds.auto)
    with pytest.raises(ValueError, match="2"):
        similarity_floor(PACK.thresholds, 2)


def test_a_face_that_is_not_there_is_told(library: Library, tmp_path: Path) -> None:
    make_faces(library, tmp_path, person_vectors(0, 2))
    with pytest.raises(DecisionError, match="no face 99"):
        find_faces_like(library, PACK.id, [FaceId(99)], PACK.thresholds)


def test_alike_are_the_event_and_then_the_same_people(library: Library) -> None:
    photos = {
        moment: make_photo(library, Path(f"/{moment}.jpg"), taken_at=moment)
        for moment in (
            "2019-06-01T10:00:00", "2019-06-01T12:30:00", "2019-06-01T12:31:00",
            "2019-06-01T20:00:00", "2020-01-01T00:00:00", "2021-01-01T00:00:00",
        )
    }  # fmt: skip
    first, later, start, evening, company, other = photos.values()
    faces = [make_face(library, photo) for photo in (start, company, evening)]
    decide(library, Kind.LABEL, {"faces": faces, "person": 1, "name": "Anna"})
    decide(library, Kind.LABEL, {"faces": [make_face(library, other)], "person": 2, "name": "Bob"})
    found = find_alike(library, start)
    assert [one.photo_id for one in found[:2]] == [later, first]
    assert {one.photo_id for one in found[2:]} == {evening, company}
    assert [one.same_event for one in found] == [True, True, False, False]
    assert found[2].shared == {1}


def test_a_photo_without_date_or_people_is_like_none(library: Library) -> None:
    photo = make_photo(library, Path("/a.jpg"))
    make_photo(library, Path("/b.jpg"))
    assert find_alike(library, photo) == []
