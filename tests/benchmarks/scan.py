"""Measure a rescan against a bare walk, and a first scan against hashing the same files.

    python tests/benchmarks/scan.py [FILES] [PHOTOS] [MEGABYTES]

FILES small files are scanned twice: the second time, which finds all unchanged, is compared with
`os.scandir` and `stat` alone. PHOTOS photos of MEGABYTES each are indexed without looking for
faces, and compared with `b2sum` of the same files.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from faceorg.library.database import Library
from faceorg.operations.scan import scan_paths

if TYPE_CHECKING:
    from collections.abc import Callable

_A_FOLDER = 2000


def small_files(folder: Path, number: int) -> None:
    """Real JPEGs of a few hundred bytes, each with bytes of its own behind the picture."""
    picture = folder / "picture.jpg"
    Image.new("RGB", (16, 12), (90, 120, 150)).save(picture)
    content = picture.read_bytes()
    picture.unlink()
    for start in range(0, number, _A_FOLDER):
        inner = folder / f"{start // _A_FOLDER:03}"
        inner.mkdir()
        for one in range(start, min(number, start + _A_FOLDER)):
            (inner / f"IMG_{one:06}.jpg").write_bytes(content + one.to_bytes(4, "big"))


def large_photos(folder: Path, number: int, megabytes: float) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (1500, 2000, 3), np.uint8)
    for one in range(number):
        path = folder / f"{one}.jpg"
        Image.fromarray(np.roll(noise, one, axis=1)).save(path, quality=90)
        missing = int(megabytes * 1e6) - path.stat().st_size
        with path.open("ab") as stream:
            stream.write(os.urandom(max(missing, 0)))


def bare_walk(folder: Path) -> int:
    found, stack = 0, [str(folder)]
    while stack:
        with os.scandir(stack.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    stack.append(entry.path)
                else:
                    entry.stat()
                    found += 1
    return found


def best(
    act: Callable[[], object], times: int, clock: Callable[[], float] = time.perf_counter
) -> float:
    seconds = []
    for _ in range(times):
        started = clock()
        act()
        seconds.append(clock() - started)
    return min(seconds)


def rescan_ratio(home: Path, files: int) -> float:
    folder = home / "small"
    folder.mkdir()
    small_files(folder, files)
    with Library.open(home / "small.faceorg") as library:
        first = best(lambda: scan_paths(library, [folder]), 1)
        again = best(lambda: scan_paths(library, [folder]), 3)
        worked = best(lambda: scan_paths(library, [folder]), 3, time.process_time)
    walk = best(lambda: bare_walk(folder), 3)
    walked = best(lambda: bare_walk(folder), 3, time.process_time)
    print(f"{files:,} files: first scan {first:.1f} s ({files / first:,.0f} a second), rescan "
          f"{again:.2f} s, bare walk {walk:.2f} s: ratio {again / walk:.2f}; by processor time, "
          f"which other programs disturb less, {worked / walked:.2f}")  # fmt: skip
    return again / walk


def hash_ratio(home: Path, photos: int, megabytes: float) -> float:
    folder = home / "large"
    folder.mkdir()
    large_photos(folder, photos, megabytes)
    names = [str(path) for path in folder.iterdir()]
    hashing = best(
        lambda: subprocess.run(["b2sum", *names], stdout=subprocess.DEVNULL, check=True), 3
    )

    def index() -> None:
        with tempfile.TemporaryDirectory() as own, Library.open(Path(own) / "l") as library:
            scan_paths(library, [folder])

    first = best(index, 3)
    print(f"{photos:,} photos of {megabytes} MB: first index {first:.2f} s, b2sum {hashing:.2f} s: "
          f"ratio {first / hashing:.2f}")  # fmt: skip
    return first / hashing


def main() -> None:
    numbers = [float(word) for word in sys.argv[1:]]
    files, photos, megabytes = (*numbers, *(100_000, 300, 4.0)[len(numbers) :])
    with tempfile.TemporaryDirectory() as home:
        hash_ratio(Path(home), int(photos), megabytes)
        rescan_ratio(Path(home), int(files))


if __name__ == "__main__":
    main()
