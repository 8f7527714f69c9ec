"""How often rooms read anew after one decision, and that what takes long is shown in steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gui.people_library import context as context
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QApplication

from faceorg.core.changes import Changes
from faceorg.core.entities import FaceId, PersonId
from faceorg.gui.models.person_list import EntryKind
from faceorg.gui.steps import Steps
from faceorg.gui.views import face_review, people_page
from faceorg.gui.views.history import HistoryRoom
from faceorg.gui.views.people import PeopleRoom
from faceorg.library import faces as face_rows
from faceorg.library.database import Library
from faceorg.library.faces import Match
from faceorg.operations import label

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from pytestqt.qtbot import QtBot

    from faceorg.gui.context import Context
    from faceorg.gui.jobs import JobRunner
    from faceorg.gui.main_window import MainWindow

ANNA, BOB = PersonId(1), PersonId(2)


@pytest.fixture
def room(context: Context, qtbot: QtBot) -> PeopleRoom:
    """The People room as in the window, not read yet."""
    room = PeopleRoom(context)
    qtbot.addWidget(room)
    context.jobs.changed.connect(room.refresh)
    return room


@pytest.fixture
def history(context: Context, qtbot: QtBot) -> HistoryRoom:
    """The History room, read."""
    undo, redo = QAction("Undo"), QAction("Redo")
    room = HistoryRoom(context, undo, redo)
    undo.setParent(room)
    redo.setParent(room)
    qtbot.addWidget(room)
    with qtbot.waitSignal(room.model.settled):
        room.refresh(None)
    return room


@pytest.fixture
def annas_page(room: PeopleRoom, context: Context, qtbot: QtBot) -> PeopleRoom:
    """The People room shown, on Anna's page."""
    room.resize(900, 640)
    room.refresh(None)
    with qtbot.waitExposed(room):
        room.show()
    room.open_entry(room.people.model.items[0])
    qtbot.waitUntil(lambda: context.jobs.idle)
    return room


def readings(jobs: JobRunner) -> list[None]:
    """Grows by one for each question that goes to another thread."""
    asked: list[None] = []
    ask = jobs.read

    def read(*arguments: object, **more: object) -> int:
        asked.append(None)
        return ask(*arguments, **more)  # type: ignore[arg-type]

    jobs.read = read  # type: ignore[method-assign]
    return asked


def test_a_decision_about_somebody_else_leaves_the_page_alone(
    annas_page: PeopleRoom, context: Context, qtbot: QtBot
) -> None:
    page = annas_page.review
    shown: list[None] = []
    page.model.replaced.connect(lambda: shown.append(None))
    with qtbot.waitSignal(context.jobs.changed):
        context.jobs.decide(lambda library: label.name_faces(library, [FaceId(9)], "Carl"))
    with qtbot.waitSignal(context.jobs.changed):
        context.jobs.decide(lambda library: label.set_birthday(library, BOB, "2001-02-03"))
    assert shown == []
    with qtbot.waitSignal(context.jobs.changed):
        context.jobs.decide(lambda library: label.reject_faces(library, [FaceId(7)]))
    assert len(shown) == 1
    assert [face.id for face in page.model.items] == [1, 3, 5, 13]


def test_a_face_that_comes_to_be_asked_about_is_asked_about(
    annas_page: PeopleRoom, context: Context, qtbot: QtBot
) -> None:
    """Taking back what was said of Bob brings a question about Anna, of whom nothing was said."""
    questions = annas_page.review.suggestions.model
    with qtbot.waitSignal(context.jobs.changed):
        context.jobs.decide(lambda library: label.label_faces(library, [FaceId(14)], BOB))
    assert [face.id for face in questions.items] == [15]
    with qtbot.waitSignal(context.jobs.changed):
        context.jobs.decide(label.undo)
    assert [face.id for face in questions.items] == [14, 15]


def test_many_tiles_are_not_read_anew_after_a_decision(
    room: PeopleRoom, context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people_page, "_MANY", 1)
    asked = readings(context.jobs)
    room.refresh(None)
    qtbot.waitUntil(lambda: context.jobs.idle)
    assert asked == [None]
    names = lambda: [entry.name for entry in room.people.model.items if entry.name]  # noqa: E731
    assert names() == ["Anna", "Bob"]
    merged = lambda library: label.merge_groups(  # noqa: E731
        library, label.Group(person=ANNA), label.Group(person=BOB)
    )
    with qtbot.waitSignal(context.jobs.changed):
        context.jobs.decide(merged)
    qtbot.waitUntil(lambda: names() == ["Anna"])
    with qtbot.waitSignal(context.jobs.changed):
        context.jobs.decide(label.undo)
    qtbot.waitUntil(lambda: names() == ["Anna", "Bob"])
    assert asked == [None]
    context.jobs.changed.emit(Changes(everything=True))
    qtbot.waitUntil(lambda: context.jobs.idle)
    assert len(asked) == 2, "what changed everything is read"


def test_a_change_while_all_tiles_are_read_is_not_lost(
    room: PeopleRoom, context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people_page, "_MANY", 1)
    room.refresh(None)
    qtbot.waitUntil(lambda: context.jobs.idle)
    asked = readings(context.jobs)
    room.people.refresh(None)  # read before the change, answered after it
    with Library.open(context.library_path) as library:
        changes = label.name_faces(library, [FaceId(9), FaceId(11)], "Carl")
    room.people.refresh(changes)
    qtbot.waitUntil(lambda: context.jobs.idle)
    assert len(asked) == 2
    kinds = [entry.kind for entry in room.people.model.items if entry.waits_for_name]
    assert kinds == [EntryKind.GROUP]
    assert "Carl" in [entry.name for entry in room.people.model.items]


def test_the_number_of_faces_is_told_before_all_of_them_are_read(
    room: PeopleRoom, context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(face_review, "_MANY", 1)
    room.refresh(None)
    room.open_entry(room.people.model.items[0])
    assert room.review.counted.text().startswith("5 photos")
    assert room.review.name.text() == "Anna"
    assert room.review.model.rowCount() == 0
    qtbot.waitUntil(lambda: context.jobs.idle and room.review.model.rowCount() == 5)
    with Library.open(context.library_path) as library:
        both = label.Group(person=ANNA), label.Group(person=BOB)
        changes = label.merge_groups(library, *both)
    room.refresh(changes)
    assert room.review.counted.text().startswith("8 faces in 5 photos")
    assert room.review.model.rowCount() == 5
    qtbot.waitUntil(lambda: context.jobs.idle and room.review.model.rowCount() == 8)


def test_pages_opened_at_once_never_show_each_others_faces(
    room: PeopleRoom, context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(face_review, "_MANY", 1)
    room.refresh(None)
    anna, bob = room.people.model.items[:2]
    seen: list[set[int]] = []
    room.review.model.replaced.connect(
        lambda: seen.append({int(face.id) for face in room.review.model.items})
    )
    room.open_entry(anna)
    shows = lambda: room.review.model.rowCount() == 5  # noqa: E731
    qtbot.waitUntil(lambda: context.jobs.idle and shows())
    room.refresh(None)  # Anna's page is read once more
    room.open_entry(bob)
    qtbot.waitUntil(lambda: context.jobs.idle and room.review.model.rowCount() == 3)
    assert seen[-1] == {2, 4, 6}
    after = seen[seen.index(set(), 1) :]
    assert {1, 3, 5, 7, 13} not in after


def test_what_follows_a_decision_reads_no_history(
    history: HistoryRoom, context: Context, qtbot: QtBot
) -> None:
    asked = readings(context.jobs)
    with Library.open(context.library_path) as library, library.write():
        face_rows.replace_matches(library, [Match(FaceId(14), BOB, 0.9, True)])
    history.refresh(Changes(faces=frozenset([FaceId(14)]), persons=frozenset([BOB]), clusters=True))
    assert asked == []
    with Library.open(context.library_path) as library:
        changes = label.ignore_faces(library, [FaceId(17)])
    with qtbot.waitSignal(history.model.settled):
        history.refresh(changes)
    assert len(asked) == 1


def test_undo_and_names_are_read_anew_after_decisions_only(main_window: MainWindow) -> None:
    window = main_window
    undo, bar = window.undoing.undo, window.search_bar
    undo.setText("as it was")
    window.undoing.refresh(Changes(clusters=True))
    assert undo.text() == "as it was"
    before = bar.names()
    bar.refresh_names(Changes(persons=frozenset([ANNA])))
    assert bar.names() is before
    window.undoing.refresh()
    assert undo.text() == "Undo"


# Steps


def test_steps_leave_room_between_them(qtbot: QtBot) -> None:
    owner = QObject()
    steps = Steps(owner)
    order: list[str] = []
    beat = QTimer(owner, interval=0)
    beat.timeout.connect(lambda: order.append("beat"))
    beat.start()
    steps.take(*(lambda n=n: order.append(f"step {n}") for n in range(3)))
    assert order == ["step 0"], "the first at once"
    qtbot.waitUntil(lambda: steps.done)
    beat.stop()
    assert [what for what in order if what != "beat"] == ["step 0", "step 1", "step 2"]
    assert "beat" in order[1 : order.index("step 2")]


def test_new_steps_take_the_place_of_those_that_wait(qtbot: QtBot) -> None:
    owner = QObject()
    steps = Steps(owner)
    order: list[str] = []
    steps.take(lambda: order.append("old"), lambda: order.append("never"))
    steps.take(lambda: order.append("new"), lambda: order.append("newer"))
    steps.finish()
    assert order == ["old", "new", "newer"]
    steps.wait(lambda: order.append("last"))
    assert order[-1] == "newer", "not now"
    qtbot.waitUntil(lambda: steps.done)
    assert order[-1] == "last"


# Painting


class Paintings(QObject):
    """The areas that are painted."""

    def __init__(self, where: QObject | None) -> None:
        assert where is not None
        super().__init__(where)
        self.areas: list[QRect] = []
        where.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QPaintEvent):
            self.areas.append(event.region().boundingRect())
        return False


def test_a_picture_that_arrives_paints_its_own_tile_alone(
    annas_page: PeopleRoom, context: Context, qtbot: QtBot
) -> None:
    view, model = annas_page.review.view, annas_page.review.model
    no_more_pictures(context)
    paintings = Paintings(view.viewport())
    tile = view.visualRect(model.find(5))
    context.thumbnails.face_ready.emit(5)
    qtbot.waitUntil(lambda: bool(paintings.areas))
    assert paintings.areas == [tile]
    context.thumbnails.face_ready.emit(2)  # on nobody's page here
    context.thumbnails.face_ready.emit(7)
    qtbot.waitUntil(lambda: len(paintings.areas) > 1)
    assert paintings.areas[1:] == [view.visualRect(model.find(7))]


def test_a_picture_that_arrives_paints_its_own_line_of_the_history(
    history: HistoryRoom, context: Context, qtbot: QtBot
) -> None:
    history.resize(800, 500)
    with qtbot.waitExposed(history):
        history.show()
    no_more_pictures(context)
    paintings = Paintings(history.list.viewport())
    lines = [line.text for line in history.model.lines]
    bob = history.model.index(lines.index("Name 3 faces Bob"))
    context.thumbnails.face_ready.emit(4)
    qtbot.waitUntil(lambda: bool(paintings.areas))
    assert paintings.areas == [history.list.visualRect(bob)]


def no_more_pictures(context: Context) -> None:
    """None is still to come, and what came is painted: nothing is for some turns."""
    context.thumbnails.shutdown()
    paintings = Paintings(QApplication.instance())  # of everything
    still = 0
    while still < 20:
        before = len(paintings.areas)
        QApplication.processEvents()
        still = still + 1 if len(paintings.areas) == before else 0
    paintings.deleteLater()


def test_what_a_view_shows_is_looked_up_together(
    context: Context, request: pytest.FixtureRequest
) -> None:
    asked: list[str] = []
    context.reader.db.conn.set_trace_callback(asked.append)
    page: PeopleRoom = request.getfixturevalue("annas_page")
    no_more_pictures(context)
    context.reader.db.conn.set_trace_callback(None)
    lookups = [sql for sql in asked if "content_hash" in sql and "GROUP BY p.id" in sql]
    assert page.review.model.rowCount() == 5
    assert 1 <= len(lookups) <= 4, "tiles of everybody, the cover, the faces, the questions"
