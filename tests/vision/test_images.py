from __future__ import annotations

import os
import threading
import warnings
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from struct import pack

import numpy as np
import pillow_heif
import pytest
from PIL import Image, ImageOps, TiffImagePlugin

from faceorg.core.errors import UnreadablePhotoError, UnsupportedFormatError
from faceorg.vision.images import PHOTO_SUFFIXES, load_upright, read_facts
from faceorg.vision.pixels import turned_upright


def quadrants(width: int = 96, height: int = 64) -> Image.Image:
    """Red top left, green top right, blue bottom left, white bottom right."""
    image = Image.new("RGB", (width, height), "white")
    image.paste("red", (0, 0, width // 2, height // 2))
    image.paste("lime", (width // 2, 0, width, height // 2))
    image.paste("blue", (0, height // 2, width // 2, height))
    return image


def corners(pixels: np.ndarray) -> list[list[int]]:
    """Colours well inside the four quadrants, each channel 0 or 1."""
    height, width = pixels.shape[:2]
    spots = [(height // 4, width // 4), (height // 4, width * 3 // 4),
             (height * 3 // 4, width // 4), (height * 3 // 4, width * 3 // 4)]  # fmt: skip
    return [(pixels[spot] > 128).astype(int).tolist() for spot in spots]


UPRIGHT = [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 1]]


def saved(path: Path, image: Image.Image, **options: object) -> Path:
    image.save(path, **options)
    return path


def png_claiming(path: Path, width: int, height: int) -> Path:
    """A PNG of a few bytes whose header promises many pixels."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(kind + content))

    head = pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    content = zlib.compress(b"\0" * 1000)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", content) + chunk(b"IEND", b"")
    )
    return path


@pytest.mark.parametrize(
    ("suffix", "name"),
    [("jpg", "JPEG"), ("png", "PNG"), ("webp", "WEBP"), ("tif", "TIFF"), ("gif", "GIF"),
     ("bmp", "BMP"), ("avif", "AVIF")],
)  # fmt: skip
def test_every_format_is_read(tmp_path: Path, suffix: str, name: str) -> None:
    path = saved(tmp_path / f"photo.{suffix}", quadrants())
    facts = read_facts(path)
    assert (facts.format, facts.width, facts.height, facts.orientation) == (name, 96, 64, 1)
    pixels = load_upright(path)
    assert pixels.shape == (64, 96, 3)
    assert pixels.dtype == np.uint8
    assert pixels.flags.c_contiguous
    assert corners(pixels) == UPRIGHT
    assert f".{suffix}" in PHOTO_SUFFIXES


def test_heic_is_read_upright_with_its_rotation(tmp_path: Path) -> None:
    path = tmp_path / "photo.heic"
    exif = Image.Exif()
    exif[0x0112] = 6
    stored = quadrants().transpose(Image.Transpose.ROTATE_90)
    pillow_heif.from_pillow(stored).save(path, exif=exif.tobytes(), quality=90)
    facts, pixels = read_facts(path), load_upright(path)
    assert (facts.height, facts.width) == pixels.shape[:2] == (64, 96)
    assert facts.orientation == 1
    assert facts.format == "HEIF"
    assert corners(pixels) == UPRIGHT


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif", "avif"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_all_orientations_come_out_upright(tmp_path: Path, suffix: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = {6: 8, 8: 6}.get(orientation, orientation)
    stored = Image.fromarray(turned_upright(np.asarray(quadrants()), exif[0x0112]))
    exif[0x0112] = orientation
    path = saved(tmp_path / f"photo.{suffix}", stored, exif=exif)
    facts, pixels = read_facts(path), load_upright(path)
    assert facts.orientation == orientation
    assert (facts.width, facts.height) == (96, 64)
    assert pixels.shape == (64, 96, 3)
    assert corners(pixels) == UPRIGHT


@pytest.mark.parametrize("orientation", range(1, 9))
def test_turning_agrees_with_pillow(orientation: int) -> None:
    image = quadrants(8, 6)
    image.getexif()[0x0112] = orientation
    expected = np.asarray(ImageOps.exif_transpose(image))
    np.testing.assert_array_equal(turned_upright(np.asarray(image), orientation), expected)


@pytest.mark.parametrize("mode", ["CMYK", "L", "P", "RGBA", "YCbCr", "LA", "1"])
def test_all_modes_become_rgb(tmp_path: Path, mode: str) -> None:
    suffix = "jpg" if mode in ("CMYK", "YCbCr") else "png"
    picture = Image.new("RGB", (40, 40), "white")
    picture.paste("black", (0, 0, 20, 40))
    pixels = load_upright(saved(tmp_path / f"p.{suffix}", picture.convert(mode)))
    assert pixels.shape == (40, 40, 3)
    assert pixels[20, 5].max() < 40
    assert pixels[20, 35].min() > 215


def test_sixteen_bits_are_scaled_not_cut(tmp_path: Path) -> None:
    ramp = np.linspace(0, 65535, 64).astype(np.uint16)[None].repeat(8, axis=0)
    for suffix in ("png", "tif"):
        pixels = load_upright(saved(tmp_path / f"wide.{suffix}", Image.fromarray(ramp)))
        np.testing.assert_allclose(pixels[0, :, 0], np.linspace(0, 255, 64), atol=1.1)


def test_float_tiff_is_scaled_and_survives_nan(tmp_path: Path) -> None:
    values = np.tile(np.linspace(0, 1, 32, dtype=np.float32), (4, 1))
    pixels = load_upright(saved(tmp_path / "float.tif", Image.fromarray(values)))
    np.testing.assert_allclose(pixels[0, :, 1], np.linspace(0, 255, 32), atol=1.1)
    values[0, 0] = np.nan
    assert load_upright(saved(tmp_path / "nan.tif", Image.fromarray(values))).shape == (4, 32, 3)


def test_transparency_lies_on_white(tmp_path: Path) -> None:
    glass = Image.new("RGBA", (10, 10), (0, 0, 0, 0))
    assert load_upright(saved(tmp_path / "a.png", glass)).min() == 255
    palette = Image.new("P", (10, 10), 0)
    assert load_upright(saved(tmp_path / "p.png", palette, transparency=0)).min() == 255


def test_the_first_frame_of_an_animation_is_read(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")]
    for suffix in ("gif", "webp", "png"):
        path = saved(tmp_path / f"a.{suffix}", frames[0], save_all=True, append_images=frames[1:])
        assert (load_upright(path)[10, 10] > 128).tolist() == [True, False, False]


@pytest.mark.parametrize("suffix", ["jpg", "png"])
@pytest.mark.parametrize("size", [(1000, 600), (600, 1000), (999, 3), (3000, 1)])
def test_shrinking_hits_the_long_side_and_never_enlarges(
    tmp_path: Path, suffix: str, size: tuple[int, int]
) -> None:
    path = saved(tmp_path / f"p.{suffix}", Image.new("RGB", size, "teal"))
    small = load_upright(path, 128)
    assert max(small.shape[:2]) == 128
    assert min(small.shape[:2]) == max(1, round(128 * min(size) / max(size)))
    assert load_upright(path, 5000).shape == (size[1], size[0], 3)


def test_shrunk_pixels_are_the_same_picture(tmp_path: Path) -> None:
    for suffix in ("jpg", "png", "tif"):
        path = saved(tmp_path / f"p.{suffix}", quadrants(960, 640))
        assert corners(load_upright(path, 60)) == UPRIGHT


def test_a_file_cut_short_says_so(tmp_path: Path) -> None:
    for suffix in ("jpg", "png", "webp", "heic", "avif"):
        path = tmp_path / f"p.{suffix}"
        noise = np.random.default_rng(1).integers(0, 255, (200, 200, 3), np.uint8)
        Image.fromarray(noise).save(path)
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
        with pytest.raises(UnreadablePhotoError, match=r"cut short|damaged") as caught:
            load_upright(path)
        assert caught.value.path == path


def test_the_content_counts_not_the_suffix(tmp_path: Path) -> None:
    path = saved(tmp_path / "really_a_png.jpg", quadrants(), format="PNG")
    assert read_facts(path).format == "PNG"
    assert corners(load_upright(path)) == UPRIGHT


@pytest.mark.parametrize("content", [b"hello world " * 10, b"%!PS-Adobe-3.0 EPSF-3.0\n", b"\0"])
def test_other_files_are_not_photos(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "note.jpg"
    path.write_bytes(content)
    for read in (read_facts, load_upright):
        with pytest.raises(UnsupportedFormatError, match="not an image"):
            read(path)


def test_empty_vanished_folder_and_pipe(tmp_path: Path) -> None:
    empty = tmp_path / "empty.jpg"
    empty.touch()
    cases = {empty: "empty", tmp_path / "gone.jpg": "not there", tmp_path: "folder"}
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.jpg")
        cases[tmp_path / "pipe.jpg"] = "regular"
    for path, words in cases.items():
        for read in (read_facts, load_upright):
            with pytest.raises(UnreadablePhotoError, match=words) as caught:
                read(path)
            assert caught.value.path == path


def test_a_forbidden_file_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = saved(tmp_path / "p.jpg", quadrants())

    def forbidden(self: Path, *arguments: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)
    with pytest.raises(UnreadablePhotoError, match="not allowed") as caught:
        load_upright(path)
    assert isinstance(caught.value.__cause__, PermissionError)


def test_bombs_are_refused_before_decoding(tmp_path: Path) -> None:
    path = png_claiming(tmp_path / "bomb.png", 30_000, 10_000)
    assert read_facts(path).width == 30_000
    with pytest.raises(UnreadablePhotoError, match="300 megapixels"):
        load_upright(path, 100)


def test_a_big_jpeg_is_decoded_small(tmp_path: Path) -> None:
    path = saved(tmp_path / "big.jpg", Image.new("L", (16_000, 9_000), 200), quality=30)
    pixels = load_upright(path, 500)
    assert pixels.shape == (281, 500, 3)
    assert abs(int(pixels.mean()) - 200) < 3
    with pytest.raises(UnreadablePhotoError, match="144 megapixels"):
        load_upright(path)


def test_running_out_of_memory_is_one_bad_photo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path / "p.png", quadrants())

    def exhausted(*arguments: object) -> None:
        raise MemoryError

    monkeypatch.setattr("faceorg.vision.images.rgb_pixels", exhausted)
    with pytest.raises(UnreadablePhotoError, match="memory"):
        load_upright(path)


def test_hostile_bytes_never_raise_anything_else(tmp_path: Path) -> None:
    rng = np.random.default_rng(7)
    outcomes = set()
    for suffix in ("jpg", "png", "tif", "gif", "webp", "bmp"):
        path = tmp_path / f"p.{suffix}"
        exif = Image.Exif()
        exif[0x010F] = "maker"
        quadrants().save(path, exif=exif)
        whole = path.read_bytes()
        for _ in range(60):
            damaged = bytearray(whole)
            for spot in rng.integers(0, min(len(whole), 400), 6):
                damaged[spot] = rng.integers(0, 256)
            path.write_bytes(damaged)
            outcomes.add(_outcome(path))
    assert "read" in outcomes
    assert "refused" in outcomes


def _outcome(path: Path) -> str:
    try:
        read_facts(path)
        load_upright(path, 64)
    except (UnreadablePhotoError, UnsupportedFormatError):
        return "refused"
    return "read"


def test_pillow_warnings_do_not_escape(tmp_path: Path) -> None:
    path = saved(tmp_path / "p.tif", quadrants())
    damaged = bytearray(path.read_bytes())
    at = damaged.find(pack("<HH", 0x0112, 3))
    entries = damaged.find(pack("<HH", 0x0100, 4))
    damaged[max(at, entries) + 4] = 200  # a count that the file cannot hold
    path.write_bytes(damaged)
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        _outcome(path)
        _outcome(saved(tmp_path / "p.png", quadrants().convert("P"), transparency=b"\1\2"))
    assert [str(warning.message) for warning in seen] == []


def test_no_file_stays_open(tmp_path: Path) -> None:
    folder = Path("/proc/self/fd")
    if not folder.is_dir():
        pytest.skip("counts open files by /proc")
    good, bad = saved(tmp_path / "p.jpg", quadrants()), png_claiming(tmp_path / "b.png", 9, 9999)
    before = len(list(folder.iterdir()))
    for _ in range(20):
        _outcome(good)
        _outcome(bad)
    assert len(list(folder.iterdir())) <= before


def test_many_threads_read_at_once(tmp_path: Path) -> None:
    paths = [saved(tmp_path / f"{n}.jpg", quadrants(600 + n, 400)) for n in range(8)]
    start = threading.Barrier(4)

    def read(path: Path) -> tuple[int, ...]:
        if path in paths[:4]:
            start.wait(timeout=60)
        return load_upright(path, 300).shape

    with ThreadPoolExecutor(4) as pool:
        shapes = list(pool.map(read, paths))
    assert all(shape[1] == 300 for shape in shapes)


def test_names_that_are_not_utf8(tmp_path: Path) -> None:
    try:
        path = saved(Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.png")), quadrants())
    except OSError:
        pytest.skip("this file system wants UTF-8 names")
    assert read_facts(path).width == 96


def test_a_tiff_keeps_its_orientation_once(tmp_path: Path) -> None:
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[0x0112] = 3
    stored = quadrants().transpose(Image.Transpose.ROTATE_180)
    path = saved(tmp_path / "p.tif", stored, tiffinfo=tags, compression="tiff_lzw")
    assert read_facts(path).orientation == 3
    assert corners(load_upright(path)) == UPRIGHT
