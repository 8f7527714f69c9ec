"""How large a window opens: as large as it would like to be, no larger than its screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_NO_BOUND = (1 << 24) - 1  # Qt's own bound
_GAP = 20
_FRAME = QSize(4, 36)  # pixels for the frame and the title that desktops put around it


def room_for(window: QWidget) -> QSize:
    """The pixels a window can have on its screen, beside panels and its own frame."""
    return window.screen().availableGeometry().size() - _FRAME


def beside_or_below(inside: QWidget, panel: QWidget, picture: QWidget) -> QBoxLayout:
    """``panel`` beside ``picture``, or above it where letters are too large for the screen."""
    layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(_GAP)
    both = panel.minimumWidth() + picture.minimumSizeHint().width() + 3 * _GAP
    if both > room_for(inside.window()).width():
        layout.setDirection(QBoxLayout.Direction.TopToBottom)
        panel.setMinimumWidth(0)
        panel.setMaximumWidth(_NO_BOUND)
    layout.addWidget(panel, 1 if layout.direction() is QBoxLayout.Direction.TopToBottom else 0)
    layout.addWidget(picture, 1)
    return layout


def fit(window: QWidget, width: int, height: int) -> None:
    """Give ``window`` this size, less where its screen has less room.

    What asks for more than the screen has, as with very large letters, gets what there is: a
    button out of sight could not be pressed.
    """
    room = room_for(window)
    least = window.minimumSizeHint()
    if least.width() > room.width():
        window.setMinimumWidth(room.width())
    if least.height() > room.height():
        window.setMinimumHeight(room.height())
    window.resize(QSize(width, height).expandedTo(least).boundedTo(room))
