"""Find groups that may be one person: by the mean similarity over their pairs of faces."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.clustering import nearest
from faceorg.core.entities import ClusterId, FaceId, PersonId
from faceorg.core.quality import CLUSTER_GATE
from faceorg.library.review import Lookalike

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

    from faceorg.core.decisions import Verdicts
    from faceorg.library.faces import FaceVectors
    from faceorg.vision.modelpack import Thresholds

_PEOPLE = 9  # people kept for each cluster: what "Who is this?" offers
_GROUPS_AT_ONCE = 200
_PAIRS = 3  # pairs of equals kept for each group


def find_lookalikes(
    found: FaceVectors,
    verdicts: Verdicts,
    groups: Mapping[FaceId, ClusterId],
    thresholds: Thresholds,
    kept: Iterable[Lookalike] | None = None,
) -> list[Lookalike]:
    """The people that each undecided cluster may be of, and pairs of clusters or people alike.

    With ``kept``, from before a decision, pairs of clusters are taken from there: no decision
    moves a vector.

    The mean over all pairs of two groups is the product of their mean vectors, so it compares
    with the pack's thresholds and costs one product a pair of groups.
    """
    people, clusters = _members(found, verdicts, groups)
    person_ids, person_means = _means(found, people)
    cluster_ids, cluster_means = _means(found, clusters)
    pairs = (
        [one for one in kept if one.cluster_id and one.other_cluster_id]
        if kept is not None
        else [
            Lookalike(similarity, cluster_id=ClusterId(one), other_cluster_id=ClusterId(other))
            for one, other, similarity in _pairs(cluster_ids, cluster_means, thresholds.suggest)
        ]
    )
    return [
        *_people_for_clusters(
            cluster_ids, cluster_means, person_ids, person_means, thresholds.never
        ),
        *pairs,
        *(
            Lookalike(similarity, person_id=PersonId(one), other_person_id=PersonId(other))
            for one, other, similarity in _pairs(person_ids, person_means, thresholds.suggest)
        ),
    ]


def _members(
    found: FaceVectors, verdicts: Verdicts, groups: Mapping[FaceId, ClusterId]
) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """Rows of people's confirmed faces and of clusters' undecided ones; poor faces say nothing."""
    people: dict[int, list[int]] = defaultdict(list)
    clusters: dict[int, list[int]] = defaultdict(list)
    good = (found.qualities >= CLUSTER_GATE).tolist()
    for row, number in enumerate(found.ids.tolist()):
        face = FaceId(number)
        if not good[row] or face in verdicts.set_asides:
            continue
        if (person := verdicts.labels.get(face)) is not None:
            people[person].append(row)
        elif (cluster := groups.get(face)) is not None:
            clusters[cluster].append(row)
    return people, clusters


def _means(
    found: FaceVectors, members: Mapping[int, list[int]]
) -> tuple[list[int], NDArray[np.float32]]:
    """Ids of the groups, and their mean vectors (N, D), which are no unit vectors."""
    ids = list(members)
    means = np.zeros((len(ids), found.vectors.shape[1]), np.float32)
    sizes = np.array([len(rows) for rows in members.values()], np.int64)
    ends = np.cumsum(sizes)
    order = np.array([row for rows in members.values() for row in rows], np.int64)
    for start in range(0, len(ids), _GROUPS_AT_ONCE):
        stop = min(start + _GROUPS_AT_ONCE, len(ids))
        first = ends[start] - sizes[start]
        some = found.vectors[order[first : ends[stop - 1]]]
        means[start:stop] = np.add.reduceat(some, ends[start:stop] - sizes[start:stop] - first)
    means /= np.maximum(sizes, 1)[:, None]
    return ids, means


def _people_for_clusters(
    cluster_ids: list[int],
    cluster_means: NDArray[np.float32],
    person_ids: list[int],
    person_means: NDArray[np.float32],
    least: float,
) -> list[Lookalike]:
    near, similarity = nearest(cluster_means, person_means, _PEOPLE)
    return [
        Lookalike(value, cluster_id=ClusterId(cluster), person_id=PersonId(person_ids[place]))
        for cluster, places, values in zip(
            cluster_ids, near.tolist(), similarity.tolist(), strict=True
        )
        for place, value in zip(places, values, strict=True)
        if place >= 0 and value >= least
    ]


def _pairs(
    ids: list[int], means: NDArray[np.float32], least: float
) -> list[tuple[int, int, float]]:
    """Pairs of groups at least so much alike, each once."""
    near, similarity = nearest(means, means, _PAIRS, exclude_self=True)
    rows, columns = np.nonzero((similarity >= least) & (near >= 0))
    pairs = {}
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        one, other = sorted((ids[row], ids[int(near[row, column])]))
        pairs[one, other] = float(similarity[row, column])
    return [(one, other, value) for (one, other), value in pairs.items()]
