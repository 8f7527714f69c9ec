"""Gives memory back to the system that a long job used and the C library kept for the next."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress


def give_back() -> None:
    """Ask the C library to return what is free; does nothing where it cannot be asked.

    After grouping 100,000 faces glibc keeps hundreds of megabytes that nobody uses.
    """
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # other C libraries know no such call
            ctypes.CDLL(None).malloc_trim(0)
