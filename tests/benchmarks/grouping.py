"""How well faces fall into people before any name is given.

Usage: python tests/benchmarks/grouping.py [FOLDER]

FOLDER holds lfw_dev (one folder per person, the person in the middle of each photo) and compreface
(labels.csv); by default shared/photos beside the checkout. Prints BCubed and pairwise precision,
recall and F over the centre faces of lfw_dev, for faceorg's grouping and, in the same run on the
same vectors, for plain hdbscan and for connected components at the same cut; then the groups that
the labelled people of compreface fell into.
"""

from __future__ import annotations

import csv
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import hdbscan
import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from faceorg.core.clustering import NOISE, group_faces
from faceorg.core.quality import CLUSTER_GATE
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.library.database import Library
from faceorg.operations.cluster import grouping_rule
from faceorg.operations.intake import take_in
from faceorg.vision.modelpack import builtin_pack, load_pack

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from faceorg.library.faces import FaceVectors

DEFAULT = Path(__file__).resolve().parents[3] / "shared" / "photos"


def main() -> None:
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    if not (root / "lfw_dev").is_dir():
        sys.exit(f"{root / 'lfw_dev'} is not there; name the folder of test photos")
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        lfw(root / "lfw_dev", work)
        if (root / "compreface").is_dir():
            compreface(root / "compreface", work)


def scanned(folder: Path, work: Path) -> Library:
    """A library of the photos in ``folder``, and how long it took."""
    pack = builtin_pack()
    library = Library.open(work / f"{folder.name}.faceorg")
    report = take_in(library, [folder], lambda: load_pack(pack, work / "models"))
    rate = report.photos / report.seconds
    print(f"{folder.name}: {report.photos} photos, {report.faces} faces, {rate:.1f} photos/s")
    return library


def lfw(folder: Path, work: Path) -> None:
    with scanned(folder, work) as library:
        pack = builtin_pack()
        found = face_rows.load_vectors(library, pack.id)
        rows, truth = centre_faces(library, found)
    rule = grouping_rule(pack.thresholds)
    good = found.qualities >= CLUSTER_GATE
    show_header()
    started = time.perf_counter()
    ours = group_faces(found.vectors, good, found.photos, rule)
    show("faceorg", ours[rows], truth, time.perf_counter() - started)
    started = time.perf_counter()
    plain = hdbscan.HDBSCAN(min_cluster_size=2, min_samples=2).fit(found.vectors[rows])
    show("plain hdbscan", plain.labels_, truth, time.perf_counter() - started)
    started = time.perf_counter()
    linked = np.argwhere(found.vectors[rows] @ found.vectors[rows].T >= rule.cut)
    graph = coo_matrix((np.ones(len(linked)), linked.T), shape=(len(rows), len(rows)))
    components = connected_components(graph, directed=False)[1]
    show("components at the cut", components, truth, time.perf_counter() - started)


def centre_faces(
    library: Library, found: FaceVectors
) -> tuple[NDArray[np.intp], NDArray[np.int64]]:
    """Rows of the face nearest each photo's centre, and a number for the person it shows."""
    boxes = {face.id: face.box for face in face_rows.all_faces(library)}
    best: dict[int, tuple[float, int]] = {}
    for row, (face, photo) in enumerate(
        zip(found.ids.tolist(), found.photos.tolist(), strict=True)
    ):
        x, y = boxes[face].center
        best[photo] = min(best.get(photo, (9.0, -1)), ((x - 0.5) ** 2 + (y - 0.5) ** 2, row))
    photos = photo_rows.photos_by_id(library, sorted(best))
    names = [photo.path.parent.name for photo in photos]
    rows = np.array([best[photo.id][1] for photo in photos])
    return rows, np.unique(names, return_inverse=True)[1]


def show_header() -> None:
    print(f"{'':24}{'BCubed P':>9}{'R':>8}{'F':>8}{'pair P':>9}{'R':>8}{'F':>8}{'seconds':>9}")


def show(name: str, labels: NDArray[np.int64], truth: NDArray[np.int64], seconds: float) -> None:
    values = [*bcubed(labels, truth), *pairwise(labels, truth)]
    print(f"{name:24}" + "".join(f"{v:9.4f}" if i in (0, 3) else f"{v:8.4f}"
                                 for i, v in enumerate(values)) + f"{seconds:9.2f}")  # fmt: skip


def alone(labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """Labels in which every face without a group is a group of its own."""
    own = labels.copy()
    lost = own == NOISE
    own[lost] = own.max() + 1 + np.arange(lost.sum())
    return own


def overlaps(
    labels: NDArray[np.int64], truth: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Size of each (group, person) meeting, of its group and of its person."""
    meetings = Counter(zip(alone(labels).tolist(), truth.tolist(), strict=True))
    groups, people = Counter(alone(labels).tolist()), Counter(truth.tolist())
    shared = np.array(list(meetings.values()))
    of_group = np.array([groups[group] for group, _ in meetings])
    of_person = np.array([people[person] for _, person in meetings])
    return shared, of_group, of_person


def bcubed(labels: NDArray[np.int64], truth: NDArray[np.int64]) -> tuple[float, float, float]:
    """BCubed precision, recall and F (Bagga and Baldwin 1998)."""
    shared, of_group, of_person = overlaps(labels, truth)
    precision = float((shared**2 / of_group).sum() / len(truth))
    recall = float((shared**2 / of_person).sum() / len(truth))
    return precision, recall, 2 * precision * recall / (precision + recall)


def pairwise(labels: NDArray[np.int64], truth: NDArray[np.int64]) -> tuple[float, float, float]:
    """Precision, recall and F over pairs of faces put together."""
    shared = overlaps(labels, truth)[0]
    together = sum(n * (n - 1) for n in Counter(alone(labels).tolist()).values())
    same = sum(n * (n - 1) for n in Counter(truth.tolist()).values())
    right = float((shared * (shared - 1)).sum())
    precision, recall = right / max(together, 1), right / max(same, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def compreface(folder: Path, work: Path) -> None:
    with (folder / "labels.csv").open(newline="") as stream:
        person = {row["file"]: row["person"] for row in csv.DictReader(stream)}
        stream.seek(0)
        wanted = {row["file"]: int(row["n_faces"]) for row in csv.DictReader(stream)}
    with scanned(folder, work) as library:
        faces = face_rows.all_faces(library)
        ids = sorted({face.photo_id for face in faces} | set(range(1, len(wanted) + 1)))
        name = {photo.id: photo.path.name for photo in photo_rows.photos_by_id(library, ids)}
    counts = Counter(name[face.photo_id] for face in faces)
    near = sum(abs(counts[file] - number) <= 1 for file, number in wanted.items())
    print(f"face counts within one of the label: {near} of {len(wanted)}")
    groups: dict[str, Counter[str]] = {}
    for face in faces:
        if who := person[name[face.photo_id]]:
            group = f"c{face.cluster_id}" if face.cluster_id else "alone"
            groups.setdefault(who, Counter())[group] += 1
    for who, found in sorted(groups.items()):
        print(f"person {who}: {dict(found)}")


if __name__ == "__main__":
    main()
