"""A small disk of its own for tests that fill it, or take the right to write on it away."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NOBODY = 65534


@contextmanager
def small_disk(at: Path, megabytes: int) -> Iterator[Path]:
    """A disk of that size at ``at``; skip where this machine lets nobody have one."""
    at.mkdir(parents=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "none", str(at)]
    try:
        done = subprocess.run(mount, capture_output=True, check=False)
    except OSError as error:
        pytest.skip(f"no disk of its own: {error}")
    if done.returncode:
        pytest.skip(f"no disk of its own: {done.stderr.decode().strip()}")
    try:
        yield at
    finally:
        subprocess.run(["umount", "-l", str(at)], check=True)


def protect(disk: Path) -> None:
    """Nobody writes on ``disk`` from now on."""
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True, capture_output=True)


def fill(disk: Path, *, free: int = 0) -> Path:
    """Leave ``free`` bytes on the disk; the file that takes the room of the others."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as stream, suppress(OSError):
        while True:
            stream.write(bytes(4096))
    os.truncate(filler, max(filler.stat().st_size - free, 0))
    return filler


@contextmanager
def caseless_disk(folder: Path) -> Iterator[CaselessDisk]:
    """A disk of Windows' kind that takes any spelling of a name; skip where there is none."""
    disk = CaselessDisk(folder / "image", folder / "media" / "Stick")
    disk.at.mkdir(parents=True)
    disk.image.write_bytes(bytes(8 << 20))
    for program in ("mkntfs", "lowntfs-3g"):
        if shutil.which(program) is None:
            pytest.skip(f"no disk that ignores case: {program} is not installed")
    subprocess.run(["mkntfs", "-F", "-Q", str(disk.image)], check=True, capture_output=True)
    disk.plug_in()
    try:
        yield disk
    finally:
        disk.unplug()


@dataclass(frozen=True)
class CaselessDisk:
    """A disk in a file, and where it hangs."""

    image: Path
    at: Path

    def plug_in(self) -> None:
        """Hang it in its place."""
        mount = ["lowntfs-3g", "-o", "ignore_case", str(self.image), str(self.at)]
        done = subprocess.run(mount, capture_output=True, check=False)
        if done.returncode:
            pytest.skip(f"no disk that ignores case: {done.stderr.decode().strip()}")

    def unplug(self) -> None:
        """Take it away; its place stays, empty."""
        if os.path.ismount(self.at):
            subprocess.run(["umount", str(self.at)], check=True)


@contextmanager
def nobody() -> Iterator[None]:
    """Be a user who owns nothing for a while; skip where one cannot become another."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root can become somebody else")
    os.setegid(_NOBODY)
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)
