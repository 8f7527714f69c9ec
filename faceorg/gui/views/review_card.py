"""ReviewCard: one question about faces, large and alone, with its answers below."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeGuard

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from faceorg.gui import keys
from faceorg.gui.counts import count_faces
from faceorg.gui.name_sources import source_words
from faceorg.gui.short_names import short
from faceorg.gui.style import set_role
from faceorg.gui.views.candidate_tiles import CandidateTiles, twice_in_a_photo
from faceorg.gui.views.controls import quiet
from faceorg.gui.views.face_circle import FaceCircle
from faceorg.gui.views.face_row import FaceRow
from faceorg.gui.views.face_wall import FaceWall
from faceorg.gui.views.flow import FlowLayout
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
_AIR = 9
_FEW = 3  # of one of two groups
_CHOICES = 9
_NAME_LENGTH = 28  # below a face


@dataclass(frozen=True, slots=True)
class _Answer:
    """A button of the card; ``row`` is that of the table of keys."""

    row: str
    text: str
    tip: str
    act: SignalInstance


class ReviewCard(QWidget):
    """Made anew for each question.

    Signals: ``yes()``, ``no()``, ``skip()``, ``somebody_else()``, ``stranger()`` and
    ``person(id)`` for somebody the card offers, ``name(text)`` for a name nobody has yet;
    ``ticked()`` when that changes what an answer is called.
    """

    yes = Signal()
    no = Signal()
    skip = Signal()
    somebody_else = Signal()
    stranger = Signal()
    person = Signal(int)
    name = Signal(str)
    ticked = Signal()

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
        self.wall: FaceWall | None = None
        self.offered = offered(card)[:_CHOICES]
        self._answers = self._choices()
        layout = QVBoxLayout(self)
        layout.setSpacing(_AIR)
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
        if self.offered:
            layout.addWidget(self._known())
        layout.addWidget(self._buttons())
        layout.addStretch(3)

    def _faces(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addStretch()
        if isinstance(self.card, SamePerson):
            card = self.card
            row.addLayout(self._side(card.first_faces, card.first_name, card.first_count), 1)
            row.addSpacing(40)
            row.addLayout(self._side(card.second_faces, card.second_name, card.second_count), 1)
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
            if may_leave_out(self.card):
                row.addLayout(self._wall(self.card), 100)
            else:
                row.addLayout(self._group(self.card.faces, None, len(self.card.faces)))
        row.addStretch()
        return row

    def _wall(self, card: IsThis | VerySure | WhoIsThis) -> QVBoxLayout:
        """All of them, each with a tick: no answer speaks of a face that cannot be seen."""
        self.wall = FaceWall(
            self._pictures, self._context.thumbnails, card.faces, self, keys=not self.offered
        )
        self.wall.changed.connect(self._on_ticks)
        text = self.tr("Untick those who do not belong")
        if not isinstance(card, WhoIsThis):
            text = self.tr("Untick those who are not {name}")
            text = text.format(name=short(card.name or "", _NAME_LENGTH))
        return self._with_words(self.wall, f"{count_faces(len(card.faces))} \u00b7 {text}")

    def _with_words(self, wall: FaceWall, words: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(wall)
        below = self._below(words)
        below.setWordWrap(True)
        column.addWidget(below)
        return column

    def _side(self, faces: Sequence[FaceId], name: str | None, count: int) -> QVBoxLayout:
        """One of two groups: as many of its faces as the question has, the best first."""
        if len(faces) <= _FEW:
            return self._group(faces, name, count)
        wall = FaceWall(
            self._pictures, self._context.thumbnails, faces, self, ticks=False, across=4
        )
        words = count_faces(count)
        if len(faces) < count:
            words = self.tr("{number} of {faces}").format(number=len(faces), faces=words)
        shown = short(name or "", _NAME_LENGTH)
        return self._with_words(wall, " \u00b7 ".join(part for part in (shown, words) if part))

    def _on_ticks(self) -> None:
        """The first button says what it will do."""
        some = self.wall is not None and len(self.wall.faces.chosen()) < len(self.card.faces)
        first = self._answers[0]
        text = self.tr("The ticked ones") if some and first.row == "yes" else first.text
        if text != self.first.text():
            self.first.setText(text)
            self.first.setAccessibleName(text)
            self.ticked.emit()

    def narrowed(self) -> Card | None:
        """The question with the ticked faces alone; None where none is ticked."""
        if self.wall is None or isinstance(self.card, SamePerson | WhichAre):
            return self.card
        faces = self.wall.faces.chosen()
        return replace(self.card, faces=faces) if faces else None

    def _group(self, faces: Sequence[FaceId], name: str | None, count: int) -> QVBoxLayout:
        column = QVBoxLayout()
        side = _LARGE if len(faces) <= 2 else _SMALL
        asked = self.tr("A face in question")
        circles = [self._circle(face, side, asked) for face in faces]
        column.addWidget(FaceRow(circles, side, self))
        shown = short(name or "", _NAME_LENGTH)
        words = " \u00b7 ".join(part for part in (shown, count_faces(count)) if part)
        # Also where there is nothing to say: the face beside it has a name below.
        column.addWidget(self._below(words if name or count > 1 else ""))
        return column

    def _cover(self, person: PersonId, name: str | None) -> QVBoxLayout:
        column = QVBoxLayout()
        somebody = self._people.get(person)
        circle = self._circle(somebody.cover_id if somebody else None, _LARGE, name or "")
        column.addStretch()
        column.addWidget(circle, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._below(short(name or "", _NAME_LENGTH)))
        column.addStretch()
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
        if self.wall is not None and not self.offered:
            self.wall.faces.toggle(number - 1)
            return
        if 1 <= number <= len(self.offered):
            one = self.offered[number - 1]
            if one.person is not None:
                self.person.emit(one.person)
            else:
                self.name.emit(one.name)

    def faces_place(self) -> QRect:
        """Where its faces are on the desktop, in pixels."""
        parts = [
            *self.findChildren(FaceCircle),
            *(part for part in (self.tiles, self.wall) if part is not None),
        ]
        place = QRect()
        for part in parts:
            place |= QRect(part.mapToGlobal(QPoint(0, 0)), part.size())
        return place

    @property
    def ticks(self) -> int:
        """How many ticks have a number key."""
        there = len(self.tiles.tiles) if self.tiles is not None else 0
        if self.wall is not None and not self.offered:
            there = len(self.card.faces)
        return min(there, _CHOICES)

    def rows(self) -> dict[str, str]:
        """What answers it: rows of the table of keys, each with the words of its button."""
        first, *others = self._answers
        return {first.row: self.first.text()} | {one.row: one.text for one in others}

    def _buttons(self) -> QWidget:
        """The answers, in a second line where letters are large."""
        place = QWidget(self)
        row = FlowLayout(place, 10, centred=True)
        for number, answer in enumerate(self._answers):
            button = self._button(answer.text, answer.tip)
            button.setProperty("primary", number == 0)
            button.clicked.connect(answer.act)
            if number == 0:
                self.first = button
            row.addWidget(button)
        return place

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(tip)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _choices(self) -> list[_Answer]:
        skip = _Answer("skip", self.tr("Skip"), self.tr("Ask another time (S)"), self.skip)
        if isinstance(self.card, WhoIsThis):
            return [*self._choices_of_unknown(self.card), skip]
        if isinstance(self.card, WhichAre):
            return [*self._choices_of_many(self.card), skip]
        yes = _Answer("yes", self.tr("Yes"), self.tr("Yes (Y)"), self.yes)
        no = _Answer("no", self.tr("No"), self.tr("No (N)"), self.no)
        if isinstance(self.card, SamePerson):
            return [yes, no, skip]
        tip = _with_enter(self.tr("Type another name"))
        other = _Answer("name", self.tr("Someone else…"), tip, self.somebody_else)
        if isinstance(self.card, VerySure):
            return [yes, no, other, skip]
        tip = self.tr("Never ask again (I)")
        return [yes, no, other, _Answer("stranger", self.tr("Nobody I know"), tip, self.stranger),
                skip]  # fmt: skip

    def _choices_of_unknown(self, card: WhoIsThis) -> list[_Answer]:
        tip = _with_enter(self.tr("Type a name"))
        answers = [_Answer("name", self.tr("Say who it is…"), tip, self.somebody_else)]
        if card.cluster is None:
            tip = self.tr("Two different people (N)")
            answers.append(_Answer("no", self.tr("Two people"), tip, self.no))
        elif card.offers:
            tip = self.tr("These names have nothing to do with this face (N)")
            answers.append(_Answer("no", self.tr("None of these names"), tip, self.no))
        tip = self.tr("Never ask again (I)")
        return [*answers, _Answer("stranger", self.tr("Nobody I know"), tip, self.stranger)]

    def _choices_of_many(self, card: WhichAre) -> list[_Answer]:
        name = short(card.name or "")
        tip = keys.with_keys(
            self.tr("The ticked ones are {name}, the others are not"),
            f"{keys.named('review.yes')}, {keys.named('review.name')}",
        )
        none = self.tr("None of these is {name} (N)").format(name=name)
        return [
            _Answer("yes", self.tr("The ticked ones"), tip.format(name=name), self.yes),
            _Answer("no", self.tr("None of them"), none, self.no),
        ]


def _with_enter(tip: str) -> str:
    return keys.with_keys(tip, keys.named("review.name"))


def may_leave_out(card: Card) -> TypeGuard[IsThis | VerySure | WhoIsThis]:
    """Whether single faces can be unticked: one answer speaks of several faces."""
    many = len(card.faces) > _SHOWN
    return (isinstance(card, IsThis | VerySure) and len(card.faces) > 1) or (
        isinstance(card, WhoIsThis) and many
    )


def offered(card: Card) -> list[Offered]:
    """Names to choose from: those in the words of the photos, then people who look like it."""
    if isinstance(card, SamePerson | VerySure | WhichAre):
        return []
    known = card.nearest if isinstance(card, WhoIsThis) else card.others
    names = card.offers if isinstance(card, WhoIsThis) else ()
    written = [Offered(one.name, one.person, source_words(one.source)) for one in names]
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
