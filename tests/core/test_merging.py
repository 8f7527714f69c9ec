"""Groups alike on the whole are one; groups of one photo are not."""

from __future__ import annotations

import numpy as np
from builders import person_vectors

from faceorg.core.merging import merge_groups
from faceorg.core.neighbours import find_neighbours


def merged(labels: list[int], photos: np.ndarray | None = None, least: float = 0.8) -> list[int]:
    """Six faces of one person, six of another, two alone."""
    vectors = np.concatenate(
        [person_vectors(who, n) for who, n in ((0, 6), (1, 6), (2, 1), (3, 1))]
    )
    good = np.ones(len(vectors), bool)
    photos = np.arange(len(vectors)) if photos is None else photos
    graph = find_neighbours(vectors, good, 12, least)
    found = merge_groups(np.array(labels), vectors, good, photos, graph, least)
    assert ((found == -1) | (found >= 0)).all()
    return found.tolist()


def test_parts_of_a_person_come_together() -> None:
    found = merged([0, 0, 0, 1, 1, 1, 2, 2, 2, 2, -1, -1, -1, -1])
    assert len(set(found[:6])) == 1
    assert len(set(found[6:12])) == 1
    assert found[0] != found[6]
    assert found[12:] == [-1, -1]


def test_faces_alone_find_each_other() -> None:
    found = merged([-1] * 14)
    assert len(set(found[:6])) == 1
    assert len(set(found[6:12])) == 1


def test_groups_that_share_a_photo_stay_apart() -> None:
    photos = np.arange(14)
    photos[3] = photos[0]
    labels = [0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2, -1, -1]
    assert merged(labels, photos) == labels


def test_nothing_alike_enough() -> None:
    labels = [0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2, -1, -1]
    assert merged(labels, least=1.01) == labels
