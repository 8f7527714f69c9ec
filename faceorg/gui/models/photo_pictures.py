"""Squares cut out of photos, by photo id, for lists that show one photo a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from faceorg.core.entities import SetAside
from faceorg.gui.picture_loader import Square
from faceorg.library.faces import faces_of_photos
from faceorg.library.photos import photos_by_id

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from faceorg.core.entities import Photo, PhotoId
    from faceorg.gui.context import Context

    Focus = tuple[float, float]

_MIDDLE = (0.5, 0.4)  # without faces, what matters is a little above the middle
_SHARP = 1.35  # a square needs the short side, thumbnails are named by the long one


class PhotoPictures:
    """Looks up photos only for the rows that are painted."""

    def __init__(self, context: Context) -> None:
        self._reader = context.reader
        self._thumbnails = context.thumbnails
        self._known: dict[PhotoId, tuple[Photo, Focus] | None] = {}

    def square(self, photo_id: PhotoId, px: int, radius: float) -> QPixmap | None:
        """``px`` pixels a side with corners rounded by ``radius``; None until it was read."""
        if photo_id not in self._known:
            self._known[photo_id] = self._look_up(photo_id)
        known = self._known[photo_id]
        if known is None:
            return None
        cut = Square(px, radius, known[1])
        picture = self._thumbnails.square(known[0], round(px * _SHARP), cut)
        return None if picture is None or picture.isNull() else picture

    def _look_up(self, photo_id: PhotoId) -> tuple[Photo, Focus] | None:
        found = photos_by_id(self._reader, [photo_id])
        if not found:
            return None
        faces = faces_of_photos(self._reader, [photo_id])[photo_id]
        boxes = [face.box for face in faces if face.set_aside is not SetAside.NOT_A_FACE]
        if not boxes:
            return found[0], _MIDDLE
        across = sum(box.x + box.w / 2 for box in boxes) / len(boxes)
        return found[0], (across, sum(box.y + box.h / 2 for box in boxes) / len(boxes))

    def forget(self) -> None:
        """Look everything up anew; photos may have moved."""
        self._known.clear()
