"""Pictures of every room of the window, on an album of drawn people.

Usage: python packaging/screenshots.py FOLDER [--dark] [--scale 2] [--language de]

Needs no display: the window is drawn offscreen. The README's pictures are made by
    python packaging/screenshots.py resources/screenshots
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

    from faceorg.gui.main_window import MainWindow

_SIZE = (1180, 740)
_NAMED = 7  # the rest of the cast is left to be named


def main() -> None:
    """Make the pictures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--dark", action="store_true")
    arguments.add_argument("--scale", default="1")
    arguments.add_argument("--language", default="en")
    chosen = arguments.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = chosen.scale
    os.environ["LANGUAGE"] = os.environ["LC_ALL"] = chosen.language
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(temporary)
        for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[name] = str(home / name)
        library = _album(home)
        _choose(chosen.language, "dark" if chosen.dark else "light")
        _take(library, home, chosen.folder)


def _choose(language: str, scheme: str) -> None:
    from faceorg.gui.appearance import choose_language, window_settings

    choose_language(language)
    window_settings().setValue("scheme", scheme)


def _album(home: Path) -> Path:
    from drawn_album import make_album

    from faceorg.library import faces
    from faceorg.library.database import Library
    from faceorg.library.search import find_photos
    from faceorg.operations import label, organize

    path = home / "library.faceorg"
    with Library.open(path) as library:
        whose = make_album(home / "Family photos", library)
        for cluster in faces.clusters(library)[:_NAMED]:
            name = whose[faces.faces_of_cluster(library, cluster.id)[0].id]
            label.name_group(library, label.Group(cluster=cluster.id), name)
        organize.create_album(library, "At the beach", find_photos(library, "beach"))
        organize.create_album(library, "Anna and Ella", query="Anna Ella")
    return path


def _take(library: Path, home: Path, folder: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from faceorg.gui.app import build_window, dress

    app = QApplication([])
    dress(app)
    folder.mkdir(parents=True, exist_ok=True)

    def keep(widget: QWidget, name: str) -> None:
        _settle(app)
        widget.grab().save(str(folder / f"{name}.png"))

    empty = build_window(home / "empty.faceorg")
    empty.resize(*_SIZE)
    empty.show()
    keep(empty, "welcome")
    empty.close()
    window = build_window(library)
    window.resize(*_SIZE)
    window.show()
    for room in ("photos", "people", "review", "albums", "places", "history", "problems"):
        window.sidebar.choose(room)
        keep(window, room)
    _take_more(window, keep)
    window.close()


def _take_more(window: MainWindow, keep: Callable[[QWidget, str], None]) -> None:
    from faceorg.gui.dialogs.anonymize import AnonymizeDialog
    from faceorg.gui.dialogs.export import ExportDialog
    from faceorg.gui.dialogs.preferences import PreferencesDialog
    from faceorg.gui.models.person_list import read_entries
    from faceorg.gui.views.people import PeopleRoom

    people = window.findChild(PeopleRoom)
    window.sidebar.choose("people")
    assert people is not None
    people.open_entry(read_entries(window.context.reader)[0])
    keep(window, "person")
    window.show_search("Anna -Ella")
    keep(window, "search")
    photos = window.photos.grid.photos()
    window._open(photos[0], photos)
    window.viewer.bar.info.setChecked(True)
    keep(window, "viewer")
    for dialog, name in (
        (AnonymizeDialog(window.context, photos, window), "safe copy"),
        (ExportDialog(window.context, photos, "Anna", window), "export"),
        (PreferencesDialog(window.context, window), "preferences"),
    ):
        dialog.show()
        keep(dialog, name.replace(" ", "-"))
        dialog.close()


def _settle(app: QApplication, seconds: float = 1.5) -> None:
    """Let thumbnails and previews arrive."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    main()
