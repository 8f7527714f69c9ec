"""Making faces in a picture unrecognizable."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, BinaryIO, Protocol

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray
    from typing_extensions import Buffer

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
_JPEG_SIDE_MAX = 65_500  # of libjpeg
_STRIP_PIXELS = 1_000_000
_BUFFER_BYTES = 1 << 20


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


class _Canvas(Protocol):
    """A picture that faces are hidden in, read and written by rows and columns."""

    @property
    def size(self) -> tuple[int, int]:
        """Height and width in pixels."""

    def take(self, rows: slice, columns: slice) -> Pixels:
        """These pixels, (height, width, 3)."""

    def put(self, rows: slice, columns: slice, part: Pixels) -> None:
        """Have these pixels instead."""


@dataclass(frozen=True, slots=True, eq=False)
class _Array:
    pixels: Pixels

    @property
    def size(self) -> tuple[int, int]:
        return self.pixels.shape[0], self.pixels.shape[1]

    def take(self, rows: slice, columns: slice) -> Pixels:
        return self.pixels[rows, columns]

    def put(self, rows: slice, columns: slice, part: Pixels) -> None:
        self.pixels[rows, columns] = part


@dataclass(frozen=True, slots=True, eq=False)
class _Picture:
    image: Image.Image

    @property
    def size(self) -> tuple[int, int]:
        return self.image.height, self.image.width

    def take(self, rows: slice, columns: slice) -> Pixels:
        box = (columns.start, rows.start, columns.stop, rows.stop)
        return np.asarray(self.image.crop(box))

    def put(self, rows: slice, columns: slice, part: Pixels) -> None:
        self.image.paste(Image.fromarray(part), (columns.start, rows.start))


def redact(
    image: Pixels,
    boxes: Sequence[BoundingBox],
    method: Method,
    shape: Shape = Shape.ELLIPSE,
) -> Pixels:
    """A copy of an RGB ``image`` (height, width, 3) uint8 with the faces in ``boxes`` hidden.

    As `hide` does it. Raises ValueError for another kind of array and for boxes that are not
    finite.
    """
    if image.dtype != np.uint8 or image.ndim != 3 or image.shape[2] != 3:
        raise ValueError(f"not an RGB image: {image.shape} {image.dtype}")
    hidden = image.copy()
    _hide(_Array(hidden), boxes, method, shape)
    return hidden


def hide(
    image: Image.Image,
    boxes: Sequence[BoundingBox],
    method: Method,
    shape: Shape = Shape.ELLIPSE,
) -> None:
    """Hide the faces in ``boxes`` in ``image`` itself, of Pillow's mode RGB: nothing is copied.

    Boxes (fractions of the image, as a detector draws them: forehead to chin) are grown past
    hairline, ears and jaw first; pixels outside the grown shapes stay as they are. SOLID fills
    with one fixed grey, as a colour taken from the picture would give away skin or hair. The
    others work on what earlier boxes left, so that overlapping boxes never bring anything back.
    Raises ValueError for boxes that are not finite.
    """
    _hide(_Picture(image), boxes, method, shape)


def _hide(canvas: _Canvas, boxes: Sequence[BoundingBox], method: Method, shape: Shape) -> None:
    height, width = canvas.size
    for area in [_grown(box, height, width) for box in boxes]:
        rows, columns = area.window(height, width)
        across = columns.stop - columns.start
        if rows.stop <= rows.start or across <= 0:
            continue
        colours = _colours(canvas, area, method)
        step = max(1, _STRIP_PIXELS // across)  # a face may fill a photo of 200 megapixels
        for top in range(rows.start, rows.stop, step):
            strip = slice(top, min(top + step, rows.stop))
            mask = _mask(area, strip, columns, shape)
            part = canvas.take(strip, columns).copy()
            part[mask] = colours(strip, columns)[mask]
            canvas.put(strip, columns, part)


def write_picture(image: Image.Image, image_format: str, out: BinaryIO) -> None:
    """Write the file of an RGB ``image``, "JPEG" or "PNG": pixels and nothing that is no pixel.

    What the image was read with, such as comments, is taken from it. Raises ValueError where the
    format cannot hold a picture of that size, and OSError.
    """
    if image_format == "JPEG" and max(image.size) > _JPEG_SIDE_MAX:
        raise ValueError(f"{image.width} x {image.height} pixels are too many in a row")
    options = {"quality": _JPEG_QUALITY} if image_format == "JPEG" else {}
    image.info = {}  # Pillow would write the comment and the colour profile of the original
    # Through a buffer: to a real file Pillow writes itself, and overlooks half a write.
    with io.BufferedWriter(_Sink(out), _BUFFER_BYTES) as sink:
        image.save(sink, image_format, **options)


class _Sink(io.RawIOBase):
    """Takes what Pillow writes, and has no number that it could write to by itself."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def writable(self) -> bool:
        return True

    def write(self, content: Buffer, /) -> int:
        return self._out.write(content)


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


def _colours(canvas: _Canvas, area: _Area, method: Method) -> Callable[[slice, slice], Pixels]:
    """What takes the place of the pixels (h, w, 3) of some rows and columns of the area."""
    if method is Method.SOLID:
        return lambda rows, columns: np.full(
            (rows.stop - rows.start, columns.stop - columns.start, 3), _FILL, np.uint8
        )
    down, across = _edges(area.top, area.bottom), _edges(area.left, area.right)
    means = _block_means(canvas, down, across)
    weigh = _steps if method is Method.PIXELATE else _slopes

    def mixed(rows: slice, columns: slice) -> Pixels:
        vertical, horizontal = weigh(down, rows), weigh(across, columns)
        lines = np.einsum("yi,ijc->yjc", vertical, means)
        colours = np.einsum("xj,yjc->yxc", horizontal, lines, optimize=True)
        rounded: Pixels = colours.round().clip(0, 255).astype(np.uint8)
        return rounded

    return mixed


def _edges(low: float, high: float) -> NDArray[np.int64]:
    """Edges of the blocks between two sides: few of them, and none too small, however tiny."""
    blocks = int(min(_BLOCKS_MAX, max(1, (high - low) // _BLOCK_PIXELS_MIN)))
    edges = np.linspace(math.floor(low), math.ceil(high), blocks + 1)
    return edges.round().astype(np.int64)


def _block_means(
    canvas: _Canvas, down: NDArray[np.int64], across: NDArray[np.int64]
) -> NDArray[np.float32]:
    """Mean colours (rows, columns, 3) of the blocks; of those beyond the picture, of all others."""
    height, width = canvas.size
    means = np.zeros((len(down) - 1, len(across) - 1, 3))
    sizes = np.zeros(means.shape[:2])
    for row, (top, bottom) in enumerate(pairwise(down.clip(0, height).tolist())):
        for column, (left, right) in enumerate(pairwise(across.clip(0, width).tolist())):
            if bottom > top and right > left:
                block = canvas.take(slice(top, bottom), slice(left, right))
                means[row, column] = block.mean(axis=(0, 1))
                sizes[row, column] = (bottom - top) * (right - left)
    if (sizes > 0).any():
        means[sizes == 0] = np.average(means.reshape(-1, 3), axis=0, weights=sizes.reshape(-1))
    return means.astype(np.float32)


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
