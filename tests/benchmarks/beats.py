"""Beats: how long the window's thread keeps a 5 ms timer waiting, and what it was at meanwhile."""

from __future__ import annotations

import faulthandler
import itertools
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

LATE_MS = 50
_BEAT_MS = 5
_OURS = 0.8
_TOLD = 6  # late gaps that are described


@dataclass(frozen=True)
class Gap:
    """Milliseconds between two beats; how many of them this thread and all threads computed.

    A long gap in which nobody computed is the machine's: other programs had the processors.
    """

    wall: float
    thread: float
    process: float


class Beats:
    """Counts beats while an event loop runs; ``stacks`` gets every thread's stack at a late one.

    The stacks are taken by faulthandler's own thread, which needs no interpreter lock, so it sees
    whoever holds it.
    """

    def __init__(self, stacks: TextIO | None = None) -> None:
        self._stacks = stacks
        self._beats: list[tuple[float, float, float]] = []
        self._timer = QTimer(interval=_BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def _beat(self) -> None:
        self._beats.append((time.perf_counter(), time.thread_time(), time.process_time()))
        if self._stacks is not None:
            faulthandler.dump_traceback_later(LATE_MS / 1000, file=self._stacks)

    def until(self, done: Callable[[], bool], seconds: float = 300) -> list[Gap]:
        """Run the event loop until ``done``; the gaps between beats."""
        loop = QEventLoop()
        end = time.monotonic() + seconds
        look = QTimer(interval=20)
        look.timeout.connect(lambda: (done() or time.monotonic() > end) and loop.quit())
        look.start()
        self._beats = []
        self._beat()
        self._timer.start()
        loop.exec()
        self._timer.stop()
        look.stop()
        self._beat()
        if self._stacks is not None:
            faulthandler.cancel_dump_traceback_later()
        return [
            Gap(*((after - before) * 1000 for before, after in zip(one, other, strict=True)))
            for one, other in itertools.pairwise(self._beats)
        ]


def describe(gaps: list[Gap]) -> str:
    """Median, 99th percentile, longest, and how many are late; of the worst, who computed.

    Late gaps in which this program computed nearly all the time are our own: in others the
    machine was busy with something else. Where the window's thread computed little of one, another
    thread held the interpreter or the processor meanwhile.
    """
    walls = np.array([gap.wall for gap in gaps])
    middle, high = np.percentile(walls, [50, 99])
    late = [gap for gap in gaps if gap.wall > LATE_MS]
    ours = sum(gap.process >= _OURS * gap.wall for gap in late)
    worst = max(gaps, key=lambda gap: gap.wall)
    text = f"p50 {middle:.1f} ms, p99 {high:.1f} ms, longest {worst.wall:.0f} ms"
    text += f", {len(late)} of {len(gaps)} over {LATE_MS} ms, {ours} of them our own"
    worst_first = sorted(late, key=lambda gap: -gap.wall)[:_TOLD]
    if told := [f"{gap.wall:.0f} ({gap.thread:.0f}, {gap.process:.0f})" for gap in worst_first]:
        text += "; wall (window's thread, all threads): " + ", ".join(told)
    busiest = max(gaps, key=lambda gap: gap.thread)
    return f"{text}; most of the window's thread in one {busiest.thread:.0f} ms"
