"""Pictures of every room, dialog and state of the window, on an album of drawn people.

Usage: python packaging/screenshots.py FOLDER [--look dark] [--scale 2] [--font 2] [--language de]
           [--size 760x560] [--only NAME...]
       python packaging/screenshots.py FOLDER --all

Needs no display: the window is drawn offscreen. ``--all`` makes a folder for each look (light,
dark, high contrast), at 100 % and 200 %, with letters twice as large, from right to left, and with
longer words. The README's pictures are made by
    python packaging/screenshots.py resources/screenshots \\
        --only people photos person review safe-copy search by-face viewer-info
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

    from faceorg.core.entities import FaceId
    from faceorg.gui.main_window import MainWindow
    from faceorg.library.database import Library

    Keep = Callable[[QWidget, str], None]

_SIZE = (1180, 740)
_NAMED = 7  # the rest of the cast is left to be named
_ALL = {
    "light": [],
    "dark": ["--look", "dark"],
    "contrast": ["--look", "contrast"],
    "light-200": ["--scale", "2"],
    "dark-200": ["--look", "dark", "--scale", "2"],
    "large-letters": ["--font", "2"],
    "right-to-left": ["--rtl"],
    "stretched": ["--stretched"],
    "de": ["--language", "de"],
    "es": ["--language", "es"],
}


def main() -> None:
    """Make the pictures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--all", action="store_true", help="every look, each in its folder")
    arguments.add_argument("--look", choices=("light", "dark", "contrast"), default="light")
    arguments.add_argument("--scale", default="1", help="of the screen, such as 2 for 200 %%")
    arguments.add_argument("--font", type=float, default=1.0, help="of the system's letters")
    arguments.add_argument("--rtl", action="store_true", help="mirrored, as for Arabic")
    arguments.add_argument("--stretched", action="store_true", help="every text a third longer")
    arguments.add_argument("--language", default="en")
    arguments.add_argument("--size", type=_size, default=_SIZE, help="of the window: 760x560")
    arguments.add_argument("--only", nargs="+", metavar="NAME", help="keep these pictures alone")
    chosen = arguments.parse_args()
    if chosen.all:
        for name, options in _ALL.items():
            subprocess.run([sys.executable, __file__, chosen.folder / name, *options], check=True)
        return
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = chosen.scale
    os.environ["LANGUAGE"] = os.environ["LC_ALL"] = chosen.language
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(temporary)
        for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[name] = str(home / name)
        library = _album(home)
        _choose(chosen.language, chosen.look)
        _take(library, home, chosen)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


def _choose(language: str, look: str) -> None:
    from faceorg.gui.appearance import choose_language, window_settings

    choose_language(language)
    window_settings().setValue("scheme", look)


def _album(home: Path) -> Path:
    from drawn_album import make_album

    from faceorg.library import faces, photos
    from faceorg.library.database import Library
    from faceorg.library.search import find_photos
    from faceorg.operations import label, organize

    path = home / "library.faceorg"
    with Library.open(path) as library:
        whose = make_album(home / "Family photos", library)
        photos.add_folder(library, home / "Family photos")
        for cluster in faces.clusters(library)[:_NAMED]:
            name = whose[faces.faces_of_cluster(library, cluster.id)[0].id]
            label.name_group(library, label.Group(cluster=cluster.id), name)
        _said_before(library, whose)
        organize.create_album(library, "At the beach", find_photos(library, "beach"))
        organize.create_album(library, "Anna and Ella", query="Anna Ella")
    return path


def _said_before(library: Library, whose: dict[FaceId, str]) -> None:
    """A birthday, a face named wrongly, a few that were refused."""
    from faceorg.library import persons
    from faceorg.operations import label

    people = {person.name: person.id for person in persons.persons(library)}
    of = {name: [face for face, known in whose.items() if known == name] for name in people}
    label.set_birthday(library, people["Ella"], "2012-06-01")
    label.label_faces(library, of["Clara"][:1], people["Mia"])
    label.reject_suggestion(library, of["Tom"][:2], people["Grandpa"])
    label.ignore_faces(library, [face for face, name in whose.items() if name == "Nana"][:1])


def _take(library: Path, home: Path, chosen: argparse.Namespace) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from faceorg.gui.app import build_window, dress
    from faceorg.gui.style import apply_style
    from faceorg.gui.texts import STRETCHED, Texts

    app = QApplication([])
    if chosen.font != 1.0:
        font = app.font()
        font.setPointSizeF(font.pointSizeF() * chosen.font)
        app.setFont(font)
    dress(app)
    if chosen.rtl:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        apply_style(app)
    if chosen.stretched:
        app.installTranslator(Texts(STRETCHED, parent=app))
    folder: Path = chosen.folder
    folder.mkdir(parents=True, exist_ok=True)

    def keep(widget: QWidget, name: str) -> None:
        if chosen.only and name not in chosen.only:
            return
        _settle(app)
        widget.grab().save(str(folder / f"{name}.png"))

    def opened(path: Path) -> MainWindow:
        window = build_window(path)
        window.resize(*chosen.size)
        window.show()
        return window

    empty = opened(home / "empty.faceorg")
    _take_empty(empty, keep)
    empty.close()
    window = opened(library)
    _take_rooms(window, keep)
    _take_searches(window, keep, app)
    _take_viewer(window, keep)
    _take_dialogs(window, keep)
    _take_work(window, home, keep, app)
    _take_results(window, home, keep, app)
    window.close()
    reading = build_window(library, "Another window has this library open. Here it is only read.")
    reading.resize(*chosen.size)
    reading.show()
    keep(reading, "read-only")
    reading.close()


def _take_empty(window: MainWindow, keep: Keep) -> None:
    keep(window, "welcome")
    for key, _ in window.room_titles()[1:]:
        window.sidebar.choose(key)
        keep(window, f"empty-{key}")
    window.overlay.show_over()
    window.sidebar.choose("photos")
    keep(window, "dropping")
    window.overlay.hide()


def _take_rooms(window: MainWindow, keep: Keep) -> None:
    from faceorg.gui.models.person_list import read_entries
    from faceorg.gui.room_menu import RoomMenu
    from faceorg.gui.views.people import PeopleRoom

    for key, _ in window.room_titles():
        window.sidebar.choose(key)
        keep(window, key)
    window.sidebar.choose("photos")
    photos = window.photos.grid.photos()
    window.photos.grid.select(photos[1:4])
    keep(window, "chosen")
    window.photos.set_cell(96)
    keep(window, "small-thumbnails")
    window.photos.show_people_found(5)
    keep(window, "banner")
    window.photos.show_people_found(0)
    menus = [action.menu() for action in window.menuBar().actions()]
    room = next(menu for menu in menus if isinstance(menu, RoomMenu))
    room.fill()
    keep(room, "room-menu")
    window.photos.set_cell(176)
    window.photos.grid.clear_selection()
    people = window.findChild(PeopleRoom)
    window.sidebar.choose("people")
    assert people is not None
    entries = read_entries(window.context.reader)
    people.open_entry(entries[0])
    keep(window, "person")
    people.review._show.choose("photos")
    keep(window, "person-photos")
    people.open_entry(entries[_NAMED])
    keep(window, "group")


def _take_searches(window: MainWindow, keep: Keep, app: QApplication) -> None:
    window.show_search("")
    window.search_bar.line.setFocus()
    window.search_bar.line.setText("")
    _settle(app)
    window.search_bar.show_search("Anna -Ella date:2016..2025")
    keep(window, "search")
    window.search_bar.show_search("Anna (beach or city) rating:good")
    keep(window, "search-mistake")
    window.search_bar.show_search("Zoe")
    keep(window, "search-nothing")
    window.search_bar.show_search("")
    window.search_bar.line.setText("an")
    window.search_bar._offer("an")
    popup = window.search_bar._popup.popup()
    if popup is not None:
        keep(popup, "search-completion")
    window.search_bar.line.clear()
    window.sidebar.choose("photos")
    from faceorg.library.faces import faces_of_photos

    photo = window.photos.grid.photos()[0]
    face = faces_of_photos(window.context.reader, [photo])[photo][0]
    window.context.wishes.face_search.emit(face.id)
    keep(window, "by-face")
    window.context.wishes.alike.emit(photo)
    keep(window, "alike")


def _take_viewer(window: MainWindow, keep: Keep) -> None:
    window.sidebar.choose("photos")
    photos = window.photos.grid.photos()
    window._open(photos[1], photos)
    keep(window, "viewer")
    window.viewer.bar.info.setChecked(True)
    keep(window, "viewer-info")
    window.viewer.canvas.set_zoom(3)
    keep(window, "viewer-zoomed")
    window.viewer.canvas.set_zoom(1)
    window.viewer.bar.info.setChecked(False)
    window.viewer.canvas.turn()
    keep(window, "viewer-turned")
    face = next(iter(window.viewer._faces))
    keep(window.viewer.face_menu(face), "viewer-face-menu")
    window.viewer.canvas.set_turns(0)
    _take_naming(window, keep)
    window.toggle_full_screen()
    keep(window, "full-screen")
    window.viewer.alone.fading.rest()
    keep(window, "photo-alone")
    window.viewer.play_or_pause()
    keep(window, "slide-show")
    window.toggle_full_screen()
    window.viewer.close_photo()


def _take_naming(window: MainWindow, keep: Keep) -> None:
    """A missed face: the hint, then a frame with the line for its name."""
    viewer = window.viewer
    viewer.naming.draw(True)
    keep(window, "viewer-frame")
    viewer.canvas._frame.set_in_middle()
    viewer.canvas._tell_frame()
    keep(window, "viewer-name")
    viewer.naming.leave()
    window.undoing.said.emit("Taken back: Name 15 faces Anna")
    keep(window, "news")
    window.toast.drop()


def _take_dialogs(window: MainWindow, keep: Keep) -> None:
    from faceorg.gui.dialogs.add_folders import FoldersDialog
    from faceorg.gui.dialogs.album import AlbumDialog
    from faceorg.gui.dialogs.anonymize import AnonymizeDialog
    from faceorg.gui.dialogs.export import ExportDialog
    from faceorg.gui.dialogs.preferences import PreferencesDialog
    from faceorg.library.persons import persons_named

    photos, context = window.photos.grid.photos(), window.context
    for dialog, name in (
        (AnonymizeDialog(context, photos[:10], window), "safe-copy-all"),
        (ExportDialog(context, photos[:10], "Anna", window), "export"),
        (AlbumDialog(context, photos[:3], None, window), "new-album"),
        (FoldersDialog(context, window), "folders-dialog"),
    ):
        _take_dialog(dialog, name, keep)
    some = AnonymizeDialog(context, photos[:10], window)
    some.keep_only(persons_named(context.reader, "Ella")[0])
    _take_dialog(some, "safe-copy", keep)
    preferences = PreferencesDialog(context, window, window.keeper)
    preferences.show()
    pages = ("preferences", "folders", "faces", "models", "privacy", "backups")
    for row, name in enumerate(pages):
        preferences.list.setCurrentRow(row)
        keep(preferences, name if not row else f"preferences-{name}")
    _take_dialog(preferences.privacy.face_data.question(), "delete-face-data", keep)
    preferences.close()
    _take_dialogs_of_people(window, keep)


def _take_dialog(dialog: QWidget, name: str, keep: Keep) -> None:
    from PySide6.QtCore import QCoreApplication

    dialog.show()
    preview = getattr(dialog, "preview", None)
    picture = getattr(preview, "after", getattr(preview, "picture", None))
    while picture is not None and picture.image.isNull():
        QCoreApplication.processEvents()
    keep(dialog, name)
    dialog.close()


def _take_dialogs_of_people(window: MainWindow, keep: Keep) -> None:
    from faceorg.core.entities import PersonId
    from faceorg.gui import keys
    from faceorg.gui.dialogs.birthday import BirthdayDialog
    from faceorg.gui.dialogs.check_person import CheckPersonDialog
    from faceorg.gui.dialogs.merge import MergeDialog
    from faceorg.gui.dialogs.name_person import NamePersonDialog, PersonChooser
    from faceorg.gui.dialogs.noes import NoesDialog
    from faceorg.gui.dialogs.preference_models import LicenceQuestion
    from faceorg.gui.dialogs.shortcuts import ShortcutsDialog
    from faceorg.gui.dialogs.why import WhyDialog
    from faceorg.gui.views.people import PeopleRoom
    from faceorg.library.faces import faces_of_photos
    from faceorg.operations.packs import list_packs

    context = window.context
    photo = window.photos.grid.photos()[0]
    face = faces_of_photos(context.reader, [photo])[photo][0]
    people = window.findChild(PeopleRoom)
    assert people is not None
    entries = [entry for entry in people.people.model.items if entry.name]
    one = PersonId(next(entry.id for entry in entries if entry.name == "Mia"))
    packs = [pack for pack in list_packs(context.engines.settings) if not pack.installed]
    pictures, model = people.people._pictures, people.people.model
    for dialog, called in (
        (NamePersonDialog(context, [face.id], window), "name-person"),
        (PersonChooser(context, window, known_only=True), "choose-person"),
        (MergeDialog(context, model, pictures, entries[:2], window), "merge"),
        (CheckPersonDialog(context, one, "Mia", window), "check"),
        (NoesDialog(context, window), "refused"),
        (WhyDialog(context, face.id, window), "why"),
        (BirthdayDialog("Ella", None, "2012-06-01", window), "birthday"),
        (LicenceQuestion(packs[0], window), "licence"),
        (ShortcutsDialog(window.menuBar(), keys.listed(), window), "shortcuts"),
    ):
        _take_dialog(dialog, called, keep)


def _take_work(window: MainWindow, home: Path, keep: Keep, app: QApplication) -> None:
    """The row below the rooms while a job runs, when it ends, and what could not be read."""
    bar = window.jobs_bar
    bar._on_started(1, "Adding photos")
    bar._on_progressed(1, "faces", 214, 1890)
    bar._rate.started -= 60
    bar._on_progressed(1, "faces", 320, 1890)
    keep(window, "working")
    bar._on_ended(1)
    broken = home / "Family photos" / "broken.jpg"
    broken.write_bytes(b"no photo at all")
    window.take_in([broken])
    while window.context.jobs.busy:
        _settle(app, 0.2)
    keep(window, "worked")
    window.sidebar.choose("problems")
    keep(window, "problems-some")


def _take_results(window: MainWindow, home: Path, keep: Keep, app: QApplication) -> None:
    """What is said when copies were made."""
    from faceorg.gui.dialogs.anonymize import AnonymizeDialog
    from faceorg.gui.dialogs.export import ExportDialog

    photos, context = window.photos.grid.photos(), window.context
    for dialog, name in (
        (ExportDialog(context, photos[:15], "Holiday", window), "exported"),
        (AnonymizeDialog(context, photos[:5], window), "copied-safely"),
    ):
        dialog.folder.line.setText(str(home / name))
        dialog.show()
        dialog.start.click()
        while dialog.job is not None:
            _settle(app, 0.2)
        keep(dialog, name)
        dialog.close()


def _settle(app: QApplication, seconds: float = 1.0) -> None:
    """Let thumbnails and previews arrive."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    main()
