"""The Folders room: where photos lie on this computer, and what faceorg is to do with a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedLayout,
    QWidget,
)

from faceorg.core.query import Filter, Key, PhotoQuery
from faceorg.gui import keys
from faceorg.gui.faults import path_words
from faceorg.gui.icons import icon
from faceorg.gui.latest import LatestRead
from faceorg.gui.list_menu import ListMenu
from faceorg.gui.models.folder_tree import FolderRead, LeftOut
from faceorg.gui.removing import leave_folder_out, remove_folder, say_with_undo
from faceorg.gui.style import set_role
from faceorg.gui.views.empty import EmptyState
from faceorg.gui.views.folder_list import FolderList
from faceorg.gui.views.photo_pane import PhotoPane
from faceorg.library.folder_tree import Folder, photos_in, read_folders
from faceorg.library.left_out import skips
from faceorg.operations import folders as folder_verbs

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QFocusEvent

    from faceorg.core.changes import Changes
    from faceorg.core.entities import PhotoId
    from faceorg.gui.context import Context
    from faceorg.library.database import Library


def read_all(library: Library) -> FolderRead:
    """Folders with counts, and what scans leave out."""
    read = FolderRead(read_folders(library), skips(library))
    assert read.nodes  # put together here, not where the window waits
    return read


class FoldersRoom(QWidget):
    """The tree of folders, and the photos of the one that is chosen.

    Signals: ``open_photo(photo id)``; ``search_wanted(text)``; ``add_wanted()``: a folder is to be
    added; ``look_wanted(path)``: an added folder is to be looked at again.
    """

    open_photo = Signal(int)
    search_wanted = Signal(str)
    add_wanted = Signal()
    look_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._reading = LatestRead(context, self)
        self._choosing = LatestRead(context, self)
        self.list = FolderList(self)
        self.pane = PhotoPane(context, self)
        self._empty = EmptyState("folder", self)
        self._build_actions()
        self._build()
        self._connect()

    def _build_actions(self) -> None:
        self.look = self._action("folders.look", self._look)
        self.show_it = self._action("folders.show_it", self._show_it)
        self.copy = self._action("folders.copy", self._copy)
        self.leave_out = self._action("folders.leave_out", self._leave_out)
        tip = self.tr("Stop showing its photos and skip it from now on; you can include it again")
        keys.tell(self.leave_out, tip)
        self.remove = self._action("folders.remove", self._remove)
        self.let_in = self._action("folders.let_in", self._let_in)
        self.below = self._action("folders.below", self._show_chosen)
        self.below.setCheckable(True)
        self.below.setChecked(True)

    def _action(self, name: str, act: Callable[[], object]) -> QAction:
        return keys.make(name, act, self.list.tree, keys.Reach.HERE)

    def _build(self) -> None:
        add = QPushButton(icon("add", self), self.tr("Add a folder…"), self)
        add.setToolTip(self.tr("Add another folder of photos (Ctrl+O)"))
        add.clicked.connect(self.add_wanted)
        self.list.add_below(add)
        self._page = QWidget(self)
        row = QHBoxLayout(self._page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.pane, 1)
        self._more = QPushButton(icon("add", self), self.tr("Add a folder…"), self._empty)
        self._more.setToolTip(add.toolTip())
        self._more.clicked.connect(self.add_wanted)
        self._empty.add_below(self._more)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._page)
        self._stack.addWidget(self._empty)
        self._empty.set_text(
            self.tr("No folders yet"),
            self.tr("Add a folder of photos. They stay where they are; faceorg only reads them."),
        )

    def _connect(self) -> None:
        self.list.chosen.connect(self._on_chosen)
        ListMenu(self.list.tree, self._fill_menu)
        self.list.tree.activated.connect(self._to_photos)
        self.pane.open_photo.connect(self.open_photo)
        self.pane.search_wanted.connect(self.search_wanted)

    def shown_title(self) -> str:
        """What a folder with these photos is to be called."""
        return self.pane.title_text()

    def refresh(self, changes: Changes | None) -> None:
        """Read the folders anew, in another thread."""
        if changes is None or changes.photos or changes.everything:
            self._reading.ask(read_all, self._show)

    def _show(self, read: FolderRead) -> None:
        something = bool(read.folders or read.skips)
        self._stack.setCurrentWidget(self._page if something else self._empty)
        self._pass_focus()
        self.list.show_folders(read)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes here means the tree. Not a focus proxy: Qt's Tab key would turn round there."""
        super().focusInEvent(event)
        self._pass_focus()

    def _pass_focus(self) -> None:
        """On to the tree, or the one button there is without folders."""
        if self.hasFocus():
            something = self._stack.currentWidget() is self._page
            (self.list.tree if something else self._more).setFocus()

    def _on_chosen(self, item: Folder | LeftOut) -> None:
        self._allow(item)
        if isinstance(item, LeftOut):
            self._choosing.drop()
            text = self.tr("Its photos are not shown. Include it again to see them.")
            self.pane.set_empty(self.tr("Left out"), text if item.pattern else "")
            self.pane.show_photos(self.list.model.title(item), [])
        else:
            self._ask(item)

    def _ask(self, folder: Folder) -> None:
        below = self.below.isChecked()
        self._choosing.ask(
            lambda library: (folder, photos_in(library, folder.path, below=below)),
            self._show_folder,
        )

    def _show_folder(self, answer: tuple[Folder, list[PhotoId]]) -> None:
        folder, photos = answer
        if folder.children and not self.below.isChecked():
            text = self.tr("Its photos are in the folders inside it (Ctrl+B shows them).")
        else:
            text = self.tr("faceorg found no photos here.")
        self.pane.set_empty(self.tr("No photos in this folder"), text)
        query = str(PhotoQuery(filters=(Filter(Key.FOLDER, str(folder.path)),)))
        about = " · ".join(p for p in (self.list.model.state(folder), path_words(folder.path)) if p)
        self.pane.show_photos(folder.name, photos, query, about)

    def _show_chosen(self) -> None:
        if isinstance(folder := self.list.current(), Folder):
            self._ask(folder)

    def _allow(self, item: Folder | LeftOut) -> None:
        """Only what makes sense for what is chosen."""
        folder = item if isinstance(item, Folder) else None
        inside = folder is not None and self._root() is not None
        self.look.setEnabled(inside)
        self.show_it.setEnabled(folder is not None)
        self.copy.setEnabled(folder is not None)
        self.leave_out.setEnabled(inside and folder is not None and not folder.added)
        self.remove.setEnabled(folder is not None and folder.added)
        self.let_in.setEnabled(isinstance(item, LeftOut) and item.pattern is not None)

    def _fill_menu(self, menu: QMenu, index: QModelIndex) -> None:
        item = self.list.model.item(index)
        if item is None:
            return
        if isinstance(item, LeftOut):
            menu.addAction(self.let_in)
        else:
            menu.addActions([self.look, self.show_it, self.copy])
            menu.addSeparator()
            menu.addAction(self.below)
            menu.addSeparator()
            menu.addActions([self.pane.as_search, self.pane.save])
            menu.addActions([self.pane.photo_actions.export, self.pane.photo_actions.share])
            menu.addSeparator()
            menu.addAction(self.remove if item.added else self.leave_out)

    def _to_photos(self) -> None:
        self.pane.grid.view.setFocus()

    def _folder(self) -> Folder | None:
        item = self.list.current()
        return item if isinstance(item, Folder) else None

    def _root(self) -> Folder | None:
        """The added folder that the chosen one lies in."""
        index = self.list.tree.currentIndex()
        found = None
        while index.isValid():
            item = self.list.model.item(index)
            if isinstance(item, Folder) and item.added:
                found = item
            index = index.parent()
        return found

    def _look(self) -> None:
        """The whole added folder: what is left out is written from there, and the rest is quick."""
        if (root := self._root()) is not None:
            self.look_wanted.emit(root.path)

    def _show_it(self) -> None:
        if (folder := self._folder()) is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder.path)))

    def _copy(self) -> None:
        if (folder := self._folder()) is not None:
            QGuiApplication.clipboard().setText(str(folder.path))

    def _leave_out(self) -> None:
        if (folder := self._folder()) is not None:
            self.leave_out.setEnabled(False)  # until another is chosen: it takes a moment
            leave_folder_out(self._context, folder.path)

    def _let_in(self) -> None:
        item = self.list.current()
        if not isinstance(item, LeftOut) or item.pattern is None:
            return
        pattern = item.pattern
        self._context.jobs.decide(
            lambda library: folder_verbs.let_in(library, [pattern]),
            lambda _: self._on_let_in(item.name),
            owner=self,
        )

    def _on_let_in(self, name: str) -> None:
        say_with_undo(self._context, self.tr("{name} is included again").format(name=name))
        self._look_again()

    def _look_again(self) -> None:
        """What was left out comes back by looking at the folders it may lie in."""
        model = self.list.model
        tops = (model.item(model.index(row, 0)) for row in range(model.rowCount()))
        for top in tops:
            if isinstance(top, Folder) and top.added and top.there:
                self.look_wanted.emit(top.path)

    def _remove(self) -> None:
        folder = self._folder()
        if folder is not None:
            self.remove.setEnabled(False)  # until another is chosen: it takes a moment
            remove_folder(self._context, folder.path)
