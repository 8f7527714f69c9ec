"""Garbage is collected in the window's thread, and little of it while others work."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Any

import pytest

from faceorg.gui import garbage
from faceorg.gui.garbage import MainThreadGarbage

if TYPE_CHECKING:
    from collections.abc import Iterator


class Collected(list[int]):
    """The generations that were looked through."""

    def __call__(self, phase: str, about: dict[str, Any]) -> None:
        if phase == "stop":
            self.append(about["generation"])


@pytest.fixture
def collected(qapp: object) -> Iterator[Collected]:
    collected, thresholds = Collected(), gc.get_threshold()
    gc.callbacks.append(collected)
    yield collected
    gc.callbacks.remove(collected)
    gc.unfreeze()
    gc.set_threshold(*thresholds)


def let_all_be_due() -> list[list[object]]:
    """More objects than the thresholds allow, of every generation."""
    gc.set_threshold(10, 1, 1)
    for generation in (0, 0, 0, 1, 1, 1):
        gc.collect(generation)
    return [[] for _ in range(1000)]


def test_the_old_ones_are_looked_through_while_nobody_works(collected: Collected) -> None:
    keeper = MainThreadGarbage(None, lambda: False)
    held = let_all_be_due()
    collected.clear()
    keeper.look()
    keeper.stop()
    assert collected == [2]
    assert len(held) == 1000


def test_while_others_work_the_new_ones_alone_are(
    collected: Collected, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = MainThreadGarbage(None, lambda: True)
    held = let_all_be_due()
    collected.clear()
    keeper.look()
    assert collected == [0]
    monkeypatch.setattr(garbage, "_CHEAP", 50)
    held += let_all_be_due()
    collected.clear()
    keeper.look()
    assert collected == [], "they are many, so most are rows of those who work"
    monkeypatch.setattr(garbage, "_CHEAP", 10_000)
    keeper._patience = 0.0
    keeper.look()
    keeper.stop()
    assert collected == [1], "after a while those, too, though never all"
    assert len(held) == 2000
