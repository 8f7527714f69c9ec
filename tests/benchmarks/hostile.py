"""Scan what is out to break a scan: thousands of spoilt files, and folders of hostile ones.

    python tests/benchmarks/hostile.py [FILES [SEED [FOLDER...]]]

FILES (5,000) are spoilt copies of small pictures of every format, of videos, and of what lies
beside photos, one kind of damage after another; every picture and sidecar of the FOLDERs is spoilt
as well, and the FOLDERs are scanned as they are. The command `faceorg scan` takes it all in, faces
and groups included, in a process of its own. It must end by itself and well, account for each
file, find nothing new the second time, and leave a sound library. Exit status 1 otherwise.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from video_builders import make_video
from vision.test_fuzz import SIDECARS, seeds, spoilt

from faceorg.library.check import check_library
from faceorg.library.database import Library
from faceorg.operations.beside import BESIDE_SUFFIXES
from faceorg.vision.images import PHOTO_SUFFIXES
from faceorg.vision.videos import ffmpeg

_SAMPLE_MAX_BYTES = 400_000
_A_FOLDER = 500


def sound_files(folders: list[Path], home: Path) -> dict[str, bytes]:
    """Small files of every kind, by name, and all of ``folders`` that are not too large."""
    made = seeds()
    if ffmpeg() is not None:
        for name in ("plain.mp4", "plain.mov", "plain.avi", "plain.webm"):
            made[name] = make_video(home / name, [(200, 30, 30), (30, 180, 40)]).read_bytes()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            kind = path.suffix.lower()
            fits = path.is_file() and 0 < path.stat().st_size <= _SAMPLE_MAX_BYTES
            if fits and (kind in PHOTO_SUFFIXES or kind in BESIDE_SUFFIXES):
                made[f"{len(made)}-{path.name}"] = path.read_bytes()
    return made


def spoil(folder: Path, sound: dict[str, bytes], count: int, seed: int) -> None:
    """``count`` damaged files, every fifth with a damaged sidecar."""
    rng, names = np.random.default_rng(seed), sorted(sound)
    for number in range(count):
        name = names[number % len(names)]
        other = sound[names[int(rng.integers(0, len(names)))]] or b"\0"
        path = folder / f"{number // _A_FOLDER:03}" / f"{number}-{name}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(spoilt(sound[name], other, rng))
        if number % 5 == 0:
            suffix = list(SIDECARS)[number // 5 % len(SIDECARS)]
            beside = path.with_name(path.name + suffix)
            beside.write_bytes(spoilt(SIDECARS[suffix], other, rng))


def scan(library: Path, folders: list[Path]) -> tuple[int, dict[str, Any], float, str]:
    """The exit status of `faceorg scan`, its answer, the seconds and its last words."""
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "faceorg", "scan", "--json", "--library", str(library),
         *map(str, folders)],
        capture_output=True, text=True, check=False,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])},
    )  # fmt: skip
    seconds = time.perf_counter() - started
    answer = json.loads(done.stdout) if done.returncode == 0 else {}
    return done.returncode, answer, seconds, done.stderr[-500:]


def wanted_files(folders: list[Path]) -> set[str]:
    """Files that must be photos or problems afterwards."""
    found = (path for folder in folders for path in folder.rglob("*"))
    return {
        str(path) for path in found
        if path.is_file() and path.suffix.lower() in PHOTO_SUFFIXES
        and not any(part.startswith(".") for part in path.parts)
    }  # fmt: skip


def faults(path: Path, folders: list[Path], first: dict[str, Any], second: dict[str, Any]) -> list:
    """What is not as it must be."""
    found = []
    with Library.open(path) as library:
        rows = library.rows("SELECT path FROM places UNION SELECT path FROM problems")
        told = {row[0] for row in rows}
        found += [f"not accounted for: {one}" for one in sorted(wanted_files(folders) - told)[:5]]
        found += check_library(library)
        reasons = Counter(row[0] for row in library.rows("SELECT reason FROM problems"))
        for reason, count in reasons.most_common(12):
            print(f"  {count:5} {reason}")
    if second["new"] or second["edited"] or second["moved"]:
        found.append(f"the second scan found {second}")
    if (second["photos"], len(second["problems"])) != (first["photos"], len(first["problems"])):
        found.append("the second scan counts otherwise")
    return found


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 20260101
    folders = [Path(word) for word in sys.argv[3:]]
    with tempfile.TemporaryDirectory() as home:
        mutated = Path(home, "mutated")
        sound = sound_files(folders, Path(home))
        spoil(mutated, sound, count, seed)
        print(f"{count:,} spoilt copies of {len(sound)} files, and {len(folders)} folders")
        everything, path = [mutated, *folders], Path(home, "library.faceorg")
        status, first, seconds, words = scan(path, everything)
        if status:
            print(f"the scan ended with {status}: {words}")
            return 1
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"photos {first['photos']:,}, problems {len(first['problems']):,}, faces "
              f"{first['faces']:,}; {seconds:.0f} s, peak {peak:.0f} MB")  # fmt: skip
        status, second, seconds, words = scan(path, everything)
        print(f"again: {seconds:.1f} s")
        wrong = [f"ended with {status}: {words}"] if status else faults(
            path, everything, first, second
        )  # fmt: skip
    for line in wrong:
        print(f"WRONG {line}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
