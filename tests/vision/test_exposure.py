"""Exposure as cameras write it, and as broken files do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PIL.TiffImagePlugin import IFDRational

from faceorg.vision.exposure import Exposure, read_exposure

if TYPE_CHECKING:
    from pathlib import Path


def test_exposure_is_read_from_the_header(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    exif = Image.Exif()
    exif.get_ifd(0x8769).update(
        {0x829A: IFDRational(1, 250), 0x829D: IFDRational(28, 10), 0x8827: 400, 0x920A: 50.0}
    )
    Image.new("RGB", (8, 8)).save(path, exif=exif)
    found = read_exposure(path)
    assert (found.seconds, found.aperture, found.iso, found.focal_mm) == (0.004, 2.8, 400, 50.0)
    assert str(found) == "1/250 s \u00b7 f/2.8 \u00b7 ISO 400 \u00b7 50 mm"


@pytest.mark.parametrize("content", [b"", b"no photo", b"\xff\xd8\xff\xe1\x00\x10Exif"])
def test_what_cannot_be_read_says_nothing(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.jpg"
    path.write_bytes(content)
    assert read_exposure(path) == Exposure()
    assert str(read_exposure(tmp_path / "absent.jpg")) == ""


def test_a_ratio_of_nothing_is_not_known(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    exif = Image.Exif()
    exif.get_ifd(0x8769).update({0x829A: IFDRational(0, 0), 0x829D: IFDRational(0, 1)})
    Image.new("RGB", (8, 8)).save(path, exif=exif)
    assert read_exposure(path) == Exposure()
    assert str(Exposure(seconds=2.0)) == "2 s"
