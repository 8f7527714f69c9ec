"""The disk is full wherever faceorg writes: it says so, leaves no half file, and goes on later."""

from __future__ import annotations

import hashlib
import shutil
from typing import TYPE_CHECKING

import numpy as np
import pytest
from builders import draw_photo
from colour_engine import ColourEngine, draw, square
from disk_builders import fill, small_disk
from loopback import Behaviour, serving
from pack_builders import write_plain
from photo_builders import make_face, make_photo
from scripted_engine import ScriptedEngine

from faceorg.core.errors import ExportError, FaceorgError, LibraryError, ModelPackError
from faceorg.core.progress import CancelToken
from faceorg.library.backups import back_up
from faceorg.library.check import check_library
from faceorg.library.database import Library
from faceorg.operations.anonymize import AnonymizeItem, anonymize_photos
from faceorg.operations.export import ExportItem, export_photos
from faceorg.operations.hiding import HideRule
from faceorg.operations.install import import_pack
from faceorg.operations.intake import take_in
from faceorg.settings import Settings, load_settings, save_settings
from faceorg.vision.builtin_models import DETECTOR, model_bytes
from faceorg.vision.download import fetch
from faceorg.vision.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FULL = r"disk is full|did not take|No space left"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", 9) as disk:
        yield disk


def left(disk: Path) -> list[str]:
    """Every file there is, but for the one that fills the disk."""
    return sorted(
        str(path.relative_to(disk))
        for path in disk.rglob("*")
        if path.is_file() and path.name != "filler"
    )


@pytest.mark.parametrize("free", [0, 60_000, 150_000])
def test_a_scan(disk: Path, tmp_path: Path, free: int) -> None:
    photos = tmp_path / "photos"
    for number in range(400):
        draw_photo(photos / f"{number % 5}" / f"{number} {'name' * 40}.jpg", number, size=(40, 30))
    path = disk / "library"
    with Library.open(path) as library:
        take_in(library, [photos / "0"], ScriptedEngine)
        back_up(library)
        filler = fill(disk, free=free)
        with pytest.raises(LibraryError, match=_FULL):
            take_in(library, [photos], ScriptedEngine)
        assert check_library(library) == []
        filler.unlink()
        report = take_in(library, [photos], ScriptedEngine)
        assert report.photos == 400
        assert check_library(library) == []
    with Library.open(tmp_path / "other") as other:
        assert take_in(other, [photos], ScriptedEngine).faces == report.faces


def test_an_export(disk: Path, tmp_path: Path) -> None:
    items = [
        ExportItem(make_photo(tmp_path / "in" / f"{n}.jpg"), [make_face(square("red"), "Ann")])
        for n in range(30)
    ]
    filler = fill(disk, free=60_000)
    with pytest.raises(ExportError, match="the disk is full"):
        export_photos(items, disk / "out")
    whole = {item.photo.path.read_bytes() for item in items}
    copies = [name for name in left(disk) if name.endswith(".jpg")]
    assert 0 < len(copies) < 30
    assert all((disk / name).read_bytes() in whole for name in copies)
    assert not [name for name in left(disk) if ".part" in name]
    filler.unlink()
    shutil.rmtree(disk / "out")
    assert len(export_photos(items, disk / "out").copied) == 30


def test_safe_copies(disk: Path, tmp_path: Path) -> None:
    items = [AnonymizeItem(draw(tmp_path / "in" / f"{n}.jpg"), []) for n in range(12)]
    filler = fill(disk, free=30_000)
    with pytest.raises(ExportError, match="the disk is full"):
        anonymize_photos(items, disk / "out", ColourEngine(), rule=HideRule())
    assert not [name for name in left(disk) if ".part" in name]
    filler.unlink()
    shutil.rmtree(disk / "out")
    assert len(anonymize_photos(items, disk / "out", ColourEngine(), rule=HideRule()).photos) == 12


def test_a_converted_model_is_used_though_it_cannot_be_kept(disk: Path) -> None:
    filler = fill(disk, free=20_000)
    first = model_bytes(DETECTOR, disk / "cache")
    assert left(disk) == []
    filler.unlink()
    assert model_bytes(DETECTOR, disk / "cache") == first
    assert DETECTOR.converted_name in {name.rpartition("/")[2] for name in left(disk)}


def test_a_download_goes_on_when_there_is_room(disk: Path) -> None:
    content = np.random.default_rng(0).bytes(1_500_000)
    with serving() as site:
        site.files["pack.zip"] = Behaviour(content)
        source = Source(site.url("pack.zip"), len(content), hashlib.sha256(content).hexdigest())
        filler = fill(disk, free=200_000)
        with pytest.raises(ModelPackError, match=_FULL):
            fetch(source, disk / "pack.zip", lambda *_: None, CancelToken())
        assert not (disk / "pack.zip").exists()
        filler.unlink()
        fetch(source, disk / "pack.zip", lambda *_: None, CancelToken())
    assert (disk / "pack.zip").read_bytes() == content
    assert left(disk) == ["pack.zip"]


def test_a_pack_that_does_not_fit_is_not_installed_by_half(
    disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = write_plain(tmp_path / "pack")
    monkeypatch.setattr("faceorg.paths.data_folder", lambda: disk / "data")
    filler = fill(disk, free=10_000)
    with pytest.raises(ModelPackError, match=_FULL):
        import_pack(pack, key="mine")
    assert left(disk) == []
    filler.unlink()
    import_pack(pack, key="mine")
    assert left(disk)


def test_preferences_stay_as_they_were(disk: Path) -> None:
    file = disk / "settings.json"
    save_settings(Settings(thumbnail_px=99), file)
    fill(disk)
    with pytest.raises(FaceorgError, match=_FULL):
        save_settings(Settings(thumbnail_px=300), file)
    assert load_settings(file).thumbnail_px == 99
    assert left(disk) == ["settings.json"]
