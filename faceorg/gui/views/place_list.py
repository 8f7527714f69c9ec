"""PlaceList: countries and towns beside the map, each with a photo and a count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui import wording
from faceorg.gui.icons import drawing
from faceorg.gui.models.keyed_list import Index, ItemRole
from faceorg.gui.models.place_tree import Place, PlaceKind, PlaceTree
from faceorg.gui.style import scaled
from faceorg.gui.views.calm_tree import CalmTree
from faceorg.gui.views.controls import heading
from faceorg.gui.views.painting import draw_background, thinned

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from faceorg.gui.models.photo_pictures import PhotoPictures
    from faceorg.gui.thumbnails import Thumbnails
    from faceorg.library.towns import Travels

_WIDTH = 250
_PICTURE = 40
_RADIUS = 6.0
_FEW = 3  # countries that are shown with their towns from the start
_SIGNS = {
    PlaceKind.EVERYWHERE: "globe",
    PlaceKind.TOWNLESS: "places",
    PlaceKind.UNPLACED: "help",
}


class PlaceRow(QStyledItemDelegate):
    """A photo, the name, and how many photos there are."""

    def __init__(self, pictures: PhotoPictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same for every row."""
        del index
        return QSize(120, max(_PICTURE + 12, 2 * option.fontMetrics.height() + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Photo and two lines."""
        place: Place = index.data(ItemRole)
        draw_background(painter, option, option.rect.adjusted(2, 1, -6, -1))
        picture = option.rect.adjusted(8, 0, 0, 0)
        picture.setSize(QSize(_PICTURE, _PICTURE))
        picture.moveTop(option.rect.center().y() - _PICTURE // 2)
        mirrored = QStyle.visualRect(option.direction, option.rect, picture)
        self._paint_picture(painter, mirrored, place, option.palette)
        painter.save()
        line = option.fontMetrics.height()
        text = option.rect.adjusted(_PICTURE + 18, 0, -12, 0)
        text.setHeight(line)
        text.moveTop(option.rect.center().y() - line)
        text = QStyle.visualRect(option.direction, option.rect, text)
        font = option.font
        font.setBold(place.kind is not PlaceKind.TOWN)
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        _draw(painter, text, place.name)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(thinned(option.palette, 0.65))
        _draw(painter, text.translated(0, line), wording.count_photos(place.count))
        painter.restore()

    def _paint_picture(
        self, painter: QPainter, where: QRect, place: Place, palette: QPalette
    ) -> None:
        ratio = painter.device().devicePixelRatioF()
        px = round(_PICTURE * ratio)
        if place.cover_id is not None:
            picture = self._pictures.square(place.cover_id, px, _RADIUS * ratio)
            if picture is not None:
                painter.drawPixmap(where, picture)
                return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(thinned(palette, 0.08))
        painter.drawRoundedRect(where, _RADIUS, _RADIUS)
        if sign := _SIGNS.get(place.kind):
            shape = drawing(sign, thinned(palette, 0.6), round(24 * ratio))
            shape.setDevicePixelRatio(ratio)
            painter.drawPixmap(where.center() - QPoint(11, 11), shape)
        painter.restore()


def _draw(painter: QPainter, where: QRect, text: str) -> None:
    elide = Qt.TextElideMode.ElideRight
    shown = painter.fontMetrics().elidedText(text, elide, where.width())
    painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), shown)


class PlaceList(QWidget):
    """Signal: ``chosen(Place)``, by the user's hand or after a reading."""

    chosen = Signal(object)

    def __init__(self, pictures: PhotoPictures, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = PlaceTree(self)
        self.tree = CalmTree(self)
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(PlaceRow(pictures, self))
        self.tree.setAccessibleName(self.tr("Countries and towns"))
        self.setFixedWidth(max(_WIDTH, scaled(_WIDTH * 3 // 4)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 0, 8)
        layout.addWidget(heading(self.tr("Places"), self))
        layout.addWidget(self.tree, 1)
        self._quiet = self.left = False
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        thumbnails.ready.connect(self._on_ready)

    @Slot(int)
    def _on_ready(self, _: int) -> None:
        self.tree.viewport().update()

    def show_travels(self, travels: Travels) -> None:
        """Show what was read; the chosen place stays chosen where it is still there."""
        before = self.model.place(self.tree.currentIndex())
        opened = self._opened()
        self._quiet = True
        self.model.show_travels(travels)
        self._open_again(opened)
        index = self.model.find(before.key) if before else QModelIndex()
        if not index.isValid() and (before is not None or not self.left):
            index = self.model.index(0, 0)
        if index.isValid():
            self.tree.setCurrentIndex(index)
        self._quiet = False
        if (place := self.model.place(index)) is not None:
            self.chosen.emit(place)

    def leave(self) -> None:
        """Choose nothing: what is shown was chosen elsewhere."""
        self.left = True
        self._quiet = True
        self.tree.setCurrentIndex(QModelIndex())
        self.tree.clearSelection()
        self._quiet = False

    def _on_current(self, index: QModelIndex) -> None:
        place = self.model.place(index)
        if place is not None and not self._quiet:
            self.left = False
            self.chosen.emit(place)

    def _opened(self) -> set[tuple[str, str, int]] | None:
        """Countries that are open; None before anything was shown."""
        rows = [self.model.index(row, 0) for row in range(self.model.rowCount())]
        if not rows:
            return None
        places = [self.model.place(index) for index in rows if self.tree.isExpanded(index)]
        return {place.key for place in places if place is not None}

    def _open_again(self, opened: set[tuple[str, str, int]] | None) -> None:
        rows = [self.model.index(row, 0) for row in range(self.model.rowCount())]
        with_towns = [index for index in rows if self.model.rowCount(index)]
        for index in with_towns:
            place = self.model.place(index)
            known = opened is not None and place is not None and place.key in opened
            self.tree.setExpanded(index, known if opened is not None else len(with_towns) <= _FEW)
