"""The Review room: one question after the other, answered with a key each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from faceorg.core.entities import PersonId
from faceorg.gui.dialogs.name_person import Choice, PersonChooser
from faceorg.gui.models.pictures import FacePictures
from faceorg.gui.placing import place_beside
from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.card_place import CardPlace
from faceorg.gui.views.controls import Notice, heading, quiet
from faceorg.gui.views.empty import EmptyState
from faceorg.gui.views.review_card import ReviewCard
from faceorg.gui.views.review_keys import ReviewKeys
from faceorg.gui.views.review_progress import ReviewProgress
from faceorg.library.persons import persons
from faceorg.operations.cards import IsThis, SamePerson, VerySure, WhichAre, WhoIsThis

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from faceorg.core.changes import Changes
    from faceorg.core.entities import FaceId, Person
    from faceorg.gui.context import Context
    from faceorg.library.database import Library
    from faceorg.operations.cards import Card
    from faceorg.operations.review import Remaining

_AHEAD = 12
_LOW = 300  # pixels of the room


@dataclass(frozen=True)
class _Queue:
    """The next questions and how much is left."""

    cards: list[Card]
    left: Remaining
    people: dict[PersonId, Person]


class ReviewRoom(QWidget):
    """Y yes, N no, S later, 1 to 9 somebody offered, Enter a name, I nobody to know."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._context = context
        self._pictures = FacePictures(context)
        self._cards: list[Card] = []
        self._skipped: set[str] = set()
        self._answered: set[str] = set()
        self._nameless: set[str] = set()  # none of the names offered was right
        self._settled: list[str] = []  # what was answered and asked no more, the latest last
        self._saving = False
        self._people: dict[PersonId, Person] = {}
        self.card: ReviewCard | None = None
        self.progress = ReviewProgress(self)
        self.notice = Notice(self)
        self.notice.setWordWrap(True)
        self.hint = quiet(QLabel(self))
        self.hint.setWordWrap(True)
        self._empty = EmptyState("done", self)
        self.again = QPushButton(self.tr("Ask the skipped ones again"), self)
        self.again.setAutoDefault(True)  # Enter presses it where the keyboard is on it
        self.again.clicked.connect(self.ask_skipped_again)
        self._empty.add_below(self.again)
        self._place = QWidget(self)
        self._stack = QStackedLayout(self._place)
        self._stack.addWidget(self._empty)
        self._cards_place = CardPlace(self._place)
        self._stack.addWidget(self._cards_place)
        self._lay_out()
        acts = {
            "yes": self._yes,
            "no": self._no,
            "skip": self._skip,
            "stranger": self._stranger,
            "name": self._ask_name,
        }
        self._keys = ReviewKeys(acts, self._choose, self)
        self._keys.fit(None)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(heading(self.tr("Review"), self))
        top.addSpacing(12)
        top.addWidget(self.progress, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 16, 8)
        layout.addLayout(top)
        layout.addWidget(self._place, 1)
        layout.addWidget(self.notice)
        layout.addWidget(self.hint)

    def _choose(self, number: int) -> None:
        if self.card is not None:
            self.card.choose(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that answers other questions, but not this one, is not met with silence."""
        key = self._keys.unfit(event) if self.card is not None else ""
        if not key:
            super().keyPressEvent(event)
            return
        text = self.tr("{key} is no answer to this question. These keys are:")
        self.notice.tell(text.format(key=key))

    def refresh(self, changes: Changes | None) -> None:
        """Ask the library what is left to ask; a question being shown stays."""
        del changes
        engines, skipped = self._context.engines, frozenset(self._skipped)
        settled = frozenset(self._settled)

        def ask(library: Library) -> _Queue:
            from faceorg.operations import review

            cards, left = review.queue(
                library, engines.pack, _AHEAD, skipped=skipped, again=settled
            )
            people = {one.id: one for one in persons(library, hidden=True)}
            return _Queue(cards, left, people)

        self._context.jobs.read(ask, self._on_queue)

    def _on_queue(self, queue: _Queue) -> None:
        keys = {card.key for card in queue.cards}
        self._settled += sorted(self._answered - keys)
        self._answered &= keys  # what is asked again after an undo is not answered any more
        self._cards = [card for card in queue.cards if card.key not in self._skipped]
        shown = self.card.card.key if self.card is not None else None
        # An answer taken back: its question comes first, so that it can be answered anew.
        again = [key for key in self._settled if key in keys]
        self._settled = [key for key in self._settled if key not in keys]
        if again:
            shown = again[-1]
        waiting = self._context.jobs.idle
        if waiting:
            self._answered.clear()
        self._cards = [card for card in self._cards if card.key not in self._answered]
        self._cards.sort(key=lambda card: (card.key != shown, self._is_stuck(card)))
        self._people = queue.people
        self.progress.show_left(queue.left, {card.key for card in self._cards})
        self._show_next()

    def _is_stuck(self, card: Card) -> bool:
        """Whether its names were refused, so that it is asked again after everything else."""
        return isinstance(card, WhoIsThis) and card.key in self._nameless and not card.offers

    def _show_next(self) -> None:
        if not self._cards:
            self._say_all_done()
            return
        if self.card is not None and self.card.card == self._cards[0]:
            return
        self._drop_card()
        card = self._cards[0]
        self.card = ReviewCard(self._context, self._pictures, card, self._people, self)
        self.card.yes.connect(self._yes)
        self.card.no.connect(self._no)
        self.card.skip.connect(self._skip)
        self.card.stranger.connect(self._stranger)
        self.card.somebody_else.connect(self._ask_name)
        self.card.ticked.connect(self._fit_keys)
        self.card.person.connect(self._person)
        self.card.name.connect(lambda name: self.answer_choice(Choice(name)))
        self._fit_keys()
        self._cards_place.show_card(self.card)
        self._stack.setCurrentWidget(self._cards_place)
        if self.isVisible() and not self.window().isHidden():
            self.setFocus()

    def _drop_card(self) -> None:
        if self.card is not None:
            self._cards_place.takeWidget()
            self.card.deleteLater()
            self.card = None
            self._fit_keys()

    def _fit_keys(self) -> None:
        self._keys.fit(self.card)
        self.hint.setText(self._keys.in_words(self.card) if self.card is not None else "")

    def _say_all_done(self) -> None:
        self._drop_card()
        title = self.tr("All done")
        text = self.tr("Nothing to ask. New photos bring new questions.")
        if self._skipped:
            title = self.tr("Nearly done")
            text = self.tr("You skipped %n questions.", "", len(self._skipped))
        self._empty.set_text(title, text)
        self.again.setVisible(bool(self._skipped))
        self._stack.setCurrentWidget(self._empty)
        if self._skipped and self.hasFocus():
            self.again.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the question has the room of the words about keys."""
        super().resizeEvent(event)
        self.hint.setVisible(self.height() > scaled(_LOW))

    def showEvent(self, event: QShowEvent) -> None:
        """What was skipped before comes again; not when the window was only minimized."""
        super().showEvent(event)
        self.setFocus()
        if self._skipped and not event.spontaneous():
            self.ask_skipped_again()

    def ask_skipped_again(self) -> None:
        """Forget what was skipped."""
        self._skipped.clear()
        self.refresh(None)

    # Answers

    def _yes(self) -> None:
        from faceorg.operations import review

        card, shown = self._current(), self.card
        if shown is not None and shown.tiles is not None:
            self._these(shown.tiles.chosen())
        elif shown is not None and shown.wall is not None:
            self._these(frozenset(shown.wall.faces.chosen()))
        elif card is not None and not isinstance(card, WhoIsThis):
            self._decide(lambda library: review.answer_yes(library, card), self.tr("Yes"))

    def _these(self, chosen: frozenset[FaceId]) -> None:
        from faceorg.operations import review

        card = self._current()
        if isinstance(card, IsThis | VerySure | WhichAre):
            text = self.tr("%n faces named", "", len(chosen))
            self._decide(lambda library: review.answer_which(library, card, chosen), text)

    def _no(self) -> None:
        from faceorg.operations import review

        card = self._current()
        if card is not None and self.card is not None and "no" in self.card.rows():
            if isinstance(card, WhoIsThis) and card.offers:
                self._nameless.add(card.key)
            self._decide(lambda library: review.answer_no(library, card), self.tr("No"))

    def _stranger(self) -> None:
        from faceorg.operations import review

        card = self._narrowed()
        if card is not None and not isinstance(card, SamePerson | VerySure | WhichAre):
            text = self.tr("Nobody you know")
            self._decide(lambda library: review.answer_stranger(library, card), text)

    def _person(self, person: int) -> None:
        from faceorg.operations import review

        card = self._narrowed()
        if card is not None and not isinstance(card, SamePerson | WhichAre):
            chosen = PersonId(person)
            text = self.tr("Named")
            self._decide(lambda library: review.answer_person(library, card, chosen), text)

    def _ask_name(self) -> None:
        card = self._current()
        if isinstance(card, WhichAre):
            self._yes()
        asked = self._narrowed()
        if asked is None or self.card is None or isinstance(asked, SamePerson | WhichAre):
            return
        dialog = PersonChooser(self._context, self)
        dialog.show_faces(asked.faces)
        place_beside(dialog, self.card.faces_place(), self)
        if dialog.exec() and dialog.chosen is not None:
            self.answer_choice(dialog.chosen)

    def answer_choice(self, choice: Choice) -> None:
        """The card's faces are who was chosen."""
        from faceorg.operations import review

        card = self._narrowed()
        if card is None:
            return
        if choice.person_id is not None:
            self._person(choice.person_id)
            return
        text = self.tr("Named {name}").format(name=choice.name)
        self._decide(
            lambda library: review.answer_name(library, card, choice.name, new=choice.new), text
        )

    def _skip(self) -> None:
        if (card := self._current()) is not None:
            self._skipped.add(card.key)
            self.notice.forget()
            self._go_on(card.key)
            self.refresh(None)

    def _current(self) -> Card | None:
        """The question to answer; None while the answer to one is being written."""
        return self.card.card if self.card is not None and not self._saving else None

    def _narrowed(self) -> Card | None:
        """The same with the ticked faces alone; where none is ticked, that is said."""
        if self._current() is None or self.card is None:
            return None
        card = self.card.narrowed()
        if card is None:
            self.notice.tell(self.tr("Tick at least one face"))
        return card

    def _decide(self, operation: Callable[[Library], Changes], said: str) -> None:
        """Write the answer down; when it is, the next question shows, and not before."""
        card = self._current()
        assert card is not None
        self._saving = True
        self._context.jobs.decide(
            operation,
            on_done=lambda _: self._on_saved(card, said),
            on_error=self._on_refused,
            owner=self,
        )

    def _on_saved(self, card: Card, said: str) -> None:
        self._saving = False
        self._answered.add(card.key)
        self.progress.answered(card)
        self.notice.say(said)
        self._go_on(card.key)

    def _on_refused(self, _: object) -> None:
        """It was answered elsewhere, say: ask the library again."""
        self._saving = False
        self.refresh(None)

    def _go_on(self, answered: str) -> None:
        self._cards = [card for card in self._cards if card.key != answered]
        if self._cards:
            self._show_next()
        else:
            self._drop_card()
