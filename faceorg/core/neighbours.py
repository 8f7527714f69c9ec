"""The graph of nearest faces: found exactly or through lists of likenesses, and extended in place.

A first grouping finds all neighbours; a new photo then costs only the rows of its own faces.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Integers = NDArray[np.int64]
    Flags = NDArray[np.bool_]

_CELLS = 1 << 22  # similarities held at once: 16 MB
_EXACT_UP_TO = 40_000
"""Rows up to which every pair is looked at; above it, only pairs in lists that are near."""
_PROBED = 24  # nearest lists looked through
_SAMPLE_A_LIST = 30
_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Neighbours:
    """For each row its most similar other rows: ``near`` and ``similarity`` (N, K), best first.

    ``near`` is int32; missing neighbours are -1 with similarity -1.
    """

    near: NDArray[np.int32]
    similarity: Floats

    @classmethod
    def none(cls, rows: int, count: int) -> Neighbours:
        """A graph without edges."""
        near = np.full((rows, count), -1, np.int32)
        return cls(near, np.full((rows, count), -1, np.float32))


def find_neighbours(vectors: Floats, allowed: Flags, count: int, least: float) -> Neighbours:
    """The ``count`` nearest rows of each row by cosine, at least ``least``, among ``allowed`` ones.

    ``vectors`` (N, D) are float32 unit rows. Exact up to `_EXACT_UP_TO` rows. Above, rows are put
    in lists around centres, and the lists nearest to a row's own are looked through.
    """
    found = Neighbours.none(len(vectors), count)
    columns = np.flatnonzero(allowed)
    if len(vectors) <= _EXACT_UP_TO:
        _fill(found, vectors, np.arange(len(vectors)), columns, least)
    else:
        for rows, among in _near_lists(vectors, columns):
            _fill(found, vectors, rows, among, least)
    return found


def extend_neighbours(
    old: Neighbours, vectors: Floats, allowed: Flags, new: Flags, least: float
) -> tuple[Neighbours, Flags]:
    """The graph with the ``new`` rows in it, and which rows of it changed.

    ``old`` has a row for each of ``vectors`` (N, D); those of ``new`` rows are found here, and
    every other row takes those new ones in that are nearer than what it has.
    """
    near, similarity = old.near.copy(), old.similarity.copy()
    graph = Neighbours(near, similarity)
    fresh = np.flatnonzero(new)
    near[fresh], similarity[fresh] = -1, -1
    _fill(graph, vectors, fresh, np.flatnonzero(allowed), least)
    changed = new.copy()
    coming = np.flatnonzero(new & allowed)
    rest = np.flatnonzero(~new)
    for rows in _blocks(rest, max(len(coming), 1)):
        found = vectors[rows] @ vectors[coming].T
        hit_rows, hit_columns = np.nonzero(found >= np.maximum(similarity[rows, -1:], least))
        for row in np.unique(hit_rows):
            mine = hit_columns[hit_rows == row]
            _take_in(graph, int(rows[row]), coming[mine], found[row, mine])
            changed[rows[row]] = True
    return graph, changed


def _take_in(graph: Neighbours, row: int, more: Integers, similarity: Floats) -> None:
    ids = np.concatenate((graph.near[row], more))
    values = np.concatenate((graph.similarity[row], similarity))
    best = np.lexsort((ids, -values))[: graph.near.shape[1]]
    graph.near[row], graph.similarity[row] = ids[best], values[best]


def _blocks(rows: Integers, columns: int) -> Iterator[Integers]:
    step = max(1, _CELLS // max(columns, 1))
    for start in range(0, len(rows), step):
        yield rows[start : start + step]


def _fill(
    graph: Neighbours, vectors: Floats, rows: Integers, among: Integers, least: float
) -> None:
    """Find the neighbours of ``rows`` among the rows ``among``."""
    if not len(among):
        return
    whole = len(among) == len(vectors)
    targets = vectors if whole else vectors[among]
    for block in _blocks(rows, len(among)):
        found = vectors[block] @ targets.T
        _keep_best(graph, block, among, found, least)


def _keep_best(
    graph: Neighbours, rows: Integers, among: Integers, found: Floats, least: float
) -> None:
    """Write the best of ``found`` (rows, among); few reach ``least``, so only those are ordered."""
    count = graph.near.shape[1]
    position, column = np.nonzero(found >= least)
    ids = among[column]
    other = ids != rows[position]
    position, column, ids = position[other], column[other], ids[other]
    values = found[position, column]
    order = np.lexsort((ids, -values, position))
    position, ids, values = position[order], ids[order], values[order]
    starts = np.searchsorted(position, np.arange(len(rows)))
    rank = np.arange(len(position)) - starts[position]
    kept = rank < count
    graph.near[rows[position[kept]], rank[kept]] = ids[kept]
    graph.similarity[rows[position[kept]], rank[kept]] = values[kept]


def _near_lists(vectors: Floats, columns: Integers) -> Iterator[tuple[Integers, Integers]]:
    """Rows of one list after another, with the allowed rows of the lists nearest to it."""
    centres = _centres(vectors, columns)
    home = _nearest_centre(vectors, centres)
    rows_of = _members(home, np.arange(len(vectors)), len(centres))
    columns_of = _members(home[columns], columns, len(centres))
    likeness = centres @ centres.T
    for number, rows in enumerate(rows_of):
        if len(rows):
            lists = np.argsort(-likeness[number], kind="stable")[:_PROBED]
            yield rows, np.concatenate([columns_of[one] for one in lists])


def _centres(vectors: Floats, columns: Integers) -> Floats:
    """Centres of lists by spherical k-means on a sample, the same for the same vectors."""
    lists = int(2 * np.sqrt(len(vectors)))
    chance = np.random.default_rng(0)
    size = min(len(columns), lists * _SAMPLE_A_LIST)
    sample: Floats = vectors[np.sort(chance.choice(columns, size, replace=False))]
    centres: Floats = sample[chance.choice(size, min(lists, size), replace=False)].copy()
    for _ in range(_ROUNDS):
        home = _nearest_centre(sample, centres)
        for number, rows in enumerate(_members(home, np.arange(size), len(centres))):
            if len(rows):
                centres[number] = sample[rows].sum(axis=0)
        np.divide(centres, np.linalg.norm(centres, axis=1, keepdims=True) + 1e-9, out=centres)
    return centres


def _nearest_centre(vectors: Floats, centres: Floats) -> Integers:
    home = np.empty(len(vectors), np.int64)
    for rows in _blocks(np.arange(len(vectors)), len(centres)):
        home[rows] = np.argmax(vectors[rows] @ centres.T, axis=1)
    return home


def _members(home: Integers, ids: Integers, count: int) -> list[Integers]:
    """The ``ids`` whose ``home`` is each of ``count`` lists."""
    order = np.argsort(home, kind="stable")
    bounds = np.searchsorted(home[order], np.arange(count + 1))
    ordered = ids[order]
    return [ordered[bounds[one] : bounds[one + 1]] for one in range(count)]
