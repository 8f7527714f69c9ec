"""JobRunner: lanes, cancelling, errors, follow-ups; every slot on the window's thread."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QObject

from faceorg.core.changes import Changes
from faceorg.core.entities import FaceId, PersonId
from faceorg.core.errors import FaceorgError
from faceorg.gui import wording
from faceorg.gui.jobs import JobRunner
from faceorg.gui.jobs_bar import JobsBar, Rate
from faceorg.library.database import Library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.core.progress import CancelToken, Progress

FACES = Changes(faces=frozenset([FaceId(1)]))


@pytest.fixture
def jobs(qapp: object, library_path: Path) -> Iterator[JobRunner]:
    runner = JobRunner(library_path)
    yield runner
    runner.shutdown()


def hold(library: Library, progress: Progress, cancel: CancelToken) -> None:
    """Report once, then wait to be cancelled."""
    progress("scan", 1, 10)
    cancel._cancelled.wait()
    cancel.check()


def test_result_arrives_on_the_main_thread(qtbot: QtBot, jobs: JobRunner) -> None:
    seen: list[tuple[str, threading.Thread]] = []

    def work(library: Library, progress: Progress, cancel: CancelToken) -> str:
        seen.append(("work", threading.current_thread()))
        return "result"

    with qtbot.waitSignal(jobs.finished):
        jobs.run("job", work, lambda result: seen.append((result, threading.current_thread())))
    main = threading.main_thread()
    assert [(what, thread is main) for what, thread in seen] == [("work", False), ("result", True)]


def test_signals_reach_lambdas_on_the_main_thread(qtbot: QtBot, jobs: JobRunner) -> None:
    threads: list[threading.Thread] = []
    jobs.progressed.connect(lambda *_: threads.append(threading.current_thread()))
    with qtbot.waitSignal(jobs.finished):
        jobs.run("job", lambda _library, progress, _cancel: progress("faces", 3, 3))
    assert threads == [threading.main_thread()]


def test_decisions_do_not_wait_behind_a_long_job(qtbot: QtBot, jobs: JobRunner) -> None:
    with qtbot.waitSignal(jobs.progressed):
        job = jobs.run("long", hold)
    with qtbot.waitSignal(jobs.changed) as change:
        jobs.decide(lambda library: FACES)
    assert change.args == [FACES]
    with qtbot.waitSignal(jobs.cancelled) as cancelled:
        jobs.cancel(job)
    assert cancelled.args == [job]


def test_a_waiting_job_can_be_cancelled_before_it_starts(qtbot: QtBot, jobs: JobRunner) -> None:
    ran: list[int] = []
    with qtbot.waitSignal(jobs.progressed):
        first = jobs.run("long", hold)
    second = jobs.run("next", lambda *_: ran.append(1))
    jobs.cancel(second)
    with qtbot.waitSignals([jobs.cancelled, jobs.cancelled]):
        jobs.cancel(first)
    assert not ran
    assert jobs.idle


def test_fault_reaches_on_error_and_leaves_the_lane_alive(qtbot: QtBot, jobs: JobRunner) -> None:
    faults: list[FaceorgError] = []

    def fail(library: Library) -> Changes:
        raise FaceorgError("the name is taken")

    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.decide(fail, on_error=faults.append)
    assert failed.args[1] == ""
    assert [fault.message for fault in faults] == ["the name is taken"]
    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.decide(fail)
    assert failed.args[1] == "the name is taken"
    with qtbot.waitSignal(jobs.changed):
        jobs.decide(lambda library: FACES)


def test_bug_is_logged_with_traceback_and_told_without_it(
    qtbot: QtBot, jobs: JobRunner, caplog: pytest.LogCaptureFixture
) -> None:
    def bug(library: Library) -> Changes:
        raise ZeroDivisionError

    with caplog.at_level(logging.ERROR), qtbot.waitSignal(jobs.failed) as failed:
        jobs.decide(bug)
    assert "unexpected" in failed.args[1]
    assert caplog.records[0].exc_info is not None


def test_follow_up_runs_once_for_decisions_in_a_row(qtbot: QtBot, library_path: Path) -> None:
    followed: list[Changes] = []
    busy = threading.Event()

    def follow(library: Library, since: Changes) -> Changes:
        followed.append(since)
        return Changes(clusters=True)

    runner = JobRunner(library_path, follow)
    try:
        runner.decide(lambda library: (busy.wait(), FACES)[1])
        runner.decide(lambda library: Changes(faces=frozenset([FaceId(2)])))
        with qtbot.waitSignal(runner.changed, check_params_cb=lambda c: c.clusters):
            busy.set()
        qtbot.waitUntil(lambda: runner.idle)
        assert 1 <= len(followed) <= 2
        assert {face for since in followed for face in since.faces} == {1, 2}
        with qtbot.waitSignal(runner.finished):
            runner.decide(lambda library: Changes(albums=frozenset()))
        before = len(followed)
        with qtbot.waitSignal(runner.changed, check_params_cb=lambda c: c.clusters):
            runner.decide(lambda library: Changes(persons=frozenset([PersonId(1)])))
        assert followed[before:] == [Changes(persons=frozenset([PersonId(1)]))]
    finally:
        runner.shutdown()


def test_what_follows_waits_until_the_window_has_its_answers(
    qtbot: QtBot, library_path: Path
) -> None:
    order: list[str] = []

    def follow(library: Library, since: Changes) -> Changes:
        order.append("follow")
        return Changes(clusters=True)

    runner = JobRunner(library_path, follow)
    ask = lambda library: order.append("question")  # noqa: E731
    look = lambda changes: changes.faces and runner.read(ask, order.append)  # noqa: E731
    try:
        runner.changed.connect(look)
        with qtbot.waitSignal(runner.changed, check_params_cb=lambda c: c.clusters):
            runner.decide(lambda library: FACES)
        qtbot.waitUntil(lambda: runner.idle)
        assert order == ["question", None, "follow"]
    finally:
        runner.shutdown()


def test_shutdown_writes_decisions_and_stops_long_jobs(qtbot: QtBot, library_path: Path) -> None:
    runner = JobRunner(library_path)
    written: list[str] = []
    with qtbot.waitSignal(runner.progressed):
        runner.run("long", hold)
    for name in ("one", "two"):
        runner.decide(lambda library, name=name: written.append(name))  # type: ignore[misc]
    runner.shutdown()
    assert written == ["one", "two"]


def test_memory_is_given_back_once_nothing_ran_for_a_while(
    qtbot: QtBot, library_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("faceorg.gui.jobs._REST_MS", 50)
    runner = JobRunner(library_path)
    seen: list[object] = []

    def keep(library: Library) -> None:
        library.kept["dear"] = 1, "to read"

    def look(library: Library) -> None:
        seen.append(library.kept.get("dear"))

    try:
        with qtbot.waitSignal(runner.rested):
            runner.decide(keep)
            runner.read(look, lambda _: None)
            qtbot.waitUntil(lambda: runner.idle)
        runner.decide(look)
        runner.read(look, lambda _: None)
        qtbot.waitUntil(lambda: runner.idle)
    finally:
        runner.shutdown()
    assert seen[-2:] == [None, None], "what was kept is gone, and the lanes work on"


def test_lanes_share_what_is_dear_to_read(qtbot: QtBot, jobs: JobRunner) -> None:
    seen: list[object] = []

    def keep(library: Library) -> None:
        library.kept["dear"] = 1, "to read"

    with qtbot.waitSignal(jobs.finished):
        jobs.decide(keep)
    with qtbot.waitSignal(jobs.finished):
        jobs.read(lambda library: library.kept["dear"], seen.append)
    assert seen == [(1, "to read")]


def test_receiver_that_is_gone_is_not_called(qtbot: QtBot, jobs: JobRunner) -> None:
    called: list[object] = []

    class Receiver(QObject):
        def take(self, result: object) -> None:
            called.append(result)

    receiver = Receiver()
    gate = threading.Event()
    jobs.decide(lambda library: gate.wait() and FACES, receiver.take)
    import shiboken6

    shiboken6.delete(receiver)
    with qtbot.waitSignal(jobs.changed):
        gate.set()
    assert not called


def test_bar_tells_progress_pauses_and_stops(qtbot: QtBot, jobs: JobRunner) -> None:
    bar = JobsBar(jobs)
    qtbot.addWidget(bar)
    token: list[CancelToken] = []

    def work(library: Library, progress: Progress, cancel: CancelToken) -> None:
        token.append(cancel)
        hold(library, progress, cancel)

    with qtbot.waitSignal(jobs.progressed):
        jobs.run("Adding photos", work)
    assert bar.text.text() == "Looking at files: 1 of 10"
    assert (bar.bar.value(), bar.bar.maximum()) == (1, 10)
    bar.pause_button.click()
    assert token[0].paused
    assert bar.left.text() == "Pausing…"
    bar.pause_button.click()
    assert not token[0].paused
    with qtbot.waitSignal(jobs.cancelled):
        bar.cancel_button.click()
    assert "kept" in bar.text.text()
    assert not bar.running


def test_paused_is_said_only_once_work_stands_still(qtbot: QtBot, jobs: JobRunner) -> None:
    bar = JobsBar(jobs)
    qtbot.addWidget(bar)
    at_work = threading.Event()

    def work(library: Library, progress: Progress, cancel: CancelToken) -> None:
        progress("people", 1, 2)
        at_work.wait(60)
        cancel.check()

    with qtbot.waitSignal(jobs.progressed):
        job = jobs.run("Adding photos", work)
    bar.pause_button.click()
    assert bar.left.text() == "Pausing…"
    at_work.set()
    qtbot.waitUntil(lambda: bar.left.text() == "Paused")
    assert jobs.is_held(job)
    with qtbot.waitSignal(jobs.finished):
        bar.pause_button.click()
    assert not jobs.is_held(job)


def test_time_left_is_told_in_words() -> None:
    rate = Rate("faces", 100.0, 0)
    assert rate.seconds_left(101.0, 5, 100) is None
    assert rate.seconds_left(110.0, 10, 100) == pytest.approx(90.0)
    words = [wording.time_left(seconds) for seconds in (4, 40, 65, 200, 7200)]
    assert words == [
        "a few seconds left",
        "less than a minute left",
        "about 1 minute left",
        "about 3 minutes left",
        "about 2 hours left",
    ]


def test_speed_and_waiting_jobs_are_told(jobs: JobRunner, qtbot: QtBot) -> None:
    rate = Rate("faces", 100.0, 10)
    assert rate.per_second(101.0, 20) is None
    assert rate.per_second(104.0, 30) == 5.0
    bar = JobsBar(jobs)
    qtbot.addWidget(bar)
    go = threading.Event()
    jobs.run("One", lambda *_: go.wait(60))
    jobs.run("Two", lambda *_: None)
    jobs.run("Three", lambda *_: None)
    qtbot.waitUntil(lambda: bar.running)
    assert jobs.waiting == 2
    bar._rate = Rate("faces", 0.0, 0)
    assert bar._job is not None
    bar._on_progressed(bar._job, "faces", 40, 100)
    assert "a second" in bar.left.text()
    assert "2 jobs waiting" in bar.left.text()
    go.set()
    qtbot.waitUntil(lambda: jobs.idle)


@pytest.mark.parametrize("way", ["run", "decide", "read", "aside"])
def test_an_answer_whose_owner_is_gone_is_dropped(
    qtbot: QtBot, jobs: JobRunner, library_path: Path, way: str
) -> None:
    Library.open(library_path).close()  # readers make none
    owner, heard = QObject(), list[object]()
    begun, go_on = threading.Event(), threading.Event()

    def work(*_: object) -> Changes:
        begun.set()
        go_on.wait()
        return FACES

    with qtbot.waitSignal(jobs.changed) as changed:
        ask = {
            "run": lambda done: jobs.run("job", work, done, owner=owner),
            "decide": lambda done: jobs.decide(work, done, owner=owner),
            "read": lambda done: jobs.read(work, done, owner=owner),
            "aside": lambda done: jobs.aside(work, done, owner=owner),
        }[way]
        ask(lambda answer: heard.append((answer, owner.objectName())))
        assert begun.wait(60)
        shiboken6.delete(owner)
        go_on.set()
    assert changed.args == [FACES]  # what was done is told to all the others
    qtbot.waitUntil(lambda: jobs.idle)
    assert not heard


def test_a_fault_whose_owner_is_gone_is_told_by_the_window(qtbot: QtBot, jobs: JobRunner) -> None:
    owner, heard = QObject(), list[FaceorgError]()
    go_on = threading.Event()

    def fail(_: Library) -> Changes:
        go_on.wait()
        raise FaceorgError("the name is taken")

    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.decide(fail, on_error=lambda fault: heard.append(fault), owner=owner)
        shiboken6.delete(owner)
        go_on.set()
    assert failed.args[1] == "the name is taken"
    assert not heard
