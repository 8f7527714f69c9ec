"""Changing the models in the window: tried out, used in the background, names kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from gui.people_library import context as context
from gui.people_library import opened
from pack_builders import unloadable, write_pack, zipped
from reembed_builders import fill

from faceorg.gui.context import settings_file
from faceorg.gui.dialogs.preferences import PreferencesDialog
from faceorg.library.completing import known_people
from faceorg.library.database import Library
from faceorg.library.faces import load_vectors
from faceorg.library.vectors import vectors_in_use
from faceorg.settings import load_settings
from faceorg.vision.modelpack import builtin_pack

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.gui.context import Context


def test_other_models_are_tried_out_and_used_in_the_background(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with Library.open(tmp_path / "l.faceorg") as library:
        faces = len(fill(library, tmp_path / "photos"))
    with opened(tmp_path / "l.faceorg") as context:
        names = known_people(context.reader)
        dialog = PreferencesDialog(context)
        qtbot.addWidget(dialog)
        page = dialog.models
        page._import(zipped(write_pack(tmp_path / "zebra"), tmp_path / "zebra.zip"))
        qtbot.waitUntil(lambda: context.jobs.idle)
        rows = range(page.list.count())
        (row,) = [row for row in rows if "Zebra" in page.list.item(row).text()]
        page.list.setCurrentRow(row)
        assert page.licence.toPlainText().startswith("MIT")
        page.use.click()
        assert not context.jobs.idle, "the window is free meanwhile"
        qtbot.waitUntil(lambda: context.jobs.idle)
        assert load_settings(settings_file()).pack == "zebra"
        used = vectors_in_use(context.reader)
        assert used is not None
        assert used.pack_id == context.engines.pack.id != builtin_pack().id
        assert len(load_vectors(context.reader, used.pack_id).ids) == faces
        assert known_people(context.reader) == names != []


@pytest.mark.parametrize("spoil", [{"rec": unloadable()}, {"embedder": {"sha256": "1" * 64}}])
def test_models_that_do_not_work_are_told_and_those_in_use_stay(
    context: Context, qtbot: QtBot, tmp_path: Path, spoil: dict[str, Any]
) -> None:
    dialog = PreferencesDialog(context)
    qtbot.addWidget(dialog)
    page = dialog.models
    page._import(zipped(write_pack(tmp_path / "bad", **spoil), tmp_path / "bad.zip"))
    qtbot.waitUntil(lambda: context.jobs.idle)
    assert "embedder.onnx" in page.said.text()
    assert all("Zebra" not in page.list.item(row).text() for row in range(page.list.count()))
    assert context.engines.pack.id == builtin_pack().id
