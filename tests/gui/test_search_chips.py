"""Chips of a search, what they say and how they are taken out; and what the line offers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from faceorg.core.query import parse_query
from faceorg.gui.search_chips import ChipKind, chips_of, without_chip
from faceorg.gui.suggesting import suggest
from faceorg.library.completing import Known, known
from faceorg.library.database import Library
from faceorg.library.names import named_persons
from faceorg.operations import label, organize

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.gui.main_window import MainWindow

TEXT = "Anna Ng -Bob beach date:2019 place:Rome rating:>=4 (snow or ice)"


@pytest.fixture
def library(library_path: Path, filled: tuple[list[PhotoId], list[FaceId]]) -> Library:
    """Anna Ng is in the first two photos, Bob in the first; there is an album."""
    faces = filled[1]
    with Library.open(library_path) as library:
        label.name_faces(library, [faces[0], faces[2]], "Anna Ng")
        label.name_faces(library, [faces[1]], "Bob")
        organize.create_album(library, "Summer trip", filled[0][:1])
    return Library.open(library_path, read_only=True)


@pytest.fixture
def window(library: Library, open_window: Callable[[], MainWindow]) -> MainWindow:
    """The window on it."""
    library.close()
    return open_window()


def test_chips_say_what_each_part_asks(library: Library, qapp: object) -> None:
    chips = chips_of(named_persons(library), TEXT)
    assert [(chip.kind, chip.words) for chip in chips] == [
        (ChipKind.PERSON, "Anna Ng"),
        (ChipKind.PERSON, "Bob"),
        (ChipKind.WORD, "beach"),
        (ChipKind.DATE, "2019"),
        (ChipKind.PLACE, "in Rome"),
        (ChipKind.OTHER, "at least 4 stars"),
        (ChipKind.OTHER, "snow or ice"),
    ]
    assert [chip.negated for chip in chips][:3] == [False, True, False]
    library.close()


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("date:summer", ChipKind.DATE, "summer, any year"),
        ("date:june", ChipKind.DATE, "June, any year"),
        ("-date:christmas", ChipKind.OTHER, "not Christmas, any year"),
        ("date:winter-2019", ChipKind.DATE, "winter 2019"),
        ("(date:june or text:June)", ChipKind.DATE, "June, any year"),
        ("(place:Rome or text:Rome)", ChipKind.PLACE, "in Rome"),
        ("-(place:Rome or text:Rome)", ChipKind.PLACE, "not in Rome"),
        ("(place:Rome or beach)", ChipKind.OTHER, "in Rome or beach"),
    ],
)
def test_chips_of_plain_words(qapp: object, text: str, kind: ChipKind, words: str) -> None:
    (chip,) = chips_of([], text)
    assert (chip.kind, chip.words) == (kind, words)


def test_a_search_without_a_chip_is_the_rest_of_it(library: Library, qapp: object) -> None:
    for chip in chips_of(named_persons(library), TEXT):
        rest = without_chip(TEXT, chip)
        parse_query(rest)
        assert len(chips_of(named_persons(library), rest)) == 6
        assert chip.words not in [one.words for one in chips_of(named_persons(library), rest)]
    assert without_chip("Bob", chips_of(named_persons(library), "Bob")[0]) == ""
    library.close()


def test_deleting_a_chip_changes_the_search(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.search_bar
    bar.show_search("Anna Ng -Bob")
    chips = bar.chips.chips()
    assert [chip.words.text() for chip in chips] == ["Anna Ng", "without Bob"]
    chips[1].words.setFocus()
    qtbot.keyClick(chips[1].words, Qt.Key.Key_Delete)
    assert bar.line.text() == "Anna Ng"
    assert len(window.photos.grid.photos()) == 2
    assert bar.chips.chips()[0].words.hasFocus(), "the keyboard stays among the chips"
    bar.chips.chips()[0].close_button.click()
    assert bar.line.text() == ""
    assert not bar.chips.isVisible()
    assert len(window.photos.grid.photos()) == 5


def test_a_chip_is_edited_in_the_line(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.search_bar
    bar.show_search("Bob  date:2010")
    chip = bar.chips.chips()[1]
    qtbot.keyClick(chip.words, Qt.Key.Key_Return)
    assert bar.line.hasFocus()
    assert bar.line.selectedText() == "date:2010..2010" or bar.line.selectedText().startswith(
        "date:2010"
    )


def test_the_face_of_a_person_is_on_the_chip(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.search_bar
    bar.show_search("bob")
    qtbot.waitUntil(lambda: bar.chips.chips()[0].words.iconSize().width() > 16)
    assert bar.chips.chips()[0].chip.people


def test_the_place_of_a_mistake_is_marked(window: MainWindow) -> None:
    bar = window.search_bar
    bar.show_search("Bob rating:many")
    assert bar.error.isVisible()
    assert "rating:>=4" in bar.error.words


@pytest.mark.parametrize(
    ("before", "title", "text"),
    [
        ("An", "Anna Ng", '"Anna Ng"'),
        ("Bob -an", "Anna Ng", '-"Anna Ng"'),
        ("beach Anna N", "Anna Ng", '"Anna Ng"'),
        ("summ", "Summer trip", 'album:"Summer trip"'),
        ("album:tr", "Summer trip", 'album:"Summer trip"'),
        ("2010", "2010", "date:2010"),
        ("June", "June, any year", "date:june"),
        ("juni", "June 2014", "date:2014-06"),
        ("summe", "summer, any year", "date:summer"),
        ("verano", "summer 2013", "date:summer-2013"),
        ("rat", "rating:", "rating:"),
        ("is:du", "in several places", "is:duplicate"),
        ("person:bo", "Bob", "person:Bob"),
    ],
)
def test_what_is_typed_is_completed(
    library: Library, qapp: object, before: str, title: str, text: str
) -> None:
    found = {one.title: one for one in suggest(before, known(library))}
    library.close()
    assert found[title].text == text
    whole = before[: found[title].start] + found[title].text
    if not found[title].open:
        parse_query(whole)


@pytest.mark.parametrize("before", ["", "Bob ", '"first day" ', "zzz"])
def test_nothing_is_offered_for_nothing(library: Library, qapp: object, before: str) -> None:
    assert suggest(before, known(library)) == []
    library.close()


def test_only_times_and_places_of_photos_are_offered_with_their_number(
    library: Library, qapp: object
) -> None:
    everything = known(library)
    library.close()
    assert [(one.title, one.detail) for one in suggest("June", everything)] == [
        ("June, any year", "5 photos"),
        ("June 2014", "1 photo"),
        ("June 2013", "1 photo"),
        ("June 2012", "1 photo"),
    ]
    assert [one.detail for one in suggest("Bob", everything)] == ["1 photo"]
    for nothing in ("May", "winter", "2019"):
        assert suggest(nothing, everything) == [], nothing
    winter = replace(everything, months={(2020, 1): 2, (2019, 12): 1})
    assert [(one.text, one.detail) for one in suggest("wint", winter)] == [
        ("date:winter", "3 photos"),
        ("date:winter-2019", "3 photos"),
    ]
    rome = Known(towns=("Rome",), photos_in={"Rome": 4})
    assert [one.detail for one in suggest("rom", rome)] == ["4 photos"]


def test_towns_are_offered(qapp: object) -> None:
    found = suggest("-ro", Known(towns=("Rome", "New York", "San Romano")))
    assert [one.text for one in found] == ["-place:Rome", '-place:"San Romano"']


def test_a_question_is_left_open_for_its_answer(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.search_bar
    bar.line.setFocus()
    qtbot.waitUntil(lambda: bool(bar._known.albums))
    qtbot.keyClicks(bar.line, "alb")
    bar.complete("album:")
    assert bar.line.text() == "album:"
    assert bar.completions() == ["Summer trip"]
    bar.complete("Summer trip")
    assert bar.line.text() == 'album:"Summer trip" '
    assert len(window.photos.grid.photos()) == 1


def test_one_of_two_people_of_a_name_is_picked_by_face(
    window: MainWindow, filled: tuple[list[PhotoId], list[FaceId]], qtbot: QtBot
) -> None:
    photos, faces = filled
    jobs, bar = window.context.jobs, window.search_bar
    jobs.decide(lambda library: label.name_faces(library, [faces[3]], "Bob", new=True))
    qtbot.waitUntil(lambda: jobs.idle)
    bar._known = known(window.context.reader)
    bar.line.setFocus()
    qtbot.keyClicks(bar.line, "Bob")
    both, first, second = [one for one in bar._popup.list.items if one.title == "Bob"]
    assert (both.detail, first.detail, second.detail) == ("2 people", "1 photo", "1 photo")
    assert both.cover is None
    assert {first.cover, second.cover} == {faces[1], faces[3]}
    bar._insert(next(one for one in (first, second) if one.cover == faces[3]))
    assert window.photos.grid.photos() == [photos[1]]
    assert window.photos.shown_heading() == "Bob"
    (chip,) = bar.chips.chips()
    assert chip.words.text() == "Bob"
    assert len(chip.chip.people) == 1
    text, who = bar.line.text().strip(), chip.chip.people[0]
    assert text == f"person:Bob#{who}"
    jobs.decide(lambda library: label.name_group(library, label.Group(person=who), "Bobby"))
    qtbot.waitUntil(lambda: jobs.idle)
    bar.show_search("")
    bar.show_search(text)
    assert window.photos.grid.photos() == [photos[1]]
    assert window.photos.shown_heading() == "Bobby"
    assert bar.chips.chips()[0].words.text() == "Bobby"


def test_a_name_nearly_typed_is_offered_and_does_not_hold_up_the_search(
    window: MainWindow, qtbot: QtBot
) -> None:
    bar = window.search_bar
    bar.line.setFocus()
    with qtbot.waitSignal(bar.searched):  # what is offered is not what was typed
        qtbot.keyClicks(bar.line, "Ana")
    assert bar.completions()[0] == "Anna Ng"
    bar.complete("Anna Ng")
    assert bar.line.text() == '"Anna Ng" '
    assert len(window.photos.grid.photos()) == 2


def test_photos_of_somebody_in_a_photo_are_theirs_alone(
    window: MainWindow, filled: tuple[list[PhotoId], list[FaceId]], qtbot: QtBot
) -> None:
    photos, faces = filled
    jobs, viewer = window.context.jobs, window.viewer
    jobs.decide(lambda library: label.name_faces(library, [faces[3]], "Bob", new=True))
    qtbot.waitUntil(lambda: jobs.idle)
    window._open(photos[1], photos)
    menu = viewer.face_menu(faces[3])
    show = next(one for one in menu.actions() if one.text() == "Show photos of Bob")
    with qtbot.waitSignal(viewer.search_wanted) as wanted:
        show.trigger()
    assert wanted.args[0].startswith('person:"Bob#')
    assert window.photos.grid.photos() == [photos[1]]
    window.sidebar.choose("photos")
    qtbot.waitUntil(lambda: jobs.idle)
