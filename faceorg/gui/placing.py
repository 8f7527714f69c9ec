"""Where a dialog comes up, so that what it asks about can still be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

_GAP = 16  # pixels between the two
_TITLE = 40  # pixels for the frame of a window, which is not known before it shows


def place_beside(dialog: QDialog, seen: QRect, window: QWidget) -> None:
    """Move ``dialog``, not yet shown, off ``seen``, in pixels of the whole desktop."""
    if not seen.isEmpty():
        screen = window.screen().availableGeometry()
        dialog.move(free_place(dialog.size() + QSize(0, _TITLE), seen, screen))


def free_place(size: QSize, seen: QRect, screen: QRect) -> QPoint:
    """Where a window of ``size`` covers least of ``seen`` and is whole on ``screen``."""
    middle = QPoint(seen.center().x() - size.width() // 2, seen.center().y() - size.height() // 2)
    tried = (
        QPoint(seen.right() + _GAP, middle.y()),
        QPoint(seen.left() - _GAP - size.width(), middle.y()),
        QPoint(middle.x(), seen.bottom() + _GAP),
        QPoint(middle.x(), seen.top() - _GAP - size.height()),
    )
    places = [_within(QRect(point, size), screen) for point in tried]
    return min(places, key=lambda place: _area(place.intersected(seen))).topLeft()


def _within(place: QRect, screen: QRect) -> QRect:
    left = max(screen.left(), min(place.left(), screen.right() + 1 - place.width()))
    top = max(screen.top(), min(place.top(), screen.bottom() + 1 - place.height()))
    return QRect(QPoint(left, top), place.size())


def _area(part: QRect) -> int:
    return max(0, part.width()) * max(0, part.height())
