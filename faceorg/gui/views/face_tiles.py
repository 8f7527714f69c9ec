"""How faces look in a list: plain with a mark, or with a question to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from faceorg.core.entities import Assignment, Face, SetAside
from faceorg.gui.models.keyed_list import Index, ItemRole
from faceorg.gui.views.painting import ROUND, draw_background, draw_crop, thinned

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from faceorg.gui.models.pictures import FacePictures

_PALE = 0.45
FACE_TILE = QSize(120, 120)
QUESTION_TILE = QSize(120, 152)


class FaceTile(QStyledItemDelegate):
    """A face; a small open ring says that nobody confirmed it yet."""

    def __init__(self, pictures: FacePictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same for every tile."""
        return FACE_TILE

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The crop with its mark."""
        face: Face = index.data(ItemRole)
        draw_background(painter, option, option.rect.adjusted(1, 1, -1, -1))
        place = option.rect.adjusted(7, 7, -7, -7)
        px = round(place.width() * painter.device().devicePixelRatioF())
        no_face = face.set_aside is SetAside.NOT_A_FACE
        painter.setOpacity(_PALE if no_face else 1)
        draw_crop(painter, self._pictures.of_face(face, px), place, option.palette, ROUND)
        painter.setOpacity(1)
        if no_face:
            self._draw_words(painter, place, option.palette, self.tr("Not a face"))
        elif face.assigned_by is Assignment.MATCHED:
            self._draw_mark(painter, place, option.palette)

    def _draw_words(self, painter: QPainter, place: QRect, palette: QPalette, words: str) -> None:
        """On a strip of the page's colour at the foot of the picture."""
        line = painter.fontMetrics().height() + 6
        strip = QRect(place.left(), place.bottom() - line + 1, place.width(), line)
        painter.save()
        painter.fillRect(strip, palette.color(QPalette.ColorRole.Base))
        painter.setPen(thinned(palette, 0.8))
        text = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, strip.width())
        painter.drawText(strip, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.restore()

    def _draw_mark(self, painter: QPainter, place: QRect, palette: QPalette) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mark = QRect(place.right() - 20, place.bottom() - 20, 14, 14)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Base), 4))
        painter.drawEllipse(mark)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2, Qt.PenStyle.DotLine))
        painter.drawEllipse(mark)
        painter.restore()


class QuestionTile(QStyledItemDelegate):
    """A face with "Yes" and "No" under it.

    Signal: ``answered(face id, yes)``.
    """

    answered = Signal(int, bool)

    def __init__(self, pictures: FacePictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same for every tile."""
        return QUESTION_TILE

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The crop and its two answers."""
        face: Face = index.data(ItemRole)
        draw_background(painter, option, option.rect.adjusted(1, 1, -1, -1))
        side = option.rect.width() - 16
        place = QRect(option.rect.left() + 8, option.rect.top() + 8, side, side)
        px = round(side * painter.device().devicePixelRatioF())
        draw_crop(painter, self._pictures.of_face(face, px), place, option.palette, ROUND)
        yes, no = self._answers(option.rect)
        self._draw_answer(painter, option, yes, self.tr("Yes"), strong=True)
        self._draw_answer(painter, option, no, self.tr("No"), strong=False)

    def _draw_answer(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        text: str,
        *,
        strong: bool,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = option.palette
        fill = palette.color(QPalette.ColorRole.Highlight) if strong else thinned(palette, 0.12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(place, 6, 6)
        role = QPalette.ColorRole.HighlightedText if strong else QPalette.ColorRole.Text
        painter.setPen(palette.color(role))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.restore()

    @staticmethod
    def _answers(tile: QRect) -> tuple[QRect, QRect]:
        width = (tile.width() - 20) // 2
        yes = QRect(tile.left() + 8, tile.bottom() - 33, width, 26)
        return yes, yes.translated(width + 4, 0)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A click on an answer gives it."""
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        yes, no = self._answers(option.rect)
        where = event.position().toPoint()
        if yes.contains(where) or no.contains(where):
            self.answered.emit(index.data(ItemRole).id, yes.contains(where))
            return True
        return False
