"""SearchLine: the line a search is written in, which shows where a mistake is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QColor, QInputMethodEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QLineEdit

from faceorg.gui import keys

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

_RED = QColor("#d32f2f")


class SearchLine(QLineEdit):
    """A line edit that Escape empties and that leaves drops to the bar around it.

    ``mistake``: the character at which the text is wrong, as marked; None where it is not.

    Signals: ``entered()``: the cursor came; ``left_downwards()``: the Down key, for what is below.
    """

    entered = Signal()
    left_downwards = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.mistake: int | None = None
        self.setAcceptDrops(False)
        self.setClearButtonEnabled(True)

    def mark_mistake(self, at: int | None) -> None:
        """Underline the word at character ``at``; None for no word."""
        self.mistake = at
        marks = []
        if at is not None and self.text():
            at = min(at, len(self.text()) - 1)
            end = next((n for n in range(at, len(self.text())) if self.text()[n] == " "), None)
            wave = QTextCharFormat()
            wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            wave.setUnderlineColor(_RED)
            kind = QInputMethodEvent.AttributeType.TextFormat
            length = max(1, (len(self.text()) if end is None else end) - at)
            marks.append(
                QInputMethodEvent.Attribute(kind, at - self.cursorPosition(), length, wave)
            )
        # Qt lets an input method alone format a part of such a line.
        QCoreApplication.sendEvent(self, QInputMethodEvent("", marks))

    def event(self, event: QEvent) -> bool:
        """Ctrl+E is for the window, as a line has the End key; Escape is for text that is there."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if keys.pressed(event, "photos.export"):
                event.ignore()
                return False
            if keys.pressed(event, "search.empty") and self.text():
                event.accept()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cursor came."""
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the line; when it is empty already, others may have the key."""
        if keys.pressed(event, "search.empty") and self.text():
            self.clear()
            return
        if keys.pressed(event, "search.offers"):
            self.left_downwards.emit()
            return
        super().keyPressEvent(event)
