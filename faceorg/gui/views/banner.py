"""Banner: one calm sentence over a room, with the button that follows from it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from faceorg.gui.icons import icon
from faceorg.gui.style import scaled, set_role


class Banner(QFrame):
    """Hidden until it has something to say. Signals: ``followed()``; ``closed()``."""

    followed = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "banner")
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.button = QPushButton(self)
        self.button.setProperty("primary", True)
        self.button.setAccessibleName(self.tr("Continue"))
        self.button.clicked.connect(self.followed)
        self.close_button = QToolButton(self)
        self.close_button.setIcon(icon("close", self))
        self.close_button.setIconSize(QSize(scaled(14), scaled(14)))
        self.close_button.setToolTip(self.tr("Close this message"))
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.clicked.connect(self._close)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(self, text: str, button: str, tip: str) -> None:
        """Show this sentence, and a button with this text."""
        self.words.setText(text)
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.setToolTip(tip)
        self.show()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
