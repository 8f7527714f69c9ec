"""CandidateTiles: faces and groups that may be somebody, each with a tick to set or take off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from faceorg.gui import wording
from faceorg.gui.short_names import short
from faceorg.gui.views.painting import draw_crop, thinned

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from faceorg.core.entities import FaceId
    from faceorg.gui.models.pictures import FacePictures
    from faceorg.gui.thumbnails import Thumbnails
    from faceorg.operations.cards import Candidate, WhichAre

_ACROSS = 6
_SIDE = 92
_EDGE = 5
_BADGE = 24
_BELOW = 20
_KEYS = 9
UNTICKED_OPACITY = 0.7


class CandidateTiles(QWidget):
    """Made anew for each question; number keys set and take off the first nine ticks."""

    def __init__(
        self,
        pictures: FacePictures,
        thumbnails: Thumbnails,
        card: WhichAre,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        self.tiles = [
            CandidateTile(pictures, thumbnails, one, number, self)
            for number, one in enumerate(card.candidates, 1)
        ]
        for tile in self.tiles:
            if tile.candidate.twice:
                words = twice_in_a_photo(card.name)
                tile.setToolTip(f"{words}\n{tile.toolTip()}")
                tile.setAccessibleDescription(words)
        for place, tile in enumerate(self.tiles):
            grid.addWidget(tile, place // _ACROSS, place % _ACROSS)

    def toggle(self, number: int) -> None:
        """Set or take off the tick of this number, if there is one."""
        if 1 <= number <= len(self.tiles):
            self.tiles[number - 1].toggle()

    def chosen(self) -> frozenset[FaceId]:
        """The faces of the ticked tiles."""
        return frozenset(f for tile in self.tiles if tile.isChecked() for f in tile.candidate.faces)


class CandidateTile(QAbstractButton):
    """The best face of a candidate, how many there are, and whether it is ticked."""

    def __init__(
        self,
        pictures: FacePictures,
        thumbnails: Thumbnails,
        candidate: Candidate,
        number: int,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.candidate = candidate
        self._pictures = pictures
        self._key = str(number) if number <= _KEYS else ""
        self.setCheckable(True)
        self.setChecked(candidate.likely)
        self.setFixedSize(_SIDE + 2 * _EDGE, _SIDE + 2 * _EDGE + _BELOW)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        count = self.tr("%n faces", "", len(candidate.faces))
        self.setAccessibleName(self.tr("Candidate {number}, {faces}").format(
            number=number, faces=count))  # fmt: skip
        self.setToolTip(
            self.tr("Tick or untick ({key})").format(key=self._key)
            if self._key
            else self.tr("Tick or untick (Space)")
        )
        thumbnails.face_ready.connect(self._on_face_ready)

    @Slot(int)
    def _on_face_ready(self, face_id: int) -> None:
        if face_id == self.candidate.faces[0]:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The crop, paler without a tick; the tick; below it the key and the count."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRect(_EDGE, _EDGE, _SIDE, _SIDE)
        px = round(_SIDE * self.devicePixelRatioF())
        painter.setOpacity(1 if self.isChecked() else UNTICKED_OPACITY)
        picture = self._pictures.of_id(self.candidate.faces[0], px)
        draw_crop(painter, picture, place, self.palette(), _SIDE / 2)
        painter.setOpacity(1)
        corner = _SIDE + 2 * _EDGE
        paint_tick(painter, corner, corner, self.palette(), self.isChecked())
        self._paint_words(painter)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(place.adjusted(-3, -3, 3, 3))
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        count = len(self.candidate.faces)
        doubt = "?" if self.candidate.twice else ""
        several = "\u00d7" + wording.number(count) if count > 1 else ""
        words = "  ".join(part for part in (self._key, several, doubt) if part)
        painter.setPen(thinned(self.palette(), 0.65))
        below = QRect(0, _SIDE + 2 * _EDGE, self.width(), _BELOW)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)


def paint_tick(painter: QPainter, right: int, bottom: int, palette: QPalette, on: bool) -> None:
    """The mark of a tick, or of none, in the corner that ends at ``right`` and ``bottom``."""
    badge = QRectF(right - _BADGE, bottom - _BADGE, _BADGE - 2, _BADGE - 2)
    if not on:
        painter.setPen(QPen(thinned(palette, 0.6), 1.5))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawEllipse(badge)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
    painter.drawEllipse(badge)
    white = QColor(palette.color(QPalette.ColorRole.HighlightedText))
    painter.setPen(QPen(white, 2.2, c=Qt.PenCapStyle.RoundCap))
    x, y = int(badge.x()), int(badge.y())
    painter.drawPolyline([QPoint(x + 6, y + 11), QPoint(x + 10, y + 15), QPoint(x + 16, y + 7)])


def twice_in_a_photo(name: str | None) -> str:
    """What to say of a face whose person is another face of the same photo already."""
    words = QCoreApplication.translate(
        "CandidateTile", "{name} is in this photo already. Is it a mirror, a collage, a picture?"
    )
    return words.format(name=short(name or ""))
