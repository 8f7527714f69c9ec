""" "Is this Anna?": faces that look like somebody, to be answered one by one or all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from faceorg.gui.models.face_grid import FaceGrid
from faceorg.gui.style import set_role
from faceorg.gui.views.controls import action_button, quiet
from faceorg.gui.views.face_tiles import QUESTION_TILE, QuestionTile
from faceorg.gui.views.tile_view import TileView

if TYPE_CHECKING:
    from collections.abc import Sequence

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
        self.view = TileView(thumbnails, self)
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
        self._keys: list[QShortcut] = []
        self._build(parent)

    @property
    def asking(self) -> bool:
        """Whether there is a question."""
        return bool(self.model.items)

    def _build(self, page: QWidget) -> None:
        self._yes = self._answer(self.tr("Yes to all"), self.tr("Every face here is this person"))
        self._no = self._answer(self.tr("No to all"), self.tr("No face here is this person"))
        self._yes.triggered.connect(lambda: self._answer_all(True))
        self._no.triggered.connect(lambda: self._answer_all(False))
        everywhere = Qt.ShortcutContext.WidgetWithChildrenShortcut
        self._key("Y", page, everywhere, True)
        self._key("N", page, everywhere, False)
        self._key("Del", self.view, Qt.ShortcutContext.WidgetShortcut, False)
        self.view.activated.connect(
            lambda index: self.open_face.emit(self.model.items[index.row()])
        )
        set_role(self._question, "heading")
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

    def _key(self, key: str, where: QWidget, context: Qt.ShortcutContext, yes: bool) -> None:
        shortcut = QShortcut(QKeySequence(key), where)
        shortcut.setContext(context)
        shortcut.setEnabled(False)
        shortcut.activated.connect(lambda: self._answer_chosen(yes))
        self._keys.append(shortcut)

    def _answer(self, text: str, tip: str) -> QAction:
        action = QAction(text, self)
        action.setToolTip(tip)
        return action

    def show_faces(self, name: str, faces: Sequence[Face]) -> None:
        """Ask about ``faces``; without any, go out of sight."""
        question = self.tr("Is this {name}?").format(name=name)
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
