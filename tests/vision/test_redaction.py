"""Hidden faces: everything of them, and nothing else."""

from __future__ import annotations

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from faceorg.core.geometry import BoundingBox
from faceorg.vision.redaction import Method, Shape, hide, redact, write_picture

FACE = BoundingBox(0.4, 0.4, 0.2, 0.25)
WEAKER = [Method.PIXELATE, Method.BLUR]


@pytest.fixture
def noise() -> np.ndarray:
    return np.random.default_rng(1).integers(0, 256, (240, 320, 3), np.uint8)


def written(pixels: np.ndarray, image_format: str) -> bytes:
    out = io.BytesIO()
    write_picture(Image.fromarray(pixels), image_format, out)
    return out.getvalue()


def window(box: BoundingBox, image: np.ndarray) -> tuple[slice, slice]:
    height, width = image.shape[:2]
    rows = slice(int(box.y * height), int(np.ceil((box.y + box.h) * height)))
    return rows, slice(int(box.x * width), int(np.ceil((box.x + box.w) * width)))


def changed(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    return (before != after).any(axis=2)


def test_solid_leaves_nothing_of_the_box_and_its_corners(noise: np.ndarray) -> None:
    for shape in Shape:
        part = redact(noise, [FACE], Method.SOLID, shape)[window(FACE, noise)]
        assert (part == part[0, 0]).all()


def test_the_fill_does_not_depend_on_the_picture(noise: np.ndarray) -> None:
    other = np.full_like(noise, 7)
    rows, columns = window(FACE, noise)
    first, second = (redact(image, [FACE], Method.SOLID)[rows, columns] for image in (noise, other))
    assert (first == second).all()


def test_the_original_array_is_not_touched(noise: np.ndarray) -> None:
    before = noise.copy()
    redact(noise, [FACE], Method.SOLID)
    assert (noise == before).all()


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize("shape", Shape)
def test_pixels_well_outside_stay(noise: np.ndarray, method: Method, shape: Shape) -> None:
    difference = changed(noise, redact(noise, [FACE], method, shape))
    rows, columns = np.nonzero(difference)
    # sides 0.25 w, top 0.35 h, bottom 0.2 h, one pixel of rounding
    assert columns.min() >= 0.35 * 320 - 1
    assert columns.max() <= 0.65 * 320 + 1
    assert rows.min() >= (0.4 - 0.35 * 0.25) * 240 - 1
    assert rows.max() <= (0.65 + 0.2 * 0.25) * 240 + 1
    corner = difference[rows.min() : rows.min() + 4, columns.min() : columns.min() + 4]
    assert corner.any() == (shape is Shape.BOX)


def test_the_margin_is_wider_above_than_below(noise: np.ndarray) -> None:
    rows = np.nonzero(changed(noise, redact(noise, [FACE], Method.SOLID)).any(axis=1))[0]
    above, below = 0.4 * 240 - rows.min(), rows.max() - 0.65 * 240
    assert above > below > 0


@pytest.mark.parametrize("size", [60, 240, 1200])
@pytest.mark.parametrize("method", WEAKER)
def test_what_is_left_has_few_numbers_whatever_the_size(size: int, method: Method) -> None:
    image = np.random.default_rng(2).integers(0, 256, (size, size, 3), np.uint8)
    whole = BoundingBox(0.3, 0.3, 0.4, 0.4)
    part = redact(image, [whole], method, Shape.BOX)[window(whole, image)].astype(np.float64)
    # A picture made from a 6 x 6 grid has rank 6 at most, but for half a grey level of rounding.
    for channel in range(3):
        values = np.linalg.svd(part[..., channel], compute_uv=False)
        assert np.linalg.norm(values[6:]) <= 0.5 * np.sqrt(part[..., channel].size)
    if method is Method.PIXELATE:
        colours = np.unique(part.reshape(-1, 3), axis=0)
        assert 1 <= len(colours) <= 36


def test_a_tiny_face_keeps_even_less() -> None:
    image = np.random.default_rng(3).integers(0, 256, (100, 100, 3), np.uint8)
    tiny = BoundingBox(0.5, 0.5, 0.08, 0.08)
    difference = redact(image, [tiny], Method.PIXELATE, Shape.BOX)
    part = difference[window(tiny, image)].reshape(-1, 3)
    assert len(np.unique(part, axis=0)) == 1


@pytest.mark.parametrize("method", WEAKER)
def test_a_second_box_over_a_hidden_face_brings_nothing_back(method: Method) -> None:
    image = np.zeros((200, 200, 3), np.uint8)
    image[100:, :, 0] = 255
    solid = redact(image, [FACE], Method.SOLID, Shape.BOX)
    again = redact(solid, [FACE, FACE], method, Shape.BOX)
    assert (again[window(FACE, image)] == 128).all()


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize(
    "box",
    [
        BoundingBox(0, 0, 1, 1),
        BoundingBox(-0.2, -0.2, 0.3, 0.3),
        BoundingBox(0.9, 0.9, 0.5, 0.5),
        BoundingBox(0.5, 0.5, 0, 0),
        BoundingBox(0.999, 0.0, 0.001, 0.001),
    ],
)
def test_boxes_of_any_size_and_place(noise: np.ndarray, method: Method, box: BoundingBox) -> None:
    difference = changed(noise, redact(noise, [box], method))
    inside = difference[window(box.clipped(), noise)]
    assert difference.any()
    assert inside.sum() >= 0.95 * inside.size


@given(st.tuples(*[st.floats(-2, 3)] * 2, *[st.floats(0, 3)] * 2), st.sampled_from(Method))
def test_no_box_breaks_it(numbers: tuple[float, float, float, float], method: Method) -> None:
    image = np.zeros((20, 30, 3), np.uint8)
    assert redact(image, [BoundingBox(*numbers)], method).shape == image.shape


def test_a_box_outside_changes_nothing(noise: np.ndarray) -> None:
    assert (redact(noise, [BoundingBox(2, 2, 0.1, 0.1)], Method.BLUR) == noise).all()


@pytest.mark.parametrize("shape", [(4, 4), (4, 4, 4), (4, 4, 1)])
def test_other_arrays_are_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="not an RGB image"):
        redact(np.zeros(shape, np.uint8), [FACE], Method.SOLID)


def test_boxes_without_numbers_are_refused(noise: np.ndarray) -> None:
    with pytest.raises(ValueError, match="not a box"):
        redact(noise, [BoundingBox(float("nan"), 0, 1, 1)], Method.SOLID)


@pytest.mark.parametrize("image_format", ["JPEG", "PNG"])
def test_files_hold_pixels_only(noise: np.ndarray, image_format: str) -> None:
    content = written(noise, image_format)
    with Image.open(io.BytesIO(content)) as image:
        image.load()
        assert image.format == image_format
        assert image.size == (320, 240)
        assert not image.getexif()
        assert not set(image.info) - {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    if image_format == "PNG":
        with Image.open(io.BytesIO(content)) as image:
            assert (np.asarray(image) == noise).all()


def test_a_picture_too_long_for_jpeg_is_refused() -> None:
    long = np.zeros((1, 70_000, 3), np.uint8)
    with pytest.raises(ValueError, match="70000"):
        written(long, "JPEG")
    with Image.open(io.BytesIO(written(long, "PNG"))) as image:
        assert image.size == (70_000, 1)


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("strip", [1_000_000, 200])
def test_a_picture_is_hidden_in_as_an_array_is(
    noise: np.ndarray, method: Method, shape: Shape, strip: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    boxes = [FACE, BoundingBox(-0.1, 0.5, 0.3, 0.3), BoundingBox(0.35, 0.3, 0.2, 0.2)]
    expected = redact(noise, boxes, method, shape)
    monkeypatch.setattr("faceorg.vision.redaction._STRIP_PIXELS", strip)
    image = Image.fromarray(noise)
    hide(image, boxes, method, shape)
    np.testing.assert_array_equal(np.asarray(image), expected)
