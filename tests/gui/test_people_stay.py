"""New photos, scanned and grouped for real, move nothing on the People page that was there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from builders import unit
from gui.people_library import opened
from PIL import Image
from scripted_engine import ScriptedEngine

from faceorg.gui.models.keyed_list import ItemRole
from faceorg.gui.views.people import PeopleRoom
from faceorg.library.database import Library
from faceorg.library.faces import load_groups
from faceorg.operations import label
from faceorg.operations.cluster import cluster_faces
from faceorg.operations.intake import IntakeReport, take_in
from faceorg.vision.modelpack import builtin_pack

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import ClusterId, FaceId
    from faceorg.gui.context import Context

GROUPS, EACH = 60, 3
_GREY_ROWS = 4  # of which the face of a photo is cut


class GreyEngine(ScriptedEngine):
    """Finds one face in each photo; the grey at its top tells who it is."""

    def __init__(self) -> None:
        super().__init__(pack=builtin_pack())

    def embed(self, chips: Sequence[np.ndarray]) -> np.ndarray:
        rows = np.zeros((len(chips), self.pack.embedding_length))
        for row, chip in zip(rows, chips, strict=True):
            row[int(np.median(chip))] = 1
        return unit(rows) if len(rows) else rows.astype(np.float32)


def photo_of(folder: Path, who: int, number: int) -> None:
    """A picture like no other below its top."""
    folder.mkdir(exist_ok=True)
    pixels = np.random.default_rng([who, number]).integers(0, 255, (16, 24, 3), np.uint8)
    pixels[:_GREY_ROWS] = who
    Image.fromarray(pixels).save(folder / f"{who} {number}.png")


def scan(context: Context, folder: Path, qtbot: QtBot) -> None:
    """Take the folder in as the window does, and let everything follow that follows."""
    done: list[IntakeReport] = []
    context.jobs.run(
        "Adding photos",
        lambda library, progress, cancel: take_in(
            library, [folder], GreyEngine, progress=progress, cancel=cancel
        ),
        done.append,
    )
    qtbot.waitUntil(lambda: bool(done) and context.jobs.idle)


def groups(context: Context) -> dict[FaceId, ClusterId]:
    with Library.open(context.library_path, read_only=True) as library:
        return load_groups(library)


@pytest.fixture
def scanned(tmp_path: Path, qtbot: QtBot) -> Iterator[Context]:
    """Sixty people of three photos each; two have names."""
    for who in range(1, GROUPS + 1):
        for number in range(EACH):
            photo_of(tmp_path / "photos", who, number)
    with opened(tmp_path / "people.faceorg") as context:
        scan(context, tmp_path / "photos", qtbot)
        with Library.open(context.library_path) as library:
            old = load_groups(library)
            for name, group in zip(("Anna", "Bob"), sorted(set(old.values())), strict=False):
                label.name_faces(library, [f for f, one in old.items() if one == group], name)
        yield context


def keys(room: PeopleRoom) -> list[str]:
    shown = room.people.shown
    return [shown.index(row, 0).data(ItemRole).key for row in range(shown.rowCount())]


def test_new_photos_leave_the_page_where_it_is(
    scanned: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    room = PeopleRoom(scanned)
    qtbot.addWidget(room)
    scanned.jobs.changed.connect(room.refresh)
    room.resize(700, 420)
    room.refresh(None)
    room.show()
    qtbot.waitUntil(lambda: room.people.shown.rowCount() >= GROUPS)
    view, before, old = room.people.view, keys(room), groups(scanned)
    middle = before[len(before) // 2]
    view.go_to(room.people.shown.find(middle))
    scroll = view.verticalScrollBar().value()
    assert scroll > 0
    for number in range(EACH):
        photo_of(tmp_path / "photos", 100, number)  # somebody new
    photo_of(tmp_path / "photos", GROUPS, EACH)  # one more of somebody who is there
    scan(scanned, tmp_path / "photos", qtbot)
    qtbot.waitUntil(lambda: room.people.shown.rowCount() > len(before))
    now = groups(scanned)
    assert {face: now[face] for face in old} == old
    (grown,) = {
        f"group:{now[face]}" for face in now.keys() - old.keys() if now[face] in old.values()
    }
    assert grown in before
    after = keys(room)
    assert after[: len(before)] == before  # also the group that grew stays where it is
    assert len(after) == len(before) + 1
    assert view.currentIndex().data(ItemRole).key == middle
    assert view.verticalScrollBar().value() == scroll
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))


def test_grouping_everything_anew_keeps_the_ids(scanned: Context) -> None:
    before = groups(scanned)
    with Library.open(scanned.library_path) as library:
        with library.write():
            library.change("DELETE FROM notes")
            library.change("DELETE FROM neighbours")
        assert cluster_faces(library, builtin_pack()).everything
    assert groups(scanned) == before
    assert len(set(before.values())) == GROUPS
