""" "Is this Anna?": faces that look like somebody, to be answered one by one or all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui import keys
from faceorg.gui.list_menu import ListMenu
from faceorg.gui.models.face_grid import FaceGrid, face_itself
from faceorg.gui.short_names import short
from faceorg.gui.style import set_role
from faceorg.gui.views.controls import action_button, quiet
from faceorg.gui.views.face_tiles import QUESTION_TILE, QuestionTile
from faceorg.gui.views.tile_view import TileView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from faceorg.core.entities import Face, FaceId
    from faceorg.gui.models.pictures import FacePictures
    from faceorg.gui.thumbnails import Thumbnails


class Suggestions(QFrame):
    """A strip that is there only while there is something to ask.

    Y and N answer wherever on the page the focus is: the question is what the eyes are at.
    Signals: ``answered(face ids, yes)``, ``open_face(face)``; ``emptied()`` just before the strip
    goes out of sight, as nothing is left to ask.
    """

    answered = Signal(object, bool)
    open_face = Signal(object)
    emptied = Signal()

    def __init__(self, thumbnails: Thumbnails, pictures: FacePictures, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.model = FaceGrid(self)
        self.view = TileView(thumbnails, pictures, face_itself, self)
        tile = QuestionTile(pictures, self)
        tile.answered.connect(lambda face, yes: self._answer_faces([face], yes))
        self.view.setItemDelegate(tile)
        self.view.setModel(self.model)
        self.view.setStyleSheet("QListView { background: transparent; }")
        self.view.setWrapping(False)
        self.view.setFlow(QListView.Flow.LeftToRight)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = self.view.horizontalScrollBar().sizeHint().height()
        self.view.setFixedHeight(QUESTION_TILE.height() + bar + 4)
        self._question = QLabel(self)
        self._keys: list[QAction] = []
        self._build(parent)

    @property
    def asking(self) -> bool:
        """Whether there is a question."""
        return bool(self.model.items)

    def _build(self, page: QWidget) -> None:
        self._yes = keys.make("person.yes_all", lambda: self._answer_all(True), page)
        self._no = keys.make("person.no_all", lambda: self._answer_all(False), page)
        keys.tell(self._yes, self.tr("Every face here is this person"))
        keys.tell(self._no, self.tr("No face here is this person"))
        here = keys.Reach.HERE
        yes = keys.make("person.yes", lambda: self._answer_chosen(True), page)
        no = keys.make("person.no", lambda: self._answer_chosen(False), page)
        no_here = keys.make("person.no_here", lambda: self._answer_chosen(False), self.view, here)
        self._keys += [self._yes, self._no, yes, no, no_here]
        for action in self._keys:
            action.setEnabled(False)
        ListMenu(self.view, self._fill_menu)
        self.view.activated.connect(
            lambda index: self.open_face.emit(self.model.items[index.row()])
        )
        set_role(self._question, "heading")
        self._question.setTextFormat(Qt.TextFormat.PlainText)
        top = QHBoxLayout()
        top.addWidget(self._question)
        top.addSpacing(12)
        hint = quiet(QLabel(self.tr("Y says yes, N says no"), self))
        top.addWidget(hint)
        top.addStretch()
        top.addWidget(action_button(self._yes, self))
        top.addWidget(action_button(self._no, self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 2)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addWidget(self.view)

    def _fill_menu(self, menu: QMenu, index: QModelIndex) -> None:
        if not index.isValid():
            return
        yes_all, no_all, yes, no, _ = self._keys
        menu.addActions([yes, no])
        menu.addSeparator()
        menu.addActions([yes_all, no_all])

    def show_faces(self, name: str, faces: Sequence[Face]) -> None:
        """Ask about ``faces``; without any, go out of sight."""
        question = self.tr("Is this {name}?").format(name=short(name))
        self._question.setText(question)
        self.view.setAccessibleName(question)
        self._show(faces)

    def _show(self, faces: Sequence[Face]) -> None:
        row = max(0, self.view.currentIndex().row())
        was_asking = self.asking
        self.model.show_faces(faces)
        if self.asking and not self.view.chosen():
            last = len(self.model.items) - 1
            self.view.go_to(self.model.index(min(row, last)))
        for key in self._keys:
            key.setEnabled(self.asking)
        if was_asking and not self.asking:
            self.emptied.emit()
        self.setVisible(self.asking)

    def _answer_chosen(self, yes: bool) -> None:
        self._answer_faces(self.model.ids(self.view.chosen()), yes)

    def _answer_all(self, yes: bool) -> None:
        self._answer_faces([face.id for face in self.model.items], yes)

    def _answer_faces(self, ids: list[FaceId], yes: bool) -> None:
        """Answered faces leave at once: a key pressed twice must not answer one of them twice."""
        if not ids:
            return
        self.answered.emit(ids, yes)
        answered = set(ids)
        self._show([face for face in self.model.items if face.id not in answered])
