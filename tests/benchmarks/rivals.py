"""Other ways to group faces, as other programs do it, each over unit vectors and cosines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import hdbscan
import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from sklearn.cluster import DBSCAN

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from faceorg.vision.modelpack import Thresholds

    Vectors = NDArray[np.float32]
    Labels = NDArray[np.int64]


def in_scale(thresholds: Thresholds, arcface: float) -> float:
    """The cosine that means for this pack what ``arcface`` means for InsightFace's models.

    Theirs call 0.3 "never" and 0.5 "surely": points of the same rates of errors.
    """
    return thresholds.never + (arcface - 0.3) / 0.2 * (thresholds.auto - thresholds.never)


def dbscan(vectors: Vectors, cosine: float) -> Labels:
    """InsightFace's organizer: cosine distance 0.52, two faces make a group."""
    found = DBSCAN(eps=1 - cosine, min_samples=2, metric="cosine").fit_predict(vectors)
    return np.asarray(found, np.int64)


def chinese_whispers(vectors: Vectors, cosine: float, rounds: int = 30) -> Labels:
    """dlib's: faces nearer than 0.6 (cosine ``cosine``) whisper their label to each other."""
    linked = vectors @ vectors.T >= cosine
    np.fill_diagonal(linked, False)
    near = [np.flatnonzero(row) for row in linked]
    labels = np.arange(len(vectors))
    chance = np.random.default_rng(0)
    for _ in range(rounds):
        before = labels.copy()
        for row in chance.permutation(len(vectors)):
            if len(near[row]):
                labels[row] = np.bincount(labels[near[row]]).argmax()
        if (labels == before).all():
            break
    return labels


def average_linkage(vectors: Vectors, score: Callable[[Labels], float]) -> Labels:
    """Average linkage cut where ``score`` is best, which nobody knows in practice."""
    tree = linkage(vectors, "average", metric="cosine")
    cuts = np.quantile(tree[:, 2], np.linspace(0.2, 0.99, 60))
    found = [np.asarray(fcluster(tree, cut, "distance"), np.int64) for cut in cuts]
    return max(found, key=score)


def plain_hdbscan(vectors: Vectors) -> Labels:
    """The hdbscan package by itself."""
    found = hdbscan.HDBSCAN(min_cluster_size=2, min_samples=2).fit_predict(vectors.astype(float))
    return np.asarray(found, np.int64)
