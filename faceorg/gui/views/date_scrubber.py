"""DateScrubber: the years beside the grid; click or drag to go to a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from faceorg.gui import wording
from faceorg.gui.views.painting import thinned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from faceorg.gui.models.sections import Section
    from faceorg.gui.views.photo_view import PhotoView

_SCREENS = 2.5  # with fewer screens of photos there is nothing to skip
_EDGE = 12
_MARK = 9


class DateScrubber(QWidget):
    """Hidden where all photos are of one year or in view anyway; the arrow keys go elsewhere."""

    def __init__(self, view: PhotoView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._years: list[tuple[int, str]] = []
        self._hover: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Go to a time"))
        self.setToolTip(self.tr("Click or drag to go to a time"))
        self._line = 0
        view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        view.laid_out.connect(self._on_laid_out)
        self.hide()

    def sizeHint(self) -> QSize:
        """As wide as a year."""
        return QSize(self.fontMetrics().horizontalAdvance("2000") + 24, 100)

    @property
    def _sections(self) -> Sequence[Section]:
        return self._view.sections

    def _on_laid_out(self) -> None:
        layout = self._view.sections_layout
        known = [s for s in self._sections if s.moment]
        spread = len({s.moment[:4] for s in known}) > 1
        long = layout.height > _SCREENS * max(1, self._view.viewport().height())
        if spread and self._view.viewport().height() > 1:
            # Hysteresis: showing it narrows the grid, which must not hide it again.
            self.setVisible(long or (self.isVisible() and layout.height > self._view.height()))
        else:
            self.hide()
        self._years = self._find_years()
        self.update()

    def _on_scrolled(self, value: int) -> None:
        """A line that stays on its pixel needs no painting."""
        if self._at(value) != self._line:
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height out among the years."""
        super().resizeEvent(event)
        self._years = self._find_years()

    def years(self) -> list[tuple[int, str]]:
        """Height in this widget and text of each year that has room."""
        return self._years

    def _find_years(self) -> list[tuple[int, str]]:
        found: list[tuple[int, str]] = []
        seen = ""
        room = self.fontMetrics().height() + 6
        for number, section in enumerate(self._sections):
            year = section.moment[:4]
            if not year or year == seen:
                continue
            seen = year
            y = self._height_of(number)
            if not found or y - found[-1][0] >= room:
                found.append((y, year))
        return found

    def _height_of(self, number: int) -> int:
        layout = self._view.sections_layout
        return _EDGE + round(layout.tops[number] / max(1, layout.height) * self._room())

    def _room(self) -> int:
        return max(1, self.height() - 2 * _EDGE)

    def go_to(self, y: int) -> None:
        """Show what was taken at the time that is at the height ``y``."""
        part = min(max((y - _EDGE) / self._room(), 0.0), 1.0)
        self._view.verticalScrollBar().setValue(round(part * self._view.sections_layout.height))

    def time_at(self, y: int) -> str:
        """The day, month or year at the height ``y``, in words."""
        part = min(max((y - _EDGE) / self._room(), 0.0), 1.0)
        number = self._view.sections_layout.section_at(
            round(part * self._view.sections_layout.height)
        )
        if number >= len(self._sections):
            return ""
        return wording.period(self._sections[number].moment[:7])

    def paintEvent(self, event: QPaintEvent) -> None:
        """The years, and a line where one is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        quiet = thinned(palette, 0.65)
        painter.setPen(quiet)
        height = self.fontMetrics().height()
        for y, text in self._years:
            place = QRect(_MARK, y - height // 2, self.width() - _MARK, height)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        bar = self._view.verticalScrollBar()
        self._line = self._at(bar.value())
        self._paint_line(painter, self._line, palette.highlight().color(), 3)
        if self._hover is not None:
            self._paint_line(painter, self._hover, quiet, 1)
        painter.end()

    def _paint_line(self, painter: QPainter, y: int, colour: QColor, width: int) -> None:
        painter.setPen(QPen(colour, width, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(2, y, _MARK, y)  # beside the years, not through them

    def _at(self, value: int) -> int:
        height = max(1, self._view.sections_layout.height)
        return _EDGE + round(value / height * self._room())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self._follow(event, pressed=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which time is here; with the button held, go there."""
        self._follow(event, pressed=bool(event.buttons() & Qt.MouseButton.LeftButton))

    def _follow(self, event: QMouseEvent, *, pressed: bool) -> None:
        self._hover = event.position().toPoint().y()
        if pressed:
            self.go_to(self._hover)
        if text := self.time_at(self._hover):
            spot = self.mapToGlobal(QPoint(-8 - self.fontMetrics().horizontalAdvance(text), 0))
            spot.setY(event.globalPosition().toPoint().y() - 30)
            QToolTip.showText(spot, text, self)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """No time is pointed at."""
        super().leaveEvent(event)
        self._hover = None
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the photos."""
        self._view.wheelEvent(event)
