"""Every list with a hundred thousand rows: it opens, scrolls to its end, selects all of them.

Counted are the widgets it takes, and the rows that are looked up to be painted: a few screens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from gui.crowded_library import ANNA, BEA, MANY, face, make
from gui.scenes import SCENES, Stage
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QMenu, QTreeView, QWidget

from faceorg.core.entities import PhotoId
from faceorg.gui.app import build_window
from faceorg.gui.dialogs.anonymize import AnonymizeDialog
from faceorg.gui.dialogs.choose_album import ChooseAlbumDialog
from faceorg.gui.models.person_list import Entry, EntryKind
from faceorg.gui.models.photo_grid import PhotoGridModel
from faceorg.gui.models.pictures import FacePictures
from faceorg.gui.views.albums import AlbumsRoom
from faceorg.gui.views.film_strip import FilmStrip
from faceorg.gui.views.people import PeopleRoom
from faceorg.operations.hiding import Hide

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

FEW_WIDGETS = 300  # of a room, or of a dialog with all its pages; none of them is a row
FEW_ROWS = 1200  # looked up to be painted: some screens of the smallest tiles
PATIENCE = 120_000


class Crowd(NamedTuple):
    """How a list is brought up, its accessible name, and how many rows it has at least."""

    scene: Callable[[Stage], QWidget]
    name: str
    rows: int = MANY


@pytest.fixture(scope="session")
def crowded_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library of `crowded_library`; made once, and only read."""
    folder = tmp_path_factory.mktemp("crowded")
    make(folder / "crowded.faceorg", folder / "photos")
    return folder / "crowded.faceorg"


class PatientStage(Stage):
    """Waits longer: reading a hundred thousand rows in another thread takes seconds."""

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: self.window.context.jobs.idle, timeout=PATIENCE)
        QApplication.processEvents()


@pytest.fixture
def crowd(crowded_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    """The window on that library."""
    window = build_window(crowded_path)
    with qtbot.waitExposed(window):
        window.show()
    stage = PatientStage(window, qtbot)
    stage.rest()
    yield stage
    stage.close()
    window.close()
    window.deleteLater()


def _scene(name: str) -> Callable[[Stage], QWidget]:
    return SCENES[name]


def _person(person: int, shown: str = "faces") -> Callable[[Stage], QWidget]:
    def open_(stage: Stage) -> QWidget:
        room = stage.enter("people")
        assert isinstance(room, PeopleRoom)
        room.open_entry(Entry(EntryKind.PERSON, person, face_count=MANY))
        stage.rest()
        room.review._show.choose(shown)
        stage.rest()
        return room.review

    return open_


def _album(stage: Stage) -> QWidget:
    room = stage.enter("albums")
    assert isinstance(room, AlbumsRoom)
    room.show_album(next(a.id for a in room.model.items if a.name == "Everything"))
    stage.rest()
    return room.grid


def _search(text: str) -> Callable[[Stage], QWidget]:
    def open_(stage: Stage) -> QWidget:
        stage.enter("photos")
        stage.window.search_bar.show_search(text)
        stage.rest()
        return stage.window.photos

    return open_


def _maybe(stage: Stage) -> QWidget:
    _search("Bea")(stage)
    stage.window.photos._show_maybe()
    stage.rest()
    return stage.window.finding.page


def _by_face(stage: Stage) -> QWidget:
    stage.window.context.wishes.face_search.emit(face(1, 2))
    stage.rest()
    return stage.window.finding.page


def _history(stage: Stage) -> QWidget:
    room = stage.enter("history")
    stage.window.history.list.setFocus()
    QTest.keyClick(stage.window.history.list, Qt.Key.Key_End)
    stage.rest()
    return room


def _problems(stage: Stage) -> QWidget:
    room = stage.enter("problems")
    stage.window.problems.list.expandAll()
    return room


def _places(stage: Stage) -> QWidget:
    room = stage.enter("places")
    tree = next(view for view in lists(room) if isinstance(view, QTreeView))
    tree.expandAll()
    return room


def _safe_copy(stage: Stage) -> QWidget:
    photos = [PhotoId(n) for n in range(1, MANY + 1)]
    dialog = AnonymizeDialog(stage.window.context, photos, stage.window)
    stage.show(dialog)
    dialog.whom.hide_choices[Hide.EVERYONE_BUT].click()
    return dialog


def _choose_album(stage: Stage) -> QWidget:
    return stage.show(ChooseAlbumDialog(stage.window.context, stage.window))


CROWDS = {
    "photos": Crowd(_scene("photos"), "Photos"),
    "search": Crowd(_search("Anna"), "Photos"),
    "maybe": Crowd(_maybe, "Photos", MANY - 1),
    "by face": Crowd(_by_face, "Photos"),
    "people": Crowd(_scene("people"), "People"),
    "faces": Crowd(_person(ANNA), "Faces"),
    "questions": Crowd(_person(BEA), "Is this Bea?"),
    "photos of a person": Crowd(_person(ANNA, "photos"), "Photos"),
    "albums": Crowd(_scene("albums"), "Albums"),
    "album": Crowd(_album, "Photos"),
    "places": Crowd(_places, "Countries and towns"),
    "folders": Crowd(_scene("folders"), "Folders"),
    "history": Crowd(_history, "History"),
    "problems": Crowd(_problems, "Files with problems"),
    "refused": Crowd(_scene("refused"), "What you said no to"),
    "chooser": Crowd(_scene("chooser"), "People you named"),
    "choose album": Crowd(_choose_album, "Albums"),
    "folders-dialog": Crowd(_scene("folders-dialog"), "Folders"),
    "patterns": Crowd(_scene("preferences-folders"), "Left out"),
    "safe copy": Crowd(_safe_copy, "Keep these people visible:", 1000),
}
"""By what they are called here. Not among them, as they have few rows by nature: the rooms, the
pages of Preferences, models, backups (seven stay), years of a life, what a card of Review offers,
companions and towns of a person (twelve), copies an export shows (twelve)."""


def lists(top: QWidget) -> Iterator[QAbstractItemView]:
    for view in top.findChildren(QAbstractItemView):
        if view.isVisible() and not view.objectName().startswith("qt_"):
            yield view


def found(stage: Stage, crowd: Crowd) -> QAbstractItemView:
    shown = crowd.scene(stage)
    named = [view for view in lists(shown) if view.accessibleName() == crowd.name]
    assert named, (crowd.name, [view.accessibleName() for view in lists(shown)])
    return named[-1]


def rows_of(view: QAbstractItemView, parent: QModelIndex | None = None) -> int:
    """Rows to be scrolled through, those of opened branches too."""
    model, above = view.model(), parent or QModelIndex()
    count = model.rowCount(above)
    if not isinstance(view, QTreeView):
        return count
    inside = (model.index(row, 0, above) for row in range(count))
    return count + sum(rows_of(view, index) for index in inside if view.isExpanded(index))


def last_of(view: QAbstractItemView, parent: QModelIndex | None = None) -> QModelIndex:
    """The last row."""
    model, above = view.model(), parent or QModelIndex()
    index = model.index(model.rowCount(above) - 1, 0, above)
    opened = isinstance(view, QTreeView) and view.isExpanded(index)
    return last_of(view, index) if opened and model.rowCount(index) else index


def looked_up(window: QWidget, top: QWidget) -> int:
    """Rows of photos and faces that were read from the library to be painted."""
    parts = [top, *top.findChildren(QWidget), window]
    held = [getattr(part, name, None) for part in parts for name in ("_pictures", "pictures")]
    pictures = {id(one): one for one in held if isinstance(one, FacePictures)}
    grids = {m for part in parts for m in part.findChildren(PhotoGridModel)}
    by_grid = [len(model._shown) for model in grids]
    by_face = [max(len(one._faces), len(one._photos)) for one in pictures.values()]
    return max([*by_grid, *by_face, 0])


def selected(view: QAbstractItemView) -> int:
    spans = view.selectionModel().selection()
    return sum(spans.at(n).bottom() - spans.at(n).top() + 1 for n in range(spans.size()))


def faults(stage: Stage, view: QAbstractItemView, crowd: Crowd, before: int) -> Iterator[str]:
    """What does not hold of a list that is shown; it is brought to its end on the way."""
    if (rows := rows_of(view)) < crowd.rows:
        yield f"{rows} rows"
    for _ in range(2):  # the height of the last rows may only be known when they are seen
        view.scrollToBottom()
        view.scrollTo(last_of(view))  # which may be at the right
        stage.rest()
    last = last_of(view)
    if not view.visualRect(last).intersects(view.viewport().rect()):
        yield "the end is not in sight"
    if view.selectionMode() == QAbstractItemView.SelectionMode.ExtendedSelection:
        view.selectAll()
        stage.rest()
        if selected(view) < min(crowd.rows, view.model().rowCount()):
            yield f"{selected(view)} of {rows} selected"
        view.clearSelection()
    stage.rest()
    if (more := len(QApplication.allWidgets()) - before) > FEW_WIDGETS:
        yield f"{more} more widgets"
    if (seen := looked_up(stage.window, view.window())) > FEW_ROWS:
        yield f"{seen} rows looked up"


def walk(stage: Stage, names: list[str]) -> list[str]:
    wrong = []
    for name in names:
        before = len(QApplication.allWidgets())
        view = found(stage, CROWDS[name])
        wrong += [f"{name}: {fault}" for fault in faults(stage, view, CROWDS[name], before)]
        stage.close()
    return wrong


def test_rooms_hold_a_hundred_thousand(crowd: Stage) -> None:
    wrong = walk(crowd, [name for name in CROWDS if name not in DIALOGS])
    assert not wrong, "\n".join(wrong)


DIALOGS = ("refused", "chooser", "choose album", "folders-dialog", "patterns", "safe copy")


def test_dialogs_hold_a_hundred_thousand(crowd: Stage) -> None:
    wrong = walk(crowd, DIALOGS)
    assert not wrong, "\n".join(wrong)


def test_the_viewer_its_strip_and_its_words_hold_a_hundred_thousand(crowd: Stage) -> None:
    before = len(QApplication.allWidgets())
    viewer = SCENES["viewer-info"](crowd)
    film = viewer.findChild(FilmStrip)
    assert film is not None
    assert film._model.rowCount() == MANY
    QTest.keyClick(crowd.window.viewer.canvas, Qt.Key.Key_End)
    crowd.rest()
    assert crowd.window.viewer._row == MANY - 1
    film.grab()
    assert len(film._model._shown) < FEW_ROWS
    assert len(QApplication.allWidgets()) - before < FEW_WIDGETS


def test_names_are_completed_out_of_a_hundred_thousand(crowd: Stage) -> None:
    review = _person(ANNA)(crowd)
    window = crowd.window
    line = window.search_bar.line
    line.setFocus()
    crowd.rest()
    QTest.keyClicks(line, "Person 9")
    crowd.rest()
    assert 0 < len(window.search_bar.completions()) <= 9
    line.clear()
    room = window.rooms.room("people")
    assert isinstance(room, PeopleRoom)
    room._pictures.forget()
    name = room.review.name
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Person 9")
    popup = name._popup()
    assert popup.isVisible()
    assert popup.model().rowCount() == 1 + 1 + 50, "who has the name, a new person, fifty more"
    popup.grab()
    popup.scrollToBottom()
    popup.grab()
    seen = looked_up(window, review)
    popup.hide()
    crowd.rest()
    assert seen < FEW_ROWS


def test_a_menu_offers_some_of_a_hundred_thousand_albums_and_the_way_to_all(crowd: Stage) -> None:
    crowd.enter("photos")
    crowd.window.photos.grid.select([PhotoId(1)])
    menu = QMenu(crowd.window)
    crowd.window.photos.actions_.fill(menu)
    inside = next(a.menu() for a in menu.actions() if a.text() == "Add to album")
    assert isinstance(inside, QMenu)
    offered = [action.text() for action in inside.actions() if not action.isSeparator()]
    assert len(offered) == 31
    assert offered[-1] == "Another album…"
    assert "Everything" in offered
    menu.deleteLater()
    dialog = crowd.show(ChooseAlbumDialog(crowd.window.context, crowd.window))
    assert isinstance(dialog, ChooseAlbumDialog)
    QTest.keyClicks(dialog.name, "album 077777")
    assert [album.name for album in dialog.model.items] == ["Album 077777"]
    assert dialog.list.currentIndex().isValid()
    QTest.keyClicks(dialog.name, "8")
    assert not dialog.model.items
    assert dialog.list.accessibleDescription() == "No album is called that."
    assert not dialog.add.isEnabled()


def test_all_of_a_hundred_thousand_people_can_be_meant_by_a_merge(crowd: Stage) -> None:
    before = len(QApplication.allWidgets())
    dialog = SCENES["merge"](crowd)
    assert len(QApplication.allWidgets()) - before < FEW_WIDGETS
    names = [view for view in dialog.findChildren(QListView) if view.model().rowCount() >= MANY]
    assert names
    assert all(view.uniformItemSizes() for view in names)
