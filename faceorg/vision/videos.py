"""Videos and JPEG XL by the program ffmpeg: what they say about themselves, and single frames.

ffmpeg (LGPL or GPL) runs as a program of its own and is never linked. It may read the one file it
is given and nothing else: no network, no playlists that name other files; it is ended when it takes
too long.
"""

from __future__ import annotations

import functools
import os
import re
import shutil
import subprocess
import sys
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.entities import PhotoFacts
from faceorg.core.errors import UnreadablePhotoError, UnsupportedFormatError
from faceorg.vision import sense

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

VIDEO_FORMATS = {
    ".mp4": "MP4", ".m4v": "MP4", ".mov": "MOV", ".qt": "MOV", ".avi": "AVI", ".mkv": "MKV",
    ".webm": "WEBM", ".3gp": "3GP", ".3g2": "3GP", ".mpg": "MPEG", ".mpeg": "MPEG", ".mts": "MPEG",
    ".m2ts": "MPEG",
}  # fmt: skip
"""What the library calls a video, by its suffix in lower case."""

_DEMUXERS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg"
_JXL = "jpegxl_pipe,jpegxl_anim"
_ALLOC_MAX_BYTES = 512_000_000
_PIXELS_MAX = 70_000_000  # 8K has 33 million
_OUTPUT_MAX_BYTES = 4_000_000
_FACTS_SECONDS, _FRAME_SECONDS = 20.0, 30.0
_POSTER_PART, _POSTER_LATEST_SECONDS = 0.1, 3.0
_SAMPLES = 6  # frames that are searched for faces, the poster among them
_SAMPLES_APART_SECONDS = 1.0

_LENGTH = re.compile(r"^  Duration: (\d+):(\d\d):(\d\d(?:\.\d+)?)", re.MULTILINE)
_PICTURE = re.compile(r"^  Stream #0:\d+\S*.*?: Video: (.*?), (\d{2,5})x(\d{2,5})\b", re.MULTILINE)
_TURN = re.compile(r"^ +display ?matrix: rotation of (-?[\d.]+) degrees", re.MULTILINE | re.I)
_PLACE = re.compile(r"([+-]\d{1,2}(?:\.\d+)?)([+-]\d{1,3}(?:\.\d+)?)")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?")
_HEADER = re.compile(rb"P6\s(\d+)\s(\d+)\s255\s")
_NO_WINDOW = 0x0800_0000  # of Windows: no console flashes up
_APPLE = "com.apple.quicktime."


def is_video(path: Path) -> bool:
    """Whether ``path`` is called like a video."""
    return path.suffix.lower() in VIDEO_FORMATS


@functools.cache
def ffmpeg() -> Path | None:
    """The program that decodes videos: the one of imageio-ffmpeg, else the system's."""
    spec = find_spec("imageio_ffmpeg")
    for folder in spec.submodule_search_locations or () if spec else ():
        for name in sorted(Path(folder, "binaries").glob("ffmpeg*")):
            if name.is_file() and os.access(name, os.X_OK):
                return name
    found = shutil.which("ffmpeg")
    return Path(found) if found else None


def read_video_facts(path: Path) -> PhotoFacts:
    """What the video in ``path`` says, its pixels not decoded.

    Raises `UnreadablePhotoError`, `UnsupportedFormatError` where there is no ffmpeg.
    """
    done = _run(path, ["-map_metadata", "0", "-f", "ffmetadata", "pipe:1"], _FACTS_SECONDS)
    log = done.stderr[:_OUTPUT_MAX_BYTES].decode("utf-8", "replace")
    width, height = _size(log, path)
    if _quarter_turned(log):
        width, height = height, width
    told = _tags(done.stdout[:_OUTPUT_MAX_BYTES].decode("utf-8", "replace"))
    taken_at, zone = _taken(told)
    place = _position(told)
    return PhotoFacts(
        format=VIDEO_FORMATS[path.suffix.lower()],
        width=width,
        height=height,
        taken_at=taken_at,
        taken_zone=zone,
        caption=_first(told, "description", "comment", f"{_APPLE}description"),
        camera=_camera(told),
        latitude=place[0] if place else None,
        longitude=place[1] if place else None,
        seconds=_seconds(log),
        pair_id=_first(told, f"{_APPLE}content.identifier"),
    )


def read_size(path: Path) -> tuple[int, int]:
    """Width and height of the JPEG XL picture in ``path``; raises as `read_video_facts` does."""
    done = _run(path, ["-f", "ffmetadata", "pipe:1"], _FACTS_SECONDS, demuxers=_JXL)
    return _size(done.stderr[:_OUTPUT_MAX_BYTES].decode("utf-8", "replace"), path)


def load_still(path: Path, long_side: int | None = None) -> NDArray[np.uint8]:
    """The JPEG XL picture in ``path`` as RGB; raises as `read_video_facts` does."""
    read_size(path)  # refuses what is too large before it is decoded
    return _frame(path, long_side, [()], _JXL)


def poster_moment(seconds: float) -> float:
    """Where in a video the frame lies that stands for it, in seconds: the first is often dark."""
    return min(_POSTER_PART * seconds, _POSTER_LATEST_SECONDS)


def sample_moments(seconds: float) -> list[float]:
    """Where a video of this length is searched for faces, besides its poster, in seconds."""
    first = poster_moment(seconds)
    count = min(_SAMPLES - 1, int((seconds - first) / _SAMPLES_APART_SECONDS))
    return [
        round(first + (seconds - first) * step / (count + 1), 3) for step in range(1, count + 1)
    ]


def load_frame(
    path: Path, long_side: int | None = None, moment: float | None = None
) -> NDArray[np.uint8]:
    """The upright frame at ``moment`` seconds, or the poster: RGB, (height, width, 3).

    A frame longer than ``long_side`` pixels is shrunk to it. Raises as `read_video_facts` does.
    """
    if moment is None:
        moment = poster_moment(read_video_facts(path).seconds or 0.0)
    # The last second may hold no frame to begin with.
    starts = [("-ss", f"{start:.3f}") for start in dict.fromkeys((moment, 0.0))]
    return _frame(path, long_side, starts, _DEMUXERS)


def _frame(
    path: Path, long_side: int | None, starts: Sequence[Sequence[str]], demuxers: str
) -> NDArray[np.uint8]:
    """The first picture from the first of ``starts`` that has one."""
    side = long_side or 16_384
    shrink = f"scale=w='min(iw,{side})':h='min(ih,{side})':force_original_aspect_ratio=decrease"
    wanted = ["-map", "0:v:0", "-frames:v", "1", "-vf", shrink]
    wanted += ["-f", "image2pipe", "-c:v", "ppm", "pipe:1"]
    for start in starts:
        done = _run(path, wanted, _FRAME_SECONDS, start, demuxers=demuxers)
        header = _HEADER.match(done.stdout)
        if header is not None:
            height, width = int(header[2]), int(header[1])
            pixels = np.frombuffer(done.stdout, np.uint8, offset=header.end())
            if pixels.size >= height * width * 3:
                return pixels[: height * width * 3].reshape(height, width, 3).copy()
    raise UnreadablePhotoError("no picture in it can be decoded", path)


def _size(log: str, path: Path) -> tuple[int, int]:
    """Width and height as stored; raises `UnreadablePhotoError` for none, and for too many."""
    picture = _PICTURE.search(log)
    if picture is None:
        raise UnreadablePhotoError("not a video, or a damaged one: it holds no picture", path)
    width, height = int(picture[2]), int(picture[3])
    if width * height > _PIXELS_MAX:
        raise UnreadablePhotoError(
            "too large to open safely: {width} by {height} pixels", path, width=width, height=height
        )
    return width, height


def _run(
    path: Path,
    wanted: Sequence[str],
    seconds: float,
    before: Sequence[str] = (),
    *,
    demuxers: str = _DEMUXERS,
) -> subprocess.CompletedProcess[bytes]:
    program = ffmpeg()
    if program is None:
        # A cause of the system: what is missing today may be installed tomorrow.
        missing = FileNotFoundError(2, "No such program")
        raise UnsupportedFormatError(
            "this needs the program ffmpeg: install it, or the Python package imageio-ffmpeg", path
        ) from missing
    command = [
        str(program), "-nostdin", "-hide_banner", "-loglevel", "info", "-nostats",
        "-max_alloc", str(_ALLOC_MAX_BYTES), "-threads", "1",
        "-protocol_whitelist", "file,pipe", "-format_whitelist", demuxers, *before,
        "-i", f"file:{path}", *wanted,
    ]  # fmt: skip
    flags = _NO_WINDOW if sys.platform == "win32" else 0
    try:
        return subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=seconds,
            check=False, creationflags=flags,
        )  # fmt: skip
    except subprocess.TimeoutExpired as fault:
        raise UnreadablePhotoError("opening this video takes too long", path) from fault
    except OSError as fault:
        raise UnreadablePhotoError(
            "ffmpeg cannot be started: {cause}", path, cause=fault.strerror
        ) from fault


def _seconds(log: str) -> float:
    match = _LENGTH.search(log)
    return 0.0 if match is None else int(match[1]) * 3600 + int(match[2]) * 60 + float(match[3])


def _quarter_turned(log: str) -> bool:
    match = _TURN.search(log)
    return match is not None and round(float(match[1]) / 90) % 2 == 1


def _tags(text: str) -> dict[str, str]:
    """What ffmpeg writes as metadata; of chapters and streams, nothing."""
    told: dict[str, str] = {}
    for line in re.split(r"(?<!\\)\n", text):
        if line.startswith("["):
            break
        key, equals, value = line.partition("=")
        if equals and not line.startswith(";"):
            told.setdefault(key.strip().lower(), re.sub(r"\\(.)", r"\1", value, flags=re.DOTALL))
    return told


def _first(told: Mapping[str, str], *keys: str) -> str | None:
    found = (" ".join(told.get(key, "").split())[:2000] for key in keys)
    return next((text for text in found if text.isprintable() and text), None)


def _taken(told: Mapping[str, str]) -> tuple[str | None, int | None]:
    """Local time where the camera tells its zone, else as it is, which most often is UTC."""
    for key in (f"{_APPLE}creationdate", "date", "creation_time"):
        match = _MOMENT.match(told.get(key, ""))
        if match is None:
            continue
        try:
            moment = datetime.fromisoformat(f"{match[1]}T{match[2]}")
        except ValueError:
            continue
        if moment.year > 1971:  # clocks that were never set say 1904 or 1970
            return moment.isoformat(), sense.zone(match[3])
    return None, None


def _position(told: Mapping[str, str]) -> tuple[float, float] | None:
    text = told.get(f"{_APPLE}location.iso6709") or told.get("location") or ""
    match = _PLACE.match(text)
    return None if match is None else sense.place(float(match[1]), float(match[2]))


def _camera(told: Mapping[str, str]) -> str | None:
    maker = (_first(told, f"{_APPLE}make", "make") or "")[:100]
    model = (_first(told, f"{_APPLE}model", "model") or "")[:100]
    return sense.camera(maker, model)
