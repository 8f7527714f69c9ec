"""What is decided in one transaction is one act: one undo takes it back, one redo does it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from faceorg.core.decisions import Kind, replay
from faceorg.core.errors import DecisionError
from faceorg.library.database import Library
from faceorg.library.history import done_since
from faceorg.library.persons import (
    decide,
    read_log,
    redo,
    stored_verdicts,
    undo,
    undo_back_to,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "acts.faceorg") as library:
        for album in (1, 2, 3):
            decide(library, Kind.ALBUM, {"album": album, "name": f"Album {album}"})
        yield library


def names(library: Library) -> list[str]:
    return [album.name for album in stored_verdicts(library).albums.values()]


def rename(library: Library, *albums: int) -> None:
    """Give each another name, in one act."""
    with library.write():
        for album in albums:
            decide(library, Kind.ALBUM_NAME, {"album": album, "name": f"Other {album}"})


def test_one_undo_takes_back_all_of_an_act_and_no_more(library: Library) -> None:
    rename(library, 1)
    rename(library, 2, 3)
    undone, _ = undo(library)
    assert names(library) == ["Other 1", "Album 2", "Album 3"]
    assert undone.payload["album"] == 2
    again, _ = redo(library)
    assert again.id == undone.id
    assert names(library) == ["Other 1", "Other 2", "Other 3"]
    with pytest.raises(DecisionError):
        redo(library)
    undo(library)
    undo(library)
    assert names(library) == ["Album 1", "Album 2", "Album 3"]
    redo(library)
    assert names(library) == ["Other 1", "Album 2", "Album 3"]
    assert replay(read_log(library)) == stored_verdicts(library)


def test_history_goes_back_into_the_middle_of_an_act(library: Library) -> None:
    rename(library, 1, 2, 3)
    second = done_since(library, read_log(library)[3].id)[1]
    undo_back_to(library, second)
    assert names(library) == ["Other 1", "Album 2", "Album 3"]
    redo(library)
    assert names(library) == ["Other 1", "Other 2", "Other 3"]
    undo(library)
    assert names(library) == ["Album 1", "Album 2", "Album 3"]
    assert replay(read_log(library)) == stored_verdicts(library)


def test_what_is_decided_behind_an_undo_is_an_act_of_its_own(library: Library) -> None:
    with library.write():
        undo(library)
        decide(library, Kind.ALBUM_NAME, {"album": 1, "name": "Mine"})
    undo(library)
    assert names(library) == ["Album 1", "Album 2"]
