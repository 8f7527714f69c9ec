"""Time, memory and quality of grouping made-up faces, from ten thousand to a million.

Usage: python tests/benchmarks/scale.py [COUNT...] [--pack arcface|builtin] [--hdbscan]

Each COUNT (10000 and 100000 by default) runs for both packs of `made_packs.py` unless one is
named, each in a process of its own, whose peak memory is told. Up to 10,000 faces the best cut of
average linkage, which nobody knows in practice, tells how far the made-up people can be parted.
With --hdbscan the hdbscan package groups the same good faces in the same run.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from grouping import bcubed, pairwise
from made_packs import PACKS, cosines, crowd_for
from peak import peak_mb
from rivals import average_linkage

from faceorg.core.clustering import GroupingRule, group_faces
from faceorg.core.neighbours import Neighbours, extend_neighbours, find_neighbours
from faceorg.core.recognisable import recognisable
from faceorg.operations.cluster import grouping_rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray
    from synthetic import Crowd

    from faceorg.core.embeddings import Vectors

ARRIVALS = 100
FEW = 10_000  # faces whose likenesses all fit in memory


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int)
    parser.add_argument("--pack", choices=PACKS)
    parser.add_argument("--hdbscan", action="store_true")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        measure(options.counts[0], options.pack, options.hdbscan)
        return
    for count in options.counts or [10_000, 100_000]:
        for pack in [options.pack] if options.pack else PACKS:
            extra = ["--hdbscan"] * options.hdbscan
            words = [str(count), "--one", "--pack", pack, *extra]
            subprocess.run([sys.executable, __file__, *words], check=True)


def timed(what: str, act: Callable[[], Any]) -> Any:
    wall, cpu = time.perf_counter(), time.process_time()
    result = act()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    print(f"  {what:34}{wall:9.2f} s{cpu:9.2f} s of processor", flush=True)
    return result


def peak() -> str:
    """The most memory held since `forget_peak`, or the beginning."""
    return f"{peak_mb() / 1024:.2f} GB"


def forget_peak() -> None:
    """Let the peak begin anew, where the system can: making faces up is not what is measured."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", "ascii")


def measure(count: int, pack: str, compare: bool) -> None:
    faces = crowd_for(PACKS[pack], count, stored=True)
    thresholds = PACKS[pack].thresholds
    vectors, truth = faces.vectors, faces.truth
    rule, photos = grouping_rule(thresholds), np.arange(len(vectors))
    people = len(np.unique(truth))
    print(f"{len(truth):,} faces of {people:,} people as of {pack}, {vectors.shape[1]} dimensions")
    print(f"  {cosines(faces, thresholds)}", flush=True)
    forget_peak()
    good = timed("which are recognisable", lambda: recognisable(vectors, faces.good))
    graph = timed("neighbours", lambda: find_neighbours(vectors, good, rule.neighbours, rule.least))
    print(f"  peak memory so far {peak()}")
    labels = timed("groups", lambda: group_faces(vectors, good, photos, rule, graph))
    print(f"  peak memory of grouping {peak()}")
    show("", labels, truth)
    show("of good faces alone ", labels[faces.good], truth[faces.good])
    arrive(vectors, good, graph, rule)
    if count <= FEW:
        parted_at_best(faces)
    if compare:
        beside_hdbscan(vectors, good, labels, rule)


def show(of_what: str, labels: NDArray[np.int64], truth: NDArray[np.int64]) -> None:
    b, p = bcubed(labels, truth), pairwise(labels, truth)
    print(f"  {of_what}BCubed P {b[0]:.4f} R {b[1]:.4f} F {b[2]:.4f}; ", end="")
    print(f"pairs P {p[0]:.4f} R {p[1]:.4f}", flush=True)


def arrive(
    vectors: Vectors, good: NDArray[np.bool_], graph: Neighbours, rule: GroupingRule
) -> None:
    """The last faces come as if they were new."""
    new = np.arange(len(vectors)) >= len(vectors) - ARRIVALS
    timed(
        f"{ARRIVALS} more faces",
        lambda: extend_neighbours(graph, vectors, good, new, rule.least),
    )


def parted_at_best(faces: Crowd) -> None:
    found = timed(
        "average linkage at every cut",
        lambda: average_linkage(
            np.asarray(faces.vectors), lambda labels: bcubed(labels, faces.truth)[2]
        ),
    )
    show("at its best ", found, faces.truth)


def beside_hdbscan(
    vectors: Vectors, good: NDArray[np.bool_], labels: NDArray[np.int64], rule: GroupingRule
) -> None:
    import hdbscan
    from sklearn.metrics import adjusted_rand_score

    rows = np.flatnonzero(good)
    plain = hdbscan.HDBSCAN(min_cluster_size=rule.smallest, min_samples=2)
    theirs = timed("plain hdbscan", lambda: plain.fit_predict(vectors[rows].astype(np.float64)))
    both = (theirs >= 0) & (labels[rows] >= 0)
    print(f"  ARI where both group {adjusted_rand_score(theirs[both], labels[rows][both]):.4f}")
    alone = np.where(theirs < 0, -1 - np.arange(len(theirs)), theirs)
    ours = np.where(labels[rows] < 0, -1 - np.arange(len(rows)), labels[rows])
    print(f"  ARI with single faces {adjusted_rand_score(alone, ours):.4f}")


if __name__ == "__main__":
    main()
