"""A person's page: the years, the company, the looks, and what can be done with somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gui.people_library import context as context
from gui.people_library import people_of, when_asked
from PySide6.QtCore import Qt

from faceorg.core.entities import PersonId
from faceorg.gui.dialogs.anonymize import AnonymizeDialog
from faceorg.gui.dialogs.birthday import BirthdayDialog
from faceorg.gui.dialogs.export import ExportDialog
from faceorg.gui.dialogs.name_person import PersonChooser
from faceorg.gui.models.life_years import LifeYears
from faceorg.gui.models.person_list import EntryKind
from faceorg.gui.views.people import PeopleRoom
from faceorg.library.database import Library
from faceorg.library.lives import read_life
from faceorg.library.search import find_photos
from faceorg.operations import label
from faceorg.operations.hiding import Hide

if TYPE_CHECKING:
    from PySide6.QtWidgets import QToolButton
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from faceorg.gui.context import Context
    from faceorg.gui.models.person_list import Entry

ANNA, BOB = PersonId(1), PersonId(2)


class Driver:
    """The page of somebody, as it is seen and used."""

    def __init__(self, context: Context, qtbot: QtBot) -> None:
        self.context, self.qtbot = context, qtbot
        self.room = PeopleRoom(context)
        qtbot.addWidget(self.room)
        context.jobs.changed.connect(self.room.refresh)
        self.room.resize(1000, 700)
        self.room.refresh(None)
        self.room.show()
        self.page = self.room.review

    def open(self, key: str) -> None:
        index = self.room.people.model.find(key)
        assert index.isValid()
        entry: Entry = self.room.people.model.items[index.row()]
        self.room.open_entry(entry)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.context.jobs.idle)

    def years(self) -> list[str]:
        model = self.page.about.strip.years
        return [model.title(tile) for tile in model.items]

    def shown(self) -> set[int]:
        return {int(face.id) for face in self.page.model.items}

    def buttons(self, name: str) -> list[QToolButton]:
        row = getattr(self.page.about.facts, name)
        return [button for button in row.buttons if not button.isHidden()]


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> Driver:
    driver = Driver(context, qtbot)
    driver.open("person:1")
    return driver


def test_a_life_is_told_by_the_photos(context: Context) -> None:
    life = read_life(context.reader, ANNA)
    assert (life.first, life.last) == ("2011-05-01", "2017-05-01")
    assert [(one.year, int(one.face_id)) for one in life.years] == [
        ("2011", 1), ("2012", 3), ("2013", 5), ("2014", 7), ("2017", 13),
    ]  # fmt: skip
    assert [(other.name, other.count) for other in life.companions] == [("Bob", 3)]
    assert life.towns == ()
    assert life.birthday is None


def test_model_holds_to_qts_rules(context: Context, qtmodeltester: ModelTester) -> None:
    years = LifeYears()
    qtmodeltester.check(years)
    years.show_life(read_life(context.reader, ANNA), None)
    assert years.rowCount() == 6
    qtmodeltester.check(years)


def test_the_years_stand_above_the_faces_and_choose_among_them(page: Driver) -> None:
    assert page.years() == ["All years", "2011", "2012", "2013", "2014", "2017"]
    assert page.shown() == {1, 3, 5, 7, 13}
    assert "2011 \u2013 2017" in page.page.counted.text()
    strip = page.page.about.strip
    where = strip.visualRect(strip.years.find("2013")).center()
    page.qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert page.shown() == {5}
    page.page._show.choose("photos")
    assert page.page._photos is not None
    assert page.page._photos.photos() == [3]
    strip.setFocus()
    page.qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert page.page._photos.photos() == [4]
    strip.choose_all()
    page.page._show.choose("faces")
    assert page.shown() == {1, 3, 5, 7, 13}


def test_the_chosen_year_stays_when_something_is_decided(page: Driver) -> None:
    strip = page.page.about.strip
    strip.setCurrentIndex(strip.years.find("2014"))
    assert page.shown() == {7}
    page.context.jobs.decide(lambda library: label.confirm_faces(library, [13]))
    page.settle()
    page.settle()
    assert page.shown() == {7}


def test_another_person_begins_with_all_their_years(page: Driver) -> None:
    strip = page.page.about.strip
    strip.setCurrentIndex(strip.years.find("2014"))
    page.open("person:2")
    assert page.shown() == {2, 4, 6}
    assert strip.year() is None
    group = next(e for e in page.room.people.model.items if e.key.startswith("group"))
    page.open(group.key)
    assert page.page.about.isHidden()


def test_a_group_is_told_no_birthday_of_the_person_before(page: Driver) -> None:
    with Library.open(page.context.library_path) as library:
        label.set_birthday(library, ANNA, "2001-08-01")
    page.open("person:1")
    assert "born" in page.page.counted.text()
    page.open(next(e.key for e in page.room.people.model.items if e.kind is EntryKind.GROUP))
    assert "born" not in page.page.counted.text()


def test_company_is_a_search_for_both(page: Driver) -> None:
    buttons = page.buttons("people")
    assert [button.text() for button in buttons] == ["Bob 3"]
    with page.qtbot.waitSignal(page.room.search_wanted) as wanted:
        buttons[0].click()
    assert set(find_photos(page.context.reader, wanted.args[0])) == {1, 2, 3}
    assert page.buttons("towns") == []


def test_a_birthday_gives_the_years_their_ages(page: Driver) -> None:
    def born(dialog: object) -> None:
        assert isinstance(dialog, BirthdayDialog)
        assert not dialog.forget.isEnabled()
        assert dialog.edit.date().toString("yyyy-MM-dd") == "2011-05-01"  # the first photo
        dialog.edit.setDate(dialog.edit.date().addYears(-2))
        dialog._take()

    when_asked(born)
    page.page.person.birthday.trigger()
    page.settle()
    page.settle()
    strip = page.page.about.strip
    assert [strip.years.age(tile) for tile in strip.years.items] == [
        "", "age 2", "age 3", "age 4", "age 5", "age 8",
    ]  # fmt: skip
    assert "born" in page.page.counted.text()
    tip = page.page.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "years old" in tip
    when_asked(lambda dialog: dialog._forget())  # type: ignore[attr-defined]
    page.page.person.birthday.trigger()
    page.settle()
    page.settle()
    assert page.page.about.life is not None
    assert page.page.about.life.birthday is None


def test_hiding_from_the_page_and_showing_again(page: Driver) -> None:
    page.page.person.hide.trigger()
    page.settle()
    page.settle()
    assert page.page.person.hide.text() == "Show again"
    assert not page.room.people.model.find("person:1").isValid()
    page.page.person.hide.trigger()
    page.settle()
    page.settle()
    assert page.page.person.hide.text() == "Hide"


def test_merging_from_the_page(page: Driver) -> None:
    def pick(dialog: object) -> None:
        assert isinstance(dialog, PersonChooser)
        dialog.set_text("Bob")
        when_asked(lambda merge: merge.accept())
        dialog.accept()

    when_asked(pick)
    page.page.person.merge.trigger()
    page.qtbot.waitUntil(lambda: people_of(page.context) == {"Bob": {1, 2, 3, 4, 5, 6, 7}})
    page.settle()


def test_export_and_safe_copy_of_this_person(page: Driver) -> None:
    seen: list[object] = []

    def look(dialog: object) -> None:
        if isinstance(dialog, AnonymizeDialog):
            assert dialog.whom.hide_choices[Hide.EVERYONE_BUT].isChecked()
            seen.append(sorted(dialog.whom.chosen.checked))
        else:
            assert isinstance(dialog, ExportDialog)
            seen.append("export")
        dialog.reject()

    for action in (page.page.person.export, page.page.person.share):
        when_asked(look)
        action.trigger()
    assert seen == ["export", [ANNA]]
    page.settle()
