"""One face in a circle, for headers and dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from faceorg.gui.views.painting import draw_crop

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from faceorg.core.entities import FaceId
    from faceorg.gui.models.pictures import FacePictures
    from faceorg.gui.thumbnails import Thumbnails


class FaceCircle(QWidget):
    """The crop of a face, ``side`` pixels wide."""

    def __init__(
        self, pictures: FacePictures, thumbnails: Thumbnails, side: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._face_id: FaceId | None = None
        self.setFixedSize(side, side)
        thumbnails.face_ready.connect(self._on_face_ready)

    def show_face(self, face_id: FaceId | None, name: str) -> None:
        """Show this face; ``name`` is for those who cannot see it."""
        self._face_id = face_id
        self.setAccessibleName(name)
        self.update()

    @Slot(int)
    def _on_face_ready(self, face_id: int) -> None:
        if face_id == self._face_id:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The crop, or a quiet disc."""
        painter = QPainter(self)
        px = round(self.width() * self.devicePixelRatioF())
        picture = self._pictures.of_id(self._face_id, px)
        place = QRect(0, 0, self.width(), self.height())
        draw_crop(painter, picture, place, self.palette(), self.width() / 2)
        painter.end()
