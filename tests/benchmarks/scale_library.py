"""What a user waits for in a library of made-up faces: grouping, naming, merging, undoing, asking.

Usage: python tests/benchmarks/scale_library.py [COUNT...] [--pack arcface|builtin] [--keep FOLDER]

10000 and 100000 faces by default, one to a photo, for both packs of `made_packs.py` unless one is
named, each in a process of its own whose peak memory is told. --keep leaves the libraries in a
folder and measures those that are there already on a copy.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from grouping import bcubed
from made_packs import PACKS, crowd_for
from scale import forget_peak, peak, timed
from synthetic import Crowd, levels

from faceorg.core.entities import FaceId
from faceorg.library import faces as face_rows
from faceorg.library.database import Library
from faceorg.library.persons import persons
from faceorg.operations import label, review
from faceorg.operations.cards import WhoIsThis
from faceorg.operations.cluster import cluster_faces, match_people

if TYPE_CHECKING:
    from faceorg.core.changes import Changes
    from faceorg.vision.modelpack import ModelPack

ARRIVALS = 100
LARGE = 5000
NAMED = 200
BATCH = 20_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int)
    parser.add_argument("--pack", choices=PACKS)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        with tempfile.TemporaryDirectory() as folder:
            measure(options.counts[0], PACKS[options.pack], options.keep, Path(folder))
        return
    for count in options.counts or [10_000, 100_000]:
        for pack in [options.pack] if options.pack else PACKS:
            words = [str(count), "--one", "--pack", pack]
            words += ["--keep", str(options.keep)] if options.keep else []
            subprocess.run([sys.executable, __file__, *words], check=True)


def measure(count: int, pack: ModelPack, keep: Path | None, work: Path) -> None:
    print(f"{count:,} faces in a library, {pack.embedding_length} dimensions, pack {pack.name}")
    path = (keep or work) / f"made-{count}-{pack.embedding_length}.faceorg"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with Library.open(path) as library:
            prepare(library, pack, count)
    copy = shutil.copy(path, work / "copy.faceorg")
    forget_peak()
    with Library.open(Path(copy)) as library:
        look(library)
        answer(library, pack)
        merge(library, pack)
    print(f"  peak memory of the answers {peak()}")


def prepare(library: Library, pack: ModelPack, count: int) -> None:
    """Fill, group, let 100 faces come, name the largest groups."""
    made = crowd_for(pack, count, stored=True)
    first = range(len(made.truth) - ARRIVALS)
    fill(library, pack, made, first)
    last = Crowd(made.vectors[-ARRIVALS:], made.truth, made.good[-ARRIVALS:])
    truth = made.truth
    del made
    forget_peak()
    timed("first grouping", lambda: cluster_faces(library, pack))
    print(f"  peak memory of grouping {peak()}", flush=True)
    fill(library, pack, last, range(ARRIVALS), after=len(first))
    timed(f"{ARRIVALS} more faces", lambda: cluster_faces(library, pack))
    groups = face_rows.load_groups(library)
    ours = np.array([groups.get(FaceId(face), -1) for face in range(1, len(truth) + 1)])
    print(f"  BCubed F {bcubed(ours, truth)[2]:.4f}")
    members: dict[int, list[FaceId]] = {}
    for face, group in groups.items():
        members.setdefault(group, []).append(face)
    for number, group in enumerate(sorted(members.values(), key=len, reverse=True)[:NAMED]):
        label.name_faces(library, group, f"Person {number}")
    timed("everybody matched", lambda: match_people(library, pack))


def fill(library: Library, pack: ModelPack, made: Crowd, rows: range, after: int = 0) -> None:
    """Put faces ``rows`` of ``made`` into the library, with ids from ``after`` + 1 on."""
    for start in range(0, len(rows), BATCH):
        part = rows[start : start + BATCH]
        stored = levels(made.vectors[part.start : part.stop])
        faces = [
            (after + row + 1, bool(made.good[row]), vector.tobytes())
            for row, vector in zip(part, stored, strict=True)
        ]
        with library.write():
            _fill(library, pack, faces)


def _fill(library: Library, pack: ModelPack, faces: list[tuple[int, bool, bytes]]) -> None:
    library.change_many(
        """INSERT INTO photos (id, content_hash, size_bytes, format, width, height, orientation,
                               taken_at, added_at)
           VALUES (?, ?, 1, 'JPEG', 400, 300, 1, ?, '2026-01-01T00:00:00')""",
        [(n, f"{n:x}", f"{2000 + n % 25}-0{1 + n % 9}-1{n % 10}T10:00:00") for n, *_ in faces],
    )
    library.change_many(
        "INSERT INTO places (photo_id, path, folded, modified_ns) VALUES (?, ?, ?, 1)",
        [(n, *2 * (f"/photos/{n // 1000}/{n}.jpg",)) for n, *_ in faces],
    )
    library.change_many(
        """INSERT INTO faces (id, photo_id, x, y, w, h, score, quality, source)
           VALUES (?, ?, 0.3, 0.3, 0.3, 0.3, 0.9, ?, 'detected')""",
        [(n, n, 0.8 if good else 0.1) for n, good, _ in faces],
    )
    library.change_many(
        "INSERT INTO embeddings VALUES (?, ?, ?)", [(n, pack.id, vector) for n, _, vector in faces]
    )


def look(library: Library) -> None:
    timed("People page: people", lambda: persons(library))
    timed("People page: groups", lambda: face_rows.clusters(library))


def answer(library: Library, pack: ModelPack) -> None:
    """The first answer reads what later ones find in memory."""
    for turn in ("first", "second"):
        cards, _ = timed(f"{turn} look at the queue", lambda: review.queue(library, pack, 60))
        card = next((one for one in cards if isinstance(one, WhoIsThis)), None)
        if card is None:
            print("  nobody is asked for by name")
            return
        name = f"Somebody {turn}"
        changes = timed(
            f"{turn} answer ({card.settles} faces)",
            lambda card=card, name=name: review.answer_name(library, card, name),
        )
        follow(library, pack, changes)


def merge(library: Library, pack: ModelPack) -> None:
    """Name two large people, merge them, undo it: each with the matching that follows from it.

    Faces of the largest groups: of all people at once, everybody would be like these two.
    """
    groups = face_rows.load_groups(library)
    sizes = Counter(groups.values())
    known = sorted(groups, key=lambda face: (-sizes[groups[face]], groups[face], face))
    large = min(LARGE, len(known) // 2)
    parts = (known[:large], known[large : 2 * large])
    for part, name in zip(parts, ("One", "Other"), strict=True):
        changes = timed(
            f"naming {large} faces",
            lambda part=part, name=name: label.name_faces(library, part, name, new=True),
        )
        follow(library, pack, changes)
    people = {person.name: label.Group(person=person.id) for person in persons(library)}
    changes = timed(
        "merging the two", lambda: label.merge_groups(library, people["One"], people["Other"])
    )
    follow(library, pack, changes)
    _, changes = timed("undoing that", lambda: label.undo(library))
    follow(library, pack, changes)


def follow(library: Library, pack: ModelPack, changes: Changes) -> None:
    timed("what follows from it", lambda: match_people(library, pack, changes))


if __name__ == "__main__":
    main()
