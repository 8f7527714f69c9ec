"""The Places room: countries and towns, a map, and the photos of what is chosen on either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedLayout, QWidget

from faceorg.core.query import Circle, Filter, Key, PhotoQuery
from faceorg.gui import wording
from faceorg.gui.latest import LatestRead
from faceorg.gui.list_menu import ListMenu
from faceorg.gui.models.photo_pictures import PhotoPictures
from faceorg.gui.models.place_tree import Place, PlaceKind
from faceorg.gui.steps import Steps
from faceorg.gui.style import set_role
from faceorg.gui.views.empty import EmptyState
from faceorg.gui.views.map_frame import MapFrame
from faceorg.gui.views.photo_pane import PhotoPane
from faceorg.gui.views.place_list import PlaceList
from faceorg.library import towns
from faceorg.library.photos import count_photos
from faceorg.library.world import read_world

if TYPE_CHECKING:
    import numpy as np

    from faceorg.core.changes import Changes
    from faceorg.core.entities import PhotoId
    from faceorg.gui.context import Context
    from faceorg.library.database import Library
    from faceorg.library.towns import Travels
    from faceorg.library.world import World

_MANY = 5000  # photos shown in a few milliseconds


def photos_of(library: Library, place: Place) -> list[PhotoId]:
    """The photos a row of the list stands for."""
    if place.kind is PlaceKind.COUNTRY:
        return towns.photos_of_country(library, place.name)
    if place.kind is PlaceKind.TOWN:
        return towns.photos_of_town(library, place.id)
    if place.kind is PlaceKind.TOWNLESS:
        return towns.townless_photos(library)
    if place.kind is PlaceKind.UNPLACED:
        return towns.unplaced_photos(library)
    return towns.placed_photos(library)


class PlacesRoom(QWidget):
    """Signals: ``open_photo(photo id)``; ``search_wanted(text)``."""

    open_photo = Signal(int)
    search_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._travels: Travels | None = None
        self._reading = LatestRead(context, self)
        self._steps = Steps(self)
        self._choosing = LatestRead(context, self)
        self._pictures = PhotoPictures(context)
        self.list = PlaceList(self._pictures, context.thumbnails, self)
        self.map = MapFrame(self._pictures, context.thumbnails, self)
        self.pane = PhotoPane(context, self)
        self._empty = EmptyState("places", self)
        self._has_world = False
        self._build()
        self._connect()

    def _build(self) -> None:
        right = QSplitter(Qt.Orientation.Vertical, self)
        right.addWidget(self.map)
        right.addWidget(self.pane)
        right.setSizes([330, 400])
        right.setStretchFactor(0, 4)
        right.setStretchFactor(1, 5)
        right.setChildrenCollapsible(False)
        self._page = QWidget(self)
        row = QHBoxLayout(self._page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(right, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(QWidget(self))  # until it is known whether there is a map to show
        self._stack.addWidget(self._page)
        self._stack.addWidget(self._empty)

    def _connect(self) -> None:
        self.list.chosen.connect(self._on_chosen)
        ListMenu(self.list.tree, self._fill_menu)
        self.list.tree.activated.connect(self._to_photos)
        self.map.map.chosen.connect(self._on_pin)
        self.pane.open_photo.connect(self.open_photo)
        self.pane.search_wanted.connect(self.search_wanted)

    def shown_title(self) -> str:
        """What a folder with these photos is to be called."""
        return self.pane.title_text()

    def refresh(self, changes: Changes | None) -> None:
        """Read the places anew, in another thread, and at first the world that they lie in."""
        if not self._has_world:  # not where it is only made ahead: it takes 20 MB
            self._has_world = True
            self._context.jobs.read(lambda _: read_world(), self._show_world)
        if changes is None or changes.photos or changes.everything:
            self._pictures.forget()
            if not count_photos(self._context.reader):  # known before the world has been read
                self._say_what_is_missing(0)
                self._stack.setCurrentWidget(self._empty)
            self._reading.ask(towns.read_travels, self._show)

    def _show_world(self, world: World | None) -> None:
        self.map.map.show_world(world)

    def _show(self, travels: Travels) -> None:
        self._travels = travels
        self._say_what_is_missing(travels.unplaced)
        self._stack.setCurrentWidget(self._page if len(travels.photos) else self._empty)
        # Not to a list out of sight: Tab would lead into nothing.
        self.setFocusProxy(self.list.tree if len(travels.photos) else self._empty)
        self._steps.take(
            lambda: self.map.map.show_travels(travels), lambda: self.list.show_travels(travels)
        )
        if len(travels.photos) < _MANY:
            self._steps.finish()

    def _say_what_is_missing(self, unplaced: int) -> None:
        if unplaced:
            title = self.tr("None of your photos says where it was taken")
            text = self.tr(
                "Phones save the place in a photo if you let them: switch on location for "
                "the camera. faceorg also reads Google Takeout and XMP files beside your "
                "photos."
            )
        else:
            title = self.tr("No photos yet")
            text = self.tr("Add a folder of photos (Ctrl+O) to see where they were taken.")
        self._empty.set_text(title, text)

    def _on_chosen(self, place: Place) -> None:
        self._choosing.ask(
            lambda library: (place, photos_of(library, place)),
            self._show_place,
        )

    def _show_place(self, answer: tuple[Place, list[PhotoId]]) -> None:
        place, photos = answer
        self.pane.show_photos(place.name, photos, place.query)
        if place.kind is PlaceKind.EVERYWHERE:
            self.map.map.fit()
        elif place.kind is not PlaceKind.UNPLACED:
            self.map.map.show_photos(photos)

    def _on_pin(
        self,
        rows: np.ndarray[tuple[int], np.dtype[np.int64]],
        circle: tuple[float, float, float],
    ) -> None:
        """Photos chosen on the map are those, in no town of the list."""
        if self._travels is None:
            return
        photos = self._travels.photos[rows].tolist()
        query = PhotoQuery(filters=(Filter(Key.NEAR, Circle(*circle)),))
        self._choosing.drop()
        self.list.leave()
        self.pane.show_photos(self.tr("On the map"), photos, str(query), _degrees(circle))

    def _to_photos(self, _: QModelIndex) -> None:
        self.pane.grid.view.setFocus()

    def _fill_menu(self, menu: QMenu, index: QModelIndex) -> None:
        if self.list.model.place(index) is None:
            return
        menu.addActions([self.pane.as_search, self.pane.save])
        menu.addSeparator()
        menu.addActions([self.pane.photo_actions.export, self.pane.photo_actions.share])


def _degrees(circle: tuple[float, float, float]) -> str:
    north, east, km = circle
    return f"{wording.degrees(north, 'NS')} {wording.degrees(east, 'EW')} · {km:g} km"
