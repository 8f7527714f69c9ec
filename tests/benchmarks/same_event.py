"""How well poor faces are told from a few people who are clear to see minutes apart.

    python tests/benchmarks/same_event.py [FOLDER] [--people N]

FOLDER holds ``lfw_dev``; it lies beside the checkout unless named. Of each person one photo is
taken as it is, another is spoilt (shrunk, blurred or darkened); only those whose quality is below
the gate count. Printed for events of several sizes: how many poor faces are asked about rightly
and wrongly, and how many bystanders, who are none of the event's people, are asked about at all;
beside it what likeness alone would ask about.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageFilter

from faceorg.core.quality import CLUSTER_GATE
from faceorg.operations.events import may_be
from faceorg.vision.images import load_upright
from faceorg.vision.modelpack import builtin_pack, load_pack

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from faceorg.vision.engine import FaceEngine

_ROUNDS = 20
_SIZES = (1, 2, 4, 8)


def main() -> int:
    beside = Path(__file__).resolve().parents[3] / "shared" / "photos"
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=beside)
    parser.add_argument("--people", type=int, default=200)
    options = parser.parse_args()
    folders = sorted((options.folder / "lfw_dev").glob("*"))
    pairs = [files[:2] for one in folders if len(files := sorted(one.glob("*.jpg"))) > 1]
    if not pairs:
        print(f"{options.folder / 'lfw_dev'} is not there: name the folder of photos")
        return 2
    chance = np.random.default_rng(0)
    chosen = [pairs[place] for place in chance.permutation(len(pairs))[: options.people]]
    with tempfile.TemporaryDirectory() as models:
        engine = load_pack(builtin_pack(), Path(models), provider="cpu")
        clear, poor = faces(engine, chosen)
    report(clear, poor, chance)
    return 0


def faces(
    engine: FaceEngine, chosen: list[list[Path]]
) -> tuple[NDArray[np.float32], dict[int, NDArray[np.float32]]]:
    """A clear vector of each person, and by person the poor one where the other face is poor."""
    clear: list[NDArray[np.float32]] = []
    poor: dict[int, NDArray[np.float32]] = {}
    for number, (good, bad) in enumerate(chosen):
        first = judged(engine, load_upright(good))
        second = judged(engine, spoilt(load_upright(bad), number))
        if first is None or second is None or first[1] < CLUSTER_GATE:
            continue
        if second[1] < CLUSTER_GATE:
            poor[len(clear)] = second[0]
        clear.append(first[0])
    return np.array(clear), poor


def judged(
    engine: FaceEngine, image: NDArray[np.uint8]
) -> tuple[NDArray[np.float32], float] | None:
    """Vector and quality of the face nearest the centre."""
    found = engine.analyze(image, 0.35)
    if not found:
        return None
    face = min(found, key=lambda one: sum((side - 0.5) ** 2 for side in one.box.center))
    vector = engine.embed([face.chip])[0]
    ruined = engine.pack.ruined
    known = 1.0 if ruined is None else ruined.recognizability(vector)
    return vector, face.quality * known**0.5


def spoilt(image: NDArray[np.uint8], number: int) -> NDArray[np.uint8]:
    """Worse in one of four ways."""
    picture = Image.fromarray(image)
    if number % 4 == 0:
        small = picture.resize([max(1, side // 6) for side in picture.size])
        return np.asarray(small.resize(picture.size))
    if number % 4 == 3:
        picture = Image.fromarray(image // 12)
    radius = (0, 4, 6, 1.5)[number % 4]
    return np.asarray(picture.filter(ImageFilter.GaussianBlur(radius)))


def report(
    clear: NDArray[np.float32],
    poor: dict[int, NDArray[np.float32]],
    chance: np.random.Generator,
) -> None:
    thresholds = builtin_pack().thresholds
    alone = [float(vector @ clear[who]) >= thresholds.suggest for who, vector in poor.items()]
    print(f"{len(poor)} poor faces; by likeness alone {np.mean(alone):.0%} could be asked about")
    print("people  right  wrong  bystanders asked about")
    for size in _SIZES:
        counts = np.zeros(3, int)
        for who, vector in [*poor.items()] * _ROUNDS:
            others = chance.choice(np.delete(np.arange(len(clear)), who), size, replace=False)
            asked = ask(vector, clear, np.array([who, *others[1:]]))
            counts += [
                asked == who,
                asked not in (who, None),
                ask(vector, clear, others) is not None,
            ]
        shares = counts / (len(poor) * _ROUNDS)
        print(f"{size:6}" + "".join(f"{share:7.0%}" for share in shares))


def ask(
    vector: NDArray[np.float32], clear: NDArray[np.float32], event: NDArray[np.int64]
) -> int | None:
    """Whom of the event's people a poor face is asked about, by the shipped rule."""
    alike = clear[event] @ vector
    order = np.argsort(-alike)
    next_best = float(alike[order[1]]) if len(event) > 1 else None
    told = may_be(builtin_pack().thresholds, float(alike[order[0]]), next_best)
    return int(event[order[0]]) if told else None


if __name__ == "__main__":
    sys.exit(main())
