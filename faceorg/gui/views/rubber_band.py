"""RubberBand: choosing cells by drawing a rectangle that begins on empty ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPalette

from faceorg.gui.views.section_view import Flag

if TYPE_CHECKING:
    from faceorg.gui.views.section_view import SectionView

_EDGE = 24
_STEP = 28
_SCROLL_MS = 30


class RubberBand(QObject):
    """The rectangle lives in the coordinates of the content, so that scrolling stretches it."""

    def __init__(self, view: SectionView) -> None:
        super().__init__(view)
        self._view = view
        self._start: QPoint | None = None
        self._end = QPoint()
        self._before = QItemSelection()
        self._scroll = QTimer(self, interval=_SCROLL_MS)
        self._scroll.timeout.connect(self._scroll_on)

    @property
    def active(self) -> bool:
        """Whether one is being drawn."""
        return self._start is not None

    def begin(self, at: QPoint, *, adding: bool) -> None:
        """Start at a point of the viewport; ``adding`` keeps what was chosen."""
        self._start = self._end = self._content(at)
        self._before = QItemSelection()
        if adding:
            self._before = QItemSelection(self._view.selectionModel().selection())

    def stretch(self, to: QPoint) -> None:
        """The mouse is at ``to`` now."""
        self._end = self._content(to)
        outside = to.y() < _EDGE or to.y() > self._view.viewport().height() - _EDGE
        if outside and not self._scroll.isActive():
            self._scroll.start()
        elif not outside:
            self._scroll.stop()
        self._choose()

    def end(self) -> None:
        """What is chosen stays chosen."""
        self._scroll.stop()
        self._start = None
        self._view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Draw it into the viewport."""
        if self._start is None:
            return
        colour = QColor(self._view.palette().color(QPalette.ColorRole.Highlight))
        painter.setPen(colour)
        colour.setAlpha(45)
        painter.setBrush(colour)
        painter.drawRect(self._area().translated(0, -self._view.verticalOffset()))

    def _content(self, point: QPoint) -> QPoint:
        return QPoint(point.x(), point.y() + self._view.verticalOffset())

    def _area(self) -> QRect:
        return QRect(self._start or self._end, self._end).normalized()

    def _choose(self) -> None:
        area = self._area()
        if self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            area.moveRight(self._view.viewport().width() - 1 - area.left())
        chosen = QItemSelection(self._before)
        model = self._view.model()
        for first, last in self._view.sections_layout.spans_in(area):
            chosen.select(model.index(first, 0), model.index(last, 0))
        self._view.selectionModel().select(chosen, Flag.ClearAndSelect)
        self._view.viewport().update()

    def _scroll_on(self) -> None:
        at = self._view.viewport().mapFromGlobal(self._view.cursor().pos())
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + (-_STEP if at.y() < _EDGE else _STEP))
        self._end = self._content(at)
        self._choose()
