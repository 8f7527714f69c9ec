from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from gui.people_library import StoppingAfter, busy
from gui.people_library import context as context
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from faceorg.core.xmp import read_regions
from faceorg.gui.dialogs.export import ExportDialog

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QListWidgetItem
    from pytestqt.qtbot import QtBot

    from faceorg.gui.context import Context


@pytest.fixture
def dialog(context: Context, qtbot: QtBot) -> ExportDialog:
    dialog = ExportDialog(context, [1, 2, 3, 4], "Holiday")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def examples(dialog: ExportDialog) -> list[str]:
    return dialog._names.text().split("\n")


def _blank(item: QListWidgetItem) -> bool:
    """Whether the picture of a copy is still to come."""
    image = item.icon().pixmap(16, 16).toImage()
    return image.pixelColor(image.rect().center()).alpha() == 0


def test_the_first_names_are_shown_as_one_types(dialog: ExportDialog) -> None:
    assert dialog.folder.path is not None
    assert dialog.folder.path.name == "Holiday"
    assert examples(dialog) == ["p1.jpg", "p2.jpg", "p3.jpg"]
    dialog.names.set_template("{date} {people} {number}")
    assert examples(dialog)[0] == "2011-05-01 Anna, Bob 001.jpg"
    dialog.names.set_template("")
    assert not dialog.start.isEnabled()
    assert "need a name" in dialog._fault.text()


def test_names_are_put_together_from_words(dialog: ExportDialog) -> None:
    names = dialog.names
    assert not names.line.isVisible(), "nobody has to read a pattern"
    names.choice.setCurrentIndex(names.choice.findData("{date} {people}"))
    assert examples(dialog)[0] == "2011-05-01 Anna, Bob.jpg"
    names.choice.setCurrentIndex(names.choice.count() - 1)
    assert names.line.text() == "{day} {original name}"
    names.line.setText("Us ")
    people = next(b for b in names.stops() if b.accessibleName() == "Insert: people")
    QTest.mouseClick(people, Qt.MouseButton.LeftButton)
    assert names.line.text() == "Us {people}"
    assert examples(dialog)[0] == "Us Anna, Bob.jpg"
    names.line.setText("{Original  name} {date}")  # as the command line calls it, too
    assert names.template == "{name} {date}"


def test_a_pattern_of_an_earlier_version_is_shown_in_words(dialog: ExportDialog) -> None:
    dialog.names.set_template("{people} in {year}")
    assert dialog.names.line.text() == "{people} in {year}"
    dialog.names.set_template("{name}-{number}")
    assert dialog.names.line.text() == "{original name}-{number}"
    assert dialog.names.template == "{name}-{number}"


def test_a_pattern_that_cannot_work_is_explained(dialog: ExportDialog) -> None:
    dialog.names.set_template("{nome}")
    assert "{nome}" in dialog._fault.text()
    assert not dialog.start.isEnabled()
    for wrong, words in (("{people", "brace"), ("a/{people}", "cannot hold /")):
        dialog.names.set_template(wrong)
        assert words in dialog._fault.text()
    dialog.names.set_template("{year}")
    assert dialog._fault.text() == ""
    assert dialog.start.isEnabled()
    dialog.folder.line.clear()
    assert not dialog.start.isEnabled()


def test_the_copy_is_shown_as_it_will_be(
    dialog: ExportDialog, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    preview = dialog.preview
    qtbot.waitUntil(lambda: preview.name.text() == "p1.jpg")
    assert preview.written.text() == "Written into the copy: Anna, Bob"
    plain, drawn = QImage(str(tmp_path / "photos" / "p1.jpg")), preview.picture.image
    assert drawn.size() == plain.size()
    assert drawn.pixelColor(24, 60) != plain.pixelColor(24, 60), "the left edge of Anna's box"
    with qtbot.waitSignal(preview.shown):
        preview.go(1)
    assert preview.name.text() == "p2.jpg"
    dialog.inside.setChecked(False)
    dialog.by_person.setChecked(True)
    dialog.names.set_template("{number}")
    qtbot.waitUntil(lambda: preview.name.text() == "Anna/002.jpg\nBob/002.jpg")
    assert preview.written.text() == "In a small file beside it: Anna, Bob"
    shown = preview.name.text().split("\n")
    dialog.folder.line.setText(str(tmp_path / "out"))
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog.job is None)
    qtbot.waitUntil(lambda: context.jobs.idle)
    for name in shown:
        assert (tmp_path / "out" / name).is_file(), "what was shown is what was made"
        assert (tmp_path / "out" / f"{name}.xmp").is_file()


def test_exports_and_says_what_came_of_it(
    dialog: ExportDialog, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "photos" / "p2.jpg").unlink()
    before = (tmp_path / "photos" / "p1.jpg").read_bytes()
    out = tmp_path / "out"
    dialog.folder.line.setText(str(out))
    dialog.names.set_template("{people}")
    dialog.inside.setChecked(False)
    dialog.start.click()
    assert not dialog.start.isVisible()
    qtbot.waitUntil(lambda: dialog.job is None)
    assert "3 photos copied" in dialog.outcome.summary.text()
    assert dialog.outcome.place.text().replace("\u200b", "").endswith(str(out))
    assert "p2.jpg" in dialog.outcome.problems.toPlainText()
    shown = dialog.outcome.copies
    assert [shown.item(row).text() for row in range(3)] == [
        "Anna, Bob.jpg", "Anna, Bob (2).jpg", "Anna.jpg",
    ]  # fmt: skip
    qtbot.waitUntil(lambda: not _blank(shown.item(2)))
    assert (out / "Anna, Bob.jpg").read_bytes() == before
    assert (out / "Anna, Bob.jpg.xmp").exists()
    with (out / "album.csv").open(encoding="utf-8") as file:
        assert [row["people"] for row in csv.DictReader(file)] == ["Anna; Bob", "Anna; Bob", "Anna"]
    qtbot.waitUntil(lambda: context.jobs.idle)
    dialog.start.click()
    qtbot.waitUntil(lambda: "0 photos copied, 3 already there" in dialog.outcome.summary.text())
    assert "album.csv" not in dialog.outcome.problems.toPlainText()
    assert dialog._show_folder.isVisible(), "the copies that are there can be looked at"
    assert len(list(out.glob("*.csv"))) == 1
    qtbot.waitUntil(lambda: context.jobs.idle)


def test_a_folder_that_cannot_be_written_leads_back_to_the_form(
    dialog: ExportDialog, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    dialog.folder.line.setText(str(tmp_path / "file"))
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog.job is None)
    assert dialog.start.isVisible()
    assert "it is a file" in dialog._fault.text()
    qtbot.waitUntil(lambda: context.jobs.idle)


def test_stopped_it_says_how_many_copies_there_are(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.folder.line.setText(str(tmp_path / "out"))
    dialog.partly = StoppingAfter(dialog, 1)
    with busy(dialog.context.jobs):
        dialog.start.click()
    qtbot.waitUntil(lambda: dialog.job is None)
    assert len(list((tmp_path / "out").glob("*.jpg"))) == 1
    assert dialog.outcome.summary.text() == "Stopped after 1 copy. None is half made."
    assert str(tmp_path / "out") in dialog.outcome.place.text().replace("\u200b", "")
    qtbot.waitUntil(lambda: dialog.context.jobs.idle)


def test_closed_it_lets_the_job_go_on_and_comes_back_with_the_result(
    dialog: ExportDialog, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.folder.line.setText(str(tmp_path / "later"))
    dialog.start.click()
    dialog.reject()
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: context.jobs.idle)
    assert dialog.isVisible()
    assert "4 photos copied" in dialog.outcome.summary.text()
    assert len(list((tmp_path / "later").glob("*.jpg"))) == 4


def test_names_go_into_the_copies_and_choices_are_remembered(
    dialog: ExportDialog, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    assert dialog.inside.isChecked()
    assert "Other photo programs then show" in dialog._where.text()
    dialog.by_person.setChecked(True)
    dialog.names.set_template("{number}")
    assert examples(dialog)[0] == "Anna and 1 more / 001.jpg"
    dialog.folder.line.setText(str(tmp_path / "out"))
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog.job is None)
    qtbot.waitUntil(lambda: context.jobs.idle)
    with Image.open(tmp_path / "out" / "Anna" / "001.jpg") as copy:
        assert {region.name for region in read_regions(copy.info["xmp"])} == {"Anna", "Bob"}
    assert (tmp_path / "out" / "Bob" / "001.jpg").exists()
    again = ExportDialog(context, [1], "Holiday")
    qtbot.addWidget(again)
    assert again.by_person.isChecked()
    assert again.names.template == "{number}"
