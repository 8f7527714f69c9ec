"""LifeFacts: who else is in a person's photos, and where they were taken; a click searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDrag, QIcon
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from faceorg.core.query import Filter, Key, PhotoQuery, Term, TermKind
from faceorg.gui import wording
from faceorg.gui.counts import count_photos
from faceorg.gui.icons import icon
from faceorg.gui.models.face_grid import FACES_MIME, dragged_faces
from faceorg.gui.models.person_list import EntryKind, dragged_people, people_mime
from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.controls import quiet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QMouseEvent

    from faceorg.core.entities import FaceId
    from faceorg.gui.models.pictures import FacePictures
    from faceorg.gui.thumbnails import Thumbnails
    from faceorg.library.lives import Companion, Life

_FACE = 24


class _Row(QWidget):
    """A word and buttons behind it, as many as have room: more are said to be there.

    What was made is used again: a dozen buttons take 10 ms to make, and no time to say other words.
    """

    def __init__(self, text: str, make: Callable[[], _Fact], parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._make = make
        self._made: list[_Fact] = []
        self.buttons: list[_Fact] = []
        self._label = quiet(QLabel(text, self))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self._label)
        self._row.addStretch(1)

    def take(self, count: int) -> list[_Fact]:
        """So many buttons, which are those of the row from now on."""
        while len(self._made) < count:
            button = self._make()
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._row.insertWidget(self._row.count() - 1, button)
            self._made.append(button)
        self.buttons = self._made[:count]
        for button in self._made[count:]:
            button.hide()
        return self.buttons

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.fit()

    def fit(self) -> None:
        left = self.width() - self._label.sizeHint().width() - 16
        for button in self.buttons:
            left -= button.sizeHint().width() + self._row.spacing()
            button.setVisible(left >= 0)


class _Fact(QToolButton):
    """A click searches for ``query``."""

    query = ""


class _Companion(_Fact):
    """Somebody who is in the same photos; faces let go here are theirs, people perhaps the same.

    Signals: ``given(face ids)``; ``met(keys)``: these people were let go here.
    """

    given = Signal(list)
    met = Signal(list)
    somebody: Companion | None = None

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pressed = QPoint()
        self.setAcceptDrops(True)
        self.setIconSize(QSize(_FACE, _FACE))

    @property
    def key(self) -> str:
        """What they are called while they are dragged."""
        return f"{EntryKind.PERSON}:{self.somebody.person_id if self.somebody else 0}"

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click, or the beginning of a drag."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag them, to be let go on somebody who may be the same person."""
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        if not self.isDown() or moved < QApplication.startDragDistance():
            super().mouseMoveEvent(event)
            return
        self.setDown(False)
        drag = QDrag(self)
        drag.setMimeData(people_mime([self.key]))
        drag.setPixmap(self.grab())
        drag.exec(Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Faces and others are welcome; the button looks pressed under them."""
        people = dragged_people(event.mimeData())
        if event.mimeData().hasFormat(FACES_MIME) or (people and self.key not in people):
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
        if event.mimeData().hasFormat(FACES_MIME):
            self.given.emit(dragged_faces(event.mimeData()))
            return
        # The drag has to end before a question can be asked.
        people = dragged_people(event.mimeData())
        QTimer.singleShot(0, self, lambda: self.met.emit(people))


class LifeFacts(QWidget):
    """Signals: ``search_wanted(text)``; ``faces_given(face ids, person id, name)``;

    ``merge_wanted(keys)``: somebody was let go on somebody else, who comes first.
    """

    search_wanted = Signal(str)
    merge_wanted = Signal(list)
    faces_given = Signal(list, int, str)

    def __init__(self, thumbnails: Thumbnails, pictures: FacePictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._faces: dict[FaceId, QToolButton] = {}
        self._shown: object = None
        set_role(self, "page")
        self.people = _Row(self.tr("Together with"), self._make_companion, self)
        self.towns = _Row(self.tr("Was in"), self._make_town, self)
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
        self._faces = {}
        companions = life.companions if name else ()
        for button, other in zip(self.people.take(len(companions)), companions, strict=True):
            query = PhotoQuery(terms=(_person(name or ""), _person(other.name)))
            words = self.tr("{name}: {photos} together; show them")
            self._describe(button, other.name, other.count, str(query), words)
            assert isinstance(button, _Companion)
            button.somebody = other
            button.setIcon(QIcon())
            if other.cover_id is not None:
                self._faces[other.cover_id] = button
        self._pictures.prepare(self._faces)
        for face in self._faces:
            self._on_ready(face)
        towns = life.towns if name else ()
        for button, (town, count) in zip(self.towns.take(len(towns)), towns, strict=True):
            place = Filter(Key.PLACE, town.replace('"', " "))
            query = PhotoQuery(terms=(_person(name or ""),), filters=(place,))
            words = self.tr("{name}: {photos} taken there; show them")
            self._describe(button, town, count, str(query), words)
        self.people.fit()
        self.towns.fit()
        self.people.setVisible(bool(self.people.buttons))
        self.towns.setVisible(bool(self.towns.buttons))

    def _make_companion(self) -> _Fact:
        button = _Companion(self)
        button.clicked.connect(lambda: self.search_wanted.emit(button.query))
        button.given.connect(lambda ids: self._give(ids, button.somebody))
        button.met.connect(lambda keys: self.merge_wanted.emit([button.key, *keys]))
        return button

    def _make_town(self) -> _Fact:
        button = _Fact(self)
        button.clicked.connect(lambda: self.search_wanted.emit(button.query))
        button.setIcon(icon("places", self))
        button.setIconSize(QSize(scaled(16), _FACE))
        return button

    def _give(self, faces: list[FaceId], to: Companion | None) -> None:
        if to is not None:
            self.faces_given.emit(faces, to.person_id, to.name)

    def _describe(self, button: _Fact, text: str, count: int, query: str, words: str) -> None:
        button.setText(f"{text.replace('&', '&&')} {wording.number(count)}")
        tip = words.format(name=text, photos=count_photos(count))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.query = query

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
