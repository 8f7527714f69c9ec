"""Tell faces that say who they are from faces that only say "a bad picture of a face"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from faceorg.core.embeddings import Vectors

_FEWEST = 50  # poor faces that a direction is worth estimating from
_CLEAR = 3.0  # standard deviations of good faces that must lie between the two kinds
_BLOCK = 5_000


def recognisable(vectors: Vectors, good: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which of the ``good`` faces (N,) do not lean to where the poor ones lie.

    Embedders put unrecognisable faces of all people near one direction; one that a quality score
    let through would bridge people there. That direction is estimated from the faces known to be
    poor, and used only where it parts the two kinds clearly. ``vectors`` (N, D) are float32 unit
    rows.
    """
    poor = ~good
    if poor.sum() < _FEWEST or good.sum() < _FEWEST:
        return good
    centre = _mean(vectors, np.flatnonzero(poor))
    lean = np.concatenate(
        [vectors[start : start + _BLOCK] @ centre for start in range(0, len(vectors), _BLOCK)]
    )
    low, high = float(np.median(lean[good])), float(np.median(lean[poor]))
    spread = float(np.median(np.abs(lean[good] - low))) * 1.4826
    if high - low < 2 * _CLEAR * spread:
        return good
    return good & (lean < (low + high) / 2)


def _mean(vectors: Vectors, rows: NDArray[np.intp]) -> NDArray[np.float32]:
    total = np.zeros(vectors.shape[1], np.float32)
    for start in range(0, len(rows), _BLOCK):
        total += vectors[rows[start : start + _BLOCK]].sum(axis=0)
    mean: NDArray[np.float32] = total / (np.linalg.norm(total) + 1e-9)
    return mean
