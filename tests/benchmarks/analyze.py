"""Measure how fast photos are searched for faces, against what else could be done with them.

    python tests/benchmarks/analyze.py [FOLDER] [--photos N] [--rounds N] [--workers N]

FOLDER holds ``wider_dev``; it lies beside the checkout unless named. A third of the photos are
taken as they are, a third enlarged to 12 and a third to 24 megapixels, with a camera's noise.
Every contender runs in a process of its own, in turns, over one slice of the photos per round:

faceorg           `analyze_waiting` on a new library: decoding, detection, embedding, writing
limit             the same models on the same tensors in as many threads, nothing else
plain loop        one photo at a time: decoded in full, each face embedded by itself, sessions as
                  ONNX Runtime makes them
face_recognition  dlib, where it is installed
deface            decoding in full and deface's own detector at a long side of 1024

Then follows where faceorg's processor time goes, stage by stage (`stages.py`).
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from peak import peak_mb
from PIL import Image
from stages import per_stage, show_stages

from faceorg import paths
from faceorg.core.progress import CancelToken
from faceorg.library.database import Library
from faceorg.operations.analyze import (
    DECODE_LEAST,
    DECODE_LONG_SIDE,
    analyze_waiting,
    search_threads,
)
from faceorg.operations.scan import scan_paths
from faceorg.vision import session as sessions
from faceorg.vision.images import load_upright
from faceorg.vision.modelpack import builtin_pack, load_pack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MEGAPIXELS = (None, 12, 24)
STAGES = "stages"
BATCH = 8


def main() -> int:
    beside = Path(__file__).resolve().parents[3] / "shared" / "photos"
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=beside)
    parser.add_argument("--photos", type=int, default=96, help="a third of each size")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--workers", type=int, default=None)
    parser.add_argument("--only", nargs="*", default=list(CONTENDERS), choices=list(CONTENDERS))
    parser.add_argument("--contender", choices=[*CONTENDERS, STAGES], help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.contender == STAGES:
        print(json.dumps(per_stage(options.folder)))
        return 0
    if options.contender:
        print(json.dumps(measured(options.contender, options.folder, options.workers)))
        return 0
    if not (options.folder / "wider_dev").is_dir():
        print(f"{options.folder / 'wider_dev'} is not there: name the folder of photos")
        return 2
    with tempfile.TemporaryDirectory() as temporary:
        slices = make_photos(options, Path(temporary))
        show(run_rounds(options, slices))
        if "faceorg" in options.only:
            show_stages(stage_columns(slices))
    return 0


def make_photos(options: argparse.Namespace, work: Path) -> list[list[Path]]:
    """For every round one folder of each size."""
    sources = sorted((options.folder / "wider_dev").glob("*.jpg"))
    step = max(1, len(sources) // options.photos)
    for number, source in enumerate(sources[::step][: options.photos]):
        size = MEGAPIXELS[number % 3]
        folder = work / f"{number // 3 % options.rounds}-{size or 'as-is'}"
        folder.mkdir(exist_ok=True)
        if size is None:
            (folder / source.name).write_bytes(source.read_bytes())
        else:
            enlarge(source, folder / source.name, size * 1e6, number)
    return [sorted(work.glob(f"{turn}-*")) for turn in range(options.rounds)]


def enlarge(source: Path, target: Path, pixels: float, seed: int) -> None:
    """The photo as a camera with so many pixels could have taken it, noise included."""
    with Image.open(source) as image:
        scale = (pixels / (image.width * image.height)) ** 0.5
        size = round(image.width * scale), round(image.height * scale)
        large = np.asarray(image.convert("RGB").resize(size, Image.Resampling.BICUBIC), np.int16)
    noise = np.random.default_rng(seed).normal(0, 3, (512, 512, 1)).astype(np.int16)
    rows, columns = (-(-length // 512) for length in large.shape[:2])
    large = large + np.tile(noise, (rows, columns, 1))[: large.shape[0], : large.shape[1]]
    Image.fromarray(large.clip(0, 255).astype(np.uint8)).save(target, quality=90)


def run_rounds(
    options: argparse.Namespace, slices: list[list[Path]]
) -> dict[tuple[str, str], list[dict[str, float]]]:
    """What each contender did on each size, one entry a round; each in a fresh process."""
    results: dict[tuple[str, str], list[dict[str, float]]] = defaultdict(list)
    for folders in slices:
        for folder in folders:
            for name in options.only:
                command = [sys.executable, __file__, str(folder), "--contender", name]
                if options.workers:
                    command += ["--workers", str(options.workers)]
                done = subprocess.run(command, capture_output=True, text=True)
                if done.returncode:
                    print(f"{name}: {done.stderr.strip().splitlines()[-1]}")
                else:
                    answer = json.loads(done.stdout.splitlines()[-1])
                    results[name, folder.name.split("-", 1)[1]].append(answer)
    return results


def stage_columns(slices: list[list[Path]]) -> dict[str, dict[str, float]]:
    """Milliseconds by stage, a column for each size (the first round's photos), then their mean."""
    columns: dict[str, dict[str, float]] = {}
    for folder in slices[0]:
        command = [sys.executable, __file__, str(folder), "--contender", STAGES]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        columns[folder.name.split("-", 1)[1]] = json.loads(done.stdout.splitlines()[-1])
    names = next(iter(columns.values()))
    mean = {name: sum(one[name] for one in columns.values()) / len(columns) for name in names}
    return {**columns, "all": mean}


def show(results: dict[tuple[str, str], list[dict[str, float]]]) -> None:
    """A line for each contender and size, and over all sizes, with the ratios."""
    sizes = list(dict.fromkeys(size for _, size in results))
    names = list(dict.fromkeys(name for name, _ in results))
    missing = [answers[0]["message"] for answers in results.values() if "message" in answers[0]]
    print(f"{'contender':18}{'megapixels':>11}{'photos':>8}{'photos/s':>10}{'cpu ms':>8}"
          f"{'faces':>7}{'peak MB':>9}{'faceorg is':>12}")  # fmt: skip
    for group in [*([size] for size in sizes), sizes]:
        base = total(results, "faceorg", group)
        for name in names:
            answer = total(results, name, group)
            if not answer["photos"]:
                continue
            rate = answer["photos"] / answer["seconds"]
            ratio = base["photos"] / base["seconds"] / rate if base["seconds"] else 0
            label = group[0] if len(group) == 1 else "all"
            print(f"{name:18}{label:>11}{answer['photos']:8.0f}{rate:10.2f}"
                  f"{1e3 * answer['cpu'] / answer['photos']:8.0f}{answer['faces']:7.0f}"
                  f"{answer['peak']:9.0f}{ratio:11.2f}x")  # fmt: skip
    for message in sorted(set(missing)):
        print(message)


def total(
    results: dict[tuple[str, str], list[dict[str, float]]], name: str, sizes: list[str]
) -> dict[str, float]:
    answers = [answer for size in sizes for answer in results.get((name, size), ())]
    sums = {
        key: sum(answer.get(key, 0) for answer in answers)
        for key in ("photos", "seconds", "cpu", "faces")
    }
    return sums | {"peak": max((answer.get("peak", 0) for answer in answers), default=0)}


def measured(name: str, folder: Path, workers: int | None) -> dict[str, Any]:
    """Run one contender over ``folder`` and add what its process needed."""
    answer = CONTENDERS[name](folder, workers)
    return answer | {"peak": peak_mb()}


class Watch:
    """Sums wall and processor time of the stretches it is open for."""

    def __init__(self) -> None:
        self.seconds = self.cpu = 0.0

    def __enter__(self) -> None:
        self._wall, self._processor = time.perf_counter(), time.process_time()

    def __exit__(self, *_: object) -> None:
        self.seconds += time.perf_counter() - self._wall
        self.cpu += time.process_time() - self._processor

    def answer(self, photos: int, faces: int) -> dict[str, Any]:
        return {"photos": photos, "faces": faces, "seconds": self.seconds, "cpu": self.cpu}


def run_faceorg(folder: Path, workers: int | None) -> dict[str, Any]:
    engine = load_pack(builtin_pack(), paths.cache_folder())
    watch = Watch()
    with (
        tempfile.TemporaryDirectory() as temporary,
        Library.open(Path(temporary) / "new.faceorg") as library,
    ):
        scan_paths(library, [folder], cancel=CancelToken())
        with watch:
            report = analyze_waiting(library, engine, workers=workers)
    return watch.answer(len(report.photos), report.faces)


def run_limit(folder: Path, workers: int | None) -> dict[str, Any]:
    tape: list[tuple[Any, Any]] = []
    genuine = sessions.GuardedSession.run

    def recording(self: Any, outputs: Any, feeds: Any) -> Any:
        tape.append((self, feeds))
        return genuine(self, outputs, feeds)

    sessions.GuardedSession.run = recording  # type: ignore[method-assign]
    engine = load_pack(builtin_pack(), paths.cache_folder())
    watch, faces, count = Watch(), 0, 0
    with ThreadPoolExecutor(workers or search_threads()) as pool:
        for photos in slices_of(sorted(folder.iterdir()), BATCH):
            chips = []
            for photo in photos:
                found = engine.analyze(load_upright(photo, DECODE_LONG_SIDE, DECODE_LEAST))
                chips += [face.chip for face in found]
            engine.embed(chips)
            with watch:
                list(pool.map(lambda job: genuine(job[0], None, job[1]), tape))
            tape.clear()
            faces, count = faces + len(chips), count + len(photos)
    return watch.answer(count, faces)


def slices_of(items: list[Path], size: int) -> Iterator[list[Path]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]


def run_plain(folder: Path, workers: int | None) -> dict[str, Any]:
    import onnxruntime

    sessions.session_options = lambda *_: onnxruntime.SessionOptions()
    engine = load_pack(builtin_pack(), paths.cache_folder())
    watch, faces = Watch(), 0
    photos = sorted(folder.iterdir())
    with watch:
        for photo in photos:
            found = engine.analyze(load_upright(photo))
            for face in found:
                engine.embed([face.chip])
            faces += len(found)
    return watch.answer(len(photos), faces)


def run_face_recognition(folder: Path, workers: int | None) -> dict[str, Any]:
    if importlib.util.find_spec("face_recognition") is None:
        return {"message": "face_recognition is not installed: not compared"}
    import face_recognition

    watch, faces = Watch(), 0
    photos = sorted(folder.iterdir())
    with watch:
        for photo in photos:
            image = face_recognition.load_image_file(photo)
            faces += len(face_recognition.face_encodings(image))
    return watch.answer(len(photos), faces)


def run_deface(folder: Path, workers: int | None) -> dict[str, Any]:
    try:
        from deface.centerface import CenterFace
    except ImportError as fault:
        return {"message": f"deface does not work here ({fault}): not compared"}
    watch, faces = Watch(), 0
    photos = sorted(folder.iterdir())
    detector = CenterFace()
    with watch:
        for photo in photos:
            image = load_upright(photo)
            scale = min(1, 1024 / max(image.shape[:2]))
            detector.in_shape = (round(image.shape[1] * scale), round(image.shape[0] * scale))
            faces += len(detector(image, 0.5)[0])
    return watch.answer(len(photos), faces)


CONTENDERS: dict[str, Callable[[Path, int | None], dict[str, Any]]] = {
    "faceorg": run_faceorg,
    "limit": run_limit,
    "plain loop": run_plain,
    "face_recognition": run_face_recognition,
    "deface": run_deface,
}


if __name__ == "__main__":
    sys.exit(main())
