"""Whatever happens to files, models and machine: what the user decided stays as it was said.

Random sequences of scans, moves, copies, losses and edits of files, faces sought anew, groups made
anew, models switched, runs that break off, decisions of every kind, undos and redos. After each
step the log is the one that was spoken, the tables say what it says, and every face it speaks of
is the same face of the same picture.
"""

from __future__ import annotations

import dataclasses
import random
import shutil
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from builders import PACK, draw_photo
from hypothesis import given, settings
from hypothesis import strategies as st
from random_library import KINDS, decide_something
from scripted_engine import ScriptedEngine

from faceorg.core.decisions import Decision, Verdicts, replay
from faceorg.core.search_level import SearchLevel
from faceorg.library import faces as face_rows
from faceorg.library.check import check_library
from faceorg.library.database import Library
from faceorg.library.persons import read_log, stored_verdicts
from faceorg.operations.cluster import cluster_faces, match_people
from faceorg.operations.intake import take_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from faceorg.core.entities import FaceId
    from faceorg.core.geometry import BoundingBox
    from faceorg.vision.modelpack import ModelPack

OTHER = dataclasses.replace(PACK, id="other", name="Other")
WIDTHS = (24, 30, 36, 42)
FACES = {24: [(0.1, 0.2)], 30: [(0.1, 0.2), (0.6, 0.2)], 36: [(0.1, 0.1), (0.4, 0.5), (0.7, 0.1)]}


class PowerCutError(Exception):
    """The run ends here, in the middle of whatever it does."""


class Engine(ScriptedEngine):
    """Sees each face a little elsewhere every time, and misses one now and then."""

    def __init__(self, pack: ModelPack, chance: random.Random) -> None:
        super().__init__({}, pack)
        self.level = chance.choice((SearchLevel.NORMAL, SearchLevel.THOROUGH))
        self.boxes = {
            width: [
                (left + chance.uniform(0, 0.02), top)
                for left, top in FACES.get(width, [(0.2, 0.2)])
                if chance.random() < 0.85
            ]
            for width in WIDTHS
        }

    def align(self, image: np.ndarray, box: BoundingBox, landmarks: object) -> np.ndarray:
        del landmarks
        return np.resize(np.roll(image, int(100 * box.x)), (8, 8, 3)).astype(np.uint8)


class World:
    """Photos on a disk, a library of them, and everything that can happen to the two."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.folder, self.chance = folder, chance
        self.photos, self.away = folder / "photos", folder / "away"
        self.away.mkdir()
        for number in range(6):
            size = (WIDTHS[number % len(WIDTHS)], 16)
            draw_photo(self.photos / f"{number}.png", seed=chance.randrange(1 << 30), size=size)
        self.pack = PACK
        self.library = Library.open(folder / "library")
        self.log: list[Decision] = []
        self.seen: dict[FaceId, tuple[str, BoundingBox]] = {}

    def files(self) -> list[Path]:
        return sorted(self.photos.rglob("*.png"))

    def some_file(self) -> Path | None:
        files = self.files()
        return self.chance.choice(files) if files else None

    # What happens

    def scan(self) -> None:
        take_in(self.library, [self.photos], lambda: Engine(self.pack, self.chance))  # type: ignore[arg-type,return-value]

    def break_off(self) -> None:
        """A scan that ends in the middle, and the library opened anew."""
        left = self.chance.randrange(1, 12)

        def until_it_breaks(*_: object) -> None:
            nonlocal left
            left -= 1
            if left == 0:
                raise PowerCutError

        try:
            take_in(
                self.library,
                [self.photos],
                lambda: Engine(self.pack, self.chance),  # type: ignore[arg-type,return-value]
                progress=until_it_breaks,
            )
        except PowerCutError:
            self.library.close()
            self.library = Library.open(self.folder / "library")

    def move(self) -> None:
        if (file := self.some_file()) is not None:
            target = self.photos / str(self.chance.randrange(3)) / f"{self.chance.random()}.png"
            target.parent.mkdir(exist_ok=True)
            file.rename(target)

    def copy(self) -> None:
        if (file := self.some_file()) is not None:
            shutil.copy(file, self.photos / f"copy {self.chance.random()}.png")

    def lose(self) -> None:
        if (file := self.some_file()) is not None:
            file.rename(self.away / f"{self.chance.random()}.png")

    def find(self) -> None:
        for file in sorted(self.away.iterdir())[:1]:
            file.rename(self.photos / f"found {self.chance.random()}.png")

    def edit(self) -> None:
        """Another picture under a known name."""
        if (file := self.some_file()) is not None:
            draw_photo(file, seed=self.chance.randrange(1 << 30), size=(24, 16))

    def seek_anew(self) -> None:
        with self.library.write():
            self.library.change("DELETE FROM analyses")

    def group_anew(self) -> None:
        with self.library.write():
            self.library.change("DELETE FROM notes WHERE key = 'grouped'")
            self.library.change("DELETE FROM neighbours")
        cluster_faces(self.library, self.pack)
        match_people(self.library, self.pack)

    def switch_models(self) -> None:
        self.pack = OTHER if self.pack is PACK else PACK
        self.scan()

    def decide(self) -> None:
        faces = [row[0] for row in self.library.rows("SELECT id FROM faces ORDER BY id")]
        if not faces:
            return
        for _ in range(3):
            decide_something(self.library, faces, self.chance)
        self.log = read_log(self.library)

    # What must hold

    def check(self) -> None:
        log = read_log(self.library)
        assert log == self.log
        said = stored_verdicts(self.library)
        assert said == replay(log)
        assert check_library(self.library) == []
        for face in faces_in(said):
            found = face_rows.faces_by_id(self.library, [face])
            place = self.picture_of(face), (found[0].box if found else None)
            if place[1] is None:  # in a photo that is not there: the row is kept all the same
                assert place[0]
                continue
            picture, box = self.seen.setdefault(face, (place[0], place[1]))
            assert picture == place[0]
            assert box.iou(place[1]) > 0.5

    def picture_of(self, face: FaceId) -> str:
        picture: str = self.library.value(
            """SELECT p.content_hash FROM faces f JOIN photos p ON p.id = f.photo_id
               WHERE f.id = ?""",
            (face,),
        )
        return picture


def faces_in(said: Verdicts) -> set[FaceId]:
    pairs = {face for pair in said.separations for face in pair}
    return {
        *said.labels,
        *said.set_asides,
        *(face for face, _ in said.rejections),
        *(face for face, _ in said.refused_names),
        *pairs,
        *(person.cover for person in said.persons.values() if person.cover is not None),
    }


STEPS: dict[str, Callable[[World], None]] = {
    name: getattr(World, name)
    for name in (
        "scan", "break_off", "move", "copy", "lose", "find", "edit", "seek_anew", "group_anew",
        "switch_models", "decide",
    )
}  # fmt: skip


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 2**32), st.lists(st.sampled_from(sorted(STEPS)), min_size=4, max_size=16))
def test_nothing_but_the_user_changes_a_decision(seed: int, steps: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder), random.Random(seed))
        try:
            world.library.db.execute("PRAGMA synchronous = off")
            world.scan()
            for step in (*steps, "decide", "scan"):
                STEPS[step](world)
                world.check()
        finally:
            world.library.close()


def test_the_steps_do_happen() -> None:
    """A long run sees faces found anew, two packs, broken runs and every kind of decision."""
    with tempfile.TemporaryDirectory() as folder:
        chance = random.Random(5)
        world = World(Path(folder), chance)
        done: Counter[str] = Counter()
        try:
            world.library.db.execute("PRAGMA synchronous = off")
            world.scan()
            for _ in range(60):
                step = chance.choice([*STEPS, "decide", "decide", "decide"])
                STEPS[step](world)
                done[step] += 1
            world.check()
            kinds = {entry.kind for entry in world.log}
            packs = world.library.value("SELECT COUNT(DISTINCT pack_id) FROM embeddings")
            photos = world.library.value("SELECT COUNT(*) FROM photos")
        finally:
            world.library.close()
    assert done.keys() == STEPS.keys()
    assert len(kinds & {*KINDS}) > len(KINDS) // 2
    assert packs >= 1
    assert photos > 6
