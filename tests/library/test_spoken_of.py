"""A face that was once named in a decision stays, in whichever part of it it was named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import make_faces, person_vectors

from faceorg.core.entities import PersonId
from faceorg.library import faces as face_rows
from faceorg.library.check import check_library
from faceorg.operations import label
from faceorg.operations.forget_faces import forget_faces

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from faceorg.core.entities import FaceId
    from faceorg.library.database import Library

ANNA = PersonId(1)


@pytest.fixture
def faces(library: Library, tmp_path: Path) -> list[FaceId]:
    """Anna's first face; then one word: the second is Anna, the third is not."""
    made = make_faces(library, tmp_path, person_vectors(0, 4))
    label.name_faces(library, made[:1], "Anna")
    label.label_faces(library, made[1:2], ANNA, refused=made[2:3])
    return made


def not_found_again(library: Library, faces: list[FaceId]) -> None:
    with library.write():
        face_rows.drop_undecided(library, faces)


def deleted(library: Library, faces: list[FaceId]) -> None:
    del faces
    forget_faces(library)


@pytest.mark.parametrize("gone", [not_found_again, deleted])
@pytest.mark.parametrize("undone", [False, True])
def test_a_face_refused_beside_others_is_kept_for_its_word(
    library: Library,
    faces: list[FaceId],
    gone: Callable[[Library, list[FaceId]], None],
    undone: bool,
) -> None:
    if undone:
        label.undo(library)
    gone(library, faces)
    assert [face.id for face in face_rows.faces_by_id(library, faces)] == faces[:3]
    if undone:
        label.redo(library)
    assert library.rows("SELECT face_id, person_id FROM rejections") == [(faces[2], ANNA)]
    assert check_library(library) == []
