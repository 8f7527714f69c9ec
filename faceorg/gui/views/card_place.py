"""CardPlace: where a question is shown; in a low window it can be scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class CardPlace(QScrollArea):
    """As high as its card needs at the least, so that nothing in it covers anything else.

    A list inside the card scrolls by itself before the card does.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys are for the question
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_card(self, card: QWidget) -> None:
        """Show ``card`` from its top."""
        card.installEventFilter(self)
        self.setWidget(card)
        card.setAutoFillBackground(False)
        self.verticalScrollBar().setValue(0)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The card needs another height, as when words were changed in it."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room for the card."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As wide as there is room, the scroll bar's included where one is needed."""
        card = self.widget()
        layout = card.layout() if card is not None else None
        if card is None or layout is None:
            return
        room = self.maximumViewportSize()
        if layout.minimumHeightForWidth(room.width()) > room.height():
            room.setWidth(room.width() - self.verticalScrollBar().sizeHint().width())
        least = layout.minimumHeightForWidth(room.width())
        card.resize(room.width(), max(room.height(), least))
