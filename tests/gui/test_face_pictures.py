"""Face crops: close enough that nobody can mistake who is meant."""

from __future__ import annotations

import numpy as np
import pytest

from faceorg.core.geometry import BoundingBox
from faceorg.gui.picture_loader import _face_square

_WIDTH, _HEIGHT = 400, 300


def marked(*boxes: BoundingBox) -> np.ndarray:
    """A black photo in which the pixels of the boxes are 1, 2, …"""
    pixels = np.zeros((_HEIGHT, _WIDTH, 3), np.uint8)
    for number, box in enumerate(boxes, 1):
        top, left = round(box.y * _HEIGHT), round(box.x * _WIDTH)
        bottom, right = round((box.y + box.h) * _HEIGHT), round((box.x + box.w) * _WIDTH)
        pixels[top:bottom, left:right] = number
    return pixels


@pytest.mark.parametrize("x", [0.0, 0.02, 0.4, 0.8])
def test_a_face_fills_its_picture_wherever_it_is(x: float) -> None:
    box = BoundingBox(x, 0.3, 0.15, 0.27)  # 60 x 81 pixels
    square = _face_square(marked(box), box)
    assert square.shape[0] == square.shape[1] <= 81 * 1.6
    assert (square == 1).all(axis=2).sum() == 60 * 81, "the whole face"


def test_at_the_edge_the_neighbour_does_not_come_into_the_middle() -> None:
    face = BoundingBox(0.0, 0.55, 0.2, 0.4)
    neighbour = BoundingBox(0.25, 0.2, 0.3, 0.6)
    square = _face_square(marked(face, neighbour), face)
    middle = square[square.shape[0] // 2, square.shape[1] // 2, 0]
    assert middle == 1
    assert (square == 1).sum() > 2 * (square == 2).sum()
