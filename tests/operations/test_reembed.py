"""Switching packs: old vectors until the new are complete, no name lost, kills survived."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from builders import contents, draw_photo, lose, make_photo
from reembed_builders import NEW, OLD, GridEmbedder, add_face, engine, fill

from faceorg.core.entities import FaceSource, PhotoId
from faceorg.core.errors import Cancelled
from faceorg.core.progress import CancelToken
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.library.check import check_library
from faceorg.library.database import Library
from faceorg.library.persons import persons, stored_verdicts
from faceorg.library.places import Presence
from faceorg.library.vectors import vectors_in_use, waiting_for_embedding
from faceorg.operations import label
from faceorg.operations.cluster import cluster_faces, match_people
from faceorg.operations.intake import take_in
from faceorg.operations.label import Group
from faceorg.operations.reembed import is_needed, reembed
from faceorg.operations.thresholds import comparable
from faceorg.vision.images import load_upright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from faceorg.vision.pixels import Picture

USERS_WORD = (
    "photos", "places", "faces", "decisions", "persons", "labels", "set_asides", "rejections",
    "separations",
)  # fmt: skip
SUGGESTIONS = ("clusters", "cluster_faces", "matches")
TESTS = Path(__file__).resolve().parents[1]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "test.faceorg") as opened:
        yield opened


def rows(library: Library, tables: tuple[str, ...]) -> dict[str, list[tuple[object, ...]]]:
    return {table: found for table, found in contents(library).items() if table in tables}


def packs_of_vectors(library: Library) -> dict[str, int]:
    return dict(library.rows("SELECT pack_id, COUNT(*) FROM embeddings GROUP BY pack_id"))


def test_every_face_gets_the_vector_of_its_place_in_the_photo(
    library: Library, tmp_path: Path
) -> None:
    faces = fill(library, tmp_path / "photos")
    said = rows(library, USERS_WORD)
    names = {(p.name, p.face_count) for p in persons(library)}
    steps: list[tuple[str, int, int]] = []
    model = engine()
    report = reembed(library, model, progress=lambda *step: steps.append(step))
    assert (report.photos, report.faces, report.unreadable) == (40, 40, 0)
    assert packs_of_vectors(library) == {NEW.id: 40}
    assert rows(library, USERS_WORD) == said
    assert {(p.name, p.face_count) for p in persons(library)} == names
    assert [done for stage, done, _ in steps if stage == "reembed"] == [0, 16, 32, 40]
    found = face_rows.load_vectors(library, NEW.id)
    for row in (0, 17, 39):
        face = face_rows.faces_by_id(library, [faces[row]])[0]
        place = photo_rows.present_places(library, face.photo_id)[0]
        chip = model.align(load_upright(place, 2048), face.box, face.landmarks)
        assert chip is not None
        assert float(found.vectors[row] @ model.embed([chip])[0]) > 0.9999  # stored in bytes
    assert not is_needed(library, NEW.id)
    assert check_library(library) == []


def test_groups_and_matches_are_made_anew(library: Library, tmp_path: Path) -> None:
    fill(library, tmp_path / "photos")
    reembed(library, engine())
    used = vectors_in_use(library)
    assert used is not None
    assert used.pack_id == NEW.id
    # Equal pictures give equal vectors: four groups, of which two are named.
    groups = face_rows.load_groups(library)
    assert len(set(groups.values())) == 4
    assert len(face_rows.clusters(library)) == 2
    assert {p.name for p in persons(library)} == {"Anna", "Ben"}


def test_faces_are_embedded_in_batches(library: Library, tmp_path: Path) -> None:
    fill(library, tmp_path / "photos", photos=32)
    model = engine()
    reembed(library, model)
    embedder = model._embedder
    assert isinstance(embedder, GridEmbedder)
    assert embedder.batches == [8, 8, 8, 8]


def test_old_vectors_alone_are_compared_until_all_are_new(library: Library, tmp_path: Path) -> None:
    faces = fill(library, tmp_path / "photos")
    token = CancelToken()
    with pytest.raises(Cancelled):
        reembed(library, engine(), cancel=token, progress=lambda _, n, __: n and token.cancel())
    assert packs_of_vectors(library) == {OLD.id: 40, NEW.id: 16}
    assert is_needed(library, NEW.id)
    used = comparable(library, NEW)
    assert (used.id, used.thresholds) == (OLD.id, OLD.thresholds)
    before = rows(library, USERS_WORD + SUGGESTIONS)
    cluster_faces(library, NEW)
    match_people(library, NEW)
    assert rows(library, USERS_WORD + SUGGESTIONS) == before
    third = face_rows.faces_by_id(library, [faces[2]])[0]
    assert third.cluster_id is not None
    label.name_group(library, Group(cluster=third.cluster_id), "Cleo")
    match_people(library, NEW)
    assert {p.name: p.face_count for p in persons(library)} == {"Anna": 10, "Ben": 10, "Cleo": 10}
    reembed(library, engine())
    assert packs_of_vectors(library) == {NEW.id: 40}
    assert {p.name: p.face_count for p in persons(library)} == {"Anna": 10, "Ben": 10, "Cleo": 10}


def test_what_was_done_is_not_done_again(library: Library, tmp_path: Path) -> None:
    fill(library, tmp_path / "photos")
    token = CancelToken()
    with pytest.raises(Cancelled):
        reembed(library, engine(), cancel=token, progress=lambda _, n, __: n and token.cancel())
    report = reembed(library, engine())
    assert report.photos == 24
    assert report.faces == 24


def test_a_drawn_face_is_aligned_from_its_box(library: Library, tmp_path: Path) -> None:
    fill(library, tmp_path / "photos", photos=8)
    photo = make_photo(library, draw_photo(tmp_path / "drawn.png", seed=9, size=(64, 48)))
    face = add_face(library, photo, None, landmarks=None, source=FaceSource.DRAWN)
    with library.write():
        face_rows.mark_analyzed(library, photo, OLD.id)
    reembed(library, engine())
    found = face_rows.load_vectors(library, NEW.id)
    assert face in found.ids.tolist()


def test_a_face_of_impossible_points_keeps_its_place_and_name(
    library: Library, tmp_path: Path
) -> None:
    faces = fill(library, tmp_path / "photos", photos=8)
    with library.write():
        spots = np.full((5, 2), 0.3, "<f4").tobytes()
        library.change("UPDATE faces SET landmarks = ? WHERE id = ?", (spots, faces[0]))
    report = reembed(library, engine())
    assert (report.photos, report.faces) == (8, 7)
    assert face_rows.faces_by_id(library, [faces[0]])[0].person_name == "Anna"
    assert not is_needed(library, NEW.id)


def test_photos_that_are_away_are_embedded_when_they_are_back(
    library: Library, tmp_path: Path
) -> None:
    fill(library, tmp_path / "photos", photos=8)
    away = photo_rows.known_places(library, PhotoId(1))
    lose(library, *away)
    assert reembed(library, engine()).photos == 7
    assert packs_of_vectors(library) == {OLD.id: 1, NEW.id: 7}
    assert not is_needed(library, NEW.id)
    lose(library, *away, presence=Presence.PRESENT)
    assert waiting_for_embedding(library, NEW.id) == [1]
    assert reembed(library, engine()).photos == 1
    assert packs_of_vectors(library) == {NEW.id: 8}


def test_a_photo_that_cannot_be_read_is_left_to_the_next_scan(
    library: Library, tmp_path: Path
) -> None:
    faces = fill(library, tmp_path / "photos", photos=8)
    photo_rows.known_places(library, PhotoId(3))[0].write_bytes(b"no photo any more")
    report = reembed(library, engine())
    assert (report.photos, report.unreadable) == (7, 1)
    assert photo_rows.waiting_for_analysis(library, NEW.id) == [3]
    assert faces[2] in {face.id for face in face_rows.all_faces(library)}
    used = vectors_in_use(library)
    assert used is not None
    assert used.pack_id == NEW.id


def test_photos_without_faces_are_not_searched_again(library: Library, tmp_path: Path) -> None:
    fill(library, tmp_path / "photos", photos=8)
    photo = make_photo(library, draw_photo(tmp_path / "empty.png"))
    with library.write():
        face_rows.mark_analyzed(library, photo, OLD.id)
    reembed(library, engine())
    assert photo_rows.waiting_for_analysis(library, NEW.id) == []


def test_going_back_embeds_with_the_first_pack_again(library: Library, tmp_path: Path) -> None:
    fill(library, tmp_path / "photos", photos=8)
    verdicts = stored_verdicts(library)
    reembed(library, engine())
    report = reembed(library, engine(OLD))
    assert report.faces == 8
    assert packs_of_vectors(library) == {OLD.id: 8}
    assert stored_verdicts(library) == verdicts


def test_a_scan_finishes_the_switch_before_it_searches(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    faces = fill(library, folder, photos=8)

    class Seeing:
        """A detector that sees nothing, and remembers where it looked."""

        def __init__(self) -> None:
            self.looked = 0

        def detect(self, image: Picture, floor: float = 0.5) -> object:
            from faceorg.vision.detector import Detections

            self.looked += 1
            empty = np.empty((0, 4), np.float32)
            return Detections(empty, empty[:, 0], np.empty((0, 5, 2), np.float32))

    # Indexed by its true content, so that the scan knows the photos again.
    take_in(library, [draw_photo(tmp_path / "else" / "one.png")], lambda: engine_with(Seeing()))
    assert packs_of_vectors(library) == {NEW.id: 8}
    new = Seeing()
    draw_photo(tmp_path / "else" / "two.png")
    take_in(library, [tmp_path / "else"], lambda: engine_with(new))
    assert new.looked == 1
    assert {face.id for face in face_rows.all_faces(library)} == set(faces)
    assert {p.name for p in persons(library)} == {"Anna", "Ben"}


def engine_with(detector: object) -> object:
    model = engine()
    model._detector = detector  # type: ignore[assignment]
    return model


SCRIPT = """
import sys
from pathlib import Path
from reembed_builders import engine
from faceorg.library.database import Library
from faceorg.operations.reembed import reembed

def tell(stage, done, total):
    print(stage, done, flush=True)
    if done >= int(sys.argv[2]):
        sys.stdin.read()  # waits here to be killed

with Library.open(Path(sys.argv[1])) as library:
    reembed(library, engine(), progress=tell)
"""


def killed_at(path: Path, photos: int) -> None:
    """Run in a process of its own and kill it (-9) when it has done so many photos."""
    process = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(path), str(photos)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=dict(os.environ, PYTHONPATH=str(TESTS)),
    )
    assert process.stdout is not None
    with process:
        for line in process.stdout:
            if int(line.split()[1]) >= photos:
                break
        process.kill()
    assert process.returncode != 0


def test_a_killed_run_goes_on_and_ends_as_an_undisturbed_one(tmp_path: Path) -> None:
    compared = (*USERS_WORD, *SUGGESTIONS, "embeddings", "analyses")
    calm, killed = tmp_path / "calm.faceorg", tmp_path / "killed.faceorg"
    with Library.open(calm) as library:
        fill(library, tmp_path / "photos", photos=48)
        library.backup(killed)
        reembed(library, engine())
        wanted = rows(library, compared)
        said = rows(library, USERS_WORD)
    done = []
    for photos in (0, 16, 16):
        killed_at(killed, photos)
        with Library.open(killed) as library:
            assert check_library(library) == []
            assert comparable(library, NEW).id == OLD.id
            assert rows(library, USERS_WORD) == said
            assert packs_of_vectors(library)[OLD.id] == 48
            done.append(packs_of_vectors(library).get(NEW.id, 0))
    assert done == [0, 16, 32]
    with Library.open(killed) as library:
        report = reembed(library, engine())
        assert report.photos == 16
        assert rows(library, compared) == wanted
        assert packs_of_vectors(library) == {NEW.id: 48}
