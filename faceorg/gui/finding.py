"""Finding: photos by a face or like a photo, asked for anywhere in the window, shown on a page."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from faceorg.core.errors import PhotoError
from faceorg.gui.faults import fault_words
from faceorg.gui.models.pictures import FacePictures
from faceorg.gui.views.found_page import FoundPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtWidgets import QWidget

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.core.errors import FaceorgError
    from faceorg.gui.context import Context, Engines
    from faceorg.library.database import Library
    from faceorg.operations.alike import Alike
    from faceorg.operations.find_face import FoundPhoto

    Pixels = NDArray[np.uint8]
    Vectors = NDArray[np.float32]

_FACE_PX = 128


@dataclass(frozen=True)
class _Sought:
    """A face that is looked for: how it looks, and its embedding (1, D)."""

    picture: QImage
    vector: Vectors


@dataclass(frozen=True)
class _Ranking:
    """Photos likest first, down to the similarity ``least``; from ``sure`` on they are certain."""

    found: list[FoundPhoto]
    least: float
    sure: float


class Finding(QObject):
    """Signals: ``shown()``: the page has something to say; ``said(text)``: nothing came of it."""

    shown = Signal()
    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._pictures = FacePictures(context)
        self._face: FaceId | None = None
        self._sought: list[_Sought] = []
        self._ranking: _Ranking | None = None
        self._asked = 0
        self.page = FoundPage(context, parent)
        self.page.strictness_changed.connect(self._show_ranking)
        self.page.face_chosen.connect(self._on_face_chosen)
        context.thumbnails.face_ready.connect(self._on_face_ready)
        context.jobs.changed.connect(self._on_changed)
        context.wishes.face_search.connect(self.by_face)
        context.wishes.picture_search.connect(self.by_picture)
        context.wishes.alike.connect(self.alike)

    def by_face(self, face: FaceId) -> None:
        """Every photo with a face of the library."""
        self._begin(self.tr("Photos with this face"))
        self._face = face
        self._on_face_ready(face)
        pack = self._context.engines

        def ask(library: Library) -> _Ranking:
            from faceorg.library.faces import load_vectors
            from faceorg.operations.find_face import vectors_of_faces

            vectors = load_vectors(library, pack.pack.id)
            return _rank(library, pack, vectors_of_faces(vectors, [face]))

        self._ask(ask)

    def by_picture(self, path: Path) -> None:
        """Every photo with the faces in any picture, of the library or not."""
        self._begin(self.tr("Looking for the faces in {name}…").format(name=path.name))
        number, engines = self._asked, self._context.engines

        def look(library: Library) -> list[_Sought]:
            from faceorg.operations.picture_faces import faces_in_picture

            del library
            found = faces_in_picture(engines.load(), path)
            return [_Sought(_image_of(face.chip), face.vector[None]) for face in found]

        def seen(found: list[_Sought]) -> None:
            if number == self._asked:
                self._on_seen(found)

        failed = lambda error: self._on_no_faces(path, error)  # noqa: E731
        self._context.jobs.read(look, seen, failed, owner=self)

    def alike(self, photo: PhotoId) -> None:
        """Photos of the same event and with the same people."""
        self._begin(self.tr("More like this photo"))

        def ask(library: Library) -> list[Alike]:
            from faceorg.operations.alike import find_alike

            return find_alike(library, photo)

        number = self._asked
        seen = lambda found: self._on_alike(number, found)  # noqa: E731
        self._context.jobs.read(ask, seen, self._on_error, owner=self)

    def show_maybe(self, title: str, photos: Sequence[PhotoId]) -> None:
        """Photos a search would find if faces that are only asked about were sure."""
        self._begin(title)
        self.page.show_photos([(self.tr("Perhaps"), list(photos))])

    def _begin(self, title: str) -> None:
        self._asked += 1
        self._face, self._sought, self._ranking = None, [], None
        self.page.begin(title)
        self.shown.emit()

    def _ask(self, ask: Callable[[Library], _Ranking]) -> None:
        number = self._asked
        answered = lambda ranking: self._on_ranked(number, ranking)  # noqa: E731
        self._context.jobs.read(ask, answered, self._on_error, owner=self)

    def _on_seen(self, found: list[_Sought]) -> None:
        self._sought = found
        self.page.show_title(self.tr("Photos with this face"))
        self.page.show_faces([QPixmap.fromImage(one.picture) for one in found])
        self._on_face_chosen(0)

    def _on_face_chosen(self, number: int) -> None:
        if not 0 <= number < len(self._sought):
            return
        vector, engines = self._sought[number].vector, self._context.engines
        self._asked += 1
        self._ask(lambda library: _rank(library, engines, vector))

    def _on_ranked(self, number: int, ranking: _Ranking) -> None:
        if number == self._asked:
            self._ranking = ranking
            self._show_ranking()

    def _show_ranking(self, *_: object) -> None:
        ranking = self._ranking
        if ranking is None:
            return
        floor = ranking.least + self.page.strictness * (ranking.sure - ranking.least)
        shown = [one for one in ranking.found if one.similarity >= floor]
        sure = [one.photo_id for one in shown if one.similarity >= ranking.sure]
        maybe = [one.photo_id for one in shown if one.similarity < ranking.sure]
        self.page.show_photos(
            [(self.tr("Surely"), sure), (self.tr("Perhaps"), maybe)], by_face=True
        )

    def _on_alike(self, number: int, found: list[Alike]) -> None:
        if number != self._asked:
            return
        event = [one.photo_id for one in found if one.same_event]
        people = [one.photo_id for one in found if not one.same_event]
        self.page.show_photos(
            [(self.tr("From the same event"), event), (self.tr("With the same people"), people)]
        )

    def _on_changed(self, _: object) -> None:
        """What the tiles say may be otherwise now; which photos were found stays."""
        if self.page.isVisible():
            self.page.grid.model.forget_rows()

    def _on_no_faces(self, path: Path, error: FaceorgError) -> None:
        from faceorg.operations.picture_faces import NoFaceError

        self.page.left.emit()
        if isinstance(error, NoFaceError):
            text = self.tr("No face was found in {name}.")
        elif isinstance(error, PhotoError):
            text = self.tr("{name} is no picture that faceorg can read.")
        else:
            text = fault_words(error)
        self.said.emit(text.replace("{name}", escape(path.name)))

    def _on_error(self, error: FaceorgError) -> None:
        self.page.left.emit()
        self.said.emit(fault_words(error))

    def _on_face_ready(self, face: int) -> None:
        if face == self._face and (picture := self._pictures.of_id(self._face, _FACE_PX)):
            self.page.show_faces([picture])


def _rank(library: Library, engines: Engines, vectors: Vectors) -> _Ranking:
    from faceorg.library.faces import load_vectors
    from faceorg.operations.find_face import rank_photos, similarity_floor

    thresholds = engines.pack.thresholds
    least = similarity_floor(thresholds, 0)
    found = rank_photos(load_vectors(library, engines.pack.id), vectors, least)
    return _Ranking(found, least, similarity_floor(thresholds, 1))


def _image_of(chip: Pixels) -> QImage:
    """A contiguous RGB array (height, width, 3) as an image that owns its pixels."""
    height, width = chip.shape[:2]
    image = QImage(chip.data, width, height, width * 3, QImage.Format.Format_RGB888)
    return image.copy().scaled(
        _FACE_PX, _FACE_PX, Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )  # fmt: skip
