"""Put groups together whose faces are alike on the whole, the likeliest pair first.

The tree ends a group at its sparse places; one person's looks often lie beyond one. Two groups are
one when the mean over their pairs of faces is a sure match; or when it is at least halfway
there, and each face of the smaller group finds two in the larger that are: a person's looks meet
where they touch, strangers do not. On LFW this lifts BCubed recall from 0.92 to 0.94 and that of
pairs from 0.92 to 0.95, and costs 0.001 of the precision of pairs, which is 0.994.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from faceorg.core.embeddings import Vectors
    from faceorg.core.neighbours import Neighbours

    Floats = NDArray[np.float32]
    Integers = NDArray[np.int64]
    Flags = NDArray[np.bool_]

_SPEAKERS = 100  # faces of the smaller group that are looked at, evenly over it
_LISTENERS = 1000  # and of the larger
_BLOCK = 50_000  # rows of the graph looked through at once


def merge_groups(
    labels: Integers,
    vectors: Vectors,
    good: Flags,
    photos: Integers,
    graph: Neighbours,
    least: float,
    halfway: float,
) -> Integers:
    """Labels (N,) in which groups with a mean similarity of at least ``least`` are one.

    The mean is over all pairs of ``good`` faces of two groups; a good face in no group (label -1)
    counts as a group of one. From a mean of ``halfway``, groups of two faces or more are one when
    the smaller one's faces are ``least`` alike to the two that each is most like. Groups that
    share a photo are two people and stay apart. Only groups that touch in ``graph`` can be so
    alike, when it holds neighbours down to ``least``.
    """
    alone = good & (labels < 0)
    groups = labels.copy()
    groups[alone] = labels.max(initial=-1) + 1 + np.arange(alone.sum())
    touching = _touching(groups, good, graph, least)
    if not len(touching):
        return labels
    bags = _Bags(groups, vectors, good, photos, touching)
    merged = bags.merged(least, halfway)
    target = np.append(np.arange(groups.max() + 1), -1)  # the last is what -1, no group, reads
    for group, into in merged.items():
        target[group] = into
    result = target[groups]
    counts = np.bincount(result[result >= 0], minlength=len(target))
    result[alone & (counts[result] < 2)] = -1
    return result


def _touching(groups: Integers, good: Flags, graph: Neighbours, least: float) -> Integers:
    """Pairs (P, 2) of groups with a neighbour in each other, each once."""
    marks = [np.empty(0, np.int64)]
    count = int(groups.max(initial=0)) + 1
    speaking = good & (groups >= 0)
    for start in range(0, len(groups), _BLOCK):
        part = slice(start, start + _BLOCK)
        near, mine = graph.near[part], groups[part]
        linked = (near >= 0) & (graph.similarity[part] >= least) & speaking[part, None]
        first, second = np.repeat(mine, linked.sum(axis=1)), groups[near[linked]]
        apart = (first != second) & (second >= 0)
        low = np.minimum(first[apart], second[apart])
        marks.append(np.unique(low * count + np.maximum(first[apart], second[apart])))
    return np.column_stack(np.divmod(np.unique(np.concatenate(marks)), count))


class _Bags:
    """The groups that touch another: sums of vectors, sizes, photos and neighbours."""

    def __init__(
        self,
        groups: Integers,
        vectors: Vectors,
        good: Flags,
        photos: Integers,
        touching: Integers,
    ) -> None:
        ids = np.unique(touching)
        rows = np.flatnonzero(np.isin(groups, ids) & good)
        order = rows[np.argsort(groups[rows], kind="stable")]
        starts = np.searchsorted(groups[order], ids)
        self.vectors = vectors
        self.rows: dict[int, Integers] = {}
        self.sums: dict[int, Floats] = {}
        self.sizes: dict[int, int] = {}
        self.photos: dict[int, set[int]] = {}
        for group, start, stop in zip(
            ids.tolist(), starts, np.append(starts[1:], len(order)), strict=True
        ):
            mine = order[start:stop]
            self.rows[group] = mine
            self.sums[group] = vectors[mine].sum(axis=0)
            self.sizes[group] = len(mine)
            self.photos[group] = set(photos[mine].tolist())
        self.near: dict[int, set[int]] = defaultdict(set)
        for one, other in touching.tolist():
            self.near[one].add(other)
            self.near[other].add(one)

    def merged(self, least: float, halfway: float) -> dict[int, int]:
        """Which groups became part of which, until no two are alike enough."""
        heap = [
            (-self._alike(one, other), one, other)
            for one, others in self.near.items()
            for other in others
            if one < other
        ]
        heapq.heapify(heap)
        into: dict[int, int] = {}
        while heap and -heap[0][0] >= halfway:
            similarity, one, other = heapq.heappop(heap)
            if one in into or other in into or similarity != -self._alike(one, other):
                continue  # one of them has grown since
            if self.photos[one] & self.photos[other]:
                continue
            if -similarity < least and self._voice(one, other) < least:
                continue
            self._unite(one, other)
            into[other] = one
            for third in self.near[one]:
                pair = min(one, third), max(one, third)
                heapq.heappush(heap, (-self._alike(*pair), *pair))
        return {group: _last(into, group) for group in into}

    def _alike(self, one: int, other: int) -> float:
        product = float(self.sums[one] @ self.sums[other])
        return product / (self.sizes[one] * self.sizes[other])

    def _voice(self, one: int, other: int) -> float:
        """How much the smaller group's faces are like the two each is most like, in the mean."""
        small, large = sorted((self.rows[one], self.rows[other]), key=len)
        if len(small) < 2:
            return -1.0
        speakers, listeners = _evenly(small, _SPEAKERS), _evenly(large, _LISTENERS)
        alike = self.vectors[speakers] @ self.vectors[listeners].T
        return float(np.partition(alike, -2, axis=1)[:, -2:].mean())

    def _unite(self, one: int, other: int) -> None:
        self.rows[one] = np.concatenate((self.rows[one], self.rows.pop(other)))
        self.sums[one] = self.sums[one] + self.sums.pop(other)
        self.sizes[one] += self.sizes.pop(other)
        self.photos[one] |= self.photos.pop(other)
        for third in self.near.pop(other):
            self.near[third].discard(other)
            if third != one:
                self.near[third].add(one)
                self.near[one].add(third)


def _evenly(rows: Integers, most: int) -> Integers:
    """At most so many of the rows, spread over all of them."""
    if len(rows) <= most:
        return rows
    return rows[np.linspace(0, len(rows) - 1, most).astype(np.int64)]


def _last(into: dict[int, int], group: int) -> int:
    while group in into:
        group = into[group]
    return group
