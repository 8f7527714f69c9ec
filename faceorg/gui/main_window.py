"""MainWindow: sidebar, search, the rooms, the viewer, and the jobs bar below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from faceorg.core.entities import AlbumId
from faceorg.gui import keys
from faceorg.gui.adding import Adding
from faceorg.gui.appearance import window_settings
from faceorg.gui.choosing import Choosing
from faceorg.gui.dialogs.problems import ProblemsRoom
from faceorg.gui.drop import DropWindow
from faceorg.gui.finding import Finding
from faceorg.gui.fitting import fit, room_for
from faceorg.gui.icons import application_icon
from faceorg.gui.jobs_bar import JobsBar
from faceorg.gui.keeper import BackupKeeper
from faceorg.gui.last_place import LastPlace
from faceorg.gui.menus import build_menus
from faceorg.gui.news import News
from faceorg.gui.outside import OutsideChanges
from faceorg.gui.photo_actions import leave_clipboard
from faceorg.gui.reading_only import begin_reading
from faceorg.gui.room_list import RoomList
from faceorg.gui.rooms import Rooms
from faceorg.gui.sidebar import Sidebar
from faceorg.gui.style import set_role
from faceorg.gui.tasks import Tasks
from faceorg.gui.undoing import UndoActions
from faceorg.gui.views.controls import Notice, one_column, upright_line
from faceorg.gui.views.history import HistoryRoom
from faceorg.gui.views.photos import PhotosRoom
from faceorg.gui.views.search_bar import SearchBar
from faceorg.gui.views.viewer import Viewer
from faceorg.gui.views.welcome import WelcomePage
from faceorg.gui.watching import FolderWatch
from faceorg.library.photos import count_photos, count_problems

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from faceorg.core.changes import Changes
    from faceorg.core.entities import PhotoId
    from faceorg.gui.context import Context

_SIZE_STEP = 32


class MainWindow(DropWindow):
    """Owns every part and passes their signals on; closing it ends all threads."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setWindowTitle("faceorg")
        self.setWindowIcon(application_icon())
        self.setMinimumSize(QSize(720, 480).boundedTo(room_for(self)))
        self.keeper = BackupKeeper(context, self)
        self.outside = OutsideChanges(context, self)
        self.adding = Adding(context, self)
        self.watching = FolderWatch(context, self)
        self.undoing = UndoActions(context, self)
        self.sidebar = Sidebar(self)
        self.search_bar = SearchBar(context, self)
        self.jobs_bar = JobsBar(context.jobs, self)
        self.photos = PhotosRoom(context, self)
        self.problems = ProblemsRoom(context, self)
        self.history = HistoryRoom(context, self.undoing.undo, self.undoing.redo, self)
        self.viewer = Viewer(context, self)
        self.finding = Finding(context, self)
        self.welcome = WelcomePage(self._models_in_words(), self)
        self.stack = QStackedWidget(self)
        self.news = News(context.jobs, self.jobs_bar, self.stack, self)
        self.toast = self.news.toast
        self.choosing = Choosing(self.stack, self.photos, self.viewer, self)
        self.tasks = Tasks(
            context, self.adding, self.choosing.photos, self.choosing.title, self, self.keeper
        )
        self._opened_from: QWidget | None = None
        self.rooms = Rooms(context, self.stack)
        self.room_list = RoomList(context, self)
        self._fill_rooms()
        self._lay_out()
        self._connect()
        build_menus(self)
        self._restore()
        self.search_bar.refresh_names()
        self._place = LastPlace(context.library_path, self.rooms, self.sidebar)
        self._place.go_back(new=self._is_new())
        self._count_problems()
        self._focus_room()

    def _models_in_words(self) -> str:
        settings = self.context.engines.settings
        chosen = settings.pack_folder or settings.pack
        if not chosen:
            return self.tr("Faces are found with the built-in models, free for any use.")
        return self.tr("Faces are found with the models you chose: {name}.").format(name=chosen)

    def room_titles(self) -> list[tuple[str, str]]:
        """Key and title of each room, in the order of the sidebar."""
        return [(entry.key, entry.title) for entry in self.room_list.entries()]

    def _fill_rooms(self) -> None:
        self.room_list.fill(self.sidebar, self.rooms)
        self.rooms.add("photos", self.photos)
        self.rooms.add("history", self.history)
        self.rooms.add("problems", self.problems)
        for page in (self.viewer, self.finding.page, self.welcome):
            self.stack.addWidget(page)

    def _lay_out(self) -> None:
        inside = QWidget(self)
        set_role(inside, "page")
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self.sidebar)
        self._edge = upright_line(inside)
        columns.addWidget(self._edge)
        right = QVBoxLayout()
        right.setSpacing(0)
        self._reading, self._above, self._below = (QWidget(inside) for _ in range(3))
        self.reading_banner = begin_reading(self, self.context, one_column(self._reading))
        right.addWidget(self._reading)
        search = one_column(self._above)
        search.setContentsMargins(14, 10, 10, 6)
        search.addWidget(self.search_bar)
        right.addWidget(self._above)
        right.addWidget(self.stack, 1)
        one_column(self._below).addWidget(self.jobs_bar)
        right.addWidget(self._below)
        columns.addLayout(right, 1)
        self.setCentralWidget(inside)

    def _connect(self) -> None:
        jobs = self.context.jobs
        jobs.changed.connect(self._on_changed)
        jobs.started.connect(self._leave_welcome)
        self.dropped.connect(self.take_in)
        self.refused.connect(self.news.say)
        self.adding.grew.connect(self._on_grew)
        self.adding.said.connect(self.news.say)
        self.watching.looking.connect(self.jobs_bar.keep_message)
        self.watching.looking.connect(self.adding.follow)
        self.watching.said.connect(self.news.say)
        self.adding.people_found.connect(self.photos.show_people_found)
        self.photos.banner.followed.connect(lambda: self.sidebar.enter("people"))
        self.undoing.said.connect(self.toast.say_undone)
        self.jobs_bar.link_activated.connect(self._follow)
        self.sidebar.room_chosen.connect(self._show_room)
        self.sidebar.entered.connect(lambda: self.rooms.to_start(self.sidebar.room))
        self.sidebar.entered.connect(self._focus_room)
        self.sidebar.photos_given.connect(self.tasks.new_album)
        self.undoing.said.connect(self._forget_notices)
        self.undoing.superseded.connect(self.toast.overtake)
        self.toast.link_activated.connect(self._follow)
        self.search_bar.searched.connect(self.show_search)
        self.search_bar.cleared.connect(lambda: self.photos.show_query(""))
        self.search_bar.refused.connect(lambda: self.photos.show_query(""))
        self.photos.search_cleared.connect(self.search_bar.line.clear)
        self.photos.open_photo.connect(self._open_from_grid)
        self.room_list.open_photo.connect(self._open_from_room)
        self.room_list.search_wanted.connect(self._search_for)
        self.room_list.folder_wanted.connect(self.tasks.add_folder)
        self.room_list.look_wanted.connect(self.adding.look_at)
        self.photos.cell_changed.connect(lambda px: window_settings().setValue("cell", px))
        self.photos.maybe_wanted.connect(self.finding.show_maybe)
        self.context.wishes.open_photo.connect(self._open_from_room)
        self.context.wishes.said.connect(self.news.say)
        self.context.wishes.album_wanted.connect(self._show_album)
        self.context.wishes.look_again.connect(self.adding.look_again)
        self.context.wishes.faces_wanted.connect(self.adding.rescan)
        self.finding.shown.connect(self._show_finding)
        self.finding.said.connect(self.news.say)
        self.finding.page.left.connect(self._leave_finding)
        self.finding.page.open_photo.connect(self._open_from_room)
        self.viewer.closed.connect(self._close_viewer)
        self.viewer.search_wanted.connect(self._search_for)
        self.viewer.full_screen_wanted.connect(self.toggle_full_screen)
        self.problems.retry_wanted.connect(self.adding.retry)
        self.welcome.folders_wanted.connect(self.tasks.add_folder)
        self.welcome.files_wanted.connect(self.tasks.add_photos)
        self.welcome.sample_wanted.connect(self.adding.take_in_sample)
        none = keys.make("photos.none", self._on_escape, self.photos, keys.Reach.WINDOW)
        none.fits = self._can_escape

    # Rooms

    def _show_room(self, key: str) -> None:
        self.search_bar.show_text(self.photos.query if key == "photos" else "")
        if key == "photos" and not self.photos.query and self._is_new():
            self.stack.setCurrentWidget(self.welcome)
        else:
            self.rooms.show(key)

    def _focus_room(self) -> None:
        """The main list of the room, where keys do what the room is for."""
        room = self.stack.currentWidget()
        if room is self.photos:
            room = self.photos.grid.view
        if room is not None:
            room.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_escape(self) -> None:
        """Choose nothing; with nothing chosen, leave the search, or the full screen."""
        if self.photos.grid.selected():
            self.photos.grid.clear_selection()
        elif self.photos.query:
            self.photos.leave_search()
        elif self.isFullScreen():
            self.toggle_full_screen()

    def _can_escape(self) -> bool:
        grid = self.photos.grid
        return bool(grid.count_selected() or self.photos.query or self.isFullScreen())

    def _forget_notices(self, _: str) -> None:
        """What a room said of a decision is stale once that is taken back."""
        for notice in self.findChildren(Notice):
            notice.forget()

    def _is_new(self) -> bool:
        return not self.context.jobs.busy and not count_photos(self.context.reader)

    def _leave_welcome(self, *_: object) -> None:
        if self.stack.currentWidget() is self.welcome:
            self._show_room("photos")

    def _on_changed(self, changes: Changes) -> None:
        self.search_bar.refresh_names(changes)
        if self.search_bar.names():
            self.photos.show_people_found(0)
        self._count_problems()
        self.rooms.on_changed(changes)
        if self.stack.currentWidget() is self.viewer:
            self.viewer.refresh(changes)
        self._leave_welcome()

    def _on_grew(self) -> None:
        """More photos came while a job runs: only these rooms are worth the trouble so often."""
        self.rooms.refresh_if_shown("photos")
        self.rooms.refresh_if_shown("folders")

    def _count_problems(self) -> None:
        count = count_problems(self.context.reader)
        self.sidebar.set_count("problems", count, hide_empty=True)

    def _follow(self, target: str) -> None:
        if target == "rescan":
            self.adding.rescan()
        elif target == "undo":
            self.undoing.undo.trigger()
        elif target.startswith("album:"):
            self._show_album(int(target.partition(":")[2]))
        else:
            self.sidebar.choose(target)

    def _show_album(self, album: int, said: str = "") -> None:
        self.sidebar.choose("albums")
        room = self.stack.currentWidget()
        if room is not None:
            room.show_album(AlbumId(album), said)  # type: ignore[attr-defined]

    # Searching

    def show_search(self, text: str) -> None:
        """Show what ``text`` finds in the Photos room."""
        self.photos.show_query(text, self.search_bar.names(), self.search_bar.called())
        self.sidebar.choose("photos")

    def _search_for(self, text: str) -> None:
        self.search_bar.show_search(text)
        self.sidebar.choose("photos")

    def focus_search(self) -> None:
        """Put the cursor into the search line."""
        self.search_bar.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_bar.line.selectAll()

    def explain_search(self) -> None:
        """Show how to search."""
        self.focus_search()
        self.search_bar.show_tips()

    def _show_finding(self) -> None:
        if self.isFullScreen():
            self.toggle_full_screen()
        self.finding.page.grid.set_cell(self.photos.grid.cell)
        self.stack.setCurrentWidget(self.finding.page)
        self.finding.page.setFocus()

    def _leave_finding(self) -> None:
        if self.stack.currentWidget() is self.finding.page:
            self._show_room(self.sidebar.room)
            self._focus_room()

    # The viewer

    def _open_from_grid(self, photo: PhotoId) -> None:
        self._open(photo, self.photos.grid.photos())

    def _open_from_room(self, photo: PhotoId) -> None:
        among = self.choosing.grid().photos()
        self._open(photo, among if photo in among else [photo])

    def _open(self, photo: PhotoId, among: list[PhotoId]) -> None:
        self._opened_from = self.stack.currentWidget()
        self.stack.setCurrentWidget(self.viewer)
        self.viewer.show_alone(self.isFullScreen())
        self.viewer.show_photo(photo, among)

    def toggle_full_screen(self) -> None:
        """Nothing but the room, or the viewer, on the whole screen; again for the window."""
        full = not self.isFullScreen()
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.menuBar().setVisible(not full)
        for part in (self.sidebar, self._edge, self._reading, self._above, self._below):
            part.setVisible(not full)
        self.viewer.show_alone(full and self.stack.currentWidget() is self.viewer)

    def _close_viewer(self, photo: int) -> None:
        if self.isFullScreen():
            self.toggle_full_screen()
            return
        if self._opened_from is self.finding.page:
            self._show_finding()
            self.finding.page.grid.reveal(photo)
            return
        key = self.sidebar.room
        self._show_room(key)
        if key == "photos":
            self.photos.grid.reveal(photo)
            self.photos.grid.view.setFocus()

    # What menus ask for

    def resize_cells(self, direction: int) -> None:
        """Larger or smaller thumbnails."""
        self.photos.set_cell(self.photos.grid.cell + direction * _SIZE_STEP)

    def take_in(self, wanted: list[Path]) -> None:
        """Add files and folders, and show them arriving."""
        self.adding.take_in(wanted)
        if self.photos.query:
            self.search_bar.line.clear()
        self.sidebar.choose("photos")

    # The window itself

    def come_forward(self, wanted: list[Path]) -> None:
        """Another start handed its photos over: show the window, and add them."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        if wanted:
            self.take_in(wanted)

    def _restore(self) -> None:
        stored = window_settings()
        fit(self, 1180, 780)
        if geometry := stored.value("geometry"):
            self.restoreGeometry(geometry)
        cell = stored.value("cell", self.context.engines.settings.thumbnail_px, int)
        self.photos.set_cell(int(str(cell)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as the space bar does."""
        focus = self.focusWidget()
        if keys.is_enter(event) and isinstance(focus, QAbstractButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place; stop jobs, threads and timers; close the library."""
        if self.isFullScreen():  # nobody wants to begin without menus
            self.toggle_full_screen()
        window_settings().setValue("geometry", self.saveGeometry())
        self._place.remember()
        leave_clipboard()
        self.hide()
        for timer in self.findChildren(QTimer):
            timer.stop()
        self.watching.stop()
        self.context.jobs.shutdown()
        self.context.thumbnails.shutdown()
        self.context.reader.close()
        super().closeEvent(event)
