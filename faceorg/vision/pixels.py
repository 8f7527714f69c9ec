"""From any Pillow mode to upright 8-bit RGB, with little more memory than the decoded image.

A `Picture` comes as an array or as Pillow holds it. Pillow keeps four bytes a pixel, so that each
way between the two is a copy: what goes on with Pillow takes it as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

Picture: TypeAlias = Union["NDArray[np.uint8]", Image.Image]
"""An RGB picture: uint8 of shape (height, width, 3), or in Pillow's mode RGB."""

_STRIP_PIXELS = 4_000_000
_RGB_BYTES, _SHRINKING_BYTES = 4, 5
_DECODERS = {"HEIF": 4.5, "AVIF": 5.5, "WEBP": 8.0, "GIF": 1.0, "TIFF": 4.0}
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def shrunk_size(size: tuple[int, int], long_side: int | None) -> tuple[int, int]:
    """Width and height with the longer at most ``long_side``; never more than they were."""
    if long_side is None or max(size) <= long_side:
        return size
    scale = long_side / max(size)
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def as_image(picture: Picture) -> Image.Image:
    """``picture`` as Pillow holds it; copied if it is an array."""
    return picture if isinstance(picture, Image.Image) else Image.fromarray(picture)


def picture_size(picture: Picture) -> tuple[int, int]:
    """Width and height in pixels."""
    if isinstance(picture, Image.Image):
        return picture.size
    return picture.shape[1], picture.shape[0]


def reduced_part(picture: Picture, box: tuple[int, int, int, int], factor: int = 1) -> Image.Image:
    """The pixels within ``box`` (left, top, right, bottom), ``factor`` x ``factor`` of them
    averaged; the box must lie inside."""
    if isinstance(picture, Image.Image):
        return picture.reduce(factor, box) if factor > 1 else picture.crop(box)
    left, top, right, bottom = box
    part = Image.fromarray(picture[top:bottom, left:right])
    return part.reduce(factor) if factor > 1 else part


def rgb_image(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """As `rgb_pixels`, as Pillow holds it; ``image`` itself where nothing is to be done."""
    image.load()
    factor = _whole_factor(image, size)
    if image.mode != "RGB" or image.has_transparency_data:
        image = _joined(image, factor)
    elif factor > 1:
        image = image.reduce(factor)
    return image if image.size == size else image.resize(size, Image.Resampling.BICUBIC)


def rgb_pixels(image: Image.Image, size: tuple[int, int]) -> NDArray[np.uint8]:
    """Decode ``image`` to RGB, shape (height, width, 3), shrunk to ``size`` (width, height).

    Whatever the decoder raises on a damaged file passes through.
    """
    image.load()
    pixels = _reduced(image, _whole_factor(image, size))
    if pixels.shape[1::-1] == size:
        return pixels
    return np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.BICUBIC))


def turned_upright(pixels: NDArray[np.uint8], orientation: int) -> NDArray[np.uint8]:
    """A view of stored pixels (height, width, 3) as EXIF ``orientation`` says they are seen."""
    if orientation >= 5:  # 5 to 8 lie on their side
        pixels = pixels.transpose(1, 0, 2)
    flip_rows = orientation in (3, 4, 7, 8)
    flip_columns = orientation in (2, 3, 6, 7)
    return pixels[:: -1 if flip_rows else 1, :: -1 if flip_columns else 1]


def image_upright(image: Image.Image, orientation: int) -> Image.Image:
    """As `turned_upright`, of an image; a copy unless it is upright already."""
    turn = _TURNS.get(orientation)
    return image if turn is None else image.transpose(turn)


def bytes_to_hold(image: Image.Image, orientation: int) -> float:
    """Bytes a pixel that decoding all of ``image`` (not yet decoded) takes at its most.

    Pillow holds one or four a pixel, and has the picture twice while it converts or turns it, and
    a quarter more while it shrinks it. A progressive JPEG keeps its coefficients until it is
    decoded, two bytes each; other decoders their own picture.
    """
    own = 1 if image.mode in ("1", "L", "P") else 4
    if image.format in ("JPEG", "MPO"):
        decoding = 2 * _samples_a_pixel(image) if "progressive" in image.info else 0.0
    else:
        decoding = _DECODERS.get(image.format or "", 0.0)
    plain = image.mode == "RGB" and not image.has_transparency_data
    converting = 0 if plain else _RGB_BYTES
    turning = 0 if orientation == 1 else _RGB_BYTES
    return max(own + decoding, own + converting, _RGB_BYTES + turning, _SHRINKING_BYTES)


def _samples_a_pixel(image: Image.Image) -> float:
    """How many numbers a JPEG has for a pixel: 3, or 1.5 where its colours are halved."""
    layers = getattr(image, "layer", None) or [(0, 1, 1, 0)] * 4
    widest, tallest = max(one[1] for one in layers), max(one[2] for one in layers)
    return float(sum(one[1] * one[2] / (widest * tallest) for one in layers))


def _whole_factor(image: Image.Image, size: tuple[int, int]) -> int:
    return max(1, min(image.width // size[0], image.height // size[1]))


def _reduced(image: Image.Image, factor: int) -> NDArray[np.uint8]:
    """Average ``factor`` x ``factor`` pixels, strip by strip: a whole converted copy of a large
    image would double its memory."""
    if factor == 1 and image.mode == "RGB" and not image.has_transparency_data:
        return np.array(image)
    width, height = image.size
    result = np.empty((-(-height // factor), -(-width // factor), 3), np.uint8)
    for top, rgb in _strips(image, factor):
        result[top : top + rgb.height] = np.asarray(rgb)
    return result


def _joined(image: Image.Image, factor: int) -> Image.Image:
    """As `_reduced`, as Pillow holds it."""
    width, height = image.size
    result = Image.new("RGB", (-(-width // factor), -(-height // factor)))
    for top, rgb in _strips(image, factor):
        result.paste(rgb, (0, top))
    return result


def _strips(image: Image.Image, factor: int) -> Iterator[tuple[int, Image.Image]]:
    """The picture in RGB, averaged, from top to bottom: at which row, and the rows from there."""
    width, height = image.size
    shift = _shift(image)
    rows = max(1, _STRIP_PIXELS // (width * factor)) * factor
    for top in range(0, height, rows):
        rgb = _rgb(image.crop((0, top, width, min(top + rows, height))), shift)
        yield top // factor, rgb.reduce(factor) if factor > 1 else rgb


def _shift(image: Image.Image) -> float:
    """What to multiply wide samples by so that they fit 8 bits (1 for 8-bit modes)."""
    if image.mode.startswith("I;16"):
        return 1 / 257
    if image.mode not in ("I", "F"):
        return 1.0
    low, high = image.getextrema()
    if not isinstance(high, int | float) or not np.isfinite([low, high]).all():
        return 1.0
    if image.mode == "F" and high <= 1:
        return 255.0
    return 1.0 if high <= 255 else 1 / 257 if high <= 65535 else 255 / high


def _rgb(image: Image.Image, shift: float) -> Image.Image:
    if image.mode[0] in "IF":
        wide = np.nan_to_num(np.asarray(image, np.float32) * np.float32(shift))
        return Image.fromarray(wide.clip(0, 255).astype(np.uint8)).convert("RGB")
    if image.mode == "LAB":  # Pillow converts it only through ICC profiles; lightness will do
        return image.getchannel(0).convert("RGB")
    if image.mode in ("La", "RGBa"):  # premultiplied
        image = image.convert(image.mode.upper())
    if image.has_transparency_data:
        image = image.convert("RGBA")
        white = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(white, image).convert("RGB")
    return image.convert("RGB")
