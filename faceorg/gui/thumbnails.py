"""Thumbnails of photos and faces: from memory at once, from disk or the photo a moment later."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict, deque
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPainter, QPalette, QPixmap

from faceorg.gui.picture_loader import STORED_SIZES, VIEW_SIZES, Loader, Request, Square

if TYPE_CHECKING:
    from collections.abc import Callable

    from faceorg.core.entities import Photo
    from faceorg.core.geometry import BoundingBox

_log = logging.getLogger(__name__)

_MEMORY_BYTES = 48_000_000  # a large screen of the highest resolution has 33 MB of pixels
_THREADS = 2


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
        self._formats_loaded = False

    def photo(self, photo_id: int, path: Path, content_hash: str, px: int) -> QPixmap | None:
        """The photo, its long side about ``px`` pixels; None until it is ready."""
        return self._picture(Request(photo_id, path, content_hash, _step(px)))

    def face(
        self, face_id: int, photo: Photo, box: BoundingBox, px: int, moment: float | None = None
    ) -> QPixmap | None:
        """The square around ``box`` with some margin, ``px`` pixels or more; None until ready.

        ``moment`` is in seconds from the start of a video.
        """
        size = next((size for size in STORED_SIZES if size >= px), STORED_SIZES[-1])
        return self._picture(
            Request(face_id, photo.path, photo.content_hash, size, box, None, moment)
        )

    def square(self, photo: Photo, px: int, square: Square) -> QPixmap | None:
        """The photo for the grid; null where it cannot be read, None until it is ready."""
        request = Request(photo.id, photo.path, photo.content_hash, _step(px), None, square)
        return self._picture(request)

    def is_unreadable(self, content_hash: str, px: int) -> bool:
        """Whether the whole photo in this size was asked for and could not be read."""
        found = self._memory.get(Request(0, Path(), content_hash, _step(px)).key)
        return found is not None and found.isNull()

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

    def _picture(self, request: Request) -> QPixmap | None:
        found = self._memory.get(request.key)
        if found is None:
            if not self._formats_loaded:
                self._formats_loaded = True
                load_formats()
            if request.key not in self._pending:
                self._pending.add(request.key)
                self._workers.put(request)
            return None
        self._memory.move_to_end(request.key)
        if found.isNull() and request.square is None:
            return placeholder(request.px)
        return found

    @Slot(object, QImage)
    def _on_loaded(self, request: Request, image: QImage) -> None:
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


def load_formats() -> None:
    """Let Qt load its image formats here, in the window's thread.

    Loading one, Qt holds a lock and asks the translators for words. In a worker that waits for
    Python, while a message box that reads its icon holds Python and waits for the lock: for ever.
    """
    QImage.fromData(b"not a picture")  # so that every reader is tried
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"jpg").canWrite()


def _step(px: int) -> int:
    sizes = (*STORED_SIZES, *VIEW_SIZES)
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

    def __init__(self, deliver: Callable[[Request, QImage], None]) -> None:
        self._deliver = deliver
        self._requests: deque[Request] = deque()
        self._changed = threading.Condition()
        self._stopped = False
        self._loader = Loader()
        self._threads = [
            threading.Thread(target=self._work, name=f"faceorg-thumbnails-{n}", daemon=True)
            for n in range(_THREADS)
        ]
        for thread in self._threads:
            thread.start()

    def put(self, request: Request) -> None:
        with self._changed:
            self._requests.append(request)
            self._changed.notify()

    def clear(self) -> list[Request]:
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

    def _next(self) -> Request | None:
        with self._changed:
            while not self._requests and not self._stopped:
                self._changed.wait()
            return None if self._stopped else self._requests.pop()
