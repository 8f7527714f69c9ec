"""How long Places, Folders and a person's page take with 100,000 photos in 10,000 folders.

Usage: python tests/benchmarks/rooms.py [--photos 100000]

Prints seconds until each room shows everything, and the gaps of a 5 ms timer meanwhile (see
``beats.py``), the longest of which is how long the window stood still. Draws offscreen unless
QT_QPA_PLATFORM says otherwise; --stacks FILE says what every thread was at when a beat was late.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from beats import Beats, Gap
    from PySide6.QtWidgets import QApplication

    from faceorg.gui.main_window import MainWindow
    from faceorg.library.database import Library

_FOLDERS = 10_000
_LOOKS = 25  # of a fiftieth of a second each
_PERSON = 5_000  # faces of the person whose page is opened


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--photos", type=int, default=100_000)
    arguments.add_argument("--stacks", type=argparse.FileType("w"))
    chosen = arguments.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(temporary)
        for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[name] = str(home / name)
        path = home / "library.faceorg"
        fill(path, home / "photos", chosen.photos)
        measure(path, chosen.stacks)


def fill(path: Path, folder: Path, count: int) -> None:
    """Photos all over the world, and one person in the first of them."""
    from faceorg.library.database import Library

    dice = np.random.default_rng(5)
    centres = np.stack([dice.uniform(-40, 60, 300), dice.uniform(-120, 150, 300)], axis=1)
    spots = centres[dice.integers(0, 300, count)] + dice.normal(0, 0.05, (count, 2))
    with Library.open(path) as library, library.write():
        library.change("INSERT INTO folders (path, added_at) VALUES (?, '')", (str(folder),))
        library.change_many(
            """INSERT INTO photos (id, content_hash, size_bytes, format, width, height, orientation,
                   taken_at, latitude, longitude, added_at)
               VALUES (?, ?, 1, 'JPEG', 640, 480, 1, ?, ?, ?, '')""",
            (
                (n, f"{n:064x}", f"{2000 + n * 25 // count}-06-01T10:00:00", *map(float, spot))
                for n, spot in enumerate(spots, 1)
            ),
        )
        library.change_many(
            "INSERT INTO places (photo_id, path, folded, modified_ns) VALUES (?, ?, '', 0)",
            ((n, str(folder / place(n) / f"{n}.jpg")) for n in range(1, count + 1)),
        )
        add_person(library, min(_PERSON, count))


def place(n: int) -> Path:
    number = n % _FOLDERS
    return Path(f"{number // 100}", f"{number % 100}")


def add_person(library: Library, count: int) -> None:
    from faceorg.core.geometry import BoundingBox
    from faceorg.library.faces import NewFace, add_face
    from faceorg.operations import label
    from faceorg.vision.modelpack import BUILTIN_ID

    box = BoundingBox(0.3, 0.2, 0.3, 0.4)
    photos = range(1, 20 * count + 1, 20)
    known = {row[0] for row in library.rows("SELECT id FROM photos")}
    faces = [
        add_face(library, photo, NewFace(box, None, 0.9, 0.8, None), BUILTIN_ID)  # type: ignore[arg-type]
        for photo in photos
        if photo in known
    ]
    label.name_faces(library, faces, "Anna")


def measure(path: Path, stacks: TextIO | None) -> None:
    from beats import Beats, describe
    from PySide6.QtWidgets import QApplication

    from faceorg.gui.app import build_window, dress, share_interpreter
    from faceorg.gui.memory import hold_little
    from faceorg.gui.preloading import Preloading

    share_interpreter()
    hold_little()
    app = QApplication([])
    dress(app)
    window = build_window(path)
    window.resize(1180, 780)
    window.show()
    preloading = Preloading(window.context, window.rooms, window)
    preloading.start()
    while not preloading.done:
        wait(app, window)
    for name, act in (
        ("Places", lambda: window.sidebar.choose("places")),
        ("Folders", lambda: window.sidebar.choose("folders")),
        ("People", lambda: window.sidebar.choose("people")),
        ("a person of 5,000 faces", lambda: open_person(window)),
        ("Places again", lambda: window.sidebar.choose("places")),
    ):
        seconds, gaps = watched(window, Beats(stacks), act)
        print(f"{name}: {seconds:.2f} s; {describe(gaps)}", flush=True)
    window.close()


def open_person(window: MainWindow) -> None:
    from faceorg.gui.models.person_list import read_entries
    from faceorg.gui.views.people import PeopleRoom

    room = window.rooms.room("people")
    assert isinstance(room, PeopleRoom)
    room.open_entry(read_entries(window.context.reader)[0])


def watched(window: MainWindow, beats: Beats, act: Callable[[], object]) -> tuple[float, list[Gap]]:
    """Seconds until the act is over, and the gaps until what it showed is painted."""
    from PySide6.QtCore import QTimer

    begun: list[bool] = []
    idle: list[float] = []

    def is_over() -> bool:
        if begun and window.context.jobs.idle:
            idle.append(time.perf_counter())
        return len(idle) > _LOOKS

    began = time.perf_counter()
    QTimer.singleShot(0, window, lambda: (act(), begun.append(True)))
    gaps = beats.until(is_over)
    return idle[0] - began, gaps


def wait(app: QApplication, window: MainWindow, least: float = 1.0) -> None:
    """Until no question to the library is open."""
    end = time.perf_counter() + least
    while time.perf_counter() < end or not window.context.jobs.idle:
        app.processEvents()
        time.sleep(0.001)


if __name__ == "__main__":
    main()
