"""How the window feels with 100,000 photos: start, steps, waits while other threads work, memory.

Usage: python tests/benchmarks/window.py [FOLDER] [--photos 100000] [--faces 100000] [--steps 300]
           [--only NAME...] [--stacks FILE]

Makes a large library, kept in FOLDER where one is named and copied before it is used. Prints

- start: seconds from starting Python to the first painted window;
- wheel, pages: a step in the grid, from event to pixels;
- acts: from what the user does until nothing is left to do (end of the grid, search, People, a
  person of 5,000 faces, merge of two such, undo), of the two last also until it is seen on the
  person's page, and the longest gap of the window's timer meanwhile;
- beats: gaps of a 5 ms timer while jobs scan, group, write, name, and an import grows the grid;
- together: the acts once more while photos are scanned and searched for faces, and while all
  faces are grouped.

--only start wheel acts beats together chooses some; --stacks FILE says what every thread was at
whenever a beat was late (and may crash Python while it looks at one). Set QT_QPA_PLATFORM to
measure on a screen; without one it draws offscreen.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from large_library import FAMOUS, draw, library_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from beats import Beats
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QApplication

    from faceorg.gui.main_window import MainWindow
    from faceorg.gui.views.people import PeopleRoom
    from faceorg.library.database import Library

PARTS = ("start", "wheel", "acts", "beats", "together")
_WHEEL = 120  # an eighth of a degree each: one notch
_NEW = 400

_START = """
import sys, time
from pathlib import Path
import faceorg.__main__ as program
import faceorg.gui.app as app
def shown(window, wanted):
    window.grab()
    print(time.time(), flush=True)
    window.close()
app._begin = shown
program.open_window(Path(sys.argv[1]), [])
"""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("folder", type=Path, nargs="?")
    arguments.add_argument("--photos", type=int, default=100_000)
    arguments.add_argument("--faces", type=int, default=100_000)
    arguments.add_argument("--steps", type=int, default=300)
    arguments.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    arguments.add_argument("--stacks", type=argparse.FileType("w"))
    chosen = arguments.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(temporary)
        for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            os.environ[name] = str(home / name)
        folder = chosen.folder or home
        folder.mkdir(parents=True, exist_ok=True)
        path = home / "library.faceorg"
        shutil.copyfile(library_in(folder, chosen.photos, chosen.faces), path)
        upgrade(path)
        if "start" in chosen.only:
            starts = [start_seconds(path) for _ in range(5)]
            print(f"start: first {starts[0]:.2f} s, then {sorted(starts[1:])[2]:.2f} s")
        if set(chosen.only) - {"start"}:
            measure(path, home, chosen.steps, chosen.only, chosen.stacks)


def upgrade(path: Path) -> None:
    from faceorg.library.database import Library

    started = time.perf_counter()
    Library.open(path).close()
    print(f"upgrade of an older library: {time.perf_counter() - started:.2f} s (0: it was new)")


def start_seconds(path: Path) -> float:
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", _START, str(path)], check=True, capture_output=True, text=True
    )
    return float(done.stdout.split()[0]) - began


def measure(path: Path, home: Path, steps: int, parts: list[str], stacks: TextIO | None) -> None:
    from beats import Beats
    from PySide6.QtWidgets import QApplication

    from faceorg.gui.app import build_window, dress, share_interpreter
    from faceorg.gui.garbage import MainThreadGarbage
    from faceorg.gui.memory import hold_little

    share_interpreter()
    hold_little()
    app = QApplication([])
    dress(app)
    window = build_window(path)
    garbage = MainThreadGarbage(window, lambda: not window.context.jobs.idle)
    window.resize(1180, 780)
    window.show()
    settle(app, 1.0)
    print(f"memory with the window open: {memory()} MB")
    beats = Beats(stacks)
    preload(window, beats)
    if "wheel" in parts:
        step_through(app, window, steps)
    if "acts" in parts:
        act(window, beats)
        print(f"memory after the acts: {memory()} MB", flush=True)
    if "beats" in parts:
        for name, work in jobs(window, home).items():
            watch(window, beats, name, work)
            print(f"  memory: {memory()} MB, most {memory('VmHWM')} MB", flush=True)
    if "together" in parts:
        act_beside_jobs(window, beats, home)
    window.sidebar.choose("photos")
    window.photos.grid.view.verticalScrollBar().setValue(10**9)
    settle(app, 1.0)
    print(f"memory at the end: {memory()} MB", flush=True)
    rested: list[bool] = []
    window.context.jobs.rested.connect(lambda: rested.append(True))
    while not rested:
        settle(app, 0.5)
    settle(app, 1.0)
    print(f"memory at rest: {memory()} MB", flush=True)
    garbage.stop()
    window.close()


def preload(window: MainWindow, beats: Beats) -> None:
    """As the program does soon after its start."""
    from beats import describe

    from faceorg.gui.preloading import Preloading

    preloading = Preloading(window.context, window.rooms, window)
    preloading.start()
    gaps = beats.until(lambda: preloading.done)
    print(f"beats while preloading ({len(gaps) * 5} ms): {describe(gaps)}")


# Steps


def step_through(app: QApplication, window: MainWindow, steps: int) -> None:
    for name, middle in (("from the top", False), ("in the middle", True)):
        bar = window.photos.grid.view.verticalScrollBar()
        bar.setValue(bar.maximum() // 2 if middle else 0)
        settle(app, 1.0)
        say(
            "wheel step " + name,
            [timed_step(app, lambda: wheel(app, window)) for _ in range(steps)],
        )
    say("page step", [timed_step(app, lambda: page(app, window)) for _ in range(steps // 4)])


def timed_step(app: QApplication, step: Callable[[], object]) -> float:
    """Milliseconds of a step, pictures arriving meanwhile as they do."""
    began = time.perf_counter()
    step()
    app.processEvents()
    taken = (time.perf_counter() - began) * 1000
    time.sleep(0.004)
    return taken


def wheel(app: QApplication, window: MainWindow) -> None:
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent

    viewport = window.photos.grid.view.viewport()
    middle = QPointF(viewport.rect().center())
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
    app.sendEvent(viewport, event)


def page(app: QApplication, window: MainWindow) -> None:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    view = window.photos.grid.view
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = QKeyEvent(kind, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)
        app.sendEvent(view, key)


# Acts


def act(window: MainWindow, beats: Beats) -> None:
    """What the issue of the window asks to be seen at 100,000 photos."""
    from faceorg.operations import label

    first, second = label.Group(person=1), label.Group(person=2)  # type: ignore[arg-type]
    bar = window.photos.grid.view.verticalScrollBar()
    one_act(window, beats, "scroll to the end", lambda: bar.setValue(bar.maximum()))
    one_act(window, beats, "search a person", lambda: window.search_bar.show_search('"Person 0"'))
    one_act(
        window, beats, "search two", lambda: window.search_bar.show_search('"Person 0" "Person 1"')
    )
    one_act(window, beats, "leave the search", lambda: window.search_bar.line.clear())
    one_act(window, beats, "open People", lambda: window.sidebar.choose("people"))
    people = window.rooms.room("people")
    entry = next(one for one in people.people.model.items if one.face_count >= FAMOUS)
    one_act(window, beats, f"open a person of {entry.face_count}", lambda: people.open_entry(entry))
    counted = people.review.counted
    before = counted.text()
    one_act(
        window, beats, "merge it with another",
        lambda: window.context.jobs.decide(lambda one: label.merge_groups(one, first, second)),
        lambda: counted.text() not in ("", before) and not tile_of(people, 2).isValid(),
    )  # fmt: skip
    one_act(
        window, beats, "undo", window.undoing.undo.trigger,
        lambda: counted.text() == before and tile_of(people, 2).isValid(),
    )  # fmt: skip
    one_act(window, beats, "back to Photos", lambda: window.sidebar.choose("photos"))
    one_act(window, beats, "open Review", lambda: window.sidebar.choose("review"))
    one_act(window, beats, "open Albums", lambda: window.sidebar.choose("albums"))
    one_act(window, beats, "open History", lambda: window.sidebar.choose("history"))
    one_act(window, beats, "back to Photos", lambda: window.sidebar.choose("photos"))


def act_beside_jobs(window: MainWindow, beats: Beats, home: Path) -> None:
    """The acts in two rounds, each beside long jobs of its own; how many of them ran to its end."""
    runner = window.context.jobs
    all_jobs = jobs(window, home, "beside")
    for names in (("scanning", "searching for faces"), ("grouping",)):
        print(f"while {' and '.join(names)}:")
        for name in names:
            all_jobs[name]()
        act(window, beats)
        print(f"  of {len(names)} jobs {runner.waiting + runner.busy} ran to the end of it")
        beats.until(lambda: runner.idle)


def tile_of(people: PeopleRoom, person: int) -> QModelIndex:
    return people.people.model.find(f"person:{person}")


def one_act(
    window: MainWindow,
    beats: Beats,
    name: str,
    do: Callable[[], object],
    is_seen: Callable[[], object] | None = None,
) -> None:
    """Milliseconds until nothing is left to do, and until ``is_seen`` was so in a turn of its own.

    Nothing is grabbed: a window that is shown is painted, offscreen, too.
    """
    from beats import describe
    from PySide6.QtCore import QTimer

    began = time.perf_counter()
    begun: list[bool] = []
    ended: list[float] = []
    seen: list[float] = []

    def is_over() -> bool:
        if begun and is_seen is not None and not seen and is_seen():
            seen.append(time.perf_counter())
        if begun and window.context.jobs.settled:
            ended.append(time.perf_counter())
        return len(ended) > 10  # pictures are painted meanwhile

    QTimer.singleShot(0, lambda: (do(), begun.append(True)))
    forget_peak()
    gaps = beats.until(is_over)
    took = f"{(ended[0] - began) * 1000:.0f} ms"
    if seen:
        took = f"seen after {(seen[0] - began) * 1000:.0f} ms, all over after {took}"
    used = f"{memory()} MB, most {memory('VmHWM')} MB"
    print(f"{name}: {took}, {used}; beats {describe(gaps)}", flush=True)


def forget_peak() -> None:
    """Let the most memory there was be counted anew, where the system can."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


# Beats


def jobs(window: MainWindow, home: Path, prefix: str = "new") -> dict[str, Callable[[], object]]:
    """What runs in the other threads while the timer is watched; ``prefix`` names the new files."""
    seed = 10_000 * len(prefix)
    run, engines = window.context.jobs.run, window.context.engines

    def scan(library: Library, progress: object, cancel: object) -> object:
        from faceorg.operations.scan import scan_paths

        return scan_paths(library, [home / prefix], progress=progress, cancel=cancel)  # type: ignore[arg-type]

    def analyze(library: Library, progress: object, cancel: object) -> object:
        from faceorg.operations.analyze import analyze_waiting

        return analyze_waiting(library, engines.lend(), progress=progress, cancel=cancel)  # type: ignore[arg-type]

    def group(library: Library, progress: object, cancel: object) -> object:
        from faceorg.operations.cluster import cluster_faces

        return cluster_faces(library, engines.pack, progress=progress, cancel=cancel)  # type: ignore[arg-type]

    def write(library: Library, progress: object, cancel: object) -> object:
        del progress, cancel
        for n in range(300):
            with library.write():
                library.change("UPDATE photos SET caption = ? WHERE id = ?", (f"word {n}", n + 1))
        return library

    for n in range(_NEW):
        draw(home / prefix / f"{prefix} {n}.jpg", seed + n)
        draw(home / "import" / f"{prefix} {n}.jpg", seed + 5000 + n)
    (home / "import" / "people.jpg").write_bytes(group_photo().read_bytes())
    return {
        "scanning": lambda: run("scan", scan),
        "searching for faces": lambda: run("analyze", analyze),
        "grouping": lambda: run("group", group),
        "writing": lambda: run("write", write),
        "naming": lambda: name_many(window),
        "importing": lambda: window.take_in([home / "import"]),
    }


def group_photo() -> Path:
    """The photo of six people that insightface brings."""
    from importlib.util import find_spec

    spec = find_spec("insightface")
    return Path(spec.origin or "").parent / "data" / "images" / "t1.jpg"  # type: ignore[union-attr]


def name_many(window: MainWindow) -> None:
    """Twenty groups get names, one decision after another, on the People page."""
    from faceorg.library.faces import clusters
    from faceorg.operations import label

    window.sidebar.choose("people")
    for number, group in enumerate(clusters(window.context.reader)[:20]):
        who = label.Group(cluster=group.id)
        window.context.jobs.decide(
            lambda one, who=who, number=number: label.name_group(one, who, f"New {number}")
        )


def watch(window: MainWindow, beats: Beats, name: str, begin: Callable[[], object]) -> None:
    from beats import describe
    from PySide6.QtCore import QTimer

    runner = window.context.jobs
    failed: list[str] = []
    runner.failed.connect(lambda _, message: failed.append(message))
    began = time.perf_counter()
    begun: list[bool] = []
    QTimer.singleShot(0, lambda: (begin(), begun.append(True)))
    forget_peak()
    gaps = beats.until(lambda: bool(begun) and runner.idle)
    seconds = time.perf_counter() - began
    print(f"beats while {name} ({seconds:.1f} s): {describe(gaps)}", *failed, flush=True)


def say(what: str, taken: list[float]) -> None:
    middle, high, most = np.percentile(taken, [50, 95, 100])
    print(f"{what}: p50 {middle:.1f} ms, p95 {high:.1f} ms, longest {most:.1f} ms", flush=True)


def settle(app: QApplication, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.002)


def memory(what: str = "VmRSS") -> int:
    """Resident megabytes (``VmHWM``: the most there were); 0 where the system does not tell."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.is_file() else []
    sizes = [int(line.split()[1]) // 1024 for line in lines if line.startswith(what)]
    return sizes[0] if sizes else 0


if __name__ == "__main__":
    main()
