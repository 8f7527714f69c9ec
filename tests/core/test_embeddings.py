from __future__ import annotations

import numpy as np
import pytest

from faceorg.core import embeddings
from faceorg.core.embeddings import PackedVectors, packed, unpacked


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


@pytest.mark.parametrize("cells", [1, 300, 1 << 18])  # a row, a few, or all of them at once
def test_vectors_kept_as_stored_are_the_same_when_taken(
    cells: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embeddings, "_CELLS", cells)
    chance = np.random.default_rng(3)
    stored = [packed(row) for row in chance.normal(size=(30, 128)).astype(np.float32)]
    stored[7] = bytes(128)
    whole = unpacked(b"".join(stored), 30)
    rows = PackedVectors(np.frombuffer(b"".join(stored), np.int8).reshape(30, 128))
    assert (len(rows), rows.shape) == (30, (30, 128))
    assert rows.nbytes < whole.nbytes / 3
    for some in (4, [3, 9, 3], slice(2, 20, 5), np.array([7, 29]), chance.random(30) < 0.5):
        np.testing.assert_array_equal(rows[some], whole[some])
    np.testing.assert_array_equal(np.asarray(rows), whole)
    np.testing.assert_allclose(rows @ whole[2], whole @ whole[2], atol=1e-6)
    np.testing.assert_allclose(rows @ whole[:5].T, whole @ whole[:5].T, atol=1e-6)


def test_no_vectors_kept_as_stored() -> None:
    nothing = PackedVectors(np.empty((0, 128), np.int8))
    assert nothing[:].shape == (0, 128)
    assert (nothing @ np.ones((128, 2), np.float32)).shape == (0, 2)
