"""Stable groups of a tree: the hdbscan package's, and no thread waits for those of a large one."""

from __future__ import annotations

import subprocess
import sys
import threading

import numpy as np
import pytest

from faceorg.core.group_tree import stable_groups
from faceorg.core.large_tree import stable_groups_of_large

_TWICE = """
import sys
import numpy as np
from faceorg.core.group_tree import stable_groups
tree = np.array([[0, 1, .1], [1, 2, .1], [3, 4, .1], [4, 5, .1], [2, 3, .9]])
first, again = stable_groups(tree, 3), stable_groups(tree, 3)
print(first.tolist() == again.tolist() and len(set(first.tolist())) == 2, "sklearn" in sys.modules)
import hdbscan
print(hdbscan.HDBSCAN.__name__, stable_groups(tree, 3).tolist() == first.tolist())
"""


def test_scikit_learn_is_not_loaded_and_the_package_can_be() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _TWICE], check=True, capture_output=True, text=True
    )
    assert done.stdout.split() == ["True", "False", "HDBSCAN", "True"]


def a_tree(points: int, seed: int) -> np.ndarray:
    """Clumps within clumps: each point hangs on one before it, at any distance."""
    chance = np.random.default_rng(seed)
    on = [chance.integers(max(0, n - chance.integers(1, 40)), n) for n in range(1, points)]
    far = chance.uniform(0.01, 1, points - 1) * chance.choice([0.1, 1, 3], points - 1)
    names = chance.permutation(points)
    tree = np.column_stack((names[on], names[1:], far)).astype(np.float64)
    return np.ascontiguousarray(tree[np.argsort(tree[:, 2], kind="stable")])


def parts(labels: np.ndarray) -> set[frozenset[int]]:
    return {
        frozenset(np.flatnonzero(labels == one).tolist()) for one in set(labels.tolist()) - {-1}
    }


@pytest.mark.parametrize("smallest", [2, 3, 7])
@pytest.mark.parametrize("points", [2, 3, 8, 60, 900])
@pytest.mark.parametrize("seed", range(4))
def test_groups_of_a_large_tree_are_those_of_the_package(
    points: int, smallest: int, seed: int
) -> None:
    tree = a_tree(points, seed)
    theirs = stable_groups(tree, smallest)
    ours = stable_groups_of_large(tree, smallest)
    assert parts(ours) == parts(theirs)
    assert set(ours.tolist()) - {-1} == set(range(len(parts(ours))))


def test_another_thread_gets_its_turns_while_a_large_tree_is_looked_through() -> None:
    tree = a_tree(40_000, 1)
    turns: list[None] = []
    done = threading.Event()

    def take_turns() -> None:
        while not done.is_set():
            turns.append(None)
            done.wait(0.001)

    before = sys.getswitchinterval()
    sys.setswitchinterval(0.0005)
    other = threading.Thread(target=take_turns)
    try:
        other.start()
        stable_groups(tree, 2)
    finally:
        done.set()
        other.join()
        sys.setswitchinterval(before)
    assert len(turns) > 10
