"""SectionView: cells of one size under headings, for a hundred thousand rows and more.

Qt's list view keeps an item per row and knows no headings; here places are computed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QFrame

from faceorg.gui import keys
from faceorg.gui.views.section_layout import SectionLayout, lay_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    Index = QModelIndex | QPersistentModelIndex

Flag = QItemSelectionModel.SelectionFlag
Cursor = QAbstractItemView.CursorAction
_BELOW = 12  # pixels left free under the last line


class SectionView(QAbstractItemView):
    """Lays out, scrolls, moves and selects; painting is for those who know what a cell is.

    Signals: ``opened(index)`` by double click, Return or the space bar; ``laid_out()``.
    """

    opened = Signal(QModelIndex)
    laid_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: list[int] = []
        self._cell = 176
        self._heading = 0
        self.sections_layout: SectionLayout = lay_out([], 1, 1, 0)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(48)
        self.doubleClicked.connect(self.opened)

    def set_sections(self, counts: Sequence[int], heading: int) -> None:
        """Part the rows: so many in each section, under headings of this height (0: none)."""
        self._counts, self._heading = list(counts), heading
        self.lay_out_cells()

    def set_cell(self, px: int) -> None:
        """Cells about ``px`` pixels a side; what is at the top stays there."""
        self._cell = px
        self.lay_out_cells()

    def lay_out_cells(self) -> None:
        """Compute places anew and keep the row at the top where it is."""
        top = self.top_row()
        within = self.verticalOffset() - self.sections_layout.rect(top).y() if top else 0
        width = self.viewport().width()
        self.sections_layout = lay_out(self._counts, width, self._cell, self._heading)
        self.updateGeometries()
        if top and top < self.sections_layout.count:
            place = self.sections_layout.rect(top).y()
            self.verticalScrollBar().setValue(place + min(within, self.sections_layout.cell))
        self.viewport().update()
        self.laid_out.emit()

    def top_row(self) -> int | None:
        """The first row in view."""
        top = self.verticalOffset()
        rows = self.sections_layout.rows_between(top, top + self.viewport().height())
        return rows.start if rows else None

    def rows_in(self, area: QRect) -> range:
        """Rows that reach into ``area`` of the viewport."""
        offset = self.verticalOffset()
        return self.sections_layout.rows_between(area.top() + offset, area.bottom() + offset)

    def cell_rect(self, row: int) -> QRect:
        """Where a row's cell is in the viewport; mirrored where one reads from right to left."""
        place = self.sections_layout.rect(row).translated(0, -self.verticalOffset())
        if self.isRightToLeft():
            place.moveRight(self.viewport().width() - 1 - place.left())
        return place

    def _content(self, point: QPoint) -> QPoint:
        """A point of the viewport in the coordinates of the layout."""
        x = self.viewport().width() - 1 - point.x() if self.isRightToLeft() else point.x()
        return QPoint(x, point.y() + self.verticalOffset())

    def gap_at(self, point: QPoint) -> tuple[int, QRect]:
        """Between which rows a point is: the row after it, and the line there in the viewport."""
        layout, place = self.sections_layout, self._content(point)
        row = layout.row_at(place.x(), place.y())
        after = row is not None and place.x() > layout.rect(row).center().x()
        if row is None:  # beside or below the cells
            line = layout.rows_between(place.y(), place.y())
            row, after = (line.stop if line else layout.count) - 1, True
        if row < 0:
            return 0, QRect()
        cell = self.cell_rect(row)
        at = cell.right() + 1 if after != self.isRightToLeft() else cell.left()
        at = min(max(at, 1), self.viewport().width() - 2)  # the outermost are seen, too
        return row + after, QRect(at - 1, cell.top() + 4, 3, cell.height() - 8)

    # What Qt asks of an item view

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show ``model``, whose rows are all of one section until `set_sections`."""
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._on_reset)

    def _on_reset(self) -> None:
        self.set_sections([self.model().rowCount()], 0)

    def visualRect(self, index: Index) -> QRect:
        """Where a row is in the viewport."""
        there = index.isValid() and index.row() < self.sections_layout.count
        return self.cell_rect(index.row()) if there else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at a point of the viewport."""
        place = self._content(point)
        row = self.sections_layout.row_at(place.x(), place.y())
        return QModelIndex() if row is None else self.model().index(row, 0)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into view, with the heading above it where it is the first."""
        place = self.visualRect(index)
        if not place.isValid():
            return
        bar = self.verticalScrollBar()
        layout = self.sections_layout
        first = index.row() - layout.firsts[layout.section_of(index.row())] < layout.columns
        top = place.top() - (layout.heading if first else 0)
        if hint == QAbstractItemView.ScrollHint.PositionAtTop or top < 0:
            bar.setValue(bar.value() + top)
        elif hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(bar.value() + place.center().y() - self.viewport().height() // 2)
        elif place.bottom() > self.viewport().height():
            bar.setValue(bar.value() + place.bottom() - self.viewport().height() + 1)

    def horizontalOffset(self) -> int:
        """Never moved aside."""
        return 0

    def verticalOffset(self) -> int:
        """How far one has scrolled."""
        return int(self.verticalScrollBar().value())

    def isIndexHidden(self, index: Index) -> bool:
        """No row is hidden."""
        return False

    def moveCursor(self, action: Cursor, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Where the arrow, page, home and end keys lead."""
        count = self.sections_layout.count
        if not count:
            return QModelIndex()
        row = max(0, self.currentIndex().row())
        page = max(1, self.viewport().height() // self.sections_layout.cell - 1)
        back, on = (1, -1) if self.isRightToLeft() else (-1, 1)
        steps = {Cursor.MoveLeft: back, Cursor.MovePrevious: -1}
        steps |= {Cursor.MoveRight: on, Cursor.MoveNext: 1}
        lines = {Cursor.MoveUp: -1, Cursor.MoveDown: 1}
        lines |= {Cursor.MovePageUp: -page, Cursor.MovePageDown: page}
        if not self.currentIndex().isValid():
            row = 0
        elif action in steps:
            row += steps[action]
        elif action in lines:
            row = self.sections_layout.row_beside(row, lines[action])
        else:
            row = 0 if action == Cursor.MoveHome else count - 1
        return self.model().index(min(max(row, 0), count - 1), 0)

    def setSelection(self, rect: QRect, flags: Flag) -> None:
        """A click, or with Shift all rows from where one began, in reading order."""
        one = self.indexAt(rect.topLeft())
        other = self.indexAt(rect.bottomRight()) if flags & Flag.Current else one
        selection = QItemSelection()
        if one.isValid() and other.isValid():
            first, last = sorted((one.row(), other.row()))
            selection.select(self.model().index(first, 0), self.model().index(last, 0))
        self.selectionModel().select(selection, flags)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """All that is in view: finding the cells would take longer than painting them."""
        return QRegion(self.viewport().rect())

    def updateGeometries(self) -> None:
        """Tell the scroll bar how much there is."""
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        bar.setPageStep(height)
        bar.setRange(0, max(0, self.sections_layout.height + _BELOW - height))
        super().updateGeometries()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted already; only what comes into view is painted anew."""
        self.viewport().scroll(0, dy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out among the cells."""
        super().resizeEvent(event)
        self.lay_out_cells()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and the space bar open the current row; Escape is for the window."""
        if keys.pressed(event, "photos.open") and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)
