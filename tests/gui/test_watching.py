"""While the window is open, what changes in the user's folders comes in by itself."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from gui_builders import draw_photo, work_through

from faceorg.gui.context import settings_file
from faceorg.gui.dialogs.preferences import PreferencesDialog
from faceorg.library.photos import count_problems, folders
from faceorg.operations.organize import forget_folder
from faceorg.settings import load_settings, save_settings

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.gui.main_window import MainWindow
    from faceorg.gui.watching import FolderWatch

WAIT_MS = 60_000


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    draw_photo(folder / "first.jpg", 1)
    return folder


@pytest.fixture
def window(main_window: MainWindow, home: Path, qtbot: QtBot) -> MainWindow:
    work_through(qtbot, main_window.context.jobs, lambda: main_window.take_in([home]))
    watching = main_window.watching
    watching.quiet_seconds = watching.drives_seconds = 0.05
    return main_window


def begin(watching: FolderWatch, qtbot: QtBot) -> Any:
    """Start, and wait for the first look; what it brought."""
    with (
        qtbot.waitSignal(watching.listening, timeout=WAIT_MS),
        qtbot.waitSignal(watching.looked, timeout=WAIT_MS) as looked,
    ):
        watching.start()
    return looked.args[0]


def shown(window: MainWindow) -> int:
    return len(window.photos.grid.photos())


def test_the_first_look_finds_nothing_and_says_nothing(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.jobs_bar.isVisible)
    before = window.jobs_bar.text.text()
    assert begin(window.watching, qtbot).report is None
    qtbot.waitUntil(lambda: window.jobs_bar.text.text() == before)
    assert "1 photo" in before


def test_new_photos_appear_by_themselves(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    begin(window.watching, qtbot)
    draw_photo(home / "later" / "second.jpg", 2)
    qtbot.waitUntil(lambda: shown(window) == 2, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: "photo added" in window.toast.text)
    (home / "later" / "broken.jpg").write_bytes(b"no photo")
    reader = window.context.reader
    qtbot.waitUntil(lambda: count_problems(reader) == 1, timeout=WAIT_MS)


def test_a_drive_that_comes_back_is_seen(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    begin(window.watching, qtbot)
    away = home.with_name("away")
    with qtbot.waitSignal(window.watching.looked, timeout=WAIT_MS) as looked:
        home.rename(away)
    assert looked.args[0].changes.everything
    with qtbot.waitSignal(window.watching.looked, timeout=WAIT_MS):
        away.rename(home)
    draw_photo(home / "second.jpg", 2)  # heard again, below the folder that is back
    qtbot.waitUntil(lambda: shown(window) == 2, timeout=WAIT_MS)


def test_it_waits_for_another_job_and_gives_way(
    window: MainWindow, home: Path, qtbot: QtBot
) -> None:
    begin(window.watching, qtbot)
    jobs, seen = window.context.jobs, list[str]()
    jobs.started.connect(lambda _, title: seen.append(title))
    with qtbot.waitSignal(jobs.started):
        job = jobs.run("Something long", lambda _, __, cancel: cancel._cancelled.wait())
    window.watching._on_noticed([home])
    window.watching._go()
    window.watching._go()
    assert jobs.waiting == 0
    with qtbot.waitSignal(window.watching.looked, timeout=WAIT_MS):
        jobs.cancel(job)
    assert seen == ["Something long", "Looking for new photos"]
    with qtbot.waitSignal(window.watching.looked, timeout=WAIT_MS):
        window.watching._rest_until = 0.0
        window.watching._due = {home}
        window.watching._look()
        jobs.run("Something wanted", lambda *_: None)
        window.watching._go()  # somebody waits: it stops, and looks again afterwards
        window.watching._timer.start()
    qtbot.waitUntil(lambda: "Something wanted" in seen)


def test_folders_let_go_of_are_watched_no_more(
    window: MainWindow, home: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    begin(window.watching, qtbot)
    draw_photo(tmp_path / "other" / "other.jpg", 3)
    work_through(qtbot, window.context.jobs, lambda: window.take_in([tmp_path / "other"]))
    assert window.watching._patrol is not None
    assert window.watching._patrol.roots == [home, tmp_path / "other"]
    window.watching._due = {home}
    with qtbot.waitSignal(window.context.jobs.changed):
        window.context.jobs.decide(lambda library: forget_folder(library, home))
    assert window.watching._patrol.roots == [tmp_path / "other"]
    assert not window.watching._due
    window.watching._due = {home}  # as if it had been noticed just before
    with qtbot.waitSignal(window.watching.looked, timeout=WAIT_MS):
        window.watching._look()
    assert folders(window.context.reader) == [tmp_path / "other"]


def test_the_preferences_turn_it_off_and_on(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    begin(window.watching, qtbot)
    dialog = PreferencesDialog(window.context, window, window.keeper)
    assert dialog.folders.watch.isChecked()
    dialog.folders.watch.click()
    assert not load_settings(settings_file()).watch_folders
    assert window.watching._patrol is None
    draw_photo(home / "second.jpg", 2)
    with qtbot.waitSignal(window.watching.looked, timeout=WAIT_MS) as looked:
        dialog.folders.watch.click()
    assert looked.args[0].report.new == 1
    dialog.close()


def test_nothing_is_watched_where_it_is_not_wanted(window: MainWindow) -> None:
    save_settings(replace(load_settings(settings_file()), watch_folders=False), settings_file())
    window.watching.start()
    assert window.watching._patrol is None
    assert not window.watching._timer.isActive()


def test_a_window_that_closes_in_the_middle_leaves_no_thread(
    window: MainWindow, home: Path
) -> None:
    window.watching.start()
    shutil.copy(home / "first.jpg", home / "copy.jpg")
    window.close()
    assert window.watching._ending == []
