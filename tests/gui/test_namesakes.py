"""Five thousand people named John in the window: told apart, and never a widget for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from gui.people_library import add_photo, opened, people_of, when_asked
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton, QWidget

from faceorg.core.entities import ClusterId, FaceId, PersonId
from faceorg.core.geometry import BoundingBox
from faceorg.gui.dialogs.merge import MergeDialog
from faceorg.gui.dialogs.name_person import PersonChooser
from faceorg.gui.models.keyed_list import ItemRole
from faceorg.gui.views.name_editor import NameEditor
from faceorg.gui.views.people import PeopleRoom
from faceorg.gui.views.review import ReviewRoom
from faceorg.gui.views.search_bar import SearchBar
from faceorg.library import faces as face_rows
from faceorg.library.database import Library
from faceorg.library.faces import NewFace
from faceorg.library.review import Lookalike, replace_lookalikes
from faceorg.operations import label
from faceorg.operations.cards import WhoIsThis
from faceorg.vision.modelpack import BUILTIN_ID

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.gui.context import Context

JOHNS = 5000
WIDGETS = 400  # far fewer than people


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Photo n of 1 to 3 has the first John n times in three photos; then a group without a name."""
    folder = tmp_path_factory.mktemp("johns")
    path = folder / "johns.faceorg"
    vector = np.eye(128, dtype=np.float32)[0]
    with Library.open(path) as library:
        library.db.execute("PRAGMA synchronous = off")
        with library.write():
            photos = [add_photo(library, folder / f"p{n}.jpg", n) for n in range(1, 5)]
            box = BoundingBox(0.1, 0.1, 0.01, 0.01)
            crowd = [
                face_rows.add_face(
                    library, photos[3], NewFace(box, None, 0.9, 0.5, vector), BUILTIN_ID
                )
                for _ in range(JOHNS - 1)
            ]
            label.name_faces(library, [FaceId(1), FaceId(3), FaceId(5)], "John")
            for face in crowd:
                label.name_faces(library, [face], "John", new=True)
            group: list[tuple[ClusterId | None, list[FaceId]]] = [(None, [FaceId(2), FaceId(4)])]
            face_rows.replace_groups(library, group)
            cluster = library.value("SELECT MAX(cluster_id) FROM cluster_faces")
            alike = [Lookalike(0.93, cluster, PersonId(1)), Lookalike(0.92, cluster, PersonId(2))]
            replace_lookalikes(library, alike)
    return path


@pytest.fixture
def context(crowded: Path, tmp_path: Path) -> Iterator[Context]:
    path = tmp_path / "johns.faceorg"
    path.write_bytes(crowded.read_bytes())
    with opened(path) as context:
        yield context


def widgets(top: QWidget) -> int:
    return len(top.findChildren(QWidget))


@pytest.fixture
def room(context: Context, qtbot: QtBot) -> PeopleRoom:
    room = PeopleRoom(context)
    qtbot.addWidget(room)
    context.jobs.changed.connect(room.refresh)
    room.resize(900, 640)
    room.refresh(None)
    room.show()
    with qtbot.waitActive(room):
        room.activateWindow()
    qtbot.waitUntil(lambda: room.people.model.rowCount() > JOHNS)
    qtbot.waitUntil(lambda: context.jobs.idle)
    return room


def group_key(room: PeopleRoom) -> str:
    return next(e.key for e in room.people.model.items if e.waits_for_name)


def name_the_group(room: PeopleRoom, qtbot: QtBot, text: str) -> None:
    view = room.people.view
    view.setFocus()
    view.go_to(room.people.shown.find(group_key(room)))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, NameEditor)
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_the_people_room_shows_them_without_a_widget_each(room: PeopleRoom, qtbot: QtBot) -> None:
    assert widgets(room) < WIDGETS
    room.people._find.setText("john")
    assert room.people.shown.rowCount() == JOHNS
    room.people._find.setText("johnny")
    assert room.people.shown.rowCount() == 0
    room.people._find.clear()
    view = room.people.view
    view.go_to(room.people.shown.find(group_key(room)))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, NameEditor)
    qtbot.keyClicks(editor, "joh")
    completer = editor.completer()
    assert completer.completionModel().rowCount() > 3  # the rest of them as one scrolls
    new, first, second = (
        completer.completionModel().index(row, 0).data(Qt.ItemDataRole.DisplayRole)
        for row in (0, 1, 2)
    )
    assert new == "New person “joh”"
    assert (first, second) == ("John \u00b7 3 photos", "John \u00b7 1 photo")
    assert completer.popup().height() < 600
    assert widgets(room) < WIDGETS
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)


def test_a_group_becomes_one_of_the_johns(room: PeopleRoom, context: Context, qtbot: QtBot) -> None:
    def pick(dialog: object) -> None:
        assert isinstance(dialog, PersonChooser)
        assert dialog._list.model().rowCount() == JOHNS
        assert dialog._primary.text() == "This is John \u00b7 3 photos"
        assert widgets(dialog) < WIDGETS
        dialog.accept()

    when_asked(pick)
    name_the_group(room, qtbot, "John")
    qtbot.waitUntil(lambda: {1, 2, 3, 4, 5} <= people_of(context)["John"])
    qtbot.waitUntil(lambda: context.jobs.idle)


def test_a_group_becomes_one_more_john(room: PeopleRoom, context: Context, qtbot: QtBot) -> None:
    when_asked(lambda dialog: dialog._another.click())  # type: ignore[attr-defined]
    name_the_group(room, qtbot, "John")
    qtbot.waitUntil(lambda: context.reader.value(
        "SELECT COUNT(*) FROM persons WHERE name = 'John'") == JOHNS + 1)  # fmt: skip
    qtbot.waitUntil(lambda: context.jobs.idle)


def test_two_johns_merge_without_a_question_of_names(
    room: PeopleRoom, context: Context, qtbot: QtBot
) -> None:
    def look(dialog: object) -> None:
        assert isinstance(dialog, MergeDialog)
        assert dialog.findChildren(QRadioButton) == []
        dialog.accept()

    entries = [room.people.model.find(f"person:{who}").data(ItemRole) for who in (1, 2)]
    when_asked(look)
    assert room.people.actions_.ask_merge(entries)
    qtbot.waitUntil(lambda: context.reader.value(
        "SELECT merged_into FROM persons WHERE id = 2") == 1)  # fmt: skip
    qtbot.waitUntil(lambda: context.jobs.idle)


def test_review_tells_the_johns_it_offers_apart(context: Context, qtbot: QtBot) -> None:
    room = ReviewRoom(context)
    qtbot.addWidget(room)
    context.jobs.changed.connect(room.refresh)
    room.resize(900, 600)
    room.show()
    room.refresh(None)
    qtbot.waitUntil(lambda: room.card is not None)
    assert room.card is not None
    assert isinstance(room.card.card, WhoIsThis)
    offered = [b for b in room.card.findChildren(QPushButton) if b.text()[:1].isdigit()]
    texts = [button.text() for button in offered]
    assert texts == ["1  John \u00b7 3 photos", "2  John \u00b7 1 photo"]
    qtbot.waitUntil(lambda: not offered[0].icon().isNull())
    assert widgets(room) < WIDGETS
    room.setFocus()
    qtbot.keyClick(room, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: context.reader.value(
        "SELECT person_id FROM labels WHERE face_id = 2") == 2)  # fmt: skip
    qtbot.waitUntil(lambda: context.jobs.idle)


def test_a_search_offers_all_of_one_name_and_a_few_of_them(context: Context, qtbot: QtBot) -> None:
    bar = SearchBar(context)
    qtbot.addWidget(bar)
    bar.show()
    bar.refresh_names()
    for typed in ("joh", "person:joh"):
        bar.line.clear()
        qtbot.keyClicks(bar.line, typed)
        offered, *each = [one for one in bar._popup.list.items if one.title == "John"]
        assert offered.detail == f"{JOHNS} people"
        assert offered.cover is None
        assert 1 < len(each) < 9
    bar._read_known()
    qtbot.waitUntil(lambda: context.jobs.idle)
    bar._offer(bar.line.text())  # who is in how many photos is read by now
    _, first, *_ = bar._popup.list.items
    assert (first.text, first.detail) == ("person:John#1", "3 photos")
    assert first.cover is not None
    bar.complete("John")
    assert bar.line.text() == "person:John "
    assert widgets(bar) < WIDGETS
    qtbot.waitUntil(lambda: context.jobs.idle)
    bar._pause.stop()
    bar._popup.hide()
