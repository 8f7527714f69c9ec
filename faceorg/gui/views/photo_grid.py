"""PhotoGrid: photos as thumbnails, to scroll through, choose from and open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QWidget

from faceorg.gui import keys
from faceorg.gui.list_menu import ListMenu
from faceorg.gui.models.keyed_list import runs
from faceorg.gui.models.photo_grid import PhotoGridModel, Role
from faceorg.gui.views.date_scrubber import DateScrubber
from faceorg.gui.views.empty import EmptyState
from faceorg.gui.views.photo_view import PhotoView

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from faceorg.core.entities import Photo, PhotoId
    from faceorg.gui.context import Context
    from faceorg.gui.models.sections import Section

SMALLEST, LARGEST = 96, 384
_STEP = 16
_SETTLE_MS = 120


class PhotoGrid(QWidget):
    """Thumbnails in the order given; ``dated`` puts headings of days over them, newest first.

    Signals: ``activated(photo_id)``: opened by double click or Return; ``selection_changed()``;
    ``scrolled()``: other photos are at the top now; ``menu_requested(QMenu)``: the context menu
    is about to show; ``zoomed(px)``: the size was changed with the wheel.
    """

    activated = Signal(int)
    selection_changed = Signal()
    scrolled = Signal()
    menu_requested = Signal(QMenu)
    zoomed = Signal(int)

    def __init__(
        self, context: Context, parent: QWidget | None = None, *, dated: bool = False
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._dated = dated
        self.model = PhotoGridModel(context.reader, self)
        self.view = PhotoView(self.model, context.thumbnails, self)
        self.view.setAccessibleName(self.tr("Photos"))
        self.scrubber = DateScrubber(self.view, self)
        self._cell = 176
        self._empty = EmptyState("photos", self)
        self._page = QWidget(self)
        row = QHBoxLayout(self._page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.view, 1)
        row.addWidget(self.scrubber)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._page)
        self._stack.addWidget(self._empty)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._drop_unseen)
        self._connect()
        self.set_empty(self.tr("No photos here"), "")
        self.set_cell(self._cell)
        self._stack.setCurrentWidget(self._empty)

    def _connect(self) -> None:
        self.view.opened.connect(self._open)
        self.view.zoomed.connect(self._zoom)
        self.view.laid_out.connect(self.scrolled)
        ListMenu(self.view, self._fill_menu)
        self.view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.view.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._context.thumbnails.ready.connect(self._on_ready)

    def set_empty(self, title: str, text: str) -> None:
        """What to say when there are no photos."""
        self._empty.set_text(title, text)

    def set_photos(self, ids: Sequence[PhotoId], sections: Sequence[Section] | None = None) -> None:
        """Show these photos; what is chosen and where one is stays as far as possible.

        ``sections`` are those of a dated grid, where they are known already.
        """
        if sections is None:
            sections = self.model.sections_of(ids) if self._dated else []
        if list(ids) == self.model.ids:
            self.model.forget_rows()
            self.view.show_sections(sections)
        else:
            self._replace(ids, sections)
        self._stack.setCurrentWidget(self._page if ids else self._empty)
        self.scrolled.emit()

    def _replace(self, ids: Sequence[PhotoId], sections: Sequence[Section]) -> None:
        chosen = self.selected()
        current = self.view.currentIndex().data(Role.ID)
        scroll = self.view.verticalScrollBar().value()
        self.model.set_ids(ids)
        self.view.show_sections(sections)
        self.select(chosen)
        row = None if current is None else self.model.row_of(current)
        if row is not None:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.view.selectionModel().setCurrentIndex(self.model.index(row), flag)
        self.view.verticalScrollBar().setValue(scroll)

    def photos(self) -> list[PhotoId]:
        """The photos shown."""
        return list(self.model.ids)

    def selected(self) -> list[PhotoId]:
        """The chosen photos, in the order shown."""
        rows = sorted({row for span in self._spans() for row in span})
        return [self.model.ids[row] for row in rows]

    def count_selected(self) -> int:
        """How many photos are chosen."""
        return sum(len(span) for span in self._spans())

    def _spans(self) -> list[range]:
        """Chosen rows as ranges: a list of 100,000 indexes takes a quarter of a second."""
        chosen = self.view.selectionModel().selection()
        spans = (chosen.at(number) for number in range(chosen.size()))
        return [range(span.top(), span.bottom() + 1) for span in spans]

    def select(self, photos: Iterable[PhotoId]) -> None:
        """Choose these photos and no others."""
        selection = QItemSelection()
        for first, last in runs(self.model.rows_of(photos)):
            selection.select(self.model.index(first), self.model.index(last))
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().select(selection, flag)

    def select_all(self) -> None:
        """Choose every photo."""
        self.view.selectAll()

    def leave_selection_by_escape(self, room: QWidget) -> None:
        """Escape chooses none, wherever in ``room`` the focus is; else others may have the key."""
        none = keys.make("photos.none", self.clear_selection, room)
        none.setEnabled(False)
        self.selection_changed.connect(lambda: none.setEnabled(self.count_selected() > 0))

    def clear_selection(self) -> None:
        """Choose none."""
        self.view.clearSelection()

    def reveal(self, photo: int) -> None:
        """Make a photo the current one and bring it into view."""
        row = self.model.row_showing(photo)
        if row is not None:
            index = self.model.index(row)
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.view.selectionModel().setCurrentIndex(index, flag)
            self.view.scrollTo(index)

    def top_photo(self) -> Photo | None:
        """The photo at the top left of what is in view."""
        row = self.view.top_row()
        return None if row is None else self.model.photo(row)

    @property
    def cell(self) -> int:
        """The size asked for, in pixels; cells are as much larger as fills the row."""
        return self._cell

    def set_cell(self, px: int) -> None:
        """Show cells about ``px`` pixels a side."""
        self._cell = min(max(px, SMALLEST), LARGEST)
        self.view.set_cell(self._cell)
        self._context.thumbnails.forget_pending()

    def _zoom(self, direction: int) -> None:
        self.set_cell(self.cell + direction * _STEP)
        self.zoomed.emit(self.cell)

    def _open(self, index: QModelIndex) -> None:
        self.activated.emit(index.data(Role.ID))

    def _on_selection_changed(self) -> None:
        self.selection_changed.emit()

    def _on_scrolled(self) -> None:
        self._settle.start()
        self.scrolled.emit()

    def _drop_unseen(self) -> None:
        """When scrolling rests, ask anew for what is in view and for nothing else."""
        self._context.thumbnails.forget_pending()
        self.view.viewport().update()

    def _on_ready(self, photo: int) -> None:
        ids = self.model.ids
        for row in self.view.rows_in(self.view.viewport().rect()) if self.isVisible() else ():
            if ids[row] == photo:
                self.view.update(self.model.index(row))

    def _fill_menu(self, menu: QMenu, _: QModelIndex) -> None:
        if self.count_selected():
            self.menu_requested.emit(menu)
