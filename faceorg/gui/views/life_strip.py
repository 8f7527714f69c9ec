"""LifeStrip: a person growing up: a face for each year, with their age; a click shows that year."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from faceorg.gui.counts import count_photos
from faceorg.gui.models.keyed_list import Index, ItemRole
from faceorg.gui.models.life_years import LifeYears, YearTile
from faceorg.gui.views.painting import draw_background, draw_crop, thinned
from faceorg.gui.views.tile_view import TileView

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from faceorg.core.entities import FaceId
    from faceorg.gui.models.pictures import FacePictures
    from faceorg.gui.thumbnails import Thumbnails
    from faceorg.library.lives import Life

_FACE = 56


class YearPainter(QStyledItemDelegate):
    """A face on a line through the years, the year below it, and how old they were."""

    def __init__(self, years: LifeYears, pictures: FacePictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._years = years
        self._pictures = pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same for every year."""
        del index
        line = option.fontMetrics.height()
        bold = QFont(option.font)
        bold.setBold(True)
        first = self._years.title(YearTile(None, None, frozenset()))
        words = (
            QFontMetrics(bold).horizontalAdvance(first),
            option.fontMetrics.horizontalAdvance(count_photos(888)),
        )
        width = max(84, max(words) + 12)
        return QSize(width, _FACE + 2 * line + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Line, face, words."""
        tile: YearTile = index.data(ItemRole)
        draw_background(painter, option, option.rect.adjusted(1, 1, -1, -1))
        face = QRect(0, 0, _FACE, _FACE)
        face.moveCenter(option.rect.center())
        face.moveTop(option.rect.top() + 7)
        if tile.year:
            painter.setPen(QPen(thinned(option.palette, 0.25), 2))
            y = face.center().y()
            before, after = (
                (option.rect.left(), face.left() - 4),
                (face.right() + 4, option.rect.right()),
            )
            if option.direction == Qt.LayoutDirection.RightToLeft:
                before, after = after, before
            rows = index.model().rowCount()
            joined = [before] * (index.row() > 1) + [after] * (index.row() + 1 < rows)
            for start, end in joined:
                painter.drawLine(start, y, end, y)
        px = round(_FACE * painter.device().devicePixelRatioF())
        draw_crop(painter, self._pictures.of_id(tile.face_id, px), face, option.palette, _FACE / 2)
        self._paint_words(painter, option, tile, face.bottom() + 4)

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, tile: YearTile, top: int
    ) -> None:
        painter.save()
        line = option.fontMetrics.height()
        place = QRect(option.rect.left() + 2, top, option.rect.width() - 4, line)
        font = option.font
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        centre = int(Qt.AlignmentFlag.AlignCenter)
        painter.drawText(place, centre, self._years.title(tile))
        font.setBold(False)
        font.setPointSizeF(max(6.0, font.pointSizeF() * 0.88))
        painter.setFont(font)
        painter.setPen(thinned(option.palette, 0.65))
        words = self._years.age(tile) or count_photos(len(tile.photos))
        painter.drawText(place.translated(0, line), centre, words)
        painter.restore()


class LifeStrip(TileView):
    """Signal: ``year_chosen(YearTile)``."""

    year_chosen = Signal(object)

    def __init__(self, thumbnails: Thumbnails, pictures: FacePictures, parent: QWidget) -> None:
        super().__init__(thumbnails, pictures, attrgetter("face_id"), parent)
        self.years = LifeYears(self)
        self.setItemDelegate(YearPainter(self.years, pictures, self))
        self.setModel(self.years)
        self.setAccessibleName(self.tr("Growing up"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setWrapping(False)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._quiet = False
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_life(self, life: Life, cover: FaceId | None) -> None:
        """Show the years; the chosen one stays chosen, else all of them are."""
        self._quiet = True
        self.years.show_life(life, cover)
        if not self.currentIndex().isValid():
            self._choose(0)
        self._quiet = False
        self._fit()
        self.setVisible(len(self.years.items) > 2)  # one year alone tells nothing

    def _fit(self) -> None:
        option = QStyleOptionViewItem()
        option.initFrom(self)
        hint = self.itemDelegate().sizeHint(option, self.years.index(0))
        bar = self.horizontalScrollBar().sizeHint().height()
        wide = hint.width() * len(self.years.items) > self.viewport().width()
        self.setFixedHeight(hint.height() + 2 + (bar if wide else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A bar below the years only where they do not all have room."""
        super().resizeEvent(event)
        self._fit()

    def choose_all(self) -> None:
        """Show every year."""
        self._choose(0)

    def year(self) -> YearTile | None:
        """The chosen year; None for all of them."""
        tile: YearTile | None = self.currentIndex().data(ItemRole)
        return tile if tile is not None and tile.year is not None else None

    def _choose(self, row: int) -> None:
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.years.index(row), alone)

    def _on_current(self, index: Index) -> None:
        if index.isValid() and not self._quiet:
            self.year_chosen.emit(index.data(ItemRole))
