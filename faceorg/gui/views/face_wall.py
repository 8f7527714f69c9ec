"""FaceWall: every face a question is about, in as many lines as they need, to scroll through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from faceorg.gui.models.keyed_list import Index, ItemRole
from faceorg.gui.models.ticked_faces import TickedFaces
from faceorg.gui.style import scaled
from faceorg.gui.views.candidate_tiles import UNTICKED_OPACITY, paint_tick
from faceorg.gui.views.painting import draw_crop, thinned
from faceorg.gui.views.tile_view import TileView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from faceorg.core.entities import FaceId
    from faceorg.gui.models.pictures import FacePictures
    from faceorg.gui.thumbnails import Thumbnails

_SIDE = 84
_EDGE = 6
_BELOW = 16
_LINES_LEAST = 2
_BAR = 18  # pixels for a scroll bar beside the tiles
_MOVES = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
)  # fmt: skip


class FaceWall(TileView):
    """Carries thousands of faces; a click or Space sets and takes off a tick.

    ``across``: how many beside each other at most. Signal: ``changed()``, when a tick was.
    """

    changed = Signal()

    def __init__(
        self,
        pictures: FacePictures,
        thumbnails: Thumbnails,
        faces: Sequence[FaceId],
        parent: QWidget,
        *,
        ticks: bool = True,
        keys: bool = False,
        across: int = 8,
    ) -> None:
        super().__init__(thumbnails, pictures, lambda face: face, parent)
        self.faces = TickedFaces(faces, self, ticks=ticks, keys=keys)
        self._tile = _WallTile(pictures, self)
        self.setItemDelegate(self._tile)
        self.setModel(self.faces)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("The faces in question"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMaximumWidth(min(len(faces), across) * self._tile.size.width() + _BAR)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setMinimumWidth(min(len(faces), 2) * self._tile.size.width() + _BAR)
        self._across_px = self.maximumWidth()
        self.setMinimumHeight(self._height(min(_LINES_LEAST, self._lines(self._across_px))))
        self.clicked.connect(lambda index: self.faces.toggle(index.row()))
        self.faces.changed.connect(self.changed)
        if ticks:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """All lines, as many as it takes at the width it has."""
        return QSize(self.maximumWidth(), self._height(self._lines(self._across_px)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """No higher than its lines: what is below stays close."""
        super().resizeEvent(event)
        if self._lines(self.width()) != self._lines(self._across_px):
            self._across_px = self.width()
            self.updateGeometry()

    def _lines(self, width: int) -> int:
        across = max(1, (width - _BAR) // self._tile.size.width())
        return -(-len(self.faces.items) // across)

    def _height(self, lines: int) -> int:
        return max(1, lines) * self._tile.size.height() + 2

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, arrows move; letters are for the question."""
        if event.key() == Qt.Key.Key_Space:
            self.faces.toggle(self.currentIndex().row())
        elif event.key() in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()


class _WallTile(QStyledItemDelegate):
    """A round face, paler without its tick; below it the number key, where it has one."""

    def __init__(self, pictures: FacePictures, wall: FaceWall) -> None:
        super().__init__(wall)
        self._pictures = pictures
        self._wall = wall
        self._below = scaled(_BELOW) if wall.faces.key_of(0) else 0
        self.size = QSize(_SIDE + 2 * _EDGE, _SIDE + 2 * _EDGE + self._below)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same for every tile."""
        return self.size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The crop, its tick, its key, and a ring where the keyboard is."""
        faces, row = self._wall.faces, index.row()
        place = QRect(option.rect.left() + _EDGE, option.rect.top() + _EDGE, _SIDE, _SIDE)
        px = round(_SIDE * painter.device().devicePixelRatioF())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1 if faces.is_on(row) else UNTICKED_OPACITY)
        draw_crop(painter, self._pictures.of_id(index.data(ItemRole), px), place, option.palette,
                  _SIDE / 2)  # fmt: skip
        painter.setOpacity(1)
        if faces.ticks:
            paint_tick(painter, place.right(), place.bottom(), option.palette, faces.is_on(row))
        if key := faces.key_of(row):
            painter.setPen(thinned(option.palette, 0.65))
            below = QRect(option.rect.left(), place.bottom() + 1, option.rect.width(), self._below)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, key)
        here = index.row() == self._wall.currentIndex().row() and self._wall.hasFocus()
        if here or option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Highlight), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(place.adjusted(-3, -3, 3, 3))
        painter.restore()
