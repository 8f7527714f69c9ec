"""Taking a folder, or photos whose files are gone, out of the library is a word like any other."""

from __future__ import annotations

import os
import random
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import draw_photo, make_face
from hypothesis import given, settings
from hypothesis import strategies as st
from library.test_albums_log import damaged
from library.test_left_out import shown as shown_to_user

from faceorg.core.decisions import Kind, replay
from faceorg.core.errors import DecisionError, FaceorgError
from faceorg.library import albums
from faceorg.library import photos as photo_rows
from faceorg.library.backups import back_up
from faceorg.library.check import check_library
from faceorg.library.database import Library
from faceorg.library.history import last_done
from faceorg.library.left_out import skips
from faceorg.library.patterns import whole_path
from faceorg.library.persons import read_log, stored_verdicts
from faceorg.library.repair import repair
from faceorg.library.search import find_photos
from faceorg.library.text import path_to_text
from faceorg.operations import folders, label, organize, stack
from faceorg.operations.scan import note_absent_folders, scan_paths

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Four photos in two folders, one of them in both; a file that is no photo."""
    home = tmp_path / "photos"
    for number in range(3):
        draw_photo(home / "trip" / f"{number}.jpg", number)
    draw_photo(home / "home" / "3.jpg", 3)
    shutil.copy(home / "trip" / "2.jpg", home / "home" / "also.jpg")
    (home / "trip" / "broken.jpg").write_bytes(b"no photo")
    return home


@pytest.fixture(autouse=True)
def filled(library: Library, home: Path) -> None:
    """Anna is in the first photo, which is in an album and on top of a stack."""
    scan_paths(library, [home / "trip"])
    scan_paths(library, [home / "home"])
    first, second = find_photos(library, "folder:trip -folder:home")[::-1]
    label.name_faces(library, [make_face(library, first)], "Anna")
    albums.create_album(library, "Trip", None, [second, first])
    stack.stack_photos(library, [first, second])


def shown(library: Library) -> dict[str, object]:
    return shown_to_user(library) | {
        "folders": photo_rows.folders(library),
        "problems": photo_rows.problems(library),
        "stacks": library.rows("SELECT photo_id, top_id FROM stacks ORDER BY photo_id"),
    }


def test_a_folder_removed_comes_back_as_it_was_though_its_drive_is_away(
    library: Library, home: Path
) -> None:
    before = shown(library)
    gone, changes = organize.forget_folder(library, home / "trip")
    assert gone == 2, "what lies in another folder too stays"
    assert changes.everything
    assert photo_rows.folders(library) == [home / "home"]
    assert find_photos(library, "Anna") == []
    assert photo_rows.problems(library) == []
    assert check_library(library) == []
    after = shown(library)
    shutil.rmtree(home)
    library.close()
    with Library.open(library.path) as later:  # a day later, say
        decision, changes = label.undo(later)
        assert decision.kind is Kind.REMOVE_FOLDER
        assert changes.everything
        assert shown(later) == before
        assert check_library(later) == []
        label.redo(later)
        assert shown(later) == after
        assert check_library(later) == []


def test_scans_meanwhile_do_not_bring_it_back_nor_break_the_undo(
    library: Library, home: Path
) -> None:
    before = shown(library)
    organize.forget_folder(library, home / "trip")
    after = shown(library)
    scan_paths(library, [home / "home"])
    assert shown(library) == after
    label.undo(library)
    report = scan_paths(library, photo_rows.folders(library))
    assert not report.changed
    assert shown(library) == before


def test_added_again_nothing_is_read_and_undo_changes_nothing(library: Library, home: Path) -> None:
    before = shown(library)
    organize.forget_folder(library, home / "trip")
    after = shown(library)
    (home / "trip" / "1.jpg").rename(home / "1.jpg")
    report = scan_paths(library, [home / "trip"])
    assert (len(report.new), len(report.copies), len(report.unchanged)) == (0, 0, 2)
    assert len(find_photos(library, "")) == 3, "what is not there is not shown as missing"
    label.undo(library)
    assert photo_rows.folders(library) == [home / "home", home / "trip"]
    assert len(find_photos(library, "")) == 4, "undo brings all"
    (home / "1.jpg").rename(home / "trip" / "1.jpg")
    scan_paths(library, photo_rows.folders(library))
    assert {**shown(library), "folders": 0} == {**before, "folders": 0}
    label.redo(library)
    assert shown(library) == after
    assert check_library(library) == []


def test_a_file_that_moved_meanwhile_does_not_come_back_where_it_was(
    library: Library, home: Path
) -> None:
    organize.forget_folder(library, home / "trip")
    (home / "trip" / "0.jpg").rename(home / "home" / "0.jpg")
    scan_paths(library, [home / "home"])
    assert len(find_photos(library, "Anna")) == 1
    label.undo(library)
    rows = library.rows("SELECT path FROM places WHERE path LIKE '%/0.jpg'")
    assert rows == [(str(home / "home" / "0.jpg"),)]
    assert check_library(library) == []


def test_another_picture_in_its_place_meanwhile_stays(library: Library, home: Path) -> None:
    organize.forget_folder(library, home / "trip")
    draw_photo(home / "trip" / "0.jpg", 77, size=(50, 30))
    (home / "trip" / "1.jpg").write_bytes(b"broken now")
    scan_paths(library, [home / "trip" / "0.jpg", home / "trip" / "1.jpg"])
    label.undo(library)
    assert find_photos(library, "folder:trip -is:missing -folder:home") != []
    missing = find_photos(library, "is:missing")
    assert [p.path.name for p in photo_rows.photos_by_id(library, missing)] == ["1.jpg"]
    assert check_library(library) == []


def test_photos_whose_files_are_gone_come_back_by_undo(library: Library, home: Path) -> None:
    (home / "trip" / "0.jpg").unlink()
    (home / "trip" / "2.jpg").unlink()
    scan_paths(library, photo_rows.folders(library))
    before = shown(library)
    everything = find_photos(library, "")
    assert organize.forget_missing(library, everything)[0] == 1
    after = shown(library)
    organize.forget_folder(library, home / "trip")
    label.undo(library)
    assert shown(library) == after, "a folder brings back its own only"
    scan_paths(library, photo_rows.folders(library))
    assert shown(library) == after
    decision, _ = label.undo(library)
    assert decision.kind is Kind.REMOVE_PHOTOS
    assert shown(library) == before
    label.redo(library)
    assert shown(library) == after
    assert check_library(library) == []


def test_a_photo_that_is_there_again_is_not_removed_by_redo(library: Library, home: Path) -> None:
    content = (home / "trip" / "0.jpg").read_bytes()
    (home / "trip" / "0.jpg").unlink()
    scan_paths(library, [home / "trip"])
    organize.forget_missing(library, find_photos(library, "is:missing"))
    label.undo(library)
    (home / "trip" / "0.jpg").write_bytes(content)
    scan_paths(library, [home / "trip"])
    label.redo(library)
    assert len(find_photos(library, "Anna -is:missing")) == 1
    assert check_library(library) == []


def test_folders_in_one_another_and_left_out_come_back_in_any_order(
    library: Library, home: Path
) -> None:
    scan_paths(library, [home])
    before = shown(library)
    folders.leave_out(library, home / "trip" / "0.jpg")
    organize.forget_folder(library, home / "trip")
    assert len(find_photos(library, "")) == 3, "the folder around it shows its photos still"
    organize.forget_folder(library, home)
    assert len(find_photos(library, "")) == 2
    folders.let_in(library, skips(library))
    assert find_photos(library, "Anna") == [], "its folder is not on the list"
    for _ in range(4):
        label.undo(library)
    assert shown(library) == before
    assert check_library(library) == []


def test_nothing_to_remove_is_no_decision(library: Library, home: Path) -> None:
    said = len(read_log(library))
    assert organize.forget_missing(library, find_photos(library, ""))[0] == 0
    with pytest.raises(FaceorgError, match="not on the list"):
        organize.forget_folder(library, home)
    assert len(read_log(library)) == said


def test_a_clock_that_was_set_back_removes_all_the_same(library: Library, home: Path) -> None:
    with library.write():
        library.change("UPDATE folders SET added_at = '2999-01-01T00:00:00+00:00'")
    organize.forget_folder(library, home / "trip")
    assert photo_rows.folders(library) == [home / "home"]


@pytest.mark.parametrize("later", [True, False])
def test_removals_outlive_damage(library: Library, home: Path, later: bool) -> None:
    """``later``: the backup is from after the removal."""
    before = shown(library)
    if not later:
        back_up(library)
    organize.forget_folder(library, home / "trip")
    if later:
        back_up(library)
    albums.create_album(library, "Broken")
    library.close()
    damaged(library.path, b'"name": "Broken"')
    repair(library.path)
    with Library.open(library.path) as mended:
        assert photo_rows.folders(mended) == [home / "home"]
        assert find_photos(mended, "Anna") == []
        assert check_library(mended) == []
        label.undo(mended)
        # The next scan tells problems; where the folder was in the list is lost.
        unknown = dict.fromkeys(("problems", "folders"), 0)
        assert {**shown(mended), **unknown} == {**before, **unknown}
        assert set(photo_rows.folders(mended)) == {home / "home", home / "trip"}
        assert check_library(mended) == []


def test_what_was_added_again_is_not_removed_by_a_repair(library: Library, home: Path) -> None:
    organize.forget_folder(library, home / "trip")
    scan_paths(library, [home / "trip"])
    with library.write():  # a second later
        library.change("UPDATE folders SET added_at = '2999-01-01T00:00:00+00:00'")
    library.close()
    damaged(library.path, b'"removal"')
    with Library.open(library.path) as opened:
        faults = check_library(opened)
    assert faults
    repair(library.path)
    with Library.open(library.path) as mended:
        assert home / "trip" in photo_rows.folders(mended)
        assert len(find_photos(mended, "Anna")) == 1
        assert check_library(mended) == []


class World:
    """A library and the files behind it, with everything that can happen to the two."""

    def __init__(self, top: Path, chance: random.Random) -> None:
        self.chance, self.top = chance, top
        self.tops = [top / "a", top / "a" / "in", top / "b"]
        self.names: dict[str, bytes] = {}
        for number in range(6):
            place = self.tops[number % 3] / f"{number}.png"
            draw_photo(place, chance.randrange(1 << 30), size=(20 + number, 16))
            self.names[f"P{number}"] = place.read_bytes()
        (top / "away").mkdir()
        self.library = Library.open(top / "library")
        self.library.db.execute("PRAGMA synchronous = off")
        scan_paths(self.library, self.tops[:2])
        scan_paths(self.library, [self.tops[2]])
        for name, content in self.names.items():
            (photo,) = [
                photo.id
                for photo in photo_rows.photos_by_id(self.library, find_photos(self.library, ""))
                if photo.path.read_bytes() == content
            ]
            label.name_faces(self.library, [make_face(self.library, photo)], name)
        albums.create_album(self.library, "Trip", None, find_photos(self.library, "P1 or P2"))
        self.expected = set(self.listed())

    def listed(self) -> list[Path]:
        return photo_rows.folders(self.library)

    def a_file(self, *inside: Path) -> Path | None:
        found = sorted({file for top in inside for file in top.rglob("*.png")})
        return self.chance.choice(found) if found else None

    # What happens to the files

    def move(self) -> None:
        if file := self.a_file(*self.tops):
            to = self.chance.choice(self.tops) / f"{self.chance.random()}.png"
            to.parent.mkdir(parents=True, exist_ok=True)
            file.rename(to)

    def lose(self) -> None:
        if file := self.a_file(*self.tops):
            file.rename(self.top / "away" / f"{self.chance.random()}.png")

    def find(self) -> None:
        if file := self.a_file(self.top / "away"):
            self.tops[2].mkdir(exist_ok=True)
            file.rename(self.tops[2] / file.name)

    def copy(self) -> None:
        if file := self.a_file(*self.tops):
            shutil.copy(file, file.with_name(f"{self.chance.random()}.png"))

    # What the user and the program do

    def scan(self) -> None:
        scan_paths(self.library, [one for one in self.listed() if one.exists()])
        note_absent_folders(self.library)

    def add(self) -> None:
        if (folder := self.chance.choice(self.tops)).exists():
            scan_paths(self.library, [folder])
            self.expected.add(folder)

    def remove(self) -> None:
        if listed := self.listed():
            folder = self.chance.choice(listed)
            before = shown(self.library)
            organize.forget_folder(self.library, folder)
            after = shown(self.library)
            label.undo(self.library)
            assert shown(self.library) == before
            label.redo(self.library)
            assert shown(self.library) == after
            self.expected.discard(folder)

    def remove_missing(self) -> None:
        organize.forget_missing(self.library, find_photos(self.library, ""))

    def leave_out(self) -> None:
        folder = whole_path(path_to_text(self.chance.choice(self.tops)))
        folders.leave_out_matching(self.library, [folder])

    def let_in(self) -> None:
        folders.let_in(self.library, skips(self.library))

    def undo(self) -> None:
        last = last_done(self.library)
        if last is not None and last.kind not in (Kind.LABEL, Kind.ALBUM):
            self._step(label.undo, back=True)

    def redo(self) -> None:
        self._step(label.redo, back=False)

    def _step(self, step: Callable[..., object], *, back: bool) -> None:
        try:
            decision = step(self.library)[0]  # type: ignore[index]
        except DecisionError:
            return
        if decision.kind is Kind.REMOVE_FOLDER:
            change = self.expected.add if back else self.expected.discard
            change(Path(decision.payload["folder"]))

    # What must hold

    def check(self) -> None:
        said = stored_verdicts(self.library)
        assert said == replay(read_log(self.library))
        assert check_library(self.library) == []
        assert set(self.listed()) == self.expected
        for (path,) in self.library.rows("SELECT path FROM places"):
            assert self.is_seen(Path(path)), path
        twice = "SELECT COUNT(*) FROM shelf WHERE path IN (SELECT path FROM places)"
        assert self.library.value(twice) == 0

    def is_seen(self, path: Path) -> bool:
        """By the innermost folder that is listed or left out."""
        left_out = {Path(one) for one in skips(self.library)}
        for folder in (path, *path.parents):
            if folder in self.expected:
                return True
            if folder in left_out:
                return False
        return False

    def check_nothing_is_lost(self) -> None:
        """With all taken back, each file in a folder on the list is a photo with its name."""
        while any(self.library.rows("SELECT 1 FROM removals UNION ALL SELECT 1 FROM skips")):
            self.undo()
            self.check()
        self.scan()
        self.check()
        for name, content in self.names.items():
            files = [f for top in self.expected for f in top.rglob("*.png")]
            there = {file for file in files if file.read_bytes() == content}
            photos = photo_rows.photos_by_id(self.library, find_photos(self.library, name))
            if there:
                (photo,) = photos
                assert photo.path in there
                assert not photo.missing


STEPS = (
    "move", "lose", "find", "copy", "scan", "scan", "add", "remove", "remove", "remove_missing",
    "leave_out", "let_in", "undo", "undo", "redo",
)  # fmt: skip


@settings(max_examples=int(os.environ.get("FACEORG_EXAMPLES", "12")), deadline=None)
@given(st.integers(0, 2**32), st.lists(st.sampled_from(STEPS), min_size=4, max_size=14))
def test_whatever_happens_the_library_shows_what_the_log_says(seed: int, steps: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder), random.Random(seed))
        try:
            for step in steps:
                getattr(world, step)()
                world.check()
            world.check_nothing_is_lost()
        finally:
            world.library.close()
