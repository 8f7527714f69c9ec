"""Short videos, made with the ffmpeg that faceorg would use; tests skip where there is none."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import numpy as np
import pytest

from faceorg.vision.videos import ffmpeg

if TYPE_CHECKING:
    from pathlib import Path

needs_ffmpeg = pytest.mark.skipif(ffmpeg() is None, reason="there is no ffmpeg")

_A_SECOND = 5  # frames


def make_video(
    path: Path,
    colours: list[tuple[int, int, int]],
    *,
    size: tuple[int, int] = (64, 48),
    turned: int = 0,
    tags: dict[str, str] | None = None,
) -> Path:
    """A video with a second of each colour; ``turned`` in degrees, as phones note it."""
    width, height = size
    frames = b"".join(
        np.full((height, width, 3), colour, np.uint8).tobytes() * _A_SECOND for colour in colours
    )
    codec = {".webm": "libvpx", ".avi": "mpeg4", ".3gp": "mpeg4"}.get(path.suffix, "mpeg4")
    path.parent.mkdir(parents=True, exist_ok=True)
    written = [f"{key}={value}" for key, value in (tags or {}).items()]
    raw = path.with_name(f"raw-{path.name}")
    _run(
        [
            "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{width}x{height}", "-r", str(_A_SECOND),
            "-i", "pipe:0", "-c:v", codec, "-q:v", "2", "-pix_fmt", "yuv420p",
            *[part for tag in written for part in ("-metadata", tag)],
            *(["-movflags", "use_metadata_tags"] if path.suffix in (".mp4", ".mov") else []),
            f"file:{raw}",
        ],
        frames,
    )  # fmt: skip
    turn = ["-display_rotation", str(turned)] if turned else []
    keep = ["-movflags", "use_metadata_tags"] if path.suffix in (".mp4", ".mov") else []
    _run([*turn, "-i", f"file:{raw}", "-c", "copy", "-map_metadata", "0", *keep, f"file:{path}"])
    raw.unlink()
    return path


def _run(arguments: list[str], given: bytes = b"") -> None:
    done = subprocess.run(
        [str(ffmpeg()), "-y", "-loglevel", "error", *arguments], input=given, capture_output=True,
        check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
