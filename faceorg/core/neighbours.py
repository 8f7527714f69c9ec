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

    from faceorg.core.embeddings import Vectors

    Floats = NDArray[np.float32]
    Integers = NDArray[np.int64]
    Flags = NDArray[np.bool_]

_CELLS = 1 << 20  # similarities held at once: 4 MB
_ROWS = 1 << 10  # compared with so many others at once as make that many
_PASSES = 32  # the vectors are read anew for so many similarities of `_CELLS`
_CROWD = 4  # times more likenesses than neighbours, from which on the best are picked first
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


def find_neighbours(vectors: Vectors, allowed: Flags, count: int, least: float) -> Neighbours:
    """The ``count`` nearest rows of each row by cosine, at least ``least``, among ``allowed`` ones.

    ``vectors`` (N, D) are float32 unit rows. Exact up to `_EXACT_UP_TO` rows. Above, rows are put
    in lists around centres, and each looks through the lists nearest to it.
    """
    found = Neighbours.none(len(vectors), count)
    columns = _without_copies(vectors, np.flatnonzero(allowed), count + 1)
    if len(vectors) <= _EXACT_UP_TO:
        _fill(found, vectors, np.arange(len(vectors)), columns, least)
    else:
        for rows, among in _near_lists(vectors, columns):
            _look_through(found, vectors, rows, among, least)
    return found


def extend_neighbours(
    old: Neighbours, vectors: Vectors, allowed: Flags, new: Flags, least: float
) -> tuple[Neighbours, Flags]:
    """The graph with the ``new`` rows in it, and which rows of it changed.

    ``old`` has a row for each of ``vectors`` (N, D); those of ``new`` rows are found here, and
    every other row takes those new ones in that are nearer than what it has.
    """
    graph = Neighbours(old.near.copy(), old.similarity.copy())
    fresh, most = np.flatnonzero(new), old.near.shape[1] + 1
    graph.near[fresh], graph.similarity[fresh] = -1, -1
    _fill(graph, vectors, fresh, _without_copies(vectors, np.flatnonzero(allowed), most), least)
    changed = new.copy()
    coming = _without_copies(vectors, np.flatnonzero(new & allowed), most)
    theirs = vectors[coming].T
    rest = np.flatnonzero(~new) if len(coming) else coming
    for rows in _blocks(rest, max(len(coming), vectors.shape[1])):
        found = vectors[rows] @ theirs
        flat = np.flatnonzero(found >= np.maximum(graph.similarity[rows, -1:], least))
        position, column = np.divmod(flat, len(coming))
        _take_in(graph, rows, position, coming[column], found.ravel()[flat])
        changed[rows[position]] = True
    return graph, changed


def _take_in(
    graph: Neighbours, rows: Integers, position: Integers, ids: Integers, values: Floats
) -> None:
    """Let ``ids`` be neighbours of ``rows[position]`` beside those that they have."""
    touched = np.unique(position)
    near, similarity = graph.near[rows[touched]], graph.similarity[rows[touched]]
    has = near >= 0
    _write_best(
        graph,
        rows,
        np.concatenate((np.repeat(touched, has.sum(axis=1)), position)),
        np.concatenate((near[has], ids)),
        np.concatenate((similarity[has], values)),
    )


def _write_best(
    graph: Neighbours, rows: Integers, position: Integers, ids: Integers, values: Floats
) -> None:
    """Write the best of ``ids``, which are ``values`` like ``rows[position]``."""
    order = np.lexsort((ids, -values, position))
    position, ids, values = position[order], ids[order], values[order]
    starts = np.searchsorted(position, np.arange(len(rows)))
    rank = np.arange(len(position)) - starts[position]
    kept = rank < graph.near.shape[1]
    graph.near[rows[position[kept]], rank[kept]] = ids[kept]
    graph.similarity[rows[position[kept]], rank[kept]] = values[kept]


def _blocks(rows: Integers, columns: int, most: int = 1 << 62) -> Iterator[Integers]:
    step = max(1, min(most, _CELLS // max(columns, 1)))
    for start in range(0, len(rows), step):
        yield rows[start : start + step]


def _without_copies(vectors: Vectors, columns: Integers, most: int) -> Integers:
    """``columns``, ascending, with at most so many of equal vectors, those first in the list.

    No row takes more of them for neighbours; ten thousand copies of one picture would else be
    compared with each other, and put in order for each.
    """
    mix = np.random.default_rng(0).integers(1, 1 << 32, vectors.shape[1], np.uint32)
    marks = np.empty(len(columns), np.uint32)
    for part in _blocks(np.arange(len(columns)), vectors.shape[1]):
        marks[part] = vectors[columns[part]].view(np.uint32) @ mix
    order = np.argsort(marks, kind="stable")
    starts = np.flatnonzero(np.append(True, np.diff(marks[order]) != 0)[: len(order)])
    sizes = np.diff(np.append(starts, len(order)))
    kept = np.ones(len(columns), bool)
    for start, size in zip(starts[sizes > most], sizes[sizes > most], strict=True):
        alike = order[start : start + size]
        first = vectors[columns[alike[:1]]]
        for part in _blocks(alike[most:], vectors.shape[1]):
            kept[part] = (vectors[columns[part]] != first).any(axis=1)
    return columns[kept]


def _fill(
    graph: Neighbours, vectors: Vectors, rows: Integers, among: Integers, least: float
) -> None:
    """Find the neighbours of ``rows`` among the rows ``among``."""
    if not len(among):
        return
    most = graph.near.shape[1] + 1  # the row itself may be one of them
    for block in _blocks(rows, len(among) // _PASSES, _ROWS):
        mine = vectors[block]
        floors = np.full(len(block), least, np.float32)
        parts = []
        for columns in _blocks(among, _ROWS):
            position, column, values = _best(mine @ vectors[columns].T, floors, most)
            parts.append((position, columns[column], values))
        position, ids, values = (np.concatenate(part) for part in zip(*parts, strict=True))
        other = ids != block[position]
        _write_best(graph, block, position[other], ids[other], values[other])


def _best(found: Floats, floors: Floats, most: int) -> tuple[Integers, Integers, Floats]:
    """Row, column and value of what may be among the ``most`` best of each row of ``found``.

    ``floors`` are what it has to reach, and are raised to what so many reach. Somebody with
    thousands of faces is like thousands of them: to put all of these in order took more time than
    anything else with a million faces.
    """
    crowded = np.flatnonzero(np.count_nonzero(found >= floors[:, None], axis=1) > _CROWD * most)
    if len(crowded):
        place = found.shape[1] - most
        best = np.partition(found[crowded], place, axis=1)[:, place]
        floors[crowded] = np.maximum(best, floors[crowded])
    flat = np.flatnonzero(found >= floors[:, None])  # of two dimensions it takes four times as long
    row, column = np.divmod(flat, found.shape[1])
    return row, column, found.ravel()[flat]


def _look_through(
    graph: Neighbours, vectors: Vectors, rows: Integers, among: Integers, least: float
) -> None:
    """Let the nearest of ``among`` be neighbours of ``rows`` beside those that they have."""
    theirs = vectors[among].T
    for block in _blocks(rows, len(among), _ROWS):
        floors = np.maximum(graph.similarity[block, -1], np.float32(least))
        position, column, values = _best(vectors[block] @ theirs, floors, graph.near.shape[1] + 1)
        ids = among[column]
        other = ids != block[position]
        _take_in(graph, block, position[other], ids[other], values[other])


def _near_lists(vectors: Vectors, columns: Integers) -> Iterator[tuple[Integers, Integers]]:
    """The rows that have to look through a list, and the allowed rows in it, list by list.

    Each row looks through the lists nearest to itself. (Among 100,000 made-up faces the lists
    nearest to its own list's centre took half as long again, and groups were worse: BCubed F
    0.963 instead of 0.980 as of an ArcFace pack, 0.940 instead of 0.945 as of the built-in one.)
    """
    centres = _centres(vectors, columns)
    nearest = _nearest_centres(vectors, centres, min(_PROBED, len(centres)))
    columns_of = _members(nearest[columns, 0], columns, len(centres))
    bounds = np.append(0, np.cumsum(np.bincount(nearest.ravel(), minlength=len(centres))))
    probes = np.argsort(nearest.ravel(), kind="stable").astype(np.int32)  # half as much, for long
    probes //= nearest.shape[1]
    del nearest
    for number, among in enumerate(columns_of):
        rows = probes[bounds[number] : bounds[number + 1]].astype(np.int64)
        if len(rows) and len(among):
            yield rows, among


def _centres(vectors: Vectors, columns: Integers) -> Floats:
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


def _nearest_centre(vectors: Vectors, centres: Floats) -> Integers:
    home = np.empty(len(vectors), np.int64)
    for rows in _blocks(np.arange(len(vectors)), len(centres)):
        home[rows] = np.argmax(vectors[rows] @ centres.T, axis=1)
    return home


def _nearest_centres(vectors: Vectors, centres: Floats, count: int) -> NDArray[np.uint16]:
    """The ``count`` nearest ``centres`` of each row (N, count), the nearest first.

    A billion faces have 63,000 centres: their numbers take two bytes, and are ordered the faster.
    """
    found = np.empty((len(vectors), count), np.uint16)
    for rows in _blocks(np.arange(len(vectors)), len(centres)):
        alike = vectors[rows] @ centres.T
        some = np.argpartition(-alike, count - 1, axis=1)[:, :count]
        order = np.argsort(-np.take_along_axis(alike, some, axis=1), axis=1, kind="stable")
        found[rows] = np.take_along_axis(some, order, axis=1)
    return found


def _members(home: Integers, ids: Integers, count: int) -> list[Integers]:
    """The ``ids`` whose ``home`` is each of ``count`` lists."""
    order = np.argsort(home, kind="stable")
    bounds = np.searchsorted(home[order], np.arange(count + 1))
    ordered = ids[order]
    return [ordered[bounds[one] : bounds[one + 1]] for one in range(count)]
