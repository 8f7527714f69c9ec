"""Giving freed memory back to the system, where the C library would keep it."""

from __future__ import annotations

import contextlib
import ctypes
import sys

_M_MMAP_THRESHOLD = -3
_M_ARENA_MAX = -8
_LARGE_BYTES = 15 << 20  # Pillow takes memory by 16 MB
_POOLS = 2


def return_large_blocks() -> None:
    """Make the C library give every large block back when it is freed; no effect but on glibc.

    By itself it learns from the first freed picture to keep such blocks, one pool for each
    thread, and a scan of large photos holds 50 MB that nothing uses.
    """
    if not sys.platform.startswith("linux"):
        return
    with contextlib.suppress(OSError, AttributeError):  # another C library has no such function
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(_M_MMAP_THRESHOLD, _LARGE_BYTES)
        mallopt(_M_ARENA_MAX, _POOLS)
