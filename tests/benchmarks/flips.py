"""Flip bits of a library file everywhere, and see that each time the way back leads back.

    python tests/benchmarks/flips.py [TRIALS] [SEED]

Every trial damages a copy of a library (its header, its schema, any page, free pages, the
write-ahead log; one bit or a few, zeros, a file cut short) that has a backup of when half of the
words were said. It must open or be refused with a sentence that says what to do; `check` must end;
`check --repair` must leave a sound library with every word that the backup holds; `restore` must
bring the backup back. Prints what was told how often, and how many later words were lost.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from builders import make_faces, person_vectors

from faceorg.core.decisions import Kind
from faceorg.core.errors import FaceorgError
from faceorg.library import albums
from faceorg.library.backups import back_up, damage_of, restore
from faceorg.library.check import check_library
from faceorg.library.database import Library
from faceorg.library.persons import decide, read_log
from faceorg.library.repair import repair
from faceorg.library.search import find_photos

if TYPE_CHECKING:
    from collections.abc import Callable

    Damage = Callable[[Path, random.Random], None]

EARLY, LATE = 30, 60
"""Words in the backup, and in all."""
PAGE = 4096
_WAYS_OUT = (
    "check --repair", "faceorg restore", "try again", "newer faceorg", "not a faceorg library",
)  # fmt: skip


@dataclass(slots=True)
class Tally:
    """What happened: sentences told, words lost that only the damaged file had, and faults."""

    told: Counter[str] = field(default_factory=Counter)
    damaged: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def prepare(folder: Path) -> Path:
    """A library with free pages and a log that is not folded in, and its backup."""
    home, path = folder / "making", folder / "making" / "library"
    home.mkdir()
    with Library.open(path) as library:
        with library.write():
            faces = make_faces(library, home, person_vectors(0, 200, length=128))
        for person in range(1, LATE + 1):
            if person % 10 == 0:
                albums.create_album(library, f"Album {person}", None, [1, 2, 3])  # type: ignore[list-item]
                continue
            said = faces[person * 3 : person * 3 + 2]
            decide(library, Kind.LABEL, {"faces": said, "person": person, "name": f"P{person}"})
            if person == EARLY - 1:
                with library.write():
                    library.change("CREATE TABLE scratch (x) STRICT".replace(" STRICT", ""))
                    library.change_many("INSERT INTO scratch VALUES (?)", [("y" * 2000,)] * 200)
                with library.write():
                    library.change("DROP TABLE scratch")
                back_up(library)
        # What a killed process leaves: its last words are in the log alone.
        shutil.copytree(home, folder / "left")
    return folder / "left" / "library"


def _flip(path: Path, chance: random.Random, first: int, last: int, times: int = 1) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(times):
        data[chance.randrange(first, min(last, len(data)))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def _log(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _fold(path: Path) -> None:
    with Library.open(path):
        pass


def header(path: Path, chance: random.Random) -> None:
    _fold(path)
    _flip(path, chance, 0, 100)


def schema(path: Path, chance: random.Random) -> None:
    _fold(path)
    _flip(path, chance, 100, PAGE, chance.randint(1, 3))


def pages(path: Path, chance: random.Random) -> None:
    _fold(path)
    _flip(path, chance, PAGE, 1 << 40, chance.choice((1, 1, 4, 16)))


def free_pages(path: Path, chance: random.Random) -> None:
    _fold(path)
    data = path.read_bytes()
    trunk = int.from_bytes(data[32:36], "big")
    assert trunk, "there are free pages"
    _flip(path, chance, (trunk - 1) * PAGE, (trunk - 1) * PAGE + 64, 2)


def log_header(path: Path, chance: random.Random) -> None:
    _flip(_log(path), chance, 0, 32)


def log_frames(path: Path, chance: random.Random) -> None:
    _flip(_log(path), chance, 32, 1 << 40, chance.choice((1, 3)))


def zeros(path: Path, chance: random.Random) -> None:
    _fold(path)
    data = bytearray(path.read_bytes())
    start = chance.randrange(len(data) // PAGE) * PAGE
    data[start : start + PAGE * chance.randint(1, 3)] = bytes(PAGE)
    path.write_bytes(data)


def cut_short(path: Path, chance: random.Random) -> None:
    _fold(path)
    data = path.read_bytes()
    path.write_bytes(data[: chance.randrange(len(data))])


DAMAGES: tuple[Damage, ...] = (
    header, schema, pages, pages, pages, free_pages, log_header, log_frames, zeros, cut_short,
)  # fmt: skip


def use(path: Path) -> None:
    """What a user does first: look, search, say something."""
    with Library.open(path) as library:
        find_photos(library, "P7")
        library.rows("SELECT * FROM faces")
        library.rows("SELECT * FROM photos")
        decide(library, Kind.ALBUM, {"album": 9_000, "name": "One more"})


def names_said(path: Path) -> set[str]:
    with Library.open(path) as library:
        return {entry.payload["name"] for entry in read_log(library) if "name" in entry.payload}


def trial(stored: Path, folder: Path, damage: Damage, chance: random.Random, tally: Tally) -> None:
    """Damage a copy and go every way out; what fails is a fault."""
    path = shutil.copytree(stored.parent, folder / "own") / "library"
    damage(path, chance)
    kept = shutil.copytree(path.parent, folder / "again") / "library"
    told, what = tally.told, damage.__name__
    tally.damaged[what] += 1

    def fault(text: str) -> None:
        tally.faults.append(f"{what}: {text}")

    try:
        use(path)
        told["(nothing)"] += 1
    except FaceorgError as error:
        told[error.message] += 1
        if not any(way in error.message for way in _WAYS_OUT):
            fault(f"the sentence says no way out: {error.message}")
    except Exception as error:
        fault(f"using it: {type(error).__name__}: {error}")
    try:
        if damage_of(path) is None:
            with Library.open(path) as library:
                check_library(library)
    except FaceorgError:
        pass
    except Exception as error:
        if os.environ.get("TRACE"):
            raise
        fault(f"check: {type(error).__name__}: {error}")
    _repair(path, what, tally, fault)
    try:
        backup = next(kept.parent.glob("library.backup-*"))
        restore(kept, backup)
        if names_said(kept) != _early(backup):
            fault("restore did not bring the backup back")
    except Exception as error:
        fault(f"restore: {type(error).__name__}: {error}")


def _repair(path: Path, what: str, tally: Tally, fault: Callable[[str], None]) -> None:
    try:
        backup = next(path.parent.glob("library.backup-*"))
        early = _early(backup)
        repair(path)
        with Library.open(path) as library:
            found = check_library(library)
        if found:
            fault(f"repaired, not sound: {found[0]}")
        said = names_said(path)
        if not early <= said:
            fault(f"{len(early - said)} words of the backup are lost")
        everything = {f"P{n}" if n % 10 else f"Album {n}" for n in range(1, LATE + 1)}
        tally.lost[what] += len(everything - said)
    except Exception as error:
        fault(f"repair: {type(error).__name__}: {error}")


def _early(backup: Path) -> set[str]:
    with Library.open(backup, read_only=True) as library:
        return {entry.payload["name"] for entry in read_log(library)}


def run(trials: int, seed: int, folder: Path) -> Tally:
    """``trials`` damages of every kind in turn."""
    stored, tally, chance = prepare(folder), Tally(), random.Random(seed)
    for number in range(trials):
        with tempfile.TemporaryDirectory(dir=folder) as own:
            trial(stored, Path(own), DAMAGES[number % len(DAMAGES)], chance, tally)
    return tally


def main() -> int:
    trials = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(1 << 31)
    with tempfile.TemporaryDirectory() as folder:
        tally = run(trials, seed, Path(folder))
    print(f"seed {seed}: {trials} damages", dict(tally.damaged))
    for text, count in tally.told.most_common():
        print(f"  {count:4} times told: {text}")
    print(f"{tally.lost.total()} words lost of {trials * LATE}, none of them in the backup, by "
          f"damage {dict(tally.lost)}; {len(tally.faults)} faults")  # fmt: skip
    for text, count in Counter(tally.faults).most_common():
        print(f"  {count:4} {text}")
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())
