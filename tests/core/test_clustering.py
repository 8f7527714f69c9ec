"""Groups of look-alike faces: people are found whole, strangers stay alone."""

from __future__ import annotations

from dataclasses import replace

import hdbscan
import numpy as np
import pytest
from builders import person_vectors, stranger_vectors

from faceorg.core.clustering import NOISE, GroupingRule, clear_winner, group_faces, nearest

RULE = GroupingRule(cut=0.75, join=0.8, margin=0.03)
LENGTH = 256


def group(
    vectors: np.ndarray,
    good: np.ndarray | None = None,
    photos: np.ndarray | None = None,
    rule: GroupingRule = RULE,
) -> list[int]:
    count = len(vectors)
    good = np.ones(count, bool) if good is None else good
    photos = np.arange(count) if photos is None else photos
    return group_faces(vectors, good, photos, rule).tolist()


def people(*numbers: int, seed: int = 0) -> np.ndarray:
    return np.vstack(
        [person_vectors(who, n, length=LENGTH, seed=seed) for who, n in enumerate(numbers)]
    )


def partition(labels: list[int]) -> set[frozenset[int]]:
    groups: dict[int, set[int]] = {}
    for row, label in enumerate(labels):
        if label != NOISE:
            groups.setdefault(label, set()).add(row)
    return {frozenset(rows) for rows in groups.values()}


@pytest.mark.parametrize("seed", range(5))
def test_people_are_found_whole_and_in_the_order_of_their_first_face(seed: int) -> None:
    assert group(people(8, 2, 30, seed=seed)) == [0] * 8 + [1] * 2 + [2] * 30


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("number", [2, 3, 10, 40])
def test_one_person_alone_is_one_group(seed: int, number: int) -> None:
    assert group(people(number, seed=seed)) == [0] * number


@pytest.mark.parametrize("seed", range(5))
def test_strangers_join_nobody_wherever_they_stand_in_the_list(seed: int) -> None:
    strangers = stranger_vectors(9, length=LENGTH, seed=seed)
    both = people(8, 6, seed=seed)
    rows = np.vstack([strangers[:3], both[:8], strangers[3:6], both[8:], strangers[6:]])
    assert group(rows) == [-1] * 3 + [0] * 8 + [-1] * 3 + [1] * 6 + [-1] * 3


def test_strangers_alone_make_no_group() -> None:
    assert group(stranger_vectors(50)) == [NOISE] * 50


@pytest.mark.parametrize("count", [0, 1])
def test_too_few_faces_make_no_group(count: int) -> None:
    assert group(people(1)[:count]) == [NOISE] * count


def test_a_thousand_equal_faces_are_one_group() -> None:
    assert group(np.repeat(people(1), 1000, axis=0)) == [0] * 1000


def test_poor_faces_start_no_group() -> None:
    assert group(people(5, 5), good=np.zeros(10, bool)) == [NOISE] * 10


def test_a_poor_face_joins_the_group_it_clearly_belongs_to() -> None:
    good = np.ones(12, bool)
    good[[3, 9]] = False
    assert group(people(6, 6), good) == [0] * 6 + [1] * 6


def test_a_poor_face_between_two_people_joins_neither() -> None:
    rows = people(6, 6)
    between = rows[:6].mean(axis=0) + rows[6:].mean(axis=0)
    rows = np.vstack([rows, between / np.linalg.norm(between)]).astype(np.float32)
    good = np.ones(13, bool)
    good[12] = False
    lenient = replace(RULE, join=0.5)
    assert group(rows, good, rule=lenient)[12] == NOISE


@pytest.mark.parametrize(("share", "good", "theirs"), [
    (0.45, True, True), (0.45, False, False), (0.40, False, True),
])  # fmt: skip
def test_a_poor_face_has_to_be_clearer_than_a_good_one(
    share: float, good: bool, theirs: bool
) -> None:
    """``share`` of the way from one person to another, alone in its photo."""
    rows = people(6, 6)
    middle, other = rows[:6].mean(axis=0), rows[6:].mean(axis=0)
    between = (1 - share) * middle + share * other
    rows = np.vstack([rows, between / np.linalg.norm(between)]).astype(np.float32)
    rule = GroupingRule(cut=0.9, join=0.5, margin=0.1)
    labels = group(rows, np.append(np.ones(12, bool), good), rule=rule)
    assert labels[:12] == [0] * 6 + [1] * 6
    assert labels[12] == (0 if theirs else NOISE)


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_faces_does_not_matter(seed: int) -> None:
    rows = np.vstack([people(9, 2, 5, 17, seed=seed), stranger_vectors(20, length=LENGTH)])
    random = np.random.default_rng(seed)
    good = random.random(len(rows)) > 0.2
    photos = random.integers(0, 40, len(rows))
    order = random.permutation(len(rows))
    expected = partition(group(rows, good, photos))
    shuffled = partition(group(rows[order], good[order], photos[order]))
    assert {frozenset(order[list(rows)].tolist()) for rows in shuffled} == expected


@pytest.mark.parametrize("seed", range(5))
def test_two_faces_of_one_photo_are_never_in_one_group(seed: int) -> None:
    rows = people(20, 20, seed=seed)
    photos = np.random.default_rng(seed).integers(0, 15, len(rows))
    labels = group(rows, photos=photos)
    seen = [(label, photo) for label, photo in zip(labels, photos, strict=True) if label != NOISE]
    assert len(seen) == len(set(seen))
    assert set(labels) - {NOISE} == {0, 1}


def test_of_two_faces_in_one_photo_the_likelier_stays() -> None:
    rows = people(6)
    far = rows[0] + 0.7 * people(1, 1)[1]
    rows = np.vstack([rows, far / np.linalg.norm(far)]).astype(np.float32)
    photos = np.array([0, 1, 2, 3, 4, 5, 5])
    assert group(rows, photos=photos) == [0, 0, 0, 0, 0, 0, NOISE]


def test_faces_of_one_photo_only_make_no_group() -> None:
    assert group(people(4), photos=np.zeros(4, np.int64)) == [NOISE] * 4


def test_agrees_with_plain_hdbscan_where_people_are_well_apart() -> None:
    rows = people(12, 7, 25, 3, 9)
    plain = hdbscan.HDBSCAN(min_cluster_size=3, min_samples=2, algorithm="generic")
    expected = plain.fit_predict(rows.astype(np.float64))
    assert partition(group(rows, rule=replace(RULE, smallest=3))) == partition(expected.tolist())


@pytest.mark.parametrize("exclude_self", [False, True])
def test_nearest_is_exact(exclude_self: bool) -> None:
    rows = stranger_vectors(40, length=8)
    near, similarity = nearest(rows, rows, 5, exclude_self=exclude_self)
    for row, vector in enumerate(rows):
        others = [
            (-float(vector @ other), at)
            for at, other in enumerate(rows)
            if not (exclude_self and at == row)
        ]
        expected = [at for _, at in sorted(others)[:5]]
        assert near[row].tolist() == expected
        assert similarity[row] == pytest.approx(rows[expected] @ vector, abs=1e-6)


def test_missing_neighbours_are_marked() -> None:
    rows = people(2)
    near, similarity = nearest(rows, rows, 3, exclude_self=True)
    assert near.tolist() == [[1, -1, -1], [0, -1, -1]]
    assert similarity[:, 1:].tolist() == [[-1, -1], [-1, -1]]


@pytest.mark.parametrize(
    ("groups", "similarity", "winner"),
    [
        ([1, 1, 2], [0.9, 0.9, 0.8], 1),
        ([1, 2, 2], [0.9, 0.88, 0.88], NOISE),  # too close to call
        ([1, 1, 2], [0.9, 0.5, 0.85], 2),  # one lucky likeness is outweighed by the second best
        ([1], [0.79], NOISE),  # not alike enough
        ([NOISE, NOISE], [0.99, 0.99], NOISE),
        ([], [], NOISE),
    ],
)
def test_the_clear_winner(groups: list[int], similarity: list[float], winner: int) -> None:
    found = clear_winner(np.array(groups, np.int64), np.array(similarity, np.float32), 0.8, 0.05)
    assert found == winner
