"""Every "no" is listed, and taken back whatever was said since."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import PACK, face, make_faces, person_vectors

from faceorg.core.decisions import Kind
from faceorg.core.entities import FaceId, PersonId, SetAside
from faceorg.core.errors import DecisionError
from faceorg.library import persons as person_rows
from faceorg.operations import label
from faceorg.operations.cluster import match_people
from faceorg.operations.noes import NoKind, noes, take_back

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.library.database import Library

ANNA, BEN = PersonId(1), PersonId(2)


@pytest.fixture
def faces(library: Library, tmp_path: Path) -> list[FaceId]:
    """Four faces of Anna, of which the last is open, and three of Ben."""
    anna = make_faces(library, tmp_path, person_vectors(0, 4))
    ben = make_faces(library, tmp_path, person_vectors(1, 3))
    label.name_faces(library, anna[:3], "Anna")
    label.name_faces(library, ben, "Ben")
    return [*anna, *ben]


def test_nothing_refused_is_an_empty_list(library: Library) -> None:
    assert noes(library) == []
    with pytest.raises(DecisionError, match="no person p7"):
        noes(library, PersonId(7))
    with pytest.raises(DecisionError, match="Select something"):
        take_back(library, [])


def test_not_this_person_is_taken_back_under_later_words(
    library: Library, faces: list[FaceId]
) -> None:
    label.reject_suggestion(library, [faces[3]], ANNA)
    label.ignore_faces(library, [faces[6]])
    match_people(library, PACK)
    assert face(library, faces[3]).person_id is None
    (no,) = noes(library, ANNA)
    assert (no.kind, no.faces, no.name, no.key) == (
        NoKind.NOT_THIS, (faces[3],), "Anna", f"not:p1:f{faces[3]}",
    )  # fmt: skip
    match_people(library, PACK, take_back(library, [no]))
    assert noes(library, ANNA) == []
    assert face(library, faces[3]).person_id == ANNA
    assert face(library, faces[6]).set_aside is SetAside.STRANGER
    match_people(library, PACK, label.undo(library)[1])
    assert face(library, faces[3]).person_id is None
    assert noes(library, ANNA) == [no]


def test_different_people_are_one_entry_however_many_faces(
    library: Library, faces: list[FaceId]
) -> None:
    person_rows.decide(library, Kind.SEPARATE, {"faces": faces[:2], "others": faces[4:]})
    person_rows.decide(library, Kind.SEPARATE, {"faces": faces[4:5], "others": faces[:1]})
    (no,) = noes(library, BEN)
    assert (no.kind, {no.name, no.other_name}) == (NoKind.DIFFERENT, {"Anna", "Ben"})
    assert {*no.faces, *no.others} == {*faces[:2], *faces[4:]}
    assert noes(library) == [no]
    take_back(library, [no])
    assert noes(library) == []
    assert library.rows("SELECT * FROM separations") == []
    with pytest.raises(DecisionError, match="taken back already"):
        take_back(library, [no])


def test_faces_set_aside_and_names_refused_come_back_together(
    library: Library, faces: list[FaceId]
) -> None:
    label.ignore_faces(library, [faces[0]], SetAside.NOT_A_FACE)
    label.ignore_faces(library, [faces[1], faces[4]])
    person_rows.decide(library, Kind.REFUSE_NAMES, {"faces": [faces[3]], "names": ["lake"]})
    listed = noes(library)
    assert {no.key for no in listed} == {
        *(f"aside:f{one}" for one in (faces[0], faces[1], faces[4])),
        f"name:f{faces[3]}:lake",
    }
    before = len(person_rows.read_log(library))
    take_back(library, listed)
    assert len(person_rows.read_log(library)) == before + 2, "one for the faces, one for the name"
    assert noes(library) == []
    assert all(face(library, one).set_aside is None for one in faces)


def test_a_no_to_somebody_merged_is_told_of_who_they_are_now(
    library: Library, faces: list[FaceId]
) -> None:
    label.reject_suggestion(library, [faces[3]], BEN)
    label.merge_groups(library, label.Group(person=ANNA), label.Group(person=BEN))
    (no,) = noes(library, BEN)
    assert no.person == ANNA
    take_back(library, [no])
    assert noes(library) == []
