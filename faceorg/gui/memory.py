"""Keeps what the program holds of the system's memory near to what it uses."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress

from faceorg.vision.memory import POOLS, Option, tell_malloc

_LARGE_BYTES = 4_000_000


def hold_little() -> None:
    """Let all threads take memory from the same places; call before there are threads.

    glibc gives each of a dozen threads a place of its own, and keeps what one of them freed from
    the others: 40 MB of 430 after all acts in a library of 100,000 photos. Large arrays go back to
    the system at once, however many were made before.
    """
    tell_malloc((Option.ARENA_MAX, POOLS), (Option.MMAP_THRESHOLD, _LARGE_BYTES))


def give_back() -> None:
    """Ask the C library to return what is free; does nothing where it cannot be asked.

    After grouping 100,000 faces glibc keeps hundreds of megabytes that nobody uses.
    """
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
