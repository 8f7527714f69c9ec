"""CheckPersonDialog: a person's doubtful faces, two in one photo, looks, nearly equal frames."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
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

from faceorg.gui import keys, wording
from faceorg.gui.counts import count_faces
from faceorg.gui.dialogs.name_person import ask_split
from faceorg.gui.fitting import fit
from faceorg.gui.models.pictures import FacePictures
from faceorg.gui.short_names import short
from faceorg.gui.style import scaled, set_role
from faceorg.gui.tab_order import last_by_tab
from faceorg.gui.views.controls import Notice, plain_button, primary, quiet
from faceorg.gui.views.empty import EmptyState
from faceorg.gui.views.face_circle import FaceCircle
from faceorg.operations import label
from faceorg.operations.check_person import Doubt, PersonCheck, check_person
from faceorg.operations.looks import Look, looks_inside

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

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
    """Rows of faces, each with what can be said about them; the list is read anew after each.

    Signal: ``said(what)`` after an answer, for the page behind.
    """

    said = Signal(str)

    def __init__(
        self, context: Context, person: PersonId, name: str | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._person = person
        self._answers = 0
        self._name = short(name or self.tr("this person"))
        self._pictures = FacePictures(context)
        self.setWindowTitle(self.tr("Check {name}").format(name=self._name))
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAccessibleName(self.windowTitle())
        self._close = primary(QPushButton(self.tr("Close"), self))
        self._close.clicked.connect(self.accept)
        self.notice = Notice(self)
        self.notice.setWordWrap(True)
        self.notice.set_hint(self.tr("Every answer can be undone."))
        undo = QAction(self)
        undo.setShortcuts(keys.sequences(["Ctrl+Z"]))
        undo.triggered.connect(self._undo)
        self.addAction(undo)
        buttons = QHBoxLayout()
        buttons.addWidget(self.notice, 1)
        buttons.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.addWidget(self._area, 1)
        layout.addLayout(buttons)
        fit(self, 760, 560)
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
        asked = {doubt.face for doubt in check.nearer_others}
        self._section(
            rows, self.tr("More like somebody else"), map(self._doubt, check.nearer_others)
        )
        # A face is asked about in one place; the pair comes again if it stays.
        twice = [pair for pair in check.twice if asked.isdisjoint(pair)]
        self._section(rows, self.tr("Twice in one photo"), map(self._twice, twice))
        self._section(rows, self.tr("Like none of the others"), map(self._outlier, check.outliers))
        asked.update(*twice, (doubt.face for doubt in check.outliers))
        looks = other_looks(found.looks, asked)
        self._section(rows, self.tr("Other looks: perhaps somebody else"), map(self._look, looks))
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
        last_by_tab(self._close)

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
        yes = self.tr("Both are {name}") if len(faces) == 2 else self.tr("All are {name}")
        answer = (yes.format(name=self._name), self._really(faces)[1])
        return self._row(faces, text, answer, under=self._not_this)

    def _really(self, faces: Sequence[FaceId]) -> Answer:
        person = self._person
        text = self.tr("It is {name}").format(name=self._name)
        return text, lambda library: label.vouch_for(library, faces, person)

    def _not_this(self, face: FaceId) -> Answer:
        person = self._person
        text = self.tr("Not {name}").format(name=self._name)
        return text, lambda library: label.reject_suggestion(library, [face], person)

    def _look(self, look: Look) -> QWidget:
        """How else the person looks; the look of most faces is theirs without a question."""
        parts = [count_faces(len(look.faces))]
        if look.first and look.last:
            days = (wording.month(look.first), wording.month(look.last))
            parts.append(" \u2013 ".join(dict.fromkeys(days)))
        if look.together:
            parts.append(self.tr("beside another look in %n photos", "", look.together))
        row = self._row(look.faces, " \u00b7 ".join(parts))
        layout = row.layout()
        assert layout is not None
        layout.addWidget(plain_button(self.tr("Pull out…"), lambda: self._pull_out(look), row))
        return row

    def _pull_out(self, look: Look) -> None:
        asked = ask_split(self._context, look.faces, self._person, self)
        if asked is not None:
            self._decide(asked[0], self.tr("Split off {faces}").format(
                faces=count_faces(len(look.faces))))  # fmt: skip

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
        button.clicked.connect(lambda: self._decide(act, caption))
        return button

    def _decide(self, act: Callable[[Library], Changes], said: str) -> None:
        self._area.setEnabled(False)  # a second click would speak of a list that is old by then

        def done(_: object) -> None:
            self._answers += 1
            self._area.setEnabled(True)
            self.notice.say(said)
            self.said.emit(said)

        def failed(_: object) -> None:
            self._area.setEnabled(True)

        self._context.jobs.decide(act, done, failed, owner=self)

    def _undo(self) -> None:
        """The keys of the window behind do not reach it while this is open; answers given here
        alone are taken back by it, as nothing here tells of others."""
        if self._answers:
            self._answers -= 1
            self._context.jobs.decide(label.undo, lambda _: self.notice.forget(), owner=self)


def other_looks(looks: Sequence[Look], asked: Collection[FaceId]) -> list[Look]:
    """All but the largest, which is how the person looks, without faces asked about elsewhere."""
    rest = [
        replace(look, faces=tuple(face for face in look.faces if face not in asked))
        for look in looks[1:]
    ]
    return [look for look in rest if look.faces]
