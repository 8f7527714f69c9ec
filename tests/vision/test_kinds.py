"""Pictures with more than one picture inside, Live Photos, motion photos and JPEG XL."""

from __future__ import annotations

import struct
import subprocess
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image
from video_builders import needs_ffmpeg

from faceorg.core.errors import PhotoError, UnreadablePhotoError
from faceorg.vision.images import load_upright, read_facts
from faceorg.vision.videos import ffmpeg

if TYPE_CHECKING:
    from pathlib import Path

RED, BLUE = (200, 30, 30), (30, 40, 200)
MOTION = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
 xmlns:GCamera="http://ns.google.com/photos/1.0/camera/" {told}</rdf:Description>
 </rdf:RDF></x:xmpmeta>"""


def apple_note(text: bytes, *, at: int | None = None, length: int | None = None) -> bytes:
    """A maker note of Apple's with one entry, the name of a Live Photo."""
    start = 16 + 12
    entry = struct.pack(
        ">HHII", 0x11, 2, len(text) + 1 if length is None else length, start if at is None else at
    )
    return b"Apple iOS\0\0\1MM" + struct.pack(">H", 1) + entry + text + b"\0"


def with_note(path: Path, note: bytes) -> Path:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x927C] = note
    Image.new("RGB", (40, 30), RED).save(path, exif=exif)
    return path


def test_the_name_of_a_live_photo_is_read(tmp_path: Path) -> None:
    path = with_note(tmp_path / "a.jpg", apple_note(b"ABCD-1234"))
    assert read_facts(path).pair_id == "ABCD-1234"
    Image.open(path).save(tmp_path / "a.heic", "HEIF", exif=Image.open(path).info["exif"])
    assert read_facts(tmp_path / "a.heic").pair_id == "ABCD-1234"


@pytest.mark.parametrize(
    "note",
    [
        apple_note(b"A", at=100_000), apple_note(b"A", length=5000), apple_note(b"\xff\xfe"),
        apple_note(b""), b"Apple iOS\0", b"Apple iOS\0\0\1MM\xff\xff", b"Nikon\0", b"\0" * 60,
    ],
)  # fmt: skip
def test_a_damaged_note_says_nothing(tmp_path: Path, note: bytes) -> None:
    assert read_facts(with_note(tmp_path / "a.jpg", note)).pair_id is None


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ('GCamera:MotionPhoto="1">', True),
        ('GCamera:MicroVideo="1">', True),
        ("><GCamera:MotionPhoto>1</GCamera:MotionPhoto>", True),
        ('GCamera:MotionPhoto="0">', False),
        (">", False),
    ],
)
def test_a_motion_photo_is_its_still_and_says_so(tmp_path: Path, told: str, expected: bool) -> None:
    path = tmp_path / "a.jpg"
    Image.new("RGB", (40, 30), RED).save(path, xmp=MOTION.format(told=told).encode())
    with path.open("ab") as stream:
        stream.write(b"\0\0\0\x18ftypmp42" + bytes(200))  # the film
    assert read_facts(path).motion is expected
    assert load_upright(path).shape == (30, 40, 3)


@pytest.mark.parametrize("name", ["a.mpo", "a.tif", "a.gif", "a.webp"])
def test_of_several_pictures_the_first_is_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    first, second = (Image.new("RGB", (40, 30), colour) for colour in (RED, BLUE))
    first.save(path, save_all=True, append_images=[second])
    assert load_upright(path).reshape(-1, 3).mean(axis=0).argmax() == 0
    assert (read_facts(path).width, read_facts(path).height) == (40, 30)


def jxl(path: Path, picture: Image.Image) -> bytes:
    """The bare codestream of a picture."""
    done = subprocess.run(
        [
            str(ffmpeg()), "-y", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "rgb24",
            "-s", f"{picture.width}x{picture.height}", "-i", "pipe:0", "-frames:v", "1",
            "-c:v", "libjxl", f"file:{path}",
        ],
        input=picture.tobytes(), capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    if done.returncode:
        pytest.skip("this ffmpeg writes no JPEG XL")
    return path.read_bytes()


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


@needs_ffmpeg
def test_jpeg_xl_is_read_with_what_it_says(tmp_path: Path) -> None:
    path = tmp_path / "a.jxl"
    pixels = np.full((60, 80, 3), RED, np.uint8)
    pixels[:, 40:] = BLUE
    stream = jxl(path, Image.fromarray(pixels))
    facts = read_facts(path)
    assert (facts.format, facts.width, facts.height, facts.taken_at) == ("JXL", 80, 60, None)
    exif = Image.Exif()
    exif[0x0110], exif[0x0112] = "Canon EOS R5", 6  # turned, as the codestream is not
    exif.get_ifd(0x8769)[0x9003] = "2020:01:02 03:04:05"
    boxes = [
        box(b"JXL ", b"\r\n\x87\n"), box(b"ftyp", b"jxl \0\0\0\0jxl "),
        box(b"Exif", bytes(4) + exif.tobytes()[6:]), box(b"jxlc", stream),
    ]  # fmt: skip
    path.write_bytes(b"".join(boxes))
    facts = read_facts(path)
    assert (facts.taken_at, facts.camera) == ("2020-01-02T03:04:05", "Canon EOS R5")
    assert (facts.width, facts.height, facts.orientation) == (80, 60, 1)
    seen = load_upright(path, 40)
    assert seen.shape == (30, 40, 3)
    assert (seen[15, 5].argmax(), seen[15, 35].argmax()) == (0, 2)


@needs_ffmpeg
def test_damaged_jpeg_xl_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "a.jxl"
    content = jxl(path, Image.new("RGB", (80, 60), RED))
    path.write_bytes(b"no picture at all")
    with pytest.raises(UnreadablePhotoError):
        read_facts(path)
    random = np.random.default_rng(1)
    for _ in range(6):
        changed = bytearray(content)
        for place in random.integers(2, len(content), 8):
            changed[place] ^= 1 << int(random.integers(8))
        path.write_bytes(changed)
        try:
            read_facts(path)
            load_upright(path, 32)
        except PhotoError:
            continue
