"""Time, memory and quality of grouping made-up faces, from ten thousand to a million.

Usage: python tests/benchmarks/scale.py [COUNT...] [--length D] [--hdbscan]

Each COUNT runs in a process of its own, whose peak memory is told. 10000 and 100000 by default.
With --hdbscan the hdbscan package groups the same good faces in the same run.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import numpy as np
from grouping import bcubed, pairwise
from synthetic import crowd

from faceorg.core.clustering import GroupingRule, group_faces
from faceorg.core.neighbours import Neighbours, extend_neighbours, find_neighbours
from faceorg.core.recognisable import recognisable

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from faceorg.core.embeddings import Vectors

RULE = GroupingRule(cut=0.4, join=0.5, margin=0.025)  # of an ArcFace pack
ARRIVALS = 100


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int)
    parser.add_argument("--length", type=int, default=512)
    parser.add_argument("--hdbscan", action="store_true")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        measure(options.counts[0], options.length, options.hdbscan)
        return
    for count in options.counts or [10_000, 100_000]:
        extra = ["--hdbscan"] * options.hdbscan
        words = [str(count), "--one", "--length", str(options.length), *extra]
        subprocess.run([sys.executable, __file__, *words], check=True)


def timed(what: str, act: Callable[[], Any]) -> Any:
    wall, cpu = time.perf_counter(), time.process_time()
    result = act()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    print(f"  {what:34}{wall:9.2f} s{cpu:9.2f} s of processor", flush=True)
    return result


def peak() -> str:
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB"


def measure(count: int, length: int, compare: bool) -> None:
    faces = crowd(count, length, stored=True)
    vectors, truth = faces.vectors, faces.truth
    photos = np.arange(len(vectors))
    print(f"{count:,} faces of {len(np.unique(truth)):,} people, {length} dimensions; {peak()}")
    good = timed("which are recognisable", lambda: recognisable(vectors, faces.good))
    graph = timed("neighbours", lambda: find_neighbours(vectors, good, RULE.neighbours, RULE.least))
    print(f"  peak memory {peak()}")
    labels = timed("groups", lambda: group_faces(vectors, good, photos, RULE, graph))
    print(f"  peak memory {peak()}")
    show(labels, truth)
    arrive(vectors, good, graph)
    if compare:
        beside_hdbscan(vectors, good, labels)


def show(labels: NDArray[np.int64], truth: NDArray[np.int64]) -> None:
    b, p = bcubed(labels, truth), pairwise(labels, truth)
    print(f"  BCubed P {b[0]:.4f} R {b[1]:.4f} F {b[2]:.4f}; pairs P {p[0]:.4f} R {p[1]:.4f}")


def arrive(vectors: Vectors, good: NDArray[np.bool_], graph: Neighbours) -> None:
    """The last faces come as if they were new."""
    new = np.arange(len(vectors)) >= len(vectors) - ARRIVALS
    timed(
        f"{ARRIVALS} more faces",
        lambda: extend_neighbours(graph, vectors, good, new, RULE.least),
    )


def beside_hdbscan(vectors: Vectors, good: NDArray[np.bool_], labels: NDArray[np.int64]) -> None:
    import hdbscan
    from sklearn.metrics import adjusted_rand_score

    rows = np.flatnonzero(good)
    plain = hdbscan.HDBSCAN(min_cluster_size=RULE.smallest, min_samples=2)
    theirs = timed("plain hdbscan", lambda: plain.fit_predict(vectors[rows].astype(np.float64)))
    both = (theirs >= 0) & (labels[rows] >= 0)
    print(f"  ARI where both group {adjusted_rand_score(theirs[both], labels[rows][both]):.4f}")
    alone = np.where(theirs < 0, -1 - np.arange(len(theirs)), theirs)
    ours = np.where(labels[rows] < 0, -1 - np.arange(len(rows)), labels[rows])
    print(f"  ARI with single faces {adjusted_rand_score(alone, ours):.4f}")


if __name__ == "__main__":
    main()
