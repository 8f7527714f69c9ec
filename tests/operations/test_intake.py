"""Folders taken in from scan to groups, and the sample album with the real models."""

from __future__ import annotations

import shutil
from collections import defaultdict
from typing import TYPE_CHECKING
from weakref import ref

import pytest
from builders import draw_photo
from scripted_engine import ScriptedEngine

from faceorg.core.entities import PhotoId
from faceorg.core.errors import Cancelled
from faceorg.core.progress import CancelToken
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.library.check import check_library
from faceorg.library.copies import add_copy
from faceorg.library.face_data import search_stopped
from faceorg.library.search import find_photos
from faceorg.operations import label
from faceorg.operations.intake import rescan, take_in, take_in_news
from faceorg.operations.reading import content_hash
from faceorg.operations.sample import make_sample
from faceorg.operations.stack import stack_photos
from faceorg.vision.modelpack import builtin_pack, load_pack

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.library.database import Library


def test_a_report_counts_what_became_of_the_photos(library: Library, tmp_path: Path) -> None:
    folder, other = tmp_path / "photos", tmp_path / "other"
    for name in ("a", "b", "c", "d"):
        draw_photo(folder / f"{name}.jpg", taken="2020:01:01 00:00:00")
    draw_photo(other / "z.jpg")
    (folder / "bad.jpg").write_text("no picture")
    first = take_in(library, [folder], ScriptedEngine)
    assert (first.photos, first.new, first.unchanged, first.missing) == (4, 4, 0, 0)
    assert [problem.path.name for problem in first.problems] == ["bad.jpg"]
    take_in(library, [other], ScriptedEngine)
    (folder / "a.jpg").unlink()
    (folder / "b.jpg").rename(folder / "moved.jpg")
    (folder / "copy.jpg").write_bytes((folder / "c.jpg").read_bytes())
    draw_photo(folder / "d.jpg", taken="2020:01:01 00:00:00")
    draw_photo(folder / "new.jpg")
    report = take_in(library, [folder], ScriptedEngine)
    told = {
        name: getattr(report, name)
        for name in ("photos", "new", "unchanged", "edited", "moved", "copies", "missing")
    }
    assert told == {
        "photos": 4, "new": 1, "unchanged": 1, "edited": 1, "moved": 1, "copies": 1, "missing": 1,
    }  # fmt: skip
    assert report.changes.everything


def test_the_models_are_let_go_of_before_faces_are_grouped(
    library: Library, tmp_path: Path
) -> None:
    draw_photo(tmp_path / "photos" / "a.jpg")
    loaded: list[ref[ScriptedEngine]] = []
    there: dict[str, bool] = {}

    def load() -> ScriptedEngine:
        engine = ScriptedEngine()
        loaded.append(ref(engine))
        return engine

    def progress(stage: str, done: int, total: int) -> None:
        there[stage] = bool(loaded) and loaded[0]() is not None

    take_in(library, [tmp_path / "photos"], load, progress=progress)
    assert there["faces"]
    assert not there["people"]


def test_a_report_explains_every_number_that_is_not_that_of_the_photos(
    library: Library, tmp_path: Path
) -> None:
    folder = tmp_path / "photos"
    paths = [draw_photo(folder / f"{name}.jpg") for name in "abc"]
    shutil.copy(paths[0], folder / "again.jpg")
    copy = draw_photo(folder / "safe" / "photo-001.jpg")
    with library.write():
        add_copy(library, content_hash(copy), copy.stat().st_size)
    for name in ("notes.txt", "song.mp3", ".hidden"):
        (folder / name).touch()
    take_in(library, [folder], ScriptedEngine)
    stack_photos(library, [PhotoId(1), PhotoId(2)])
    report = take_in(library, [folder], ScriptedEngine)
    assert (report.photos, report.files, report.shown) == (3, 4, 2)
    assert (report.own_copies, report.others, report.problems) == (1, 2, [])


def test_looking_again_skips_folders_that_are_away(library: Library, tmp_path: Path) -> None:
    here, away = tmp_path / "here", tmp_path / "away"
    path, gone = draw_photo(here / "a.jpg"), draw_photo(away / "b.jpg")
    take_in(library, [here, away], ScriptedEngine)
    gone.unlink()
    away.rmdir()
    draw_photo(here / "c.jpg")
    report = rescan(library, ScriptedEngine)
    assert (report.photos, report.new) == (2, 1)
    known = [photo_rows.photo_at(library, p) for p in (path, gone)]
    photos = photo_rows.photos_by_id(library, [p for p in known if p])
    assert [p.offline for p in photos] == [False, True]  # a drive away is no deleted album


@pytest.mark.parametrize(("by_user", "searched"), [(True, 1), (False, 5)])
def test_what_the_user_stopped_waits_for_them_and_new_photos_do_not(
    library: Library, tmp_path: Path, by_user: bool, searched: int
) -> None:
    for seed in range(4):
        draw_photo(tmp_path / f"{seed}.jpg", seed)
    cancel = CancelToken()

    def stop(stage: str, _: int, __: int) -> None:
        if stage == "faces":
            cancel.cancel(by_user=by_user)

    with pytest.raises(Cancelled):
        take_in(library, [tmp_path], ScriptedEngine, progress=stop, cancel=cancel)
    waiting = library.value("SELECT COUNT(*) FROM photos")
    assert (waiting, search_stopped(library)) == (4, by_user)
    draw_photo(tmp_path / "new.jpg", 9)
    news = take_in_news(library, [tmp_path], ScriptedEngine)
    assert news.report is not None
    assert news.report.new == 1
    assert library.value("SELECT COUNT(*) FROM analyses") == searched
    take_in(library, [tmp_path], ScriptedEngine)  # they ask for it
    assert library.value("SELECT COUNT(*) FROM analyses") == 5
    assert not search_stopped(library)


def test_looking_again_at_nothing(library: Library) -> None:
    report = rescan(library, ScriptedEngine)
    assert (report.photos, report.clusters, report.problems) == (0, 0, [])


def test_the_sample_falls_into_its_people(
    library: Library, tmp_path: Path, model_cache: Path
) -> None:
    album = make_sample(tmp_path / "sample")
    report = take_in(library, [album], lambda: load_pack(builtin_pack(), model_cache, 2, "cpu"))
    assert (report.photos, report.problems) == (20, [])
    assert check_library(library) == []
    people = portraits(library)
    assert set(people) == {"astronaut", *(f"friend {n}" for n in range(1, 6))}
    assert [len(groups) for groups in people.values()] == [1] * 6
    assert len(set().union(*people.values())) == 6
    (group,) = people["astronaut"]
    label.name_group(library, label.Group(cluster=group), "Eileen")
    found = photo_rows.photos_by_id(library, find_photos(library, "Eileen date:2019..2020"))
    assert [photo.path.name for photo in found] == ["astronaut 2.jpg", "astronaut 1.jpg"]


def portraits(library: Library) -> dict[str, set[int]]:
    """The groups of the largest face in the three portraits of each person."""
    found: dict[str, set[int]] = defaultdict(set)
    ids = find_photos(library, "")
    faces = face_rows.faces_of_photos(library, ids)
    for photo in photo_rows.photos_by_id(library, ids):
        if not photo.path.name.startswith("reunion"):
            largest = max(faces[photo.id], key=lambda face: face.box.area)
            if largest.cluster_id is not None:
                found[photo.path.stem[:-2]].add(largest.cluster_id)
    return dict(found)
