"""The menu bar: every action has its place, its key and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QMessageBox

from faceorg import __version__, paths
from faceorg.gui import keys
from faceorg.gui.icons import application_icon
from faceorg.gui.list_menu import ListMenu
from faceorg.gui.room_menu import RoomMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QMenu

    from faceorg.gui.main_window import MainWindow


def build_menus(window: MainWindow) -> None:
    """Fill the menu bar of ``window``."""
    bar = window.menuBar()
    taking = _fill_file(window, bar.addMenu(window.tr("&File")))
    _fill_edit(window, bar.addMenu(window.tr("&Edit")))
    rooms = _fill_view(window, bar.addMenu(window.tr("&View")))
    more = {"photos": taking, "folders": taking, "history": window.undoing.both}
    ListMenu(window.sidebar, lambda menu, index: _fill_room(menu, index, rooms, more))
    bar.addMenu(RoomMenu(window.stack, bar))
    _fill_help(window, bar.addMenu(window.tr("&Help")))


def _add(
    window: MainWindow,
    menu: QMenu,
    text: str,
    key: str | list[str],
    slot: Callable[[], object],
    tip: str,
) -> QAction:
    action = QAction(text, window)
    wanted = [key] if isinstance(key, str) else key
    action.setShortcuts(keys.sequences(one for one in wanted if one))
    tip = keys.with_keys(tip or action.toolTip(), keys.native(action.shortcut()))
    action.setToolTip(tip)
    action.setStatusTip(tip)
    action.setMenuRole(QAction.MenuRole.NoRole)  # but for the three that a Mac has a place for
    action.triggered.connect(lambda: slot())
    menu.addAction(action)
    window.addAction(action)  # the keys work while the menu bar is hidden, in full screen
    return action


def _fill_room(
    menu: QMenu, index: QModelIndex, rooms: dict[str, QAction], more: dict[str, list[QAction]]
) -> None:
    """The context menu of a room in the sidebar: the way there, and what fills it."""
    key = index.data(Qt.ItemDataRole.UserRole)
    if key in rooms:
        menu.addAction(rooms[key])
        menu.addSeparator()
        menu.addActions(more.get(key, []))


def _fill_file(window: MainWindow, menu: QMenu) -> list[QAction]:
    """Fill it; the entries that take photos in."""
    tr = window.tr
    folder, photos = window.tasks.add_folder, window.tasks.add_photos
    taking = [
        _add(window, menu, tr("Add &folder…"), "Ctrl+O", folder, tr("Add its photos")),
        _add(window, menu, tr("Add &photos…"), "Ctrl+Shift+O", photos, tr("Add files")),
    ]
    _add(window, menu, tr("Fol&ders…"), "", window.tasks.show_folders, tr("The folders you added"))
    rescan, tip = window.adding.rescan, tr("Look for new photos in all your folders")
    taking.append(_add(window, menu, tr("Look for &new photos"), "F5", rescan, tip))
    sample, tip = window.adding.take_in_sample, tr("Add a few example photos")
    taking.append(_add(window, menu, tr("Try a &sample"), "", sample, tip))
    for action in taking:
        action.setEnabled(not window.context.jobs.refusal)
    menu.addSeparator()
    tip = tr("Copy the selected photos, or all that are shown, with the names in them")
    _add(window, menu, tr("&Export…"), "Ctrl+E", window.tasks.export, tip)
    tip = tr("Copies in which faces are hidden for good")
    _add(window, menu, tr("S&hare a safe copy…"), "Ctrl+Shift+E", window.tasks.share, tip)
    menu.addSeparator()
    action = _add(window, menu, tr("P&references…"), "Ctrl+,", window.tasks.show_preferences, "")
    action.setMenuRole(QAction.MenuRole.PreferencesRole)
    action = _add(window, menu, tr("&Quit"), "Ctrl+Q", window.close, "")
    action.setMenuRole(QAction.MenuRole.QuitRole)
    return taking


def _fill_edit(window: MainWindow, menu: QMenu) -> None:
    tr = window.tr
    menu.addActions([window.undoing.undo, window.undoing.redo])
    menu.addSeparator()
    _add(window, menu, tr("Select &all"), "Ctrl+A", window.choosing.choose_all, "")
    _add(window, menu, tr("Select &none"), "Ctrl+D", window.choosing.choose_none, "")
    menu.addSeparator()
    _add(window, menu, tr("&Search"), "Ctrl+F", window.focus_search, tr("People, dates, words"))
    picture, tip = window.search_bar.ask_for_picture, tr("Find the people in any picture")
    _add(window, menu, tr("Search by a &picture…"), "Ctrl+Shift+F", picture, tip)


def _fill_view(window: MainWindow, menu: QMenu) -> dict[str, QAction]:
    """Fill it; the entry of each room."""
    rooms = {}
    for number, (key, title) in enumerate(window.room_titles(), 1):
        choose = _chooser(window, key)
        rooms[key] = _add(window, menu, title, f"Ctrl+{number}", choose, "")
    menu.addSeparator()
    tip = window.tr("Only the photos; Escape goes back")
    _add(window, menu, window.tr("&Full screen"), "F11", window.toggle_full_screen, tip)
    larger, smaller = lambda: window.resize_cells(1), lambda: window.resize_cells(-1)
    _add(window, menu, window.tr("&Larger thumbnails"), ["Ctrl++", "Ctrl+="], larger, "")
    _add(window, menu, window.tr("S&maller thumbnails"), "Ctrl+-", smaller, "")
    return rooms


def _chooser(window: MainWindow, key: str) -> Callable[[], None]:
    return lambda: window.sidebar.enter(key)


def _fill_help(window: MainWindow, menu: QMenu) -> None:
    tr = window.tr
    show, tip = lambda: _show_shortcuts(window), tr("All keyboard shortcuts")
    _add(window, menu, tr("&Keyboard shortcuts"), ["F1", "Ctrl+?"], show, tip)
    tip = tr("Examples of searches")
    _add(window, menu, tr("How to &search"), "Shift+F1", window.explain_search, tip)
    tip = tr("What faceorg wrote down about its own work; no names, no photos")
    _add(window, menu, tr("Open &log folder"), "", _open_logs, tip)
    action = _add(window, menu, tr("&About faceorg"), "", lambda: _about(window), "")
    action.setMenuRole(QAction.MenuRole.AboutRole)


def _show_shortcuts(window: MainWindow) -> None:
    from faceorg.gui.dialogs.shortcuts import ShortcutsDialog

    dialog = ShortcutsDialog(window.menuBar(), keys.listed(), window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _open_logs() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.log_folder())))


def _about(window: MainWindow) -> None:
    box = QMessageBox(window)
    box.setWindowTitle(window.tr("About faceorg"))
    box.setIconPixmap(application_icon().pixmap(64, 64))
    box.setText(f"<b>faceorg {__version__}</b>")
    box.setInformativeText(
        window.tr(
            "Knows who is in your photos, on this computer alone: nothing is sent anywhere.\n\n"
            "MIT licence. Faces are found with CenterFace (MIT) and told apart with dlib's face "
            "network (public domain), unless you chose other models."
        )
    )
    box.exec()
