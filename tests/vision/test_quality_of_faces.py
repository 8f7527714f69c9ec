"""Quality of real faces falls with every kind of damage, and the best of a person is the cover."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, ImageFilter

from faceorg.core.embeddings import packed
from faceorg.core.quality import RuinedFaces

if TYPE_CHECKING:
    from collections.abc import Callable

    from faceorg.vision.engine import FaceEngine


def blurred(photo: np.ndarray, degree: int) -> np.ndarray:
    return np.asarray(Image.fromarray(photo).filter(ImageFilter.GaussianBlur(4 * degree)))


def shrunk(photo: np.ndarray, degree: int) -> np.ndarray:
    height, width = photo.shape[:2]
    return np.asarray(Image.fromarray(photo).resize((width >> degree, height >> degree)))


def darkened(photo: np.ndarray, degree: int) -> np.ndarray:
    return (photo * 0.35**degree).astype(np.uint8)


def marks(engine: FaceEngine, photo: np.ndarray) -> tuple[float, float]:
    """Quality and recognizability of the surest face; 0 where there is none."""
    faces = engine.analyze(photo, 0.35)
    if not faces:
        return 0.0, 0.0
    ruined = engine.pack.ruined
    assert ruined is not None
    known = ruined.recognizability(engine.embed([faces[0].chip])[0])
    return faces[0].quality * math.sqrt(known), known


@pytest.mark.parametrize("spoil", [blurred, shrunk, darkened])
def test_damage_lowers_quality(
    engine: FaceEngine, astronaut: np.ndarray, spoil: Callable[[np.ndarray, int], np.ndarray]
) -> None:
    found = [marks(engine, spoil(astronaut, degree)) for degree in range(4)]
    qualities = [quality for quality, _ in found]
    assert qualities[0] > 0.5
    assert all(better > worse for better, worse in itertools.pairwise(qualities) if better > 0)
    assert qualities[-1] < qualities[0] / 2


def test_a_ruined_face_is_beyond_recognition(engine: FaceEngine, astronaut: np.ndarray) -> None:
    (face,) = engine.analyze(astronaut)
    chip = Image.fromarray(face.chip)
    radii = (0, 10, 16)
    chips = [np.asarray(chip.filter(ImageFilter.GaussianBlur(radius))) for radius in radii]
    ruined = engine.pack.ruined
    assert ruined is not None
    known = [ruined.recognizability(vector) for vector in engine.embed(chips)]
    assert known[0] > 0.8
    assert max(known[1:]) < 0.35


def test_recognizability_is_the_distance_from_the_centre() -> None:
    centre, aside = np.eye(4, dtype=np.float32)[:2]
    ruined = RuinedFaces(packed(centre), worst=0.9, best=0.5)
    assert ruined.recognizability(centre) == 0
    assert ruined.recognizability(aside) == 1
    between = np.array([0.7, math.sqrt(1 - 0.49), 0, 0], np.float32)
    assert ruined.recognizability(between) == pytest.approx(0.5, abs=0.02)
    assert ruined.recognizability(np.ones(7, np.float32)) == 1
