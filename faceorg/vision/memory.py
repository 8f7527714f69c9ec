"""Which freed memory goes back to the system, where the C library would choose badly."""

from __future__ import annotations

import contextlib
import ctypes
import sys

_M_TRIM_THRESHOLD = -1
_M_MMAP_THRESHOLD = -3
_M_ARENA_MAX = -8
_LARGE_BYTES = 15 << 20  # Pillow takes memory by 16 MB
_KEPT_BYTES = 32 << 20
_POOLS = 2


def return_large_blocks() -> None:
    """Make the C library give every large block back when it is freed; no effect but on glibc.

    By itself it learns from the first freed picture to keep such blocks, one pool for each
    thread, and a scan of large photos holds 50 MB that nothing uses. Of the smaller ones it is to
    keep some: told the one thing it learns no other, and would give back all but 128 KB after
    every picture, to be cleared and mapped again for the next (a tenth of the time of a photo).
    """
    if not sys.platform.startswith("linux"):
        return
    with contextlib.suppress(OSError, AttributeError):  # another C library has no such function
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(_M_MMAP_THRESHOLD, _LARGE_BYTES)
        mallopt(_M_TRIM_THRESHOLD, _KEPT_BYTES)
        mallopt(_M_ARENA_MAX, _POOLS)
