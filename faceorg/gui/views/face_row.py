"""FaceRow: a few faces beside each other, smaller where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from faceorg.gui.views.face_circle import FaceCircle

_GAP = 10
_LEAST = 44  # pixels of a face that can still be told


class FaceRow(QWidget):
    """``circles`` of ``side`` pixels in the middle of the row; they never cover each other."""

    def __init__(self, circles: Sequence[FaceCircle], side: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.circles = list(circles)
        self._side = side
        for circle in self.circles:
            circle.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """All of them in their full size."""
        return QSize(self._width(self._side), self._side)

    def minimumSizeHint(self) -> QSize:
        """All of them, as small as can be."""
        least = min(_LEAST, self._side)
        return QSize(self._width(least), least)

    def heightForWidth(self, width: int) -> int:
        """As high as one face."""
        return self._fitting(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Each takes its share."""
        super().resizeEvent(event)
        side = self._fitting(self.width())
        start = (self.width() - self._width(side)) // 2
        for number, circle in enumerate(self.circles):
            circle.setFixedSize(side, side)
            x = start + number * (side + _GAP)
            circle.move(self.width() - x - side if self.isRightToLeft() else x, 0)

    def _width(self, side: int) -> int:
        count = len(self.circles)
        return count * side + max(0, count - 1) * _GAP

    def _fitting(self, width: int) -> int:
        count = max(1, len(self.circles))
        share = (width - (count - 1) * _GAP) // count
        return max(1, min(self._side, share))
