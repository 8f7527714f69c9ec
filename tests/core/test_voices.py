"""Clear winners of many faces at once are those of each face by itself."""

from __future__ import annotations

import numpy as np
import pytest

from faceorg.core.clustering import NOISE, clear_winner
from faceorg.core.voices import clear_winners


@pytest.mark.parametrize("margin", [0.0, 0.05])
@pytest.mark.parametrize(("people", "neighbours"), [(1, 1), (2, 2), (4, 9), (40, 72)])
def test_many_at_once_as_one_by_one(people: int, neighbours: int, margin: float) -> None:
    source = np.random.default_rng([people, neighbours])
    shape = (400, neighbours)
    groups = source.integers(NOISE, people, shape)
    # Few different values, so that people are equally alike in many rows.
    drawn = source.integers(30, 70, shape) / 64
    similarity = -np.sort(-drawn, axis=1).astype(np.float32)
    similarity[::3] /= 2  # like nobody
    winners, alike = clear_winners(groups, similarity, 0.6, margin)
    for row in range(len(groups)):
        one = clear_winner(groups[row], similarity[row], 0.6, margin)
        assert winners[row] == one
        if one != NOISE:
            assert alike[row] == similarity[row][groups[row] == one][:2].mean()
    assert (winners != NOISE).any()
    assert (winners == NOISE).any()


def test_nobody_speaks() -> None:
    empty = np.empty((3, 0))
    winners, _ = clear_winners(empty.astype(np.int64), empty.astype(np.float32), 0.5, 0.1)
    assert winners.tolist() == [NOISE] * 3
