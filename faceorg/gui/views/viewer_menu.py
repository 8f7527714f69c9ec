"""ViewerMenu: the context menu of the open photo, of its faces, and of the photos in its strip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu

from faceorg.gui import keys

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from faceorg.gui.photo_actions import PhotoActions
    from faceorg.gui.views.film_strip import FilmStrip
    from faceorg.gui.views.photo_canvas import PhotoCanvas

_FACES = ("viewer.draw", "viewer.marks")
_LOOKS = ("viewer.larger", "viewer.smaller", "viewer.fit", "viewer.turn")
_AROUND = ("viewer.info", "viewer.film", "viewer.slides")


class ViewerMenu(QObject):
    """Signals: ``face_meant(face id, global position)``; ``photo_meant(row)``: to be gone to;

    ``full_screen_wanted()``.
    """

    full_screen_wanted = Signal()
    face_meant = Signal(int, object)
    photo_meant = Signal(int)

    def __init__(
        self, actions: PhotoActions, canvas: PhotoCanvas, film: FilmStrip, viewer: QWidget
    ) -> None:
        super().__init__(viewer)
        self._actions = actions
        self._canvas = canvas
        self._film = film
        self._viewer = viewer

    def show(self, event: QContextMenuEvent) -> None:
        """For the face under the mouse, else for the photo there."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        if by_mouse and self._film.rect().contains(self._film.mapFromGlobal(event.globalPos())):
            row = self._film.row_at(self._film.mapFromGlobal(event.globalPos()).x())
            if row is None:
                return
            self.photo_meant.emit(row)
        elif by_mouse:
            where = QPointF(self._canvas.mapFromGlobal(event.globalPos()))
            face = self._canvas.face_at(where)
            if face is not None:
                self.face_meant.emit(face, event.globalPos())
                return
        self.show_at(event.globalPos())

    def show_at(self, where: QPoint) -> None:
        """What can be done with the open photo."""
        menu = QMenu(self._viewer)
        self._actions.fill(menu)
        menu.removeAction(self._actions.open)  # it is
        named = {keys.name_of(action): action for action in self._viewer.actions()}
        for group in (_FACES, _LOOKS, _AROUND):
            menu.addSeparator()
            menu.addActions([named[name] for name in group])
        full = menu.addAction(keys.with_keys(self.tr("Full screen"), keys.native("F11")))
        full.triggered.connect(self.full_screen_wanted)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)
