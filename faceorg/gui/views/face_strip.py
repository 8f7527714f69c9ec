"""FaceStrip: everybody in a photo, as a row of buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QWidget

from faceorg.gui.style import set_role
from faceorg.gui.views.painting import disc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import Face, FaceId, Photo
    from faceorg.gui.context import Context

_FACE_PX = 44
_STORED_PX = 128
_HEIGHT = 66


class FaceStrip(QScrollArea):
    """Everybody in the photo, as buttons. Signals: ``face_clicked``, ``face_hovered``."""

    face_clicked = Signal(int, QPoint)
    face_hovered = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._buttons: dict[int, QToolButton] = {}
        self._photo: Photo | None = None
        self._boxes: dict[int, Face] = {}
        self.setFixedHeight(_HEIGHT)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        context.thumbnails.face_ready.connect(self._on_ready)

    def show_faces(self, photo: Photo, faces: Sequence[Face], captions: dict[FaceId, str]) -> None:
        """One button for each face."""
        self._photo = photo
        self._boxes = {face.id: face for face in faces}
        self._buttons = {}
        inside = QWidget()
        set_role(inside, "page")
        layout = QHBoxLayout(inside)
        layout.setContentsMargins(12, 2, 12, 6)
        layout.setSpacing(4)
        for face in faces:
            self._buttons[face.id] = self._button(face, captions[face.id])
            layout.addWidget(self._buttons[face.id])
        if not faces:
            hint = QLabel(self.tr("No faces found in this photo"))
            set_role(hint, "hint")
            layout.addWidget(hint)
        layout.addStretch()
        self.setWidget(inside)
        for face in faces:
            self._on_ready(face.id)

    def _button(self, face: Face, caption: str) -> QToolButton:
        button = QToolButton()
        button.setText(caption.replace("&", "&&"))
        button.setIconSize(QSize(_FACE_PX + 8, _FACE_PX))  # some air beside the face
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAccessibleName(self.tr("Face: {name}").format(name=caption))
        button.setToolTip(self.tr("Say who this is"))
        button.clicked.connect(lambda: self._on_clicked(face.id))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(lambda _: self._on_clicked(face.id))
        return button

    def _on_clicked(self, face: int) -> None:
        button = self._buttons[face]
        self.face_hovered.emit(face)
        self.face_clicked.emit(face, button.mapToGlobal(QPoint(0, -4)))

    def _on_ready(self, face: int) -> None:
        button = self._buttons.get(face)
        if button is None or self._photo is None:
            return
        shown = self._boxes[face]
        pixmap = self._context.thumbnails.face(
            face, self._photo, shown.box, _STORED_PX, shown.moment
        )
        if pixmap is not None:
            button.setIcon(QIcon(disc(pixmap, _FACE_PX, self.devicePixelRatioF(), air=4)))
