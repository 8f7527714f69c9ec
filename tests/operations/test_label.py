"""The verbs of naming: what each does, refuses, and takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import PACK, contents, face, ids, make_faces, person_vectors

from faceorg.core.entities import FaceId, PersonId, SetAside
from faceorg.core.errors import DecisionError
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.operations import label
from faceorg.operations.cluster import cluster_faces, match_people
from faceorg.operations.label import Group, clean_name, parse_group

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.library.database import Library


@pytest.fixture
def people(library: Library, tmp_path: Path) -> list[list[FaceId]]:
    """Four faces each of three people; groups c1, c2, c3."""
    faces = [make_faces(library, tmp_path, person_vectors(who, 4)) for who in range(3)]
    cluster_faces(library, PACK)
    return faces


C1, C2, C3 = (parse_group(f"c{number}") for number in (1, 2, 3))
P1, P2 = parse_group("p1"), parse_group("p2")


def names(library: Library) -> dict[str | None, int]:
    return {person.name: person.face_count for person in person_rows.persons(library)}


def faces_of(library: Library, person: int) -> set[FaceId]:
    return set(ids(face_rows.faces_of_person(library, PersonId(person))))


def test_naming_a_group_makes_a_person(library: Library, people: list[list[FaceId]]) -> None:
    changes = label.name_group(library, C1, "  Anna \n Ng ")
    assert names(library) == {"Anna Ng": 4}
    assert changes.faces == set(people[0])
    assert changes.persons == {1}
    assert {c.id for c in face_rows.clusters(library)} == {2, 3}


def test_a_known_name_joins_that_person(library: Library, people: list[list[FaceId]]) -> None:
    label.name_group(library, C1, "Anna")
    label.name_group(library, C2, "ANNA")
    assert names(library) == {"Anna": 8}
    label.name_group(library, C3, "Anna", new=True)
    assert [p.name for p in person_rows.persons(library)] == ["Anna", "Anna"]
    with pytest.raises(DecisionError, match=r"2 people are named Anna; say which \(p1, p2"):
        label.name_faces(library, people[0][:1], "Anna")


@pytest.mark.usefixtures("people")
def test_renaming(library: Library) -> None:
    label.name_group(library, C1, "Anna")
    label.name_group(library, C2, "Ben")
    label.name_group(library, P2, "Benjamin")
    assert names(library) == {"Anna": 4, "Benjamin": 4}
    with pytest.raises(DecisionError, match=r"already a person named anna \(p1\)"):
        label.name_group(library, P2, "anna")
    label.name_group(library, P2, "Anna", new=True)
    label.name_group(library, P1, "ANNA", new=True)  # only the case of one's own name
    assert [p.name for p in person_rows.persons(library)] == ["ANNA", "Anna"]


@pytest.mark.parametrize("name", ["", "  ", "\n\t", "\x00", "\u200b", "x" * 501])
@pytest.mark.usefixtures("people")
def test_names_that_are_none(library: Library, name: str) -> None:
    before = contents(library)
    with pytest.raises(DecisionError, match="A name"):
        label.name_group(library, C1, name)
    assert contents(library) == before


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("a\tb", "a b"), ("Zoë\x1b[31m", "Zoë [31m"), ("x" * 500, "x" * 500), ("\udce9", None),
        ("山田 太郎", "山田 太郎"), ("👩\u200d👧", "👩\u200d👧"), ("'; DROP", "'; DROP"),
    ],
)  # fmt: skip
def test_names_are_kept_in_one_line(name: str, kept: str | None) -> None:
    if kept is None:
        with pytest.raises(DecisionError):
            clean_name(name)
    else:
        assert clean_name(name) == kept


def test_moving_a_face(library: Library, people: list[list[FaceId]]) -> None:
    label.name_group(library, C1, "Anna")
    label.name_group(library, C2, "Ben")
    label.label_faces(library, people[0][:1], PersonId(2))
    assert names(library) == {"Ben": 5, "Anna": 3}


def test_confirming_what_the_machine_thinks(library: Library, people: list[list[FaceId]]) -> None:
    label.name_faces(library, people[0][:3], "Anna")
    match_people(library, PACK)
    matched = people[0][3]
    label.confirm_faces(library, [matched])
    assert person_rows.stored_verdicts(library).labels[matched] == 1
    with pytest.raises(DecisionError, match="Nobody was suggested"):
        label.confirm_faces(library, people[1][:1])


def test_rejecting(library: Library, people: list[list[FaceId]]) -> None:
    label.name_group(library, C1, "Anna")
    label.reject_faces(library, people[0][:1])
    assert faces_of(library, 1) == set(people[0][1:])
    label.reject_faces(library, people[1][:1])
    assert face(library, people[1][0]).cluster_id is None
    with pytest.raises(DecisionError, match="not in one group"):
        label.reject_faces(library, [people[1][1], people[2][0]])
    with pytest.raises(DecisionError, match="no other face in this group"):
        label.reject_faces(library, people[2])


def test_merging_people(library: Library, people: list[list[FaceId]]) -> None:
    label.name_group(library, C1, "Anna")
    label.name_group(library, C2, "Ann")
    before = contents(library, without=["decisions"])
    label.merge_groups(library, P1, P2)
    assert names(library) == {"Anna": 8}
    assert label.faces_of(library, P2) == label.faces_of(library, P1)
    with pytest.raises(DecisionError, match="p2 and p1 are one person already"):
        label.merge_groups(library, P2, P1)
    label.undo(library)
    assert contents(library, without=["decisions"]) == before
    assert faces_of(library, 2) == set(people[1])


def test_merging_a_group_into_a_person_either_way(
    library: Library, people: list[list[FaceId]]
) -> None:
    label.name_group(library, C1, "Anna")
    label.merge_groups(library, P1, C2)
    label.merge_groups(library, C3, P1)
    assert faces_of(library, 1) == {one for faces in people for one in faces}


def test_merging_two_groups_makes_somebody_without_a_name(
    library: Library, people: list[list[FaceId]]
) -> None:
    label.merge_groups(library, C1, C2)
    assert names(library) == {None: 8}
    label.name_group(library, P1, "Anna")
    assert faces_of(library, 1) == {*people[0], *people[1]}
    with pytest.raises(DecisionError, match="c3 cannot be merged with itself"):
        label.merge_groups(library, C3, C3)


def test_splitting(library: Library, people: list[list[FaceId]]) -> None:
    label.name_faces(library, [*people[0], *people[1]], "Anna")
    label.split_faces(library, people[1])
    assert names(library) == {"Anna": 4, None: 4}
    label.split_faces(library, people[0][:1], "Anna")
    assert sorted(p.face_count for p in person_rows.persons(library)) == [1, 3, 4]


def test_setting_aside_and_back(library: Library, people: list[list[FaceId]]) -> None:
    label.name_group(library, C1, "Anna")
    label.ignore_faces(library, [people[0][0], people[1][0]])
    label.ignore_faces(library, people[2][:1], SetAside.NOT_A_FACE)
    assert names(library) == {"Anna": 3}
    assert len(face_rows.set_aside_faces(library)) == 3
    label.release_faces(library, [people[0][0], people[2][0]])
    assert ids(face_rows.set_aside_faces(library)) == [people[1][0]]
    assert face(library, people[0][0]).person_id is None


def test_cover_and_hiding(library: Library, people: list[list[FaceId]]) -> None:
    label.name_group(library, C1, "Anna")
    label.set_cover(library, PersonId(1), people[0][2])
    assert person_rows.persons(library)[0].cover_id == people[0][2]
    label.hide_person(library, PersonId(1), True)
    assert names(library) == {}
    label.hide_person(library, PersonId(1), False)
    assert names(library) == {"Anna": 4}


def test_everything_back_to_the_start_and_forth(
    library: Library, people: list[list[FaceId]]
) -> None:
    start = contents(library, without=["decisions", "persons"])
    label.name_group(library, C1, "Anna")
    label.reject_faces(library, people[0][:1])
    label.merge_groups(library, P1, C2)
    label.ignore_faces(library, people[2])
    end = contents(library, without=["decisions"])
    kinds = [label.undo(library)[0].kind for _ in range(4)]
    assert kinds == ["set_aside", "label", "reject", "label"]
    assert contents(library, without=["decisions", "persons"]) == start
    assert names(library) == {}
    for _ in range(4):
        label.redo(library)
    assert contents(library, without=["decisions"]) == end
    log, history = label.history(library)
    assert (len(log), len(history.done), history.undone) == (12, 4, [])


@pytest.mark.usefixtures("people")
def test_who_is_not_there_is_told(library: Library) -> None:
    for act, words in (
        (lambda: label.name_group(library, parse_group("c99"), "Anna"), "no group c99"),
        (lambda: label.name_group(library, parse_group("p99"), "Anna"), "no person p99"),
        (lambda: label.name_faces(library, [FaceId(999)], "Anna"), "no face 999"),
        (lambda: label.name_faces(library, [], "Anna"), "No face was chosen"),
        (lambda: label.label_faces(library, [FaceId(1)], PersonId(9)), "no person p9"),
        (lambda: label.undo(library), "nothing to undo"),
        (lambda: label.redo(library), "nothing to redo"),
    ):
        with pytest.raises(DecisionError, match=words):
            act()
    assert person_rows.read_log(library) == []


@pytest.mark.parametrize("text", ["", "x3", "p", "p-1", "3", "p3x", "p" + "9" * 30])
def test_what_is_no_group_is_told(text: str) -> None:
    with pytest.raises(DecisionError, match="is not a group; write p3 or c12"):
        parse_group(text)


@pytest.mark.parametrize("text", ["p3", "C12"])
def test_groups_are_written_as_they_are_read(text: str) -> None:
    assert str(parse_group(f" {text} ")) == text.lower()
    assert parse_group("p3") == Group(person=PersonId(3))
