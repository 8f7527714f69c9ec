"""A packet in a file changes nothing else of it, and what was in it before stays."""

from __future__ import annotations

import io
import random
import shutil
import subprocess
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, PngImagePlugin

from faceorg.core.errors import PhotoError
from faceorg.core.geometry import BoundingBox
from faceorg.core.xmp import Region, read_people, sidecar
from faceorg.core.xmp_merge import merged
from faceorg.vision.images import read_facts_and_xmp
from faceorg.vision.xmp_files import pieces_with_xmp

if TYPE_CHECKING:
    from pathlib import Path

OWN = sidecar([Region(BoundingBox(0.1, 0.2, 0.3, 0.4), "Änna / 安娜")], (64, 48), caption="Tea")
OTHER = sidecar(
    [Region(BoundingBox(0.1, 0.2, 0.3, 0.4), "Wrong"), Region(BoundingBox(0.6, 0.1, 0.2, 0.2))],
    (64, 48),
    caption="Old words",
    subjects=["beach"],
)


def picture(mode: str = "RGB") -> Image.Image:
    noise = np.random.default_rng(7).integers(0, 255, (48, 64, len(mode)), np.uint8)
    return Image.fromarray(noise)


def save(
    path: Path, kind: str, mode: str = "RGB", packet: str | None = None, **more: object
) -> Path:
    exif = Image.Exif()
    exif[0x010F] = "Maker"
    if packet is not None and kind == "PNG":
        info = PngImagePlugin.PngInfo()
        info.add_itxt("XML:com.adobe.xmp", packet, zip=bool(more.pop("zip", False)))
        more["pnginfo"] = info
    elif packet is not None:
        more["xmp"] = packet.encode()
    picture(mode).save(path, kind, exif=exif, **more)
    return path


def assemble(path: Path, own: str = OWN) -> bytes | None:
    pieces = pieces_with_xmp(path, lambda there: own if there is None else merged(there, own))
    if pieces is None:
        return None
    data = path.read_bytes()
    return b"".join(
        piece if isinstance(piece, bytes) else data[piece.start : piece.stop] for piece in pieces
    )


FILES = [
    ("JPEG", "RGB", {}),
    ("JPEG", "RGB", {"progressive": True, "icc_profile": b"x" * 70_000}),
    ("PNG", "RGB", {}),
    ("PNG", "RGBA", {}),
    ("WEBP", "RGB", {"lossless": True}),
    ("WEBP", "RGBA", {"lossless": True}),
    ("WEBP", "RGB", {"quality": 60}),
]


@pytest.mark.parametrize(("kind", "mode", "more"), FILES)
@pytest.mark.parametrize("packet", [None, OTHER])
def test_pixels_and_facts_stay_and_names_are_read_again(
    tmp_path: Path, kind: str, mode: str, more: dict[str, object], packet: str | None
) -> None:
    source = save(tmp_path / "photo", kind, mode, packet, **more)
    before = source.read_bytes()
    data = assemble(source)
    assert data is not None
    copy = tmp_path / "copy"
    copy.write_bytes(data)
    assert source.read_bytes() == before
    with Image.open(source) as old, Image.open(copy) as new:
        assert old.mode == new.mode
        assert np.array_equal(np.asarray(old), np.asarray(new))
        assert new.getexif()[0x010F] == "Maker"
        assert old.info.get("icc_profile") == new.info.get("icc_profile")
    _, inside = read_facts_and_xmp(copy)
    assert inside is not None
    found = read_people(inside)
    assert [region.name for region in found.regions] == ["Änna / 安娜"]
    assert found.names == ()
    assert (b"beach" in inside) == (packet is not None)
    assert (b"Old words" in inside) == (packet is not None)


def exiftool(*arguments: object) -> list[str]:
    command = ["exiftool", "-s3", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
@pytest.mark.parametrize(("kind", "mode", "more"), FILES)
def test_another_program_finds_no_new_fault(
    tmp_path: Path, kind: str, mode: str, more: dict[str, object]
) -> None:
    photo, copy = save(tmp_path / "photo", kind, mode, OTHER, **more), tmp_path / "copy"
    copy.write_bytes(assemble(photo) or b"")
    check = ("-validate", "-warning", "-error")
    assert exiftool(*check, copy) == exiftool(*check, photo)
    names = exiftool("-XMP-mwg-rs:RegionName", "-XMP-iptcExt:PersonInImage", copy)
    assert names == ["Änna / 安娜", "Änna / 安娜"]


def test_only_the_packet_differs_and_it_stands_behind_what_must_come_first(tmp_path: Path) -> None:
    source = save(tmp_path / "photo.jpg", "JPEG")
    old, new = source.read_bytes(), assemble(source)
    assert new is not None
    start = next(at for at in range(len(old)) if old[at] != new[at])
    grown = len(new) - len(old)
    segment = new.index(b"http://ns.adobe.com/xap/1.0/\0") - 4
    assert new[:segment] + new[segment + grown :] == old
    assert old[:segment].count(b"Exif\0") == 1
    assert segment <= start < segment + grown


def test_a_compressed_packet_of_a_png_is_read(tmp_path: Path) -> None:
    data = assemble(save(tmp_path / "photo.png", "PNG", packet=OTHER, zip=True))
    assert data is not None
    assert data.count(b"XML:com.adobe.xmp") == 1
    assert b"beach" in data


@pytest.mark.parametrize("kind", ["TIFF", "GIF", "BMP"])
def test_a_format_without_a_place_is_left_alone(tmp_path: Path, kind: str) -> None:
    picture().save(tmp_path / "photo", kind)
    assert assemble(tmp_path / "photo") is None


def test_what_does_not_fit_into_a_segment_is_left_alone(tmp_path: Path) -> None:
    crowd = [Region(BoundingBox(0.1, 0.2, 0.3, 0.4), f"Person {n}") for n in range(200)]
    source = save(tmp_path / "photo.jpg", "JPEG")
    assert assemble(source, sidecar(crowd, (64, 48))) is None


def segment(marker: int, body: bytes) -> bytes:
    return bytes([0xFF, marker]) + (len(body) + 2).to_bytes(2) + body


XMP = b"http://ns.adobe.com/xap/1.0/\0"


@pytest.mark.parametrize(
    ("before", "fits"),
    [
        (segment(0xE1, XMP + OTHER.encode()) + segment(0xE2, b"MPF\0" + b"x" * 40), True),
        (segment(0xE2, b"MPF\0" + b"x" * 40), True),
        (segment(0xE2, b"MPF\0" + b"x" * 40) + segment(0xE1, XMP + OTHER.encode()), False),
        (segment(0xE1, XMP + OTHER.encode()) * 2, False),
        (b"\xff\xe1\x00\x00", False),
        (b"not a segment", False),
    ],
)
def test_further_pictures_keep_their_distance(tmp_path: Path, before: bytes, fits: bool) -> None:
    data = io.BytesIO()
    picture().save(data, "JPEG")
    plain = data.getvalue()
    path = tmp_path / "photo.jpg"
    path.write_bytes(plain[:20] + before + plain[20:] + b"another picture")
    new = assemble(path)
    assert (new is not None) == fits
    if new is not None and b"MPF\0" in new:
        old = path.read_bytes()
        assert new[new.index(b"MPF\0") :] == old[old.index(b"MPF\0") :]


@pytest.mark.parametrize(("kind", "mode", "more"), FILES)
def test_damaged_files_end_in_nothing_or_in_a_whole_plan(
    tmp_path: Path, kind: str, mode: str, more: dict[str, object]
) -> None:
    path = save(tmp_path / "photo", kind, mode, OTHER, **more)
    whole, source = path.read_bytes(), random.Random(3)
    for _ in range(150):
        data = bytearray(whole[: source.choice([len(whole), source.randrange(len(whole))])])
        for _ in range(source.randrange(6)):
            if data:
                data[source.randrange(len(data))] = source.randrange(256)
        path.write_bytes(data)
        try:
            pieces = pieces_with_xmp(path, lambda there: merged(there or OWN.encode(), OWN))
        except PhotoError:
            continue
        for piece in pieces or []:
            assert isinstance(piece, bytes) or 0 <= piece.start <= piece.stop <= len(data)
