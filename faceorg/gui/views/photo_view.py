"""PhotoView: paints photos and the headings of their days; drags them and chooses by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QApplication, QStyle

from faceorg.gui import wording
from faceorg.gui.views.painting import thinned
from faceorg.gui.views.photo_delegate import PhotoPainter
from faceorg.gui.views.rubber_band import RubberBand
from faceorg.gui.views.section_view import SectionView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from faceorg.gui.models.photo_grid import PhotoGridModel
    from faceorg.gui.models.sections import Section
    from faceorg.gui.thumbnails import Thumbnails

_DRAGGED_PX = 84
_State = QStyle.StateFlag
_CONTROL = Qt.KeyboardModifier.ControlModifier


class PhotoView(SectionView):
    """Signal: ``zoomed(direction)`` by Ctrl and the wheel, 1 closer, -1 away."""

    zoomed = Signal(int)

    def __init__(self, model: PhotoGridModel, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._photos = model
        self._sections: list[Section] = []
        self._painter = PhotoPainter(thumbnails, self)
        self._band = RubberBand(self)
        self._hovered = -1
        self._pointed: int | None = None
        self._gap: QRect | None = None
        self._pressed = QPoint()
        self.setModel(model)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Headings over the photos; none for an empty list."""
        self._sections = list(sections)
        counts = [section.count for section in sections]
        heading = round(self.fontMetrics().height() * 2.6) if counts else 0
        self.set_sections(counts or [self._photos.rowCount()], heading)

    @property
    def sections(self) -> Sequence[Section]:
        """The photos under each heading; none where there are no headings."""
        return self._sections

    def _on_reset(self) -> None:
        self._sections = []
        super()._on_reset()

    def section_title(self, row: int) -> str:
        """The heading that a row is under; empty where there are none."""
        if not self._sections:
            return ""
        section = self._sections[self.sections_layout.section_of(row)]
        return section.title or wording.period(section.moment)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells and headings in need of it, no others."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        try:
            self._paint_headings(painter, event.rect())
            self._paint_photos(painter, event.rect())
            self._band.paint(painter)
            self._paint_gap(painter)
        finally:
            painter.end()  # one left open takes the whole window down with it

    def mark_gap(self, place: QRect | None) -> None:
        """Mark where photos in the hand would come, as `gap_at` tells it; None: nowhere."""
        if place != self._gap:
            self._gap = place
            self.viewport().update()

    @property
    def marked_gap(self) -> QRect | None:
        """The mark that is shown."""
        return self._gap

    def _paint_gap(self, painter: QPainter) -> None:
        if self._gap is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
        painter.drawRoundedRect(self._gap, 1.5, 1.5)
        for end in (self._gap.top(), self._gap.bottom()):
            painter.drawEllipse(QPoint(self._gap.center().x(), end), 4, 4)

    def _paint_photos(self, painter: QPainter, area: QRect) -> None:
        current = self.currentIndex().row() if self.hasFocus() else -1
        for row in self.rows_in(area):
            place = self.cell_rect(row)
            if place.intersects(area):
                state = self._state_of(row, current)
                self._painter.paint(painter, place, self._photos.shown(row), state)

    def _state_of(self, row: int, current: int) -> _State:
        state = _State.State_Enabled
        if self.selectionModel().isSelected(self._photos.index(row)):
            state |= _State.State_Selected
        if row == current:
            state |= _State.State_HasFocus
        if row == self._hovered:
            state |= _State.State_MouseOver
        return state

    def _paint_headings(self, painter: QPainter, area: QRect) -> None:
        layout, offset = self.sections_layout, self.verticalOffset()
        if not layout.heading:
            return
        for number in layout.sections_between(area.top() + offset, area.bottom() + offset):
            place = QRect(6, layout.tops[number] - offset, self.viewport().width() - 16, 0)
            place.setHeight(layout.heading - 4)
            if place.intersects(area) and number < len(self._sections):
                self._paint_heading(painter, place, self._sections[number])

    def _paint_heading(self, painter: QPainter, place: QRect, section: Section) -> None:
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom
        flags = int(start | Qt.TextFlag.TextSingleLine)
        flags = int(QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag(flags)))
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        title = section.title or wording.period(section.moment)
        painter.drawText(place, flags, title)
        width = painter.fontMetrics().horizontalAdvance(title) + 10
        painter.setFont(self.font())
        painter.setPen(thinned(self.palette(), 0.6))
        rtl = self.isRightToLeft()
        rest = place.adjusted(0, 0, -width, 0) if rtl else place.adjusted(width, 0, 0, 0)
        painter.drawText(rest, flags, wording.number(section.count + section.below))

    def changeEvent(self, event: QEvent) -> None:
        """Blank squares have the colour of the page."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._painter.forget()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Empty ground begins a rubber band, a heading's words choose all below it."""
        point = event.position().toPoint()
        left = event.button() == Qt.MouseButton.LeftButton
        super().mousePressEvent(event)
        if left and not self.indexAt(point).isValid():
            self._pressed = point
            self._band.begin(point, adding=bool(event.modifiers() & _CONTROL))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Stretch the rubber band, drag photos, or bring out the one under the mouse."""
        if self._band.active:
            self._band.stretch(event.position().toPoint())
            return
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        self._hover(self.indexAt(point).row())
        self._point_at(self.heading_at(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the rubber band; one that was never drawn was a click, perhaps on a heading."""
        began = self._band.active
        if began:
            self._band.end()
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        number = self.heading_at(point)
        still = (point - self._pressed).manhattanLength() < QApplication.startDragDistance()
        if began and still and number is not None:
            self.select_section(number, adding=bool(event.modifiers() & _CONTROL))

    def _point_at(self, heading: int | None) -> None:
        """A hand, and words, where a click chooses a whole day."""
        if heading == self._pointed:
            return
        self._pointed = heading
        hand = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor if heading is None else hand)
        tip = "" if heading is None else self.tr("Click to select all photos below")
        self.viewport().setToolTip(tip)

    def leaveEvent(self, event: object) -> None:
        """Bring out nothing."""
        super().leaveEvent(event)  # type: ignore[arg-type]
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row == self._hovered:
            return
        for changed in (row, self._hovered):
            if 0 <= changed < self.sections_layout.count:
                self.viewport().update(self.cell_rect(changed))
        self._hovered = row

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size, the wheel alone scrolls."""
        if event.modifiers() & _CONTROL:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Carry a small picture of the photo, and how many there are."""
        rows = self.selectedIndexes()
        if not rows:
            return
        drag = QDrag(self)
        drag.setMimeData(self._photos.mimeData(rows))
        square = self.viewport().grab(self.visualRect(self.currentIndex()))
        small = square.scaledToHeight(_DRAGGED_PX, Qt.TransformationMode.SmoothTransformation)
        drag.setPixmap(small)
        drag.setHotSpot(QPoint(-4, -4))
        drag.exec(Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)

    def select_section(self, number: int, *, adding: bool = False) -> None:
        """Choose all photos under a heading; ``adding`` keeps what is chosen, or takes them out."""
        layout = self.sections_layout
        first, last = layout.firsts[number], layout.firsts[number + 1] - 1
        chosen = QItemSelection(self._photos.index(first), self._photos.index(last))
        flags = QItemSelectionModel.SelectionFlag
        whole = all(self.selectionModel().isSelected(self._photos.index(row)) for row in
                    range(first, last + 1)) if adding else False  # fmt: skip
        flag = flags.Deselect if whole else flags.Select if adding else flags.ClearAndSelect
        self.selectionModel().select(chosen, flag)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A photo opens; a heading chooses its day."""
        point = event.position().toPoint()
        number = self.heading_at(point)
        if number is not None:
            self.select_section(number)
            return
        super().mouseDoubleClickEvent(event)

    def heading_at(self, point: QPoint) -> int | None:
        """The section whose heading is at a point of the viewport."""
        layout, y = self.sections_layout, point.y() + self.verticalOffset()
        if not self._sections or y >= layout.height:
            return None
        number = layout.section_at(y)
        return number if y < layout.tops[number] + layout.heading else None
