"""Choosing: which photos a menu entry means, in whatever room is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView

from faceorg.gui.sidebar import Sidebar
from faceorg.gui.views.photo_grid import PhotoGrid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget, QWidget

    from faceorg.core.entities import PhotoId
    from faceorg.gui.views.photos import PhotosRoom
    from faceorg.gui.views.viewer import Viewer


class Choosing(QObject):
    """What is chosen in the room in front; the Photos room stands in for one without photos."""

    def __init__(
        self, stack: QStackedWidget, photos: PhotosRoom, viewer: Viewer, window: QWidget
    ) -> None:
        super().__init__(window)
        self._stack = stack
        self._photos = photos
        self._viewer = viewer
        self._window = window

    def photos(self) -> list[PhotoId]:
        """The photo open in the viewer, the chosen ones of the room, or all it shows."""
        if self._stack.currentWidget() is self._viewer and self._viewer.photo_id is not None:
            return [self._viewer.photo_id]
        theirs = getattr(self._stack.currentWidget(), "photos_of_page", None)
        if theirs is not None and (photos := list(theirs())):
            return photos
        grid = self.grid()
        return grid.selected() or grid.photos()

    def title(self) -> str:
        """What the photos of the room are called together."""
        title = getattr(self._stack.currentWidget(), "shown_title", self._photos.shown_heading)
        return str(title())

    def grid(self) -> PhotoGrid:
        """The photos of the room that is shown."""
        room = self._stack.currentWidget()
        grids = room.findChildren(PhotoGrid) if room is not None else []
        return next((grid for grid in grids if grid.isVisible()), self._photos.grid)

    def choose_all(self) -> None:
        """Choose everything in the list that has the focus, or all photos."""
        self._chooser().selectAll()

    def choose_none(self) -> None:
        """Choose nothing there."""
        self._chooser().clearSelection()

    def _chooser(self) -> QAbstractItemView:
        focused = self._window.focusWidget()
        if isinstance(focused, QAbstractItemView) and not isinstance(focused, Sidebar):
            return focused
        return self.grid().view
