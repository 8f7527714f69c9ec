from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gui.people_library import context as context

from faceorg.gui.context import settings_file
from faceorg.gui.dialogs.preferences import PreferencesDialog
from faceorg.settings import Settings, load_settings, save_settings

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.gui.context import Context


@pytest.fixture
def dialog(context: Context, qtbot: QtBot) -> PreferencesDialog:
    save_settings(Settings(unknown={"later": 1}), settings_file())
    dialog = PreferencesDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: context.jobs.idle)
    return dialog


def test_the_licence_of_the_models_is_on_screen(dialog: PreferencesDialog) -> None:
    assert "MIT" in dialog._licence.text()
    assert "CC0" in dialog._licence.text()


def test_a_choice_is_kept_and_unknown_settings_stay(dialog: PreferencesDialog) -> None:
    dialog.device.setCurrentIndex(dialog.device.findData("cpu"))
    dialog.ok.click()
    settings = load_settings(settings_file())
    assert settings.provider == "cpu"
    assert settings.pack_folder is None
    assert settings.unknown == {"later": 1}


def test_a_folder_without_models_is_refused_with_a_reason(
    dialog: PreferencesDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.pack.setText(str(tmp_path))
    dialog.pack.editingFinished.emit()
    qtbot.waitUntil(lambda: not dialog.ok.isEnabled())
    assert str(tmp_path) in dialog._licence.text()
    dialog.pack.clear()
    dialog.pack.editingFinished.emit()
    qtbot.waitUntil(dialog.ok.isEnabled)
    assert "MIT" in dialog._licence.text()
