"""PhotoStage: the open photo, and what floats over it: arrows, a hint, the line for a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.controls import over_button
from faceorg.gui.views.name_box import NameBox
from faceorg.gui.views.photo_canvas import PhotoCanvas
from faceorg.gui.views.photo_trouble import PhotoTrouble

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from faceorg.gui.context import Context

_ARROW, _ARROW_MOST = 40, 52
_AIR = 8


class PhotoStage(QWidget):
    """The way to the neighbours is there at any size of the window.

    Signal: ``resized()``.
    """

    resized = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.canvas = PhotoCanvas(self)
        self.canvas.setAccessibleName(self.tr("Photo"))
        self.trouble = PhotoTrouble(self)
        self.previous = self._arrow("back", self.tr("Previous photo"), "viewer.previous")
        self.next = self._arrow("next", self.tr("Next photo"), "viewer.next")
        self.hint = QLabel(self)
        set_role(self.hint, "over")
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hint.hide()
        self.name_box = NameBox(context, self)
        self.setMinimumSize(self.canvas.minimumSize())

    def _arrow(self, picture: str, name: str, key: str) -> QToolButton:
        side = min(scaled(_ARROW), _ARROW_MOST)
        button = over_button(picture, name, key, side * 5 // 9, self)
        button.setFixedSize(side, side)
        return button

    def show_place(self, row: int, count: int) -> None:
        """Which of how many photos it is: at an end there is one way only."""
        self.previous.setEnabled(row > 0)
        self.next.setEnabled(row + 1 < count)

    def show_hint(self, text: str) -> None:
        """One line over the photo; nothing for no text."""
        self.hint.setText(text)
        self.hint.setAccessibleName(text)
        self.hint.setVisible(bool(text))
        self._place_hint()

    def focus_widget(self) -> QWidget | None:
        """What has the keyboard in this window."""
        return self.window().focusWidget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything keeps its place over the photo."""
        super().resizeEvent(event)
        self.canvas.setGeometry(self.rect())
        ways = (self.previous, self.next)
        left, right = reversed(ways) if self.isRightToLeft() else ways
        top = (self.height() - left.height()) // 2
        left.move(_AIR, top)
        right.move(self.width() - right.width() - _AIR, top)
        self._place_hint()
        self.trouble.stand_in_middle()
        self.resized.emit()

    def _place_hint(self) -> None:
        self.hint.setWordWrap(False)
        room = self.width() - 2 * _AIR
        self.hint.setWordWrap(self.hint.sizeHint().width() > room)
        self.hint.resize(min(room, self.hint.sizeHint().width()), 0)
        height = self.hint.heightForWidth(self.hint.width())
        self.hint.resize(self.hint.width(), max(height, self.hint.sizeHint().height()))
        self.hint.move((self.width() - self.hint.width()) // 2, _AIR)
        self.hint.raise_()
