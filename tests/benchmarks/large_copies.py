"""Safe copies of very large photos: the most memory and the time that one takes, and its check.

    python tests/benchmarks/large_copies.py [MEGAPIXELS [ORIENTATION]]

The group photo that comes with insightface is enlarged to so many megapixels (200), written as a
camera does that turns it by EXIF (1: upright), and given a copy in which everybody is hidden.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.peak import peak_mb
from PIL import Image

from faceorg.core.entities import Photo, PhotoId
from faceorg.operations.anonymize import AnonymizeItem, Verdict, anonymize_photos
from faceorg.operations.hiding import HideRule
from faceorg.paths import cache_folder
from faceorg.vision.images import read_facts
from faceorg.vision.memory import return_large_blocks
from faceorg.vision.modelpack import builtin_pack, load_pack

_TURN = {1: None, 3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90}


def make(path: Path, megapixels: float, orientation: int) -> None:
    """A photo of so many megapixels, stored as the orientation says."""
    spec = find_spec("insightface")
    assert spec is not None
    (folder,) = spec.submodule_search_locations or ()
    with Image.open(Path(folder, "data/images/t1.jpg")) as picture:
        scale = (megapixels * 1e6 / (picture.width * picture.height)) ** 0.5
        large = picture.resize((round(picture.width * scale), round(picture.height * scale)))
    turn = _TURN[orientation]
    exif = Image.Exif()
    exif[0x0112] = orientation
    (large if turn is None else large.transpose(turn)).save(path, quality=90, exif=exif)


def copy(path: Path, out: Path) -> None:
    """Make the safe copy in this process, and tell what it took."""
    return_large_blocks()
    engine = load_pack(builtin_pack(), cache_folder())
    facts = read_facts(path)
    item = AnonymizeItem(Photo(PhotoId(1), path, "", path.stat().st_size, facts), [])
    before, started = peak_mb(), time.perf_counter()
    report = anonymize_photos([item], out, engine, rule=HideRule())
    seconds = time.perf_counter() - started
    size = f"{facts.width * facts.height / 1e6:.0f} MP, orientation {facts.orientation}"
    for problem in report.problems:
        print(f"{size}: refused: {problem.reason}; peak {peak_mb():.0f} MB")
    for photo in report.photos:
        hidden = sum(face.verdict is Verdict.HIDDEN for face in photo.hidden)
        print(f"{size}: {hidden} of {len(photo.hidden)} faces hidden, {seconds:.1f} s, peak "
              f"{peak_mb():.0f} MB ({before:.0f} MB with the models), copy "
              f"{photo.copy.stat().st_size / 1e6:.0f} MB")  # fmt: skip


def main() -> None:
    if sys.argv[1:2] == ["--copy"]:
        copy(Path(sys.argv[2]), Path(sys.argv[3]))
        return
    megapixels = float(sys.argv[1]) if len(sys.argv) > 1 else 200.0
    orientation = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with tempfile.TemporaryDirectory() as home:
        path = Path(home, "large.jpg")
        make(path, megapixels, orientation)
        arguments = [__file__, "--copy", str(path), str(Path(home, "out"))]
        subprocess.run([sys.executable, *arguments], check=True)


if __name__ == "__main__":
    main()
