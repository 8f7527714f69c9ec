"""Foot: what was just done beside what can be done, or above it where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from faceorg.gui.style import scaled
from faceorg.gui.views.flow import FlowLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from faceorg.gui.views.controls import Notice

_WORDS = 230  # pixels for a sentence in three lines
_BESIDE, _ABOVE = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Foot(QWidget):
    """``notice`` and ``buttons``, which take more lines before any of them is cut."""

    def __init__(self, notice: Notice, parent: QWidget, gap: int = 2) -> None:
        super().__init__(parent)
        notice.setWordWrap(True)
        self.buttons = QWidget(self)
        self._flow = FlowLayout(self.buttons, gap)
        # In one line beside the words; below them it takes the height its lines need.
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.buttons.setSizePolicy(policy)
        self._both = QBoxLayout(_BESIDE, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.addWidget(notice, 1)
        self._both.addWidget(self.buttons)

    def add(self, button: QWidget) -> None:
        """One more button at the end."""
        button.setParent(self.buttons)
        self._flow.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words need a column that can be read."""
        super().resizeEvent(event)
        beside = self._flow.sizeHint().width() + scaled(_WORDS) <= self.width()
        self._both.setDirection(_BESIDE if beside else _ABOVE)
