"""The neighbour graph: exact, through lists, and extended instead of found anew."""

from __future__ import annotations

import numpy as np
import pytest
from builders import person_vectors, unit

from faceorg.core import clustering, neighbours
from faceorg.core.clustering import GroupingRule, group_faces
from faceorg.core.neighbours import Neighbours, extend_neighbours, find_neighbours


def crowd(people: int = 12, each: int = 8, length: int = 16, seed: int = 0) -> np.ndarray:
    vectors = [person_vectors(p, each, length=length, seed=seed, spread=0.4) for p in range(people)]
    chance = np.random.default_rng(seed)
    return chance.permutation(np.concatenate(vectors))


def by_hand(vectors: np.ndarray, allowed: np.ndarray, count: int, least: float) -> list[list[int]]:
    wanted = []
    for row, similarity in enumerate(vectors @ vectors.T):
        near = [c for c in np.argsort(-similarity, kind="stable") if c != row and allowed[c]]
        wanted.append([int(c) for c in near if similarity[c] >= least][:count])
    return wanted


def lists(graph: Neighbours) -> list[list[int]]:
    return [[n for n in row if n >= 0] for row in graph.near.tolist()]


@pytest.mark.parametrize("length", [16, 128, 512])
@pytest.mark.parametrize("least", [-1.0, 0.5, 0.9])
def test_exactly_the_nearest_allowed_rows(length: int, least: float) -> None:
    vectors = crowd(length=length)
    allowed = np.random.default_rng(1).random(len(vectors)) < 0.7
    found = find_neighbours(vectors, allowed, 5, least)
    assert lists(found) == by_hand(vectors, allowed, 5, least)


def test_extending_gives_what_finding_anew_gives() -> None:
    vectors = crowd()
    allowed = np.random.default_rng(2).random(len(vectors)) < 0.8
    old = np.arange(len(vectors)) < 70
    before = find_neighbours(vectors[old], allowed[old], 6, 0.3)
    padded = Neighbours.none(len(vectors), 6)
    padded.near[old], padded.similarity[old] = before.near, before.similarity
    grown, changed = extend_neighbours(padded, vectors, allowed, ~old, 0.3)
    assert lists(grown) == lists(find_neighbours(vectors, allowed, 6, 0.3))
    untouched = ~changed
    assert (grown.near[untouched] == padded.near[untouched]).all()
    assert changed[~old].all()
    assert 0 < changed[old].sum() < old.sum()


def test_extending_by_nothing_changes_nothing() -> None:
    vectors = crowd()
    everyone = np.ones(len(vectors), bool)
    graph = find_neighbours(vectors, everyone, 6, 0.3)
    same, changed = extend_neighbours(graph, vectors, everyone, ~everyone, 0.3)
    assert lists(same) == lists(graph)
    assert not changed.any()


def test_lists_find_nearly_every_neighbour(monkeypatch: pytest.MonkeyPatch) -> None:
    vectors = crowd(people=64, each=40, length=64)
    everyone = np.ones(len(vectors), bool)
    exact = find_neighbours(vectors, everyone, 8, 0.5)
    monkeypatch.setattr(neighbours, "_EXACT_UP_TO", 0)
    found = find_neighbours(vectors, everyone, 8, 0.5)
    wanted = {(row, n) for row, near in enumerate(lists(exact)) for n in near}
    got = {(row, n) for row, near in enumerate(lists(found)) for n in near}
    assert len(wanted & got) >= 0.97 * len(wanted)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_rows(count: int) -> None:
    vectors = person_vectors(0, 2)[:count]
    found = find_neighbours(vectors, np.ones(count, bool), 4, 0.1)
    assert lists(found) == ([[1], [0]] if count == 2 else [[]] * count)


def test_nobody_allowed() -> None:
    vectors = crowd()
    assert (find_neighbours(vectors, np.zeros(len(vectors), bool), 4, 0).near == -1).all()


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """How many likenesses were computed and how many put in order, each time."""
    seen: list[tuple[int, int]] = []
    best = neighbours._best

    def counted(found: np.ndarray, floors: np.ndarray, most: int) -> tuple[np.ndarray, ...]:
        chosen = best(found, floors, most)
        seen.append((found.size, len(chosen[0])))
        return chosen

    monkeypatch.setattr(neighbours, "_best", counted)
    return seen


def test_ten_thousand_identical_faces_are_one_group(compared: list[tuple[int, int]]) -> None:
    """Each is compared with as many as it can have for neighbours, not with all others."""
    vectors = np.repeat(person_vectors(0, 1, length=128), 10_000, axis=0)
    rule = GroupingRule(cut=0.8, join=0.8, margin=0.02)
    labels = group_faces(vectors, np.ones(10_000, bool), np.arange(10_000), rule)
    assert (labels == 0).mean() > 0.99
    assert sum(size for size, _ in compared) <= 10_000 * (rule.neighbours + 1)


def test_of_one_persons_many_faces_few_are_put_in_order(compared: list[tuple[int, int]]) -> None:
    vectors = person_vectors(0, 3000, length=64, spread=0.4)
    everyone = np.ones(3000, bool)
    found = find_neighbours(vectors, everyone, 5, 0.1)
    assert (vectors @ vectors.T >= 0.1).mean() > 0.99
    assert sum(ordered for _, ordered in compared) < 3000 * 3 * 10  # columns come in three parts
    assert lists(found) == by_hand(vectors, everyone, 5, 0.1)


def test_copies_are_each_others_neighbours_and_those_of_others_first_come_first() -> None:
    one, other = person_vectors(0, 1, length=64), person_vectors(0, 2, length=64, seed=5)
    vectors = np.concatenate((other[:1], np.repeat(one, 30, axis=0), other[1:]))
    allowed = np.ones(32, bool)
    allowed[1] = False
    found = lists(find_neighbours(vectors, allowed, 4, 0.1))
    assert found[1:7] == [[2, 3, 4, 5], [3, 4, 5, 6], [2, 4, 5, 6], [2, 3, 5, 6], [2, 3, 4, 6],
                          [2, 3, 4, 5]]  # fmt: skip
    assert found[30] == [2, 3, 4, 5]
    assert set(found[0]) < {2, 3, 4, 5, 31}


def test_extending_by_copies_gives_what_finding_anew_gives() -> None:
    vectors = np.concatenate((crowd(), np.repeat(crowd()[40:41], 20, axis=0)))
    everyone, old = np.ones(len(vectors), bool), np.arange(len(vectors)) < 100
    before = find_neighbours(vectors[old], everyone[old], 6, 0.3)
    padded = Neighbours.none(len(vectors), 6)
    padded.near[old], padded.similarity[old] = before.near, before.similarity
    grown, _ = extend_neighbours(padded, vectors, everyone, ~old, 0.3)
    anew = find_neighbours(vectors, everyone, 6, 0.3)
    np.testing.assert_allclose(grown.similarity, anew.similarity, atol=1e-6)


@pytest.mark.parametrize("seed", range(5))
def test_trees_in_batches_are_one_tree(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    vectors = unit(crowd(people=24, each=9, seed=seed) + 0.0)
    everyone, photos = np.ones(len(vectors), bool), np.arange(len(vectors))
    rule = GroupingRule(cut=0.8, join=0.85, margin=0.02)
    monkeypatch.setattr(clustering, "_BATCH", 10**9)
    whole = group_faces(vectors, everyone, photos, rule)
    monkeypatch.setattr(clustering, "_BATCH", 5)
    assert (group_faces(vectors, everyone, photos, rule) == whole).all()
    assert whole.max() > 3
