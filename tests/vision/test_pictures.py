"""A picture is the same as an array and as Pillow holds it, all the way to its faces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pillow_heif
import pytest
from PIL import Image

from faceorg.core.errors import UnreadablePhotoError
from faceorg.vision.alignment import face_chip
from faceorg.vision.detector import CenterFace
from faceorg.vision.embedder import DLIB_TEMPLATE
from faceorg.vision.images import load_image, load_upright, load_whole
from faceorg.vision.looks import look_of
from faceorg.vision.pixels import image_upright, turned_upright

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.vision.engine import FaceEngine

SUFFIXES = ["jpg", "png", "webp", "tif", "gif", "bmp", "avif", "heic"]


def picture(width: int, height: int) -> Image.Image:
    """Smooth colours with some noise: no two places look alike."""
    rows, columns = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j]
    smooth = np.stack([rows, columns, (rows + columns) / 2], axis=2) * 220
    noise = np.random.default_rng(3).integers(0, 30, (height, width, 1))
    return Image.fromarray((smooth + noise).astype(np.uint8))


def saved(path: Path, image: Image.Image, orientation: int = 1) -> Path:
    exif = Image.Exif()
    exif[0x0112] = orientation
    if path.suffix == ".heic":
        pillow_heif.from_pillow(image.convert("RGB")).save(path)
    elif path.suffix in (".gif", ".bmp"):
        image.save(path)
    else:
        image.save(path, exif=exif)
    return path


def assert_alike(path: Path, long_side: int | None = None, least: int | None = None) -> None:
    image = load_image(path, long_side, least)
    assert image.mode == "RGB"
    expected = load_upright(path, long_side, least)
    np.testing.assert_array_equal(np.asarray(image), expected)
    # Its file is closed, and it can still be worked on.
    np.testing.assert_array_equal(
        np.asarray(image.reduce(2)), np.asarray(Image.fromarray(expected).reduce(2))
    )


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(("long_side", "least"), [(None, None), (400, 200), (130, None)])
def test_every_format_in_every_size(
    tmp_path: Path, suffix: str, long_side: int | None, least: int | None
) -> None:
    path = saved(tmp_path / f"photo.{suffix}", picture(530, 351))
    assert_alike(path, long_side, least)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("suffix", ["jpg", "png", "tif"])
def test_every_orientation(tmp_path: Path, suffix: str, orientation: int) -> None:
    assert_alike(saved(tmp_path / f"photo.{suffix}", picture(60, 41), orientation))
    image = picture(60, 41)
    turned = turned_upright(np.asarray(image), orientation)
    np.testing.assert_array_equal(np.asarray(image_upright(image, orientation)), turned)


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "LA", "CMYK", "I;16", "1"])
def test_every_mode(tmp_path: Path, mode: str) -> None:
    image = picture(90, 60)
    stored = image.convert("L").convert("I;16") if mode == "I;16" else image.convert(mode)
    path = tmp_path / ("photo.tif" if mode == "CMYK" else "photo.png")
    assert_alike(saved(path, stored))
    assert_alike(path, 40)


@pytest.mark.parametrize("scale", [0.6, 1.0, 3.4])
def test_a_chip_is_the_same(scale: float) -> None:
    image = picture(700, 600)
    for shift in ((90, 80), (-30, -40), (350, 300)):  # inside, and over two edges
        points = DLIB_TEMPLATE * scale + shift
        chips = [face_chip(one, points, DLIB_TEMPLATE, 150) for one in (np.asarray(image), image)]
        np.testing.assert_array_equal(*chips)


class Recording:
    """A session that keeps what it is shown and sees nothing."""

    def __init__(self) -> None:
        self.shown: list[np.ndarray] = []

    def run(self, outputs: list[str], feeds: dict[str, np.ndarray]) -> list[np.ndarray]:
        (batch,) = feeds.values()
        self.shown.append(batch[0].transpose(1, 2, 0))
        rows, columns = batch.shape[2] // 4, batch.shape[3] // 4
        return [np.zeros((1, count, rows, columns), np.float32) for count in (1, 2, 2, 10)]


@pytest.mark.parametrize("long_side", [1024, 1100, 1415, 1900, 2048, 2121, 2450])
def test_every_pass_sees_the_whole_photo(monkeypatch: pytest.MonkeyPatch, long_side: int) -> None:
    session = Recording()
    monkeypatch.setattr("faceorg.vision.detector.open_session", lambda *_: session)
    rows, columns = np.mgrid[0 : 1 : (long_side * 3 // 4) * 1j, 0 : 1 : long_side * 1j]
    smooth = (np.stack([rows, columns, (rows + columns) / 2], axis=2) * 255).astype(np.uint8)
    CenterFace(b"", 1, None, (512, 1024)).detect(smooth)
    for shown, side in zip(session.shown, (1024, 512), strict=True):
        height, width = (np.count_nonzero(shown[..., 2].any(axis=1 - axis)) for axis in (0, 1))
        assert width == pytest.approx(min(side, long_side), rel=0.045)
        assert height == pytest.approx(width * 3 / 4, abs=1)
        wanted = np.asarray(Image.fromarray(smooth).resize((width, height)), np.float32)
        assert np.abs(shown[:height, :width] - wanted).max() <= 2


def test_faces_and_look_are_the_same(engine: FaceEngine, group_photo: np.ndarray) -> None:
    image = Image.fromarray(group_photo)
    assert look_of(image) == look_of(group_photo)
    found, expected = engine.analyze(image), engine.analyze(group_photo)
    assert len(expected) == 6
    for one, other in zip(found, expected, strict=True):
        assert (one.box, one.score, one.quality) == (other.box, other.score, other.quality)
        np.testing.assert_array_equal(one.chip, other.chip)


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("orientation", [1, 3, 6])
def test_a_whole_photo_is_the_photo(tmp_path: Path, suffix: str, orientation: int) -> None:
    path = saved(tmp_path / f"a.{suffix}", picture(120, 80), orientation)
    whole = load_whole(path)
    assert whole.mode == "RGB"
    np.testing.assert_array_equal(np.asarray(whole), load_upright(path))


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "CMYK", "1"])
def test_a_whole_photo_of_another_mode(tmp_path: Path, mode: str) -> None:
    suffix = "jpg" if mode == "CMYK" else "png"
    path = tmp_path / f"a.{suffix}"
    picture(120, 80).convert(mode).save(path)
    np.testing.assert_array_equal(np.asarray(load_whole(path)), load_upright(path))


@pytest.mark.parametrize(
    ("options", "orientation", "bytes_a_pixel"),
    [
        ({}, 1, 5), ({}, 6, 8), ({"progressive": True, "subsampling": 0}, 1, 10),
        ({"progressive": True, "subsampling": 2}, 1, 7),
    ],
)  # fmt: skip
def test_a_whole_photo_is_refused_by_the_memory_it_takes(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: dict[str, object],
    orientation: int,
    bytes_a_pixel: int,
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / "a.jpg"
    picture(128, 96).save(path, exif=exif, **options)  # type: ignore[arg-type]
    monkeypatch.setattr("faceorg.vision.images._DECODED_PIXELS_MAX", 1)  # that of a scan
    monkeypatch.setattr("faceorg.vision.images._WHOLE_BYTES_MAX", 128 * 96 * bytes_a_pixel)
    assert sorted(load_whole(path).size) == [96, 128]
    monkeypatch.setattr("faceorg.vision.images._WHOLE_BYTES_MAX", 128 * 96 * bytes_a_pixel - 1)
    with pytest.raises(UnreadablePhotoError, match="too large to open safely"):
        load_whole(path)
