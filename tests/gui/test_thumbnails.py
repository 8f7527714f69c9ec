"""Thumbnails: what must not happen in the threads that make them."""

from __future__ import annotations

import ast
import subprocess
import sys
from typing import TYPE_CHECKING

from disk_builders import fill, small_disk
from gui_builders import draw_photo
from PySide6.QtGui import QImage

from faceorg.gui.picture_loader import Loader, Request

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

_ASKING = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTranslator
from PySide6.QtWidgets import QApplication
from faceorg.gui.thumbnails import Thumbnails
app = QApplication([])
elsewhere = []
class Words(QTranslator):
    def isEmpty(self):
        return False
    def translate(self, context, text, disambiguation=None, n=-1):
        if threading.current_thread() is not threading.main_thread():
            elsewhere.append((context, text))
        return text
words = Words()
app.installTranslator(words)
thumbnails = Thumbnails()
loop = QEventLoop()
thumbnails.ready.connect(loop.quit)
thumbnails.photo(1, Path(sys.argv[1]), "hash", 256)
loop.exec()
thumbnails.shutdown()
print(elsewhere)
"""


def test_no_worker_loads_a_plugin_which_asks_the_translators(tmp_path: Path) -> None:
    """It would wait for Python while Qt holds a lock that the window's thread may wait for."""
    photo = draw_photo(tmp_path / "one.jpg")
    done = subprocess.run(
        [sys.executable, "-c", _ASKING, str(photo)],
        capture_output=True, text=True, timeout=60, check=True,
        env={"QT_QPA_PLATFORM": "offscreen", "XDG_CACHE_HOME": str(tmp_path / "cache"),
             "PATH": "", "HOME": str(tmp_path), "PYTHONPATH": ":".join(sys.path)},
    )  # fmt: skip
    asked = {context for context, _ in ast.literal_eval(done.stdout)}
    assert asked <= {"QImageWriter"}, asked  # whose words come before it takes any lock


def test_of_a_photo_that_is_away_the_picture_of_another_size_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("faceorg.paths.thumbnails_folder", lambda: tmp_path / "cache")
    photo = draw_photo(tmp_path / "photo.jpg", 1, size=(800, 600))
    loader = Loader()
    assert loader.load(Request(1, photo, "a" * 40, 256)).width() == 256
    photo.unlink()
    assert loader.load(Request(1, photo, "a" * 40, 512)).width() == 256
    assert loader.load(Request(1, photo, "b" * 40, 512)).isNull()
    assert loader.load(Request(1, photo, "a" * 40, 2048)).isNull(), "large, it says why"


def test_a_full_disk_costs_time_and_leaves_no_half_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = draw_photo(tmp_path / "photo.jpg", 1, size=(800, 600))
    with small_disk(tmp_path / "disk", 9) as disk:
        monkeypatch.setattr("faceorg.paths.thumbnails_folder", lambda: disk / "cache")
        loader = Loader()
        (disk / "cache").mkdir()
        for free in (0, 4096, 8192):
            filler = fill(disk, free=free)
            for px in (256, 512):
                image = loader.load(Request(1, photo, f"{free:040x}", px, None))
                assert image.width() == px
            kept = [path for path in (disk / "cache").rglob("*") if path.is_file()]
            assert all(path.suffix == ".jpg" and QImage(str(path)).width() for path in kept)
            filler.unlink()
        loader.load(Request(1, photo, "f" * 40, 512, None))
        assert list((disk / "cache").rglob("f*.jpg"))
