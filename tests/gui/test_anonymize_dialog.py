from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from gui.people_library import BOXES, StoppingAfter, add_photo, busy
from gui.people_library import context as context
from PIL import Image
from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from faceorg.core.entities import FaceId, PhotoId
from faceorg.gui.dialogs.anonymize import AnonymizeDialog
from faceorg.library import faces as face_rows
from faceorg.library.database import Library
from faceorg.operations import label
from faceorg.operations.anonymize import AnonymizedPhoto, AnonymizeReport, HiddenFace, Verdict
from faceorg.operations.hiding import Hide, HideRule
from faceorg.vision.redaction import Method

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from faceorg.gui.context import Context
    from faceorg.gui.main_window import MainWindow


@pytest.fixture
def dialog(context: Context, qtbot: QtBot, tmp_path: Path) -> AnonymizeDialog:
    dialog = AnonymizeDialog(context, [1, 2])
    qtbot.addWidget(dialog)
    dialog.folder.line.setText(str(tmp_path / "safe"))
    dialog.show()
    wait_for_preview(dialog, qtbot)
    return dialog


def wait_for_preview(dialog: AnonymizeDialog, qtbot: QtBot) -> None:
    """Until the searched photo is drawn with the newest choices, and nothing is under way."""
    qtbot.waitUntil(lambda: dialog.context.jobs.idle)
    qtbot.waitUntil(lambda: not dialog.preview.after.image.isNull())


def changed(dialog: AnonymizeDialog) -> list[bool]:
    """For each of the two drawn heads: whether its middle differs after hiding."""
    before, after = dialog.preview.before.image, dialog.preview.after.image
    return [middle(before, face) != middle(after, face) for face in (0, 1)]


def middle(image: QImage, face: int) -> tuple[int, ...]:
    x, y = BOXES[face].center
    color = image.pixelColor(round(x * image.width()), round(y * image.height()))
    return color.getRgb()[:3]


def test_the_preview_shows_what_really_happens(dialog: AnonymizeDialog) -> None:
    assert changed(dialog) == [True, True]
    assert middle(dialog.preview.after.image, 0) == (128, 128, 128)
    assert "2" in dialog.preview._say.text()


def test_everyone_but_anna(dialog: AnonymizeDialog, qtbot: QtBot) -> None:
    dialog.whom.hide_choices[Hide.EVERYONE_BUT].click()
    wait_for_preview(dialog, qtbot)
    assert changed(dialog) == [True, True]  # nobody is ticked yet
    assert [dialog.whom.chosen.index(row, 0).data() for row in range(2)] == ["Anna", "Bob"]
    anna = dialog.whom.chosen.index(0, 0)
    dialog.whom.chosen.setData(anna, Qt.CheckState.Checked, int(Qt.ItemDataRole.CheckStateRole))
    wait_for_preview(dialog, qtbot)
    assert changed(dialog) == [False, True]


def test_what_a_tick_does_is_said(dialog: AnonymizeDialog, qtbot: QtBot) -> None:
    whom = dialog.whom
    assert not whom.asks.isVisible(), "nobody is to be ticked"
    assert "with a name or without" in whom.outlook.text()
    whom.hide_choices[Hide.EVERYONE_BUT].click()
    assert whom.asks.text() == whom.people.accessibleName() == "Keep these people visible:"
    tick(dialog, "Anna")
    assert whom.outlook.text().startswith("Visible: Anna. All others are hidden")
    whom.hide_choices[Hide.ONLY].click()
    assert whom.asks.text() == whom.people.accessibleName() == "Hide these people:"
    tick(dialog, "Bob")
    assert whom.outlook.text().startswith("Hidden: Anna, Bob. All others stay visible")
    assert "without a name" in whom.outlook.text()
    wait_for_preview(dialog, qtbot)
    assert dialog.preview._say.text() == "2 faces hidden, 0 visible"


def test_faces_recognized_unasked_are_a_question_only_where_there_are_some(
    context: Context, qtbot: QtBot
) -> None:
    for photos, asked in (([1, 2], False), ([1, 7], True)):  # in photo 7 Anna was recognized
        dialog = AnonymizeDialog(context, photos)
        qtbot.addWidget(dialog)
        dialog.whom.hide_choices[Hide.EVERYONE_BUT].click()
        assert not dialog.whom.trust.isVisibleTo(dialog), "nobody is to stay visible yet"
        tick(dialog, "Anna")
        assert dialog.whom.trust.isVisibleTo(dialog) is asked
        wait_for_preview(dialog, qtbot)


def test_leaving_before_anything_began_says_nothing(
    filled: tuple[list[PhotoId], list[FaceId]], main_window: MainWindow, qtbot: QtBot
) -> None:
    jobs, bar = main_window.context.jobs, main_window.jobs_bar
    dialog = AnonymizeDialog(main_window.context, filled[0][:2], main_window)
    with qtbot.waitSignal(jobs.started):  # faces are looked for in the photo that is shown
        dialog.show()
    with qtbot.waitSignal(jobs.finished):
        dialog.reject()
    qtbot.waitUntil(lambda: jobs.idle)
    assert not bar.isVisible(), bar.text.text()


def test_stopped_it_says_how_many_copies_there_are(
    dialog: AnonymizeDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog._photos = [PhotoId(1), PhotoId(2), PhotoId(3)]
    dialog.partly = StoppingAfter(dialog, 2)
    with busy(dialog.context.jobs):
        dialog.start.click()
    qtbot.waitUntil(lambda: dialog.job is None, timeout=60_000)
    copies = sorted((tmp_path / "safe").iterdir())
    assert [copy.name for copy in copies] == ["photo-001.jpg", "photo-002.jpg"]
    assert dialog.outcome.summary.text() == "Stopped after 2 copies. None is half made."
    assert "no hidden face was recognized" in dialog.outcome.advice.text()
    assert dialog.outcome.copies.count() == 2
    assert str(tmp_path / "safe") in dialog.outcome.place.text().replace("\u200b", "")
    assert dialog._show_folder.isVisible()


def test_stopped_before_the_first_copy_it_says_that(
    dialog: AnonymizeDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    with busy(dialog.context.jobs):
        dialog.start.click()
        dialog._stop.click()
    qtbot.waitUntil(lambda: dialog.job is None, timeout=60_000)
    assert dialog.outcome.summary.text() == "Stopped. No copy was made."
    assert not dialog._show_folder.isVisible()
    assert not (tmp_path / "safe").exists()


def tick(dialog: AnonymizeDialog, name: str) -> None:
    model = dialog.whom.chosen
    (index,) = [i for i in map(model.index, range(model.rowCount())) if i.data() == name]
    model.setData(index, Qt.CheckState.Checked, int(Qt.ItemDataRole.CheckStateRole))


def test_only_anna_needs_somebody_ticked(dialog: AnonymizeDialog, qtbot: QtBot) -> None:
    dialog.whom.hide_choices[Hide.ONLY].click()
    assert not dialog.start.isEnabled()
    assert dialog._fault.text()
    anna = dialog.whom.chosen.index(0, 0)
    dialog.whom.chosen.setData(anna, Qt.CheckState.Checked, int(Qt.ItemDataRole.CheckStateRole))
    assert dialog.start.isEnabled()
    wait_for_preview(dialog, qtbot)
    assert changed(dialog) == [True, False]


def test_blur_is_offered_with_an_honest_sentence(dialog: AnonymizeDialog, qtbot: QtBot) -> None:
    solid = dialog.honesty.text()
    dialog.method.setCurrentIndex(dialog.method.findData(Method.BLUR))
    assert dialog.honesty.text() != solid
    assert "not for safety" in dialog.honesty.text()
    wait_for_preview(dialog, qtbot)


def test_the_next_photo_can_be_looked_at(dialog: AnonymizeDialog, qtbot: QtBot) -> None:
    first = middle(dialog.preview.before.image, 0)
    dialog.preview.go(1)
    wait_for_preview(dialog, qtbot)
    assert middle(dialog.preview.before.image, 0) != first


def test_a_photo_that_cannot_be_read_says_so(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "photos" / "p4.jpg").write_bytes(b"gone bad")
    dialog = AnonymizeDialog(context, [4])
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: "p4.jpg" in dialog.preview._say.text())
    qtbot.waitUntil(lambda: context.jobs.idle)
    assert dialog.preview.after.image.isNull()


def test_how_is_remembered_but_never_who(
    dialog: AnonymizeDialog, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.method.setCurrentIndex(dialog.method.findData(Method.PIXELATE))
    dialog.rename.setChecked(False)
    dialog.whom.hide_choices[Hide.EVERYONE_BUT].click()
    anna = dialog.whom.chosen.index(0, 0)
    dialog.whom.chosen.setData(anna, Qt.CheckState.Checked, int(Qt.ItemDataRole.CheckStateRole))
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog.job is None)
    again = AnonymizeDialog(context, [1])
    qtbot.addWidget(again)
    wait_for_preview(again, qtbot)
    assert again.look.method is Method.PIXELATE
    assert not again.rename.isChecked()
    assert again.folder.path == tmp_path / "safe 2"
    assert again.look.rule == HideRule(Hide.EVERYONE)
    assert not again.whom.chosen.checked


def test_copies_to_look_at_can_be_opened(
    dialog: AnonymizeDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    class Opened(QObject):
        asked = Signal(QUrl)

    copy = tmp_path / "photo-001.jpg"
    faces = tuple(
        HiddenFace(None, BOXES[0], verdict)
        for verdict in (Verdict.HIDDEN, Verdict.RECOGNIZABLE, Verdict.OVERLOOKED)
    )
    safe = AnonymizedPhoto(PhotoId(2), tmp_path / "photo-002.jpg", faces[:1], 0)
    dialog.done_(AnonymizeReport([AnonymizedPhoto(PhotoId(1), copy, faces, 0), safe], []))
    assert dialog.outcome.to_look_at.count() == 1
    text = dialog.outcome.to_look_at.item(0).text()
    assert text.startswith("photo-001.jpg")
    assert "1 face overlooked" in text
    assert "Solid" not in text, "it is solid already"
    assert "1 copy to look at" in dialog.outcome.advice.text()
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "asked")
    with qtbot.waitSignal(opened.asked) as asked:
        dialog.outcome.to_look_at.itemActivated.emit(dialog.outcome.to_look_at.item(0))
    QDesktopServices.unsetUrlHandler("file")
    assert asked.args == [QUrl.fromLocalFile(str(copy))]


def test_one_of_many_people_is_found_by_typing(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    with Library.open(context.library_path) as library:
        for number in range(20):
            with library.write():
                photo = PhotoId(add_photo(library, tmp_path / f"q{number}.jpg", 100 + number))
            ids = face_rows.faces_of_photos(library, [photo])[photo]
            label.name_faces(library, [ids[0].id], f"Person {number}")
        photos = [row[0] for row in library.rows("SELECT id FROM photos")]
    dialog = AnonymizeDialog(context, photos)
    qtbot.addWidget(dialog)
    dialog.whom.hide_choices[Hide.EVERYONE_BUT].click()
    assert dialog.whom.finder.isVisibleTo(dialog)
    dialog.whom.finder.setText("son 17")
    assert [dialog.whom.chosen.index(0, 0).data()] == ["Person 17"]
    assert dialog.whom.chosen.rowCount() == 1
    ticked = Qt.CheckState.Checked
    dialog.whom.chosen.setData(
        dialog.whom.chosen.index(0, 0), ticked, int(Qt.ItemDataRole.CheckStateRole)
    )
    dialog.whom.finder.setText("nobody at all")
    assert dialog.whom.people.isVisibleTo(dialog), "an empty search must not hide the list"
    assert len(dialog.look.rule.persons) == 1, "who is ticked stays so while not shown"
    wait_for_preview(dialog, qtbot)


def test_writes_copies_and_reports(dialog: AnonymizeDialog, qtbot: QtBot, tmp_path: Path) -> None:
    original = (tmp_path / "photos" / "p1.jpg").read_bytes()
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog.job is None)
    qtbot.waitUntil(lambda: dialog.context.jobs.idle)
    assert "2 safe copies made, 4 faces hidden" in dialog.outcome.summary.text()
    copies = sorted((tmp_path / "safe").iterdir())
    assert [copy.name for copy in copies] == ["photo-001.jpg", "photo-002.jpg"]
    x, y = BOXES[0].center
    pixels = np.asarray(Image.open(copies[0]))
    assert np.abs(pixels[round(y * 160), round(x * 240)].astype(int) - 128).max() < 12
    assert (tmp_path / "photos" / "p1.jpg").read_bytes() == original


def test_no_photos_cannot_start(context: Context, qtbot: QtBot) -> None:
    dialog = AnonymizeDialog(context, [])
    qtbot.addWidget(dialog)
    assert not dialog.start.isEnabled()
    assert context.jobs.idle


def test_copies_for_somebody_else_get_a_folder_of_their_own(
    dialog: AnonymizeDialog, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog._remember()
    (tmp_path / "safe").mkdir()
    (tmp_path / "safe" / "photo-001.jpg").touch()
    (tmp_path / "safe 2").mkdir()
    (tmp_path / "safe 2" / "photo-001.jpg").touch()
    (tmp_path / "safe 3").mkdir()  # nothing in it
    again = AnonymizeDialog(context, [1, 2])
    qtbot.addWidget(again)
    assert again.folder.path == tmp_path / "safe 3"
    dialog.folder.line.setText(str(tmp_path / "safe 2"))
    dialog._remember()
    third = AnonymizeDialog(context, [1, 2])
    qtbot.addWidget(third)
    assert third.folder.path == tmp_path / "safe 3"
