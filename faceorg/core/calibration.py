"""Thresholds of a model pack for one user's own people, from faces the user has confirmed.

A pack's own thresholds come from somebody else's photos. The similarities of different people here
(relatives among them) tell how far apart strangers really are: the tail of their distribution is
extended, since one false match in ten thousand pairs is wanted and there may be a thousand pairs.

Built-in pack, 60 people of LFW, estimated from 30 of them and tried on the other 30, mean of 20
splits: matched without asking 86 instead of 66 of 100 true pairs and 1.5 of 10,000 false ones
instead of none; suggested 98.6 instead of 98.2 true and 49 instead of 31 false ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

LEAST_PEOPLE_PAIRS = 20
"""Pairs of people with confirmed faces: seven people make 21."""
LEAST_FACE_PAIRS = 300
"""Pairs of faces of one person, and as many of different people."""

AUTO_FALSE_ACCEPTS = 1e-4
SUGGEST_FALSE_ACCEPTS = 5e-3
"""How many pairs of different people may pass; what the built-in pack's own thresholds let pass."""

_TAIL = 0.1  # the tail is fitted to at most this part of the different pairs
_TAIL_PAIRS = 100  # and to at least so many
_ABOVE = 1e-4
_PAIRS_MAX = 200_000
_PAIRS_A_PERSON = 500  # so that one person with a thousand faces does not speak for all


@dataclass(frozen=True, slots=True)
class Shortage:
    """How much is missing before thresholds can be estimated; 0 for what is enough."""

    people_pairs: int
    same_pairs: int
    different_pairs: int

    def __bool__(self) -> bool:
        return bool(self.people_pairs or self.same_pairs or self.different_pairs)


@dataclass(frozen=True, slots=True)
class FacePairs:
    """Cosine similarities of pairs of confirmed faces, of one person and of different people."""

    people: int
    same: Floats
    different: Floats

    @property
    def shortage(self) -> Shortage:
        """What is missing."""
        people_pairs = self.people * (self.people - 1) // 2
        return Shortage(
            max(0, LEAST_PEOPLE_PAIRS - people_pairs),
            max(0, LEAST_FACE_PAIRS - len(self.same)),
            max(0, LEAST_FACE_PAIRS - len(self.different)),
        )


@dataclass(frozen=True, slots=True)
class Marks:
    """Cosine similarities: ``auto`` matches without asking, ``suggest`` is worth asking."""

    auto: float
    suggest: float


@dataclass(frozen=True, slots=True)
class Bounds:
    """A pack's own thresholds, which an estimate may not leave far behind."""

    auto: float
    suggest: float
    never: float

    def within(self, marks: Marks) -> Marks:
        """``marks``, at most half way down to the next looser threshold, half way up to 1."""
        half_gap = (self.auto - self.suggest) / 2
        auto = min(max(marks.auto, self.auto - half_gap), (self.auto + 1) / 2)
        lowest = self.suggest - (self.suggest - self.never) / 2
        suggest = min(max(marks.suggest, lowest), auto - half_gap / 4)
        return Marks(auto, suggest)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a threshold does to the confirmed faces, 0 to 1: pairs let pass."""

    same: float
    different: float


def face_pairs(vectors: Floats, persons: NDArray[np.int64], seed: int = 0) -> FacePairs:
    """Pairs among unit ``vectors`` (N, D), row i a face of ``persons[i]``; the same every time.

    Large libraries are sampled: every person's faces, and 200,000 pairs of different people.
    """
    source = np.random.default_rng(seed)
    rows_of = {person: np.flatnonzero(persons == person) for person in np.unique(persons).tolist()}
    same = [_within(rows, source) for rows in rows_of.values() if len(rows) > 1]
    first, second = _across(persons, source)
    pairs = np.concatenate(same, axis=1) if same else np.empty((2, 0), np.int64)
    return FacePairs(
        people=len(rows_of),
        same=_similarities(vectors, pairs[0], pairs[1]),
        different=_similarities(vectors, first, second),
    )


def _within(rows: NDArray[np.intp], source: np.random.Generator) -> NDArray[np.intp]:
    # A person of many faces is thinned first: all pairs of 10,000 faces would fill the memory.
    if len(rows) > 200:
        rows = np.sort(source.choice(rows, 200, replace=False))
    first, second = np.triu_indices(len(rows), 1)
    if len(first) > _PAIRS_A_PERSON:
        chosen = source.choice(len(first), _PAIRS_A_PERSON, replace=False)
        first, second = first[chosen], second[chosen]
    return np.stack([rows[first], rows[second]])


def _across(
    persons: NDArray[np.int64], source: np.random.Generator
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    count = len(persons)
    if count * (count - 1) // 2 <= 2 * _PAIRS_MAX:
        first, second = np.triu_indices(count, 1)
    else:
        first, second = source.integers(0, count, (2, 2 * _PAIRS_MAX))
    apart = np.flatnonzero(persons[first] != persons[second])[:_PAIRS_MAX]
    return first[apart], second[apart]


def _similarities(vectors: Floats, first: NDArray[np.intp], second: NDArray[np.intp]) -> Floats:
    parts = [
        np.einsum("ij,ij->i", vectors[first[at : at + 8192]], vectors[second[at : at + 8192]])
        for at in range(0, len(first), 8192)
    ]
    return np.concatenate(parts) if parts else np.empty(0, np.float32)


def estimate(pairs: FacePairs, own: Bounds) -> Marks:
    """Thresholds for these people; raises ValueError where `FacePairs.shortage` says too few."""
    if pairs.shortage:
        raise ValueError("there are too few confirmed faces")
    found = Marks(
        _passed_by(pairs.different, AUTO_FALSE_ACCEPTS),
        _passed_by(pairs.different, SUGGEST_FALSE_ACCEPTS),
    )
    return own.within(found)


def _passed_by(different: Floats, part: float) -> float:
    """The similarity that about ``part`` of different people's pairs reach.

    Read off where there are ten such pairs; else the tail is extended, and where not even one
    such pair is expected no pair that was seen may pass.
    """
    values = np.sort(different.astype(np.float64))
    if part * len(values) >= 10:
        return float(np.quantile(values, 1 - part))
    extended = _extended(values, part)
    if part * len(values) >= 1:
        return extended
    return max(extended, float(values[-1]) + _ABOVE)


def _extended(values: NDArray[np.float64], part: float) -> float:
    """The quantile from a generalized Pareto tail, fitted by moments to the highest values.

    A cosine cannot exceed 1, so the tail is held to be no heavier than an exponential one; that
    alone would be far too strict (on LFW it found 24 instead of 66 of 100 true pairs).
    """
    tail = min(_TAIL, max(_TAIL_PAIRS / len(values), part))
    start = float(np.quantile(values, 1 - tail))
    beyond = values[values > start] - start
    if len(beyond) < 2 or not beyond.std() > 0:
        return float(values[-1])
    ratio = float(beyond.mean()) ** 2 / float(beyond.var())
    shape = min(max((1 - ratio) / 2, -0.5), -1e-6)
    scale = float(beyond.mean()) * (1 - shape)
    return float(start + scale / shape * ((part / tail) ** -shape - 1))


def outcome(pairs: FacePairs, threshold: float) -> Outcome:
    """Which part of the pairs reaches ``threshold``."""
    return Outcome(
        float((pairs.same >= threshold).mean()) if len(pairs.same) else 0.0,
        float((pairs.different >= threshold).mean()) if len(pairs.different) else 0.0,
    )
