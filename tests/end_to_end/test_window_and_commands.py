"""The whole way, from a folder to a labelled album and a safe copy: window and commands agree."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from gui_builders import work_through
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from faceorg.cli import cli
from faceorg.gui.app import build_window
from faceorg.gui.dialogs.anonymize import AnonymizeDialog
from faceorg.gui.dialogs.export import ExportDialog
from faceorg.gui.models.keyed_list import ItemRole
from faceorg.gui.views.people import PeopleRoom
from faceorg.operations.hiding import Hide
from faceorg.operations.sample import make_sample

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from faceorg.gui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support ")

_NAMES = ("Anna", "Ben", "Clara")


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Known people: one in five photos each, and the group photo of all, twice."""
    return make_sample(tmp_path / "photos")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = build_window(tmp_path / "window.faceorg")
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()
    window.deleteLater()


class Commands:
    """The command line on a library of its own."""

    def __init__(self, library: Path) -> None:
        self.library = library

    def __call__(self, *words: str) -> Any:
        result = CliRunner().invoke(cli, [*words, "--json", "--library", str(self.library)])
        assert result.exit_code == 0, result.stderr
        return json.loads(result.stdout)


def who_is_where(faces: list[dict[str, Any]]) -> list[tuple[str, list[float], str | None]]:
    return sorted((Path(f["photo"]).name, f["box"], f["name"]) for f in faces)


def group_with(commands: Commands, photo: str) -> str:
    """The unnamed group of the face that is alone in ``photo``."""
    return next(f["cluster"] for f in commands("faces") if Path(f["photo"]).name == photo)


def drop(window: MainWindow, folder: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder))])
    held = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton)
    key = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPointF(9, 9).toPoint(), *held, key))
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), *held, key))


def name_by_keyboard(window: MainWindow, qtbot: QtBot, cluster: str, name: str) -> None:
    """Choose a group on the People page and type who it is."""
    window.sidebar.choose("people")
    room = window.findChild(PeopleRoom)
    assert room is not None
    page = room.people
    rows = range(page.shown.rowCount())
    tiles = [page.shown.index(row, 0) for row in rows]
    entries = [(tile.data(ItemRole), tile) for tile in tiles]
    tile = next(t for entry, t in entries if entry.is_somebody and str(entry.group) == cluster)
    with qtbot.waitActive(window):
        window.activateWindow()
    spot = page.view.visualRect(tile).center()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.keyClicks(page.view, name[0])
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, name[1:])
    with qtbot.waitSignal(window.context.jobs.changed):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.context.jobs.idle)


def test_window_and_commands_give_the_same_people_albums_and_copies(
    photos: Path, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    commands, seen = Commands(tmp_path / "commands.faceorg"), Commands(window.context.library_path)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in photos.iterdir()}

    scanned = commands("scan", str(photos))
    assert (scanned["photos"], scanned["faces"], scanned["clusters"]) == (20, 30, 6)
    work_through(qtbot, window.context.jobs, lambda: drop(window, photos))
    assert who_is_where(seen("faces")) == who_is_where(commands("faces"))
    assert seen("people") == commands("people")

    for number, name in enumerate(_NAMES, 1):
        cluster = group_with(commands, f"friend {number} 1.jpg")
        commands("name", cluster, name)
        name_by_keyboard(window, qtbot, cluster, name)
    assert who_is_where(seen("faces")) == who_is_where(commands("faces"))
    for number, name in enumerate(_NAMES, 1):
        mine = {Path(p["photo"]).name for p in seen("search", name)["photos"]}
        assert {f"friend {number} {look}.jpg" for look in (1, 2, 3)} <= mine
        assert {"reunion.jpg", "reunion again.jpg"} <= mine

    window.show_search("Anna Ben -Clara")
    assert window.photos.grid.photos() == []
    window.show_search("Anna Ben date:2019")
    together = window.photos.grid.photos()
    assert len(together) == 1

    found = commands("search", "Anna")["photos"]
    commands("album", "create", "Anna", "--search", "Anna")
    commands("export", "--album", "Anna", str(tmp_path / "by command"))
    window.show_search("Anna")
    chosen = window.photos.grid.photos()
    assert len(chosen) == len(found) == 5
    export(window, qtbot, chosen, tmp_path / "by window")
    assert contents(tmp_path / "by window") == contents(tmp_path / "by command")

    hide_all_but_anna(window, qtbot, chosen, tmp_path / "safe")
    report = commands("anonymize", "--album", "Anna", str(tmp_path / "safe too"), "--keep", "Anna")
    assert report["faces"]["still recognizable"] == 0
    assert contents(tmp_path / "safe").keys() == contents(tmp_path / "safe too").keys()
    after = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in photos.iterdir()}
    assert after == before
    assert commands("check")["ok"]
    assert seen("check")["ok"]


def export(window: MainWindow, qtbot: QtBot, chosen: list[Any], folder: Path) -> None:
    dialog = ExportDialog(window.context, chosen, "Anna", window)
    dialog.show()
    dialog.folder.line.setText(str(folder))
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog.job is None)
    dialog.close()


def hide_all_but_anna(window: MainWindow, qtbot: QtBot, chosen: list[Any], folder: Path) -> None:
    dialog = AnonymizeDialog(window.context, chosen, window)
    dialog.show()
    dialog.folder.line.setText(str(folder))
    dialog.whom.hide_choices[Hide.EVERYONE_BUT].click()
    model = dialog.whom.chosen
    anna = next(
        index
        for index in (model.index(row, 0) for row in range(model.rowCount()))
        if index.data(Qt.ItemDataRole.DisplayRole) == "Anna"
    )
    model.setData(anna, Qt.CheckState.Checked, int(Qt.ItemDataRole.CheckStateRole))
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog.job is None, timeout=120_000)
    dialog.close()


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}
