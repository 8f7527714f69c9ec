"""How well bursts and copies of real photos are stacked, and how often different photos are.

    python tests/benchmarks/bursts.py [FOLDER...]

Photos are those below each FOLDER (../shared/photos/wider_dev and lfw_dev). Of every third one of
the first folder a burst of five is made as a hand holds a camera: the frame wanders, turns, gets
lighter and darker, has noise of its own and is encoded anew; of every tenth photo copies: smaller,
encoded again, without a date. Recall is the share of frames that are in one stack with the largest
part of their burst, precision the share of pairs within stacks that belong together.
"""

from __future__ import annotations

import io
import itertools
import sys
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
from PIL import Image, ImageEnhance

from faceorg.core.stacking import Shot, stacked
from faceorg.vision.images import load_upright
from faceorg.vision.looks import look_of

_START = datetime(2020, 1, 1, 12)
_LONG_SIDE = 800
_FRAMES = 5
HANDS = {"steady": (0.005, 0.3, 0.05), "by hand": (0.02, 1.0, 0.1), "unsteady": (0.05, 2.5, 0.2)}
"""How far a frame wanders (of its width), turns (degrees) and changes in exposure (stops)."""


@dataclass(frozen=True)
class Scene:
    """One photo of somebody's, and the shots made of it."""

    number: int
    shots: list[Shot]


def shot(picture: Image.Image, seconds: float | None) -> Shot:
    taken = None if seconds is None else (_START + timedelta(seconds=int(seconds))).isoformat()
    return Shot("JPEG", taken, "Canon", *picture.size, look_of(np.asarray(picture)))


def encoded(picture: Image.Image, quality: int) -> Image.Image:
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=quality)
    return Image.open(io.BytesIO(stream.getvalue())).convert("RGB")


def frames(
    picture: Image.Image, hand: tuple[float, float, float], chance: np.random.Generator
) -> list[Image.Image]:
    """What a hand makes of a scene in five frames: each wanders on from the one before."""
    wander, turn, stops = hand
    width, height = picture.size
    at, made = np.zeros(2), []
    for _ in range(_FRAMES):
        turned = picture.rotate(chance.normal(0, turn), Image.Resampling.BILINEAR)
        at = np.clip(at + chance.normal(0, wander, 2), -0.09, 0.09)
        left, top = (at + 0.1) * (width, height)
        box = (left, top, left + 0.8 * width, top + 0.8 * height)
        frame = turned.crop(tuple(round(side) for side in box))  # type: ignore[arg-type]
        frame = ImageEnhance.Brightness(frame).enhance(2 ** chance.normal(0, stops))
        noisy = np.asarray(frame).astype(np.float32)
        noisy += chance.normal(0, 4, noisy.shape)
        frame = Image.fromarray(np.clip(noisy, 0, 255).astype(np.uint8))
        made.append(encoded(frame, int(chance.integers(80, 96))))
    return made


def copies(picture: Image.Image) -> list[Image.Image]:
    width, height = picture.size
    small = picture.resize((max(1, width // 2), max(1, height // 2)), Image.Resampling.LANCZOS)
    brighter = ImageEnhance.Brightness(picture).enhance(1.02)
    return [encoded(picture, 60), encoded(picture, 30), encoded(small, 80), encoded(brighter, 85)]


def pairs(scenes: list[Scene]) -> tuple[float, int, int, list[tuple[int, int]]]:
    """Recall of the frames of scenes of several, pairs stacked, wrong ones, and which those are."""
    shots = [one for scene in scenes for one in scene.shots]
    owner = [scene.number for scene in scenes for _ in scene.shots]
    stacks = stacked(shots)
    wrong, together, largest = set[tuple[int, int]](), 0, dict[int, int]()
    false_pairs = 0
    for stack in stacks:
        for scene in {owner[row] for row in stack}:
            size = sum(owner[row] == scene for row in stack)
            largest[scene] = max(largest.get(scene, 1), size)
        for one, other in itertools.combinations(stack, 2):
            together += 1
            if owner[one] != owner[other]:
                false_pairs += 1
                wrong.add((owner[one], owner[other]))
    several = [scene for scene in scenes if len(scene.shots) > 1]
    found = sum(largest.get(scene.number, 1) - 1 for scene in several)
    wanted = sum(len(scene.shots) - 1 for scene in several)
    return (found / wanted if wanted else 1.0), together, false_pairs, sorted(wrong)


def say(title: str, scenes: list[Scene]) -> list[tuple[int, int]]:
    recall, together, false, wrong = pairs(scenes)
    precision = 1 - false / together if together else 1.0
    count = sum(len(scene.shots) for scene in scenes)
    print(f"{title:62} {count:6} photos  recall {recall:.3f}  precision {precision:.4f} "
          f"({len(wrong)} pairs of scenes wrong)")  # fmt: skip
    return wrong


def at(scenes: list[Scene], apart: float, within: float) -> list[Scene]:
    """The scenes one after the other, the frames of each ``within`` seconds of each other."""
    dated, clock = [], 0.0
    for scene in scenes:
        made = []
        for one in scene.shots:
            taken = (_START + timedelta(seconds=int(clock))).isoformat()
            made.append(replace(one, taken_at=taken))
            clock += within
        dated.append(Scene(scene.number, made))
        clock += apart
    return dated


def main() -> None:
    shared = Path(__file__).resolve().parents[3] / "shared" / "photos"
    folders = [Path(name) for name in sys.argv[1:]] or [shared / "wider_dev", shared / "lfw_dev"]
    chance = np.random.default_rng(1)
    for folder in folders:
        files = sorted(path for path in folder.rglob("*.jpg"))
        pictures = [Image.fromarray(load_upright(path, _LONG_SIDE)) for path in files]
        alone = [Scene(n, [shot(picture, None)]) for n, picture in enumerate(pictures)]
        print(f"{folder.name}: {len(files)} photos")
        for one, other in say("  different photos, none with a date", alone):
            print(f"      {files[one].relative_to(folder)}  {files[other].relative_to(folder)}")
        say("  different photos, each a second after the one before", at(alone, 1, 0))
        copied = [
            Scene(n, [alone[n].shots[0], *(shot(copy, None) for copy in copies(pictures[n]))])
            if n % 10 == 0
            else alone[n]
            for n in range(len(files))
        ]
        say("  every tenth with four copies, none with a date", copied)
        for name, hand in HANDS.items():
            bursts = [
                Scene(n, [shot(f, 0) for f in frames(pictures[n], hand, chance)])
                if n % 3 == 0
                else alone[n]
                for n in range(0, len(files), max(1, len(files) // 600))
            ]
            say(f"  every third a burst of five, {name}, 20 minutes apart", at(bursts, 1200, 0.4))
            say("      the same, each scene 2 seconds after the one before", at(bursts, 2, 0.4))


if __name__ == "__main__":
    main()
