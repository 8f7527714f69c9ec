"""Threads that look through photos stand back for whoever waits for something."""

from __future__ import annotations

import os
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from builders import draw_photo
from scripted_engine import ScriptedEngine

from faceorg.operations.intake import take_in

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.library.database import Library
    from faceorg.vision.engine import FoundFace
    from faceorg.vision.pixels import Picture


def rank() -> int:
    return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())


class RankedEngine(ScriptedEngine):
    """Notes the rank of the threads that search, and of the one that stores what they found."""

    def __init__(self) -> None:
        super().__init__()
        self.searching: set[int] = set()
        self.storing: set[int] = set()

    def analyze(self, picture: Picture) -> list[FoundFace]:
        self.searching.add(rank())
        return super().analyze(picture)

    def embed(self, chips: object) -> object:
        self.storing.add(rank())
        return super().embed(chips)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere threads have no such rank")
def test_searching_stands_back_and_storing_does_not(library: Library, tmp_path: Path) -> None:
    mine = rank()
    for name in range(4):
        draw_photo(tmp_path / "photos" / f"{name}.jpg", seed=name)
    engine = RankedEngine()
    take_in(library, [tmp_path / "photos"], lambda: engine)
    assert min(engine.searching) > mine
    assert engine.storing == {mine}
    assert rank() == mine
