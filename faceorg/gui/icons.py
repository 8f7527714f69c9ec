"""Line icons drawn in the colour of the text around them, so that they fit light and dark."""

# ruff: noqa: E501 - a shape reads best on one line

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QListWidget, QListWidgetItem

from faceorg import paths

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SHAPES = {
    "photos": '<rect x="3" y="5" width="18" height="14" rx="2.5"/><circle cx="8.5" cy="10" r="1.6"/>'
    '<path d="M4 17.5l5-4.5 3.5 3 3.5-4 4.5 5"/>',
    "people": '<circle cx="9" cy="8.5" r="3.2"/><path d="M3 19c.4-4 2.8-5.8 6-5.8s5.6 1.8 6 5.8"/>'
    '<path d="M15.5 5.7a3 3 0 0 1 0 5.7M17.5 13.8c2 .8 3.2 2.5 3.5 5.2"/>',
    "review": '<rect x="3" y="6" width="13" height="14" rx="2.5"/><path d="M8 3.2h10a2.8 2.8 0 0 1 2.8 2.8v10M6.5 13l2.2 2.2 4-4.4"/>',
    "info": '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.2M12 7.6v.3"/>',
    "full": '<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"/>',
    "turn": '<path d="M18.5 12a6.5 6.5 0 1 1-2-4.7L18.5 9"/><path d="M18.5 4.5V9H14"/>',
    "draw": '<path d="M4 8V5.5A1.5 1.5 0 0 1 5.500 4H8M16 4h2.500A1.5 1.5 0 0 1 20 5.500V8M20 16v2.500a1.5 1.5 0 0 1-1.500 1.500H16M8 20H5.500A1.5 1.5 0 0 1 4 18.500V16M12 9v6M9 12h6"/>',
    "albums": '<rect x="4" y="8" width="16" height="12" rx="2.5"/><path d="M6 5.2h12M8 2.8h8"/>',
    "problems": '<path d="M12 4l9 15.5H3z" stroke-linejoin="round"/>'
    '<path d="M12 10v4.5M12 16.8v.4"/>',
    "history": '<path d="M4 12a8 8 0 1 0 2.5-5.8L4 8.5"/><path d="M4 4.5v4h4M12 8v4.3l3 1.7"/>',
    "search": '<circle cx="10.5" cy="10.5" r="6"/><path d="M15 15l5.5 5.5"/>',
    "add": '<path d="M12 5v14M5 12h14"/>',
    "back": '<path d="M14.5 5l-7 7 7 7"/>',
    "next": '<path d="M9.5 5l7 7-7 7"/>',
    "close": '<path d="M6 6l12 12M18 6L6 18"/>',
    "pause": '<path d="M9 6v12M15 6v12"/>',
    "play": '<path d="M8 5.5v13l11-6.5z" stroke-linejoin="round"/>',
    "export": '<path d="M12 15V4M8 7.5L12 3.5l4 4"/><path d="M5 12v6.5a1.5 1.5 0 0 0 1.5 1.5h11a1.5 1.5 0 0 0 1.5-1.5V12"/>',
    "safe": '<path d="M12 3.5l7 2.7v5.3c0 4.3-2.9 7.2-7 9-4.1-1.8-7-4.7-7-9V6.2z" stroke-linejoin="round"/>'
    '<path d="M9 12l2.2 2.2L15.2 10"/>',
    "folder": '<path d="M3.5 7a1.5 1.5 0 0 1 1.5-1.5h4l2 2.5h8a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 17.5z"/>',
    "face": '<circle cx="12" cy="12" r="8.5"/><circle cx="9" cy="10.5" r=".6"/>'
    '<circle cx="15" cy="10.5" r=".6"/><path d="M8.5 14.5c1.8 2.2 5.2 2.2 7 0"/>',
    "album-add": '<rect x="3.5" y="6" width="17" height="14" rx="2.5"/><path d="M12 10v6M9 13h6M6 3.5h12"/>',
    "closer": '<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5l5 5M10.5 7.5v6M7.5 10.5h6"/>',
    "away": '<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5l5 5M7.5 10.5h6"/>',
    "places": '<path d="M12 21c4.200-5 6.500-8.400 6.500-11.300a6.500 6.500 0 0 0-13 0C5.500 12.600 7.800 16 12 21z" stroke-linejoin="round"/><circle cx="12" cy="9.700" r="2.300"/>',
    "globe": '<circle cx="12" cy="12" r="8.500"/><path d="M3.500 12h17M12 3.500c2.600 2.400 3.900 5.200 3.900 8.500s-1.300 6.100-3.900 8.500c-2.600-2.400-3.900-5.200-3.900-8.500s1.300-6.100 3.900-8.500z"/>',
    "folders": '<path d="M3.500 7a1.500 1.500 0 0 1 1.500-1.500h4l2 2.500h8a1.500 1.500 0 0 1 1.500 1.500v8a1.500 1.500 0 0 1-1.500 1.500H5A1.500 1.500 0 0 1 3.500 17.500z"/>',
    "stack": '<rect x="3.500" y="8.500" width="12" height="12" rx="2"/><path d="M7 5.500h9.500a2 2 0 0 1 2 2V17M10.500 2.800h8a2.500 2.500 0 0 1 2.500 2.500v8"/>',
    "video": '<rect x="3.500" y="6" width="12" height="12" rx="2.500"/><path d="M15.500 10.800l5-2.800v8l-5-2.800" stroke-linejoin="round"/>',
    "minus": '<path d="M5 12h14"/>',
    "cake": '<path d="M4.500 20v-6a1.500 1.500 0 0 1 1.500-1.500h12a1.500 1.500 0 0 1 1.500 1.500v6M3 20h18M4.500 16.500c1.300 1.100 2.500 1.100 3.800 0 1.200-1.100 2.500-1.100 3.700 0 1.200 1.100 2.500 1.100 3.700 0 1.300-1.100 2.500-1.100 3.800 0M8 12.500V9M12 12.500V9M16 12.500V9M8 6.300v-.3M12 6.300v-.3M16 6.300v-.3"/>',
    "more": '<circle cx="6" cy="12" r="1"/><circle cx="12" cy="12" r="1"/><circle cx="18" cy="12" r="1"/>',
    "date": '<rect x="4" y="5.500" width="16" height="14.500" rx="2.5"/><path d="M4 10h16M8.500 3v4M15.500 3v4"/>',
    "pin": '<path d="M12 21c-4-4.800-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6.200-6 11z" stroke-linejoin="round"/><circle cx="12" cy="10" r="2.200"/>',
    "filter": '<path d="M4 6h16M7 12h10M10 18h4"/>',
    "find-face": '<circle cx="10.500" cy="10.500" r="7"/><path d="M15.800 15.800l4.700 4.700M8.200 9.500v.3M12.800 9.500v.3M8 12.500c1.400 1.500 3.600 1.500 5 0"/>',
    "help": '<circle cx="12" cy="12" r="8.5"/><path d="M9.7 9.8a2.4 2.4 0 1 1 3.4 2.2c-.8.4-1.1.9-1.1 1.7M12 16.3v.3"/>',
}


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
    text = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" '
        f'stroke="{colour.name()}" stroke-opacity="{colour.alphaF():.3f}" stroke-width="1.6" '
        f'stroke-linecap="round">{_SHAPES[name]}</svg>'
    )
    pixmap = QPixmap(px, px)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, px, px))
    painter.end()
    return pixmap


def application_icon() -> QIcon:
    """faceorg's own icon."""
    return QIcon(str(paths.resources_folder() / "icons" / "faceorg.svg"))
