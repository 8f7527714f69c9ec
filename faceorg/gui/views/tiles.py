"""How a person or an unnamed group looks in a list, named in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from faceorg.gui.icons import drawing
from faceorg.gui.models.keyed_list import Index, ItemRole
from faceorg.gui.models.person_list import EntryKind
from faceorg.gui.style import scaled
from faceorg.gui.views.name_editor import GivenName, NameEditor
from faceorg.gui.views.painting import ROUND, draw_background, draw_crop, thinned

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QPixmap

    from faceorg.gui.models.person_list import Entry, PersonList
    from faceorg.gui.models.pictures import FacePictures

PERSON_TILE = QSize(152, 196)

_PERSON_FACE = 116
_ASIDE = 38  # pixels around the sign of the pile of those set aside
_NAME_TOP = 134


def _line() -> int:
    """The height of a line of words in a tile."""
    return scaled(24)


class PersonTile(QStyledItemDelegate):
    """A round face, the name under it, how many faces; the name is edited in place.

    Signal: ``named(persistent index, GivenName, step)``. Connect it queued: the line is still
    busy with the key that ended it, and what follows may open a dialog.
    """

    named = Signal(object, GivenName, int)

    def __init__(self, people: PersonList, pictures: FacePictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._people = people
        self.pictures = pictures
        self.drop_target: str | None = None
        self.editor: NameEditor | None = None

    def face(self, entry: Entry, px: int) -> QPixmap | None:
        """The entry's face as a disc."""
        return self.pictures.icon(entry.cover_id, px)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same for every tile."""
        return QSize(
            max(PERSON_TILE.width(), scaled(PERSON_TILE.width())),
            _NAME_TOP + 2 * _line() + 12,
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Face, name, counts; a mark where a question is open."""
        entry: Entry = index.data(ItemRole)
        tile = option.rect.adjusted(3, 3, -3, -3)
        draw_background(painter, option, tile)
        place = self._face_place(option.rect)
        if entry.kind is EntryKind.SET_ASIDE:
            self._draw_aside(painter, place, option.palette)
        else:
            self._draw_face(painter, place, option.palette, entry)
        if entry.key == self.drop_target:
            self._draw_ring(painter, place, option.palette)
        self._draw_texts(painter, option, entry)
        if entry.question_count:
            self._draw_mark(painter, option, place)

    def _draw_face(self, painter: QPainter, place: QRect, palette: QPalette, entry: Entry) -> None:
        px = round(_PERSON_FACE * painter.device().devicePixelRatioF())
        picture = self.pictures.of_id(entry.cover_id, px)
        radius = _PERSON_FACE / 2 if entry.is_somebody else ROUND
        painter.setOpacity(0.45 if entry.hidden else 1.0)
        draw_crop(painter, picture, place, palette, radius)
        painter.setOpacity(1.0)

    def _draw_aside(self, painter: QPainter, place: QRect, palette: QPalette) -> None:
        """No face among those of people: nobody is here, and perhaps what is no face at all."""
        inside = place.adjusted(_ASIDE, _ASIDE, -_ASIDE, -_ASIDE)
        draw_crop(painter, None, place.adjusted(8, 8, -8, -8), palette, ROUND)
        ratio = painter.device().devicePixelRatioF()
        sign = drawing("aside", thinned(palette, 0.65), round(inside.width() * ratio))
        painter.drawPixmap(inside, sign)

    def _draw_ring(self, painter: QPainter, place: QRect, palette: QPalette) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 4))
        painter.drawEllipse(place)
        painter.restore()

    def _draw_texts(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        painter.save()
        centre = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        font = option.font
        font.setBold(entry.name is not None)
        painter.setFont(font)
        role = QPalette.ColorRole.Text if entry.name else QPalette.ColorRole.Link
        painter.setPen(option.palette.color(role if entry.is_somebody else QPalette.ColorRole.Text))
        place = self._name_place(option.rect)
        metrics = painter.fontMetrics()
        title = metrics.elidedText(
            self._people.title(entry), Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, centre, title)
        font.setBold(False)
        font.setPointSizeF(max(6.0, font.pointSizeF() * 0.88))
        painter.setFont(font)
        painter.setPen(thinned(option.palette, 0.65))
        below = place.translated(0, place.height() - 3)
        metrics = painter.fontMetrics()
        words = self._people.captions(entry)
        wide = below.width()
        fitting = next((one for one in words if metrics.horizontalAdvance(one) <= wide), words[-1])
        painter.drawText(
            below, centre, metrics.elidedText(fitting, Qt.TextElideMode.ElideRight, wide)
        )
        painter.restore()

    def _draw_mark(self, painter: QPainter, option: QStyleOptionViewItem, face: QRect) -> None:
        """A question mark alone: next to a number it reads as one more digit."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRect(face.right() - 22, face.top() - 2, 26, 26)
        painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Base), 2))
        painter.setBrush(option.palette.color(QPalette.ColorRole.Highlight))
        painter.drawEllipse(disc)
        font = option.font
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.1)
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.HighlightedText))
        painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), "?")
        painter.restore()

    def _face_place(self, tile: QRect) -> QRect:
        left = tile.left() + (tile.width() - _PERSON_FACE) // 2
        return QRect(left, tile.top() + 12, _PERSON_FACE, _PERSON_FACE)

    def _name_place(self, tile: QRect) -> QRect:
        return QRect(tile.left() + 8, tile.top() + _NAME_TOP, tile.width() - 16, _line())

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line that completes known names."""
        editor = self.editor = NameEditor(self._people, parent)
        editor.about(index.data(ItemRole))
        editor.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        where = QPersistentModelIndex(index)
        editor.given.connect(lambda name, step: self._on_given(editor, where, name, step))
        editor.left.connect(
            lambda: self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        )
        return editor

    def _on_given(
        self, editor: NameEditor, index: QPersistentModelIndex, name: GivenName, step: int
    ) -> None:
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self.named.emit(index, name, step)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Start with the name as it is, but never overwrite what is being typed."""
        assert isinstance(editor, NameEditor)
        if not editor.isModified() and not editor.text():
            editor.setText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Nothing: a name is a decision, which the signal ``named`` carries."""

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Where the name stands."""
        editor.setGeometry(self._name_place(option.rect).adjusted(-4, -1, 4, 3))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Leave Enter, Tab and Escape to the editor, which knows more about them."""
        if isinstance(event, QKeyEvent) and event.key() in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Tab,
            Qt.Key.Key_Backtab,
            Qt.Key.Key_Escape,
        ):
            return False
        return super().eventFilter(editor, event)
