"""What changes in the folders of a library is taken in as it happens."""

from __future__ import annotations

import errno
import queue
import threading
from typing import TYPE_CHECKING

import pytest
from builders import draw_photo
from scripted_engine import ScriptedEngine

from faceorg.core.progress import CancelToken, no_progress
from faceorg.library.claims import Claim, claimed
from faceorg.library.database import Library
from faceorg.operations.intake import take_in
from faceorg.operations.watch import Watch, watch_folders

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from faceorg.operations.intake import IntakeReport

    Next = Callable[[], IntakeReport]

WAIT_SECONDS = 60.0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "photos").mkdir()
    return tmp_path / "photos"


@pytest.fixture
def watching(library: Library, folder: Path) -> Iterator[Callable[[float], Next]]:
    """Starts a watch of ``folder`` and gives its reports, one at a time."""
    draw_photo(folder / "first.jpg")
    take_in(library, [folder], ScriptedEngine)
    reports: queue.Queue[IntakeReport] = queue.Queue()
    cancel, threads = CancelToken(), list[threading.Thread]()

    def work(poll_seconds: float) -> None:
        with Library.open(library.path) as own:
            watch_folders(
                own, ScriptedEngine, told=reports.put, progress=no_progress, cancel=cancel,
                quiet_seconds=0.1, poll_seconds=poll_seconds,
            )  # fmt: skip

    def start(poll_seconds: float) -> Next:
        threads.append(threading.Thread(target=work, args=(poll_seconds,)))
        threads[0].start()
        return lambda: reports.get(timeout=WAIT_SECONDS)

    yield start
    cancel.cancel()
    for thread in threads:
        thread.join(WAIT_SECONDS)
        assert not thread.is_alive()


def no_more_observers() -> None:
    """As on a system where other programs have them all."""
    raise OSError(errno.EMFILE, "Too many open files")


def until(reports: Next, wanted: Callable[[IntakeReport], bool]) -> IntakeReport:
    """The first report that is ``wanted``; a folder may be looked at before all is in it."""
    while not wanted(report := reports()):
        pass
    return report


def test_new_moved_and_deleted_photos_are_noticed(
    watching: Callable[[float], Next], folder: Path
) -> None:
    reports = watching(3600)
    assert reports().unchanged == 1  # the look at the start
    path = draw_photo(folder / "new folder" / "second.jpg")
    assert until(reports, lambda report: report.new == 1).photos == 2
    path.rename(folder / "moved.jpg")
    assert until(reports, lambda report: report.moved == 1).photos == 2
    (folder / "moved.jpg").unlink()
    assert until(reports, lambda report: report.missing == 1).photos == 1


def test_polling_notices_where_no_events_come(
    watching: Callable[[float], Next], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("faceorg.operations.watch.Observer", no_more_observers)
    reports = watching(0.3)
    assert reports().unchanged == 1
    draw_photo(folder / "second.jpg")
    assert until(reports, lambda report: report.new == 1).photos == 2


def test_it_waits_while_another_takes_photos_in(
    watching: Callable[[float], Next], library: Library, folder: Path
) -> None:
    reports = watching(3600)
    reports()
    with claimed(library.path, Claim.WORK, "taking photos in"):
        draw_photo(folder / "second.jpg")
    assert until(reports, lambda report: report.new == 1).photos == 2


def test_a_folder_at_rest_is_due_once(tmp_path: Path) -> None:
    watch = Watch([tmp_path])
    watch.ring(tmp_path)
    assert watch.due(3600) == []
    assert watch.due(0) == [tmp_path]
    assert watch.due(0) == []


def test_a_folder_that_is_not_there_is_left_to_polling(tmp_path: Path) -> None:
    watch = Watch([tmp_path / "nowhere" / "inside"])
    watch.start()
    watch.stop()
    assert watch.due(0) == []
