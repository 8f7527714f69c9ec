"""Faces that look like somebody known, but more like one of their own group that does not."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.clustering import nearest
from faceorg.core.quality import CLUSTER_GATE

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from numpy.typing import NDArray

    from faceorg.core.embeddings import Vectors
    from faceorg.core.entities import ClusterId, FaceId, PersonId
    from faceorg.library.faces import FaceVectors

    Rows = NDArray[np.int64]


def outvoted(
    found: FaceVectors,
    groups: Mapping[FaceId, ClusterId],
    decided: Collection[FaceId],
    speaking: Mapping[PersonId, Rows],
    bars: Mapping[PersonId, float],
    sure: Mapping[int, PersonId],
) -> list[int]:
    """Those of the rows ``sure`` of a person whose nearest face speaks against it.

    That is an undecided face of their own group, nearer than any of the rows ``speaking`` for the
    person, and itself not enough like the person to be sure: two strangers who look like Anna,
    but more like each other. Where half of the people of LFW are named, 7 faces of 8,153 of the
    others are taken for one of those, and 12 without (`tests/benchmarks/clustering_quality.py`).
    """
    if not sure:
        return []
    mates = _mates(found, groups, decided, {groups[found.ids[row].item()] for row in sure})
    asked: dict[tuple[ClusterId, PersonId], list[int]] = defaultdict(list)
    for row, person in sure.items():
        asked[groups[found.ids[row].item()], person].append(row)
    against: list[int] = []
    for (group, person), rows in asked.items():
        against += _against(
            found.vectors, np.array(rows), mates[group], speaking[person], bars[person]
        )
    return against


def _mates(
    found: FaceVectors,
    groups: Mapping[FaceId, ClusterId],
    decided: Collection[FaceId],
    wanted: set[ClusterId],
) -> dict[ClusterId, Rows]:
    """Rows of the good undecided faces of each group ``wanted``."""
    rows: dict[ClusterId, list[int]] = {group: [] for group in wanted}
    good = found.qualities >= CLUSTER_GATE
    for row, face in enumerate(found.ids.tolist()):
        group = groups.get(face)
        if group in wanted and good[row] and face not in decided:
            rows[group].append(row)
    return {group: np.array(mine, np.int64) for group, mine in rows.items()}


def _against(vectors: Vectors, rows: Rows, mates: Rows, speaking: Rows, bar: float) -> list[int]:
    near, alike = nearest(vectors[rows], vectors[mates], 2)
    place = (mates[near[:, 0]] == rows).astype(np.int64)  # nobody speaks against themselves
    every = np.arange(len(rows))
    mate, likeness = near[every, place], alike[every, place]
    theirs = nearest(vectors[rows], vectors[speaking], 1)[1][:, 0]
    nearer = np.flatnonzero((mate >= 0) & (likeness > theirs))
    two = nearest(vectors[mates[mate[nearer]]], vectors[speaking], 2)[1]
    voices = two[:, : min(2, len(speaking))].mean(axis=1)
    found: list[int] = rows[nearer[voices < bar]].tolist()
    return found
