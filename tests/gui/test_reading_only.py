"""A second window on a library that another process holds: it reads, and writes nothing at all."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from disk_builders import protect, small_disk
from gui_builders import draw_photo, store_photo
from other_process import holding
from PySide6.QtCore import Qt

from faceorg.core.errors import LibraryReadOnlyError
from faceorg.gui.app import build_window
from faceorg.gui.reading_only import sentence
from faceorg.library.backups import backups
from faceorg.library.claims import Claim, claimed, holder
from faceorg.library.database import Library
from faceorg.library.persons import read_log
from faceorg.operations import label
from faceorg.operations.intake import take_in, take_in_news

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.core.entities import FaceId, PhotoId
    from faceorg.gui.main_window import MainWindow

    Filled = tuple[list[PhotoId], list[FaceId]]

_FIRST = """
import sys
from pathlib import Path
from faceorg.library.claims import Claim, claimed
from faceorg.library.database import Library
with claimed(Path(sys.argv[1]), Claim.WINDOW, "showing this library in its window"):
    with Library.open(Path(sys.argv[1])):
        print("held", flush=True)
        sys.stdin.read()
"""

# A start as users do it, told what to do when its window is shown.
_SECOND = """
import sys
from pathlib import Path
from faceorg import paths
from faceorg.gui import app
from faceorg.library.photos import count_photos
from faceorg.operations import label
library = Path(sys.argv[1])
for name in ("data", "cache", "config", "log"):
    setattr(paths, f"{name}_folder", lambda name=name: library.parent / name)
app._HANDOVER_SECONDS = 0.0
def shown(window, wanted):
    jobs = window.context.jobs
    print(window.windowTitle(), "|", count_photos(window.context.reader), "|", jobs.refusal)
    if not jobs.refusal:
        jobs.finished.connect(window.close)
        jobs.decide(lambda one: label.name_faces(one, [2], "Bob"))
        return
    banner = window.reading_banner
    def refused(_, text):
        print(text)
        banner.button.click()
        print(banner.words.text().splitlines()[1], flush=True)
        sys.stdin.readline()
        banner.button.click()
    jobs.failed.connect(refused)
    jobs.decide(lambda one: label.name_faces(one, [1], "Anna"))
app._begin = shown
sys.exit(app.run(library, []))
"""

_PROTECTED = """
import sys
from pathlib import Path
from faceorg import paths
from faceorg.gui import app
from faceorg.library.photos import count_photos
for name in ("data", "cache", "config", "log"):
    setattr(paths, f"{name}_folder", lambda name=name: Path(sys.argv[2]) / name)
def shown(window, wanted):
    print(count_photos(window.context.reader), "|", window.context.jobs.refusal)
    window.close()
app._begin = shown
sys.exit(app.run(Path(sys.argv[1]), []))
"""


@pytest.fixture
def reading(filled: Filled, library_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window on a library that another process holds."""
    with holding(_FIRST, library_path):
        window = build_window(library_path, refusal=sentence(library_path))
        with qtbot.waitExposed(window):
            window.show()
        yield window
        window.close()
        window.deleteLater()


def words_of(library_path: Path) -> list[tuple[int, str]]:
    with Library.open(library_path, read_only=True) as library:
        return [(entry.id, entry.payload.get("name", "")) for entry in read_log(library)]


def test_a_second_start_reads_and_writes_once_the_first_has_gone(library_path: Path) -> None:
    with Library.open(library_path) as library:
        store_photo(library, draw_photo(library_path.with_name("a.jpg")), faces=2)
    command = [sys.executable, "-c", _SECOND, str(library_path)]
    with (
        holding(_FIRST, library_path) as first,
        subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True,
        ) as second,
    ):  # fmt: skip
        assert second.stdout is not None
        said = [second.stdout.readline().strip() for _ in range(3)]
        assert words_of(library_path) == []
        assert str(first.pid) in (holder(library_path, Claim.WINDOW) or "")
        first.kill()
        first.wait()
        rest, errors = second.communicate("go on\n", timeout=120)
    assert second.returncode == 0, errors
    reason = "This library is open in another window. Here you can look, search and export."
    assert said[0] == f"faceorg (read only) | 1 | {reason}"
    assert said[1] == reason
    assert said[2] == (
        f"another faceorg (process {first.pid}) is showing this library in its window; try again "
        "when it is done"
    )
    assert rest.split("|")[0::2] == ["faceorg ", " \n"]
    assert words_of(library_path) == [(1, "Bob")]


def test_it_says_so_and_offers_to_try_again(reading: MainWindow, library_path: Path) -> None:
    banner = reading.reading_banner
    assert banner is not None
    assert banner.isVisible()
    assert banner.words.text().startswith("This library is open in another window.")
    assert not banner.close_button.isVisible()
    assert not reading.acceptDrops()
    closed = [a.text() for a in reading.actions() if not a.isEnabled()]
    assert {"Add &folder…", "Add &photos…", "Look for &new photos", "Try a &sample"} <= set(closed)
    reading.resize(720, 480)
    assert banner.words.height() >= banner.words.heightForWidth(banner.words.width())


def test_whatever_would_write_is_answered_and_undone_on_the_screen(
    reading: MainWindow, filled: Filled, library_path: Path, qtbot: QtBot
) -> None:
    jobs, faces = reading.context.jobs, filled[1]
    acts: list[Callable[[], object]] = [
        lambda: jobs.decide(lambda one: label.name_faces(one, faces[:1], "Anna")),
        reading.adding.rescan,
        lambda: reading.take_in([library_path.parent]),
    ]
    before = library_path.read_bytes()
    for act in acts:
        with qtbot.waitSignal(jobs.failed) as failed, qtbot.waitSignal(jobs.changed):
            act()
        assert failed.args[1] == jobs.refusal
        assert reading.jobs_bar.text.text() == jobs.refusal
    qtbot.waitUntil(lambda: jobs.idle)
    assert words_of(library_path) == []
    assert library_path.read_bytes() == before
    assert backups(library_path) == []
    assert holder(library_path, Claim.WORK) is None


def test_it_looks_searches_and_sees_what_the_first_window_does(
    reading: MainWindow, filled: Filled, library_path: Path, qtbot: QtBot
) -> None:
    for key, _ in reading.room_titles():
        reading.sidebar.choose(key)
    with Library.open(library_path) as first:
        label.name_faces(first, filled[1][:1], "Anna")
    with qtbot.waitSignal(reading.context.jobs.changed):
        reading.outside.look()
    reading.show_search("Anna")
    qtbot.waitUntil(lambda: reading.photos.grid.photos() == [filled[0][0]])


def test_no_backup_takes_the_place_of_anothers_library(reading: MainWindow, qtbot: QtBot) -> None:
    from faceorg.gui.dialogs.preferences import PreferencesDialog

    shown: list[PreferencesDialog] = []

    def run(dialog: PreferencesDialog) -> int:
        shown.append(dialog)
        return 0

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PreferencesDialog, "exec", run)
        reading.tasks.show_preferences()
    dialog = shown[0]
    assert not dialog.backups.make.isEnabled()
    assert not dialog.backups.restore.isEnabled()
    qtbot.waitUntil(lambda: dialog.models.list.count() > 0)
    for row in range(dialog.models.list.count()):
        dialog.models.list.setCurrentRow(row)
        assert not dialog.models.use.isEnabled()
    dialog.done(0)


def test_a_key_tries_again(reading: MainWindow, qtbot: QtBot) -> None:
    banner = reading.reading_banner
    assert banner is not None
    reading.activateWindow()
    qtbot.keyClick(reading, Qt.Key.Key_F8)
    told = "showing this library in its window; try again"
    qtbot.waitUntil(lambda: told in banner.words.text())


def test_operations_that_would_claim_the_library_ask_first(
    filled: Filled, library_path: Path
) -> None:
    def no_models() -> None:
        pytest.fail("models were loaded for a library that cannot be written")

    with Library.open(library_path, read_only=True) as library:
        for act in (take_in, take_in_news):
            with pytest.raises(LibraryReadOnlyError, match="open for reading; nothing was changed"):
                act(library, [library_path.parent], no_models)  # type: ignore[operator]
    assert not library_path.with_name(f"{library_path.name}.work").exists()


def test_a_library_on_a_write_protected_disk_opens_for_reading(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 9) as disk:
        path = disk / "test.faceorg"
        with Library.open(path) as library:
            store_photo(library, draw_photo(disk / "a.jpg"), faces=2)
        protect(disk)
        command = [sys.executable, "-c", _PROTECTED, str(path), str(tmp_path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    reason = "This library cannot be changed at the moment. You can look, search and export."
    assert done.stdout.splitlines() == [f"1 | {reason}"]


def test_a_library_nobody_holds_says_it_cannot_be_written(library_path: Path) -> None:
    assert sentence(library_path).startswith("This library cannot be changed at the moment.")
    with claimed(library_path, Claim.WINDOW, "showing it"):
        assert sentence(library_path).startswith("This library is open in another window.")
