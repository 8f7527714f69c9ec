"""Boxes: overlap, clipping, and the eight EXIF orientations against Pillow's own turning."""

from __future__ import annotations

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageOps

from faceorg.core.geometry import BoundingBox

fractions = st.floats(-0.5, 1.5, allow_nan=False)
sizes = st.floats(0, 1.5, allow_nan=False)
boxes = st.builds(BoundingBox, fractions, fractions, sizes, sizes)
orientations = st.integers(1, 8)


def close(one: BoundingBox, other: BoundingBox) -> bool:
    pairs = ((one.x, other.x), (one.y, other.y), (one.w, other.w), (one.h, other.h))
    return all(abs(a - b) < 1e-9 for a, b in pairs)


@given(boxes, boxes)
def test_overlap_is_symmetric_and_a_share(one: BoundingBox, other: BoundingBox) -> None:
    assert one.iou(other) == pytest.approx(other.iou(one))
    assert 0 <= one.iou(other) <= 1 + 1e-9


@given(boxes)
def test_a_box_overlaps_itself_wholly(box: BoundingBox) -> None:
    assert box.iou(box) == pytest.approx(1 if box.area > 1e-12 else 0, abs=1e-3) or box.area < 1e-12


def test_overlap_of_known_boxes() -> None:
    box = BoundingBox(0, 0, 0.4, 0.4)
    assert box.iou(BoundingBox(0.2, 0, 0.4, 0.4)) == pytest.approx(1 / 3)
    assert box.iou(BoundingBox(0.4, 0, 0.4, 0.4)) == 0
    assert box.iou(BoundingBox(0.1, 0.1, 0.2, 0.2)) == pytest.approx(0.25)


def test_boxes_without_area_overlap_nothing() -> None:
    tiny = BoundingBox(0, 0, 1e-200, 1e-200)
    assert tiny.iou(tiny) == 0


@given(boxes)
def test_a_clipped_box_is_inside_and_clipping_again_changes_nothing(box: BoundingBox) -> None:
    inside = box.clipped()
    assert 0 <= inside.x <= inside.x + inside.w <= 1 + 1e-9
    assert 0 <= inside.y <= inside.y + inside.h <= 1 + 1e-9
    assert close(inside.clipped(), inside)


def test_centre_and_area() -> None:
    box = BoundingBox(0.1, 0.2, 0.4, 0.2)
    assert box.center == pytest.approx((0.3, 0.3))
    assert box.area == pytest.approx(0.08)


@given(boxes, orientations)
def test_turning_there_and_back(box: BoundingBox, orientation: int) -> None:
    assert close(box.stored(orientation).upright(orientation), box)
    assert close(box.upright(orientation).stored(orientation), box)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_turning_agrees_with_pillow(orientation: int) -> None:
    stored = np.zeros((40, 60), np.uint8)
    stored[4:12, 30:54] = 255
    exif = Image.Exif()
    exif[0x0112] = orientation
    file = io.BytesIO()
    Image.fromarray(stored).save(file, "PNG", exif=exif)
    upright = np.asarray(ImageOps.exif_transpose(Image.open(file)))
    assert close(bright_box(stored).upright(orientation), bright_box(upright))
    assert close(bright_box(upright).stored(orientation), bright_box(stored))


def bright_box(pixels: np.ndarray) -> BoundingBox:
    height, width = pixels.shape
    rows, columns = np.flatnonzero(pixels.any(axis=1)), np.flatnonzero(pixels.any(axis=0))
    left, right, top, bottom = columns[0], columns[-1] + 1, rows[0], rows[-1] + 1
    return BoundingBox(left / width, top / height, (right - left) / width, (bottom - top) / height)


@pytest.mark.parametrize("orientation", [0, 9, 1])
def test_unknown_orientations_turn_nothing(orientation: int) -> None:
    box = BoundingBox(0.1, 0.2, 0.3, 0.4)
    assert close(box.stored(orientation), box)
    assert close(box.upright(orientation), box)
