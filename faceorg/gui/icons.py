"""Line icons drawn in the colour of the text around them, so that they fit light and dark.

Each is a file in ``resources/icons``, drawn in black lines on 24 by 24.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QListWidget, QListWidgetItem

from faceorg import paths

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_OPAQUE = 255
_MIRRORED = {"back": "next", "next": "back"}  # where one reads from right to left


def icon(name: str, widget: QWidget | None = None) -> QIcon:
    """The icon called ``name`` in ``widget``'s text colour, paler where it is disabled."""
    palette = widget.palette() if widget is not None else QPalette()
    active, disabled = (
        palette.color(group, QPalette.ColorRole.WindowText)
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled)
    )
    result = QIcon(_Engine(name, active, disabled))
    _book().names[result.cacheKey()] = name
    return result


def light_icon(name: str) -> QIcon:
    """The icon called ``name`` in white, for what lies over photos in any look of the system."""
    return QIcon(_Engine(name, QColor(255, 255, 255), QColor(255, 255, 255, 90)))


class _Engine(QIconEngine):
    """Draws a shape in the size that is shown, once it is: most icons of most sizes never are."""

    def __init__(self, name: str, active: QColor, disabled: QColor) -> None:
        super().__init__()
        self._name, self._active, self._disabled = name, active, disabled
        self._drawn: dict[tuple[int, bool], QPixmap] = {}

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The shape; a selected row is tinted, not filled, so the colour stays the same there."""
        del state
        disabled = mode is QIcon.Mode.Disabled
        px = max(1, min(size.width(), size.height()))
        if (px, disabled) not in self._drawn:
            colour = self._disabled if disabled else self._active
            self._drawn[px, disabled] = drawing(self._name, colour, px)
        return self._drawn[px, disabled]

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """The shape in the middle of ``rect``."""
        scale = painter.device().devicePixelRatio()
        side = min(rect.width(), rect.height())
        place = QRect(0, 0, side, side)
        place.moveCenter(rect.center())
        px = round(side * scale)
        painter.drawPixmap(place, self.pixmap(QSize(px, px), mode, state))

    def clone(self) -> QIconEngine:
        """Another of the same look; Qt takes it, but Python would end it without a reference."""
        copy = _Engine(self._name, self._active, self._disabled)
        _book().copies.append(copy)
        return copy


class _Book(QObject):
    """Which drawing each icon is, kept by the application; Qt's icons do not know their name."""

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self.names: dict[int, str] = {}
        self.copies: list[QIconEngine] = []


def _book() -> _Book:
    app = QApplication.instance()
    found = app.findChild(_Book) if app is not None else None
    return found if found is not None else _Book(app)


def tint_again() -> None:
    """Draw every icon there is anew: the system turned light or dark, or took other colours."""
    old = _book().names
    _book().names = {}
    for widget in QApplication.allWidgets():
        holders: list[QAction | QAbstractButton | QListWidgetItem] = list(widget.actions())
        if isinstance(widget, QAbstractButton):
            holders.append(widget)
        if isinstance(widget, QListWidget):
            holders += [widget.item(row) for row in range(widget.count())]
        for holder in holders:
            if name := old.get(holder.icon().cacheKey()):
                holder.setIcon(icon(name))  # widgets take up the new palette only later


def drawing(name: str, colour: QColor, px: int) -> QPixmap:
    """The shape called ``name``, ``px`` pixels a side, on nothing."""
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        name = _MIRRORED.get(name, name)
    text = _shape(name).replace('stroke="#000"', f'stroke="{colour.name()}"', 1)
    pixmap = QPixmap(px, px)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, px, px))
    if colour.alpha() < _OPAQUE:  # thinned as a whole: lines that cross would be darker there
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.fillRect(pixmap.rect(), QColor(0, 0, 0, colour.alpha()))
    painter.end()
    return pixmap


@functools.cache
def _shape(name: str) -> str:
    return (paths.resources_folder() / "icons" / f"{name}.svg").read_text("utf-8")


def application_icon() -> QIcon:
    """faceorg's own icon."""
    return QIcon(str(paths.resources_folder() / "icons" / "faceorg.svg"))
