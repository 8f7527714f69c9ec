"""Photos dragged from a grid: onto albums, onto people, over the sidebar, out of the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from gui.people_library import context as context
from gui.people_library import people_of, when_asked
from gui.scenes import SCENES, Stage
from gui.scenes import stage as stage
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from faceorg.core.entities import FaceId, PersonId
from faceorg.gui import app
from faceorg.gui.dialogs.album import AlbumDialog
from faceorg.gui.dialogs.merge import MergeDialog
from faceorg.gui.models.person_list import people_mime, read_entries
from faceorg.gui.models.photo_grid import PHOTOS_MIME
from faceorg.gui.views.albums import AlbumsRoom
from faceorg.gui.views.people import PeopleRoom
from faceorg.library.albums import album_photos, albums
from faceorg.library.database import Library
from faceorg.operations import label, organize

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractItemView
    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import PhotoId
    from faceorg.gui.context import Context
    from faceorg.gui.main_window import MainWindow

    Filled = tuple[list[PhotoId], list[FaceId]]

GUI = Path(app.__file__).parent
COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def drag_over(view: QAbstractItemView, mime: QMimeData, spot: QPoint) -> bool:
    """Bring photos over a spot; whether they may be let go there."""
    enter = QDragEnterEvent(spot, COPY, mime, LEFT, NONE)
    QApplication.sendEvent(view.viewport(), enter)
    move = QDragMoveEvent(spot, COPY, mime, LEFT, NONE)
    QApplication.sendEvent(view.viewport(), move)
    return bool(move.isAccepted())


def drop_on(view: QAbstractItemView, mime: QMimeData, spot: QPoint) -> None:
    drop = QDropEvent(QPointF(spot), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(view.viewport(), drop)


@pytest.fixture
def window(library_path: Path, filled: Filled, open_window: Callable[[], MainWindow]) -> MainWindow:
    with Library.open(library_path) as library:
        organize.create_album(library, "Beach")
        organize.create_album(library, "Found", query="photo1")
    return open_window()


def test_photos_dropped_on_an_album_are_in_it(
    window: MainWindow, filled: Filled, qtbot: QtBot
) -> None:
    model = window.photos.grid.model
    mime = model.mimeData([model.index(0), model.index(1)])
    window.sidebar.choose("albums")
    room = window.findChild(AlbumsRoom)
    assert room is not None
    spots = {
        index.data(): room.list.visualRect(index).center()
        for index in map(room.model.index, range(room.model.rowCount()))
    }
    assert drag_over(room.list, mime, spots["Beach"])
    assert not drag_over(room.list, mime, spots["Found"]), "a search fills itself"
    drop_on(room.list, mime, spots["Beach"])
    album = next(album.id for album in room.model.items if album.name == "Beach")
    reader = window.context.reader
    qtbot.waitUntil(lambda: len(album_photos(reader, album)) == 2)
    assert set(album_photos(reader, album)) == set(filled[0][-2:])
    qtbot.waitUntil(lambda: window.context.jobs.idle)


def test_a_room_opens_under_photos_that_linger(window: MainWindow, qtbot: QtBot) -> None:
    model = window.photos.grid.model
    mime = model.mimeData([model.index(0)])
    item = window.sidebar._item("people")
    spot = window.sidebar.visualItemRect(item).center()
    assert not drag_over(window.sidebar, mime, spot)
    qtbot.waitUntil(lambda: window.sidebar.room == "people")
    assert window.sidebar.room == "people"


def test_photos_let_go_on_albums_begin_a_new_one(
    window: MainWindow, filled: Filled, qtbot: QtBot
) -> None:
    model = window.photos.grid.model
    mime = model.mimeData([model.index(0), model.index(2)])
    spot = window.sidebar.visualItemRect(window.sidebar._item("albums")).center()
    assert drag_over(window.sidebar, mime, spot)
    drop_on(window.sidebar, mime, spot)
    dialog = window.findChild(AlbumDialog)
    assert dialog is not None
    dialog.name.setText("Both")
    dialog.accept()
    reader = window.context.reader
    qtbot.waitUntil(lambda: any(album.name == "Both" for album in albums(reader)))
    album = next(album for album in albums(reader) if album.name == "Both")
    assert set(album_photos(reader, album.id)) == {filled[0][-1], filled[0][-3]}
    qtbot.waitUntil(lambda: window.context.jobs.idle)


@pytest.fixture
def ordered(
    library_path: Path, filled: Filled, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> AlbumsRoom:
    """The Albums room with an album of all five photos, oldest first."""
    with Library.open(library_path) as library:
        organize.create_album(library, "All", filled[0])
    window = open_window()
    window.sidebar.enter("albums")
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    room = window.findChild(AlbumsRoom)
    assert room is not None
    assert room.grid.photos() == filled[0]
    return room


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize(
    ("row", "part", "order"),
    [
        (0, 0.2, [4, 0, 1, 2, 3]),
        (0, 0.8, [0, 4, 1, 2, 3]),
        (2, 0.2, [0, 1, 4, 2, 3]),
        (3, 0.8, [0, 1, 2, 3, 4]),
    ],
)
def test_a_mark_says_between_which_photos_others_come(
    ordered: AlbumsRoom,
    filled: Filled,
    qtbot: QtBot,
    qapp: QApplication,
    mirrored: bool,
    row: int,
    part: float,
    order: list[int],
) -> None:
    view = ordered.grid.view
    view.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    )
    view.lay_out_cells()
    mime = ordered.grid.model.mimeData([ordered.grid.model.index(4)])
    cell = view.cell_rect(row)
    along = 1 - part if mirrored else part
    spot = QPoint(cell.left() + round(cell.width() * along), cell.center().y())
    assert view.marked_gap is None
    before = view.grab().toImage()
    assert drag_over(view, mime, spot)
    edge = cell.right() + 1 if along > 0.5 else cell.left()
    assert view.marked_gap is not None
    assert abs(view.marked_gap.center().x() - edge) <= 2
    assert view.grab().toImage() != before
    drop_on(view, mime, spot)
    assert view.marked_gap is None
    wanted = [filled[0][place] for place in order]
    qtbot.waitUntil(lambda: ordered.grid.photos() == wanted)
    room_jobs = ordered._context.jobs
    qtbot.waitUntil(lambda: room_jobs.idle)


def test_below_all_photos_is_the_end_and_leaving_takes_the_mark(
    ordered: AlbumsRoom, filled: Filled, qtbot: QtBot
) -> None:
    view = ordered.grid.view
    mime = ordered.grid.model.mimeData([ordered.grid.model.index(0)])
    below = QPoint(20, view.viewport().height() - 4)
    assert drag_over(view, mime, below)
    assert view.marked_gap is not None
    QApplication.sendEvent(view.viewport(), QDragLeaveEvent())
    assert view.marked_gap is None
    assert drag_over(view, mime, below)
    drop_on(view, mime, below)
    qtbot.waitUntil(lambda: ordered.grid.photos() == [*filled[0][1:], filled[0][0]])
    qtbot.waitUntil(lambda: ordered._context.jobs.idle)


def test_a_saved_search_is_in_an_order_of_its_own(window: MainWindow, qtbot: QtBot) -> None:
    window.sidebar.enter("albums")
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    room = window.findChild(AlbumsRoom)
    assert room is not None
    room.show_album(next(a.id for a in room.model.items if a.query is not None))
    view = room.grid.view
    mime = window.photos.grid.model.mimeData([window.photos.grid.model.index(0)])
    assert not drag_over(view, mime, QPoint(30, 30))
    assert view.marked_gap is None


def test_faces_let_go_on_a_companion_are_theirs(context: Context, qtbot: QtBot) -> None:
    room = PeopleRoom(context)
    qtbot.addWidget(room)
    room.resize(1000, 700)
    room.show()
    room.refresh(None)
    qtbot.waitUntil(lambda: context.jobs.idle)
    anna = next(e for e in read_entries(context.reader) if e.name == "Anna")
    room.open_entry(anna)
    qtbot.waitUntil(lambda: bool(room.review.about.facts.people.buttons))
    page = room.review
    face = page.model.items[0].id
    assert page.model.flags(page.model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    mime = page.model.mimeData([page.model.index(0)])
    button = page.about.facts.people.buttons[0]
    spot = button.rect().center()
    enter = QDragEnterEvent(spot, COPY, mime, LEFT, NONE)
    QApplication.sendEvent(button, enter)
    assert enter.isAccepted()
    assert button.isDown()
    QApplication.sendEvent(button, QDropEvent(QPointF(spot), COPY, mime, LEFT, NONE))
    assert not button.isDown()
    qtbot.waitUntil(lambda: context.jobs.idle)
    assert face in people_of(context)["Bob"]
    photos = QMimeData()
    photos.setData(PHOTOS_MIME, b"1")
    refused = QDragEnterEvent(spot, COPY, photos, LEFT, NONE)
    QApplication.sendEvent(button, refused)
    assert not refused.isAccepted()


def test_somebody_let_go_on_another_of_the_company_may_be_the_same(stage: Stage) -> None:
    """Anna's company is Bob, and Carl, who is named for it; the two are asked about."""
    with Library.open(stage.window.context.library_path) as library:
        label.name_faces(library, [FaceId(10), FaceId(12)], "Carl")
        label.label_faces(library, [FaceId(9), FaceId(11)], PersonId(1))
    stage.window.outside.look()
    SCENES["person"](stage)
    room = stage.window.rooms.room("people")
    assert isinstance(room, PeopleRoom)
    buttons = room.review.about.facts.people.buttons
    stage.qtbot.waitUntil(lambda: len(room.review.about.facts.people.buttons) == 2)
    bob, carl = room.review.about.facts.people.buttons
    mime = people_mime([carl.key])
    assert not mime.hasUrls()
    assert not mime.hasText()
    spot = bob.rect().center()
    for button, welcome in ((carl, False), (bob, True)):
        enter = QDragEnterEvent(spot, COPY, mime, LEFT, NONE)
        QApplication.sendEvent(button, enter)
        assert enter.isAccepted() == welcome
        QApplication.sendEvent(button, QDragLeaveEvent())
    asked = []
    when_asked(lambda dialog: (asked.append(dialog), dialog.accept()))
    QApplication.sendEvent(bob, QDragEnterEvent(spot, COPY, mime, LEFT, NONE))
    QApplication.sendEvent(bob, QDropEvent(QPointF(spot), COPY, mime, LEFT, NONE))
    stage.qtbot.waitUntil(lambda: bool(asked))
    assert isinstance(asked[0], MergeDialog)
    stage.rest()
    stage.qtbot.waitUntil(lambda: len(room.review.about.facts.people.buttons) == 1)
    stage.rest()
    assert buttons


def test_photos_leave_the_window_as_files_to_be_copied_and_never_moved(
    window: MainWindow, filled: Filled
) -> None:
    model = window.photos.grid.model
    mime = model.mimeData([model.index(0), model.index(2)])
    paths = [model.photo(row).path for row in (0, 2)]  # type: ignore[union-attr]
    assert bytes(mime.data("text/uri-list").data()).decode().split() == [
        QUrl.fromLocalFile(str(path)).toString() for path in paths
    ]
    assert model.supportedDragActions() == COPY
    for one in (window.photos.grid.view.model(), window.photos.grid.model):
        assert not one.supportedDragActions() & Qt.DropAction.MoveAction
    source = "".join(path.read_text("utf-8") for path in GUI.rglob("*.py"))
    assert "MoveAction" not in source


def test_the_window_does_not_add_its_own_photos(window: MainWindow) -> None:
    model = window.photos.grid.model
    mime = model.mimeData([model.index(0)])
    enter = QDragEnterEvent(QPoint(300, 300), COPY, mime, LEFT, NONE)
    enter.ignore()
    window.dragEnterEvent(enter)
    assert not enter.isAccepted()
    assert not window.overlay.isVisible()
