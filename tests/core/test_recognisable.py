"""Poor faces that a quality score let through are told by where they lean."""

from __future__ import annotations

import numpy as np
from builders import stranger_vectors, unit

from faceorg.core.recognisable import recognisable

LENGTH = 128


def faces(number: int, ruined: float, seed: int) -> np.ndarray:
    """Strangers, pulled towards the one direction of bad pictures."""
    ruin = unit(np.random.default_rng(9).normal(size=LENGTH))
    return unit(stranger_vectors(number, length=LENGTH, seed=seed) + ruined * ruin)


def test_poor_faces_that_slipped_through_are_found() -> None:
    vectors = np.concatenate((faces(800, 0, 1), faces(120, 2, 2), faces(30, 2, 3)))
    good = np.arange(950) < 800
    good[920:] = True  # the score did not see that these are poor
    kept = recognisable(vectors, good)
    assert kept[:800].mean() > 0.99
    assert not kept[800:].any()


def test_nothing_is_dropped_where_poor_faces_are_like_good_ones() -> None:
    vectors = faces(900, 0, 1)
    good = np.arange(900) < 700
    assert (recognisable(vectors, good) == good).all()


def test_too_few_to_tell() -> None:
    vectors = np.concatenate((faces(100, 0, 1), faces(20, 2, 2)))
    good = np.arange(120) < 100
    assert (recognisable(vectors, good) == good).all()
    assert recognisable(vectors[:0], good[:0]).shape == (0,)
