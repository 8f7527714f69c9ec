"""Whom many faces belong to by those most like them: `clear_winner` of all of them at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.clustering import NOISE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Integers = NDArray[np.int64]

_UNHEARD = -9.0  # further below any likeness than a margin can be


def clear_winners(
    groups: Integers, similarity: Floats, join: float, margin: float
) -> tuple[Integers, Floats]:
    """For each of N faces what `clear_winner` says, and how much the face is like the winner.

    ``groups`` and ``similarity`` (N, K) are each face's neighbours, most similar first; those of
    group `NOISE` are not heard. The likeness (N,) tells nothing where the winner is `NOISE`.
    """
    if not groups.size:
        return np.full(len(groups), NOISE, np.int64), np.full(len(groups), -1, np.float32)
    order = np.argsort(groups, axis=1, kind="stable")  # a group's most similar stay first
    whose = np.take_along_axis(groups, order, axis=1)
    alike = np.take_along_axis(similarity, order, axis=1)
    two = np.zeros(whose.shape, bool)
    two[:, :-1] = whose[:, :-1] == whose[:, 1:]
    pairs = alike.copy()
    pairs[:, :-1] = np.where(two[:, :-1], (alike[:, :-1] + alike[:, 1:]) / 2, alike[:, :-1])
    exact = alike.astype(np.float64)
    exact[:, :-1] = np.where(two[:, :-1], (exact[:, :-1] + exact[:, 1:]) / 2, exact[:, :-1])
    heard = whose != NOISE
    heard[:, 1:] &= whose[:, 1:] != whose[:, :-1]
    voices = np.where(heard, exact, _UNHEARD)
    # Of equals the greater id, as in `clear_winner`.
    best = voices.shape[1] - 1 - voices[:, ::-1].argmax(axis=1)
    rows = np.arange(len(voices))
    first = voices[rows, best]
    voices[rows, best] = _UNHEARD
    second = voices.max(axis=1)
    clear = (first >= join) & (first - second >= margin)
    return np.where(clear, whose[rows, best], NOISE), pairs[rows, best]
