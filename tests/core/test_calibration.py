"""Thresholds from confirmed faces: what is asked for, what comes out, and how far it may go."""

from __future__ import annotations

import numpy as np
import pytest

from faceorg.core.calibration import (
    AUTO_FALSE_ACCEPTS,
    LEAST_FACE_PAIRS,
    SUGGEST_FALSE_ACCEPTS,
    Bounds,
    FacePairs,
    Marks,
    Shortage,
    estimate,
    face_pairs,
    outcome,
)

OWN = Bounds(auto=0.6, suggest=0.5, never=0.4)
LOOSE = Bounds(auto=0.6, suggest=0.1, never=-1.0)


def pairs(different: np.ndarray, *, people: int = 10, same: int = LEAST_FACE_PAIRS) -> FacePairs:
    return FacePairs(people, np.full(same, 0.9, np.float32), different.astype(np.float32))


def faces(people: int, each: int, *, spread: float = 0.5, seed: int = 0) -> tuple[np.ndarray, ...]:
    source = np.random.default_rng(seed)
    centres = source.normal(size=(people, 64))
    vectors = np.repeat(centres, each, axis=0) + spread * source.normal(size=(people * each, 64))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors.astype(np.float32), np.repeat(np.arange(people), each)


def test_pairs_are_all_there_are_in_a_small_library() -> None:
    vectors, persons = faces(4, 3)
    found = face_pairs(vectors, persons)
    assert (found.people, len(found.same), len(found.different)) == (4, 4 * 3, 6 * 9)
    likeness = vectors @ vectors.T
    alike = persons[:, None] == persons
    upper = np.triu(np.ones_like(alike), 1)
    np.testing.assert_allclose(np.sort(found.same), np.sort(likeness[alike & upper]), atol=1e-6)
    np.testing.assert_allclose(
        np.sort(found.different), np.sort(likeness[~alike & upper]), atol=1e-6
    )


def test_nobody_confirmed_is_no_fault() -> None:
    found = face_pairs(np.empty((0, 8), np.float32), np.empty(0, np.int64))
    assert (found.people, len(found.same), len(found.different)) == (0, 0, 0)
    assert found.shortage == Shortage(20, 300, 300)


def test_a_large_library_is_sampled_evenly_and_always_alike() -> None:
    source = np.random.default_rng(0)
    vectors = source.normal(size=(6000, 8)).astype(np.float32)
    persons = np.concatenate([np.zeros(3000, np.int64), np.arange(3000) % 30 + 1])
    found, again = face_pairs(vectors, persons), face_pairs(vectors, persons)
    np.testing.assert_array_equal(found.different, again.different)
    np.testing.assert_array_equal(found.same, again.same)
    assert len(found.same) == 31 * 500
    assert 150_000 < len(found.different) <= 200_000


def test_what_is_missing_is_counted() -> None:
    vectors, persons = faces(3, 4)
    found = face_pairs(vectors, persons)
    assert found.shortage == Shortage(20 - 3, 300 - 18, 300 - 48)
    assert found.shortage
    with pytest.raises(ValueError, match="few"):
        estimate(found, OWN)
    vectors, persons = faces(7, 12)
    assert not face_pairs(vectors, persons).shortage


def test_many_pairs_give_the_rates_that_are_wanted() -> None:
    different = np.random.default_rng(0).normal(0, 0.1, 200_000)
    marks = estimate(pairs(different), LOOSE)
    assert (different >= marks.auto).mean() == pytest.approx(AUTO_FALSE_ACCEPTS, rel=0.1)
    assert (different >= marks.suggest).mean() == pytest.approx(SUGGEST_FALSE_ACCEPTS, rel=0.1)


@pytest.mark.parametrize("seed", range(5))
def test_few_pairs_are_extended_with_care(seed: int) -> None:
    source = np.random.default_rng(seed)
    marks = estimate(pairs(source.normal(0, 0.1, 600)), LOOSE)
    later = source.normal(0, 0.1, 500_000)
    assert (later >= marks.auto).mean() < 4 * AUTO_FALSE_ACCEPTS
    assert (later >= marks.suggest).mean() < 3 * SUGGEST_FALSE_ACCEPTS


def test_no_pair_that_was_seen_passes_without_asking() -> None:
    different = np.random.default_rng(1).normal(0, 0.05, 500)
    different[0] = 0.75
    marks = estimate(pairs(different), LOOSE)
    assert marks.auto > 0.75


def test_an_estimate_never_leaves_its_bounds() -> None:
    low = estimate(pairs(np.full(1000, -0.5)), OWN)
    assert low.auto == pytest.approx(0.55)
    assert low.suggest == pytest.approx(0.45)
    high = estimate(pairs(np.full(1000, 0.97)), OWN)
    assert high.auto == pytest.approx(0.8)
    assert high.suggest < high.auto
    for marks in (low, high):
        assert OWN.never < marks.suggest < marks.auto < 1


def test_separable_people_are_found_with_looser_thresholds_and_families_with_stricter() -> None:
    easy = estimate(face_pairs(*faces(20, 6, spread=0.3)), OWN)
    vectors, persons = faces(20, 6, spread=0.3)
    family = vectors + 1.2 * vectors.mean(axis=0) / np.linalg.norm(vectors.mean(axis=0))
    family /= np.linalg.norm(family, axis=1, keepdims=True)
    hard = estimate(face_pairs(family.astype(np.float32), persons), OWN)
    assert hard.auto > easy.auto
    assert hard.suggest > easy.suggest


def test_an_outcome_counts_the_pairs_at_hand() -> None:
    found = FacePairs(
        9, np.array([0.5, 0.7, 0.9], np.float32), np.array([0.1, 0.2, 0.8, 0.3], np.float32)
    )
    assert outcome(found, 0.7).same == pytest.approx(2 / 3)
    assert outcome(found, 0.7).different == pytest.approx(1 / 4)
    assert Marks(0.7, 0.5) == Marks(0.7, 0.5)
