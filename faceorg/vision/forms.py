"""Which of two forms of a detector a processor runs better: tried once, then remembered."""

from __future__ import annotations

import json
import logging
import os
import platform
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from faceorg.core.errors import ModelPackError
from faceorg.vision.device import device_of
from faceorg.vision.session import explained

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from faceorg.vision.detector import CenterFace
    from faceorg.vision.device import Device

_MEMORY = "8-bit.json"
_PROBE_SHAPE = (384, 512, 3)
_PROBE_CELLS = 16
_RUNS = 5
_WORTH = 0.8
_log = logging.getLogger(__name__)


def quick_or_exact(
    quick: Callable[[bool], CenterFace],
    exact: Callable[[], CenterFace],
    folder: Path,
    provider: Device | str | None,
) -> CenterFace:
    """The 8-bit form where it pays, else the exact one; what was found is kept in ``folder``.

    An accelerator gets the exact form, unless that leaves it at once. ``quick`` (told whether to be
    careful, as in `session_options`) and ``exact`` load them; what the latter raises passes
    through, a quick form that does not load or run is not used.
    """
    device = device_of(provider)
    if not device.on_processor:
        found = exact()
        if not device.on_processor:
            return found
    known = _remembered(folder)
    if known is False:
        return exact()
    try:
        fast = quick(False)
        if known is None:
            with explained(folder):
                known = is_right(fast, quick(True)) and is_faster(fast, exact())
            _remember(folder, known)
    except ModelPackError as fault:
        _log.warning("The 8-bit detector does not work here: %s", fault)
        return exact()
    return fast if known else exact()


def is_right(quick: CenterFace, careful: CenterFace) -> bool:
    """Whether both say the same: they do not where the processor's sums of bytes overflow."""
    probe = _probe()
    return all(
        np.allclose(one, other, rtol=1e-3, atol=1e-3)
        for one, other in zip(quick.maps(probe), careful.maps(probe), strict=True)
    )


def is_faster(quick: CenterFace, exact: CenterFace) -> bool:
    """Whether ``quick`` takes four fifths of the time of ``exact`` or less.

    In turns, by the time of this thread, so that other programs do not decide it.
    """
    probe, spent = _probe(), [0.0, 0.0]
    for _ in range(_RUNS):
        for place, detector in enumerate((quick, exact)):
            started = time.thread_time()
            detector.maps(probe)
            spent[place] += time.thread_time() - started
    _log.info("%d looks in 8 bits take %.3f s, in float32 %.3f s", _RUNS, *spent)
    return spent[0] < _WORTH * spent[1]


def _probe() -> NDArray[np.uint8]:
    """Coarse and fine noise of full contrast, so that sums are as large as they get."""
    source = np.random.default_rng(0)
    rows, columns, channels = _PROBE_SHAPE
    coarse = source.integers(0, 200, (rows // _PROBE_CELLS, columns // _PROBE_CELLS, channels))
    large = coarse.repeat(_PROBE_CELLS, axis=0).repeat(_PROBE_CELLS, axis=1)
    return (large + source.integers(0, 55, _PROBE_SHAPE)).astype(np.uint8)


def _remembered(folder: Path) -> bool | None:
    try:
        known: Any = json.loads((folder / _MEMORY).read_text("utf-8"))
        answer = known.get(_here())
    except (OSError, ValueError, AttributeError):
        return None
    return answer if isinstance(answer, bool) else None


def _remember(folder: Path, pays: bool) -> None:
    """Written whole; only the last processor is kept. A folder that cannot be written costs the
    trial again."""
    path = folder / _MEMORY
    aside = path.with_suffix(f".{os.getpid()}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside.write_text(json.dumps({_here(): pays}), "utf-8")
        aside.replace(path)
    except OSError as fault:
        _log.info("What the 8-bit detector is worth cannot be kept: %s", fault)


def _here() -> str:
    """This processor and this ONNX Runtime: a moved folder or an upgrade is tried anew."""
    import onnxruntime

    name = platform.processor() or platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
        facts = {line.split(":")[0].strip(): line.split(":")[-1].strip() for line in lines if line}
        name = f"{facts.get('model name', name)} {facts.get('flags', '')}"
    except (OSError, UnicodeDecodeError):
        pass  # not Linux
    return f"{name} {os.cpu_count()} {onnxruntime.__version__}"
