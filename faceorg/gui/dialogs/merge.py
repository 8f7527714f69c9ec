"""Ask whether several tiles are one person, and which name stays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui.short_names import short
from faceorg.gui.style import set_role
from faceorg.gui.views.controls import primary, quiet
from faceorg.gui.views.face_circle import FaceCircle
from faceorg.gui.views.name_editor import GivenName, NameEditor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.gui.context import Context
    from faceorg.gui.models.person_list import Entry, PersonList
    from faceorg.gui.models.pictures import FacePictures

_FACES_SHOWN = 5
_NAMES_SHOWN = 6  # as buttons; of more one is picked from a list
_FACE_PX = 112
_NAME_LENGTH = 20  # below a face
_AS_WIDE_AS_ASKED = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


@dataclass(frozen=True, slots=True)
class Merge:
    """The answer: ``others`` become part of ``into``; ``name`` for those who had none."""

    into: Entry
    others: tuple[Entry, ...]
    name: GivenName | None = None


class MergeDialog(QDialog):
    """The faces side by side, with a choice of name where there is more than one."""

    def __init__(
        self,
        context: Context,
        people: PersonList,
        pictures: FacePictures,
        entries: Sequence[Entry],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._people = people
        self._pictures = pictures
        self._entries = list(entries)
        self._named = [entry for entry in entries if entry.name is not None]
        self._choices: list[QRadioButton] = []
        self._names: QComboBox | None = None
        self._name: NameEditor | None = None
        self._given: GivenName | None = None
        self._build()
        self.finished.connect(self.deleteLater)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Merge"))
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        question = QLabel(self.tr("Are these the same person?"), self)
        set_role(question, "heading")
        question.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(question)
        layout.addLayout(self._build_faces())
        self._build_names(layout)
        note = quiet(QLabel(self.tr("Nothing is lost: you can undo this at any time."), self))
        note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(note)
        layout.addWidget(self._build_buttons())

    def _build_faces(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch()
        for entry in self._entries[:_FACES_SHOWN]:
            column = QVBoxLayout()
            circle = FaceCircle(self._pictures, self._context.thumbnails, _FACE_PX, self)
            circle.show_face(entry.cover_id, self._people.title(entry))
            title = QLabel(short(self._people.title(entry), _NAME_LENGTH), self)
            title.setTextFormat(Qt.TextFormat.PlainText)
            title.setToolTip(self._people.title(entry))
            summary = quiet(QLabel(self._people.summary(entry), self))
            for widget in (circle, title, summary):
                column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
            row.addLayout(column)
        row.addStretch()
        if len(self._entries) > _FACES_SHOWN:
            row.addWidget(
                QLabel(self.tr("and %n more", "", len(self._entries) - _FACES_SHOWN), self)
            )
        return row

    def _build_names(self, layout: QVBoxLayout) -> None:
        if not self._named:
            self._name = NameEditor(self._people, self)
            self._name.setPlaceholderText(self.tr("Name (you can give it later)"))
            self._name.given.connect(self._on_given)
            layout.addWidget(self._name)
        elif len(choices := self._different_names()) == 1:
            name = short(choices[0].name or "")
            sentence = QLabel(self.tr("Everything will be under {name}.").format(name=name), self)
            sentence.setTextFormat(Qt.TextFormat.PlainText)
            sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(sentence)
        elif len(choices) > _NAMES_SHOWN:
            layout.addWidget(QLabel(self.tr("Which name stays?"), self))
            layout.addWidget(self._build_list_of_names())
        else:
            layout.addWidget(QLabel(self.tr("Which name stays?"), self))
            for entry in choices:
                choice = QRadioButton(short(entry.name or "").replace("&", "&&"), self)
                choice.setToolTip(entry.name or "")
                choice.setAccessibleName(entry.name or "")
                self._choices.append(choice)
                layout.addWidget(choice)
            self._choices[0].setChecked(True)

    def _build_list_of_names(self) -> QComboBox:
        """However many tiles were chosen: one line, and no button for each of them."""
        names = self._names = QComboBox(self)
        names.setAccessibleName(self.tr("Which name stays?"))
        names.setToolTip(self.tr("The name that all of them get"))
        names.setSizeAdjustPolicy(_AS_WIDE_AS_ASKED)
        names.setMinimumContentsLength(20)
        view = QListView(names)
        view.setUniformItemSizes(True)
        names.setView(view)
        names.addItems([entry.name or "" for entry in self._different_names()])
        return names

    def _different_names(self) -> list[Entry]:
        """The first of each name: between two people named John there is no name to choose."""
        first: dict[str | None, Entry] = {}
        for entry in self._named:
            first.setdefault(entry.name, entry)
        return list(first.values())

    def _build_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        yes = primary(QPushButton(self.tr("Yes, merge"), self))
        buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
        no = buttons.addButton(self.tr("No"), QDialogButtonBox.ButtonRole.RejectRole)
        no.setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _on_given(self, name: GivenName, step: int) -> None:
        self._given = name
        self.accept()

    def answer(self) -> Merge:
        """What the window says now."""
        into = self._named[0] if self._named else self._entries[0]
        if self._names is not None:
            into = self._different_names()[self._names.currentIndex()]
        for entry, choice in zip(self._different_names(), self._choices, strict=False):
            if choice.isChecked():
                into = entry
        others = tuple(entry for entry in self._entries if entry is not into)
        name = self._given
        if name is None and self._name is not None:
            name = GivenName(self._name.text())
        return Merge(into, others, name if name and name.text.strip() else None)

    def ask(self) -> Merge | None:
        """Show the window; None when the answer was no."""
        return self.answer() if self.exec() == QDialog.DialogCode.Accepted else None
