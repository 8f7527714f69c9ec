"""How long the search by a face takes among a million others.

Usage: python tests/benchmarks/by_face.py [FACES]

Made-up vectors of 128 and of 512 numbers, held as a library holds them, in photos of three faces
each; the time of `rank_photos` for one sought face, beside the same product of whole float32 rows
in NumPy, which take four times the memory. The aim is 150 ms for 1,000,000.
"""

from __future__ import annotations

import sys
import time
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.embeddings import PackedVectors
from faceorg.library.faces import FaceVectors
from faceorg.operations.find_face import rank_photos

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 15
FLOOR = 0.15
"""Low enough for some thousand of the photos with 128 numbers."""


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    for length in (128, 512):
        chance = np.random.default_rng(length)
        levels = chance.integers(-127, 128, (count, length), np.int8)
        ids = np.arange(1, count + 1)
        found = FaceVectors("made", ids, ids // 3, np.ones(count), PackedVectors(levels))
        sought = found.vectors[:1]
        photos = rank_photos(found, sought, FLOOR)
        ours = seconds(partial(rank_photos, found, sought, FLOOR))
        whole = found.vectors[:]
        plain = seconds(partial(np.matmul, whole, sought.T))
        print(
            f"{count:,} faces of {length} numbers: {len(photos):,} photos in {ours * 1000:.0f} ms, "
            f"{found.vectors.nbytes / 1e6:.0f} MB; the product of float32 rows alone "
            f"{plain * 1000:.0f} ms, {whole.nbytes / 1e6:.0f} MB"
        )


def seconds(act: Callable[[], object]) -> float:
    """Median of several runs."""
    spent = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        act()
        spent.append(time.perf_counter() - started)
    return sorted(spent)[ROUNDS // 2]


if __name__ == "__main__":
    main()
