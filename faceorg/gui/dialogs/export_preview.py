"""One of the photos as its copy will be: its name and place, and who is written into it where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from faceorg.gui.dialogs.anonymize_preview import Picture, image_of
from faceorg.gui.faults import fault_words
from faceorg.gui.icons import icon
from faceorg.gui.views.controls import quiet
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.operations.export import ExportItem, Foreseen, foresee
from faceorg.vision.images import load_upright

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import PhotoId
    from faceorg.core.errors import FaceorgError
    from faceorg.gui.context import Context
    from faceorg.library.database import Library

_LONG_SIDE = 900
_NAMED, _UNNAMED, _SHADE = QColor("white"), QColor(255, 255, 255, 120), QColor(0, 0, 0, 170)


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the copies are to be made."""

    template: str
    inside: bool
    by_person: bool


class ExportPreview(QWidget):
    """Photo by photo; made in a worker by the code that makes the copies. Signal: ``shown()``."""

    shown = Signal()

    def __init__(self, context: Context, photos: Sequence[PhotoId], parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._photos = list(photos)
        self._row = 0
        self._wanted: Wanted | None = None
        self._waiting = self._again = False
        self.picture = Picture(self.tr("The copy, with what is written into it"), self)
        self.name = QLabel(self)
        self.name.setWordWrap(True)
        self.written = quiet(QLabel(self))
        self.written.setWordWrap(True)
        self._count = QLabel(self)
        below = QHBoxLayout()
        below.addWidget(self.name, 1)
        self._back = self._step("back", self.tr("Photo before"), -1)
        self._next = self._step("next", self.tr("Next photo"), 1)
        for part in (self._back, self._count, self._next):
            below.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.picture, 1)
        layout.addLayout(below)
        layout.addWidget(self.written)

    def _step(self, picture: str, tip: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture, self))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: self.go(step))
        return button

    def go(self, step: int) -> None:
        """Show another photo."""
        if self._photos:
            self._row = (self._row + step) % len(self._photos)
            self._make()

    def show_copies(self, photos: Sequence[PhotoId], wanted: Wanted | None) -> None:
        """Show what exporting these so would give; None while it cannot be done."""
        self._photos, self._wanted = list(photos), wanted
        self._row = min(self._row, max(len(photos) - 1, 0))
        self._make()

    def _make(self) -> None:
        many = len(self._photos) > 1
        for part in (self._back, self._count, self._next):
            part.setVisible(many)
        self._count.setText(f"{self._row + 1} / {len(self._photos)}")
        if self._wanted is None or not self._photos:
            return
        if self._waiting:  # one at a time: only the newest choice matters
            self._again = True
            return
        self._waiting = True
        photo, wanted = self._photos[self._row], self._wanted
        number, total = self._row + 1, len(self._photos)

        def look(library: Library) -> tuple[QImage, Foreseen]:
            faces = face_rows.faces_of_photos(library, [photo])[photo]
            item = ExportItem(photo_rows.photos_by_id(library, [photo])[0], faces)
            foreseen = foresee(
                item, wanted.template, number, total,
                inside=wanted.inside, by_person=wanted.by_person,
            )  # fmt: skip
            return image_of(load_upright(item.photo.path, _LONG_SIDE)), foreseen

        self._context.jobs.read(look, self._on_made, self._on_error)

    def _on_made(self, made: tuple[QImage, Foreseen]) -> None:
        self._waiting = False
        if self._again:
            self._again = False
            self._make()
            return
        image, foreseen = made
        _draw(image, foreseen)
        self.picture.show_image(image)
        self.name.setText("\n".join(foreseen.files))
        self.written.setText(self._words(foreseen))
        self.shown.emit()

    def _words(self, foreseen: Foreseen) -> str:
        names = ", ".join(name for _, name in foreseen.faces if name)
        if foreseen.inside:
            return self.tr("Written into the copy: {names}").format(names=names)
        if names:
            return self.tr("In a small file beside it: {names}").format(names=names)
        return self.tr("Nobody in this photo has a name yet.")

    def _on_error(self, error: FaceorgError) -> None:
        self._waiting = self._again = False
        self.picture.show_image(QImage())
        self.name.clear()
        self.written.setText(fault_words(error))


def _draw(image: QImage, foreseen: Foreseen) -> None:
    """The boxes as they are written, and the names below them."""
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = painter.font()
    font.setPixelSize(max(14, image.width() // 32))
    painter.setFont(font)
    width, height = image.width(), image.height()
    for box, name in foreseen.faces:
        frame = QRectF(box.x * width, box.y * height, box.w * width, box.h * height)
        painter.setPen(QPen(_NAMED if name else _UNNAMED, 2.5 if name else 1.5))
        painter.drawRect(frame)
        if name:
            text = painter.fontMetrics().boundingRect(name).adjusted(-9, -4, 9, 4)
            place = QRectF(0, 0, text.width(), text.height())
            place.moveCenter(frame.center())
            place.moveTop(min(frame.bottom() + 2, height - place.height()))
            painter.fillRect(place, _SHADE)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)
    painter.end()
