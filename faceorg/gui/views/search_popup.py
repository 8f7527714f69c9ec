"""SearchPopup: what can be completed, with faces, below the search line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QCompleter, QListView, QStyle, QStyledItemDelegate

from faceorg.gui.icons import drawing
from faceorg.gui.palettes import faint
from faceorg.gui.views.painting import disc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem

    from faceorg.gui.models.pictures import FacePictures
    from faceorg.gui.suggesting import Suggestion

    Index = QModelIndex | QPersistentModelIndex

SuggestionRole = int(Qt.ItemDataRole.UserRole)
_FACE_PX = 28
_ICON_PX = 18
_STORED_PX = 64
_GAP = 10


class SuggestionList(QAbstractListModel):
    """What is offered, likest first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._items: list[Suggestion] = []

    def show(self, items: Sequence[Suggestion]) -> None:
        """Offer these."""
        self.beginResetModel()
        self._items = list(items)
        self.endResetModel()

    @property
    def items(self) -> Sequence[Suggestion]:
        """What is offered."""
        return self._items

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many are offered."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title, what a screen reader says, the `Suggestion`."""
        if not index.isValid() or not 0 <= index.row() < len(self._items):
            return None
        found = self._items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return found.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (found.title, found.detail) if part)
        return found if role == SuggestionRole else None


class SuggestionDelegate(QStyledItemDelegate):
    """A face or an icon, the words, and quietly what they mean."""

    def __init__(self, pictures: FacePictures, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures = pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for a face, and for large letters."""
        return QSize(200, max(_FACE_PX, option.fontMetrics.height()) + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One suggestion."""
        found: Suggestion = index.data(SuggestionRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        palette = option.palette
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 6, 6)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        colour = QColor(palette.color(role))
        inside = option.rect.adjusted(8, 0, -10, 0)
        place = QRect(inside.left(), inside.center().y() - _FACE_PX // 2 + 1, _FACE_PX, _FACE_PX)
        words = inside.adjusted(_FACE_PX + _GAP, 0, 0, 0)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            place.moveRight(inside.right())
            words = inside.adjusted(0, 0, -_FACE_PX - _GAP, 0)
        self._paint_picture(painter, place, found, colour)
        self._paint_words(painter, words, option, found, colour)
        painter.restore()

    def _paint_picture(
        self, painter: QPainter, place: QRect, found: Suggestion, colour: QColor
    ) -> None:
        ratio = painter.device().devicePixelRatioF()
        picture = self._pictures.of_id(found.cover, _STORED_PX) if found.cover else None
        if picture is not None:
            painter.drawPixmap(place, disc(picture, _FACE_PX, ratio))
            return
        quiet = faint(colour, 0.7)
        small = drawing(found.kind.value, quiet, round(_ICON_PX * ratio))
        small.setDevicePixelRatio(ratio)
        corner = QPointF(place.topLeft()) + QPointF(1, 1) * (_FACE_PX - _ICON_PX) / 2
        painter.drawPixmap(corner, small)

    def _paint_words(
        self,
        painter: QPainter,
        place: QRect,
        option: QStyleOptionViewItem,
        found: Suggestion,
        colour: QColor,
    ) -> None:
        metrics = option.fontMetrics
        middle = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        flags = int(QStyle.visualAlignment(option.direction, middle))
        title = metrics.elidedText(found.title, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(option.font)
        painter.setPen(colour)
        painter.drawText(place, flags, title)
        used = metrics.horizontalAdvance(title) + _GAP
        painter.setPen(faint(colour, 0.65))
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        rest = place.adjusted(0, 0, -used, 0) if rtl else place.adjusted(used, 0, 0, 0)
        detail = metrics.elidedText(found.detail, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, flags, detail)


class SearchPopup(QCompleter):
    """Signal: ``picked(Suggestion)``."""

    picked = Signal(object)

    def __init__(self, pictures: FacePictures, line: QLineEdit) -> None:
        super().__init__(line)
        self.list = SuggestionList(self)
        self.setModel(self.list)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setWidget(line)
        view = QListView()  # Qt's own popup takes no padding from the style sheet
        view.setObjectName("completions")
        view.setAccessibleName(self.tr("Suggestions"))
        view.setUniformItemSizes(True)
        self.setPopup(view)
        view.setItemDelegate(SuggestionDelegate(pictures, view))
        self.setMaxVisibleItems(9)
        self.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]

    def offer(self, items: Sequence[Suggestion], *, first_lit: bool = True) -> None:
        """Show these, or nothing where there are none; Enter takes the one that is lit."""
        self.list.show(items)
        if not items:
            self.hide()
            return
        self.complete()
        popup = self.popup()
        if popup is not None and not first_lit:
            popup.setCurrentIndex(QModelIndex())

    def hide(self) -> None:
        """Offer nothing."""
        popup = self.popup()
        if popup is not None:
            popup.hide()

    @property
    def visible(self) -> bool:
        """Whether something is offered now."""
        popup = self.popup()
        return popup is not None and popup.isVisible()

    def repaint(self) -> None:
        """A face arrived."""
        popup = self.popup()
        if popup is not None and popup.isVisible():
            popup.viewport().update()

    def _on_activated(self, index: QModelIndex) -> None:
        found = index.data(SuggestionRole)
        if found is not None:
            self.picked.emit(found)
