"""The search line: pausing, errors in words, names completed, results in the grid."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime, QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QToolButton

from faceorg.core.errors import QueryError
from faceorg.core.mistakes import Mistake
from faceorg.gui import query_words, wording
from faceorg.gui.dialogs.album import AlbumDialog
from faceorg.gui.query_mistakes import _sentences
from faceorg.gui.views.albums import AlbumsRoom
from faceorg.gui.views.tips import tips
from faceorg.library.albums import albums
from faceorg.library.database import Library
from faceorg.library.search import find_album_photos
from faceorg.operations import label, organize

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.gui.main_window import MainWindow


@pytest.fixture
def window(
    library_path: Path,
    filled: tuple[list[PhotoId], list[FaceId]],
    open_window: Callable[[], MainWindow],
) -> MainWindow:
    """Anna Ng is in the first two photos, Bob in the first."""
    faces = filled[1]
    with Library.open(library_path) as library:
        label.name_faces(library, [faces[0], faces[2]], "Anna Ng")
        label.name_faces(library, [faces[1]], "Bob")
    return open_window()


def test_typing_and_pausing_searches(
    window: MainWindow, filled: tuple[list[PhotoId], list[FaceId]], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.search_bar.searched):
        qtbot.keyClicks(window.search_bar.line, "Anna Ng -Bob")
    assert window.photos.grid.photos() == [filled[0][1]]
    assert window.photos.shown_heading() == "Anna Ng without Bob"
    assert window.photos.shown_count() == "1 photo"


def test_results_are_cleared_by_the_button_and_by_escape(window: MainWindow, qtbot: QtBot) -> None:
    for clear in (
        window.photos.leave_search,
        lambda: qtbot.keyClick(window.search_bar.line, Qt.Key.Key_Escape),
    ):
        window.search_bar.show_search("date:2013")
        assert len(window.photos.grid.photos()) == 1
        clear()
        assert len(window.photos.grid.photos()) == 5
        assert window.search_bar.line.text() == ""


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("person:Zoe", "Zoe"),
        ("date:19", "no date"),
        ('"open', "quotation mark is missing"),
        ("x:1", "x:"),
    ],
)
def test_mistakes_are_told_below_the_line(window: MainWindow, text: str, word: str) -> None:
    window.search_bar.show_search(text)
    assert word in window.search_bar.error.text()
    assert window.search_bar.error.isVisible()
    assert len(window.photos.grid.photos()) == 5, "what was shown stays"
    window.search_bar.show_search("Bob")
    assert not window.search_bar.error.isVisible()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Anna -Nobody", "Nobody and no place is called Nobody; searched as a word"),
        ("Xerxes", "Nobody and no place is called Xerxes; searched as a word"),
        ("Anna -photo0", ""),
        ("photo0", ""),
        ("Bob", ""),
    ],
)
def test_a_name_nobody_has_is_said_to_be_a_word(window: MainWindow, text: str, told: str) -> None:
    window.search_bar.show_search(text)
    assert window.search_bar.error.words == told
    assert window.search_bar.error.isVisible() == bool(told)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Ana", '"Anna Ng"'),
        ("Bob person:Ana", 'Bob person:"Anna Ng"'),
        ("-Ana Bob", '-"Anna Ng" Bob'),
        ("only:Ana,Bob", 'only:"Anna Ng",Bob'),
        ("album:sumer", 'album:"Summer trip"'),
        ("is:ofline", "is:offline"),
        ("plase:Rome", "place:Rome"),
        ("date:30.6.2019", "date:2019-6-30"),
        ("date:2019/06", "date:2019-06"),
        ("date:summer2019", "date:summer-2019"),
        ("date:2020..2018", "date:2018..2020"),
        ("people:3+", "people:>=3"),
        ("((Anna or Bob)", "((Anna or Bob))"),
        ("Anna)", "Anna"),
        ('"Anna', '"Anna"'),
        ("Anna or", "Anna"),
        ("or Anna", "Anna"),
        ("Anna ()", "Anna"),
        ("only:Anna,", "only:Anna"),
        ("Anna rating:good", "Anna"),
        ("Anna near:here Bob", "Anna Bob"),
    ],
)
def test_a_mistake_is_mended_by_one_press(window: MainWindow, wrong: str, right: str) -> None:
    bar = window.search_bar
    bar._on_known(replace(bar._known, albums=("Summer trip",)))
    bar.show_search(wrong)
    assert bar.error.searches, bar.error.words
    bar.error.linkActivated.emit("0")
    assert " ".join(bar.line.text().split()) == right


def test_what_nobody_can_mend_is_only_explained(window: MainWindow) -> None:
    for wrong in ("person:Xerxes", "rating:good", "Xerxes"):
        window.search_bar.show_search(wrong)
        assert window.search_bar.error.words
        assert window.search_bar.error.searches == []


def test_a_mistake_is_pressed_away_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    window.search_bar.show_search("Anna or")
    window.search_bar.error.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(window.search_bar.error, Qt.Key.Key_Tab)
    qtbot.keyClick(window.search_bar.error, Qt.Key.Key_Return)
    assert window.search_bar.line.text() == "Anna"


@pytest.mark.parametrize("mistake", Mistake)
def test_every_mistake_is_worded_with_what_it_is_about(qapp: object, mistake: Mistake) -> None:
    known_details = set(re.findall(r"{(\w+)}", mistake))
    told = set(re.findall(r"{(\w+)}", _sentences()[mistake]))
    assert told <= known_details
    assert told or not known_details & {"name"}


@pytest.mark.parametrize(
    ("language", "text"),
    [("en_GB", "23 Nov 2026, 08:08"), ("en_US", "Nov 23, 2026, 8:08"), ("de_DE", "23. Nov. 2026")],
)
def test_moments_are_told_as_the_language_does(qapp: object, language: str, text: str) -> None:
    before = QLocale()
    noon = QDateTime(QDate(2026, 11, 23), QTime(8, 8)).toUTC().toString("yyyy-MM-ddTHH:mm:ss")
    QLocale.setDefault(QLocale(language))
    try:
        assert wording.moment(f"{noon}+00:00").startswith(text)
    finally:
        QLocale.setDefault(before)


def test_names_are_completed(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.search_bar
    qtbot.keyClicks(bar.line, "Bob -an")
    assert bar.completions() == ["Anna Ng"]
    bar.complete("Anna Ng")
    assert bar.line.text() == 'Bob -"Anna Ng" '
    assert window.photos.shown_heading() == "Bob without Anna Ng"
    assert window.photos.grid.photos() == []


def test_search_from_another_room_leads_to_the_photos(window: MainWindow, qtbot: QtBot) -> None:
    window.sidebar.choose("history")
    window.focus_search()
    qtbot.keyClicks(window.search_bar.line, "Bob")
    qtbot.keyClick(window.search_bar.line, Qt.Key.Key_Return)
    assert window.sidebar.room == "photos"
    assert window.stack.currentWidget() is window.photos


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("anna bob -carl", "Anna, Bob without Carl"),
        ("Anna Ng rome", "Anna Ng, rome"),
        ("-carl", "Photos without Carl"),
        ("anna date:2019", "Anna, 2019"),
        ("date:2019-06", "June 2019"),
        ("date:2018..2020", "2018 \u2013 2020"),
    ],
)
def test_searches_are_said_in_words(qapp: object, text: str, words: str) -> None:
    assert query_words.sentence(text, ["Anna", "Bob", "Carl", "Anna Ng"]) == words


def test_words_for_a_wrong_search_are_refused(qapp: object) -> None:
    with pytest.raises(QueryError):
        query_words.sentence("date:never", [])


def test_search_becomes_an_album_that_fills_itself(window: MainWindow, qtbot: QtBot) -> None:
    line = window.search_bar.line
    window.context.jobs.decide(lambda library: organize.create_album(library, "Alps"))
    window.sidebar.choose("albums")
    window.sidebar.choose("photos")
    line.setFocus()
    qtbot.keyClicks(line, "Bob")
    assert window.search_bar._popup.visible
    window.search_bar.search()

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AlbumDialog)
        assert QApplication.activePopupWidget() is None, "it would take the keys"
        assert dialog.name.text() == "Bob"
        dialog.name.setText("With Bob")
        dialog.make.click()

    QTimer.singleShot(0, fill)
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(line, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    room = window.stack.currentWidget()
    assert isinstance(room, AlbumsRoom)
    assert room.album is not None
    assert (room.album.name, room.album.query) == ("With Bob", "Bob")
    assert room.notice.text().startswith("Saved as the album “With Bob”: it follows the search.")
    assert window.focusWidget() is room.list
    assert line.text() == "", "an album is no search"
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    assert room.album.name == "With Bob"
    assert find_album_photos(window.context.reader, room.album) == room.grid.photos()
    assert len(room.grid.photos()) == 1


def test_a_search_is_offered_as_an_album_by_its_words(window: MainWindow) -> None:
    asked: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AlbumDialog)
        asked.append(dialog.name.text())
        dialog.reject()

    window.search_bar.show_search("person:Bob#2 date:2010..2012")
    QTimer.singleShot(0, look)
    window.photos.save_search()
    assert asked == ["Bob, 2010 \u2013 2012"]


def test_plain_words_are_chips_and_a_title_and_saved_as_understood(
    window: MainWindow, filled: tuple[list[PhotoId], list[FaceId]], qtbot: QtBot
) -> None:
    bar, typed = window.search_bar, "Anna and Bob, in summer 2010, not photo4"
    bar.show_search(typed)
    assert window.photos.grid.photos() == [filled[0][0]]
    words = [chip.words.text() for chip in bar.chips.chips()]
    assert words == ["Anna Ng", "Bob", "without photo4", "summer 2010"]
    assert window.photos.shown_heading() == "Anna, Bob without photo4, summer 2010"
    window.sidebar.choose("people")
    window.sidebar.choose("photos")
    assert bar.line.text() == typed

    def make() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AlbumDialog)
        assert dialog.name.text() == "Anna, Bob without photo4, summer 2010"
        dialog.make.click()

    QTimer.singleShot(0, make)
    window.photos.save_search()
    qtbot.waitUntil(lambda: bool(albums(window.context.reader)))
    assert albums(window.context.reader)[0].query == "Anna Bob date:summer-2010 -photo4"
    qtbot.waitUntil(lambda: window.context.jobs.idle)


def test_a_chip_of_plain_words_is_taken_out(window: MainWindow) -> None:
    window.search_bar.show_search("Anna and Bob, in summer 2010, not photo4")
    window.search_bar.chips.chips()[3].close_button.click()
    assert window.search_bar.line.text() == "Anna Bob -photo4"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Anna without", "Say whom or what to leave out after “without”."),
        ("Anna without carl", "Nobody and no place is called carl; searched as a word"),
        ("Anna ohne Bob", ""),
        ("June", ""),
        ("Anna and zoe", "Nobody and no place is called zoe; searched as a word"),
    ],
)
def test_plain_words_that_are_not_understood_are_told(
    window: MainWindow, typed: str, told: str
) -> None:
    window.search_bar.show_search(typed)
    assert window.search_bar.error.words == told


def test_a_word_nobody_knows_is_left_out_by_one_press(window: MainWindow) -> None:
    bar = window.search_bar
    bar.show_search("Bob in xyzzy, summer 2010")
    assert bar.error.searches == ["Bob date:summer-2010"]
    bar.error.wanted.emit(bar.error.searches[0])
    assert len(window.photos.grid.photos()) == 1


def test_what_was_chosen_before_is_not_chosen_in_another_search(window: MainWindow) -> None:
    window.search_bar.show_search("Anna")
    window.photos.grid.view.selectAll()
    assert len(window.photos.grid.selected()) == 2
    window.search_bar.show_search("Anna or date:2013")
    assert window.photos.grid.selected() == []


def test_the_cross_goes_with_the_search_it_empties(window: MainWindow, qtbot: QtBot) -> None:
    line = window.search_bar.line
    cross = max(line.findChildren(QToolButton), key=lambda button: button.x())
    window.search_bar.show_search("Anna Ng")
    qtbot.waitUntil(lambda: cross.property("opacity") == 1.0)
    window.sidebar.choose("people")
    assert window.search_bar.line.text() == ""
    qtbot.waitUntil(lambda: cross.property("opacity") == 0.0)
    window.sidebar.choose("photos")
    assert window.search_bar.line.text() == "Anna Ng"
    assert window.photos.query == "Anna Ng", "to be shown again is not to be searched anew"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("rating:<=1", "at most 1 star"),
        ("rating:>=2", "at least 2 stars"),
        ("people:1", "1 person"),
        ("people:2..4", "2 \u2013 4 people"),
        ("age:Anna=1", "Anna, 1 year old"),
    ],
)
def test_one_is_not_many(qapp: object, text: str, words: str) -> None:
    assert query_words.sentence(text, []) == words


def test_examples_of_searches_are_shown_as_they_are_typed(window: MainWindow) -> None:
    examples = QTextDocument()
    examples.setHtml(tips(window.search_bar))
    assert "also people:>4" in examples.toPlainText()
    assert '"first day"' in examples.toPlainText()
