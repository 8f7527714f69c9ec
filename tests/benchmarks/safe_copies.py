"""How safe are safe copies: hide everybody in real photos, then search the copies thoroughly.

    python tests/benchmarks/safe_copies.py FOLDER [EVERY]

FOLDER is ``compreface`` or ``wider_dev`` of the photos to try things on; EVERY takes one of so
many. It prints how many labelled faces (WIDER, 20 pixels and more) are covered and how completely,
what a THOROUGH search still finds in the copies, and who is recognizable there.
"""

from __future__ import annotations

import csv
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.entities import Photo, PhotoId
from faceorg.core.search_level import SearchLevel
from faceorg.operations.anonymize import AnonymizeItem, Verdict, anonymize_photos
from faceorg.operations.hiding import HideRule
from faceorg.paths import cache_folder
from faceorg.vision.images import load_upright, read_facts
from faceorg.vision.modelpack import builtin_pack, load_pack
from faceorg.vision.redaction import Method

if TYPE_CHECKING:
    from faceorg.vision.engine import FaceEngine

GREY, NOISE = 128, 24
SMALLEST_PX = 20.0


def labelled(folder: Path) -> dict[str, list[tuple[float, ...]]]:
    """Boxes (x, y, w, h) in pixels by file name; none where a set has no such list."""
    table = folder / "boxes.tsv"
    found: dict[str, list[tuple[float, ...]]] = {}
    if table.is_file():
        with table.open() as lines:
            for row in csv.DictReader(lines, delimiter="\t"):
                box = tuple(float(row[key]) for key in ("x", "y", "w", "h"))
                if row["invalid"] != "1" and min(box[2:]) >= SMALLEST_PX:
                    found.setdefault(row["event/file"], []).append(box)
    return found


def covered(copy: np.ndarray, box: tuple[float, ...]) -> float:
    """The part of a box that is the grey of the filling."""
    x, y, w, h = (round(number) for number in box)
    part = copy[max(y, 0) : y + h, max(x, 0) : x + w].astype(int)
    return float((np.abs(part - GREY).max(axis=2) <= NOISE).mean()) if part.size else 1.0


def still_there(engine: FaceEngine, original: np.ndarray, copy: np.ndarray) -> tuple[int, int, int]:
    """Faces a thorough search finds in the copy, those of them on a filling, and recognizable."""
    before, after = engine.analyze(original), engine.analyze(copy)
    on_filling, known = 0, 0
    height, width = copy.shape[:2]
    for face in after:
        box = (face.box.x * width, face.box.y * height, face.box.w * width, face.box.h * height)
        on_filling += covered(copy, box) > 0.3
        same = [other for other in before if face.box.iou(other.box) > 0.2]
        if same:
            one, *others = engine.embed([face.chip, *(other.chip for other in same)])
            best = max(float(one @ other) for other in others)
            known += best >= engine.pack.thresholds.suggest
    return len(after), on_filling, known


def measure(folder: Path, every: int, method: Method, out: Path) -> None:
    normal = load_pack(builtin_pack(), cache_folder())
    thorough = load_pack(builtin_pack(), cache_folder(), level=SearchLevel.THOROUGH)
    boxes, parts, totals, verdicts = labelled(folder), list[float](), np.zeros(3, int), []
    photos = sorted(folder.glob("*.jpg"))[::every]
    for number, path in enumerate(photos, 1):
        photo = Photo(PhotoId(number), path, "", path.stat().st_size, read_facts(path))
        report = anonymize_photos(
            [AnonymizeItem(photo, [])], out / folder.name, normal, rule=HideRule(), method=method
        )
        (result,) = report.photos
        verdicts += [face.verdict for face in result.hidden]
        original, copy = load_upright(path), load_upright(result.copy)
        parts += [covered(copy, box) for box in boxes.get(path.name, [])]
        left = still_there(thorough, original, copy)
        if left[0]:
            print(
                f"  {path.name}: {left[0]} found, {left[1]} on a filling, {left[2]} recognizable",
                flush=True,
            )
        totals += left
    found = np.array(parts)
    print(f"{folder.name} ({method}): {len(photos)} photos, {len(verdicts)} hidden,", end=" ")
    print({v.value: verdicts.count(v) for v in Verdict if v in verdicts})
    if len(found):
        hit = found[found >= 0.5]
        print(
            f"  labelled {len(found)}, covered {len(hit)}; of each covered: mean {hit.mean():.3f},"
        )
        print(f"  5th percentile {np.percentile(hit, 5):.3f}, least {hit.min():.3f}")
    print(f"  thorough search of the copies: {totals[0]} found, {totals[1]} on a filling,", end=" ")
    print(f"{totals[2]} recognizable", flush=True)


def main() -> None:
    folder = Path(sys.argv[1])
    every = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with tempfile.TemporaryDirectory() as out:
        measure(folder, every, Method.SOLID, Path(out))


if __name__ == "__main__":
    main()
