"""What another program changes in the library shows in the window, which knows its own writes."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from faceorg.library.beside import writes_of_others
from faceorg.library.database import Library
from faceorg.operations import label

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.core.changes import Changes
    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.gui.main_window import MainWindow

    Filled = tuple[list[PhotoId], list[FaceId]]

_NAME = """
import sys
from pathlib import Path
from faceorg.library.database import Library
from faceorg.operations import label
with Library.open(Path(sys.argv[1])) as library:
    label.name_faces(library, [int(face) for face in sys.argv[3:]], sys.argv[2])
"""


def name_elsewhere(library: Path, name: str, faces: list[FaceId]) -> None:
    """A second process names faces."""
    command = [sys.executable, "-c", _NAME, str(library), name, *map(str, faces)]
    subprocess.run(command, check=True)


def test_a_name_given_by_another_process_shows(
    library_path: Path, filled: Filled, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    name_elsewhere(library_path, "Anna", filled[1][:3])
    qtbot.waitUntil(lambda: window.search_bar.names() == ["Anna"])
    assert window.undoing.undo.text() == "Undo: Name 3 faces Anna"


def test_what_the_window_writes_itself_is_not_read_twice(
    library_path: Path, filled: Filled, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    told: list[Changes] = []
    window.context.jobs.changed.connect(told.append)
    window.context.jobs.decide(lambda one: label.name_faces(one, filled[1][:3], "Bob"))
    qtbot.waitUntil(lambda: bool(told) and window.context.jobs.idle)
    window.outside.look()
    assert not any(changes.everything for changes in told)
    name_elsewhere(library_path, "Anna", filled[1][3:5])
    window.outside.look()
    assert told[-1].everything


def test_writing_nothing_and_what_fails_do_not_count(library_path: Path) -> None:
    with Library.open(library_path) as library, Library.open(library_path, read_only=True) as other:
        before = writes_of_others(other, other.shared)
        with library.write():
            pass
        try:
            with library.write():
                library.change("INSERT INTO decisions (made_at, kind, payload) VALUES ('', '', '')")
                raise ValueError
        except ValueError:
            pass
        assert writes_of_others(other, other.shared) == before
        own = writes_of_others(library, library.shared)
        with library.write():
            library.change("DELETE FROM decisions")
            library.change("INSERT INTO decisions (made_at, kind, payload) VALUES ('', '', '')")
        assert writes_of_others(other, other.shared) == before + 1
        assert writes_of_others(library, library.shared) == own
