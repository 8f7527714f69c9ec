"""Making faces in a picture unrecognizable."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from faceorg.core.geometry import BoundingBox

    Pixels = NDArray[np.uint8]

# A detector's box ends on the forehead and at the chin; hairline, ears and jaw tell people apart
# too. With these margins the ellipse also holds the whole box, corners included:
# (0.5 / 0.75)^2 + (0.575 / 0.775)^2 < 1.
_GROW_SIDES, _GROW_TOP, _GROW_BOTTOM = 0.25, 0.35, 0.20
_GROW_PIXELS_MIN = 2.0
_FILL = 128
_BLOCKS_MAX = 6
_BLOCK_PIXELS_MIN = 8
_BLUR_BLOCKS = 0.75
_JPEG_QUALITY = 92


class Method(StrEnum):
    """How a face is hidden, safest first.

    Only SOLID leaves nothing of the face. PIXELATE leaves at most 6 x 6 mean colours. BLUR is the
    weakest: it smooths those colours into a picture again, which people and programs guess from
    most easily (a plain Gaussian blur was undone for 95.9 % of faces, arXiv 2506.12344).
    """

    SOLID = "solid"
    PIXELATE = "pixelate"
    BLUR = "blur"


class Shape(StrEnum):
    """The outline of what is hidden; BOX also hides the corners around the ELLIPSE."""

    ELLIPSE = "ellipse"
    BOX = "box"


@dataclass(frozen=True, slots=True)
class _Area:
    """A face with its margins, edges in pixels; it may reach beyond the picture."""

    left: float
    top: float
    right: float
    bottom: float

    def window(self, height: int, width: int) -> tuple[slice, slice]:
        """Rows and columns of the picture that it touches."""
        top, left = max(math.floor(self.top), 0), max(math.floor(self.left), 0)
        bottom, right = min(math.ceil(self.bottom), height), min(math.ceil(self.right), width)
        return slice(min(top, height), max(bottom, 0)), slice(min(left, width), max(right, 0))


def redact(
    image: Pixels,
    boxes: Sequence[BoundingBox],
    method: Method,
    shape: Shape = Shape.ELLIPSE,
) -> Pixels:
    """A copy of an RGB ``image`` (height, width, 3) uint8 with the faces in ``boxes`` hidden.

    Boxes (fractions of the image, as a detector draws them: forehead to chin) are grown past
    hairline, ears and jaw first; pixels outside the grown shapes stay as they are. SOLID fills
    with one fixed grey, as a colour taken from the picture would give away skin or hair. The
    others work on what earlier boxes left, so that overlapping boxes never bring anything back.
    Raises ValueError for another kind of array and for boxes that are not finite.
    """
    if image.dtype != np.uint8 or image.ndim != 3 or image.shape[2] != 3:
        raise ValueError(f"not an RGB image: {image.shape} {image.dtype}")
    hidden = image.copy()
    for area in [_grown(box, image.shape[0], image.shape[1]) for box in boxes]:
        rows, columns = area.window(image.shape[0], image.shape[1])
        part = hidden[rows, columns]
        if part.size:
            mask = _mask(area, rows, columns, shape)
            part[mask] = _replacement(hidden, area, rows, columns, method)[mask]
    return hidden


def encoded(image: Pixels, image_format: str) -> bytes:
    """The file of an RGB ``image``, "JPEG" or "PNG": pixels and nothing that is not a pixel.

    Raises ValueError where the format cannot hold a picture of that size.
    """
    buffer = io.BytesIO()
    options = {"quality": _JPEG_QUALITY} if image_format == "JPEG" else {}
    try:
        Image.fromarray(image).save(buffer, image_format, **options)
    except OSError as error:
        raise ValueError(f"{image.shape[1]} x {image.shape[0]} pixels: {error}") from error
    return buffer.getvalue()


def _grown(box: BoundingBox, height: int, width: int) -> _Area:
    numbers = (box.x * width, box.y * height, abs(box.w) * width, abs(box.h) * height)
    if not all(map(math.isfinite, numbers)):
        raise ValueError(f"not a box: {box}")
    left, top, w, h = numbers
    # A small box is uncertain by a pixel or two, which is much of the face.
    sides, above, below = (
        max(part, _GROW_PIXELS_MIN) for part in (w * _GROW_SIDES, h * _GROW_TOP, h * _GROW_BOTTOM)
    )
    return _Area(left - sides, top - above, left + w + sides, top + h + below)


def _mask(area: _Area, rows: slice, columns: slice, shape: Shape) -> NDArray[np.bool_]:
    """Which pixels of the window are hidden: those that the shape touches at all, or nearly."""
    height, width = rows.stop - rows.start, columns.stop - columns.start
    if shape is Shape.BOX:
        return np.ones((height, width), np.bool_)
    y = np.arange(rows.start, rows.stop) + 0.5 - (area.top + area.bottom) / 2
    x = np.arange(columns.start, columns.stop) + 0.5 - (area.left + area.right) / 2
    tall, wide = (area.bottom - area.top + 1) / 2, (area.right - area.left + 1) / 2
    inside: NDArray[np.bool_] = (y[:, None] / tall) ** 2 + (x[None] / wide) ** 2 <= 1
    return inside


def _replacement(image: Pixels, area: _Area, rows: slice, columns: slice, method: Method) -> Pixels:
    """What takes the place of the window (h, w, 3)."""
    if method is Method.SOLID:
        return np.full_like(image[rows, columns], _FILL)
    down, across = _edges(area.top, area.bottom), _edges(area.left, area.right)
    means = _block_means(image, down, across)
    weigh = _steps if method is Method.PIXELATE else _slopes
    vertical, horizontal = weigh(down, rows), weigh(across, columns)
    mixed = np.einsum("yi,ijc->yjc", vertical, means)
    colours = np.einsum("xj,yjc->yxc", horizontal, mixed, optimize=True)
    rounded: Pixels = colours.round().clip(0, 255).astype(np.uint8)
    return rounded


def _edges(low: float, high: float) -> NDArray[np.int64]:
    """Edges of the blocks between two sides: few of them, and none too small, however tiny."""
    blocks = int(min(_BLOCKS_MAX, max(1, (high - low) // _BLOCK_PIXELS_MIN)))
    edges = np.linspace(math.floor(low), math.ceil(high), blocks + 1)
    return edges.round().astype(np.int64)


def _block_means(
    image: Pixels, down: NDArray[np.int64], across: NDArray[np.int64]
) -> NDArray[np.float32]:
    """Mean colours (rows, columns, 3) of the blocks; of those beyond the picture, its own mean."""
    whole = image[max(down[0], 0) : max(down[-1], 0), max(across[0], 0) : max(across[-1], 0)]
    means = np.empty((len(down) - 1, len(across) - 1, 3), np.float32)
    means[:] = whole.mean(axis=(0, 1))
    for row, (top, bottom) in enumerate(pairwise(down.clip(0))):
        for column, (left, right) in enumerate(pairwise(across.clip(0))):
            block = image[top:bottom, left:right]
            if block.size:
                means[row, column] = block.mean(axis=(0, 1))
    return means


def _steps(edges: NDArray[np.int64], window: slice) -> NDArray[np.float32]:
    """Weights (pixels, blocks) by which each pixel takes the colour of its block."""
    pixels = np.arange(window.start, window.stop)
    block = np.searchsorted(edges, pixels, side="right") - 1
    weights: NDArray[np.float32] = np.eye(len(edges) - 1, dtype=np.float32)[
        block.clip(0, len(edges) - 2)
    ]
    return weights


def _slopes(edges: NDArray[np.int64], window: slice) -> NDArray[np.float32]:
    """Weights (pixels, blocks) of a Gaussian as wide as the blocks: a heavy blur over them.

    Blurring the few blocks, not the face, leaves no more than pixelation does, and takes time
    that does not depend on how heavy the blur is.
    """
    centers = (edges[:-1] + edges[1:]) / 2
    width = _BLUR_BLOCKS * (edges[-1] - edges[0]) / (len(edges) - 1)
    distance = (np.arange(window.start, window.stop)[:, None] + 0.5 - centers[None]) / width
    weights = np.exp(-(distance**2) / 2)
    weights /= weights.sum(axis=1, keepdims=True)
    return np.asarray(weights, np.float32)
