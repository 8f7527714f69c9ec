"""Looks inside a person: found, pulled out with one decision, and never put back by the machine."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import numpy as np
import pytest
from builders import PACK, face, ids, make_face, make_faces, make_photo, person_vectors, unit

from faceorg.core.entities import FaceId, PersonId
from faceorg.core.errors import DecisionError
from faceorg.library import faces as face_rows
from faceorg.operations import label
from faceorg.operations.cards import SamePerson
from faceorg.operations.cluster import cluster_faces, match_people
from faceorg.operations.looks import looks_inside, pull_out
from faceorg.operations.review import next_cards

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.library.database import Library

ANNA, BEN = PersonId(1), PersonId(2)


@pytest.fixture
def people(library: Library, tmp_path: Path) -> list[list[FaceId]]:
    """Twelve faces of one and eight of another, all under one name."""
    faces = [
        make_faces(library, tmp_path, person_vectors(who, count, spread=0.4))
        for who, count in ((0, 12), (1, 8))
    ]
    label.name_faces(library, list(itertools.chain(*faces)), "Anna")
    return faces


def test_two_people_under_one_name_are_two_looks(
    library: Library, people: list[list[FaceId]]
) -> None:
    looks = looks_inside(library, PACK, ANNA)
    assert [set(look.faces) for look in looks] == [set(faces) for faces in people]
    assert [(look.first, look.last, look.together) for look in looks] == [(None, None, 0)] * 2
    pull_out(library, ANNA, looks[1].faces, "Berta")
    assert set(ids(face_rows.faces_of_person(library, BEN))) == set(people[1])
    assert looks_inside(library, PACK, ANNA) == []


def test_looks_of_more_faces_than_are_compared_at_once(
    library: Library, people: list[list[FaceId]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("faceorg.operations.looks._AT_ONCE", 14)
    found = {frozenset(look.faces) for look in looks_inside(library, PACK, ANNA)}
    assert found == {frozenset(faces) for faces in people}


def test_a_look_tells_its_days_and_how_often_both_are_in_one_photo(
    library: Library, tmp_path: Path
) -> None:
    faces: list[list[FaceId]] = [[], []]
    for year in range(2014, 2018):
        photo = make_photo(library, tmp_path / f"{year}.jpg", taken_at=f"{year}-05-01T10:00:00")
        for who in (0, 1):
            if year < 2016 or who == 0:
                vector = person_vectors(who, 1, seed=year)[0]
                faces[who].append(make_face(library, photo, vector, left=0.1 + 0.5 * who))
    label.name_faces(library, [*faces[0], *faces[1]], "Anna")
    looks = looks_inside(library, PACK, ANNA)
    assert [set(look.faces) for look in looks] == [set(mine) for mine in faces]
    assert [(look.first, look.last) for look in looks] == [
        ("2014-05-01", "2017-05-01"),
        ("2014-05-01", "2015-05-01"),
    ]
    assert [look.together for look in looks] == [2, 2]


def twins(seed: int) -> np.ndarray:
    """Two people as alike as one person is in two photos."""
    noise = np.random.default_rng(seed).normal(size=(2, 16)) * 0.05
    centre = np.eye(16)[[0, 0]] + 0.25 * np.eye(16)[[1, 2]]
    return unit(centre + noise)


def test_two_who_look_the_same_are_told_apart_by_the_photos_of_both(
    library: Library, tmp_path: Path
) -> None:
    """No distance parts them: only that nobody is in a photo twice."""
    faces: list[list[FaceId]] = [[], []]
    for number in range(6):
        photo = make_photo(library, tmp_path / f"{number}.jpg")
        for who, vector in enumerate(twins(number)):
            faces[who].append(make_face(library, photo, vector, left=0.1 + 0.5 * who))
    for number in range(6, 10):
        for who, vector in enumerate(twins(number)):
            alone = make_photo(library, tmp_path / f"{number} {who}.jpg")
            faces[who].append(make_face(library, alone, vector))
    label.name_faces(library, [*faces[0], *faces[1]], "Twin")
    looks = looks_inside(library, PACK, ANNA)
    assert {frozenset(look.faces) for look in looks} == {frozenset(mine) for mine in faces}
    assert [look.together for look in looks] == [6, 6]


def test_somebody_beside_their_own_mirror_image_is_one(library: Library, tmp_path: Path) -> None:
    photo = make_photo(library, tmp_path / "mirror.jpg")
    vector = person_vectors(0, 1)[0]
    both = [make_face(library, photo, vector, left=left) for left in (0.1, 0.6)]
    label.name_faces(library, both, "Anna")
    assert looks_inside(library, PACK, ANNA) == []


def test_who_was_pulled_out_stays_out(library: Library, tmp_path: Path) -> None:
    """Twins: everything speaks for one person, but the user's word."""
    vectors = np.concatenate([twins(seed) for seed in range(8)])
    faces = make_faces(library, tmp_path, vectors)
    label.name_faces(library, faces[:12], "Anna")
    match_people(library, PACK)
    assert {face(library, one).person_id for one in faces} == {ANNA}
    pull_out(library, ANNA, faces[1:12:2], "Berta")
    for _ in range(2):
        cluster_faces(library, PACK)
        match_people(library, PACK)
        assert {face(library, one).person_id for one in faces[1:12:2]} == {BEN}
    asked = [card for card in next_cards(library, PACK, 99) if isinstance(card, SamePerson)]
    assert asked == []


def test_one_undo_gives_back_what_was_pulled_out(
    library: Library, people: list[list[FaceId]]
) -> None:
    pull_out(library, ANNA, people[1], "Berta")
    label.undo(library)
    assert set(ids(face_rows.faces_of_person(library, ANNA))) == {*people[0], *people[1]}
    assert library.rows("SELECT * FROM separations") == []


def test_a_look_may_be_somebody_known(library: Library, people: list[list[FaceId]]) -> None:
    pull_out(library, ANNA, people[1][:2], "Berta")
    pull_out(library, ANNA, people[1][2:], "berta")
    assert set(ids(face_rows.faces_of_person(library, BEN))) == set(people[1])
    split = label.split_faces(library, people[1][:1])
    assert split.persons == {BEN, PersonId(3)}


def test_what_cannot_be_pulled_out(library: Library, people: list[list[FaceId]]) -> None:
    everything = [*people[0], *people[1]]
    pull_out(library, ANNA, people[1], "Berta")
    before = label.history(library)
    for faces, name, words in (
        ([], None, "Choose faces"),
        (everything, None, "Choose faces"),
        (people[0], None, "all faces of this person"),
        (people[0][:1], "ANNA", "is the person these faces are of"),
        (people[0][:1], " ", "at least one character"),
    ):
        with pytest.raises(DecisionError, match=words):
            pull_out(library, ANNA, faces, name)
    assert label.history(library) == before
