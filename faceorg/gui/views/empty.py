"""EmptyState: what a room shows instead of nothing: what it is for and what to do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from faceorg.gui.icons import drawing
from faceorg.gui.style import set_role

_ICON_PX = 64
_TEXT_WIDTH = 440
_LEAST_WIDTH = 160
_STEP = 8


class EmptyState(QWidget):
    """An icon, a title and a sentence in the middle of a page."""

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._text = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._title.setWordWrap(True)
        self._text.setWordWrap(True)
        self.setMinimumWidth(_LEAST_WIDTH)
        set_role(self._title, "heading")
        set_role(self._text, "hint")
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch(2)
        for part in (self._picture, self._title, self._text):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self._below = QVBoxLayout()
        layout.addLayout(self._below)
        layout.addStretch(3)

    def add_below(self, widget: QWidget) -> None:
        """A button for what the sentence says."""
        self._below.setContentsMargins(0, 8, 0, 0)
        self._below.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def set_text(self, title: str, text: str) -> None:
        """Say what is (not) here and what to do about it; said again, it costs nothing."""
        if (title, text) == (self._title.text(), self._text.text()):
            return
        self._draw()
        self._title.setText(title)
        self._text.setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow page the sentence takes more lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(_LEAST_WIDTH, self.width() - 24)
        self._title.setMinimumSize(0, 0)
        line = self._title.fontMetrics().horizontalAdvance(self._title.text()) + 4
        line = min(line, room)
        self._title.setFixedSize(line, max(1, self._title.heightForWidth(line)))
        width = min(_TEXT_WIDTH, room)
        self._text.setMinimumSize(0, 0)
        height = self._text.heightForWidth(width)
        # Lines of about one length read better than one word left over for the last.
        while width > _LEAST_WIDTH and self._text.heightForWidth(width - _STEP) == height:
            width -= _STEP
        # A centred label in a box layout is given its height for some other width.
        self._text.setFixedSize(width, max(1, height))

    def changeEvent(self, event: QEvent) -> None:
        """The picture has the colour of the text, whatever that becomes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        self._picture.setPixmap(drawing(self._icon_name, colour, _ICON_PX))
