from __future__ import annotations

import numpy as np
import pytest

from faceorg.core.embeddings import packed, unpacked


@pytest.mark.parametrize("length", [3, 128, 512])
def test_a_stored_vector_points_where_it_did(length: int) -> None:
    rows = np.random.default_rng(length).normal(size=(200, length)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    stored = [packed(row) for row in rows]
    assert all(len(one) == length for one in stored)
    back = unpacked(b"".join(stored), len(rows))
    assert back.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(back, axis=1), 1, atol=1e-6)
    assert np.abs(back @ back.T - rows @ rows.T).max() < 0.01
    assert np.einsum("ij,ij->i", back, rows).min() > 0.9998


def test_storing_again_changes_nothing() -> None:
    row = np.random.default_rng(1).normal(size=128).astype(np.float32)
    once = packed(row)
    assert packed(unpacked(once, 1)[0]) == once


def test_vectors_that_are_none() -> None:
    assert unpacked(b"", 0).shape == (0, 0)
    for nothing in (np.zeros(4, np.float32), np.full(4, np.nan, np.float32)):
        assert not unpacked(packed(nothing), 1).any()
