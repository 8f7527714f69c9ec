"""Only one process at a time takes photos in; a killed one leaves nothing in the way."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from other_process import holding

from faceorg.core.errors import LibraryLockedError
from faceorg.library.claims import Claim, claimed, holder
from faceorg.library.database import Library

if TYPE_CHECKING:
    from pathlib import Path

_HOLD = """
import sys
from pathlib import Path
from faceorg.library.claims import Claim, claimed
with claimed(Path(sys.argv[1]), Claim.WORK, "taking photos in"):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_process_is_told_who_works_and_what_on(tmp_path: Path) -> None:
    path = tmp_path / "library"
    with holding(_HOLD, path) as process:
        with (
            pytest.raises(LibraryLockedError, match="is taking photos in; try again") as raised,
            claimed(path, Claim.WORK, "scanning"),
        ):
            pytest.fail("two work on one library")
        assert f"process {process.pid}" in raised.value.message
        assert raised.value.path == path
        assert "taking photos in" in (holder(path, Claim.WORK) or "")
        with claimed(path, Claim.WINDOW, "showing it"):
            assert holder(path, Claim.WINDOW) is not None


def test_a_killed_holder_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    path = tmp_path / "library"
    with holding(_HOLD, path) as process:
        process.kill()
        process.wait()
        assert [p.name for p in tmp_path.iterdir()] == ["library.work"]
        assert holder(path, Claim.WORK) is None
        with claimed(path, Claim.WORK, "scanning"):
            assert str(os.getpid()) in (holder(path, Claim.WORK) or "")
    assert list(tmp_path.iterdir()) == []


def test_who_waits_gets_it_when_it_is_free(tmp_path: Path) -> None:
    path, order = tmp_path / "library", list[str]()
    holding, waiting = threading.Event(), threading.Event()

    def first() -> None:
        with claimed(path, Claim.WORK, "scanning"):
            holding.set()
            assert waiting.wait(60)
            order.append("first")

    thread = threading.Thread(target=first)
    thread.start()
    assert holding.wait(60)
    waiting.set()
    with claimed(path, Claim.WORK, "scanning", wait_seconds=60):
        order.append("second")
    thread.join()
    assert order == ["first", "second"]


def test_a_note_that_says_nothing_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "library"
    with claimed(path, Claim.WORK, "scanning"):
        (tmp_path / "library.work").write_text("no note")
        assert holder(path, Claim.WORK) == "another faceorg is using this library"
    assert holder(path, Claim.WORK) is None


def test_processes_that_open_a_new_library_at_once_all_find_it_made(tmp_path: Path) -> None:
    path = tmp_path / "library"
    code = "import sys; from pathlib import Path; from faceorg.library.database import Library; "
    code += "Library.open(Path(sys.argv[1])).close()"
    processes = [subprocess.Popen([sys.executable, "-c", code, str(path)]) for _ in range(4)]
    assert [process.wait(60) for process in processes] == [0, 0, 0, 0]
    with Library.open(path, read_only=True) as library:
        assert library.value("SELECT COUNT(*) FROM photos") == 0
