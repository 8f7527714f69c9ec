from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gui.people_library import context as context
from gui.people_library import empty_context as empty_context
from gui.people_library import when_asked
from gui.test_photo_drop import drag_over, drop_on
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QInputDialog, QLabel, QLineEdit, QMenu, QToolButton

from faceorg.core.changes import Changes
from faceorg.core.entities import Album, AlbumId, PersonId
from faceorg.gui.dialogs.album import AlbumDialog
from faceorg.gui.dialogs.export import ExportDialog, folder_name
from faceorg.gui.models.album_list import AlbumList
from faceorg.gui.views.albums import AlbumsRoom
from faceorg.gui.views.empty import EmptyState
from faceorg.library import albums as album_rows
from faceorg.library.database import Library
from faceorg.operations import label, organize
from faceorg.operations.label import Group

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from faceorg.gui.context import Context


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.jobs.idle)


@pytest.fixture
def room(context: Context, qtbot: QtBot) -> AlbumsRoom:
    """Two albums: "Holiday" of photos 3, 1, 2 and the search "anna"."""
    context.jobs.decide(lambda library: organize.create_album(library, "Holiday", [3, 1, 2]))
    context.jobs.decide(lambda library: organize.create_album(library, "Her", (), "anna"))
    settle(qtbot, context)
    room = AlbumsRoom(context)
    qtbot.addWidget(room)
    context.jobs.changed.connect(room.refresh)
    room.resize(900, 600)
    room.refresh(None)
    room.show()
    with qtbot.waitActive(room):
        room.activateWindow()
    return room


def names(room: AlbumsRoom) -> list[str]:
    return [album.name for album in room.model.items]


def test_model_holds_to_qts_rules(context: Context, qtmodeltester: ModelTester) -> None:
    albums = AlbumList()
    qtmodeltester.check(albums)
    assert albums.rowCount() == 0

    albums.replace([Album(AlbumId(1), "A", None, 2), Album(AlbumId(2), "B", "anna", 0)])
    qtmodeltester.check(albums)
    assert albums.index(1).data() == "B"
    assert "Search: anna" in albums.index(1).data(Qt.ItemDataRole.ToolTipRole)


def test_albums_show_their_photos_and_searches_what_they_find(room: AlbumsRoom) -> None:
    assert names(room) == ["Her", "Holiday"]
    assert sorted(room.grid.photos()) == [1, 2, 3, 4, 7]
    room.show_album(room.model.items[1].id)
    assert room.grid.photos() == [3, 1, 2]


def test_a_search_is_told_in_words_with_the_names_of_now(
    room: AlbumsRoom, context: Context, qtbot: QtBot
) -> None:
    context.jobs.decide(
        lambda library: organize.create_album(library, "His", (), "person:Bob#2 date:2012")
    )
    settle(qtbot, context)
    told = {one.name: room.model.summary(one) for one in room.model.items}
    assert told["Her"] == "Search: Anna"
    assert told["His"] == "Search: Bob, 2012"
    context.jobs.decide(lambda library: label.name_group(library, Group(person=PersonId(2)), "Rob"))
    settle(qtbot, context)
    told = {one.name: room.model.summary(one) for one in room.model.items}
    assert told["His"] == "Search: Rob, 2012"


def test_renaming_in_place(room: AlbumsRoom, context: Context, qtbot: QtBot) -> None:
    room.show_album(room.model.items[1].id)
    room.list.setFocus()
    qtbot.keyClick(room.list, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Summer")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(room) == ["Her", "Summer"])
    settle(qtbot, context)
    assert room.album is not None
    assert room.album.name == "Summer"


def test_a_taken_name_is_refused_and_said(room: AlbumsRoom, context: Context, qtbot: QtBot) -> None:
    with qtbot.waitSignal(context.jobs.failed) as failed:
        room._on_renamed(room.model.items[1].id, "Her")
    assert "already an album named Her" in failed.args[1]
    assert names(room) == ["Her", "Holiday"]


def test_removing_a_photo_leaves_the_photo(
    room: AlbumsRoom, context: Context, qtbot: QtBot
) -> None:
    assert not room.remove.isEnabled()  # nothing is chosen
    room.show_album(room.model.items[1].id)
    room.grid.select([1])
    room.grid.view.setFocus()
    qtbot.keyClick(room.grid.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: room.grid.photos() == [3, 2])
    settle(qtbot, context)
    assert context.reader.value("SELECT COUNT(*) FROM photos") == 9


def test_photos_of_a_search_cannot_be_removed(room: AlbumsRoom) -> None:
    room.grid.select_all()
    assert not room.remove.isEnabled()


def test_an_album_can_be_exported_and_shared_whole(room: AlbumsRoom, context: Context) -> None:
    for album in (0, 1):  # a search and chosen photos
        room.show_album(room.model.items[album].id)
        room.grid.clear_selection()
        assert room.photo_actions.export.isEnabled()
        assert room.photo_actions.share.isEnabled()
    folders: list[str] = []
    counts: list[str] = []

    def look(dialog: object) -> None:
        assert isinstance(dialog, ExportDialog)
        folders.append(dialog.folder.path.name if dialog.folder.path else "")
        counts.append(dialog.start.text())
        dialog.reject()

    when_asked(look)
    room.photo_actions.export.trigger()
    assert (folders, counts) == (["Holiday"], ["Export 3 photos"])


def test_the_buttons_of_an_album_are_readable_in_the_smallest_window(room: AlbumsRoom) -> None:
    room.resize(720 - 177, 400)
    room.show_album(room.model.items[0].id)
    cut = [
        button.text()
        for button in room.findChildren(QToolButton)
        if button.isVisible() and button.width() < button.sizeHint().width()
    ]
    assert cut == []
    assert room.width() == 720 - 177


@pytest.mark.parametrize(
    ("title", "name"),
    [("Trip", "Trip"), ("a/b: c?", "a b c"), ("..", "faceorg"), ("", "faceorg")],
)
def test_any_title_makes_one_folder(title: str, name: str) -> None:
    assert folder_name(title) == name


def test_a_deleted_album_comes_back_as_it_was(
    room: AlbumsRoom, context: Context, qtbot: QtBot
) -> None:
    room.show_album(room.model.items[1].id)
    room.list.setFocus()
    with qtbot.waitSignal(context.wishes.said) as told:
        qtbot.keyClick(room.list, Qt.Key.Key_Delete)
    assert told.args[0].startswith("Deleted the album Holiday. <a href='undo'>")
    qtbot.waitUntil(lambda: names(room) == ["Her"])
    settle(qtbot, context)
    context.jobs.decide(label.undo)
    qtbot.waitUntil(lambda: names(room) == ["Her", "Holiday"])
    room.show_album(room.model.items[1].id)
    assert room.grid.photos() == [3, 1, 2]


def test_photos_are_moved_by_keyboard(room: AlbumsRoom, context: Context, qtbot: QtBot) -> None:
    room.show_album(room.model.items[1].id)
    room.grid.select([2])
    room.grid.view.setFocus()
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(room.grid.view, Qt.Key.Key_Left, alt)
    qtbot.waitUntil(lambda: room.grid.photos() == [3, 2, 1])
    assert room.grid.selected() == [2]
    qtbot.keyClick(room.grid.view, Qt.Key.Key_Left, alt)
    qtbot.waitUntil(lambda: room.grid.photos() == [2, 3, 1])
    settle(qtbot, context)
    qtbot.keyClick(room.grid.view, Qt.Key.Key_Left, alt)  # it is the first already
    assert context.jobs.idle
    room.grid.select([2, 1])
    qtbot.keyClick(room.grid.view, Qt.Key.Key_Right, alt)
    qtbot.waitUntil(lambda: room.grid.photos() == [3, 2, 1])
    settle(qtbot, context)


def test_photos_let_go_on_another_come_before_it(
    room: AlbumsRoom, context: Context, qtbot: QtBot
) -> None:
    room.show_album(room.model.items[1].id)
    index = room.grid.model.index(0)
    data = room.grid.model.mimeData([room.grid.model.index(2), room.grid.model.index(1)])
    spot = room.grid.view.visualRect(index).center()
    assert drag_over(room.grid.view, data, spot)
    drop_on(room.grid.view, data, spot)
    qtbot.waitUntil(lambda: room.grid.photos() == [1, 2, 3])
    settle(qtbot, context)


def test_a_search_is_changed(room: AlbumsRoom, context: Context, qtbot: QtBot) -> None:
    assert room.change.isEnabled()

    def answer(dialog: object) -> None:
        assert isinstance(dialog, QInputDialog)
        assert dialog.textValue() == "anna"
        dialog.setTextValue("bob")
        dialog.accept()

    when_asked(answer)
    room.change.trigger()
    qtbot.waitUntil(lambda: room.model.items[0].query == "bob")
    settle(qtbot, context)
    assert sorted(room.grid.photos()) == [1, 2, 3]
    room.show_album(room.model.items[1].id)
    assert not room.change.isEnabled()


def test_a_search_that_no_longer_works_says_why(
    room: AlbumsRoom, context: Context, qtbot: QtBot
) -> None:
    def save(library: Library) -> Changes:
        album_rows.create_album(library, "Gone", "person:Nobody")  # whom nobody is called any more
        return Changes(everything=True)

    context.jobs.decide(save)
    qtbot.waitUntil(lambda: "Gone" in names(room))
    room.show_album(room.model.items[0].id)
    assert room.grid.photos() == []
    assert not room.grab().isNull()


def test_words_for_nothing_are_whole_in_the_smallest_window(
    empty_context: Context, qtbot: QtBot
) -> None:
    room = AlbumsRoom(empty_context)
    qtbot.addWidget(room)
    room.refresh(None)
    room.show()
    for width in (1000, 720 - 177):
        room.resize(width, 400)
        qtbot.waitUntil(lambda width=width: room.width() == width)
        QApplication.processEvents()
        empty = next(state for state in room.findChildren(EmptyState) if state.isVisible())
        words = [label for label in empty.findChildren(QLabel) if label.text()]
        assert words
        assert all(empty.rect().contains(label.geometry()) for label in words)


def test_no_albums_says_how_to_make_one(empty_context: Context, qtbot: QtBot) -> None:
    room = AlbumsRoom(empty_context)
    qtbot.addWidget(room)
    room.refresh(None)
    assert room.album is None
    assert not room.rename.isEnabled()
    assert not room.delete.isEnabled()


def test_the_menu_of_an_album_means_all_of_it(room: AlbumsRoom, qtbot: QtBot) -> None:
    room.show_album(room.model.items[1].id)
    room.grid.select([1])
    menu = QMenu(room)
    room._fill_list_menu(menu, room.list.currentIndex())
    counts: list[str] = []

    def look(dialog: object) -> None:
        assert isinstance(dialog, ExportDialog)
        counts.append(dialog.start.text())
        dialog.reject()

    when_asked(look)
    next(action for action in menu.actions() if action.text() == "Export…").trigger()
    assert counts == ["Export 3 photos"]


def test_an_empty_album_says_how_to_fill_it(
    room: AlbumsRoom, context: Context, qtbot: QtBot
) -> None:
    made: list[AlbumId] = []
    context.jobs.decide(
        lambda library: organize.create_album(library, "New"), lambda one: made.append(one[0])
    )
    qtbot.waitUntil(lambda: bool(made))
    room.show_album(made[0])
    assert room.album is not None
    assert room.album.name == "New", "it is shown before the room was told of it"
    assert "Drag photos onto its name" in room.grid._empty._text.text()
    assert not room._change_button.isVisibleTo(room)
    room.show_album(room.model.items[0].id)
    assert room._change_button.isVisibleTo(room)
    settle(qtbot, context)


def test_a_search_that_broke_says_what_to_do(
    room: AlbumsRoom, context: Context, qtbot: QtBot
) -> None:
    with Library.open(context.library_path) as library:
        album = album_rows.create_album(library, "Broken", "person:Xerxes")
    room.show_album(album)
    assert room.grid._empty._title.text() == "This search does not work any more"
    words = room.grid._empty._text.text()
    assert words.startswith("Nobody is named Xerxes.")
    assert "(F4)" in words


def test_in_a_narrow_room_photos_keep_their_share(room: AlbumsRoom) -> None:
    room.resize(500, 500)
    QApplication.processEvents()
    assert room.list.width() <= 200
    for button in room.findChildren(QToolButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()
    room.resize(1000, 500)
    QApplication.processEvents()
    assert room.list.width() > 200


def test_new_album_of_chosen_photos(context: Context, qtbot: QtBot) -> None:
    dialog = AlbumDialog(context, [2, 5])  # deletes itself when done
    dialog.show()
    assert not dialog.make.isEnabled()
    qtbot.keyClicks(dialog.name, "Two")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    album = album_rows.albums(context.reader)[0]
    assert (album.name, album.query) == ("Two", None)
    assert album_rows.album_photos(context.reader, album.id) == [2, 5]
    settle(qtbot, context)
    again = AlbumDialog(context, [2])
    qtbot.addWidget(again)
    qtbot.keyClicks(again.name, "Two")
    assert not again.make.isEnabled()
    assert "already an album" in again._fault.text()


def test_new_album_from_a_search_stays_live_unless_told_otherwise(
    context: Context, qtbot: QtBot
) -> None:
    for fixed, expected in ((False, "bob"), (True, None)):
        dialog = AlbumDialog(context, [1, 2], "bob")
        dialog.show()
        dialog.name.setText(f"Bob {fixed}")
        dialog.fixed.setChecked(fixed)
        with qtbot.waitSignal(dialog.accepted):
            dialog.make.click()
        album = album_rows.find_album(context.reader, f"Bob {fixed}")
        assert album is not None
        assert album.query == expected
        settle(qtbot, context)
