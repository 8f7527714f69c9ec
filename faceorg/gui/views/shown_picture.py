"""ShownPicture: the sharpest picture of the open photo there is, until the one that is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from faceorg.library.photos import photos_by_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPixmap

    from faceorg.core.entities import Photo, PhotoId
    from faceorg.gui.context import Context
    from faceorg.gui.views.photo_stage import PhotoStage

_VIEW_PX = 2048
_ZOOMED_PX = 4096
_WHOLE_PX = 32_768
_SMALL_PX = 512
_QUICK_PX = 256
_CLOSE = 1.3


class ShownPicture(QObject):
    """Asks for the neighbours as well, so that they are there when one goes on.

    Signal: ``arrived()``: there is something to see of the photo.
    """

    arrived = Signal()

    def __init__(self, context: Context, stage: PhotoStage) -> None:
        super().__init__(stage)
        self._context = context
        self._stage = stage
        self._canvas = stage.canvas
        self._photo: Photo | None = None
        self._seen_px = 0
        self._beside: Sequence[PhotoId] = ()
        self._canvas.zoom_changed.connect(self._load)
        context.thumbnails.ready.connect(self._on_ready)

    def show_photo(self, photo: Photo, beside: Sequence[PhotoId]) -> None:
        """Another photo is open; ``beside`` are those one may go on to."""
        self._photo, self._beside, self._seen_px = photo, beside, 0
        self._context.thumbnails.forget_pending()  # of photos that were passed by
        self._canvas.begin_photo(max(photo.facts.width, photo.facts.height))
        self._stage.trouble.show_photo(photo, unreadable=False)
        self._load()

    def _load(self, *_: object) -> None:
        """Show the best there is, and ask for what is better."""
        photo = self._photo
        if photo is None or self._is_sharp(photo):
            return
        failed = None
        for px in self._sizes(photo):
            pixmap = self._picture(photo, px)
            if pixmap is None:
                continue
            if self._context.thumbnails.is_unreadable(photo.content_hash, px):
                failed = pixmap
                continue
            self._seen_px = px
            self._show(pixmap, unreadable=failed is not None)
            if px not in (_QUICK_PX, _SMALL_PX):  # not before: the latest asked for comes first
                self._load_neighbours()
            return
        if failed is not None:
            self._show(failed, unreadable=True)

    def _is_sharp(self, photo: Photo) -> bool:
        """Whether nothing better is needed; what is too much of it goes once the photo fits."""
        return self._canvas.zoom > _CLOSE and self._seen_px >= self._wanted_px(photo)

    def look_again(self, *_: object) -> None:
        """It may be readable by now."""
        if self._canvas.isVisible():
            self._load()

    def _show(self, pixmap: QPixmap, *, unreadable: bool) -> None:
        first = self._canvas.waits
        if self._photo is not None:
            self._stage.trouble.show_photo(self._photo, unreadable=unreadable)
        self._canvas.set_picture(pixmap)
        if first:
            self.arrived.emit()

    def _sizes(self, photo: Photo) -> Iterator[int]:
        """Long sides in pixels, the best first; what is kept of a photo that is not there."""
        if photo.missing:
            yield from (_SMALL_PX, _QUICK_PX)
            return
        wanted = self._wanted_px(photo)
        for px in dict.fromkeys((wanted, _ZOOMED_PX, _VIEW_PX, _QUICK_PX)):
            if px != _ZOOMED_PX or self._canvas.zoom > _CLOSE:
                yield px

    def _wanted_px(self, photo: Photo) -> int:
        """The long side in pixels that the screen can show now."""
        canvas = self._canvas
        if canvas.zoom <= _CLOSE:
            return _VIEW_PX
        size = max(canvas.width(), canvas.height()) * canvas.devicePixelRatioF()
        long_side = max(photo.facts.width, photo.facts.height)
        whole = canvas.zoom * size > _ZOOMED_PX and long_side > _ZOOMED_PX
        return _WHOLE_PX if whole else _ZOOMED_PX

    def _picture(self, photo: Photo, px: int) -> QPixmap | None:
        return self._context.thumbnails.photo(photo.id, photo.path, photo.content_hash, px)

    def _load_neighbours(self) -> None:
        for photo in photos_by_id(self._context.reader, list(self._beside)):
            if not photo.missing:
                self._picture(photo, _VIEW_PX)

    def _on_ready(self, photo: int) -> None:
        if self._photo is not None and photo == self._photo.id and self._canvas.isVisible():
            self._load()
