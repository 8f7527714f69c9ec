"""CheckPersonDialog: a person's doubtful faces, two in one photo, looks, nearly equal frames."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui import wording
from faceorg.gui.counts import count_faces
from faceorg.gui.models.pictures import FacePictures
from faceorg.gui.short_names import short
from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.controls import primary, quiet
from faceorg.gui.views.empty import EmptyState
from faceorg.gui.views.face_circle import FaceCircle
from faceorg.operations import label
from faceorg.operations.check_person import Doubt, PersonCheck, check_person
from faceorg.operations.looks import Look, looks_inside, pull_out

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from faceorg.core.changes import Changes
    from faceorg.core.entities import FaceId, PersonId
    from faceorg.core.errors import FaceorgError
    from faceorg.gui.context import Context
    from faceorg.library.database import Library

    Answer = tuple[str, Callable[[Library], Changes]]

_FACE_PX = 64
_FACES_SHOWN = 5
_WORDS_LEAST = 150
_ROWS_SHOWN = 30  # of a kind; what is answered makes room for the next


@dataclass(frozen=True)
class _Found:
    """What is doubtful about a person, and how many looks they have."""

    check: PersonCheck
    looks: list[Look]


class CheckPersonDialog(QDialog):
    """Rows of faces, each with what can be said about them; the list is read anew after each."""

    def __init__(
        self, context: Context, person: PersonId, name: str | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._person = person
        self._name = short(name or self.tr("this person"))
        self._pictures = FacePictures(context)
        self.setWindowTitle(self.tr("Check {name}").format(name=self._name))
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAccessibleName(self.windowTitle())
        close = primary(QPushButton(self.tr("Close"), self))
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(quiet(QLabel(self.tr("Every answer can be undone."), self)))
        buttons.addStretch()
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self._area, 1)
        layout.addLayout(buttons)
        self.resize(760, 560)
        self.finished.connect(self.deleteLater)
        context.jobs.changed.connect(self.refresh)
        self._fill([quiet(QLabel(self.tr("Looking…"), self))])
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Look the person over again."""
        del changes
        pack, person = self._context.engines.pack, self._person

        def look(library: Library) -> _Found:
            check = check_person(library, pack, person)
            return _Found(check, looks_inside(library, pack, person))

        self._context.jobs.read(look, self._on_found, self._give_up)

    def _nothing(self) -> QWidget:
        empty = EmptyState("people", self)
        text = self.tr("Every face is more like the others than like anybody else.")
        empty.set_text(self.tr("Nothing to doubt"), text)
        return empty

    def _give_up(self, _: FaceorgError) -> None:
        """There is no such person any more."""
        self.accept()

    def _on_found(self, found: _Found) -> None:
        rows: list[QWidget] = []
        check = found.check
        self._section(
            rows, self.tr("More like somebody else"), map(self._doubt, check.nearer_others)
        )
        self._section(rows, self.tr("Twice in one photo"), map(self._twice, check.twice))
        self._section(rows, self.tr("Like none of the others"), map(self._outlier, check.outliers))
        self._section(
            rows, self.tr("Different looks: one may be somebody else"), map(self._look, found.looks)
        )
        self._section(rows, self.tr("Nearly the same picture"), map(self._stack, check.stacks))
        self._fill(rows or [self._nothing()])

    def _section(self, rows: list[QWidget], title: str, found: map[QWidget]) -> None:
        members = [row for row, _ in zip(found, range(_ROWS_SHOWN), strict=False)]
        if members:
            head = QLabel(title, self)
            set_role(head, "heading")
            rows += [head, *members]

    def _fill(self, rows: Sequence[QWidget]) -> None:
        page = QWidget(self._area)
        set_role(page, "page")
        layout = QVBoxLayout(page)
        layout.setSpacing(10)
        for row in rows:
            layout.addWidget(row)
        layout.addStretch()
        self._area.setWidget(page)

    def _doubt(self, doubt: Doubt) -> QWidget:
        other, face = doubt.other, doubt.face
        other_name = short(doubt.other_name or self.tr("somebody without a name"))
        text = self.tr("More like {other} than like {name}")
        text = text.format(other=other_name, name=self._name)
        is_other = self.tr("It is {name}").format(name=other_name)
        assert other is not None
        return self._row(
            [face],
            text,
            (is_other, lambda library: label.label_faces(library, [face], other)),
            self._not_this(face),
            (
                self.tr("It is {name}").format(name=self._name),
                lambda library: label.reject_suggestion(library, [face], other),
            ),
        )

    def _outlier(self, doubt: Doubt) -> QWidget:
        text = self.tr("Like none of the others")
        return self._row([doubt.face], text, self._not_this(doubt.face), self._really([doubt.face]))

    def _twice(self, together: tuple[FaceId, ...]) -> QWidget:
        """Each face with its own "no"; the "yes" is for the faces that are shown."""
        faces = together[:_FACES_SHOWN]
        text = self.tr("Twice in one photo")
        return self._row(faces, text, self._really(faces), under=self._not_this)

    def _really(self, faces: Sequence[FaceId]) -> Answer:
        person = self._person
        text = self.tr("It is {name}").format(name=self._name)
        return text, lambda library: label.vouch_for(library, faces, person)

    def _not_this(self, face: FaceId) -> Answer:
        person = self._person
        text = self.tr("Not {name}").format(name=self._name)
        return text, lambda library: label.reject_suggestion(library, [face], person)

    def _look(self, look: Look) -> QWidget:
        parts = [count_faces(len(look.faces))]
        if look.first and look.last:
            days = (wording.month(look.first), wording.month(look.last))
            parts.append(" \u2013 ".join(dict.fromkeys(days)))
        if look.together:
            parts.append(self.tr("beside another look in %n photos", "", look.together))
        person, faces = self._person, look.faces
        return self._row(
            faces,
            " \u00b7 ".join(parts),
            (
                self.tr("Pull out as new person"),
                lambda library: pull_out(library, person, faces),
            ),
        )

    def _stack(self, faces: tuple[FaceId, ...]) -> QWidget:
        return self._row(faces, count_faces(len(faces)))

    def _row(
        self,
        faces: Sequence[FaceId],
        text: str,
        *answers: Answer,
        under: Callable[[FaceId], Answer] | None = None,
    ) -> QWidget:
        """``under`` gives the answer about each face alone."""
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        for face in faces[:_FACES_SHOWN]:
            circle = FaceCircle(self._pictures, self._context.thumbnails, _FACE_PX, row)
            circle.show_face(face, text)
            column = QVBoxLayout()
            column.addWidget(circle, 0, Qt.AlignmentFlag.AlignHCenter)
            if under is not None:
                column.addWidget(self._button(row, *under(face)))
            layout.addLayout(column)
        words = quiet(QLabel(text, row))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setMinimumWidth(scaled(_WORDS_LEAST))
        layout.addWidget(words, 1)
        for caption, act in answers:
            button = self._button(row, caption, act)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _button(self, row: QWidget, caption: str, act: Callable[[Library], Changes]) -> QPushButton:
        button = QPushButton(caption.replace("&", "&&"), row)
        button.setAutoDefault(False)
        button.setAccessibleName(caption)
        button.clicked.connect(lambda: self._decide(act))
        return button

    def _decide(self, act: Callable[[Library], Changes]) -> None:
        self._area.setEnabled(False)  # a second click would speak of a list that is old by then

        def done(_: object) -> None:
            self._area.setEnabled(True)

        self._context.jobs.decide(act, done, done, owner=self)
