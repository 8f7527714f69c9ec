"""MapFrame: the map of places with its buttons and the source of its towns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from faceorg.gui.icons import icon
from faceorg.gui.style import set_role
from faceorg.gui.views.place_map import PlaceMap

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from faceorg.gui.models.photo_pictures import PhotoPictures
    from faceorg.gui.thumbnails import Thumbnails

_EDGE = 10


class MapFrame(QWidget):
    """The buttons lie on the map, at its right edge; the keys do the same."""

    def __init__(self, pictures: PhotoPictures, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self.map = PlaceMap(pictures, thumbnails, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.map)
        self._buttons = QWidget(self)
        set_role(self._buttons, "floating")
        column = QVBoxLayout(self._buttons)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(0)
        zoom = self.map.zoom
        for picture, text, act in (
            ("add", self.tr("Zoom in (+)"), lambda: zoom(1)),
            ("minus", self.tr("Zoom out (-)"), lambda: zoom(-1)),
            ("full", self.tr("All places (Home)"), self.map.fit),
            ("photos", self.tr("Photos of this part of the map (Space)"), self._all_in_view),
        ):
            column.addWidget(self._button(picture, text, act))
        self._buttons.adjustSize()
        self._source = QLabel(self.tr("Towns: GeoNames, CC BY 4.0"), self)
        set_role(self._source, "hint")
        self._source.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _button(self, picture: str, text: str, act: Callable[[], object]) -> QToolButton:
        button = QToolButton(self._buttons)
        button.setIcon(icon(picture, self))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda: act())
        return button

    def _all_in_view(self) -> None:
        self.map.choose_all_in_view()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the edge."""
        super().resizeEvent(event)
        self._buttons.adjustSize()
        self._source.adjustSize()
        right = self.width() - self._buttons.width() - _EDGE
        self._buttons.move(right, _EDGE)
        below = self.height() - self._source.height() - 4
        self._source.move(self.width() - self._source.width() - _EDGE, below)
