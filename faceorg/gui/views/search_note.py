"""SearchNote: a line below the search line with what is wrong or doubtful, and what to press."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel

from faceorg.gui.style import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

_LINKS = Qt.TextInteractionFlag.LinksAccessibleByMouse
_KEYS = Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class SearchNote(QLabel):
    """Hidden while there is nothing to say; ``words`` are what it says, ``searches`` its offers.

    Signal: ``wanted(text)``: search for this instead.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = ""
        self.searches: list[str] = []
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setToolTip(self.tr("Click an underlined word"))
        self.linkActivated.connect(lambda link: self.wanted.emit(self.searches[int(link)]))
        self.say("", "hint")

    def say(self, words: str, role: str, offers: Sequence[tuple[str, str]] = ()) -> None:
        """Say ``words``, an "error" or a "hint", and offer searches, each under its own words."""
        self.words, self.searches = words, [search for _, search in offers]
        links = [f'<a href="{n}">{escape(text, False)}</a>' for n, (text, _) in enumerate(offers)]
        set_role(self, role)
        self.setText(" &nbsp;".join([escape(words, False), *links]))
        self.setAccessibleName(" ".join([words, *(text for text, _ in offers)]))
        self.setTextInteractionFlags(
            _LINKS | _KEYS if offers else Qt.TextInteractionFlag.NoTextInteraction
        )
        self.setVisible(bool(words))
