"""How well two photos tell whether they show one person.

    python tests/benchmarks/verification.py [FOLDER] [--only WORDS]

FOLDER holds ``lfw_dev`` (one folder per person, the person in the middle of each photo); it lies
beside the checkout unless named. Every pair of photos of one person, and as many pairs of
different people from a fixed seed. Accuracy is the mean of ten folds, each with the threshold that
is best on the other nine; a row for each way of making a vector, with its cost per face.

What was kept: the mirrored mean (TAR@1e-3 0.951 instead of 0.923) for twice the time, one byte a
dimension (0.950), and averaging pixels before sampling a face of many (0.891 instead of 0.684 on
photos enlarged four times, with noise); faces of lfw_dev as they are have too few pixels for that.

What was not: more views (four 0.949, eight 0.949, for two and four times the time), no nose
(0.948). The 5-point predictor, which the network was trained with, gives accuracy 0.992 and
TAR@1e-3 0.960, but takes 10 ms a face more, twice the time; and groups are no better: at 0.994
precision of pairs, their recall is 0.939 instead of 0.953, and BCubed F 0.951 instead of 0.963.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from five_points import TEMPLATE, read_predictor, refined
from PIL import Image

from faceorg import paths
from faceorg.vision.alignment import face_chip, similarity_transform
from faceorg.vision.embedder import unit_embeddings
from faceorg.vision.images import load_upright
from faceorg.vision.modelpack import builtin_pack, load_pack
from faceorg.vision.searching import plain as plain_detector

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from faceorg.vision.engine import FaceEngine

    Vectors = NDArray[np.float32]

SEED = 20240229
FOLDS = 10
FLOOR = 0.35
ENLARGED = 4
NOISE = 25.0
LOOK_SIDE = 224
BATCH = 64


@dataclass(frozen=True)
class Subject:
    """The face nearest the centre of one photo: points (5, 2) in pixels of ``image``."""

    person: str
    image: NDArray[np.uint8]
    points: NDArray[np.float64]


def main() -> int:
    beside = Path(__file__).resolve().parents[3] / "shared" / "photos"
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=beside)
    parser.add_argument("--only", default="", help="only rows with this in their name")
    options = parser.parse_args()
    files = sorted((options.folder / "lfw_dev").rglob("*.jpg"))
    if not files:
        print(f"{options.folder / 'lfw_dev'} is not there: name the folder of photos")
        return 2
    engine = load_pack(builtin_pack(), paths.cache_folder(), provider="cpu")
    subjects = [found for path in files if (found := subject(engine, path)) is not None]
    print(f"lfw_dev: {len(files)} photos, {len(files) - len(subjects)} without a face")
    same, different = pairs([one.person for one in subjects])
    print(f"{len(same)} pairs of one person, {len(different)} of two; seed {SEED}")
    print(
        f"{'vector':30}{'accuracy':>10}{'+-':>8}{'TAR@1e-4':>10}{'TAR@1e-3':>10}{'TAR@1e-2':>10}{'ms/face':>9}"
    )
    for name, make in VARIANTS.items():
        if options.only not in name:
            continue
        started = time.process_time()
        vectors = make(engine, subjects)
        cost = 1e3 * (time.process_time() - started) / len(subjects)
        alike = [
            np.einsum("ij,ij->i", vectors[p[:, 0]], vectors[p[:, 1]]) for p in (same, different)
        ]
        accuracy, spread = cross_validated(*alike)
        rates = [true_accepts(*alike, far) for far in (1e-4, 1e-3, 1e-2)]
        tars = "".join(f"{rate:10.4f}" for rate in rates)
        print(f"{name:30}{accuracy:10.4f}{spread:8.4f}{tars}{cost:9.1f}", flush=True)
    return 0


def subject(engine: FaceEngine, path: Path) -> Subject | None:
    image = load_upright(path)
    found = engine.analyze(image, FLOOR)
    if not found:
        return None
    nearest = min(found, key=lambda face: sum((side - 0.5) ** 2 for side in face.box.center))
    points = nearest.landmarks.astype(np.float64) * image.shape[1::-1]
    return Subject(path.parent.name, image, points)


def pairs(people: list[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Rows of all pairs of one person, and as many different pairs of two people."""
    rows: dict[str, list[int]] = {}
    for row, person in enumerate(people):
        rows.setdefault(person, []).append(row)
    same = [pair for mine in rows.values() for pair in combinations(mine, 2)]
    rng = np.random.default_rng(SEED)
    different: set[tuple[int, int]] = set()
    while len(different) < len(same):
        first, second = sorted(rng.integers(0, len(people), 2).tolist())
        if people[first] != people[second]:
            different.add((first, second))
    return np.array(same), np.array(sorted(different))


def cross_validated(same: Vectors, different: Vectors) -> tuple[float, float]:
    """Mean and standard deviation over folds of the share of pairs judged right."""
    values = np.concatenate([same, different])
    truth = np.arange(len(values)) < len(same)
    fold = np.random.default_rng(SEED).permutation(len(values)) % FOLDS
    shares = []
    for number in range(FOLDS):
        held = fold == number
        threshold = best_threshold(values[~held], truth[~held])
        shares.append(float(((values[held] >= threshold) == truth[held]).mean()))
    return float(np.mean(shares)), float(np.std(shares))


def best_threshold(values: Vectors, truth: NDArray[np.bool_]) -> float:
    order = np.argsort(-values)
    right = np.cumsum(np.where(truth[order], 1, -1))
    return float(values[order][right.argmax()])


def true_accepts(same: Vectors, different: Vectors, far: float) -> float:
    """Share of true pairs accepted where ``far`` of the false ones are."""
    threshold = np.sort(different)[::-1][max(0, round(far * len(different)) - 1)]
    return float((same > threshold).mean())


def shipped(engine: FaceEngine, subjects: list[Subject]) -> Vectors:
    return embedded(engine, [cut(engine, one) for one in subjects], mirrored=True)


def plain(engine: FaceEngine, subjects: list[Subject]) -> Vectors:
    return embedded(engine, [cut(engine, one) for one in subjects], mirrored=False)


def jittered(count: int) -> Callable[[FaceEngine, list[Subject]], Vectors]:
    """The mean over small turns, shifts and scales, every other one mirrored."""

    def make(engine: FaceEngine, subjects: list[Subject]) -> Vectors:
        rng = np.random.default_rng(SEED)
        total = np.zeros((len(subjects), engine.pack.embedding_length), np.float32)
        for turn in range(count):
            chips = [cut(engine, one, jitter(rng)) for one in subjects]
            if turn % 2:
                chips = [chip[:, ::-1] for chip in chips]
            total += embedded(engine, chips, mirrored=False)
        unit: Vectors = total / np.linalg.norm(total, axis=1, keepdims=True)
        return unit

    return make


def predicted(mirrored: bool) -> Callable[[FaceEngine, list[Subject]], Vectors]:
    """Aligned by dlib's predictor of five points, as the network was trained."""

    def make(engine: FaceEngine, subjects: list[Subject]) -> Vectors:
        predictor, template = read_predictor(), engine._embedder.template
        chips = []
        for one in subjects:
            points = refined(predictor, one.image, one.points, template)
            chips.append(face_chip(one.image, points, TEMPLATE, engine.chip_size))
        return embedded(engine, chips, mirrored)

    return make


def looked_again(engine: FaceEngine, subjects: list[Subject]) -> Vectors:
    """Aligned by the mean of the detector's points and those it gives of the aligned face."""
    detector = plain_detector(engine._detector)
    size = engine.chip_size
    template = (engine._embedder.template - size / 2) * LOOK_SIDE / size / 1.6 + LOOK_SIDE / 2
    chips = []
    for one in subjects:
        points = one.points
        seen = detector.detect(face_chip(one.image, points, template, LOOK_SIDE), 0.2)
        off = np.abs(seen.boxes.reshape(-1, 2, 2).mean(axis=1) - LOOK_SIDE / 2).max(axis=1)
        if len(seen) and off.min() < LOOK_SIDE / 7:
            matrix = similarity_transform(points, template)
            back = (seen.points[off.argmin()] - matrix[:, 2]) @ np.linalg.inv(matrix[:, :2]).T
            points = (points + back) / 2
        chips.append(face_chip(one.image, points, engine._embedder.template, size))
    return embedded(engine, chips, mirrored=True)


def enlarged(halved: bool) -> Callable[[FaceEngine, list[Subject]], Vectors]:
    """Cut from a photo of many, noisy pixels: averaged before it is sampled, as shipped, or not."""

    def make(engine: FaceEngine, subjects: list[Subject]) -> Vectors:
        rng = np.random.default_rng(SEED)
        template, size = engine._embedder.template, engine.chip_size
        chips = []
        for one in subjects:
            large = Image.fromarray(one.image).resize(
                [ENLARGED * side for side in one.image.shape[1::-1]], Image.Resampling.BICUBIC
            )
            noisy = np.asarray(large) + rng.normal(0, NOISE, (large.height, large.width, 1))
            photo, points = noisy.clip(0, 255).astype(np.uint8), one.points * ENLARGED
            chips.append((face_chip if halved else sampled)(photo, points, template, size))
        return embedded(engine, chips, mirrored=True)

    return make


def sampled(
    image: NDArray[np.uint8], points: NDArray[np.float64], template: NDArray[np.float64], size: int
) -> NDArray[np.uint8]:
    """As `face_chip`, without averaging."""
    matrix = np.linalg.inv(np.vstack([similarity_transform(points, template), [0, 0, 1]]))[:2]
    return np.asarray(Image.fromarray(image).transform(
        (size, size), Image.Transform.AFFINE, matrix.ravel().tolist(), Image.Resampling.BILINEAR
    ))  # fmt: skip


def four_points(engine: FaceEngine, subjects: list[Subject]) -> Vectors:
    """Aligned without the nose, which moves most when a head turns."""
    kept = [0, 1, 3, 4]
    template, size = engine._embedder.template, engine.chip_size
    chips = [face_chip(one.image, one.points[kept], template[kept], size) for one in subjects]
    return embedded(engine, chips, mirrored=True)


def one_byte(engine: FaceEngine, subjects: list[Subject]) -> Vectors:
    """As stored in the library: one byte a dimension."""
    from faceorg.core.embeddings import packed, unpacked

    return unpacked(b"".join(packed(row) for row in shipped(engine, subjects)), len(subjects))


def cut(
    engine: FaceEngine, one: Subject, change: NDArray[np.float64] | None = None
) -> NDArray[np.uint8]:
    """The chip of a face; ``change`` (2, 3) moves the template about its middle."""
    template, size = engine._embedder.template, engine.chip_size
    if change is not None:
        template = (template - size / 2) @ change[:, :2].T + size / 2 + change[:, 2]
    return face_chip(one.image, one.points, template, size)


def jitter(rng: np.random.Generator) -> NDArray[np.float64]:
    angle, scale = np.deg2rad(rng.uniform(-3, 3)), rng.uniform(0.97, 1.03)
    turn = scale * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return np.column_stack([turn, rng.uniform(-2.5, 2.5, 2)])


def embedded(engine: FaceEngine, chips: list[NDArray[np.uint8]], mirrored: bool) -> Vectors:
    parts = [chips[at : at + BATCH] for at in range(0, len(chips), BATCH)]
    return np.concatenate([unit_embeddings(engine._embedder, part, mirrored) for part in parts])


VARIANTS: dict[str, Callable[[FaceEngine, list[Subject]], Vectors]] = {
    "one view": plain,
    "with its mirror (shipped)": shipped,
    "shipped, one byte each": one_byte,
    "4 jittered views": jittered(4),
    "8 jittered views": jittered(8),
    "without the nose": four_points,
    "points of two looks": looked_again,
    "5-point predictor, one view": predicted(mirrored=False),
    "5-point predictor, mirrored": predicted(mirrored=True),
    f"{ENLARGED}x, noisy, averaged (shipped)": enlarged(halved=True),
    f"{ENLARGED}x, noisy, only sampled": enlarged(halved=False),
}


if __name__ == "__main__":
    sys.exit(main())
