"""Everything the window can show: rooms, their states and dialogs, each on a library with content.

The library is that of `people_library`, with an album, a saved search, a stack, a folder, a place,
a problem, and answers of no.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gui import people_library
from PySide6.QtWidgets import QApplication

from faceorg.core.entities import FaceId, PersonId
from faceorg.gui import keys
from faceorg.gui.dialogs.add_folders import FoldersDialog
from faceorg.gui.dialogs.album import AlbumDialog
from faceorg.gui.dialogs.anonymize import AnonymizeDialog
from faceorg.gui.dialogs.birthday import BirthdayDialog
from faceorg.gui.dialogs.check_person import CheckPersonDialog
from faceorg.gui.dialogs.export import ExportDialog
from faceorg.gui.dialogs.merge import MergeDialog
from faceorg.gui.dialogs.name_person import NamePersonDialog, PersonChooser
from faceorg.gui.dialogs.noes import NoesDialog
from faceorg.gui.dialogs.preference_models import LicenceQuestion
from faceorg.gui.dialogs.preferences import PreferencesDialog
from faceorg.gui.dialogs.shortcuts import ShortcutsDialog
from faceorg.gui.dialogs.why import WhyDialog
from faceorg.gui.models.person_list import EntryKind, read_entries
from faceorg.gui.views.people import PeopleRoom
from faceorg.library import photos as photo_rows
from faceorg.library.database import Library
from faceorg.library.search import find_photos
from faceorg.library.stacks import replace_finds
from faceorg.operations import label, organize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QWidget
    from pytestqt.qtbot import QtBot

    from faceorg.gui.main_window import MainWindow
    from faceorg.gui.models.person_list import Entry

    Scene = Callable[["Stage"], QWidget]

ROOMS = ("photos", "people", "review", "albums", "places", "folders", "history", "problems")


class Stage:
    """The window, and what waits until it is at rest."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot
        self.dialogs: list[QDialog] = []

    def rest(self) -> None:
        """Wait until nothing is being read or written."""
        self.qtbot.waitUntil(lambda: self.window.context.jobs.idle)
        QApplication.processEvents()  # what was laid out anew takes its place

    def enter(self, room: str) -> QWidget:
        """Go to a room by the sidebar."""
        self.window.sidebar.enter(room)
        self.rest()
        page = self.window.stack.currentWidget()
        assert page is not None
        return page

    def entry(self, kind: EntryKind) -> Entry:
        """Somebody of this kind."""
        return next(e for e in read_entries(self.window.context.reader) if e.kind is kind)

    def show(self, dialog: QDialog) -> QDialog:
        """A dialog as the user sees it, without waiting for its end."""
        self.dialogs.append(dialog)
        dialog.show()
        self.rest()
        return dialog

    def close(self) -> None:
        """Close what was shown."""
        for dialog in self.dialogs:
            dialog.close()
        self.dialogs.clear()
        self.rest()


def fill(path: Path, folder: Path) -> None:
    """The library this module describes."""
    people_library.fill(path, folder)
    with Library.open(path) as library:
        photos = find_photos(library, "")
        organize.create_album(library, "Beach", photos[:4])
        organize.create_album(library, "Anna's", query="Anna")
        label.reject_suggestion(library, [FaceId(14)], PersonId(1))
        label.ignore_faces(library, [FaceId(17)])
        with library.write():
            photo_rows.add_folder(library, folder)
            photo_rows.record_problem(library, folder / "broken.jpg", "Not a photo", 5, 1)
            replace_finds(library, [photos[5:8]])


def _room(name: str) -> Scene:
    return lambda stage: stage.enter(name)


def _viewer(stage: Stage) -> QWidget:
    window = stage.window
    stage.enter("photos")
    photos = window.photos.grid.photos()
    window._open(photos[0], photos)
    stage.rest()
    return window.viewer


def _viewer_info(stage: Stage) -> QWidget:
    viewer = _viewer(stage)
    stage.window.viewer.bar.info.setChecked(True)
    stage.rest()
    assert stage.window.viewer.info.isVisible()
    return viewer


def _person(kind: EntryKind, shown: str = "faces") -> Scene:
    def open_(stage: Stage) -> QWidget:
        room = stage.enter("people")
        assert isinstance(room, PeopleRoom)
        room.open_entry(stage.entry(kind))
        room.review._show.choose(shown)
        stage.rest()
        return room.review

    return open_


def _found(stage: Stage) -> QWidget:
    stage.enter("photos")
    stage.window.context.wishes.face_search.emit(1)
    page = stage.window.finding.page
    stage.qtbot.waitUntil(lambda: page.slider.isVisible())
    stage.rest()
    return page


def _banner(stage: Stage) -> QWidget:
    room = stage.enter("photos")
    stage.window.photos.show_people_found(3)
    assert stage.window.photos.banner.isVisible()
    return room


def _stack(stage: Stage) -> QWidget:
    room = stage.enter("photos")
    photos = stage.window.photos
    stacked = next(p for p in photos.grid.photos() if photos.grid.model.shown(
        photos.grid.model.row_of(p) or 0).stack)  # type: ignore[union-attr]  # fmt: skip
    photos.grid.select([stacked])
    photos.stacking.open.trigger()
    stage.rest()
    return room


def _chosen(stage: Stage) -> QWidget:
    room = stage.enter("photos")
    stage.window.photos.grid.select(stage.window.photos.grid.photos()[:3])
    stage.rest()
    return room


def _search(stage: Stage) -> QWidget:
    stage.enter("photos")
    stage.window.search_bar.show_search("Anna -Bob date:2011..2030")
    stage.rest()
    return stage.window


def _preferences(page: int) -> Scene:
    def open_(stage: Stage) -> QWidget:
        window = stage.window
        dialog = PreferencesDialog(window.context, window, window.keeper)
        stage.show(dialog)
        dialog.list.setCurrentRow(page)
        stage.rest()
        return dialog

    return open_


def _licence(stage: Stage) -> QWidget:
    from faceorg.operations.packs import list_packs

    settings = stage.window.context.engines.settings
    entry = next(entry for entry in list_packs(settings) if not entry.installed)
    return stage.show(LicenceQuestion(entry, stage.window))


def _merge(stage: Stage) -> QWidget:
    room = stage.enter("people")
    assert isinstance(room, PeopleRoom)
    people = room.people
    entries = [e for e in read_entries(stage.window.context.reader) if e.name]
    context = stage.window.context
    return stage.show(MergeDialog(context, people.model, people._pictures, entries, room))


def _dialog(make: Callable[[MainWindow], QDialog]) -> Scene:
    return lambda stage: stage.show(make(stage.window))


SCENES: dict[str, Scene] = {
    **{name: _room(name) for name in ROOMS},
    "viewer": _viewer,
    "viewer-info": _viewer_info,
    "person": _person(EntryKind.PERSON),
    "person-photos": _person(EntryKind.PERSON, "photos"),
    "group": _person(EntryKind.GROUP),
    "set-aside": _person(EntryKind.SET_ASIDE),
    "found": _found,
    "banner": _banner,
    "stack": _stack,
    "chosen": _chosen,
    "search": _search,
    "check": _dialog(lambda w: CheckPersonDialog(w.context, PersonId(1), "Anna", w)),
    "refused": _dialog(lambda w: NoesDialog(w.context, w)),
    "refused-person": _dialog(lambda w: NoesDialog(w.context, w, person=PersonId(1), name="Anna")),
    "export": _dialog(lambda w: ExportDialog(w.context, w.photos.grid.photos(), "Anna", w)),
    "safe-copy": _dialog(lambda w: AnonymizeDialog(w.context, w.photos.grid.photos(), w)),
    **{
        f"preferences-{name}": _preferences(page)
        for page, name in enumerate(("look", "folders", "faces", "models", "privacy", "backups"))
    },
    "licence": _licence,
    "merge": _merge,
    "name": _dialog(lambda w: NamePersonDialog(w.context, [9, 11], w)),
    "chooser": _dialog(lambda w: PersonChooser(w.context, w, known_only=True)),
    "album": _dialog(lambda w: AlbumDialog(w.context, w.photos.grid.photos(), None, w)),
    "why": _dialog(lambda w: WhyDialog(w.context, FaceId(1), w)),
    "birthday": _dialog(lambda w: BirthdayDialog("Anna", None, "2011-05-01", w)),
    "folders-dialog": _dialog(lambda w: FoldersDialog(w.context, w)),
    "shortcuts": _dialog(lambda w: ShortcutsDialog(w.menuBar(), keys.listed(), w)),
}


@pytest.fixture
def stage(
    library_path: Path, tmp_path: Path, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> Iterator[Stage]:
    """The window on the library of this module, active."""
    fill(library_path, tmp_path / "photos")
    window = open_window()
    with qtbot.waitActive(window):
        window.activateWindow()
    stage = Stage(window, qtbot)
    yield stage
    stage.close()
