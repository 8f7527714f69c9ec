"""The Albums room: albums on the left, the photos of the chosen one beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QInputDialog,
    QListView,
    QMenu,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from faceorg.core.errors import FaceorgError
from faceorg.gui import keys
from faceorg.gui.counts import count_photos
from faceorg.gui.faults import fault_words
from faceorg.gui.list_menu import ListMenu
from faceorg.gui.models.album_list import AlbumList
from faceorg.gui.models.keyed_list import ItemRole
from faceorg.gui.photo_actions import PhotoActions
from faceorg.gui.photo_drop import PhotoDrop
from faceorg.gui.removing import say_with_undo
from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.album_row import LEAST_WIDTH, AlbumRow
from faceorg.gui.views.controls import ElidedLabel, Notice, action_button, heading, quiet
from faceorg.gui.views.empty import EmptyState
from faceorg.gui.views.flow import FlowLayout
from faceorg.gui.views.photo_grid import PhotoGrid
from faceorg.gui.views.reorder_drop import ReorderDrop
from faceorg.library import search
from faceorg.library.plain import as_saved, understand
from faceorg.operations import organize

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QFocusEvent, QResizeEvent

    from faceorg.core.changes import Changes
    from faceorg.core.entities import Album, AlbumId, PhotoId
    from faceorg.gui.context import Context

_LIST_WIDTH = 240
_LIST_SHARE = 0.4  # of a narrow room


class AlbumsRoom(QWidget):
    """Albums and saved searches.

    Signal: ``open_photo(photo id)``.
    """

    open_photo = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self.model = AlbumList(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Albums"))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self._row = AlbumRow(self)
        self.list.setItemDelegate(self._row)
        self.grid = PhotoGrid(context, self)
        self.grid.setMinimumWidth(200)  # its words for "nothing here" must not squeeze the buttons
        self.photo_actions = PhotoActions(context, self._meant, self, self.shown_title)
        self._build_actions()
        self._build()
        self._connect()
        self._show_album()

    def _build_actions(self) -> None:
        self.rename = self._action("rename", self._rename, self.list)
        self.change = self._action("change", self._change_search, self.list)
        self.delete = self._action("delete", self._delete, self.list)
        keys.tell(self.delete, self.tr("The photos in it stay, and Undo brings it back"))
        self.remove = self._action("remove", self._remove, self.grid.view)
        keys.tell(self.remove, self.tr("The photo itself stays"))
        self.moves = [
            self._action("earlier", lambda: self._move(-1), self.grid.view),
            self._action("later", lambda: self._move(1), self.grid.view),
        ]

    def _action(self, name: str, act: Callable[[], object], widget: QWidget) -> QAction:
        return keys.make(f"albums.{name}", act, widget, keys.Reach.HERE)

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(14, 12, 0, 8)
        left.addWidget(heading(self.tr("Albums"), self))
        left.addWidget(self.list, 1)
        self._left = QWidget(self)
        self._left.setLayout(left)
        left.addWidget(self._buttons(self.rename, self.delete))
        self._title = ElidedLabel(self)
        set_role(self._title, "title")
        self._about = ElidedLabel(self)  # long searches make room for the buttons
        quiet(self._about)
        self._about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.notice = Notice(self)
        actions = self._buttons(self.photo_actions.export, self.photo_actions.share, self.change)
        self._change_button = next(
            b for b in actions.findChildren(QToolButton) if b.defaultAction() is self.change
        )
        right = QVBoxLayout()
        right.setContentsMargins(8, 12, 16, 8)
        above = QVBoxLayout()
        above.setContentsMargins(6, 0, 0, 0)  # thumbnails have a rim for the mark of the chosen
        above.addWidget(self._title)
        above.addWidget(self._about)
        above.addWidget(actions)
        right.addLayout(above)
        right.addWidget(self.grid, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.notice, 1)
        bottom.addWidget(action_button(self.remove, self))
        right.addLayout(bottom)
        self._page = QWidget(self)
        layout = QHBoxLayout(self._page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._left)
        layout.addLayout(right, 1)
        self._empty = EmptyState("albums", self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._page)
        self._stack.addWidget(self._empty)

    def _buttons(self, *actions: QAction) -> QWidget:
        """Beside each other, or below where there is too little room."""
        row = QWidget(self)
        flow = FlowLayout(row, 4)
        for action in actions:
            flow.addWidget(action_button(action, row))
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow room photos need more of it than names."""
        super().resizeEvent(event)
        wanted = max(_LIST_WIDTH, scaled(_LIST_WIDTH * 3 // 4))
        share = max(LEAST_WIDTH, round(self.width() * _LIST_SHARE))
        self._left.setFixedWidth(min(wanted, share))

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._show_album)
        ListMenu(self.list, self._fill_list_menu)
        self.grid.activated.connect(self.open_photo)
        self.grid.selection_changed.connect(self._on_selection)
        self.grid.menu_requested.connect(self._fill_menu)
        self.grid.leave_selection_by_escape(self)
        self._row.renamed.connect(self._on_renamed)
        self._drop = PhotoDrop(self.list, lambda index: index.data(ItemRole).query is None)
        self._drop.dropped.connect(self._on_dropped)
        self._order = ReorderDrop(self.grid.view, self._is_fixed)
        self._order.dropped.connect(self._on_reordered)

    def _meant(self) -> list[PhotoId]:
        """The chosen photos, or the whole album."""
        return self.grid.selected() or self.grid.photos()

    def shown_title(self) -> str:
        """What a folder with these photos is to be called."""
        return self.album.name if self.album else ""

    @property
    def album(self) -> Album | None:
        """The album that is shown."""
        index = self.list.currentIndex()
        return index.data(ItemRole) if index.isValid() else None

    def show_album(self, album: AlbumId, said: str = "") -> None:
        """Choose an album, and say what was done to it; one made just now may be unknown yet."""
        if not self.model.find(album).isValid():
            self.model.read(self._context.reader)
        index = self.model.find(album)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.setFocus()
        if said:
            self.notice.say(said)

    def bookmark(self) -> str:
        """The album that is shown, for the next start."""
        return str(self.album.id) if self.album else ""

    def open_bookmark(self, bookmark: str) -> None:
        """Show that album again."""
        index = self.model.find(int(bookmark))
        if index.isValid():
            self.list.setCurrentIndex(index)

    def refresh(self, changes: Changes | None) -> None:
        """Show what the library says now."""
        row = max(0, self.list.currentIndex().row())
        self.model.read(self._context.reader)
        if not self.list.currentIndex().isValid() and self.model.items:
            self.list.setCurrentIndex(self.model.index(min(row, len(self.model.items) - 1)))
        self._show_album()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes here means the list. Not a focus proxy: Qt's Tab key would turn round there."""
        super().focusInEvent(event)
        self._pass_focus()

    def _pass_focus(self) -> None:
        """On to the list, or to the words for none: not to what is out of sight."""
        if self.hasFocus():
            (self.list if self.album else self._empty).setFocus()

    def _show_album(self, *_: QModelIndex) -> None:
        album = self.album
        photos: list[PhotoId] = []
        title, fault = self.tr("Nothing in it yet"), self._how_to_fill()
        if album is None:
            title = self.tr("No albums yet")
            fault = self.tr(
                "Select some photos and press “New album…”, or save a search as an album."
            )
        else:
            try:
                photos = search.find_album_photos(self._context.reader, album)
            except FaceorgError as error:  # somebody the search names is not there any more
                title = self.tr("This search does not work any more")
                fault = f"{fault_words(error)} {self._how_to_change()}"
        if album is None:
            self._empty.set_text(title, fault)
        self._stack.setCurrentWidget(self._page if album else self._empty)
        self._pass_focus()
        self.list.setAccessibleDescription("" if album else fault)
        self._title.setText(album.name if album else "")
        self._about.setText(self._words(album, len(photos)) if album else "")
        self.grid.set_empty(title, fault)
        self.grid.set_photos(photos)
        for action in (self.rename, self.delete):
            action.setEnabled(album is not None)
        self.change.setEnabled(album is not None and album.query is not None)
        self._change_button.setVisible(self.change.isEnabled())
        self._on_selection()

    def _how_to_fill(self) -> str:
        if self.album is None or self.album.query is None:
            return self.tr("Drag photos onto its name, or choose some and press “Add to album”.")
        return self.tr("Photos come in as soon as its search finds some.")

    def _how_to_change(self) -> str:
        key = keys.named("albums.change")
        return self.tr("Choose another one with “Change search…” ({key}).").format(key=key)

    def _words(self, album: Album, count: int) -> str:
        text = count_photos(count)
        return text if album.query is None else f"{text} · {self.model.summary(album)}"

    def _on_selection(self) -> None:
        chosen = bool(self.grid.selected())
        self.photo_actions.set_enabled(bool(self.grid.photos()))
        for action in (self.remove, *self.moves):
            action.setEnabled(chosen and self._is_fixed())

    def _is_fixed(self) -> bool:
        """Whether the album is of chosen photos: a search fills and orders itself."""
        return self.album is not None and self.album.query is None

    def _fill_list_menu(self, menu: QMenu, index: QModelIndex) -> None:
        if index.isValid():
            menu.addActions([self.rename, self.change, self.delete])
            menu.addSeparator()
            for action in (self.photo_actions.export, self.photo_actions.share):
                entry = menu.addAction(action.icon(), action.text())
                keys.mention(entry, keys.name_of(action))
                entry.setToolTip(action.toolTip())
                entry.setEnabled(action.isEnabled())
                entry.triggered.connect(lambda _=False, chosen=action: self._whole(chosen))

    def _whole(self, action: QAction) -> None:
        """What the menu of an album does is done to all of it, whatever is chosen in it."""
        self.grid.clear_selection()
        action.trigger()

    def _fill_menu(self, menu: QMenu) -> None:
        self.photo_actions.fill(menu)
        menu.addSeparator()
        menu.addActions([*self.moves, self.remove])

    def _rename(self) -> None:
        if self.list.currentIndex().isValid():
            self.list.edit(self.list.currentIndex())

    def _on_renamed(self, album: int, name: str) -> None:
        from faceorg.core.entities import AlbumId

        self._context.jobs.decide(
            lambda library: organize.rename_album(library, AlbumId(album), name)
        )

    def _on_dropped(self, index: QModelIndex, photos: list[PhotoId]) -> None:
        self._add(index.data(ItemRole), photos)

    def _add(self, album: Album, photos: list[PhotoId]) -> None:
        self._context.jobs.decide(lambda library: organize.add_photos(library, album.id, photos))
        text = self.tr("Added {photos} to {name}")
        self.notice.say(text.format(photos=count_photos(len(photos)), name=album.name))

    def _on_reordered(self, row: int, photos: list[PhotoId]) -> None:
        """Photos let go between others of the album come there; new ones come into it."""
        album, order = self.album, self.grid.photos()
        if album is not None and any(photo not in order for photo in photos):
            self._add(album, photos)
            return
        moved = set(photos)
        before = next((photo for photo in order[row:] if photo not in moved), None)
        rest = [photo for photo in order if photo not in moved]
        at = len(rest) if before is None else rest.index(before)
        if [*rest[:at], *photos, *rest[at:]] != order:
            self._put(photos, before)

    def _move(self, step: int) -> None:
        """The chosen photos together, one place towards the beginning or the end."""
        order, chosen = self.grid.photos(), self.grid.selected()
        if not chosen:
            return
        rest = [photo for photo in order if photo not in set(chosen)]
        first = order.index(chosen[0])
        at = min(max(first + step, 0), len(rest))
        if [*rest[:at], *chosen, *rest[at:]] != order:
            self._put(chosen, rest[at] if at < len(rest) else None)

    def _put(self, photos: list[PhotoId], before: PhotoId | None) -> None:
        album = self.album
        if album is None or not self._is_fixed():
            return
        self._context.jobs.decide(
            lambda library: organize.move_photos(library, album.id, photos, before)
        )
        text = self.tr("Moved {photos}").format(photos=count_photos(len(photos)))
        self.notice.say(text)

    def _change_search(self) -> None:
        album = self.album
        if album is None or album.query is None:
            return
        before = as_saved(self._context.reader, album.query)
        text, sure = QInputDialog.getText(
            self, self.tr("Change search"), self.tr("What this album shows:"), text=before
        )
        if sure and text.strip() and text.strip() != before:
            query = understand(self._context.reader, text.strip(), QLocale().name()).text
            self._context.jobs.decide(
                lambda library: organize.change_search(library, album.id, query)
            )

    def _delete(self) -> None:
        """The album goes at once: taking that back brings it back as it was."""
        album = self.album
        if album is None:
            return
        said = self.tr("Deleted the album {name}").format(name=album.name)
        self._context.jobs.decide(
            lambda library: organize.delete_album(library, album.id),
            lambda _: say_with_undo(self._context, said),
        )

    def _remove(self) -> None:
        album, photos = self.album, self.grid.selected()
        if album is None or not photos:
            return
        self._context.jobs.decide(lambda library: organize.remove_photos(library, album.id, photos))
        text = self.tr("Removed {photos} from {name}")
        self.notice.say(text.format(photos=count_photos(len(photos)), name=album.name))
