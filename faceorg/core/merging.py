"""Put groups together whose faces are alike on the whole, the likeliest pair first.

The tree ends a group at its sparse places; one person's looks often lie beyond one. Average linkage
over the groups' neighbours brings them back: on LFW it lifts BCubed recall from 0.92 to 0.93 at
an unchanged pair precision of 0.98, when groups must be as alike as a sure match.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from faceorg.core.neighbours import Neighbours

    Floats = NDArray[np.float32]
    Integers = NDArray[np.int64]
    Flags = NDArray[np.bool_]


def merge_groups(
    labels: Integers,
    vectors: Floats,
    good: Flags,
    photos: Integers,
    graph: Neighbours,
    least: float,
) -> Integers:
    """Labels (N,) in which groups with a mean similarity of at least ``least`` are one.

    The mean is over all pairs of ``good`` faces of two groups; a good face in no group (label -1)
    counts as a group of one. Groups that share a photo are two people and stay apart. Only groups
    that touch in ``graph`` can be so alike, when it holds neighbours down to ``least``.
    """
    alone = good & (labels < 0)
    groups = labels.copy()
    groups[alone] = labels.max(initial=-1) + 1 + np.arange(alone.sum())
    touching = _touching(groups, good, graph, least)
    if not len(touching):
        return labels
    bags = _Bags(groups, vectors, good, photos, touching)
    merged = bags.merged(least)
    target = np.arange(groups.max() + 2)
    for group, into in merged.items():
        target[group] = into
    result = target[groups]
    counts = np.bincount(result[result >= 0], minlength=len(target))
    result[alone & (counts[result] < 2)] = -1
    return result


def _touching(groups: Integers, good: Flags, graph: Neighbours, least: float) -> Integers:
    """Pairs (P, 2) of groups with a neighbour in each other, each once."""
    rows, places = np.nonzero((graph.near >= 0) & (graph.similarity >= least) & good[:, None])
    first, second = groups[rows], groups[graph.near[rows, places]]
    apart = (first != second) & (first >= 0) & (second >= 0)
    low = np.minimum(first[apart], second[apart])
    high = np.maximum(first[apart], second[apart])
    return np.unique(np.column_stack((low, high)), axis=0)


class _Bags:
    """The groups that touch another: sums of vectors, sizes, photos and neighbours."""

    def __init__(
        self,
        groups: Integers,
        vectors: Floats,
        good: Flags,
        photos: Integers,
        touching: Integers,
    ) -> None:
        ids = np.unique(touching)
        rows = np.flatnonzero(np.isin(groups, ids) & good)
        order = rows[np.argsort(groups[rows], kind="stable")]
        starts = np.searchsorted(groups[order], ids)
        self.sums: dict[int, Floats] = {}
        self.sizes: dict[int, int] = {}
        self.photos: dict[int, set[int]] = {}
        for group, start, stop in zip(
            ids.tolist(), starts, np.append(starts[1:], len(order)), strict=True
        ):
            mine = order[start:stop]
            self.sums[group] = vectors[mine].sum(axis=0)
            self.sizes[group] = len(mine)
            self.photos[group] = set(photos[mine].tolist())
        self.near: dict[int, set[int]] = defaultdict(set)
        for one, other in touching.tolist():
            self.near[one].add(other)
            self.near[other].add(one)

    def merged(self, least: float) -> dict[int, int]:
        """Which groups became part of which, until no two are alike enough."""
        heap = [
            (-self._alike(one, other), one, other)
            for one, others in self.near.items()
            for other in others
            if one < other
        ]
        heapq.heapify(heap)
        into: dict[int, int] = {}
        while heap and -heap[0][0] >= least:
            similarity, one, other = heapq.heappop(heap)
            if one in into or other in into or similarity != -self._alike(one, other):
                continue  # one of them has grown since
            if self.photos[one] & self.photos[other]:
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

    def _unite(self, one: int, other: int) -> None:
        self.sums[one] = self.sums[one] + self.sums.pop(other)
        self.sizes[one] += self.sizes.pop(other)
        self.photos[one] |= self.photos.pop(other)
        for third in self.near.pop(other):
            self.near[third].discard(other)
            if third != one:
                self.near[third].add(one)
                self.near[one].add(third)


def _last(into: dict[int, int], group: int) -> int:
    while group in into:
        group = into[group]
    return group
