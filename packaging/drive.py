"""Drives the real window with a real mouse and keyboard, and takes pictures of each step.

Usage: python packaging/drive.py PHOTOS PICTURES

PHOTOS is a folder of photos with faces of at least two people; PICTURES gets a picture of the
screen after every step. Needs Xvfb, openbox, xdotool and ImageMagick. A folder is dragged onto the
window from another process, people are named by keyboard, merged by dragging one onto another,
which is undone; photos are dragged out to another process, which gets their files, and one onto
the search bar; then a search, which is saved as an album, an export and a
safe copy. Ends with 0 where all of it worked.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from faceorg.gui.main_window import MainWindow
    from faceorg.gui.views.albums import AlbumsRoom

    Steps = Iterator["Wait"]

_SCREEN = (1500, 960)
_WINDOW = (220, 60, 1200, 820)
_PATIENCE_SECONDS = 240.0
_LOOK_MS = 50
_TOOLS = ("Xvfb", "openbox", "xdotool", "import")
_SOURCE = """
import sys
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QLabel

class Source(QLabel):
    def mouseMoveEvent(self, event):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(sys.argv[1])])
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.exec(Qt.DropAction.CopyAction)

app = QApplication(sys.argv)
source = Source("Drag me")
source.setWindowFlags(Qt.WindowType.FramelessWindowHint)
source.setGeometry(20, 300, 160, 80)
source.show()
app.exec()
"""


_TARGET = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
from PySide6.QtCore import Qt

class Target(QLabel):
    def dragEnterEvent(self, event):
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dropEvent(self, event):
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        lines = [url.toLocalFile() for url in event.mimeData().urls()]
        with open(sys.argv[1], "w", encoding="utf-8") as file:
            file.write("\\n".join(lines) + "\\n")
        self.setText(str(len(lines)) + " files")

app = QApplication(sys.argv)
target = Target("Drop here")
target.setAcceptDrops(True)
target.setWindowFlags(Qt.WindowType.FramelessWindowHint)
target.setGeometry(20, 460, 160, 80)
target.show()
app.exec()
"""
_TARGET_SPOT = (100, 500)


class Wait:
    """Until ``done`` says so; ``what`` is told when it never does."""

    def __init__(self, what: str, done: Callable[[], bool]) -> None:
        self.what = what
        self.done = done


def main() -> None:
    """Start a screen of our own, and drive the window on it."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("photos", type=Path)
    arguments.add_argument("pictures", type=Path)
    arguments.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    chosen = arguments.parse_args()
    if chosen.inside:
        sys.exit(_drive(chosen.photos, chosen.pictures))
    missing = [tool for tool in _TOOLS if shutil.which(tool) is None]
    if missing:
        sys.exit(f"Not installed: {', '.join(missing)}")
    chosen.pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, _screen() as display:
        environment = os.environ | {
            "DISPLAY": display,
            "HOME": home,
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
            "LANGUAGE": "en",
            **{f"XDG_{name}_HOME": f"{home}/{name}" for name in ("CACHE", "CONFIG", "DATA")},
        }
        with _running(["openbox"], environment):
            command = [sys.executable, __file__, str(chosen.photos), str(chosen.pictures)]
            sys.exit(subprocess.run([*command, "--inside"], env=environment).returncode)


@contextlib.contextmanager
def _screen() -> Iterator[str]:
    """A virtual screen; the name of its display."""
    read, write = os.pipe()
    size = f"{_SCREEN[0]}x{_SCREEN[1]}x24"
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
    finally:
        process.terminate()
        process.wait()


@contextlib.contextmanager
def _running(command: list[str], environment: dict[str, str]) -> Iterator[None]:
    process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def _drive(photos: Path, pictures: Path) -> int:
    from PySide6.QtWidgets import QApplication

    from faceorg.gui.app import build_window, dress

    app = QApplication([])
    dress(app)
    window = build_window(Path(os.environ["HOME"]) / "library.faceorg")
    window.setGeometry(*_WINDOW)
    window.show()
    source = [sys.executable, "-c", _SOURCE, str(photos.resolve())]
    target = [sys.executable, "-c", _TARGET, str(_dropped_list())]
    with _running(source, dict(os.environ)), _running(target, dict(os.environ)):
        drive = _Drive(window, pictures)
        app.exec()
    window.close()
    return drive.code


def _dropped_list() -> Path:
    """Where the other process writes which files it was given."""
    return Path(os.environ["HOME"]) / "dropped.txt"


class _Drive:
    """Goes from step to step while the window lives on."""

    def __init__(self, window: MainWindow, pictures: Path) -> None:
        from PySide6.QtCore import QTimer

        self._window = window
        self._pictures = pictures
        self._number = 0
        self._steps = self._script()
        self._wait = Wait("the window", window.isVisible)
        self._since = time.monotonic()
        self.code = 1
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(_LOOK_MS)

    def _look(self) -> None:
        if self._wait.done():
            self._go_on()
        elif time.monotonic() - self._since > _PATIENCE_SECONDS:
            print(f"never came: {self._wait.what}", flush=True)
            self._keep("failed")
            self._end(1)

    def _go_on(self) -> None:
        self._since = time.monotonic()
        try:
            self._wait = next(self._steps)
        except StopIteration:
            self._end(0)

    def _end(self, code: int) -> None:
        from PySide6.QtWidgets import QApplication

        self.code = code
        self._timer.stop()
        for dialog in QApplication.topLevelWidgets():
            if dialog is not self._window:
                dialog.close()
        QApplication.quit()

    # What a hand does

    def _xdotool(self, *words: object) -> Wait:
        process = subprocess.Popen(["xdotool", *map(str, words)])
        return Wait(f"xdotool {words[0]}", lambda: process.poll() is not None)

    def _click(self, widget: QWidget, at: QPoint | None = None) -> Wait:
        spot = widget.mapToGlobal(at or widget.rect().center())
        return self._xdotool("mousemove", spot.x(), spot.y(), "sleep", 0.1, "click", 1)

    def _drag(self, start: QPoint, end: QPoint) -> Wait:
        words: list[object] = ["mousemove", start.x(), start.y(), "sleep", 0.2, "mousedown", 1]
        for step in range(1, 21):
            x = start.x() + (end.x() - start.x()) * step // 20
            y = start.y() + (end.y() - start.y()) * step // 20
            words += ["sleep", 0.06, "mousemove", x, y]
        return self._xdotool(*words, "sleep", 0.4, "mouseup", 1)

    def _keys(self, *names: str) -> Wait:
        return self._xdotool("key", "--delay", 80, *names)

    def _type(self, text: str) -> Wait:
        return self._xdotool("type", "--delay", 60, text)

    def _keep(self, name: str) -> None:
        self._number += 1
        file = self._pictures / f"{self._number:02} {name}.png"
        subprocess.run(["import", "-window", "root", file], check=False)
        print(file.name, flush=True)

    def _rest(self, seconds: float = 0.7) -> Wait:
        end = time.monotonic() + seconds
        return Wait("a moment", lambda: time.monotonic() > end)

    def _idle(self) -> Wait:
        return Wait("the work to end", lambda: self._window.context.jobs.idle)

    # What is done

    def _script(self) -> Steps:
        yield self._rest(1.5)
        self._keep("welcome")
        yield from self._drop_a_folder()
        yield from self._name_two()
        yield from self._merge_and_undo()
        yield from self._drag_out()
        yield from self._search_by_a_dragged_photo()
        yield from self._search()
        yield from self._save_search()
        yield from self._export()
        yield from self._share()

    def _drop_a_folder(self) -> Steps:
        from PySide6.QtCore import QPoint

        from faceorg.library.photos import count_photos

        middle = self._window.mapToGlobal(self._window.rect().center())
        yield self._drag(QPoint(100, 340), middle)
        reader = self._window.context.reader
        yield Wait("photos", lambda: count_photos(reader) > 0)
        self._keep("adding")
        yield self._idle()
        yield Wait("the hint", self._window.photos.banner.isVisible)
        yield self._rest()
        self._keep("people found")

    def _name_two(self) -> Steps:
        from faceorg.gui.views.people import PeopleRoom
        from faceorg.library.completing import known_people

        reader = self._window.context.reader
        yield self._click(self._window.photos.banner.button)
        yield Wait("the room", lambda: self._window.findChild(PeopleRoom) is not None)
        yield self._rest(1.5)
        self._keep("people")
        for count, name in enumerate(("Anna", "Ben"), 1):
            yield self._type(name)
            yield self._rest()
            self._keep(f"naming {name}")
            yield self._keys("Return")
            yield Wait(name, lambda count=count: len(known_people(reader)) == count)
            yield self._idle()
            yield self._rest()
        self._keep("named")

    def _merge_and_undo(self) -> Steps:
        from PySide6.QtWidgets import QApplication

        from faceorg.gui.dialogs.merge import MergeDialog
        from faceorg.gui.views.people import PeopleRoom
        from faceorg.library.completing import known_people

        reader = self._window.context.reader
        room = self._window.findChild(PeopleRoom)
        assert room is not None
        view = room.people.view
        places = [view.visualRect(room.people.shown.index(row, 0)).center() for row in (1, 0)]
        start, end = (view.viewport().mapToGlobal(place) for place in places)
        yield self._drag(start, end)
        asked: Callable[[], bool] = lambda: isinstance(  # noqa: E731
            QApplication.activeModalWidget(), MergeDialog
        )
        yield Wait("the question", asked)
        yield self._rest()
        self._keep("merging")
        yield self._keys("Return")
        yield Wait("one person", lambda: len(known_people(reader)) == 1)
        yield self._idle()
        yield self._rest()
        self._keep("merged")
        yield self._keys("ctrl+z")
        yield Wait("two people", lambda: len(known_people(reader)) == 2)
        yield self._idle()
        yield self._rest()
        self._keep("undone")

    def _drag_out(self) -> Steps:
        from PySide6.QtCore import QPoint

        yield self._keys("ctrl+1")
        grid = self._window.photos.grid
        yield Wait("the photos", lambda: grid.view.isVisible())
        yield self._rest(1.2)
        grid.select(grid.photos()[:2])
        yield self._rest(0.3)
        start = grid.view.viewport().mapToGlobal(grid.view.cell_rect(0).center())
        yield self._drag(start, QPoint(*_TARGET_SPOT))
        yield Wait("the files outside", _dropped_list().is_file)
        yield self._rest()
        files = [Path(line) for line in _dropped_list().read_text("utf-8").split("\n") if line]
        yield Wait("two files that are there", lambda: [f.is_file() for f in files] == [True] * 2)
        self._keep("dragged out")

    def _search_by_a_dragged_photo(self) -> Steps:
        grid, page = self._window.photos.grid, self._window.finding.page
        shown = map(grid.model.shown, range(grid.model.rowCount()))
        row = next(row for row, one in enumerate(shown) if one is not None and one.face_count)
        grid.select([grid.photos()[row]])
        yield self._rest(0.3)
        start = grid.view.viewport().mapToGlobal(grid.view.cell_rect(row).center())
        line = self._window.search_bar.line
        yield self._drag(start, line.mapToGlobal(line.rect().center()))
        yield Wait("what looks alike", lambda: page.isVisible() and len(page.grid.photos()) > 0)
        yield self._idle()
        yield self._rest()
        self._keep("found by a dragged photo")
        yield self._keys("Escape")
        yield Wait("the photos again", grid.isVisible)

    def _search(self) -> Steps:
        photos = self._window.photos
        yield self._keys("ctrl+f")
        yield self._type("an")
        yield self._rest(1.2)
        self._keep("completing")
        yield self._keys("Down", "Return")
        yield Wait("the search", lambda: "Anna" in photos.query)
        yield Wait("what it finds", lambda: len(photos.grid.photos()) > 0)
        yield self._rest(1.2)
        self._keep("searched")

    def _save_search(self) -> Steps:
        from PySide6.QtWidgets import QApplication

        from faceorg.gui.dialogs.album import AlbumDialog
        from faceorg.gui.views.albums import AlbumsRoom

        yield self._keys("ctrl+s")
        yield Wait("a name", lambda: isinstance(QApplication.activeModalWidget(), AlbumDialog))
        yield self._rest()
        self._keep("naming an album")
        yield self._type("Rome")
        yield self._keys("Return")
        room = self._window.stack.currentWidget
        yield Wait("the album", lambda: isinstance(room(), AlbumsRoom))
        yield self._rest()
        self._keep("saved as an album")
        album = cast("AlbumsRoom", room()).album
        yield Wait("its name", lambda: album is not None and album.name == "Rome")
        yield self._keys("ctrl+1")

    def _export(self) -> Steps:
        from PySide6.QtWidgets import QApplication

        from faceorg.gui.dialogs.export import ExportDialog

        yield self._keys("ctrl+e")
        yield Wait("export", lambda: isinstance(QApplication.activeModalWidget(), ExportDialog))
        yield self._rest()
        self._keep("exporting")
        yield self._keys("Return")
        yield Wait("copies", lambda: bool(list(Path(os.environ["HOME"]).rglob("album.csv"))))
        yield self._idle()
        yield self._rest()
        self._keep("exported")
        yield self._keys("Escape")
        yield Wait("the dialog to close", lambda: QApplication.activeModalWidget() is None)

    def _share(self) -> Steps:
        from PySide6.QtWidgets import QApplication

        from faceorg.gui.dialogs.anonymize import AnonymizeDialog

        yield self._keys("ctrl+shift+e")
        yield Wait("share", lambda: isinstance(QApplication.activeModalWidget(), AnonymizeDialog))
        yield self._rest(6)
        self._keep("sharing")
        yield self._keys("Return")
        folder = Path(os.environ["HOME"])
        yield Wait("safe copies", lambda: bool(list(folder.rglob("photo-001.*"))))
        yield self._idle()
        yield self._rest()
        self._keep("shared")
        yield self._keys("Escape")
        yield self._rest()


if __name__ == "__main__":
    main()
