"""What the window's tests share: a library, drawn photos, the window itself, and a clean end."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from gui_builders import draw_photo, store_photo
from PySide6.QtGui import QDragLeaveEvent
from PySide6.QtWidgets import QApplication

from faceorg.gui.app import build_window
from faceorg.gui.texts import STRETCHED, Texts
from faceorg.library.database import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.gui.main_window import MainWindow


_OFFSCREEN_NOISE = ("This plugin does not support ",)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Any Qt warning fails a test, but for what the offscreen platform says of itself."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(*_OFFSCREEN_NOISE))


@pytest.fixture(autouse=True)
def in_an_application(qapp: QApplication) -> None:
    """Also those tests that do not ask for it: words and pictures want it."""


@pytest.fixture
def stretched(qapp: QApplication) -> Iterator[None]:
    """Every text a third longer."""
    texts = Texts(STRETCHED)
    qapp.installTranslator(texts)
    yield
    qapp.removeTranslator(texts)


@pytest.fixture
def library_folder(tmp_path: Path) -> Path:
    """A folder with three drawn photos and a file that only looks like one."""
    folder = tmp_path / "photos"
    for number in range(3):
        draw_photo(folder / f"drawn{number}.jpg", number)
    (folder / "broken.jpg").write_bytes(b"not a photo at all")
    return folder


@pytest.fixture
def library_path(tmp_path: Path) -> Path:
    """Where a test's library lies; nothing is there yet."""
    return tmp_path / "test.faceorg"


@pytest.fixture
def filled(library_path: Path, tmp_path: Path) -> tuple[list[PhotoId], list[FaceId]]:
    """A library of five photos, the newest last; the first two hold two faces each."""
    ids: list[PhotoId] = []
    found: list[FaceId] = []
    with Library.open(library_path) as library:
        for number in range(5):
            path = draw_photo(tmp_path / "photos" / f"photo{number}.jpg", number)
            faces = 2 if number < 2 else 0
            moment = f"201{number}-06-0{number + 1}T12:00:00"
            photo, here = store_photo(library, path, faces=faces, taken_at=moment)
            ids.append(photo)
            found += here
    return ids, found


@pytest.fixture
def open_window(qtbot: QtBot, library_path: Path) -> Iterator[Callable[[], MainWindow]]:
    """Opens the window on the library; closes it at the end."""
    windows: list[MainWindow] = []

    def open_() -> MainWindow:
        window = build_window(library_path)
        windows.append(window)
        window.resize(1180, 780)  # the screen of a test has less room
        with qtbot.waitExposed(window):
            window.show()
        return window

    yield open_
    for window in windows:
        # Else Qt would go on dragging over what is gone, wherever the next test drags.
        QApplication.sendEvent(window, QDragLeaveEvent())
        window.close()
        window.deleteLater()


@pytest.fixture
def main_window(open_window: Callable[[], MainWindow]) -> MainWindow:
    """The window on the library as it is: empty, unless the test filled it first."""
    return open_window()


@pytest.fixture
def group_photo() -> Path:
    """The photo of six people that insightface brings; skip without it."""
    spec = find_spec("insightface")
    path = Path(spec.origin or "").parent / "data" / "images" / "t1.jpg" if spec else Path()
    if not path.is_file():
        pytest.skip("insightface is installed without its sample photo")
    return path
