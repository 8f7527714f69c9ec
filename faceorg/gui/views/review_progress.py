"""ReviewProgress: how many faces and questions are left, and how much of them is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from faceorg.gui import wording
from faceorg.gui.views.controls import ElidedLabel, quiet
from faceorg.operations.cards import SamePerson

if TYPE_CHECKING:
    from collections.abc import Collection

    from faceorg.operations.cards import Card
    from faceorg.operations.review import Remaining

_SECONDS_A_CARD = 3.0
_WIDTH = 180


class ReviewProgress(QWidget):
    """Words and a bar; the bar is there from the first answer to the last question."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._done: dict[str, int] = {}
        self._left: Remaining | None = None
        self.words = ElidedLabel(self)
        quiet(self.words)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_WIDTH)
        self.bar.setAccessibleName(self.tr("How much is answered"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words)
        row.addStretch()
        row.addWidget(self.bar)
        self._show()

    def answered(self, card: Card) -> None:
        """This question was answered."""
        self._done[card.key] = self._done.get(card.key, 0) + _work(card)

    def show_left(self, left: Remaining, asked: Collection[str]) -> None:
        """So much is left; ``asked`` are open questions, taken back if they were answered."""
        for key in self._done.keys() & set(asked):
            del self._done[key]
        self._left = left
        self._show()

    def _show(self) -> None:
        left = self._left
        done = sum(self._done.values())
        to_do = left.faces + left.cards if left is not None else 0
        self.bar.setRange(0, max(1, done + to_do))
        self.bar.setValue(done)
        self.bar.setVisible(bool(done))
        self.words.setText(_in_words(left) if left is not None and left.cards else "")


def _work(card: Card) -> int:
    """A question, and the faces it is about; those of two groups are asked about elsewhere."""
    return 1 + (0 if isinstance(card, SamePerson) else len(card.faces))


def _in_words(left: Remaining) -> str:
    def tr(text: str, n: int = -1) -> str:
        return QCoreApplication.translate("ReviewRoom", text, "", n)

    minutes = round(left.cards * _SECONDS_A_CARD / 60)
    time = tr("about %n minutes", minutes) if minutes else tr("less than a minute")
    count = left.faces or left.cards
    text = tr("%n faces to go", count) if left.faces else tr("%n questions to go", count)
    return f"{text.replace(str(count), wording.number(count), 1)}, {time}"
