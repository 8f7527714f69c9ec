"""CalmTree: a tree whose rows are painted by their delegate, with quiet arrows before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from faceorg.gui.views.painting import thinned

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

_ARROW = 4.0


class CalmTree(QTreeView):
    """Rows of one height, no header, no tint beside the rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """An arrow where there is something below; the tint that Qt put there goes."""
        painter.fillRect(rect, self.palette().base())
        if not self.model().hasChildren(index):
            return
        step = self.indentation()
        rightward = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        middle = QPointF(
            rect.right() - step / 2 if rightward else rect.left() + step / 2, rect.center().y()
        )
        along = _ARROW if rightward else -_ARROW
        if self.isExpanded(index):
            ends = (QPointF(-_ARROW, -2), QPointF(0, 2), QPointF(_ARROW, -2))
        else:
            ends = (
                QPointF(-along / 2, -_ARROW),
                QPointF(along / 2, 0),
                QPointF(-along / 2, _ARROW),
            )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(thinned(self.palette(), 0.6), 1.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPolyline([middle + end for end in ends])
        painter.restore()
