from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from faceorg.core.errors import Cancelled
from faceorg.core.progress import CancelToken
from faceorg.operations.measure import measure_engine
from faceorg.vision.modelpack import builtin_pack, load_pack

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.vision.engine import FaceEngine


@pytest.fixture(scope="module")
def engine(model_cache: Path) -> FaceEngine:
    return load_pack(builtin_pack(), model_cache, provider="cpu")


def test_the_active_models_are_timed_where_they_run(engine: FaceEngine) -> None:
    speed = measure_engine(engine)
    assert speed.pack_name == engine.pack.name
    assert (speed.detection_provider, speed.embedding_provider) == ("cpu", "cpu")
    # A face is a small part of a photo: whatever the machine, looking costs more than knowing.
    assert 0 < speed.face_ms < speed.photo_ms


def test_measuring_stops_between_two_runs(engine: FaceEngine) -> None:
    cancel = CancelToken()
    runs = 0

    class Counting:
        pack, chip_size, providers = engine.pack, engine.chip_size, engine.providers

        def look_once(self, image: object) -> int:
            nonlocal runs
            runs += 1
            if runs == 2:
                cancel.cancel()
            return 0

    with pytest.raises(Cancelled):
        measure_engine(Counting(), cancel)  # type: ignore[arg-type]
    assert runs == 2
