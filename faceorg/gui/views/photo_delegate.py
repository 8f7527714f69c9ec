"""PhotoDelegate: paints one photo of the grid as a square with rounded corners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPalette, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from faceorg.gui.models.photo_grid import Role

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

    from faceorg.core.entities import Photo
    from faceorg.gui.thumbnails import Thumbnails

_GAP = 5
_RADIUS = 7.0
_NO_FACES = (0.5, 0.4)  # what matters in a photo without faces is a little above the middle
_SHARP = 1.25  # a square needs the short side, thumbnails are named by the long one


class PhotoDelegate(QStyledItemDelegate):
    """All cells are of one size, ``cell`` pixels a side."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.cell = 176

    def sizeHint(self, option: QStyleOptionViewItem, index: object) -> QSize:
        """The same for every photo."""
        return QSize(self.cell, self.cell)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the photo, its selection and whether its file is gone."""
        photo: Photo | None = index.data(Role.PHOTO)
        area: QRect = option.rect.adjusted(_GAP, _GAP, -_GAP, -_GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if photo is not None:
            focus = index.data(Role.FOCUS) or _NO_FACES
            self._paint_photo(painter, area, option, photo, focus)
        self._paint_state(painter, QRectF(area), option)
        painter.restore()

    def _paint_photo(
        self,
        painter: QPainter,
        area: QRect,
        option: QStyleOptionViewItem,
        photo: Photo,
        focus: tuple[float, float],
    ) -> None:
        widget: QWidget = option.widget
        px = round(self.cell * _SHARP * widget.devicePixelRatioF())
        pixmap = self._thumbnails.photo(photo.id, photo.path, photo.content_hash, px)
        painter.setPen(Qt.PenStyle.NoPen)
        if pixmap is None:
            painter.setBrush(_faint(option, 18))
        else:
            painter.setBrush(_filling(pixmap, area, focus))
            painter.setOpacity(0.45 if photo.missing else 1.0)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        painter.setOpacity(1.0)
        if photo.missing:
            _paint_badge(painter, area, self.tr("Not there"), option)

    def _paint_state(self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem) -> None:
        state: QStyle.StateFlag = option.state
        palette: QPalette = option.palette
        accent = palette.color(QPalette.ColorRole.Highlight)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(accent, 3.5))
            painter.drawRoundedRect(area, _RADIUS, _RADIUS)
            _paint_tick(painter, area, accent, palette)
        elif state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(accent, 1.5))
            painter.drawRoundedRect(area.adjusted(-2, -2, 2, 2), _RADIUS + 2, _RADIUS + 2)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(_faint(option, 90), 1.5))
            painter.drawRoundedRect(area, _RADIUS, _RADIUS)


def _filling(pixmap: QPixmap, area: QRect, focus: tuple[float, float]) -> QBrush:
    """``pixmap`` as a brush that covers ``area``, with ``focus`` (fractions) near the middle."""
    scale = max(area.width() / pixmap.width(), area.height() / pixmap.height())
    spare_x = pixmap.width() * scale - area.width()
    spare_y = pixmap.height() * scale - area.height()
    brush = QBrush(pixmap)
    aside = focus[0] * pixmap.width() * scale - area.width() / 2
    above = focus[1] * pixmap.height() * scale - area.height() / 2
    left, top = min(max(aside, 0), spare_x), min(max(above, 0), spare_y)
    move = QTransform.fromTranslate(area.x() - left, area.y() - top)
    brush.setTransform(move.scale(scale, scale))
    return brush


def _faint(option: QStyleOptionViewItem, alpha: int) -> QColor:
    palette: QPalette = option.palette
    colour = QColor(palette.color(QPalette.ColorRole.Text))
    colour.setAlpha(alpha)
    return colour


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


def _paint_badge(painter: QPainter, area: QRect, text: str, option: QStyleOptionViewItem) -> None:
    palette: QPalette = option.palette
    width = painter.fontMetrics().horizontalAdvance(text) + 16
    height = painter.fontMetrics().height() + 6
    badge = QRectF(area.left() + 7, area.bottom() - height - 6, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.color(QPalette.ColorRole.Base))
    painter.drawRoundedRect(badge, height / 2, height / 2)
    painter.setPen(palette.color(QPalette.ColorRole.Text))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
