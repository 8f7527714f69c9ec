"""Whatever happens to files, models and machine: what the user decided stays as it was said.

Random sequences of scans, moves, copies, losses and edits of files, faces sought anew, groups made
anew, models switched, runs that break off, writes that fail half-way, decisions of every kind,
undos and redos, some of them by a second window. After each step the log is word for word what was
spoken, the tables say what it says, every face and photo it speaks of is the same of the same
picture, and what is shown contradicts none of it.

FACEORG_EXAMPLES says how many sequences are tried.
"""

from __future__ import annotations

import dataclasses
import json
import os
import random
import shutil
import tempfile
import zlib
from collections import Counter, defaultdict
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from builders import LENGTH, PACK, draw_photo, person_vectors
from hypothesis import given, settings
from hypothesis import strategies as st
from random_library import KINDS, decide_something
from scripted_engine import ScriptedEngine

from faceorg.core.decisions import ALONE, Kind, Verdicts, replay
from faceorg.core.entities import Assignment
from faceorg.core.errors import LibraryError
from faceorg.core.search_level import SearchLevel
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library.check import check_library
from faceorg.library.database import Library
from faceorg.library.persons import read_log, stored_verdicts
from faceorg.operations.cluster import cluster_faces, match_people
from faceorg.operations.intake import take_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.core.geometry import BoundingBox
    from faceorg.vision.modelpack import ModelPack

    Said = tuple[Kind, dict[str, Any]]

OTHER = dataclasses.replace(PACK, id="other", name="Other")
WIDTHS = (24, 30, 36, 42)
FACES = {24: [(0.1, 0.2)], 30: [(0.1, 0.2), (0.6, 0.2)], 36: [(0.1, 0.1), (0.4, 0.5), (0.7, 0.1)]}


class PowerCutError(Exception):
    """The run ends here, in the middle of whatever it does."""


class Spoken:
    """What the user said, word for word, kept apart from the library."""

    def __init__(self) -> None:
        self.entries: list[Said] = []
        self.done: list[int] = []
        self.undone: list[int] = []

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Hear what is said meanwhile; what the library refuses was not said."""
        decide, undo, redo = person_rows.decide, person_rows.undo, person_rows.redo

        def hear_decide(library: Library, kind: Kind, payload: dict[str, Any]) -> Any:
            heard = json.loads(json.dumps(payload))
            answer = decide(library, kind, payload)
            self.entries.append((kind, heard))
            self.done.append(len(self.entries))
            self.undone.clear()
            return answer

        def hear_undo(library: Library) -> Any:
            answer = undo(library)
            self._step(Kind.UNDO, self.done, self.undone)
            return answer

        def hear_redo(library: Library) -> Any:
            answer = redo(library)
            self._step(Kind.REDO, self.undone, self.done)
            return answer

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(person_rows, "decide", hear_decide)
            patch.setattr(person_rows, "undo", hear_undo)
            patch.setattr(person_rows, "redo", hear_redo)
            yield

    def _step(self, kind: Kind, source: list[int], target: list[int]) -> None:
        target.append(source.pop())
        self.entries.append((kind, {"decision": target[-1]}))


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

    def embed(self, chips: Sequence[np.ndarray]) -> np.ndarray:
        """Every face is one of three people, and not always the same when it is cut out anew."""
        marks = [zlib.crc32(chip.tobytes()) for chip in chips]
        rows = [person_vectors(mark % 3, 1, spread=0.4, seed=mark)[0] for mark in marks]
        return np.array(rows, np.float32).reshape(len(rows), LENGTH)

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
        self.said = Spoken()
        self.seen: dict[FaceId, tuple[str, BoundingBox]] = {}
        self.pictures: dict[PhotoId, str] = {}

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
        """Every photo was searched by an engine of old, as after another strictness is chosen."""
        with self.library.write():
            self.library.change("UPDATE OR IGNORE analyses SET pack_id = 'of old'")
            self.library.change("DELETE FROM analyses WHERE pack_id != 'of old'")

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
        self._decide(self.library)

    def decide_elsewhere(self) -> None:
        """Somebody at a second window, while this one is open."""
        with Library.open(self.folder / "library") as other:
            self._decide(other)

    def _decide(self, library: Library) -> None:
        faces = [row[0] for row in library.rows("SELECT id FROM faces ORDER BY id")]
        for _ in range(3 if faces else 0):
            with self.said.listening():
                decide_something(library, faces, self.chance)

    def fail_half_way(self) -> None:
        """A disk that is full, say: some statement is not carried out, whatever was being done."""
        act = self.chance.choice((self.decide, self.group_anew, self.scan))
        steps = self.chance.randrange(1, 40)
        self.library.db.conn.set_progress_handler(lambda: steps_left(), 200)

        def steps_left() -> bool:
            nonlocal steps
            steps -= 1
            return steps < 0

        with suppress(LibraryError):
            act()
        self.library.db.conn.set_progress_handler(None, 0)
        self.library.close()
        self.library = Library.open(self.folder / "library")

    # What must hold

    def check(self) -> None:
        log = read_log(self.library)
        assert [(entry.kind, entry.payload) for entry in log] == self.said.entries
        assert [entry.id for entry in log] == list(range(1, len(log) + 1))
        said = stored_verdicts(self.library)
        assert said == replay(log)
        assert check_library(self.library) == []
        for photo in photos_in(said):
            picture = self.content_of(photo)
            assert self.pictures.setdefault(photo, picture) == picture
        self.check_faces(said)
        self.check_shown(said)

    def check_faces(self, said: Verdicts) -> None:
        """A face that was spoken of stays: of the same picture, in the same place."""
        for face in faces_in(said):
            found = face_rows.faces_by_id(self.library, [face])
            place = self.picture_of(face), (found[0].box if found else None)
            if place[1] is None:  # in a photo that is not there: the row is kept all the same
                assert place[0]
                continue
            picture, box = self.seen.setdefault(face, (place[0], place[1]))
            assert picture == place[0]
            assert box.iou(place[1]) > 0.5

    def check_shown(self, said: Verdicts) -> None:
        """The page of people shows what was said, and nothing against it; nobody stands twice."""
        boxes: dict[PhotoId, list[BoundingBox]] = defaultdict(list)
        for shown in face_rows.all_faces(self.library):
            assert all(shown.box.iou(box) < 0.5 for box in boxes[shown.photo_id])
            boxes[shown.photo_id].append(shown.box)
            assert shown.set_aside == said.set_asides.get(shown.id)
            by_user = shown.assigned_by is Assignment.USER
            assert by_user == (shown.id in said.labels)
            if by_user:
                assert shown.person_id == said.labels[shown.id]
            for person in {shown.person_id, shown.suggested_id} - {None}:
                assert (shown.id, person) not in said.rejections
                assert said.persons[person].merged_into is None  # type: ignore[index]

    def content_of(self, photo: PhotoId) -> str:
        content: str = self.library.value("SELECT content_hash FROM photos WHERE id = ?", (photo,))
        return content

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
        *(face for face, _ in said.vouched),
        *(face for face, _ in said.refused_names),
        *pairs,
        *(person.cover for person in said.persons.values() if person.cover is not None),
    }


def photos_in(said: Verdicts) -> set[PhotoId]:
    in_albums = {photo for photos in said.album_photos.values() for photo in photos}
    return {*said.stacks, *said.stacks.values(), *in_albums} - {ALONE}


STEPS: dict[str, Callable[[World], None]] = {
    name: getattr(World, name)
    for name in (
        "scan", "break_off", "move", "copy", "lose", "find", "edit", "seek_anew", "group_anew",
        "switch_models", "fail_half_way", "decide", "decide_elsewhere",
    )
}  # fmt: skip


@settings(max_examples=int(os.environ.get("FACEORG_EXAMPLES", "12")))
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


def missing(said: list[Said]) -> set[str]:
    """What was never said yet, of all that can be."""
    heard = {str(kind) for kind, _ in said}
    heard |= {word for kind, payload in said if kind is Kind.LABEL for word in payload}
    return {
        *map(str, (*KINDS, Kind.UNDO, Kind.REDO)),
        "name",
        "others",
        "refused",
        "vouched",
    } - heard


def test_the_steps_do_happen() -> None:
    """A long run sees every step, every kind of decision, both packs, and faces found again."""
    with tempfile.TemporaryDirectory() as folder:
        chance = random.Random(5)
        world = World(Path(folder), chance)
        done: Counter[str] = Counter()
        taken = 0
        packs: set[tuple[str]] = set()
        try:
            world.library.db.execute("PRAGMA synchronous = off")
            world.scan()
            for _ in range(120):
                step = chance.choice([*STEPS, *["decide"] * 6])
                STEPS[step](world)
                done[step] += 1
                taken |= world.library.value("SELECT COUNT(*) > 0 FROM matches")
                packs |= {*world.library.rows("SELECT DISTINCT pack_id FROM embeddings")}
            for _ in range(200):
                if not missing(world.said.entries):
                    break
                world.decide()
            world.scan()
            world.check()
            lost = world.library.value("SELECT COUNT(*) FROM photos WHERE readable = 0")
            photos = world.library.value("SELECT COUNT(*) FROM photos")
        finally:
            world.library.close()
    assert done.keys() == STEPS.keys()
    assert missing(world.said.entries) == set()
    assert (len(packs), lost > 0, taken) == (2, True, 1)
    assert photos > 6
