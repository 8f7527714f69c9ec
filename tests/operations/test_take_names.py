"""Names from files: taken over once, undone for good, never over the user's word."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import contents, face, make_face, make_photo, person_vectors

from faceorg.core.entities import FaceSource, Hint, PersonId
from faceorg.core.geometry import BoundingBox
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library.hints import set_hints
from faceorg.operations import label
from faceorg.operations.take_names import TakenNames, take_names

if TYPE_CHECKING:
    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.library.database import Library

LEFT = BoundingBox(0.1, 0.2, 0.1, 0.2)  # where make_face puts a face
LOOSE = BoundingBox(0.08, 0.16, 0.15, 0.28)
NOBODY = BoundingBox(0.7, 0.7, 0.1, 0.1)


def photo_with(library: Library, *hints: Hint, faces: int = 1) -> tuple[PhotoId, list[FaceId]]:
    photo = make_photo(library, Path(f"/photos/{library.value('SELECT COUNT(*) FROM photos')}.jpg"))
    made = [
        make_face(library, photo, person_vectors(n, 1)[0], left=0.1 + 0.4 * n) for n in range(faces)
    ]
    with library.write():
        face_rows.mark_analyzed(library, photo, "drawn")
        set_hints(library, photo, hints)
    return photo, made


def test_a_name_in_a_file_is_confirmed(library: Library) -> None:
    _, (one,) = photo_with(library, Hint("Anna", "mwg", LOOSE))
    assert take_names(library) == TakenNames(1)
    assert face(library, one).person_name == "Anna"
    decision = person_rows.read_log(library)[-1]
    assert (decision.payload["source"], decision.payload["told"]) == ("imported", "Anna")


def test_names_go_to_the_nearest_face(library: Library) -> None:
    right = BoundingBox(0.5, 0.2, 0.1, 0.2)
    hints = (Hint("Berta", "mwg", right), Hint("Anna", "mwg", LOOSE))
    _, faces = photo_with(library, *hints, faces=2)
    take_names(library)
    assert [face(library, one).person_name for one in faces] == ["Anna", "Berta"]


def test_one_decision_a_name(library: Library) -> None:
    for _ in range(4):
        photo_with(library, Hint("Anna", "mwg", LOOSE))
    photo_with(library, Hint("Berta", "mwg", LOOSE))
    assert take_names(library).faces == 5
    assert [len(d.payload["faces"]) for d in person_rows.read_log(library)] == [4, 1]


def test_a_region_without_a_face_becomes_one(library: Library) -> None:
    photo, _ = photo_with(library, Hint("Anna", "mwg", NOBODY))
    take_names(library)
    found = face_rows.faces_of_photos(library, [photo])[photo]
    assert [(f.source, f.person_name) for f in found] == [
        (FaceSource.DETECTED, None),
        (FaceSource.IMPORTED, "Anna"),
    ]


def test_two_programs_that_name_one_region(library: Library) -> None:
    photo, _ = photo_with(library, Hint("Anna", "mwg", NOBODY), Hint("Anna", "picasa", NOBODY))
    take_names(library)
    assert len(face_rows.faces_of_photos(library, [photo])[photo]) == 2


@pytest.mark.parametrize("box", [LOOSE, NOBODY])
def test_again_changes_nothing(library: Library, box: BoundingBox) -> None:
    photo_with(library, Hint("Anna", "mwg", box))
    take_names(library)
    before = contents(library)
    assert take_names(library) == TakenNames(0)
    assert contents(library) == before


def test_what_was_undone_is_not_taken_again(library: Library) -> None:
    _, (one,) = photo_with(library, Hint("Anna", "mwg", LOOSE))
    take_names(library)
    label.undo(library)
    assert take_names(library) == TakenNames(0)
    assert face(library, one).person_id is None


@pytest.mark.parametrize("word", ["other", "stranger", "not anna"])
def test_the_users_word_stands(library: Library, word: str) -> None:
    _, (one,) = photo_with(library, Hint("Anna", "mwg", LOOSE))
    _, (other,) = photo_with(library)
    label.name_faces(library, [other], "Anna")
    if word == "other":
        label.name_faces(library, [one], "Berta")
    elif word == "stranger":
        label.ignore_faces(library, [one])
    else:
        label.reject_suggestion(library, [one], PersonId(1))
    before = contents(library)
    assert take_names(library) == TakenNames(0)
    assert contents(library) == before


def test_a_known_name_joins_them_and_a_name_of_two_joins_nobody(library: Library) -> None:
    _, (one,) = photo_with(library, Hint("ANNA", "mwg", LOOSE))
    _, others = photo_with(library, faces=2)
    label.name_faces(library, others[:1], "Anna")
    assert take_names(library) == TakenNames(1)
    assert face(library, one).person_id == 1
    label.name_faces(library, others[1:], "Anna", new=True)
    _, (more,) = photo_with(library, Hint("Anna", "mwg", LOOSE))
    assert take_names(library) == TakenNames(0, ("Anna",))
    assert face(library, more).person_id is None


@pytest.mark.parametrize("name", ["", " ", "x" * 501])
def test_names_that_are_none(library: Library, name: str) -> None:
    photo_with(library, Hint(name, "mwg", LOOSE))
    assert take_names(library) == TakenNames(0)


def test_names_without_a_place_are_not_given(library: Library) -> None:
    photo_with(library, Hint("Anna", "google", None))
    assert take_names(library) == TakenNames(0)


def test_a_photo_not_yet_searched_waits(library: Library) -> None:
    photo = make_photo(library, Path("/photos/new.jpg"))
    with library.write():
        set_hints(library, photo, [Hint("Anna", "mwg", LOOSE)])
    assert take_names(library) == TakenNames(0)
    assert face_rows.faces_of_photos(library, [photo])[photo] == []
