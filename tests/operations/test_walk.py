"""What a walk takes in and what it leaves alone, in folders of every kind."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from faceorg.core.progress import CancelToken
from faceorg.library.left_out import skips
from faceorg.library.patterns import plain_path, whole_path
from faceorg.operations.drives import true_case
from faceorg.operations.folders import leave_out_matching, let_in
from faceorg.operations.scan import scan_paths
from faceorg.operations.walk import walk

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.library.database import Library


def names(root: Path, *skip: str) -> set[str]:
    listings = list(walk(root, skip, CancelToken()))
    assert not any(listing.problems for listing in listings)
    return {str(entry[0])[len(str(root)) + 1 :] for one in listings for entry in one.entries}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in (
        "a.jpg", "b.THUMB.JPG", "Screenshots/c.png", "Camera/Burst1/d.jpg", "Camera/e.heic",
        "folder.jpg/f.jpg", ".hidden/g.jpg", ".h.jpg", "Android/.nomedia", "Android/i.jpg",
        "Android/inner/j.jpg", "@eaDir/k.jpg", "no suffix", "l.txt",
        "System Volume Information/m.jpg",
    ):  # fmt: skip
        path = tmp_path / "root" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return tmp_path / "root"


def test_hidden_system_and_unwanted_media_are_left_alone(root: Path) -> None:
    taken = {"a.jpg", "b.THUMB.JPG", "Screenshots/c.png", "Camera/Burst1/d.jpg", "Camera/e.heic"}
    assert names(root) == taken | {"folder.jpg/f.jpg"}


def test_files_that_are_no_photos_are_counted(root: Path) -> None:
    (root / "a.jpg.xmp").touch()  # tells about a photo
    (root / "inner").symlink_to(root / "Camera")
    listings = list(walk(root, (), CancelToken()))
    assert sum(listing.others for listing in listings) == 2  # "no suffix" and "l.txt"


@pytest.mark.parametrize(
    ("pattern", "gone"),
    [
        ("*.thumb.jpg", {"b.THUMB.JPG"}),
        ("screenshots", {"Screenshots/c.png"}),
        ("Camera/Burst*", {"Camera/Burst1/d.jpg"}),
        ("/Camera/", {"Camera/Burst1/d.jpg", "Camera/e.heic"}),
        ("e.hei?", {"Camera/e.heic"}),
        ("", set()),
        ("[", set()),
    ],
)
def test_patterns(root: Path, pattern: str, gone: set[str]) -> None:
    assert names(root) - names(root, pattern) == gone


def test_patterns_are_kept_for_all_scans(library: Library, root: Path) -> None:
    leave_out_matching(library, ["*.jpg", "*.png"])
    leave_out_matching(library, ["*.png"])
    assert skips(library) == ["*.jpg", "*.png"]
    scan_paths(library, [root])
    assert library.rows("SELECT path FROM problems") == [(str(root / "Camera" / "e.heic"),)]
    let_in(library, ["*.jpg"])
    assert skips(library) == ["*.png"]


def test_a_folder_of_very_many_files(tmp_path: Path) -> None:
    for number in range(5000):
        (tmp_path / f"{number}.jpg").touch()
    (listing,) = walk(tmp_path, (), CancelToken())
    assert len(listing.entries) == 5000


def test_case_is_kept_where_it_matters(tmp_path: Path) -> None:
    for name in ("Photos", "photos"):
        (tmp_path / name).mkdir(exist_ok=True)
    assert true_case(tmp_path / "Photos") == tmp_path / "Photos"
    assert true_case(tmp_path / "nowhere") == tmp_path / "nowhere"


def test_a_root_is_spelled_as_its_disk_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Photos" / "Sub").mkdir(parents=True)
    typed = tmp_path / "photos" / "SUB"
    monkeypatch.setattr(type(tmp_path), "samefile", lambda *_: True)  # a disk that ignores case
    assert true_case(typed) == tmp_path / "Photos" / "Sub"
    assert os.sep in str(true_case(typed))


def test_a_whole_path_means_what_lies_there_alone(tmp_path: Path) -> None:
    for name in ("a [1]/x.jpg", "a 1/x.jpg", "b/a [1]/x.jpg"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_bytes(b"")
    pattern = whole_path(str(tmp_path / "a [1]"))
    assert plain_path(pattern) == str(tmp_path / "a [1]")
    assert names(tmp_path, pattern) == {"a 1/x.jpg", "b/a [1]/x.jpg"}
    assert names(tmp_path / "b", pattern) == {"a [1]/x.jpg"}
