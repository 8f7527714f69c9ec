"""Preferences, page by page, with the real operations behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gui.people_library import context as context
from gui.people_library import people_of, when_asked
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from faceorg.core.strictness import Strictness
from faceorg.gui.context import settings_file
from faceorg.gui.dialogs.preference_models import LicenceQuestion
from faceorg.gui.dialogs.preferences import PreferencesDialog
from faceorg.gui.keeper import BackupKeeper
from faceorg.library.backups import backups
from faceorg.library.database import Library
from faceorg.library.face_data import face_data, faces_wanted
from faceorg.library.faces import all_faces
from faceorg.library.left_out import skips
from faceorg.library.patterns import whole_path
from faceorg.library.photos import add_folder, count_photos, photos_by_id
from faceorg.library.text import path_to_text
from faceorg.operations.folders import leave_out_matching
from faceorg.operations.thresholds import strictness
from faceorg.settings import Settings, load_settings, save_settings

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.gui.context import Context


@pytest.fixture
def keeper(context: Context) -> BackupKeeper:
    keeper = BackupKeeper(context)
    keeper._timer.stop()
    return keeper


@pytest.fixture
def dialog(context: Context, keeper: BackupKeeper, qtbot: QtBot) -> PreferencesDialog:
    save_settings(Settings(unknown={"later": 1}), settings_file())
    dialog = PreferencesDialog(context, None, keeper)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: context.jobs.idle)
    return dialog


def test_every_page_can_be_reached_by_the_keyboard(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    dialog.list.setFocus()
    for row in range(1, dialog.list.count()):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
        assert dialog._stack.currentIndex() == row
        assert not dialog.grab().isNull()


def test_choices_are_kept_and_unknown_settings_stay(dialog: PreferencesDialog) -> None:
    page = dialog.faces
    for box, value in ((page.device, "cpu"), (page.level, "fast")):
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())
    settings = load_settings(settings_file())
    assert (settings.provider, settings.search_level) == ("cpu", "fast")
    assert settings.unknown == {"later": 1}


def test_strictness_is_a_word_and_holds(
    dialog: PreferencesDialog, context: Context, qtbot: QtBot
) -> None:
    page = dialog.faces
    page.strictness.setCurrentIndex(page.strictness.findData(Strictness.CAREFUL))
    page.strictness.activated.emit(0)
    qtbot.waitUntil(lambda: context.jobs.idle)
    assert strictness(context.reader) is Strictness.CAREFUL
    assert not page.learn.isEnabled(), "two people are too few to learn from"
    assert "Name a few more people" in page.fit.text()


def test_the_speed_is_measured_here(
    dialog: PreferencesDialog, context: Context, qtbot: QtBot
) -> None:
    dialog.faces.measure.click()
    qtbot.waitUntil(lambda: context.jobs.idle)
    assert "faces a second (Processor)" in dialog.faces.speed.text()
    assert dialog.faces.measure.isEnabled()


def test_the_licence_of_the_models_is_on_screen(dialog: PreferencesDialog) -> None:
    page = dialog.models
    assert page.entry is not None
    assert page.entry.active
    assert "MIT" in page.licence.toPlainText()
    assert "CC0" in page.licence.toPlainText()
    assert not page.use.isEnabled()
    assert not page.remove.isEnabled()


def test_models_are_downloaded_only_by_who_accepts_their_licence(
    dialog: PreferencesDialog, context: Context
) -> None:
    page = dialog.models
    rows = [row for row in range(page.list.count()) if "downloaded" in page.list.item(row).text()]
    assert rows
    page.list.setCurrentRow(rows[0])
    assert page.download.isEnabled()

    def look(question: object) -> None:
        assert isinstance(question, LicenceQuestion)
        assert not question.go.isEnabled()
        question.agree.setChecked(True)
        assert question.go.isEnabled()
        question.reject()

    when_asked(look)
    page.download.click()
    assert context.jobs.idle, "without acceptance nothing is fetched"


def test_a_folder_without_models_is_refused_with_a_reason(
    dialog: PreferencesDialog, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    empty = tmp_path / "no models"
    empty.mkdir()
    dialog.models._import(empty)
    qtbot.waitUntil(lambda: context.jobs.idle)
    assert str(empty) in dialog.models.said.text()


def test_folders_are_removed_and_files_left_out(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    context.jobs.decide(lambda library: add_folder(library, tmp_path / "photos"))
    qtbot.waitUntil(lambda: context.jobs.idle)
    dialog = PreferencesDialog(context)
    qtbot.addWidget(dialog)
    page = dialog.folders
    assert "9 photos" in page.list.item(0).text()
    qtbot.keyClicks(page.pattern, "*.tmp")
    qtbot.keyClick(page.pattern, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: skips(context.reader) == ["*.tmp"])
    qtbot.waitUntil(lambda: page.patterns.count() == 1)
    page.patterns.setCurrentRow(0)
    page.unskip.click()
    qtbot.waitUntil(lambda: page.patterns.count() == 0)
    page.list.setCurrentRow(0)
    page.remove.click()
    qtbot.waitUntil(lambda: page.list.count() == 0)
    qtbot.waitUntil(lambda: context.jobs.idle)
    assert count_photos(context.reader) == 0
    page.removed.linkActivated.emit("undo")
    qtbot.waitUntil(lambda: page.list.count() == 1)
    qtbot.waitUntil(lambda: context.jobs.idle)
    assert count_photos(context.reader) == 9


def test_sizes_of_what_is_kept(dialog: PreferencesDialog, context: Context) -> None:
    label = dialog.privacy.sizes[context.library_path]
    assert "B" in label.text()


def test_backups_are_made_and_gone_back_to(
    dialog: PreferencesDialog, context: Context, keeper: BackupKeeper, qtbot: QtBot
) -> None:
    page = dialog.backups
    assert not page.restore.isEnabled()
    page.make.click()
    qtbot.waitUntil(lambda: page.list.count() == 1)
    qtbot.waitUntil(lambda: context.jobs.idle)
    assert len(backups(context.library_path)) == 1
    page.list.setCurrentRow(0)

    def agree(box: object) -> None:
        assert isinstance(box, QMessageBox)
        assert "is kept" in box.informativeText()
        next(button for button in box.buttons() if button.text() == "Go back").click()

    when_asked(agree)
    with qtbot.waitSignal(keeper.restore_asked) as asked:
        page.restore.click()
    assert asked.args == [page.chosen.path]
    assert not dialog.isVisible()


def test_faces_that_no_room_counts_are_explained(context: Context, qtbot: QtBot) -> None:
    with Library.open(context.library_path) as library:
        photo = photos_by_id(library, [all_faces(library)[0].photo_id])[0]
        leave_out_matching(library, [whole_path(path_to_text(photo.path))])
        unseen = face_data(library).unseen
    assert 0 < unseen < 18
    dialog = PreferencesDialog(context)
    qtbot.addWidget(dialog)
    words = dialog.privacy.face_data.there
    qtbot.waitUntil(lambda: "18 faces" in words.text())
    assert f"{unseen} of them in photos that are not shown" in words.text()
    qtbot.waitUntil(lambda: context.jobs.idle)


def test_all_face_data_is_deleted_after_a_plain_question(
    dialog: PreferencesDialog, context: Context, qtbot: QtBot
) -> None:
    part = dialog.privacy.face_data
    assert "18 faces" in part.there.text()
    assert not part.again.isVisible()

    def refuse(box: object) -> None:
        assert isinstance(box, QMessageBox)
        for word in ("This goes", "This stays", "A backup is made first"):
            assert word in box.informativeText()
        assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
        box.reject()

    when_asked(refuse)
    part.delete.click()
    assert face_data(context.reader).vectors == 18

    def agree(box: object) -> None:
        assert isinstance(box, QMessageBox)
        next(b for b in box.buttons() if b.text() == "Delete face data").click()

    when_asked(agree)
    part.delete.click()
    qtbot.waitUntil(lambda: "Deleted" in part.said.text())
    qtbot.waitUntil(lambda: context.jobs.idle)
    assert face_data(context.reader).vectors == 0
    assert people_of(context)["Anna"] == {1, 3, 5, 7}
    assert len(backups(context.library_path)) == 1
    dialog.list.setCurrentRow(4)
    assert part.again.isVisible()
    with qtbot.waitSignal(context.wishes.faces_wanted):
        part.again.click()
    qtbot.waitUntil(lambda: context.jobs.idle)
    assert faces_wanted(context.reader)
    assert not part.again.isVisible()


def test_with_the_backups_no_way_leads_back(
    dialog: PreferencesDialog, context: Context, qtbot: QtBot
) -> None:
    part = dialog.privacy.face_data

    def agree(box: object) -> None:
        assert isinstance(box, QMessageBox)
        box.checkBox().setChecked(True)
        next(b for b in box.buttons() if b.text() == "Delete face data").click()

    when_asked(agree)
    part.delete.click()
    qtbot.waitUntil(lambda: "holds no face data" in part.said.text())
    qtbot.waitUntil(lambda: context.jobs.idle)
    (only,) = backups(context.library_path)
    with Library.open(only.path, read_only=True) as kept:
        assert face_data(kept).vectors == 0
