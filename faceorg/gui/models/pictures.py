"""Face crops for item models and delegates, by face id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPainterPath, QPixmap

from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from faceorg.core.entities import Face, FaceId, Photo, PhotoId
    from faceorg.gui.context import Context


class FacePictures:
    """Looks up what a crop needs (photo and box) only for the rows that are painted."""

    def __init__(self, context: Context) -> None:
        self._reader = context.reader
        self._thumbnails = context.thumbnails
        self._photos: dict[PhotoId, Photo | None] = {}
        self._faces: dict[FaceId, Face | None] = {}

    def prepare(self, faces: Iterable[Face | FaceId | None]) -> None:
        """Look up together what is about to be painted: one by one takes five times as long."""
        wanted = [face for face in faces if face is not None]
        ids = [face for face in wanted if isinstance(face, int) and face not in self._faces]
        if ids:
            self._faces |= dict.fromkeys(ids)
            self._faces |= {face.id: face for face in face_rows.faces_by_id(self._reader, ids)}
        known = (self._faces[face] if isinstance(face, int) else face for face in wanted)
        photos = {face.photo_id for face in known if face is not None} - self._photos.keys()
        if photos:
            found = photo_rows.photos_by_id(self._reader, list(photos))
            self._photos |= dict.fromkeys(photos)
            self._photos |= {photo.id: photo for photo in found}

    def of_face(self, face: Face, px: int) -> QPixmap | None:
        """The crop around ``face``, ``px`` pixels wide; None until it was read from the photo."""
        photo = self._photo(face)
        return (
            None
            if photo is None
            else self._thumbnails.face(face.id, photo, face.box, px, face.moment)
        )

    def of_id(self, face_id: FaceId | None, px: int) -> QPixmap | None:
        """The same for a face known by its id only, such as a cover."""
        if face_id is None:
            return None
        self.prepare([face_id])
        face = self._faces[face_id]
        return None if face is None else self.of_face(face, px)

    def icon(self, face_id: FaceId | None, px: int) -> QPixmap | None:
        """The crop as a disc exactly ``px`` pixels wide, for menus and lists of names."""
        picture = self.of_id(face_id, px)
        if picture is None:
            return None
        disc = QPixmap(px, px)
        disc.fill(Qt.GlobalColor.transparent)
        painter = QPainter(disc)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        shape = QPainterPath()
        shape.addEllipse(0, 0, px, px)
        painter.setClipPath(shape)
        painter.drawPixmap(QRect(0, 0, px, px), picture)
        painter.end()
        return disc

    def for_list(self, face_id: FaceId | None, px: int) -> QPixmap:
        """The same as sharp as the screen is; a blank until it is there.

        A list asks its first row how high all are: with no picture there, faces were cut to lines.
        """
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        disc = self.icon(face_id, round(px * ratio))
        if disc is None:
            disc = QPixmap(round(px * ratio), round(px * ratio))
            disc.fill(Qt.GlobalColor.transparent)
        disc.setDevicePixelRatio(ratio)
        return disc

    def forget(self) -> None:
        """Look everything up anew; photos may have moved."""
        self._photos.clear()
        self._faces.clear()

    def _photo(self, face: Face) -> Photo | None:
        self.prepare([face])
        return self._photos[face.photo_id]
