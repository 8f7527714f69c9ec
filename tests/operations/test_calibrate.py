"""Calibration from a library's confirmed faces: shown, applied when asked, taken back."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import numpy as np
import pytest
from builders import PACK, make_face, make_photo, unit

from faceorg.core.calibration import Marks
from faceorg.core.strictness import Strictness
from faceorg.library import faces as face_rows
from faceorg.library.database import Library
from faceorg.operations import label
from faceorg.operations.calibrate import apply_calibration, apply_strictness, calibrate
from faceorg.operations.cluster import cluster_faces
from faceorg.operations.thresholds import calibration, comparable
from faceorg.vision.modelpack import Thresholds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from faceorg.core.entities import FaceId


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "test.faceorg") as opened:
        yield opened


def add_people(
    library: Library, folder: Path, people: int, each: int, *, alike: float, quality: float = 0.9
) -> list[list[FaceId]]:
    """People whose faces resemble each other by about ``alike``, strangers by about a half."""
    source = np.random.default_rng(people)
    base = unit(source.normal(size=64))
    result = []
    for person in range(people):
        centre = unit(base + unit(source.normal(size=64)))
        faces = []
        for number in range(each):
            spread = unit(source.normal(size=64)) * np.sqrt(1 / alike - 1)
            photo = make_photo(library, folder / f"{quality}-{person}-{number}.jpg")
            faces.append(make_face(library, photo, unit(centre + spread), quality=quality))
        result.append(faces)
    return result


def confirm(library: Library, people: list[list[FaceId]]) -> None:
    for number, faces in enumerate(people):
        label.name_faces(library, faces, f"Person {number}")


def test_too_few_faces_say_how_many_are_missing(library: Library, tmp_path: Path) -> None:
    confirm(library, add_people(library, tmp_path, 3, 4, alike=0.9))
    found = calibrate(library, PACK)
    assert found.estimated is None
    assert found.applied is None
    assert found.people == 3
    assert found.shortage.people_pairs == 17
    assert found.shortage.same_pairs == 300 - 18
    assert found.own.auto == PACK.thresholds.auto


def test_only_confirmed_faces_of_some_quality_count(library: Library, tmp_path: Path) -> None:
    people = add_people(library, tmp_path, 8, 10, alike=0.9)
    confirm(library, people[:7])
    confirm(library, add_people(library, tmp_path, 7, 3, alike=0.9, quality=0.1))
    found = calibrate(library, PACK)
    assert found.people == 7
    assert found.same_pairs == 7 * 45
    assert found.different_pairs == 21 * 100


def test_an_estimate_is_shown_beside_the_packs_own_and_changes_nothing(
    library: Library, tmp_path: Path
) -> None:
    confirm(library, add_people(library, tmp_path, 8, 10, alike=0.9))
    cluster_faces(library, PACK)
    before = face_rows.load_groups(library)
    found = calibrate(library, PACK)
    assert found.estimated is not None
    assert found.estimated.suggest < found.estimated.auto
    for mark in (found.own.auto, found.own.suggest, found.estimated.auto, found.estimated.suggest):
        assert 0 <= found.outcomes[mark].different <= found.outcomes[mark].same <= 1
    assert calibration(library, PACK.id) is None
    assert comparable(library, PACK) == PACK
    assert face_rows.load_groups(library) == before


def test_applied_thresholds_are_used_until_they_are_reset(library: Library, tmp_path: Path) -> None:
    confirm(library, add_people(library, tmp_path, 8, 10, alike=0.9))
    stranger = add_people(library, tmp_path / "more", 1, 1, alike=0.9)[0][0]
    cluster_faces(library, PACK)
    estimated = calibrate(library, PACK).estimated
    assert estimated is not None
    changes = apply_calibration(library, PACK, estimated)
    assert changes.everything
    used = comparable(library, PACK).thresholds
    assert (used.auto, used.suggest) == (estimated.auto, estimated.suggest)
    assert (used.never, used.cut) == (PACK.thresholds.never, PACK.thresholds.cut)
    again = calibrate(library, PACK)
    assert again.applied == again.estimated == estimated
    assert again.own.auto == PACK.thresholds.auto
    assert face_rows.faces_by_id(library, [stranger])[0].person_id is None
    apply_calibration(library, PACK, None)
    assert comparable(library, PACK) == PACK
    assert calibrate(library, PACK).applied is None


def test_a_looser_threshold_matches_faces_that_were_only_asked_about(
    library: Library, tmp_path: Path
) -> None:
    pack = dataclasses.replace(PACK, thresholds=Thresholds(0.8, 0.6, 0.3, 0.78))
    people = add_people(library, tmp_path, 8, 10, alike=0.9)
    confirm(library, people)
    cluster_faces(library, pack)
    found = face_rows.load_vectors(library, pack.id)
    centre = unit(found.vectors[:10].mean(axis=0))
    other = np.zeros(64, np.float32)
    other[np.argmin(np.abs(centre))] = 1
    other = unit(other - centre * (other @ centre))
    vector = unit(0.72 * centre + 0.69 * other)
    face = make_face(library, make_photo(library, tmp_path / "asked.jpg"), vector)
    cluster_faces(library, pack)
    asked = face_rows.faces_by_id(library, [face])[0]
    assert asked.person_id is None
    assert asked.suggested_id is not None
    apply_calibration(library, pack, Marks(0.62, 0.5))
    sure = face_rows.faces_by_id(library, [face])[0]
    assert sure.person_id == asked.suggested_id
    apply_calibration(library, pack, None)
    assert face_rows.faces_by_id(library, [face])[0].person_id is None


def test_strictness_moves_what_is_used_and_balanced_is_as_it_was(
    library: Library, tmp_path: Path
) -> None:
    confirm(library, add_people(library, tmp_path, 8, 10, alike=0.9))
    apply_calibration(library, PACK, Marks(0.85, 0.72))
    apply_strictness(library, PACK, Strictness.CAREFUL)
    careful = comparable(library, PACK).thresholds
    assert careful.auto > 0.85
    assert careful.suggest > 0.72
    apply_strictness(library, PACK, Strictness.EAGER)
    assert comparable(library, PACK).thresholds.auto < 0.85
    apply_strictness(library, PACK, Strictness.BALANCED)
    assert comparable(library, PACK).thresholds.auto == 0.85
    assert calibration(library, PACK.id) == Marks(0.85, 0.72)


def test_each_pack_has_thresholds_of_its_own(library: Library, tmp_path: Path) -> None:
    apply_calibration(library, PACK, Marks(0.85, 0.75))
    assert calibration(library, "another") is None
    assert calibration(library, PACK.id) == Marks(0.85, 0.75)
