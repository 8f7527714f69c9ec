"""Lets threads that look through many photos stand back for those that somebody waits for."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import suppress

_STEPS = 10


def stand_back() -> None:
    """Let all other threads go before this one from now on; for the first act of a pool's thread.

    While photos are searched for faces on two processors, acts in the window took nearly twice as
    long without it, and six times as many beats of its timer were late. Where nobody else has work
    it costs nothing. It is for threads that mostly compute without the interpreter: one that keeps
    it while others have the processor would hold the window up instead. Does nothing but on
    Linux, where a thread has a rank of its own.
    """
    if sys.platform == "linux":
        with suppress(OSError):  # a system that was told to refuse it
            mine = threading.get_native_id()
            rank = os.getpriority(os.PRIO_PROCESS, mine) + _STEPS  # the system caps it at its last
            os.setpriority(os.PRIO_PROCESS, mine, rank)
