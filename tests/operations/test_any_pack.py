"""From faces to names with vectors of any length and scale, and with some that are no vectors."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import numpy as np
import pytest
from builders import PACK, face, make_faces, unit

from faceorg.core.entities import Assignment, PersonId
from faceorg.library import faces as face_rows
from faceorg.library.check import check_library
from faceorg.operations import label, review
from faceorg.operations.check_person import check_person
from faceorg.operations.cluster import cluster_faces, match_people
from faceorg.operations.looks import looks_inside
from faceorg.operations.why import Rule, why
from faceorg.vision.modelpack import Thresholds

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.library.database import Library

COMPRESSED = Thresholds(auto=0.95, suggest=0.918, never=0.908, cut=0.948)
WIDE = Thresholds(auto=0.5, suggest=0.4, never=0.3, cut=0.45)
# How alike two faces of one person are: well above sure in either scale; others are below never.
KINDS = [(128, COMPRESSED, 0.975, 0.85), (512, WIDE, 0.7, 0.0), (512, COMPRESSED, 0.975, 0.85)]


def people(length: int, within: float, between: float) -> np.ndarray:
    """Three people of six faces each (3, 6, D), pairs ``within`` and ``between`` alike."""
    axes = np.random.default_rng(5).normal(size=(1 + 3 + 18, length))
    axes = np.linalg.qr(axes.T)[0].T
    whole, own, faces = axes[0], axes[1:4], axes[4:].reshape(3, 6, length)
    centres = np.sqrt(between) * whole + np.sqrt(within - between) * own
    return unit(centres[:, None] + np.sqrt(1 - within) * faces)


@pytest.fixture(params=KINDS, ids=lambda kind: f"{kind[0]}-{kind[1].auto}")
def kind(request: pytest.FixtureRequest) -> tuple[int, Thresholds, float, float]:
    found: tuple[int, Thresholds, float, float] = request.param
    return found


def test_the_whole_way(
    library: Library, tmp_path: Path, kind: tuple[int, Thresholds, float, float]
) -> None:
    length, thresholds, within, between = kind
    pack = dataclasses.replace(PACK, embedding_length=length, thresholds=thresholds)
    vectors = people(length, within, between)
    first = [make_faces(library, tmp_path, rows[:5]) for rows in vectors]
    cluster_faces(library, pack)
    groups = face_rows.load_groups(library)
    assert [len({groups[one] for one in faces}) for faces in first] == [1, 1, 1]
    assert len(set(groups.values())) == 3
    for name, faces in zip(("Anna", "Ben", "Carl"), first, strict=True):
        match_people(library, pack, label.name_faces(library, faces[:4], name))
        assert face(library, faces[4]).person_name == name
    new = [make_faces(library, tmp_path, rows[5:])[0] for rows in vectors]
    cluster_faces(library, pack)
    assert [face(library, one).person_name for one in new] == ["Anna", "Ben", "Carl"]
    told = why(library, pack, new[0])
    assert (told.rule, told.name) == (Rule.MATCHED, "Anna")
    assert [round(one.similarity, 1) for one in told.examples[:4]] == [round(within, 1)] * 4
    assert check_person(library, pack, PersonId(1)).nearer_others == ()
    assert looks_inside(library, pack, PersonId(1)) == []
    (card, *_) = review.sure_cards(library, pack)
    review.answer_yes(library, card)
    assert check_library(library) == []


BROKEN = {"nan": np.nan, "infinite": np.inf, "zero": 0.0}


@pytest.mark.parametrize("value", BROKEN.values(), ids=BROKEN)
def test_what_is_no_vector_disturbs_nothing_and_can_be_named(
    library: Library, tmp_path: Path, value: float
) -> None:
    vectors = people(128, 0.9, 0.1)
    anna = make_faces(library, tmp_path, vectors[0])
    broken = make_faces(library, tmp_path, np.full((3, 128), value, np.float32))
    cluster_faces(library, PACK)
    label.name_faces(library, anna[:3], "Anna")
    match_people(library, PACK)
    assert [face(library, one).person_name for one in anna] == ["Anna"] * 6
    for one in broken:
        shown = face(library, one)
        assert (shown.person_id, shown.suggested_id, shown.cluster_id) == (None, None, None)
        assert why(library, PACK, one).rule is Rule.NOBODY
    label.label_faces(library, broken, PersonId(1))
    match_people(library, PACK)
    assert {face(library, one).assigned_by for one in broken} == {Assignment.USER}
    assert {doubt.face for doubt in check_person(library, PACK, PersonId(1)).outliers} == set()
    assert looks_inside(library, PACK, PersonId(1)) == []
    review.next_cards(library, PACK)
    label.undo(library)
    cluster_faces(library, PACK)
    assert face(library, broken[0]).person_id is None
