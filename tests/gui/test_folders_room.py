"""The Folders room: the tree, what it counts, and what can be done with a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gui.people_library import empty_context as empty_context
from gui.people_library import opened
from gui_builders import draw_photo
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QGuiApplication

from faceorg.core.decisions import Decision, Kind
from faceorg.core.entities import DecisionId
from faceorg.gui import wording
from faceorg.gui.models.folder_tree import FolderRead, FolderTree, LeftOut
from faceorg.gui.views.folders import FoldersRoom, read_all
from faceorg.library.database import Library
from faceorg.library.folder_tree import Folder, photos_in, read_folders
from faceorg.library.history import Names
from faceorg.library.left_out import skips
from faceorg.library.persons import read_log
from faceorg.library.places import Presence, set_below
from faceorg.library.search import find_photos
from faceorg.operations import folders as verbs
from faceorg.operations import label
from faceorg.operations.folders import leave_out_matching
from faceorg.operations.scan import scan_paths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from faceorg.gui.context import Context

TREE = {
    "2019/beach/a.jpg": 1,
    "2019/beach/b.jpg": 2,
    "2019/c.jpg": 3,
    "2020/copy of a.jpg": 1,
    "2020/d [best]/e.jpg": 5,
    "2020/d b/f.jpg": 6,
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for name, seed in TREE.items():
        draw_photo(tmp_path / "photos" / name, seed)
    return tmp_path / "photos"


@pytest.fixture
def library(home: Path, tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "folders.faceorg") as library:
        scan_paths(library, [home])
        yield library


@pytest.fixture
def folders_context(library: Library) -> Iterator[Context]:
    with opened(library.path) as context:
        yield context


class Driver:
    """The room, as somebody with a mouse and keys sees it."""

    def __init__(self, context: Context, qtbot: QtBot) -> None:
        self.context, self.qtbot = context, qtbot
        self.room = FoldersRoom(context)
        qtbot.addWidget(self.room)
        self.room.resize(900, 600)
        context.jobs.changed.connect(self.room.refresh)
        self.room.refresh(None)
        self.room.show()
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.context.jobs.idle)

    def choose(self, path: Path) -> None:
        self.room.list.show_folder(path)
        self.settle()
        assert isinstance(found := self.room.list.current(), Folder)
        assert found.path == path

    def photos(self) -> list[int]:
        return self.room.pane.grid.photos()

    def tops(self) -> list[str]:
        model = self.room.list.model
        return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def room(folders_context: Context, qtbot: QtBot) -> Driver:
    return Driver(folders_context, qtbot)


def counts(library: Library) -> dict[str, tuple[int, int]]:
    return {f.name: (f.own, f.total) for f in read_folders(library)}


def test_a_photo_in_two_folders_counts_once_above_both(library: Library) -> None:
    assert counts(library) == {
        "photos": (0, 5),
        "2019": (1, 3),
        "beach": (2, 2),
        "2020": (1, 3),
        "d [best]": (1, 1),
        "d b": (1, 1),
    }


def test_folders_know_what_is_gone_and_what_is_away(library: Library, home: Path) -> None:
    (home / "2019" / "beach" / "b.jpg").unlink()
    scan_paths(library, [home])
    with library.write():
        set_below(library, home / "2020", Presence.OFFLINE)
    found = {folder.name: folder for folder in read_folders(library)}
    assert [found[name].missing for name in ("photos", "2019", "beach", "2020")] == [1, 1, 1, 0]
    assert found["photos"].offline == 3
    model = FolderTree()
    assert model.state(found["2020"]) == "drive not connected"
    assert model.state(found["2019"]) == ""


def test_single_files_are_shown_where_they_lie(library: Library, tmp_path: Path) -> None:
    alone = draw_photo(tmp_path / "desktop" / "one.jpg", 9)
    other = draw_photo(tmp_path / "desktop" / "deep" / "two.jpg", 10)
    scan_paths(library, [alone, other])
    found = {folder.name: folder for folder in read_folders(library)}
    assert (found["desktop"].own, found["desktop"].total) == (1, 2)
    assert found["desktop"].parent == -1
    assert not found["desktop"].added
    assert found["photos"].added


def test_photos_of_a_folder_with_and_without_those_below(library: Library, home: Path) -> None:
    assert len(photos_in(library, home / "2019")) == 3
    assert len(photos_in(library, home / "2019", below=False)) == 1
    assert photos_in(library, home / "2020" / "d") == []
    assert set(photos_in(library, home)) == set(find_photos(library, f'folder:"{home}"'))


def test_model_holds_to_qts_rules(library: Library, qtmodeltester: ModelTester) -> None:
    model = FolderTree()
    qtmodeltester.check(model)
    with library.write():
        leave_out_matching(library, ["*.tmp", "Screenshots"])
    assert model.show_folders(read_all(library))
    assert model.rowCount() == 2
    qtmodeltester.check(model)
    assert not model.show_folders(read_all(library))


def test_ten_thousand_folders_open_and_close(qtmodeltester: ModelTester, tmp_path: Path) -> None:
    top = Folder(tmp_path, "top", -1, tuple(range(1, 10_001)), 0, 10_000, 0, 0, True, True)
    inner = [
        Folder(tmp_path / str(n), str(n), 0, (), 1, 1, 0, 0, False, True) for n in range(10_000)
    ]
    model = FolderTree()
    model.show_folders(FolderRead([top, *inner]))
    above = model.index(0, 0)
    assert model.rowCount(above) == 10_000
    last = model.index(9_999, 0, above)
    assert last.data() == "9999"
    assert model.parent(last) == above


def test_choosing_a_folder_shows_its_photos(room: Driver, home: Path) -> None:
    assert room.tops() == ["photos"]
    assert len(room.photos()) == 5
    room.choose(home / "2019")
    assert len(room.photos()) == 3
    assert room.room.pane.title_text() == "2019"
    room.room.below.trigger()
    room.settle()
    assert len(room.photos()) == 1
    room.choose(home)
    assert room.photos() == []
    room.room.below.trigger()
    room.settle()
    with room.qtbot.waitSignal(room.room.search_wanted) as wanted:
        room.room.pane.as_search.trigger()
    assert set(find_photos(room.context.reader, wanted.args[0])) == set(room.photos())


def test_what_is_chosen_and_open_stays_when_folders_come(
    room: Driver, library: Library, home: Path
) -> None:
    room.choose(home / "2019" / "beach")
    draw_photo(home / "1999" / "new.jpg", 20)
    scan_paths(library, [home])
    room.room.refresh(None)
    room.settle()
    current = room.room.list.current()
    assert isinstance(current, Folder)
    assert current.name == "beach"
    assert room.room.list.tree.isExpanded(room.room.list.model.find(home / "2019"))


def test_a_folder_is_left_out_and_taken_in_again(
    room: Driver, library: Library, home: Path
) -> None:
    odd = home / "2020" / "d [best]"
    room.choose(odd)
    assert room.room.leave_out.isEnabled()
    room.room.leave_out.trigger()
    room.settle()
    assert room.tops() == ["photos", "Left out"]
    scan_paths(library, [home])  # and stays out
    assert counts(library)["2020"] == (1, 2)
    assert "d b" in counts(library)
    heading = room.room.list.model.index(1, 0)
    left_out = room.room.list.model.index(0, 0, heading)
    assert left_out.data() == str(odd)
    room.room.list.tree.setCurrentIndex(left_out)
    assert isinstance(room.room.list.current(), LeftOut)
    assert room.photos() == []
    with (
        room.qtbot.waitSignal(room.room.look_wanted) as wanted,
        room.qtbot.waitSignal(room.context.wishes.said) as told,
    ):
        room.room.let_in.trigger()
    assert wanted.args == [home]
    assert told.args[0].startswith(f"{odd} is included again. <a href='undo'>")
    assert skips(library) == []
    scan_paths(library, [home])
    assert counts(library)["2020"] == (1, 3)
    room.settle()


def test_a_folder_added_by_itself_is_let_go_not_left_out(room: Driver, home: Path) -> None:
    room.choose(home)
    assert not room.room.leave_out.isEnabled()
    assert room.room.remove.isEnabled()
    room.room.remove.trigger()
    assert not room.room.remove.isEnabled(), "once is enough"
    room.settle()
    assert room.room._empty.isVisible()
    room.context.jobs.decide(label.undo)
    room.settle()
    room.room.refresh(None)
    room.settle()
    assert room.tops() == ["photos"]
    assert room.room.list.model.rowCount() == 1


def test_what_was_removed_is_said_with_the_way_back(
    room: Driver, library: Library, home: Path
) -> None:
    scan_paths(library, [home / "2019" / "beach"])
    room.room.refresh(None)
    room.settle()
    room.choose(home / "2019" / "beach")
    with room.qtbot.waitSignal(room.context.wishes.said) as told:
        room.room.remove.trigger()
    room.settle()
    assert told.args[0].startswith("Removed “beach”; no photo went with it. <a href='undo'>")
    said = read_log(library)[-1]
    assert wording.decision(said, Names()) == "Remove the folder beach"


def test_leaving_out_keeps_folders_that_were_added_by_themselves(
    library: Library, home: Path
) -> None:
    scan_paths(library, [home / "2019" / "beach"])
    gone, _ = verbs.leave_out(library, home / "2019")
    assert gone == 1
    assert counts(library)["beach"] == (2, 2)


def test_only_the_folder_of_that_path_is_left_out(library: Library, home: Path) -> None:
    draw_photo(home / "2020" / "beach" / "other.jpg", 30)
    verbs.leave_out(library, home / "2019" / "beach")
    scan_paths(library, [home])
    assert {f.path for f in read_folders(library) if f.name == "beach"} == {home / "2020" / "beach"}


def test_looking_again_asks_for_the_whole_added_folder(room: Driver, home: Path) -> None:
    room.choose(home / "2020")
    with room.qtbot.waitSignal(room.room.look_wanted) as wanted:
        room.room.look.trigger()
    assert wanted.args == [home]
    room.room.copy.trigger()
    assert QGuiApplication.clipboard().text() == str(home / "2020")


def test_an_empty_library_says_what_to_do(empty_context: Context, qtbot: QtBot) -> None:
    room = Driver(empty_context, qtbot)
    assert room.room._empty.isVisible()
    assert room.room.list.model.index(0, 0) == QModelIndex()
    with qtbot.waitSignal(room.room.add_wanted):
        room.room._more.click()


def test_leaving_out_is_a_word_that_can_be_taken_back(
    room: Driver, library: Library, home: Path
) -> None:
    before = counts(library)
    odd = home / "2020" / "d [best]"
    room.choose(odd)
    with room.qtbot.waitSignal(room.context.wishes.said) as told:
        room.room.leave_out.trigger()
    assert told.args[0].startswith("Left out “d [best]” with 1 photo. <a href='undo'>")
    room.settle()
    assert room.tops() == ["photos", "Left out"]
    said = read_log(library)[-1]
    assert wording.decision(said, Names()) == f"Leave out {odd}"
    room.context.jobs.decide(label.undo)
    room.settle()
    room.room.refresh(None)
    room.settle()
    assert room.tops() == ["photos"]
    assert counts(library) == before
    let_in = Decision(DecisionId(1), Kind.TAKE_IN, {"patterns": ["*.tmp", "[[]x]"]})
    assert wording.decision(let_in, Names()) == "Include *.tmp, [[]x] again"
