"""A drive that is unplugged takes nothing with it, and brings everything back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import PACK, draw_photo, make_face
from disk_builders import small_disk
from scripted_engine import ScriptedEngine

from faceorg.library import photos as photo_rows
from faceorg.library.search import find_photos
from faceorg.operations import drives, label
from faceorg.operations.intake import rescan, take_in
from faceorg.operations.scan import scan_paths

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.entities import Photo
    from faceorg.library.database import Library


@pytest.fixture
def mounted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> set[Path]:
    """The folders that are drives of their own, as the system tells; change it to unplug."""
    hanging: set[Path] = set()
    monkeypatch.setattr(drives.os.path, "ismount", lambda path: type(tmp_path)(path) in hanging)
    return hanging


def all_photos(library: Library) -> list[Photo]:
    ids = [row[0] for row in library.rows("SELECT id FROM photos ORDER BY id")]
    return sorted(photo_rows.photos_by_id(library, ids), key=lambda photo: photo.path)


def found(library: Library, query: str) -> int:
    return len(find_photos(library, query))


@pytest.mark.parametrize("folder_stays", [True, False])
@pytest.mark.parametrize("root_is_the_drive", [True, False])
def test_an_unplugged_drive_and_its_return(
    library: Library,
    tmp_path: Path,
    mounted: set[Path],
    folder_stays: bool,
    root_is_the_drive: bool,
) -> None:
    drive, here = tmp_path / "media" / "usb", tmp_path / "here"
    root = drive if root_is_the_drive else drive / "DCIM"
    for number in range(3):
        draw_photo(root / f"{number}.jpg")
    draw_photo(here / "a.jpg")
    mounted.add(drive)
    take_in(library, [root, here], ScriptedEngine)
    before = all_photos(library)
    label.name_faces(library, [make_face(library, before[-1].id)], "Anna")

    away = drive.rename(tmp_path / "unplugged")
    if folder_stays:
        root.mkdir(parents=True)
    mounted.clear()
    report = rescan(library, ScriptedEngine)
    assert report.new == 0
    assert [photo.offline for photo in all_photos(library)] == [False, True, True, True]
    assert (found(library, "is:offline"), found(library, "is:missing")) == (3, 0)
    assert found(library, "Anna") == 1

    if folder_stays:
        root.rmdir()
        if not root_is_the_drive:
            drive.rmdir()
    away.rename(drive)
    mounted.add(drive)
    seen = ScriptedEngine()
    report = rescan(library, lambda: seen)
    assert (report.new, report.unchanged, seen.seen) == (0, 4, 0)
    assert all_photos(library) == before
    assert found(library, "is:offline or is:missing") == 0


def test_what_was_deleted_from_a_drive_is_missing_not_offline(
    library: Library, tmp_path: Path, mounted: set[Path]
) -> None:
    path = draw_photo(tmp_path / "usb" / "a.jpg")
    draw_photo(tmp_path / "usb" / "b.jpg")
    mounted.add(tmp_path / "usb")
    scan_paths(library, [tmp_path / "usb"])
    path.unlink()
    scan_paths(library, [tmp_path / "usb"])
    assert [(p.missing, p.offline) for p in all_photos(library)] == [(True, False), (False, False)]
    assert (found(library, "is:offline"), found(library, "is:missing")) == (0, 1)


def test_a_whole_folder_that_is_gone_is_offline(library: Library, tmp_path: Path) -> None:
    path = draw_photo(tmp_path / "folder" / "a.jpg")
    take_in(library, [tmp_path / "folder"], ScriptedEngine)
    path.unlink()
    path.parent.rmdir()
    rescan(library, ScriptedEngine)
    assert [(p.missing, p.offline) for p in all_photos(library)] == [(True, True)]
    assert photo_rows.waiting_for_analysis(library, PACK.id) == []


def test_a_copy_of_a_photo_on_a_drive_away_is_a_copy_not_a_move(
    library: Library, tmp_path: Path, mounted: set[Path]
) -> None:
    path = draw_photo(tmp_path / "usb" / "a.jpg")
    mounted.add(tmp_path / "usb")
    scan_paths(library, [tmp_path / "usb"])
    copy = tmp_path / "here" / "a.jpg"
    copy.parent.mkdir()
    copy.write_bytes(path.read_bytes())
    (tmp_path / "usb").rename(tmp_path / "unplugged")
    mounted.clear()
    report = scan_paths(library, [tmp_path / "here"])
    assert len(report.copies) == 1
    (photo,) = all_photos(library)
    assert set(photo_rows.known_places(library, photo.id)) == {path, copy}
    assert not photo.missing


def test_a_real_drive(library: Library, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 2) as disk:
        draw_photo(disk / "a.jpg")
        scan_paths(library, [tmp_path])
    scan_paths(library, [tmp_path])
    assert [photo.offline for photo in all_photos(library)] == [True]
