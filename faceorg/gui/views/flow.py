"""FlowLayout: widgets beside each other, in as many lines as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Takes the height its lines need at the width it is given; mirrored from right to left.

    ``centred``: what is left of the width is shared by both ends of each line.
    """

    def __init__(self, parent: QWidget, gap: int, *, centred: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._centred = centred
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """One more at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at ``index``; None past the end, as Qt asks for."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Hand an item back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Grows in neither direction by itself."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Fewer pixels across take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put everything into its place."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """One line."""
        sizes = [item.sizeHint() for item in self._seen()]
        width = sum(size.width() + self._gap for size in sizes) - (self._gap if sizes else 0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The widest of them alone."""
        size = QSize()
        for item in self._seen():
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        y = 0
        for line in self._lines(rect.width()):
            sizes = [self._size(item, rect.width()) for item in line]
            free = rect.width() - sum(size.width() + self._gap for size in sizes) + self._gap
            x = free // 2 if self._centred else 0
            for item, size in zip(line, sizes, strict=True):
                if move:
                    place = QRect(rect.topLeft() + QPoint(x, y), size)
                    if self._mirrored():
                        place.moveRight(rect.right() - x)
                    item.setGeometry(place)
                x += size.width() + self._gap
            y += max(size.height() for size in sizes) + self._gap
        return max(0, y - self._gap)

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        x = 0
        for item in self._seen():
            wide = self._size(item, width).width()
            if not lines or x + wide > width:
                lines.append([])
                x = 0
            lines[-1].append(item)
            x += wide + self._gap
        return lines

    def _seen(self) -> list[QLayoutItem]:
        """Without those that are hidden, which would leave gaps."""
        return [item for item in self._items if not item.isEmpty()]

    @staticmethod
    def _size(item: QLayoutItem, width: int) -> QSize:
        hint = item.sizeHint()
        return QSize(min(hint.width(), max(1, width)), hint.height())

    def _mirrored(self) -> bool:
        widget = self.parentWidget()
        return widget is not None and widget.isRightToLeft()
