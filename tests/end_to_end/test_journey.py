"""A library of generated photos keeps count through all that happens to files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks import journey

if TYPE_CHECKING:
    from pathlib import Path


def test_counts_are_right_at_each_step(tmp_path: Path) -> None:
    assert journey.run(tmp_path, 600) == []
