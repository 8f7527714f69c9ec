"""A grid of equal tiles that stays where it is when its rows change."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, QPoint, QRect, Qt, Slot
from PySide6.QtGui import QDrag, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from faceorg.gui.icons import drawing
from faceorg.gui.models.keyed_list import ItemRole
from faceorg.gui.views.painting import thinned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QPaintEvent

    from faceorg.core.entities import Face, FaceId
    from faceorg.gui.models.pictures import FacePictures
    from faceorg.gui.thumbnails import Thumbnails

_DRAGGED_PX = 72
_ICON_PX, _TEXT_WIDTH, _LINE_AIR = 64, 440, 12
_TITLE = 1.3  # of the size of the text
_WRAP = int(Qt.TextFlag.TextWordWrap)
_SMOOTH = Qt.TransformationMode.SmoothTransformation


class TileView(QListView):
    """Tiles from left to right, as many as fit; says what to do when there are none.

    ``face_of`` tells of a row's value which face its tile shows (see `FacePictures.prepare`).
    """

    def __init__(
        self,
        thumbnails: Thumbnails,
        pictures: FacePictures,
        face_of: Callable[[Any], Face | FaceId | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._face_of = face_of
        self._empty_text = ""
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        thumbnails.face_ready.connect(self._on_face_ready)

    def set_empty_text(self, text: str) -> None:
        """What stands there when there are no tiles."""
        self._empty_text = text
        self.setAccessibleDescription(text)
        self.viewport().update()

    def chosen(self) -> list[QModelIndex]:
        """The selected rows, first to last."""
        selection = self.selectionModel()
        indexes = selection.selectedIndexes() if selection is not None else []
        return sorted(indexes, key=lambda index: index.row())

    def chosen_items(self) -> list[Any]:
        """What the selected rows stand for."""
        return [index.data(ItemRole) for index in self.chosen()]

    def go_to(self, index: QModelIndex) -> None:
        """Make ``index`` the only one selected."""
        if index.isValid():
            # Not through setCurrentIndex, which adds to the selection while Ctrl is held down.
            alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, alone)
            self.scrollTo(index)

    @contextmanager
    def keeping_place(self) -> Iterator[None]:
        """Whatever happens to the rows, the current one stays where the user's eyes are."""
        current = QPersistentModelIndex(self.currentIndex())
        row = current.row()
        bar = self.verticalScrollBar()
        value, before = bar.value(), self._top_of(current)
        yield
        if row >= 0 and not current.isValid():
            self._take_up(row)
        after = self._top_of(current) if current.isValid() else None
        if before is None or after is None:
            self._top_of(QPersistentModelIndex(self.model().index(0, 0)))  # lays out the rows
            bar.setValue(value)
        else:
            bar.setValue(bar.value() + after - before)

    def _take_up(self, row: int) -> None:
        """The current tile is gone: go on with the one that came into its place."""
        last = self.model().rowCount() - 1
        if last >= 0:
            alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
            index = self.model().index(min(row, last), 0)
            self.selectionModel().setCurrentIndex(index, alone)

    def _top_of(self, index: QPersistentModelIndex) -> int | None:
        """Where a tile begins in the viewport; None where it is out of sight."""
        place: QRect = self.visualRect(index)
        seen = index.isValid() and place.bottom() >= 0
        return place.top() if seen and place.top() < self.viewport().height() else None

    def rows_in(self, area: QRect) -> range:
        """Rows whose tiles may reach into ``area`` of the viewport, and perhaps a few more."""
        model = self.model()
        count = 0 if model is None else model.rowCount()
        tile = self.visualRect(model.index(0, 0)) if count else QRect()
        if tile.isEmpty():
            return range(0)
        x = self.viewport().width() - 2 if self.isRightToLeft() else 1
        first = max(0, self.indexAt(QPoint(x, max(1, area.top()))).row())
        in_line = self.viewport().width() // tile.width() + 1
        lines = area.height() // tile.height() + 2
        return range(first, min(count, first + in_line * lines))

    def _faces_in(self, area: QRect) -> Iterator[tuple[int, Face | FaceId | None]]:
        items = getattr(self.model(), "items", ())
        return ((row, self._face_of(items[row])) for row in self.rows_in(area))

    @Slot(int)
    def _on_face_ready(self, ready: int) -> None:
        """Paint its tile anew, and no others: of forty pictures each comes by itself."""
        for row, face in self._faces_in(self.viewport().rect()):
            if ready == (face if face is None or isinstance(face, int) else face.id):
                self.update(self.model().index(row, 0))

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Carry a small picture of the current tile."""
        indexes = self.chosen()
        if not indexes:
            return
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData(indexes))
        tile = self.viewport().grab(self.visualRect(self.currentIndex()))
        drag.setPixmap(tile.scaledToHeight(_DRAGGED_PX, _SMOOTH))
        drag.setHotSpot(QPoint(-4, -4))
        drag.exec(Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tiles, or the words for none."""
        self._pictures.prepare([face for _, face in self._faces_in(event.rect())])
        super().paintEvent(event)
        if self.model() is not None and self.model().rowCount() == 0 and self._empty_text:
            self._paint_empty_text()

    def _paint_empty_text(self) -> None:
        """One sentence; of several paragraphs the first is a title, with an icon above."""
        painter = QPainter(self.viewport())
        title, _, text = self._empty_text.rpartition("\n\n")
        page = self.viewport().rect()
        width = min(page.width() - 24, _TEXT_WIDTH)
        box = QRect((page.width() - width) // 2, page.height() * 2 // 5, width, page.height())
        top = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop) | _WRAP
        if title:
            self._paint_icon(painter, box)
            font = painter.font()
            size = font.pointSizeF()
            font.setPointSizeF(size * _TITLE)
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            drawn = painter.drawText(box, top, title)
            box.setTop(drawn.bottom() + _LINE_AIR)
            font.setPointSizeF(size)
            font.setBold(False)
            painter.setFont(font)
        painter.setPen(thinned(self.palette(), 0.65))
        painter.drawText(box, top, text)
        painter.end()

    def _paint_icon(self, painter: QPainter, above: QRect) -> None:
        ratio = self.devicePixelRatioF()
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        picture = drawing("people", colour, round(_ICON_PX * ratio))
        picture.setDevicePixelRatio(ratio)
        left = above.center().x() - _ICON_PX // 2
        painter.drawPixmap(left, above.top() - _ICON_PX - _LINE_AIR, picture)
