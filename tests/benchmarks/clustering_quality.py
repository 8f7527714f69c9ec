"""How well faces fall into people before any name is given, beside how others group them.

Usage: python tests/benchmarks/clustering_quality.py [FOLDER] [--save FILE.npz] [--load FILE.npz]

FOLDER holds lfw_dev, congress_singles and congress_pairs (strangers, once and twice); by default
shared/photos beside the checkout. Prints BCubed and pairwise precision, recall and F over the
centre faces of lfw_dev, all methods on the same vectors; then names every group of lfw_dev after
most of it, and counts the strangers that a named person swallowed at the auto level: members of
congress, but for those whose name is in lfw_dev; then everybody else when only half of the people
of lfw_dev are named, by their largest group each, in four draws.
"""

from __future__ import annotations

import argparse
import csv
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from grouping import DEFAULT, bcubed, show, show_header
from review_effort import fill
from rivals import average_linkage, chinese_whispers, dbscan, in_scale, plain_hdbscan

from faceorg.core.clustering import group_faces
from faceorg.core.quality import CLUSTER_GATE
from faceorg.core.recognisable import recognisable
from faceorg.library import faces as face_rows
from faceorg.library.database import Library
from faceorg.operations import label
from faceorg.operations.cluster import cluster_faces, grouping_rule, match_people
from faceorg.vision.images import load_upright
from faceorg.vision.modelpack import builtin_pack, load_pack

if TYPE_CHECKING:
    from collections.abc import Mapping

    from faceorg.core.entities import ClusterId, FaceId

STRANGER = "stranger:"
PACK = builtin_pack()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--save", type=Path)
    parser.add_argument("--load", type=Path)
    options = parser.parse_args()
    stored = dict(np.load(options.load)) if options.load else embedded(options.folder)
    if options.save:
        np.savez(options.save, **stored)
    familiar = np.char.startswith(stored["names"], STRANGER) == 0
    compare({key: values[familiar] for key, values in stored.items()})
    strangers(stored)
    half_named(stored)


def embedded(folder: Path) -> dict[str, Any]:
    """Vectors, qualities, photos and names of the face nearest each photo's centre."""
    paths = [(p.parent.name, p) for p in sorted((folder / "lfw_dev").rglob("*.jpg"))]
    paths += strangers_in(folder, {name for name, _ in paths})
    with tempfile.TemporaryDirectory() as work:
        engine = load_pack(PACK, Path(work))
        rows = []
        for number, (name, path) in enumerate(paths):
            faces = engine.analyze(load_upright(path, 2560, 1280))
            if faces:
                face = min(faces, key=lambda one: off_centre(one.box.center))
                rows.append((engine.embed([face.chip])[0], face.quality, number, name))
    vectors, qualities, photos, names = zip(*rows, strict=True)
    return {"vectors": np.array(vectors), "qualities": np.array(qualities),
            "photos": np.array(photos), "names": np.array(names)}  # fmt: skip


def strangers_in(folder: Path, known: set[str]) -> list[tuple[str, Path]]:
    """Members of congress by number and path, without those who are ``known`` by name."""
    found = []
    for part in ("congress_singles", "congress_pairs"):
        with (folder / part / "labels.csv").open(newline="") as stream:
            for row in csv.DictReader(stream):
                last, first = row["name"].split(", ")[:2]
                if (name := f"{first.split()[0]}_{last.title()}") in known:
                    print(f"{row['file']} is {name} of lfw_dev, no stranger")
                else:
                    found.append((f"{STRANGER}{row['icpsr']}", folder / part / row["file"]))
    return found


def off_centre(point: tuple[float, float]) -> float:
    return (point[0] - 0.5) ** 2 + (point[1] - 0.5) ** 2


def compare(stored: Mapping[str, Any]) -> None:
    vectors = stored["vectors"].astype(np.float32)
    truth = np.unique(stored["names"], return_inverse=True)[1]
    good = recognisable(vectors, stored["qualities"] >= CLUSTER_GATE)
    marks = PACK.thresholds
    methods = {
        "faceorg": lambda: group_faces(vectors, good, stored["photos"], grouping_rule(marks)),
        "DBSCAN at 0.52": lambda: dbscan(vectors, in_scale(marks, 0.48)),
        "chinese whispers at 0.6": lambda: chinese_whispers(vectors, marks.never),
        "chinese whispers at auto": lambda: chinese_whispers(vectors, marks.auto),
        "average linkage, best": lambda: average_linkage(
            vectors, lambda labels: bcubed(labels, truth)[2]
        ),
        "plain hdbscan": lambda: plain_hdbscan(vectors),
    }
    show_header()
    for name, method in methods.items():
        started = time.perf_counter()
        labels = method()
        show(name, labels, truth, time.perf_counter() - started)


def strangers(stored: Mapping[str, Any]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Library.open(Path(folder) / "library") as library,
    ):
        truth = fill(library, stored)
        for name, mine in mostly(library, truth):
            if len(mine) > 1 and not name.startswith(STRANGER):
                label.name_faces(library, mine, name)
        match_people(library, PACK)
        unknown = [f for f in face_rows.all_faces(library) if truth[f.id].startswith(STRANGER)]
        swallowed = sum(face.person_name is not None for face in unknown)
        asked = sum(face.suggested_id is not None for face in unknown)
    print(f"{len(unknown)} strangers: {swallowed} taken for somebody named, {asked} asked about")


def mostly(library: Library, truth: Mapping[FaceId, str]) -> list[tuple[str, list[FaceId]]]:
    """Group the faces; whom most of each group shows, and which faces of it those are."""
    cluster_faces(library, PACK)
    members: dict[ClusterId, list[FaceId]] = defaultdict(list)
    for face, cluster in face_rows.load_groups(library).items():
        members[cluster].append(face)
    found = []
    for faces in members.values():
        name, _ = Counter(truth[face] for face in faces).most_common(1)[0]
        found.append((name, [face for face in faces if truth[face] == name]))
    return found


def half_named(stored: Mapping[str, Any]) -> None:
    """Everybody whom the user did not name is a stranger, most of them in groups of their own."""
    counts = Counter(stored["names"].tolist())
    people = sorted(name for name in counts if counts[name] > 1 and not name.startswith(STRANGER))
    told: Counter[str] = Counter()
    for draw in range(4):
        chosen = set(np.random.default_rng(draw).permutation(people)[: len(people) // 2].tolist())
        told += of_half(stored, chosen)
    print(f"half of the people named, {told['strangers']} faces of others: {told['swallowed']} "
          f"taken for somebody named, {told['asked']} asked about; {told['left']} faces outside "
          f"the named groups: {told['right']} shown as theirs, {told['wrong']} as somebody "
          f"else's, {told['offered']} asked about")  # fmt: skip


def of_half(stored: Mapping[str, Any], chosen: set[str]) -> Counter[str]:
    told: Counter[str] = Counter()
    with (
        tempfile.TemporaryDirectory() as folder,
        Library.open(Path(folder) / "library") as library,
    ):
        truth = fill(library, stored)
        largest: dict[str, list[FaceId]] = {}
        for name, faces in mostly(library, truth):
            if name in chosen and len(faces) > len(largest.get(name, ())):
                largest[name] = faces
        for name, faces in largest.items():
            label.name_faces(library, faces, name)
        match_people(library, PACK)
        labelled = {face for faces in largest.values() for face in faces}
        for face in face_rows.all_faces(library):
            name, shown = truth[face.id], face.person_name
            if name not in chosen:
                told["strangers"] += 1
                told["swallowed"] += shown is not None
                told["asked"] += face.suggested_id is not None
            elif face.id not in labelled:
                told["left"] += 1
                told["right"] += shown == name
                told["wrong"] += shown not in (None, name)
                told["offered"] += face.suggested_id is not None
    return told


if __name__ == "__main__":
    main()
