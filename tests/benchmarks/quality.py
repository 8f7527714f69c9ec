"""Whether quality tells which faces can be told apart: error against share set aside.

    python tests/benchmarks/quality.py [FOLDER]

FOLDER holds ``lfw_dev``; it lies beside the checkout unless named. Every other photo is spoilt
(shrunk, blurred or darkened by a fixed rule), because the photos of LFW are all alike good. Pairs
are judged at the threshold that is best for all of them; then the pairs with the poorest face are
set aside step by step, and the share of wrong answers among the rest is printed.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageFilter

sys.path.insert(0, str(Path(__file__).parent))
from verification import best_threshold, pairs

from faceorg import paths
from faceorg.vision.images import load_upright
from faceorg.vision.modelpack import builtin_pack, load_pack

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from faceorg.vision.engine import FaceEngine

SHARES = (0.0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5)


def main() -> int:
    beside = Path(__file__).resolve().parents[3] / "shared" / "photos"
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=beside)
    parser.add_argument("--every", type=int, default=1, help="only every so many photos")
    options = parser.parse_args()
    files = sorted((options.folder / "lfw_dev").rglob("*.jpg"))[:: options.every]
    if not files:
        print(f"{options.folder / 'lfw_dev'} is not there: name the folder of photos")
        return 2
    engine = load_pack(builtin_pack(), paths.cache_folder(), provider="cpu")
    found = [one for number, path in enumerate(files) if (one := judged(engine, path, number))]
    people, vectors, image_quality, recognizable = map(list, zip(*found, strict=True))
    same, different = pairs(people)
    couples = np.concatenate([same, different])
    truth = np.arange(len(couples)) < len(same)
    rows = np.array(vectors)
    alike = np.einsum("ij,ij->i", rows[couples[:, 0]], rows[couples[:, 1]])
    wrong = (alike >= best_threshold(alike, truth)) != truth
    print(
        f"{len(found)} faces of {len(files)} photos, {len(couples)} pairs; share wrong in per cent"
    )
    print(f"{'set aside':28}" + "".join(f"{share:8.0%}" for share in SHARES))
    combined = np.array(image_quality) * np.sqrt(recognizable)
    rows_of = {"from the picture": image_quality, "from the vector": recognizable,
               "both (shipped)": combined}  # fmt: skip
    for name, marks in rows_of.items():
        poorest = np.array(marks)[couples].min(axis=1)
        order = np.argsort(poorest, kind="stable")
        rest = [wrong[order[round(share * len(order)) :]].mean() for share in SHARES]
        print(f"{name:28}" + "".join(f"{100 * value:8.2f}" for value in rest))
    return 0


def judged(
    engine: FaceEngine, path: Path, number: int
) -> tuple[str, NDArray[np.float32], float, float] | None:
    """Person, vector and both kinds of quality of the face nearest the centre."""
    image = load_upright(path)
    if number % 2:
        image = spoilt(image, number // 2)
    faces = engine.analyze(image, 0.35)
    if not faces:
        return None
    face = min(faces, key=lambda one: sum((side - 0.5) ** 2 for side in one.box.center))
    vector = engine.embed([face.chip])[0]
    ruined = engine.pack.ruined
    known = 1.0 if ruined is None else ruined.recognizability(vector)
    return path.parent.name, vector, face.quality, known


def spoilt(image: NDArray[np.uint8], number: int) -> NDArray[np.uint8]:
    """Worse in one of three ways and four degrees."""
    degree = number // 3 % 4 + 1
    picture = Image.fromarray(image)
    if number % 3 == 0:
        return np.asarray(picture.filter(ImageFilter.GaussianBlur(1.2 * degree)))
    if number % 3 == 1:
        side = 250 // (2 * degree)
        return np.asarray(picture.resize((side, side), Image.Resampling.BILINEAR))
    return (image * 0.4**degree).astype(np.uint8)


if __name__ == "__main__":
    sys.exit(main())
