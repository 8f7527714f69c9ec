"""Loader: pictures of photos and faces from the cache on disk, or made from the photo."""

from __future__ import annotations

import logging
import math
import threading
from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QBrush, QImage, QImageWriter, QPainter, QTransform

from faceorg import paths
from faceorg.core.errors import PhotoError

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from faceorg.core.geometry import BoundingBox

_log = logging.getLogger(__name__)

STORED_SIZES = (256, 512)
"""Long sides in pixels of what is kept on disk."""
VIEW_SIZES = (2048, 4096, 32_768)
"""Long sides in pixels of what is only shown; the last is every pixel there is."""
_FACES_FROM = 4096
_FACE_SIDE = 1.5  # of the mean of the sides of its box: what is left of others tells nothing
_FACE_CUT = "b"  # in the names of stored faces; another letter makes them all anew
_DECODED_KEPT = 2
_JPEG_QUALITY = 85


@dataclass(frozen=True, slots=True)
class Square:
    """A square cut out of a photo: ``side`` pixels with corners rounded by ``radius``.

    ``focus`` (0 to 1 across and down) comes as near its middle as the photo allows.
    """

    side: int
    radius: float
    focus: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Request:
    """One picture wanted: a whole photo, with ``box`` the square around a face in it.

    With ``square`` it is cut for the grid: here, because cutting takes a millisecond each.
    """

    owner: int
    path: Path
    content_hash: str
    px: int
    box: BoundingBox | None = None
    square: Square | None = None
    moment: float | None = None

    @property
    def key(self) -> tuple[object, ...]:
        """What the picture depends on."""
        return (self.content_hash, self.px, self.box, self.square, self.moment)

    @property
    def stored_name(self) -> str | None:
        """Name of its file in the cache; None for pictures too large to be worth one."""
        if self.px > STORED_SIZES[-1]:
            return None
        place = ""
        if self.box is not None:
            numbers = (self.box.x, self.box.y, self.box.w, self.box.h)
            when = "" if self.moment is None else f"-{self.moment:.3f}"
            place = f"{when}-{_FACE_CUT}-" + "-".join(
                f"{round(number * 1e5):x}" for number in numbers
            )
        return f"{self.content_hash[:40]}{place}-{self.px}.jpg"


class Loader:
    """Reads a picture from the cache on disk, or makes it from the photo and keeps it there."""

    def __init__(self) -> None:
        self._decoded: OrderedDict[tuple[str, int, float | None], NDArray[np.uint8]] = OrderedDict()
        self._lock = threading.Lock()

    def load(self, request: Request) -> QImage:
        """The picture; a null image where the photo cannot be read."""
        image = self._load_whole(request)
        return image if request.square is None or image.isNull() else _cut(image, request.square)

    def _load_whole(self, request: Request) -> QImage:
        name = request.stored_name
        stored = None if name is None else paths.thumbnails_folder() / name[:2] / name
        if stored is not None:
            image = QImage(str(stored)) if stored.is_file() else QImage()
            if not image.isNull():
                return image
        try:
            image = self._make(request)
        except (PhotoError, OSError, MemoryError) as fault:
            _log.debug("no thumbnail: %s", fault)
            return QImage() if stored is None else self._kept(request)
        if stored is not None:
            _keep(image, stored)
        return image

    def _kept(self, request: Request) -> QImage:
        """Of a file that is away there may be a picture of another size; else a null image."""
        for px in sorted(STORED_SIZES, reverse=True):
            name = replace(request, px=px).stored_name
            if name is not None:
                image = QImage(str(paths.thumbnails_folder() / name[:2] / name))
                if not image.isNull():
                    return image
        return QImage()

    def _make(self, request: Request) -> QImage:
        # Imported late, as everything that decodes: the window shows first.
        from faceorg.vision.images import load_upright

        if request.box is None:
            return _to_image(load_upright(request.path, request.px))
        side = max(request.box.w, request.box.h)
        wanted = request.px / max(side, 0.01)
        step = 2 ** math.ceil(math.log2(min(max(wanted, 512), _FACES_FROM)))
        square = _to_image(_face_square(self._pixels(request, step), request.box))
        return square if square.width() <= request.px else _scaled(square, request.px)

    def _pixels(self, request: Request, long_side: int) -> NDArray[np.uint8]:
        """Decoded pixels, kept a while: the faces of one photo are asked for together."""
        from faceorg.vision.images import load_upright

        key = (request.content_hash, long_side, request.moment)
        with self._lock:
            if key in self._decoded:
                return self._decoded[key]
        pixels = load_upright(request.path, long_side, moment=request.moment)
        with self._lock:
            self._decoded[key] = pixels
            while len(self._decoded) > _DECODED_KEPT:
                self._decoded.popitem(last=False)
        return pixels


def _scaled(image: QImage, px: int) -> QImage:
    aspect = Qt.AspectRatioMode.KeepAspectRatio
    return image.scaled(px, px, aspect, Qt.TransformationMode.SmoothTransformation)


def _face_square(pixels: NDArray[np.uint8], box: BoundingBox) -> NDArray[np.uint8]:
    """The square around ``box``, moved inside the photo.

    At the edge of the photo it is smaller: moved far, it would show somebody else in its middle.
    """
    height, width = pixels.shape[:2]
    wide, high = box.w * width, box.h * height
    x, y = box.center
    to_edge = 2 * min(x * width, (1 - x) * width, y * height, (1 - y) * height)
    side = round(max(wide, high, min(_FACE_SIDE * (wide + high) / 2, to_edge)))
    side = max(1, min(side, width, height))
    left = min(max(round(x * width - side / 2), 0), width - side)
    top = min(max(round(y * height - side / 2), 0), height - side)
    return np.ascontiguousarray(pixels[top : top + side, left : left + side])


def _cut(image: QImage, square: Square) -> QImage:
    """The square of ``image``, its corners rounded."""
    side = square.side
    scale = max(side / image.width(), side / image.height())
    left = _placed(square.focus[0], image.width() * scale, side)
    top = _placed(square.focus[1], image.height() * scale, side)
    brush = QBrush(image)
    brush.setTransform(QTransform.fromTranslate(-left, -top).scale(scale, scale))
    result = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawRoundedRect(0, 0, side, side, square.radius, square.radius)
    painter.end()
    return result


def _placed(focus: float, length: float, side: int) -> float:
    """Where a window of ``side`` begins that has ``focus`` near its middle."""
    return min(max(focus * length - side / 2, 0.0), length - side)


def _to_image(pixels: NDArray[np.uint8]) -> QImage:
    """A `QImage` with its own copy of RGB ``pixels`` (height, width, 3)."""
    height, width = pixels.shape[:2]
    view = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return view.convertToFormat(QImage.Format.Format_RGB32)


def _keep(image: QImage, stored: Path) -> None:
    """Write aside, then rename: a reader never meets half a file. A full disk is no fault."""
    # Qt's own writer leaves half a file where the disk is full, and may not even say so.
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"jpg")
    writer.setQuality(_JPEG_QUALITY)
    if not writer.write(image):
        return
    partial = stored.with_name(f"{stored.name}.{threading.get_ident()}.part")
    try:
        stored.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        partial.write_bytes(buffer.data().data())
        partial.replace(stored)
    except OSError as fault:
        _log.debug("thumbnail not kept: %s", fault)
        with suppress(OSError):
            partial.unlink(missing_ok=True)
