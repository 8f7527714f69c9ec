"""ReviewKeys: the keys that answer the question that is shown, and what they are called."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from faceorg.gui import keys
from faceorg.gui.short_names import short

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from faceorg.gui.views.review_card import ReviewCard

_NUMBERS = range(1, 10)
_PLACE_HOLDER = "…"
_BETWEEN = " \u00b7 "


class ReviewKeys(QObject):
    """Actions of ``room``: ``acts`` by their rows of the table, and ``choose`` for a number.

    ``answers`` are the actions of ``acts``.
    """

    def __init__(
        self, acts: Mapping[str, Callable[[], None]], choose: Callable[[int], None], room: QWidget
    ) -> None:
        super().__init__(room)
        self.answers = {name: keys.make(f"review.{name}", act, room) for name, act in acts.items()}
        self._words = {name: action.text() for name, action in self.answers.items()}
        self._numbers = [
            keys.make(f"review.offer{number}", partial(choose, number), room) for number in _NUMBERS
        ]

    def fit(self, card: ReviewCard | None) -> None:
        """The menu says what the buttons say, and greys out what answers other questions."""
        rows = card.rows() if card is not None else {}
        for name, action in self.answers.items():
            action.setEnabled(name in rows or (name == "name" and _enter_is_yes(card)))
            action.setText(rows.get(name, self._words[name]))
            keys.tell(action, action.text())
        for number, action in zip(_NUMBERS, self._numbers, strict=True):
            text = self._about(number, card) if card is not None else ""
            action.setVisible(bool(text))
            action.setEnabled(bool(text))
            if text:
                action.setText(text)
                keys.tell(action, text)

    def _about(self, number: int, card: ReviewCard) -> str:
        """What a number does; nothing where there is none of it."""
        if number <= len(card.offered):
            name = short(card.offered[number - 1].name)
            return self.tr("This is {name}").format(name=name).replace("&", "&&")
        if number <= card.ticks:
            return self.tr("Tick or untick face {number}").format(number=number)
        return ""

    def unfit(self, event: QKeyEvent) -> str:
        """The key of ``event``, where it answers other questions than this; else nothing."""
        actions: dict[str, QAction] = dict(self.answers)
        actions |= {f"offer{n}": a for n, a in zip(_NUMBERS, self._numbers, strict=True)}
        for name, action in actions.items():
            if not action.isEnabled() and keys.pressed(event, f"review.{name}"):
                return keys.named(f"review.{name}")
        return ""

    def in_words(self, card: ReviewCard) -> str:
        """All keys that answer ``card``, each with the words of its button."""
        parts = [
            f"{self._named(name, card)}: {text.rstrip(_PLACE_HOLDER)}"
            for name, text in card.rows().items()
        ]
        many = len(card.offered) or card.ticks
        if many:
            text = self.tr("One of these names") if card.offered else self.tr("Tick or untick")
            number = f"1\u2013{many}" if many > 1 else "1"
            parts.insert(-1, f"{number}: {text}")
        return _BETWEEN.join(parts)

    @staticmethod
    def _named(name: str, card: ReviewCard) -> str:
        key = keys.named(f"review.{name}")
        if name == "yes" and _enter_is_yes(card):
            return f"{key}/{keys.named('review.name')}"
        return key


def _enter_is_yes(card: ReviewCard | None) -> bool:
    """Of a question that takes no name Enter takes what is ticked."""
    return card is not None and card.tiles is not None
