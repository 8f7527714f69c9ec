"""What people really do to their people: strange names, thousands of Johns, two windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from builders import PACK, face, make_face, make_faces, make_photo, person_vectors

from faceorg.core.errors import DecisionError
from faceorg.library import persons as person_rows
from faceorg.library.check import check_library
from faceorg.library.database import Library
from faceorg.library.faces import load_groups, load_matches
from faceorg.operations import label, review
from faceorg.operations.cluster import cluster_faces, match_people

if TYPE_CHECKING:
    from pathlib import Path

JOHNS = 5000


def test_five_thousand_people_named_john(library: Library, tmp_path: Path) -> None:
    photo = make_photo(library, tmp_path / "crowd.jpg")
    with library.write():
        faces = [make_face(library, photo) for _ in range(JOHNS)]
        for one in faces:
            label.name_faces(library, [one], "John", new=True)
    people = person_rows.persons(library)
    assert (len(people), {person.name for person in people}) == (JOHNS, {"John"})
    with pytest.raises(DecisionError, match="5000 people are named john; say which"):
        label.name_faces(library, faces[:1], "john")
    label.merge_groups(library, label.parse_group("p1"), label.parse_group("p5000"))
    assert len(person_rows.persons_named(library, "John")) == JOHNS - 1
    label.undo(library)
    assert len(person_rows.persons_named(library, "John")) == JOHNS


def test_ten_thousand_faces_that_are_the_same(library: Library, tmp_path: Path) -> None:
    same, other = 10_000, 5
    with library.write():
        alike = make_faces(library, tmp_path / "a", np.repeat(person_vectors(0, 1), same, axis=0))
        rest = make_faces(library, tmp_path / "b", person_vectors(1, other))
    cluster_faces(library, PACK)
    groups = load_groups(library)
    assert len({groups[one] for one in alike}) == 1
    assert {groups[one] for one in rest}.isdisjoint({groups[alike[0]]})
    assert [card.settles for card in review.next_cards(library, PACK)] == [same, other]
    changes = label.name_faces(library, alike[:1], "Anna")
    match_people(library, PACK, changes)
    assert face(library, alike[-1]).person_name == "Anna"
    assert face(library, rest[0]).person_name is None
    label.undo(library)
    match_people(library, PACK)
    assert load_matches(library) == {}


NAMES = (
    "👩\u200d👩\u200d👧", "محمد علي", "דוד", "x" * 500, "O'Neil \"Bob\"",
    "Robert'); DROP TABLE persons;--", "%_*?[",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_strange_names_are_only_names(library: Library, tmp_path: Path, name: str) -> None:
    one, two = make_faces(library, tmp_path, person_vectors(0, 2))
    label.name_faces(library, [one], name)
    label.name_faces(library, [two], name)
    assert [(p.name, p.face_count) for p in person_rows.persons(library)] == [(name, 2)]
    assert check_library(library) == []


def test_two_windows_on_one_library(library: Library, tmp_path: Path) -> None:
    faces = make_faces(library, tmp_path, person_vectors(0, 4))
    make_faces(library, tmp_path, person_vectors(1, 3))
    cluster_faces(library, PACK)
    with Library.open(library.path) as other:
        first, second = review.next_cards(library, PACK), review.next_cards(other, PACK)
        assert first == second
        review.answer_name(library, first[0], "Anna")
        with pytest.raises(DecisionError, match="answered already"):
            review.answer_name(other, second[0], "Berta")
        review.answer_name(other, second[1], "Berta")
        match_people(other, PACK)
        assert {person.name for person in person_rows.persons(library)} == {"Anna", "Berta"}
        assert label.undo(library)[0].payload["name"] == "Berta"
        assert label.undo(other)[0].payload["name"] == "Anna"
        with pytest.raises(DecisionError, match="nothing to undo"):
            label.undo(library)
        label.redo(other)
        assert face(library, faces[0]).person_name == "Anna"
    assert check_library(library) == []


def test_asking_about_a_library_of_other_vectors(library: Library, tmp_path: Path) -> None:
    for length in (128, 512):
        vector = person_vectors(0, 1, length=length)[0]
        make_face(library, make_photo(library, tmp_path / f"{length}.jpg"), vector)
    cluster_faces(library, PACK)
    assert review.next_cards(library, PACK) == []
