from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from faceorg.vision.alignment import face_chip, similarity_transform
from faceorg.vision.embedder import DLIB_TEMPLATE


def turned(
    points: np.ndarray, degrees: float, scale: float, shift: tuple[float, float]
) -> np.ndarray:
    angle = np.deg2rad(degrees)
    matrix = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return points @ (scale * matrix).T + shift


@pytest.mark.parametrize(("degrees", "scale"), [(0, 1), (25, 0.3), (-80, 4), (180, 1)])
def test_the_transform_undoes_turn_scale_and_shift(degrees: float, scale: float) -> None:
    source = turned(DLIB_TEMPLATE, degrees, scale, (300, -20))
    matrix = similarity_transform(source, DLIB_TEMPLATE)
    np.testing.assert_allclose(source @ matrix[:, :2].T + matrix[:, 2], DLIB_TEMPLATE, atol=1e-9)


def test_a_mirrored_face_is_not_mirrored_back() -> None:
    mirrored = DLIB_TEMPLATE * [-1, 1]
    assert np.linalg.det(similarity_transform(mirrored, DLIB_TEMPLATE)[:, :2]) > 0


def test_coinciding_points_are_refused() -> None:
    with pytest.raises(ValueError, match="coincide"):
        similarity_transform(np.ones((5, 2)), DLIB_TEMPLATE)


def dotted(points: np.ndarray, size: int, radius: float) -> np.ndarray:
    """White discs on black at the points."""
    rows, columns = np.mgrid[:size, :size] + 0.5
    image = np.zeros((size, size, 3), np.uint8)
    for x, y in points:
        image[(columns - x) ** 2 + (rows - y) ** 2 <= radius**2] = 255
    return image


@pytest.mark.parametrize(("degrees", "scale"), [(0, 1.0), (20, 0.5), (-40, 3.7), (170, 2.0)])
def test_a_chip_has_the_points_where_the_template_says(degrees: float, scale: float) -> None:
    points = turned(DLIB_TEMPLATE - 75, degrees, scale, (400, 400))
    chip = face_chip(dotted(points, 800, 5 * scale), points, DLIB_TEMPLATE, 150)
    assert chip.shape == (150, 150, 3)
    for x, y in DLIB_TEMPLATE:
        left, top = int(x) - 9, int(y) - 9
        patch = chip[top : top + 19, left : left + 19, 0].astype(float)
        rows, columns = np.mgrid[top : top + 19, left : left + 19] + 0.5
        assert (patch * columns).sum() / patch.sum() == pytest.approx(x, abs=0.4 / min(1, scale))
        assert (patch * rows).sum() / patch.sum() == pytest.approx(y, abs=0.4 / min(1, scale))


def test_what_lies_outside_the_photo_is_black() -> None:
    white = np.full((60, 60, 3), 255, np.uint8)
    points = DLIB_TEMPLATE - 75
    chip = face_chip(white, points, DLIB_TEMPLATE, 150)
    assert chip[100, 100].tolist() == [255, 255, 255]
    assert chip[30, 30].tolist() == [0, 0, 0]


@pytest.mark.parametrize("shape", [(1, 1, 3), (1, 5000, 3), (3, 2, 3)])
def test_tiny_photos_and_far_points_give_a_chip(shape: tuple[int, ...]) -> None:
    photo = np.full(shape, 9, np.uint8)
    for points in (DLIB_TEMPLATE, DLIB_TEMPLATE + 9000, DLIB_TEMPLATE / 1000):
        assert face_chip(photo, points, DLIB_TEMPLATE, 150).shape == (150, 150, 3)


def test_points_that_are_not_finite_are_refused() -> None:
    points = DLIB_TEMPLATE.copy()
    points[2, 1] = np.nan
    with pytest.raises(ValueError, match="points"):
        face_chip(np.zeros((9, 9, 3), np.uint8), points, DLIB_TEMPLATE, 150)


def test_shrinking_a_large_face_does_not_alias() -> None:
    stripes = np.zeros((1200, 1200, 3), np.uint8)
    stripes[:, ::2] = 255
    points = turned(DLIB_TEMPLATE - 75, 0, 8, (600, 600))
    chip = np.asarray(Image.fromarray(face_chip(stripes, points, DLIB_TEMPLATE, 150)))
    assert 120 < chip.mean() < 135
    assert chip.std() < 5
