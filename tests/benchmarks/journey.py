"""Carry a library of generated photos through all that happens to files, counting at each step.

    python tests/benchmarks/journey.py [PHOTOS]

Steps: scan, rescan, move of a tree, unplug and return of a drive, edit, copy, delete, restore.
Ends with exit status 1 at the first count that is wrong.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from PIL import Image

from faceorg.core.decisions import Kind
from faceorg.core.geometry import BoundingBox
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.library.check import check_library
from faceorg.library.database import Library
from faceorg.library.faces import NewFace
from faceorg.library.folder_tree import photos_in
from faceorg.library.persons import decide, persons
from faceorg.library.search import find_photos
from faceorg.operations.scan import note_absent_folders, scan_paths

_A_FOLDER = 500
_TREES = ("2018", "2019", "usb")


def make_photos(home: Path, number: int) -> None:
    """Small JPEGs with a date each, all different, in three trees of folders."""
    rng = np.random.default_rng(7)
    for one in range(number):
        tree = _TREES[one % len(_TREES)]
        folder = home / tree / f"{one // (len(_TREES) * _A_FOLDER):03}"
        folder.mkdir(parents=True, exist_ok=True)
        write_photo(folder / f"IMG_{one:06}.jpg", one, rng.integers(0, 255, 3))


def write_photo(path: Path, number: int, colour: np.ndarray) -> None:
    image = Image.new("RGB", (16, 12), tuple(int(part) for part in colour))
    exif = Image.Exif()
    exif[0x010E] = f"Number {number}"
    day, second = divmod(number, 86_400)
    moment = f"20{10 + day % 10}:01:01 {second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
    exif.get_ifd(0x8769)[0x9003] = moment
    image.save(path, exif=exif)


@dataclass(slots=True)
class Journey:
    """A library on its way; every step compares what is counted with what must be."""

    home: Path
    library: Library
    number: int
    drives: set[Path] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)
    started: float = 0.0

    def scan(self) -> dict[str, int]:
        self.started = time.perf_counter()
        note_absent_folders(self.library)
        report = scan_paths(
            self.library, [self.home / t for t in _TREES if (self.home / t).exists()]
        )
        kinds = ("new", "unchanged", "edited", "moved", "copies")
        return {kind: len(getattr(report, kind)) for kind in kinds if getattr(report, kind)}

    def expect(self, step: str, got: dict[str, int], **wanted: int) -> None:
        seconds = time.perf_counter() - self.started
        wanted = {key: value for key, value in wanted.items() if value}
        good = got == wanted
        print(f"{'ok   ' if good else 'WRONG'} {step:<44} {got}  {seconds:.1f} s", flush=True)
        if not good:
            self.wrong.append(f"{step}: {got}, not {wanted}")

    def states(self) -> dict[str, int]:
        """Photos shown, offline, missing and doubled, and those Anna is in.

        What folders and people say of themselves is told, too, where it is another number.
        """
        counts = {
            "photos": photo_rows.count_photos(self.library),
            "offline": len(find_photos(self.library, "is:offline")),
            "missing": len(find_photos(self.library, "is:missing")),
            "duplicates": len(find_photos(self.library, "is:duplicate")),
            "anna": len(find_photos(self.library, "Anna")),
        }
        others = {
            "photos": ("in folders", len(photos_in(self.library, self.home))),
            "anna": ("on her page", sum(one.photo_count for one in persons(self.library))),
        }
        counts |= {name: n for key, (name, n) in others.items() if n != counts[key]}
        return {key: value for key, value in counts.items() if value}

    def tree(self, name: str) -> list[Path]:
        return sorted((self.home / name).rglob("*.jpg"))


def name_anna(journey: Journey) -> int:
    """A face in every tenth photo, and all of them are Anna; how many."""
    library = journey.library
    box = BoundingBox(0.2, 0.2, 0.4, 0.4)
    vector = np.eye(1, 16, dtype=np.float32)[0]
    face = NewFace(box, np.full((5, 2), 0.4, np.float32), 0.9, 0.9, vector)
    photos = [row[0] for row in library.rows("SELECT id FROM photos WHERE id % 10 = 0")]
    with library.write():
        faces = [face_rows.add_face(library, photo, face, "pack") for photo in photos]
    decide(library, Kind.LABEL, {"faces": faces, "person": 1, "name": "Anna"})
    return len(faces)


def run(home: Path, number: int) -> list[str]:
    """The whole way; the counts that were wrong."""
    make_photos(home, number)
    with Library.open(home / "library.faceorg") as library:
        journey = Journey(home, library, number)
        with patch("os.path.ismount", lambda path: Path(path) in journey.drives):
            _travel(journey)
        if check_library(library) or [p.photo_count for p in persons(library)] == []:
            journey.wrong.append(f"the library is not sound: {check_library(library)[:3]}")
        return journey.wrong


def _travel(journey: Journey) -> None:
    home, number = journey.home, journey.number
    sizes = {name: len(journey.tree(name)) for name in _TREES}
    usb = sizes["usb"]
    journey.drives.add(home / "usb")
    journey.expect("first scan", journey.scan(), new=number)
    anna = name_anna(journey)
    journey.expect("second scan", journey.scan(), unchanged=number)
    journey.expect("  shown", journey.states(), photos=number, anna=anna)

    (home / "2019" / "moved").mkdir()
    for folder in sorted((home / "2018").iterdir()):
        folder.rename(home / "2019" / "moved" / folder.name)
    stayed = number - sizes["2018"]
    journey.expect("a tree moved", journey.scan(), moved=sizes["2018"], unchanged=stayed)
    journey.expect("  shown", journey.states(), photos=number, anna=anna)

    (home / "usb").rename(home / "unplugged")
    journey.drives.clear()
    journey.expect("a drive unplugged", journey.scan(), unchanged=number - usb)
    journey.expect("  shown", journey.states(), photos=number, offline=usb, anna=anna)
    (home / "unplugged").rename(home / "usb")
    journey.drives.add(home / "usb")
    journey.expect("the drive is back", journey.scan(), unchanged=number)
    journey.expect("  shown", journey.states(), photos=number, anna=anna)
    _edit_and_copy(journey, anna)


def _edit_and_copy(journey: Journey, anna: int) -> None:
    home, number = journey.home, journey.number
    some = journey.tree("usb")[::20]
    for path in some:
        _edit(path)
    rest = number - len(some)
    journey.expect("every twentieth edited", journey.scan(), edited=len(some), unchanged=rest)
    journey.expect("  shown", journey.states(), photos=number, anna=anna)

    originals = journey.tree("2019")[::25]
    (home / "usb" / "copies").mkdir()
    for path in originals:
        shutil.copy2(path, home / "usb" / "copies" / path.name)
    doubled = len(originals)
    journey.expect("some copied", journey.scan(), copies=doubled, unchanged=number)
    journey.expect("  shown", journey.states(), photos=number, duplicates=doubled, anna=anna)

    for path in originals:
        path.unlink()
    journey.expect("the originals of the copies deleted", journey.scan(), unchanged=number)
    journey.expect("  shown", journey.states(), photos=number, anna=anna)

    kept = home / "kept"
    kept.mkdir()
    gone = journey.tree("usb")[1::30]
    for path in gone:
        shutil.move(path, kept / f"{path.parent.name} {path.name}")
    journey.expect("some deleted", journey.scan(), unchanged=number - len(gone))
    journey.expect("  shown", journey.states(), photos=number, missing=len(gone), anna=anna)

    for path in gone:
        shutil.move(kept / f"{path.parent.name} {path.name}", path)
    journey.expect("and restored", journey.scan(), unchanged=number)
    journey.expect("  shown", journey.states(), photos=number, anna=anna)


def _edit(path: Path) -> None:
    """Save the photo darker, as an editor does: new content, the same date of taking."""
    with Image.open(path) as image:
        exif = image.getexif()
        darker = image.point(lambda value: value // 2)
    darker.save(path, exif=exif, comment=b"edited " + path.name.encode())
    os.utime(path)


def main() -> int:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as home:
        wrong = run(Path(home), number)
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
