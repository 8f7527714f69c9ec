"""Copies that faceorg made never come back as photos, and do not go among them unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import draw_photo
from colour_engine import ColourEngine

from faceorg.core.errors import ExportError
from faceorg.library import photos as photo_rows
from faceorg.library.database import Library
from faceorg.library.salvage import salvage
from faceorg.operations.anonymize import AnonymizeItem, anonymize_photos
from faceorg.operations.export import ExportItem, export_photos
from faceorg.operations.hiding import HideRule
from faceorg.operations.keep_apart import keep_apart, noting_copies
from faceorg.operations.scan import scan_paths

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, library: Library) -> Path:
    draw_photo(tmp_path / "photos" / "a.jpg", size=(64, 48))
    scan_paths(library, [tmp_path / "photos"])
    return tmp_path / "photos"


def anonymized(library: Library, out: Path) -> Path:
    (photo,) = photo_rows.photos_by_id(library, [1])
    item = AnonymizeItem(photo, [])
    note = noting_copies(library)
    report = anonymize_photos(
        [item], out, ColourEngine(), rule=HideRule(), made=lambda one: note(one.copy)
    )
    return report.photos[0].copy


def test_a_safe_copy_is_no_new_photo_wherever_it_goes(library: Library, folder: Path) -> None:
    copy = anonymized(library, folder.parent / "out")
    copy.rename(folder / "moved.jpg")
    for _ in range(2):
        assert not scan_paths(library, [folder]).new
        assert photo_rows.problems(library) == []
        assert photo_rows.count_problems(library) == 0
        assert photo_rows.own_copies(library) == [folder / "moved.jpg"]
        assert photo_rows.own_copies(library, folder / "elsewhere") == []
    (folder / "moved.jpg").write_bytes(b"no picture any more")
    scan_paths(library, [folder])
    assert photo_rows.count_problems(library) == 1
    assert photo_rows.own_copies(library) == []


def test_a_copy_is_known_after_a_repair(library: Library, folder: Path) -> None:
    copy = anonymized(library, folder.parent / "out")
    copy.rename(folder / "moved.jpg")
    path = library.path
    library.close()
    sound = path.with_name("sound.faceorg")
    salvage(path, None, sound)
    with Library.open(sound) as mended:
        assert not scan_paths(mended, [folder]).new


def test_an_exact_copy_is_its_original(library: Library, folder: Path) -> None:
    (photo,) = photo_rows.photos_by_id(library, [1])
    out = folder.parent / "out"
    export_photos([ExportItem(photo, [])], out, made=noting_copies(library))
    assert scan_paths(library, [out]).copies == {1}
    assert photo_rows.problems(library) == []
    assert scan_paths(library, [folder]).unchanged == {1}


def test_copies_do_not_go_among_photos_unasked(library: Library, folder: Path) -> None:
    for refused in (folder, folder / "new", folder / ".." / "photos" / "new"):
        with pytest.raises(ExportError, match="among your photos"):
            keep_apart(library, refused)
    assert not (folder / "new").exists()
    keep_apart(library, folder.parent / "photos of others")


def test_a_folder_asked_for_among_photos_is_new_and_left_out(
    library: Library, folder: Path
) -> None:
    with pytest.raises(ExportError, match="of their own"):
        keep_apart(library, folder, among_photos=True)
    keep_apart(library, folder / "safe", among_photos=True)
    anonymized(library, folder / "safe")
    keep_apart(library, folder / "safe")  # left out now, so that a second run may go there
    report = scan_paths(library, [folder])
    assert (report.new, report.copies) == (set(), set())
    assert photo_rows.problems(library) == []
