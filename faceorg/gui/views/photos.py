"""PhotosRoom: all photos, or what a search found, with what can be done with the chosen ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedLayout, QVBoxLayout, QWidget

from faceorg.core.errors import QueryError
from faceorg.gui import keys, query_words, wording
from faceorg.gui.models.sections import part
from faceorg.gui.photo_actions import PhotoActions
from faceorg.gui.stack_actions import StackActions
from faceorg.gui.style import set_role
from faceorg.gui.views.banner import Banner
from faceorg.gui.views.photo_grid import PhotoGrid
from faceorg.gui.views.photos_header import PhotosHeader, SelectionBar
from faceorg.library.days import days_taken
from faceorg.library.photos import count_photos
from faceorg.library.search import find_left_out, find_maybe, find_photos
from faceorg.library.stacks import below_shown, collapsed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from faceorg.core.changes import Changes
    from faceorg.core.entities import PhotoId
    from faceorg.gui.context import Context
    from faceorg.gui.models.sections import Section
    from faceorg.library.database import Library

_HEADER_HEIGHT = 52
_MANY = 5000  # photos read in a few milliseconds


@dataclass(frozen=True)
class _Found:
    """What a search found, and under which headings it belongs; ``maybe`` were faces sure.

    Of ``everything`` found, ``photos`` are those shown: one of each stack that is closed.
    """

    query: str
    everything: list[PhotoId]
    photos: list[PhotoId]
    sections: list[Section]
    maybe: list[PhotoId]
    left_out: int  # of them for somebody who was to be left out and may be there


def _find(library: Library, query: str, opened: frozenset[PhotoId]) -> _Found:
    try:
        everything = find_photos(library, query)
        maybe = find_maybe(library, query) if query else []
        left_out = len(find_left_out(library, query)) if maybe else 0
    except QueryError:  # the person searched for has another name now
        everything, maybe, left_out = [], [], 0
    photos = collapsed(library, everything, opened)
    sections = part(days_taken(library, photos), below_shown(library, everything, photos))
    return _Found(query, everything, photos, sections, maybe, left_out)


class PhotosRoom(QWidget):
    """Signals: ``open_photo(id)``; ``search_cleared()``; ``cell_changed(px)``;

    ``maybe_wanted(title, photo ids)``: those a search would find if questions were answered yes.
    """

    open_photo = Signal(int)
    maybe_wanted = Signal(str, list)
    search_cleared = Signal()
    cell_changed = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._query = ""
        self._names: list[str] = []
        self._called: Mapping[int, str] = {}
        self._asking = self._asks_again = self._seen = False
        self._everything: list[PhotoId] = []
        self._maybe: list[PhotoId] = []
        set_role(self, "page")
        self.grid = PhotoGrid(context, self, dated=True)
        self.actions_ = PhotoActions(context, self.grid.selected, self)
        self.stacking = StackActions(context, self.grid, self)
        self._header = PhotosHeader(self)
        self._chosen = SelectionBar(self.actions_, self)
        self.banner = Banner(self)
        self._top = QWidget(self)
        self._top.setMinimumHeight(_HEADER_HEIGHT)
        self._top.setMinimumWidth(1)  # long words must not keep the window from getting narrow
        self._tops = QStackedLayout(self._top)
        self._tops.addWidget(self._header)
        self._tops.addWidget(self._chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top)
        layout.addWidget(self.banner)
        layout.addWidget(self.grid, 1)
        self._connect()

    def _connect(self) -> None:
        self.grid.activated.connect(self.open_photo)
        self.grid.selection_changed.connect(self._on_selection)
        self.grid.scrolled.connect(self._show_date)
        self.grid.zoomed.connect(self._header.slider.setValue)
        self.grid.menu_requested.connect(self.actions_.fill)
        self.grid.menu_requested.connect(self.stacking.fill)
        self.stacking.opened_changed.connect(lambda: self.refresh(None))
        self._header.slider.valueChanged.connect(self._on_size)
        jobs = self._context.jobs
        for turn in (jobs.started, jobs.finished, jobs.cancelled, jobs.failed):
            turn.connect(self._say_what_is_missing)
        self._header.clear.clicked.connect(self.leave_search)
        keys.make("photos.delete", self.actions_.answer_delete, self)
        self._save = keys.make("photos.save", self.save_search, self, keys.Reach.WINDOW)
        self._header.save.clicked.connect(self.save_search)
        self._header.maybe.clicked.connect(self._show_maybe)
        self._chosen.close_button.clicked.connect(self.grid.clear_selection)
        self._on_selection()

    @property
    def query(self) -> str:
        """The search shown; empty for all photos."""
        return self._query

    def show_query(
        self, text: str, names: Sequence[str] = (), called: Mapping[int, str] | None = None
    ) -> None:
        """Show what a search finds; ``names`` and ``called`` are as in `query_words.sentence`."""
        if text != self._query:  # what was chosen in another search is not meant any more
            self.grid.clear_selection()
        self._query, self._names, self._called = text, list(names), called or {}
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Ask the library anew; a large one in another thread, which the window outruns."""
        del changes
        query, opened = self._query, self.stacking.opened
        self._header.show_search(self._heading(), bool(query))
        self._save.setEnabled(bool(query))
        self._say_what_is_missing()
        if max(self.grid.model.rowCount(), count_photos(self._context.reader)) < _MANY:
            self._show(_find(self._context.reader, query, opened))
        elif not self._asking:
            self._asking = True
            self._context.jobs.read(lambda library: _find(library, query, opened), self._on_found)
        else:
            self._asks_again = True

    def _on_found(self, found: _Found) -> None:
        self._asking = False
        if found.query == self._query:
            self._show(found)
        if self._asks_again or found.query != self._query:
            self._asks_again = False
            self.refresh(None)

    def _show(self, found: _Found) -> None:
        self._everything, self._maybe = found.everything, found.maybe
        self._header.show_count(len(found.everything), len(found.photos))
        self._header.show_maybe(len(found.maybe), found.left_out)
        self.grid.set_photos(found.photos, found.sections)
        if found.photos and self._header.slider.hasFocus() and not self._seen:
            self.grid.view.setFocus()  # the slider had the keyboard while there was nothing else
        self._seen = bool(found.photos)
        self._show_date()

    def _heading(self) -> str:
        if not self._query:
            return self.tr("Photos")
        return query_words.sentence(self._query, self._names, self._called)

    def _say_what_is_missing(self, *_: object) -> None:
        if self._query:
            text = self.tr("Try fewer words, another name, or a longer time.")
            self.grid.set_empty(self.tr("No photos match"), text)
        elif self._context.jobs.busy:
            text = self.tr("They appear here as they are found.")
            self.grid.set_empty(self.tr("Looking for photos…"), text)
        else:
            text = self.tr("Drop photos or folders anywhere in this window, or press Ctrl+O.")
            self.grid.set_empty(self.tr("No photos yet"), text)

    def show_people_found(self, count: int) -> None:
        """Lead to the people who were found, until the first has a name."""
        if not count:
            self.banner.hide()
            return
        text = self.tr("%n people found in your photos.", "", count)
        button = self.tr("Say who they are")
        self.banner.say(text, button, self.tr("Go to People and give them names (Ctrl+2)"))

    def shown_heading(self) -> str:
        """The title above the photos."""
        return self._header.title.text()

    def shown_count(self) -> str:
        """How many photos it says there are."""
        return self._header.count.text()

    def found(self) -> list[PhotoId]:
        """All photos found, those below others in stacks too."""
        return self._everything

    def shown_date(self) -> str:
        """The month of the photo at the top."""
        return self._header.date.text()

    def shown_choice(self) -> str:
        """How many photos it says are chosen."""
        return self._chosen.count.text()

    def set_cell(self, px: int) -> None:
        """Show thumbnails about ``px`` pixels a side."""
        self._header.slider.setValue(px)
        self.grid.set_cell(px)

    def _on_size(self, px: int) -> None:
        self.grid.set_cell(px)
        self.cell_changed.emit(px)

    def _show_date(self) -> None:
        photo = self.grid.top_photo()
        self._header.show_date(wording.month(photo.facts.taken_at) if photo else "")

    def _on_selection(self) -> None:
        count = self.grid.count_selected()
        self._chosen.show_count(count)
        self._tops.setCurrentWidget(self._chosen if count > 1 else self._header)
        self.actions_.set_enabled(count > 0)

    def leave_search(self) -> None:
        """Show all photos again."""
        self.show_query("")
        self.search_cleared.emit()

    def _show_maybe(self) -> None:
        title = self.tr("Perhaps: {search}").format(search=self._heading())
        self.maybe_wanted.emit(title, self._maybe)

    def save_search(self) -> None:
        """Offer to keep the search as an album."""
        from faceorg.gui.dialogs.album import AlbumDialog

        if (offers := QApplication.activePopupWidget()) is not None:
            offers.close()  # else the keys of the dialog would go to the search line
        title = self._heading()
        AlbumDialog(self._context, self._everything, self._query, self, title).exec()
