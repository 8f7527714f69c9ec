"""Who is heard by many faces at once, and clearest, is who is by each face by itself."""

from __future__ import annotations

import numpy as np
import pytest
from builders import person_vectors

from faceorg.core import voices
from faceorg.core.voices import Voices, clear_winners, heard


def crowd(people: int, seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Vectors of whom one to nine speak for each of the people, and where each one's begin."""
    chance = np.random.default_rng(seed)
    vectors = np.concatenate(
        [person_vectors(who, 12, length=32, spread=0.5, seed=seed) for who in range(people)]
    )
    sizes = chance.integers(1, 10, people)
    speakers = np.concatenate(
        [12 * who + chance.permutation(12)[:n] for who, n in enumerate(sizes)]
    )
    return vectors, speakers, np.cumsum(sizes) - sizes


@pytest.mark.parametrize("at_once", [1, 7, 1000])
@pytest.mark.parametrize("people", [1, 2, 9])
def test_many_are_heard_as_one_by_one(
    people: int, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voices, "_SPEAKERS", at_once)
    monkeypatch.setattr(voices, "_LISTENERS", at_once)
    vectors, speakers, starts = crowd(people, people)
    rows = np.arange(0, len(vectors), 5)
    found = heard(vectors, rows, speakers, starts, 0.3)
    said = {
        (row, who): (loud, best)
        for row, who, loud, best in zip(
            found.rows.tolist(), found.people.tolist(), found.loudness, found.best, strict=True
        )
    }
    assert len(said) == len(found.rows)
    for who, mine in enumerate(np.split(speakers, starts[1:])):
        for row in rows.tolist():
            alike = np.sort(vectors[mine] @ vectors[row])[::-1]
            assert ((row, who) in said) == (alike[0] >= 0.3)
            if alike[0] >= 0.3:
                assert said[row, who] == pytest.approx((alike[:2].mean(), alike[0]), abs=1e-6)


@pytest.mark.parametrize("margin", [0.0, 0.05])
def test_the_clearest_of_many_is_that_of_each(margin: float) -> None:
    chance = np.random.default_rng(4)
    pairs = chance.permutation([(row, who) for row in range(200) for who in range(6)])[:700]
    # Few different values, so that people are equally alike in many rows.
    loudness = (chance.integers(30, 70, len(pairs)) / 64).astype(np.float32)
    all_ = Voices(pairs[:, 0], pairs[:, 1], loudness, loudness + 0.125)
    found = clear_winners(all_, 0.6, margin)
    won = dict(zip(found.rows.tolist(), found.people.tolist(), strict=True))
    assert len(won) == len(found.rows)
    np.testing.assert_array_equal(found.best, found.loudness + np.float32(0.125))
    for row in range(200):
        mine = pairs[:, 0] == row
        ranked = sorted(zip(loudness[mine].tolist(), pairs[mine, 1].tolist(), strict=True))
        second = ranked[-2][0] if len(ranked) > 1 else -9.0
        clear = bool(ranked) and ranked[-1][0] >= 0.6 and ranked[-1][0] - second >= margin
        assert won.get(row) == (ranked[-1][1] if clear else None)
    assert 0 < len(won) < 200


def test_nobody_speaks_and_nobody_listens() -> None:
    vectors, speakers, starts = crowd(3, 1)
    nobody = np.empty(0, np.int64)
    for found in (
        heard(vectors, np.arange(5), nobody, nobody, 0.3),
        heard(vectors, nobody, speakers, starts, 0.3),
    ):
        assert len(found.rows) == 0
        assert len(clear_winners(found, 0.5, 0.1).rows) == 0
