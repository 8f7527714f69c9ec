"""Measure face detection on the shared photos: counts, recall by height, precision, speed.

    python tests/benchmarks/detection.py [FOLDER] [--threads N]

FOLDER holds ``compreface/labels.csv`` and ``wider_dev/boxes.tsv``; it lies beside the checkout
unless named.
"""

from __future__ import annotations

import argparse
import csv
import sys
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from faceorg import paths
from faceorg.core.geometry import BoundingBox
from faceorg.vision.images import load_upright, read_facts
from faceorg.vision.modelpack import builtin_pack, load_pack

if TYPE_CHECKING:
    from faceorg.vision.engine import FaceEngine

BANDS = (10, 20, 40, 80, 160)
LONG_SIDE = 2048
OVERLAP = 0.4
COUNTS_WITHIN_ONE = 16


@dataclass
class Tally:
    """What was found of the faces of known place, by the lower end of their height band."""

    known: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    found: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    reported: int = 0
    wrong: int = 0
    photos: int = 0
    seconds: float = 0.0


def main() -> int:
    beside = Path(__file__).resolve().parents[3] / "shared" / "photos"
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=beside)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    if not options.folder.is_dir():
        print(f"{options.folder} is not there: name the folder of photos")
        return 2
    engine = load_pack(builtin_pack(), paths.cache_folder(), options.threads)
    near = print_counts(engine, options.folder / "compreface")
    print_recall(engine, options.folder / "wider_dev")
    return 0 if near >= COUNTS_WITHIN_ONE else 1


def print_counts(engine: FaceEngine, folder: Path) -> int:
    """Compare how many faces each photo of ``folder`` has; the number of photos within one."""
    near = 0
    with (folder / "labels.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        found = len(engine.analyze(load_upright(folder / row["file"], LONG_SIDE)))
        near += abs(found - int(row["n_faces"])) <= 1
        if found != int(row["n_faces"]):
            print(f"compreface {row['file']}: {row['n_faces']} faces, found {found}")
    print(f"compreface: {near} of {len(rows)} photos within one face")
    return near


def print_recall(engine: FaceEngine, folder: Path) -> None:
    tally = Tally()
    for name, faces in sorted(known_faces(folder / "boxes.tsv").items()):
        compare(engine, folder / name, faces, tally)
    for low, high in zip(BANDS, (*BANDS[1:], None), strict=True):
        known = max(1, tally.known[low])
        share = tally.found[low] / known
        print(f"wider_dev height {low}-{high or ''} px: recall {share:.3f} of {tally.known[low]}")
    print(f"wider_dev precision: {1 - tally.wrong / max(1, tally.reported):.3f}")
    print(f"wider_dev: {tally.photos / tally.seconds:.1f} photos/s, decoding included")


def known_faces(table: Path) -> dict[str, list[dict[str, str]]]:
    """The rows of the table by photo."""
    faces: dict[str, list[dict[str, str]]] = defaultdict(list)
    with table.open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            faces[row["event/file"]].append(row)
    return faces


def compare(engine: FaceEngine, path: Path, rows: list[dict[str, str]], tally: Tally) -> None:
    """Add one photo. A found face on an invalid one counts neither for nor against."""
    start = time.perf_counter()
    found = [face.box for face in engine.analyze(load_upright(path, LONG_SIDE))]
    tally.seconds += time.perf_counter() - start
    tally.photos += 1
    facts = read_facts(path)
    boxes = [fraction_box(row, facts.width, facts.height) for row in rows]
    for row, box in zip(rows, boxes, strict=True):
        band = max((low for low in BANDS if low <= float(row["h"])), default=None)
        if row["invalid"] == "0" and band is not None:
            tally.known[band] += 1
            tally.found[band] += any(box.iou(other) >= OVERLAP for other in found)
    tally.reported += len(found)
    tally.wrong += sum(all(box.iou(other) < OVERLAP for other in boxes) for box in found)


def fraction_box(row: dict[str, str], width: int, height: int) -> BoundingBox:
    x, y, w, h = (float(row[name]) for name in "xywh")
    return BoundingBox(x / width, y / height, w / width, h / height)


if __name__ == "__main__":
    sys.exit(main())
