"""The trees of the hdbscan package come without scikit-learn, and leave the package usable."""

from __future__ import annotations

import subprocess
import sys

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
