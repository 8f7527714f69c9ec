"""Five thousand spoilt files of all formats: a picture or a reason, never a crash or a leak.

Beside each lies a spoilt sidecar, which at worst says nothing.

The files are read in a process of its own, because a decoder that crashes takes its process along.
Run by hand with a larger number: ``python tests/vision/test_fuzz.py 20000 7`` (files, seed).
"""

from __future__ import annotations

import io
import json
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from faceorg.core.errors import PhotoError
from faceorg.vision.facts import read_file
from faceorg.vision.images import load_upright

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = 5_000
SEED = 20260101
SECONDS = 60
MEMORY_BYTES = 3 << 30


SIDECARS = {
    ".xmp": b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-"
            b"rdf-syntax-ns#'><rdf:Description xmlns:xmp='http://ns.adobe.com/xap/1.0/' "
            b"xmp:Rating='4' xmp:CreateDate='2019-06-01T10:11:12+02:00'/></rdf:RDF></x:xmpmeta>",
    ".json": b'{"photoTakenTime": {"timestamp": "1559383872"}, "people": [{"name": "Anna"}], '
             b'"geoData": {"latitude": 41.9, "longitude": 12.5}}',
    ".ini": b"[Contacts2]\naaaa=Anna;;\n[a.jpg]\nfaces=rect64(3333333366666666),aaaa\nstar=yes\n",
}  # fmt: skip


def seeds() -> dict[str, bytes]:
    """A sound small file of every kind that is read."""
    rng = np.random.default_rng(1)
    grain = rng.integers(0, 255, (48, 64, 3), np.uint8)
    colour = Image.fromarray(grain).resize((96, 72), Image.Resampling.BICUBIC)
    clear = colour.convert("RGBA")
    deep = Image.fromarray(rng.integers(0, 65535, (40, 60), np.uint16))
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "A caption"
    frames = {"save_all": True, "append_images": [colour.rotate(90), colour.rotate(180)]}
    wanted: list[tuple[str, Image.Image, str, dict[str, object]]] = [
        ("plain.jpg", colour, "JPEG", {"exif": exif}),
        ("progressive.jpg", colour, "JPEG", {"progressive": True}),
        ("cmyk.jpg", colour.convert("CMYK"), "JPEG", {}),
        ("grey.jpg", colour.convert("L"), "JPEG", {}),
        ("several.mpo", colour, "MPO", frames),
        ("plain.png", colour, "PNG", {"exif": exif}),
        ("clear.png", clear, "PNG", {}),
        ("deep.png", deep, "PNG", {}),
        ("palette.png", colour.convert("P"), "PNG", {"bits": 4}),
        ("moving.png", colour, "PNG", frames),
        ("moving.gif", colour, "GIF", frames),
        ("plain.webp", colour, "WEBP", {"exif": exif}),
        ("lossless.webp", clear, "WEBP", {"lossless": True}),
        ("moving.webp", colour, "WEBP", frames),
        ("plain.tif", colour, "TIFF", {}),
        ("deflated.tif", colour, "TIFF", {"compression": "tiff_adobe_deflate"}),
        ("lzw.tif", deep, "TIFF", {"compression": "tiff_lzw"}),
        ("jpeg.tif", colour, "TIFF", {"compression": "jpeg"}),
        ("fax.tif", colour.convert("1"), "TIFF", {"compression": "group4"}),
        ("plain.bmp", colour, "BMP", {}),
        ("palette.bmp", colour.convert("P"), "BMP", {}),
        ("plain.heic", colour, "HEIF", {"exif": exif}),
        ("plain.avif", colour, "AVIF", {}),
    ]
    made = {}
    for name, image, kind, options in wanted:
        buffer = io.BytesIO()
        image.save(buffer, kind, **options)
        made[name] = buffer.getvalue()
    return made


def spoilt(content: bytes, other: bytes, rng: np.random.Generator) -> bytes:
    """The file with one to three kinds of damage."""
    data = bytearray(content)
    for _ in range(int(rng.integers(1, 4))):
        at = int(rng.integers(0, max(1, len(data))))
        # Headers are where a decoder believes what it reads.
        near = int(rng.integers(0, max(1, min(len(data), 200))))
        kind = int(rng.integers(0, 7))
        if kind == 0:
            for spot in rng.integers(0, max(1, len(data)), 8).tolist():
                data[spot : spot + 1] = bytes([int(rng.integers(0, 256))])
        elif kind == 1:
            data[near : near + 1] = bytes([int(rng.choice([0, 1, 127, 128, 255]))])
        elif kind == 2:
            data[near : near + 4] = rng.bytes(4)
        elif kind == 3:
            del data[at:]
        elif kind == 4:
            data[at:at] = rng.bytes(int(rng.integers(1, 64)))
        elif kind == 5:
            del data[at : at + int(rng.integers(1, 64))]
        else:
            data[at:] = other[int(rng.integers(0, len(other))) :]
    return bytes(data)


def spoilt_files(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    rng, sound = np.random.default_rng(seed), seeds()
    names = sorted(sound)
    for number in range(count):
        name = names[number % len(names)]
        other = sound[names[int(rng.integers(0, len(names)))]]
        yield name, spoilt(sound[name], other, rng)


def open_files() -> int:
    handles = Path("/proc/self/fd")
    return len(list(handles.iterdir())) if handles.is_dir() else 0


def read_all(count: int, seed: int) -> dict[str, object]:
    """Read every spoilt file; what became of them."""
    warnings.simplefilter("ignore")
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    outcomes: Counter[str] = Counter()
    faults, slowest = [], 0.0
    before = open_files()
    chance = np.random.default_rng(seed + 1)
    with tempfile.TemporaryDirectory() as folder:
        for number, (name, content) in enumerate(spoilt_files(count, seed)):
            path = Path(folder, f"{number}-{name}")
            path.write_bytes(content)
            kind = list(SIDECARS)[number % len(SIDECARS)]
            beside = path.with_name(path.name + kind)
            beside.write_bytes(spoilt(SIDECARS[kind], content or b"\0", chance))
            sys.stderr.write(f"{path.name}\n")
            started = time.process_time()
            for reads_pixels in (False, True):
                try:
                    answer = load_upright(path, 512) if reads_pixels else read_file(path, [beside])
                    sound = not isinstance(answer, np.ndarray) or (
                        answer.ndim == 3 and answer.dtype == np.uint8 and max(answer.shape) <= 512
                    )
                    outcomes["read" if sound else "nonsense"] += 1
                except PhotoError as fault:
                    outcomes["refused" if fault.path == path and fault.message else "unnamed"] += 1
                except Exception as fault:
                    faults.append(f"{path.name}: {type(fault).__name__}: {fault}")
            slowest = max(slowest, time.process_time() - started)
            path.unlink()
            beside.unlink()
    return {
        "outcomes": outcomes, "faults": faults, "slowest": slowest, "leaked": open_files() - before,
    }  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="limits memory by setrlimit")
def test_spoilt_files_are_read_or_refused() -> None:
    done = subprocess.run(
        [sys.executable, __file__, str(FILES), str(SEED)],
        capture_output=True,
        text=True,
        timeout=5 * SECONDS,
    )
    last = done.stderr.strip().splitlines()[-1:]
    assert done.returncode == 0, f"status {done.returncode} at {last}"
    answer = json.loads(done.stdout)
    assert answer["faults"] == []
    assert sum(answer["outcomes"].values()) == 2 * FILES
    assert set(answer["outcomes"]) == {"read", "refused"}
    assert min(answer["outcomes"].values()) > FILES // 10
    assert answer["leaked"] <= 0
    assert answer["slowest"] < 10


if __name__ == "__main__":
    sys.stdout.write(json.dumps(read_all(int(sys.argv[1]), int(sys.argv[2]))))
