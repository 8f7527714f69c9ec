"""PhotoPainter: one photo of the grid as a square with rounded corners and quiet badges."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QStyle

from faceorg.core.stacking import RAW_FORMAT
from faceorg.gui import wording
from faceorg.gui.icons import drawing
from faceorg.gui.palettes import high_contrast
from faceorg.gui.picture_loader import Square
from faceorg.gui.thumbnails import placeholder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from faceorg.gui.models.photo_grid import Shown
    from faceorg.gui.thumbnails import Thumbnails

_GAP = 5
_RADIUS = 7.0
_NO_FACES = (0.5, 0.4)  # what matters in a photo without faces is a little above the middle
_SHARP = 1.25  # a square needs the short side, thumbnails are named by the long one
_KEPT = 200  # squares of another size, to stand in while the thumbnails grow or shrink
_BADGE_CELL = 120  # in smaller cells badges would hide the photo
_VEIL = QColor(0, 0, 0, 120)
_ON_VEIL = QColor(255, 255, 255)
_State = QStyle.StateFlag


class PhotoPainter(QObject):
    """Only copies squares that were cut elsewhere: a line of photos has to fit into a frame."""

    def __init__(self, thumbnails: Thumbnails, widget: QWidget) -> None:
        super().__init__(widget)
        self._thumbnails = thumbnails
        self._widget = widget
        self._last: OrderedDict[int, QPixmap] = OrderedDict()
        self._blank: QPixmap | None = None
        self._drawn: dict[str, QPixmap] = {}

    def paint(self, painter: QPainter, place: QRect, shown: Shown | None, state: _State) -> None:
        """Draw a photo into its cell: its square, what marks it, whether it is chosen."""
        area = place.adjusted(_GAP, _GAP, -_GAP, -_GAP)
        if shown is not None:
            self._paint_photo(painter, area, place.width(), shown)
        if state & (_State.State_Selected | _State.State_HasFocus | _State.State_MouseOver):
            self._paint_state(painter, QRectF(area), state)

    def forget(self) -> None:
        """The colours of the system changed."""
        self._blank = None

    def _paint_photo(self, painter: QPainter, area: QRect, cell: int, shown: Shown) -> None:
        photo = shown.photo
        painter.setOpacity(0.45 if photo.missing else 1.0)
        painter.drawPixmap(area, self._square(area.width(), cell, shown))
        painter.setOpacity(1.0)
        if photo.missing:
            away = self.tr("Drive not connected") if photo.offline else self.tr("Not there")
            self._paint_badge(painter, area, away)
        elif shown.face_count > 1 and cell >= _BADGE_CELL:
            self._paint_people(painter, area, shown.face_count)
        if photo.facts.seconds is not None and cell >= _BADGE_CELL:
            length = wording.duration(photo.facts.seconds)
            self._paint_veiled(painter, area, "video", length, Qt.Corner.TopLeftCorner)
        elif photo.facts.format == RAW_FORMAT and cell >= _BADGE_CELL:
            self._paint_veiled(painter, area, "", "RAW", Qt.Corner.TopLeftCorner)
        if shown.stack and cell >= _BADGE_CELL:
            size = wording.number(shown.stack)
            self._paint_veiled(painter, area, "stack", size, Qt.Corner.TopRightCorner)

    def _square(self, side: int, cell: int, shown: Shown) -> QPixmap:
        """The photo's square; until it is cut the one of another size, or a blank."""
        photo, ratio = shown.photo, self._widget.devicePixelRatioF()
        cut = Square(round(side * ratio), _RADIUS * ratio, shown.focus or _NO_FACES)
        square = self._thumbnails.square(photo, round(cell * _SHARP * ratio), cut)
        if square is None:
            return self._last.get(photo.id) or self._blank_square(cut.side)
        if square.isNull():
            return self._blank_square(cut.side, crossed=True)
        square.setDevicePixelRatio(ratio)
        self._last[photo.id] = square
        self._last.move_to_end(photo.id)
        if len(self._last) > _KEPT:
            self._last.popitem(last=False)
        return square

    def _blank_square(self, side: int, *, crossed: bool = False) -> QPixmap:
        if crossed:
            return _rounded(QBrush(placeholder(side)), side)
        if self._blank is None or self._blank.width() != side:
            self._blank = _rounded(QBrush(self._faint(18)), side)
        return self._blank

    def _paint_state(self, painter: QPainter, area: QRectF, state: _State) -> None:
        palette = self._widget.palette()
        accent = palette.color(QPalette.ColorRole.Highlight)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if state & _State.State_Selected:
            painter.setPen(QPen(accent, 3.5))
            painter.drawRoundedRect(area, _RADIUS, _RADIUS)
            _paint_tick(painter, area, accent, palette)
        elif state & _State.State_HasFocus:
            painter.setPen(QPen(accent, 3.5 if high_contrast() else 1.5))
            painter.drawRoundedRect(area.adjusted(-2, -2, 2, 2), _RADIUS + 2, _RADIUS + 2)
        else:
            painter.setPen(QPen(self._faint(90), 1.5))
            painter.drawRoundedRect(area, _RADIUS, _RADIUS)

    def _faint(self, alpha: int) -> QColor:
        colour = QColor(self._widget.palette().color(QPalette.ColorRole.Text))
        colour.setAlpha(alpha)
        return colour

    def _paint_badge(self, painter: QPainter, area: QRect, text: str) -> None:
        palette = self._widget.palette()
        width = painter.fontMetrics().horizontalAdvance(text) + 16
        if width + 8 > area.width():
            return  # cut it tells nothing; that the photo is pale does
        badge = _pill(painter, area, width)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_people(self, painter: QPainter, area: QRect, count: int) -> None:
        """How many faces are in the photo."""
        self._paint_veiled(painter, area, "people", str(count), Qt.Corner.BottomLeftCorner)

    def _paint_veiled(
        self, painter: QPainter, area: QRect, picture: str, text: str, corner: Qt.Corner
    ) -> None:
        """A small drawing, if any, and a few signs, white on a veil, as it lies on any photo."""
        side = painter.fontMetrics().height() if picture else -4
        width = painter.fontMetrics().horizontalAdvance(text) + side + 18
        badge = _pill(painter, area, width, corner)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_VEIL)
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
        if picture:
            painter.drawPixmap(
                QPointF(badge.left() + 7, badge.top() + 3), self._sign(picture, side)
            )
        painter.setPen(_ON_VEIL)
        words = badge.adjusted(side + 10, 0, -6, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text)

    def _sign(self, picture: str, side: int) -> QPixmap:
        """A drawing of this size, drawn once."""
        ratio = self._widget.devicePixelRatioF()
        drawn = self._drawn.get(picture)
        if drawn is None or drawn.width() != round(side * ratio):
            drawn = drawing(picture, _ON_VEIL, round(side * ratio))
            drawn.setDevicePixelRatio(ratio)
            self._drawn[picture] = drawn
        return drawn


def _rounded(brush: QBrush, side: int) -> QPixmap:
    square = QPixmap(side, side)
    square.fill(Qt.GlobalColor.transparent)
    painter = QPainter(square)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawRoundedRect(0, 0, side, side, _RADIUS, _RADIUS)
    painter.end()
    return square


def _pill(
    painter: QPainter, area: QRect, width: int, corner: Qt.Corner = Qt.Corner.BottomLeftCorner
) -> QRectF:
    height = painter.fontMetrics().height() + 6
    right = corner in (Qt.Corner.TopRightCorner, Qt.Corner.BottomRightCorner)
    top = corner in (Qt.Corner.TopLeftCorner, Qt.Corner.TopRightCorner)
    left = area.right() - width - 6 if right else area.left() + 7
    return QRectF(left, area.top() + 7 if top else area.bottom() - height - 6, width, height)


def _paint_tick(painter: QPainter, area: QRectF, accent: QColor, palette: QPalette) -> None:
    centre = area.bottomRight() - QPointF(17, 17)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Base), 2))
    painter.setBrush(accent)
    painter.drawEllipse(centre, 10, 10)
    pen = QPen(palette.color(QPalette.ColorRole.HighlightedText), 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    steps = [QPointF(-4.5, 0.5), QPointF(-1.5, 3.5), QPointF(4.5, -3.5)]
    painter.drawPolyline([centre + step for step in steps])
