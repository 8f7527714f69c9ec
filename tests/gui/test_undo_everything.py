"""What changes the library can be taken back: each act is done in the window, then Ctrl+Z pressed.

A new row of the table of keys, or a new operation, has to be put into one of the tables here.
"""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from gui import scenes
from gui.people_library import when_asked
from gui.scenes import Stage
from gui_builders import draw_photo, store_photo
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QLineEdit, QWidget

from faceorg.core.entities import PersonId
from faceorg.core.geometry import BoundingBox
from faceorg.gui import key_table, keys
from faceorg.gui.dialogs.album import AlbumDialog
from faceorg.gui.dialogs.birthday import BirthdayDialog
from faceorg.gui.dialogs.merge import MergeDialog
from faceorg.gui.dialogs.name_person import PersonChooser
from faceorg.gui.dialogs.noes import NoesDialog
from faceorg.gui.models.person_list import EntryKind
from faceorg.gui.room_menu import RoomMenu
from faceorg.gui.views.albums import AlbumsRoom
from faceorg.gui.views.folders import FoldersRoom
from faceorg.gui.views.people import PeopleRoom
from faceorg.gui.views.review import ReviewRoom
from faceorg.library import photos as photo_rows
from faceorg.library.database import Library
from faceorg.library.faces import Match, replace_matches
from faceorg.library.persons import stored_verdicts
from faceorg.library.stacks import tops
from faceorg.operations import (
    folders,
    label,
    name_offers,
    noes,
    organize,
    review,
    say_in_photos,
    stack,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from faceorg.gui.main_window import MainWindow

    Act = Callable[[Stage], None]

FLAG = QItemSelectionModel.SelectionFlag


@pytest.fixture
def stage(
    library_path: Path, tmp_path: Path, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> Iterator[Stage]:
    """The window on the library of `scenes`, with a folder inside the one that was added."""
    folder = tmp_path / "photos"
    scenes.fill(library_path, folder)
    with Library.open(library_path) as library:
        store_photo(library, draw_photo(folder / "inside" / "one.jpg"), taken_at="2008-01-01")
    window = open_window()
    with qtbot.waitActive(window):
        window.activateWindow()
    stage = Stage(window, qtbot)
    stage.rest()
    yield stage
    stage.close()


def users_word(stage: Stage) -> dict[str, Any]:
    """All that the user said, and what is shown because of it."""
    with Library.open(stage.window.context.library_path, read_only=True) as library:
        hidden = {
            face
            for (face,) in library.rows(
                """SELECT f.id FROM faces f JOIN set_asides s ON s.face_id = f.id
                   WHERE f.source = 'drawn' AND s.reason = 'not_a_face'"""
            )
        }
        verdicts = stored_verdicts(library)
        for face in hidden:  # a drawing that was taken back is as if it had never been
            del verdicts.set_asides[face]
        faces = library.rows("SELECT id, photo_id, source FROM faces ORDER BY id")
        shown = library.rows("SELECT photo_id, places FROM listing ORDER BY photo_id")
        return {
            "verdicts": verdicts,
            "tops": tops(library),
            "shown": shown,
            "folders": photo_rows.folders(library),
            "faces": [row for row in faces if row[0] not in hidden],
        }


def doubt(stage: Stage) -> None:
    """Questions as `people_library` has them; after each act the machine asks what it finds."""
    with Library.open(stage.window.context.library_path) as library, library.write():
        matches = [(13, 1, 0.97, True), (14, 1, 0.93, False), (15, 1, 0.92, False)]
        replace_matches(library, [Match(*match) for match in matches])
    stage.window.outside.look()
    stage.rest()


# How acts are done


def trigger(part: QWidget, name: str) -> None:
    """The action of this row of the table, as its key would."""
    having = [part, *(inside for inside in part.findChildren(QWidget) if inside.isVisible())]
    found = [a for one in having for a in one.actions() if keys.name_of(a) == name]
    able = [action for action in found if action.isEnabled()]
    assert able, f"{name} cannot be done: {len(found)} there"
    able[0].trigger()


def people(stage: Stage) -> PeopleRoom:
    room = stage.enter("people")
    assert isinstance(room, PeopleRoom)
    room._on_left()
    return room


def tiles(stage: Stage, *names: str | None) -> PeopleRoom:
    """Choose the tiles of these people; None for the next without a name."""
    room = people(stage)
    shown, view = room.people.shown, room.people.view
    view.clearSelection()
    rest = list(range(shown.rowCount()))
    for name in names:
        row = next(r for r in rest if shown.items[r].name == name and shown.items[r].is_somebody)
        rest.remove(row)
        view.selectionModel().setCurrentIndex(shown.index(row), FLAG.Select)
    return room


def page(stage: Stage, kind: EntryKind = EntryKind.PERSON) -> PeopleRoom:
    room = people(stage)
    room.open_entry(stage.entry(kind))
    stage.rest()
    return room


def on_tiles(name: str, *who: str | None) -> Act:
    return lambda stage: trigger(tiles(stage, *who).people, name)


def on_faces(name: str, rows: tuple[int, ...] = (0,), kind: EntryKind = EntryKind.PERSON) -> Act:
    def act(stage: Stage) -> None:
        view = page(stage, kind).review.view
        view.clearSelection()
        for row in rows:
            view.selectionModel().setCurrentIndex(view.model().index(row, 0), FLAG.Select)
        trigger(view, name)

    return act


def on_page(name: str) -> Act:
    return lambda stage: trigger(page(stage).review, name)


def asked(answer: Callable[[Any], object], act: Act) -> Act:
    """Do ``act``, which opens a dialog, and answer that."""

    def both(stage: Stage) -> None:
        when_asked(lambda dialog: answered(dialog, answer))
        act(stage)

    return both


def answered(dialog: QDialog, answer: Callable[[Any], object]) -> None:
    """An answer that was refused must not leave the dialog open for ever."""
    try:
        answer(dialog)
    finally:
        if dialog.isVisible() and not isinstance(dialog, AlbumDialog):  # which closes when written
            dialog.reject()


def merge(dialog: Any) -> None:
    assert isinstance(dialog, MergeDialog)
    dialog.accept()


def choose_bob_then_merge(dialog: Any) -> None:
    assert isinstance(dialog, PersonChooser)
    dialog.set_text("Bob")
    when_asked(lambda other: answered(other, merge))
    dialog.accept()


def zoe(dialog: Any) -> None:
    assert isinstance(dialog, PersonChooser)
    dialog.set_text("Zoe")
    dialog.accept()


def born(dialog: Any) -> None:
    assert isinstance(dialog, BirthdayDialog)
    dialog._take()


def name_album(dialog: Any) -> None:
    assert isinstance(dialog, AlbumDialog)
    dialog.name.setText("Summer")
    if not dialog.make.isEnabled():
        dialog.reject()
    dialog.accept()


def rename_person(stage: Stage) -> None:
    room = tiles(stage, "Anna")
    trigger(room.people, "people.name")
    editor = room.people.view.findChild(QLineEdit)
    assert editor is not None
    editor.setText("Annabel")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # the name comes when the line is closed


def on_card(name: str) -> Act:
    """Skip questions until there is one that this answers."""

    def act(stage: Stage) -> None:
        room = stage.enter("review")
        assert isinstance(room, ReviewRoom)
        room.ask_skipped_again()
        stage.rest()
        for _ in range(20):
            if room._keys.answers[name].isEnabled():
                break
            room._skip()
            stage.rest()
        assert room._keys.answers[name].isEnabled(), f"no question is answered by {name}"
        trigger(room, f"review.{name}")

    return act


def albums_room(stage: Stage, name: str = "Beach") -> AlbumsRoom:
    room = stage.enter("albums")
    assert isinstance(room, AlbumsRoom)
    room.show_album(next(a.id for a in room.model.items if a.name == name))
    room.grid.select([])
    return room


def in_album(name: str, row: int = 1) -> Act:
    def act(stage: Stage) -> None:
        room = albums_room(stage)
        room.grid.select([room.grid.photos()[row]])
        trigger(room, name)

    return act


def rename_album(stage: Stage) -> None:
    room = albums_room(stage)
    trigger(room, "albums.rename")
    editor = room.list.findChild(QLineEdit)
    assert editor is not None
    editor.setText("Sea")
    QTest.keyClick(editor, Qt.Key.Key_Return)


def change_search(dialog: Any) -> None:
    assert isinstance(dialog, QInputDialog)
    dialog.setTextValue("Bob")
    dialog.accept()


def on_photos(name: str, pick: Callable[[Stage], list[Any]]) -> Act:
    def act(stage: Stage) -> None:
        stage.enter("photos")
        stage.window.photos.show_query("")
        stage.window.photos.grid.select(pick(stage))
        trigger(stage.window.photos, name)

    return act


def two_alone(stage: Stage) -> list[Any]:
    stacked = tops(stage.window.context.reader)
    return [photo for photo in stage.window.photos.grid.photos() if photo not in stacked][:2]


def the_stack(stage: Stage) -> list[Any]:
    top = next(iter(tops(stage.window.context.reader).values()))
    return [top]


def second_of_stack(stage: Stage) -> list[Any]:
    stacked = tops(stage.window.context.reader)
    stage.window.photos.stacking.opened = frozenset(stacked.values())
    stage.window.photos.refresh(None)
    return [photo for photo, top in stacked.items() if photo != top][:1]


def save_search(stage: Stage) -> None:
    stage.enter("photos")
    stage.window.search_bar.show_search("Anna")
    stage.rest()
    trigger(stage.window.photos, "photos.save")


def in_folders(name: str) -> Act:
    def act(stage: Stage) -> None:
        room = stage.enter("folders")
        assert isinstance(room, FoldersRoom)
        stage.rest()
        inside = photo_rows.folders(stage.window.context.reader)[0] / "inside"
        room.list.show_folder(inside)
        stage.rest()
        room.list.tree.setFocus()
        trigger(room.list.tree, name)

    return act


def remove_folder(stage: Stage) -> None:
    room = stage.enter("folders")
    assert isinstance(room, FoldersRoom)
    stage.rest()
    room.list.show_folder(photo_rows.folders(stage.window.context.reader)[0])
    stage.rest()
    trigger(room.list.tree, "folders.remove")


def one_that_is_gone(stage: Stage) -> list[Any]:
    """The file of a photo is not there at a look."""
    (photo,) = two_alone(stage)[:1]
    with Library.open(stage.window.context.library_path) as library, library.write():
        library.change("UPDATE places SET missing = 1 WHERE photo_id = ?", (photo,))
    stage.window.outside.look()
    stage.rest()
    return [photo]


def save_folder(stage: Stage) -> None:
    room = stage.enter("folders")
    stage.rest()
    trigger(cast("FoldersRoom", room).pane, "places.save")


def draw_and_name(stage: Stage) -> None:
    """A frame in the viewer, and the name that is asked for next: one act."""
    viewer = stage.window.viewer
    stage.enter("photos")
    photos = stage.window.photos.grid.photos()
    stage.window._open(photos[0], photos)
    stage.rest()
    known = set(viewer._faces)
    trigger(stage.window, "viewer.draw")
    viewer.canvas.box_drawn.emit(BoundingBox(0.75, 0.75, 0.2, 0.2))
    box = viewer.stage.name_box
    box.line.setText("Zoe")
    box.done.click()
    stage.qtbot.waitUntil(lambda: len(viewer._faces) > len(known))
    stage.rest()


def take_back_no(stage: Stage) -> None:
    dialog = NoesDialog(stage.window.context, stage.window)
    stage.show(dialog)
    dialog.view.selectAll()
    trigger(dialog.view, "refused.take_back")
    stage.close()


ACTS: dict[str, Act] = {
    "people.name": rename_person,
    "people.merge": asked(merge, on_tiles("people.merge", "Anna", "Bob", None)),
    "people.ignore": on_tiles("people.ignore", None, None),
    "people.hide": on_tiles("people.hide", "Anna", "Bob"),
    "person.yes": on_page("person.yes"),
    "person.no": on_page("person.no"),
    "person.yes_all": on_page("person.yes_all"),
    "person.no_all": on_page("person.no_all"),
    "person.no_here": on_page("person.no_here"),
    "person.birthday": asked(born, on_page("person.birthday")),
    "person.merge": asked(choose_bob_then_merge, on_page("person.merge")),
    "person.hide": on_page("person.hide"),
    "faces.confirm": on_faces("faces.confirm", (0, 1, 2, 3, 4)),
    "faces.reject": on_faces("faces.reject", (0, 1)),
    "faces.move": asked(zoe, on_faces("faces.move")),
    "faces.split": asked(zoe, on_faces("faces.split", (0, 1))),
    "faces.ignore": on_faces("faces.ignore"),
    "faces.not_a_face": on_faces("faces.not_a_face"),
    "faces.cover": on_faces("faces.cover", (1,)),
    "faces.release": on_faces("faces.release", (0,), EntryKind.SET_ASIDE),
    "review.yes": on_card("yes"),
    "review.no": on_card("no"),
    "review.stranger": on_card("stranger"),
    "review.name": asked(zoe, on_card("name")),
    "albums.rename": rename_album,
    "albums.change": asked(
        change_search, lambda stage: trigger(albums_room(stage, "Anna's"), "albums.change")
    ),
    "albums.delete": lambda stage: trigger(albums_room(stage), "albums.delete"),
    "albums.remove": in_album("albums.remove"),
    "albums.earlier": in_album("albums.earlier"),
    "albums.later": in_album("albums.later"),
    "photos.new_album": asked(name_album, on_photos("photos.new_album", two_alone)),
    "photos.save": asked(name_album, save_search),
    "places.save": asked(name_album, save_folder),
    "photos.stack": on_photos("photos.stack", two_alone),
    "photos.top": on_photos("photos.top", second_of_stack),
    "photos.take_out": on_photos("photos.take_out", second_of_stack),
    "photos.unstack": on_photos("photos.unstack", the_stack),
    "folders.leave_out": in_folders("folders.leave_out"),
    "folders.remove": remove_folder,
    "viewer.draw": draw_and_name,
    "refused.take_back": take_back_no,
    "photos.remove": on_photos("photos.remove", one_that_is_gone),
}

SHOWS = "shows something, chooses something or moves about: nothing is said about the library"
COPIES = "writes copies outside of the library, which are the user's to throw away"
ADDS = "takes photos in, from where they stay: taking the folder off the list leaves them again"
REASONS: dict[str, str] = {
    "people.put_aside": "the key of people.ignore and people.hide",
    "history.back": "undoes by itself; Redo up to here is its undo",
    "problems.leave_out": "undone in test_problems",
    "folders.let_in": "the other half of folders.leave_out, undone in test_folders_room",
    "photos.export": COPIES,
    "photos.share": COPIES,
    "person.share": COPIES,
    "photos.look_again": ADDS,
    "folders.look": ADDS,
    "problems.again": ADDS,
    **{f"review.offer{number}": "answers as review.name does, or sets a tick" for number in
       range(1, 10)},
    **dict.fromkeys(
        [
            "photos.open", "photos.show_file", "photos.copy", "photos.copy_path", "photos.alike",
            "photos.play_video", "photos.open_stack", "photos.none", "photos.range",
            "photos.one_more", "photos.day", "photos.size", "people.open", "people.noes",
            "people.hidden", "people.by_name", "people.name_on", "person.back", "person.check",
            "person.noes", "photos.delete", "faces.photo", "faces.alike", "faces.why",
            "review.skip",
            "places.as_search", "places.choose", "places.closer", "places.away", "places.fit",
            "places.pin", "places.pan", "folders.show_it", "folders.copy", "folders.below",
            "history.oldest", "problems.show_file", "problems.copy", "lists.menu",
            "lists.menu_by_mouse", "search.offers", "search.empty", "search.edit_chip",
            "search.drop_chip", "search.back",
            *(f"viewer.{row}" for row in ("back", "next", "previous", "first", "last", "larger",
              "smaller", "fit", "pixels", "marks", "turn", "info", "slides", "faster", "slower",
              "on", "pan", "film", "frame")),
        ],
        SHOWS,
    ),
}  # fmt: skip
MENU_REASONS = {
    "Add folder…": ADDS, "Add photos…": ADDS, "Look for new photos": ADDS, "Try a sample": ADDS,
    "Folders…": SHOWS, "Export…": COPIES, "Share a safe copy…": COPIES, "Preferences…": SHOWS,
    "Quit": SHOWS, "Select all": SHOWS, "Select none": SHOWS, "Search": SHOWS,
    "Search by a picture…": SHOWS, "Full screen": SHOWS, "Larger thumbnails": SHOWS,
    "Smaller thumbnails": SHOWS, "Keyboard shortcuts": SHOWS, "How to search": SHOWS,
    "Open log folder": SHOWS, "About faceorg": SHOWS,
}  # fmt: skip


def test_every_row_of_the_table_of_keys_is_undone_or_has_its_reason() -> None:
    rows = {f"{name}.{row}" for name, place in key_table.places().items() for row in place.rows}
    assert rows - set(ACTS) - set(REASONS) == set()
    assert (set(ACTS) | set(REASONS)) - rows == set()
    assert not set(ACTS) & set(REASONS)


def test_every_entry_of_the_menus_is_undone_or_has_its_reason(stage: Stage) -> None:
    entries: list[QAction] = []
    for top in stage.window.menuBar().actions():
        menu = top.menu()
        if not isinstance(menu, RoomMenu):  # its actions are those of the table of keys
            entries += [a for a in menu.actions() if a.text()]  # type: ignore[union-attr]
    words = {action.text().replace("&", "") for action in entries}
    rooms = {title for _, title in stage.window.room_titles()}
    undoing = {a.text().replace("&", "") for a in stage.window.undoing.both}
    assert words - set(MENU_REASONS) - rooms - undoing == set()


def press(stage: Stage, key: Qt.Key) -> None:
    """With Ctrl, wherever the act has left the focus; after a dialog the window is active again."""
    stage.window.activateWindow()
    stage.qtbot.waitUntil(stage.window.isActiveWindow)
    stage.window.setFocus()
    QTest.keyClick(stage.window, key, Qt.KeyboardModifier.ControlModifier)
    stage.rest()


def test_each_act_is_taken_back_by_one_ctrl_z(stage: Stage) -> None:
    wrong = []
    for name, act in ACTS.items():
        doubt(stage)
        before = users_word(stage)
        try:
            act(stage)
        except (AssertionError, StopIteration) as error:
            wrong.append(f"{name}: {error!r}")
            continue
        stage.rest()
        stage.rest()  # what follows from an answer is written behind it
        after = users_word(stage)
        if after == before:
            wrong.append(f"{name}: did nothing")
            continue
        press(stage, Qt.Key.Key_Z)
        undone = users_word(stage)
        if undone != before:
            wrong.append(f"{name}: " + ", ".join(k for k in before if undone[k] != before[k]))
        press(stage, Qt.Key.Key_Y)
        if users_word(stage) != after:
            wrong.append(f"{name}: not done again")
        press(stage, Qt.Key.Key_Z)
    assert not wrong, "\n".join(wrong)


# Operations: what the window, the command line and drags ask for

BY_ACT = {
    "label.name_group", "label.name_faces", "label.split_faces", "label.label_faces",
    "label.confirm_faces", "label.merge_groups", "label.reject_faces", "label.reject_suggestion",
    "label.ignore_faces", "label.release_faces", "label.set_cover", "label.hide_person",
    "label.set_birthday", "noes.take_back", "organize.create_album", "organize.remove_photos",
    "organize.move_photos", "organize.rename_album", "organize.change_search",
    "organize.delete_album", "review.answer_yes", "review.answer_no", "review.answer_person",
    "review.answer_name", "review.answer_stranger", "review.answer_which", "stack.stack_photos",
    "stack.make_top", "stack.take_out", "stack.unstack_photos", "folders.leave_out",
    "folders.leave_out_matching", "organize.forget_folder", "organize.forget_missing",
}  # fmt: skip
OPERATION_REASONS = {
    "label.undo": "is the undo",
    "label.redo": "is the redo",
    "label.undo_back_to": "is the undo",
    "label.redo_up_to": "is the redo",
}


def beach(library: Library) -> Any:
    return organize.named_album(library, "Beach").id


BY_HAND: dict[str, Callable[[Library], object]] = {
    "organize.add_photos": lambda one: organize.add_photos(
        one, beach(one), [photo for (photo,) in one.rows("SELECT photo_id FROM listing")]
    ),
    "say_in_photos.say_in_photos": lambda one: say_in_photos.say_in_photos(
        one, [photo for (photo,) in one.rows("SELECT photo_id FROM listing")], PersonId(1)
    ),
    "label.vouch_for": lambda one: label.vouch_for(
        one, [next(iter(stored_verdicts(one).labels))], PersonId(1)
    ),
    "review.tell_apart": lambda one: review.tell_apart(
        one, label.Group(person=PersonId(1)), label.Group(person=PersonId(2))
    ),
    "name_offers.refuse_names": lambda one: name_offers.refuse_names(one, [9], ["carl"]),
    "folders.let_in": lambda one: folders.let_in(one, ["*.tmp"]),
    "folders.leave_out_files": lambda one: folders.leave_out_files(one, [Path("/photos/a.jpg")]),
}
"""What is done by dragging, on the command line and in questions the scenes do not come to."""


def operations() -> Iterator[str]:
    for module in (label, organize, stack, folders, review, noes, say_in_photos, name_offers):
        short = module.__name__.rpartition(".")[2]
        for name, one in inspect.getmembers(module, inspect.isfunction):
            own = one.__module__ == module.__name__ and not name.startswith("_")
            if own and "Changes" in str(inspect.signature(one).return_annotation):
                yield f"{short}.{name}"


def test_every_operation_that_changes_something_is_undone_or_has_its_reason() -> None:
    assert set(operations()) == BY_ACT | set(OPERATION_REASONS) | set(BY_HAND)


@pytest.mark.parametrize("name", BY_HAND)
def test_what_the_window_does_by_other_ways_is_taken_back(
    library_path: Path, tmp_path: Path, name: str
) -> None:
    scenes.fill(library_path, tmp_path / "photos")
    with Library.open(library_path) as library:
        folders.leave_out_matching(library, ["*.tmp"])
        before = stored_verdicts(library)
        BY_HAND[name](library)
        assert stored_verdicts(library) != before
        label.undo(library)
        assert stored_verdicts(library) == before
