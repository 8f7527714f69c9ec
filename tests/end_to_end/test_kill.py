"""A scan killed at random moments loses nothing: the next one finishes it, to the same result."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from faceorg.operations.sample import make_sample

if TYPE_CHECKING:
    from pathlib import Path

KILLS = 10


def faceorg(library: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "faceorg", *words, "--json", "--library", str(library)]


def run(home: Path, library: Path, *words: str) -> Any:
    answer = subprocess.run(
        faceorg(library, *words), env=environment(home), capture_output=True, check=False
    )
    assert answer.returncode == 0, answer.stderr.decode()
    return json.loads(answer.stdout)


def environment(home: Path) -> dict[str, str]:
    return dict(os.environ, XDG_CACHE_HOME=str(home / "cache"))


def many_photos(folder: Path) -> Path:
    """The sample three times over, each with bytes of its own behind the picture."""
    make_sample(folder)
    for photo in sorted(folder.glob("*.jpg")):
        for copy in (1, 2):
            other = photo.with_name(f"{photo.stem} copy {copy}.jpg")
            other.write_bytes(photo.read_bytes() + bytes([copy]) * 9)
    return folder


def kill_once(home: Path, library: Path, photos: Path, seconds: float) -> bool:
    """Start a scan and kill it after a while; whether it was still running."""
    process = subprocess.Popen(
        faceorg(library, "scan", str(photos)),
        env=environment(home),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return True
    return False


def test_ten_killed_scans_end_as_an_undisturbed_one(tmp_path: Path) -> None:
    photos = many_photos(tmp_path / "photos")
    calm, killed = tmp_path / "calm.faceorg", tmp_path / "killed.faceorg"
    undisturbed = run(tmp_path, calm, "scan", str(photos))
    seed = random.randrange(1 << 32)
    moments = random.Random(seed)
    running, latest = 0, undisturbed["seconds"]
    for _ in range(KILLS):
        if kill_once(tmp_path, killed, photos, moments.uniform(0.1, latest)):
            running += 1
        else:
            latest /= 2  # this machine is faster now, or little is left to do
        if killed.exists() and killed.stat().st_size:
            assert run(tmp_path, killed, "check")["ok"]
    assert running
    finished = run(tmp_path, killed, "scan", str(photos))
    assert finished["photos"] == undisturbed["photos"] == 60
    for listing in ("faces", "people"):
        assert run(tmp_path, killed, listing) == run(tmp_path, calm, listing)
    assert run(tmp_path, killed, "check")["ok"]
