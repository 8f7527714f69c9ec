"""Whether memory stays flat, however many photos are searched for faces.

    python tests/benchmarks/memory.py [FOLDER] [--photos 100 1000 10000]

FOLDER holds ``wider_dev``; it lies beside the checkout unless named. The photos are small ones cut
from it, each another file. Every number of photos is searched in a process of its own, which then
tells the most memory it held.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from peak import peak_mb
from PIL import Image

from faceorg import paths
from faceorg.library.database import Library
from faceorg.operations.analyze import analyze_waiting
from faceorg.operations.scan import scan_paths
from faceorg.vision.modelpack import builtin_pack, load_pack

SIDE = 256


def main() -> int:
    beside = Path(__file__).resolve().parents[3] / "shared" / "photos"
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=beside)
    parser.add_argument("--photos", type=int, nargs="*", default=[100, 1_000, 10_000])
    parser.add_argument("--search", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.search:
        print(searched(options.folder))
        return 0
    sources = sorted((options.folder / "wider_dev").rglob("*.jpg"))
    if not sources:
        print(f"{options.folder / 'wider_dev'} is not there: name the folder of photos")
        return 2
    for count in options.photos:
        with tempfile.TemporaryDirectory() as temporary:
            make_photos(sources, Path(temporary), count)
            command = [sys.executable, __file__, temporary, "--search"]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            print(done.stdout.strip(), flush=True)
    return 0


def make_photos(sources: list[Path], folder: Path, count: int) -> None:
    """Photos of a long side of `SIDE` pixels; a pixel in the corner tells copies apart."""
    small: list[Image.Image] = []
    for source in sources:
        with Image.open(source) as image:
            image.draft("RGB", (SIDE, SIDE))
            image.thumbnail((SIDE, SIDE))
            small.append(image.convert("RGB"))
    for number in range(count):
        picture = small[number % len(small)]
        picture.putpixel((0, 0), (number % 256, number // 256 % 256, number // 65536))
        picture.save(folder / f"{number:06}.png", compress_level=1)


def searched(folder: Path) -> str:
    engine = load_pack(builtin_pack(), paths.cache_folder(), provider="cpu")
    with (
        tempfile.TemporaryDirectory() as temporary,
        Library.open(Path(temporary) / "new.faceorg") as library,
    ):
        scan_paths(library, [folder])
        report = analyze_waiting(library, engine)
    return f"{len(report.photos):6} photos, {report.faces} faces: {peak_mb():.0f} MB at most"


if __name__ == "__main__":
    sys.exit(main())
