"""Where the processor time of a photo goes, from its file to its faces in the library.

    python tests/benchmarks/stages.py FOLDER

FOLDER holds photos. `analyze.py` shows the same table beside its rates. Every function of a
stage is timed in the thread that runs it, without the stages it calls; what the process needs
beyond them all (the interpreter, its threads, the queue) is the rest. The floor is measured by
itself: a JPEG's entropy coding has to be undone whatever the size of the result, and decoding at
an eighth of the size does next to nothing else.
"""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageFile

from faceorg import paths
from faceorg.core.progress import CancelToken
from faceorg.library.database import Library
from faceorg.operations import analyze
from faceorg.operations.scan import scan_paths
from faceorg.vision import detector, embedder, engine, searching, session
from faceorg.vision.modelpack import builtin_pack, load_pack

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FLOOR, REST = "  of it entropy decoding, at the least", "the rest"
DETECTION, EMBEDDING = "session, detection", "session, embedding"
DECODING = "reading and decoding"
STAGES: dict[str, list[tuple[Any, str]]] = {
    DECODING: [(ImageFile.ImageFile, "load"), (analyze, "load_image")],
    "shrinking": [(Image.Image, "resize"), (Image.Image, "reduce")],
    "turning": [(Image.Image, "transpose")],
    "tensors": [(detector.CenterFace, "maps"), (detector.CenterFace, "_pass")],
    "boxes": [(detector, "_decoded"), (detector, "merged"), (searching, "merged")],
    "second looks": [(searching.SecondLook, "detect"), (searching.TurningDetector, "detect")],
    "chips": [(engine, "face_chip")],
    "quality": [(engine, "face_quality")],
    "vectors": [(embedder, "_unit_batch"), (embedder.DlibResNet, "embed")],
    "the photo's look": [(analyze, "look_of")],
    "library": [(analyze, "_store")],
}
WHOLE = {"chips", "the photo's look"}  # with what they call: shrinking for them is theirs


class Stages:
    """Sums processor time by stage, over all threads."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._lock = threading.Lock()
        self._open = threading.local()
        for stage, functions in STAGES.items():
            for owner, name in functions:
                setattr(
                    owner, name, self._timed(getattr(owner, name), lambda _, stage=stage: stage)
                )
        genuine = session.GuardedSession.run
        session.GuardedSession.run = self._timed(genuine, _session)  # type: ignore[method-assign]

    def _timed(self, function: Callable[..., Any], stage_of: Callable[..., str]) -> Any:
        def timed(*args: Any, **options: Any) -> Any:
            stack = self._open.__dict__.setdefault("stack", [])
            stage = stage_of(args)
            if stack and stack[-1][0] in WHOLE:
                return function(*args, **options)
            inner = [stage, 0.0]
            stack.append(inner)
            started = time.thread_time()
            try:
                return function(*args, **options)
            finally:
                spent = time.thread_time() - started
                stack.pop()
                if stack:
                    stack[-1][1] += spent
                with self._lock:
                    self.seconds[stage] += spent - inner[1]

        return timed


def _always(stage: str) -> Callable[..., str]:
    return lambda _: stage


def _session(args: Sequence[Any]) -> str:
    return EMBEDDING if args[1] == ["vector"] else DETECTION


def per_stage(folder: Path) -> dict[str, float]:
    """Milliseconds of processor time a photo, for each stage; runs in a process of its own."""
    floor = entropy_decoding(folder)
    stages = Stages()
    loaded = load_pack(builtin_pack(), paths.cache_folder(), provider="cpu")
    with (
        tempfile.TemporaryDirectory() as temporary,
        Library.open(Path(temporary) / "new.faceorg") as library,
    ):
        scan_paths(library, [folder], cancel=CancelToken())
        stages.seconds.clear()
        started = time.process_time()
        count = len(analyze.analyze_waiting(library, loaded).photos)
        whole = time.process_time() - started
    found = {stage: stages.seconds[stage] for stage in (DETECTION, EMBEDDING, *STAGES)}
    found[REST] = whole - sum(found.values())
    return {stage: 1e3 * spent / count for stage, spent in found.items()} | {FLOOR: floor}


def entropy_decoding(folder: Path) -> float:
    """Milliseconds a photo for its JPEG at an eighth of its size: the better of two rounds."""
    files = sorted(folder.iterdir())
    rounds = []
    for _ in range(2):
        started = time.thread_time()
        for path in files:
            with Image.open(path) as image:
                image.draft(None, (1, 1))
                image.load()
        rounds.append(time.thread_time() - started)
    return 1e3 * min(rounds) / len(files)


def show_stages(columns: dict[str, dict[str, float]]) -> None:
    """A row for each stage, a column for each set of photos, and what is left to win."""
    print(f"\n{'processor time, ms a photo':40}" + "".join(f"{name:>9}" for name in columns))
    first = next(iter(columns.values()))
    order = [DETECTION, EMBEDDING, DECODING, FLOOR]
    for stage in [*order, *(other for other in first if other not in order)]:
        print(f"{stage:40}" + "".join(f"{one[stage]:9.1f}" for one in columns.values()))
    wholes = [sum(one.values()) - one[FLOOR] for one in columns.values()]
    sessions = [one[DETECTION] + one[EMBEDDING] for one in columns.values()]
    floors = [one[FLOOR] for one in columns.values()]
    print(f"{'all':40}" + "".join(f"{whole:9.1f}" for whole in wholes))
    shares = [bare / whole for bare, whole in zip(sessions, wholes, strict=True)]
    print(f"{'the sessions are of it':40}" + "".join(f"{share:9.2f}" for share in shares))
    shares = [
        (bare + floor) / whole for bare, floor, whole in zip(sessions, floors, wholes, strict=True)
    ]
    print(f"{'with the entropy decoding':40}" + "".join(f"{share:9.2f}" for share in shares))


if __name__ == "__main__":
    show_stages({Path(folder).name: per_stage(Path(folder)) for folder in sys.argv[1:2]})
    sys.exit(0)
