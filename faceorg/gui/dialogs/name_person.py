"""Ask who someone is: known people with their faces as one types, or a new name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from faceorg.core.entities import FaceId, PersonId
from faceorg.gui.counts import count_faces
from faceorg.gui.fitting import fit
from faceorg.gui.models.keyed_list import ItemRole
from faceorg.gui.models.person_list import Entry, PersonFilter, PersonList, Scope
from faceorg.gui.models.pictures import FacePictures
from faceorg.gui.short_names import short
from faceorg.gui.views.controls import WordyView, offer_buttons, primary
from faceorg.gui.views.face_circle import FaceCircle
from faceorg.gui.views.name_offers import NameOffers
from faceorg.library.text import fold
from faceorg.operations import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from faceorg.core.changes import Changes
    from faceorg.gui.context import Context
    from faceorg.library.database import Library
    from faceorg.operations.name_offers import NameOffer

_FACES_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Choice:
    """Who it is: somebody known, or a name; ``new`` asks for one more person of that name.

    An empty name is for later, where that may be.
    """

    name: str
    person_id: PersonId | None = None
    new: bool = False


class PersonChooser(QDialog):
    """A line to type in, known people below it, and one button that says what Enter will do.

    ``known_only``: no new name. ``may_wait``: the name can be given later.
    """

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        *,
        known_only: bool = False,
        may_wait: bool = False,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._known_only = known_only
        self._may_wait = may_wait
        self.chosen: Choice | None = None
        self.pictures = FacePictures(context)
        self._people = PersonList(self.pictures, self)
        self._people.read_named(context.reader)
        self._shown = PersonFilter(self._people, Scope.NAMED, self, nearly=True)
        self._build()
        self._on_text("")
        self.finished.connect(self.deleteLater)
        context.thumbnails.face_ready.connect(self._list.viewport().update)

    def leave_out(self, person: int) -> None:
        """Do not offer this person."""
        self._people.replace([e for e in self._people.items if e.id != person])

    def show_faces(self, faces: Sequence[FaceId]) -> None:
        """Above the line, some of those who are to be named."""
        row = QHBoxLayout()
        row.addStretch()
        for face in faces[:_FACES_SHOWN]:
            circle = FaceCircle(self.pictures, self._context.thumbnails, 64, self)
            circle.show_face(face, self.tr("One of the faces to name"))
            row.addWidget(circle)
        row.addStretch()
        self.layout_.insertLayout(0, row)
        if len(faces) > 1:
            count = QLabel(count_faces(len(faces)), self)
            count.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.layout_.insertWidget(1, count)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Who is this?"))
        self.layout_ = QVBoxLayout(self)
        self._name = QLineEdit(self)
        self._name.setPlaceholderText(self.tr("Name"))
        self._name.setAccessibleName(self.tr("Name"))
        self._name.setClearButtonEnabled(True)
        self._name.setMaxLength(500)
        self._name.textChanged.connect(self._on_text)
        self._name.installEventFilter(self)
        self._list = WordyView(self)
        self._list.setModel(self._shown)
        self._list.setIconSize(QSize(40, 40))
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setAccessibleName(self.tr("People you named"))
        self._list.selectionModel().currentChanged.connect(self._show_outcome)
        self._list.doubleClicked.connect(self.accept)
        self.layout_.addWidget(self._name)
        self.layout_.addWidget(self._list, 1)
        self._build_buttons()
        fit(self, 380, 460)

    def _build_buttons(self) -> None:
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._another = QPushButton(self)
        self._another.setAutoDefault(False)
        self._another.clicked.connect(self._accept_another)
        self._primary = primary(QPushButton(self))
        self._primary.clicked.connect(self.accept)
        offer_buttons(self._list, [self._primary, self._another])
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self._primary)
        self.layout_.addWidget(self._another)
        self.layout_.addLayout(buttons)

    def set_text(self, text: str) -> None:
        """Start with this name."""
        self._name.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move through the list while the line keeps the focus."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        step = steps.get(Qt.Key(event.key()), 0) if isinstance(event, QKeyEvent) and pressed else 0
        row = self._list.currentIndex().row() + step
        if step and -1 <= row < self._shown.rowCount():
            self._list.setCurrentIndex(self._shown.index(row, 0))
        return bool(step) or super().eventFilter(watched, event)

    def _on_text(self, text: str) -> None:
        self._shown.set_text(text)
        self._list.set_empty_text(self._words_for_none(text))
        self._list.setCurrentIndex(self._same_name(text))
        self._show_outcome()

    def _words_for_none(self, text: str) -> str:
        if text.strip() and not self._known_only:
            return self.tr("Nobody has this name yet. Enter makes a new person of it.")
        if self._people.items:
            return self.tr("Nobody is called that.")
        return self.tr("Nobody has a name yet.")

    def _same_name(self, text: str) -> QModelIndex:
        """The first person of exactly this name, case and accents aside."""
        wanted = fold(" ".join(text.split()))
        for row in range(self._shown.rowCount()):
            index = self._shown.index(row, 0)
            if wanted and fold(index.data(ItemRole).name) == wanted:
                return index
        return QModelIndex()

    def _picked(self) -> Entry | None:
        index = self._list.currentIndex()
        return index.data(ItemRole) if index.isValid() else None

    def _show_outcome(self, *_: object) -> None:
        entry, text = self._picked(), " ".join(self._name.text().split())
        typed = bool(text) and not self._known_only
        self._primary.setEnabled(entry is not None or typed or (self._may_wait and not text))
        if entry is not None:
            words = self.tr("This is {name}").format(name=self._shown.short_line(entry))
        elif text and not self._known_only:
            words = self.tr("New person “{name}”").format(name=short(text))
        elif self._may_wait and not text:
            words = self.tr("Name them later")
        else:
            words = self.tr("Choose")
        self._primary.setText(words.replace("&", "&&"))
        same = entry is not None and fold(entry.name or "") == fold(text)
        self._another.setVisible(same and not self._known_only)
        another = self.tr("Another person named {name}").format(name=short(text))
        self._another.setText(another.replace("&", "&&"))

    def accept(self) -> None:
        """Take what the button says."""
        entry, text = self._picked(), " ".join(self._name.text().split())
        if entry is not None:
            self.chosen = Choice(entry.name or "", PersonId(entry.id))
        elif (text and not self._known_only) or (self._may_wait and not text):
            self.chosen = Choice(text)
        else:
            return
        super().accept()

    def _accept_another(self) -> None:
        self.chosen = Choice(" ".join(self._name.text().split()), new=True)
        super().accept()


class NamePersonDialog(PersonChooser):
    """Shows some of the faces, asks who they are, and writes the answer down."""

    def __init__(
        self,
        context: Context,
        face_ids: Sequence[int],
        parent: QWidget | None = None,
        *,
        may_wait: bool = False,
    ) -> None:
        super().__init__(context, parent, may_wait=may_wait)
        self._faces = [FaceId(face) for face in face_ids]
        self.show_faces(self._faces)
        self.offers = NameOffers(context, self._faces, self)
        self.offers.chosen.connect(self._on_offer)
        self.layout_.insertWidget(self.layout_.indexOf(self._list), self.offers)

    def _on_offer(self, offer: NameOffer) -> None:
        self.chosen = Choice(offer.name, offer.person)
        self.done(QDialog.DialogCode.Accepted)

    def choose(self) -> Choice | None:
        """Ask; None when the user thought better of it."""
        if self.exec() != QDialog.DialogCode.Accepted or self.chosen is None:
            return None
        faces, choice = self._faces, self.chosen
        self._context.jobs.decide(lambda library: name_chosen(library, faces, choice))
        return choice


def ask_split(
    context: Context, faces: Sequence[FaceId], person: PersonId | None, window: QWidget
) -> tuple[Callable[[Library], Changes], str] | None:
    """Ask who these faces of ``person`` are, once they are split off; Enter leaves that for later.

    Returns what is to be done, and the name if there is one; None when it is not to be done.
    """
    dialog = NamePersonDialog(context, faces, window, may_wait=True)
    if person is not None:
        dialog.leave_out(person)
    if dialog.exec() != QDialog.DialogCode.Accepted or dialog.chosen is None:
        return None
    choice = dialog.chosen
    name, into = choice.name, choice.person_id
    return lambda library: label.split_faces(library, faces, name or None, into), name


def name_chosen(library: Library, faces: Sequence[FaceId], choice: Choice) -> Changes:
    """Write a `Choice` down for ``faces``."""
    if choice.person_id is not None:
        return label.label_faces(library, faces, choice.person_id)
    return label.name_faces(library, faces, choice.name, new=choice.new)
