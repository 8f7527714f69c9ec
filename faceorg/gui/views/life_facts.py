"""LifeFacts: who else is in a person's photos, and where they were taken; a click searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from faceorg.core.query import Filter, Key, PhotoQuery, Term, TermKind
from faceorg.gui import wording
from faceorg.gui.counts import count_photos
from faceorg.gui.icons import icon
from faceorg.gui.models.face_grid import FACES_MIME, dragged_faces
from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.controls import quiet

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from faceorg.core.entities import FaceId
    from faceorg.gui.models.pictures import FacePictures
    from faceorg.gui.thumbnails import Thumbnails
    from faceorg.library.lives import Life

_FACE = 24


class _Row(QWidget):
    """A word and buttons behind it, as many as have room: more are said to be there."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.buttons: list[QToolButton] = []
        self._label = quiet(QLabel(text, self))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self._label)
        self._row.addStretch(1)

    def clear(self) -> None:
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []

    def add(self, button: QToolButton) -> None:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(_FACE, _FACE))
        self._row.insertWidget(self._row.count() - 1, button)
        self.buttons.append(button)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.fit()

    def fit(self) -> None:
        left = self.width() - self._label.sizeHint().width() - 16
        for button in self.buttons:
            left -= button.sizeHint().width() + self._row.spacing()
            button.setVisible(left >= 0)


class _Companion(QToolButton):
    """Somebody who is in the same photos; faces let go here are theirs. Signal: ``given(ids)``."""

    given = Signal(list)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Faces are welcome; the button looks pressed under them."""
        if event.mimeData().hasFormat(FACES_MIME):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.setDown(True)
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Never mind."""
        self.setDown(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """They are theirs."""
        self.setDown(False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.given.emit(dragged_faces(event.mimeData()))


class LifeFacts(QWidget):
    """Signals: ``search_wanted(text)``; ``faces_given(face ids, person id, name)``."""

    search_wanted = Signal(str)
    faces_given = Signal(list, int, str)

    def __init__(self, thumbnails: Thumbnails, pictures: FacePictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._faces: dict[FaceId, QToolButton] = {}
        self._shown: object = None
        set_role(self, "page")
        self.people = _Row(self.tr("Together with"), self)
        self.towns = _Row(self.tr("Was in"), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.people)
        layout.addWidget(self.towns)
        thumbnails.face_ready.connect(self._on_ready)

    def show_life(self, name: str | None, life: Life) -> None:
        """Show the companions and towns of ``name``; what is there already is not made anew."""
        wanted = (name, life.companions, life.towns)
        if wanted == self._shown:
            return
        self._shown = wanted
        self.people.clear()
        self.towns.clear()
        self._faces = {}
        for other in life.companions if name else ():
            query = PhotoQuery(terms=(_person(name or ""), _person(other.name)))
            button = _Companion(self)
            words = self.tr("{name}: {photos} together; show them")
            self._describe(button, other.name, other.count, str(query), words)
            button.given.connect(
                lambda ids, other=other: self.faces_given.emit(ids, other.person_id, other.name)
            )
            self.people.add(button)
            if other.cover_id is not None:
                self._faces[other.cover_id] = button
                self._on_ready(other.cover_id)
        for town, count in life.towns if name else ():
            place = Filter(Key.PLACE, town.replace('"', " "))
            query = PhotoQuery(terms=(_person(name or ""),), filters=(place,))
            town_button = QToolButton(self)
            words = self.tr("{name}: {photos} taken there; show them")
            self._describe(town_button, town, count, str(query), words)
            self.towns.add(town_button)
            town_button.setIcon(icon("places", self))
            town_button.setIconSize(QSize(scaled(16), _FACE))
        self.people.fit()
        self.towns.fit()
        self.people.setVisible(bool(self.people.buttons))
        self.towns.setVisible(bool(self.towns.buttons))

    def _describe(self, button: QToolButton, text: str, count: int, query: str, words: str) -> None:
        button.setText(f"{text.replace('&', '&&')} {wording.number(count)}")
        tip = words.format(name=text, photos=count_photos(count))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: self.search_wanted.emit(query))

    @Slot(int)
    def _on_ready(self, face: int) -> None:
        button = self._faces.get(face)  # type: ignore[call-overload]
        if button is None:
            return
        px = round(_FACE * self.devicePixelRatioF())
        picture = self._pictures.icon(face, px)  # type: ignore[arg-type]
        if picture is not None:
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            button.setIcon(QIcon(picture))


def _person(name: str) -> Term:
    return Term(name.replace('"', " "), TermKind.PERSON, quoted=" " in name)
