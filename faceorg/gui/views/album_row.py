"""AlbumRow: an album in the list of albums, by name and what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from faceorg.gui.models.album_list import AlbumList
from faceorg.gui.models.keyed_list import Index, ItemRole
from faceorg.gui.style import scaled
from faceorg.gui.views.painting import draw_background, thinned

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from faceorg.core.entities import Album

LEAST_WIDTH = 120
"""Pixels that the list takes at least."""


class AlbumRow(QStyledItemDelegate):
    """Name and, below it, what the album holds; renamed in place.

    Signal: ``renamed(album id, name)``.
    """

    renamed = Signal(int, str)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same for every row."""
        return QSize(LEAST_WIDTH - 24, 2 * scaled(20) + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Two lines of text."""
        album: Album = index.data(ItemRole)
        model = index.model()
        assert isinstance(model, AlbumList)
        draw_background(painter, option, option.rect.adjusted(4, 2, -4, -2))
        painter.save()
        place = option.rect.adjusted(14, 6, -10, 0)
        place.setHeight(scaled(20))
        font = option.font
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(
            place, 0, painter.fontMetrics().elidedText(album.name, elide, place.width())
        )
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(thinned(option.palette, 0.65))
        below = place.translated(0, scaled(20))
        summary = painter.fontMetrics().elidedText(model.summary(album), elide, below.width())
        painter.drawText(below, 0, summary)
        painter.restore()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """The new name goes to the library first; the list shows it when it is there."""
        text = str(editor.property("text"))
        if text.strip() and text != index.data(Qt.ItemDataRole.EditRole):
            self.renamed.emit(index.data(ItemRole).id, text)
