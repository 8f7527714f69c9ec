"""HistoryLine: how a row of the history is painted: faces, what was decided, when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate

from faceorg.gui.icons import drawing
from faceorg.gui.models.history_list import ALBUMS, FOLDERS, PHOTOS
from faceorg.gui.models.keyed_list import Index, ItemRole
from faceorg.gui.views.painting import draw_background, draw_crop, thinned
from faceorg.library.history import Effect

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QStyleOptionViewItem

    from faceorg.core.decisions import Decision
    from faceorg.core.entities import FaceId
    from faceorg.gui.models.history_list import Line
    from faceorg.gui.models.pictures import FacePictures

_FACE_PX = 28
_STORED_PX = 128
_MOST_FACES = 3
_OVERLAP = 10
_PICTURES = _MOST_FACES * (_FACE_PX - _OVERLAP) + _OVERLAP
_MARGIN = 12


class HistoryLine(QStyledItemDelegate):
    """Headings of days and, below each, its decisions."""

    def __init__(self, pictures: FacePictures, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures = pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same for every row, so that a hundred thousand need not be asked; with room above."""
        del index
        return QSize(200, max(option.fontMetrics.height() + 22, _FACE_PX + 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A heading, or pictures, words and time."""
        line: Line = index.data(ItemRole)
        painter.save()
        if line.entry is None:
            font = QFont(option.font)
            font.setBold(True)
            painter.setFont(font)
            group = QPalette.ColorGroup.Active  # no heading can be chosen, but all can be read
            painter.setPen(option.palette.color(group, QPalette.ColorRole.Text))
            place = option.rect.adjusted(_MARGIN, 0, -_MARGIN, -6)
            bottom = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom
            painter.drawText(_turned(option, place), bottom, line.text)
        else:
            draw_background(painter, option, option.rect.adjusted(4, 1, -4, -1))
            self._paint_entry(painter, option, line)
        painter.restore()

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        assert line.entry is not None
        held = line.entry.effect is Effect.HOLDS
        row = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        pictures = _turned(option, QRect(row.left(), row.top(), _PICTURES, row.height()), row)
        painter.setOpacity(1.0 if held else 0.45)
        self._paint_pictures(painter, option, line.entry.decision, pictures)
        painter.setOpacity(1.0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(thinned(option.palette, 0.62))
        wide = option.fontMetrics.horizontalAdvance(line.time)
        time = QRect(row.right() - wide, row.top(), wide + 1, row.height())
        painter.drawText(_turned(option, time, row), middle, line.time)
        if held:
            painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        words = row.adjusted(_PICTURES + 10, 0, -wide - 12, 0)
        text = option.fontMetrics.elidedText(line.text, Qt.TextElideMode.ElideRight, words.width())
        lead = middle | Qt.AlignmentFlag.AlignLeading
        painter.drawText(_turned(option, words, row), lead, text)

    def _paint_pictures(
        self, painter: QPainter, option: QStyleOptionViewItem, said: Decision, place: QRect
    ) -> None:
        shown = _faces_of(said)
        top = place.center().y() - _FACE_PX // 2
        for number, face in enumerate(shown):
            left = place.left() + number * (_FACE_PX - _OVERLAP)
            circle = QRect(left, top, _FACE_PX, _FACE_PX)
            picture = self._pictures.of_id(face, _STORED_PX)
            draw_crop(painter, picture, circle, option.palette, _FACE_PX / 2)
        if not shown:
            about = (("albums", ALBUMS), ("photos", PHOTOS), ("folder", FOLDERS))
            name = next((name for name, kinds in about if said.kind in kinds), "people")
            ratio = painter.device().devicePixelRatioF()
            icon = drawing(name, thinned(option.palette, 0.5), round(20 * ratio))
            icon.setDevicePixelRatio(ratio)
            painter.drawPixmap(QRect(place.left() + 4, place.center().y() - 10, 20, 20), icon)


def faces_shown(line: Line) -> list[FaceId]:
    """The faces that stand beside a line."""
    return [] if line.entry is None else _faces_of(line.entry.decision)


def _faces_of(said: Decision) -> list[FaceId]:
    faces = said.payload.get("faces", ())[:_MOST_FACES]
    return [*faces, *filter(None, [said.payload.get("face")])][:_MOST_FACES]


def _turned(option: QStyleOptionViewItem, place: QRect, row: QRect | None = None) -> QRect:
    """``place`` where it belongs when lines are read from the right."""
    if option.direction == Qt.LayoutDirection.LeftToRight:
        return place
    outer = row or option.rect
    mirrored = QRect(place)
    mirrored.moveLeft(outer.left() + outer.right() - place.right())
    return mirrored
