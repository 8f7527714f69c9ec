"""The loaded built-in pack and real photos of faces, shared by the tests of vision."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from faceorg.vision.images import load_upright
from faceorg.vision.modelpack import builtin_pack, load_pack

if TYPE_CHECKING:
    import numpy as np

    from faceorg.vision.engine import FaceEngine


@pytest.fixture(scope="session")
def engine(model_cache: Path) -> FaceEngine:
    return load_pack(builtin_pack(), model_cache, provider="cpu")


@pytest.fixture(scope="session")
def group_photo() -> np.ndarray:
    """Six people; comes with insightface."""
    return load_upright(packaged("insightface", "data/images/t1.jpg"), 2048)


@pytest.fixture(scope="session")
def astronaut() -> np.ndarray:
    """One person; comes with scikit-image."""
    return load_upright(packaged("skimage", "data/astronaut.png"), 2048)


def packaged(package: str, inner_path: str) -> Path:
    """A file inside an installed package, found without importing it; skip without it."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        pytest.skip(f"{package} is not installed")
    path = Path(next(iter(spec.submodule_search_locations)), inner_path)
    if not path.is_file():
        pytest.skip(f"{path.name} is not part of this {package}")
    return path
