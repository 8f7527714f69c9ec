"""Photos to faces: found again under their ids, with what was decided about them."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import numpy as np
import pytest
from builders import LENGTH, PACK, contents, draw_photo, ids
from scripted_engine import ScriptedEngine

from faceorg.core.errors import Cancelled, ModelPackError, UnreadablePhotoError
from faceorg.core.geometry import BoundingBox
from faceorg.core.pose import HEAD
from faceorg.core.progress import CancelToken
from faceorg.core.search_level import SearchLevel
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.library.database import Library
from faceorg.library.persons import stored_verdicts
from faceorg.operations import analyze, label
from faceorg.operations.analyze import analyze_waiting
from faceorg.operations.scan import scan_paths
from faceorg.vision.modelpack import ModelPack
from faceorg.vision.pixels import picture_size

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from faceorg.core.entities import Face, PhotoId
    from faceorg.vision.engine import FoundFace
    from faceorg.vision.pixels import Picture

DAY = "2020:05:17 10:00:00"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "photos"
    path.mkdir()
    return path


def take(library: Library, folder: Path, engine: ScriptedEngine) -> analyze.AnalyzeReport:
    scan_paths(library, [folder])
    return analyze_waiting(library, engine)  # type: ignore[arg-type]


def faces_at(library: Library, path: Path) -> list[Face]:
    photo = photo_rows.photo_at(library, path)
    assert photo is not None
    return face_rows.faces_of_photos(library, [photo])[photo]


def waiting(library: Library) -> list[PhotoId]:
    return photo_rows.waiting_for_analysis(library, PACK.id)


def test_faces_are_stored_with_their_vectors(library: Library, folder: Path) -> None:
    path = draw_photo(folder / "a.jpg")
    report = take(library, folder, ScriptedEngine({24: [(0.5, 0.2), (0.1, 0.2)]}))
    assert (report.faces, len(report.photos), report.unreadable) == (2, 1, set())
    first, second = faces_at(library, path)
    assert first.box == BoundingBox(0.1, 0.2, 0.2, 0.3)
    assert second.box.x == 0.5
    assert second.landmarks is not None
    assert second.landmarks.tolist() == [[0.5, 0.5]] * 5
    assert (first.score, first.quality) == (0.9, 0.8)
    vectors = face_rows.load_vectors(library, PACK.id)
    assert set(vectors.ids.tolist()) == {first.id, second.id}
    assert np.linalg.norm(vectors.vectors, axis=1) == pytest.approx(1, abs=1e-3)


def test_what_was_searched_is_not_searched_again(library: Library, folder: Path) -> None:
    draw_photo(folder / "a.jpg")
    draw_photo(folder / "nobody.jpg", size=(30, 20))
    engine = ScriptedEngine({30: []})
    take(library, folder, engine)
    before = library.db.conn.total_changes
    assert take(library, folder, engine).photos == set()
    assert engine.seen == 2
    assert library.db.conn.total_changes == before


def test_faces_of_an_edited_photo_keep_ids_and_names(library: Library, folder: Path) -> None:
    path = draw_photo(folder / "a.jpg", taken=DAY)
    boxes = {24: [(0.1, 0.2), (0.4, 0.2), (0.7, 0.2)], 40: [(0.72, 0.21), (0.13, 0.2)]}
    engine = ScriptedEngine(boxes)
    take(library, folder, engine)
    anna, undecided, ben = ids(faces_at(library, path))
    label.name_faces(library, [anna], "Anna")
    label.name_faces(library, [ben], "Ben")
    draw_photo(path, taken=DAY, size=(40, 30))
    take(library, folder, engine)
    after = faces_at(library, path)
    assert [(face.id, face.person_name) for face in after] == [(anna, "Anna"), (ben, "Ben")]
    assert [face.box.x for face in after] == [0.13, 0.72]
    assert undecided not in face_rows.load_vectors(library, PACK.id).ids


@pytest.mark.parametrize("spoken", ["named", "refused", "aside", "apart", "cover", "undone"])
def test_a_face_ever_spoken_of_is_never_dropped(
    library: Library, folder: Path, spoken: str
) -> None:
    path = draw_photo(folder / "a.jpg", taken=DAY)
    engine = ScriptedEngine({24: [(0.1, 0.2), (0.6, 0.2)], 40: []})
    take(library, folder, engine)
    face, other = ids(faces_at(library, path))
    label.name_faces(library, [other], "Anna")
    {
        "named": lambda: label.name_faces(library, [face], "Ben"),
        "refused": lambda: label.reject_suggestion(library, [face], label.PersonId(1)),
        "aside": lambda: label.ignore_faces(library, [face]),
        "apart": lambda: label.person_rows.decide(
            library, label.Kind.SEPARATE, {"faces": [other], "others": [face]}
        ),
        "cover": lambda: label.set_cover(library, label.PersonId(1), face),
        "undone": lambda: (label.ignore_faces(library, [face]), label.undo(library)),
    }[spoken]()
    before = stored_verdicts(library)
    draw_photo(path, taken=DAY, size=(40, 30))
    take(library, folder, engine)
    assert set(ids(faces_at(library, path))) == {face, other}
    assert stored_verdicts(library) == before


def test_another_pack_keeps_the_faces_and_their_names(library: Library, folder: Path) -> None:
    path = draw_photo(folder / "a.jpg")
    take(library, folder, ScriptedEngine())
    (face,) = ids(faces_at(library, path))
    label.name_faces(library, [face], "Anna")
    other = ModelPack("other", "Other", "none", LENGTH, PACK.thresholds)
    take(library, folder, ScriptedEngine(pack=other))
    assert [(f.id, f.person_name) for f in faces_at(library, path)] == [(face, "Anna")]
    for pack in (PACK, other):
        assert face_rows.load_vectors(library, pack.id).ids.tolist() == [face]


@pytest.mark.parametrize("value", [0, np.nan, np.inf])
def test_a_face_the_embedder_makes_nothing_of_has_no_vector(
    library: Library, folder: Path, value: float
) -> None:
    path = draw_photo(folder / "a.jpg")
    engine = ScriptedEngine()
    engine.vector = np.full(LENGTH, value, np.float32)
    assert take(library, folder, engine).faces == 1
    assert [face.quality for face in faces_at(library, path)] == [0]
    assert library.value("SELECT COUNT(*) FROM embeddings") == 0


def test_a_photo_that_cannot_be_read_is_a_problem_and_the_others_go_on(
    library: Library, folder: Path
) -> None:
    for name in ("a", "bad", "c"):
        draw_photo(folder / f"{name}.jpg", size=(30, 20) if name == "bad" else (24, 16))

    class Refusing(ScriptedEngine):
        def analyze(self, picture: Picture) -> list[FoundFace]:
            if picture_size(picture)[0] == 30:
                raise UnreadablePhotoError("the file is damaged")
            return super().analyze(picture)

    report = take(library, folder, Refusing())
    assert (len(report.photos), len(report.unreadable), report.faces) == (2, 1, 2)
    (problem,) = photo_rows.problems(library)
    assert (problem.path.name, problem.reason) == ("bad.jpg", "the file is damaged")
    assert waiting(library) == []
    assert photo_rows.count_photos(library) == 2
    photo_rows.forget_problems(library, [problem.path])
    assert take(library, folder, ScriptedEngine()).faces == 1
    assert photo_rows.problems(library) == []


def test_a_photo_cut_short_after_its_header(library: Library, folder: Path) -> None:
    whole = draw_photo(folder / "a.png", size=(200, 200)).read_bytes()
    (folder / "a.png").write_bytes(whole[: len(whole) // 2])
    assert len(take(library, folder, ScriptedEngine()).unreadable) == 1
    assert "cut short" in photo_rows.problems(library)[0].reason
    (folder / "a.png").write_bytes(whole)
    assert len(take(library, folder, ScriptedEngine()).photos) == 1
    assert photo_rows.problems(library) == []


def test_a_file_that_vanished_after_the_scan_is_searched_when_it_returns(
    library: Library, folder: Path
) -> None:
    path = draw_photo(folder / "a.jpg")
    scan_paths(library, [folder])
    away = path.rename(folder.parent / "away")
    assert len(analyze_waiting(library, ScriptedEngine()).unreadable) == 1  # type: ignore[arg-type]
    assert "vanished" in photo_rows.problems(library)[0].reason
    away.rename(path)
    assert len(take(library, folder, ScriptedEngine()).photos) == 1
    assert photo_rows.problems(library) == []


def test_a_copy_serves_where_the_first_place_is_gone(library: Library, folder: Path) -> None:
    path = draw_photo(folder / "a.jpg")
    (folder / "b.jpg").write_bytes(path.read_bytes())
    scan_paths(library, [folder])
    path.unlink()
    assert analyze_waiting(library, ScriptedEngine()).faces == 1  # type: ignore[arg-type]


def test_names_outlive_moves_and_absence(library: Library, folder: Path) -> None:
    path = draw_photo(folder / "a.jpg")
    engine = ScriptedEngine()
    take(library, folder, engine)
    label.name_faces(library, ids(faces_at(library, path)), "Anna")
    before = stored_verdicts(library)
    moved = path.rename(folder / "b.jpg")
    take(library, folder, engine)
    assert faces_at(library, moved)[0].person_name == "Anna"
    away = moved.rename(folder.parent / "away")
    take(library, folder, engine)
    away.rename(moved)
    take(library, folder, engine)
    assert stored_verdicts(library) == before
    assert engine.seen == 1


@pytest.mark.parametrize("after", [0, 1, 20, 40])
def test_a_search_cut_short_and_repeated_equals_an_undisturbed_one(
    library: Library, folder: Path, tmp_path: Path, after: int
) -> None:
    for number in range(45):
        draw_photo(folder / f"{number:02}.jpg", number, size=(20 + number % 5, 16))
    (folder / "zz.jpg").write_text("no picture")
    scan_paths(library, [folder])

    class Counting(CancelToken):
        left = after

        def check(self) -> None:
            if self.left <= 0:
                self.cancel()
            self.left -= 1
            super().check()

    engine = ScriptedEngine({22: [], 23: [(0.1, 0.1), (0.6, 0.6)]})
    with pytest.raises(Cancelled):
        analyze_waiting(library, engine, cancel=Counting())  # type: ignore[arg-type]
    assert waiting(library)
    take(library, folder, engine)
    with Library.open(tmp_path / "undisturbed") as undisturbed:
        take(undisturbed, folder, engine)
        assert contents(library) == contents(undisturbed)


def test_a_model_that_fails_counts_no_photo_as_done(library: Library, folder: Path) -> None:
    for number in range(20):  # more than are written at once
        draw_photo(folder / f"{number:02}.jpg", seed=number)

    class Failing(ScriptedEngine):
        batches = 0

        def embed(self, chips: Sequence[np.ndarray]) -> np.ndarray:
            self.batches += 1
            if self.batches == 2:
                raise ModelPackError("out of memory on the processor, too")
            return super().embed(chips)

    with pytest.raises(ModelPackError, match="out of memory"):
        take(library, folder, Failing())
    left = waiting(library)
    assert 0 < len(left) < 20
    assert photo_rows.problems(library) == []  # it is no fault of the photos
    report = take(library, folder, ScriptedEngine())
    assert report.photos == set(left)
    assert report.faces == len(left)
    assert waiting(library) == []


@pytest.mark.parametrize("workers", [1, 4])
def test_the_number_of_workers_changes_nothing(
    library: Library, folder: Path, tmp_path: Path, workers: int
) -> None:
    for number in range(20):
        draw_photo(folder / f"{number}.jpg", number)
    steps: list[tuple[str, int, int]] = []
    scan_paths(library, [folder])
    analyze_waiting(
        library,
        ScriptedEngine(),  # type: ignore[arg-type]
        progress=lambda *step: steps.append(step),
        workers=workers,
    )
    assert [done for _, done, _ in steps] == list(range(21))
    assert steps[-1] == ("faces", 20, 20)
    with Library.open(tmp_path / "alone") as alone:
        take(alone, folder, ScriptedEngine())
        assert contents(library) == contents(alone)


def test_a_thorough_search_looks_again_once_and_keeps_known_faces(
    library: Library, folder: Path
) -> None:
    path = draw_photo(folder / "a.jpg")
    take(library, folder, ScriptedEngine({24: [(0.1, 0.2)]}))
    (known,) = faces_at(library, path)
    label.name_faces(library, [known.id], "Anna")
    engine = ScriptedEngine({24: [(0.1, 0.2), (0.6, 0.2)]})
    engine.level = SearchLevel.THOROUGH
    assert len(take(library, folder, engine).photos) == 1
    assert ids(faces_at(library, path))[0] == known.id
    assert [face.person_name for face in faces_at(library, path)] == ["Anna", None]
    assert len(take(library, folder, engine).photos) == 0
    assert len(take(library, folder, ScriptedEngine()).photos) == 0


@pytest.mark.parametrize(
    ("level", "width", "seen"),
    [
        (SearchLevel.FAST, 4000, 2000),
        (SearchLevel.NORMAL, 4000, 2000),
        (SearchLevel.NORMAL, 1200, 1200),
        (SearchLevel.THOROUGH, 4000, 3712),
        (SearchLevel.THOROUGH, 6000, 3000),
        (SearchLevel.THOROUGH, 1200, 1200),
    ],
)
def test_a_thorough_search_sees_more_of_a_large_photo(
    library: Library, folder: Path, level: SearchLevel, width: int, seen: int
) -> None:
    """What a decoder makes smaller by itself is half as long: too little to find small faces in."""
    draw_photo(folder / "a.jpg", size=(width, 64))
    engine = ScriptedEngine({seen: [(0.1, 0.2), (0.6, 0.2)]})
    engine.level = level
    assert take(library, folder, engine).faces == 2  # one, had it another width


def test_a_face_is_stored_with_its_pose(library: Library, folder: Path) -> None:
    path = draw_photo(folder / "a.jpg", size=(24, 16))

    class Facing(ScriptedEngine):
        def analyze(self, picture: Picture) -> list[FoundFace]:
            points = (HEAD[:, :2] / 20 + [12, 6]) / [24, 16]
            return [
                dataclasses.replace(face, landmarks=points.astype(np.float32))
                for face in super().analyze(picture)
            ]

    take(library, folder, Facing({24: [(0.1, 0.2)]}))
    pose = faces_at(library, path)[0].pose
    assert pose is not None
    assert (pose.yaw, pose.pitch, pose.roll) == pytest.approx((0, 0, 0), abs=0.1)
