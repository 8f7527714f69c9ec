"""Measure face detection on the shared photos: counts, recall by height, precision, speed.

    python tests/benchmarks/detection.py [FOLDER] [--levels fast normal thorough] [--every N]

FOLDER holds ``compreface/labels.csv``, ``wider_dev/boxes.tsv`` and ``lfw_dev``; it lies beside the
checkout unless named. Every row is one level: recall at an IoU of 0.5 by height of the face in
pixels of the photo, precision over faces of any size, time a photo. Then single portraits cut to
fill the frame, turned to their sides and upside down, and wearing a medical mask (drawn over the
mouth: the pictures ``mask_*.jpg`` that come with insightface are of masks, without a face).
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

import numpy as np
from PIL import Image, ImageDraw

from faceorg import paths
from faceorg.core.geometry import BoundingBox
from faceorg.core.search_level import SearchLevel
from faceorg.vision.images import load_upright
from faceorg.vision.modelpack import builtin_pack, load_pack

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from faceorg.vision.engine import FaceEngine, FoundFace

    Pixels = NDArray[np.uint8]

BANDS = (10, 20, 40, 80)
LONG_SIDE = 2560
OVERLAP = 0.5
PORTRAITS = 100
NINE = 9
COUNTS_WITHIN_ONE = 16
MASKS = ((90, 130, 200), (235, 235, 235), (60, 150, 120), (40, 40, 45))


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
    parser.add_argument("--levels", nargs="*", default=[str(level) for level in SearchLevel])
    parser.add_argument("--every", type=int, default=1, help="only every so many photos")
    options = parser.parse_args()
    if not options.folder.is_dir():
        print(f"{options.folder} is not there: name the folder of photos")
        return 2
    near = COUNTS_WITHIN_ONE
    for level in map(SearchLevel, options.levels):
        engine = load_pack(builtin_pack(), paths.cache_folder(), level=level)
        print(f"{level}:")
        near = min(near, print_counts(engine, options.folder / "compreface"))
        print_recall(engine, options.folder / "wider_dev", options.every)
        print_portraits(engine, options.folder / "lfw_dev")
    return 0 if near >= COUNTS_WITHIN_ONE else 1


def print_counts(engine: FaceEngine, folder: Path) -> int:
    """Compare how many faces each photo of ``folder`` has; the number of photos within one."""
    near = missed = false = 0
    with (folder / "labels.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        found = len(engine.analyze(load_upright(folder / row["file"], LONG_SIDE)))
        near += abs(found - int(row["n_faces"])) <= 1
        missed += max(0, int(row["n_faces"]) - found)
        false += max(0, found - int(row["n_faces"]))
    print(
        f"  compreface: {near} of {len(rows)} photos within one face;"
        f" {missed} missed, {false} false"
    )
    return near


def print_recall(engine: FaceEngine, folder: Path, every: int) -> None:
    """The photos as they are, then nine at a time side by side: a large photo of small faces."""
    known = sorted(known_faces(folder / "boxes.tsv").items())[::every]
    tally = Tally()
    for name, faces in known:
        compare(engine, load_upright(folder / name, LONG_SIDE), faces, tally)
    print_tally("wider_dev", tally)
    tally = Tally()
    for start in range(0, len(known) - NINE + 1, NINE):
        compare(engine, *side_by_side(folder, known[start : start + NINE]), tally)
    print_tally("nine in one", tally)


def side_by_side(
    folder: Path, known: list[tuple[str, list[dict[str, str]]]]
) -> tuple[Pixels, list[dict[str, str]]]:
    """Photos as tiles of one large photo, and the rows of all faces in its pixels."""
    cell = LONG_SIDE // 3
    canvas = np.zeros((3 * cell, 3 * cell, 3), np.uint8)
    rows = []
    for place, (name, faces) in enumerate(known):
        top, left = place // 3 * cell, place % 3 * cell
        picture = Image.fromarray(load_upright(folder / name))
        scale = cell / max(picture.size)
        small = picture.resize((round(picture.width * scale), round(picture.height * scale)))
        canvas[top : top + small.height, left : left + small.width] = np.asarray(small)
        for row in faces:
            x, y, w, h = (float(row[key]) * scale for key in "xywh")
            moved = {"x": left + x, "y": top + y, "w": w, "h": h}
            rows.append(row | {key: str(value) for key, value in moved.items()})
    return canvas, rows


def print_tally(name: str, tally: Tally) -> None:
    for low, high in zip(BANDS, (*BANDS[1:], None), strict=True):
        share = tally.found[low] / max(1, tally.known[low])
        print(f"  {name} {low}-{high or ''} px: recall {share:.3f} of {tally.known[low]}")
    precision = 1 - tally.wrong / max(1, tally.reported)
    print(f"  {name} precision {precision:.3f} of {tally.reported} reported,"
          f" {1e3 * tally.seconds / tally.photos:.0f} ms of processor time a photo")  # fmt: skip


def print_portraits(engine: FaceEngine, folder: Path) -> None:
    """Portraits whose face is known from the photo as it is."""
    files = sorted(folder.rglob("*.jpg"))
    seen: dict[str, int] = defaultdict(int)
    for number, path in enumerate(files[:: max(1, len(files) // PORTRAITS)]):
        image = load_upright(path)
        faces = engine.analyze(image)
        if not faces:
            continue
        face = min(faces, key=lambda one: sum((side - 0.5) ** 2 for side in one.box.center))
        seen["portraits"] += 1
        for name, (changed, box) in altered(image, face, number).items():
            found = engine.analyze(np.ascontiguousarray(changed))
            seen[name] += any(one.box.iou(box) >= OVERLAP for one in found)
    known = seen.pop("portraits")
    shares = ", ".join(f"{name} {count}" for name, count in seen.items())
    print(f"  of {known} portraits: {shares}")


def altered(image: Pixels, face: FoundFace, number: int) -> dict[str, tuple[Pixels, BoundingBox]]:
    """The portrait in other forms, and where its face is then."""
    height, width = image.shape[:2]
    box = face.box
    left, top = round(box.x * width), round(box.y * height)
    close = image[top : round((box.y + box.h) * height), left : round((box.x + box.w) * width)]
    enlarged = np.asarray(Image.fromarray(close).resize((close.shape[1] * 8, close.shape[0] * 8)))
    turns = {"on the left side": 1, "upside down": 2, "on the right side": 3}
    frame = BoundingBox(0.0, 0.0, 1.0, 1.0)
    return {
        "filling the frame": (enlarged, frame),
        "masked": (masked(image, face, number), box),
    } | {
        name: (np.rot90(image, quarters), turned_box(box, quarters))
        for name, quarters in turns.items()
    }


def turned_box(box: BoundingBox, quarters: int) -> BoundingBox:
    """The box in the photo turned anticlockwise."""
    for _ in range(quarters):
        box = BoundingBox(box.y, 1 - box.x - box.w, box.h, box.w)
    return box


def masked(image: Pixels, face: FoundFace, number: int) -> Pixels:
    """The face with a pleated mask from below its eyes to its chin."""
    points = face.landmarks.astype(np.float64) * image.shape[1::-1]
    eyes, mouth = points[:2].mean(axis=0), points[3:].mean(axis=0)
    along, down = (points[1] - points[0]) * 0.9, mouth - eyes
    upper, lower = eyes + 0.4 * down, eyes + 1.65 * down
    corners = [upper - along, upper + along, lower + 0.8 * along, lower - 0.8 * along]
    picture = Image.fromarray(image)
    pen = ImageDraw.Draw(picture)
    colour = MASKS[number % len(MASKS)]
    pen.polygon([tuple(corner) for corner in corners], fill=colour)
    for share in (0.25, 0.5, 0.75):
        start = corners[0] + share * (corners[3] - corners[0])
        end = corners[1] + share * (corners[2] - corners[1])
        pen.line(
            [tuple(start), tuple(end)], fill=tuple(level * 4 // 5 for level in colour), width=2
        )
    return np.asarray(picture)


def known_faces(table: Path) -> dict[str, list[dict[str, str]]]:
    """The rows of the table by photo."""
    faces: dict[str, list[dict[str, str]]] = defaultdict(list)
    with table.open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            faces[row["event/file"]].append(row)
    return faces


def compare(engine: FaceEngine, image: Pixels, rows: list[dict[str, str]], tally: Tally) -> None:
    """Add one photo. A found face on an invalid one counts neither for nor against."""
    start = time.process_time()
    found = [face.box for face in engine.analyze(image)]
    tally.seconds += time.process_time() - start
    tally.photos += 1
    height, width = image.shape[:2]
    boxes = [fraction_box(row, width, height) for row in rows]
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
