"""The patrol notices changes by events, by looking, and drives that come and go."""

from __future__ import annotations

import queue
from typing import TYPE_CHECKING

import pytest
from builders import draw_photo

from faceorg.core.errors import Cancelled
from faceorg.core.progress import CancelToken
from faceorg.operations.patrol import Patrol, folder_times
from faceorg.operations.walk import is_looked_at
from faceorg.operations.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Begin = Callable[..., queue.Queue[list[Path]]]

WAIT_SECONDS = 60.0


@pytest.fixture
def begin() -> Iterator[Begin]:
    patrols: list[Patrol] = []

    def start(
        *roots: Path, poll: float = 3600.0, drives: float = 3600.0
    ) -> queue.Queue[list[Path]]:
        noticed: queue.Queue[list[Path]] = queue.Queue()
        ready: queue.Queue[None] = queue.Queue()
        patrol = Patrol(
            roots, noticed.put, quiet_seconds=0.05, poll_seconds=poll, drives_seconds=drives,
            listening=lambda: ready.put(None),
        )  # fmt: skip
        patrols.append(patrol)
        patrol.start()
        ready.get(timeout=WAIT_SECONDS)
        return noticed

    yield start
    for patrol in patrols:
        patrol.stop()
        assert patrol.join(WAIT_SECONDS)


def test_only_the_folder_that_changed_is_told(begin: Begin, tmp_path: Path) -> None:
    """On a drive unplugged nothing changes, which keeps nobody from hearing the others."""
    roots = [tmp_path / "a", tmp_path / "b", tmp_path / "media" / "stick"]
    for root in roots[:2]:
        root.mkdir()
    noticed = begin(*roots)
    (roots[0] / "notes.txt").write_text("no photo")
    (roots[0] / ".cache").mkdir()
    (roots[0] / ".cache" / "thumb.jpg").write_bytes(b"hidden")
    draw_photo(roots[1] / "photo.jpg")
    assert noticed.get(timeout=WAIT_SECONDS) == [roots[1]]


def test_looking_notices_where_no_events_come(
    begin: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Watch, "start", lambda _: None)
    (tmp_path / "inner").mkdir()
    noticed = begin(tmp_path, poll=0.05)
    assert noticed.get(timeout=WAIT_SECONDS) == [tmp_path]  # nothing is known before the first
    draw_photo(tmp_path / "inner" / "photo.jpg")
    assert noticed.get(timeout=WAIT_SECONDS) == [tmp_path]


def test_a_folder_that_goes_and_comes_back_is_told(begin: Begin, tmp_path: Path) -> None:
    stick = tmp_path / "media" / "stick"
    noticed = begin(stick, drives=0.05)
    stick.mkdir(parents=True)
    assert noticed.get(timeout=WAIT_SECONDS) == [stick]
    draw_photo(stick / "photo.jpg")  # heard, though nothing was there at the start
    assert noticed.get(timeout=WAIT_SECONDS) == [stick]


def test_looking_at_folders_ends_when_told_to(tmp_path: Path) -> None:
    cancel = CancelToken()
    before = folder_times(tmp_path, cancel)
    (tmp_path / ".hidden").mkdir()
    changed = folder_times(tmp_path, cancel)
    assert before != changed
    (tmp_path / ".hidden" / "photo.jpg").touch()
    assert folder_times(tmp_path, cancel) == changed
    cancel.cancel()
    with pytest.raises(Cancelled):
        folder_times(tmp_path, cancel)


def test_what_a_walk_would_not_look_at_wakes_nobody(tmp_path: Path) -> None:
    below = tmp_path.relative_to(tmp_path)
    for name in ("a.jpg", "in/A.JPEG", "a.jpg.xmp", ".picasa.ini", "in/.nomedia"):
        assert is_looked_at(below / name, folder=False), name
    for name in ("a.txt", ".a.jpg", ".cache/a.jpg", "@eaDir/a.jpg", "library.sqlite-wal"):
        assert not is_looked_at(below / name, folder=False), name
    assert is_looked_at(below / "in", folder=True)
    assert not is_looked_at(below / ".in", folder=True)
