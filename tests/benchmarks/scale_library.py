"""What a user waits for in a library of made-up faces: grouping, naming, merging, undoing, asking.

Usage: python tests/benchmarks/scale_library.py [COUNT...] [--length D] [--keep FOLDER]

10000 and 100000 faces by default, one to a photo, each size in a process of its own whose peak
memory is told. --keep leaves the libraries in a folder and measures those that are there already
on a copy.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from grouping import bcubed
from scale import peak, timed
from synthetic import crowd

from faceorg.core.embeddings import packed
from faceorg.library import faces as face_rows
from faceorg.library.database import Library
from faceorg.library.persons import persons
from faceorg.operations import label, review
from faceorg.operations.cards import WhoIsThis
from faceorg.operations.cluster import cluster_faces, match_people
from faceorg.vision.modelpack import ModelPack, Thresholds

if TYPE_CHECKING:
    from faceorg.core.entities import FaceId

PACK = ModelPack("made up", "Made up", "none", 512, Thresholds(0.5, 0.4, 0.3, 0.4))
ARRIVALS = 100
LARGE = 5000
NAMED = 200


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int)
    parser.add_argument("--length", type=int, default=512)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        with tempfile.TemporaryDirectory() as folder:
            measure(options.counts[0], options.length, options.keep, Path(folder))
        return
    for count in options.counts or [10_000, 100_000]:
        words = [str(count), "--one", "--length", str(options.length)]
        words += ["--keep", str(options.keep)] if options.keep else []
        subprocess.run([sys.executable, __file__, *words], check=True)


def measure(count: int, length: int, keep: Path | None, work: Path) -> None:
    print(f"{count:,} faces in a library, {length} dimensions")
    path = (keep or work) / f"made-{count}-{length}.faceorg"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with Library.open(path) as library:
            prepare(library, count, length)
    copy = shutil.copy(path, work / "copy.faceorg")
    with Library.open(Path(copy)) as library:
        look(library)
        answer(library)
        merge(library)
    print(f"  peak memory {peak()}")


def prepare(library: Library, count: int, length: int) -> None:
    """Fill, group, let 100 faces come, name the largest groups."""
    made = crowd(count, length)
    truth = dict(enumerate(made.truth.tolist(), 1))
    faces = list(enumerate(zip(made.vectors, made.good.tolist(), strict=True), 1))
    fill(library, faces[:-ARRIVALS])
    timed("first grouping", lambda: cluster_faces(library, PACK))
    print(f"  peak memory {peak()}")
    fill(library, faces[-ARRIVALS:])
    timed(f"{ARRIVALS} more faces", lambda: cluster_faces(library, PACK))
    groups = face_rows.load_groups(library)
    ours = np.array([groups.get(face, -1) for face in truth])
    print(f"  BCubed F {bcubed(ours, np.array(list(truth.values())))[2]:.4f}")
    members: dict[int, list[FaceId]] = {}
    for face, group in groups.items():
        members.setdefault(group, []).append(face)
    for number, group in enumerate(sorted(members.values(), key=len, reverse=True)[:NAMED]):
        label.name_faces(library, group, f"Person {number}")
    timed("everybody matched", lambda: match_people(library, PACK))


def fill(library: Library, faces: list[tuple[int, tuple[np.ndarray, bool]]]) -> None:
    with library.write():
        library.change_many(
            """INSERT INTO photos (id, content_hash, size_bytes, format, width, height, orientation,
                                   taken_at, added_at)
               VALUES (?, ?, 1, 'JPEG', 400, 300, 1, ?, '2026-01-01T00:00:00')""",
            [(n, f"{n:x}", f"{2000 + n % 25}-0{1 + n % 9}-1{n % 10}T10:00:00") for n, _ in faces],
        )
        library.change_many(
            "INSERT INTO places (photo_id, path, folded, modified_ns) VALUES (?, ?, ?, 1)",
            [(n, *2 * (f"/photos/{n // 1000}/{n}.jpg",)) for n, _ in faces],
        )
        library.change_many(
            """INSERT INTO faces (id, photo_id, x, y, w, h, score, quality, source)
               VALUES (?, ?, 0.3, 0.3, 0.3, 0.3, 0.9, ?, 'detected')""",
            [(n, n, 0.8 if good else 0.1) for n, (_, good) in faces],
        )
        library.change_many(
            "INSERT INTO embeddings VALUES (?, ?, ?)",
            [(n, PACK.id, packed(vector)) for n, (vector, _) in faces],
        )


def look(library: Library) -> None:
    timed("People page: people", lambda: persons(library))
    timed("People page: groups", lambda: face_rows.clusters(library))


def answer(library: Library) -> None:
    """The first answer reads what later ones find in memory."""
    for turn in ("first", "second"):
        cards, _ = timed(f"{turn} look at the queue", lambda: review.queue(library, PACK, 12))
        card = next(one for one in cards if isinstance(one, WhoIsThis))
        name = f"Somebody {turn}"
        changes = timed(
            f"{turn} answer ({card.settles} faces)",
            lambda card=card, name=name: review.answer_name(library, card, name),
        )
        timed(
            "what follows from it",
            lambda changes=changes: match_people(library, PACK, changes),
        )


def merge(library: Library) -> None:
    open_faces = [face.id for face in face_rows.all_faces(library)][: 2 * LARGE]
    large = min(LARGE, len(open_faces) // 2)
    parts = (open_faces[:large], open_faces[large:])
    for part, name in zip(parts, ("One", "Other"), strict=True):
        timed(
            f"naming {large} faces",
            lambda part=part, name=name: label.name_faces(library, part, name, new=True),
        )
    people = {person.name: label.Group(person=person.id) for person in persons(library)}
    timed("merging the two", lambda: label.merge_groups(library, people["One"], people["Other"]))
    timed("undoing that", lambda: label.undo(library))


if __name__ == "__main__":
    main()
