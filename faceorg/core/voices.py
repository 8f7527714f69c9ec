"""Whom faces belong to by the people they are like: each person speaks with their best two faces.

What one person says of a face does not depend on others: `heard` finds it, `clear_winners` judges.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from faceorg.core.embeddings import Vectors

    Floats = NDArray[np.float32]
    Integers = NDArray[np.int64]

_UNHEARD = -9.0  # further below any likeness than a margin can be
_SPEAKERS = 1 << 10  # faces of people compared with so many others at once
_LISTENERS = 1 << 11
_ROUNDING = 1e-5  # by which a product of many rows at once may differ from one of few


@dataclass(frozen=True, slots=True)
class Voices:
    """Who is like whom (M,): row ``rows[i]`` like person ``people[i]``, as a place among them.

    ``loudness`` is the mean of the person's two faces most like the row's, ``best`` the first of
    them; somebody of one face speaks with that.
    """

    rows: Integers
    people: Integers
    loudness: Floats
    best: Floats

    def at(self, places: Integers) -> Voices:
        """Those at these places, in their order."""
        return Voices(
            self.rows[places], self.people[places], self.loudness[places], self.best[places]
        )


def heard(
    vectors: Vectors, rows: Integers, speakers: Integers, starts: Integers, least: float
) -> Voices:
    """All people that each of ``rows`` is at least ``least`` like.

    ``speakers`` are rows of the faces that speak for people, those of one person together;
    ``starts`` (P,) is where each person's begin.
    """
    ends = np.append(starts[1:], len(speakers))
    found: list[Voices] = []
    first = 0
    while first < len(starts):
        low = int(starts[first])
        last = max(first + 1, int(np.searchsorted(ends, low + _SPEAKERS, "right")))
        theirs = vectors[speakers[low : ends[last - 1]]].T
        for start in range(0, len(rows), _LISTENERS):
            part = rows[start : start + _LISTENERS]
            alike = vectors[part] @ theirs
            found += _loud(part, alike, starts[first:last] - low, first, least - _ROUNDING)
        first = last
    if not found:
        nobody, nothing = np.empty(0, np.int64), np.empty(0, np.float32)
        return Voices(nobody, nobody, nothing, nothing)
    return Voices(
        np.concatenate([one.rows for one in found]),
        np.concatenate([one.people for one in found]),
        np.concatenate([one.loudness for one in found]),
        np.concatenate([one.best for one in found]),
    )


def _loud(
    rows: Integers, alike: Floats, starts: Integers, first: int, least: float
) -> Sequence[Voices]:
    """The voices in ``alike`` (rows, faces of the people from number ``first`` on)."""
    best = np.maximum.reduceat(alike, starts, axis=1)
    ends = np.append(starts[1:], alike.shape[1])
    loud = best >= least
    found = []
    for person in np.flatnonzero(loud.any(axis=0)).tolist():
        hears = np.flatnonzero(loud[:, person])
        theirs = alike[hears, starts[person] : ends[person]]
        loudness = best[hears, person]
        if theirs.shape[1] > 1:
            loudness = np.partition(theirs, -2, axis=1)[:, -2:].mean(axis=1)
        whose = np.full(len(hears), first + person, np.int64)
        found.append(Voices(rows[hears], whose, loudness, best[hears, person]))
    return found


def clear_winners(voices: Voices, join: float, margin: float) -> Voices:
    """For each row with one, the person who is ``join`` like it, others less by ``margin``.

    Of equals the person who comes last; but then there is no clear one, unless ``margin`` is 0.
    """
    ranked = voices.at(np.lexsort((voices.people, voices.loudness, voices.rows)))
    rows, loudness = ranked.rows, ranked.loudness.astype(np.float64)
    last = np.flatnonzero(np.append(rows[1:] != rows[:-1], True)[: len(rows)])
    before = np.maximum(last - 1, 0)
    rival = (last > 0) & (rows[before] == rows[last])
    second = np.where(rival, loudness[before], _UNHEARD)
    return ranked.at(last[(loudness[last] >= join) & (loudness[last] - second >= margin)])
