"""Camera RAW files are read by their preview, upright, with what the camera wrote."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image

from faceorg.core.errors import UnreadablePhotoError
from faceorg.vision.images import load_upright, read_facts

if TYPE_CHECKING:
    from pathlib import Path

_SIZES = {"B": 1, "s": 2, "H": 3, "I": 4, "Q": 5, "q": 10}  # by TIFF's numbers of types
_WIDTH, _HEIGHT = 160, 120
_RED, _BLUE = (200, 30, 30), (30, 30, 200)


def directory(tags: dict[int, tuple[str, Any]], at: int, after: int) -> bytes:
    """A TIFF directory that lies at ``at``; rationals are pairs."""
    head, tail = struct.pack("<H", len(tags)), b""
    beyond = at + 2 + 12 * len(tags) + 4
    for tag, (kind, value) in sorted(tags.items()):
        values = value if isinstance(value, tuple) else (value,)
        if kind == "s":
            data, count = value.encode() + b"\0", len(value) + 1
        elif kind in "Qq":
            count = len(values)
            pair = "<II" if kind == "Q" else "<ii"
            data = b"".join(struct.pack(pair, *one) for one in values)
        else:
            data, count = struct.pack(f"<{len(values)}{kind}", *values), len(values)
        if len(data) > 4:
            place, tail = (
                struct.pack("<I", beyond + len(tail)),
                tail + data + b"\0" * (len(data) % 2),
            )
        else:
            place = data.ljust(4, b"\0")
        head += struct.pack("<HHI", tag, _SIZES[kind], count) + place
    return head + struct.pack("<I", after) + tail


def make_dng(path: Path, orientation: int = 1, preview: bytes | None = None) -> Path:
    """A small DNG: a mosaic of one colour, and maybe a preview."""
    mosaic = np.full((_HEIGHT, _WIDTH), 2000, "<u2").tobytes()
    start = 8 + len(mosaic) + len(preview or b"")
    raw: dict[int, tuple[str, Any]] = {
        254: ("I", 0), 256: ("I", _WIDTH), 257: ("I", _HEIGHT), 258: ("H", 16), 259: ("H", 1),
        262: ("H", 32803), 271: ("s", "Canon"), 272: ("s", "Canon Test"), 273: ("I", 8),
        274: ("H", orientation), 277: ("H", 1), 278: ("I", _HEIGHT), 279: ("I", len(mosaic)),
        306: ("s", "2019:06:01 10:11:12"), 33421: ("H", (2, 2)), 33422: ("B", (0, 1, 1, 2)),
        50706: ("B", (1, 4, 0, 0)), 50707: ("B", (1, 1, 0, 0)), 50708: ("s", "Canon Test"),
        50717: ("I", 4095), 50728: ("Q", ((1, 1),) * 3),
        50721: ("q", tuple((int(i % 4 == 0), 1) for i in range(9))),
    }  # fmt: skip
    if preview is None:
        body = directory(raw, start, 0)
    else:
        with Image.open(io.BytesIO(preview)) as image:
            width, height = image.size
        first = directory(raw, start, 0)
        second = start + len(first)
        stamp: dict[int, tuple[str, Any]] = {
            254: ("I", 1), 256: ("I", width), 257: ("I", height), 258: ("H", (8, 8, 8)),
            259: ("H", 7), 262: ("H", 6), 273: ("I", 8 + len(mosaic)), 277: ("H", 3),
            278: ("I", height), 279: ("I", len(preview)),
        }  # fmt: skip
        body = directory(raw, start, second) + directory(stamp, second, 0)
    path.write_bytes(b"II*\0" + struct.pack("<I", start) + mosaic + (preview or b"") + body)
    return path


def halves(width: int = 960, height: int = 640) -> bytes:
    """A JPEG, red above and blue below."""
    pixels = np.empty((height, width, 3), np.uint8)
    pixels[: height // 2], pixels[height // 2 :] = _RED, _BLUE
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "JPEG", quality=95)
    return buffer.getvalue()


def colour(pixels: np.ndarray, x: float, y: float) -> tuple[int, ...]:
    height, width = pixels.shape[:2]
    return tuple(int(part) for part in pixels[int(y * height), int(x * width)])


@pytest.mark.parametrize(
    ("orientation", "red"), [(1, (0.5, 0.2)), (3, (0.5, 0.8)), (6, (0.8, 0.5))]
)
def test_the_preview_is_shown_upright(
    tmp_path: Path, orientation: int, red: tuple[float, float]
) -> None:
    path = make_dng(tmp_path / "a.DNG", orientation, halves())
    facts, pixels = read_facts(path), load_upright(path)
    assert facts.format == "RAW"
    assert (facts.height, facts.width) == pixels.shape[:2]
    assert pixels.shape[:2] == ((960, 640) if orientation == 6 else (640, 960))
    assert np.allclose(colour(pixels, *red), _RED, atol=12)
    assert (facts.camera, facts.taken_at) == ("Canon Test", "2019-06-01T10:11:12")


@pytest.mark.parametrize("preview", [None, halves(160, 120)])
@pytest.mark.parametrize("orientation", [1, 8])
def test_without_a_useful_preview_the_photo_is_developed(
    tmp_path: Path, preview: bytes | None, orientation: int
) -> None:
    path = make_dng(tmp_path / "a.dng", orientation, preview)
    shape = load_upright(path).shape
    assert shape == ((60, 80, 3) if orientation == 1 else (80, 60, 3))
    assert read_facts(path).camera == "Canon Test"


@pytest.mark.parametrize("content", [b"II*\0", b"II*\0\x08\0\0\0\xff\xff", b"hello", halves()])
def test_what_is_no_raw_file_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.nef"
    path.write_bytes(content)
    with pytest.raises(UnreadablePhotoError, match="RAW file is damaged") as raised:
        read_facts(path)
    assert raised.value.path == path


def test_a_raw_file_cut_short(tmp_path: Path) -> None:
    data = make_dng(tmp_path / "a.dng", 1, halves()).read_bytes()
    for share in (0.1, 0.5, 0.9):
        (tmp_path / "b.dng").write_bytes(data[: int(len(data) * share)])
        with pytest.raises(UnreadablePhotoError):
            load_upright(tmp_path / "b.dng")
