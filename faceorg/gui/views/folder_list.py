"""FolderList: the tree of folders, one line each: name, what is amiss, how many photos."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui import wording
from faceorg.gui.icons import drawing
from faceorg.gui.models.folder_tree import FolderTree, LeftOut
from faceorg.gui.models.keyed_list import Index, ItemRole
from faceorg.gui.style import scaled
from faceorg.gui.views.calm_tree import CalmTree
from faceorg.gui.views.controls import heading
from faceorg.gui.views.painting import draw_background, thinned

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.gui.models.folder_tree import FolderRead
    from faceorg.library.folder_tree import Folder

_WIDTH = 290
_ICON = 18


class FolderRow(QStyledItemDelegate):
    """The picture of a folder, its name, and at the right how many photos are in it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same for every row."""
        del index
        return QSize(120, option.fontMetrics.height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One line."""
        item: Folder | LeftOut = index.data(ItemRole)
        model = index.model()
        assert isinstance(model, FolderTree)
        draw_background(painter, option, option.rect.adjusted(2, 1, -6, -1))
        folder = None if isinstance(item, LeftOut) else item
        away = folder is None or bool(model.state(folder))
        painter.save()
        place = option.rect.adjusted(8, 0, -14, 0)
        if folder is not None:
            side = scaled(_ICON)
            spot = QRect(place.left(), place.center().y() - side // 2 + 1, side, side)
            mirrored = QStyle.visualRect(option.direction, place, spot)
            self._paint_icon(painter, mirrored.topLeft(), option.palette, away=away)
            end = self._paint_end(painter, place, option.palette, model, folder)
            words = place.adjusted(side + 8, 0, -end - 8, 0)
            place = QStyle.visualRect(option.direction, place, words)
        font = option.font
        font.setBold(folder is not None and folder.parent < 0)
        painter.setFont(font)
        ink = option.palette.color(QPalette.ColorRole.Text)
        painter.setPen(thinned(option.palette, 0.6) if away else ink)
        middle = Qt.TextElideMode.ElideMiddle
        shown = painter.fontMetrics().elidedText(model.title(item), middle, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()

    def _paint_end(
        self, painter: QPainter, line: QRect, palette: QPalette, model: FolderTree, folder: Folder
    ) -> int:
        """How many photos and what is amiss; how many pixels that takes."""
        painter.setPen(thinned(palette, 0.6))
        end = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        text = " · ".join(p for p in (model.state(folder), wording.number(folder.total)) if p)
        painter.drawText(line, end, text)
        return painter.fontMetrics().horizontalAdvance(text)

    def _paint_icon(self, painter: QPainter, at: QPoint, palette: QPalette, *, away: bool) -> None:
        ratio = painter.device().devicePixelRatioF()
        colour = thinned(palette, 0.4 if away else 0.75)
        picture = drawing("folder", colour, round(scaled(_ICON) * ratio))
        picture.setDevicePixelRatio(ratio)
        painter.drawPixmap(at, picture)


class FolderList(QWidget):
    """Signal: ``chosen(Folder or LeftOut)``, by the user's hand or after a reading."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = FolderTree(self)
        self.tree = CalmTree(self)
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(FolderRow(self))
        self.tree.setAccessibleName(self.tr("Folders"))
        self.setFixedWidth(max(_WIDTH, scaled(_WIDTH * 3 // 4)))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(14, 12, 0, 8)
        self._layout.addWidget(heading(self.tr("Folders"), self))
        self._layout.addWidget(self.tree, 1)
        self._quiet = False
        self.tree.selectionModel().currentChanged.connect(self._on_current)

    def add_below(self, widget: QWidget) -> None:
        """Put a control under the tree, as wide as its rows."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 6, 0)
        row.addWidget(widget)
        self._layout.addLayout(row)

    def show_folders(self, read: FolderRead) -> None:
        """Show what was read; what is open and chosen stays so where it is still there."""
        before = self.current()
        opened = self._opened()
        first = not self.model.rowCount()
        self._quiet = True
        if self.model.show_folders(read):
            for path in opened:
                self.tree.setExpanded(self.model.find(path), True)
            index = QModelIndex()
            if before is not None and not isinstance(before, LeftOut):
                index = self.model.find(before.path)
            if first and self.model.rowCount() == 1:
                self.tree.expand(self.model.index(0, 0))
            self.tree.setCurrentIndex(index if index.isValid() else self.model.index(0, 0))
        self._quiet = False
        if (item := self.current()) is not None:
            self.chosen.emit(item)

    def current(self) -> Folder | LeftOut | None:
        """What is chosen."""
        return self.model.item(self.tree.currentIndex())

    def show_folder(self, path: Path) -> None:
        """Choose a folder and bring it into view."""
        index = self.model.find(path)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def _on_current(self, index: QModelIndex) -> None:
        item = self.model.item(index)
        if item is not None and not self._quiet:
            self.chosen.emit(item)

    def _opened(self) -> list[Path]:
        """Folders that are open, each after the one it lies in."""
        found: list[Path] = []
        waiting = [self.model.index(row, 0) for row in range(self.model.rowCount())]
        while waiting:
            index = waiting.pop()
            item = self.model.item(index)
            if self.tree.isExpanded(index) and item and not isinstance(item, LeftOut):
                found.append(item.path)
                rows = range(self.model.rowCount(index))
                waiting += [self.model.index(row, 0, index) for row in rows]
        return found
