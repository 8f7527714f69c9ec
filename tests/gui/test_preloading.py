"""Preloading: what the user may open next is there before they do."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from faceorg.gui import preloading
from faceorg.gui.preloading import Preloading

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.gui.main_window import MainWindow


def test_rooms_and_dialogs_are_there_soon_after_the_start(
    filled: tuple[list[PhotoId], list[FaceId]], main_window: MainWindow, qtbot: QtBot
) -> None:
    shown = main_window.stack.currentWidget()
    ahead = Preloading(main_window.context, main_window.rooms, main_window)
    assert not ahead.done
    ahead.start()
    qtbot.waitUntil(lambda: ahead.done)
    assert set(preloading._MODULES) <= sys.modules.keys()
    made = [main_window.rooms.room(key) for key in preloading._ROOMS]
    assert all(main_window.stack.indexOf(room) >= 0 for room in made)
    assert main_window.stack.currentWidget() is shown
    main_window.sidebar.choose("people")  # made ahead, it is read when it is shown
    assert main_window.stack.currentWidget() is made[0]
    qtbot.waitUntil(lambda: made[0].people.shown.rowCount() > 0)


def test_closing_the_window_ends_it(main_window: MainWindow, qtbot: QtBot) -> None:
    ahead = Preloading(main_window.context, main_window.rooms, main_window)
    qtbot.waitUntil(lambda: main_window.context.jobs.idle)
    ahead._step()  # an answer is on its way; it may be here before anybody could look
    main_window.close()
    qtbot.waitUntil(lambda: main_window.context.jobs.idle)
    assert not ahead.done
    assert not ahead._timer.isActive()


def test_the_window_starts_without_what_only_jobs_need() -> None:
    code = "import sys, faceorg.gui.app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not loaded & {"scipy", "PIL", "onnxruntime", "cv2", "hdbscan", "insightface", "sklearn"}
