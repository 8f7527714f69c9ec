"""How the window feels with 100,000 photos: start, wheel, waits while other threads work, memory.

Usage: python tests/benchmarks/window.py [--photos 100000] [--steps 300]

Prints the seconds from starting Python to the window, the time of a wheel step (event to pixels),
the longest gaps of a 5 ms timer while jobs scan, group and write, and resident memory.
Set QT_QPA_PLATFORM to measure on a screen; without one it draws offscreen.
"""

from __future__ import annotations

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from faceorg.gui.main_window import MainWindow
    from faceorg.library.database import Library

_WHEEL = 120  # an eighth of a degree each: one notch
_FACES = 20_000
_DRAWN = 200

_START = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from faceorg.gui.app import build_window, dress
app = QApplication([])
dress(app)
window = build_window(Path(sys.argv[1]))
window.show()
app.processEvents()
window.grab()
print(time.time(), flush=True)
window.close()
"""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--photos", type=int, default=100_000)
    arguments.add_argument("--steps", type=int, default=300)
    chosen = arguments.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(temporary)
        for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[name] = str(home / name)
        path = home / "library.faceorg"
        fill(path, home / "photos", chosen.photos)
        print(f"{chosen.photos} photos, {_FACES} faces")
        starts = sorted(start_seconds(path) for _ in range(3))
        print(f"time to window: {starts[1]:.2f} s (middle of 3)")
        measure(path, home, chosen.steps)


def fill(path: Path, folder: Path, count: int) -> None:
    """A library of ``count`` photos over twenty years, one in five with a face."""
    from faceorg.library.database import Library

    files = [draw(folder / "drawn" / f"{n}.jpg", n) for n in range(_DRAWN)]
    link(files, count)
    with Library.open(path) as library, library.write():
        rows = range(1, count + 1)
        library.change_many(
            """INSERT INTO photos (id, content_hash, size_bytes, format, width, height,
                   orientation, taken_at, added_at) VALUES (?, ?, 1, 'JPEG', 640, 480, 1, ?, '')""",
            ((n, f"{n:064x}", moment(n, count)) for n in rows),
        )
        library.change_many(
            "INSERT INTO places (photo_id, path, folded, modified_ns) VALUES (?, ?, ?, 0)",
            ((n, place(files, n), f"/{n}.jpg") for n in rows),
        )
        add_faces(library, count)


def moment(n: int, count: int) -> str:
    day = np.datetime64("2004-01-01") + n * 7300 // count
    return f"{day}T{n % 24:02}:{n % 60:02}:00"


def link(files: list[Path], count: int) -> None:
    """The same few files in many folders: a hundred thousand drawn ones would take an hour."""
    for number in range(count // _DRAWN + 1):
        (files[0].parent.parent / f"folder {number}").symlink_to(files[0].parent)


def place(files: list[Path], n: int) -> str:
    return str(files[0].parent.parent / f"folder {n // _DRAWN}" / files[n % _DRAWN].name)


def draw(path: Path, seed: int) -> Path:
    from PIL import Image

    path.parent.mkdir(parents=True, exist_ok=True)
    noise = np.random.default_rng(seed).integers(0, 255, (12, 16, 3), np.uint8)
    Image.fromarray(noise).resize((640, 480)).save(path)
    return path


def add_faces(library: Library, count: int) -> None:
    from faceorg.core.geometry import BoundingBox
    from faceorg.library.faces import NewFace, add_face, mark_analyzed
    from faceorg.vision.modelpack import BUILTIN_ID

    random = np.random.default_rng(7)
    centres = random.standard_normal((400, 128)).astype(np.float32)
    step = max(1, count // _FACES)
    for n, photo in enumerate(range(1, count + 1, step)):
        vector = centres[n % 400] + 0.35 * random.standard_normal(128).astype(np.float32)
        vector /= np.linalg.norm(vector)
        face = NewFace(BoundingBox(0.3, 0.2, 0.3, 0.4), None, 0.9, 0.8, vector)
        add_face(library, photo, face, BUILTIN_ID)  # type: ignore[arg-type]
    for photo in range(1, count + 1):
        mark_analyzed(library, photo, BUILTIN_ID)  # type: ignore[arg-type]


def start_seconds(path: Path) -> float:
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", _START, str(path)], check=True, capture_output=True, text=True
    )
    return float(done.stdout.split()[0]) - began


def measure(path: Path, home: Path, steps: int) -> None:
    from PySide6.QtWidgets import QApplication

    from faceorg.gui.app import build_window, dress

    app = QApplication([])
    dress(app)
    window = build_window(path)
    window.resize(1180, 780)
    window.show()
    settle(app, 1.0)
    print(f"memory with the window open: {memory()} MB")
    for name, bottom in (("from the top", False), ("in the middle", True)):
        if bottom:
            bar = window.photos.grid.view.verticalScrollBar()
            bar.setValue(bar.maximum() // 2)
            settle(app, 1.0)
        say("wheel step " + name, wheel(app, window, steps))
    for name, work in jobs(home).items():
        gaps = heartbeat(app, window, name, work)
        say(f"timer while {name}", gaps)
    window.photos.grid.view.verticalScrollBar().setValue(10**9)
    settle(app, 1.0)
    print(f"memory at the end: {memory()} MB")
    window.close()


def wheel(app: QApplication, window: MainWindow, steps: int) -> list[float]:
    """Milliseconds of each step, pictures arriving meanwhile as they do."""
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent

    viewport = window.photos.grid.view.viewport()
    middle = QPointF(viewport.rect().center())
    taken = []
    for _ in range(steps):
        event = QWheelEvent(
            middle,
            viewport.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -_WHEEL),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        began = time.perf_counter()
        app.sendEvent(viewport, event)
        app.processEvents()
        taken.append((time.perf_counter() - began) * 1000)
        time.sleep(0.004)
    return taken


def jobs(home: Path) -> dict[str, object]:
    """What runs in the other threads while the timer is watched."""

    def scan(library: Library, progress: object, cancel: object) -> object:
        from faceorg.operations.scan import scan_paths

        return scan_paths(library, [home / "more"], progress=progress, cancel=cancel)  # type: ignore[arg-type]

    def cluster(library: Library, progress: object, cancel: object) -> object:
        from faceorg.operations.cluster import cluster_faces
        from faceorg.vision.modelpack import builtin_pack

        return cluster_faces(library, builtin_pack(), progress=progress, cancel=cancel)  # type: ignore[arg-type]

    def write(library: Library, progress: object, cancel: object) -> object:
        for n in range(300):
            with library.write():
                library.change("UPDATE photos SET caption = ? WHERE id = ?", (f"word {n}", n + 1))
        return library

    for n in range(400):
        draw(home / "more" / f"new {n}.jpg", 1000 + n)
    return {"scanning": scan, "grouping": cluster, "writing": write}


def heartbeat(app: QApplication, window: MainWindow, name: str, work: object) -> list[float]:
    """Milliseconds between beats of a timer that asks for 5, until the work is done."""
    from PySide6.QtCore import QTimer

    beats: list[float] = []
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start()
    ended: list[object] = []
    runner = window.context.jobs
    runner.run(name, work, ended.append, ended.append)  # type: ignore[arg-type]
    until = time.monotonic() + 120
    while time.monotonic() < until and not (ended and runner.idle):
        app.processEvents()
        time.sleep(0.001)
    settle(app, 0.5)
    timer.stop()
    failed = [str(fault) for fault in ended if isinstance(fault, Exception)]
    if failed:
        print(f"  {name} failed: {failed}")
    return [(later - earlier) * 1000 for earlier, later in itertools.pairwise(beats)]


def say(what: str, taken: list[float]) -> None:
    middle, high, most = np.percentile(taken, [50, 95, 100])
    print(f"{what}: p50 {middle:.1f} ms, p95 {high:.1f} ms, longest {most:.1f} ms")


def settle(app: QApplication, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.002)


def memory() -> int:
    """Resident megabytes; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.is_file() else []
    sizes = [int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS")]
    return sizes[0] if sizes else 0


if __name__ == "__main__":
    main()
