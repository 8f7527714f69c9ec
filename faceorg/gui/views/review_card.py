"""ReviewCard: one question about faces, large and alone, with its answers below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from faceorg.gui import keys, wording
from faceorg.gui.counts import count_faces
from faceorg.gui.short_names import short
from faceorg.gui.style import set_role
from faceorg.gui.views.candidate_tiles import CandidateTiles, twice_in_a_photo
from faceorg.gui.views.controls import quiet
from faceorg.gui.views.face_circle import FaceCircle
from faceorg.gui.views.offered_people import Offered, OfferedPeople
from faceorg.operations.cards import IsThis, SamePerson, VerySure, WhichAre, WhoIsThis

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from faceorg.core.entities import FaceId, Person, PersonId
    from faceorg.gui.context import Context
    from faceorg.gui.models.pictures import FacePictures
    from faceorg.operations.cards import Card

_LARGE, _SMALL = 148, 92
_SHOWN = 6
_CHOICES = 9
_NAME_LENGTH = 28  # below a face


class ReviewCard(QWidget):
    """Made anew for each question.

    Signals: ``yes()``, ``no()``, ``skip()``, ``somebody_else()``, ``stranger()`` and
    ``person(id)`` for somebody the card offers, ``name(text)`` for a name nobody has yet.
    """

    yes = Signal()
    no = Signal()
    skip = Signal()
    somebody_else = Signal()
    stranger = Signal()
    person = Signal(int)
    name = Signal(str)

    def __init__(
        self,
        context: Context,
        pictures: FacePictures,
        card: Card,
        people: Mapping[PersonId, Person],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._pictures = pictures
        self._people = people
        self.card = card
        self.tiles: CandidateTiles | None = None
        layout = QVBoxLayout(self)
        layout.setSpacing(18)
        layout.addStretch(2)
        self.question = QLabel(question(card), self)
        self.question.setWordWrap(True)
        self.question.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.question, "title")
        layout.addWidget(self.question)
        if isinstance(card, IsThis) and card.twice:
            layout.addWidget(self._below(twice_in_a_photo(card.name)))
        layout.addLayout(self._faces())
        self.offered = offered(card)[:_CHOICES]
        if self.offered:
            layout.addWidget(self._known())
        layout.addLayout(self._answers())
        layout.addStretch(3)

    def _faces(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addStretch()
        if isinstance(self.card, SamePerson):
            card = self.card
            row.addLayout(self._group(card.first_faces[:3], card.first_name, card.first_count))
            row.addSpacing(40)
            row.addLayout(self._group(card.second_faces[:3], card.second_name, card.second_count))
        else:
            if isinstance(self.card, IsThis | VerySure | WhichAre):
                row.addLayout(self._cover(self.card.person, self.card.name))
                row.addSpacing(28)
            if isinstance(self.card, WhichAre):
                self.tiles = CandidateTiles(
                    self._pictures, self._context.thumbnails, self.card, self
                )
                row.addWidget(self.tiles)
                row.addStretch()
                return row
            row.addLayout(self._group(self.card.faces[:_SHOWN], None, len(self.card.faces)))
        row.addStretch()
        return row

    def _group(self, faces: Sequence[FaceId], name: str | None, count: int) -> QVBoxLayout:
        column = QVBoxLayout()
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch()
        side = _LARGE if len(faces) <= 2 else _SMALL
        for face in faces:
            row.addWidget(self._circle(face, side, self.tr("A face in question")))
        row.addStretch()
        column.addLayout(row)
        shown = short(name or "", _NAME_LENGTH)
        words = " \u00b7 ".join(part for part in (shown, count_faces(count)) if part)
        # Also where there is nothing to say: the face beside it has a name below.
        column.addWidget(self._below(words if name or count > 1 else ""))
        return column

    def _cover(self, person: PersonId, name: str | None) -> QVBoxLayout:
        column = QVBoxLayout()
        somebody = self._people.get(person)
        circle = self._circle(somebody.cover_id if somebody else None, _LARGE, name or "")
        column.addWidget(circle, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._below(short(name or "", _NAME_LENGTH)))
        return column

    def _circle(self, face: FaceId | None, side: int, name: str) -> FaceCircle:
        circle = FaceCircle(self._pictures, self._context.thumbnails, side, self)
        circle.show_face(face, name)
        return circle

    def _below(self, text: str) -> QLabel:
        below = quiet(QLabel(text, self, alignment=Qt.AlignmentFlag.AlignCenter))
        below.setTextFormat(Qt.TextFormat.PlainText)
        return below

    def _known(self) -> OfferedPeople:
        """People it might be, and names from the words of the photos, each with a number key."""
        known = OfferedPeople(
            self.offered, self._people, self._pictures, self._context.thumbnails, self
        )
        known.chosen.connect(self.choose)
        return known

    def choose(self, number: int) -> None:
        """It is the person or the name with this number, or its tick changes, if there is one."""
        if self.tiles is not None:
            self.tiles.toggle(number)
            return
        if 1 <= number <= len(self.offered):
            one = self.offered[number - 1]
            if one.person is not None:
                self.person.emit(one.person)
            else:
                self.name.emit(one.name)

    def _answers(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch()
        for number, (text, tip, signal) in enumerate(self._choices()):
            button = self._answer(text, tip)
            button.setProperty("primary", number == 0)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch()
        return row

    def _answer(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(tip)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _choices(self) -> list[tuple[str, str, SignalInstance]]:
        skip = (self.tr("Skip"), self.tr("Ask another time (S)"), self.skip)
        stranger = (self.tr("Nobody I know"), self.tr("Never ask again (I)"), self.stranger)
        if isinstance(self.card, WhoIsThis):
            name = (
                self.tr("Say who it is…"),
                _with_enter(self.tr("Type a name")),
                self.somebody_else,
            )
            tip = self.tr("These names have nothing to do with this face (N)")
            none = [(self.tr("None of these names"), tip, self.no)] if self.card.offers else []
            tip = self.tr("Two different people (N)")
            two = [(self.tr("Two people"), tip, self.no)] if self.card.cluster is None else []
            return [name, *two, *none, stranger, skip]
        if isinstance(self.card, WhichAre):
            return [*self._choices_of_many(self.card), skip]
        yes = (self.tr("Yes"), self.tr("Yes (Y)"), self.yes)
        no = (self.tr("No"), self.tr("No (N)"), self.no)
        if isinstance(self.card, SamePerson):
            return [yes, no, skip]
        tip = _with_enter(self.tr("Type another name"))
        return [yes, no, (self.tr("Someone else…"), tip, self.somebody_else), skip]

    def _choices_of_many(self, card: WhichAre) -> list[tuple[str, str, SignalInstance]]:
        name = short(card.name or "")
        tip = keys.with_keys(
            self.tr("The ticked ones are {name}, the others are not"),
            f"{keys.named('review.yes')}, {keys.named('review.name')}",
        )
        none = self.tr("None of these is {name} (N)").format(name=name)
        return [
            (self.tr("The ticked ones"), tip.format(name=name), self.yes),
            (self.tr("None of them"), none, self.no),
        ]


def _with_enter(tip: str) -> str:
    return keys.with_keys(tip, keys.named("review.name"))


def offered(card: Card) -> list[Offered]:
    """Names to choose from: those in the words of the photos, then people who look like it."""
    if isinstance(card, SamePerson | VerySure | WhichAre):
        return []
    known = card.nearest if isinstance(card, WhoIsThis) else card.others
    names = card.offers if isinstance(card, WhoIsThis) else ()
    written = [Offered(one.name, one.person, wording.name_source(one.source)) for one in names]
    taken = {one.person for one in written if one.person is not None}
    alike = [Offered(one.name, one.person) for one in known if one.name and one.person not in taken]
    return [*written, *alike]


def question(card: Card) -> str:
    """What a card asks, in words."""
    translate = QCoreApplication.translate
    if isinstance(card, SamePerson):
        return translate("ReviewCard", "Same person?")
    if isinstance(card, WhoIsThis):
        if card.cluster is None:
            return translate("ReviewCard", "Is this one person, and who?")
        return translate("ReviewCard", "Who is this?")
    if isinstance(card, WhichAre):
        text = translate("ReviewCard", "Which of these are {name}?")
        return text.format(name=short(card.name or ""))
    if isinstance(card, VerySure):
        text = translate("ReviewCard", "Are these all {name}?")
    elif len(card.faces) > 1:
        text = translate("ReviewCard", "Are these {name}?")
    else:
        text = translate("ReviewCard", "Is this {name}?")
    return text.format(name=short(card.name or ""))
