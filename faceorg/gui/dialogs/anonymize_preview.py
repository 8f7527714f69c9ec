"""Before and after, side by side: what anonymizing really does to a photo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from faceorg.gui.counts import count_faces
from faceorg.gui.faults import fault_words
from faceorg.gui.icons import icon
from faceorg.gui.views.controls import quiet
from faceorg.gui.views.painting import thinned
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.operations.close_search import find_closely
from faceorg.operations.hiding import HideRule, plan_hiding
from faceorg.vision.images import load_upright, load_whole
from faceorg.vision.redaction import Method, Shape, redact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from PySide6.QtGui import QPaintEvent

    from faceorg.core.entities import Face, Photo, PhotoId
    from faceorg.core.errors import FaceorgError
    from faceorg.core.progress import CancelToken, Progress
    from faceorg.gui.context import Context
    from faceorg.library.database import Library
    from faceorg.vision.engine import FoundFace

_LONG_SIDE = 1280


@dataclass(frozen=True, slots=True)
class Look:
    """How to hide whom."""

    rule: HideRule
    method: Method
    shape: Shape


@dataclass(frozen=True, slots=True)
class Rendered:
    """Both pictures of a photo, and how many faces are hidden or left in the second."""

    photo: Photo
    before: QImage
    after: QImage
    hidden: int
    visible: int


def render(photo: Photo, faces: Sequence[Face], found: Sequence[FoundFace], look: Look) -> Rendered:
    """The photo, shrunk, before and after; the same plan and redaction as for the copies.

    Raises `PhotoError`.
    """
    pixels = load_upright(photo.path, _LONG_SIDE)
    plan = plan_hiding(faces, found, look.rule)
    boxes = [box for target in plan.targets for box in target.boxes]
    after = redact(pixels, boxes, look.method, look.shape)
    hidden, visible = len(plan.targets), len(plan.visible)
    return Rendered(photo, image_of(pixels), image_of(after), hidden, visible)


def image_of(pixels: NDArray[np.uint8]) -> QImage:
    """The picture of an RGB array (height, width, 3)."""
    height, width = pixels.shape[:2]
    view = QImage(
        np.ascontiguousarray(pixels).data, width, height, 3 * width, QImage.Format.Format_RGB888
    )
    return view.copy()


class Picture(QWidget):
    """A picture that fills its place without being distorted; ``top`` puts it at its top."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.image = QImage()
        self.setAccessibleName(name)
        self.top = False
        self.setMinimumSize(240, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_image(self, image: QImage) -> None:
        """Show ``image``; a null one leaves the place empty."""
        self.image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture in the middle of its place."""
        painter = QPainter(self)
        if self.image.isNull():
            painter.fillRect(self.rect(), thinned(self.palette(), 0.06))
        else:
            ratio = self.devicePixelRatioF()
            size = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(0, 0, size.width(), size.height())
            place.moveCenter(self.rect().center())
            if self.top:
                place.moveTop(0)
            smooth = Qt.TransformationMode.SmoothTransformation
            keep = Qt.AspectRatioMode.KeepAspectRatio
            painter.drawImage(place, self.image.scaled(size * ratio, keep, smooth))
        painter.end()


class AnonymizePreview(QWidget):
    """One of the photos at a time; renders in a worker, and again when the look changes.

    First with the faces the library has, which takes a moment; then the photo is searched as
    closely as the copies are, which takes longer. Signal: ``rendered()``.
    """

    rendered = Signal()

    def __init__(self, context: Context, photo_ids: Sequence[PhotoId], parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._photos = list(photo_ids)
        self._row = 0
        self._look: Look | None = None
        self._found: dict[PhotoId, list[FoundFace]] = {}
        self._search: tuple[int, PhotoId] | None = None
        self._waiting = self._again = False
        self.before = Picture(self.tr("Before"), self)
        self.after = Picture(self.tr("After"), self)
        self._say = quiet(QLabel(self))
        self._count = QLabel(self)
        self._build()

    def _build(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for column, (title, picture) in enumerate(
            ((self.tr("Before"), self.before), (self.tr("After"), self.after))
        ):
            layout.addWidget(quiet(QLabel(title, self)), 0, column)
            layout.addWidget(picture, 1, column)
            layout.setColumnStretch(column, 1)
            picture.top = True  # right below its title
        layout.setRowStretch(1, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self._say, 1)
        bottom.addWidget(self._step("back", self.tr("Photo before"), -1))
        bottom.addWidget(self._count)
        bottom.addWidget(self._step("next", self.tr("Next photo"), 1))
        layout.addLayout(bottom, 2, 0, 1, 2)

    def _step(self, picture: str, tip: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture, self))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: self.go(step))
        button.setVisible(len(self._photos) > 1)
        return button

    def go(self, step: int) -> None:
        """Show another photo."""
        if self._photos:
            self._row = (self._row + step) % len(self._photos)
            self._render()

    def set_look(self, look: Look) -> None:
        """Show what hiding so would give."""
        self._look = look
        self._render()

    def stop(self) -> None:
        """Search no further; the dialog is closing or the real work begins."""
        if self._search is not None:
            self._context.jobs.cancel(self._search[0])
        self._look = None

    def _render(self) -> None:
        if self._look is None or not self._photos:
            return
        if len(self._photos) > 1:
            self._count.setText(f"{self._row + 1} / {len(self._photos)}")
        if self._waiting:  # one at a time: only the newest look matters
            self._again = True
            return
        self._waiting = True
        photo, look = self._photos[self._row], self._look
        found = self._found.get(photo, [])

        def draw(library: Library) -> Rendered:
            faces = face_rows.faces_of_photos(library, [photo])[photo]
            return render(photo_rows.photos_by_id(library, [photo])[0], faces, found, look)

        # Not where decisions are written: a large photo takes a second to read.
        self._context.jobs.read(draw, self._on_rendered, self._on_error)

    def _on_rendered(self, rendered: Rendered) -> None:
        self._waiting = False
        if self._again:
            self._again = False
            self._render()
            return
        self.before.show_image(rendered.before)
        self.after.show_image(rendered.after)
        searched = rendered.photo.id in self._found
        text = self._counted(rendered)
        self._say.setText(text if searched else f"{text} \u00b7 {self.tr('Looking closer…')}")
        if not searched:
            self._look_closer(rendered.photo)
        self.rendered.emit()

    def _counted(self, rendered: Rendered) -> str:
        hidden, visible = rendered.hidden, rendered.visible
        if not hidden and not visible:
            return self.tr("No faces in this photo")
        text = self.tr("{faces} hidden, {others} visible")
        return text.format(faces=count_faces(hidden), others=visible)

    def _on_error(self, error: FaceorgError) -> None:
        self._waiting = False
        self.before.show_image(QImage())
        self.after.show_image(QImage())
        self._say.setText(fault_words(error))

    def _look_closer(self, photo: Photo) -> None:
        if self._search is not None and self._search[1] == photo.id:
            return
        if self._search is not None:
            self._context.jobs.cancel(self._search[0])
        load = self._context.engines.load

        def search(_: Library, progress: Progress, cancel: CancelToken) -> list[FoundFace]:
            return find_closely(load_whole(photo.path), load(), cancel)

        number = self._context.jobs.run(
            self.tr("Looking for faces in the preview"),
            search,
            lambda found: self._on_found(photo.id, found),
            self._on_error,
            owner=self,
            quiet=True,
        )
        self._search = (number, photo.id)

    def _on_found(self, photo: PhotoId, found: list[FoundFace]) -> None:
        self._search = None
        self._found[photo] = found
        if self._look is not None:
            self._render()
