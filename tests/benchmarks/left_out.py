"""What becomes of faces that grouping leaves out of their person: shown, asked about, or nothing.

Usage: python tests/benchmarks/left_out.py VECTORS.npz [--photos 5] [--each]

VECTORS.npz is what clustering_quality.py --save writes. Of everybody with at least so many photos
the largest group gets its name, as somebody would do on the People page; then each face of theirs
that is not in it is looked up: shown as theirs by itself, asked about by that name, asked about by
another, shown as somebody else's, or left alone. --each prints a line for every such face.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from clustering_quality import PACK, STRANGER
from review_effort import fill

from faceorg.core.quality import CLUSTER_GATE
from faceorg.library import faces as face_rows
from faceorg.library.database import Library
from faceorg.library.review import person_names
from faceorg.operations import label
from faceorg.operations.cluster import cluster_faces, match_people

if TYPE_CHECKING:
    from faceorg.core.entities import ClusterId, FaceId


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("vectors", type=Path)
    parser.add_argument("--photos", type=int, default=5)
    parser.add_argument("--each", action="store_true")
    options = parser.parse_args()
    stored = dict(np.load(options.vectors))
    familiar = np.char.startswith(stored["names"], STRANGER) == 0
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library") as library:
        truth = fill(library, {key: values[familiar] for key, values in stored.items()})
        report(library, truth, options.photos, each=options.each)


def report(library: Library, truth: dict[FaceId, str], photos: int, *, each: bool) -> None:
    theirs: dict[str, list[FaceId]] = defaultdict(list)
    for face, name in truth.items():
        theirs[name].append(face)
    theirs = {name: faces for name, faces in theirs.items() if len(faces) >= photos}
    cluster_faces(library, PACK)
    groups = face_rows.load_groups(library)
    left = {
        face: name for name, faces in theirs.items() for face in named(library, name, faces, groups)
    }
    match_people(library, PACK)
    names = person_names(library)
    told = Counter()
    for face in face_rows.faces_by_id(library, list(left)):
        name = left[face.id]
        asked = None if face.suggested_id is None else names[face.suggested_id]
        fate = (
            ("shown as theirs" if face.person_name == name else "shown as somebody else's")
            if face.person_name is not None
            else "left alone"
            if asked is None
            else ("asked about by their name" if asked == name else "asked about by another name")
        )
        told[fate] += 1
        if each:
            gate = "poor" if face.quality < CLUSTER_GATE else "good"
            place = "in another group" if face.id in groups else "in no group"
            print(f"{name}: {gate}, {place}: {fate}")
    total = sum(map(len, theirs.values()))
    print(f"{len(theirs)} people with {photos} photos or more, {total} faces: "
          f"{total - len(left)} in their group, {len(left)} not")  # fmt: skip
    for fate, count in told.most_common():
        print(f"  {fate}: {count}")


def named(
    library: Library, name: str, faces: list[FaceId], groups: dict[FaceId, ClusterId]
) -> list[FaceId]:
    """Name the group that holds most of somebody's ``faces``; which of them are not in it."""
    held = Counter(groups[face] for face in faces if face in groups)
    if not held:
        return faces
    group = held.most_common(1)[0][0]
    members = [face for face, one in groups.items() if one == group]
    label.name_faces(library, members, name)
    return [face for face in faces if groups.get(face) != group]


if __name__ == "__main__":
    main()
