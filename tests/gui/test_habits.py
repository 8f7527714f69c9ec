"""What a desktop expects: places, panels and folders are found again as they were left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui_builders import draw_photo
from PySide6.QtWidgets import QFileDialog

from faceorg.gui.dialogs import add_folders

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.gui.main_window import MainWindow

    Filled = tuple[list[PhotoId], list[FaceId]]


def test_file_dialogs_begin_where_the_last_choice_was_made(
    main_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The dialog itself is the system's; what it is given and what is kept of it is ours."""
    picture = draw_photo(tmp_path / "album" / "one.jpg")
    begun: list[str] = []

    def choose(parent: object, title: str, start: str, filters: str) -> tuple[list[str], str]:
        begun.append(start)
        return [str(picture)], filters

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    assert add_folders.choose_photos(main_window) == [picture]
    assert add_folders.choose_photos(main_window) == [picture]
    assert begun[0] != begun[1]
    assert begun[1] == str(picture.parent)
    picture.unlink()
    picture.parent.rmdir()
    add_folders.choose_photos(main_window)
    assert begun[2] == begun[0], "a folder that is gone is not gone back to"


def test_the_panel_about_a_photo_stays_open_for_the_next_start(
    filled: Filled, open_window: Callable[[], MainWindow]
) -> None:
    first = open_window()
    assert not first.viewer.bar.info.isChecked()
    first.viewer.bar.info.setChecked(True)
    first.close()
    second = open_window()
    assert second.viewer.bar.info.isChecked()
    second.viewer.bar.info.setChecked(False)


def test_a_window_closed_in_full_screen_comes_back_as_a_window(
    filled: Filled, open_window: Callable[[], MainWindow]
) -> None:
    first = open_window()
    first.resize(900, 640)
    first.toggle_full_screen()
    assert first.isFullScreen()
    first.close()
    second = open_window()
    assert not second.isFullScreen()
    assert second.menuBar().isVisible()
