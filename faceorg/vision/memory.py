"""Which freed memory goes back to the system, where the C library would choose badly."""

from __future__ import annotations

import contextlib
import ctypes
import sys
from enum import IntEnum

_LARGE_BYTES = 15 << 20  # Pillow takes memory by 16 MB
_KEPT_BYTES = 32 << 20
POOLS = 2
"""Places that threads take memory from; glibc would have one for each of them."""


class Option(IntEnum):
    """What glibc's ``mallopt`` can be told, as its malloc.h numbers it."""

    TRIM_THRESHOLD = -1
    MMAP_THRESHOLD = -3
    ARENA_MAX = -8


def tell_malloc(*options: tuple[Option, int]) -> None:
    """Set options of glibc's ``malloc`` in this order; no effect on another C library."""
    if not sys.platform.startswith("linux"):
        return
    with contextlib.suppress(OSError, AttributeError):  # another has no such function
        mallopt = ctypes.CDLL(None).mallopt
        for option, value in options:
            mallopt(option.value, value)


def return_large_blocks() -> None:
    """Make the C library give every large block back when it is freed; no effect but on glibc.

    By itself it learns from the first freed picture to keep such blocks, one pool for each
    thread, and a scan of large photos holds 50 MB that nothing uses. Of the smaller ones it is to
    keep some: told the one thing it learns no other, and would give back all but 128 KB after
    every picture, to be cleared and mapped again for the next (a tenth of the time of a photo).
    """
    tell_malloc(
        (Option.MMAP_THRESHOLD, _LARGE_BYTES),
        (Option.TRIM_THRESHOLD, _KEPT_BYTES),
        (Option.ARENA_MAX, POOLS),
    )
