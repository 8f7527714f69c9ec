"""Small faces of large photos."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from colour_engine import COLOURS, ColourEngine

from faceorg.core.progress import CancelToken
from faceorg.operations.close_search import find_closely

if TYPE_CHECKING:
    from faceorg.vision.engine import FoundFace


def test_large_photos_are_searched_in_overlapping_tiles() -> None:
    image = np.full((1700, 2600, 3), 235, np.uint8)
    # Across the edge of the first tile, so that one tile shows half of it and the next all.
    image[1260:1300, 1250:1310] = COLOURS["red"]

    class NearSighted(ColourEngine):
        def analyze(self, image: np.ndarray, floor: float | None = None) -> list[FoundFace]:
            faces = super().analyze(image, floor)
            return [] if max(image.shape) > 2000 else faces

    engine = NearSighted()
    (face,) = find_closely(image, engine, CancelToken())
    box = face.box
    edges = [box.x * 2600, box.y * 1700, box.w * 2600, box.h * 1700]
    assert edges == pytest.approx([1250, 1260, 60, 40])
    assert max(max(shape) for shape in engine.shapes[1:]) == 1280
    assert len(engine.shapes) == 1 + 3 * 2


def test_a_face_seen_whole_and_in_tiles_is_one_face() -> None:
    image = np.full((1300, 1700, 3), 235, np.uint8)
    image[600:640, 700:740] = COLOURS["blue"]
    assert len(find_closely(image, ColourEngine(), CancelToken())) == 1


def test_a_huge_photo_is_searched_smaller_and_boxes_still_fit() -> None:
    image = np.full((700, 8192, 3), 235, np.uint8)
    image[200:400, 4096:4496] = COLOURS["green"]
    engine = ColourEngine()
    (face,) = find_closely(image, engine, CancelToken())
    assert engine.shapes[0][1] == 4096
    box = face.box
    assert [box.x * 8192, box.y * 700, box.w * 8192, box.h * 700] == pytest.approx(
        [4096, 200, 400, 200], abs=4
    )
