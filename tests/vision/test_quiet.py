"""What native decoders say about damaged pictures stays off the terminal."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path

_LOAD = """
import sys
from pathlib import Path
from faceorg.core.errors import PhotoError
from faceorg.vision.images import load_upright
try:
    load_upright(Path(sys.argv[1]))
except PhotoError as fault:
    print(fault.message)
"""
_PLAIN = """
import sys
from PIL import Image
try:
    Image.open(sys.argv[1]).load()
except OSError as fault:
    print(fault)
"""


def damaged_tiff(path: Path) -> Path:
    """A TIFF whose compressed data is noise."""
    buffer = io.BytesIO()
    Image.new("RGB", (64, 64), "red").save(buffer, "TIFF", compression="tiff_lzw")
    data = bytearray(buffer.getvalue())
    start = struct.unpack("<I", data[4:8])[0]
    data[8:start] = b"\xff" * (start - 8) if start > 8 else b""
    if start == 8:
        data[-200:] = b"\xff" * 200
    path.write_bytes(data)
    return path


def run(program: str, path: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
    )


def test_libtiff_is_silent_and_the_cause_is_told(tmp_path: Path) -> None:
    path = damaged_tiff(tmp_path / "noise.tif")
    assert run(_PLAIN, path).stderr != ""  # else this test would show nothing
    ours = run(_LOAD, path)
    assert ours.stderr == ""
    assert ours.stdout.strip()


def test_what_pillow_logs_stays_off_the_terminal() -> None:
    log = "import logging; logging.getLogger('PIL.TiffImagePlugin').error('samples')"
    ours = [sys.executable, "-c", f"import faceorg.vision.images; {log}"]
    assert subprocess.run(ours, capture_output=True, check=True).stderr == b""
