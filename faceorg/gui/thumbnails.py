"""Thumbnails of photos and faces: from memory at once, from disk or the photo a moment later."""

from __future__ import annotations

import logging
import math
import threading
from collections import OrderedDict, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPainter, QPalette, QPixmap

from faceorg import paths
from faceorg.core.errors import PhotoError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from numpy.typing import NDArray

    from faceorg.core.entities import Photo
    from faceorg.core.geometry import BoundingBox

_log = logging.getLogger(__name__)

_MEMORY_BYTES = 64_000_000
_STORED_SIZES = (256, 512)
_VIEW_SIZES = (2048, 4096)
_THREADS = 2
_FACE_MARGIN = 0.35
_DECODED_KEPT = 2
_JPEG_QUALITY = 85


@dataclass(frozen=True, slots=True)
class _Request:
    """One picture wanted: a whole photo, or with ``box`` the square around a face in it."""

    owner: int
    path: Path
    content_hash: str
    px: int
    box: BoundingBox | None = None

    @property
    def key(self) -> tuple[object, ...]:
        """What the picture depends on."""
        return (self.content_hash, self.px, self.box)

    @property
    def stored_name(self) -> str | None:
        """Name of its file in the cache; None for pictures too large to be worth one."""
        if self.px > _STORED_SIZES[-1]:
            return None
        place = ""
        if self.box is not None:
            numbers = (self.box.x, self.box.y, self.box.w, self.box.h)
            place = "-" + "-".join(f"{round(number * 1e5):x}" for number in numbers)
        return f"{self.content_hash[:40]}{place}-{self.px}.jpg"


class Thumbnails(QObject):
    """Pictures by photo and face; asking for one that is not in memory requests it.

    Signals: ``ready(photo_id)`` and ``face_ready(face_id)``: asking again succeeds now.
    Call from the main thread only.
    """

    ready = Signal(int)
    face_ready = Signal(int)
    _loaded = Signal(object, QImage)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        self._bytes = 0
        self._pending: set[tuple[object, ...]] = set()
        self._loaded.connect(self._on_loaded, Qt.ConnectionType.QueuedConnection)
        self._workers = _Workers(self._loaded.emit)

    def photo(self, photo_id: int, path: Path, content_hash: str, px: int) -> QPixmap | None:
        """The photo, its long side about ``px`` pixels (up to 4096); None until it is ready."""
        return self._picture(_Request(photo_id, path, content_hash, _step(px)))

    def face(self, face_id: int, photo: Photo, box: BoundingBox, px: int) -> QPixmap | None:
        """The square around ``box`` with some margin, ``px`` pixels or more; None until ready."""
        size = next((size for size in _STORED_SIZES if size >= px), _STORED_SIZES[-1])
        return self._picture(_Request(face_id, photo.path, photo.content_hash, size, box))

    def forget_pending(self) -> None:
        """Drop requests nobody started on, because their rows left the view."""
        self._pending -= {request.key for request in self._workers.clear()}

    def forget_failed(self) -> None:
        """Try again what could not be read: a drive may be back."""
        for key in [key for key, pixmap in self._memory.items() if pixmap.isNull()]:
            del self._memory[key]

    def shutdown(self) -> None:
        """Drop what waits, end the threads."""
        self._workers.stop()

    def _picture(self, request: _Request) -> QPixmap | None:
        found = self._memory.get(request.key)
        if found is None:
            if request.key not in self._pending:
                self._pending.add(request.key)
                self._workers.put(request)
            return None
        self._memory.move_to_end(request.key)
        return placeholder(request.px) if found.isNull() else found

    @Slot(object, QImage)
    def _on_loaded(self, request: _Request, image: QImage) -> None:
        self._pending.discard(request.key)
        pixmap = QPixmap.fromImage(image) if not image.isNull() else QPixmap()
        self._remember(request.key, pixmap)
        (self.ready if request.box is None else self.face_ready).emit(request.owner)

    def _remember(self, key: tuple[object, ...], pixmap: QPixmap) -> None:
        self._memory[key] = pixmap
        self._bytes += _size(pixmap)
        while self._bytes > _MEMORY_BYTES and len(self._memory) > 1:
            _, oldest = self._memory.popitem(last=False)
            self._bytes -= _size(oldest)


def _step(px: int) -> int:
    sizes = (*_STORED_SIZES, *_VIEW_SIZES)
    return next((size for size in sizes if size >= px), sizes[-1])


def _size(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4


def placeholder(px: int) -> QPixmap:
    """A quiet drawing that stands for a photo that cannot be shown now."""
    palette = QGuiApplication.palette()
    pixmap = QPixmap(px, px)
    pixmap.fill(palette.color(QPalette.ColorRole.AlternateBase))
    line = QColor(palette.color(QPalette.ColorRole.Text))
    line.setAlpha(70)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    pen.setColor(line)
    pen.setWidthF(px / 48)
    painter.setPen(pen)
    frame = QRect(0, 0, px // 3, px // 4)
    frame.moveCenter(pixmap.rect().center())
    painter.drawRoundedRect(frame, px / 40, px / 40)
    painter.drawLine(frame.bottomLeft(), frame.topRight())
    painter.end()
    return pixmap


class _Workers:
    """Two threads that load pictures, the latest request first: it is the one in view."""

    def __init__(self, deliver: Callable[[_Request, QImage], None]) -> None:
        self._deliver = deliver
        self._requests: deque[_Request] = deque()
        self._changed = threading.Condition()
        self._stopped = False
        self._loader = _Loader()
        self._threads = [
            threading.Thread(target=self._work, name=f"faceorg-thumbnails-{n}", daemon=True)
            for n in range(_THREADS)
        ]
        for thread in self._threads:
            thread.start()

    def put(self, request: _Request) -> None:
        with self._changed:
            self._requests.append(request)
            self._changed.notify()

    def clear(self) -> list[_Request]:
        with self._changed:
            dropped = list(self._requests)
            self._requests.clear()
        return dropped

    def stop(self) -> None:
        with self._changed:
            self._stopped = True
            self._requests.clear()
            self._changed.notify_all()
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        while (request := self._next()) is not None:
            image = self._loader.load(request)
            with self._changed:
                if self._stopped:
                    return
                self._deliver(request, image)

    def _next(self) -> _Request | None:
        with self._changed:
            while not self._requests and not self._stopped:
                self._changed.wait()
            return None if self._stopped else self._requests.pop()


class _Loader:
    """Reads a picture from the cache on disk, or makes it from the photo and keeps it there."""

    def __init__(self) -> None:
        self._decoded: OrderedDict[tuple[str, int], NDArray[np.uint8]] = OrderedDict()
        self._lock = threading.Lock()

    def load(self, request: _Request) -> QImage:
        """The picture; a null image where the photo cannot be read."""
        name = request.stored_name
        stored = None if name is None else _cache_folder() / name[:2] / name
        if stored is not None:
            image = QImage(str(stored)) if stored.is_file() else QImage()
            if not image.isNull():
                return image
        try:
            image = self._make(request)
        except (PhotoError, OSError, MemoryError) as fault:
            _log.debug("no thumbnail: %s", fault)
            return QImage()
        if stored is not None:
            _keep(image, stored)
        return image

    def _make(self, request: _Request) -> QImage:
        # Imported late, as everything that decodes: the window shows first.
        from faceorg.vision.images import load_upright

        if request.box is None:
            return _to_image(load_upright(request.path, request.px))
        side = max(request.box.w, request.box.h) * (1 + 2 * _FACE_MARGIN)
        wanted = request.px / max(side, 0.01)
        step = 2 ** math.ceil(math.log2(min(max(wanted, 512), _VIEW_SIZES[-1])))
        square = _to_image(_face_square(self._pixels(request, step), request.box))
        return square if square.width() <= request.px else _scaled(square, request.px)

    def _pixels(self, request: _Request, long_side: int) -> NDArray[np.uint8]:
        """Decoded pixels, kept a while: the faces of one photo are asked for together."""
        from faceorg.vision.images import load_upright

        key = (request.content_hash, long_side)
        with self._lock:
            if key in self._decoded:
                return self._decoded[key]
        pixels = load_upright(request.path, long_side)
        with self._lock:
            self._decoded[key] = pixels
            while len(self._decoded) > _DECODED_KEPT:
                self._decoded.popitem(last=False)
        return pixels


def _scaled(image: QImage, px: int) -> QImage:
    aspect = Qt.AspectRatioMode.KeepAspectRatio
    return image.scaled(px, px, aspect, Qt.TransformationMode.SmoothTransformation)


def _face_square(pixels: NDArray[np.uint8], box: BoundingBox) -> NDArray[np.uint8]:
    """The square around ``box``, moved inside the photo."""
    height, width = pixels.shape[:2]
    side = round(max(box.w * width, box.h * height) * (1 + 2 * _FACE_MARGIN))
    side = max(1, min(side, width, height))
    x, y = box.center
    left = min(max(round(x * width - side / 2), 0), width - side)
    top = min(max(round(y * height - side / 2), 0), height - side)
    return np.ascontiguousarray(pixels[top : top + side, left : left + side])


def _to_image(pixels: NDArray[np.uint8]) -> QImage:
    """A `QImage` with its own copy of RGB ``pixels`` (height, width, 3)."""
    height, width = pixels.shape[:2]
    view = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return view.convertToFormat(QImage.Format.Format_RGB32)


def _cache_folder() -> Path:
    return paths.cache_folder() / "thumbnails"


def _keep(image: QImage, stored: Path) -> None:
    """Write aside, then rename: a reader never meets half a file. A full disk is no fault."""
    try:
        stored.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        partial = stored.with_name(f"{stored.name}.{threading.get_ident()}.part")
        writer = QImageWriter(str(partial), b"jpg")
        writer.setQuality(_JPEG_QUALITY)
        if writer.write(image):
            partial.replace(stored)
    except OSError as fault:
        _log.debug("thumbnail not kept: %s", fault)
