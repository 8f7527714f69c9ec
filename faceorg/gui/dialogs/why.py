"""WhyDialog: why a face is whose it is, told with the faces that speak for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui import wording
from faceorg.gui.fitting import fit, room_for
from faceorg.gui.models.pictures import FacePictures
from faceorg.gui.name_sources import source_words
from faceorg.gui.short_names import short
from faceorg.gui.style import set_role
from faceorg.gui.views.controls import primary, quiet
from faceorg.gui.views.face_circle import FaceCircle
from faceorg.gui.views.flow import FlowLayout
from faceorg.operations.why import Rule, Why, why

if TYPE_CHECKING:
    from faceorg.core.entities import FaceId
    from faceorg.gui.context import Context
    from faceorg.operations.why import Example

_FACE_PX, _EXAMPLE_PX = 128, 72
_GAP = 16
_NAME_LENGTH = 20  # below a face
_UNSURE = (Rule.ASKED, Rule.EVENT, Rule.GROUP, Rule.NOBODY)  # where nobody said who it is


class WhyDialog(QDialog):
    """The face, the rule in words, and the nearest confirmed faces with how alike they are."""

    def __init__(self, context: Context, face: FaceId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._pictures = FacePictures(context)
        self.setWindowTitle(self.tr("Why?"))
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(14)
        circle = self._circle(face, _FACE_PX, self.tr("The face in question"))
        self._layout.addWidget(circle, 0, Qt.AlignmentFlag.AlignHCenter)
        self.rule = QLabel(self)
        self.rule.setWordWrap(True)
        self.rule.setTextFormat(Qt.TextFormat.PlainText)
        self.rule.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.rule.setMinimumWidth(380)
        set_role(self.rule, "heading")
        self._layout.addWidget(self.rule)
        self._below = QVBoxLayout()
        self._layout.addLayout(self._below)
        self._layout.addStretch()
        close = primary(QPushButton(self.tr("Close"), self))
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(close)
        self._layout.addLayout(row)
        self.finished.connect(self.deleteLater)
        engines = context.engines
        context.jobs.read(lambda library: why(library, engines.pack, face), self.show_why)

    def _circle(self, face: FaceId, side: int, name: str) -> FaceCircle:
        circle = FaceCircle(self._pictures, self._context.thumbnails, side, self)
        circle.show_face(face, name)
        return circle

    def show_why(self, told: Why) -> None:
        """Say what was found out."""
        self.rule.setText(self._sentence(told))
        if told.poor and told.rule in _UNSURE:
            self._note(
                self.tr("It is small, blurred, dark or turned, so faceorg leaves it to you.")
            )
        if told.event is not None:
            near = self._circle(told.event.near_id, _EXAMPLE_PX, told.name or "")
            self._below.addWidget(near, 0, Qt.AlignmentFlag.AlignHCenter)
        for offer in told.names:
            text = self.tr("{name}? {source}").format(
                name=short(offer.name), source=source_words(offer.source)
            )
            self._note(text)
        if told.examples:
            self._note(self.tr("Faces you named that are most like it:"))
            self._below.addWidget(self._examples(told))
        self._make_room()

    def _make_room(self) -> None:
        """As high as the words need in the lines they take: a dialog asks for one line each."""
        for part in self.findChildren(QWidget):
            part.show()  # a layout does not count what is only about to be shown
        self._layout.activate()
        width = max(self.width(), self._layout.sizeHint().width())
        width = min(width, room_for(self).width())
        fit(self, width, max(self.height(), self._layout.heightForWidth(width)))

    def _note(self, text: str) -> None:
        note = quiet(QLabel(text, self))
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._below.addWidget(note)

    def _sentence(self, told: Why) -> str:
        name = short(told.name or self.tr("somebody without a name"))
        if told.rule in (Rule.USER, Rule.IMPORTED):
            return self._said(told, name)
        if told.rule is Rule.EVENT and told.event is not None:
            minutes = max(1, round(told.event.seconds / 60))
            apart = self.tr("%n minutes apart", "", minutes)
            text = self.tr("Probably {name}, who is clear to see in a photo {apart}.")
            return text.format(name=name, apart=apart)
        sentences = {
            Rule.MATCHED: self.tr("Very like {name}."),
            Rule.ASKED: self.tr("It may be {name}; Review asks you."),
            Rule.GROUP: self.tr("It is in a group of faces alike that has no name yet."),
            Rule.SET_ASIDE: self.tr("You took it out of all groups."),
            Rule.NOBODY: self._nobody(told),
        }
        return sentences[told.rule].format(name=name)

    def _nobody(self, told: Why) -> str:
        """Near to somebody, and yet not near enough; or near to nobody."""
        if told.drawn and not told.examples:
            return self.tr("You drew it yourself, so there is nothing to compare.")
        best = told.examples[0] if told.examples else None
        if best is not None and best.similarity >= self._context.engines.pack.thresholds.suggest:
            text = self.tr("It may be {other}, but that is not sure enough to say so.")
            if best.person in told.refused:
                text = self.tr("You said that it is not {other}.")
            return text.format(other=short(best.name or self.tr("somebody without a name")))
        return self.tr("Not like anybody you named.")

    def _said(self, told: Why, name: str) -> str:
        when = wording.moment(told.said_at) if told.said_at else ""
        if told.rule is Rule.USER:
            return self.tr("You said that it is {name} ({when}).").format(name=name, when=when)
        programs = {"picasa": "Picasa", "google": "Google Photos", "xmp": self.tr("XMP data")}
        source = programs.get(told.told_by or "", self.tr("a file"))
        text = self.tr("{source} named it {name} (read {when}).")
        return text.format(source=source, name=name, when=when)

    def _examples(self, told: Why) -> QWidget:
        place = QWidget(self)
        row = FlowLayout(place, _GAP, centred=True)
        for one in told.examples:
            words = self._words(one, told.poor)
            circle = self._circle(one.face, _EXAMPLE_PX, words.replace("\n", ", "))
            number = wording.decimal(one.similarity, 3)
            circle.setToolTip(self.tr("{number} alike").format(number=number))
            label = quiet(QLabel(words, self))
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            example = QWidget(place)
            column = QVBoxLayout(example)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(circle, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
            row.addWidget(example)
        return place

    def _alike(self, similarity: float, poor: bool) -> str:
        """In words: what a number means is another thing for each pack, and for a poor face."""
        bounds = self._context.engines.pack.thresholds
        if similarity >= bounds.auto and not poor:
            return self.tr("very much alike")
        return self.tr("alike") if similarity >= bounds.suggest else self.tr("a little alike")

    def _words(self, one: Example, poor: bool) -> str:
        name = short(one.name or self.tr("no name"), _NAME_LENGTH)
        lines = [name, self._alike(one.similarity, poor)]
        if one.days is not None:
            lines.append(self._gap(one.days))
        return "\n".join(lines)

    def _gap(self, days: int) -> str:
        if days >= 700:
            return self.tr("%n years apart", "", round(days / 365.25))
        return self.tr("%n days apart", "", days) if days else self.tr("the same day")
