"""The hdbscan package's own code for trees of groups, without the rest of that package."""

from __future__ import annotations

import sys
from importlib.util import find_spec, module_from_spec
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.large_tree import stable_groups_of_large

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PACKAGE = "hdbscan"
_LARGE = 4000  # rows of a tree: the package keeps the interpreter for 20 ms


def stable_groups(tree: NDArray[np.float64], smallest: int) -> NDArray[np.int64]:
    """The most stable groups (excess of mass) of ``smallest`` or more, -1 for what is in none.

    ``tree``: edges (n - 1, 3) of a spanning tree, of n points: two points and their distance
    above 0, shortest first. The whole tree is never a group.
    """
    if len(tree) >= _LARGE:
        return stable_groups_of_large(tree, smallest)
    _prepare()
    from hdbscan._hdbscan_linkage import label
    from hdbscan._hdbscan_tree import compute_stability, condense_tree, get_clusters

    condensed = condense_tree(label(tree), smallest)
    labels, _, _ = get_clusters(condensed, compute_stability(condensed), "eom")
    return np.asarray(labels, np.int64)


def _prepare() -> None:
    """Load those two modules of the package alone.

    The package as a whole brings scikit-learn: over a second, and 75 MB for as long as we run.
    Whoever imports it later gets it whole.
    """
    spec = find_spec(_PACKAGE) if _PACKAGE not in sys.modules else None
    if spec is None:
        return
    sys.modules[_PACKAGE] = module_from_spec(spec)
    try:
        from hdbscan import _hdbscan_linkage, _hdbscan_tree  # noqa: F401
    finally:
        del sys.modules[_PACKAGE]
