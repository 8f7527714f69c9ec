"""The two kinds of packs that faces are made up for, with the thresholds that faceorg has of them.

Of an ArcFace pack: 512 dimensions, strangers near 0, one person near 0.66. Of the built-in pack:
128 dimensions and cosines as on lfw_dev, where strangers are 0.84 alike and one person 0.95.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from synthetic import Crowd, FaceModel, crowd

from faceorg.vision.modelpack import ModelPack, Thresholds, builtin_pack, known_entries

if TYPE_CHECKING:
    from collections.abc import Callable

ARCFACE = ModelPack(
    "made up", "Made up", "none", 512, Thresholds(**known_entries()["insightface"]["thresholds"])
)
PACKS = {"arcface": ARCFACE, "builtin": builtin_pack()}

_PAIRS = 2_000_000


def crowd_for(pack: ModelPack, count: int, *, stored: bool = False) -> Crowd:
    """So many made-up faces as the pack would tell them."""
    if pack is ARCFACE:
        return crowd(count, pack.embedding_length, stored=stored)
    return FaceModel.of_builtin_pack().crowd(count, stored=stored)


def cosines(faces: Crowd, thresholds: Thresholds) -> str:
    """How alike good faces of one person and of different people are, and what that lets pass."""
    rows = np.flatnonzero(faces.good)
    chance = np.random.default_rng(0)
    order = rows[np.lexsort((chance.random(len(rows)), faces.truth[rows]))]
    # Neighbours in the list of people: of the largest one as many pairs as they have faces.
    same = _alike(faces, order[:-1], order[1:], lambda one, other: one == other)
    first, second = chance.choice(rows, (2, _PAIRS))
    apart = _alike(faces, first, second, lambda one, other: one != other)
    return (
        f"one person {same.mean():.3f} (spread {same.std():.3f}), strangers {apart.mean():.3f} "
        f"({apart.std():.3f}); at auto {(same >= thresholds.auto).mean():.0%} of true pairs and "
        f"{1e6 * (apart >= thresholds.auto).mean():.0f} of a million others, at suggest "
        f"{(same >= thresholds.suggest).mean():.0%} and "
        f"{1e6 * (apart >= thresholds.suggest).mean():.0f}"
    )


def _alike(
    faces: Crowd,
    first: np.ndarray,
    second: np.ndarray,
    wanted: Callable[[np.ndarray, np.ndarray], np.ndarray],
) -> np.ndarray:
    pairs = np.flatnonzero(wanted(faces.truth[first], faces.truth[second]))
    parts = [
        np.einsum("ij,ij->i", faces.vectors[first[part]], faces.vectors[second[part]])
        for part in np.array_split(pairs, len(pairs) // 5000 + 1)
    ]
    return np.concatenate(parts)
