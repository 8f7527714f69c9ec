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
    found = merge_groups(np.array(labels), vectors, good, photos, graph, least, least)
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


def on_an_arc(*degrees: float) -> np.ndarray:
    """Unit rows in one plane, so that likeness is the cosine of the angle between."""
    angles = np.radians(degrees)
    return np.stack((np.cos(angles), np.sin(angles)), axis=1).astype(np.float32)


def merged_on_an_arc(halfway: float, good: list[bool], *degrees: float) -> list[int]:
    """The first four degrees are of a group, the next two of another, all others of none."""
    vectors, flags = on_an_arc(*degrees), np.array(good)
    labels = np.array([0, 0, 0, 0, 1, 1, *([-1] * (len(degrees) - 6))])
    graph = find_neighbours(vectors, flags, 5, 0.9)
    photos = np.arange(len(vectors))
    return merge_groups(labels, vectors, flags, photos, graph, 0.9, halfway).tolist()


def test_looks_that_touch_are_one_person_when_halfway_alike_on_the_whole() -> None:
    degrees = (0, 10, 35, 40, 50, 55)  # the mean cosine is 0.82; each of the last has two near
    assert len(set(merged_on_an_arc(0.8, [True] * 6, *degrees))) == 1
    assert merged_on_an_arc(0.85, [True] * 6, *degrees) == [0, 0, 0, 0, 1, 1]


def test_one_face_that_bridges_two_groups_does_not_join_them() -> None:
    degrees = (0, 5, 10, 30, 50, 75)
    assert merged_on_an_arc(0.5, [True] * 6, *degrees) == [0, 0, 0, 0, 1, 1]


def test_poor_faces_in_no_group_stay_in_none_when_others_merge() -> None:
    good = [True] * 6 + [False] * 3
    found = merged_on_an_arc(0.8, good, 0, 10, 35, 40, 50, 55, 170, 200, 260)
    assert len(set(found[:6])) == 1
    assert found[6:] == [-1, -1, -1]
