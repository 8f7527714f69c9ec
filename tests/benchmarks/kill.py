"""Kill faceorg -9 at random moments of everything that writes, and count what was lost: nothing.

    python tests/benchmarks/kill.py [KILLS] [SEED]

Every child process works on one library for as long as it may; after each kill the library must
open, be sound, and hold every decision whose writing the child had reported as done.
"""

from __future__ import annotations

import os
import random
import select
import shutil
import signal
import struct
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from builders import PACK, draw_photo, make_faces, person_vectors
from scripted_engine import ScriptedEngine
from sqlite_utils import Database

from faceorg.core.entities import PersonId
from faceorg.core.errors import DecisionError
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.library.check import check_library
from faceorg.library.database import APPLICATION_ID, Library
from faceorg.library.migrations import library_migrations
from faceorg.library.persons import read_log
from faceorg.operations import label
from faceorg.operations.export import ExportItem, export_photos
from faceorg.operations.intake import take_in
from faceorg.operations.reembed import reembed
from faceorg.vision.modelpack import ModelPack

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np

    Work = Callable[["Bench", Callable[[int], None]], None]

PHOTOS = 120
SEED_VECTORS = 240
LONGEST_SECONDS = 0.6
_FIRST_SIGN_SECONDS = 60.0


@dataclass(slots=True)
class Bench:
    """The folders one run works in, and what the killed processes had said before they died."""

    home: Path
    source: random.Random
    said: set[int] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def photos(self) -> Path:
        return self.home / "photos"

    @property
    def named(self) -> Path:
        return self.home / "named.faceorg"

    @property
    def scanned(self) -> Path:
        return self.home / "scanned.faceorg"

    @property
    def old(self) -> Path:
        return self.home / "old" / "old.faceorg"

    @property
    def exported(self) -> Path:
        return self.home / "exported"


def prepare(home: Path, seed: int) -> Bench:
    """Photos on disk, a library of faces to name, and a library of the first schema."""
    bench = Bench(home, random.Random(seed))
    for number in range(PHOTOS):
        draw_photo(bench.photos / f"{number % 7}" / f"{number}.jpg", number, size=(40, 30))
    with Library.open(bench.named) as library, library.write():
        make_faces(library, home / "nowhere", person_vectors(0, SEED_VECTORS))
    make_first_library(home / "first.faceorg")
    return bench


def make_first_library(path: Path, people: int = 60) -> None:
    """A library as version 0.1 wrote it: its first schema step alone, with people in it."""
    db = Database(path)
    db.execute("PRAGMA journal_mode = wal")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    library_migrations.apply(db, stop_before="m002_lookalikes")
    with db.conn:
        for n in range(1, people + 1):
            db.conn.execute(
                """INSERT INTO photos (id, content_hash, size_bytes, format, width, height,
                       orientation, taken_at, caption, folded_caption, added_at)
                   VALUES (?, ?, ?, 'JPEG', 64, 48, 1, '2020-05-17T10:00:00', 'Tea', 'tea', '')""",
                (n, f"{n:040x}", n),
            )
            db.conn.execute(
                "INSERT INTO places (photo_id, path, folded, modified_ns) VALUES (?, ?, ?, 1)",
                (n, f"/photos/{n}.jpg", f"/photos/{n}.jpg"),
            )
            db.conn.execute(
                """INSERT INTO faces (id, photo_id, x, y, w, h, score, quality, source)
                   VALUES (?, ?, 0.1, 0.1, 0.2, 0.2, 0.9, 0.9, 'detected')""",
                (n, n),
            )
            payload = f'{{"faces": [{n}], "person": {n}, "name": "P{n}"}}'
            db.conn.execute(
                "INSERT INTO decisions (made_at, kind, payload) VALUES ('2020', 'label', ?)",
                (payload,),
            )
            db.conn.execute(
                "INSERT INTO persons (id, name, folded_name) VALUES (?, ?, ?)",
                (n, f"P{n}", f"p{n}"),
            )
            db.conn.execute("INSERT INTO labels VALUES (?, ?)", (n, n))
    db.close()


def scan(bench: Bench, tell: Callable[[int], None]) -> None:
    tell(0)
    while True:
        with Library.open(bench.scanned) as library:
            take_in(library, [bench.photos], ScriptedEngine)
        _drop_library(bench.scanned)


def naming(bench: Bench, tell: Callable[[int], None]) -> None:
    # The first sign is the first decision: a slow machine would be killed before it has any.
    with Library.open(bench.named) as library:
        while True:
            faces = bench.source.sample(range(1, SEED_VECTORS + 1), 3)
            choice = bench.source.random()
            if choice < 0.7:
                label.name_faces(library, faces, f"P{bench.source.randrange(40)}")
            elif choice < 0.9:
                label.ignore_faces(library, faces)
            else:
                with suppress(DecisionError):  # nothing was said yet, or all is taken back
                    label.undo(library)
            tell(_last_decision(library))


def merging(bench: Bench, tell: Callable[[int], None]) -> None:
    with Library.open(bench.named) as library:
        tell(0)
        while True:
            for number in range(12):
                faces = bench.source.sample(range(1, SEED_VECTORS + 1), 2)
                label.name_faces(library, faces, f"M{number}")
                tell(_last_decision(library))
            one, other = bench.source.sample(living(library), 2)
            label.merge_groups(library, label.Group(person=one), label.Group(person=other))
            tell(_last_decision(library))


def living(library: Library) -> list[PersonId]:
    rows = library.rows("SELECT id FROM persons WHERE live = 1 AND merged_into IS NULL")
    return [PersonId(row[0]) for row in rows]


def exporting(bench: Bench, tell: Callable[[int], None]) -> None:
    with Library.open(bench.home / "whole.faceorg") as library:
        ids = [row[0] for row in library.rows("SELECT id FROM photos")]
        photos = photo_rows.photos_by_id(library, ids)
        faces = face_rows.faces_of_photos(library, ids)
        tell(0)
        while True:
            shutil.rmtree(bench.exported, ignore_errors=True)
            export_photos([ExportItem(p, faces[p.id]) for p in photos], bench.exported)


def migrating(bench: Bench, tell: Callable[[int], None]) -> None:
    tell(0)
    while True:
        shutil.rmtree(bench.old.parent, ignore_errors=True)
        bench.old.parent.mkdir()
        shutil.copy(bench.home / "first.faceorg", bench.old)
        Library.open(bench.old).close()


def switching(bench: Bench, tell: Callable[[int], None]) -> None:
    with Library.open(bench.home / "whole.faceorg") as library:
        tell(0)
        while True:
            for name in ("one", "other", PACK.id):
                pack = ModelPack(name, name, "none", PACK.embedding_length, PACK.thresholds)
                reembed(library, _AligningEngine(pack=pack))


class _AligningEngine(ScriptedEngine):
    """Cuts a face out of a photo as finding it did: what a pack switch asks for."""

    def align(self, image: np.ndarray, *_: object) -> np.ndarray:
        return self.analyze(image)[0].chip


def _last_decision(library: Library) -> int:
    return int(library.value("SELECT MAX(id) FROM decisions") or 0)


def _drop_library(path: Path) -> None:
    for tail in ("", "-wal", "-shm"):
        path.with_name(path.name + tail).unlink(missing_ok=True)


WORKS: dict[str, Work] = {
    "scan": scan,
    "naming": naming,
    "merge": merging,
    "export": exporting,
    "migration": migrating,
    "pack switch": switching,
}


def kill_once(bench: Bench, work: str) -> list[str]:
    """Start a process at ``work``, kill it after a random while; what is wrong afterwards."""
    bench.source.seed(bench.source.random())
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _work_for_ever(bench, WORKS[work], writer)
    os.close(writer)
    ready, _, _ = select.select([reader], [], [], _FIRST_SIGN_SECONDS)
    time.sleep(bench.source.uniform(0, LONGEST_SECONDS) if ready else 0)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    said = _read_numbers(reader)
    bench.counts[work] += os.WIFSIGNALED(status)
    if not os.WIFSIGNALED(status):
        return [f"{work}: the process ended by itself"]
    if work in ("naming", "merge"):
        bench.said |= said - {0}
    return [f"{work}: {fault}" for fault in _faults(bench, work)]


def _work_for_ever(bench: Bench, work: Work, writer: int) -> None:
    try:
        work(bench, lambda number: void(os.write(writer, struct.pack("<q", number))))
    except BaseException as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)
    finally:
        os._exit(1)


def void(_: object) -> None:
    """Nothing: for callbacks whose answer nobody needs."""


def _read_numbers(reader: int) -> set[int]:
    with os.fdopen(reader, "rb") as stream:
        data = stream.read()
    return {n for (n,) in struct.iter_unpack("<q", data[: len(data) // 8 * 8])}


def _faults(bench: Bench, work: str) -> list[str]:
    libraries = {
        "scan": bench.scanned,
        "naming": bench.named,
        "merge": bench.named,
        "migration": bench.old,
    }
    path = libraries.get(work, bench.home / "whole.faceorg")
    faults = _half_copies(bench)
    if not path.exists() or not path.stat().st_size:  # killed before it was begun
        return faults
    with Library.open(path) as library:
        faults += check_library(library)
        known = {entry.id for entry in read_log(library)}
        if work in ("naming", "merge"):
            faults += [f"decision {lost} is lost" for lost in sorted(bench.said - known)]
        if work == "migration" and known != set(range(1, 61)):
            faults.append(f"{60 - len(known)} decisions are lost")
    return faults


def _half_copies(bench: Bench) -> list[str]:
    """Exported files that are not whole; what is being written has another name until it is."""
    whole = {p.read_bytes() for p in bench.photos.rglob("*.jpg")}
    faults = []
    for copy in bench.exported.glob("*.jpg"):
        with suppress(FileNotFoundError):
            if copy.read_bytes() not in whole:
                faults.append(f"{copy.name} is no whole copy")
    return faults


def run(home: Path, kills: int, seed: int) -> tuple[Bench, list[str]]:
    """``kills`` kills, one kind of work after the other; the faults found, oldest first."""
    bench = prepare(home, seed)
    with Library.open(home / "whole.faceorg") as library:
        take_in(library, [bench.photos], ScriptedEngine)
    faults: list[str] = []
    for number in range(kills):
        faults += kill_once(bench, list(WORKS)[number % len(WORKS)])
    _drop_library(bench.scanned)
    return bench, faults


def main() -> int:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(1 << 31)
    with tempfile.TemporaryDirectory() as home:
        started = time.monotonic()
        bench, faults = run(Path(home), kills, seed)
        print(f"seed {seed}: {sum(bench.counts.values())} kills in "
              f"{time.monotonic() - started:.0f} s")  # fmt: skip
        for work, count in bench.counts.items():
            print(f"  {count:4} during {work}")
        print(f"{len(bench.said)} decisions were reported as written, "
              f"{sum('is lost' in f for f in faults)} lost; {len(faults)} faults")  # fmt: skip
        for fault in faults:
            print(f"  {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
