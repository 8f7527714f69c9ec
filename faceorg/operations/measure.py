"""How fast the active models are on the device they run on."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.progress import CancelToken

if TYPE_CHECKING:
    from collections.abc import Callable

    from faceorg.vision.engine import FaceEngine

_PHOTO_SHAPE = (768, 1024, 3)
_FACES = 8
_SECONDS_EACH = 0.5
_RUNS_LEAST = 2


@dataclass(frozen=True, slots=True)
class EngineSpeed:
    """What one look costs, in milliseconds of one run at a time.

    ``photo_ms`` is a plain look at a photo of 1024 x 768 pixels, ``face_ms`` one embedded face out
    of a batch of 8. The providers are keys of `vision.device.PROVIDERS`: where each model ran
    when it was measured, which is ``cpu`` after an accelerator failed.
    """

    pack_name: str
    photo_ms: float
    face_ms: float
    detection_provider: str
    embedding_provider: str


def measure_engine(engine: FaceEngine, cancel: CancelToken | None = None) -> EngineSpeed:
    """Time the models of ``engine`` on pictures made here, for about a second.

    Each model runs once before the clock starts (an accelerator prepares itself then), and at
    least twice after; the median counts. Raises `Cancelled` between two runs.
    """
    cancel = cancel or CancelToken()
    source = np.random.default_rng(0)
    # A ramp: on noise some detectors see many faces, which is not what a photo costs.
    photo = np.broadcast_to(np.linspace(0, 255, _PHOTO_SHAPE[1])[None, :, None], _PHOTO_SHAPE)
    pixels = np.ascontiguousarray(photo, np.uint8)
    chips = source.integers(0, 255, (_FACES, engine.chip_size, engine.chip_size, 3), np.uint8)
    photo_ms = _median_ms(lambda: engine.look_once(pixels), cancel)
    face_ms = _median_ms(lambda: engine.embed(chips), cancel) / _FACES
    detection, embedding = engine.providers
    return EngineSpeed(engine.pack.name, photo_ms, face_ms, detection, embedding)


def _median_ms(run: Callable[[], object], cancel: CancelToken) -> float:
    cancel.check()
    run()
    taken: list[float] = []
    while len(taken) < _RUNS_LEAST or sum(taken) < _SECONDS_EACH:
        cancel.check()
        started = time.perf_counter()
        run()
        taken.append(time.perf_counter() - started)
    return 1e3 * float(np.median(taken))
