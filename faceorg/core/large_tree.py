"""The stable groups of a large tree of faces, without keeping the interpreter to itself.

HDBSCAN's condensed tree and its excess of mass (Campello, Moulavi, Sander 2013), with each step in
Python: the hdbscan package keeps the interpreter, and so the window, through a whole tree (10,000
rows 0.1 s, 50,000 rows 3.8 s), while loops hand it over as soon as another thread asks for it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NONE = -1
_ROOT = 0


def stable_groups_of_large(tree: NDArray[np.float64], smallest: int) -> NDArray[np.int64]:
    """The groups that the hdbscan package finds; as `group_tree.stable_groups`."""
    condensed = _condensed(_joined(tree), 1 / tree[:, 2], smallest)
    names = np.array([*condensed.chosen(), _NONE], np.int64)
    return names[condensed.homes[: len(tree) + 1]]


@dataclass(frozen=True, slots=True)
class _Joins:
    """What each edge joins, shortest first: two points, or what earlier edges joined.

    Of n points edge i makes number n + i. ``sizes`` are points in what an edge made.
    """

    first: list[int]
    second: list[int]
    sizes: list[int]


def _joined(tree: NDArray[np.float64]) -> _Joins:
    points = len(tree) + 1
    above = list(range(2 * points - 1))  # towards what holds a point; itself where nothing does
    found = _Joins([], [], [])
    ends = tree[:, :2].astype(np.int64).tolist()
    for whole, (one, other) in enumerate(ends, points):
        one, other = _top(above, one), _top(above, other)
        above[one] = above[other] = whole
        found.first.append(one)
        found.second.append(other)
        size = found.sizes[one - points] if one >= points else 1
        found.sizes.append(size + (found.sizes[other - points] if other >= points else 1))
    return found


def _top(above: list[int], at: int) -> int:
    while above[at] != at:
        above[at] = at = above[above[at]]  # half as far next time
    return at


@dataclass(slots=True)
class _Condensed:
    """Groups that only ever lose points, or part in two: each under a number above its parent's.

    ``births``: how close (1 / distance) the points of a group are at least; ``masses``: how long
    its points stay in it, summed up. ``homes``: the last group of each point and join.
    """

    homes: list[int]
    parents: list[int] = field(default_factory=lambda: [_NONE])
    births: list[float] = field(default_factory=lambda: [0.0])
    masses: list[float] = field(default_factory=lambda: [0.0])

    def leave(self, group: int, points: int, closeness: float) -> None:
        """So many points are in ``group`` no longer where faces must be closer than that."""
        self.masses[group] += points * (closeness - self.births[group])

    def part(self, group: int, closeness: float) -> int:
        """A new group within ``group``; its number."""
        self.parents.append(group)
        self.births.append(closeness)
        self.masses.append(0.0)
        return len(self.parents) - 1

    def chosen(self) -> list[int]:
        """The number, from 0, of the chosen group that each group is or lies in; -1 of none.

        A group is chosen unless those within it have more mass together.
        """
        within = [0.0] * len(self.parents)
        is_chosen = [False] * len(self.parents)
        for group in range(len(self.parents) - 1, _ROOT, -1):
            is_chosen[group] = within[group] <= self.masses[group]
            within[self.parents[group]] += max(within[group], self.masses[group])
        names = [_NONE] * len(self.parents)
        last = _NONE
        for group in range(_ROOT + 1, len(self.parents)):
            names[group] = names[self.parents[group]]
            if names[group] == _NONE and is_chosen[group]:
                names[group] = last = last + 1
        return names


def _condensed(joins: _Joins, closeness: NDArray[np.float64], smallest: int) -> _Condensed:
    """From the last join, which is the whole tree, down to the first."""
    points = len(joins.sizes) + 1
    sizes = [1] * points + joins.sizes
    found = _Condensed([_ROOT] * len(sizes))
    homes = found.homes
    steps = zip(range(len(sizes) - 1, points - 1, -1), closeness[::-1].tolist(), strict=True)
    for whole, close in steps:
        group = homes[whole]
        parts = joins.first[whole - points], joins.second[whole - points]
        if sizes[whole] < smallest:  # it left as a whole
            homes[parts[0]] = homes[parts[1]] = group
            continue
        parting = min(sizes[parts[0]], sizes[parts[1]]) >= smallest
        for part in parts:
            if parting or sizes[part] < smallest:
                found.leave(group, sizes[part], close)
            homes[part] = found.part(group, close) if parting else group
    return found
