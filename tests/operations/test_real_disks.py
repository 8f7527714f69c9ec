"""Disks and folders as systems really have them: spelt in any way, unplugged, closed."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import draw_photo
from disk_builders import caseless_disk, nobody
from scripted_engine import ScriptedEngine

from faceorg.library import photos as photo_rows
from faceorg.library.check import check_library
from faceorg.library.search import find_photos
from faceorg.operations.drives import true_case
from faceorg.operations.intake import rescan, take_in
from faceorg.operations.scan import scan_paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disk_builders import CaselessDisk

    from faceorg.library.database import Library


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[CaselessDisk]:
    with caseless_disk(tmp_path) as disk:
        yield disk


def places(library: Library) -> set[Path]:
    rows = library.rows("SELECT DISTINCT photo_id FROM places")
    return {path for (photo,) in rows for path in photo_rows.known_places(library, photo)}


def test_any_spelling_of_a_folder_is_the_same_folder(library: Library, stick: CaselessDisk) -> None:
    draw_photo(stick.at / "Holiday" / "a.jpg")
    draw_photo(stick.at / "Holiday" / "b.jpg")
    first = scan_paths(library, [stick.at / "holiday"])
    assert len(first.new) == 2
    known = places(library)
    for spelling in ("HOLIDAY", "Holiday", "holiDay"):
        again = scan_paths(library, [stick.at / spelling])
        assert (len(again.unchanged), again.changed) == (2, False)
    assert places(library) == known
    assert len(photo_rows.folders(library)) == 1
    assert true_case(stick.at / "HOLIDAY" / "A.JPG") == next(
        path for path in known if path.name.lower() == "a.jpg"
    )


def test_a_photo_renamed_by_its_case_alone_is_the_same_photo(
    library: Library, stick: CaselessDisk
) -> None:
    path = draw_photo(stick.at / "photo.jpg")
    scan_paths(library, [stick.at])
    path.rename(stick.at / "PHOTO.JPG")
    report = scan_paths(library, [stick.at])
    assert (report.new, report.copies, report.edited) == (set(), set(), set())
    assert len(places(library)) == 1
    assert find_photos(library, "is:duplicate or is:missing") == []


def test_a_real_disk_is_unplugged_and_comes_back(library: Library, stick: CaselessDisk) -> None:
    for number in range(4):
        draw_photo(stick.at / "DCIM" / f"{number}.jpg")
    take_in(library, [stick.at / "DCIM"], ScriptedEngine)
    stick.unplug()
    assert rescan(library, ScriptedEngine).new == 0
    assert len(find_photos(library, "is:offline")) == 4
    assert find_photos(library, "is:missing") == []
    stick.plug_in()
    seen = ScriptedEngine()
    report = rescan(library, lambda: seen)
    assert (report.new, report.unchanged, seen.seen) == (0, 4, 0)
    assert find_photos(library, "is:offline") == []


def test_folders_of_others_are_left_alone_and_told(library: Library) -> None:
    """With real rights: root, which tests often are, could read everything."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home, "photos")
        closed, kept, unread = (
            draw_photo(folder / name) for name in ("private/a.jpg", "b.jpg", "c.jpg")
        )
        for open_ in (Path(home), folder):
            open_.chmod(0o755)
        closed.parent.chmod(0o700)
        kept.chmod(0o644)
        unread.chmod(0o600)
        with nobody():
            if not os.access(folder, os.R_OK):
                pytest.skip("the folder for temporary files is not for everybody")
            report = scan_paths(library, [folder])
        assert len(report.new) == 1
        told = {p.path.name: p.reason for p in photo_rows.problems(library)}
        assert told == {
            "private": "This folder cannot be read: Permission denied",
            "c.jpg": "faceorg is not allowed to read the file",
        }
        closed.parent.chmod(0o755)
        closed.chmod(0o644)
        unread.chmod(0o644)
        with nobody():
            assert len(scan_paths(library, [folder]).new) == 2
        assert photo_rows.problems(library) == []
        assert check_library(library) == []
