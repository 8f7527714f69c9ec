"""How tiles of people and faces are painted, in the colours of the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtWidgets import QStyle

from faceorg.gui.palettes import faint, high_contrast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

ROUND = 10.0
"""Radius of a tile's corners in pixels."""


def draw_crop(
    painter: QPainter, picture: QPixmap | None, place: QRect, palette: QPalette, radius: float
) -> None:
    """Paint a face crop with rounded corners; a quiet shape until it is there."""
    if picture is not None and not picture.isNull():
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(place, _rounded(picture, place.size(), radius, ratio))
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = QPainterPath()
    shape.addRoundedRect(place, radius, radius)
    painter.fillPath(shape, thinned(palette, 0.10))
    painter.restore()


def _rounded(picture: QPixmap, size: QSize, radius: float, ratio: float) -> QPixmap:
    """``picture`` in this size with round corners, kept: cutting takes a millisecond each."""
    key = f"crop {picture.cacheKey()} {size.width()} {size.height()} {radius} {ratio}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    cut = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    cut.fill(Qt.GlobalColor.transparent)
    painter = QPainter(cut)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    shape = QPainterPath()
    shape.addRoundedRect(cut.rect(), radius * ratio, radius * ratio)
    painter.setClipPath(shape)
    painter.drawPixmap(cut.rect(), picture)
    painter.end()
    QPixmapCache.insert(key, cut)
    return cut


def thinned(palette: QPalette, share: float) -> QColor:
    """The text colour thinned over the background: a grey that fits light and dark."""
    return faint(palette.color(QPalette.ColorRole.Text), share)


def draw_background(painter: QPainter, option: QStyleOptionViewItem, place: QRect) -> None:
    """Tint a tile that is selected or under the mouse; a ring where the keyboard is."""
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
    if not selected and not hovered and not focused:
        return
    color = QColor(option.palette.color(QPalette.ColorRole.Highlight))
    color.setAlphaF(0.28 if selected else 0.08)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = QPainterPath()
    shape.addRoundedRect(place, ROUND, ROUND)
    painter.fillPath(shape, color)
    if focused or (selected and high_contrast()):
        width = 4 if high_contrast() and focused else 2
        painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Highlight), width))
        painter.drawPath(shape)
    painter.restore()


def disc(picture: QPixmap, side: int, ratio: float = 1.0, air: int = 0) -> QPixmap:
    """``picture`` cut to a disc ``side`` pixels wide on a screen of this pixel ratio.

    ``air`` is what is left free at its left and right.
    """
    px, left = round(side * ratio), round(air * ratio)
    found = QPixmap(px + 2 * left, px)
    found.fill(Qt.GlobalColor.transparent)
    painter = QPainter(found)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    shape = QPainterPath()
    shape.addEllipse(left, 0, px, px)
    painter.setClipPath(shape)
    painter.drawPixmap(QRect(left, 0, px, px), picture)
    painter.end()
    found.setDevicePixelRatio(ratio)
    return found
